"""Draws a page from a template and its declared inputs, and from nothing else."""

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

from dateline_news.languages import SOURCE, Language
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.template_inputs import declared
from dateline_news.press.assemble.template_files import Overrides
from dateline_news.press.render import translation

THEME_ITSELF = "!theme"
ENGLISH = Language(SOURCE, ())


@pass_eval_context
def attributes(context: EvalContext, values: Mapping[str, Any], autospace: bool = True) -> str:  # noqa: FBT001, FBT002  as Jinja's own
    """Jinja's `xmlattr`, which nearly always has nothing to write."""
    return do_xmlattr(context, values, autospace) if values else ""


class _Jinja(Environment):
    """Jinja for inputs that are plain data: an entry of a dict comes before an attribute of that name."""

    def getattr(self, obj: Any, attribute: str) -> Any:
        """The value of `obj.attribute` in a template."""
        if type(obj) is dict and attribute in obj:
            return obj[attribute]
        return super().getattr(obj, attribute)

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Jinja's own names, in a plain dict: every include reads them."""
        return {**self.globals, **(d or {})}


def template_label(file: Path, theme: Path, overrides: Overrides = ()) -> str:
    """The path of a template file as people read it: from the theme, or from a folder of overrides."""
    for folder in overrides:
        if file.is_relative_to(folder):
            return f"{folder.name}/{file.relative_to(folder).as_posix()}"
    return f"theme/templates/{file.relative_to(theme / 'templates').as_posix()}"


def _loader(theme: Path, overrides: Overrides) -> BaseLoader:
    """The loader that finds templates as Pelican does: an override can extend `!theme/article.html`."""
    own = FileSystemLoader(theme / "templates")
    if not overrides:
        return own
    return ChoiceLoader([FileSystemLoader([*overrides, theme / "templates"]), PrefixLoader({THEME_ITSELF: own})])


@cache
def environment(theme: Path, overrides: Overrides = (), language: Language = ENGLISH) -> Environment:
    """The environment of a theme's templates: all is escaped, nothing undefined or random, no file outside is read.

    `overrides` are folders whose templates are used in place of the theme's; `language` is that of pages. Each file is
    read once: to draw after a theme has changed, call `environment.cache_clear()` first.
    """
    jinja = _Jinja(
        loader=_loader(theme, overrides),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        cache_size=-1,  # without a limit
        optimized=False,  # evaluating constant expressions beforehand costs more than it saves
    )
    jinja.filters["xmlattr"] = attributes
    del jinja.globals["lipsum"], jinja.filters["random"]
    translation.install(jinja, language)
    return jinja


def draw(
    theme: Path, template: str, inputs: Mapping[str, Any], overrides: Overrides = (), language: Language = ENGLISH
) -> str:
    """The page that a template (`article`, `index`, …) makes of its inputs.

    Only declared names are passed on. Raises SystemExit with the template, the line and the name when
    it reads anything else, or when it is no template at all.
    """
    names = declared(template)
    try:
        return (
            environment(theme, overrides, ENGLISH if language.is_source else language)
            .get_template(f"{template}.html")
            .render({name: value for name, value in inputs.items() if name in names})
        )
    except Exception as error:  # noqa: BLE001  whatever a template does wrong is reported in a sentence
        raise SystemExit(str(_problem(theme, overrides, template, error))) from None


def _problem(theme: Path, overrides: Overrides, template: str, error: Exception) -> Diagnostic:
    """The problem for an error, with the innermost line of a template in its traceback."""
    file, line = theme / "templates" / f"{template}.html", getattr(error, "lineno", 1)
    if isinstance(error, TemplateSyntaxError) and error.filename:
        file = Path(error.filename)
    trace = error.__traceback__
    while trace:
        name = Path(trace.tb_frame.f_code.co_filename)
        if any(name.is_relative_to(folder) for folder in (*overrides, theme / "templates")):
            file, line = name, trace.tb_lineno
        trace = trace.tb_next
    return Diagnostic(template_label(file, theme, overrides), line, "template", str(error))
