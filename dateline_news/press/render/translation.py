"""Gives templates `_` and `ngettext`: each text of the paper's own goes through them, so that it can be translated.

A text may have markup and named values: `_("%(count)s stories", count=n)`. The text is the paper's and stays as it is;
a value is escaped unless it is markup itself. A percent sign is doubled where there are values, as in gettext.
"""

from gettext import NullTranslations
from typing import Any

from jinja2 import Environment
from markupsafe import Markup

NAMES = frozenset({"_", "ngettext"})


def install(jinja: Environment, translations: NullTranslations) -> None:
    """Give the templates of an environment the texts of some translations; those of none are English."""

    def _(message: str, **values: Any) -> Markup:
        return _filled(translations.gettext(message), values)

    def ngettext(singular: str, plural: str, n: int, **values: Any) -> Markup:
        return _filled(translations.ngettext(singular, plural, n), {"n": n, **values})

    jinja.globals |= {"_": _, "ngettext": ngettext}


def _filled(message: str, values: dict[str, Any]) -> Markup:
    """A text with its values, escaped, in their places."""
    return Markup(message) % values if values else Markup(message)  # noqa: S704  the paper's own words, not somebody's
