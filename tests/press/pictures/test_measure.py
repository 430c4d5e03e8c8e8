"""Sizes of pictures, and which files are none; a warning of Pillow would fail these tests."""

import io
import struct
import zlib
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dateline_news.press.pictures.measure import MAX_PIXELS, TINTS, Measure, fault, measured

PNG = b"\x89PNG\r\n\x1a\n"
SVG = '<svg xmlns="http://www.w3.org/2000/svg"{}><rect width="9" height="9"/></svg>'


def chunk(kind: bytes, data: bytes) -> bytes:
    """A part of a PNG."""
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def huge(side: int, other: int = 0) -> bytes:
    """A PNG whose header names sides of so many pixels, and which holds none."""
    return PNG + chunk(b"IHDR", struct.pack(">IIBBBBB", side, other or side, 8, 2, 0, 0, 0)) + chunk(b"IEND", b"")


def exif(orientation: int) -> Any:
    """The Exif data of a camera that was held so."""
    data = Image.Exif()
    data[0x0112] = orientation
    return data


def size(file: Path) -> tuple[int, int]:
    """The width and height of the picture in a file."""
    return measured(file)[:2]


def saved(folder: Path, data: bytes, name: str = "a.png") -> Path:
    file = folder / name
    file.write_bytes(data)
    return file


BROKEN = {
    "empty": b"",
    "text": b"no picture",
    "a PNG's first bytes": PNG,
    "a PNG that ends early": huge(9)[:20],
    "a GIF's first bytes": b"GIF89a",
    "a JPEG's first bytes": b"\xff\xd8\xff\xe0",
    "a TIFF of nothing": b"II*\0\x08\0\0\0",
    "a WebP of nothing": b"RIFF\0\0\0\0WEBP",
    "a BMP's first bytes": b"BM",
    "an icon of nothing": b"\0\0\1\0\1\0",
    "an AVIF of nothing": b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf",
    "a drawing": SVG.format("").encode(),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_file_that_cannot_be_read_has_no_size_and_is_no_picture(case: str, tmp_path: Path) -> None:
    file = saved(tmp_path, BROKEN[case])
    assert size(file) == (0, 0)
    assert fault("images/a.png", measured(file)) == (
        "images/a.png is no picture that can be read; save it as JPEG, PNG or WebP"
    )


def test_a_missing_file_has_no_size(tmp_path: Path) -> None:
    assert size(tmp_path / "a.png") == size(tmp_path / "a.svg") == (0, 0)


@pytest.mark.parametrize(("side", "is_fit"), [(9_000, True), (9_500, False), (60_000, False)])
def test_a_picture_of_too_many_pixels_is_refused(side: int, is_fit: bool, tmp_path: Path) -> None:  # noqa: FBT001  a case
    before = Image.MAX_IMAGE_PIXELS
    measure = measured(saved(tmp_path, huge(side)))
    assert measure[:2] == (side, side)
    assert (side * side <= MAX_PIXELS) is is_fit
    assert ("too many for a reader's browser" in fault("a.png", measure)) is not is_fit
    assert before == Image.MAX_IMAGE_PIXELS, "what others do with pictures is still guarded"


def test_the_message_about_a_too_large_picture_names_its_size() -> None:
    assert fault("a.png", Measure(20_000, 10_000)) == (
        "a.png has 20,000 × 10,000 pixels, too many for a reader's browser; save it smaller"
    )


@pytest.mark.parametrize("ending", ["jpg", "png", "avif"])
def test_a_rotated_photograph_has_the_size_at_which_browsers_show_it(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.{ending}"
    for orientation in range(1, 9):
        Image.new("RGB", (40, 20)).save(file, exif=exif(orientation))
        assert size(file) == ((20, 40) if orientation > 4 else (40, 20)), orientation


def test_a_webp_is_not_rotated_as_browsers_do_not_rotate_it(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20)).save(tmp_path / "a.webp", exif=exif(6))
    assert size(tmp_path / "a.webp") == (40, 20)


def test_broken_exif_data_leaves_a_picture_its_size(tmp_path: Path) -> None:
    Image.new("RGB", (40, 20)).save(tmp_path / "a.jpg", exif=b"Exif\0\0no notes at all")
    assert size(tmp_path / "a.jpg") == (40, 20)


@pytest.mark.parametrize(
    ("attributes", "expected"),
    [
        (' width="40" height="20"', (40, 20)),
        (' width="40px" height="15pt"', (40, 20)),
        (' width="1in" height="2.54cm"', (96, 96)),
        (' width="40" height="20" viewBox="0 0 9 9"', (40, 20)),
        (' width="40" viewBox="0 0 10 5"', (40, 20)),
        (' height="20" viewBox="0 0 10 5"', (40, 20)),
        (' viewBox="0 0 10 5"', (1200, 600)),
        (' viewBox="0,0,10,5" width="100%" height="auto"', (1200, 600)),
        (' viewBox="0 0 1000000 1"', (1200, 1)),
        ("", (300, 150)),
        (' width="40"', (40, 150)),
        (' viewBox="0 0 nan 5"', (300, 150)),
        (' viewBox="0 0 0 5" width="2 apples"', (300, 150)),
    ],
)
def test_a_drawing_has_the_size_of_its_attributes_or_of_its_proportions(
    attributes: str, expected: tuple[int, int], tmp_path: Path
) -> None:
    written = saved(tmp_path, SVG.format(attributes).encode(), "a.SVG")
    assert size(written) == expected
    assert (
        size(saved(tmp_path, b"<?xml version='1.0'?><!-- A --><!DOCTYPE svg>" + written.read_bytes(), "b.svg"))
        == expected
    )


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"no drawing",
        b"<html/>",
        b"<svg",
        b'<?xml version="1.0" encoding="no such"?><svg/>',
        PNG,
        b"<svg a='&b;'/>",
    ],
)
def test_a_file_that_is_no_drawing_has_no_size(data: bytes, tmp_path: Path) -> None:
    assert size(saved(tmp_path, data, "a.svg")) == (0, 0)


@pytest.mark.parametrize("format_name", ["TIFF", "BMP", "ICO", "PPM"])
def test_a_format_that_not_every_browser_shows_is_no_picture_even_under_another_ending(
    format_name: str, tmp_path: Path
) -> None:
    Image.new("RGB", (32, 16)).save(tmp_path / "a.png", format_name)
    assert size(tmp_path / "a.png") == (0, 0)


@pytest.mark.parametrize(
    ("inside", "message"),
    [
        ("<script>alert(1)</script>", "holds a <script>"),
        ("<g><foreignObject/></g>", "holds a <foreignObject>"),
        ('<rect onload="alert(1)"/>', "holds a script (“onload”)"),
        ('<a href="javascript:alert(1)"><rect/></a>', "asks for javascript:alert(1)"),
        ('<image href="https://far.example/a.png"/>', "asks for https://far.example/a.png"),
        ('<use href="//far.example/a.svg#b"/>', "asks for //far.example/a.svg#b"),
        ("<style>@import 'a.css';</style>", "loads something from another host"),
        ("<style>rect { fill: url(https://far.example/a) }</style>", "loads something from another host"),
        ('<rect style="fill: url(//far.example/a)"/>', "loads something from another host"),
        ('<a href="java&#9;script:alert(1)"><rect/></a>', "asks for javascript:alert(1)"),
        ('<image href="ht&#10;tps://far.example/a.png"/>', "asks for https://far.example/a.png"),
        ('<image href="/\\far.example/a.png"/>', "asks for //far.example/a.png"),
        ('<a><animate attributeName="href" values="#b;javascript:alert(1)"/></a>', "changes an address"),
        ('<image><set attributeName="xlink:href" to="//far.example/a.png"/></image>', "changes an address"),
        ('<h:img xmlns:h="http://www.w3.org/1999/xhtml" src="https://far.example/a.png"/>', "holds a <img>"),
        ("<style>@im\\port 'a.css';</style>", "loads something from another host"),
        ("<style>@im<![CDATA[port]]> 'a.css';</style>", "loads something from another host"),
        ('<rect style="fill: u\\72 l(/**/https://far.example/a)"/>', "loads something from another host"),
        ("<style>g { mask: image-set('b.png' 1x, 'https://far.example/a' 2x) }</style>", "loads something from"),
        ("<style>g { --a: '/*'; mask: url(https://far.example/a) }</style>", "loads something from another host"),
        ('<?xml-stylesheet type="text/xsl" href="#b"?>', "loads something from another host"),
    ],
)
def test_a_drawing_that_does_or_loads_something_is_refused(inside: str, message: str, tmp_path: Path) -> None:
    written = SVG.format("").replace("<rect", f"{inside}<rect", 1)
    assert fault("a.svg", measured(saved(tmp_path, written.encode(), "a.svg"))).startswith(f"a.svg {message}")


@pytest.mark.parametrize(
    "inside",
    ['<a href="https://example.org/"><rect/></a>', '<use href="#b"/>', '<image href="data:image/png;base64,AA=="/>',
     "<style>rect { fill: url(#b) } /* of https://example.org */</style>", '<?xpacket begin=""?>',
     '<image><animate attributeName="href" values="#b;#c"/></image>',
     "<style>@font-face { src: url(data:font/woff2;base64,AA==) }</style>"],
)  # fmt: skip
def test_a_drawing_may_have_links_parts_and_styles_of_its_own(inside: str, tmp_path: Path) -> None:
    written = SVG.format("").replace("<rect", f"{inside}<rect", 1)
    assert fault("a.svg", measured(saved(tmp_path, written.encode(), "a.svg"))) == ""


def test_a_drawing_that_grows_without_end_is_none(tmp_path: Path) -> None:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    text = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]><svg xmlns="http://www.w3.org/2000/svg">&e11;</svg>'
    assert size(saved(tmp_path, text.encode(), "a.svg")) == (0, 0)


@pytest.mark.parametrize("ending", ["jpg", "png", "webp", "avif", "gif"])
def test_a_picture_that_breaks_off_is_refused_by_name(ending: str, tmp_path: Path) -> None:
    file = tmp_path / f"a.{ending}"
    Image.effect_noise((64, 64), 90).convert("RGB").save(file)
    saved(tmp_path, file.read_bytes()[:-60], file.name)
    assert fault(file.name, measured(file)).startswith(file.name)


def test_what_breaks_off_still_tells_what_the_camera_noted(tmp_path: Path) -> None:
    whole = io.BytesIO()
    Image.effect_noise((99, 99), 60).save(whole, "JPEG", exif=exif(1))
    assert measured(saved(tmp_path, whole.getvalue()[:-2000])).tells


def test_a_gif_that_moves_and_holds_xmp_is_refused_and_one_with_a_comment_is_not(tmp_path: Path) -> None:
    frames = [Image.new("L", (9, 9), grey) for grey in (0, 255)]
    frames[0].save(tmp_path / "a.gif", save_all=True, append_images=frames[1:], comment=b"by a program")
    assert not fault("a.gif", measured(tmp_path / "a.gif"))
    data = (tmp_path / "a.gif").read_bytes()
    xmp = b"!\xff\x0bXMP DataXMP<x/>\x01" + bytes(range(255, -1, -1)) + b"\0"
    at = data.index(b"!")
    saved(tmp_path, data[:at] + xmp + data[at:], "a.gif")
    assert "moves, and holds" in fault("a.gif", measured(tmp_path / "a.gif"))


def test_a_strip_is_shown_as_long_as_any_format_can_hold_it(tmp_path: Path) -> None:
    Image.new("1", (30_000, 20)).save(tmp_path / "a.png")
    assert fault("a.png", measured(tmp_path / "a.png")) == ""
    assert "has 20 × 70,000 pixels" in fault("a.png", measured(saved(tmp_path, huge(20, 70_000))))


def test_a_wrong_ending_does_no_harm(tmp_path: Path) -> None:
    Image.new("RGB", (8, 4)).save(tmp_path / "a.jpg", "PNG")
    assert measured(tmp_path / "a.jpg")[:3] == (8, 4, "photograph")


def test_the_tint_of_a_picture_is_the_nearest_of_two_dozen(tmp_path: Path) -> None:
    for number, tint in enumerate(TINTS):
        Image.new("RGB", (9, 9), tint).save(tmp_path / "a.png")
        assert measured(tmp_path / "a.png").tint == f"tint-{number}"
    assert len(TINTS) == 24
