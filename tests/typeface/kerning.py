"""The distances between letters: those of the font, said in few classes of letters.

The font has a value for each of 28,000 pairs, which take as much room as its outlines. Letters with an accent are set
as those without, letters whose values are nearly the same become one class, and what is left is a small table.
"""

import unicodedata
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.ttLib import TTFont

from tests.typeface.letters import OF_THEIR_OWN


class Grain(NamedTuple):
    """How finely distances are said, in thousandths of an em."""

    least: int = 10  # what is nearer to nothing is nothing
    step: int = 6  # values are multiples of this
    tolerance: int = 16  # how far values of one class may lie apart

    def cut_off(self, value: float) -> float:
        """A value, or 0 if it is near to that."""
        return value if abs(value) >= self.least else 0

    def rounded(self, value: float) -> int:
        """A value of a class, which may be the middle of some and 0."""
        return round(value / self.step) * self.step if abs(value) >= self.least / 2 else 0


FINE = Grain()

Row = tuple[float, ...]
Values = dict[tuple[str, str], float]  # in thousandths of an em


def pairs(font: TTFont, glyphs: Iterable[str]) -> Values:
    """The distance that the font adds between each two of these glyphs, unless it is 0."""
    table, scale = font["GPOS"].table, 1000 / font["head"].unitsPerEm
    lookups = {
        at for f in table.FeatureList.FeatureRecord if f.FeatureTag == "kern" for at in f.Feature.LookupListIndex
    }
    subtables = [
        getattr(part, "ExtSubTable", part) for at in sorted(lookups) for part in table.LookupList.Lookup[at].SubTable
    ]
    glyphs = list(glyphs)
    found = {(left, right): _pair(subtables, left, right) * scale for left in glyphs for right in glyphs}
    return {pair: value for pair, value in found.items() if value}


def _pair(subtables: Sequence[Any], left: str, right: str) -> int:
    """The value of the first subtable that has one for a pair, as shapers look for it."""
    for part in subtables:
        if left not in part.Coverage.glyphs:
            continue
        if part.Format == 1:
            records = part.PairSet[part.Coverage.glyphs.index(left)].PairValueRecord
            found = [record.Value1 for record in records if record.SecondGlyph == right]
            if found:
                return _advance(found[0])
        else:
            row = part.Class1Record[part.ClassDef1.classDefs.get(left, 0)]
            return _advance(row.Class2Record[part.ClassDef2.classDefs.get(right, 0)].Value1)
    return 0


def _advance(value: object) -> int:
    return getattr(value, "XAdvance", 0) if value else 0


def of_plain_letters(font: TTFont, text: str) -> Values:
    """The distances between letters of a text; those with an accent have the distances of those without."""
    cmap = font.getBestCmap()
    plain = {cmap[ord(letter)]: cmap[ord(_plain(letter))] for letter in text}
    values = pairs(font, dict.fromkeys(plain.values()))
    found = {(left, right): values.get((plain[left], plain[right]), 0) for left in plain for right in plain}
    return {pair: value for pair, value in found.items() if value}


def _plain(letter: str) -> str:
    return letter if letter in OF_THEIR_OWN else unicodedata.normalize("NFD", letter)[0]


def set_kerning(font: TTFont, values: Values) -> None:
    """Give the font these values, in classes, in place of what it has."""
    lefts, rights, table = classes(values)
    scale = font["head"].unitsPerEm / 1000
    names = [(f"@L{at}", members) for at, members in enumerate(lefts)]
    names += [(f"@R{at}", members) for at, members in enumerate(rights)]
    lines = [f"{name} = [{' '.join(members)}];" for name, members in names]
    lines += [
        f"pos @L{left} @R{right} {round(value * scale)};"
        for left, row in enumerate(table)
        for right, value in enumerate(row)
        if value
    ]
    text = "\n".join(["languagesystem DFLT dflt;", "languagesystem latn dflt;", "feature kern {", *lines, "} kern;"])
    addOpenTypeFeaturesFromString(font, text, tables=["GPOS"])


def classes(values: Values, grain: Grain = FINE) -> tuple[list[list[str]], list[list[str]], list[list[int]]]:
    """The classes of letters on the left, those on the right, and the value between each two."""
    lefts_of, rights_of = (list(dict.fromkeys(pair[side] for pair in values)) for side in (0, 1))
    rows = {left: tuple(grain.cut_off(values.get((left, right), 0)) for right in rights_of) for left in lefts_of}
    lefts = grouped(rows, grain.tolerance)
    middles = [_middle([rows[left] for left in group]) for group in lefts]
    columns = {right: tuple(row[at] for row in middles) for at, right in enumerate(rights_of)}
    rights = grouped(columns, grain.tolerance)
    by_right = [_middle([columns[right] for right in group]) for group in rights]
    return lefts, rights, [[grain.rounded(column[at]) for column in by_right] for at in range(len(lefts))]


def _middle(rows: Sequence[Row]) -> Row:
    return tuple((min(column) + max(column)) / 2 for column in zip(*rows, strict=True))


def grouped(rows: dict[str, Row], tolerance: float) -> list[list[str]]:
    """The names in groups within which no value differs by more than the tolerance: nearest first."""
    same: dict[Row, list[str]] = {}
    for name, row in rows.items():
        same.setdefault(row, []).append(name)
    groups = [(members, row, row) for row, members in same.items()]  # names, least values, greatest values
    while True:
        spans = [
            (_span(one, other, tolerance), first, second)
            for first, one in enumerate(groups)
            for second, other in enumerate(groups[:first])
        ]
        nearest = min(spans, default=(tolerance + 1, 0, 0))
        if nearest[0] > tolerance:
            return [members for members, _, _ in groups]
        _, first, second = nearest
        one, other = groups.pop(first), groups[second]
        groups[second] = (other[0] + one[0], tuple(map(min, one[1], other[1])), tuple(map(max, one[2], other[2])))


def _span(one: tuple[list[str], Row, Row], other: tuple[list[str], Row, Row], tolerance: float) -> float:
    """How far values would lie apart in a group of two; no further than past the tolerance."""
    widest = 0.0
    for low, high, least, greatest in zip(one[1], one[2], other[1], other[2], strict=True):
        widest = max(widest, max(high, greatest) - min(low, least))
        if widest > tolerance:
            break
    return widest
