from collections import Counter

import pytest
from bs4 import BeautifulSoup

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.item import Item
from dateline_news.desk.importing.sources import web_page
from dateline_news.desk.importing.sources.file_kind import archived_page
from tests.desk.importing.drafting import FILES, drafted, page_words, printed


def page(name: str = "page.html") -> Item:
    return of((FILES / name).read_bytes())


def of(data: bytes) -> Item:
    (item,) = web_page.items(data)
    return item


def test_a_page_says_all_it_knows() -> None:
    item = page()
    assert printed(drafted(item, section="World")).fields == {
        "title": "Ferry timetable changes",
        "date": "2026-05-05 18:30+05:00",
        "category": "World",
        "author": "Ann Example",
        "summary": "Boats leave an hour earlier from Monday.",
        "source": "The Sample Post",
        "source_url": "https://post.example/2026/ferry",
        "status": "draft",
        "copy": item.digest,
    }


def test_the_story_keeps_captions_films_and_posts() -> None:
    body = drafted(page(), section="World").body
    for part in (
        "[A ferry leaving the harbour](https://post.example/img/ferry.jpg)\n\nThe ferry on Tuesday. Photo: Sample",
        "## What passengers say",
        "[timetable](https://post.example/times)",
        "- First boat: 06:10\n- Last boat: 21:40",
        "> Boats & bells #ferry\n>\n> — Harbour Board (@harbour) [May 5, 2026](https://social.example/harbour/1)",
        "[A film](https://film.example/embed/1)",
        "| Boat | Time |",
    ):
        assert part in body


def test_the_words_of_a_page_are_the_story_its_headline_and_what_is_reported_as_dropped() -> None:
    item = page()
    body = BeautifulSoup((FILES / "page.html").read_text(encoding="utf-8"), "html.parser").body
    assert body is not None
    for script in body.find_all("script"):
        script.decompose()
    for block in body.find_all(["p", "li", "td", "th", "h1", "h2", "h3", "div", "figcaption", "blockquote"]):
        block.insert_after(" ")
    whole = body.get_text().split()
    shown = page_words(item)
    links = ["A", "ferry", "leaving", "the", "harbour", "A", "film"]  # words that stand in attributes of the page
    reported = [word for drop in item.drops for word in drop.text.split()]
    assert Counter(shown) + Counter(reported) + Counter(item.title.split()) == Counter(whole) + Counter(links)


def test_a_page_without_a_date_is_of_today_until_somebody_says_which_day_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1777939200")
    draft = drafted(page("page-undated.html"), section="World")
    assert (draft.fields["date"], draft.fields["wanted"]) == ("2026-05-05", "date")
    dated = drafted(page("page-undated.html"), section="World", date="2026-05-07")
    assert dated.fields["date"] == "2026-05-07"
    assert "wanted" not in dated.fields


def test_an_encoding_that_the_page_names_is_believed() -> None:
    assert "“reason”" in " ".join(page_words(page("page-western.html")))


def test_an_encoding_that_nobody_names_is_not_guessed() -> None:
    with pytest.raises(NoDraftError, match="names no other encoding") as caught:
        page("page-unknown.html")
    assert caught.value.diagnostic.line == 5


def test_a_page_in_a_web_archive_is_the_same_page() -> None:
    assert of(archived_page((FILES / "page.mhtml").read_bytes())).digest == page().digest


@pytest.mark.parametrize(
    "declared",
    [
        '<meta itemprop="datePublished" content="{}">',
        '<script type="application/ld+json">{{"@type": "NewsArticle", "datePublished": "{}"}}</script>',
        '<script type="application/ld+json">{{"@graph": [{{"datePublished": "{}"}}]}}</script>',
    ],
)
def test_the_time_comes_from_where_the_page_declares_it(declared: str) -> None:
    text = (FILES / "page-undated.html").read_text(encoding="utf-8")
    item = of(text.replace("<head>", "<head>" + declared.format("2026-05-05T18:30:00+05:00")).encode())
    assert item.published == "2026-05-05T18:30:00+05:00"


def test_a_page_without_a_story_is_refused() -> None:
    with pytest.raises(NoDraftError, match="no text that reads as a story"):
        of(b"<html><body><nav><a href='/'>Home</a></nav></body></html>")


def test_a_date_that_only_stands_in_the_text_is_used_and_doubted() -> None:
    text = (FILES / "page-undated.html").read_text(encoding="utf-8")
    item = of(text.replace("By Ann Example", "By Ann Example, 5 May 2026").encode())
    assert item.published == "2026-05-05"
    draft = drafted(item, section="World")
    assert draft.fields["wanted"] == "date"
    assert "date: the page declares no date; 2026-05-05 stands somewhere in it" in draft.notes


def test_a_date_that_the_byline_calls_the_day_of_publication_is_sure() -> None:
    text = (FILES / "page-undated.html").read_text(encoding="utf-8")
    item = of(text.replace("By Ann Example", "By Ann Example, published 5 May 2026").encode())
    draft = drafted(item, section="World")
    assert (draft.fields["date"], draft.fields["author"]) == ("2026-05-05", "Ann Example")
    assert "wanted" not in draft.fields
