"""A small newsroom on disk: its posts as plain data, its pictures and files, written out and written over."""

import json
import os
import shutil
from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

from PIL import Image

from tests.press.editing.promises import WORKERS
from tests.site.built import ROOT

NOON = int(datetime(2026, 5, 5, 12, tzinfo=UTC).timestamp())  # when the first edition is printed
SETTINGS: dict[str, Any] = {
    "SITENAME": "The Sample",
    "SECTIONS": ["world", "city", "culture"],
    "NEWEST": 3,
    "FEED_MAX_ITEMS": 5,
    WORKERS: 1,
}
PICTURES = ("images/boats.png", "images/harbour.png", "images/stage.png")
FILES = ("files/budget.txt", "extra/times.txt")


@dataclass
class Post:
    """A post: its path under content/, its header, its text, and where the links at its end lead."""

    path: str
    fields: dict[str, str]
    text: str = "The ferry came at noon. Nobody had waited for it.\n\nIt left again at one."
    links: list[str] = field(default_factory=list)

    def written(self) -> str:
        """The post as an editor would have written it, or another program."""
        forms = {"rst": self._restructured, "html": self._webpage, "markdown": self._with_yaml}
        return forms.get(self.path.rpartition(".")[2], self._ours)()

    def _restructured(self) -> str:
        head = [f":{name.lower()}: {' '.join(text.split())}" for name, text in self.fields.items() if name != "Title"]
        title = self.fields.get("Title", "Untitled")
        links = [f"`More <{one}>`__\n" for one in self.links]
        return "\n".join([title, "=" * len(title.encode()), "", *head, "", self.text, "", *links])

    def _webpage(self) -> str:
        metas = [f'<meta name="{name}" content="{escape(text)}">' for name, text in self.fields.items()]
        links = [f'<p><a href="{escape(one)}">More</a></p>' for one in self.links]
        title = escape(self.fields.get("Title", ""))
        return "\n".join(
            [f"<html><head><title>{title}</title>", *metas, "</head><body>", self.text, *links, "</body></html>"]
        )

    def _with_yaml(self) -> str:
        lines = [f"{name.lower()}: {json.dumps(text, ensure_ascii=False)}" for name, text in self.fields.items()]
        return "\n".join(["---", *lines, "---", self.text, "", *(f"[More]({one})\n" for one in self.links)])

    def _ours(self) -> str:
        lines = [f"{name}: {line}" for name, text in self.fields.items() for line in text.split("\n")]
        shown = [f"![A view]({one})" if one.endswith(".png") else f"[More]({one})" for one in self.links]
        return "\n".join([*lines, "", self.text, "", *(f"{one}\n" for one in shown)])


def story(path: str, title: str, day: str, tags: str = "", **more: str) -> Post:
    """A story in articles/."""
    return Post(f"articles/{path}.md", {"Title": title, "Date": day, **({"Tags": tags} if tags else {}), **more})


def first_posts() -> dict[str, Post]:
    """The newsroom that every sequence begins with: a post for each thing that can be told of one."""
    posts = {
        "ferry": story("world/2026-05-01-ferry", "Ferry returns", "2026-05-01 09:30", "Sea, Ports", Author="A. Writer"),
        "bridge": story("world/2026-05-02-bridge", 'Bridge "opens" & closes', "2026-05-02", "Ports", Summary="Twice."),
        "bridge-ur": story("world/2026-05-02-bridge-ur", "پل کھل گیا", "2026-05-02", Slug="bridge", Lang="ur"),
        "budget": story("city/2026-04-30-budget", "Budget grows", "2026-04-30", "Ports", Authors="A. Writer; B. Young"),
        "play": story("culture/2026-04-02-play", "Play begins", "2026-04-02 20:00", "Stage", Kind="opinion"),
        "old": story("world/2024-12-31-old", "Year ends", "2024-12-31", "Sea", Correction="2025-01-02 (update) Yes."),
        "poll": story("city/2026-05-04-poll", "Poll comes", "2026-05-04", Status="draft"),
        "vote": story("city/2026-05-04-vote", "Vote counted", "2026-05-04", "Ports", Embargo="2026-05-10"),
        "note": story("culture/2026-05-03-note", "Note", "2026-05-03", "Stage", Status="hidden"),
        "about": Post("pages/about.md", {"Title": "About {sitename}"}, "Owned by {owner}."),
        "corrections": Post("pages/corrections-policy.md", {"Title": "Corrections policy"}, "We put things right."),
    }
    posts["bridge-ur"].fields["Translation"] = "true"
    posts["ferry"].fields |= {"Image": PICTURES[0], "Image_alt": "Boats"}
    posts["bridge"].links = ["{filename}/articles/world/2026-05-01-ferry.md", "{tag}Sea"]
    posts["play"].links = [f"{{static}}/{PICTURES[1]}"]
    posts["budget"].links = [f"{{attach}}/{FILES[0]}", "{category}World", "{author}A. Writer"]
    return posts


def picture(width: int) -> bytes:
    """A PNG of that width, and of a colour that goes with it."""
    data = BytesIO()
    Image.new("RGB", (width, 40), (width % 256, 80, 120)).save(data, "PNG")
    return data.getvalue()


class CopyDesk:
    """The folder `content` in `place`, and in it whatever `posts` hold."""

    def __init__(self, place: Path) -> None:
        """Write the newsroom that every sequence begins with."""
        self.content = place / "content"
        self.posts = first_posts()
        self.files_on_disk: dict[str, str] = {}
        for at, path in enumerate(PICTURES):
            self.put(path, picture(60 + at))
        for path in FILES:
            self.put(path, b"Hourly.\n")
        self.write()

    def put(self, path: str, data: bytes) -> None:
        """Write a file under content/."""
        file = self.content / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)

    def write(self) -> None:
        """Bring the folder up to the posts, and touch no other."""
        wanted = {post.path: post.written() for post in self.posts.values()}
        for path in set(self.files_on_disk) - set(wanted):
            (self.content / path).unlink()
        for path, text in wanted.items():
            if self.files_on_disk.get(path) != text:
                self.put(path, text.encode())
        self.files_on_disk = wanted

    def touch(self, names: Iterable[str] = ()) -> None:
        """Give posts (all files, unless some are named) the times of a fresh checkout."""
        named = [self.content / self.posts[name].path for name in names]
        for file in named or [file for file in self.content.rglob("*") if file.is_file()]:
            os.utime(file)

    def without_faults(self) -> None:
        """Take out what links to something that may be gone, and what shares an address."""
        for post in self.posts.values():
            post.links.clear()
            post.fields.pop("Slug", None)  # the files' names are of one kind each
        self.write()

    def kept(self) -> dict[str, Post]:
        """The posts as they are, to go back to."""
        return deepcopy(self.posts)


def theme(place: Path) -> Path:
    """A copy of the theme that may be changed."""
    shutil.copytree(ROOT / "theme", place / "theme")
    return place / "theme"
