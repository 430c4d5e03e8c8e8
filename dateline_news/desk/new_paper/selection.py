"""The files of another program's folder that come along into a paper, and what they mean for the starter's pages."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from dateline_news.model.diagnostics import UNSHOWN
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.path_metadata import posts_lie_apart

PAGES = ("corrections-policy", "about", "accessibility")  # those of the starter; the second links to the first
HEADER = 4096  # bytes, in which a post's own address stands
SHOWN = 12  # how many paths a line names


@dataclass(slots=True)
class Selection:
    """The files to copy, each by its place under the content folder, and the paths that are left out."""

    site: Path
    content: Path
    files: dict[Path, Path] = field(default_factory=dict)
    left_out: list[Path] = field(default_factory=list)

    def posts(self) -> list[Path]:
        """The places of the files that have the ending of a post."""
        return [place for place in self.files if place.suffix.removeprefix(".") in READ]

    def replaced_pages(self) -> tuple[str, ...]:
        """The starter's pages that are not for this paper: theirs have that address, or Jekyll's rules for headers."""
        if posts_lie_apart(str(self.content)):
            return PAGES
        policy, about, _ = PAGES
        return tuple(page for page in PAGES if self._has(page) or (page == about and self._has(policy)))

    def _has(self, page: str) -> bool:
        """Whether a piece may have the address of a page: by a part of its path, or by a value in its header."""
        value = re.compile(rf"(?im)[\s:=,\"'\[/-]{page}(?:\.html)?[\s\"'\],/]*$")
        posts = self.posts()
        in_paths = any(page in {part.partition(".")[0].lower() for part in place.parts} for place in posts)
        return in_paths or any(value.search(_header(self.files[place])) for place in posts)

    def copy(self, folder: Path) -> None:
        """Copy the files into a folder."""
        for place, file in self.files.items():
            (folder / place).parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(file, folder / place)

    def summary(self) -> str:
        """The line that tells what came along, and what did not."""
        names = sorted(path.relative_to(self.site).as_posix() for path in self.left_out)
        more = [f"{len(names) - SHOWN} more"] * (len(names) > SHOWN)
        left_out = f"; left out: {', '.join(names[:SHOWN] + more)}" * bool(names)
        count = f"{len(self.files)} file{'s' * (len(self.files) != 1)}"
        return UNSHOWN.sub("?", f"Copied {count} from {self.content}{left_out}.")


def _header(file: Path) -> str:
    with file.open("rb") as stream:
        return stream.read(HEADER).decode(errors="replace")
