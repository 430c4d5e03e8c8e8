"""Writes HTML so that HTML and XML read it alike, with other addresses in its pictures and links.

What is written anew is what templates draw of safe HTML (press/markup/safe_html.py): every element is closed in it.
"""

from collections.abc import Callable
from html import escape
from html.parser import HTMLParser

VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
# What only a browser makes use of, and no book may have.
LEFT_OUT = {"loading", "fetchpriority", "decoding", "tabindex", "srcset", "sizes", "hreflang", "translate"}
OF_IDS = {"id", "for", "headers", "aria-labelledby", "aria-describedby"}  # attributes that hold ids
Place = Callable[[str], str]  # an address → the one in its place; empty for none


def polyglot(html: str, picture_at: Place, link_at: Place, prefix: str = "") -> str:
    """The same markup; a picture without a place becomes its words, a link without one the text in it.

    With a prefix to its ids several texts can stand on one page.
    """
    writer = _Writer(picture_at, link_at, prefix)
    writer.feed(html)
    writer.close()
    return "".join(writer.written)


class _Writer(HTMLParser):
    def __init__(self, picture_at: Place, link_at: Place, prefix: str) -> None:
        super().__init__(convert_charrefs=True)
        self.picture_at, self.link_at, self.prefix = picture_at, link_at, prefix
        self.written: list[str] = []
        self.leads: list[bool] = []  # for each link that is open, whether it leads somewhere

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs if name not in LEFT_OUT}
        given |= {name: self._own_ids(given[name]) for name in OF_IDS & given.keys()}
        if given.get("lang"):
            given["xml:lang"] = given["lang"]
        if tag == "a":
            given |= {"href": self._place(given["href"])} if "href" in given else {}
            self.leads.append(given.get("href") != "")
        elif tag == "img":
            given["src"] = self.picture_at(given.get("src", ""))
        if given.get("href") == "" or given.get("src") == "":
            self.written.append(escape(given.get("alt", ""), quote=False))
        else:
            self.written.append(_tag(tag, given))

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and not (tag == "a" and self.leads and not self.leads.pop()):
            self.written.append(f"</{tag}>")

    def handle_data(self, data: str) -> None:
        self.written.append(escape(data, quote=False))

    def _own_ids(self, ids: str) -> str:
        return " ".join(f"{self.prefix}{name}" for name in ids.split())

    def _place(self, address: str) -> str:
        return f"#{self._own_ids(address[1:])}" if address.startswith("#") else self.link_at(address)


def _tag(tag: str, attributes: dict[str, str]) -> str:
    written = "".join(f' {name}="{escape(value)}"' for name, value in attributes.items())
    return f"<{tag}{written}{'/' if tag in VOID else ''}>"
