"""What a site of Jekyll or Hugo has published, by its settings: neither program is run, nor need be here."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from dateline_news.desk.move_in.old_site import OldSite
from dateline_news.desk.move_in.recording_writer import PublishedFile
from dateline_news.desk.move_in.this_paper import ThisPaper, this_paper
from dateline_news.desk.new_paper.site_folders import content_folder
from dateline_news.model.addresses.served_files import UnservedError, file_of
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.read import label_slugs

UNKNOWN = "is no settings file that is known: give pelicanconf.py, _config.yml, or hugo.toml (.yaml, .json)"
HUGO = "hugo"
DEFAULTS = "_default"  # the folder, in that of its settings, in which Hugo looks too
JEKYLL_FEED = "feed.xml"


def foreign_site(file: Path, content: str, settings: Mapping[str, Any]) -> tuple[OldSite, ThisPaper]:
    """The site of a settings file that is not Pelican's, and this paper, by its `settings`, of the same content.

    `content` is the folder of the posts, unless the file says it. Raises SystemExit with a sentence.
    """
    from dateline_news.moving_in import settings as foreign_settings  # noqa: PLC0415  a paper may do without that room

    site = file.resolve().parent
    site = site.parent.parent if site.name == DEFAULTS else site
    folder = Path(content).resolve() if content else content_folder(site)
    if not folder.is_dir():
        raise SystemExit(f"There is no folder {content}: --content is the folder in which their posts lie.")
    about = foreign_settings.of_file(file.resolve(), folder)
    if not about.program:
        raise SystemExit(f"{file} {UNKNOWN}.")
    paper = this_paper(folder, {**settings, "MOVED_FROM": {**about.moved_from(), "base": ""}})
    rows = (*_pieces(paper), *(_lists(paper) if about.program == HUGO else _feed(paper)))
    host = urlsplit(str(about.values.get("url") or about.values.get("baseURL") or "")).netloc
    return OldSite(file, folder, rows, (), {}, f"//{host}{about.base}"), paper


def _pieces(paper: ThisPaper) -> Iterator[PublishedFile]:
    for source, address in paper.before.items():
        try:
            yield PublishedFile("article", file_of(address), address.lstrip("/"), source)
        except UnservedError:
            continue


def _feed(_paper: ThisPaper) -> Iterator[PublishedFile]:
    """What the plugin writes that most sites of Jekyll have."""
    yield PublishedFile("feed", JEKYLL_FEED, JEKYLL_FEED, "FEED_ALL", format="ATOM")


def _lists(paper: ThisPaper) -> Iterator[PublishedFile]:
    """The lists and feeds that Hugo makes: https://gohugo.io/content-management/taxonomies/."""
    yield PublishedFile("feed", "index.xml", "index.xml", "FEED_ALL", format="RSS")
    for kind, plural in (("category", ""), ("category", "categories/"), ("tag", "tags/")):
        if plural:
            yield PublishedFile("list", f"{plural}index.html", plural, name=LABEL_KINDS[kind].plural)
        for name in paper.labels.get(kind, ()):
            path = f"{plural}{label_slugs.maker(kind)(name, paper.settings).slug}/"
            yield PublishedFile(kind, f"{path}index.html", path, name=name)
            yield PublishedFile("feed", f"{path}index.xml", f"{path}index.xml", f"{kind.upper()}_FEED", name, "RSS")
