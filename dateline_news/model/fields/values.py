"""What a value of a field must look like, and how the text in it is read."""

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Annotated, Any, Literal, get_args, get_origin
from urllib.parse import unquote

from pydantic import BeforeValidator
from pydantic.fields import FieldInfo

from dateline_news.model import moments
from dateline_news.model.addresses import SIGNS, is_on_the_web
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.paper import focus

CorrectionKind = Literal["correction", "clarification", "update", "retraction"]
LONGEST_NAME = 120  # characters: a file is named by it
MOST_POINTS, LONGEST_POINT = 6, 300  # key points of a story, and characters of one
SHOWN = 60  # characters of an entry that a message shows
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
ADDRESS = re.compile(r"https?://[^\s/]+\.[^\s]+|https?://localhost\S*")
CORRECTION = re.compile(r"(?P<day>[^()]*[^() ]) +\((?P<kind>[^()]*)\) +(?P<text>\S.*)")
DIGEST = re.compile(r"[0-9a-f]{64}(?: (?:[0-9a-f]{8}|[0-9a-f]{64}))*")  # of the copy; its parts, and older versions
# What an editor may have to settle before a draft goes out, and how.
WANTED = {
    "headline": "write one over Title",
    "place": "write where it was reported from into Dateline, if it says so",
    "source": "write whose copy it is into Source, if it is anybody's but the paper's",
    "date": "write the day of the story into Date",
    "section": "write one into Category",
    "embargo": "write the moment into Embargo, or make sure that it may go out at once",
}
EMAIL = re.compile(r"[^\s@<>\"?#%&]+@[^\s@<>\"?#%&/]+\.[^\s@<>\"?#%&/]+")
PART = re.compile(r"[1-9][0-9]{0,3}")
SLUG = re.compile(r"[^\s/\\?#%:&<>\"'\x00-\x1f\x7f]{1,180}")


def _some_text(value: str) -> str:
    if not value.strip():
        raise ValueError("is empty; write something, or leave the line out")
    return value.strip()


def _names(value: str) -> str:
    """Names that can become addresses: each has a letter or a digit in it."""
    names = re.split("[;,]", _some_text(value).removesuffix(";"))  # which makes one name of “Fenwick, Ada;”
    nameless = [name.strip() for name in names if not any(map(str.isalnum, name))]
    if nameless:
        raise ValueError(f"“{nameless[0]}” has no letter or digit to make an address of; write a name")
    if too_long := next((name for name in re.split("[;,]", value) if len(name.strip()) > LONGEST_NAME), ""):
        raise ValueError(f"“{too_long.strip()[:SHOWN]}…” has more than {LONGEST_NAME} letters; write a shorter name")
    return value


def _moment(value: str) -> str:
    """A day, or a day and a time, in a spelling that can be read in one way only."""
    moments.read(value)
    return value


def correction(entry: str) -> tuple[date, str, str]:
    """The day, the kind and the text of `2026-05-05 (correction) what was wrong and what is right`; or ValueError."""
    match = CORRECTION.fullmatch(entry)
    if not match:
        raise ValueError("is not a day, a kind in brackets, and a text")
    kind = match["kind"].strip().lower()
    if kind not in get_args(CorrectionKind):
        raise ValueError(f"has a kind “{match['kind']}” that is not one of {', '.join(get_args(CorrectionKind))}")
    try:
        day = moments.read(match["day"])
    except ValueError as error:
        message, _, _ = str(error).partition("; ")  # what would be right is said of the whole entry
        raise ValueError(f"is of a day that does not serve: {message}") from None
    if day.is_timed:
        raise ValueError(f"is of “{match['day']}”, and a correction is of a day without a time")
    return day.at.date(), kind, match["text"]


def _corrections(value: str) -> str:
    for at, entry in enumerate(value.split("\n"), 1):
        try:
            correction(entry)
        except ValueError as error:
            shown = entry if len(entry) <= SHOWN else f"{entry[:SHOWN]}…"
            right = "write 2026-05-05 (correction) what was wrong and what is right"
            raise ValueError(f"entry {at}, “{shown}”, {error}; {right}") from None
    return value


def named_link(entry: str) -> tuple[str, str]:
    """The name and the address of `Her garden https://example.org/ada`; or ValueError."""
    name, _, address = entry.strip().rpartition(" ")
    if not name.strip() or not _is_web_address(address):
        raise ValueError(f"“{entry[:SHOWN]}” is not a name and an address; write Website https://example.org/ada")
    return name.strip(), address


def _named_links(value: str) -> str:
    for entry in value.split("\n"):
        named_link(entry)
    return value


def _points(value: str) -> str:
    points = _some_text(value).split("\n")
    if len(points) > MOST_POINTS:
        raise ValueError(f"has {len(points)} points, and a reader takes in {MOST_POINTS}; leave some to the text")
    if too_long := next((point for point in points if len(point) > LONGEST_POINT), ""):
        raise ValueError(
            f"“{too_long[:SHOWN]}…” has more than {LONGEST_POINT} letters; write a sentence, and one a line"
        )
    return value


def _focus(value: str) -> str:
    focus(value)
    return value


def wanted_names(value: str) -> list[str]:
    """The names in a field `Wanted`, in lower case."""
    return [name.strip().lower() for name in re.split("[,;\n]", value) if name.strip()]


def _wanted(value: str) -> str:
    for name in wanted_names(_some_text(value)):
        if name not in WANTED:
            right = suggestion(name, WANTED) or f"what may be wanted is {', '.join(WANTED)}"
            raise ValueError(f"“{name}” is nothing that a story is without; {right}")
    return value


def one_of(choices: Sequence[str]) -> BeforeValidator:
    """What makes a field take one of these words, in letters of either case."""

    def chosen(value: str) -> str:
        if value.lower() not in choices:
            raise ValueError(f"“{value}” is not one of {', '.join(choices)}")
        return value.lower()

    return BeforeValidator(chosen)


def required(is_valid: Callable[[str], object], wanted: str) -> BeforeValidator:
    """What makes a field take only what is valid; `wanted` says of the rest what it should have been."""

    def checked(value: str) -> str:
        if not is_valid(value):
            raise ValueError(f"“{value}” is not {wanted}")
        return value

    return BeforeValidator(checked)


def _is_web_address(value: str) -> bool:
    return bool(ADDRESS.fullmatch(value)) and is_on_the_web(value)


def _file_inside(value: str) -> str:
    if (
        value.startswith("\\")
        or not value.isprintable()
        or any(not part or part[0] == "." for part in value.split("/"))
    ):
        raise ValueError(f"“{value}” is not a path inside the site, such as 2021/07/14/a-name.html")
    return value


def _fit(value: str) -> str:
    """A path that can be an address: without signs that have a meaning there."""
    if sign := next((sign for sign in SIGNS if sign in value), ""):
        raise ValueError(f"“{value}” has a {sign} in it, which means something else in an address; write it without")
    return value


def _address_inside(value: str) -> str:
    """An address, which may end with a slash, since hosts serve a folder's index.html, and have %20 for a space."""
    path = unquote(value).removesuffix("/")
    _file_inside(path)
    _fit(path)
    return value


Text = Annotated[str, BeforeValidator(_some_text)]
Focus = Annotated[str, BeforeValidator(_focus)]
Names = Annotated[str, BeforeValidator(_names)]
Moment = Annotated[str, BeforeValidator(_moment)]
Corrections = Annotated[str, BeforeValidator(_corrections)]
Links = Annotated[str, BeforeValidator(_named_links)]
Points = Annotated[str, BeforeValidator(_points)]
Wanted = Annotated[str, BeforeValidator(_wanted)]
Path = Annotated[str, BeforeValidator(_some_text), BeforeValidator(_file_inside)]
PageFile = Annotated[str, BeforeValidator(_some_text), BeforeValidator(_fit), BeforeValidator(_file_inside)]
Address = Annotated[str, BeforeValidator(_some_text), BeforeValidator(_address_inside)]
WebAddress = Annotated[str, required(_is_web_address, "a web address such as https://example.org/story")]


def is_of(kind: Any, field: FieldInfo) -> bool:
    """Whether the values of a field are of a kind above, such as `Text` or `Moment`."""
    return kind in get_args(field.annotation) or field.metadata == [*get_args(kind)[1:]]


def choices(field: FieldInfo) -> tuple[str, ...]:
    """The words of which a field takes one; empty for a field of other values."""
    kinds = (field.annotation, *get_args(field.annotation))
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())
