"""The table of the measure, its bars, and the shapes that the desk guesses wrong."""

from collections.abc import Iterator, Sequence

from tests.desk.wire.shapes.outcomes import Outcome
from tests.desk.wire.shapes.shape import FIELDS, Shape

COLUMNS = ("found", "missed", "wrong", "needs you", "invented", "asked", "blank")
ROWS = (*FIELDS, "whole", "heading", "apart", "hint")
SILENT = ("wrong", "invented")
STRICT = ("headline", "place", "source", "date")  # never wrong in silence
GUARDED = ("embargo", "kind")  # nor these, and what is missed here is as bad
SOUGHT = ("headline", "place", "date")
LEAST_FOUND, MOST_ASKED = 90, 15  # percent: of what is there, of the plain shapes


def table(outcomes: Sequence[Outcome]) -> Iterator[str]:
    """A line a field: how many copies have it, what became of them, and the part that was found of those."""
    yield f"{'':<11}{'there':>7}" + "".join(f"{name:>11}" for name in COLUMNS) + f"{'found of there':>16}"
    for row in ROWS:
        of_row = [outcome for outcome in outcomes if outcome.field == row]
        counts = [sum(outcome.name == name for outcome in of_row) for name in COLUMNS]
        there = sum(outcome.is_there for outcome in of_row)
        part = f"{part_found(of_row):.0f} %" if there else "–"
        yield f"{row:<11}{there:>7}" + "".join(f"{count or '·':>11}" for count in counts) + f"{part:>16}"


def bars(shapes: Sequence[Shape], outcomes: Sequence[Outcome]) -> Iterator[str]:
    """Where the measure stands against each bar."""
    wrong = [outcome for outcome in outcomes if outcome.field in STRICT and outcome.name in SILENT]
    yield f"wrong or invented in silence ({', '.join(STRICT)}): {len(wrong)}; none may be"
    missed = [outcome for outcome in outcomes if outcome.field in GUARDED and outcome.name in (*SILENT, "missed")]
    yield f"missed or wrong in silence ({', '.join(GUARDED)}): {len(missed)}; none may be"
    parts = (f"{field} {part_found(outcomes, field):.0f} %" for field in SOUGHT)
    yield f"found of what is there: {', '.join(parts)}; at least {LEAST_FOUND} %"
    plain = {shape.name for shape in shapes if shape.is_plain}
    asked = {outcome.shape for outcome in outcomes if outcome.name == "needs you"} & plain
    share = 100 * len(asked) / len(plain)
    yield f"plain copies that need a person: {len(asked)} of {len(plain)}, {share:.0f} %; at most {MOST_ASKED} %"


def part_found(outcomes: Sequence[Outcome], field: str = "") -> float:
    """The percentage that was found of what is there without a doubt, in a field or in all."""
    there = [outcome for outcome in outcomes if outcome.is_there and field in ("", outcome.field)]
    return 100 * sum(outcome.name == "found" for outcome in there) / len(there)


def listing(outcomes: Sequence[Outcome], names: Sequence[str]) -> Iterator[str]:
    """Each outcome of these names, by shape: the field, what the desk says, and what a person does."""
    shape = ""
    for outcome in outcomes:
        if outcome.name in names:
            yield from [outcome.shape] * (outcome.shape != shape)
            shape = outcome.shape
            says = f"“{outcome.answer}”" if outcome.answer else "nothing"
            marked = f"“{outcome.marked}”" if outcome.marked else "blank"
            yield f"  {outcome.field:<11}{outcome.name:<10} {says}, and a person {marked}"
