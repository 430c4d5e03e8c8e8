"""The plan of an edition."""

import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import Deferred
from dateline_news.model.digests import digest
from dateline_news.model.paper import Front, Paper
from dateline_news.model.template_inputs import declared
from dateline_news.press import plan
from dateline_news.press.plan import Bundle, CopiedFile, File, Page, PlannedFile, signals
from dateline_news.press.plan.clashes import clashes
from tests.papers import (
    HARD,
    PICTURE,
    ROOT,
    author,
    edition,
    inputs_of,
    pages_of,
    paper,
    plugins,
    static_page,
    story,
    text_of,
    topic,
)

FULL = paper(
    story(HARD, "2026-03-01", topics=(topic("Sea"),), authors=(author("A"),), picture=PICTURE),
    story("Second", "2026-02-01", topics=(topic("Sea"),)),
    story("Third", "2025-02-01"),
    story("Other", "2024-02-01", "Culture"),
    story("Hidden", "2024-02-01", hidden=True),
    story("Urdu", "2026-02-01", slug="second-ur", translation_key="second", lang="ur", is_translation=True),
    pages=(static_page(), static_page("Secret", hidden=True)),
    NEWEST=2,
)


def page(path: str, source: str = "") -> Page:
    """An entry of the plan."""
    return Page(path, "article", {"title": "A page"}, source)


def copied(path: str, source: str = "") -> CopiedFile:
    """An entry for a file that is copied as it is."""
    return CopiedFile(path, Path("content", source or path), "", source or path)


def sentences(entries: Sequence[PlannedFile]) -> list[str]:
    """What an editor reads of the addresses of a plan."""
    return [str(problem) for problem in clashes(entries, "content")]


def test_addresses_of_their_own_do_not_clash() -> None:
    assert sentences([page("a.html", "a.md"), page("b/a.html", "b.md"), copied("images/a.png")]) == []


def test_two_stories_of_one_address_are_both_reported() -> None:
    assert sentences([page("a.html", "a.md"), page("a.html", "b.md")]) == [
        "content/b.md:1: address: a.html is also the address of content/a.md; give one of them another Slug",
        "content/a.md:1: address: a.html is also the address of content/b.md; give one of them another Slug",
    ]


def test_addresses_that_differ_by_case_only_are_reported() -> None:
    assert len(sentences([page("A.html", "a.md"), page("a.html", "b.md")])) == 2


def test_a_page_and_a_section_of_one_address_are_reported_of_the_page() -> None:
    ours, theirs = page("world.html", "pages/world.md"), page("world.html")
    assert sentences([ours, theirs]) == sentences([theirs, ours])
    assert sentences([ours, theirs])[0].startswith(
        "content/pages/world.md:1: address: world.html is also the address of another page of the site; "
    )


def test_a_file_cannot_be_a_folder_as_well() -> None:
    assert len(sentences([page("topics", "pages/topics.md"), page("topics/sea.html")])) == 1
    assert len(sentences([page("topics/sea.html"), page("topics", "pages/topics.md")])) == 1


def test_a_story_at_the_address_of_a_copied_file_is_reported() -> None:
    both: list[PlannedFile] = [page("extra/a.html", "a.md"), copied("extra/A.html")]
    assert sentences(both) == sentences(both[::-1])
    (message,) = sentences(both)
    assert message.startswith("content/a.md:1: address: extra/a.html is also the address of content/extra/A.html; ")


def test_a_page_and_a_folder_of_one_name_are_reported_of_every_source() -> None:
    of_site, of_story = page("404.html"), page("404.html", "b.md")
    below = [page("404.html/x.html", "a.md"), page("404.html/y.html", "c.md")]
    assert sorted(sentences([of_site, *below])) == [
        f"content/{name}.md:1: address: 404.html/{file}.html would lie in a folder of the name of 404.html, "
        "another page of the site; give one of them another address"
        for name, file in ("ax", "cy")
    ]
    right = "; give one of them another address"
    assert sentences([below[0], of_story]) == [
        f"content/b.md:1: address: 404.html is also the name of the folder of 404.html/x.html, of content/a.md{right}",
        f"content/a.md:1: address: 404.html/x.html would lie in a folder of the name of 404.html, content/b.md{right}",
    ]
    assert [line.partition(":")[0] for line in sentences([of_story, *below])] == ["content/b.md"]
    assert sentences([of_site, page("404.html/x.html")]) == [
        "pelicanconf.py:1: address: 404.html is also the name of the folder of 404.html/x.html; rename one"
    ]


def test_a_copied_file_at_the_address_of_a_page_of_the_paper_is_reported() -> None:
    both: list[PlannedFile] = [page("index.html"), copied("index.html")]
    wrong = "is copied to index.html, which is also the address of a page of the site; rename it"
    assert sentences(both) == sentences(both[::-1]) == [f"content/index.html:1: address: {wrong}"]


def test_a_file_that_is_copied_cannot_be_a_folder_as_well() -> None:
    assert sentences([copied("world"), page("world/2026.html")]) == [
        "content/world:1: address: world is also the name of a folder of the site; rename it"
    ]


def test_two_files_without_sources_are_reported_of_the_settings() -> None:
    messages = sentences([File("feeds/a.xml", lambda _: b""), File("feeds/a.xml", lambda _: b"")])
    assert messages == ["pelicanconf.py:1: address: two files of the site would be feeds/a.xml; rename one"]


def test_facts_are_added_to_their_story() -> None:
    def facts(of: Paper) -> Iterator[tuple[str, dict[str, Any]]]:
        for piece in of.all_stories:
            yield piece.source, {"letters": len(piece.title)}

    with plan.facts.connected_to(facts):
        with_facts = signals.add_facts(Archive(paper(story("One"), story("Three", hidden=True))))
    assert [story.facts["letters"] for story in with_facts.paper.all_stories] == [3, 5]


def test_inputs_of_the_head_are_added_to_a_page() -> None:
    def head(of: Page, front: Front) -> dict[str, str]:
        return {"open_graph": f"{of.path} of {front.masthead.name}"}

    with plan.head.connected_to(head):
        with_head = signals.add_head(page("a.html"), paper().front, text_of)
    assert with_head.inputs == {"title": "A page", "open_graph": "a.html of The Sample"}


def test_a_page_without_a_title_is_refused_by_its_address() -> None:
    with pytest.raises(SystemExit, match=r"latest\.html has no title; the plugin that plans it"):
        signals.add_head(Page("latest.html", "article", {}), paper().front, text_of)


def test_every_plugin_s_files_are_in_the_plan() -> None:
    def pages(_: Paper) -> Iterator[Page]:
        yield page("more.html")

    with plan.pages.connected_to(pages):
        assert "more.html" in [entry.path for entry in signals.plan_files(Archive(paper()))]


def test_a_page_has_exactly_the_inputs_that_its_template_may_read() -> None:
    entries = [entry for entry in edition(FULL).values() if isinstance(entry, Page)]
    inputs = inputs_of(entries)
    assert {entry.path: set(inputs[entry.path]) ^ declared(entry.template) for entry in entries} == {
        entry.path: set() for entry in entries
    }


def test_plugins_for_the_head_get_computed_inputs() -> None:
    def head(of: Page, front: Front) -> dict[str, str]:
        assert isinstance(of.inputs, dict)
        return {"open_graph": f"{of.inputs['title']} of {front.masthead.name}"}

    with plan.head.connected_to(head):
        with_head = signals.add_head(Page("a.html", "article", {"title": made_title("boat")}), paper().front, text_of)
    assert with_head.inputs == {"title": "BOAT", "open_graph": "BOAT of The Sample"}


def made_title(word: str) -> Deferred:
    """A title that is made when its page is drawn."""
    return Deferred(str.upper, word)


def test_computed_inputs_are_plain_data() -> None:
    computed = [entry for entry in edition(FULL).values() if not isinstance(entry, Bundle)]
    assert [entry.path for entry in computed if not is_plain(entry.inputs)] == []


def is_plain(value: Any) -> bool:
    """Whether JSON could hold it as it is; it makes a list of a tuple."""
    if isinstance(value, dict):
        return all(isinstance(name, str) and is_plain(entry) for name, entry in value.items())
    return all(map(is_plain, value)) if isinstance(value, list | tuple) else isinstance(value, str | int | None)


def plan_texts() -> list[str]:
    """The texts of the whole plan by which a later build compares it, before anything is computed."""
    with plugins():
        return [
            repr(entry) for entry in signals.plan_files(signals.add_facts(Archive(FULL))) if isinstance(entry, Page)
        ] + [
            repr((entry.path, entry.inputs))
            for entry in signals.plan_files(signals.add_facts(Archive(FULL)))
            if isinstance(entry, File)
        ]


def test_the_plan_has_no_memory_addresses() -> None:
    assert [text for text in plan_texts() if " at 0x" in text or "object>" in text] == []


def test_another_process_makes_the_same_plan() -> None:
    script = "from tests.press.plan.test_plan import digest, plan_texts; print(digest(plan_texts()))"
    digests = {
        subprocess.run(
            [sys.executable, "-c", script],
            cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True,
        ).stdout.strip()
        for seed in ("1", "2")
    }  # fmt: skip
    assert digests == {digest(plan_texts())}


def test_all_files_of_a_paper_have_different_addresses() -> None:
    entries = list(edition(FULL).values())
    assert sentences(entries) == []


def named_paths(value: Any) -> Iterator[str]:
    """Every `path` in some inputs: what the templates make links of."""
    if isinstance(value, dict):
        yield from (path for name, path in value.items() if name == "path")
        value = list(value.values())
    if isinstance(value, list):
        for entry in value:
            yield from named_paths(entry)


@pytest.mark.parametrize("of", [FULL, paper(), paper(story(hidden=True, topics=(topic("Sea"),)))])
def test_every_path_that_a_page_names_is_in_the_plan(of: Paper) -> None:
    planned = {*edition(of), PICTURE.path, ""}
    assert {path: sorted({*named_paths(inputs)} - planned) for path, inputs in pages_of(of).items()} == {
        path: [] for path in pages_of(of)
    }


def test_the_same_paper_has_the_same_plan() -> None:
    assert [(path, entry.inputs) for path, entry in edition(FULL).items()] == [
        (path, entry.inputs) for path, entry in edition(FULL).items()
    ]


def test_a_paper_without_a_story_has_a_plan() -> None:
    assert {"index.html", "404.html", "sections.html", "topics.html", "feeds/all.atom.xml"} <= set(edition(paper()))
