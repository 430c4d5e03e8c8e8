"""The rules of the house for CSS: logical, by token, without a trump."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL.ImageColor import colormap

from dateline_news.model import paper
from dateline_news.model.template_inputs import KINDS
from dateline_news.plugins.feeds import readable
from dateline_news.press.pictures.measure import TINTS
from dateline_news.press.render import stylesheets
from dateline_news.press.render.base_inputs import IMAGE, MEDIA, OF_STORIES, SHOWN, STYLED
from tests.theme.drawing import THEME
from tests.theme.stylesheets import SHEETS, Declaration, declarations, imports, parsed, rules, whole, within

SIDES = r"left|right|top|bottom"
PHYSICAL = re.compile(
    rf"({SIDES}|(min-|max-)?(width|height)"
    rf"|(margin|padding|border|scroll-margin|scroll-padding|inset)-({SIDES})(-.+)?"
    rf"|border-({SIDES})-({SIDES})-radius)"
)
SIDED_WORDS = {"text-align", "text-align-last", "float", "clear", "caption-side", "justify-content", "resize"}
FOUR_SIDED = {"margin", "padding", "inset", "border-width", "border-style", "border-color"}
COLOUR_FUNCTIONS = {"rgb", "rgba", "hsl", "hsla", "hwb", "lab", "lch", "oklab", "oklch", "color", "color-mix"}
GIVEN = {"--accent"}  # by dateline_news/press/render/stylesheets.py, from the settings

EVERY_SHEET = pytest.mark.parametrize("sheet", SHEETS)


def physical(declaration: Declaration) -> bool:
    """Whether a declaration speaks of left and right, or of width and height, and so would not mirror."""
    words = [token.value.lower() for token in declaration.value if token.type == "ident"]
    if declaration.name in SIDED_WORDS:
        return bool({"left", "right"} & set(words))
    sides = [token.serialize() for token in declaration.value if token.type not in ("whitespace", "comment")]
    if declaration.name in FOUR_SIDED and len(sides) == 4:
        return str(sides[1]) != str(sides[3])
    return bool(PHYSICAL.fullmatch(declaration.name))


def coloured(declaration: Declaration) -> bool:
    """Whether a declaration names a colour itself instead of a token."""
    for token in within(declaration.value):
        if token.type == "hash" or (token.type == "function" and token.lower_name in COLOUR_FUNCTIONS):
            return True
        if token.type == "ident" and token.lower_value in colormap:
            return True
    return False


def variables(declaration: Declaration) -> Iterator[str]:
    """The tokens that a declaration uses."""
    for token in within(declaration.value):
        if token.type == "function" and token.lower_name == "var":
            yield next(name.value for name in token.arguments if name.type == "ident")


@EVERY_SHEET
def test_sides_are_logical_so_that_right_to_left_is_free(sheet: str) -> None:
    assert [str(declaration) for declaration in declarations(sheet) if physical(declaration)] == []


@EVERY_SHEET
def test_nothing_is_important(sheet: str) -> None:
    assert [str(declaration) for declaration in declarations(sheet) if declaration.important] == []


@EVERY_SHEET
def test_every_colour_is_a_token(sheet: str) -> None:
    if sheet == "tokens.css":
        return
    on_screen = [declaration for declaration in declarations(sheet) if "print" not in declaration.condition]
    if sheet in ("components/code.css", "components/image.css"):  # whose colours are tokens of their own
        on_screen = [declaration for declaration in on_screen if not declaration.name.startswith("--")]
    assert [str(declaration) for declaration in on_screen if coloured(declaration)] == []


@pytest.mark.parametrize(
    ("css", "finds"),
    [
        ("a { margin-left: 1px }", physical),
        ("@media print { @media (width > 1px) { a { text-align: right } } }", physical),
        ("a { padding: 0 1px 0 2px }", physical),
        ("a { border-top-left-radius: 1px }", physical),
        ("a { max-width: 1px }", physical),
        ("a { border: 1px solid #abc }", coloured),
        ("a { background: linear-gradient(red, var(--ink)) }", coloured),
        ("@layer x { a { color: RGB(1 2 3) } }", coloured),
        ("a { color: black !important }", lambda declaration: declaration.important),
    ],
)
def test_declarations_against_the_rules_are_noticed(css: str, finds: Callable[[Declaration], bool]) -> None:
    assert [finds(declaration) for rule in parsed(css, "") for declaration in rule.declarations] == [True]


def test_every_token_is_defined_and_used() -> None:
    all_declarations = [declaration for sheet in SHEETS for declaration in declarations(sheet)]
    defined = {declaration.name for declaration in all_declarations if declaration.name.startswith("--")}
    assert {name for declaration in all_declarations for name in variables(declaration)} == defined | GIVEN


def test_dark_changes_only_what_light_defines() -> None:
    tokens = list(declarations("tokens.css"))
    light = {declaration.name for declaration in tokens if not declaration.condition}
    assert {declaration.name for declaration in tokens if declaration.condition} <= light


def test_pictures_are_measured_against_the_tints_of_the_sheet() -> None:
    tints = [str(entry).split()[-2] for entry in declarations("components/image.css") if entry.name == "--tint"]
    assert tints == [*TINTS]


def test_the_browsers_own_bars_have_the_papers_tint() -> None:
    papers = [declaration for declaration in declarations("tokens.css") if declaration.name == "--paper"]
    assert [str(declaration).split()[-2] for declaration in papers] == [paper.COLOURS["light"], paper.COLOURS["dark"]]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_page_has_a_sheet(kind: str) -> None:
    assert f"pages/{kind}.css" in SHEETS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_page_has_the_same_ground_and_can_be_printed(kind: str) -> None:
    assert {"tokens.css", "base.css", "layout.css", "print.css"} <= whole(f"pages/{kind}.css")


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.startswith("pages/")])
def test_every_page_gives_each_language_the_room_that_it_needs(sheet: str) -> None:
    """Search, the text edition and the take-away once set Urdu line into line."""
    assert "languages.css" in whole(sheet)


@EVERY_SHEET
def test_a_mark_is_drawn_by_its_border_since_no_ground_is_printed(sheet: str) -> None:
    marks = [
        rule.declarations
        for rule in rules(sheet)
        if any(str(entry).endswith('{ content: "" }') for entry in rule.declarations)
    ]
    grounds = [str(entry) for mark in marks for entry in mark if entry.name.startswith("background")]
    assert [ground for ground in grounds if ".sections" not in ground] == []  # a way through the paper is not printed


def test_no_sheet_lies_about_unused() -> None:
    brought = {sheet for kind in KINDS for sheet in whole(f"pages/{kind}.css")}
    components = (f"components/{name}.css" for name in (*STYLED, *SHOWN.values(), *OF_STORIES, IMAGE, MEDIA))
    carried = {"ebook.css", *whole("pages/book.css")}  # what `dateline takeaway` sets stories with
    assert brought | carried | {f"{stylesheets.FACE}.css", *components, *readable.SHEETS} == set(SHEETS)


def test_a_sheet_of_a_page_only_gathers_others() -> None:
    assert [sheet for sheet in SHEETS if imports(sheet) and not sheet.startswith("pages/")] == []
    assert [sheet for sheet in SHEETS if sheet.startswith("pages/") and rules(sheet)] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_press_reads_every_sheet(kind: str) -> None:
    assert "{" in stylesheets.stylesheet(THEME, kind, STYLED, "#000", "#fff")


def test_a_sheet_from_bundled_texts_is_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = stylesheets.stylesheet.__wrapped__(THEME, "article", STYLED, "#000", "#fff")
    bundles = dict(stylesheets.bundles(THEME))
    assert {"pages/article", *(f"components/{name}" for name in STYLED)} <= bundles.keys()
    monkeypatch.setattr("lightningcss.bundle_css", None)  # whoever calls it now fails
    monkeypatch.setattr(stylesheets, "bundles", lambda _: bundles)
    assert stylesheets.stylesheet.__wrapped__(THEME, "article", STYLED, "#000", "#fff") == sheet


def test_the_sources_of_the_sheets_have_another_digest_once_one_changes(tmp_path: Path) -> None:
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    digests = [stylesheets.sources(tmp_path)]
    for name, css in (("a", "a{}"), ("a", "b{}"), ("b", "b{}")):
        (folder / f"{name}.css").write_text(css, encoding="utf-8")
        digests.append(stylesheets.sources(tmp_path))
    assert len(set(digests)) == len(digests)
