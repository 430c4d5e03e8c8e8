"""A template and its declared inputs make a page, and nothing else has a say in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from newsroom.press.draw import drawn, family, undeclared
from newsroom.press.inputs import KINDS
from tests.papers import THEME

Theme = Callable[..., Path]


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """Makes a theme of templates: name → text, with `__` for a slash."""

    def made(**templates: str) -> Path:
        for name, text in templates.items():
            file = tmp_path / "templates" / f"{name.replace('__', '/')}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        return tmp_path

    return made


def report(folder: Path, template: str = "tags") -> list[str]:
    """What its author reads of a template's names."""
    return [str(problem) for problem in undeclared(folder, template)]


def test_a_page_is_its_template_and_its_inputs(theme: Theme) -> None:
    folder = theme(tags="{{ title }}: {{ tags | length }}")
    assert drawn(folder, "tags", {"title": "Topics", "tags": [1, 2]}) == "Topics: 2"


def test_everything_is_escaped(theme: Theme) -> None:
    folder = theme(tags='<p title="{{ title }}">{{ title }}</p>')
    assert drawn(folder, "tags", {"title": '"&<b>'}) == '<p title="&#34;&amp;&lt;b&gt;">&#34;&amp;&lt;b&gt;</p>'


def test_what_is_not_declared_does_not_reach_the_template(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:2: template: 'secret' is undefined"):
        drawn(theme(tags="line\n{{ secret }}"), "tags", {"secret": "x"})


def test_a_name_that_is_missing_fails_with_the_file_and_the_line_it_is_read_on(theme: Theme) -> None:
    folder = theme(tags='{% include "partials/foot.html" %}', partials__foot="one\ntwo\n{{ title.nothing }}")
    with pytest.raises(
        SystemExit, match=r"^theme/templates/partials/foot.html:3: template: .*has no attribute 'nothing'"
    ):
        drawn(folder, "tags", {"title": "x"})


def test_a_macro_that_fails_is_named_itself(theme: Theme) -> None:
    folder = theme(
        tags='{% from "components/card.html" import card %}\n{{ card(title) }}',
        components__card="{% macro card(title) %}\n{{ nothing }}\n{% endmacro %}",
    )
    with pytest.raises(SystemExit, match=r"^theme/templates/components/card.html:2: template: 'nothing' is undefined"):
        drawn(folder, "tags", {"title": "x"})


def test_a_template_that_is_no_template_fails_with_file_and_line(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:3: template: "):
        drawn(theme(tags="one\ntwo\n{% if title"), "tags", {"title": "x"})


def test_declared_names_are_no_problem(theme: Theme) -> None:
    assert (
        report(theme(tags="{{ SITENAME }} {{ title }} {% for tag in tags %}{{ tag.name }}{{ loop.index }}{% endfor %}"))
        == []
    )


def test_a_name_in_a_branch_that_is_never_taken_is_found_with_its_line(theme: Theme) -> None:
    found = report(theme(tags="one\n{% if false %}\n{{ articles }}\n{% endif %}"))
    assert [line.split(";")[0] for line in found] == [
        "theme/templates/tags.html:3: articles: is no declared input of tags.html"
    ]


@pytest.mark.parametrize("reading", ["{{ x | default('') }}", "{% if x is defined %}{% endif %}", "{{ [x][:0] }}"])
def test_what_strict_undefined_lets_slip_is_found(theme: Theme, reading: str) -> None:
    folder = theme(tags=reading)
    assert "x: is no declared input" in report(folder)[0]
    drawn(folder, "tags", {})


def test_all_that_a_template_extends_and_includes_is_looked_at(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}{% include "partials/a.html" %}{% endblock %}',
        base='{% block main %}{% endblock %}{% include "partials/b.html" %}',
        partials__a="{{ one }}",
        partials__b="\n{{ two }}",
    )
    assert {line.split(": is ")[0] for line in report(folder)} == {
        "theme/templates/partials/a.html:1: one",
        "theme/templates/partials/b.html:2: two",
    }


def test_one_kind_of_page_does_not_read_another_s_inputs(theme: Theme) -> None:
    folder = theme(tags="{{ article.title }}", article="{{ article.title }}")
    assert "article: is no declared input of tags.html" in report(folder, "tags")[0]
    assert report(folder, "article") == []


def test_a_template_of_the_owner_s_own_may_read_what_a_story_s_may(theme: Theme) -> None:
    folder = theme(longread="{{ article.title }} {{ related }} {{ neighbours }}{{ tags }}")
    assert [line.split(": ")[1] for line in report(folder, "longread")] == ["tags"]


@pytest.mark.parametrize("imported", ['{% from "m.html" import card as c %}', '{% import "m.html" as c %}'])
def test_a_macro_inside_of_a_block_is_no_input(theme: Theme, imported: str) -> None:
    folder = theme(
        tags=f"{imported}{{% block main %}}{{{{ c }}}}{{% endblock %}}", m="{% macro card() %}{% endmacro %}"
    )
    assert report(folder) == []


def test_an_include_that_goes_round_is_looked_at_once(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" %}', a='{% include "tags.html" %}')
    assert family(folder, "tags.html") == ["tags.html", "a.html"]


@pytest.mark.parametrize(
    ("templates", "sentence"),
    [
        ({"tags": "one\n{% if title"}, "theme/templates/tags.html:2: template: "),
        ({"tags": '{% include "a.html" %}', "a": "\n\n{{ 1 + }}"}, "theme/templates/a.html:3: template: "),
        (
            {"tags": '{% include "a.html" %}'},
            "theme/templates/tags.html:1: template: there is no theme/templates/a.html",
        ),
        ({"a": ""}, "theme/templates/tags.html:1: template: there is no theme/templates/tags.html"),
    ],
)
def test_a_template_that_cannot_be_read_is_a_problem_too(
    theme: Theme, templates: dict[str, str], sentence: str
) -> None:
    """It was once a traceback: this look at the theme comes before anything is drawn."""
    assert report(theme(**templates))[0].startswith(sentence)


@pytest.mark.parametrize("template", sorted(KINDS))
def test_the_theme_reads_nothing_that_is_not_declared(template: str) -> None:
    assert report(THEME, template) == []
