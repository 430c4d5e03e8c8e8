"""Hugo's shortcodes: what each is in Markdown.

https://gohugo.io/shortcodes/
"""

import re

from dateline_news.moving_in.tags import figures
from dateline_news.moving_in.tags.template_tags import Passage, Tag, end_of_shortcode, quoted

IMAGES = {"figure", "img", "image", "picture"}
SOUNDS = {"audio": "Audio", "video": "Video"}
COMMENT_END = end_of_shortcode("comment")
LISTING_ENDS = {"highlight": end_of_shortcode("highlight")}
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
    if tag.name in IMAGES and (image := figures.picture(named, placed)):
        return image
    if link := _player(tag):
        passage.note(f"{quoted(tag.written)} is filled in by another program; it is a link now", tag.begin)
        return link
    passage.opened[tag.name] += 1
    passage.drop(tag)
    summary = named.get("summary", "") if tag.name == "details" else ""
    return f"**{figures.words(summary)}**" if summary else ""


def _player(tag: Tag) -> str:
    named, placed = tag.parameters
    if tag.name in figures.SERVICES:
        return figures.service(tag.name, named, placed)
    source = named.get("src") or "".join(placed[:1])
    return figures.link(SOUNDS[tag.name], "", source) if tag.name in SOUNDS and source else ""


def _reference(named: str, passage: Passage) -> str:
    """A link to the file that is named, with or without its ending, and to a place in it."""
    file, sign, place = named.partition("#")
    if not file:
        return f"#{place}" if place else ""
    file = file if HAS_ENDING.search(file) or file.endswith("/") else f"{file}.md"
    return f"{figures.to_file(file, passage.path)}{sign}{place}"
