"""Converts copy to HTML: plain paragraphs directly, and only the rest by way of Markdown.

A single word is put in the place of each run of plain paragraphs. Markdown, the sanitiser and `body` meet a paragraph
where they would have met several, and do to it what they would have done to each; then the run is put back. The HTML is
that of Markdown for all of the copy, byte for byte, or Markdown converts all of it after all.
See docs/decisions/0007-plain-copy.md.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AtomicString

from dateline_news.press.markup import safe_html
from dateline_news.press.markup.blocks import Body, parse_body

# The extensions that the tables below are about, and their options: Pelican's own.
SUPPORTED: dict[str, dict[str, str]] = {
    "markdown.extensions.codehilite": {"css_class": "highlight"},
    "markdown.extensions.extra": {},
    "markdown.extensions.meta": {},
}
MARK = "\ue001"  # stands in for a run: a private-use character, so to Markdown a word
MARKED = f"<p>{MARK}</p>"
# Signs that no line of a plain paragraph holds, since Markdown reacts to them.
SPECIAL = {
    r"\\": "escapes",
    "`": "code",
    "*_": "emphasis, rules, lists, abbreviations",
    r"\[\]": "links, pictures, notes, and the definitions of all three",
    "{}": "attribute lists; on static pages, the paper's name and the like",
    "<>": "tags, addresses, comments, quotations",
    "|": "tables",
    r"\x00-\x09\x0b-\x1f\x7f-\x9f": "tabs grow, \\r ends lines, some are Markdown's own signs, some no parser keeps",
    r"\ud800-\udfff": "half a character, at which the sanitiser stops",
}
# What no line of one begins with.
SPECIAL_AT_START = {
    r"\s": "listings, what an item or a note goes on with; Markdown strips it from a first line",
    "#": "headings",
    "[=-]": "what makes a heading of the line above; rules, lists",
    r"[+]|\d+\.": "lists; a number may be in any script",
    ":": "definitions, even of the paragraph before",
    "~": "fences",
}
# What, anywhere in the copy, may reach into its plain paragraphs.
FAR_REACHING = {
    "<": "a tag or a comment holds what comes after it",
    "&#": "of some of these Markdown's parser makes others, and the first bad one changes what it makes of the next",
    "*[": "an abbreviation is explained wherever it is used",
    "///Footnotes Go Here///": "a paragraph that says so is where the notes go",
    MARK: "is ours",
}
WORDS = rf"[^&\n{''.join(SPECIAL)}]*"
TEXT = rf"{WORDS}(?:&(?!\w*;){WORDS})*"  # an ampersand may begin an entity
LINE = rf"(?!{'|'.join(SPECIAL_AT_START)}){TEXT}(?<=\S)"  # spaces at the end of a line break it
PARAGRAPH = rf"{LINE}(?:\n{LINE})*"
SUBHEAD = "## "
BLANK = re.compile(r"\n\n+")
HEADING = re.compile("<h[1-6]")
INLINE = re.compile(r"[\\`*_\[<&\x02]|  \n")  # what an inline pattern begins with; \x02 is Markdown's own sign
BEFORE_INLINE = 25  # Markdown's own priority for inline patterns is 20


def _run_of(block: str) -> re.Pattern[str]:
    return re.compile(rf"(?:\A|(?<=\n\n)){block}(?:\n\n+{block})*(?=\n\n|\n?\Z)")


PLAIN = _run_of(PARAGRAPH)
PLAIN_WITH_SUBHEADS = _run_of(rf"(?:{SUBHEAD}{LINE}(?<!#)|{PARAGRAPH})")  # a # at the end would be taken off


@dataclass(frozen=True, slots=True)
class Galley:
    """Converted copy: its HTML with MARKED for each run, and the runs in their order, as HTML that is safe as it is.

    `more_words` is how many words the runs have beyond one for each mark, `opening` the first run's first paragraph.
    What holds for tags can be looked for, or changed, in `html` alone: a run has none but <p> and <h2>.
    """

    html: str
    runs: tuple[str, ...] = ()
    more_words: int = 0
    opening: str = MARK  # without runs, a mark would be the copy's own

    @property
    def full_html(self) -> str:
        """The HTML with every run in its place; of a safe galley, what `safe_html.safe` gives for all of it."""
        return _filled(self.html, iter(self.runs))

    @property
    def words(self) -> int:
        """How many words `safe_html.text` counts in the full HTML."""
        return len(safe_html.text(self.html).split()) + self.more_words

    def safe(self, change: safe_html.Change = safe_html.unchanged) -> "Galley":
        """The galley without what `safe_html.safe` takes out, and with its addresses as `change` gives them."""
        return self if self.html == MARKED else replace(self, html=safe_html.safe(self.html, change))

    def body(self) -> Body:
        """The blocks, words and opening of a safe galley, as `parse_body` has them for its full HTML."""
        body, runs = parse_body(self.html), iter(self.runs)
        for block in body.blocks:
            if block["type"] == "text":
                block["html"] = _filled(block["html"], runs)
        opening = body.opening.replace(MARK, self.opening)
        return replace(body, words=body.words + self.more_words, opening=opening)


def applies(setting: Mapping[str, Any]) -> bool:
    """Whether `typeset` may convert copy for this MARKDOWN setting: only for Pelican's own."""
    return (
        setting.get("extension_configs") == SUPPORTED
        and set(setting.get("extensions", ())) <= set(SUPPORTED)
        and set(setting) <= {"extension_configs", "extensions", "output_format"}
    )


class _PlainText(Treeprocessor):
    """Takes text in which no inline pattern can begin past all of them; Markdown would try each on it."""

    def run(self, root: Element) -> None:
        if getattr(self.md.treeprocessors["abbr"], "abbrs", True):  # it looks for words, not for signs
            return
        for element in root.iter():
            if element.text and not INLINE.search(element.text):
                element.text = AtomicString(element.text)
            if element.tail and not INLINE.search(element.tail):
                element.tail = AtomicString(element.tail)


def converter(setting: Mapping[str, Any]) -> Markdown:
    """The converter of `safe_html.markdown`, made faster where `applies` allows it; its HTML is the same."""
    md = safe_html.markdown(setting)
    if applies(setting):
        md.treeprocessors.register(_PlainText(md), "plain-text", BEFORE_INLINE)
    return md


def typeset(raw: str, md: Markdown) -> Galley:
    """Convert Markdown to a galley that is not safe yet; `md` is a `converter` for a setting that `applies`."""
    galley = None
    if not any(sign in raw for sign in FAR_REACHING):
        galley = _with_runs(raw, PLAIN_WITH_SUBHEADS, md) or _with_runs(raw, PLAIN, md)
    return galley or Galley(md.reset().convert(raw))


def _with_runs(raw: str, plain: re.Pattern[str], md: Markdown) -> Galley | None:
    """The galley of copy with its plain runs apart; None if they could not be put back where they were, unchanged."""
    runs: list[list[str]] = []

    def mark(run: re.Match[str]) -> str:
        blocks = BLANK.split(run[0])
        if all(block.startswith(SUBHEAD) for block in blocks):
            return run[0]  # the mark is a paragraph, so something in the run has to be one
        runs.append(blocks)
        return MARK

    rest = plain.sub(mark, raw)
    html = MARKED if rest.strip("\n") == MARK else md.reset().convert(rest)
    blocks = [block for run in runs for block in run]
    paragraphs = [block for block in blocks if not block.startswith(SUBHEAD)]
    if html.count(MARKED) != len(runs):
        return None  # Markdown took a mark for part of something else
    if len(blocks) > len(paragraphs) and HEADING.search(html):
        return None  # and what level a heading is of depends on those before it (see safe_html.py)
    words = sum(len(block.removeprefix(SUBHEAD).split()) for block in blocks)
    opening = " ".join(paragraphs[0].split()) if paragraphs else MARK
    return Galley(html, tuple("\n".join(map(_element, run)) for run in runs), words - len(runs), opening)


def _element(block: str) -> str:
    tag = "h2" if block.startswith(SUBHEAD) else "p"
    text = block.removeprefix(SUBHEAD).replace("&", "&amp;").replace("\xa0", "&nbsp;")
    return f"<{tag}>{text}</{tag}>"


def _filled(html: str, runs: Iterator[str]) -> str:
    """HTML with the next run in the place of each mark."""
    first, *others = html.split(MARKED)
    return first + "".join(next(runs, MARKED) + other for other in others)
