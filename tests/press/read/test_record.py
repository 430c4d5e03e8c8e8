"""A record: what one source says, whatever else the paper holds."""

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
    """The row of a post, and its text; nothing may be wrong with it."""
    content = write(folder, {path: text})
    _, found, said, problems = PostReaderWorker(settings(content, **more)).read(path)
    assert found, [str(one) for one in problems]
    return found, said


def about(folder: Path, text: str, path: str = "articles/world/a.md", **more: Any) -> Record:
    """What the record of a post says."""
    return parse_record(row(folder, text, path, **more)[0].about)


def html(folder: Path, text: str) -> str:
    """The text of a post's record."""
    return parse_text(row(folder, post("A", text=text))[1])[0]


def test_it_says_what_the_header_says(tmp_path: Path) -> None:
    said = about(tmp_path, EVERYTHING)
    header = {
        "title": HARD, "standfirst": "A deck & more", "kind": "analysis", "priority": 3,
        "source_name": "Daily",
    }  # fmt: skip
    assert {name: getattr(said, name) for name in header} == header
    assert said.texts == {"dateline": "QUAY", "credit": "C", "rights": "R", "source_url": "https://daily.example/a"}
    assert (said.lang, said.is_translation, said.slug, said.status) == ("ur", True, "hard", "published")
    assert said.labels == {
        "category": [["World", "world", "world.html"]],
        "tag": [["Sea", "sea", "topics/sea.html"], ["Air", "air", "topics/air.html"]],
        "author": [["A B", "a-b", "authors/a-b.html"], ["C D", "c-d", "authors/c-d.html"]],
    }
    assert said.image == {
        "image": "images/a.png", "image_alt": "Boats", "image_caption": "Two", "image_credit": "P",
    }  # fmt: skip


def test_a_label_that_is_published_elsewhere_than_in_its_file_has_that_address_too(tmp_path: Path) -> None:
    said = about(tmp_path, EVERYTHING, CATEGORY_URL="{slug}/", CATEGORY_SAVE_AS="{slug}/index.html")
    assert said.labels["category"] == [["World", "world", "world/index.html", "world/"]]


def test_moments_keep_whether_they_have_a_time_and_in_which_zone(tmp_path: Path) -> None:
    said = about(tmp_path, EVERYTHING, TIMEZONE="Asia/Karachi")
    assert said.date == ["2026-03-01T09:30:00+05:00", True, "PKT"]
    assert said.modified == ["2026-03-02T00:00:00+05:00", False, ""]
    assert said.embargo == ["2026-03-01T18:00:00+05:00", True, "PKT"]
    assert said.corrections == [["2026-03-03T00:00:00+05:00", "update", "More."]]


def test_a_post_that_says_little_has_little(tmp_path: Path) -> None:
    said = about(tmp_path, post("A"))
    assert ([*said.labels], said.texts, said.image, said.corrections) == (["category"], {}, {}, [])
    assert (said.modified, said.embargo, said.kind, said.priority) == (None, None, "news", 0)


def test_a_static_page_has_no_section_and_may_have_no_day(tmp_path: Path) -> None:
    said = about(tmp_path, "Title: About\n\nWho we are.\n", "pages/about.md")
    assert (said.path, said.date, said.opening) == ("about.html", None, "Who we are.")
    assert not said.is_story


def test_a_draft_has_the_address_that_it_will_have(tmp_path: Path) -> None:
    said = about(tmp_path, post("A", status="Draft"))
    assert (said.status, said.path) == ("draft", "2026/03/01/a.html")


def test_an_address_of_its_own_is_kept(tmp_path: Path) -> None:
    said = about(tmp_path, post("A", save_as="x/y.html", url="x/y"))
    assert (said.path, said.url) == ("x/y.html", "x/y")


def test_an_address_follows_the_file_that_a_post_names(tmp_path: Path) -> None:
    """Where no page was, every feed and map said that the story is; feeds alone know it by that address ever since."""
    said = about(tmp_path, post("A", save_as="x/y z.html"))
    assert (said.path, said.url, said.identity) == ("x/y z.html", "x/y%20z.html", "2026/03/01/a.html")


def test_a_story_of_the_rule_is_known_by_its_address(tmp_path: Path) -> None:
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
    said = about(tmp_path, post("A"), **names)
    assert (said.path, said.url) == (path, url)


def test_a_translation_s_address_is_that_of_its_language(tmp_path: Path) -> None:
    said = about(tmp_path, post("A", lang="ur", slug="a"))
    assert said.path == said.url == "2026/03/01/a-ur.html"


def test_the_text_stands_apart_and_is_plain_data(tmp_path: Path) -> None:
    found, said = row(tmp_path, post("A", text="One.\n\n> Two.\n\n| a |\n|---|\n| 3 |\n"))
    text, blocks = parse_text(said)
    assert "One." in text
    kept = parse_record(found.about)
    assert [name for name in NAMES if "One." in str(getattr(kept, name))] == ["description", "opening"]
    assert {block["type"] for block in blocks} == set(kept.kinds) >= {"text", "table"}


def test_plain_copy_is_kept_once(tmp_path: Path) -> None:
    _, said = row(tmp_path, post("A", text="One.\n\nTwo."))
    assert json.loads(said) == ["<p>One.</p>\n<p>Two.</p>", None]
    assert parse_text(said) == ("<p>One.</p>\n<p>Two.</p>", [{"type": "text", "html": "<p>One.</p>\n<p>Two.</p>"}])


def test_in_the_text_a_number_stands_for_each_place_and_what_follows_it(tmp_path: Path) -> None:
    text = (
        "[a]({filename}b.md) ![p]({static}/i.png) [c]({filename}b.md#top) [d](|tag|Sea) [e]({filename}b.md) "
        '[f]({attach}x.pdf?a=1&b=2) <blockquote cite="{filename}b.md">q</blockquote>'
    )
    said = about(tmp_path, post("A", text=text))
    assert said.targets == [
        "{filename}b.md", "{static}/i.png", "{filename}b.md#top", "|tag|Sea", "{attach}x.pdf?a=1&b=2",
    ]  # fmt: skip
    found = html(tmp_path, text)
    assert "{" not in found
    assert [found.count(numbered_links.numbered(at)) for at in range(6)] == [3, 1, 1, 1, 1, 0]


@pytest.mark.parametrize(
    "text",
    ["`{filename}b.md`", "    {static}/a.png", 'href="{static}/a.png"', "[a](https://e.org/{static}/a.png)", "{tag}"],
)
def test_what_only_looks_like_a_place_stays_as_it_is(text: str, tmp_path: Path) -> None:
    assert about(tmp_path, post("A", text=text)).targets == []
    assert numbered_links.OPENING not in html(tmp_path, text)


def test_the_characters_that_stand_for_places_do_not_come_from_copy(tmp_path: Path) -> None:
    text = f"x {numbered_links.numbered(0)} {numbered_links.OPENING} [a]({{filename}}b.md)"
    assert html(tmp_path, text).count(numbered_links.OPENING) == 1


PIECES = [
    "href=", " href=", "src=", " cite=", "onmouseover=alert(1) ", '"', "'", "&quot;", "&#34;", "&gt;", ">", "<", "<b>",
    "/", "{static}/a.png", "|tag|x", "{near}b", "\ue0000\ue001", "&#xE000;1&#xE001;", " ", "\n", "=", "é", "class=",
]  # fmt: skip
VALUE = st.builds(
    "{1}{0}{1}".format, st.lists(st.sampled_from(PIECES), max_size=5).map("".join), st.sampled_from(["", '"', "'"])
)
GIVEN = st.builds(
    "{}={}".format, st.sampled_from(["href", "src", "cite", "title", "class", "alt", "id", "onclick"]), VALUE
)
TAG = st.builds(
    "<{} {}>{}".format,
    st.sampled_from(["a", "img", "q", "p", "del", "blockquote", "svg", "/a", "td"]),
    st.lists(GIVEN, max_size=4).map(" ".join),
    st.sampled_from(["", "words", "</a>", "</q>", "<!-- x -->", "&lt;a href="]),
)
WITH_AN_ADDRESS = {(tag, name) for tag, names in safe_html.ADDRESSES.items() for name in names}


def shape(html: str) -> list[tuple[str, dict[str, str], str]]:
    """Every element and text of some HTML but for sizes, and for addresses, of which only whether they are there."""
    root = LexborHTMLParser(html).body
    assert root is not None
    return [
        (
            str(node.tag),
            {
                name: "" if (node.tag, name) in WITH_AN_ADDRESS else value or ""
                for name, value in node.attributes.items()
                if name not in ("width", "height")
            },
            node.text(deep=False).replace(numbered_links.OPENING, ""),
        )
        for node in root.traverse()
    ]


HOLLOW = '<a title="x href=" class="y onmouseover=alert(1) z" href="/nowhere">x</a>'


@given(st.lists(TAG, min_size=1, max_size=4).map("".join))
@example("<a title='<a href=\"{static}/a\">' href='{static}/\"b'>x</a>")
@example('<img title=" width=" alt=" height=" class=" src=" src="{static}/a.png">')
def test_a_number_takes_the_place_of_an_address_and_of_nothing_else(html: str) -> None:
    safe = safe_html.safe(html).replace(numbered_links.OPENING, "")
    numbered, places = with_numbers(Galley(safe))
    assert shape(numbered.html) == shape(safe)
    leading = numbered_links.placed(numbered.html, [Link("a.html", 30, 20)] * len(places), "../")
    assert shape(leading) == shape(safe)
    assert safe_html.safe(leading) == leading
    assert "../" not in numbered_links.placed(numbered.html, [Link("")] * len(places), "../")


@given(st.lists(TAG, min_size=1, max_size=4).map("".join))
@example(HOLLOW)
def test_a_post_of_another_program_has_no_attributes_but_those_that_the_sanitiser_has_seen(
    tmp_path_factory: pytest.TempPathFactory, written: str
) -> None:
    """What only looked like an attribute, inside of a title, once put others past the sanitiser."""
    page = f"<html><head><title>A</title><meta name='date' content='2026-03-01'></head><body>{written}</body></html>"
    found, said = row(tmp_path_factory.getbasetemp(), page, "a.html", STORY_FIELDS="lenient")
    text, places = parse_text(said)[0], parse_record(found.about).targets
    for leading in (Link("a.html", 30, 20), Link("a.html"), Link("")):
        placed = numbered_links.placed(text, [leading] * len(places), "../")
        assert safe_html.safe(placed) == placed
        assert [one for _, given, _ in shape(placed) for one in given if one.startswith("on")] == []


def test_what_is_named_keeps_its_line_and_only_what_the_archive_has_to_look_at(tmp_path: Path) -> None:
    text = "[a](https://e.org)\n\n[b]({filename}b.md)\n\n![c]({static}/c.png)"
    said = about(tmp_path, post("A", image="i.png", image_alt="x", text=text))
    assert said.references == [["{filename}b.md", 9, False], ["{static}/c.png", 11, True]]
    assert said.lines == {"image": 4}


def test_a_summary_of_nobody_s_is_the_beginning_of_the_text(tmp_path: Path) -> None:
    long = " ".join(["word"] * 80)
    said = about(tmp_path, post("A", text=long))
    assert (said.standfirst, said.opening) == ("", long)


def test_words_are_counted_as_readers_see_them(tmp_path: Path) -> None:
    assert about(tmp_path, post("A", text="One *two*\n\n## Three\n\n> four <b>five</b>\n")).words == 5


def test_what_is_skipped_says_nothing_but_what_it_would_show(tmp_path: Path) -> None:
    """Not a word of it is kept; but where a folder is copied whole, its files are to be left out."""
    text = "Secret ![s]({static}/s.png)"
    found, said = row(tmp_path, post("Secret", status="skip", image="images/a.png", image_alt="x", text=text))
    assert parse_record(found.about).status == "skip"
    assert "Secret" not in found.about + said


def test_two_readings_say_the_same(tmp_path: Path) -> None:
    (one, text), (other, again) = row(tmp_path, EVERYTHING), row(tmp_path, EVERYTHING)
    assert (one.row_checksum, text) == (other.row_checksum, again)


def test_another_content_folder_says_the_same(tmp_path: Path) -> None:
    one, other = row(tmp_path / "one", EVERYTHING)[0], row(tmp_path / "other", EVERYTHING)[0]
    assert (one.row_checksum, one.copy) == (other.row_checksum, other.copy)
