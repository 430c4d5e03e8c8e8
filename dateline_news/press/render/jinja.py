"""Drawing: a template and its declared inputs make a page, and nothing else has a say in it."""

from collections.abc import Mapping, MutableMapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    TemplateSyntaxError,
    pass_eval_context,
)
from jinja2.filters import do_xmlattr
from jinja2.nodes import EvalContext

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.template_inputs import declared
from dateline_news.press.assemble.template_files import Overrides

THEME_ITSELF = "!theme"


@pass_eval_context
def attributes(context: EvalContext, given: Mapping[str, Any], autospace: bool = True) -> str:  # noqa: FBT001, FBT002  as Jinja's own
    """Jinja's `xmlattr`, which nearly always has nothing to write."""
    return do_xmlattr(context, given, autospace) if given else ""


class _Jinja(Environment):
    """Jinja for inputs that are plain data: it looks at the entries of a dict before its attributes."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """What `obj.attribute` is in a template."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Jinja's own names, in a plain dict: every include reads them."""
        return {**self.globals, **(d or {})}


def template_label(file: Path, theme: Path, before: Overrides = ()) -> str:
    """How a template file is named to people: from the theme, or from a folder that stands before it."""
    for folder in before:
        if file.is_relative_to(folder):
            return f"{folder.name}/{file.relative_to(folder).as_posix()}"
    return f"theme/templates/{file.relative_to(theme / 'templates').as_posix()}"


def _loader(theme: Path, before: Overrides) -> BaseLoader:
    """Finds templates as Pelican does: `!theme/article.html` is the theme's own, for one that stands before it."""
    own = FileSystemLoader(theme / "templates")
    if not before:
        return own
    return ChoiceLoader([FileSystemLoader([*before, theme / "templates"]), PrefixLoader({THEME_ITSELF: own})])


@cache
def environment(theme: Path, before: Overrides = ()) -> Environment:
    """Jinja as the theme sees it: everything escaped, nothing undefined or left to chance, no way out of the theme.

    `before` are folders whose templates stand before the theme's. It reads each file once. Whoever draws again after a
    theme has changed calls `environment.cache_clear()` first.
    """
    jinja = _Jinja(
        loader=_loader(theme, before),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # all of them stay
        optimized=False,  # looking for what is constant costs more than it brings
    )
    jinja.filters["xmlattr"] = attributes
    del jinja.globals["lipsum"], jinja.filters["random"]
    return jinja


def draw(theme: Path, template: str, inputs: Mapping[str, Any], before: Overrides = ()) -> str:
    """The page that a template (`article`, `index`, …) makes of its inputs.

    Only declared names are passed on. Raises SystemExit with the template, the line and the name when
    it reads anything else, or when it is no template at all.
    """
    names = declared(template)
    try:
        return (
            environment(theme, before)
            .get_template(f"{template}.html")
            .render({name: value for name, value in inputs.items() if name in names})
        )
    except Exception as error:  # noqa: BLE001  whatever a template does wrong is told in a sentence
        raise SystemExit(str(_problem(theme, before, template, error))) from None


def _problem(theme: Path, before: Overrides, template: str, error: Exception) -> Diagnostic:
    """Where in the theme an error comes from: the innermost line of a template on its way here."""
    file, line = theme / "templates" / f"{template}.html", getattr(error, "lineno", 1)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        file = Path(error.filename)
    trace = error.__traceback__
    while trace:
        name = Path(trace.tb_frame.f_code.co_filename)
        if any(name.is_relative_to(folder) for folder in (*before, theme / "templates")):
            file, line = name, trace.tb_lineno
        trace = trace.tb_next
    return Diagnostic(template_label(file, theme, before), line, "template", str(error))
