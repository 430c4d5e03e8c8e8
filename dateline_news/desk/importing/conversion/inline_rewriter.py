"""Write untrusted HTML anew within a line: only what is named comes through, and what does not is reported.

Pictures, frames and players become links. Nothing that is written here is fetched, runs, frames or styles.
"""

import re
from collections.abc import Callable
from html import escape, unescape

from selectolax.lexbor import LexborNode

from dateline_news.desk.importing import html_elements as elements
from dateline_news.desk.importing.conversion.link_addresses import absolute, file_name
from dateline_news.desk.importing.item import Drop
from dateline_news.desk.wire.split.decode import SEPARATORS
from dateline_news.model import characters
from dateline_news.press.markup import safe_html

SPACE = re.compile(r"[ \t\r\n\f\v\x85\u2028\u2029]+")
SPACE_IN_LINE = re.compile(r"[ \t\r\f\v\x85\u2028\u2029]+")
TAG = re.compile(r"<[^<>]*>")
HREF = re.compile(r'href="([^"]*)"')
SOURCES = ("src", "data-src", "data-lazy-src", "data-original")  # where the address of a picture may stand
NO_CONTENT = elements.PICTURES | elements.EMBEDS | elements.DROPPED | elements.IGNORED | {"noscript"}  # of a listing


class InlineRewriter:
    """Writes nodes anew; `drops` and `pictures` gather what was left out, and what became a link.

    Relative links start from `base`; with `broken_lines` a text keeps its line breaks.
    """

    def __init__(self, base: str, *, broken_lines: bool) -> None:
        """Take the address of the copy."""
        self.base, self.broken_lines = base, broken_lines
        self.drops: list[Drop] = []
        self.pictures: list[str] = []
        self._writers: dict[str, Callable[[LexborNode, bool], str]] = {
            "a": self._anchor,
            "br": lambda _node, _linked: "<br>",
            "hr": lambda _node, _linked: "<hr>",
            "noscript": self._without_script,
            "pre": self._listing,
            **dict.fromkeys(elements.IGNORED, lambda _node, _linked: ""),
            **dict.fromkeys(elements.PICTURES, self._picture),
            **dict.fromkeys(elements.EMBEDS, self._embed),
            **dict.fromkeys(elements.DROPPED, self._dropped),
        }

    def written(self, node: LexborNode, linked: bool = False) -> str:  # noqa: FBT001, FBT002  as all writers take it
        """A node and what is in it; `linked` says that it stands in a link."""
        if node.tag == elements.TEXT:
            return self._text(node.text_content or "")
        return self._writers.get(node.tag or "", self._element)(node, linked)

    def inside(self, node: LexborNode, linked: bool = False) -> str:  # noqa: FBT001, FBT002  as all writers take it
        """What is in a node."""
        return "".join(self.written(child, linked) for child in node.iter(include_text=True))

    def link(self, address: str, inner: str) -> str:
        """A link to a whole address."""
        return f'<a href="{escape(absolute(address) or address)}">{inner}</a>'

    def _listing(self, node: LexborNode, _linked: bool) -> str:  # noqa: FBT001  as all writers take it
        """A listing: each character of its text as it stands, and no markup in it."""
        text = "".join(map(self._literal, node.iter(include_text=True)))
        return f"<pre><code>{escape(text, quote=False)}</code></pre>"

    def _literal(self, node: LexborNode) -> str:
        if node.tag == elements.TEXT:
            return characters.UNFIT.sub("", node.text_content or "")
        if node.tag in NO_CONTENT:
            written = self.written(node)
            for address in HREF.findall(written):
                self._drop("link-in-a-listing", unescape(address))
            return unescape(TAG.sub("", written))
        if address := node.attributes.get("href"):
            self._drop("link-in-a-listing", address)
        return "\n" if node.tag == "br" else "".join(map(self._literal, node.iter(include_text=True)))

    def _text(self, text: str) -> str:
        clean = characters.UNFIT.sub("", SEPARATORS.sub(" ", text))
        return escape((SPACE_IN_LINE if self.broken_lines else SPACE).sub(" ", clean), quote=False)

    def _element(self, node: LexborNode, linked: bool) -> str:  # noqa: FBT001  as all writers take it
        tag, inner = node.tag or "", self.inside(node, linked)
        if tag == "q":
            return f"“{inner}”"
        if tag not in elements.KEPT:
            return f" {inner} " if tag in elements.CONTAINERS else inner
        names = [name for name in elements.ATTRIBUTES.get(tag, ()) if name in node.attributes]
        attributes = "".join(f' {name}="{escape(node.attributes[name] or "")}"' for name in names)
        return f"<{tag}{attributes}>{inner}</{tag}>"

    def _anchor(self, node: LexborNode, _linked: bool) -> str:  # noqa: FBT001  as all writers take it
        inner = self.inside(node, linked=True)
        written = _attribute(node, "href").strip()
        address = absolute(written, self.base)
        if not address or not safe_html.text(inner):
            if written:
                self._drop("link-without-words" if address else "link-that-leads-nowhere", written)
            return inner
        before, after = inner[: len(inner) - len(inner.lstrip())], inner[len(inner.rstrip()) :]
        return f"{before}{self.link(address, inner.strip())}{after}"

    def _picture(self, node: LexborNode, linked: bool) -> str:  # noqa: FBT001  as all writers take it
        alt, source = " ".join(_attribute(node, "alt").split()), _attribute(node, "src")
        address = next(filter(None, (absolute(_attribute(node, name), self.base) for name in SOURCES)), "")
        if {_attribute(node, "width"), _attribute(node, "height")} & {"0", "1"} and not alt:
            self._drop("tracking-pixel", address)
            return ""
        if not address:
            self._drop("picture-inside-the-file" if source.startswith("data:") else "picture-without-address", source)
            return escape(alt, quote=False)
        self.pictures.append(f"{address} ({alt})" if alt else address)
        words = escape(alt or file_name(address), quote=False)
        return words if linked else self.link(address, words)

    def _without_script(self, node: LexborNode, linked: bool) -> str:  # noqa: FBT001  as all writers take it
        """What stands in for a script: a picture that was to be loaded later, or words to those who have none."""
        if words := _words(node):
            self._drop("noscript", words)
        named = {picture.split(" ")[0] for picture in self.pictures}
        images = [(image, absolute(_attribute(image, "src"), self.base)) for image in node.css("img")]
        return "".join(self._picture(image, linked) for image, address in images if address not in named)

    def _embed(self, node: LexborNode, linked: bool) -> str:  # noqa: FBT001  as all writers take it
        source = node.css_first("source[src]")
        written = _attribute(node, "src", "data", "data-src")
        address = absolute(written or (_attribute(source, "src") if source else ""), self.base)
        if inside := safe_html.text(node.inner_html or ""):
            self._drop(f"inside-{node.tag}", inside)
        if not address or linked:
            self._drop(f"{node.tag}", address or written or "without an address")
            return ""
        words = " ".join(_attribute(node, "title", "aria-label").split())
        return f" {self.link(address, escape(words or address, quote=False))} "

    def _dropped(self, node: LexborNode, _linked: bool) -> str:  # noqa: FBT001  as all writers take it
        words = "" if node.tag in ("script", "style") else _words(node)
        self._drop(node.tag or "", words or _attribute(node, "src", "value", "type"))
        return ""

    def _drop(self, rule: str, text: str) -> None:
        self.drops.append(Drop(rule, f"{text[:60].strip()}…" if text.startswith("data:") else text.strip()))


def _attribute(node: LexborNode, *names: str) -> str:
    """The first attribute of these names that says something."""
    return next((value for name in names if (value := node.attributes.get(name))), "")


def _words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").split())
