"""The outlines that the wordmark of a front page is drawn of: one weight of the font, in few points, as plain data.

    parts     the outlines of letters and of accents: each a box (left, top, right, bottom) and a path of SVG, of which
              each contour begins at a point (M) of its own
    letters   each letter's advance, and its parts, each with where it stands
    kerning   classes of letters on the left and on the right, and the distance between each two

All lengths are in units of the em, downwards. dateline_news/press/render/wordmark.py reads it.
"""

import json
from collections.abc import Iterator

from fontTools.pens.qu2cuPen import Qu2CuPen
from fontTools.pens.recordingPen import DecomposingRecordingPen, RecordingPen
from fontTools.ttLib import TTFont
from fontTools.varLib.instancer import instantiateVariableFont

from tests.typeface import letters
from tests.typeface.cut import DISPLAY, set_figures
from tests.typeface.kerning import Grain, classes, of_plain_letters

WEIGHT = 650  # a little more than headlines have
EM = 190  # units: so few that the path of a short name is below 1 KB
NEAR = 1.2  # units: how far a curve of few points may be from that of many
TRACKING = -2  # units between all letters: large ones want less
LETTERS = "".join(sorted(set(letters.KERNED) - set('"*;¡¿«»‹›“”„‚…'))) + " "

COARSE = Grain(20, 10, 30)

Point = tuple[float, float]


def outlines(font: TTFont) -> str:
    """The data, of the whole font, as JSON."""
    instantiateVariableFont(font, {"opsz": DISPLAY, "wght": WEIGHT}, inplace=True)
    set_figures(font)
    cmap, scale = font.getBestCmap(), EM / font["head"].unitsPerEm
    composed = {letter: _parts(font, cmap[ord(letter)]) for letter in LETTERS}
    names = list(dict.fromkeys(name for parts in composed.values() for name, *_ in parts))
    lefts, rights, values = classes(of_plain_letters(font, LETTERS.strip()), COARSE)
    of_name = {name: chr(code) for code, name in cmap.items() if chr(code) in LETTERS}
    data = {
        "em": EM,
        "parts": [[*_box(font, name), path(font, name)] for name in names],
        "letters": {
            letter: [
                round(font["hmtx"][cmap[ord(letter)]][0] * scale) + TRACKING,
                *(number for name, left, top in parts for number in (names.index(name), left, top)),
            ]
            for letter, parts in composed.items()
        },
        "kerning": [
            ["".join(of_name[name] for name in group) for group in lefts],
            ["".join(of_name[name] for name in group) for group in rights],
            [[round(value * EM / 1000) for value in row] for row in values],
        ],
    }
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")) + "\n"


def _parts(font: TTFont, name: str) -> list[tuple[str, int, int]]:
    """The outlines that a letter is composed of, and where each stands."""
    outline, scale = font["glyf"][name], EM / font["head"].unitsPerEm
    if outline.numberOfContours == 0:
        return []
    if not outline.isComposite():
        return [(name, 0, 0)]
    return [
        (inner, left + round(part.x * scale), top - round(part.y * scale))
        for part in outline.components
        for inner, left, top in _parts(font, part.glyphName)
    ]


def _box(font: TTFont, name: str) -> list[int]:
    outline, scale = font["glyf"][name], EM / font["head"].unitsPerEm
    return [round(edge * scale) for edge in (outline.xMin, -outline.yMax, outline.xMax, -outline.yMin)]


def path(font: TTFont, name: str) -> str:
    """The contours of a glyph, each as `M7 0v4l21 6z`."""
    glyphs, whole, few = font.getGlyphSet(), DecomposingRecordingPen(font.getGlyphSet()), RecordingPen()
    glyphs[name].draw(whole)
    whole.replay(Qu2CuPen(few, NEAR / EM * font["head"].unitsPerEm, all_cubic=True))
    return "".join(_commands(few.value, EM / font["head"].unitsPerEm))


def _commands(drawing: list[tuple[str, tuple[Point, ...]]], scale: float) -> Iterator[str]:
    """The commands of SVG for what was drawn, with whole numbers, as short as can be."""
    exact, at, last = (0.0, 0.0), (0, 0), ""
    for kind, drawn in drawing:
        if kind == "closePath":
            yield "z"
            continue
        points = _fewer(exact, drawn, scale) if kind == "curveTo" else drawn
        corners = [(round(x * scale), -round(y * scale)) for x, y in points]
        numbers = [number for x, y in corners for number in ((x, y) if kind == "moveTo" else (x - at[0], y - at[1]))]
        command = "M" if kind == "moveTo" else {2: "l", 4: "q", 6: "c"}[len(numbers)]
        if command == "l" and 0 in numbers:
            command, numbers = ("h", numbers[:1]) if not numbers[1] else ("v", numbers[1:])
        if numbers != [0]:
            text = " ".join(map(str, numbers)).replace(" -", "-")
            between = "" if text.startswith("-") else " "
            yield (between if command == last else command) + text
            last = command
        exact, at = points[-1], corners[-1]


def _fewer(start: Point, curve: tuple[Point, ...], scale: float) -> tuple[Point, ...]:
    """A cubic curve by one control point instead of two, where that is near enough."""
    first, second, end = (complex(*point) for point in curve)
    begin = complex(*start)
    middle = (3 * (first + second) - begin - end) / 4
    off = max(abs(first - (begin + 2 * middle) / 3), abs(second - (end + 2 * middle) / 3))
    return ((middle.real, middle.imag), curve[-1]) if off * 3 / 4 * scale <= NEAR else curve
