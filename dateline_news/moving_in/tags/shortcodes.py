"""Hugo's shortcodes: what each is in Markdown.

https://gohugo.io/shortcodes/
"""

import re

from dateline_news.moving_in.tags import figures, own_words, pictures
from dateline_news.moving_in.tags.template_tags import Passage, Tag, end_of_shortcode, quoted

IMAGES = {"figure", "img", "image", "picture"}
COMMENT_END = end_of_shortcode("comment")
# Hugo's own, and what themes call theirs.
LISTINGS = (
    "highlight", "code", "codeblock", "code-block", "code-toggle", "console", "terminal", "command", "prism", "shell",
)  # fmt: skip
LISTING_ENDS = {name: end_of_shortcode(name) for name in LISTINGS}
HAS_ENDING = re.compile(r"\.\w{2,8}$")


def shortcode(tag: Tag, passage: Passage) -> str:
    """What stands for a shortcode; the words between a pair of them are read after it."""
    named, placed = tag.parameters
    if tag.name.startswith("/"):
        return "" if tag.name[1:] in IMAGES else passage.close(tag, tag.name[1:])
    if tag.name in ("ref", "relref"):
        return _reference(named.get("path", "".join(placed[:1])), passage)
    if tag.name == "comment":
        if passage.inside(tag, COMMENT_END) is not None:
            passage.note_remark(tag.begin)
        return ""
    if (tag.name in IMAGES and (shown := pictures.picture(tag))) or (shown := _player(tag, passage)):
        return shown
    if image := pictures.picture_of_any(tag):
        passage.begin(tag.name)
        return image
    return own_words.kept(tag, passage, end_of_shortcode(tag.name))


def _player(tag: Tag, passage: Passage) -> str:
    """A link to what a player would play, and told; an empty text if it is no player."""
    is_service = tag.name in figures.SERVICES
    link = (figures.service if is_service else figures.recording)(tag.name, *tag.parameters)
    if link:
        passage.note(f"{quoted(tag.written)} is filled in by another program; it is a link now", tag.begin)
    return link


def _reference(named: str, passage: Passage) -> str:
    """A link to the file that is named, with or without its ending, and to a place in it."""
    file, sign, place = named.partition("#")
    if not file:
        return f"#{place}" if place else ""
    file = file if HAS_ENDING.search(file) or file.endswith("/") else f"{file}.md"
    return f"{figures.to_file(file, passage.path)}{sign}{place}"
