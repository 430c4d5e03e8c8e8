"""Every text of the paper's own in a template goes through `_()` or `ngettext`, so that it can be translated."""

import re

import pytest

from dateline_news.press.render.jinja import environment
from tests.theme.drawing import THEME

TEMPLATES = sorted(str(file.relative_to(THEME / "templates")) for file in (THEME / "templates").rglob("*.html"))
SHOWN = re.compile(r'(?:aria-label|alt|title|placeholder)="([^"]*)"')
CLASS_OF_BODY = re.compile(r"{% block kind %}\w+{% endblock %}")
TAG = re.compile(r"<[^>]*>")
GAP = "\ue000"  # stands for what Jinja fills in
NAMES = {"X", "@"}  # what is the same in every language


def plain_texts(template: str, source: str) -> list[str]:
    """The words that a template shows as they stand in it: between tags, and in attributes that are read out."""
    source = CLASS_OF_BODY.sub("", source)
    html = "".join(text if kind == "data" else GAP for _, kind, text in environment(THEME).lex(source, template))
    shown = [*SHOWN.findall(html), *TAG.sub("\n", SHOWN.sub("", html)).split("\n")]
    words = {word for text in shown for word in re.findall(r"[^\W\d_]+", text.replace(GAP, " "))}
    return sorted(words - NAMES)


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_template_has_no_text_of_its_own_that_is_not_given_to_translators(template: str) -> None:
    assert plain_texts(template, (THEME / "templates" / template).read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        "<p>Text</p>",
        "<p>{{ a }} of {{ b }}</p>",
        '<a aria-label="Text {{ a }}">{{ _("Text") }}</a>',
        '<img class="a" alt="Text">',
        "{% if a %}Text{% endif %}",
        "<title>Text</title>",
    ],
)
def test_a_text_is_found_wherever_it_stands(source: str) -> None:
    assert plain_texts("a.html", source)


@pytest.mark.parametrize("source", ['<p class="a">{{ _("Text") }} · 5</p>', "{# Text #}", '{% include "a.html" %}'])
def test_markup_and_comments_are_no_texts(source: str) -> None:
    assert plain_texts("a.html", source) == []
