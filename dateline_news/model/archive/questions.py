"""Records what plugins ask about the paper, so that of each file and fact it is known what it was planned from.

A file was planned from all that its plugin had asked by then. Files of one kind, such as one for each topic, are
planned in a loop over `each_…`: what is asked in a step of it counts for the files of that step alone. So what a loop
gathers for files after it has to be asked for outside of it.
"""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from functools import cached_property
from itertools import takewhile
from typing import Generic, TypeVar

from dateline_news.model.paper import Story

Some = TypeVar("Some")


class QuestionRecorder:
    """Records the questions of a plugin, in words."""

    questions: tuple[str, ...] = ()

    def answer(self, question: str, answer: Some) -> Some:
        """Record a question, and return the answer to it."""
        self.questions += (question,)
        return answer

    def each(self, subjects: Iterable[Some]) -> Iterator[Some]:
        """The subjects, one after another; after each, forget what was asked for it."""
        before = self.questions
        for subject in subjects:
            self.questions = before
            yield subject
        self.questions = before


class Stories(Generic[Some]):
    """The stories of a `subject` to ask for, newest first: of a label, a language, a date, or of the whole paper."""

    def __init__(self, recorder: QuestionRecorder, of: str, subject: Some, stories: Sequence[Story]) -> None:
        """Take the recorder of questions, what the stories are of in words, that itself, and the stories."""
        self._recorder, self._of, self.subject, self._stories = recorder, of, subject, stories

    def newest(self, count: int | None = None) -> Sequence[Story]:
        """So many of them; without a number, all."""
        which = "all stories" if count is None else f"the newest {count} stories" if count != 1 else "the newest story"
        return self._recorder.answer(f"{which}{self._of}", self._stories[:count])

    def since(self, start: datetime) -> Sequence[Story]:
        """Those that came at a moment or after it."""
        stories = tuple(takewhile(lambda story: story.date.at >= start, self._stories))
        return self._recorder.answer(f"the stories{self._of} since {start:%Y-%m-%d %H:%M}", stories)

    def oldest(self) -> Story:
        """The first that came; there has to be one."""
        return self._recorder.answer(f"the oldest story{self._of}", self._stories[-1])

    def count(self) -> int:
        """How many they are."""
        return self._recorder.answer(f"the number of stories{self._of}", len(self._stories))

    def exceed(self, count: int) -> bool:
        """Whether they are more than so many: an answer that most new stories leave as it is."""
        question = f"whether there are more than {count} stories{self._of}"
        return self._recorder.answer(question, len(self._stories) > count)

    def years(self) -> tuple[int, ...]:
        """The years in which they came."""
        return self._recorder.answer(f"the years of the stories{self._of}", tuple(self._by_year))

    def each_year(self) -> Iterator[tuple[int, Sequence[Story]]]:
        """Each year with its stories."""
        for year, stories in self._recorder.each(self._by_year.items()):
            yield year, self._recorder.answer(f"the stories{self._of} in {year}", stories)

    def months(self) -> tuple[tuple[int, int], ...]:
        """The months in which they came, each after its year."""
        return self._recorder.answer(f"the months of the stories{self._of}", tuple(self._by_month))

    def each_month(self) -> Iterator[tuple[tuple[int, int], Sequence[Story]]]:
        """Each month with its stories."""
        for (year, month), stories in self._recorder.each(self._by_month.items()):
            question = f"the stories{self._of} in {year}-{month:02}"
            yield (year, month), self._recorder.answer(question, stories)

    @cached_property
    def _by_month(self) -> dict[tuple[int, int], list[Story]]:
        by_month: dict[tuple[int, int], list[Story]] = {}
        for story in self._stories:
            by_month.setdefault((story.date.at.year, story.date.at.month), []).append(story)
        return by_month

    @cached_property
    def _by_year(self) -> dict[int, list[Story]]:
        by_year: dict[int, list[Story]] = {}
        for story in self._stories:  # in order of time, not always of years: each has the date of its own zone
            by_year.setdefault(story.date.at.year, []).append(story)
        return by_year
