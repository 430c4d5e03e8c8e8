"""Reads what each template file of a theme depends on, and which names it reads, in every branch, without drawing."""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, TypedDict

from jinja2 import TemplateSyntaxError, meta, nodes

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.template_inputs import declared
from dateline_news.press.assemble.template_files import Overrides
from dateline_news.press.render import translation
from dateline_news.press.render.jinja import THEME_ITSELF, environment, template_label
from dateline_news.press.render.stylesheets import digest, files, sources


class TemplateFile(TypedDict):
    """A template file and the others that it depends on, as plain data."""

    label: str  # its path as people read it
    is_override: bool  # whether it lies in a folder of THEME_TEMPLATES_OVERRIDES
    digest: str
    reads: dict[str, int]  # name → the first line on which it is read, if the file does not set it itself
    includes: list[str]  # files that get the same inputs: those that it extends, includes, or imports `with context`
    imports: list[str]  # files that get none of them
    faults: list[tuple[int, str]]  # line, what is wrong


Dependencies = Mapping[str, TemplateFile]


def theme_digest(theme: Path, overrides: Overrides = (), catalogues: Overrides = ()) -> str:
    """The digest of a theme's templates, style sheets and fonts, with their names, of overrides and of catalogues."""
    return digest(theme / "templates") + sources(theme) + "".join(map(digest, (*overrides, *catalogues)))


def dependencies(theme: Path, overrides: Overrides = ()) -> Dependencies:
    """All template files of a theme, by name; they are the same as long as `theme_digest` is."""
    return _dependencies(theme, overrides, theme_digest(theme, overrides))


@cache
def _dependencies(theme: Path, overrides: Overrides, digest: str) -> Dependencies:
    del digest  # but a theme that changed has another
    named = _named(theme, overrides)
    return {name: _template_file(theme, overrides, name, named) for name in named}


def _named(theme: Path, overrides: Overrides) -> dict[str, Path]:
    """The file of each name; with overrides, those of the theme itself have a second name."""
    named: dict[str, Path] = {}
    for folder in (*overrides, theme / "templates"):
        for file in files(folder):
            named.setdefault(file.relative_to(folder).as_posix(), file)
    for file in files(theme / "templates") if overrides else ():
        named[f"{THEME_ITSELF}/{file.relative_to(theme / 'templates').as_posix()}"] = file
    return named


def _template_file(theme: Path, overrides: Overrides, file: str, named: Mapping[str, Path]) -> TemplateFile:
    label = template_label(named[file], theme, overrides)
    entry: TemplateFile = {
        "label": label,
        "is_override": any(named[file].is_relative_to(folder) for folder in overrides),
        "digest": sha256(named[file].read_bytes()).hexdigest(),
        "reads": {},
        "includes": [],
        "imports": [],
        "faults": [],
    }
    try:
        tree = parsed(theme, file, overrides)
        reads = meta.find_undeclared_variables(tree) - _own_names(tree) - translation.NAMES
    except UnicodeDecodeError:
        entry["faults"].append((1, "is not written in UTF-8"))
    except TemplateSyntaxError as error:
        entry["faults"].append((error.lineno, str(error.message)))
    else:
        lines = {node.name: node.lineno for node in reversed([*tree.find_all(nodes.Name)])}
        entry["reads"] = {name: lines.get(name, 1) for name in sorted(reads)}
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            _add_references(entry, node, named)
    return entry


def _add_references(entry: TemplateFile, node: Any, files: Container[str]) -> None:
    """Note the files that a tag refers to. Of several names Jinja takes the first that is there."""
    named = node.template.items if isinstance(node.template, nodes.List | nodes.Tuple) else [node.template]
    names = [name.value for name in named if isinstance(name, nodes.Const)]
    references = [name for name in names if name in files]
    entry["includes" if getattr(node, "with_context", True) else "imports"] += references
    if len(names) < len(named):
        message = "brings a file that only drawing would name; write down the name, or a list of those it may have"
        entry["faults"].append((node.lineno, message))
    elif not references and not getattr(node, "ignore_missing", False):
        entry["faults"].append((node.lineno, f"there is no theme/templates/{', '.join(names)}"))


def _own_names(tree: nodes.Template) -> set[str]:
    """The names that the top of a file sets for its blocks. Jinja counts them as undeclared, though it finds them."""
    aliases = [name for node in tree.find_all(nodes.FromImport) for name in node.names]
    names = {alias[1] if isinstance(alias, tuple) else alias for alias in aliases}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    names |= {node.name for node in tree.body if isinstance(node, nodes.Macro)}
    sets = [node for node in tree.body if isinstance(node, nodes.Assign | nodes.AssignBlock)]
    return names | {name.name for node in sets for name in node.find_all(nodes.Name) if name.ctx == "store"}


def parsed(theme: Path, file: str, overrides: Overrides = ()) -> nodes.Template:
    """The syntax tree of a template file. Raises TemplateError where it is none."""
    jinja = environment(theme, overrides)
    source, _, _ = jinja.loader.get_source(jinja, file) if jinja.loader else ("", None, None)
    return jinja.parse(source, file, file)


def all_files(theme: Path, file: str, templates: Dependencies | None = None) -> list[str]:
    """A template file and all that it depends on; `templates` are the theme's, if they are at hand."""
    return _referenced(templates or dependencies(theme), [file], "includes", "imports")


def _referenced(templates: Dependencies, files: Iterable[str], *kinds: Literal["includes", "imports"]) -> list[str]:
    """Files, and all files that they refer to in these ways, directly or not."""
    references = list(dict.fromkeys(files))
    for file in references:
        referenced = [name for kind in kinds for name in templates[file][kind]]
        references += [name for name in dict.fromkeys(referenced) if name not in references]
    return references


def undeclared(theme: Path, template: str, templates: Dependencies | None = None) -> list[Diagnostic]:
    """The problems of a template (`article`, `index`, …) and all that it depends on; above all, undeclared names.

    StrictUndefined finds a name only when it is reached: this checks every branch
    (`jinja2.meta.find_undeclared_variables`). `templates` are the theme's, if they are at hand.
    """
    templates, file = templates or dependencies(theme), f"{template}.html"
    if file not in templates:
        return [Diagnostic(f"theme/templates/{file}", 1, "template", f"there is no theme/templates/{file}")]
    with_inputs = _referenced(templates, [file], "includes")
    imports = (name for including in with_inputs for name in templates[including]["imports"])
    imported = _referenced(templates, imports, "includes", "imports")
    no_input = f"is no declared input of {file}; dateline_news/model/template_inputs.py lists those it has"
    no_argument = "is no argument; what is imported sees no inputs, so hand it over"
    return [
        *_faults(templates, dict.fromkeys([*with_inputs, *imported])),
        *_unknown(templates, with_inputs, declared(template), no_input),
        *_unknown(templates, imported, set(), no_argument),
    ]


def _faults(templates: Dependencies, files: Iterable[str]) -> Iterator[Diagnostic]:
    for file in files:
        for line, message in templates[file]["faults"]:
            yield Diagnostic(templates[file]["label"], line, "template", message)


def _unknown(templates: Dependencies, files: Iterable[str], names: set[str], message: str) -> Iterator[Diagnostic]:
    for file in files:
        for name, line in templates[file]["reads"].items():
            if name not in names:
                yield Diagnostic(templates[file]["label"], line, name, message)
