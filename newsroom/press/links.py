"""Links inside of bodies: numbered once for all pages, made relative per page and absolute per feed.

A body is read once and kept, while the places it links to may move. So it holds the number of each place
under the paper's roof, between characters that no copy has, and where that is stands beside it.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote, urlparse

from newsroom.address import encoded
from newsroom.paper import Link
from newsroom.press import alike
from newsroom.press.inputs import KINDS
from newsroom.problems import suggestion

if TYPE_CHECKING:
    from newsroom.press.reading import Reading

OPENING, CLOSING = "\ue000", "\ue001"  # private-use characters
NUMBERED = re.compile(f"{OPENING}(\\d+){CLOSING}")
FRAMES = ("base", "list")  # templates that others fill
WHOLE = re.compile(r"<html\b|{%[-+]?\s*extends\b")  # what a template of a whole page has
TAG = re.compile(r'<[a-z][^">]*(?:"[^"]*"[^">]*)*>')  # of safe HTML, whose attributes all stand between such quotes
HERE = re.compile(r'(\s(?:href|cite)=")(?=#)')
IMAGE = re.compile(r'<img(?:\s[^">]*(?:"[^"]*"[^">]*)*)?>')
ATTRIBUTE = re.compile(r'\s([^\s"=]+)="([^"]*)"')
PIXELS = re.compile(r"([0-9]{1,5})(?:px)?")


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a picture in a body: what it names, as written, and the line it stands on."""

    target: str
    line: int
    is_picture: bool


NEAR = "near"  # ours, and no editor's: the sign of a target that is written as for a browser (see lenience.py)
HOST = re.compile(r"\A//[^/]*")  # a file lies on none
SOURCES = ("md", "markdown", "mkd", "mdown", "rst", "html", "htm")  # the endings of posts
FILES = ("filename", "static", "attach")  # the signs of what lies under content/
INDICATORS = (*FILES, "category", "tag", "author", "index")


def root_of(path: str) -> str:
    """The way from a page back to the site's root: `../../../` for `2021/07/14/slug.html`."""
    return "../" * path.count("/")


def numbered(number: int) -> str:
    """What stands in a body for the place of this number."""
    return f"{OPENING}{number}{CLOSING}"


def placed(html: str, links: Sequence[Link], base: str) -> str:
    """A body whose links lead to their places; one that leads nowhere leaves its words, and a picture what it shows.

    `base` is the way from a page to the site's root, or for a feed the site's address with a slash at its end.
    """
    if not links:
        return html
    pictures = (
        [int(number) for tag in IMAGE.findall(html) for number in NUMBERED.findall(tag)] if "<img" in html else []
    )
    if not all(link.address for link in links) or not all(links[number].width for number in pictures):
        html = _without(html, links)
    if pictures:
        html = IMAGE.sub(lambda tag: _sized(tag[0], links), html)
    return NUMBERED.sub(lambda match: escape(base + links[int(match[1])].address), html)


def anchored(html: str, page: str) -> str:
    """A body whose links to places in itself lead there from elsewhere: `page` is the whole address of its page."""
    if '="#' not in html:
        return html
    whole = escape(page)
    return TAG.sub(lambda tag: HERE.sub(lambda match: match[1] + whole, tag[0]), html)


def _without(html: str, links: Sequence[Link]) -> str:
    """A body without the links and pictures that lead nowhere."""
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  few pages have any, and it takes long to load

    body = LexborHTMLParser(f"<!DOCTYPE html><body>{html}").body
    for node in body.css("a[href], img[src], [cite]") if body is not None else ():
        name = next(name for name in ("href", "src", "cite") if name in node.attributes)
        if _leads(node.attributes[name] or "", name, links):
            continue
        if name == "src":
            node.replace_with(node.attributes.get("alt") or "")
        elif name == "href":
            node.unwrap(delete_empty=True)
        else:
            del node.attrs[name]
    return (body.inner_html or "") if body is not None else html


def _leads(target: str, attribute: str, links: Sequence[Link]) -> bool:
    """Whether a target leads somewhere; a picture of which no size is known is none."""
    match = NUMBERED.fullmatch(target)
    link = links[int(match[1])] if match else None
    return not link or bool(link.address and (link.width or attribute != "src"))


def _sized(tag: str, links: Sequence[Link]) -> str:
    """The tag of a picture with its size, so that the text under it never jumps; a smaller one than its own stays."""
    given = dict(ATTRIBUTE.findall(tag))  # one after the other, so that no words in a value are taken for a size
    match = NUMBERED.fullmatch(given["src"]) if "src" in given else None
    if not match:
        return tag
    link = links[int(match[1])]
    width, height = (_pixels(given.pop(name, "")) for name in ("width", "height"))
    if not (width and height):
        scale = width / link.width or height / link.height or 1
        width, height = max(1, round(link.width * scale)), max(1, round(link.height * scale))
    attributes = {**given, "width": width, "height": height}
    return "<img" + "".join(f' {name}="{value}"' for name, value in attributes.items()) + ">"


def _pixels(size: str) -> int:
    """A width or height as a tag gives it, in pixels; 0 for one that is no number of them."""
    match = PIXELS.fullmatch(size)
    return int(match[1]) if match else 0


def place(number: str, links: Sequence[Link]) -> Link:
    """The place behind a number as `numbered` writes it."""
    match = NUMBERED.fullmatch(number)
    return links[int(match[1])] if match else Link(number)


def parted(target: str) -> tuple[str, str]:
    """An intra-site link's indicator and its value: `{static}/a.png` → (`static`, `/a.png`)."""
    for opening, closing in ("{}", "||"):
        if target.startswith(opening) and closing in target[1:]:
            indicator, _, value = target[1:].partition(closing)
            return indicator, value
    return "", target


def marked_near(target: str) -> str:
    """A target that is written as for a browser, with the sign that says so."""
    return f"{{{NEAR}}}{target}"


def as_near(address: str) -> str:
    """An address of a text as a target: with that sign, unless it has one that says how it is meant."""
    return address if parted(address)[0] else marked_near(address)


def as_written(target: str) -> str:
    """A target without that sign, as it stands in the copy."""
    return target.removeprefix(f"{{{NEAR}}}")


def cut(value: str) -> tuple[str, str]:
    """A link's path, and what follows it: a query, an anchor."""
    at = min((at for at in (value.find("?"), value.find("#")) if at >= 0), default=len(value))
    return value[:at], value[at:]


def named_file(value: str, source: str) -> str:
    """The file under content/ that a link in `source` (a path under content/) names."""
    return file_at(unquote(HOST.sub("", cut(value)[0])), source)


def file_at(path: str, source: str) -> str:
    """The file under content/ at a path as `source` sees it, in which percent signs and the like are themselves."""
    parts: list[str] = [] if path.startswith("/") else source.split("/")[:-1]
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)


def faults(
    found: "Reading", source: str, public: Mapping[str, bool], content: Path, templates: Iterable[Path]
) -> Iterator[tuple[str, str, int]]:
    """What a post names that is not there, or not for readers: (field, what is wrong and what would be right, line).

    `source` and `public` are as `fault` takes them; line 0 stands for the field's own.
    """
    for reference in found.references:
        if wrong := fault(reference, source, public, content):
            yield "picture" if reference.is_picture else "link", wrong, reference.line
    if public.get(source) and (wrong := fault_of_template(found.fields.get("template", ""), templates)):
        yield "template", wrong, 0
    if wrong := fault_of_image(found.fields.get("image", ""), content):
        yield "image", wrong, 0


def fault_of_template(name: str, templates: Iterable[Path]) -> str:
    """What is wrong with the template that a post asks for, and what would be right; empty if nothing is.

    `templates` are the folders in which one may lie, the first first.
    """
    if not name:
        return ""
    if name in KINDS.keys() - {"article", "page"} or name in FRAMES:
        return f"{name}.html draws no piece; take the line out, or draw another"
    is_named = all(part[:1] not in ("", ".") for part in name.split("/"))
    file = next((file for folder in templates if is_named and is_file(file := folder / f"{name}.html")), None)
    if file is None:
        return f"there is no {name}.html in theme/templates; take the line out, or draw one"
    if not WHOLE.search(file.read_text(encoding="utf-8", errors="replace")):
        return f"{name}.html draws a part of pages, and no page; take the line out, or draw another"
    return ""


def is_file(path: Path) -> bool:
    """Whether a file is there."""
    try:
        return path.is_file()
    except (OSError, ValueError):  # its name is longer than any can be, or is none
        return False


def fault_of_image(name: str, content: Path) -> str:
    """What is wrong with the lead picture that a post names, and what would be right; empty if nothing is."""
    if name and not is_file(content / name):
        right = alike.named(name, content) or "write a path from there"
        return f"there is no {name} under {content.name}/; {right}"
    return ""


def fault(reference: Reference, source: str, public: Mapping[str, bool], content: Path) -> str:
    """What is wrong with a link or picture, and what would be right; an empty string if nothing is.

    `source` is the post's path under `content`, `public` tells of each post's path whether readers
    can see it.
    """
    indicator, value = parted(reference.target)
    if not value.strip() and indicator != "index":
        return _fault_of_empty(reference)
    if not indicator:
        return _fault_of_plain(reference)
    if indicator not in INDICATORS:
        return (
            f"{reference.target} begins with no known sign; the signs are {', '.join(f'{{{i}}}' for i in INDICATORS)}"
        )
    if indicator in FILES:
        return _fault_of_file(reference.target, named_file(value, source), source, public, content)
    return ""


def _fault_of_file(target: str, file: str, source: str, public: Mapping[str, bool], content: Path) -> str:
    name = content.name
    if is_outside(file):
        return f"{target} leads out of {name}/, and nothing that lies there is for readers; save it under {name}/"
    if parted(target)[0] == "filename" or not public.get(file, True):
        return _fault_of_story(target, file, source, public, content)
    return "" if is_file(content / file) else _fault_of_lost(target, file, source, content)


def _fault_of_lost(target: str, file: str, source: str, content: Path) -> str:
    """What is wrong with a target whose file is not there: its signs, its letters, or all of it."""
    value = parted(target)[1]
    if is_file(content / file_at(value, source)):
        right = f"{target.removesuffix(value)}{encoded(value)}"
        return f"{target} names no file, as its signs mean something in an address; write {right}"
    return f"{target} names no file; {alike.named(file, content) or f'there is no {file} under {content.name}/'}"


def _fault_of_empty(reference: Reference) -> str:
    what = "picture names no file" if reference.is_picture else "link leads nowhere"
    right = "take the picture out" if reference.is_picture else "take the link out"
    return f"a {what}: “{reference.target}” is empty; write its address, or {right}"


def _fault_of_plain(reference: Reference) -> str:
    target = reference.target
    if reference.is_picture:
        if urlparse(target).scheme:
            return f"{target} lies on another host, and readers load nothing from there; save it under images/"
        return f"{target} is found from some pages only; write {{static}}/images/…"
    if urlparse(target).scheme or target.startswith("#"):
        return ""
    return f"“{target}” is found from some pages only; write {{filename}}/…, {{static}}/…, or a whole web address"


def _fault_of_story(target: str, file: str, source: str, public: Mapping[str, bool], content: Path) -> str:
    if file in public:
        return (
            ""
            if public[file]
            else f"{target} leads to a story that is not published; publish it first, or take the link out"
        )
    if is_file(content / file):
        return f"{target} names a file that is not a story; write {{static}} for it"
    others = [path for path in public if path != source]
    nearest = alike.among(file, others) or alike.named(file, content) or suggestion(file, others)
    return f"{target} names no story; {nearest or 'write its path under the content folder'}"


def is_outside(file: str) -> bool:
    """Whether a file, as `named_file` gives it, lies outside of the content folder."""
    return file.partition("/")[0] == ".."


def is_file_of_readers(file: str) -> bool:
    """Whether a file that a link may mean is one for readers: no post, and nothing that a program keeps for itself."""
    return file.rpartition(".")[2] not in SOURCES and not any(part[:1] in (".", "_") for part in file.split("/"))


def files(source: str, targets: Iterable[str]) -> Iterator[str]:
    """The files under content/ that the targets of a post's links show or offer."""
    for target in targets:
        indicator, value = parted(target)
        file = named_file(cut(value)[0] if indicator == NEAR else value, source)
        if is_outside(file):
            continue
        if indicator in ("static", "attach") or (indicator in (NEAR, "filename") and is_file_of_readers(file)):
            yield file
