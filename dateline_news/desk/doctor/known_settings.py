"""The names of all settings that mean something to Dateline or Pelican."""

from pelican.settings import DEFAULT_CONFIG

from dateline_news import settings as shipped
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.build.setting_types import TYPES
from dateline_news.press.build.unused_settings import UNUSED

OF_LABELS = [kind.setting for kind in LABEL_KINDS.values()]
FEEDS = ("FEED", "FEED_ALL", "TRANSLATION_FEED", *(f"{name}_FEED" for name in OF_LABELS))
# What Pelican reads and has no value for.
WITHOUT_DEFAULT = {
    *("AUTHOR", "DEBUG", "DEFAULT_DATE", "FEED_DOMAIN", "SUMMARY_MAX_PARAGRAPHS"),
    *(f"{feed}_{kind}{end}" for feed in FEEDS for kind in ("ATOM", "RSS") for end in ("", "_URL")),
    *(f"{name}_REGEX_SUBSTITUTIONS" for name in OF_LABELS),
}
# Names of before, which Pelican reads with a warning. That ends a build, and the doctor tells what it says.
FORMER = {
    *("AUTORELOAD_IGNORE_CACHE", "CLEAN_URLS", "EXTRA_TEMPLATES_PATHS", "JINJA_EXTENSIONS", "PLUGIN_PATH"),
    *("PAGINATED_DIRECT_TEMPLATES", "LESS_GENERATOR", "FILES_TO_COPY", "ARTICLE_DIR", "PAGE_DIR"),
    *("MD_EXTENSIONS", "WRITE_SELECTED"),
    *("ARTICLE_PERMALINK_STRUCTURE", "SLUG_SUBSTITUTIONS", *(f"{name}_SUBSTITUTIONS" for name in OF_LABELS)),
    *("FEED", "TAG_FEED", "CATEGORY_FEED", "TRANSLATION_FEED"),
}
KNOWN = {*DEFAULT_CONFIG, *DEFAULTS, *TYPES, *UNUSED, *WITHOUT_DEFAULT, *FORMER, *filter(str.isupper, vars(shipped))}
