"""How sure the fields of an item's draft are, and why: a feed or an export says what is what, a page may not."""

from collections.abc import Iterator, Sequence

from dateline_news.desk.drafts.draft import Grade, Guess
from dateline_news.desk.importing.compose.item_date import ItemDate
from dateline_news.desk.importing.item import Graded, Item
from dateline_news.desk.wire.compose.embargo import Embargo
from dateline_news.desk.wire.compose.guesses import FIELDS as OPTIONS
from dateline_news.desk.wire.compose.guesses import YOU, shared_words
from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.model.fields import WANTED

SAID: Graded = ("sure", "")
GIVEN: Graded = ("sure", YOU)
LEAD_WORDS = 80  # of a copy, among which are words of its headline
DEGREES: tuple[Grade, ...] = ("needs you", "likely", "sure")
# The fields of the header that the report shows, as people call them.
FIELDS = {
    "title": "headline", "date": "date", "embargo": "embargo", "dateline": "place", "author": "byline",
    "authors": "byline", "source": "source", "credit": "credit", "kind": "kind", "category": "section",
    "tags": "topics", "summary": "summary",
}  # fmt: skip


def item_guesses(fields: dict[str, str], grades: dict[str, Graded], options: WireOptions) -> Iterator[Guess]:
    """The guesses of a draft, in the order of the report; what the editor says is sure."""
    for name, label in FIELDS.items():
        value = fields.get(name, "")
        option = OPTIONS.get(name, ("", ""))[1]
        is_given = bool(option and name != "date" and getattr(options, option))
        grade, grounds = GIVEN if is_given else grades.get(label, SAID)
        if value or grade == "needs you":
            yield Guess(label, value, grade, grounds)


def item_grades(item: Item, words: Sequence[str], date: ItemDate, hold: Embargo, section: Graded) -> dict[str, Graded]:
    """The grades of what may not be plain, by what people call it."""
    doubt = next((doubt for _, doubt in hold.doubts), "")
    lines = (each.text for each in hold.segments if each.disposition and each.disposition.name == "embargo")
    return {
        "headline": _headline(item, words),
        "date": ("likely", date.doubt) if date.doubt else date.grade or _grade(item, "date"),
        "section": section,
        "embargo": ("needs you", doubt) if doubt else ("sure", f"“{next(lines, hold.iso)}” says so"),
        **{label: _grade(item, label) for label in ("byline", "place", "source", "topics", "summary")},
    }


def wanted(grades: dict[str, Graded], options: WireOptions) -> list[str]:
    """The names of what a person has to settle and the editor has not."""
    return [
        name
        for name in WANTED
        if grades.get(name, SAID)[0] == "needs you" and not (name == "headline" and options.title)
    ]


def _grade(item: Item, label: str) -> Graded:
    if not item.is_page:
        return SAID
    return item.grades.get(label) or ("likely", "the head of the page says so")


def _headline(item: Item, words: Sequence[str]) -> Graded:
    """The grade of a headline; of a page it is surer by a degree if the text has words of it, and less so if not."""
    if not item.title:
        return "needs you", "nothing is clearly its headline"
    grade, grounds = _grade(item, "headline")
    if not item.is_page:
        return grade, grounds
    shared = shared_words(item.title, " ".join(words[:LEAD_WORDS]))
    step = 1 if len(shared) > 1 else 0 if shared else -1
    degree = min(DEGREES.index(grade) + step, len(DEGREES) - 1)
    has = f"has its words {', '.join(shared[:3])}" if shared else "has none of its words"
    return DEGREES[max(degree, 0)], f"{grounds}, and the text {has}"
