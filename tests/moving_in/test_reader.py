"""The reader of other programs' posts: how the press finds it, and that it goes along to other processes."""

import pickle
from multiprocessing import get_context
from types import SimpleNamespace
from typing import Any

from pelican import signals

from dateline_news import moving_in
from dateline_news.press.markup.foreign import NOTHING_FOREIGN, foreign_reader, lenient_reader
from dateline_news.press.read.document_reader import read_document
from tests.papers import FOREIGN

OURS: dict[str, Any] = {"STORY_INPUTS": (), "DEFAULT_LANG": "en", "STORY_FIELDS": "strict"}
POST = '+++\ntitle = "A"\ndraft = true\n+++\n{{< youtube abc >}}\n'


def test_the_plugin_puts_it_into_the_settings_of_a_build() -> None:
    pelican = SimpleNamespace(settings=dict(OURS))
    moving_in.register()
    try:
        signals.initialized.send(pelican)
    finally:
        signals.initialized.disconnect(moving_in._add_to_settings)  # noqa: SLF001  as Pelican's end would
    assert foreign_reader(pelican.settings) is FOREIGN


def test_without_the_plugin_nothing_is_foreign_and_no_mode_is_lenient() -> None:
    assert foreign_reader(OURS) is NOTHING_FOREIGN
    assert lenient_reader(OURS | {"STORY_FIELDS": "lenient"}) is None
    post = read_document(POST, "a.md", OURS)
    assert (post.fields, post.copy, post.diagnostics) == ([], POST, [])


def test_it_is_small_and_the_same_in_another_process() -> None:
    assert len(pickle.dumps(FOREIGN)) < 2_000
    moving_in.add_to(settings := dict(OURS))
    with get_context("spawn").Pool(1) as pool:
        assert pool.apply(read_document, (POST, "a.md", settings)) == read_document(POST, "a.md", settings)
