"""Every class in a template has a rule in a sheet, and every class in a sheet is somebody's."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from jinja2 import nodes
from pygments.token import STANDARD_TYPES
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.kinds import KINDS
from dateline_news.plugins.stories import RATIOS
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.markup.safe_html import markdown, safe
from dateline_news.press.pictures.measure import TINTS
from dateline_news.press.read import rst
from dateline_news.press.render.jinja import environment
from dateline_news.press.render.template_dependencies import parsed
from tests.theme.drawing import THEME
from tests.theme.stylesheets import SHEETS, classes, rules

TEMPLATES = sorted(str(file.relative_to(THEME / "templates")) for file in (THEME / "templates").rglob("*.html"))
# Classes that come with the data: a story's kind, the length of its headline, the shape, tint and focus of its picture.
OF_DATA = {*KINDS, "long", "longer", "wide", "narrow", *(f"tint-{at}" for at in range(len(TINTS)))} - {"news"}
MAIN = {"lists": "list", "image": "tint", "rare": "reading"}  # a sheet's own class, where that is not its name
OF_DATA |= {f"{way}-{at}" for way in ("across", "down") for at in range(5)}
OF_DATA |= {f"ratio-{width}-{height}" for width, height in RATIOS}
GAP = " \ue000 "  # stands for what Jinja fills in: a private-use character, in no template
TEXT = """
A note[^1].

[^1]: Its text.

Pulled out.
{.pull}

Left | Middle | Right
:----|:------:|-----:
a    | b      | c
"""
LISTING = ".. code-block:: python\n   :linenos: inline\n   :hl_lines: 1\n\n   a = 1\n"
RESTRUCTURED = f".. note:: A\n\n.. topic:: B\n\n   C\n\n.. sidebar:: D\n\n   E\n\n| F\n|   G\n\n{LISTING}"


def skeleton(template: str) -> str:
    """The HTML of a template with a gap wherever Jinja stands."""
    source = (THEME / "templates" / template).read_text(encoding="utf-8")
    return "".join(text if kind == "data" else GAP for _, kind, text in environment(THEME).lex(source, template))


def given(template: str) -> Iterator[str]:
    """The classes that a template hands to a component, or to the body of the page."""
    tree = parsed(THEME, template)
    for keyword in tree.find_all(nodes.Keyword):
        if keyword.key == "classes" and isinstance(keyword.value, nodes.Const):
            yield from keyword.value.value.split()
    for block in tree.find_all(nodes.Block):
        if block.name == "kind":
            yield from (data.data for data in block.find_all(nodes.TemplateData))


@cache
def classes_of(template: str) -> set[str]:
    """The classes that a template writes."""
    html = LexborHTMLParser(skeleton(template))
    written = [(node.attributes["class"] or "").replace(GAP.strip(), " ") for node in html.css("[class]")]
    return {name for names in written for name in names.split()} | set(given(template))


@cache
def classes_of_texts() -> set[str]:
    """The classes that come with the text of a story."""
    html = safe(markdown({"extension_configs": {"markdown.extensions.extra": {}}}).convert(TEXT))
    html += safe(rst.read(RESTRUCTURED, "a.rst").html or "")
    blocks = "".join(block["html"] for block in parse_body(html).blocks)
    nodes = LexborHTMLParser(blocks).css("[class]")
    return {name for node in nodes for name in (node.attributes["class"] or "").split()}


@cache
def styled(sheet: str) -> set[str]:
    """The classes that a sheet has rules for."""
    return {name for rule in rules(sheet) for name in classes(rule)}


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_class_in_a_template_has_a_rule(template: str) -> None:
    assert classes_of(template).difference(*map(styled, SHEETS)) == set()


@pytest.mark.parametrize("sheet", SHEETS)
def test_a_class_in_a_sheet_is_in_a_template_or_in_a_text(sheet: str) -> None:
    used = OF_DATA.union(classes_of_texts(), *map(classes_of, TEMPLATES))
    if sheet == "components/code.css":
        used |= set(STANDARD_TYPES.values())
    assert styled(sheet) - used == set()


@pytest.mark.parametrize("sheet", [sheet for sheet in SHEETS if sheet.startswith("components/")])
def test_a_component_has_the_class_of_its_name(sheet: str) -> None:
    name = MAIN.get(Path(sheet).stem, Path(sheet).stem)
    assert name in styled(sheet)
    assert name in set().union(*map(classes_of, TEMPLATES))


def test_classes_are_found_wherever_they_are_written() -> None:
    assert {"card", "kicker", "kind"} <= classes_of("components/card.html")
    assert {"band", "front"} <= classes_of("index.html")
    assert {"align-right", "footnote"} <= classes_of_texts()
