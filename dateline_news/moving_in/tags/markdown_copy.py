"""The pass over Markdown copy that holds template tags, line by line.

What is code stays as it is: listings between fences, indented ones, and code within a line; of these only the tags go
that keep a template language from reading it, and fences that Python-Markdown would not read get a form that it does.
"""

import re

from dateline_news.moving_in import kramdown
from dateline_news.moving_in.tags import listings
from dateline_news.moving_in.tags.grammars import GRAMMARS
from dateline_news.moving_in.tags.shown_files import ShownFiles
from dateline_news.moving_in.tags.template_tags import Passage, Tag, levelled, quoted

MARKS = re.compile(r"\\`|`+|\{[%{#]|\{:[:/]|<!--|\n|\Z")
FENCE = re.compile(r"(?P<margin>[ \t>]*)(?P<fence>`{3,}(?=[^`\n]*(?:\n|\Z))|~{3,})[ \t]*(?P<info>[^\n]*)(?:\n|\Z)")
READ_INFO = re.compile(r"(?:\{[^\n]*\}|(?:\.?[\w#.+-]*[ ]*)?(?:hl_lines=(?:\"[^\"\n]*\"|'[^'\n]*')[ ]*)?)")
RUNS = re.compile(r"(?P<run>`+)|\n(?=[ \t>]*(?:\n|`{3}|~{3}))")  # and what ends the paragraph that they stand in
EXCERPT = re.compile(r"<!--\s*(?:more|excerpt)\s*-->", re.IGNORECASE)
REMARK_END = re.compile("-->")
ITEM = re.compile(r"[ \t]*(?:[*+-]|\d+[.)])\s")
BOX = re.compile(r"<(/?)(?:article|aside|center|details|div|figure|picture|section|table)\b", re.IGNORECASE)
THEN_BLANK = re.compile(r"[ \t]*\n(?=[ \t]*\n)")
THEN_WORDS = re.compile(r"[ \t]*\S")
OF_CODE = ("highlight", "codeblock")  # in which fences are code as well; in those of themes they make the listing
INDENT, INDENT_IN_LIST = 4, 8


class MarkdownPassage(Passage):
    """Markdown copy that is read line by line; tags may take several lines at once."""

    grammars = GRAMMARS

    def __init__(self, copy: str, first_line: int, path: str, files: ShownFiles | None = None) -> None:
        """Take the copy as a passage does; nothing is read yet."""
        super().__init__(copy, first_line, path, files)
        self.out: list[str] = []
        self.closing = _closing(self.copy)
        self.before = ""  # the line before, as written
        self.is_in_list = self.is_in_listing = False
        self.boxes = 0  # HTML elements that are open, in which no line is a listing for being indented

    def translate(self) -> None:
        """Read the copy to its end; `out` is then what it is as Markdown."""
        while self.at < len(self.copy):
            begin = self.at
            if self._fenced():
                self.before = ""  # no paragraph stands there that could go on
                continue
            if not (self._indented() or self._of_kramdown()):
                self._line()
                for end in BOX.findall(self.copy, begin, self.at):
                    self.boxes = max(0, self.boxes + (-1 if end else 1))
            last = self.copy.rfind("\n", begin, self.at - 1) + 1
            self.before = self.copy[max(begin, last) : self.at]

    def _fenced(self) -> bool:
        match = FENCE.match(self.copy, self.at)
        if match is None or (not self.before.strip() and _margin(match["margin"]) >= self._least()):
            return False
        begin, fence = self.at, match["fence"]
        end = self.until(re.compile(rf"^[ \t>]*{fence[0]}{{{len(fence)},}}[ \t]*$", re.MULTILINE), match.end())
        self.at = len(self.copy) if end is None else end.end()
        self.is_in_list = self.is_in_list and bool(match["margin"])
        code = self.copy[match.end() : end.start()] if end else ""
        is_read = fence == (end[0] if end else "") and READ_INFO.fullmatch(match["info"].strip())
        if end is None or ">" in match["margin"] or (is_read and not match["margin"] and not listings.RAW.search(code)):
            self.out.append(self._literal(self.copy[begin : self.at]))
        else:
            self._put_fenced(code, match["margin"], match["info"].strip(), begin)
        if self.copy.startswith("\n", self.at):
            self.out.append("\n")
            self.at += 1
        return True

    def _literal(self, code: str) -> str:
        """Code as readers are to see it."""
        return listings.literal(code)

    def _put_fenced(self, code: str, margin: str, info: str, begin: int) -> None:
        name = listings.language(info)
        if not READ_INFO.fullmatch(info):
            if more := info.removeprefix(name).strip():
                self.note(f"“{more}” is for another program's listings; it is left out", begin)
            info = name
        self.out.append(self._listed(code, info, margin))

    def _listed(self, code: str, info: str, margin: str) -> str:
        """A listing: between fences, or within an item by its indent."""
        if margin and self.is_in_list:
            name = listings.language(info)
            return listings.indented(code, name, _margin(margin), is_apart=not self.before.strip())
        return listings.fenced(code, info)

    def _indented(self) -> bool:
        """A line of an indented listing."""
        end = self.copy.find("\n", self.at)
        line = self.copy[self.at : end + 1 if end >= 0 else None]
        if not line.strip():
            return False
        margin = _margin(line[: len(line) - len(line.lstrip())])
        is_apart = self.is_in_listing or not self.before.strip()
        self.is_in_listing = is_apart and margin >= self._least() and not self.boxes
        if self.is_in_listing:
            self.at += len(line)
            self.out.append(self._literal(line))
        else:
            self.is_in_list = bool(ITEM.match(line)) or (self.is_in_list and (margin > 0 or bool(self.before.strip())))
        return self.is_in_listing

    def _least(self) -> int:
        """How far a listing has to be indented here."""
        return INDENT_IN_LIST if self.is_in_list else INDENT

    def _of_kramdown(self) -> bool:
        match = kramdown.CONTENTS.match(self.copy, self.at)
        if match:
            self.note(f"{quoted(match[0])} is filled with the headings by another program; it is left out")
        elif kramdown.UNREAD_AFTER.match(self.before):
            match = kramdown.ATTRIBUTES.match(self.copy, self.at)
        if match is None:
            return False
        if kramdown.HEADING.match(self.before) and self.out[-1].endswith("\n"):
            self.out[-1] = f"{self.out[-1][:-1]}{kramdown.identity(match[0])}\n"
        self.at = match.end()
        self.out.append(levelled("", match[0]))
        return True

    def _line(self) -> None:
        """The rest of a line; a tag in it may end on another."""
        while mark := MARKS.search(self.copy, self.at):
            self.out.append(self.copy[self.at : mark.start()])
            self.at = mark.end()
            self.out.append(self._instead(mark))
            if mark[0] in ("\n", ""):
                return

    def _instead(self, mark: re.Match[str]) -> str:
        """What stands for what begins with a mark, after which the reading goes on."""
        if mark[0].startswith("`"):
            end = self.at = self.closing.get(mark.start(), mark.end())
            return self._literal(self.copy[mark.start() : end])
        if mark[0] == "<!--":
            return self._remark(mark)
        if mark[0].startswith("{:"):
            return self._extension(mark)
        if (
            mark[0] in self.grammars
            and mark[0] == "{{"
            and (escaped := listings.ESCAPED.match(self.copy, mark.start()))
        ):
            self.at = escaped.end()
            return listings.literal(escaped[0])
        for grammar, read, listing_ends in self.grammars.get(mark[0], ()):
            if tag := self.tag(grammar, mark.start()):
                self.at = tag.end
                end_of_listing = listing_ends.get(tag.name)
                if end_of_listing and tag.name not in OF_CODE and self._holds_fence(end_of_listing):
                    end_of_listing = None
                instead = self._listing(tag, end_of_listing) if end_of_listing else read(tag, self)
                if instead is not None:
                    return levelled(instead, self.copy[mark.start() : self.at])
        self.at = mark.end()
        return mark[0]

    def _remark(self, mark: re.Match[str]) -> str:
        """A comment: where an excerpt ends it goes, and else it is nothing that tags are read in."""
        if excerpt := EXCERPT.match(self.copy, mark.start()):
            self.at = excerpt.end()
            return ""
        return self._whole_remark(mark)

    def _whole_remark(self, mark: re.Match[str]) -> str:
        end = self.until(REMARK_END, mark.end())
        self.at = end.end() if end else mark.end()
        return self.copy[mark.start() : self.at]

    def _extension(self, mark: re.Match[str]) -> str:
        """An extension of kramdown's."""
        comment = kramdown.COMMENT.match(self.copy, mark.start())
        match = comment or kramdown.EXTENSION.match(self.copy, mark.start())
        if match is None:
            return mark[0]
        self.at = match.end()
        if comment and self.region(kramdown.COMMENT_END) is not None:
            self.note_remark(mark.start())
        return levelled("", self.copy[mark.start() : self.at])

    def _holds_fence(self, end: re.Pattern[str]) -> bool:
        """Whether a listing between fences stands before the next match of a pattern."""
        match = self.until(end)
        return bool(match and listings.FENCE_LINE.search(self.copy, self.at, match.start()))

    def _listing(self, tag: Tag, end: re.Pattern[str]) -> str:
        """A listing between two tags."""
        code = self.inside(tag, end)
        if code is None:
            return ""
        if "\n" not in code:
            return listings.span(code)
        begin = self.copy.rfind("\n", 0, tag.begin) + 1
        margin = self.copy[begin : tag.begin]
        head, _, rest = code.partition("\n")
        lines = [*([head] if head.strip() else []), *rest.split("\n")]
        lines = lines if lines[-1].strip() else lines[:-1]
        listing = self._set(lines, tag.parameters[0].get("lang") or listings.language(tag.arguments), margin)
        after = "\n" if THEN_WORDS.match(self.copy, self.at) else ""
        self._even_out(listing.count("\n") - self.copy.count("\n", tag.begin, self.at))
        return listing + after

    def _set(self, lines: list[str], name: str, margin: str) -> str:
        code = "".join(f"{line}\n" for line in lines)
        if margin.strip():
            return "\n" + listings.fenced(code, name)
        if margin:
            self.out[-1] = self.out[-1].removesuffix(margin)
        return self._listed(code, name, margin)

    def _even_out(self, lines: int) -> None:
        """Take as many empty lines from after a listing as it got longer."""
        while lines > 0 and (blank := THEN_BLANK.match(self.copy, self.at)):
            self.at = blank.end()
            lines -= 1


def _closing(copy: str) -> dict[int, int]:
    """Where each run of backticks that begins code within a line has its end, by where it begins."""
    ends: dict[int, int] = {}
    next_end: dict[str, int] = {}
    for match in reversed(list(RUNS.finditer(copy))):
        run = match["run"]
        if not run:
            next_end.clear()
            continue
        if run in next_end:
            ends[match.start()] = next_end[run]
        next_end[run] = match.end()
    return ends


def _margin(written: str) -> int:
    return len(written.expandtabs(INDENT))
