"""Says what is wrong with a link or a picture that a post names, and what would be right."""

from collections.abc import Mapping
from pathlib import Path

from dateline_news.model.addresses import encoded
from dateline_news.model.diagnostics import suggestion
from dateline_news.press.assemble.similar_names import similar_file, similar_name
from dateline_news.press.assemble.template_files import is_file
from dateline_news.press.read.link_syntax import (
    FILES,
    INDICATORS,
    Reference,
    fault_without_sign,
    file_at,
    is_outside,
    named_file,
    split_target,
)


def fault_of_image(name: str, content: Path) -> str:
    """What is wrong with the lead picture that a post names, and what would be right; empty if nothing is."""
    if name and not is_file(content / name):
        suggested = similar_file(name, content) or "write a path from there"
        return f"there is no {name} under {content.name}/; {suggested}"
    return ""


def fault(reference: Reference, source: str, public: Mapping[str, bool], content: Path) -> str:
    """What is wrong with a link or picture, and what would be right; an empty string if nothing is.

    `source` is the post's path under `content`, `public` tells of each post's path whether readers
    can see it.
    """
    indicator, value = split_target(reference.target)
    if not indicator or (not value.strip() and indicator != "index"):
        return fault_without_sign(reference)
    if indicator not in INDICATORS:
        signs = ", ".join(f"{{{sign}}}" for sign in INDICATORS)
        return f"{reference.target} begins with no known sign; the signs are {signs}"
    if indicator in FILES:
        return _fault_of_file(reference.target, named_file(value, source), source, public, content)
    return ""


def _fault_of_file(target: str, file: str, source: str, public: Mapping[str, bool], content: Path) -> str:
    name = content.name
    if is_outside(file):
        return f"{target} leads out of {name}/, and nothing that lies there is for readers; save it under {name}/"
    if split_target(target)[0] == "filename" or not public.get(file, True):
        return _fault_of_story(target, file, source, public, content)
    return "" if is_file(content / file) else _fault_of_missing_file(target, file, source, content)


def _fault_of_missing_file(target: str, file: str, source: str, content: Path) -> str:
    """What is wrong with a target whose file is not there: unescaped signs, another case, or the whole name."""
    value = split_target(target)[1]
    if is_file(content / file_at(value, source)):
        suggested = f"{target.removesuffix(value)}{encoded(value)}"
        return f"{target} names no file, as its signs mean something in an address; write {suggested}"
    suggested = similar_file(file, content) or f"there is no {file} under {content.name}/"
    return f"{target} names no file; {suggested}"


def _fault_of_story(target: str, file: str, source: str, public: Mapping[str, bool], content: Path) -> str:
    if file in public:
        unpublished = f"{target} leads to a story that is not published; publish it first, or take the link out"
        return "" if public[file] else unpublished
    if is_file(content / file):
        return f"{target} names a file that is not a story; write {{static}} for it"
    others = [path for path in public if path != source]
    nearest = similar_name(file, others) or similar_file(file, content) or suggestion(file, others)
    return f"{target} names no story; {nearest or 'write its path under the content folder'}"
