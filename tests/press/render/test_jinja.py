"""A page is made of a template and its declared inputs, and of nothing else."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from dateline_news.model.template_inputs import KINDS
from dateline_news.press.render.jinja import draw
from dateline_news.press.render.template_dependencies import all_files, dependencies, theme_digest, undeclared
from tests.papers import THEME

Theme = Callable[..., Path]


@pytest.fixture
def theme(tmp_path: Path) -> Theme:
    """Makes a theme of templates: name → text, with `__` for a slash."""

    def make(**templates: str) -> Path:
        for name, content in templates.items():
            file = tmp_path / "templates" / f"{name.replace('__', '/')}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return tmp_path

    return make


def problems(folder: Path, template: str = "tags") -> list[str]:
    """The problems of a template, as its author reads them."""
    return [str(problem) for problem in undeclared(folder, template)]


def test_a_page_is_drawn_from_a_template_and_its_inputs(theme: Theme) -> None:
    folder = theme(tags="{{ title }}: {{ tags | length }}")
    assert draw(folder, "tags", {"title": "Topics", "tags": [1, 2]}) == "Topics: 2"


def test_everything_is_escaped(theme: Theme) -> None:
    folder = theme(tags='<p title="{{ title }}">{{ title }}</p>')
    assert draw(folder, "tags", {"title": '"&<b>'}) == '<p title="&#34;&amp;&lt;b&gt;">&#34;&amp;&lt;b&gt;</p>'


@pytest.mark.parametrize(
    ("template", "page"),
    [
        ("{% macro m(x) %}<i>{{ x }}</i>{% endmacro %}{{ m(title) }}", "<i>&lt;b&gt;</i>"),
        ("{% set x %}<i>{{ title }}</i>{% endset %}{{ x }}", "<i>&lt;b&gt;</i>"),
        ("{{ '<i>' ~ title }}{{ '<i>' | safe ~ title }}", "&lt;i&gt;&lt;b&gt;<i>&lt;b&gt;"),
        ("{% filter upper %}<i>{{ title }}{% endfilter %}", "<I>&LT;B&GT;"),
        ("{% macro m() %}<i>{{ caller() }}{% endmacro %}{% call m() %}{{ title }}{% endcall %}", "<i>&lt;b&gt;"),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", "<b>"),
        (
            "{{ {'a': title, 'b': none} | xmlattr }}{{ {} | xmlattr }}{{ {'c': 1} | xmlattr(false) }}",
            ' a="&lt;b&gt;"c="1"',
        ),
    ],
)
def test_nothing_is_escaped_twice_or_not_at_all(theme: Theme, template: str, page: str) -> None:
    assert draw(theme(tags=template), "tags", {"title": "<b>"}) == page


def test_an_included_file_s_block_is_drawn_in_its_place(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}2{% include "part.html" %}{{ super() }}5{% endblock %}',
        base="1{% block main %}4{% endblock %}6",
        part="{% for x in (3,) %}{{ x }}{% endfor %}",
    )
    assert draw(folder, "tags", {}) == "123456"


def test_an_entry_of_a_dict_comes_before_its_methods(theme: Theme) -> None:
    folder = theme(tags="{{ tags.items }}{{ tags.get('count') }}{{ tags.values is callable }}")
    assert draw(folder, "tags", {"tags": {"items": "some", "count": 2}}) == "some2True"


@pytest.mark.parametrize("chance", ["{{ tags | random }}", "{{ lipsum() }}"])
def test_random_functions_are_missing(theme: Theme, chance: str) -> None:
    folder = theme(tags=chance)
    assert problems(folder)
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:1: template: "):
        draw(folder, "tags", {"tags": [1, 2]})


def test_an_undeclared_input_is_not_passed_to_the_template(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:2: template: 'secret' is undefined"):
        draw(theme(tags="line\n{{ secret }}"), "tags", {"secret": "x"})


def test_a_missing_name_is_reported_with_file_and_line(theme: Theme) -> None:
    folder = theme(tags='{% include "partials/foot.html" %}', partials__foot="one\ntwo\n{{ title.nothing }}")
    with pytest.raises(
        SystemExit, match=r"^theme/templates/partials/foot.html:3: template: .*has no attribute 'nothing'"
    ):
        draw(folder, "tags", {"title": "x"})


def test_a_failing_macro_is_reported_with_its_own_file(theme: Theme) -> None:
    folder = theme(
        tags='{% from "components/card.html" import card %}\n{{ card(title) }}',
        components__card="{% macro card(title) %}\n{{ nothing }}\n{% endmacro %}",
    )
    with pytest.raises(SystemExit, match=r"^theme/templates/components/card.html:2: template: 'nothing' is undefined"):
        draw(folder, "tags", {"title": "x"})


def test_a_syntax_error_is_reported_with_file_and_line(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:3: template: "):
        draw(theme(tags="one\ntwo\n{% if title"), "tags", {"title": "x"})


def test_declared_names_are_no_problem(theme: Theme) -> None:
    assert (
        problems(
            theme(tags="{{ SITENAME }} {{ title }} {% for tag in tags %}{{ tag.name }}{{ loop.index }}{% endfor %}")
        )
        == []
    )


def test_an_undeclared_name_in_an_unreached_branch_is_reported(theme: Theme) -> None:
    messages = problems(theme(tags="one\n{% if false %}\n{{ articles }}\n{% endif %}"))
    assert [line.split(";")[0] for line in messages] == [
        "theme/templates/tags.html:3: articles: is no declared input of tags.html"
    ]


@pytest.mark.parametrize("reading", ["{{ x | default('') }}", "{% if x is defined %}{% endif %}", "{{ [x][:0] }}"])
def test_names_that_strict_undefined_accepts_are_reported(theme: Theme, reading: str) -> None:
    folder = theme(tags=reading)
    assert "x: is no declared input" in problems(folder)[0]
    draw(folder, "tags", {})


def test_all_files_that_a_template_extends_and_includes_are_checked(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}{% include "partials/a.html" %}{% endblock %}',
        base='{% block main %}{% endblock %}{% include "partials/b.html" %}',
        partials__a="{{ one }}",
        partials__b="\n{{ two }}",
    )
    assert {line.split(": is ")[0] for line in problems(folder)} == {
        "theme/templates/partials/a.html:1: one",
        "theme/templates/partials/b.html:2: two",
    }


def test_an_input_of_another_kind_of_page_is_undeclared(theme: Theme) -> None:
    folder = theme(tags="{{ article.title }}", article="{{ article.title }}")
    assert "article: is no declared input of tags.html" in problems(folder, "tags")[0]
    assert problems(folder, "article") == []


def test_a_custom_template_may_read_the_inputs_of_a_story(theme: Theme) -> None:
    folder = theme(longread="{{ article.title }} {{ related }} {{ corrections }}{{ tags }}")
    assert [line.split(": ")[1] for line in problems(folder, "longread")] == ["tags"]


@pytest.mark.parametrize("imported", ['{% from "m.html" import card as c %}', '{% import "m.html" as c %}'])
def test_a_macro_inside_of_a_block_is_no_input(theme: Theme, imported: str) -> None:
    folder = theme(
        tags=f"{imported}{{% block main %}}{{{{ c }}}}{{% endblock %}}", m="{% macro card() %}{% endmacro %}"
    )
    assert problems(folder) == []


@pytest.mark.parametrize("assignment", ["{% set x = 1 %}", "{% set x %}1{% endset %}", "{% macro x() %}{% endmacro %}"])
def test_a_name_that_a_file_sets_for_its_blocks_is_no_input(theme: Theme, assignment: str) -> None:
    folder = theme(tags=f"{assignment}{{% block main %}}{{{{ x }}}}{{% endblock %}}")
    assert problems(folder) == []


@pytest.mark.parametrize("tag", ['import "m.html" as c', 'from "m.html" import c', 'include "m.html" without context'])
def test_an_imported_file_reads_its_arguments_and_no_input(theme: Theme, tag: str) -> None:
    folder = theme(
        tags=f"{{% {tag} %}}{{% block main %}}{{% endblock %}}",
        m='{% macro c(x) %}{{ x }}{% if false %}\n{{ title }}{% endif %}{% endmacro %}{% include "n.html" %}',
        n="{{ lang }}",
    )
    assert {line.split(" is ")[0] for line in problems(folder)} == {
        "theme/templates/m.html:2: title:",
        "theme/templates/n.html:1: lang:",
    }


def test_a_file_imported_with_context_reads_inputs(theme: Theme) -> None:
    folder = theme(
        tags='{% from "m.html" import c with context %}{{ c() }}',
        m="{% macro c() %}{{ title }}{% if false %}{{ secret }}{% endif %}{% endmacro %}",
    )
    assert draw(folder, "tags", {"title": "x"}) == "x"
    assert [line.split(": is ")[0] for line in problems(folder)] == ["theme/templates/m.html:1: secret"]


def test_every_file_that_an_include_may_take_is_checked(theme: Theme) -> None:
    folder = theme(tags='{% include ["none.html", "a.html", "b.html"] %}', a="{{ one }}", b="{{ two }}")
    assert [line.split(": is ")[0] for line in problems(folder)] == [
        "theme/templates/a.html:1: one",
        "theme/templates/b.html:1: two",
    ]


def test_a_file_that_may_be_missing_is_no_problem(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" ignore missing %}')
    assert problems(folder) == []
    assert draw(folder, "tags", {}) == ""


@pytest.mark.parametrize("tag", ["extends title", "include title", "include ['a.html', title]", "import title as x"])
def test_a_computed_file_name_is_a_problem(theme: Theme, tag: str) -> None:
    """A page is drawn again when a file that it depends on changes, so these have to be known."""
    messages = problems(theme(tags=f"one\n{{% {tag} %}}", a=""))
    assert [line.split(";")[0] for line in messages] == [
        "theme/templates/tags.html:2: template: brings a file that only drawing would name"
    ]


def test_all_files_that_a_page_depends_on_are_found(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}{% include ["a.html", "b.html"] %}{% endblock %}',
        base='{% import "m.html" as m %}', m='{% include "o.html" %}', o="",
        a='{% from "n.html" import n %}', n="", b="", other="",
    )  # fmt: skip
    assert sorted(all_files(folder, "tags.html")) == [
        f"{name}.html" for name in ("a", "b", "base", "m", "n", "o", "tags")
    ]


def test_a_circular_include_is_followed_once(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" %}', a='{% include "tags.html" %}')
    assert all_files(folder, "tags.html") == ["tags.html", "a.html"]


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
def test_a_template_that_cannot_be_read_is_reported(theme: Theme, templates: dict[str, str], sentence: str) -> None:
    """It was once a traceback: the theme is checked before anything is drawn."""
    assert problems(theme(**templates))[0].startswith(sentence)


@pytest.mark.parametrize("template", sorted(KINDS))
def test_our_theme_reads_declared_inputs_only(template: str) -> None:
    assert problems(THEME, template) == []


GROUNDLESS = ("redirect", "text")  # a page that nobody stays on, and one that is to be light


@pytest.mark.parametrize("template", sorted(KINDS))
def test_our_theme_names_all_files_that_it_depends_on(template: str) -> None:
    files = all_files(THEME, f"{template}.html")
    assert all(not dependencies(THEME)[file]["faults"] for file in files)
    assert f"{template}.html" in files
    assert {"base.html", "partials/head.html"} <= set(files) or template in GROUNDLESS


def test_dependencies_can_be_stored_as_json() -> None:
    templates = json.loads(json.dumps(dependencies(THEME)))
    assert all_files(THEME, "article.html", templates) == all_files(THEME, "article.html")
    changed = {
        **templates,
        "article.html": {**templates["article.html"], "reads": {"secret": 7}, "faults": [[8, "is odd"]]},
    }
    assert [str(problem).split(";")[0] for problem in undeclared(THEME, "article", changed)] == [
        "theme/templates/article.html:8: template: is odd",
        "theme/templates/article.html:7: secret: is no declared input of article.html",
    ]


def test_a_changed_or_renamed_file_changes_the_digest_of_a_theme(theme: Theme) -> None:
    digests = [theme_digest(theme(tags="one")), theme_digest(theme(tags="two")), theme_digest(theme(tags="two", a=""))]
    (theme() / "templates" / "a.html").rename(theme() / "templates" / "b.html")
    digests.append(theme_digest(theme()))
    (theme() / "static" / "css").mkdir(parents=True)
    (theme() / "static" / "css" / "base.css").write_text("a{}", encoding="utf-8")
    digests.append(theme_digest(theme()))
    assert len(set(digests)) == len(digests)


def test_a_changed_theme_is_checked_again(theme: Theme) -> None:
    assert problems(theme(tags="{{ title }}")) == []
    assert problems(theme(tags="{{ secret }}")) != []


def test_a_file_that_is_not_text_is_reported_only_where_it_is_included(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" %}', authors="")
    (folder / "templates" / "a.html").write_bytes(b"\xff")
    assert problems(folder) == ["theme/templates/a.html:1: template: is not written in UTF-8"]
    assert problems(folder, "authors") == []
