"""Drawing: a template and its declared inputs make a page, and nothing else has a say in it."""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
    meta,
    nodes,
)

from newsroom.press.inputs import declared
from newsroom.problems import Problem


@cache
def environment(theme: Path) -> Environment:
    """Jinja as the theme sees it: everything escaped, nothing undefined, no way out of the theme."""
    return Environment(
        loader=FileSystemLoader(theme / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )


def drawn(theme: Path, template: str, inputs: Mapping[str, Any]) -> str:
    """The page that a template (`article`, `index`, …) makes of its inputs.

    Only declared names are passed on. Raises SystemExit with the template, the line and the name when
    it reads anything else, or when it is no template at all.
    """
    names = declared(template)
    try:
        return (
            environment(theme)
            .get_template(f"{template}.html")
            .render({name: value for name, value in inputs.items() if name in names})
        )
    except Exception as error:  # noqa: BLE001  whatever a template does wrong is told in a sentence
        raise SystemExit(str(_problem(theme, template, error))) from None


def undeclared(theme: Path, template: str) -> list[Problem]:
    """Names that a template, or one it includes or extends, reads without their being declared.

    StrictUndefined finds a name only when it is reached: this looks at every branch
    (`jinja2.meta.find_undeclared_variables`).
    """
    try:
        trees = {file: parsed(theme, file) for file in family(theme, f"{template}.html")}
        read = {file: meta.find_undeclared_variables(tree) - _imported(tree) for file, tree in trees.items()}
    except TemplateError as error:
        return [_problem(theme, template, error)]
    message = f"is no declared input of {template}.html; newsroom/press/inputs.py lists those it has"
    return [
        Problem(f"theme/templates/{file}", _first_line(trees[file], name), name, message)
        for file, names in read.items()
        for name in sorted(names - declared(template))
    ]


def _first_line(tree: nodes.Template, name: str) -> int:
    """The line on which a template first reads a name."""
    return next((node.lineno for node in tree.find_all(nodes.Name) if node.name == name), 1)


def _imported(tree: nodes.Template) -> set[str]:
    """Macros that a file imports. Jinja takes them for undeclared inside of a block, though they are found there."""
    aliases = [name for node in tree.find_all(nodes.FromImport) for name in node.names]
    modules = {node.target for node in tree.find_all(nodes.Import)}
    return modules | {alias[1] if isinstance(alias, tuple) else alias for alias in aliases}


def family(theme: Path, file: str) -> list[str]:
    """A template and all that it extends or includes (not the macros it imports: they see only their arguments)."""
    found = [file]
    for one in found:
        tree = parsed(theme, one)
        named = [*(node.template for node in tree.find_all(nodes.Extends))]
        named += [node.template for node in tree.find_all(nodes.Include)]
        found += [name.value for name in named if isinstance(name, nodes.Const) and name.value not in found]
    return found


def parsed(theme: Path, file: str) -> nodes.Template:
    """The syntax tree of a template file. Raises TemplateError where there is none."""
    path = theme / "templates" / file
    if not path.is_file():
        raise TemplateNotFound(file, f"there is no theme/templates/{file}")
    return environment(theme).parse(path.read_text(encoding="utf-8"), file, file)


def _problem(theme: Path, template: str, error: Exception) -> Problem:
    """Where in the theme an error comes from: the innermost line of a template on its way here."""
    file, line = f"{template}.html", getattr(error, "lineno", 1)
    if isinstance(error, TemplateSyntaxError):
        file = error.name or file
    trace = error.__traceback__
    while trace:
        name = trace.tb_frame.f_code.co_filename
        if name.startswith(str(theme)):
            file, line = str(Path(name).relative_to(theme / "templates")), trace.tb_lineno
        trace = trace.tb_next
    return Problem(f"theme/templates/{file}", line, "template", str(error))
