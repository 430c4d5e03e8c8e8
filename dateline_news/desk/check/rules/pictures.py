"""Flags alternative texts that do not say what a picture shows."""

import re
from collections.abc import Iterator

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule

INLINE = re.compile(r"!\[(?P<alt>[^\]]*)\]\s?[(\[]")
NOTHING = {
    "image", "images", "picture", "pictures", "photo", "photos", "photograph", "pic", "img", "graphic", "figure",
    "illustration", "logo", "icon", "alt", "alt text", "caption", "screenshot", "placeholder", "untitled", "thumbnail",
    "banner", "file", "tbd", "todo",
}  # fmt: skip
ARTICLE = re.compile(r"(?:an?|the) ", re.IGNORECASE)
FILE = re.compile(r"\S*\.(?:jpe?g|png|gif|webp|avif|svg|tiff?|heic|bmp)", re.IGNORECASE)
CAMERA = re.compile(
    r"(?:IMG|DSCN?|DSCF|PXL|WhatsApp Image|Screenshot|image|photo|picture|figure)[\W_]*\d[\w .:-]*", re.IGNORECASE
)
OPENING = re.compile(r"(?:an? |the )?(?:image|photo|photograph|picture|pic) (?:of|showing)\b", re.IGNORECASE)


def _texts(post: Post) -> Iterator[tuple[int, str]]:
    if "image_alt" in post.fields:
        yield post.line("image_alt"), post.text("image_alt")
    for block in post.prose:
        for match in INLINE.finditer(block.written):
            yield block.at(match.start(), block.written), match["alt"].strip()


def _fault(alt: str) -> str:
    if FILE.fullmatch(alt) or CAMERA.fullmatch(alt):
        return f"“{alt}” is a file's name"
    if ARTICLE.sub("", alt.strip(" .!…"), count=1).lower() in NOTHING:
        return f"“{alt}” says nothing of what the picture shows"
    if OPENING.match(alt):
        return f"“{alt}” begins with what everybody who hears it knows"
    return ""


def vague(post: Post) -> LineMessages:
    """An alternative text that does not say what the picture shows. A build refuses an empty one."""
    for line, alt in _texts(post):
        if alt and (fault := _fault(alt)):
            yield line, f"{fault}; say what can be seen, as in “a ferry leaving the harbour”"


RULES = (
    Rule(
        "alt-vague",
        "warning",
        "a picture's text that is a file's name, a word such as “image”, or begins with “photo of”",
        vague,
    ),
)
