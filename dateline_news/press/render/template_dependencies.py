"""The anatomy of a theme: what each template file reads and brings along, without anything being drawn.

By it names that are no declared inputs are found in every branch, and it is known which files shape a page.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import Any, Literal, TypedDict

from jinja2 import TemplateSyntaxError, meta, nodes

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.template_inputs import declared
from dateline_news.press.assemble.template_files import Overrides
from dateline_news.press.render.jinja import THEME_ITSELF, environment, template_label
from dateline_news.press.render.stylesheets import digest, files


class TemplateFile(TypedDict):
    """What a template file is to the others, as plain data."""

    place: str  # how it is named to people
    stands_before: bool  # the theme's own: it lies in a folder of THEME_TEMPLATES_OVERRIDES
    digest: str
    reads: dict[str, int]  # name → the first line on which it is read and not given by the file itself
    shares: list[str]  # files that see the same inputs: what it extends, includes, or imports `with context`
    imports: list[str]  # files that see none of them
    faults: list[tuple[int, str]]  # line, what is wrong


Dependencies = Mapping[str, TemplateFile]


def theme_digest(theme: Path, before: Overrides = ()) -> str:
    """The digest of all that makes pages of inputs in a theme: its templates and style sheets, with their names.

    `before` are folders whose templates stand before the theme's.
    """
    return digest(theme / "templates", theme / "static" / "css") + "".join(digest(folder) for folder in before)


def dependencies(theme: Path, before: Overrides = ()) -> Dependencies:
    """Every template file of a theme, by its name: plain data, and the same as long as `theme_digest` is."""
    return _dependencies(theme, before, theme_digest(theme, before))


@cache
def _dependencies(theme: Path, before: Overrides, digest: str) -> Dependencies:
    del digest  # but a theme that changed has another
    named = _named(theme, before)
    return {name: _template_file(theme, before, name, named) for name in named}


def _named(theme: Path, before: Overrides) -> dict[str, Path]:
    """The file that stands for each name; those of the theme itself have two, once others stand before it."""
    named: dict[str, Path] = {}
    for folder in (*before, theme / "templates"):
        for file in files(folder):
            named.setdefault(file.relative_to(folder).as_posix(), file)
    for file in files(theme / "templates") if before else ():
        named[f"{THEME_ITSELF}/{file.relative_to(theme / 'templates').as_posix()}"] = file
    return named


def _template_file(theme: Path, before: Overrides, file: str, named: Mapping[str, Path]) -> TemplateFile:
    place = template_label(named[file], theme, before)
    part: TemplateFile = {
        "place": place,
        "stands_before": any(named[file].is_relative_to(folder) for folder in before),
        "digest": sha256(named[file].read_bytes()).hexdigest(),
        "reads": {},
        "shares": [],
        "imports": [],
        "faults": [],
    }
    try:
        tree = parsed(theme, file, before)
        reads = meta.find_undeclared_variables(tree) - _given(tree)
    except UnicodeDecodeError:
        part["faults"].append((1, "is not written in UTF-8"))
    except TemplateSyntaxError as error:
        part["faults"].append((error.lineno, str(error.message)))
    else:
        part["reads"] = {name: _first_line(tree, name) for name in sorted(reads)}
        for node in tree.find_all((nodes.Extends, nodes.Include, nodes.Import, nodes.FromImport)):
            _bring(part, node, named)
    return part


def _bring(part: TemplateFile, node: Any, files: Container[str]) -> None:
    """Note the files that a tag brings. Of several names Jinja takes the first that is there."""
    named = node.template.items if isinstance(node.template, nodes.List | nodes.Tuple) else [node.template]
    names = [one.value for one in named if isinstance(one, nodes.Const)]
    found = [name for name in names if name in files]
    part["shares" if getattr(node, "with_context", True) else "imports"] += found
    if len(names) < len(named):
        message = "brings a file that only drawing would name; write down the name, or a list of those it may have"
        part["faults"].append((node.lineno, message))
    elif not found and not getattr(node, "ignore_missing", False):
        part["faults"].append((node.lineno, f"there is no theme/templates/{', '.join(names)}"))


def _given(tree: nodes.Template) -> set[str]:
    """What the top of a file gives to its blocks. Jinja takes it for undeclared there, though it is found."""
    aliases = [name for node in tree.find_all(nodes.FromImport) for name in node.names]
    names = {alias[1] if isinstance(alias, tuple) else alias for alias in aliases}
    names |= {node.target for node in tree.find_all(nodes.Import)}
    names |= {node.name for node in tree.body if isinstance(node, nodes.Macro)}
    sets = [node for node in tree.body if isinstance(node, nodes.Assign | nodes.AssignBlock)]
    return names | {name.name for node in sets for name in node.find_all(nodes.Name) if name.ctx == "store"}


def _first_line(tree: nodes.Template, name: str) -> int:
    """The line on which a template first reads a name."""
    return next((node.lineno for node in tree.find_all(nodes.Name) if node.name == name), 1)


def parsed(theme: Path, file: str, before: Overrides = ()) -> nodes.Template:
    """The syntax tree of a template file. Raises TemplateError where it is none."""
    jinja = environment(theme, before)
    source, _, _ = jinja.loader.get_source(jinja, file) if jinja.loader else ("", None, None)
    return jinja.parse(source, file, file)


def all_files(theme: Path, file: str, known: Dependencies | None = None) -> list[str]:
    """A template file and all that shape what it draws: those that it extends, includes or imports, and theirs.

    `known` is the theme's anatomy, if it is at hand.
    """
    return _reached(known or dependencies(theme), [file], "shares", "imports")


def _reached(known: Dependencies, files: Iterable[str], *ways: Literal["shares", "imports"]) -> list[str]:
    """Files, and all that is brought by them in these ways."""
    found = list(dict.fromkeys(files))
    for file in found:
        brought = [more for way in ways for more in known[file][way]]
        found += [more for more in dict.fromkeys(brought) if more not in found]
    return found


def undeclared(theme: Path, template: str, known: Dependencies | None = None) -> list[Diagnostic]:
    """What is wrong with a template (`article`, `index`, …) and its family; above all, names that are no inputs of it.

    StrictUndefined finds a name only when it is reached: this looks at every branch
    (`jinja2.meta.find_undeclared_variables`). `known` is the theme's anatomy, if it is at hand.
    """
    known, file = known or dependencies(theme), f"{template}.html"
    if file not in known:
        return [Diagnostic(f"theme/templates/{file}", 1, "template", f"there is no theme/templates/{file}")]
    sharing = _reached(known, [file], "shares")
    imported = _reached(known, (more for one in sharing for more in known[one]["imports"]), "shares", "imports")
    names = declared(template)
    no_input = f"is no declared input of {file}; dateline_news/model/template_inputs.py lists those it has"
    no_argument = "is no argument; what is imported sees no inputs, so hand it over"
    return [
        *(_faults(known, dict.fromkeys([*sharing, *imported]))),
        *(_unknown(known, sharing, names, no_input)),
        *(_unknown(known, imported, set(), no_argument)),
    ]


def _faults(known: Dependencies, files: Iterable[str]) -> Iterator[Diagnostic]:
    for file in files:
        for line, message in known[file]["faults"]:
            yield Diagnostic(known[file]["place"], line, "template", message)


def _unknown(known: Dependencies, files: Iterable[str], given: set[str], message: str) -> Iterator[Diagnostic]:
    for file in files:
        for name, line in known[file]["reads"].items():
            if name not in given:
                yield Diagnostic(known[file]["place"], line, name, message)
