"""What a settings file of a clone says otherwise than Dateline does. The file is read and not run."""

import ast
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from dateline_news import settings as shipped
from dateline_news.desk.doctor.own_settings import FORMER, name_of_now
from dateline_news.desk.settings_file import added, assigned, fault

FOLDERS = {"PATH": "content", "OUTPUT_PATH": "output", "CACHE_PATH": ".cache", "THEME": "theme"}
# What a paper has from Dateline: where the address comes from, and how Pelican is quiet.
NOT_TAKEN = {"ROOT", "SITEURL", "LOG_FILTER", "DELETE_OUTPUT_DIRECTORY", "PUBLIC_BUILD"}
COMPUTED = "is computed; write it into the paper's settings by hand if you want it"


@dataclass(slots=True)
class OwnValues:
    """Plain values by name, folders in the clone by the setting, and remarks on what is not taken over, with lines."""

    plain: dict[str, Any] = field(default_factory=dict)
    folders: dict[str, str] = field(default_factory=dict)
    remarks: list[tuple[int, str]] = field(default_factory=list)


def own_values(file: Path, values: Mapping[str, Any]) -> OwnValues:
    """What a file says otherwise than these values. Raises SystemExit with a sentence if it cannot be read."""
    own = OwnValues()
    try:
        text = file.read_text(encoding="utf-8")
        settings, additions = list(assigned(text)), list(added(text))
    except (SyntaxError, ValueError) as error:
        raise SystemExit(str(replace(fault(error, file), file=str(file)))) from None
    own.remarks += [(node.lineno, f"{name}: {COMPUTED}") for name, node in additions]
    for name, node in settings:
        if name in FOLDERS:
            _add_folder(own, name, node)
        elif name not in NOT_TAKEN:
            _add_value(own, name, node, values)
    return own


def _add_folder(own: OwnValues, name: str, node: ast.expr) -> None:
    """Add a folder by the texts that stand in its value: `str(ROOT / "content")` is `content`."""
    texts = (part for part in ast.walk(node) if isinstance(part, ast.Constant) and isinstance(part.value, str))
    folder = "/".join(str(text.value) for text in sorted(texts, key=lambda text: (text.lineno, text.col_offset)))
    own.folders[name] = folder or FOLDERS[name]
    if own.folders[name].strip("./") != FOLDERS[name].strip("./"):
        own.remarks.append((node.lineno, f"{name}: is {FOLDERS[name]} in the paper; write another into its settings"))


def _add_value(own: OwnValues, name: str, node: ast.expr, values: Mapping[str, Any]) -> None:
    try:
        value = ast.literal_eval(node)
    except (ValueError, TypeError):
        own.remarks.append((node.lineno, f"{name}: {COMPUTED}"))
        return
    if name == "PLUGINS" and isinstance(value, list | tuple):
        value = _plugins(own, node.lineno, value)
    if value != values.get(name):
        own.plain[name] = value


def _plugins(own: OwnValues, line: int, names: Iterable[str]) -> list[str]:
    """The plugins by the names that they have now; those that Dateline does not have keep theirs."""
    plugins = [_name_of_now(str(name)) for name in names]
    others = [name for name in plugins if name not in shipped.PLUGINS]
    for name in others:
        if name.startswith((FORMER, "dateline_news.")):
            own.remarks.append((line, f"PLUGINS: {name} is none of Dateline's, and its file stays in the clone"))
    return plugins if others else shipped.PLUGINS


def _name_of_now(plugin: str) -> str:
    now = name_of_now(plugin)
    return now if plugin.startswith(FORMER) and now in shipped.PLUGINS else plugin
