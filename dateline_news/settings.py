"""The settings that every paper begins from; its pelicanconf.py imports them all, and sets its own after that.

Pelican's documentation explains every name that is not explained here. PATH, OUTPUT_PATH and CACHE_PATH are relative to
the paper's own settings file, which is Pelican's way to read them.
"""

import logging
from pathlib import Path

_package = Path(__file__).resolve().parent
_themes = (_package / "theme", _package.parent / "theme")  # as it was installed; as it lies in a clone

# ── What makes a paper that paper ────────────────────────────────────────────────────────────
SITESUBTITLE = OWNER = CONTACT = ""
FEDIVERSE = ""  # the paper's name in the fediverse, @paper@social.example: for stories whose author has none
NEWSLETTER = ""  # where readers subscribe to one, for the page on how to follow the paper
SECTIONS: list[str] = []  # their order; a section not named here comes after these
ACCENT = {"light": "#9d1c20", "dark": "#ff9d8f"}  # the printer's red, on light and on dark paper
NOTICE: str | dict[str, str] = ""  # told on every page; {"text": …, "address": …} leads somewhere

# ── Where things are ─────────────────────────────────────────────────────────────────────────
SITEURL = "http://localhost:8000"
PATH = "content"
OUTPUT_PATH = "output"
CACHE_PATH = ".cache"
THEME = str(next((folder for folder in _themes if folder.is_dir()), _themes[0]))
STATIC_PATHS = ["extra"]  # copied whole; pictures come along with the stories that show them
REDIRECTS = "redirects.txt"  # the map of addresses that moved
SYMLINK_TARGETS: list[str] = []  # whole paths of what symbolic links in content/ may lead to outside of it
STYLE_SHEET = "css/mine.css"  # the paper's own, in a layer above the theme's; it may be missing
THEME_TEMPLATES_OVERRIDES = ["templates"]  # the paper's own, before the theme's; `dateline eject` copies one there
LANGUAGES: list[str] = []  # those that have a front, sections and feeds of their own, below `ur/`
TRANSLATIONS = ["translations"]  # the paper's own catalogues (`fa.po`), before the theme's: docs/languages.md
THEME_STATIC_PATHS: list[str] = []  # the style sheets are inside of the pages
HEADLINE_FACE = True  # headlines in the theme's own face, one file of 15 KB; False: in the readers' own serif, no file

# ── Addresses: every one names a file, and none moves ───────────────────────────────────────
FILENAME_METADATA = r"(?P<date>\d{4}-\d{2}-\d{2})-(?P<slug>.+)"
SLUGIFY_SOURCE = "basename"
ARTICLE_URL = ARTICLE_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/{slug}.html"
ARTICLE_LANG_URL = ARTICLE_LANG_SAVE_AS = "{date:%Y}/{date:%m}/{date:%d}/{slug}-{lang}.html"
PAGE_URL = PAGE_SAVE_AS = "{slug}.html"
PAGE_LANG_URL = PAGE_LANG_SAVE_AS = "{slug}-{lang}.html"
CATEGORY_URL = CATEGORY_SAVE_AS = "{slug}.html"
TAG_URL = TAG_SAVE_AS = "topics/{slug}.html"
AUTHOR_URL = AUTHOR_SAVE_AS = "authors/{slug}.html"
THREAD_URL = THREAD_SAVE_AS = "threads/{slug}.html"
SERIES_URL = SERIES_SAVE_AS = "series/{slug}.html"
YEAR_ARCHIVE_URL = YEAR_ARCHIVE_SAVE_AS = "{date:%Y}/index.html"
MONTH_ARCHIVE_URL = MONTH_ARCHIVE_SAVE_AS = "{date:%Y}/{date:%m}/index.html"
CATEGORIES_SAVE_AS = "sections.html"
TAGS_SAVE_AS = "topics.html"
AUTHORS_SAVE_AS = "authors.html"
THREADS_SAVE_AS = "threads.html"  # once there are any; so are those of series
ALL_SERIES_SAVE_AS = "series.html"
ARCHIVES_SAVE_AS = "archives.html"
CORRECTIONS_SAVE_AS = "corrections.html"
FOLLOW_SAVE_AS = "follow.html"  # how to follow the paper; a page of yours at this address takes its place
SEARCH_SAVE_AS = "search.html"  # likewise; stories are indexed where "dateline-news[search]" is installed

# ── Feeds ────────────────────────────────────────────────────────────────────────────────────
FEED_ALL_ATOM, FEED_ALL_RSS, FEED_ALL_JSON = "feeds/all.atom.xml", "feeds/all.rss.xml", "feeds/all.json"
CATEGORY_FEED_ATOM, CATEGORY_FEED_RSS = "feeds/{slug}.atom.xml", "feeds/{slug}.rss.xml"
CATEGORY_FEED_JSON = "feeds/{slug}.json"  # JSON Feed 1.1; those of topics, authors and languages can be set as well
THREAD_FEED_ATOM, SERIES_FEED_ATOM = "feeds/threads/{slug}.atom.xml", "feeds/series/{slug}.atom.xml"
CORRECTIONS_FEED_ATOM = "feeds/corrections.atom.xml"
AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = TRANSLATION_FEED_ATOM = None  # Pelican would have them
SUMMARY_FEED_ATOM = "feeds/{kind}/{slug}.atom.xml"  # of a topic or an author that has no other, without the texts
SUMMARY_FEED_MINIMUM = 5  # from how many stories on
RSS_FEED_SUMMARY_ONLY = False  # the full text, in both
FEED_MAX_ITEMS = 30
FEED_STYLE_SHEET = "feeds/feed.css"  # what makes Atom and RSS readable in a browser
FEED_HUB = ""  # the address of a WebSub hub, which tells feed readers at once; what deploys the paper pings it

# ── Text: docs/text-newsletter-takeaway.md ───────────────────────────────────────────────────
TEXT_EDITION = False  # true adds text.html, the newest headlines on a light page, and each story as a file of text

# ── Writing in the browser: docs/editing-in-the-browser.md ───────────────────────────────────
EDITOR = False  # true adds an editor to the edition, at admin/index.html
EDITOR_REPOSITORY = ""  # the paper's repository on GitHub, "owner/name"; without one the editor can only be tried

# ── How it is built ──────────────────────────────────────────────────────────────────────────
PLUGINS = [
    "dateline_news.press",
    "dateline_news.moving_in",
    "dateline_news.plugins.related",
    "dateline_news.plugins.threads",
    "dateline_news.plugins.corrections",
    "dateline_news.plugins.front_page",
    "dateline_news.plugins.stories",
    "dateline_news.plugins.static_pages",
    "dateline_news.plugins.sections",
    "dateline_news.plugins.calendar",
    "dateline_news.plugins.not_found",
    "dateline_news.plugins.text_edition",
    "dateline_news.plugins.feeds",
    "dateline_news.plugins.sitemap",
    "dateline_news.plugins.redirects",
    "dateline_news.plugins.pictures",
    "dateline_news.plugins.share_pictures",  # without it every story is shared with the paper's name
    "dateline_news.plugins.open_graph",
    "dateline_news.plugins.structured_data",
    "dateline_news.plugins.search",  # without it no page has a field to search
    "dateline_news.plugins.editor",
    "dateline_news.plugins.unpublished",
]
STORY_FIELDS = "strict"  # "lenient" lets posts pass that were written for another program, and tells what they lose
MOVED_FROM: dict[str, object] = {}  # what is known of the site that the content was written for: docs/moving-in.md
READ_SECONDS, READ_MEGABYTES = 10, 500  # what one post may take to read; one that takes more is refused, by name
STORY_INPUTS: list[str] = []  # what other plugins add to an article and the theme should see
NEWEST = 30  # how many stories a section, topic or author shows before its yearly pages begin
WORKERS = 0  # how many processes read and draw; 0 for as many as there are processors
OUTPUT_RETENTION = [".git"]  # what else may lie in the output folder; an edition replaces all the rest
ONLY_NOTICES = False  # true tells what a lenient build lets pass, and prints no edition; `dateline moving` says so
PREVIEW = False  # true shows drafts and what is dated ahead or embargoed, marked; `make serve` says so
PUBLIC_BUILD = False  # publishconf.py sets it, so that PREVIEW is refused there
WITH_FUTURE_DATES = True  # the press itself holds back what is not due
ARTICLE_TRANSLATION_ID = PAGE_TRANSLATION_ID = None  # one slug on two days is two stories
DIRECT_TEMPLATES: list[str] = []  # the press plans them all
DEFAULT_PAGINATION = False
LOCALE = ["C"]  # the same edition on every machine
LOG_FILTER = [
    # The press says it with file and line; see dateline_news/press/read/parse.py.
    (logging.WARNING, "Empty alt attribute for image %s in %s"),
    # A paper may be in a language that docutils has no words for, such as Urdu: directives keep their English names.
    (logging.WARNING, "Docutils has no localization for '%s'. Using 'en' instead."),
    # A paper may have no folder of extras. `pelican -r` sees when it gets one: it watches content/ whole.
    (logging.WARNING, "Unable to watch path '%s' as it does not exist."),
    # Pelican says it before any plugin is loaded; dateline_news/press/build/check_settings.py says it in a sentence.
    (logging.WARNING, "Removed extraneous trailing slash from SITEURL."),
    (logging.WARNING, "Feeds generated without SITEURL or FEED_DOMAIN set properly may not be valid"),
]

__all__ = [name for name in globals() if name.isupper()]
