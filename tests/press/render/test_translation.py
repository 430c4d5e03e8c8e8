"""What templates translate the paper's own texts with."""

from gettext import NullTranslations

import pytest
from jinja2 import Environment

from dateline_news.press.render import translation


class Shouting(NullTranslations):
    """A language of capitals, whose plural begins with three."""

    def gettext(self, message: str) -> str:
        return {"By %(name)s": "BY %(name)s"}.get(message, message.upper())

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return "MANY (%(n)s)" if n > 2 else msgid1 or msgid2


def drawn(source: str, translations: NullTranslations | None = None, **inputs: object) -> str:
    jinja = Environment(autoescape=True)
    translation.install(jinja, translations or NullTranslations())
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
    assert drawn(source, Shouting(), name="A <b>") == shown


def test_without_translations_a_text_is_as_it_stands_and_its_markup_too() -> None:
    assert drawn('{{ _("<b>%(name)s</b>, 5%%", name="&") }}') == "<b>&amp;</b>, 5%"
    assert drawn('{{ _("<b>5%</b>") }}') == "<b>5%</b>"
    assert [drawn('{{ ngettext("a story", "%(n)s stories", n) }}', n=n) for n in (1, 2)] == ["a story", "2 stories"]
