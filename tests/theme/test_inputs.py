"""The contract: what every template is declared to read (template_inputs.py), it reads, and nothing else."""

from pathlib import Path

import pytest
from jinja2 import meta, nodes

from dateline_news.model.template_inputs import COMMON, FACTS, HEAD, KINDS, declared
from dateline_news.press.render.template_dependencies import all_files, parsed, undeclared
from tests.theme.drawing import THEME

GROUND = {"base", "list"}  # templates that others extend; no page is drawn with them
FILES = sorted(str(file.relative_to(THEME / "templates")) for file in (THEME / "templates").rglob("*.html"))
TEMPLATES = {file.stem for file in (THEME / "templates").glob("*.html")} - GROUND


def names(file: str) -> set[str]:
    """The names that a template, and all that it extends or includes, finds in its page's inputs."""
    trees = (parsed(THEME, template) for template in all_files(THEME, file))
    return {name for tree in trees for name in meta.find_undeclared_variables(tree)}


def theme(folder: Path, **templates: str) -> Path:
    """A theme of these templates."""
    (folder / "templates" / "partials").mkdir(parents=True)
    for name, text in templates.items():
        (folder / "templates" / f"{name.replace('__', '/')}.html").write_text(text, encoding="utf-8")
    return folder


def test_every_template_has_declared_inputs_and_every_declaration_a_template() -> None:
    assert set(KINDS) == TEMPLATES


@pytest.mark.parametrize("template", sorted(KINDS))
def test_a_template_reads_no_name_that_is_not_declared(template: str) -> None:
    assert [str(problem) for problem in undeclared(THEME, template)] == []


@pytest.mark.parametrize("template", sorted(KINDS))
def test_a_template_reads_every_name_that_is_declared_for_it(template: str) -> None:
    assert set(KINDS[template]) - names(f"{template}.html") == set()


def test_inputs_declared_for_all_pages_are_read_by_parts_of_all_pages() -> None:
    of_papers_own = {"DEFAULT_LANG"}  # which their templates may read
    assert {*COMMON, *HEAD} - names("base.html") == of_papers_own


def test_no_kind_of_page_declares_an_input_of_all_pages_again() -> None:
    assert [template for template, own in KINDS.items() if {*own} & {*COMMON, *HEAD}] == []


def test_a_blank_fact_of_a_plugin_is_a_declared_input_of_stories() -> None:
    assert set(FACTS) <= set(KINDS["article"])


def test_a_template_of_the_owners_own_may_read_what_a_story_may() -> None:
    assert declared("longread") == declared("article")


@pytest.mark.parametrize(
    "reading",
    [
        "{{ surprise }}",
        "{% if false %}{{ surprise }}{% endif %}",
        "{{ surprise | default('') }}",
        "{% if surprise is defined %}{% endif %}",
        "{% for one in surprise %}{% endfor %}",
        "{% block other %}{{ surprise.name }}{% endblock %}",
        "{% set title = surprise %}",
    ],
)
@pytest.mark.parametrize("where", ["article", "base", "partials__aside", "partials__deeper"])
def test_an_undeclared_name_is_found_in_every_branch_and_in_every_file(
    tmp_path: Path, where: str, reading: str
) -> None:
    files = {
        "article": "{% extends 'base.html' %}{% block main %}{{ article.title }}{% endblock %}",
        "base": "<title>{{ title }}</title>{% block main %}{% endblock %}{% include 'partials/aside.html' %}",
        "partials__aside": "{% include 'partials/deeper.html' %}",
        "partials__deeper": "{{ root }}",
    }
    problems = undeclared(theme(tmp_path, **{**files, where: files[where] + reading}), "article")
    assert [(problem.file, problem.field) for problem in problems] == [
        (f"theme/templates/{where.replace('__', '/')}.html", "surprise")
    ]


@pytest.mark.parametrize("template", FILES)
def test_no_template_chooses_names_while_it_is_drawn(template: str) -> None:
    tree = parsed(THEME, template)
    for node in tree.find_all((nodes.Extends, nodes.Include, nodes.FromImport, nodes.Import)):
        name = getattr(node, "template", None)
        assert isinstance(name, nodes.Const), f"{template}:{node.lineno}: a name is chosen while drawing"
        assert isinstance(name.value, str), f"{template}:{node.lineno}: one of several names is taken"
        if isinstance(node, nodes.FromImport | nodes.Import):
            assert not node.with_context, f"{template}:{node.lineno}: a macro sees the page's inputs"


def test_a_macro_sees_only_its_arguments(tmp_path: Path) -> None:
    template = "{% from 'partials/one.html' import one %}{{ one(article.title) }}"
    files = theme(tmp_path, article=template, partials__one="{% macro one(text) %}{{ text }}{% endmacro %}")
    assert undeclared(files, "article") == []
