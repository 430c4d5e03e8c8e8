"""What makes a feed readable in a browser: a sentence that says what it is, and a style sheet.

The sheet is CSS, for browsers give up XSLT, and it can show no link that is not there. So a feed of XML has the
sentence, and of each item what is shown, in XHTML's namespace besides, which feed readers pass over.
"""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.paper import Front
from dateline_news.plugins.feeds import follow
from dateline_news.press.plan import Archive, File, Inputs, words

SHEETS = ("tokens.css", "feed.css")  # of the theme, in their order


def pages(paper: Archive) -> Iterator[File]:
    """The style sheet of all feeds, if the settings give it a file and the theme has one."""
    front = paper.front
    if _href(front):
        texts = [file.read_text(encoding="utf-8") for file in _sheets(front)]
        yield File(str(front.settings["FEED_STYLE_SHEET"]), css, {"texts": texts, "accent": front.masthead.accent})


def css(inputs: Inputs) -> bytes:
    """The sheet of {texts, accent}: those of the theme, with the paper's own colour."""
    light, dark = (f":root {{ --accent: {inputs['accent'][scheme]}; }}\n" for scheme in ("light", "dark"))
    accents = f"\n{light}@media (prefers-color-scheme: dark) {{ {dark.strip()} }}\n"
    return ("\n".join(inputs["texts"]) + accents).encode()


def of_every_feed(front: Front) -> Inputs:
    """What all feeds say: {hub, sentence, guide: {name, address} or None, style}."""
    name, address = front.masthead.name, absolute(front.masthead.site, address_of("FOLLOW", front.settings))
    _ = words(front).gettext
    guide = {"name": _("How to follow %(paper)s", paper=name), "address": address} if follow.way(front) else None
    sentence = _(
        "This is a feed, which programs read for you. Copy the address of this page into a feed reader, and what is "
        "new will appear there."
    )
    return {"hub": front.settings["FEED_HUB"], "sentence": sentence, "guide": guide, "style": _href(front)}


def _href(front: Front) -> str:
    """The address of the sheet from the host's root: an old address of a feed may have a copy of it at any depth."""
    site, file = front.masthead.site, str(front.settings["FEED_STYLE_SHEET"] or "")
    return (
        f"{urlsplit(site).path}/{encoded(file)}" if site and file and follow.has_feeds(front) and _sheets(front) else ""
    )


def _sheets(front: Front) -> list[Path]:
    """The files that the sheet is made of; none where the theme lacks one."""
    files = [Path(front.settings["THEME"]) / "static" / "css" / name for name in SHEETS]
    return files if all(file.is_file() for file in files) else []
