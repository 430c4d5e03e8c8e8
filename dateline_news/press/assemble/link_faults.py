"""What is wrong with a link, a picture or a template that a post names, and what would be right."""

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from dateline_news.model.addresses import encoded
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.template_inputs import KINDS
from dateline_news.press.assemble import similar_names

if TYPE_CHECKING:
    from dateline_news.press.read.parse import Reading
from dateline_news.press.read.link_syntax import (
    FILES,
    INDICATORS,
    Reference,
    _fault_of_empty,
    _fault_of_plain,
    file_at,
    is_outside,
    named_file,
    parted,
)

FRAMES = ("base", "list")  # templates that others fill
WHOLE = re.compile(r"<html\b|{%[-+]?\s*extends\b")  # what a template of a whole page has


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
        right = similar_names.named(name, content) or "write a path from there"
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
    return (
        f"{target} names no file; {similar_names.named(file, content) or f'there is no {file} under {content.name}/'}"
    )


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
    nearest = similar_names.among(file, others) or similar_names.named(file, content) or suggestion(file, others)
    return f"{target} names no story; {nearest or 'write its path under the content folder'}"
