"""Finds the lines of texts in copy."""

import re
from bisect import bisect_left
from functools import cached_property
from html import escape

LINE_END = re.compile("\n")


class LineFinder:
    """Finds the lines of texts in copy; a text that is looked for twice is found in its second place."""

    def __init__(self, copy: str, first_line: int, *, is_in_order: bool = False) -> None:
        """Take the copy and the line (from 1) of the file on which it begins.

        With `is_in_order`, texts are looked for in about the order in which they stand there: many are found sooner.
        """
        self.copy, self.first_line = copy, first_line
        self.is_in_order, self.last = is_in_order, 0
        self.ends: dict[str, int] = {}  # of each text: the end of the place where it was found last

    def line(self, *texts: str) -> int:
        """The line of the first of these texts that the copy has, plain or escaped; otherwise its first line."""
        for text in filter(None, texts):
            for form in dict.fromkeys((text, escape(text, quote=False))):
                end = self.ends.get(form, 0)
                index = self.copy.find(form, self.last) if self.last > end else -1
                index = index if index >= 0 else self.copy.find(form, end)
                index = index if index >= 0 else end - len(form)
                if index >= 0:
                    self.ends[form] = index + len(form)
                    self.last = index if self.is_in_order else 0
                    return self.first_line + bisect_left(self._line_ends, index)
        return self.first_line

    @cached_property
    def _line_ends(self) -> list[int]:
        return [match.start() for match in LINE_END.finditer(self.copy)]
