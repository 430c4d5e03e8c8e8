"""A picture for each story to be shared with: its headline, its section and its day, under the paper's name.

A story has one whether or not it has a picture of its own, at an address that goes with the story's: what was shared
once is never gone. A story whose headline no face can set is shared with the picture of its section, which is told.
"""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, NamedTuple

from dateline_news.model.addresses.output_paths import key
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.paper import COLOURS, Label, Masthead, Paper, Story, direction
from dateline_news.plugins.pictures import MASTHEAD_PICTURE, SIZE, faces
from dateline_news.plugins.pictures.fitting import LEADING, UNIT, fitted
from dateline_news.plugins.pictures.sheet import INK, QUIET, Sheet
from dateline_news.plugins.stories import headline, marked
from dateline_news.press import plan

FOLDER, FACT = "share", "share_picture"
MARGIN = 80  # pixels
SIZES = (88, 76, 66, 56, 48)  # pixels: the letters of a headline
NAMES, LABELS = (52, 46, 40, 34, 30), (34, 30, 26, 22)  # pixels: letters of the paper's name, of a section and a day
GAP = 40  # pixels between the name and the day
TOP, FOOT = (60, 66), 510  # pixels from the top: the accent, the line above the name
SECTION, BOTTOM = 112, 572  # pixels from the top: baselines
ROOM = (140, 480)  # pixels from the top: where a headline stands
UNSET = (
    "no face has all letters of its headline{more}, so it is shared with the picture of its section; "
    'install "dateline-news[cards]" for Greek, Cyrillic and Arabic letters'
)


class Edge(NamedTuple):
    """Where lines begin or end: pixels from the left, and the side of the text that stands there, as Pillow has it."""

    x: int
    anchor: str


LEFT, RIGHT = Edge(MARGIN, "ls"), Edge(SIZE[0] - MARGIN, "rs")


def facts(paper: plan.Archive) -> Iterator[tuple[str, dict[str, Any]]]:
    """The path of each story's picture, for those who name it."""
    if not paper.settings["PREVIEW"]:
        yield from (
            (story.source, {FACT: path_of(story, plan.words(paper.front, story.lang))}) for story in _shown(paper)
        )


def pages(paper: plan.Archive) -> Iterator[plan.File]:
    """A picture for each story, and for each section of which a story has none; a preview is not shared."""
    if paper.settings["PREVIEW"]:
        return
    of_paper = _of_paper(paper.masthead)
    sections: dict[str, Label] = {}
    addresses: set[str] = set()
    for story in _shown(paper):
        if key(story.path) in addresses:
            continue  # it is told that two stories have one address, and no edition has them
        addresses.add(key(story.path))
        words = plan.words(paper.front, story.lang)
        path = story.facts.get(FACT) or path_of(story, words)
        if path.endswith(own_name(story)):
            labels = {"section": _in_face(story.section.name), "day": plan.worded(words, _day, story.date.at.date())}
            marked_title = plan.worded(words, _marked, story.title, story.retracted, story.paid)
            of_story = {"headline": marked_title, "is_from_right": direction(story.lang) == "rtl"}
            yield plan.File(path, picture, of_paper | of_story | labels)
        elif path != MASTHEAD_PICTURE:
            sections[path] = story.section
    for path, section in sections.items():
        yield plan.File(path, picture, of_paper | _headline(section.name, paper.masthead.lang))


def _shown(paper: plan.Archive) -> Iterator[Story]:
    """The stories that have one: a hidden story leaves no trace but its page."""
    return (story for story in paper.each_story() if not story.hidden)


def path_of(story: Story, words: plan.Language) -> str:
    """The path of the picture with which a story is shared: its own, its section's, or the paper's."""
    if _is_drawn(story, words):
        return f"{FOLDER}/{own_name(story)}"
    return of_section(story.section) if all(_in_face(story.section.name)) else MASTHEAD_PICTURE


def own_name(story: Story) -> str:
    """The path below FOLDER of the picture that shows a story's own headline."""
    return f"{story.path.removesuffix('.html')}.png"


def of_section(section: Label) -> str:
    """The path of a section's picture."""
    return f"{FOLDER}/sections/{section.slug}.png"


def _of_paper(masthead: Masthead) -> plan.Inputs:
    """What all pictures of a paper have; a text is given with its face, which is empty if none can set it."""
    accent, paper = masthead.accent["light"], COLOURS["light"]
    return {"name": _in_face(masthead.name), "accent": accent, "paper": paper, "section": ("", ""), "day": ("", "")}


def _headline(text: str, lang: str) -> plan.Inputs:
    return {"headline": _in_face(text), "is_from_right": direction(lang) == "rtl"}


def _day(day: date, words: plan.Language) -> tuple[str, str]:
    return _in_face(words.day(day))


def _marked(title: str, retracted: bool, paid: bool, words: plan.Language) -> tuple[str, str]:  # noqa: FBT001  as there
    return _in_face(marked(title, retracted, paid, words))


def _is_drawn(story: Story, words: plan.Language) -> bool:
    text, face = _in_face(headline(story, words) if words.is_source else story.title)
    return bool(face) and any(map(str.isalnum, text))


def _in_face(text: str) -> tuple[str, str]:
    """A text as it is drawn, and the face that has all of it; the face is empty if none has."""
    if faces.USUAL.issuperset(text):
        return text, faces.THEME
    words = faces.spelt(text)
    return words, faces.face_for(words)


def picture(inputs: plan.Inputs) -> bytes:
    """A PNG of 1200×630; what is read from right to left begins at the right."""
    sheet = Sheet(SIZE, inputs["paper"], inputs["accent"])
    begin, end = (RIGHT, LEFT) if inputs["is_from_right"] else (LEFT, RIGHT)
    sheet.rule((LEFT.x, TOP[0], RIGHT.x, TOP[1]))
    sheet.line((LEFT.x, FOOT, RIGHT.x, FOOT))
    width = RIGHT.x - LEFT.x
    day = _write(sheet, inputs["day"], (end, BOTTOM), faces.REGULAR, (LABELS, width // 2))
    _write(sheet, inputs["section"], (begin, SECTION), faces.REGULAR, (LABELS, width))
    _write(sheet, inputs["name"], (begin, BOTTOM), faces.BOLD, (NAMES, width - day - GAP))
    _write_headline(sheet, inputs["headline"], begin, is_from_right=inputs["is_from_right"])
    return sheet.png()


def _write(
    sheet: Sheet, text: tuple[str, str], place: tuple[Edge, float], weight: int, room: tuple[tuple[int, ...], int]
) -> int:
    """Write a text with its face in one line, at an edge and a baseline, and give its length in pixels.

    It has one of the sizes, and is as long as there is room.
    """
    (words, face), (edge, baseline), (sizes, width) = text, place, room
    if not face or not words:
        return 0
    one_line = round(sizes[0] * LEADING) + 1  # pixels: at no size there is room for two
    lines, size = fitted(words, sizes, (width, one_line), faces.font(face, weight, UNIT).getlength)
    font = faces.font(face, weight, size)
    sheet.text((edge.x, baseline), lines[0], font, edge.anchor, INK if weight == faces.BOLD else QUIET)
    return round(font.getlength(lines[0]))


def _write_headline(sheet: Sheet, text: tuple[str, str], edge: Edge, *, is_from_right: bool) -> None:
    """Write a headline, a text with its face, in its lines from the top of its room."""
    headline, face = text
    top, bottom = ROOM
    room = (RIGHT.x - LEFT.x, bottom - top)
    lines, size = fitted(headline, SIZES, room, faces.font(face, faces.BOLD, UNIT).getlength)
    way = "rtl" if is_from_right and faces.has_bidi() else ""
    for number, line in enumerate(lines):
        place = edge.x, top + size * (1 + number * LEADING)
        sheet.text(place, line, faces.font(face, faces.BOLD, size), edge.anchor, way=way)


def unset(paper: Paper, entries: Iterable[plan.PlannedFile]) -> Iterator[plan.PlanFault]:
    """Tell, once for the paper, that no face can set a headline."""
    del entries
    pictures = ((story, story.facts.get(FACT)) for story in paper.all_stories)
    stories = [story for story, path in pictures if path and not path.endswith(own_name(story))]
    if stories:
        more = f" ({len(stories):,} are so)" if len(stories) > 1 else ""
        file = f"{paper.settings['PATH'].rpartition('/')[2]}/{stories[0].source}"
        yield plan.PlanFault(Diagnostic(file, 1, "title", UNSET.format(more=more), "advice"))


def register() -> None:
    """Take part in the plan."""
    plan.facts.connect(facts)
    plan.pages.connect(pages)
    plan.after_all.connect(unset)
