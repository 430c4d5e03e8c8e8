"""A live story: its entries newest first, how it stands, and what search engines read of it."""

from typing import Any

import pytest
from rdflib import SDO

from dateline_news.model.archive import Archive
from dateline_news.model.cards import card
from dateline_news.model.paper import Story
from dateline_news.plugins import feeds, stories, structured_data
from dateline_news.press import plan
from dateline_news.press.render.jinja import environment
from tests.papers import ENGLISH, THEME, inputs_of, live_story, moment, pages_of, paper, story, text_of
from tests.theme.drawing import read, words

TEXT = (
    "<p>Before.</p><h2>23:50 A</h2><p>First.</p>"
    "<h2>2026-03-02 00:10 B</h2><h3>Why</h3><p>Then.</p><h2>00:10</h2><p>Last.</p>"
)


def live(text: str = TEXT, **more: Any) -> Story:
    """A live story of 1 March 2026."""
    return live_story("Night", "2026-03-01 22:00", text, **more)


def article(of: Story) -> dict[str, Any]:
    """What the page of a story shows of it."""
    shown: dict[str, Any] = inputs_of(stories.pages(Archive(paper(of))))[of.path]["article"]
    return shown


def test_its_entries_are_shown_newest_first_with_what_stands_before_them_above() -> None:
    shown = article(live())
    assert [block["html"] for block in shown["blocks"]] == ["<p>Before.</p>"]
    assert [(entry["id"], entry["headline"], entry["blocks"][0]["html"]) for entry in shown["entries"]] == [
        ("at-20260302-0010-2", "", "<p>Last.</p>"),
        ("at-20260302-0010", "B", "<h3>Why</h3><p>Then.</p>"),
        ("at-20260301-2350", "A", "<p>First.</p>"),
    ]


def test_a_day_is_named_over_its_first_entry() -> None:
    assert [entry["day"] for entry in article(live())["entries"]] == ["2 March 2026", "", "1 March 2026"]


def test_it_says_when_it_was_last_changed_and_leads_to_itself_until_it_has_ended() -> None:
    going_on = article(live())["live"]
    assert (going_on["here"], going_on["changed"]["iso"], going_on["ended"]) == (
        "night.html", "2026-03-02T00:10:00+00:00", None,
    )  # fmt: skip
    assert article(live(live_ended=moment("2026-03-02 06:00")))["live"]["ended"]["time"] == "06:00"


def drawn(of: Story) -> Any:
    """How it stands, as its page says it."""
    template = environment(THEME).get_template("partials/live.html")
    return read(template.render(article=article(of)))


def test_a_reader_loads_newer_entries_by_a_plain_link_and_is_told_when_there_will_be_none() -> None:
    going_on, ended = drawn(live()), drawn(live(live_ended=moment("2026-03-02 06:00")))
    assert words(going_on) == "Live Last changed 2 March 2026, 00:10 UTC Load newer entries"
    assert [link.attributes["href"] for link in going_on.css("a")] == ["night.html"]
    assert words(ended) == "This coverage ended 2 March 2026, 06:00 UTC."
    assert not ended.css("a")
    assert words(drawn(story())) == ""


def test_no_page_of_a_live_story_loads_itself_anew_or_runs_a_script() -> None:
    files = [*(THEME / "templates").rglob("*.html")]
    assert files
    assert [file for file in files if 'http-equiv="refresh"' in file.read_text(encoding="utf-8")] == [
        THEME / "templates" / "redirect.html"
    ]


def test_its_kicker_says_that_it_is_live_or_was() -> None:
    def kicker(of: Story) -> tuple[str, str]:
        shown = card(of)
        return shown["kind_name"], shown["kind"]

    assert kicker(live()) == kicker(live("<p>Nothing yet.</p>")) == ("Live", "live")
    assert kicker(live(live_ended=moment("2026-03-02"))) == ("As it happened", "news")


def test_feeds_say_that_it_is_live() -> None:
    of = live()
    item = feeds.item(of, text_of(of.copy), "https://example.org/paper", "", ENGLISH, ENGLISH)
    assert "Live" in item["categories"]
    assert item["updateddate"] == "2026-03-02T00:10:00+00:00"


def test_feeds_have_its_entries_newest_first_under_their_days_each_with_the_way_to_its_place() -> None:
    of = live(TEXT.replace("Before.", '<a href="#at-20260301-2350">A</a>.'))
    content = feeds.item(of, text_of(of.copy), "https://example.org/paper", "", ENGLISH, ENGLISH)["content"]
    page = "https://example.org/paper/2026/03/01/night.html"
    assert content == (
        f'<p><a href="{page}#at-20260301-2350">A</a>.</p>'
        f'<p>2 March 2026</p><h2><a href="{page}#at-20260302-0010-2">00:10</a></h2><p>Last.</p>'
        f'<h2><a href="{page}#at-20260302-0010">00:10</a> B</h2><h3>Why</h3><p>Then.</p>'
        f'<p>1 March 2026</p><h2><a href="{page}#at-20260301-2350">23:50</a> A</h2><p>First.</p>'
    )


def test_one_without_entries_yet_is_what_stands_before_them() -> None:
    shown = article(live("<p>Soon.</p>"))
    assert ([block["html"] for block in shown["blocks"]], shown["entries"]) == (["<p>Soon.</p>"], [])
    assert shown["live"]["changed"]["iso"] == "2026-03-01T22:00:00+00:00"


def test_another_story_has_neither_entries_nor_a_state() -> None:
    shown = article(story(text="<h2>23:50 A</h2><p>B.</p>"))
    assert (shown["entries"], shown["live"]) == ([], None)
    assert shown["blocks"] == [{"type": "text", "html": "<h2>23:50 A</h2><p>B.</p>"}]


def test_the_links_and_pictures_of_an_entry_lead_where_they_do_elsewhere() -> None:
    (entry,) = article(live("<h2>23:50 A</h2><table></table><p>B.</p>"))["entries"]
    assert [block["type"] for block in entry["blocks"]] == ["table", "text"]


def data(of: Story) -> dict[str, Any]:
    """What search engines read of a story."""
    head = structured_data.head(plan.Page(of.path, "article", {}, of.source, of), paper().front)
    posting: dict[str, Any] = head["structured_data"]["@graph"][0]
    return posting


def test_search_engines_read_what_it_covers_and_every_entry_with_its_address() -> None:
    article = data(live(live_ended=moment("2026-03-02 06:00")))
    assert article["@type"] == "LiveBlogPosting"
    assert article["coverageStartTime"] == "2026-03-01T22:00:00+00:00"
    assert article["coverageEndTime"] == "2026-03-02T06:00:00+00:00"
    assert article["dateModified"] == "2026-03-02T00:10:00+00:00"
    assert article["liveBlogUpdate"][1] == {
        "@type": "BlogPosting", "headline": "B", "articleBody": "Why Then.",
        "datePublished": "2026-03-02T00:10:00+00:00",
        "url": "https://example.org/paper/2026/03/01/night.html#at-20260302-0010",
    }  # fmt: skip
    assert [entry["articleBody"] for entry in article["liveBlogUpdate"]] == ["Last.", "Why Then.", "First."]
    for term in ("LiveBlogPosting", "coverageStartTime", "coverageEndTime", "liveBlogUpdate", "articleBody"):
        assert SDO[term]


def test_search_engines_are_not_told_of_an_end_that_is_not_there() -> None:
    assert "coverageEndTime" not in data(live())
    assert not {"coverageStartTime", "liveBlogUpdate"} & set(data(story()))


def test_coverage_begins_with_the_first_entry_where_that_is_before_the_date() -> None:
    assert data(live("<h2>21:00 A</h2><p>B.</p>"))["coverageStartTime"] == "2026-03-01T21:00:00+00:00"


@pytest.mark.parametrize("more", [{"kind": "news"}, {"kind": "live"}])
def test_only_a_live_story_has_the_style_of_one(more: dict[str, Any]) -> None:
    page = pages_of(paper(story("A", **more)))["2026/03/01/a.html"]
    assert (".entry" in page["style"]) == (more["kind"] == "live")
