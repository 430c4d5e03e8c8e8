"""Makes renditions: a picture and its recipes make bytes. Whatever a camera or a desk has noted in it is left behind.

What is written has no Exif, no XMP and no profile: it lies as it is to be seen, and its colours are those of sRGB.
"""

import io
import warnings
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from PIL import Image, ImageCms, features

from dateline_news.press.pictures.measure import in_colours, is_transparent, orientation
from dateline_news.press.pictures.recipes import Recipe

# One thread each: the processes share the work, and the bytes are the same however many there are.
AVIF: dict[str, Any] = {"format": "AVIF", "quality": 50, "speed": 8, "max_threads": 1}
JPEG: dict[str, Any] = {"format": "JPEG", "quality": 75, "optimize": True, "progressive": True}
PNG: dict[str, Any] = {"format": "PNG", "optimize": True}
FORMATS = {"avif": AVIF, "jpg": JPEG, "png": PNG}
# What a picture that is offered as a file is saved as again, by the format that it has.
AGAIN: dict[str, dict[str, Any]] = {
    "JPEG": {"format": "JPEG", "quality": 92},
    "MPO": {"format": "JPEG", "quality": 92},
    "PNG": {"format": "PNG"},
    "GIF": {"format": "GIF"},
    "WEBP": {"format": "WEBP", "quality": 90},
    "AVIF": {"format": "AVIF", "quality": 85, "speed": 8, "max_threads": 1},
}
TURN = Image.Transpose
TURNS = {
    2: TURN.FLIP_LEFT_RIGHT, 3: TURN.ROTATE_180, 4: TURN.FLIP_TOP_BOTTOM, 5: TURN.TRANSPOSE, 6: TURN.ROTATE_270,
    7: TURN.TRANSVERSE, 8: TURN.ROTATE_90,
}  # fmt: skip
SRGB = ImageCms.createProfile("sRGB")


def renditions(source: Path, recipes: Sequence[Recipe]) -> Iterator[tuple[str, bytes]]:
    """The path and the bytes of each file of some recipes of one source, which is decoded once.

    Raises OSError for a source that cannot be read any more.
    """
    picture = upright(source, max(map(_needed, recipes)))
    for recipe in recipes:
        part = _cut(picture, recipe)
        for path, width in recipe.files:
            part = _resized(part, (width, recipe.height(width)))
            yield path, _saved(part, FORMATS[path.rpartition(".")[2]])


def offered(source: Path) -> bytes:
    """The whole of a picture as a file to offer, in its own format and without what it tells; raises OSError."""
    with warnings.catch_warnings(action="ignore"), Image.open(source) as picture:
        how = AGAIN[picture.format or ""]
    return _saved(upright(source), how)


def lacking() -> str:
    """What this Pillow cannot do and a paper with pictures needs, as a sentence; empty if it can do everything."""
    return "" if features.check("avif") else "Pillow can write no AVIF here; install it from PyPI: pip install pillow"


def upright(source: Path, share: float = 1.0) -> Image.Image:
    """A source as it is to be seen: upright, in sRGB, of eight bits a colour.

    It is decoded at a `share` of its size, or larger, where its format allows that.
    """
    limit, Image.MAX_IMAGE_PIXELS = Image.MAX_IMAGE_PIXELS, None  # it was measured before
    try:
        with warnings.catch_warnings(action="ignore"), Image.open(source) as picture:
            turn = TURNS.get(orientation(picture))
            picture.draft(None, (round(picture.width * share), round(picture.height * share)))
            coloured = _in_srgb(picture)
            return coloured if turn is None else coloured.transpose(turn)
    finally:
        Image.MAX_IMAGE_PIXELS = limit


def _needed(recipe: Recipe) -> float:
    """The share of its size, at most 1, in which a source has to be decoded for a recipe."""
    return max(width for _, width in recipe.files) / recipe.shape[0]


def _in_srgb(picture: Image.Image) -> Image.Image:
    """A picture in sRGB; one whose profile cannot be read is taken to be in it."""
    alpha = picture.convert("RGBA").getchannel("A") if is_transparent(picture) else None
    profile = picture.info.get("icc_profile")
    coloured = picture if profile and picture.mode in ("CMYK", "L") else in_colours(picture)
    if profile:
        with suppress(ImageCms.PyCMSError, OSError, ValueError):
            own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
            if "sRGB" not in ImageCms.getProfileDescription(own):
                coloured = ImageCms.profileToProfile(coloured, own, SRGB, outputMode="RGB") or coloured
    clean = in_colours(coloured).copy()
    if alpha:
        clean.putalpha(alpha)
    clean.info = {}  # or some of it would be written again
    return clean


def _cut(picture: Image.Image, recipe: Recipe) -> Image.Image:
    """The part that a recipe shows, from a picture that may be decoded smaller than its source."""
    if recipe.box is None:
        return picture
    across, down = picture.width / recipe.size[0], picture.height / recipe.size[1]
    left, upper, right, lower = recipe.box
    return picture.crop((round(left * across), round(upper * down), round(right * across), round(lower * down)))


def _resized(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    return picture if picture.size == size else picture.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _saved(picture: Image.Image, how: dict[str, Any]) -> bytes:
    data = io.BytesIO()
    picture.save(data, **how)
    return data.getvalue()
