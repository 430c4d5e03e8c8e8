"""Addresses never move."""

from tests.addresses import of_before
from tests.site.built import Site


def test_every_address_that_the_miniature_paper_had_is_there(paper: Site) -> None:
    assert of_before("paper") - paper.files == set()


def test_every_address_that_the_shipped_paper_had_is_there(own: Site) -> None:
    assert of_before("content") - own.files == set()
