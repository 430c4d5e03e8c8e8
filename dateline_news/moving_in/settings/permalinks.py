"""Says how addresses are made by the settings of another program: the base path, and a pattern for posts and pages.

https://jekyllrb.com/docs/permalinks/ https://gohugo.io/configuration/permalinks/ https://docs.getpelican.com/en/stable/settings.html
"""

from typing import Any
from urllib.parse import urlsplit

from dateline_news.moving_in.settings import ELEVENTY, HUGO, JEKYLL, PELICAN

Values = dict[str, Any]
STYLES = {  # of Jekyll
    "date": "/:categories/:year/:month/:day/:title.html",
    "pretty": "/:categories/:year/:month/:day/:title/",
    "ordinal": "/:categories/:year/:y_day/:title.html",
    "none": "/:categories/:title.html",
}
BY_PATH = "/:folders/:name/"
BASES = {PELICAN: ("SITEURL",), JEKYLL: ("baseurl", "root"), HUGO: ("baseURL", "baseurl"), ELEVENTY: ("pathPrefix",)}


def of(program: str, values: Values) -> tuple[str, dict[str, str]]:
    """The base path of a site, and the patterns of its addresses: by section, "" for posts, "page" for pages."""
    written = next((str(values[name]) for name in BASES.get(program, ()) if values.get(name)), "")
    base = urlsplit(written).path.strip("/")
    patterns = {PELICAN: _of_pelican, JEKYLL: _of_jekyll, HUGO: _of_hugo}.get(program, _by_path)(values)
    return f"/{base}" if base else "", patterns


def _of_pelican(values: Values) -> dict[str, str]:
    """In Pelican's own form, {slug}; the slug is the title's unless the settings say otherwise."""
    of_title = values.get("SLUGIFY_SOURCE", "title") == "title"
    patterns = {}
    for kind, name, plain in (("ARTICLE", "", "{slug}.html"), ("PAGE", "page", "pages/{slug}.html")):
        pattern = values.get(f"{kind}_URL") or values.get(f"{kind}_SAVE_AS") or plain
        patterns[name] = "/" + str(pattern).lstrip("/").replace("{slug}", "{title}" if of_title else "{slug}")
    return patterns


def _of_jekyll(values: Values) -> dict[str, str]:
    pattern = str(values.get("permalink") or "date")
    pattern = STYLES.get(pattern, pattern).replace(":output_ext", ".html")
    pattern = pattern if pattern.startswith("/") else f"/{pattern}"
    return {"": pattern, "page": BY_PATH if pattern.endswith("/") else "/:folders/:name.html"}


def _of_hugo(values: Values) -> dict[str, str]:
    is_ugly = str(values.get("uglyURLs", values.get("uglyurls", ""))).lower() == "true"
    of_sections = values.get("permalinks")
    patterns = {"": "/:folders/:name.html" if is_ugly else BY_PATH}
    if isinstance(of_sections, dict):
        of_pages = of_sections.get("page")
        named = {**of_sections, **(of_pages if isinstance(of_pages, dict) else {})}
        patterns |= {
            section: pattern for section, pattern in named.items() if isinstance(pattern, str) and section != "page"
        }
    return {**patterns, "page": patterns[""]}


def _by_path(values: Values) -> dict[str, str]:
    """By the paths of pieces, but in folders whose data say otherwise."""
    return {"": BY_PATH, "page": BY_PATH, **values.get("permalinks", {})}
