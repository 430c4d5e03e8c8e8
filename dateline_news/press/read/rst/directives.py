"""Replaces directives of docutils and Pelican: listings, and those that read the clock, the disk or another host."""

import re
from typing import Any, ClassVar
from urllib.parse import quote

import pelican.rstdirectives  # the role abbr, and Pelican's listings, which ours come in the place of
from docutils import nodes
from docutils.parsers.rst import Directive, directives
from docutils.parsers.rst.directives.misc import Include
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import get_lexer_by_name
from pygments.lexers.special import TextLexer
from pygments.util import ClassNotFound, OptionError

from dateline_news.press.markup import embed_hosts

NUMBERED = ("hl_lines", "linenostart", "linenostep", "linenospecial")
OPTIONS = {*NUMBERED, "linenos", "anchorlinenos", "lineanchors", "linespans"}  # others would undo the theme's colours
LINE_NUMBER = re.compile(r'<span class="linenos(?: special)?">[^<]*</span>')  # it touches what is behind it
STANDARD = re.compile(r"<[a-z0-9-]+\.txt>")  # what docutils brings along: names for characters
VIDEOS = {"youtube": "https://www.youtube.com/watch?v={}", "vimeo": "https://vimeo.com/{}"}


def register() -> None:
    """Put these directives in the place of docutils' and Pelican's of the same names."""
    for name in ("code", "code-block", "sourcecode"):
        directives.register_directive(name, Listing)
    directives.register_directive("date", DayRole)
    directives.register_directive("include", DocumentPart)
    for name in VIDEOS:
        directives.register_directive(name, Video)


def listing(text: str, language: str, **options: Any) -> str:
    """A listing as HTML, marked as Markdown's codehilite marks one; plain if Pygments does not know the language."""
    try:
        lexer = get_lexer_by_name(language) if language else TextLexer()
    except ClassNotFound:
        lexer = TextLexer()
    html = str(highlight(text, lexer, HtmlFormatter(cssclass="highlight", wrapcode=True, **options)))
    return LINE_NUMBER.sub(r"\g<0> ", html) if "linenos" in options else html


class Listing(Directive):
    """A listing in a language, with the options of Pelican and those of docutils."""

    optional_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar[dict[str, Any]] = {
        **pelican.rstdirectives.Pygments.option_spec,
        "class": directives.class_option,
        "name": directives.unchanged,
        "number-lines": directives.unchanged,
    }

    def run(self) -> list[nodes.Node]:
        """The listing as a node of HTML; an error for an option that is no number where one belongs."""
        self.assert_has_content()
        try:
            html = listing("\n".join(self.content), " ".join(self.arguments), **self._options())
        except OptionError as error:
            raise self.error(f'Error in "{self.name}" directive:\n{error}.') from error
        node = nodes.raw("", html, format="html", classes=self.options.get("class", []))
        self.add_name(node)
        return [node]

    def _options(self) -> dict[str, Any]:
        """Pygments' options; numbers stand in line, for a table of two cells is no listing."""
        options = {**self.state.document.settings.listings, **self.options}
        pygments = {name: value for name, value in options.items() if name in OPTIONS}
        if "number-lines" in options:
            pygments |= {"linenos": "inline", "linenostart": options["number-lines"] or 1}
        if pygments.pop("linenos", "none") != "none":
            pygments["linenos"] = "inline"
        if "anchorlinenos" in pygments:
            pygments["anchorlinenos"] = True
        return pygments


class DayRole(Directive):
    """Refuses the day on which a text is read, for the same content makes the same paper."""

    has_content = True

    def run(self) -> list[nodes.Node]:
        """Raise the error."""
        raise self.error('"date" directive disabled.')


class DocumentPart(Include):
    """Includes another file only if it is one that docutils brings along."""

    def run(self) -> list[Any]:
        """The nodes of the file, or the warning that files are not read."""
        settings = self.state.document.settings
        settings.file_insertion_enabled = bool(STANDARD.fullmatch(self.arguments[0].strip()))
        try:
            return list(super().run())
        finally:
            settings.file_insertion_enabled = False


class Video(Directive):
    """Sets a link to a video of YouTube's or Vimeo's, where Pelican's plugins and Nikola have a player."""

    required_arguments = 1
    option_spec: ClassVar[dict[str, Any]] = dict.fromkeys(
        ("align", "allowfullscreen", "class", "height", "nocookie", "preload", "start", "title", "width"),
        directives.unchanged,
    )

    def run(self) -> list[nodes.Node]:
        """The link as a node, after docutils' warning that it is one, from which its line is known."""
        name = self.name.lower()
        address = VIDEOS[name].format(quote(self.arguments[0]))
        self.state_machine.reporter.warning(f'"{name}" directive set as a link to {address}', line=self.lineno)
        words = self.options.get("title", "").strip() or "Video"
        link = nodes.reference("", f"{words} ({embed_hosts.host(address)})", refuri=address)
        return [nodes.paragraph("", "", link)]
