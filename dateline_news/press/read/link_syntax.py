"""Reads the targets of links and pictures: their indicator, their value, and the file under the content folder."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from urllib.parse import unquote, urlparse

from dateline_news.model.addresses import cut
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.pictures import media
from dateline_news.press.read.file_types import READ


@dataclass(frozen=True, slots=True)
class Reference:
    """A link or a picture in a body: its target as written, and the line it stands on."""

    target: str
    line: int
    is_picture: bool


NEAR = "near"  # ours, and no editor's: the sign of a target that is written as for a browser (see `near`)
HOST = re.compile(r"\A//[^/]*")  # a file lies on none
ANYWHERE = re.compile(r"\s*(?:#|[a-zA-Z][a-zA-Z0-9+.-]*:)")  # leads to the same from every page
UP = re.compile(r"\A(?:\.{0,2}/)+")
FILES = ("filename", "static", "attach")  # the signs of files under content/
INNER = (NEAR, "filename")  # may lead to pieces as well
INDICATORS = (*FILES, *LABEL_KINDS, "index")


def split_target(target: str) -> tuple[str, str]:
    """Split an intra-site link into its indicator and its value: `{static}/a.png` → (`static`, `/a.png`)."""
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
    return address if split_target(address)[0] else marked_near(address)


def near(address: str) -> str:
    """An address of a text that others have written: as a target with that sign, unless it is found from every page."""
    indicator, value = split_target(address)
    if indicator == "filename" and is_file_of_readers(cut(value)[0]):  # Pelican's own may name any file
        return marked_near(value)
    return address if ANYWHERE.match(address) else as_near(address)


def as_written(target: str) -> str:
    """A target without that sign, as it stands in the copy."""
    return target.removeprefix(f"{{{NEAR}}}")


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


def near_files(path: str, source: str) -> Iterator[str]:
    """The files that a path may mean that is written as for a browser: as `source` sees it, else from the root.

    What another program served stood elsewhere than its source, so how many folders it goes up says nothing.
    """
    yield file_at(path, source)
    if not path.startswith("/"):
        yield file_at(UP.sub("", path), "")


def fault_without_sign(reference: Reference) -> str:
    """What is wrong with a link or picture that has no sign, or only that; an empty string if nothing is."""
    target, scheme = reference.target, urlparse(reference.target).scheme
    if not split_target(target)[1].strip():
        kind, fault = ("picture", "names no file") if reference.is_picture else ("link", "leads nowhere")
        return f"a {kind} {fault}: “{target}” is empty; write its address, or take the {kind} out"
    if reference.is_picture and scheme:
        return f"{target} lies on another host, and readers load nothing from there; save it under images/"
    if reference.is_picture:
        return f"{target} is found from some pages only; write {{static}}/images/…"
    if scheme or target.startswith("#"):
        return ""
    return f"“{target}” is found from some pages only; write {{filename}}/…, {{static}}/…, or a whole web address"


def is_outside(file: str) -> bool:
    """Whether a file, as `named_file` gives it, lies outside of the content folder."""
    return file.partition("/")[0] == ".."


def is_file_of_readers(file: str) -> bool:
    """Whether a file that a link may mean is one for readers: no post, and nothing that a program keeps for itself."""
    return file.rpartition(".")[2] not in READ and not any(part[:1] in (".", "_") for part in file.split("/"))


def files(source: str, targets: Iterable[str]) -> Iterator[str]:
    """The files under content/ that the targets of a post's links show or offer."""
    for target in targets:
        indicator, value = split_target(target)
        path = unquote(HOST.sub("", cut(cut(value)[0] if indicator == NEAR else value)[0]))
        for file in near_files(path, source) if indicator == NEAR else [file_at(path, source)]:
            is_shown = indicator in ("static", "attach") or (indicator in INNER and is_file_of_readers(file))
            if is_shown and not is_outside(file):
                yield file
                if media.kind_of(file):
                    yield media.captions_of(file)  # if there are any
