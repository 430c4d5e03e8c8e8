"""Renditions of tiny pictures: what is seen in them, and that nothing else is in them."""

import io
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageCms, ImageOps
from PIL.PngImagePlugin import PngInfo

from dateline_news.press.pictures import encode, recipes
from dateline_news.press.pictures.measure import Measure, measured

CANARY = "zqcanary"
RED, BLUE = (200, 30, 30), (30, 30, 200)


def exif(orientation: int = 1) -> Image.Exif:
    """What a camera notes: who, where, and how it was held."""
    data = Image.Exif()
    data[0x013B] = CANARY
    data.get_ifd(0x8825)[1] = "N"
    data.get_ifd(0x8825)[29] = CANARY
    data[0x0112] = orientation
    return data


def halves(size: tuple[int, int] = (40, 20), left: Any = RED, right: Any = BLUE, mode: str = "RGB") -> Image.Image:
    """A picture of two colours."""
    picture = Image.new(mode, size, right)
    picture.paste(left, (0, 0, size[0] // 2, size[1]))
    return picture


def made(file: Path, measure: Measure | None = None) -> Mapping[str, Image.Image]:
    """The renditions of the picture in a file, by their endings."""
    recipe = recipes.whole("a.jpg", "d", measure or measured(file))
    return {path.rpartition(".")[2]: Image.open(io.BytesIO(data)) for path, data in encode.renditions(file, [recipe])}


def looks(picture: Image.Image, at: tuple[int, int], colour: tuple[int, int, int]) -> bool:
    """Whether a picture has about this colour somewhere."""
    pixel: Any = picture.convert("RGB").getpixel(at)
    return all(abs(ours - theirs) < 40 for ours, theirs in zip(pixel, colour, strict=True))


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_picture_stands_as_the_camera_was_held(orientation: int, tmp_path: Path) -> None:
    picture = halves((80, 40))
    picture.paste((30, 200, 30), (0, 0, 20, 20))
    picture.save(tmp_path / "a.jpg", exif=exif(orientation), quality=95)
    with Image.open(tmp_path / "a.jpg") as saved:
        expected = ImageOps.exif_transpose(saved).convert("RGB")
    across, down = expected.size
    for rendition in made(tmp_path / "a.jpg").values():
        assert rendition.size == expected.size
        for corner in ((5, 5), (across - 5, 5), (5, down - 5), (across - 5, down - 5)):
            colour: Any = expected.getpixel(corner)
            assert looks(rendition, corner, colour)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "avif"])
def test_nothing_that_a_camera_noted_is_left(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.{ending}"
    more = {"comment": CANARY} if ending == "jpg" else {}
    halves().save(file, exif=exif(), xmp=f"<x>{CANARY}</x>".encode(), **more)
    assert CANARY.encode() in file.read_bytes()
    assert measured(file).tells
    recipe = recipes.whole("a.jpg", "d", measured(file))
    for data in (*dict(encode.renditions(file, [recipe])).values(), encode.offered(file)):
        assert CANARY.encode() not in data
        picture = Image.open(io.BytesIO(data))
        assert not picture.getexif()
        assert not {"exif", "xmp", "comment", "icc_profile"} & picture.info.keys()


WITH_WORDS: dict[str, dict[str, Any]] = {
    "a comment in a JPEG": {"format": "JPEG", "comment": CANARY},
    "a comment in a GIF": {"format": "GIF", "comment": CANARY.encode()},
    "a text in a PNG": {"format": "PNG", "pnginfo": PngInfo()},
}
WITH_WORDS["a text in a PNG"]["pnginfo"].add_text("Author", CANARY)


@pytest.mark.parametrize("case", WITH_WORDS)
def test_no_words_are_left_in_a_picture_that_is_offered(case: str, tmp_path: Path) -> None:
    file = tmp_path / "a.picture"
    halves().save(file, **WITH_WORDS[case])
    assert CANARY.encode() in file.read_bytes()
    assert measured(file).tells
    assert CANARY.encode() not in encode.offered(file)


@pytest.mark.parametrize("format_name", ["JPEG", "PNG"])
def test_nothing_that_hangs_on_behind_a_picture_is_offered(format_name: str, tmp_path: Path) -> None:
    halves().save(tmp_path / "a", format_name)
    assert not measured(tmp_path / "a").tells
    with (tmp_path / "a").open("ab") as file:
        file.write(CANARY.encode())
    assert measured(tmp_path / "a").tells
    assert CANARY.encode() not in encode.offered(tmp_path / "a")


def test_colours_of_another_profile_are_those_of_srgb(tmp_path: Path) -> None:
    """A profile whose red and blue change places, so that a picture without it is plainly another."""
    swapped = ImageCms.createProfile("sRGB")
    data = bytearray(ImageCms.ImageCmsProfile(swapped).tobytes())
    table = {bytes(data[at : at + 4]): at for at in range(132, 132 + 12 * int.from_bytes(data[128:132], "big"), 12)}
    red, blue = table[b"rXYZ"], table[b"bXYZ"]
    data[red + 4 : red + 12], data[blue + 4 : blue + 12] = data[blue + 4 : blue + 12], data[red + 4 : red + 12]
    name = bytes(data).find("sRGB".encode("utf-16-be"))
    data[name : name + 8] = "swap".encode("utf-16-be")
    halves().save(tmp_path / "a.png", icc_profile=bytes(data))
    assert looks(made(tmp_path / "a.png")["jpg"], (5, 10), (30, 30, 200))


def test_a_profile_that_cannot_be_read_is_left_out(tmp_path: Path) -> None:
    halves().save(tmp_path / "a.png", icc_profile=b"no profile")
    assert looks(made(tmp_path / "a.png")["jpg"], (5, 10), RED)


def test_what_can_be_seen_through_stays_so(tmp_path: Path) -> None:
    halves(left=(0, 0, 0, 0), right=(*BLUE, 255), mode="RGBA").save(tmp_path / "a.png")
    renditions = made(tmp_path / "a.png")
    assert set(renditions) == {"avif", "png"}
    for picture in renditions.values():
        alpha = picture.convert("RGBA").getchannel("A")
        through: Any
        solid: Any
        through, solid = (alpha.getpixel(at) for at in ((2, 2), (38, 2)))
        assert (through < 9, solid > 246) == (True, True)


def test_what_could_be_seen_through_and_cannot_is_a_photograph(tmp_path: Path) -> None:
    halves(left=(*RED, 255), right=(*BLUE, 255), mode="RGBA").save(tmp_path / "a.png")
    assert set(made(tmp_path / "a.png")) == {"avif", "jpg"}


@pytest.mark.parametrize(
    ("picture", "name", "colour"),
    [
        (halves(mode="CMYK", left=(0, 220, 220, 50), right=(0, 0, 0, 0)), "a.jpg", (200, 30, 30)),
        (Image.new("I;16", (40, 20), 40_000), "a.png", (156, 156, 156)),
        (Image.new("L", (40, 20), 90), "a.png", (90, 90, 90)),
        (Image.new("LA", (40, 20), (90, 255)), "a.png", (90, 90, 90)),
        (Image.new("1", (40, 20), 1), "a.png", (255, 255, 255)),
        (halves().quantize(8), "a.png", RED),
        (halves(), "a.gif", RED),
    ],
    ids=["CMYK", "16 bits", "grey", "grey with alpha", "one bit", "a palette", "a still GIF"],
)
def test_pictures_of_every_mode_look_as_they_did(
    picture: Image.Image, name: str, colour: tuple[int, int, int], tmp_path: Path
) -> None:
    picture.save(tmp_path / name)
    assert measured(tmp_path / name).fault == ""
    for rendition in made(tmp_path / name).values():
        assert looks(rendition, (5, 10), colour)


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    halves((90, 60)).save(tmp_path / "a.jpg")
    measure = measured(tmp_path / "a.jpg")
    of = [recipes.whole("a.jpg", "d", measure), recipes.cut("a.jpg", "d", measure, recipes.CARD, (0, 0))]
    assert dict(encode.renditions(tmp_path / "a.jpg", of)) == dict(encode.renditions(tmp_path / "a.jpg", of))


def test_a_part_shows_what_is_around_its_focus(tmp_path: Path) -> None:
    halves((400, 100)).save(tmp_path / "a.jpg", quality=95)
    for focus, colour in (((10, 50), RED), ((90, 50), BLUE)):
        recipe = recipes.cut("a.jpg", "d", measured(tmp_path / "a.jpg"), recipes.CARD, focus)
        ((_, data),) = encode.renditions(tmp_path / "a.jpg", [recipe])
        picture = Image.open(io.BytesIO(data))
        assert picture.size == (150, 100)
        assert looks(picture, (75, 50), colour)
