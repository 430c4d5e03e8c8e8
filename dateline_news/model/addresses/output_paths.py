"""Checks the paths of the files of an edition: each stays in it, and every machine can hold it.

So the site can be copied to a stick, to Windows or to a bucket. Hidden files (a part begins with a dot) are no pages:
there is `.nojekyll`, which is ours, `.well-known`, and what EXTRA_PATH_METADATA names. What OUTPUT_RETENTION names is
not written by an edition.
"""

import re
from collections.abc import Iterable, Iterator
from unicodedata import normalize

LONGEST_PATH = 900  # bytes of a path under the site's root
LONGEST = 255  # bytes of a file's name, on the file systems that there are
SHORT = LONGEST // 4  # a path of so many characters has no part that is too long, in whatever script
WELL_KNOWN = ".well-known"  # https://www.rfc-editor.org/rfc/rfc8615
UNFIT = r'\\:*?"<>|\x00-\x1f\x7f\ud800-\udfff'  # what Windows has in no name, and no address either
DEVICE = r"(?=[acnlpACNLP])(?i:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$) *(?=[./]|\Z)"
# A valid path; every path is checked in every build, so ORDINARY matches what most look like, and sooner.
FIT = re.compile(rf"(?:(?!{DEVICE})(?:[^./{UNFIT}][^/{UNFIT}]*(?<![. ])|\.well-known)(?:/(?!\Z)|\Z))+")
ORDINARY = re.compile(rf"(?:(?!{DEVICE})[0-9a-z_-]+(?:/(?!\Z)|\.html\Z|\Z))+")
# A path that leaves the edition.
LEAVING = re.compile(r"(?:^|[/\\])\.{0,2}(?:$|[/\\])")
HIDING = re.compile(r"(?<![^/])\.")
UNSEEN = re.compile("[\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")  # some file systems ignore them


def fault(path: str) -> str:
    """Why no file of an edition may have a path, and what would be right, as half a sentence; empty if one may."""
    if FIT.fullmatch(path) and (len(path) <= SHORT or not _is_too_long(path)):
        return ""
    if LEAVING.search(path):
        return "is no path inside of the site; write one without .. and without a / at its beginning or end"
    return next(filter(None, map(_fault_of_part, path.split("/"))), "") or (
        f"has more than {LONGEST_PATH} bytes, and some machines know no path as long; write a shorter one"
    )


def _is_too_long(path: str) -> bool:
    if len(path) <= LONGEST and path.isascii():
        return False
    return len(path.encode()) > LONGEST_PATH or max(len(part.encode()) for part in path.split("/")) > LONGEST


def _fault_of_part(part: str) -> str:
    if sign := re.search(f"[{UNFIT}]", part):
        shown = sign[0] if sign[0].isprintable() else f"U+{ord(sign[0]):04X}"
        return f"has “{shown}” in it, which not every machine can have in a file's name; leave that out"
    if part.startswith(".") and part != WELL_KNOWN:
        return (
            f"has a part that begins with a dot, “{part}”, and hidden files are no part of the site; name it otherwise"
        )
    if part.endswith((".", " ")):
        return f"has a part that ends in a dot or a space, “{part}”, which Windows drops; name it otherwise"
    if re.match(DEVICE, part):
        return f"has a part, “{part}”, by which Windows calls a device; name it otherwise"
    if len(part.encode()) > LONGEST:
        return f"has a part of more than {LONGEST} bytes, and no file's name may be as long; write a shorter one"
    return ""


def key(path: str) -> str:
    """The key that is the same for two paths that differ by case or Unicode form only, and are one on some machines.

    It is folded for a canonical caseless match (The Unicode Standard, D145), and in the composed form.
    """
    if path.isascii():
        return path.lower()
    return normalize("NFC", normalize("NFD", UNSEEN.sub("", path)).casefold())


def difference(path: str, other: str) -> str:
    """What two paths of one key differ in, for people."""
    return "capitals alone" if path.lower() == other.lower() else "the way in which the same letters are coded"


def faults(paths: Iterable[str], retained: Iterable[str]) -> Iterator[tuple[str, str]]:
    """The invalid paths of an edition, each with why; `retained` are the names in OUTPUT_RETENTION."""
    tops = {key(name): name for name in retained}
    of_top: dict[str, str] = {}
    is_ordinary = ORDINARY.fullmatch
    for path in paths:
        top = path.partition("/")[0]
        if top not in of_top:
            name = tops.get(key(top))
            of_top[top] = f"is for {name}, which OUTPUT_RETENTION keeps as it is; name it otherwise" if name else ""
        is_valid = not of_top[top] and len(path) <= SHORT and is_ordinary(path)
        if not is_valid and (message := of_top[top] or fault(path)):
            yield path, message


def is_hidden_only(path: str, retained: Iterable[str]) -> bool:
    """Whether the only fault of a path is that a part of it begins with a dot."""
    top = key(path.partition("/")[0])
    return top not in map(key, retained) and not fault(HIDING.sub("", path))
