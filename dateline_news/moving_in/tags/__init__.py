"""Template tags in the Markdown of Jekyll, Hugo and Eleventy posts, as Markdown.

What is code stays as it is: listings between fences, indented ones, and code within a line; of these only the tags go
that keep a template language from reading it, and fences that Python-Markdown would not read get a form that it does.
"""

import re
from collections.abc import Callable

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.tags import kramdown, liquid, listings
from dateline_news.moving_in.tags.shortcodes import shortcode
from dateline_news.moving_in.tags.template_tags import (
    OUTPUT,
    REMARK,
    SHORTCODE,
    STATEMENT,
    Passage,
    Tag,
    levelled,
    quoted,
)

SIGNS = re.compile(r"\{[%{#:]|<!--|^[ \t]*(?:`{3}|~{3})|^[ ]{0,3}\[\[?_?toc", re.IGNORECASE | re.MULTILINE)
MARKS = re.compile(r"\\`|`+|\{[%{#]|\{:[:/]|<!--")
FENCE = re.compile(r"(?P<margin>[ \t>]*)(?P<fence>`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,})[ \t]*(?P<info>[^\n]*)(?:\n|\Z)")
READ_INFO = re.compile(r"(?:\{[^\n]*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(?:\"[^\"\n]*\"|'[^'\n]*')[ ]*)?)")
RUNS = re.compile(r"(?P<run>`+)|\n(?=[ \t>]*(?:\n|`{3}|~{3}))")  # and what ends the paragraph that they stand in
EXCERPT = re.compile(r"<!--\s*(?:more|excerpt)\s*-->", re.IGNORECASE)
REMARK_END = re.compile("-->")
ITEM = re.compile(r"[ \t]*(?:[*+-]|\d+[.)])\s")
BOX = re.compile(r"<(/?)(?:article|aside|center|details|div|figure|picture|section|table)\b", re.IGNORECASE)
LISTING_ENDS = {
    "highlight": re.compile(r"\{%-?\s*endhighlight\s*-?%\}"),
    "codeblock": re.compile(r"\{%-?\s*endcodeblock\s*-?%\}"),
}
SHORTCODE_LISTING_ENDS = {"highlight": re.compile(r"\{\{[<%]-?\s*/\s*highlight\s*-?[>%]\}\}")}
THEN_BLANK = re.compile(r"[ \t]*\n(?=[ \t]*\n)")
THEN_WORDS = re.compile(r"[ \t]*\S")
INDENT, INDENT_IN_LIST = 4, 8


def translated(copy: str, first_line: int, path: str) -> tuple[str, list[Diagnostic]]:
    """Markdown copy without template tags, and what is to be told of them; all of it is foreign.

    `first_line` is the line (from 1) on which the copy begins, `path` its source's path under the content folder. What
    comes back has as many lines as the copy, unless a listing begins or ends within a line and no empty line follows.
    """
    if not SIGNS.search(copy):
        return copy, []
    translation = _Translation(Passage(copy, first_line, path))
    return translation.made(), translation.passage.diagnostics


class _Translation:
    """One pass over a copy, line by line; tags may take several lines at once."""

    def __init__(self, passage: Passage) -> None:
        self.passage, self.copy = passage, passage.copy
        self.out: list[str] = []
        self.closing = _closing(self.copy)
        self.before = ""  # the line before, as written
        self.is_in_list = self.is_in_listing = False
        self.boxes = 0  # HTML elements that are open, in which no line is a listing for being indented

    def made(self) -> str:
        while self.passage.at < len(self.copy):
            begin = self.passage.at
            if self._fenced():
                self.before = ""  # no paragraph stands there that could go on
                continue
            if not (self._indented() or self._of_kramdown()):
                self._line()
                self._count_boxes(self.copy[begin : self.passage.at])
            last = self.copy.rfind("\n", begin, self.passage.at - 1) + 1
            self.before = self.copy[max(begin, last) : self.passage.at]
        return "".join(self.out)

    def _fenced(self) -> bool:
        match = FENCE.match(self.copy, self.passage.at)
        if match is None or (not self.before.strip() and _margin(match["margin"]) >= self._least()):
            return False
        begin = self.passage.at
        end = self.passage.until(_fence_end(match["fence"]), match.end())
        self.passage.at = len(self.copy) if end is None else end.end()
        self.is_in_list = self.is_in_list and bool(match["margin"])
        code = self.copy[match.end() : end.start()] if end else ""
        is_read = match["fence"] == (end[0] if end else "") and READ_INFO.fullmatch(match["info"].strip())
        if end is None or ">" in match["margin"] or (is_read and not match["margin"] and not listings.RAW.search(code)):
            self.out.append(listings.literal(self.copy[begin : self.passage.at]))
        else:
            self._put_fenced(code, match["margin"], match["info"].strip(), begin)
        if self.copy.startswith("\n", self.passage.at):
            self.out.append("\n")
            self.passage.at += 1
        return True

    def _put_fenced(self, code: str, margin: str, info: str, begin: int) -> None:
        name = listings.language(info)
        if not READ_INFO.fullmatch(info):
            if more := info.removeprefix(name).strip():
                self.passage.tell(f"“{more}” is for another program's listings; it is left out", begin)
            info = name
        if margin and self.is_in_list:
            is_apart = not self.before.strip()
            self.out.append(listings.indented(code, name, _margin(margin), is_apart=is_apart))
        else:
            self.out.append(listings.fenced(code, info))

    def _indented(self) -> bool:
        """A line of an indented listing."""
        end = self.copy.find("\n", self.passage.at)
        line = self.copy[self.passage.at : end + 1 if end >= 0 else None]
        if not line.strip():
            return False
        margin = _margin(line[: len(line) - len(line.lstrip())])
        is_apart = self.is_in_listing or not self.before.strip()
        self.is_in_listing = is_apart and margin >= self._least() and not self.boxes
        if self.is_in_listing:
            self.passage.at += len(line)
            self.out.append(listings.literal(line))
        else:
            self.is_in_list = bool(ITEM.match(line)) or (self.is_in_list and (margin > 0 or bool(self.before.strip())))
        return self.is_in_listing

    def _least(self) -> int:
        """How far a listing has to be indented here."""
        return INDENT_IN_LIST if self.is_in_list else INDENT

    def _of_kramdown(self) -> bool:
        match = kramdown.CONTENTS.match(self.copy, self.passage.at)
        if match:
            self.passage.tell(f"{quoted(match[0])} is filled with the headings by another program; it is left out")
        elif kramdown.reads(self.before):
            return False
        else:
            match = kramdown.ATTRIBUTES.match(self.copy, self.passage.at)
        if match is None:
            return False
        if kramdown.HEADING.match(self.before) and self.out[-1].endswith("\n"):
            self.out[-1] = f"{self.out[-1][:-1]}{kramdown.identity(match[0])}\n"
        self.passage.at = match.end()
        self.out.append(levelled("", match[0]))
        return True

    def _count_boxes(self, lines: str) -> None:
        for end in BOX.findall(lines):
            self.boxes = max(0, self.boxes + (-1 if end else 1))

    def _line(self) -> None:
        """The rest of a line; a tag in it may end on another."""
        end = -1
        while self.passage.at < len(self.copy):
            at = self.passage.at
            if at > end:
                end = self.copy.find("\n", at)
                end = end if end >= 0 else len(self.copy)
            mark = MARKS.search(self.copy, at, end)
            self.out.append(self.copy[at : mark.start() if mark else end + 1])
            self.passage.at = mark.end() if mark else end + 1
            if mark is None:
                return
            self.out.append(self._instead(mark))

    def _instead(self, mark: re.Match[str]) -> str:
        """What stands for what begins with a mark, after which the reading goes on."""
        if mark[0].startswith("`"):
            end = self.passage.at = self.closing.get(mark.start(), mark.end())
            return listings.literal(self.copy[mark.start() : end])
        if mark[0] == "<!--":
            return self._remark(mark)
        if mark[0].startswith("{:"):
            return self._extension(mark)
        if mark[0] == "{{" and (escaped := listings.ESCAPED.match(self.copy, mark.start())):
            self.passage.at = escaped.end()
            return listings.literal(escaped[0])
        for grammar, read in GRAMMARS.get(mark[0], ()):
            if tag := self.passage.tag(grammar, mark.start()):
                self.passage.at = tag.end
                end_of_listing = (LISTING_ENDS if mark[0] == "{%" else SHORTCODE_LISTING_ENDS).get(tag.name)
                instead = self._listing(tag, end_of_listing) if end_of_listing else read(tag, self.passage)
                if instead is not None:
                    return levelled(instead, self.copy[mark.start() : self.passage.at])
        self.passage.at = mark.end()
        return mark[0]

    def _remark(self, mark: re.Match[str]) -> str:
        """A comment: where an excerpt ends it goes, and else it is nothing that tags are read in."""
        excerpt = EXCERPT.match(self.copy, mark.start())
        end = excerpt or self.passage.until(REMARK_END, mark.end())
        self.passage.at = end.end() if end else mark.end()
        return "" if excerpt else self.copy[mark.start() : self.passage.at]

    def _extension(self, mark: re.Match[str]) -> str:
        """An extension of kramdown's."""
        comment = kramdown.COMMENT.match(self.copy, mark.start())
        match = comment or kramdown.EXTENSION.match(self.copy, mark.start())
        if match is None:
            return mark[0]
        self.passage.at = match.end()
        if comment and self.passage.region(kramdown.COMMENT_END) is not None:
            self.passage.tell_note(mark.start())
        return levelled("", self.copy[mark.start() : self.passage.at])

    def _listing(self, tag: Tag, end: re.Pattern[str]) -> str:
        """A listing between two tags."""
        code = self.passage.region(end)
        if code is None:
            return self.passage.drop(tag, "is never ended")
        if "\n" not in code:
            return listings.span(code)
        begin = self.copy.rfind("\n", 0, tag.begin) + 1
        margin = self.copy[begin : tag.begin]
        head, _, rest = code.partition("\n")
        lines = [*([head] if head.strip() else []), *rest.split("\n")]
        lines = lines if lines[-1].strip() else lines[:-1]
        made = self._set(lines, listings.language(tag.given), margin)
        after = "\n" if THEN_WORDS.match(self.copy, self.passage.at) else ""
        self._even_out(made.count("\n") - self.copy.count("\n", tag.begin, self.passage.at))
        return made + after

    def _set(self, lines: list[str], name: str, margin: str) -> str:
        code = "".join(f"{line}\n" for line in lines)
        if margin.strip():
            return "\n" + listings.fenced(code, name)
        if margin:
            self.out[-1] = self.out[-1].removesuffix(margin)
        if margin and self.is_in_list:
            return listings.indented(code, name, _margin(margin), is_apart=not self.before.strip())
        return listings.fenced(code, name)

    def _even_out(self, lines: int) -> None:
        """Take as many empty lines from after a listing as it got longer."""
        while lines > 0 and (blank := THEN_BLANK.match(self.copy, self.passage.at)):
            self.passage.at = blank.end()
            lines -= 1


GRAMMARS: dict[str, tuple[tuple[re.Pattern[str], Callable[[Tag, Passage], str | None]], ...]] = {
    "{%": ((STATEMENT, liquid.statement),),
    "{{": ((SHORTCODE, shortcode), (OUTPUT, liquid.output)),
    "{#": ((REMARK, liquid.remark),),
}


def _closing(copy: str) -> dict[int, int]:
    """Where each run of backticks that begins code within a line has its end, by where it begins."""
    ends: dict[int, int] = {}
    next_end: dict[int, int] = {}
    for match in reversed(list(RUNS.finditer(copy))):
        if not match["run"]:
            next_end = {}
            continue
        length = len(match["run"])
        if length in next_end:
            ends[match.start()] = next_end[length]
        next_end[length] = match.end()
    return ends


def _margin(written: str) -> int:
    return len(written.expandtabs(INDENT))


def _fence_end(fence: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE)
