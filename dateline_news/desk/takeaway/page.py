"""The take-away as one page: its style and its pictures are in it, and it asks for nothing."""

import base64
from pathlib import Path

from dateline_news.desk.takeaway.book import MEDIA_TYPES, media_type
from dateline_news.desk.takeaway.chapters import TOP, Volume
from dateline_news.desk.takeaway.markup import polyglot
from dateline_news.press.render import stylesheets

COMPONENTS = ("code", "correction", "gallery", "image", "inset", "picture", "points", "post", "table")


def html(volume: Volume) -> bytes:
    """The bytes of the page."""
    accent = volume.masthead.accent
    theme = Path(volume.paper.settings["THEME"])
    style = stylesheets.stylesheet(theme, "book", COMPONENTS, accent["light"], accent["dark"])
    named = f"style-src '{stylesheets.named(style)}'; img-src data:"
    policy = f"default-src 'none'; {named}; base-uri 'none'; form-action 'none'"

    def picture_at(address: str) -> str:
        if media_type(address) not in MEDIA_TYPES.values():
            return ""
        data = base64.b64encode(volume.paper.picture(address)).decode()
        return f"data:{media_type(address)};base64,{data}"

    def chapter_at(name: str, anchor: str) -> str:
        return f"#{name}-{anchor or TOP}"

    def link_at(address: str) -> str:
        return volume.link_at(address, chapter_at)

    texts = [polyglot(chapter.html, picture_at, link_at, f"{chapter.name}-") for chapter in volume.chapters]
    page = volume.paper.templates().get_template("book/page.html")
    return page.render(volume.inputs(), texts=texts, style=style, policy=policy).encode()
