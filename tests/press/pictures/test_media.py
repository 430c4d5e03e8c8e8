"""Video and audio: what a browser plays, and what tells where it was recorded."""

import struct
from pathlib import Path

import pytest

from dateline_news.press.pictures import media
from dateline_news.press.pictures.measure import fault, measured


def box(name: bytes, *parts: bytes) -> bytes:
    """A part of an MP4."""
    data = b"".join(parts)
    return struct.pack(">I", len(data) + 8) + name + data


FILM = box(b"ftyp", b"isom\0\0\2\0isom") + box(b"mdat", b"\0" * 90)
ABOUT = box(b"mvhd", b"\0" * 100)


def faults(folder: Path, name: str, data: bytes) -> str:
    """What is wrong with a file that a text shows."""
    (folder / name).write_bytes(data)
    return fault(name, measured(folder / name))


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.mp4", FILM + box(b"moov", ABOUT)),
        ("a.MP4", box(b"moov", ABOUT).join((FILM[:20], FILM[20:]))),
        ("a.webm", b"\x1aE\xdf\xa3" + b"\0" * 20),
        ("a.mp3", b"ID3\4" + b"\0" * 20),
        ("a.mp3", b"\xff\xfb\x90d" + b"\0" * 20),
        ("a.opus", b"OggS" + b"\0" * 20),
        ("a.wav", b"RIFF\0\0\0\0WAVEfmt "),
        ("a.m4a", FILM + box(b"moov", ABOUT)),
    ],
)
def test_what_a_browser_plays_may_be_shown(name: str, data: bytes, tmp_path: Path) -> None:
    assert faults(tmp_path, name, data) == ""
    assert measured(tmp_path / name).kind == media.kind_of(name)


@pytest.mark.parametrize(
    "place",
    [
        box(b"udta", box(b"\xa9xyz", b"\0\x12\x15\xc7+10.0+020.0/")),
        box(b"meta", b"com.apple.quicktime.location.ISO6709"),
    ],
)
def test_a_video_that_says_where_it_was_recorded_is_refused(place: bytes, tmp_path: Path) -> None:
    message = faults(tmp_path, "a.mp4", FILM + box(b"moov", ABOUT, place))
    assert message.startswith("a.mp4 says where it was recorded; save it without")


@pytest.mark.parametrize(
    ("name", "data", "right"),
    [
        ("a.mp4", b"", "is no video that a browser plays; save it as MP4 or WebM"),
        ("a.mp4", b"GIF89a" + b"\0" * 20, "is no video that a browser plays; save it as MP4 or WebM"),
        ("a.mp3", b"no sound", "is no audio that a browser plays; save it as MP3, M4A or OGG"),
        ("a.mp4", FILM, "breaks off: it has no list of what is in it; save it anew from where it came from"),
        ("a.mp4", FILM[:20] + struct.pack(">I", 2) + b"mdat", "breaks off: it has no list of what is in it"),
    ],
)
def test_what_is_no_video_or_breaks_off_is_refused_by_name(name: str, data: bytes, right: str, tmp_path: Path) -> None:
    assert faults(tmp_path, name, data).startswith(f"{name} {right}")


def test_a_missing_video_is_none(tmp_path: Path) -> None:
    assert measured(tmp_path / "a.mp4").fault.startswith("is no video")
