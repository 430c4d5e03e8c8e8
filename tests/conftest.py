"""How hypothesis runs: 40 examples each, `invoke prove` a thousand; the same ones every time where CI is set."""

import locale
import os
from collections.abc import Iterator

import pytest
from hypothesis import settings


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests that fork this process: later a library may have threads in it, and no child has those."""
    items.sort(key=lambda item: "/press/editing/" not in item.path.as_posix())


@pytest.fixture(autouse=True)
def _own_locale() -> Iterator[None]:
    """Give each test the locale that the run began with: Pelican sets that of a paper, in the process that reads it."""
    before = locale.setlocale(locale.LC_ALL)
    yield
    locale.setlocale(locale.LC_ALL, before)


settings.register_profile("desk", max_examples=40, deadline=None)
settings.register_profile("ci", parent=settings.get_profile("desk"), derandomize=True, database=None)
here = "ci" if os.environ.get("CI") else "desk"
settings.register_profile("prove", parent=settings.get_profile(here), max_examples=1000)
settings.register_profile("long", parent=settings.get_profile("prove"), max_examples=10_000)
settings.load_profile(here)
