"""A record is made of a source, whatever else the paper holds."""

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import numbered_links
from dateline_news.model.paper import Link
from dateline_news.press.cache.rows import NAMES, Record, SourceRow, parse_record, parse_text
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.fast_markdown import Galley
from dateline_news.press.read.record import with_numbers
from dateline_news.press.read.worker import PostReaderWorker
from tests.papers import HARD
from tests.press.folders import post, settings, write

EVERYTHING = post(
    HARD, "2026-03-01 09:30", "World", tags="Sea; Air", authors="A B; C D", summary="A *deck* & more", kind="Analysis",
    priority="3", dateline="QUAY", source="Daily", source_url="https://daily.example/a", credit="C", rights="R",
    image="images/a.png", image_alt="Boats", image_caption="Two", image_credit="P", modified="2026-03-02",
    lang="ur", correction="2026-03-03 (update) More.", embargo="2026-03-01 18:00", slug="hard", translation="true",
)  # fmt: skip


def row(folder: Path, text: str, path: str = "articles/world/a.md", **more: Any) -> tuple[SourceRow, str]:
    """The row of a post without problems, and its text."""
    content = write(folder, {path: text})
    _, source_row, body, problems = PostReaderWorker(settings(content, **more)).read(path)
    assert problems == []
    return source_row, body


def about(folder: Path, text: str, path: str = "articles/world/a.md", **more: Any) -> Record:
    """The record of a post."""
    return parse_record(row(folder, text, path, **more)[0].about)


def html(folder: Path, text: str) -> str:
    """The HTML of a post's text."""
    return parse_text(row(folder, post("A", text=text))[1])[0]


@pytest.mark.parametrize(
    "header", ["Points: - One.\nPoints: Two.", "Points:\n    - One.\n    • Two.", "Points: One.\n    * Two."]
)
def test_key_points_come_without_the_signs_of_a_list(tmp_path: Path, header: str) -> None:
    assert about(tmp_path, post("A").replace("\n\n", f"\n{header}\n\n", 1)).points == ["One.", "Two."]


def test_key_points_of_a_header_in_yaml_are_a_list(tmp_path: Path) -> None:
    text = '---\ntitle: "A"\ndate: 2026-03-01\ncategory: World\npoints:\n  - "One: it held."\n  - Two.\n---\n\nWords.\n'
    assert about(tmp_path, text).points == ["One: it held.", "Two."]


def test_a_record_has_the_fields_of_the_header(tmp_path: Path) -> None:
    record = about(tmp_path, EVERYTHING)
    assert (record.title, record.standfirst, record.kind) == (HARD, "A deck & more", "analysis")
    assert (record.priority, record.source_name) == (3, "Daily")
    assert record.texts == {"dateline": "QUAY", "credit": "C", "rights": "R", "source_url": "https://daily.example/a"}
    assert (record.lang, record.is_translation, record.slug, record.status) == ("ur", True, "hard", "published")
    assert record.labels == {
        "category": [["World", "world", "world.html"]],
        "tag": [["Sea", "sea", "topics/sea.html"], ["Air", "air", "topics/air.html"]],
        "author": [["A B", "a-b", "authors/a-b.html"], ["C D", "c-d", "authors/c-d.html"]],
    }
    assert record.image == {
        "image": "images/a.png", "image_alt": "Boats", "image_caption": "Two", "image_credit": "P",
    }  # fmt: skip


def test_a_label_with_another_address_than_its_file_has_both(tmp_path: Path) -> None:
    record = about(tmp_path, EVERYTHING, CATEGORY_URL="{slug}/", CATEGORY_SAVE_AS="{slug}/index.html")
    assert record.labels["category"] == [["World", "world", "world/index.html", "world/"]]


def test_moments_have_whether_a_time_was_given_and_their_zone(tmp_path: Path) -> None:
    record = about(tmp_path, EVERYTHING, TIMEZONE="Asia/Karachi")
    assert record.date == ["2026-03-01T09:30:00+05:00", True, "PKT"]
    assert record.modified == ["2026-03-02T00:00:00+05:00", False, ""]
    assert record.embargo == ["2026-03-01T18:00:00+05:00", True, "PKT"]
    assert record.corrections == [["2026-03-03T00:00:00+05:00", "update", "More."]]


def test_a_record_of_few_fields_has_defaults(tmp_path: Path) -> None:
    record = about(tmp_path, post("A"))
    assert ([*record.labels], record.texts, record.image, record.corrections) == (["category"], {}, {}, [])
    assert (record.modified, record.embargo, record.kind, record.priority) == (None, None, "news", 0)


def test_a_static_page_has_no_section_and_may_have_no_day(tmp_path: Path) -> None:
    record = about(tmp_path, "Title: About\n\nWho we are.\n", "pages/about.md")
    assert (record.path, record.date, record.opening) == ("about.html", None, "Who we are.")
    assert not record.is_story


def test_a_draft_has_the_address_that_it_will_have(tmp_path: Path) -> None:
    record = about(tmp_path, post("A", status="Draft"))
    assert (record.status, record.path) == ("draft", "2026/03/01/a.html")


def test_an_address_in_the_header_counts(tmp_path: Path) -> None:
    record = about(tmp_path, post("A", save_as="x/y.html", url="x/y"))
    assert (record.path, record.url) == ("x/y.html", "x/y")


def test_an_address_follows_the_file_in_the_header(tmp_path: Path) -> None:
    """Every feed and map once named an address without a page; only feeds still know the story by that address."""
    record = about(tmp_path, post("A", save_as="x/y z.html"))
    assert (record.path, record.url, record.identity) == ("x/y z.html", "x/y%20z.html", "2026/03/01/a.html")


def test_a_story_without_an_address_in_its_header_has_no_other_identity(tmp_path: Path) -> None:
    assert about(tmp_path, post("A")).identity == ""
    assert about(tmp_path, post("A"), ARTICLE_URL="{slug}/", ARTICLE_SAVE_AS="{slug}/index.html").identity == ""


@pytest.mark.parametrize(
    ("names", "path", "url"),
    [
        ({"ARTICLE_URL": "{slug}/", "ARTICLE_SAVE_AS": "{slug}/index.html"}, "a/index.html", "a/"),
        (dict.fromkeys(("ARTICLE_URL", "ARTICLE_SAVE_AS"), "{category}/{slug}.html"), "world/a.html", "world/a.html"),
    ],
)
def test_the_file_and_the_address_are_those_of_the_settings(
    names: dict[str, str], path: str, url: str, tmp_path: Path
) -> None:
    record = about(tmp_path, post("A"), **names)
    assert (record.path, record.url) == (path, url)


def test_a_translation_s_address_is_that_of_its_language(tmp_path: Path) -> None:
    record = about(tmp_path, post("A", lang="ur", slug="a"))
    assert record.path == record.url == "2026/03/01/a-ur.html"


def test_the_text_is_plain_data_apart_from_the_record(tmp_path: Path) -> None:
    source_row, body = row(tmp_path, post("A", text="One.\n\n> Two.\n\n| a |\n|---|\n| 3 |\n"))
    text, blocks = parse_text(body)
    assert "One." in text
    record = parse_record(source_row.about)
    assert [name for name in NAMES if "One." in str(getattr(record, name))] == ["description", "opening"]
    assert {block["type"] for block in blocks} == set(record.kinds) >= {"text", "table"}


def test_plain_copy_stands_in_the_text_once(tmp_path: Path) -> None:
    _, body = row(tmp_path, post("A", text="One.\n\nTwo."))
    copy = "<p>One.</p>\n<p>Two.</p>"
    assert json.loads(body) == [copy, None]
    assert parse_text(body) == (copy, [{"type": "text", "html": copy}])


def test_a_number_stands_for_each_target_in_the_text(tmp_path: Path) -> None:
    text = (
        "[a]({filename}b.md) ![p]({static}/i.png) [c]({filename}b.md#top) [d](|tag|Sea) [e]({filename}b.md) "
        '[f]({attach}x.pdf?a=1&b=2) <blockquote cite="{filename}b.md">q</blockquote>'
    )
    record = about(tmp_path, post("A", text=text))
    assert record.targets == [
        "{filename}b.md", "{static}/i.png", "{filename}b.md#top", "|tag|Sea", "{attach}x.pdf?a=1&b=2",
    ]  # fmt: skip
    numbered = html(tmp_path, text)
    assert "{" not in numbered
    assert [numbered.count(numbered_links.numbered(number)) for number in range(6)] == [3, 1, 1, 1, 1, 0]


@pytest.mark.parametrize(
    "text",
    ["`{filename}b.md`", "    {static}/a.png", 'href="{static}/a.png"', "[a](https://e.org/{static}/a.png)", "{tag}"],
)
def test_text_that_only_looks_like_a_target_stays(text: str, tmp_path: Path) -> None:
    assert about(tmp_path, post("A", text=text)).targets == []
    assert numbered_links.OPENING not in html(tmp_path, text)


def test_characters_of_numbers_in_copy_are_removed(tmp_path: Path) -> None:
    text = f"x {numbered_links.numbered(0)} {numbered_links.OPENING} [a]({{filename}}b.md)"
    assert html(tmp_path, text).count(numbered_links.OPENING) == 1


PARTS = [
    "href=", " href=", "src=", " cite=", "onmouseover=alert(1) ", '"', "'", "&quot;", "&#34;", "&gt;", ">", "<", "<b>",
    "/", "{static}/a.png", "|tag|x", "{near}b", "\ue0000\ue001", "&#xE000;1&#xE001;", " ", "\n", "=", "é", "class=",
]  # fmt: skip
VALUE = st.builds(
    "{1}{0}{1}".format, st.lists(st.sampled_from(PARTS), max_size=5).map("".join), st.sampled_from(["", '"', "'"])
)
ATTRIBUTE = st.builds(
    "{}={}".format, st.sampled_from(["href", "src", "cite", "title", "class", "alt", "id", "onclick"]), VALUE
)
TAG = st.builds(
    "<{} {}>{}".format,
    st.sampled_from(["a", "img", "q", "p", "del", "blockquote", "svg", "/a", "td"]),
    st.lists(ATTRIBUTE, max_size=4).map(" ".join),
    st.sampled_from(["", "words", "</a>", "</q>", "<!-- x -->", "&lt;a href="]),
)
WITH_AN_ADDRESS = {(tag, name) for tag, names in safe_html.ADDRESSES.items() for name in names}


def nodes_of(html: str) -> list[tuple[str, dict[str, str], str]]:
    """Every element of HTML as its tag, its attributes without sizes and with empty addresses, and its text."""
    root = LexborHTMLParser(html).body
    assert root is not None
    nodes = []
    for node in root.traverse():
        attributes = {name: value or "" for name, value in node.attributes.items() if name not in ("width", "height")}
        attributes |= {name: "" for name in attributes if (node.tag, name) in WITH_AN_ADDRESS}
        nodes.append((str(node.tag), attributes, node.text(deep=False).replace(numbered_links.OPENING, "")))
    return nodes


IN_TITLE = '<a title="x href=" class="y onmouseover=alert(1) z" href="/nowhere">x</a>'


@given(st.lists(TAG, min_size=1, max_size=4).map("".join))
@example("<a title='<a href=\"{static}/a\">' href='{static}/\"b'>x</a>")
@example('<img title=" width=" alt=" height=" class=" src=" src="{static}/a.png">')
def test_a_number_takes_the_place_of_an_address_and_of_nothing_else(html: str) -> None:
    safe = safe_html.safe(html).replace(numbered_links.OPENING, "")
    numbered, targets = with_numbers(Galley(safe))
    assert nodes_of(numbered.html) == nodes_of(safe)
    placed = numbered_links.with_addresses(numbered.html, [Link("a.html", 30, 20)] * len(targets), "../")
    assert nodes_of(placed) == nodes_of(safe)
    assert safe_html.safe(placed) == placed
    assert "../" not in numbered_links.with_addresses(numbered.html, [Link("")] * len(targets), "../")


@given(st.lists(TAG, min_size=1, max_size=4).map("".join))
@example(IN_TITLE)
def test_a_page_of_another_program_has_no_attributes_that_the_sanitiser_did_not_check(
    tmp_path_factory: pytest.TempPathFactory, markup: str
) -> None:
    """Text that looked like an attribute, inside of a title, once put others past the sanitiser."""
    page = f"<html><head><title>A</title><meta name='date' content='2026-03-01'></head><body>{markup}</body></html>"
    source_row, body = row(tmp_path_factory.getbasetemp(), page, "a.html", STORY_FIELDS="lenient")
    text, targets = parse_text(body)[0], parse_record(source_row.about).targets
    for link in (Link("a.html", 30, 20), Link("a.html"), Link("")):
        placed = numbered_links.with_addresses(text, [link] * len(targets), "../")
        assert safe_html.safe(placed) == placed
        assert not [name for _, attributes, _ in nodes_of(placed) for name in attributes if name.startswith("on")]


def test_references_inside_the_paper_have_their_lines(tmp_path: Path) -> None:
    text = "[a](https://e.org)\n\n[b]({filename}b.md)\n\n![c]({static}/c.png)"
    record = about(tmp_path, post("A", image="i.png", image_alt="x", text=text))
    assert record.references == [["{filename}b.md", 9, False], ["{static}/c.png", 11, True]]
    assert record.lines == {"image": 4}


def test_without_a_summary_the_opening_is_the_first_paragraph(tmp_path: Path) -> None:
    long = " ".join(["word"] * 80)
    record = about(tmp_path, post("A", text=long))
    assert (record.standfirst, record.opening) == ("", long)


def test_words_are_counted_as_readers_see_them(tmp_path: Path) -> None:
    assert about(tmp_path, post("A", text="One *two*\n\n## Three\n\n> four <b>five</b>\n")).words == 5


def test_a_skipped_post_has_no_words_in_its_record(tmp_path: Path) -> None:
    """Only its files are named, to be left out where a folder is copied with all that is in it."""
    text = "Secret ![s]({static}/s.png)"
    source_row, body = row(tmp_path, post("Secret", status="skip", image="images/a.png", image_alt="x", text=text))
    assert parse_record(source_row.about).status == "skip"
    assert "Secret" not in source_row.about + body


def test_two_readings_have_the_same_record_also_in_another_content_folder(tmp_path: Path) -> None:
    rows = [row(tmp_path / folder, EVERYTHING) for folder in ("a", "a", "b")]
    assert len({(source_row.row_checksum, source_row.copy, body) for source_row, body in rows}) == 1


def test_a_record_has_its_thread_its_series_and_its_part(tmp_path: Path) -> None:
    record = about(tmp_path, post("A", thread="The dam, and after", series="Tides", part="2"))
    assert record.part == 2
    assert record.labels["thread"] == [["The dam, and after", "the-dam-and-after", "threads/the-dam-and-after.html"]]
    assert record.labels["series"] == [["Tides", "tides", "series/tides.html"]]


LIVE = post("A", "2026-03-01 20:00", text="Before.\n\n## 23:50 *One*\n\nB.\n\n## 2026-03-02 00:10\n\nC.", kind="Live")
LIVE_RST = "A\n#\n\n:date: 2026-03-01 20:00\n:category: World\n:kind: live\n\n23:50 One\n---------\n\nText.\n"


def test_a_record_has_the_entries_of_a_live_story_on_the_paper_s_clock_and_its_last_is_a_change(tmp_path: Path) -> None:
    record = about(tmp_path, LIVE, TIMEZONE="Asia/Karachi")
    assert record.entries == [
        [["2026-03-01T23:50:00+05:00", True, "PKT"], "at-20260301-2350", "One", "B."],
        [["2026-03-02T00:10:00+05:00", True, "PKT"], "at-20260302-0010", "", "C."],
    ]
    assert record.modified == ["2026-03-02T00:10:00+05:00", True, "PKT"]
    assert record.live_ended is None


def test_a_later_change_counts_and_an_end_is_on_the_paper_s_clock(tmp_path: Path) -> None:
    text = LIVE.replace("Kind: Live", "Kind: Live\nModified: 2026-03-02 09:00\nLive_ended: 2026-03-02 06:00")
    record = about(tmp_path, text, TIMEZONE="Asia/Karachi")
    assert record.modified == ["2026-03-02T09:00:00+05:00", True, "PKT"]
    assert record.live_ended == ["2026-03-02T06:00:00+05:00", True, "PKT"]


def test_a_live_story_may_be_written_in_another_format(tmp_path: Path) -> None:
    record = about(tmp_path, LIVE_RST, "articles/world/a.rst")
    assert [entry[1:] for entry in record.entries] == [["at-20260301-2350", "One", "Text."]]


def test_a_story_of_another_kind_has_no_entries(tmp_path: Path) -> None:
    record = about(tmp_path, LIVE.replace("Kind: Live", "Kind: news"))
    assert (record.entries, record.modified) == ([], None)
