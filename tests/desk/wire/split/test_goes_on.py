"""Lines that were broken by hand, and lines that only look so."""

import pytest

from dateline_news.desk.wire.split.paragraphs import split
from tests.desk.wire.drafting import LEAD, texts


@pytest.mark.parametrize(
    "lines",
    [
        "• First ferry left with three passengers and a\nband",
        '"The ferries are slower than the clock," she said,\n"and nobody has ever\nmended a ferry."',
        "Board of harbour says ferries run\nagain from Monday on",
        "BOARD OF THE HARBOUR OPENS A STORE\nAT SAMPLE TOWN, SAYS CAPTAINS WILL\nNO LONGER SAIL IN HASTE",
        "SAMPLE (AA) - Three ferries that had been sought for three days were found in port. Their owner\nHasan Roe did not smile.",
        "FERRIES OF SAMPLE TOWN TO RUN AGAIN WITH\nNEW CAPTAINS",
        "Lowest levels of water of the night (m): Old Pier -4,\nNew Pier 6 and Kell 9.",
        "Tidal Works Inc. to Build New Ferries From\nOld Ferries",
    ],
)
def test_lines_that_leave_a_sentence_open_go_on(lines: str) -> None:
    assert texts(split(f"{lines}\n\n{LEAD}"))[0] == lines.replace("\n", " ")


@pytest.mark.parametrize(
    "lines",
    [
        "You need:\nflour\nsugar\nsalt",
        "Town 2 City 1\nIsle 0 Bay 3",
        "EMBASSY OF SAMPLELAND\nSAMPLE TOWN",
        "July 14, 2021 16:05 ET\n| Source: Tidal Works Ltd",
        "One by one\nThey left",
        "Q: Will it run?\nA: it will",
        "World\nFerries to run again",
    ],
)
def test_lines_that_are_each_their_own_stay_apart(lines: str) -> None:
    assert texts(split(f"{lines}\n\n{LEAD}"))[:-1] == lines.split("\n")


def test_an_indented_line_begins_a_paragraph_and_others_go_on_with_it() -> None:
    copy = (
        "   SAMPLE TOWN (AP) _ Every ferry was called back to port on\nMonday, officials said.\n"
        "   Nobody was on board, and nobody had been asked to be on\nboard.\n   It rained."
    )
    assert len(texts(split(copy))) == 3
