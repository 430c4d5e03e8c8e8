"""Dealing without visible repeats: every card comes up once before any comes up again."""

from collections.abc import Iterable
from random import Random
from typing import Generic, TypeVar

Card = TypeVar("Card")


def chance(seed: int | str) -> Random:
    """Give a source of chance that is the same for the same `seed`, everywhere."""
    return Random(seed)  # noqa: S311  it deals invented copy and keeps no secret


class Deck(Generic[Card]):
    """Cards in a shuffled order, shuffled anew each time they run out."""

    def __init__(self, rng: Random, cards: Iterable[Card]) -> None:
        """Take `cards` (at least one); `rng` decides every order."""
        self._rng = rng
        self._cards = tuple(cards)
        self._left: list[Card] = []
        self._last: Card | None = None

    def draw(self) -> Card:
        """Give the next card."""
        if not self._left:
            self._left = self._rng.sample(self._cards, len(self._cards))
            if self._left[-1] == self._last:
                self._left.reverse()
        self._last = self._left.pop()
        return self._last
