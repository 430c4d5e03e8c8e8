"""sitemap.xml (https://www.sitemaps.org/protocol.html) and the robots.txt that names it."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element, SubElement, tostring

from newsroom.paper import Paper, Story
from newsroom.press import plan

NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9"
SITEMAP, ROBOTS = "sitemap.xml", "robots.txt"


def pages(paper: Paper) -> Iterator[plan.File]:
    """The two files. The map holds what a search engine should know: the front page, sections, pages and stories."""
    site = paper.masthead.site
    newest = paper.stories[0].date.iso if paper.stories else ""
    rows = [{"loc": f"{site}/", "lastmod": newest}]
    rows += [{"loc": f"{site}/{label.path}", "lastmod": _newest(of)} for label, of in paper.sections.items()]
    rows += [{"loc": f"{site}/{page.url}", "lastmod": ""} for page in paper.pages]
    rows += [
        {"loc": f"{site}/{story.url}", "lastmod": story.updated.iso} for story in (*paper.stories, *paper.translations)
    ]
    yield plan.File(SITEMAP, sitemap, {"rows": rows})
    yield plan.File(ROBOTS, robots, {"sitemap": f"{site}/{SITEMAP}"})


def _newest(stories: list[Story]) -> str:
    return stories[0].date.iso


def sitemap(inputs: plan.Inputs) -> bytes:
    """The XML of {rows: [{loc, lastmod}]}; a row without a true date of change has none."""
    root = Element("urlset", xmlns=NAMESPACE)
    for row in inputs["rows"]:
        url = SubElement(root, "url")
        for name, text in row.items():
            if text:
                SubElement(url, name).text = text
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def robots(inputs: plan.Inputs) -> bytes:
    """Everybody may read everything (https://www.rfc-editor.org/rfc/rfc9309)."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {inputs['sitemap']}\n".encode()


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
