"""A component of the theme, drawn alone by the environment that draws the pages."""

from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dateline_news.press.render.jinja import environment

THEME = Path(__file__).resolve().parents[2] / "theme"
COMPONENTS = sorted(file.stem for file in (THEME / "templates" / "components").glob("*.html"))

Token = tuple[str, Any]


def markup(component: str, **arguments: Any) -> str:
    """The HTML that a component (`card`, `post`, …) makes of its arguments."""
    module = environment(THEME).get_template(f"components/{component}.html").module
    return str(getattr(module, component)(**arguments))


def drawn(component: str, **arguments: Any) -> LexborNode:
    """The same as a browser reads it: a body that holds nothing else."""
    return read(markup(component, **arguments))


def read(html: str) -> LexborNode:
    """The body of a document that holds only this HTML."""
    body = LexborHTMLParser(html).body
    assert body is not None
    return body


def words(node: LexborNode | None) -> str:
    """The text of an element, its white space as a reader sees it; nothing for no element."""
    return " ".join(node.text().split()) if node else ""


def elements(html: str) -> list[str]:
    """The names of the start and end tags of some HTML, as they are written."""
    return [f"{kind}{value[0] if kind == '<' else value}" for kind, value in tokens(html) if kind != "text"]


def tokens(html: str) -> list[Token]:
    """Some HTML tag by tag and text by text, as it is written, its entities resolved."""
    tokenizer = _Tokenizer(convert_charrefs=True)
    tokenizer.feed(html)
    tokenizer.close()
    return tokenizer.found


class _Tokenizer(HTMLParser):
    def __init__(self, *, convert_charrefs: bool) -> None:
        super().__init__(convert_charrefs=convert_charrefs)
        self.found: list[Token] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(("<", (tag, [(name, value or "") for name, value in attrs])))

    def handle_endtag(self, tag: str) -> None:
        self.found.append(("</", tag))

    def handle_data(self, data: str) -> None:
        if data.strip():
            self.found.append(("text", data.strip()))
