"""HTML around Markdown, as CommonMark reads it: a block of HTML ends at an empty line, and what follows is Markdown.

https://spec.commonmark.org/0.31.2/#html-blocks Python-Markdown takes all for HTML up to the end of the element instead.
Unlike CommonMark this lets listings within HTML have empty lines, and takes indented tags within it for no listing, as
Jekyll's Markdown does.
"""

import re
from collections import Counter

from markdown.preprocessors import Preprocessor

# The names that begin a block of HTML, of those that a page may hold or that embeds/ has words for.
ENDED = (
    "address|article|aside|blockquote|center|details|dialog|dir|div|dl|fieldset|figcaption|figure|footer|form|header"
)
ENDED += "|legend|main|menu|nav|ol|search|section|summary|table|ul"
NAMES = f"{ENDED}|body|dd|dt|h[1-6]|li|p|tbody|td|tfoot|th|thead|tr"
RAW = "pre|script|style|textarea|xmp"
BEGIN = re.compile(
    rf"^(?P<margin>[ \t]*)(?:(?P<raw><(?:{RAW})(?=[\s>])|<!--)|</?(?:{NAMES})(?=[\s/>]))", re.IGNORECASE | re.MULTILINE
)
END = re.compile(rf"\n[ \t]*(?=\n|\Z)|<(?P<raw>{RAW})(?=[\s>])|(?P<comment><!--)", re.IGNORECASE)
CLOSE = {name: re.compile(f"</{name}", re.IGNORECASE) for name in RAW.split("|")} | {"": re.compile("-->")}
MARKDOWN = re.compile(r"<[^<>]*\smarkdown\s*=", re.IGNORECASE)  # its author has said what is: md_in_html reads that
TAG = re.compile(r"<(?P<end>/?)(?P<name>[A-Za-z][\w-]*)(?:[^<>\"']|\"[^\"]*\"|'[^']*')*?(?P<empty>/?)>")
VOID = {"area", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}
FIRST_BREAK = re.compile(r"\A(</?[\w-]+)\s+")  # Python-Markdown knows an element by what stands up to a space
INDENT = 4


class HtmlBlocks(Preprocessor):
    """Lets tags that an empty line parts from each other stand for themselves, so that what is between is Markdown."""

    def run(self, lines: list[str]) -> list[str]:
        """The lines with one of the stash's signs for each block of such tags."""
        copy = "\n".join(lines)
        return lines if MARKDOWN.search(copy) else self._parted(copy).split("\n")

    def _parted(self, copy: str) -> str:
        out, at, depth = [], 0, 0
        while match := BEGIN.search(copy, at):
            out.append(copy[at : match.start()])
            margin = len(match["margin"].expandtabs(INDENT))
            is_listing = margin >= INDENT and not depth
            at = match.end() if is_listing else _end(copy, match.end("margin"))
            block = copy[match.start() : at]
            if is_listing or match["raw"]:
                out.append(block)
                continue
            balance = _balance(block)
            is_parted = any(balance.values()) or (depth and margin)
            out.append(self._sign(block) if is_parted else block)
            depth = max(0, depth + sum(count for name, count in balance.items() if name in ENDED.split("|")))
        return "".join([*out, copy[at:]])

    def _sign(self, block: str) -> str:
        """What stands for a block of HTML until the rest is set."""
        sign = self.md.htmlStash.store(FIRST_BREAK.sub(r"\1 ", block.strip()))
        return f"\n\n{sign}\n\n"


def _end(copy: str, at: int) -> int:
    """Where the block of HTML ends that goes on at a character: before an empty line that is in no listing."""
    while match := END.search(copy, at):
        if not (match["raw"] or match["comment"]):
            return match.start()
        close = CLOSE[(match["raw"] or "").lower()].search(copy, match.end())
        at = close.end() if close else len(copy)
    return len(copy)


def _balance(block: str) -> Counter[str]:
    """How many more of each element begin in a block than end there."""
    balance: Counter[str] = Counter()
    for tag in TAG.finditer(block):
        name = tag["name"].lower()
        if not tag["empty"] and name not in VOID:
            balance[name] += -1 if tag["end"] else 1
    return balance
