"""A picture, its renditions, and the point of it that matters."""

import re
from dataclasses import dataclass
from typing import Any

from dateline_news.model.addresses import encoded

FOCUS = re.compile(r"([0-9]{1,3})\s?%?[\s,]+([0-9]{1,3})\s?%?")


@dataclass(frozen=True, slots=True)
class Renditions:
    """The AVIF files of a picture, or of a part of it, by their widths in pixels; none where it is shown as it is."""

    stem: str = ""
    widths: tuple[int, ...] = ()

    def path(self, width: int) -> str:
        """The path of the one of a width."""
        return f"{self.stem}-{width}.avif"

    def data(self, root: str = "") -> list[dict[str, Any]]:
        """All of them, as a template's input; with `root` as addresses from a page."""
        return [{"path": root + self.path(width), "width": width} for width in self.widths]


AS_IT_IS = Renditions()


def focus(value: str) -> tuple[int, int]:
    """The point of a picture that matters, in percent from its left and from its top: `40% 20%`; or ValueError."""
    match = FOCUS.fullmatch(value.strip())
    point = (int(match[1]), int(match[2])) if match else (101, 101)
    if max(point) > 100:  # noqa: PLR2004  percent
        raise ValueError(f"“{value}” is no point of a picture; write how far across and how far down it is: 40% 20%")
    return point


@dataclass(frozen=True, slots=True)
class Picture:
    """A lead picture: the file for those who read no AVIF, what it shows, and its size in pixels."""

    path: str
    alt: str
    width: int
    height: int
    caption: str = ""
    credit: str = ""
    tint: str = ""  # the class of what stands there while it loads
    renditions: Renditions = AS_IT_IS
    position: str = ""  # the classes of what matters in it, where its editor says so
    cut: Renditions = AS_IT_IS  # the part of it that lists show
    cut_position: str = ""

    @property
    def shape(self) -> str:
        """`wide` where it may lose some of its height, `narrow` where it may not; empty where it is low anyway."""
        if self.width * 10 < self.height * 14:
            return "narrow"
        return "wide" if self.width < self.height * 2 else ""

    def data(self, root: str = "") -> dict[str, Any]:
        """All of it, as a template's input; with `root` its paths are addresses from a page."""
        return {
            "path": root + encoded(self.path), "alt": self.alt, "width": self.width, "height": self.height,
            "caption": self.caption, "credit": self.credit, "shape": self.shape, "tint": self.tint,
            "position": self.position, "avif": self.renditions.data(root),
        }  # fmt: skip

    def card(self) -> dict[str, Any]:
        """The same with the part of it that lists show."""
        return {**self.data(), "position": self.cut_position, "avif": self.cut.data()}
