"""Where things stand in a copy: the line of each, in the order in which they are asked for."""

import re
from bisect import bisect_left
from functools import cached_property
from html import escape

LINE_END = re.compile("\n")


class LineFinder:
    """A copy in which things are found one after another: what is asked for twice is found in its second place."""

    def __init__(self, copy: str, first_line: int, *, is_in_order: bool = False) -> None:
        """`first_line` is the line (from 1) on which the copy begins.

        With `is_in_order`, things are asked for in about the order in which they stand there: many are sooner found.
        """
        self.copy, self.first_line = copy, first_line
        self.is_in_order, self.last = is_in_order, 0
        self.after: dict[str, int] = {}

    def line(self, *written: str) -> int:
        """The line of the first of these texts that the copy holds, as it is or as HTML has it; else its first line."""
        for text in filter(None, written):
            for form in dict.fromkeys((text, escape(text, quote=False))):
                at = self.copy.find(form, self.last) if self.last > self.after.get(form, 0) else -1
                at = at if at >= 0 else self.copy.find(form, self.after.get(form, 0))
                at = at if at >= 0 else self.after.get(form, 0) - len(form)
                if at >= 0:
                    self.after[form] = at + len(form)
                    self.last = at if self.is_in_order else 0
                    return self.first_line + bisect_left(self._ends, at)
        return self.first_line

    @cached_property
    def _ends(self) -> list[int]:
        return [match.start() for match in LINE_END.finditer(self.copy)]
