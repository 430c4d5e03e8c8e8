"""What is true of every component, held against each of its examples."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest
from jinja2 import StrictUndefined, UndefinedError, meta, nodes

from dateline_news.press.render import translation
from dateline_news.press.render.jinja import environment
from dateline_news.press.render.template_dependencies import parsed
from tests.theme.drawing import COMPONENTS, THEME, elements, markup, read, tokens
from tests.theme.examples import EXAMPLES, Arguments

HOSTILE = "\"'><i>&lt;&amp;</i><!--"
TRUSTED = {"html", "type", "shows", "classes", "kind_name"}  # made safe before, or written by the theme itself

EACH = pytest.mark.parametrize(
    ("component", "arguments"),
    [
        pytest.param(name, arguments, id=f"{name}: {what}")
        for name, component in EXAMPLES.items()
        for what, arguments in component.examples.items()
    ],
)


def macro(component: str) -> nodes.Macro:
    """The one macro that a component's file gives."""
    tree = parsed(THEME, f"components/{component}.html")
    public = [node for node in tree.find_all(nodes.Macro) if not node.name.startswith("_")]
    assert [node.name for node in public] == [component], f"components/{component}.html: one macro, of the file's name"
    return public[0]


def changed(value: Any, change: Callable[[str], str], name: str = "") -> Any:
    """A value in which every text that is not trusted is changed; what is empty stays empty."""
    if isinstance(value, Mapping):
        return {key: changed(part, change, key) for key, part in value.items()}
    if isinstance(value, list):
        return [changed(part, change) for part in value]
    return change(value) if isinstance(value, str) and value and name not in TRUSTED else value


def parsed_again(html: str) -> str:
    """What a browser makes of some HTML, written out."""
    return read(html).inner_html or ""


def test_every_component_has_examples() -> None:
    assert list(EXAMPLES) == COMPONENTS
    assert all(component.examples for component in EXAMPLES.values())


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_is_a_file_with_one_macro_of_its_name(component: str) -> None:
    assert macro(component).name == component


@pytest.mark.parametrize("component", COMPONENTS)
def test_every_parameter_is_explained(component: str) -> None:
    assert [argument.name for argument in macro(component).args] == list(EXAMPLES[component].parameters)


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_reads_its_arguments_and_nothing_else(component: str) -> None:
    tree = parsed(THEME, f"components/{component}.html")
    imported = {name for node in tree.find_all(nodes.FromImport) for name in node.names}
    assert meta.find_undeclared_variables(tree) - imported - translation.NAMES == set()


@pytest.mark.parametrize("component", COMPONENTS)
def test_a_component_is_nothing_without_the_arguments_that_it_needs(component: str) -> None:
    with pytest.raises((UndefinedError, TypeError)):
        markup(component)


def test_components_are_escaped_and_know_no_undefined_name() -> None:
    assert environment(THEME).autoescape is True
    assert environment(THEME).undefined is StrictUndefined


@EACH
def test_an_example_uses_no_parameter_that_does_not_exist(component: str, arguments: Arguments) -> None:
    assert set(arguments) <= set(EXAMPLES[component].parameters)


@EACH
def test_an_example_is_well_formed(component: str, arguments: Arguments) -> None:
    html = markup(component, **arguments)
    assert tokens(parsed_again(html)) == tokens(html)


@EACH
def test_text_stays_text_wherever_it_stands(component: str, arguments: Arguments) -> None:
    safe, hostile = (
        markup(component, **changed(arguments, change)) for change in (lambda _: "text", lambda _: HOSTILE)
    )
    assert elements(hostile) == elements(safe)
    assert tokens(parsed_again(hostile)) == tokens(hostile)


@EACH
def test_nothing_is_left_empty(component: str, arguments: Arguments) -> None:
    elements = [node.html for node in read(markup(component, **arguments)).css("p, h2, h3, a, time, figcaption, ul")]
    assert not [html for html in elements if html and not read(html).text(strip=True)]


@EACH
def test_nothing_runs_or_styles_itself(component: str, arguments: Arguments) -> None:
    body = read(markup(component, **arguments))
    assert not body.css("script, style, iframe, object, embed, form, [style]")
    assert not [name for node in body.css("*") for name in node.attributes if name.startswith("on")]


@pytest.mark.parametrize("html", ["<p><div>a</div></p>", "<b><p>a</b></p>", "<p>a", '<p title=a"b>a</p', "a</i>"])
def test_html_that_is_not_well_formed_is_noticed(html: str) -> None:
    assert tokens(parsed_again(html)) != tokens(html)
