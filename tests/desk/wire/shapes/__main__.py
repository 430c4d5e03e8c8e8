"""The command: read all shapes, print the table and what is wrong; with `--all` also what is missed and asked."""

import sys
from collections.abc import Iterator, Sequence

from tests.desk.wire.shapes.outcomes import outcomes
from tests.desk.wire.shapes.reading import reading
from tests.desk.wire.shapes.shape import TABLES, Shape, shapes
from tests.desk.wire.shapes.table import SILENT, bars, listing, table


def report(chosen: Sequence[Shape], *, names: tuple[str, ...]) -> Iterator[str]:
    """The lines of the report on shapes; `names` are those of the outcomes that are listed one by one."""
    pairs = [(shape, reading(shape)) for shape in chosen]
    results = [outcome for pair in pairs for outcome in outcomes(*pair)]
    yield from table(results)
    yield ""
    yield from bars([shape for shape, _ in pairs], results)
    yield ""
    refused = [f"{shape.name}: {why}" for shape, answers in pairs if (why := answers.refusal or answers.date_refusal)]
    yield f"refused: {len(refused)} (those that were refused for their date alone were read again with the day)"
    yield from refused
    yield ""
    yield from listing(results, names)


if __name__ == "__main__":
    more = ("missed", "needs you") if "--all" in sys.argv[1:] else ()
    for title, numbers in TABLES.items():
        chosen = [shape for shape in shapes() if shape.number in numbers]
        sys.stdout.write("\n".join((title, "", *report(chosen, names=(*SILENT, *more)))) + "\n")
