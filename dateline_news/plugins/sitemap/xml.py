"""Writes sitemaps: of pages, of news, and indexes of maps."""

from collections.abc import Mapping
from xml.etree.ElementTree import Element, SubElement, tostring

from dateline_news.press.plan import Inputs

SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
# The prefixes of what else maps say, and their namespaces.
IMAGE = {"xmlns:image": "http://www.google.com/schemas/sitemap-image/1.1"}
NEWS = {"xmlns:news": "http://www.google.com/schemas/sitemap-news/0.9"}
XHTML = {"xmlns:xhtml": "http://www.w3.org/1999/xhtml"}


def sitemap(inputs: Inputs) -> bytes:
    """The XML of {entries: [{loc, lastmod, pictures, versions}]}; an entry without a true day has none."""
    entries = inputs["entries"]
    of_pictures = IMAGE if any(entry["pictures"] for entry in entries) else {}
    root = _root("urlset", {**of_pictures, **(XHTML if any(entry["versions"] for entry in entries) else {})})
    for entry in entries:
        url = _child(root, "url", entry["loc"])
        if entry["lastmod"]:
            SubElement(url, "lastmod").text = entry["lastmod"]
        for version in entry["versions"]:
            link = {"rel": "alternate", "hreflang": version["lang"], "href": version["href"]}
            SubElement(url, "xhtml:link", link)
        for picture in entry["pictures"]:
            SubElement(SubElement(url, "image:image"), "image:loc").text = picture
    return _written(root)


def news_sitemap(inputs: Inputs) -> bytes:
    """The XML of {name, entries: [{loc, language, date, title}]}; `name` is that of the paper."""
    root = _root("urlset", NEWS)
    for entry in inputs["entries"]:
        news = SubElement(_child(root, "url", entry["loc"]), "news:news")
        publication = SubElement(news, "news:publication")
        SubElement(publication, "news:name").text = inputs["name"]
        SubElement(publication, "news:language").text = entry["language"]
        SubElement(news, "news:publication_date").text = entry["date"]
        SubElement(news, "news:title").text = entry["title"]
    return _written(root)


def sitemap_index(inputs: Inputs) -> bytes:
    """The XML of an index of maps: {addresses}."""
    root = _root("sitemapindex", {})
    for address in inputs["addresses"]:
        _child(root, "sitemap", address)
    return _written(root)


def _root(name: str, namespaces: Mapping[str, str]) -> Element:
    return Element(name, {"xmlns": SITEMAP, **namespaces})


def _child(parent: Element, name: str, address: str) -> Element:
    child = SubElement(parent, name)
    SubElement(child, "loc").text = address
    return child


def _written(root: Element) -> bytes:
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))
