"""What is indexed together, what of it, and what the script of the page may be."""

import gzip
import json
from datetime import date, timedelta
from typing import Any

import pytest

from dateline_news.languages import language
from dateline_news.model.paper import Correction
from dateline_news.plugins.search import SCRIPT, bundles, engine, records
from tests.papers import edition, moment, paper, story, text_of

DAY = date(2025, 1, 1)


def indexed(lang: str, *texts: str) -> dict[str, bytes]:
    """The files of a bundle of stories with these texts."""
    rows = [(at, {"path": f"{at}.html", "section": "w", "kind": "news"}, f"T{at}", "", "", (text,), None)
            for at, text in enumerate(texts)]  # fmt: skip
    return records.files({"lang": lang, "version": "", "rows": rows}, text_of)


def fragments(files: dict[str, bytes]) -> list[dict[str, Any]]:
    """What results show of the stories of a bundle."""
    data = [files[path] for path in files if path.startswith("fragment/")]
    unpacked = [gzip.decompress(each) if each.startswith(b"\x1f") else each for each in data]
    return [json.loads(each.removeprefix(records.SIGNATURE)) for each in unpacked]


def layout(*days: str, lang: str = "en") -> list[tuple[str, int]]:
    """The name and the step of each bundle of stories of these days."""
    parts = bundles.of(story(f"S {at}", day, lang=lang) for at, day in enumerate(days))
    return [(bundle.name, bundle.step) for bundle in parts]


def test_a_year_of_a_language_is_a_bundle_and_english_is_one_language() -> None:
    stories = [story("A", "2025-01-01"), story("B", "2024-01-01", lang="en-GB"), story("C", "2025-02-01", lang="ur")]
    assert [bundle.name for bundle in bundles.of(stories)] == ["en/2025", "en/2024", "ur/2025"]


def test_a_year_of_very_many_is_parted_into_quarters(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "LARGE", 3)
    monkeypatch.setattr(bundles, "ENOUGH", 1)
    days = ["2025-01-01", "2025-03-31", "2025-04-01", "2025-12-31", "2024-05-05"]
    assert layout(*days) == [("en/2025-4", 0), ("en/2025-2", 1), ("en/2025-1", 2), ("en/2024", 3)]


def test_the_newest_bundles_are_searched_first_until_they_have_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bundles, "ENOUGH", 3)
    days = ["2026-01-01", "2025-01-01", "2025-01-02", "2024-01-01", "2023-01-01"]
    assert layout(*days) == [("en/2026", 0), ("en/2025", 0), ("en/2024", 1), ("en/2023", 2)]


def test_one_more_story_leaves_what_other_bundles_are_made_of() -> None:
    before = [story(f"S {at}", str(DAY + timedelta(at * 90))) for at in range(8)]
    old, new = (edition(paper(*stories)) for stories in (before, [*before, story("New", "2026-01-02")]))
    changed = {path for path in old if path.startswith("search") and repr(old[path]) != repr(new[path])}
    assert changed == {"search/en/2026"}


def test_a_retracted_story_is_indexed_by_its_headline_alone() -> None:
    wrong = story("Wrong", corrections=(Correction(moment("2026-02-02"), "retraction", "It was wrong."),))
    row = records.row(wrong, language("en"))
    assert row[2:] == ("Wrong", "", "", (), None)
    assert records.row(story("Right"), language("en"))[-1] is not None


def test_letters_that_look_alike_are_indexed_as_one_and_shown_as_they_are_written() -> None:
    shown = fragments(indexed("ur", "یہ كتابي ہے", "یہ کتابی ہے"))
    assert {fragment["content"] for fragment in shown} == {"یہ كتابي ہے", "یہ کتابی ہے"}
    index = b"".join(
        gzip.decompress(data) for path, data in indexed("ur", "كتابي").items() if path.startswith("index/")
    )
    assert "کتابی".encode() in index
    assert "كتابي".encode() not in index


def test_a_lone_sign_that_folds_to_nothing_leaves_the_count_of_words() -> None:
    assert fragments(indexed("ur", "ا ـ ب"))[0]["word_count"] == 3


def test_the_same_stories_make_the_same_bytes() -> None:
    texts = [f"Some words {at} and the other {at * 7}" for at in range(40)]
    assert indexed("en", *texts) == indexed("en", *texts)


def test_a_table_has_the_section_kind_and_minute_of_each_fragment() -> None:
    files = indexed("en", "One", "Two")
    names = {path[len("fragment/") : -len(".pf_fragment")] for path in files if path.startswith("fragment/")}
    assert json.loads(files["stories.json"]).keys() == names
    assert sorted(json.loads(files["stories.json"]).values()) == [["w", "news", 0], ["w", "news", 1]]


def test_of_pagefind_only_what_searches_is_shipped() -> None:
    endings = {path.rpartition(".")[2] for path in indexed("en", "One")}
    assert endings == {"pf_meta", "pf_index", "pf_fragment", "json"}
    core = engine.core({"lang": "en"}, text_of)
    assert [path for path in core if path.endswith(".js")] == ["pagefind.js", "pagefind-worker.js"]
    assert [path for path in core if path.startswith("wasm")] == ["wasm.en.pagefind"]


def test_blocks_are_indexed_by_the_words_that_readers_see() -> None:
    blocks: list[dict[str, Any]] = [
        {"type": "text", "html": '<p>One<sup><a href="#n">1</a></sup></p><ul><li>un<b>do</b></li></ul>'},
        {"type": "picture", "src": "", "alt": "Hills", "caption": "The hills"},
        {"type": "entry", "id": "t0420", "place": "high-water", "headline": "High water"},
        {"type": "post", "text": [{"text": "Back. "}], "dash": "—", "name": "A", "handle": "a", "pictures": []},
    ]
    assert " ".join(" ".join(records.plain(blocks)).split()) == "One undo The hills High water Back. — A (@a)"


def test_a_preview_and_a_paper_without_pagefind_index_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    assert made_of_search(PREVIEW=True) == {"search.html", "opensearch.xml"}
    monkeypatch.setattr(engine, "version", lambda: "")
    assert made_of_search() == {"search.html", "opensearch.xml"}


def made_of_search(**settings: Any) -> set[str]:
    return {path for path in edition(paper(story("A"), **settings)) if "search" in path}


def test_the_script_is_short() -> None:
    assert len(SCRIPT.splitlines()) <= 80
    assert [line for line in SCRIPT.splitlines() if len(line) > 170] == []
