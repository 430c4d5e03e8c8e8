"""A draft that is made of a copy, or of an item in one: its post, what became of it, and what is told of it."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field, replace
from datetime import date
from pathlib import Path
from typing import Any, Literal

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import WANTED

LONGEST = 70  # characters of a text that a line of the report has room for
Outcome = Literal[
    "written", "would be written", "changed", "would be changed", "known", "newer version", "passed over", "refused"
]  # in the order of the summary
Grade = Literal["sure", "likely", "needs you"]
Remark = tuple[int, str]  # a line of the copy, and a sentence about it
Line = tuple[str, str]  # a label, and what the report says there


@dataclass(frozen=True, slots=True)
class Guess:
    """What the desk takes a field to be, how sure it is of that, and why; no grounds where nothing was guessed."""

    field: str
    value: str
    grade: Grade
    grounds: str


class NoDraftError(Exception):
    """Something that no draft can be made of; `diagnostic` says why, but not of which file."""

    def __init__(self, message: str, line: int = 1, field: str = "file") -> None:
        """Take what the diagnostic says."""
        super().__init__(message)
        self.diagnostic = Diagnostic("", line, field, message)


@dataclass(slots=True)
class Draft:
    """The parts of a post, and what became of it; `path` is where it lies.

    Where there are `problems` there is no post, and the rest is as far as it got. `remarks` are for a person to settle,
    `asides` to look at, `facts` are worth knowing, and `notes` stand in the post for its editor.
    """

    file: str  # as the editor named it
    line: int = 0  # on which its item begins; 0 where the whole file is one copy
    name: str = ""  # of its item
    advice: str = ""  # what to do where it was had already
    digest: str = ""
    outcome: Outcome = "refused"
    path: Path | None = None
    problems: list[Diagnostic] = field(default_factory=list)
    remarks: list[Remark] = field(default_factory=list)
    asides: list[Remark] = field(default_factory=list)
    facts: list[str] = field(default_factory=list)
    day: date = date.min
    section: str = ""
    slug: str = ""
    fields: dict[str, str] = field(default_factory=dict)
    notes: list[str] = field(default_factory=list)
    body: str = ""
    guesses: list[Guess] = field(default_factory=list)

    def refuse(self, diagnostic: Diagnostic) -> None:
        """Note why there is no post; of an item it is told with its name and on its line."""
        line, name = (self.line, f"“{self.name}” ") if self.name else (diagnostic.line, "")
        self.problems.append(replace(diagnostic, file=self.file, line=line, message=f"{name}{diagnostic.message}"))

    def field_lines(self) -> Iterable[Line]:
        """The report's lines about the fields: what each is taken to be, how sure that is, and why."""
        return ((guess.field, f"{shortened(guess.value)}{graded(guess)}".lstrip(" ·")) for guess in self.guesses)

    def text_lines(self) -> Iterable[Line]:
        """The report's lines about the text, and what was dropped of it."""
        return ()

    def counted(self) -> Iterator[Line]:
        """What a summary of many counts, in place of a line for each."""
        yield from (("passed over" if self.outcome == "passed over" else "note", fact) for fact in self.facts)

    def own_data(self) -> dict[str, Any]:
        """What only a draft of its kind has, as plain data."""
        return {}

    def lines(self) -> Iterator[Line]:
        """All lines of the report about it, in order."""
        yield from self.field_lines()
        yield from (("note", fact) for fact in self.facts)
        yield from (("note", self._with_line(aside)) for aside in self.asides)
        yield from self.text_lines()
        yield from self.needs()

    def needs(self) -> Iterator[Line]:
        """The lines about what a person is to look at."""
        yield from (("needs you", self._with_line(remark)) for remark in self.remarks)

    def _with_line(self, remark: Remark) -> str:
        line, sentence = remark
        return sentence if line == self.line else f"{sentence} (line {line})"

    def data(self) -> dict[str, Any]:
        """All about it, as plain data."""
        return {
            "copy": self.file,
            **({"line": self.line, "name": self.name} if self.line else {}),
            "outcome": self.outcome,
            "post": os.path.relpath(self.path) if self.path else None,
            "fields": self.fields,
            "problems": [
                {"line": problem.line, "field": problem.field, "message": problem.message} for problem in self.problems
            ],
            "remarks": [{"line": line, "message": remark} for line, remark in self.remarks],
            "asides": [{"line": line, "message": remark} for line, remark in self.asides],
            "facts": self.facts,
            "guesses": [asdict(guess) for guess in self.guesses],
            **self.own_data(),
        }


def graded(guess: Guess | None) -> str:
    """How sure a guess is and why, as the end of a line of the report."""
    return f" · {guess.grade}: {guess.grounds}" if guess and guess.grounds else ""


def shortened(text: str) -> str:
    """A text as a line of the report has room for it."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"


def wanted_note(name: str) -> str:
    """What a person has to do about something that is wanted."""
    need = "It needs a headline" if name == "headline" else f"The {name} is not sure"
    return f"{need}: {WANTED[name]}, then take {name} out of the line Wanted"


def topic_notes(topics: list[str], names: list[str]) -> list[str]:
    """Notes for the editor: the paper's topics and the names in a copy, none of which is put into the header."""
    notes = [f"Topics of this paper that the copy names: {', '.join(topics)}"] * bool(topics)
    return notes + [f"Names in the copy: {', '.join(names)}"] * bool(names)
