"""Writes the diagnostics of the gate for people, for machines, and as annotations of a change on GitHub."""

import json
import os
import sys
from itertools import groupby

from dateline_news.desk.check.gate import Outcome
from dateline_news.model.diagnostics import Diagnostic, Severity

COLOURS: dict[Severity, str] = {"error": "31;1", "warning": "33", "advice": "36"}
ANNOTATIONS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "notice"}
PLURALS: dict[Severity, str] = {"error": "errors", "warning": "warnings", "advice": "pieces of advice"}
SINGULARS: dict[Severity, str] = {"error": "error", "warning": "warning", "advice": "piece of advice"}


def in_colour() -> bool:
    """Whether colours are wanted: on a terminal, unless its owner says no (https://no-color.org/)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def for_people(outcome: Outcome, folder: str, *, coloured: bool = False) -> str:
    """The diagnostics grouped by post, in the order of lines, and a line with the counts; `folder` holds the posts."""
    parts = []
    for file, group in groupby(outcome.diagnostics, key=lambda diagnostic: diagnostic.file):
        diagnostics = list(group)
        width = max(len(str(diagnostic.line)) for diagnostic in diagnostics)
        parts.append(_painted(f"{folder}/{file}", "1", coloured=coloured))
        parts += [_line(diagnostic, width, coloured=coloured) for diagnostic in diagnostics]
        parts.append("")
    return "\n".join([*parts, summary(outcome)])


def _line(diagnostic: Diagnostic, width: int, *, coloured: bool) -> str:
    severity = _painted(f"{diagnostic.severity:7}", COLOURS[diagnostic.severity], coloured=coloured)
    return f"  {diagnostic.line:>{width}}  {severity}  {diagnostic.field}: {_printable(diagnostic.message)}"


def _painted(text: str, colour: str, *, coloured: bool) -> str:
    return f"\x1b[{colour}m{_printable(text)}\x1b[0m" if coloured else _printable(text)


def _printable(text: str) -> str:
    """A text on one line, without characters that would steer a terminal."""
    return "".join(character if character.isprintable() or character in "\u200c\u200d" else " " for character in text)


def summary(outcome: Outcome) -> str:
    """A line with the number of posts checked and of diagnostics."""
    posts = "1 post" if outcome.posts == 1 else f"{outcome.posts} posts"
    counts = [_counted(outcome, severity) for severity in COLOURS if outcome.count(severity)]
    answered = [f"{len(outcome.answered)} answered"] if outcome.answered else []
    return f"{posts} checked: {', '.join([*(counts or ['nothing to mend']), *answered])}."


def _counted(outcome: Outcome, severity: Severity) -> str:
    number = outcome.count(severity)
    return f"{number} {SINGULARS[severity] if number == 1 else PLURALS[severity]}"


def for_machines(outcome: Outcome, folder: str) -> str:
    """One JSON document: {posts, errors, warnings, advice, findings, answered}.

    A finding is {file, line, rule, level, message}; an answered one has its reason as well.
    """
    return json.dumps(
        {
            "posts": outcome.posts,
            "errors": outcome.count("error"),
            "warnings": outcome.count("warning"),
            "advice": outcome.count("advice"),
            "findings": [_data(diagnostic, folder) for diagnostic in outcome.diagnostics],
            "answered": [{**_data(diagnostic, folder), "reason": reason} for diagnostic, reason in outcome.answered],
        },
        ensure_ascii=False,
        indent=2,
    )


def _data(diagnostic: Diagnostic, folder: str) -> dict[str, str | int]:
    row = (f"{folder}/{diagnostic.file}", diagnostic.line, diagnostic.field, diagnostic.severity, diagnostic.message)
    return dict(zip(("file", "line", "rule", "level", "message"), row, strict=True))


def for_github(outcome: Outcome, folder: str) -> str:
    """Annotations for the lines of a change, and the counts.

    https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
    """
    lines = []
    for diagnostic in outcome.diagnostics:
        file, title = _escaped(f"{folder}/{diagnostic.file}"), _escaped(diagnostic.field)
        location = f"file={file},line={diagnostic.line},title={title}"
        message = _escaped(diagnostic.message, in_property=False)
        lines.append(f"::{ANNOTATIONS[diagnostic.severity]} {location}::{message}")
    return "\n".join([*lines, summary(outcome)])


def _escaped(text: str, *, in_property: bool = True) -> str:
    """A text that ends neither the command nor, inside of it, a property."""
    for character in "%\r\n" + ":," * in_property:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
