"""Says which renditions a picture has, and names them: pure arithmetic, without a look at the picture.

A name has the digest of the source and of the recipe in it, so it is the same on every machine, whatever its codecs
make of the recipe; and what was made once under a name need never be made again.
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from dateline_news.model.digests import digest
from dateline_news.model.paper import Renditions
from dateline_news.press.pictures.measure import PHOTOGRAPH, TRANSPARENT, Measure

FOLDER = "pictures"  # in the edition
WIDTHS = (480, 800, 1200, 1600)  # pixels
WIDEST_UPRIGHT = 1200  # an upright picture is shown no wider than a text
FALLBACK = 1200  # the one width for what cannot read AVIF, and what other sites show
# Change it whenever the same recipe is to give other bytes: every rendition then gets another name.
VERSION = 1
DIGITS = 10  # of a digest in a name, beside the name of the source
LONGEST_NAME = 40
NEAR = 1.1  # a picture hardly wider than a rendition needs no other
CENTRE = (50, 35)  # percent: where people mostly are
STEP = 25  # percent: as exactly as a class says where the focus is
LIKE = 0.02  # of a shape: nobody sees that little
Box = tuple[int, int, int, int]  # left, upper, right, lower in pixels
Focus = tuple[int, int]  # across and down, in percent


@dataclass(frozen=True, slots=True)
class Form:
    """A form in which parts of pictures are shown: width to height, and the widths in pixels."""

    shape: float
    widths: tuple[int, ...]


CARD = Form(3 / 2, (480, 800, 1200))
PORTRAIT = Form(1, (192, 384))


@dataclass(frozen=True, slots=True)
class Recipe:
    """What is made of a source: of a part of it or of all, AVIF in some widths, and perhaps a fallback."""

    source: str  # its path under the content folder
    digest: str  # of its bytes
    size: tuple[int, int]  # of the source, as it is shown
    box: Box | None
    widths: tuple[int, ...]
    fallback: str = ""  # the ending, jpg or png; empty without one

    stem: str = field(init=False, compare=False)  # the beginning of the paths of its renditions

    def __post_init__(self) -> None:
        """Make the stem, which is asked for again and again."""
        made_of = digest((VERSION, self.digest, self.box, self.widths, self.fallback))[:DIGITS]
        object.__setattr__(self, "stem", f"{FOLDER}/{slug(PurePosixPath(self.source).stem)}-{made_of}")

    @property
    def shape(self) -> tuple[int, int]:
        """The width and height in pixels of the part that is shown."""
        left, upper, right, lower = self.box or (0, 0, *self.size)
        return right - left, lower - upper

    @property
    def renditions(self) -> Renditions:
        """Its AVIF files."""
        return Renditions(self.stem, self.widths)

    @property
    def fallback_width(self) -> int:
        """The width of its other file."""
        return min(FALLBACK, self.shape[0])

    @property
    def fallback_path(self) -> str:
        """The path of its other file."""
        return f"{self.stem}-{self.fallback_width}.{self.fallback}"

    @property
    def files(self) -> Iterator[tuple[str, int]]:
        """The path and the width of each of its files, the widest first: each can be made of the one before."""
        files = [(self.renditions.path(width), width) for width in self.widths]
        files += [(self.fallback_path, self.fallback_width)] if self.fallback else []
        return iter(sorted(files, key=lambda file: -file[1]))

    def height(self, width: int) -> int:
        """The height of a rendition of a width."""
        across, down = self.shape
        return max(1, round(down * width / across))


def whole(source: str, source_digest: str, measure: Measure) -> Recipe:
    """The recipe of a picture as it is."""
    size = measure.width, measure.height
    widest = WIDEST_UPRIGHT if measure.height > measure.width else WIDTHS[-1]
    fallback = {PHOTOGRAPH: "jpg", TRANSPARENT: "png"}[measure.kind]
    return Recipe(source, source_digest, size, None, ladder(measure.width, WIDTHS, widest), fallback)


def cut(source: str, source_digest: str, measure: Measure, form: Form, focus: Focus = CENTRE) -> Recipe:
    """The recipe of the part of it that a form shows; a card of its own shape is the picture as it is."""
    size = measure.width, measure.height
    box = box_of(*size, form.shape, focus)
    if box == (0, 0, *size) and form is CARD:
        return whole(source, source_digest, measure)
    return Recipe(source, source_digest, size, box, ladder(box[2] - box[0], form.widths, form.widths[-1]))


def position(recipe: Recipe, focus: Focus) -> str:
    """The classes that say where in what a recipe shows the focus is."""
    left, upper, right, lower = recipe.box or (0, 0, *recipe.size)
    across = (recipe.size[0] * focus[0] / 100 - left) / (right - left)
    down = (recipe.size[1] * focus[1] / 100 - upper) / (lower - upper)
    steps = (min(100 // STEP, max(0, round(share * 100 / STEP))) for share in (across, down))
    return "across-{} down-{}".format(*steps)


def ladder(own: int, widths: tuple[int, ...], widest: int) -> tuple[int, ...]:
    """The widths in which a picture of a width is made, up to its own."""
    narrower = [width for width in widths if width < own and width <= widest]
    top = min(own, widest)
    return (*narrower, top) if not narrower or top > narrower[-1] * NEAR else tuple(narrower)


def box_of(width: int, height: int, shape: float, focus: Focus) -> Box:
    """The largest part of a picture that has a shape and lies as near as can be around a focus, in percent."""
    if abs(width / height / shape - 1) < LIKE:
        return 0, 0, width, height
    across, down = min(width, max(1, round(height * shape))), min(height, max(1, round(width / shape)))
    left = min(max(0, round(width * focus[0] / 100 - across / 2)), width - across)
    upper = min(max(0, round(height * focus[1] / 100 - down / 2)), height - down)
    return left, upper, left + across, upper + down


def slug(name: str) -> str:
    """The name of a source in ASCII, so that it can stand in any list of addresses."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_NAME].strip("-") or "picture"
