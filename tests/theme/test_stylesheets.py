"""The rules of the house for CSS: logical, by token, without a trump."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PIL.ImageColor import colormap

from dateline_news.model import paper
from dateline_news.model.template_inputs import KINDS
from dateline_news.press.render import stylesheets
from dateline_news.press.render.base_inputs import SHOWN, STYLED
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


def physical(one: Declaration) -> bool:
    """Whether a declaration speaks of left and right, or of width and height, and so would not mirror."""
    words = [token.value.lower() for token in one.value if token.type == "ident"]
    if one.name in SIDED_WORDS:
        return bool({"left", "right"} & set(words))
    sides = [token.serialize() for token in one.value if token.type not in ("whitespace", "comment")]
    if one.name in FOUR_SIDED and len(sides) == 4:
        return str(sides[1]) != str(sides[3])
    return bool(PHYSICAL.fullmatch(one.name))


def coloured(one: Declaration) -> bool:
    """Whether a declaration names a colour itself instead of a token."""
    for token in within(one.value):
        if token.type == "hash" or (token.type == "function" and token.lower_name in COLOUR_FUNCTIONS):
            return True
        if token.type == "ident" and token.lower_value in colormap:
            return True
    return False


def variables(one: Declaration) -> Iterator[str]:
    """The tokens that a declaration uses."""
    for token in within(one.value):
        if token.type == "function" and token.lower_name == "var":
            yield next(name.value for name in token.arguments if name.type == "ident")


@EVERY_SHEET
def test_sides_are_logical_so_that_right_to_left_is_free(sheet: str) -> None:
    assert [str(one) for one in declarations(sheet) if physical(one)] == []


@EVERY_SHEET
def test_nothing_is_important(sheet: str) -> None:
    assert [str(one) for one in declarations(sheet) if one.important] == []


@EVERY_SHEET
def test_every_colour_is_a_token(sheet: str) -> None:
    if sheet == "tokens.css":
        return
    free = [one for one in declarations(sheet) if coloured(one) and "print" not in one.condition]
    if sheet == "components/code.css":  # the colours of code are tokens of its own
        free = [one for one in free if not one.name.startswith("--")]
    assert [str(one) for one in free] == []


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
        ("a { color: black !important }", lambda one: one.important),
    ],
)
def test_what_the_house_does_not_want_is_noticed(css: str, finds: Callable[[Declaration], bool]) -> None:
    assert [finds(one) for rule in parsed(css, "") for one in rule.declarations] == [True]


def test_every_token_is_defined_and_every_one_is_used() -> None:
    all_declarations = [one for sheet in SHEETS for one in declarations(sheet)]
    defined = {one.name for one in all_declarations if one.name.startswith("--")}
    assert {name for one in all_declarations for name in variables(one)} == defined | GIVEN


def test_dark_changes_only_what_light_defines() -> None:
    tokens = list(declarations("tokens.css"))
    light = {one.name for one in tokens if not one.condition}
    assert {one.name for one in tokens if one.condition} <= light


def test_the_browsers_own_bars_have_the_papers_tint() -> None:
    papers = [one for one in declarations("tokens.css") if one.name == "--paper"]
    assert [str(one).split()[-2] for one in papers] == [paper.COLOURS["light"], paper.COLOURS["dark"]]


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_page_has_a_sheet(kind: str) -> None:
    assert f"pages/{kind}.css" in SHEETS


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_page_has_the_same_ground_and_can_be_printed(kind: str) -> None:
    assert {"tokens.css", "base.css", "layout.css", "print.css"} <= whole(f"pages/{kind}.css")


def test_no_sheet_lies_about_unused() -> None:
    brought = {sheet for kind in KINDS for sheet in whole(f"pages/{kind}.css")}
    assert brought | {f"components/{name}.css" for name in (*STYLED, *SHOWN.values())} == set(SHEETS)


def test_a_sheet_of_a_page_only_gathers_others() -> None:
    assert [sheet for sheet in SHEETS if imports(sheet) and not sheet.startswith("pages/")] == []
    assert [sheet for sheet in SHEETS if sheet.startswith("pages/") and rules(sheet)] == []


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_press_reads_every_sheet(kind: str) -> None:
    assert "{" in stylesheets.stylesheet(THEME, kind, STYLED, "#000", "#fff")


def test_what_was_bundled_once_can_be_kept_as_text(monkeypatch: pytest.MonkeyPatch) -> None:
    made = stylesheets.stylesheet.__wrapped__(THEME, "article", STYLED, "#000", "#fff")
    kept = dict(stylesheets.bundles(THEME))
    assert {"pages/article", *(f"components/{name}" for name in STYLED)} <= kept.keys()
    monkeypatch.setattr("lightningcss.bundle_css", None)  # whoever calls it now fails
    monkeypatch.setattr(stylesheets, "bundles", lambda _: kept)
    assert stylesheets.stylesheet.__wrapped__(THEME, "article", STYLED, "#000", "#fff") == made


def test_the_sources_of_the_sheets_have_another_digest_once_one_changes(tmp_path: Path) -> None:
    folder = tmp_path / "static" / "css"
    folder.mkdir(parents=True)
    digests = [stylesheets.sources(tmp_path)]
    for name, css in (("a", "a{}"), ("a", "b{}"), ("b", "b{}")):
        (folder / f"{name}.css").write_text(css, encoding="utf-8")
        digests.append(stylesheets.sources(tmp_path))
    assert len(set(digests)) == len(digests)
