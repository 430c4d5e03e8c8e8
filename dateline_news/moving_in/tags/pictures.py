"""Pictures that tags ask for, as Markdown: by the names of known tags, and by what a tag of any name holds."""

import re

from dateline_news.moving_in.tags.figures import target, words
from dateline_news.moving_in.tags.template_tags import PARAMETER, Tag

LINKED = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|[*`]+")
NAMES = {
    "asset_img", "b64img", "figure", "image", "img", "imgcap", "picture", "responsive_image",
}  # fmt: skip
LIKE_NAMES = re.compile(r"fig|im(?:age|g)|pic|photo", re.IGNORECASE)
FILE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$", re.IGNORECASE)
# What plugins and themes call the parts of a picture.
SOURCES = ("src", "image_path", "image", "img", "url", "path", "file", "filename", "name")
ALTS = ("alt", "alttext", "alt_text", "alt-text", "image_alt")
CAPTIONS = (
    "title",
    "caption",
    "description",
    "desc",
    "text",
    "legend",
    "attr",
    "credit",
    "credits",
    "author",
    "source",
)
AFTER = re.compile(r"\A[\"'`]?[\s,]*")  # of an address
SIZES = re.compile(r"\A(?:(?:\d+(?:\.\d+)?(?:px|%|r?em|v[wh])?|auto)(?:,\s*|\s+|$))*")


def picture(tag: Tag) -> str:
    """A picture with its alt text, caption and link; an empty text if the tag names none."""
    named, placed = tag.parameters
    source = next((named[name] for name in SOURCES if named.get(name)), "")
    source = source or next(filter(FILE.search, [*placed, *named.values()]), placed[0] if placed else "")
    if not source:
        return ""
    texts = _texts(tag, source) if source in placed else []
    named["attr"] = (
        f"{named.get('attr', '')} ({address})" if (address := named.get("attrlink")) else named.get("attr", "")
    )
    parts = [plain(named[name]) for name in CAPTIONS if named.get(name) not in (None, "", source)]
    if tag.name == "img" and len(texts) > 1:  # as Octopress has it: its title, then its alt text
        parts.insert(0, plain(texts.pop(0)))
    caption = " – ".join(dict.fromkeys(filter(None, parts)))
    alt = next((named[name] for name in ALTS if named.get(name)), "") or "".join(texts[:1])
    alt = alt or plain(named.get("caption", ""))
    is_said = caption and (caption != alt or "caption" in named)  # a caption is read by all, an alt text by few
    title = ' "' + caption.replace("&", "&amp;").replace('"', "&quot;") + '"' if is_said else ""
    image = f"![{words(alt)}]({target(source)}{title})"
    return f"[{image}]({target(named['link'])})" if named.get("link") else image


def picture_of_any(tag: Tag) -> str:
    """The same of a tag whose name nobody knows, where one of its arguments is a picture's file; else an empty text."""
    named, placed = tag.parameters
    holds_file = any(map(FILE.search, [*named.values(), *placed]))
    is_called_so = LIKE_NAMES.search(tag.name) and any(named.get(name) for name in SOURCES[:4])
    return picture(tag) if holds_file or is_called_so else ""


def _texts(tag: Tag, source: str) -> list[str]:
    """The texts that follow a picture's address: those in quotation marks, or all other words as one."""
    rest = AFTER.sub("", tag.arguments.partition(source)[2])
    rest = SIZES.sub("", rest, 1).strip()
    if rest[:1] not in "\"'`":
        return [] if "=" in rest else [" ".join(rest.split())]
    matches = (match for match in PARAMETER.finditer(rest) if match.lastgroup != "bare" and not match["name"])
    return [match[match.lastgroup or 0] for match in matches]


def plain(caption: str) -> str:
    """A caption without markup, on one line; the address of a link stands after its words."""
    return " ".join(MARKUP.sub("", LINKED.sub(r"\1 (\2)", caption)).split())
