"""The grammar of template tags in Markdown copy, and the pass over a copy that those who read the tags share.

Liquid and Nunjucks: `{% name … %}`, `{{ … }}`, `{# … #}`. Hugo: `{{< name … >}}`, `{{% name … %}}`, `{{</* name */>}}`.
https://shopify.github.io/liquid/ https://mozilla.github.io/nunjucks/templating.html https://gohugo.io/content-management/shortcodes/
"""

import re
from bisect import bisect_left
from collections import defaultdict
from dataclasses import dataclass
from functools import cached_property

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in.tags.shown_files import ShownFiles

LONGEST = 2000  # characters of a tag: a bound, so that what never ends costs no more
QUOTED = r"\"[^\"]*\"|'[^']*'"
ESCAPED = r"[^\"\\]*(?:\\.[^\"\\]*)*"  # what may stand between quotation marks, with others in it
STATEMENT = re.compile(
    rf"\{{%-?\s*(?P<name>\w[\w.-]*|\#)(?P<arguments>[^\"'%-]*(?:(?:{QUOTED}|(?!-?%\}})[%-])[^\"'%-]*)*)-?%\}}"
    r"|\{%-?\s*(?P<plain_name>\w[\w.-]*|\#)(?P<plain>[^\n%]*(?:%(?!\})[^\n%]*)*)%\}"
)
OUTPUT = re.compile(
    rf"\{{\{{-?(?P<arguments>[^\"'{{}}-]*(?:(?:{QUOTED}|(?!-?\}}\}})[}}-])[^\"'{{}}-]*)*)-?\}}\}}"
    r"|\{\{(?P<plain>[^\n{}]*(?:\}(?!\})[^\n{}]*)*)\}\}"
)
REMARK = re.compile(r"\{#-?\s(?P<arguments>.*?)#\}", re.DOTALL)
SHORTCODE = re.compile(
    r"\{\{(?:(?P<angle><)|%)-?\s*(?P<end>/)?\s*(?P<name>[\w.][\w./-]*)"
    r"(?P<arguments>[^\"`/>%-]*"
    rf"(?:(?:\"{ESCAPED}\"|`[^`]*`|(?!(?:/\s*)?-?(?(angle)>|%)\}}\}})[/>%-])[^\"`/>%-]*)*)(?:/\s*)?-?(?(angle)>|%)\}}\}}",
    re.DOTALL,
)
ENDS = {STATEMENT: "%}", OUTPUT: "}}", REMARK: "#}", SHORTCODE: "}}"}
PARAMETER = re.compile(
    rf"(?:(?P<name>[\w.-]+)(?:\s*=\s*|:\s+))?(?:\"(?P<double>{ESCAPED})\"|'(?P<single>[^']*)'|`(?P<raw>[^`]*)`"
    r"|(?P<bare>[^\s\"'`=,|]+))"
)
SLASHED = re.compile(r"\\(.)")
LONGEST_QUOTE = 200  # characters of a tag in a diagnostic


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag in a copy: its name, its arguments, how it is written, where it begins, and where what follows does."""

    name: str
    arguments: str
    written: str
    begin: int
    end: int

    @property
    def parameters(self) -> tuple[dict[str, str], list[str]]:
        """The arguments by name (in lower case) and by position."""
        named: dict[str, str] = {}
        placed: list[str] = []
        for match in PARAMETER.finditer(self.arguments):
            value = SLASHED.sub(r"\1", match["double"]) if match.lastgroup == "double" else match[match.lastgroup or 0]
            if match["name"]:
                named.setdefault(match["name"].lower(), value)
            else:
                placed.append(value)
        return named, placed


def end_of(name: str) -> re.Pattern[str]:
    """The tag of Liquid's that ends what a tag of this name begins."""
    return re.compile(rf"\{{%-?\s*end{name}\s*-?%\}}")


def end_of_shortcode(name: str) -> re.Pattern[str]:
    """The shortcode that ends what one of this name begins."""
    return re.compile(rf"\{{\{{[<%]-?\s*/\s*{name}\s*-?[>%]\}}\}}")


class Passage:
    """A copy on its way to Markdown: how far it is read, and the diagnostics of it."""

    def __init__(self, copy: str, first_line: int, path: str, files: ShownFiles | None = None) -> None:
        """Take a copy that begins on a line (from 1) of the source at `path`, and the files that its tags may show."""
        self.copy, self.first_line, self.path, self.files = copy, first_line, path, files
        self.at = 0
        self.diagnostics: list[Diagnostic] = []
        # Pairs of tags of which one half has been read, by name: what is to stand for the other half of each.
        self.opened: defaultdict[str, list[str]] = defaultdict(list)
        self.missing: set[str] = set()  # ends that the rest of the copy does not have
        self.next_ends: dict[str, int] = {}  # where the next of each end of a tag stands

    def note(self, message: str, begin: int | None = None) -> None:
        """Note what became of something that begins at a character of the copy, else where the reading is."""
        line = self.first_line + bisect_left(self._ends, self.at if begin is None else begin)
        self.diagnostics.append(Diagnostic("", line, "tag", message, "foreign"))

    def drop(self, tag: Tag, why: str = "is filled in by another program") -> str:
        """Note that a tag is left out."""
        self.note(f"{quoted(tag.written)} {why}; it is left out, and the words around it stay", tag.begin)
        return ""

    def begin(self, name: str, ending: str = "") -> None:
        """Read the first of what may be a pair of tags; `ending` is what is to stand for the second."""
        self.opened[name].append(ending)

    def close(self, tag: Tag, name: str) -> str:
        """Read the second of a pair of tags; note it where nothing has begun the pair."""
        if not self.opened[name]:
            return self.drop(tag)
        ending = self.opened[name].pop()
        return ending.lstrip() if self.copy.startswith("\n", tag.begin - 1) else ending

    def note_remark(self, begin: int) -> None:
        """Note that what is read since a character of the copy was not meant for readers."""
        self.note(f"{quoted(self.copy[begin : self.at])} is a note to the desk; it is left out", begin)

    def until(self, end: re.Pattern[str], begin: int | None = None) -> re.Match[str] | None:
        """The next place where a pattern matches; one that was in vain is not looked for again."""
        match = None if end.pattern in self.missing else end.search(self.copy, self.at if begin is None else begin)
        if match is None:
            self.missing.add(end.pattern)
        return match

    def inside(self, tag: Tag, end: re.Pattern[str]) -> str | None:
        """What stands between a tag and its end, after which the reading goes on; None, and noted, if it has no end."""
        region = self.region(end)
        if region is None:
            self.drop(tag, "is never ended")
        return region

    def region(self, end: re.Pattern[str]) -> str | None:
        """What stands before the next match of a pattern, after which the reading goes on; None if there is none."""
        match = self.until(end)
        if match is None:
            return None
        inside = self.copy[self.at : match.start()]
        self.at = match.end()
        return inside

    def tag(self, grammar: re.Pattern[str], begin: int) -> Tag | None:
        """The tag that begins at a character of the copy."""
        if not self._is_ended(ENDS[grammar], begin):
            return None
        match = grammar.match(self.copy, begin, begin + LONGEST)
        if match is None:
            return None
        parts = match.groupdict()
        name = parts.get("name") or parts.get("plain_name") or ""
        arguments = parts["arguments"] or parts.get("plain") or ""
        return Tag(f"/{name}" if parts.get("end") else name, arguments.strip(), match[0], begin, match.end())

    def _is_ended(self, end: str, begin: int) -> bool:
        """Whether a tag may end soon enough: what never ends is not to be read again and again."""
        if self.next_ends.get(end, -1) < begin:
            at = self.copy.find(end, begin)
            self.next_ends[end] = at if at >= 0 else len(self.copy) + LONGEST
        return self.next_ends[end] < begin + LONGEST

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in re.finditer("\n", self.copy)]


def quoted(written: str) -> str:
    """A tag on one line, and not too much of it."""
    line = " ".join(written.split())
    return line if len(line) <= LONGEST_QUOTE else f"{line[:LONGEST_QUOTE]}…"


def levelled(instead: str, written: str) -> str:
    """What stands instead of something, with as many lines as that had, where it does not have more."""
    return instead + "\n" * (written.count("\n") - instead.count("\n"))
