"""The pass over the Markdown of a Pelican post that holds tags of Pelican's plugins, and what each of them is.

Nothing else in it is another program's: code, comments, braces and fences stay as they are, as Pelican reads them.
https://github.com/pelican-plugins/liquid-tags
"""

import re

from dateline_news.moving_in.tags import figures, included, liquid, pictures, template_tags
from dateline_news.moving_in.tags.markdown_copy import MarkdownPassage
from dateline_news.moving_in.tags.template_tags import Passage, Tag

SIGN = re.compile(r"\{%")
# What such plugins fill in with something of their own.
FILLED_IN = {
    "diag", "flickr", "generic", "giphy", "graphviz", "jsfiddle", "soundcloud", "speakerdeck", "spotify",
}  # fmt: skip
READ = {*pictures.NAMES, *figures.SERVICES, *figures.RECORDINGS, *included.READERS, "gist", "highlight", "codeblock"}
ENDS = ("endhighlight", "endcodeblock")


def statement(tag: Tag, passage: Passage) -> str | None:
    """What stands for `{% name … %}`; None where no plugin reads such a tag, so that it is text."""
    if tag.name == "literal":
        return figures.words(f"{{% {tag.arguments} %}}")
    if tag.name in READ or tag.name in ENDS:
        return liquid.statement(tag, passage)
    if tag.name in FILLED_IN:
        return passage.drop(tag, "is filled in by a plugin")
    return None if tag.name in liquid.LOGIC else pictures.picture_of_any(tag) or None


class PelicanPassage(MarkdownPassage):
    """Markdown copy in which only tags of known plugins mean something."""

    grammars = {"{%": ((template_tags.STATEMENT, statement, liquid.LISTING_ENDS),)}  # noqa: RUF012  nobody changes it

    def _literal(self, code: str) -> str:
        return code

    def _put_fenced(self, code: str, margin: str, info: str, begin: int) -> None:
        del code, margin, info
        self.out.append(self.copy[begin : self.at])

    def _of_kramdown(self) -> bool:
        return False

    def _extension(self, mark: re.Match[str]) -> str:
        return mark[0]

    def _remark(self, mark: re.Match[str]) -> str:
        return self._whole_remark(mark)
