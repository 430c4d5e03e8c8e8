"""Lead pictures drawn for the demo: calm scenes in muted tones, the same bytes every time."""

from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import NamedTuple

from PIL import Image, ImageChops, ImageFilter

from dateline_news.desk.demo import scenes
from dateline_news.desk.demo.decks import chance
from dateline_news.desk.demo.scenes import Tone

CREDIT = "Demo Picture Desk"
PRINTED = (1200, 800)  # pixels
QUALITY = 24  # of 100; plain shapes need no more


class Picture(NamedTuple):
    """A drawing: its file name under `images/`, its text and caption, and how it is made."""

    name: str
    alt: str
    caption: str
    tone: Tone
    scene: Callable[[Random, Tone], Image.Image]


DAWN = Tone("#8fa3ad", "#e6d9c6", "#9aa8a6", "#2f3f42", "#e9c08a")
SLATE = Tone("#6f8191", "#d3d8d6", "#8c9aa3", "#26323c", "#c9a66b")
MOOR = Tone("#a9b4a4", "#e8e4d2", "#98a184", "#353d2b", "#b5653f")
DUSK = Tone("#4d5668", "#d8a98a", "#7d7580", "#231f2b", "#f0c987")
SAND = Tone("#b9b3a4", "#efe6d4", "#b09c7d", "#4a3d30", "#f0dcb0")
FROST = Tone("#9fb4c4", "#eef0ee", "#a9b9c2", "#3a4a57", "#d98f6a")

HILLS = "The hills above {place} in {month}, as the desk imagines them."
SEA = "The water off {place} on a quiet evening. An invented view."
TOWN = "Roofs in {place}, drawn for this page."
BRIDGE = "The old bridge at {place}: a drawing, like everything here."
DESK = "The papers behind the {matter}, read over several cups."
WOODS = "The wood between {place} and {region} in {month}, as the desk imagines it."
PICTURES = (
    Picture("hills-moor.avif", "Layered green hills under a pale sky", HILLS, MOOR, scenes.hills),
    Picture("hills-dusk.avif", "Dark ridges, one behind another", HILLS, DUSK, scenes.hills),
    Picture("sea-dawn.avif", "A small boat and a low sun on a calm sea", SEA, DAWN, scenes.sea),
    Picture("sea-slate.avif", "A boat on a grey sea, a headland behind", SEA, SLATE, scenes.sea),
    Picture("town-dusk.avif", "Roofs of a town at dusk, some lit", TOWN, DUSK, scenes.town),
    Picture("town-sand.avif", "Rows of sand-coloured houses in haze", TOWN, SAND, scenes.town),
    Picture("bridge-slate.avif", "A bridge with arches, in water", BRIDGE, SLATE, scenes.bridge),
    Picture("bridge-dawn.avif", "A bridge and its reflection", BRIDGE, DAWN, scenes.bridge),
    Picture("desk-sand.avif", "Papers, a pencil and a cup", DESK, SAND, scenes.desk),
    Picture("desk-frost.avif", "A desk from above, with papers", DESK, FROST, scenes.desk),
    Picture("woods-frost.avif", "Bare trunks in morning fog", WOODS, FROST, scenes.woods),
    Picture("woods-moor.avif", "A wood in soft green light", WOODS, MOOR, scenes.woods),
)
DESIGNS = tuple(
    tuple(picture for picture in PICTURES if picture.scene is scene)
    for scene in dict.fromkeys(picture.scene for picture in PICTURES)
)


def draw(picture: Picture, folder: Path) -> None:
    """Write `picture` as an AVIF of 1200 by 800 pixels into `folder`, which exists: a few kilobytes each."""
    image = picture.scene(chance(picture.name), picture.tone).filter(ImageFilter.BoxBlur(1))
    corners = Image.radial_gradient("L").resize(image.size).point(lambda level: 255 - level // 6)
    darkened = ImageChops.multiply(image, Image.merge("RGB", (corners, corners, corners)))
    darkened.resize(PRINTED).save(folder / picture.name, quality=QUALITY)
