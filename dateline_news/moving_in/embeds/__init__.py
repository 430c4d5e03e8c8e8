"""What other people's posts load from elsewhere, as plain links: players, maps, scripts, remote pictures.

Readers load nothing from other hosts here, and the sanitiser (safe_html.py) would drop all of this without a word. The
parser writes the HTML anew in one canonical form (https://html.spec.whatwg.org/#serialising-html-fragments), so that a
pass over its tags, one after another, is exact and takes linear time however deep they are nested.
"""

import re
from collections.abc import Callable, Iterator
from html import unescape

from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.embeds.elements import (
    BLOCKS,
    BOXES,
    CHOICES,
    FLAGS,
    OTHER,
    PLAYERS,
    RAW,
    SILENT,
    VOID,
)
from dateline_news.moving_in.embeds.far_pictures import picture
from dateline_news.moving_in.embeds.players import embed, fill, frame, player, script, source
from dateline_news.moving_in.embeds.rewriter import Given, OpenElement, Rewriter, attributes, tag, text
from dateline_news.press.markup import embed_hosts, safe_html
from dateline_news.press.markup.line_finder import LineFinder

TOKEN = re.compile(
    r'<!--.*?-->|<(?P<close>/?)(?P<tag>[A-Za-z][^\s/>]*)(?P<given>(?: [^\s>][^\s=>]*="[^"]*")*)>|(?P<text>[^<]+)|<',
    re.DOTALL,
)
SUSPECT = re.compile(r"<img\b|\sstyle\s*=|\son\w+\s*=|=\s*[\"']?//", re.IGNORECASE)
BEGUN = re.compile("<[A-Za-z/]")
VERBATIM = {"plaintext", "xmp"}  # whose inside is shown as it is
SETS = re.compile(r' (style|on\w+)="')


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
            rewriter.tell_once(f"{match[0]} is no markup; it is shown as text", match[0])
    if unended:
        rest = html[unended.start() :]
        rewriter.tell(f"{rest[:40]} is no markup; it is shown as text", rest)
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
    return match[0] if name not in safe_html.TAGS or set(words) <= FLAGS else f"&lt;{match[0][1:]}"


class _TagRewriter(Rewriter):
    """Writes canonical HTML anew, tag by tag."""

    def __init__(self, html: str, places: LineFinder) -> None:
        super().__init__(places)
        self.html = html
        self.drawings = 0  # how many svg and math elements are open
        self.spelled: dict[str, Iterator[re.Match[str]]] = {}  # names of no element, where they were written
        self.closings: dict[str, str] = {}  # and what stands for their ends

    def write(self, canonical: str) -> None:
        at = 0
        while match := TOKEN.match(canonical, at):
            at = match.end()
            name = (match["tag"] or "").lower()
            if match["close"]:
                self._end(name)
            elif name in RAW:
                until = canonical.find(f"</{name}>", at)
                self._raw(name, attributes(match["given"]), canonical[at:until])
                at = until + len(name) + 3
            elif name:
                self._start(name, match[0], match["given"])
                if name == "pre" and canonical.startswith("\n", at):
                    self.out.append("\n")  # the next parser takes one away
            elif not (match[0].startswith("<!--") or self._is_for_browsers(match[0])):
                self.put(text(unescape(match[0])))
        while self.open:
            self._close()

    def _is_for_browsers(self, words: str) -> bool:
        return self.outer(*PLAYERS) is not None and self.is_for_browsers(unescape(words))

    def _start(self, name: str, whole: str, written: str) -> None:
        if self.drawings and name not in safe_html.DRAWN:
            self.out.append(" ")
            return
        for attribute in SETS.findall(written):
            self.tell_once(safe_html.STYLE_ATTRIBUTE.format(attribute), f"{attribute}=", name="style")
        given = attributes(written)
        if name in PARTS:
            PARTS[name](self, name, given)
        elif name in safe_html.DRAWN:
            self._drawing(name, given)
        elif name in safe_html.TAGS:
            self._kept(name, given, whole)
        elif name in OTHER or "-" in name:
            self._unwrapped(name, given)
        else:
            self._shown(name, whole)

    def _end(self, name: str) -> None:
        """An element ends: the parser has seen to it that it is the last that began."""
        if self.drawings and name not in safe_html.DRAWN:
            self.out.append(" ")
        elif self.open:
            self._close()

    def _close(self) -> None:
        element = self.open.pop()
        self.drawings -= element.tag in safe_html.DRAWN
        self.links -= element.tag == "a"
        if element.slot >= 0:
            fill(self, element)
        self.out.append(element.end)
        if element.tag in BLOCKS:
            self.is_inline = False

    def _raw(self, name: str, given: Given, inside: str) -> None:
        if name == "iframe":
            frame(self, given, inside)
        elif name == "script":
            script(self, given)
        elif name == "style":
            self.tell_once(safe_html.STYLE_ELEMENT, "<style", name="style")
        else:
            self.tell_once(_without(name), f"<{name}")
            self.put_raw_words(text(inside) if name in VERBATIM else inside)

    def _kept(self, name: str, given: Given, whole: str) -> None:
        if odd := [attribute for attribute in given if "<" in attribute]:
            self.tell(f"{' '.join(odd)} within <{name}> is no attribute; it is left out", *odd, f"<{name}", name="text")
            given = {attribute: value for attribute, value in given.items() if attribute not in odd}
            whole = tag(name, given)
        href = given.get("href", "")
        if href.strip().startswith(embed_hosts.ANY_HOST):
            self.is_changed = True
            whole = tag(name, {**given, "href": embed_hosts.whole(href)})
        self.out.append(whole)
        if name in BLOCKS:
            self.is_inline = False
        if name not in VOID:
            self.links += name == "a"
            self.open.append(OpenElement(name, f"</{name}>"))

    def _unwrapped(self, name: str, given: Given) -> None:
        """A tag that a page may not hold goes, and the words in it stay, apart from those around where they were."""
        if name == "form":
            to = given.get("action", "")
            message = f"a form{f' to {to}' if to else ''} cannot be sent from here; its words stay without it"
            self.tell(message, to, "<form")
        elif name not in SILENT:
            self.tell_once(_without(name), f"<{name}")
        self.is_changed = True
        begin, end = ("<div>", "</div>") if name in BOXES else (" ", " ") if name in CHOICES else ("", "")
        self.out.append(begin)
        if name in BOXES:
            self.is_inline = False
        if name not in VOID:
            self.open.append(OpenElement(name, end))

    def _shown(self, name: str, whole: str) -> None:
        """Angle brackets around no name of HTML's, as in `List<String>`, are text."""
        if name not in self.spelled:
            spelled = re.compile(rf"<{re.escape(name)}(?![^\s/>])[^<>]*>", re.IGNORECASE)
            self.spelled[name] = spelled.finditer(self.html)
            self.closings[name] = f"&lt;/{name}&gt;" if f"</{name}" in self.html.lower() else ""
        match = next(self.spelled[name], None)
        written = unescape(match[0]) if match else whole
        self.tell_once(f"{written} is no markup; it is shown as text", written)
        self.put(text(written))
        self.open.append(OpenElement(name, self.closings[name]))

    def _drawing(self, name: str, given: Given) -> None:
        self.tell_once(f"<{name}> is drawn by the browser; its words stay without it", f"<{name}")
        self.put(f" {text(given.get('aria-label', ''))} ")
        self.drawings += 1
        self.open.append(OpenElement(name, " "))


def _without(name: str) -> str:
    return f"<{name}> is no markup that a page may hold; its words stay without it"


def _choice(rewriter: Rewriter, _name: str, given: Given) -> None:
    """A place to write or to tick: of a tick, the sign."""
    rewriter.is_changed = True
    if given.get("type", "").lower() == "checkbox":
        rewriter.put("☑ " if "checked" in given else "☐ ")
    if not rewriter.outer("form"):
        rewriter.tell_once("<input> is a place to write, and nothing is sent from here; it is left out", "<input")


PARTS: dict[str, Callable[[Rewriter, str, Given], None]] = {
    **dict.fromkeys(("audio", "object", "video"), player),
    **dict.fromkeys(("param", "source"), source),
    "embed": embed,
    "img": picture,
    "input": _choice,
}
