"""Writes notices (diagnostics that stop no build): all of them into two files, and what to act on for people."""

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path

from dateline_news.model.diagnostics import Diagnostic, name_of_field

NAME, DATA = "notices.txt", "notices.json"  # in CACHE_PATH
NOTHING = "Readers lose nothing, and nothing was settled that an owner should know."
ADVICE = 3  # how many of what is no loss, and no habit of another program, are shown as they are
PLACES = 3  # how many of what readers lose are shown of each kind
WIDTH, ROOM = 120, 12  # characters of a line, and of them for “and 99 more”: the files have all
PIECES, LINKS, PICTURES, TAGS = "pieces", "links", "pictures", "tags and players"
LOST = (PIECES, LINKS, PICTURES, TAGS)  # in this order
UNKNOWN, WORDLESS, SETTLED, ADVISED = "unknown", "wordless", "settled", "advised"
BY_FIELD = {"file": PIECES, "link": LINKS, "picture": PICTURES, "image": PICTURES, "tag": TAGS, "embed": TAGS}
OF_NOBODY = re.compile(r"(?:is no field of|means nothing here|is a field of stories, and this is)\b")
LEFT_OUT = re.compile(r"\b(?:the piece is|so it is) left out$|so the piece is left out\b")
NO_WORDS = re.compile(r"has no alt text")
NO_LOSS = re.compile(r"is shown in one\b|, so there is no picture\b|\bcounts readers\b")


def kind(notice: Diagnostic) -> str:
    """What a notice is about: one of LOST, a field of nobody, a picture without words, what has been settled."""
    if OF_NOBODY.search(notice.message):
        return UNKNOWN
    if LEFT_OUT.search(notice.message) and notice.field not in BY_FIELD:
        return PIECES if "piece" in notice.message else SETTLED
    if NO_WORDS.search(notice.message) or notice.field == "image_alt":
        return WORDLESS
    return SETTLED if NO_LOSS.search(notice.message) else BY_FIELD.get(notice.field, SETTLED)


def write(notices: Sequence[Diagnostic], folder: Path) -> Path:
    """Write all notices into the folder, one a line and as JSON, or remove the files where there are none.

    Gives the path of the first.
    """
    rows = [{**asdict(notice), "kind": kind(notice)} for notice in notices]
    texts = {NAME: "".join(f"{notice}\n" for notice in notices), DATA: f"{json.dumps(rows, indent=0)}\n"}
    for name, text in texts.items():
        (folder / name).unlink(missing_ok=True)  # it may be a link, and what that leads to stays as it is
        if notices:
            with (folder / name).open("x", encoding="utf-8") as stream:
                stream.write(text)
    return folder / NAME


def summary(notices: Sequence[Diagnostic], file: Path) -> list[str]:
    """The lines that a person reads: how many there are, and where; what readers lose; what fields come to."""
    kinds: dict[str, list[Diagnostic]] = {}
    for notice in notices:
        of = kind(notice)
        kinds.setdefault(ADVISED if of == SETTLED and notice.severity != "foreign" else of, []).append(notice)
    advice = kinds.get(ADVISED, [])
    lost = [line for name in LOST if name in kinds for line in _lost(name, kinds[name])]
    lines = ["What readers lose:", *lost] if lost else []
    if UNKNOWN in kinds:
        lines.append(_with_fields("No fields of this paper, and left out: ", kinds[UNKNOWN]))
    if WORDLESS in kinds:
        lines.append(f"Pictures that nobody describes: {len(kinds[WORDLESS]):,}, first {kinds[WORDLESS][0]}")
    if SETTLED in kinds:
        lines.append(_with_fields("Settled, and told in the list: ", kinds[SETTLED]))
    more = [f"and {len(advice) - ADVICE:,} more of the kind in the list"] * (len(advice) > ADVICE)
    return [headline(len(notices), file), *map(_cut, lines), *map(str, advice[:ADVICE]), *more]


def _lost(name: str, notices: Sequence[Diagnostic]) -> Iterator[str]:
    yield f"  {name}: {len(notices):,}"
    yield from (f"      {notice}" for notice in notices[:PLACES])


def _with_fields(line: str, notices: Iterable[Diagnostic]) -> str:
    """A line that goes on with the names of fields and how often each is named, as many as it has room for."""
    counts = Counter(name_of_field(notice.field) for notice in notices)
    named = [f"{name} {count:,}" for name, count in sorted(counts.items(), key=lambda row: (-row[1], row[0]))]
    rows = accumulate(f"{row}, " for row in named)
    shown = max(1, sum(len(line) + len(row) + ROOM <= WIDTH for row in rows))
    more = [f"and {len(named) - shown:,} more"] * (len(named) > shown)
    return line + ", ".join([*named[:shown], *more])


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else f"{line[: WIDTH - 1]}…"


def headline(count: int, file: Path) -> str:
    """The line that says how many notices there are, and in which file."""
    noun = "1 notice" if count == 1 else f"{count:,} notices"
    where = f"each with its file and line in {_shown(file)}, as data in {_shown(file.with_name(DATA))}"
    return f"{noun} of what was let pass, {where}"


def left_out(count: int, file: Path) -> str:
    """The part of the closing line that says how many sources are no part of the edition, and where they are named."""
    noun = "1 source" if count == 1 else f"{count:,} sources"
    return f"; {noun} left out, by name in {_shown(file)}"


def _shown(file: Path) -> Path:
    with suppress(ValueError):
        return file.resolve().relative_to(Path.cwd())
    return file
