"""A build after which nothing is new touches nothing, and says so."""

import re
import shutil
from pathlib import Path

import pytest

from tests.press.editing.copy_desk import CopyDesk
from tests.press.editing.editions import difference, edition
from tests.press.editing.printer import Order, Printer, apart
from tests.press.editing.promises import NOTHING_NEW
from tests.press.editing.test_interrupted import order_in


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """A newsroom that was printed."""
    CopyDesk(tmp_path)
    assert apart(order_in(tmp_path)).status == 0
    return order_in(tmp_path)


def times(folder: Path) -> dict[str, int]:
    """When each file and each folder was last changed."""
    return {one.relative_to(folder).as_posix(): one.stat().st_mtime_ns for one in [folder, *folder.rglob("*")]}


@pytest.mark.parametrize("how", ["as they were", "checked out anew", "with the store lost"])
def test_no_file_is_touched(order: Order, how: str) -> None:
    before = edition(order.output).written
    if how == "checked out anew":
        CopyDesk(order.content.parent).touch()
    if how == "with the store lost":
        shutil.rmtree(order.cache)
    assert apart(order).status == 0
    assert edition(order.output).written == before


def test_no_folder_is_touched_either(order: Order) -> None:
    before = times(order.output)
    assert apart(order).status == 0
    assert times(order.output) == before


def test_the_closing_line_says_so(order: Order) -> None:
    said = apart(order).said
    assert re.search(NOTHING_NEW, said), said


def test_in_a_process_that_stays_it_is_the_same(order: Order) -> None:
    before = edition(order.output)
    with Printer() as printer:
        assert [printer.built(order).status for _ in range(2)] == [0, 0]
    assert not difference(edition(order.output), before)
