"""What was put right, as readers meet it: on the story, in the list of all, in feeds, and where a story is named."""

from datetime import date
from typing import Any, get_args
from xml.etree import ElementTree as ET

import feedparser
import pytest

from dateline_news.model.archive import Archive
from dateline_news.model.cards import card, line
from dateline_news.model.deferred import resolve
from dateline_news.model.fields import CorrectionKind, PageFields, StoryFields, correction, faults
from dateline_news.model.paper import Correction, Paper, Story
from dateline_news.plugins import corrections, feeds, structured_data
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.plan import File, Page
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import parse
from dateline_news.press.render.jinja import draw
from tests.papers import (
    HARD,
    SETTINGS,
    THEME,
    edition,
    inputs_of,
    moment,
    pages_of,
    paper,
    static_page,
    story,
    text_of,
    topic,
)

SITE = "https://example.org/paper"
LIST, FEED = "corrections.html", "feeds/corrections.atom.xml"
POLICY = static_page("Corrections policy")


def read(*entries: str) -> list[str]:
    """The problems of a story with these entries."""
    lines = "".join(f"Correction: {line}\n" for line in entries)
    document = of_post(f"Title: A\nDate: 2026-03-01\n{lines}\nText.\n")
    reading = parse(document, "content/a.md", StoryFields, markdown(SETTINGS["MARKDOWN"]))
    return [str(problem) for problem in reading.problems]


def entry(day: str, kind: str = "correction", text: str = "It was red, not blue.") -> Correction:
    return Correction(moment(day), kind, text)


TWICE = story("Boat", "2026-03-01", corrections=(entry("2026-03-02"), entry("2026-03-04", "update", HARD)))
GONE = story("Gone", "2026-03-03", corrections=(entry("2026-03-04", "retraction", "There was no boat."),), priority=9)
PLAIN = story("Plain", "2026-03-01")
NEWS = paper(TWICE, GONE, PLAIN, pages=(POLICY,))


def listed(of: Paper) -> list[tuple[str, str, str]]:
    """The entries of the list of all, top to bottom: the day, the kind, the story's title."""
    days = pages_of(of)[LIST]["days"]
    return [(day["iso"], row["kind"], row["story"]["title"]) for day in days for row in day["corrections"]]


def parsed(of: Paper = NEWS) -> Any:
    """The feed of corrections, as a feed reader takes it."""
    file = edition(of)[FEED]
    assert isinstance(file, File)
    return feedparser.parse(file.write(file.inputs))


def of_story(piece: Story) -> dict[str, Any]:
    """What search engines read of a story."""
    data = structured_data.head(Page(piece.path, "article", {}, piece.source, piece), NEWS.front)["structured_data"]
    return dict(data["@graph"][0])


@pytest.mark.parametrize("kind", [*get_args(CorrectionKind), "Correction", "UPDATE"])
def test_an_entry_is_a_day_a_kind_and_a_text(kind: str) -> None:
    assert correction(f"2026-05-05 ({kind}) Red: (not) blue.") == (date(2026, 5, 5), kind.lower(), "Red: (not) blue.")
    assert read(f"2026-05-05 ({kind}) Red.", f"2026-05-04 ({kind}) Blue.") == []


@pytest.mark.parametrize(
    ("entry", "fault"),
    [
        ("It was red.", "is not a day, a kind in brackets, and a text"),
        ("2026-05-05 It was red.", "is not a day, a kind in brackets, and a text"),
        ("2026-05-05 (correction)", "is not a day, a kind in brackets, and a text"),
        (
            "2026-05-05 09:30 (update) It was red.",
            "is of “2026-05-05 09:30”, and a correction is of a day without a time",
        ),
        ("04/05/2026 (update) Red.", "is of a day that does not serve: “04/05/2026” may be 2026-05-04 or 2026-04-05"),
        ("", "is not a day, a kind in brackets, and a text"),
        (
            "2026-02-30 (correction) It was red.",
            "is of a day that does not serve: “2026-02-30” is no day of the calendar",
        ),
        (
            "2026-05-05 (erratum) It was red.",
            "has a kind “erratum” that is not one of correction, clarification, update, retraction",
        ),
    ],
)
def test_a_faulty_entry_is_named_with_what_would_be_right(entry: str, fault: str) -> None:
    right = "write 2026-05-05 (correction) what was wrong and what is right"
    assert read("2026-05-05 (update) Red.", entry) == [
        f"content/a.md:3: correction: entry 2, “{entry}”, {fault}; {right}"
    ]


def test_a_long_entry_is_named_by_its_beginning() -> None:
    assert f"entry 1, “{'very ' * 12}…”" in read("very " * 50 + "long")[0]


def test_a_static_page_has_no_corrections() -> None:
    assert "is no field of a page" in faults(PageFields, {"title": "About", "correction": "x"})["correction"]


def test_a_story_shows_its_entries_in_the_order_in_which_they_were_made() -> None:
    shown = pages_of(NEWS)[TWICE.path]["corrections"]
    assert [(row["id"], row["kind"], row["date"]["iso"], row["text"]) for row in shown] == [
        ("correction-1", "correction", "2026-03-02", "It was red, not blue."),
        ("correction-2", "update", "2026-03-04", HARD),
    ]


def test_a_story_without_a_correction_shows_none() -> None:
    assert pages_of(NEWS)[PLAIN.path]["corrections"] == []


def test_the_sheet_comes_only_with_a_correction() -> None:
    pages = pages_of(NEWS)
    assert ".correction" in pages[TWICE.path]["style"]
    assert ".correction" not in pages[PLAIN.path]["style"]


def test_the_list_has_all_corrections_newest_first() -> None:
    assert listed(NEWS) == [
        ("2026-03-04", "update", "Boat"),
        ("2026-03-04", "retraction", "Gone"),
        ("2026-03-02", "correction", "Boat"),
    ]


def test_of_the_entries_of_one_day_in_a_story_the_last_comes_first() -> None:
    boat = story("Boat", corrections=(entry("2026-03-02"), entry("2026-03-02", "update")))
    assert [kind for _, kind, _ in listed(paper(boat))] == ["update", "correction"]


def test_an_entry_that_was_written_late_stands_under_its_own_day() -> None:
    boat = story("Boat", corrections=(entry("2026-03-09"), entry("2026-03-02", "update")))
    assert [day for day, _, _ in listed(paper(boat))] == ["2026-03-09", "2026-03-02"]


def test_an_entry_of_the_list_leads_to_its_place_on_the_story() -> None:
    rows = [row for day in pages_of(NEWS)[LIST]["days"] for row in day["corrections"]]
    assert rows[0]["story"]["path"] == f"{TWICE.path}#correction-2"
    assert rows[1]["story"]["path"] == f"{GONE.path}#correction-1"


def test_an_entry_in_another_language_is_marked_as_such() -> None:
    urdu = story("Kashti", lang="ur", corrections=(entry("2026-03-02"),))
    assert pages_of(paper(urdu))[LIST]["days"][0]["corrections"][0]["own"] == {"lang": "ur", "dir": "rtl"}


def test_a_translation_s_corrections_are_listed_and_a_hidden_story_s_are_not() -> None:
    entries = (entry("2026-03-02"),)
    of = paper(
        story("Shown", is_translation=True, lang="tr", corrections=entries),
        story("Secret", hidden=True, corrections=entries),
    )
    assert [title for _, _, title in listed(of)] == ["Shown"]
    assert pages_of(of)["2026/03/01/secret.html"]["corrections"], "who has the address reads the correction"


@pytest.mark.parametrize("stories", [(), (PLAIN,), (story("Secret", hidden=True, corrections=(entry("2026-03-02"),)),)])
def test_without_a_correction_there_is_no_list_no_feed_and_no_link(stories: tuple[Story, ...]) -> None:
    files = edition(paper(*stories))
    assert {LIST, FEED} & set(files) == set()
    assert {inputs["corrections_page"] for inputs in pages_of(paper(*stories)).values()} == {None}


def test_every_page_leads_to_the_list_once_there_is_one() -> None:
    assert {inputs["corrections_page"]["path"] for inputs in pages_of(NEWS).values()} == {LIST}


def test_the_list_and_the_policy_lead_to_one_another() -> None:
    pages = pages_of(NEWS)
    assert pages[LIST]["corrections_policy"] == POLICY.path
    assert [path for path, inputs in pages.items() if inputs["corrections_page"]["of_policy"]] == [POLICY.path]
    assert f'<a href="{POLICY.path}">How we put things right</a>' in draw(THEME, "corrections", pages[LIST])
    assert f'<a href="{LIST}">All corrections' in draw(THEME, "page", pages[POLICY.path])


def test_a_paper_without_a_policy_links_to_none() -> None:
    pages = pages_of(paper(TWICE))
    assert pages[LIST]["corrections_policy"] == ""
    assert not any(inputs["corrections_page"]["of_policy"] for inputs in pages.values())


def test_the_list_s_own_feed_is_named_on_the_list_only() -> None:
    pages = pages_of(NEWS)
    named = [path for path, inputs in pages.items() if FEED in [feed["path"] for feed in inputs["feeds"]]]
    assert named == [LIST]
    assert "feeds/all.atom.xml" in [feed["path"] for feed in pages[LIST]["feeds"]]


def test_the_settings_choose_the_addresses_of_list_and_feed() -> None:
    files = edition(paper(TWICE, CORRECTIONS_SAVE_AS="put-right.html", CORRECTIONS_FEED_ATOM="feeds/right.xml"))
    assert {"put-right.html", "feeds/right.xml"} <= set(files)
    without = paper(TWICE, CORRECTIONS_FEED_ATOM=None)
    assert FEED not in edition(without)
    assert not [feed for feed in pages_of(without)[LIST]["feeds"] if "orrections" in feed["title"]]


def test_a_feed_reader_takes_the_feed_without_complaint() -> None:
    feed = parsed()
    assert (feed.bozo, feed.version, feed.feed.title) == (False, "atom10", "The Sample: Corrections")
    assert feed.feed.link == f"{SITE}/{LIST}"
    assert feed.feed.updated == "2026-03-04T00:00:00+00:00"


def test_an_entry_of_the_feed_says_its_kind_its_story_and_all_of_its_text() -> None:
    first, second, _ = parsed().entries
    assert (first.title, second.title) == ("Update: Boat", "Retraction: Gone")
    assert first.link == first.id == f"{SITE}/{TWICE.url}#correction-2"
    assert first.content[0].value == "MPs &quot;approve&quot; AT&amp;T budget &lt;live&gt;"
    assert first.published == "2026-03-04T00:00:00+00:00"


def test_a_new_correction_announces_no_other_again() -> None:
    more = story("Boat", "2026-03-01", corrections=(*TWICE.corrections, entry("2026-03-09")))
    before, after = ({item.id for item in parsed(paper(boat)).entries} for boat in (TWICE, more))
    assert after - before == {f"{SITE}/{TWICE.url}#correction-3"}
    assert before <= after


def test_the_feed_holds_the_newest_and_not_more_than_it_should() -> None:
    many = story("Boat", corrections=tuple(entry(f"2026-03-{day:02}") for day in range(2, 9)))
    days = [item.published[:10] for item in parsed(paper(many, FEED_MAX_ITEMS=2)).entries]
    assert days == ["2026-03-08", "2026-03-07"]


def test_a_new_correction_changes_only_the_pages_and_feeds_that_show_it() -> None:
    other = story("Other", "2026-02-01", "Culture", corrections=(entry("2026-02-02"),))
    before, after = (
        inputs_of(edition(paper(PLAIN, boat, other)).values()) for boat in (story("Boat", "2026-03-01"), TWICE)
    )
    assert {path for path in after if after[path] != before.get(path)} == {
        TWICE.path, LIST, FEED,
        *(f"feeds/{name}.{end}" for name in ("all", "world") for end in ("atom.xml", "rss.xml", "json")),
    }  # fmt: skip


def test_structured_data_has_each_correction_with_its_day() -> None:
    assert of_story(TWICE)["correction"] == [
        {"@type": "CorrectionComment", "text": "Correction: It was red, not blue.", "datePublished": "2026-03-02"},
        {"@type": "CorrectionComment", "text": f"Update: {HARD}", "datePublished": "2026-03-04"},
    ]
    assert "correction" not in of_story(PLAIN)


def test_structured_data_has_a_retraction_and_the_policy() -> None:
    assert of_story(GONE)["creativeWorkStatus"] == "Retracted"
    assert "creativeWorkStatus" not in of_story(TWICE)
    assert of_story(PLAIN)["publisher"]["correctionsPolicy"] == f"{SITE}/{POLICY.path}"


def test_a_story_in_a_feed_begins_with_what_was_put_right() -> None:
    file = next(entry for entry in feeds.pages(Archive(NEWS)) if entry.path == "feeds/all.atom.xml")
    items = feedparser.parse(file.write(resolve(file.inputs, text_of))).entries
    texts = {item.title: item.content[0].value for item in items}
    assert texts["Boat"] == (
        "<p><strong>Correction, 2 March 2026:</strong> It was red, not blue.</p>"
        '<p><strong>Update, 4 March 2026:</strong> MPs "approve" AT&amp;T budget &lt;live&gt;</p>'
        "<p>Some words of copy.</p>"
    )
    assert texts["Plain"] == "<p>Some words of copy.</p>"


def test_a_retracted_story_says_so_where_its_title_stands_alone() -> None:
    inputs = pages_of(NEWS)[GONE.path]
    assert inputs["title"] == "Retracted: Gone — The Sample"
    assert {"property": "og:title", "content": "Retracted: Gone"} in inputs["open_graph"]
    file = next(entry for entry in feeds.pages(Archive(NEWS)) if entry.path == "feeds/all.rss.xml")
    feed = ET.fromstring(file.write(resolve(file.inputs, text_of)))  # noqa: S314  our own feed
    titles = [title.text for title in feed.iterfind(".//item/title")]
    assert "Retracted: Gone" in titles


def test_a_retracted_story_keeps_its_address_and_may_be_found() -> None:
    pages = pages_of(NEWS)
    assert "noindex" not in pages[GONE.path]["robots"]
    assert GONE.path in str(edition(NEWS)["sitemap.xml"].inputs)
    assert [card(GONE)["retracted"], line(GONE.line)["retracted"], card(TWICE)["retracted"]] == [True, True, False]


def test_a_retracted_story_never_leads_and_stands_among_the_latest() -> None:
    front = pages_of(NEWS)["index.html"]
    assert front["lead"]["title"] == "Boat"
    assert "Gone" not in str([front["lead"], front["beside"], front["rows"]])
    assert [line["title"] for day in front["latest"] for line in day["stories"] if line["retracted"]] == ["Gone"]


def test_a_paper_of_retracted_stories_has_a_front_page_without_a_lead() -> None:
    front = pages_of(paper(GONE))["index.html"]
    assert (front["lead"], front["beside"], front["rows"]) == (None, [], [])
    assert [line["title"] for day in front["latest"] for line in day["stories"]] == ["Gone"]


def test_a_retracted_story_is_not_recommended_beside_others() -> None:
    sea = (topic("Sea"),)
    old, gone, new = (
        story("Old", "2026-03-01", topics=sea),
        story("Bad", "2026-03-02", topics=sea, corrections=GONE.corrections),
        story("New", "2026-03-03", topics=sea),
    )
    pages = pages_of(paper(old, gone, new))
    assert [card["title"] for card in pages[new.path]["related"]["earlier"]] == ["Old"]
    assert [card["title"] for card in pages[gone.path]["related"]["earlier"]] == ["Old"]


def test_the_plugin_asks_nothing_of_a_paper_that_corrects_nothing() -> None:
    of = paper(PLAIN)
    assert list(corrections.facts(Archive(of))) == []
    assert list(corrections.pages(Archive(of))) == []
    assert corrections.head(Page("a.html", "article", {}), of.front) == {}


def test_without_a_file_there_is_no_list_and_nothing_leads_to_it() -> None:
    of = paper(TWICE, CORRECTIONS_SAVE_AS="")
    assert LIST not in edition(of)
    assert {inputs["corrections_page"] for inputs in pages_of(of).values()} == {None}
    assert parsed(of).feed.link == f"{SITE}/"


def test_an_entry_s_day_may_be_written_as_any_other() -> None:
    assert correction("5 May 2026 (Update) It was red.") == (date(2026, 5, 5), "update", "It was red.")
