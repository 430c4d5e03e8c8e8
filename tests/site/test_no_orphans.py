"""No page is an orphan: from the front page plain links lead to each in a few steps."""

import pytest

from tests.bulk.files import write
from tests.site.built import Site
from tests.site.in_process import build

STEPS = 4
LIST = "index.html"


def steps(site: Site) -> dict[str, int]:
    """Every page that links lead to from the front page, with the number of links that it takes."""
    pages = set(site.pages)
    reached = {LIST: 0}
    ahead = [LIST]
    for page in ahead:
        links = (link.attributes.get("href") or "" for link in site.page(page).css("a[href]"))
        for file in {site.target(page, href)[0] for href in links if "://" not in href} & pages - reached.keys():
            reached[file] = reached[page] + 1
            ahead.append(file)
    return reached


def is_for_readers(site: Site, page: str) -> bool:
    """Whether a page wants to be found: not that for mistyped addresses, none that has moved, none that is hidden."""
    robots = site.page(page).css_first('meta[name="robots"]')
    return "noindex" not in (robots.attributes["content"] if robots else "")


def orphans(site: Site, most: int = STEPS) -> dict[str, int | None]:
    """The pages to which no link leads, or only so many and more."""
    reached = steps(site)
    found = {page: reached.get(page) for page in site.pages if is_for_readers(site, page)}
    return {page: count for page, count in found.items() if count is None or count > most}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Some years of stories, with pages for days too, and so few in a list that most stand on the pages of years."""
    folder = tmp_path_factory.mktemp("archive")
    write(folder / "content", 150)
    about = folder / "content" / "pages" / "about.ur.md"
    about.write_text("Title: ہمارے بارے میں\nLang: ur\nSlug: about\n\nمتن\n", encoding="utf-8")
    days = {"DAY_ARCHIVE_SAVE_AS": "{date:%Y}/{date:%m}/{date:%d}/index.html"}
    build(folder / "content", folder / "out", folder / "cache", NEWEST=5, **days)
    return Site(folder / "out")


def test_every_page_of_the_miniature_paper_is_reached(paper: Site) -> None:
    assert orphans(paper) == {}


@pytest.mark.thorough
def test_every_page_of_an_archive_is_reached(archive: Site) -> None:
    assert len(archive.pages) > 500
    assert orphans(archive) == {}


def test_a_page_that_nothing_leads_to_is_found(archive: Site) -> None:
    lost = archive.root / "lost.html"
    lost.write_text("<!doctype html><title>Lost</title>", encoding="utf-8")
    assert orphans(archive) == {"lost.html": None}
    lost.unlink()
    assert orphans(archive, 2)
