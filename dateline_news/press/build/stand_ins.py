"""Lets what another program's settings say stand in for what the paper leaves as the engine has it.

Only in the lenient mode, and of content outside the paper. What the owner wrote holds. That is a setting to which the
paper's own files give a value (by their syntax trees, since it may be the engine's value) other than the one that a new
paper or a clone of Dateline begins with, one that `-e` names on the command line, and any that has another value than
the engine's. A preview tells it in the same way: it has the same files, and what `-e` gives there is nothing that could
be taken.
"""

import ast
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from dateline_news import settings as shipped
from dateline_news.press.build.check_settings import settings_files

SHOWN = 60  # characters of a value in the line that tells what was taken
STARTER = Path(shipped.__file__).parent / "starter" / "pelicanconf.py"
OPTIONS = ("-e", "--extra-settings")
CLONE = {"SITENAME": "Dateline", "SITESUBTITLE": "News as plain files"}  # what Dateline's own folder is called


def stand_in(settings: dict[str, Any], files: Iterable[Path] | None = None) -> str:
    """Put into the settings what can stand in; gives the line that says what was taken from where, or nothing.

    `files` are the paper's own settings files, if Pelican has not loaded them.
    """
    if settings["STORY_FIELDS"] != "lenient":
        return ""
    from dateline_news.press.markup.foreign import lenient_reader  # noqa: PLC0415  what reads takes long to load

    foreign = lenient_reader(settings)
    site = foreign.masthead(settings) if foreign else None
    if not site or not (site.values or site.more):
        return ""
    written = {*_assigned(settings_files() if files is None else files), *_given(sys.argv)}
    taken = {
        name: value
        for name, value in site.values.items()
        if name not in written and _is_left(settings.get(name), _of_engine(name), *_begun(name))
    }
    settings.update(taken)
    computed = f"; computed there, and so not taken: {', '.join(site.computed)}" if site.computed else ""
    named = [*map(_shown, taken.items()), *site.more]
    return f"From {site.file}: {', '.join(named)}{computed}" if named else ""


def _assigned(files: Iterable[Path]) -> Iterator[str]:
    """The names that the paper's own settings files give a value, other than those that a paper begins with."""
    for file in files:
        if file.resolve() != Path(shipped.__file__).resolve():
            yield from (name for name, value in _literals(file).items() if value not in _begun(name))


def _begun(name: str) -> list[Any]:
    """The values of a setting with which a paper begins: as `dateline init` writes it, and in a clone."""
    return [values[name] for values in (_literals(STARTER), CLONE) if name in values]


@cache
def _literals(file: Path) -> dict[str, Any]:
    """The names that a file of settings gives a value, each with that value; one that is computed is its expression."""
    values: dict[str, Any] = {}
    with suppress(OSError, ValueError, SyntaxError):
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            for target in node.targets if isinstance(node, ast.Assign) else [getattr(node, "target", None)]:
                if isinstance(target, ast.Name) and (expression := getattr(node, "value", None)):
                    values[target.id] = _value(expression)
    return values


def _value(expression: ast.expr) -> Any:
    try:
        return ast.literal_eval(expression)
    except (ValueError, TypeError, RecursionError):
        return ast.dump(expression)


def _given(words: list[str]) -> Iterator[str]:
    """The names of settings on the command line."""
    is_given = False
    for word in words:
        is_given = word in OPTIONS or (is_given and not word.startswith("-"))
        if is_given and "=" in word:
            yield word.partition("=")[0]


def _is_left(value: Any, of_engine: Any, *begun: Any) -> bool:
    """Whether a setting has a value that nobody gave it."""
    return not (value or of_engine) or value in (of_engine, *begun)


def _of_engine(name: str) -> Any:
    """The value that a setting has where nobody sets it."""
    return getattr(shipped, name, DEFAULT_CONFIG.get(name))


def _shown(setting: tuple[str, Any]) -> str:
    name, value = setting
    text = f"{len(value)}" if isinstance(value, list | Mapping) else f"“{value}”"
    return f"{name} {text if len(text) <= SHOWN else text[:SHOWN] + '…”'}"
