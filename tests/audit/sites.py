"""The sites that are measured, each built as the public would get it and served on this machine."""

import sys
from contextlib import ExitStack
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from tempfile import TemporaryDirectory
from types import TracebackType
from typing import Self

from tests.audit.pages import one_of_each, stories
from tests.audit.server import served
from tests.audit.tool import Command, output
from tests.bulk.files import write

ROOT = Path(__file__).parents[2]
PUBLIC = ROOT / "publishconf.py"
PAPER = ROOT / "tests" / "paper" / "content"
BARE = Path(__file__).parent / "bare"
DEMO = ROOT / "demo"
BULK_STORIES = 400  # so that every section has more than a list shows, and pages of its years
SEED_DAY = "2021/07/14/"


@dataclass(frozen=True)
class Site:
    """A built site: what it is called, its output folder, the address it is served at."""

    name: str
    folder: Path
    url: str

    @cached_property
    def kinds(self) -> dict[str, str]:
        """One page of each kind, kind → address relative to the output."""
        return one_of_each(self.folder)

    def page(self, address: str) -> str:
        """The URL of `address`, as a host and its readers know it: without "index.html"."""
        return f"{self.url}/{address.removesuffix('index.html')}"


class Sites:
    """The four sites and the bare page, each built when it is first asked for."""

    def __enter__(self) -> Self:
        self._stack = ExitStack()
        self._folder = Path(self._stack.enter_context(TemporaryDirectory(prefix="dateline-")))
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._stack.close()

    @cached_property
    def real(self) -> Site:
        """The site that readers get, from content/."""
        return self._site("the site", ROOT / "content")

    @cached_property
    def in_folder(self) -> Site:
        """The same, built and served below /sub, as a GitHub project page is."""
        return self._site("the site below /sub", ROOT / "content", "/sub")

    @cached_property
    def demo(self) -> Site:
        """The invented paper of demo/, with every kind of page."""
        return self._site("the demo", DEMO / "content", settings=DEMO / "pelicanconf.py")

    @cached_property
    def bulk(self) -> Site:
        """Bulk copy, with as many stories on each list as a list holds."""
        write(self._folder / "bulk-content", BULK_STORIES)
        return self._site("bulk copy", self._folder / "bulk-content")

    @cached_property
    def paper(self) -> Site:
        """The miniature paper of the tests: an article per edge case."""
        return self._site("the test paper", PAPER, more=("TEXT_EDITION=true",))

    @cached_property
    def bare(self) -> str:
        """The URL of the yardstick for speed: the seed's story with next to nothing around it."""
        return f"{self._stack.enter_context(served(BARE))}/story.html"

    @property
    def all(self) -> tuple[Site, ...]:
        """The four sites whose every page must hold."""
        return (self.real, self.demo, self.paper, self.bulk)

    def samples(self) -> list[tuple[str, str]]:
        """What to call and the URL of the pages that stand for all.

        They are one of each kind from each site, and every edge case of the test paper.
        """
        chosen = [(site, address) for site in self.all for address in site.kinds.values()]
        chosen += [(self.paper, address) for address in stories(self.paper.folder)]
        return [(f"{site.name}, {page}", site.page(page)) for site, page in dict.fromkeys(chosen)]

    def seed(self) -> str:
        """The address of the seed's story on the real site; LookupError when it is not one page."""
        found = [page for page in stories(self.real.folder) if page.startswith(SEED_DAY)]
        if len(found) != 1:
            raise LookupError(f"The seed's story should be the one page in {SEED_DAY}: {found}")
        return found[0]

    def _site(
        self, name: str, content: Path, prefix: str = "", settings: Path = PUBLIC, more: tuple[str, ...] = ()
    ) -> Site:
        folder = self._folder / name.replace(" ", "-").replace("/", "")
        url = self._stack.enter_context(served(folder, prefix))
        build(content, settings, folder, url, *more)
        return Site(name, folder, url)


def build(content: Path, settings: Path, folder: Path, url: str, *more: str) -> None:
    """Build `content` by `settings` into `folder`, for the address `url`; `more` are other settings.

    RuntimeError, with what Pelican said, when the build fails or says anything is wrong.
    """
    command: Command = [sys.executable, "-m", "pelican", content, "-s", settings, "-o", folder]
    command += ["--fatal", "warnings", "-e", f'SITEURL="{url}"', f'CACHE_PATH="{folder}-cache"', *more]
    output(command, folder=ROOT)
