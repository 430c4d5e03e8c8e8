"""Declares the fields of posts, and checks them: what each means, and what it must look like.

A field is declared only here, and only if it does something. Pelican's own fields have Pelican's meaning; ours are
additions, flat, with underscores. A stock Pelican article with Title, Date and Category is valid.
"""

import re
from collections.abc import Callable, Sequence
from datetime import UTC, date, datetime, time, tzinfo
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal, get_args, get_origin
from urllib.parse import unquote

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError
from pydantic.fields import FieldInfo

from dateline_news.model import moments, paper
from dateline_news.model.addresses import SIGNS, is_on_the_web
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.kinds import KINDS
from dateline_news.model.release_status import is_before, moment

if TYPE_CHECKING:
    Kind = str
else:
    Kind = Literal[tuple(KINDS)]
*OTHERS, LAST = KINDS
Priority = Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "never"]
Status = Literal["published", "draft", "hidden", "skip"]
UNLISTED = {"draft", "hidden", "skip"}  # the statuses of pieces that no list names
CorrectionKind = Literal["correction", "clarification", "update", "retraction"]

# A missing field has no line of its own: it is reported on the line of the field that requires it.
REQUIRED_BY = {"image_alt": "image"}
MISSING = {
    "title": "write a headline: Title: …",
    "date": "write the day: Date: 2021-07-14, or begin the file's name with it",
}
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
OF_FOCUS = "what of the picture stays where it is cut: how far across and how far down, 40% 20%"
EMAIL = re.compile(r"[^\s@<>\"?#%&]+@[^\s@<>\"?#%&/]+\.[^\s@<>\"?#%&/]+")
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
    paper.focus(value)
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


def _one_of(choices: Sequence[str]) -> BeforeValidator:
    def chosen(value: str) -> str:
        if value.lower() not in choices:
            raise ValueError(f"“{value}” is not one of {', '.join(choices)}")
        return value.lower()

    return BeforeValidator(chosen)


def _required(is_valid: Callable[[str], object], wanted: str) -> BeforeValidator:
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
WebAddress = Annotated[str, _required(_is_web_address, "a web address such as https://example.org/story")]


def is_of(kind: Any, field: FieldInfo) -> bool:
    """Whether the values of a field are of a kind above, such as `Text` or `Moment`."""
    return kind in get_args(field.annotation) or field.metadata == [*get_args(kind)[1:]]


def choices(field: FieldInfo) -> tuple[str, ...]:
    """The words of which a field takes one; empty for a field of other values."""
    kinds = (field.annotation, *get_args(field.annotation))
    return next((get_args(kind) for kind in kinds if get_origin(kind) is Literal), ())


class PieceFields(BaseModel):
    """A contract: the fields that a kind of file may have, and how messages call such a file."""

    model_config = ConfigDict(extra="forbid")
    noun: ClassVar[str]
    missing: ClassVar[dict[str, str]] = MISSING


class PageFields(PieceFields):
    """The fields of a static page (about, contact, …)."""

    noun: ClassVar[str] = "page"

    title: Annotated[Text, Field(description="the headline, as text: < > & and quotes are themselves")]
    date: Annotated[Moment | None, Field(description="the day, and the time if it is known")] = None
    modified: Annotated[Moment | None, Field(description="when it was last really changed")] = None
    slug: Annotated[
        str | None,
        _required(SLUG.fullmatch, "one word fit for an address, such as peace-talks"),
        Field(description="the last part of the address; else the file's name after its date"),
    ] = None
    summary: Annotated[Text | None, Field(description="the standfirst: one or two sentences")] = None
    status: Annotated[
        Status,
        _one_of(get_args(Status)),
        Field(description="published, draft, hidden (a page, but no list names it), skip"),
    ] = "published"
    lang: Annotated[
        str | None,
        _required(LANGUAGE.fullmatch, "a language tag such as en, ur or pt-BR"),
        Field(description="the language, if it is not the paper's"),
    ] = None
    translation: Annotated[
        Literal["true", "false"],
        _one_of(("true", "false")),
        Field(description="true: this is the translation, not the original"),
    ] = "false"
    check_ok: Annotated[
        Text | None,
        Field(description="an answer to the gate, a line an answer: rule — why the piece is right as it is"),
    ] = None
    template: Annotated[Text | None, Field(description="another template of the theme to draw it with")] = None
    save_as: Annotated[PageFile | None, Field(description="the file it becomes, against the rule")] = None
    url: Annotated[Address | None, Field(description="its address, if that is not save_as")] = None
    aliases: Annotated[
        Text | None, Field(description="addresses that it had before, with commas between: they lead to it")
    ] = None


class StoryFields(PageFields):
    """The fields of a story: a page's, and what makes it news."""

    noun: ClassVar[str] = "story"

    date: Annotated[Moment, Field(description="when it was first published; a day without a time claims none")]
    embargo: Annotated[
        Moment | None, Field(description="the day, or the day and the time, before which no reader sees any of it")
    ] = None
    category: Annotated[Names | None, Field(description="its section; else the folder it lies in")] = None
    tags: Annotated[Names | None, Field(description="its topics, with commas between")] = None
    author: Annotated[Names | None, Field(description="the byline, if the copy has one")] = None
    authors: Annotated[Names | None, Field(description="several bylines, with commas or semicolons between")] = None
    dateline: Annotated[Text | None, Field(description="where it was reported from: Dushanbe, Tajikistan")] = None
    source: Annotated[Text | None, Field(description="the paper or agency the copy is from")] = None
    source_url: Annotated[WebAddress | None, Field(description="where the source published it")] = None
    credit: Annotated[Text | None, Field(description="who else had a part: Additional reporting by …")] = None
    rights: Annotated[Text | None, Field(description="whose the words are, and on what terms")] = None
    kind: Annotated[Kind, _one_of([*KINDS]), Field(description=" or ".join((", ".join(OTHERS), LAST)))] = "news"
    points: Annotated[
        Points | None, Field(description="a line a key point, at most six: they stand above the text")
    ] = None
    priority: Annotated[
        Priority,
        _one_of(get_args(Priority)),
        Field(description="0 to 9: how high on the front page while it is new; 9 takes the page; never: not there"),
    ] = "0"
    image: Annotated[Path | None, Field(description="the lead picture, a file under content/: images/x.jpg")] = None
    image_alt: Annotated[Text | None, Field(description="what the picture shows, for who cannot see it")] = None
    image_caption: Annotated[Text | None, Field(description="the line under the picture")] = None
    image_credit: Annotated[Text | None, Field(description="who made the picture")] = None
    image_focus: Annotated[Focus | None, Field(description=OF_FOCUS)] = None
    correction: Annotated[
        Corrections | None,
        Field(description="a line an entry: 2026-05-05 (correction) what was wrong and what is right"),
    ] = None
    wanted: Annotated[
        Wanted | None,
        Field(description="what an editor still has to settle, with commas between: " + ", ".join(WANTED)),
    ] = None
    slugline: Annotated[
        Text | None,
        Field(description="the agency's own name for the story, by which a newer version or a kill is known"),
    ] = None
    # Called `copy` in a header: pydantic's models have a method of that name.
    digest: Annotated[
        str | None,
        _required(DIGEST.fullmatch, "a SHA-256 digest of 64 hexadecimal digits; leave the line as the desk wrote it"),
        Field(
            alias="copy",
            description="digests of the copy this was made from, and of its parts: one copy makes one draft, and a "
            "newer version changes no word of yours",
        ),
    ] = None


class TopicFields(PieceFields):
    """The fields of a file that introduces a topic (content/topics)."""

    noun: ClassVar[str] = "file of a topic"
    missing: ClassVar[dict[str, str]] = {"title": "write the name as stories have it: Title: …"}

    title: Annotated[Names, Field(description="the name, as stories have it")]
    summary: Annotated[Text | None, Field(description="the line under the name: one or two sentences")] = None
    status: Annotated[
        Literal["published", "draft"],
        _one_of(("published", "draft")),
        Field(description="published or draft (nothing shows it)"),
    ] = "published"
    lang: Annotated[
        str | None,
        _required(LANGUAGE.fullmatch, "a language tag such as en, ur or pt-BR"),
        Field(description="the language of the words, if it is not the paper's"),
    ] = None
    check_ok: Annotated[
        Text | None,
        Field(description="an answer to the gate, a line an answer: rule — why the file is right as it is"),
    ] = None


class AuthorFields(TopicFields):
    """The fields of a file that introduces an author (content/authors): a topic's, and who they are."""

    noun: ClassVar[str] = "file of an author"
    missing: ClassVar[dict[str, str]] = {"title": "write the name as bylines have it: Title: …"}

    role: Annotated[Text | None, Field(description="what they are at the paper: Science correspondent")] = None
    image: Annotated[Path | None, Field(description="their picture, a file under content/: images/x.jpg")] = None
    image_alt: Annotated[Text | None, Field(description="what the picture shows, for who cannot see it")] = None
    image_focus: Annotated[Focus | None, Field(description=OF_FOCUS)] = None
    email: Annotated[
        str | None,
        _required(EMAIL.fullmatch, "an address of mail such as ada@example.org"),
        Field(description="where readers may write to them"),
    ] = None
    links: Annotated[
        Links | None, Field(description="a line a page of theirs elsewhere: its name, and its address https://…")
    ] = None


# The contracts of files that introduce labels, by the names of their kinds in LABEL_KINDS.
INTRODUCTIONS: dict[str, type[TopicFields]] = {"tag": TopicFields, "author": AuthorFields}


def faults(contract: type[PieceFields], fields: dict[str, str], clock: tzinfo = UTC) -> dict[str, str]:
    """Check the fields of a header; `clock` is the paper's zone, for moments without one of their own.

    Takes the fields as written (name in lower case → text) and gives what is wrong with them
    (name → what is wrong, and what would be right): empty if nothing is.
    """
    messages: dict[str, str] = {}
    try:
        contract.model_validate(fields)
    except ValidationError as error:
        messages = {str(fault["loc"][0]): _sentence(contract, fault) for fault in error.errors()}
    if fields.get("status", "").strip().lower() == "draft" and "date" not in fields:
        messages.pop("date", None)  # a draft gets its day when it is published
    if "wanted" in fields and "wanted" not in messages:
        messages |= _held_without_a_time(fields)
    if "modified" in fields and "date" in fields and not messages.keys() & {"date", "modified"}:
        messages |= _too_early(fields, clock)
    if "correction" in fields and "date" in fields and not messages.keys() & {"date", "correction"}:
        messages |= _corrected_too_early(fields, clock)
    return messages | {name: text for name, text in incomplete_fields(fields) if name not in messages}


def _held_without_a_time(fields: dict[str, str]) -> dict[str, str]:
    """What is wrong with a story that is to go out though nobody knows until when it is held."""
    is_kept = fields.get("status", "").strip().lower() in ("draft", "skip")
    if is_kept or "embargo" not in wanted_names(fields["wanted"]):
        return {}
    return {"wanted": f"the embargo is wanted still; {WANTED['embargo']}, then take it out of this line"}


def _too_early(fields: dict[str, str], clock: tzinfo) -> dict[str, str]:
    """What is wrong with a change before the piece was published."""
    modified, date = moment(fields["modified"], clock), moment(fields["date"], clock)
    if not is_before(modified, date, clock):
        return {}
    shown = f"“{fields['modified']}” is before the date, “{fields['date']}”"
    return {"modified": f"{shown}; write when it was last changed after that, or take the line out"}


def _corrected_too_early(fields: dict[str, str], clock: tzinfo) -> dict[str, str]:
    """What is wrong with a correction before the piece was published."""
    date = moment(fields["date"], clock)
    for entry in fields["correction"].split("\n"):
        day = datetime.combine(correction(entry)[0], time(), clock)
        if is_before(paper.Moment(day, timed=False), date, clock):
            shown = f"“{entry[:SHOWN]}” is before the date, “{fields['date']}”"
            return {"correction": f"{shown}; write the day on which it was put right, or take the line out"}
    return {}


def _sentence(contract: type[PieceFields], fault: Any) -> str:
    name = str(fault["loc"][0])
    if fault["type"] == "extra_forbidden":
        names = sorted(field.alias or name for name, field in contract.model_fields.items())
        right = suggestion(name, names) or f"the fields are {', '.join(names)}"
        return f"is no field of a {contract.noun}; {right}"
    if fault["type"] == "missing":
        return f"is missing; {contract.missing[name]}"
    return str(fault.get("ctx", {}).get("error", fault["msg"]))


def incomplete_fields(fields: dict[str, str]) -> list[tuple[str, str]]:
    """Fields that lack the one that they belong to, or have one too many beside them: (name, what is wrong)."""
    of_image = ("image_alt", "image_caption", "image_credit", "image_focus")
    pairs = [*((name, "image") for name in of_image), ("source_url", "source")]
    messages = [(name, f"needs {other} beside it") for name, other in pairs if name in fields and other not in fields]
    if "image" in fields and not fields.get("image_alt", "").strip():
        messages.append(("image_alt", "is missing; say what the picture shows, for who cannot see it"))
    if "author" in fields and "authors" in fields:
        messages.append(("author", "stands beside authors; keep one of the two"))
    return messages
