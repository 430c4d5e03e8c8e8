"""What HTML is written anew with: what is out already, which elements are open, and the diagnostics."""

import re
from dataclasses import dataclass, field
from html import escape

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.embeds.elements import AROUND, BOXES, OTHER
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.line_finder import LineFinder

Attributes = dict[str, str]  # the attributes of a tag

FALLBACK = re.compile(
    r"\W*(?:loading|(?:sorry\W+)?(?:it (?:looks|seems) like )?(?:your|this) (?:web ?)?browser (?:does ?n[o’']?t|cannot)"
    r"[^.!]{0,99})[.!…\s]*",
    re.IGNORECASE,
)
SCHEME = re.compile(r"[A-Za-z][\w+.-]*")
REACH = 30  # how far up a parent is looked for: a bound, so that deep nesting costs no more


@dataclass(slots=True)
class OpenElement:
    """An element that is open, and what stands for its end; of a player, its attributes, and where its link goes."""

    tag: str
    end: str
    attrs: Attributes = field(default_factory=dict)
    sources: list[str] = field(default_factory=list)
    slot: int = -1
    is_alone: bool = False


class Rewriter:
    """Writes HTML from its start to its end."""

    def __init__(self, places: LineFinder) -> None:
        """`places` finds the line of what a diagnostic is about."""
        self.places = places
        self.out: list[str] = []
        self.open: list[OpenElement] = []
        self.links = 0  # how many links are open
        self.is_inline = False  # whether words stand here since the last block began or ended
        self.is_changed = False
        self.diagnostics: list[Diagnostic] = []
        self.noted: set[str] = set()
        self.pictures: set[str] = set()  # the addresses of those that came by

    def note(self, message: str, *written: str, name: str = "embed") -> None:
        """Note what became of something; the copy holds one of `written` where it stands."""
        self.is_changed = True
        self.diagnostics.append(Diagnostic("", self.places.line(*written), name, message, "foreign"))

    def note_once(self, message: str, *written: str, name: str = "text") -> None:
        """Note what became of all of a kind, at the first of them."""
        self.is_changed = True
        if message not in self.noted:
            self.noted.add(message)
            self.note(message, *written, name=name)

    def put(self, html: str) -> None:
        """Write HTML that stands within a line."""
        self.out.append(html)
        self.is_inline = self.is_inline or bool(html.strip())

    def put_raw_words(self, inside: str) -> None:
        """Write the words of HTML that was the raw inside of an element."""
        words = safe_html.text(inside)
        if words and not self.is_for_browsers(words):
            self.put(f" {text(words)} ")

    def is_for_browsers(self, words: str) -> bool:
        """Whether words tell readers to change their browser, which a diagnostic then quotes."""
        if not FALLBACK.fullmatch(words):
            return False
        on_one_line = " ".join(words.split())
        self.note(f"“{on_one_line}” is said to browsers of the past; it is left out", words.strip(), name="text")
        return True

    def link(self, words: str, address: str, title: str = "") -> str:
        """A link as HTML; within another link only its words."""
        if self.links:
            return text(words)
        return f"{tag('a', {'href': address, **({'title': title} if title else {})})}{text(words)}</a>"

    def outer(self, *tags: str) -> OpenElement | None:
        """The innermost open element of some names."""
        return next((element for element in reversed(self.open[-REACH:]) if element.tag in tags), None)

    def is_alone(self) -> bool:
        """Whether a paragraph may begin here."""
        around = (element.tag for element in reversed(self.open[-REACH:]))
        parent = next((tag for tag in around if tag not in OTHER - BOXES), "body")
        return parent in AROUND and not self.is_inline and not self.links


def text(words: str) -> str:
    """Words as HTML."""
    return escape(words, quote=False)


def tag(name: str, attrs: Attributes) -> str:
    """The tag with which an element begins."""
    return f"<{name}" + "".join(f' {attribute}="{escape(value)}"' for attribute, value in attrs.items()) + ">"


def leads(address: str) -> bool:
    """Whether a link may lead to an address: on the web, or a file that lies beside."""
    scheme, colon, _ = address.partition(":")
    is_file = not colon or not SCHEME.fullmatch(scheme)
    return bool(address) and (is_file or scheme.lower() in safe_html.SCHEMES)
