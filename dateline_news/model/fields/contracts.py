"""The fields that each kind of file may have: pages, stories, and what introduces a topic or an author."""

from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from dateline_news.model.addresses import FEDIVERSE
from dateline_news.model.fields.values import (
    DIGEST,
    EMAIL,
    LANGUAGE,
    PART,
    SLUG,
    WANTED,
    Address,
    Corrections,
    Focus,
    Links,
    Moment,
    Names,
    PageFile,
    Path,
    Points,
    Text,
    Wanted,
    WebAddress,
    one_of,
    required,
)
from dateline_news.model.kinds import KINDS

if TYPE_CHECKING:
    Kind = str
else:
    Kind = Literal[tuple(KINDS)]
*OTHERS, LAST = KINDS
Priority = Literal["0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "never"]
Status = Literal["published", "draft", "hidden", "skip"]
UNLISTED = {"draft", "hidden", "skip"}  # the statuses of pieces that no list names
MISSING = {
    "title": "write a headline: Title: …",
    "date": "write the day: Date: 2021-07-14, or begin the file's name with it",
}
OF_FOCUS = "what of the picture stays where it is cut: how far across and how far down, 40% 20%"


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
        required(SLUG.fullmatch, "one word fit for an address, such as peace-talks"),
        Field(description="the last part of the address; else the file's name after its date"),
    ] = None
    summary: Annotated[Text | None, Field(description="the standfirst: one or two sentences")] = None
    status: Annotated[
        Status,
        one_of(get_args(Status)),
        Field(description="published, draft, hidden (a page, but no list names it), skip"),
    ] = "published"
    lang: Annotated[
        str | None,
        required(LANGUAGE.fullmatch, "a language tag such as en, ur or pt-BR"),
        Field(description="the language, if it is not the paper's"),
    ] = None
    translation: Annotated[
        Literal["true", "false"],
        one_of(("true", "false")),
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
    thread: Annotated[Names | None, Field(description="the running story that it belongs to: The dam at Wick")] = None
    series: Annotated[Names | None, Field(description="the series that it is a part of")] = None
    part: Annotated[
        str | None,
        required(PART.fullmatch, "a whole number from 1 on, such as 2"),
        Field(description="which part of its series it is: 2"),
    ] = None
    author: Annotated[Names | None, Field(description="the byline, if the copy has one")] = None
    authors: Annotated[Names | None, Field(description="several bylines, with commas or semicolons between")] = None
    dateline: Annotated[Text | None, Field(description="where it was reported from: Dushanbe, Tajikistan")] = None
    source: Annotated[Text | None, Field(description="the paper or agency the copy is from")] = None
    source_url: Annotated[WebAddress | None, Field(description="where the source published it")] = None
    discuss: Annotated[WebAddress | None, Field(description="where readers discuss it: a page elsewhere")] = None
    credit: Annotated[Text | None, Field(description="who else had a part: Additional reporting by …")] = None
    rights: Annotated[Text | None, Field(description="whose the words are, and on what terms")] = None
    kind: Annotated[Kind, one_of([*KINDS]), Field(description=" or ".join((", ".join(OTHERS), LAST)))] = "news"
    live_ended: Annotated[
        Moment | None, Field(description="the moment at which a live story ended; until then it is going on")
    ] = None
    points: Annotated[
        Points | None, Field(description="a line a key point, at most six: they stand above the text")
    ] = None
    priority: Annotated[
        Priority,
        one_of(get_args(Priority)),
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
        required(DIGEST.fullmatch, "a SHA-256 digest of 64 hexadecimal digits; leave the line as the desk wrote it"),
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
        one_of(("published", "draft")),
        Field(description="published or draft (nothing shows it)"),
    ] = "published"
    lang: Annotated[
        str | None,
        required(LANGUAGE.fullmatch, "a language tag such as en, ur or pt-BR"),
        Field(description="the language of the words, if it is not the paper's"),
    ] = None
    check_ok: Annotated[
        Text | None,
        Field(description="an answer to the gate, a line an answer: rule — why the file is right as it is"),
    ] = None


class SectionFields(TopicFields):
    """The fields of what introduces a section, which another program keeps: a topic's."""

    noun: ClassVar[str] = "list of a section"


class ThreadFields(TopicFields):
    """The fields of a file that introduces a thread (content/threads): a topic's."""

    noun: ClassVar[str] = "file of a thread"


class SeriesFields(TopicFields):
    """The fields of a file that introduces a series (content/series): a topic's."""

    noun: ClassVar[str] = "file of a series"


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
        required(EMAIL.fullmatch, "an address of mail such as ada@example.org"),
        Field(description="where readers may write to them"),
    ] = None
    fediverse: Annotated[
        str | None,
        required(FEDIVERSE.fullmatch, "a name in the fediverse such as @ada@social.example"),
        Field(description="their name in the fediverse, which posts that link to a story of theirs show"),
    ] = None
    links: Annotated[
        Links | None, Field(description="a line a page of theirs elsewhere: its name, and its address https://…")
    ] = None


# The contracts of files that introduce labels, by the names of their kinds in LABEL_KINDS.
INTRODUCTIONS: dict[str, type[TopicFields]] = {
    "category": SectionFields,
    "tag": TopicFields,
    "author": AuthorFields,
    "thread": ThreadFields,
    "series": SeriesFields,
}
