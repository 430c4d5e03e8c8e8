"""Template tags in the Markdown of other programs' posts, as Markdown; what is code stays as it is.

markdown_copy, pelican_copy     the pass over a copy: of Jekyll, Hugo and Eleventy; of Pelican and its plugins
template_tags, grammars         how tags are written, and which function says what stands for one
liquid, shortcodes              what a tag of Jekyll or Eleventy, of Hugo is in Markdown
included, shown_files, notebooks    tags that show the text of a file, and which files these are
figures, pictures, own_words    players and pictures that tags ask for, and what else a tag says itself
listings                        code, as Python-Markdown reads it
pages                           tags in posts that are HTML
"""

import re

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.tags.markdown_copy import MarkdownPassage
from dateline_news.moving_in.tags.pelican_copy import SIGN, PelicanPassage
from dateline_news.moving_in.tags.shown_files import ShownFiles

SIGNS = re.compile(r"\{[%{#:]|<!--|^[ \t]*(?:`{3}|~{3})|^[ ]{0,3}\[\[?_?toc", re.IGNORECASE | re.MULTILINE)


def translated(
    copy: str, first_line: int, path: str, files: ShownFiles | None = None, *, is_pelicans: bool = False
) -> tuple[str, list[Diagnostic]]:
    """Markdown copy without template tags, and the diagnostics of them, all foreign.

    `first_line` is the line (from 1) on which the copy begins, `path` its source's path under the content folder,
    `files` are those that tags may show. What comes back has as many lines as the copy, unless a listing begins or ends
    within a line and no empty line follows. In a copy that is Pelican's only tags of its plugins mean something.
    """
    if not (SIGN if is_pelicans else SIGNS).search(copy):
        return copy, []
    passage = (PelicanPassage if is_pelicans else MarkdownPassage)(copy, first_line, path, files)
    passage.translate()
    return "".join(passage.out), passage.diagnostics
