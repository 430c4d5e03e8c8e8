"""Little sites of stock Pelican, with settings that are not this paper's."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from dateline_news.model.roots import Root
from dateline_news.plugins.redirects import pages
from dateline_news.press.cache.texts import read_copy
from dateline_news.press.plan import PlanFault, PlannedFile, clashes
from dateline_news.press.read import redirect_map
from tests.papers import edition
from tests.press.folders import database, paper_builder, paper_of, picture

POSTS = {
    "stones/first.md": "Title: The first post\nDate: 2019-01-05\nTags: Stones, Wet Sand\n\nText.\n",
    "stones/second.md": (
        "Title: The second post\nDate: 2020-02-06 10:00\nSlug: second\nTags: Stones\nAuthor: B. Writer\n\nText.\n"
    ),
    "stones/second-de.md": "Title: Das Zweite\nDate: 2020-02-06 10:00\nSlug: second\nLang: de\n\nText.\n",
    "water/third.md": (
        "Title: Água & Fogo: 3.0\nDate: 2020-02-07\nTags: Wet Sand\nAuthors: A. Writer, B. Writer\n\nText.\n"
    ),
    "water/yours.md": "Title: یہ ایک نمونہ ہے\nDate: 2021-12-31\nSlug: یہ-نمونہ\nTags: پانی\n\nText.\n",
    "water/own.md": (
        "Title: Its own place\nDate: 2021-03-01\nSave_as: own place/here.html\nUrl: own%20place/here.html\n\nText.\n"
    ),
    "water/hidden.md": "Title: Hardly seen\nDate: 2021-03-02\nStatus: hidden\n\nText.\n",
    "water/picture.md": "Title: A picture\nDate: 2021-03-03\n\n![A square]({static}/images/square.png)\n",
    "water/draft.md": "Title: Not yet\nDate: 2021-03-04\nStatus: draft\n\nText.\n",
    "pages/about.md": "Title: About us\n\nText.\n",
    "pages/contact.md": "Title: Contact\nSlug: reach\n\nText.\n",
}
# Each is what somebody's pelicanconf.py says beside these.
COMMON = {
    "SITENAME": "An old site",
    "SITEURL": "https://old.example",
    "PATH": "content",
    "TIMEZONE": "UTC",
    "THEME": "simple",
}
STOCK: dict[str, Any] = {}
PRETTY: dict[str, Any] = {
    "ARTICLE_URL": "posts/{date:%Y}/{slug}/", "ARTICLE_SAVE_AS": "posts/{date:%Y}/{slug}/index.html",
    "ARTICLE_LANG_URL": "{lang}/posts/{slug}", "ARTICLE_LANG_SAVE_AS": "{lang}/posts/{slug}.html",
    "PAGE_URL": "{slug}/", "PAGE_SAVE_AS": "{slug}/index.html",
    "CATEGORY_URL": "in/{slug}/", "CATEGORY_SAVE_AS": "in/{slug}/index.html",
    "TAG_URL": "tagged/{slug}", "TAG_SAVE_AS": "tagged/{slug}.html",
    "AUTHOR_SAVE_AS": "", "AUTHORS_SAVE_AS": "",
    "YEAR_ARCHIVE_SAVE_AS": "posts/{date:%Y}/index.html",
    "MONTH_ARCHIVE_SAVE_AS": "posts/{date:%Y}/{date:%m}/index.html",
    "DAY_ARCHIVE_SAVE_AS": "posts/{date:%Y}/{date:%m}/{date:%d}/index.html",
    "ARCHIVES_SAVE_AS": "posts/index.html", "ARCHIVES_URL": "posts/",
    "DEFAULT_PAGINATION": 2, "PAGINATED_TEMPLATES": {"index": None, "tag": 1, "category": None, "period_archives": 1},
    "PAGINATION_PATTERNS": [
        (1, "{url}", "{save_as}"), (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
    ],
    "FEED_ATOM": "atom.xml", "FEED_RSS": "feed/index.html", "FEED_ALL_ATOM": "feeds/everything.atom",
    "FEED_ALL_RSS": "rss.xml",
    "CATEGORY_FEED_ATOM": "in/{slug}/feed.atom", "CATEGORY_FEED_RSS": "in/{slug}/feed.rss", "AUTHOR_FEED_ATOM": None,
    "TAG_FEED_ATOM": "feeds/{slug}.xml", "TAG_FEED_RSS": "feeds/{slug}.rss", "AUTHOR_FEED_RSS": "feeds/by-{slug}.rss",
    "TRANSLATION_FEED_ATOM": "feeds/all-{lang}.atom.xml",
}  # fmt: skip
ODD: dict[str, Any] = {
    "SLUGIFY_SOURCE": "basename", "SLUG_REGEX_SUBSTITUTIONS": [(r"[^\w\s-]", ""), (r"\s+", "_"), ("s", "z")],
    "USE_FOLDER_AS_CATEGORY": False, "DEFAULT_CATEGORY": "Everything", "AUTHOR": "C. Writer",
    "PATH_METADATA": r"(?P<place>[^/]+)/.*",
    "ARTICLE_SAVE_AS": "{place}/{slug}.htm", "ARTICLE_URL": "{place}/{slug}",
    "TAG_SAVE_AS": "t/{slug}.html", "TAG_URL": "t/{slug}.html#top",
    "TEMPLATE_PAGES": {"extra/map.html": "map/index.html"},
    "DIRECT_TEMPLATES": ["index", "archives"], "WITH_FUTURE_DATES": False, "DEFAULT_PAGINATION": 3,
    "CATEGORY_FEED_ATOM": None, "AUTHOR_FEED_ATOM": "{slug}/feed.xml", "FEED_DOMAIN": "https://feeds.old.example",
}  # fmt: skip


def site(folder: Path, settings: Mapping[str, Any], posts: Mapping[str, str] = POSTS) -> Path:
    """Write a site of these settings and posts into a folder; gives its settings file."""
    for path, text in posts.items():
        file = folder / "content" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    picture(folder / "content" / "images" / "square.png")
    (folder / "content" / "extra").mkdir(exist_ok=True)
    (folder / "content" / "extra" / "map.html").write_text("<title>Map</title><p>A map.", encoding="utf-8")
    lines = [f"{name} = {value!r}" for name, value in {**COMMON, **settings}.items()]
    (folder / "pelicanconf.py").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder / "pelicanconf.py"


def pelican(settings: Path) -> set[str]:
    """The files that stock Pelican writes by a settings file, without those of its theme."""
    output = settings.parent / "stock"
    command = [sys.executable, "-m", "pelican", "-s", str(settings), "-o", str(output)]
    done = subprocess.run(command, cwd=settings.parent, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    files = {file.relative_to(output).as_posix() for file in output.rglob("*") if file.is_file()}
    return {file for file in files if not file.startswith("theme/")}


def dateline(content: Path, **settings: Any) -> dict[str, PlannedFile]:
    """Every file that this paper makes of a content folder and the map in it."""
    rows, faults = redirect_map.read(Root(content))
    assert faults == []
    moved = {"STORY_FIELDS": "lenient", "REDIRECTS": "redirects.txt", "REDIRECTS_MAP": rows, **settings}
    paper = paper_of(paper_builder(content, **moved))
    kept = database(content.parent)
    entries: dict[str, Any] = dict(edition(paper, lambda copy: read_copy(copy, kept)))
    late_entries = list(pages(paper, entries.values()))
    assert [str(entry.diagnostic) for entry in late_entries if isinstance(entry, PlanFault)] == []
    added = {entry.path: entry for entry in late_entries if not isinstance(entry, PlanFault)}
    assert list(clashes.clashes([*entries.values(), *added.values()], "content")) == []
    return {**entries, **added}
