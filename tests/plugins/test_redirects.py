"""Old addresses lead to new ones: which files stand for them, and what is said of those that none can stand for."""

import re
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model.paper import Paper
from dateline_news.model.roots import HIDDEN
from dateline_news.plugins import redirects
from dateline_news.press import plan
from dateline_news.press.plan import PlanFault, after_all, clashes, completion, signals
from dateline_news.press.read.redirect_map import parsed
from dateline_news.press.render.base_inputs import add_base_inputs
from dateline_news.press.render.jinja import draw
from tests.papers import MASTHEAD, THEME, edition, inputs_of, paper, section, static_page, story, text_of

SITE = MASTHEAD.site


def mapped(text: str, *stories: Any, **more: Any) -> Paper:
    """A paper with a redirect map of this text."""
    rows, faults = parsed(text)
    assert faults == []
    return paper(*stories, REDIRECTS="redirects.txt", REDIRECTS_MAP=rows, PATH="content", **more)


def planned(of: Paper, *more: plan.PlannedFile) -> tuple[dict[str, Any], list[str]]:
    """What is planned late for a paper, by path, and what is wrong, as lines."""
    entries = list(redirects.pages(of, [*edition(of).values(), *more]))
    faults = [entry for entry in entries if isinstance(entry, PlanFault)]
    for diagnostic, _ in faults:
        assert diagnostic.severity == ("error" if HIDDEN.search(unquote(diagnostic.message)) else "foreign")
    files = {entry.path: entry for entry in entries if not isinstance(entry, PlanFault)}
    return files, [str(fault.diagnostic) for fault in faults]


def page(of: Paper, path: str, *more: plan.PlannedFile) -> Any:
    """A redirect page as it is drawn, as a document."""
    entries, faults = planned(of, *more)
    assert faults == []
    return LexborHTMLParser(html(of, entries[path]))


def html(of: Paper, entry: plan.Page) -> str:
    full = add_base_inputs(signals.add_head(entry, of.front, text_of), of.front, THEME)
    return draw(THEME, full.template, full.inputs)


def places(of: Paper, *more: plan.PlannedFile) -> dict[str, str]:
    """Where each redirect page leads, as its link says."""
    entries, faults = planned(of, *more)
    assert faults == []
    return {path: inputs["place"]["address"] for path, inputs in inputs_of(entries.values()).items()}


@pytest.mark.parametrize(
    ("alias", "file"),
    [
        ("/old/post/", "old/post/index.html"),
        ("/old/post", "old/post/index.html"),
        ("old.html", "old.html"),
        ("/2019/01/x/index.html", "2019/01/x/index.html"),
        ("/old.htm", "old.htm"),
        ("/a//b/./c/", "a/b/c/index.html"),
        ("/my%20post.html", "my post.html"),
        ("/caf%C3%A9/", "café/index.html"),
        ("/یہ-خبر/", "یہ-خبر/index.html"),
        ("/%DB%8C%DB%81/", "یہ/index.html"),
        ("/release-2.0", "release-2.0/index.html"),
        ("/100%/", "100%/index.html"),
        (f"{SITE}/old/post/", "old/post/index.html"),
    ],
)
def test_an_old_address_is_answered_by_the_file_that_a_host_looks_for(alias: str, file: str) -> None:
    of = paper(story("News", aliases=(alias,)))
    assert places(of) == {file: "../" * file.count("/") + "2026/03/01/news.html"}


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("/old.php?id=3", "question mark"),
        ("/old.php", "do not serve as a page"),
        ("/old#part", "has a #"),
        ("/../old/", "has .. in it"),
        ("/%2e%2e/old/", "has .. in it"),
        ("https://other.example/old/", f"is not under {SITE}"),
        ("//other.example/old/", f"is not under {SITE}"),
        ("mailto:somebody", f"is not under {SITE}"),
        ("/caf%E9/", "is not UTF-8"),
        ("/a%00b/", "no file's name may have"),
        ("/a\\b/", "no file's name may have"),
        (f"/{'x' * 300}/", "more than 255 bytes"),
        ("/.git/HEAD", "begins with a dot, “.git”"),
        ("/%2Egit/config", "begins with a dot, “.git”"),
        ("/a/.env", "begins with a dot, “.env”"),
        ("/con/", "Windows calls a device"),
        ("/a:b/", "has “:” in it"),
        ("/photo.jpg", "ends in .jpg"),
        ("/feed.xml", "no feed reader follows a page"),
    ],
)
def test_an_address_that_no_file_can_answer_is_a_fault(alias: str, why: str) -> None:
    entries, (fault,) = planned(paper(story("News", aliases=(alias,)), PATH="content"))
    assert entries == {}
    assert fault.startswith("content/articles/world/2026-03-01-news.md:1: aliases: “")
    assert why in fault


def test_a_page_leads_on_at_once_and_says_where_it_leads() -> None:
    document = page(paper(story("MPs & <live>", slug="mps", aliases=("/old/",))), "old/index.html")
    address = "../2026/03/01/mps.html"
    head = {node.attributes.get("name") or node.attributes.get("http-equiv"): node for node in document.css("meta")}
    assert head["refresh"].attributes["content"] == f"0; url={address}"
    assert head["robots"].attributes["content"] == "noindex"
    assert "default-src 'none'" in head["Content-Security-Policy"].attributes["content"]
    assert document.css_first('link[rel="canonical"]').attributes["href"] == f"{SITE}/2026/03/01/mps.html"
    link = document.css_first("main a")
    assert (link.attributes["href"], link.text()) == (address, "MPs & <live>")
    assert document.css_first("title").text() == "Moved: MPs & <live>"
    assert document.css_first("html").attributes["lang"] == "en"
    assert (len(document.css("h1")), document.css("script")) == (1, [])


def test_a_headline_in_another_language_is_marked_as_such() -> None:
    document = page(paper(story("News", lang="ur", aliases=("/old/",))), "old/index.html")
    attributes = document.css_first("main a").attributes
    assert (attributes["lang"], attributes["dir"]) == ("ur", "rtl")


def test_what_could_be_taken_for_another_sign_is_encoded_in_the_address() -> None:
    of = paper(story("News", path='a b/q"50%;c.html', url='a b/q"50%;c.html', aliases=("/old.html",)))
    assert places(of) == {"old.html": "a%20b/q%2250%25%3Bc.html"}


def test_static_pages_and_hidden_stories_have_old_addresses_too() -> None:
    of = paper(story("Quiet", hidden=True, aliases=("/q/",)), pages=(static_page(aliases=("/a/",)),))
    assert places(of) == {"q/index.html": "../2026/03/01/quiet.html", "a/index.html": "../about.html"}


def test_an_alias_that_is_the_story_s_own_address_does_nothing() -> None:
    own = ("/2026/03/01/news.html", "2026/03/01/news.html", f"{SITE}/2026/03/01/news.html")
    assert places(paper(story("News", aliases=own))) == {}


def test_a_page_that_is_there_is_never_overwritten_and_both_are_named() -> None:
    of = paper(story("News", aliases=("/about.html",)), pages=(static_page(),), PATH="content")
    entries, faults = planned(of)
    assert entries == {}
    (fault,) = faults
    assert fault.startswith("content/articles/world/2026-03-01-news.md:1: aliases: “/about.html” is the address of ")
    assert fault.endswith(" content/pages/about.md, which stays; take one of the two away")


@pytest.mark.parametrize(
    ("alias", "why"),
    [
        ("/2026/03/01/News.html", "differ by capitals alone"),
        ("/2026/03/01/news.html/", "is a folder or a file already"),
        ("/2026.html/03", ""),
        ("/world.html", "is the address of a page of the site"),
    ],
)
def test_a_redirect_never_stands_in_the_way_of_another_file(alias: str, why: str) -> None:
    entries, faults = planned(paper(story("News", aliases=(alias,))))
    assert [*entries] == ([] if why else ["2026.html/03/index.html"])
    assert all(why in fault for fault in faults)
    assert bool(faults) == bool(why)


def test_what_is_planned_late_clashes_with_nothing() -> None:
    of = mapped("/old/ /\n/old/index.html/x/ /\n/OLD/ /\n", story("News", aliases=("/old/", "/b/")))
    entries = [*edition(of).values(), *planned(of)[0].values()]
    assert list(clashes.clashes(entries, "content")) == []


def test_an_old_address_of_two_stories_is_a_fault() -> None:
    of = paper(story("One", aliases=("/x/",)), story("Two", aliases=("/x",)), PATH="content")
    entries, (fault,) = planned(of)
    assert [*entries] == ["x/index.html"]
    assert "“/x”" in fault or "“/x/”" in fault
    assert "is to lead to /2026/03/01/" in fault


def test_a_map_leads_to_pages_lists_and_other_sites() -> None:
    lines = ["/a/ /2026/03/01/news.html", "/b/ /2026/03/01/news", "/c/ /world.html#top", "/d/ /", "/e/ /2026/03/"]
    lines += ["/f/ https://other.example/x?y=1#z", f"/g/ {SITE}/world.html", "/h/ /index.html?from=h 301"]
    assert places(mapped("\n".join(lines), story("News"))) == {
        "a/index.html": "../2026/03/01/news.html",
        "b/index.html": "../2026/03/01/news.html",
        "c/index.html": "../world.html#top",
        "d/index.html": "../index.html",
        "e/index.html": "../2026/03/index.html",
        "f/index.html": "https://other.example/x?y=1#z",
        "g/index.html": "../world.html",
        "h/index.html": "../index.html?from=h",
    }


def test_a_page_elsewhere_is_named_by_its_address() -> None:
    document = page(mapped("/a/ https://other.example/x?y=1&z=2"), "a/index.html")
    assert document.css_first("main a").text() == "https://other.example/x?y=1&z=2"
    assert document.css_first('link[rel="canonical"]').attributes["href"] == "https://other.example/x?y=1&z=2"


def test_a_chain_leads_to_its_end_at_once() -> None:
    of = mapped("/a/ /b/\n/b/ /c\n/c/ /d/", story("News", aliases=("/d/",)))
    assert set(places(of).values()) == {"../2026/03/01/news.html"}
    assert len(places(of)) == 4


def test_a_circle_is_a_fault_of_each_of_its_addresses() -> None:
    entries, faults = planned(mapped("/a/ /b/\n/b/ /a/\n/c/ /a/\n/d/ /d"))
    assert entries == {}
    assert [fault.partition(": ")[0] for fault in faults] == [f"content/redirects.txt:{at}" for at in (1, 2, 3, 4)]
    assert all("lead in a circle" in fault for fault in faults)


def test_a_line_that_leads_nowhere_is_a_fault() -> None:
    _, (fault,) = planned(mapped("\n/a/ /gone.html"))
    assert fault.startswith(
        "content/redirects.txt:2: redirect: /gone.html leads nowhere: this paper has no such page; "
    )


def test_a_feed_is_written_at_its_old_address_too() -> None:
    of = mapped("/rss.xml /feeds/all.rss.xml\n/feed/ /feeds/all.atom.xml\n/old.atom /feeds/world.atom.xml", story())
    entries, faults = planned(of)
    feeds = edition(of)
    assert faults == []
    for old, new in (("rss.xml", "all.rss"), ("feed/index.html", "all.atom"), ("old.atom", "world.atom")):
        now = feeds[f"feeds/{new}.xml"]
        assert isinstance(now, plan.File)
        assert entries[old].write(entries[old].inputs) == now.write(now.inputs)


def test_a_file_is_copied_to_its_old_address_and_a_page_leads_to_it() -> None:
    report = plan.CopiedFile("files/report.pdf", Path("report.pdf"), "abc", "files/report.pdf")
    entries, faults = planned(mapped("/r.pdf /files/report.pdf\n/report/ /files/report.pdf"), report)
    assert faults == []
    assert entries["r.pdf"] == replace(report, path="r.pdf", source="redirects.txt")
    assert entries["report/index.html"].inputs["place"] == {
        "address": "../files/report.pdf", "name": "files/report.pdf", "own": {},
    }  # fmt: skip


def test_where_an_alias_is_written_is_found_in_its_source(tmp_path: Path) -> None:
    source = tmp_path / "articles" / "world" / "2026-03-01-news.md"
    source.parent.mkdir(parents=True)
    source.write_text("Title: News\nAliases: /x/\n    /old.php\n\nText.\n", encoding="utf-8")
    _, (fault,) = planned(paper(story("News", aliases=("/old.php",)), PATH=str(tmp_path)))
    assert ":3: aliases: " in fault


def test_no_list_and_no_map_for_search_engines_names_an_old_address() -> None:
    of = mapped("/from-the-map/ /world.html", story("News", aliases=("/from-a-header/",)))
    inputs = repr(inputs_of(edition(of).values()))
    assert "from-the-map" not in inputs
    assert "from-a-header" not in inputs.replace(repr(("/from-a-header/",)), "")


def test_a_paper_without_old_addresses_plans_nothing() -> None:
    assert list(redirects.pages(paper(story()), [])) == []


def test_another_section_or_story_changes_no_redirect() -> None:
    before = planned(paper(story("News", aliases=("/old/",))))[0]
    after = planned(paper(story("News", aliases=("/old/",)), story("More", within="Culture")))[0]
    assert repr(before) == repr(after)


def _planned(of: Paper, entries: list[Any]) -> int:
    return len(list(redirects.pages(of, entries)))


def _seconds(work: Callable[[], object]) -> float:
    begun = time.process_time()
    work()
    return time.process_time() - begun


def test_ten_times_the_redirects_take_about_ten_times_as_long() -> None:
    def lines(count: int) -> str:
        return "".join(f"/old/{at}/ /old/{at + 1}/\n" for at in range(count)) + f"/old/{count}/ /world.html\n"

    few, many = (mapped(lines(count), story("News")) for count in (1_000, 10_000))
    entries = list(edition(few).values())
    once, ten_times = (min(_seconds(partial(_planned, of, entries)) for _ in range(3)) for of in (few, many))
    assert ten_times < 40 * once, "a hundred times would be quadratic"


@pytest.mark.parametrize(("fields", "problems", "notices"), [("strict", 1, 0), ("lenient", 0, 1)])
def test_an_address_that_cannot_be_kept_stops_the_build_or_is_a_notice(
    fields: str, problems: int, notices: int
) -> None:
    of = paper(story("News", aliases=("/old.php", "/old/")), STORY_FIELDS=fields)
    redirects.register()
    try:
        completed = completion.complete(of, edition(of).values())
    finally:
        after_all.disconnect(redirects.pages)
    assert (len(completed.problems), len(completed.notices)) == (problems, notices)
    assert "old/index.html" in {entry.path for entry in completed.files}


def test_the_page_is_small() -> None:
    of = paper(story("News", section=section("World"), aliases=("/old/",)))
    text = html(of, planned(of)[0]["old/index.html"])
    assert len(text.encode()) < 8_192
    assert not re.search(r"<script|https?://(?!example\.org/paper)", text)
