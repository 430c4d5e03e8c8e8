"""A template and its declared inputs make a page, and nothing else has a say in it."""

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

    def made(**templates: str) -> Path:
        for name, content in templates.items():
            file = tmp_path / "templates" / f"{name.replace('__', '/')}.html"
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(content, encoding="utf-8")
        return tmp_path

    return made


def report(folder: Path, template: str = "tags") -> list[str]:
    """What its author reads of a template's names."""
    return [str(problem) for problem in undeclared(folder, template)]


def test_a_page_is_its_template_and_its_inputs(theme: Theme) -> None:
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


def test_a_part_hands_on_its_text_in_its_place(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}2{% include "part.html" %}{{ super() }}5{% endblock %}',
        base="1{% block main %}4{% endblock %}6",
        part="{% for x in (3,) %}{{ x }}{% endfor %}",
    )
    assert draw(folder, "tags", {}) == "123456"


def test_an_entry_of_a_dict_goes_before_its_methods(theme: Theme) -> None:
    folder = theme(tags="{{ tags.items }}{{ tags.get('count') }}{{ tags.values is callable }}")
    assert draw(folder, "tags", {"tags": {"items": "some", "count": 2}}) == "some2True"


@pytest.mark.parametrize("chance", ["{{ tags | random }}", "{{ lipsum() }}"])
def test_nothing_is_left_to_chance(theme: Theme, chance: str) -> None:
    folder = theme(tags=chance)
    assert report(folder)
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:1: template: "):
        draw(folder, "tags", {"tags": [1, 2]})


def test_what_is_not_declared_does_not_reach_the_template(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:2: template: 'secret' is undefined"):
        draw(theme(tags="line\n{{ secret }}"), "tags", {"secret": "x"})


def test_a_name_that_is_missing_fails_with_the_file_and_the_line_it_is_read_on(theme: Theme) -> None:
    folder = theme(tags='{% include "partials/foot.html" %}', partials__foot="one\ntwo\n{{ title.nothing }}")
    with pytest.raises(
        SystemExit, match=r"^theme/templates/partials/foot.html:3: template: .*has no attribute 'nothing'"
    ):
        draw(folder, "tags", {"title": "x"})


def test_a_macro_that_fails_is_named_itself(theme: Theme) -> None:
    folder = theme(
        tags='{% from "components/card.html" import card %}\n{{ card(title) }}',
        components__card="{% macro card(title) %}\n{{ nothing }}\n{% endmacro %}",
    )
    with pytest.raises(SystemExit, match=r"^theme/templates/components/card.html:2: template: 'nothing' is undefined"):
        draw(folder, "tags", {"title": "x"})


def test_a_template_that_is_no_template_fails_with_file_and_line(theme: Theme) -> None:
    with pytest.raises(SystemExit, match=r"^theme/templates/tags.html:3: template: "):
        draw(theme(tags="one\ntwo\n{% if title"), "tags", {"title": "x"})


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
    draw(folder, "tags", {})


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


@pytest.mark.parametrize("given", ["{% set x = 1 %}", "{% set x %}1{% endset %}", "{% macro x() %}{% endmacro %}"])
def test_what_a_file_sets_for_its_blocks_is_no_input(theme: Theme, given: str) -> None:
    folder = theme(tags=f"{given}{{% block main %}}{{{{ x }}}}{{% endblock %}}")
    assert report(folder) == []


@pytest.mark.parametrize("tag", ['import "m.html" as c', 'from "m.html" import c', 'include "m.html" without context'])
def test_what_is_imported_reads_its_arguments_and_no_input(theme: Theme, tag: str) -> None:
    folder = theme(
        tags=f"{{% {tag} %}}{{% block main %}}{{% endblock %}}",
        m='{% macro c(x) %}{{ x }}{% if false %}\n{{ title }}{% endif %}{% endmacro %}{% include "n.html" %}',
        n="{{ lang }}",
    )
    assert {line.split(" is ")[0] for line in report(folder)} == {
        "theme/templates/m.html:2: title:",
        "theme/templates/n.html:1: lang:",
    }


def test_what_is_imported_with_context_reads_inputs(theme: Theme) -> None:
    folder = theme(
        tags='{% from "m.html" import c with context %}{{ c() }}',
        m="{% macro c() %}{{ title }}{% if false %}{{ secret }}{% endif %}{% endmacro %}",
    )
    assert draw(folder, "tags", {"title": "x"}) == "x"
    assert [line.split(": is ")[0] for line in report(folder)] == ["theme/templates/m.html:1: secret"]


def test_every_file_that_an_include_may_take_is_looked_at(theme: Theme) -> None:
    folder = theme(tags='{% include ["none.html", "a.html", "b.html"] %}', a="{{ one }}", b="{{ two }}")
    assert [line.split(": is ")[0] for line in report(folder)] == [
        "theme/templates/a.html:1: one",
        "theme/templates/b.html:1: two",
    ]


def test_a_file_that_may_be_missing_is_no_problem(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" ignore missing %}')
    assert report(folder) == []
    assert draw(folder, "tags", {}) == ""


@pytest.mark.parametrize("tag", ["extends title", "include title", "include ['a.html', title]", "import title as x"])
def test_a_file_that_only_drawing_would_name_is_a_problem(theme: Theme, tag: str) -> None:
    """A page is drawn again when a file that shapes it changes, so those have to be known."""
    found = report(theme(tags=f"one\n{{% {tag} %}}", a=""))
    assert [line.split(";")[0] for line in found] == [
        "theme/templates/tags.html:2: template: brings a file that only drawing would name"
    ]


def test_a_family_is_all_that_shapes_a_page(theme: Theme) -> None:
    folder = theme(
        tags='{% extends "base.html" %}{% block main %}{% include ["a.html", "b.html"] %}{% endblock %}',
        base='{% import "m.html" as m %}', m='{% include "o.html" %}', o="",
        a='{% from "n.html" import n %}', n="", b="", other="",
    )  # fmt: skip
    assert sorted(all_files(folder, "tags.html")) == [
        f"{name}.html" for name in ("a", "b", "base", "m", "n", "o", "tags")
    ]


def test_an_include_that_goes_round_is_looked_at_once(theme: Theme) -> None:
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
def test_a_template_that_cannot_be_read_is_a_problem_too(
    theme: Theme, templates: dict[str, str], sentence: str
) -> None:
    """It was once a traceback: this look at the theme comes before anything is drawn."""
    assert report(theme(**templates))[0].startswith(sentence)


@pytest.mark.parametrize("template", sorted(KINDS))
def test_the_theme_reads_nothing_that_is_not_declared(template: str) -> None:
    assert report(THEME, template) == []


@pytest.mark.parametrize("template", sorted(KINDS))
def test_the_theme_s_files_name_all_that_they_bring(template: str) -> None:
    files = all_files(THEME, f"{template}.html")
    assert all(not dependencies(THEME)[file]["faults"] for file in files)
    assert f"{template}.html" in files
    assert {"base.html", "partials/head.html"} <= set(files) or template == "redirect"  # a page that nobody stays on


def test_the_anatomy_of_a_theme_is_plain_data_that_can_be_kept() -> None:
    kept = json.loads(json.dumps(dependencies(THEME)))
    assert all_files(THEME, "article.html", kept) == all_files(THEME, "article.html")
    changed = {**kept, "article.html": {**kept["article.html"], "reads": {"secret": 7}, "faults": [[8, "is odd"]]}}
    assert [str(problem).split(";")[0] for problem in undeclared(THEME, "article", changed)] == [
        "theme/templates/article.html:8: template: is odd",
        "theme/templates/article.html:7: secret: is no declared input of article.html",
    ]


def test_a_theme_has_another_digest_once_a_file_of_it_is_another_or_has_another_name(theme: Theme) -> None:
    digests = [theme_digest(theme(tags="one")), theme_digest(theme(tags="two")), theme_digest(theme(tags="two", a=""))]
    (theme() / "templates" / "a.html").rename(theme() / "templates" / "b.html")
    digests.append(theme_digest(theme()))
    (theme() / "static" / "css").mkdir(parents=True)
    (theme() / "static" / "css" / "base.css").write_text("a{}", encoding="utf-8")
    digests.append(theme_digest(theme()))
    assert len(set(digests)) == len(digests)


def test_a_theme_that_changed_is_looked_at_again(theme: Theme) -> None:
    assert report(theme(tags="{{ title }}")) == []
    assert report(theme(tags="{{ secret }}")) != []


def test_a_file_that_is_not_text_is_told_only_where_it_is_brought(theme: Theme) -> None:
    folder = theme(tags='{% include "a.html" %}', authors="")
    (folder / "templates" / "a.html").write_bytes(b"\xff")
    assert report(folder) == ["theme/templates/a.html:1: template: is not written in UTF-8"]
    assert report(folder, "authors") == []
