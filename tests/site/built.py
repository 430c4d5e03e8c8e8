"""A site as it was built: its files, and its pages as documents."""

import os
import subprocess
import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urldefrag

from selectolax.lexbor import LexborHTMLParser

ROOT = Path(__file__).resolve().parents[2]
PAPER = ROOT / "tests" / "paper" / "content"
PUBLIC = PAPER.with_name("publishconf.py")
ADDRESS = "https://paper.example/sub"


def pelican(content: Path, output: Path, *more: str, cwd: Path = ROOT, **env: str) -> subprocess.CompletedProcess[str]:
    """Run plain pelican, as anybody would, with the public settings of the miniature paper."""
    command = [sys.executable, "-m", "pelican", str(content), "-s", str(PUBLIC), "-o", str(output)]
    inherited = {name: value for name, value in os.environ.items() if name not in ("SITEURL", "SOURCE_DATE_EPOCH")}
    inherited["PAPER_CACHE"] = str(output.with_name(f"cache-of-{output.name}"))  # builds of several tests go on at once
    return subprocess.run(
        [*command, "--fatal", "warnings", *more],
        cwd=cwd,
        env=inherited | env,
        capture_output=True,
        text=True,
        check=False,
    )


@dataclass(frozen=True)
class Site:
    """A built site."""

    root: Path

    @property
    def files(self) -> set[str]:
        """Every file, by its path from the root."""
        return {file.relative_to(self.root).as_posix() for file in self.root.rglob("*") if file.is_file()}

    @property
    def pages(self) -> list[str]:
        """Every HTML page."""
        return sorted(path for path in self.files if path.endswith(".html"))

    def text(self, path: str) -> str:
        """A file as text."""
        return (self.root / path).read_text(encoding="utf-8")

    def page(self, path: str) -> Any:
        """A page as a document. Untyped, since a part that is missing should fail the test that looks for it."""
        return _parsed(self.root / path)

    def target(self, page: str, href: str) -> tuple[str, str]:
        """The file and the anchor that a link on a page names."""
        address, anchor = urldefrag(href)
        joined = os.path.normpath(Path(page).parent / unquote(address)) if address else page
        return joined, unquote(anchor)


@cache
def _parsed(file: Path) -> LexborHTMLParser:
    return LexborHTMLParser(file.read_text(encoding="utf-8"))


def words(node: Any) -> list[str]:
    """The words that a part of a page shows."""
    return str(node.text()).split()
