"""What templates translate the paper's own texts with."""

import pytest
from jinja2 import Environment

from dateline_news.languages import Language
from dateline_news.press.render import translation
from tests.papers import ENGLISH


class Shouting(Language):
    """A language of capitals, whose plural begins with three."""

    def message(self, text: str) -> str:
        return {"By %(name)s": "BY %(name)s"}.get(text, text.upper())

    def plural(self, singular: str, plural: str, n: int) -> str:
        return "MANY (%(n)s)" if n > 2 else singular or plural


def drawn(source: str, language: Language = ENGLISH, **inputs: object) -> str:
    jinja = Environment(autoescape=True)
    translation.install(jinja, language)
    return jinja.from_string(source).render(**inputs)


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        ('{{ _("By year") }}', "BY YEAR"),
        ('{{ _("By %(name)s", name=name) }}', "BY A &lt;b&gt;"),
        ('{{ ngettext("a story", "%(n)s stories", 3) }}', "MANY (3)"),
        ('{% macro said() %}{{ _("yes") }}{% endmacro %}{{ said() }}', "YES"),
    ],
)
def test_a_text_is_that_of_the_translations_and_its_values_are_escaped(source: str, shown: str) -> None:
    assert drawn(source, Shouting("xx", ()), name="A <b>") == shown


def test_without_translations_a_text_is_as_it_stands_and_its_markup_too() -> None:
    assert drawn('{{ _("<b>%(name)s</b>, 5%%", name="&") }}') == "<b>&amp;</b>, 5%"
    assert drawn('{{ _("<b>5%</b>") }}') == "<b>5%</b>"
    assert [drawn('{{ ngettext("a story", "%(n)s stories", n) }}', n=n) for n in (1, 2)] == ["a story", "2 stories"]


def test_a_kind_is_not_named_beside_a_section_that_says_it_in_the_language_of_the_page() -> None:
    """Papers in other languages than English once had “Meinung | Meinung” above their headlines."""
    source = "{{ kind_beside(section, kind) }}"
    assert drawn(source, Shouting("xx", ()), section="World", kind="Opinion") == "OPINION"
    assert drawn(source, Shouting("xx", ()), section="OPINIONS", kind="Opinion") == ""
    assert drawn(source, Shouting("xx", ()), section="PAID CONTENT", kind="Paid content") == "PAID CONTENT"
    assert drawn(source, section="World", kind="") == ""
