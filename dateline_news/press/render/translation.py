"""Gives templates `_`, `ngettext`, `number`, `kind_beside`: all of the paper's own can be translated through them.

A text may have markup and named values: `_("%(count)s stories", count=n)`. The text is the paper's and stays as it is;
a value is escaped unless it is markup itself. A percent sign is doubled where there are values, as in gettext.
"""

from typing import Any

from jinja2 import Environment
from markupsafe import Markup

from dateline_news.languages import Language
from dateline_news.model.kinds import KINDS, PAID, is_said

NAMES = frozenset({"_", "ngettext", "number", "kind_beside"})


def install(jinja: Environment, language: Language) -> None:
    """Give the templates of an environment the texts, days and figures of a language."""

    def _(message: str, **values: Any) -> Markup:
        return _filled(language.message(message), values)

    def ngettext(singular: str, plural: str, n: int, **values: Any) -> Markup:
        return _filled(language.plural(singular, plural, n), {"n": n, **values})

    def kind_beside(section: str, kind_name: str) -> str:
        """The name of a kind beside that of a section, unless that says it in this language already."""
        name = _(kind_name) if kind_name else ""
        return "" if kind_name != KINDS[PAID].name and is_said(section, name) else name

    def _filled(message: str, values: dict[str, Any]) -> Markup:
        """A text with its values, escaped, in their places."""
        text = Markup(message)  # noqa: S704  the paper's own words, not somebody's
        return text % {name: language.shown(value) for name, value in values.items()} if values else text

    jinja.globals |= {"_": _, "ngettext": ngettext, "number": language.digits, "kind_beside": kind_beside}
    if not language.is_source:
        jinja.finalize = _days_in(language)


def _days_in(language: Language) -> Any:
    """What writes the days of a plan, which are named in English, in a language, wherever a template shows one."""

    def shown(value: Any) -> Any:
        return value if isinstance(value, int) else language.shown(value)  # sizes and the like are no figures to read

    return shown
