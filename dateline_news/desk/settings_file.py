"""A settings file: what it says, told in a sentence where it cannot be read; as text, the same with other values."""

import ast
import json
import os
import traceback
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_THEME, get_settings_from_file

from dateline_news.model.diagnostics import Diagnostic, stop
from dateline_news.press.build import setting_types
from dateline_news.press.build.check_settings import location


def read(name: str) -> dict[str, Any]:
    """The settings that a file of this folder gives. Pelican's own way to read them changes the locale of the process.

    Raises SystemExit with sentences if there is no such file, if it is no right Python, or if Pelican would fail over
    a value before any plugin of ours is asked.
    """
    try:
        settings: dict[str, Any] = get_settings_from_file(name)
    except OSError:
        raise SystemExit(f"There is no {name} here: go to the folder of the paper.") from None
    except Exception as error:  # noqa: BLE001  whatever a settings file does wrong is told in a sentence
        wrong_file = fault(error, Path(name).resolve())
        raise SystemExit(str(replace(wrong_file, file=os.path.relpath(wrong_file.file)))) from None
    wrong = dict(setting_types.faults(settings))
    theme = settings.get("THEME", DEFAULT_THEME)
    if "THEME" not in wrong and not Path(theme).is_dir():
        wrong["THEME"] = f"there is no folder {theme}; take the line out, and the paper has Dateline's own"
    stop(Diagnostic(*location(setting), setting, message) for setting, message in wrong.items())
    return settings


def fault(error: BaseException, file: Path) -> Diagnostic:
    """What is wrong with a settings file, and where, by a whole path: in it, or in a file beside it that it imports."""
    if isinstance(error, SyntaxError) and error.filename:
        return Diagnostic(error.filename, error.lineno or 1, "settings", f"is no Python: {error.msg}")
    frames = traceback.extract_tb(error.__traceback__)
    theirs = [frame for frame in frames if Path(frame.filename).is_relative_to(file.parent)]
    name, line = (theirs[-1].filename, theirs[-1].lineno or 1) if theirs else (str(file), 1)
    words = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    return Diagnostic(name, line, "settings", f"cannot be used: {' '.join(words.split())}")


def assigned(text: str) -> Iterator[tuple[str, ast.expr]]:
    """The settings that a file gives a value at its top level, each with that value as it is written."""
    return _valued(text, ast.Assign, ast.AnnAssign)


def added(text: str) -> Iterator[tuple[str, ast.expr]]:
    """The settings to whose value a file adds at its top level (`SECTIONS += ["sport"]`), each with what is added."""
    return _valued(text, ast.AugAssign)


def _valued(text: str, *kinds: type[ast.stmt]) -> Iterator[tuple[str, ast.expr]]:
    for node in ast.parse(text).body:
        value = getattr(node, "value", None) if isinstance(node, kinds) else None
        targets: list[Any] = node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]
        for target in targets:
            if isinstance(target, ast.Name) and target.id.isupper() and value:
                yield target.id, value


def with_values(text: str, values: Mapping[str, Any]) -> str:
    """The file with these values: where it gives others, in their place, and at its end for the rest.

    What is added to afterwards has its value at the end, too.
    """
    data, rest = text.encode(), dict(values)
    in_place = values.keys() - dict(added(text)).keys()
    starts = [0]
    for line in data.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    places = [
        (
            starts[node.lineno - 1] + node.col_offset,
            starts[(node.end_lineno or 1) - 1] + (node.end_col_offset or 0),
            name,
        )
        for name, node in assigned(text)
        if name in in_place
    ]
    for begin, end, name in sorted(places, reverse=True):
        data = data[:begin] + written(values[name]).encode() + data[end:]
        rest.pop(name, None)
    return data.decode() + "".join(f"{name} = {written(value)}\n" for name, value in rest.items())


def written(value: Any) -> str:
    """A plain value as Python has it, texts in double quotes."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, dict):
        return "{" + ", ".join(f"{written(name)}: {written(item)}" for name, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(written, value)) + "]"
    return repr(value)
