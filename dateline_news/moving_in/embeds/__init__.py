"""What other people's posts load from elsewhere, as plain links: players, maps, scripts, remote pictures.

Readers load nothing from other hosts here, and the sanitiser (safe_html.py) would drop all of this without a word. The
parser writes the HTML anew in one canonical form (https://html.spec.whatwg.org/#serialising-html-fragments), so that a
pass over its tags, one after another, is exact and takes linear time however deep they are nested. elements.py sorts
the elements, rewriter.py holds what is written anew, far_pictures.py turns remote pictures into links.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.embeds import elements
from dateline_news.moving_in.embeds.far_pictures import picture
from dateline_news.moving_in.embeds.players import embed, fill, frame, player, script, source
from dateline_news.moving_in.embeds.rewriter import Attributes, OpenElement, Rewriter, tag, text
from dateline_news.press.markup import embed_hosts, safe_html
from dateline_news.press.markup.line_finder import LineFinder

TOKEN = re.compile(
    r'<!--.*?-->|<(?P<close>/?)(?P<tag>[A-Za-z][^\s/>]*)(?P<attrs>(?: [^\s>][^\s=>]*="[^"]*")*)>|(?P<text>[^<]+)|<',
    re.DOTALL,
)
ATTRIBUTE = re.compile(r' ([^\s>][^\s=>]*)="([^"]*)"')
SUSPECT = re.compile(r"<img\b|\sstyle\s*=|\son\w+\s*=|=\s*[\"']?//|\shref=[\"']?\s", re.IGNORECASE)
BEGUN = re.compile("<[A-Za-z/]")
WITHOUT = "<{}> is no markup that a page may hold; its words stay without it"
VERBATIM = {"plaintext", "xmp"}  # whose inside is shown as it is


def unembedded(html: str, copy: str, first_line: int) -> tuple[str, list[Diagnostic]]:
    """HTML, not safe yet, in which plain links stand for what would be loaded; and what became of what.

    `copy` is what the HTML was made of, and `first_line` the line (from 1) on which it begins: each diagnostic has the
    line of what it tells of, and all are foreign. HTML that holds nothing of the kind comes back byte for byte. Of any,
    the words between the tags stay in their order, but for those that tell readers to change their browser, which a
    diagnostic quotes.
    """
    begin = html.rfind(">") + 1
    unended = BEGUN.search(html, begin)
    if not (unended or SUSPECT.search(html) or safe_html.WORDS_IN_TAG.search(html) or _has_unknown(html)):
        return html, []
    ended = html[:begin] + html[begin:].replace("<", "&lt;")
    meant = safe_html.WORDS_IN_TAG.sub(_as_text, ended)
    rewriter = _TagRewriter(meant, LineFinder(copy, first_line))
    for match in safe_html.WORDS_IN_TAG.finditer(html):
        if _as_text(match) != match[0]:
            rewriter.note_once(f"{match[0]} is no markup; it is shown as text", match[0])
    if unended:
        rest = html[unended.start() :]
        rewriter.note(f"{rest[:40]} is no markup; it is shown as text", rest)
    tree = LexborHTMLParser(f"<!DOCTYPE html><body>{meant}").body
    if tree is not None:
        rewriter.write(tree.inner_html or "")
    is_other = rewriter.is_changed or _has_unknown(html)
    return ("".join(rewriter.out), rewriter.diagnostics) if is_other else (html, [])


def _has_unknown(html: str) -> bool:
    return not {tag.lower() for tag in safe_html.TAG.findall(html)} <= safe_html.TAGS


def _as_text(match: re.Match[str]) -> str:
    """`<b and c>` as text; `<p hidden>` as it is."""
    name, *words = match[1].lower().split()
    return match[0] if name not in safe_html.TAGS or set(words) <= elements.FLAGS else f"&lt;{match[0][1:]}"


class _TagRewriter(Rewriter):
    """Writes canonical HTML anew, tag by tag."""

    def __init__(self, html: str, places: LineFinder) -> None:
        super().__init__(places)
        self.html = html
        self.drawings = 0  # how many svg and math elements are open
        # Of names of no element, where they are written, and what stands for their ends.
        self.no_elements: dict[str, tuple[Iterator[re.Match[str]], str]] = {}

    def write(self, canonical: str) -> None:
        at = 0
        while match := TOKEN.match(canonical, at):
            at = match.end()
            name = (match["tag"] or "").lower()
            attrs = {name: unescape(value) for name, value in ATTRIBUTE.findall(match["attrs"] or "")}
            if match["close"]:
                self._end(name)
            elif name in elements.RAW:
                until = canonical.find(f"</{name}>", at)
                self._raw(name, attrs, canonical[at:until])
                at = until + len(name) + 3
            elif name:
                self._start(name, attrs, match[0])
                if name == "pre" and canonical.startswith("\n", at):
                    self.out.append("\n")  # the next parser takes one away
            elif not match[0].startswith("<!--"):
                words = unescape(match[0])
                if not (self.outer(*elements.PLAYERS) and self.is_for_browsers(words)):
                    self.put(text(words))
        while self.open:
            self._close()

    def _start(self, name: str, attrs: Attributes, start_tag: str) -> None:
        if self.drawings and name not in safe_html.DRAWN:
            self.out.append(" ")
            return
        for attribute in filter(safe_html.STYLES.fullmatch, attrs):
            self.note_once(safe_html.STYLE_ATTRIBUTE.format(attribute), f"{attribute}=", name="style")
        if name in PARTS:
            PARTS[name](self, name, attrs)
        elif name in safe_html.DRAWN:
            self._drawing(name, attrs)
        elif name in safe_html.TAGS:
            self._allowed(name, attrs, start_tag)
        elif name in elements.OTHER or "-" in name:
            self._unwrapped(name, attrs)
        else:
            self._shown(name, start_tag)

    def _end(self, name: str) -> None:
        """An element ends: the parser has seen to it that it is the last that began."""
        if self.drawings and name not in safe_html.DRAWN:
            self.out.append(" ")
        elif self.open:
            self._close()

    def _open(self, name: str, start_tag: str, end_tag: str) -> None:
        self.out.append(start_tag)
        if name in elements.BLOCKS:
            self.is_inline = False
        if name not in elements.VOID:
            self.open.append(OpenElement(name, end_tag))

    def _close(self) -> None:
        element = self.open.pop()
        self.drawings -= element.tag in safe_html.DRAWN
        self.links -= element.tag == "a"
        if element.slot >= 0:
            fill(self, element)
        self.out.append(element.end)
        if element.tag in elements.BLOCKS:
            self.is_inline = False

    def _raw(self, name: str, attrs: Attributes, inside: str) -> None:
        if name == "iframe":
            frame(self, attrs, inside)
        elif name == "script":
            script(self, attrs)
        elif name == "style":
            self.note_once(safe_html.STYLE_ELEMENT, "<style", name="style")
        else:
            self.note_once(WITHOUT.format(name), f"<{name}")
            self.put_raw_words(text(inside) if name in VERBATIM else inside)

    def _allowed(self, name: str, attrs: Attributes, start_tag: str) -> None:
        if odd := [attribute for attribute in attrs if "<" in attribute]:
            self.note(f"{' '.join(odd)} within <{name}> is no attribute; it is left out", *odd, f"<{name}", name="text")
            attrs = {attribute: value for attribute, value in attrs.items() if attribute not in odd}
            start_tag = tag(name, attrs)
        href = attrs.get("href", "")
        if href.strip().startswith(embed_hosts.ANY_HOST) or href != href.strip():
            self.is_changed = True
            start_tag = tag(name, {**attrs, "href": embed_hosts.whole(href)})
        self.links += name == "a"
        self._open(name, start_tag, f"</{name}>")

    def _unwrapped(self, name: str, attrs: Attributes) -> None:
        """A tag that a page may not hold goes, and the words in it stay, apart from those around where they were."""
        if name == "form":
            to = attrs.get("action", "")
            message = f"a form{f' to {to}' if to else ''} cannot be sent from here; its words stay without it"
            self.note(message, to, "<form")
        elif name not in elements.SILENT:
            self.note_once(WITHOUT.format(name), f"<{name}")
        self.is_changed = True
        self._open(name, *elements.INSTEAD.get(name, ("", "")))

    def _shown(self, name: str, start_tag: str) -> None:
        """Angle brackets around no name of HTML's, as in `List<String>`, are text."""
        if name not in self.no_elements:
            pattern = re.compile(rf"<{re.escape(name)}(?![^\s/>])[^<>]*>", re.IGNORECASE)
            end_tag = f"&lt;/{name}&gt;" if f"</{name}" in self.html.lower() else ""
            self.no_elements[name] = pattern.finditer(self.html), end_tag
        matches, end_tag = self.no_elements[name]
        match = next(matches, None)
        written = unescape(match[0]) if match else start_tag
        self.note_once(f"{written} is no markup; it is shown as text", written)
        self.put(text(written))
        self.open.append(OpenElement(name, end_tag))

    def _drawing(self, name: str, attrs: Attributes) -> None:
        self.note_once(f"<{name}> is drawn by the browser; its words stay without it", f"<{name}")
        self.put(f" {text(attrs.get('aria-label', ''))} ")
        self.drawings += 1
        self.open.append(OpenElement(name, " "))


def _choice(rewriter: Rewriter, _name: str, attrs: Attributes) -> None:
    """A place to write or to tick: of a tick, the sign."""
    rewriter.is_changed = True
    if attrs.get("type", "").lower() == "checkbox":
        rewriter.put("☑ " if "checked" in attrs else "☐ ")
    if not rewriter.outer("form"):
        rewriter.note_once("<input> is a place to write, and nothing is sent from here; it is left out", "<input")


PARTS: dict[str, Callable[[Rewriter, str, Attributes], None]] = {
    **dict.fromkeys(("audio", "object", "video"), player),
    **dict.fromkeys(("param", "source"), source),
    "embed": embed,
    "img": picture,
    "input": _choice,
}
