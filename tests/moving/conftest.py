"""The folders of other programs, each moved in once."""

from collections.abc import Callable
from functools import cache

import pytest

from tests.moving.folders import Moved, moved

Desk = Callable[[str], Moved]


@pytest.fixture(scope="session")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Desk:
    """Gives a folder by its dialect, built when it is first asked for; one that stops the build is not built again."""

    @cache
    def built(dialect: str) -> Moved | str:
        try:
            return moved(dialect, tmp_path_factory.mktemp(dialect))
        except SystemExit as stopped:
            return str(stopped.code)

    def given(dialect: str) -> Moved:
        found = built(dialect)
        if isinstance(found, str):
            pytest.fail(f"{dialect} stopped the build: {found}", pytrace=False)
        return found

    return given
