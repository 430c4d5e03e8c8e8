from pathlib import Path

import pytest

from tests.site.built import ADDRESS, PAPER, ROOT, Site, pelican


def built(content: Path, output: Path, address: str) -> Site:
    run = pelican(content, output, SITEURL=address, PAPER_SEARCH="search.html")
    assert run.returncode == 0, run.stdout + run.stderr
    assert run.stderr == "", "a build that warns is a build that fails"
    return Site(output)


@pytest.fixture(scope="session")
def paper(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The miniature paper: an article per edge case."""
    return built(PAPER, tmp_path_factory.mktemp("paper") / "out", ADDRESS)


@pytest.fixture(scope="session")
def own(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The editors' own paper."""
    return built(ROOT / "content", tmp_path_factory.mktemp("own") / "out", "https://own.example")
