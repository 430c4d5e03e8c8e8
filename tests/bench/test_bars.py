import pytest

from tests.bench.press.bars import BARS, SIZES, Verdict, missed, verdicts
from tests.bench.press.race import Results
from tests.bench.press.run import Run

ADDED = "one story added, against Hugo's build"
MEMORY = "peak memory of a clean build, against Hugo's"
TOUCHED = "files touched by one new story"


def results(added: float = 1.0, touched: int = 20, memory: int = 300) -> Results:
    """A race in which all bars are met at 10,000 stories unless a figure says otherwise."""
    ours = {"clean": [Run(9, memory=memory)], "unchanged": [Run(0.5)], "edited": [Run(1.0)], "refreshed": [Run(0.3)]}
    return {
        "dateline": {**ours, "added": [Run(added, touched=touched)]},
        "unshared": {"clean": [Run(9)]},
        "stock": {"clean": [Run(50)]},
        "hugo": {"clean": [Run(8, memory=700), Run(10, memory=600), Run(30, memory=500)]},
    }


def verdict(what: str, found: Results, stories: int = 10_000) -> Verdict:
    return next(one for one in verdicts(found, stories) if one.what == what)


def test_a_ratio_is_that_of_the_medians_of_one_race() -> None:
    assert verdict(ADDED, results(added=1.2)).value == pytest.approx(0.12)
    assert verdict(ADDED, results(added=1.19)).met is True
    assert verdict(ADDED, results(added=1.21)).met is False
    assert verdict(MEMORY, results(memory=361)).met is False


def test_files_touched_are_counted_and_not_compared() -> None:
    assert verdict(TOUCHED, results(touched=40)) == Verdict(TOUCHED, 40, 40, met=True)
    assert verdict(TOUCHED, results(touched=41)).met is False


def test_the_run_that_touched_most_files_counts() -> None:
    found = results()
    found["dateline"]["added"] = [Run(1, touched=7), Run(1, touched=41), Run(1, touched=8)]
    assert verdict(TOUCHED, found).value == 41


def test_all_bars_met_is_a_race_won_and_one_missed_is_not() -> None:
    assert not missed(verdicts(results(), 10_000), 10_000, whole=True)
    assert missed(verdicts(results(touched=41), 10_000), 10_000, whole=True)


def test_bars_are_those_of_the_nearest_size_and_hold_only_at_their_own() -> None:
    assert verdict(ADDED, results(), 500).most == verdict(ADDED, results(), 20_000).most == 0.12
    assert verdict(ADDED, results(), 40_000).most == 0.05
    assert not missed(verdicts(results(touched=41), 9_999), 9_999, whole=True)


def test_what_was_not_run_is_neither_met_nor_missed_unless_all_was_to_be_run() -> None:
    alone: Results = {"hugo": {"clean": [Run(10)]}}
    assert {one.met for one in verdicts(alone, 10_000)} == {None}
    assert {one.value for one in verdicts(alone, 10_000)} == {None}
    assert not missed(verdicts(alone, 10_000), 10_000, whole=False)
    assert missed(verdicts(alone, 10_000), 10_000, whole=True)


def test_memory_that_could_not_be_read_is_not_taken_for_none() -> None:
    assert verdict(MEMORY, results(memory=0)).met is None


def test_every_bar_is_set_for_a_size_there_is() -> None:
    assert all(set(bar.most) and set(bar.most) <= set(SIZES) for bar in BARS)
