import tracemalloc
from pathlib import Path

import pytest

from dateline_news.desk.importing.item import Item, SkippedItem
from dateline_news.desk.importing.sources import wordpress
from dateline_news.model.diagnostics import Diagnostic
from tests.desk.importing.drafting import FILES, drafted, page_words, printed

EXPORT = FILES / "wordpress.xml"


def post(title: str) -> Item:
    return next(item for item in wordpress.items(EXPORT) if isinstance(item, Item) and item.title == title)


def test_a_post_keeps_what_it_says_of_itself() -> None:
    item = post("Classic “board” meets")
    draft = drafted(item)
    assert (draft.slug, draft.section, draft.day.isoformat()) == ("board-meets", "world", "2021-07-14")
    assert printed(draft).fields == {
        "title": "Classic “board” meets",
        "date": "2021-07-14 09:30+05:00",
        "modified": "2021-07-15 10:00+05:00",
        "category": "World",
        "tags": "Region & Coast; Ferries",
        "author": "Ann Example",
        "summary": "What the board did.",
        "source": "The Sample Blog",
        "source_url": "https://blog.example/board-meets/",
        "status": "draft",
        "copy": item.digest,
    }


def test_a_post_of_the_classic_editor_keeps_its_paragraphs_and_lines() -> None:
    first, second, _ = drafted(post("Classic “board” meets")).body.split("\n", 2)
    assert first == "The invented board met on Monday.  "
    assert second == "It met again on Tuesday \\[sic\\], and wrote \\[gallery\\] on the wall."


def test_no_word_of_a_classic_post_is_lost() -> None:
    assert " ".join(page_words(post("Classic “board” meets"))) == (
        "The invented board met on Monday. It met again on Tuesday [sic], and wrote [gallery] on the wall. "
        "A boat The boat on Monday Members said: first second A saying. Of two paragraphs. "
        "https://film.example/watch?v=1 https://film.example/2 Words inside a shortcode"
    )


def test_a_post_of_the_block_editor_keeps_its_shapes() -> None:
    assert drafted(post("In blocks")).body == (
        "A post of the block editor, on two lines.\n\n## A heading\n\n<https://film.example/3>\n\n"
        "[sea.jpg](https://elsewhere.example/sea.jpg)\n\nThe sea"
    )


def test_a_slug_and_a_language_in_another_script_are_kept() -> None:
    draft = drafted(post("اردو"))
    assert (draft.slug, draft.fields["lang"]) == ("اردو", "ur")
    assert [remark for _, remark in draft.asides] == ["It says that it is in en-US, and reads as ur: Lang says ur"]


def test_pictures_and_comments_left_behind_are_noted_for_the_editor() -> None:
    assert post("Classic “board” meets").notes == [
        "Its picture was https://blog.example/boat.jpg; it was not fetched.",
        "1 comment was left behind.",
    ]


def test_uncategorized_is_no_category() -> None:
    draft = drafted(post("Not filed"))
    assert (draft.section, draft.fields["wanted"]) == ("", "section")
    (section,) = [guess for guess in draft.guesses if guess.field == "section"]
    assert (section.grade, section.grounds) == ("needs you", "no section of this paper clearly shares its words")
    assert drafted(post("Not filed"), section="culture").section == "culture"


def test_what_was_not_public_and_what_is_no_post_skipped_with_its_reason() -> None:
    skipped = [item for item in wordpress.items(EXPORT) if isinstance(item, SkippedItem)]
    assert [(item.name, item.reason) for item in skipped] == [
        ("draft post", "is a draft there"),
        ("private post", "is private there"),
        ("trash post", "lies in the bin there"),
        ("future post", "is not published there yet"),
        ("publish page", "is a page, not a post; write it anew in content/pages"),
        ("publish nav_menu_item", "is of the type nav_menu_item, not a post"),
        ("publish post protected", "is protected by a password there"),
        ("https://blog.example/boat.jpg", "is an attachment; nothing is fetched"),
    ]
    assert [item.line for item in skipped] == sorted(item.line for item in skipped)


def test_a_broken_post_takes_no_other_along() -> None:
    broken = list(wordpress.items(FILES / "wordpress-broken.xml"))
    assert [getattr(item, "title", "broken") for item in broken] == ["First", "broken", "Third", "broken"]
    lines = (FILES / "wordpress-broken.xml").read_bytes().split(b"\n")
    second = broken[1]
    assert isinstance(second, Diagnostic)
    assert b"a & b < c" in lines[second.line - 1]


@pytest.mark.parametrize(
    ("local", "universal", "date"),
    [
        ("2021-07-14 09:30:00", "2021-07-14 04:30:00", "2021-07-14 09:30+05:00"),
        ("2021-07-14 01:00:00", "2021-07-14 05:30:00", "2021-07-14 01:00-04:30"),
        ("2021-07-14 09:30:00", "2021-07-14 09:30:00", "2021-07-14 09:30+00:00"),
        ("2021-07-14 09:30:00", "0000-00-00 00:00:00", "2021-07-14"),
    ],
)
def test_the_zone_is_what_the_two_clocks_differ_by(tmp_path: Path, local: str, universal: str, date: str) -> None:
    file = tmp_path / "export.xml"
    text = EXPORT.read_text(encoding="utf-8")
    text = text.replace("2021-07-14 09:30:00", local).replace("2021-07-14 04:30:00", universal)
    file.write_text(text, encoding="utf-8")
    first = next(item for item in wordpress.items(file) if isinstance(item, Item))
    assert drafted(first).fields["date"] == date


@pytest.mark.thorough
def test_an_export_is_never_held_in_memory(tmp_path: Path) -> None:
    file = tmp_path / "big.xml"
    head, _, tail = EXPORT.read_text(encoding="utf-8").partition("\t<item>")
    post = "\t<item>" + tail.partition("</item>")[0] + "</item>\n"
    with file.open("w", encoding="utf-8") as big:
        big.writelines([head, *[post] * 3000, "</channel></rss>"])
    tracemalloc.start()
    count = sum(isinstance(item, Item) for item in wordpress.items(file))
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert count == 3000
    assert peak < file.stat().st_size / 2
