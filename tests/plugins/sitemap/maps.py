"""The maps of a paper, each held against the schema of the protocol."""

from pathlib import Path
from typing import Any

from lxml import etree

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import resolve
from dateline_news.model.paper import Paper
from dateline_news.plugins import sitemap
from dateline_news.plugins.sitemap import news
from tests.papers import text_of

SITE = "https://example.org/paper"
SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).with_name("sitemap.xsd")))


def files(of: Paper) -> dict[str, bytes]:
    """What the plugin writes, by path."""
    archive = Archive(of)
    planned = [*sitemap.pages(archive), *news.pages(archive)]
    return {file.path: file.write(resolve(file.inputs, text_of)) for file in planned}


def maps(of: Paper) -> dict[str, Any]:
    """The valid maps of a paper, by path."""
    roots = {path: etree.fromstring(data) for path, data in files(of).items() if path.endswith(".xml")}
    for root in roots.values():
        SCHEMA.assertValid(root)
    return roots
