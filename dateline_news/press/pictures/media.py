"""Knows video and audio by their first bytes, and what is written in them beside what they play."""

from pathlib import Path

VIDEO, AUDIO = "video", "audio"
KINDS = {
    **dict.fromkeys((".mp4", ".m4v", ".webm", ".ogv"), VIDEO),
    **dict.fromkeys((".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"), AUDIO),
}
FORMATS = {VIDEO: "save it as MP4 or WebM", AUDIO: "save it as MP3, M4A or OGG"}
CAPTIONS = ".vtt"
BOX = 8  # bytes of the header of a part of an MP4: its length, its name
# How parts of an MP4 that say where it was recorded are called by those who write them.
PLACES = (b"\xa9xyz", b"com.apple.quicktime.location", b"com.android.capture.location")
PLACED = "says where it was recorded; save it without (ffmpeg -i … -map_metadata -1 -c copy …)"
BEGINNINGS = (b"\x1aE\xdf\xa3", b"OggS", b"ID3", b"fLaC")


def kind_of(path: str) -> str:
    """`video` or `audio` by the name of a file; empty for any other."""
    return KINDS.get(f".{path.rpartition('.')[2].lower()}", "")


def captions_of(path: str) -> str:
    """The path of the captions that lie beside a video or a recording."""
    return f"{path.rpartition('.')[0]}{CAPTIONS}"


def fault(file: Path) -> str:
    """Why readers may not get a video or a recording, and what would be right; empty if they may."""
    kind = kind_of(file.name)
    try:
        with file.open("rb") as data:
            head = data.read(12)
            if head[4:8] == b"ftyp":
                return _fault_of_boxes(file)
    except OSError:
        head = b""
    is_sound = head[:2] in (b"\xff\xfb", b"\xff\xf3", b"\xff\xf2", b"\xff\xf1", b"\xff\xf9")
    if head.startswith(BEGINNINGS) or is_sound or (head[:4], head[8:]) == (b"RIFF", b"WAVE"):
        return ""
    return f"is no {kind} that a browser plays; {FORMATS[kind]}"


def _fault_of_boxes(file: Path) -> str:
    """What is wrong with an MP4, whose part `moov` says what is in it."""
    size = file.stat().st_size
    with file.open("rb") as data:
        at = 0
        while at + BOX <= size:
            data.seek(at)
            header = data.read(BOX * 2)
            length, name = int.from_bytes(header[:4], "big"), header[4:BOX]
            length = int.from_bytes(header[BOX:], "big") if length == 1 else length or size - at
            if name == b"moov":
                about = data.read(min(length, size - at))
                is_placed = any(place in header + about for place in PLACES)
                return PLACED if is_placed else ""
            at += max(length, BOX)
    return "breaks off: it has no list of what is in it; save it anew from where it came from"
