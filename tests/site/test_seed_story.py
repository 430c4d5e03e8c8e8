"""The first real story: every word of the copy stands on its page, in order."""

import json
import unicodedata
from pathlib import Path

from tests.site.built import ROOT, Site, words

COPY = ROOT / "tests" / "wire" / "2021-07-14-sco-afghanistan.txt"
PAGE = "2021/07/14/sco-pakistan-russia-china-afghan-peace.html"


def copy() -> tuple[str, list[str]]:
    """The day that the copy opens with, and all its words after that."""
    opening, day, *rest = COPY.read_text(encoding="utf-8").split()
    assert opening == "date"
    return day, rest


def is_subsequence(part: list[str], words: list[str]) -> bool:
    remaining = iter(words)
    return all(word in remaining for word in part)


def test_every_word_of_the_copy_stands_on_the_page_in_order(own: Site) -> None:
    day, written = copy()
    shown = words(own.page(PAGE).css_first(".reading"))
    assert is_subsequence(written, shown)
    assert own.page(PAGE).css_first(".byline time").attributes["datetime"] == day


def test_nothing_stands_in_the_text_that_is_not_in_the_copy_but_labels(own: Site) -> None:
    _, written = copy()
    labels = ["Picture", "on", "X:", *"Set from the copy; nothing is loaded from X.".split()]
    shown = words(own.page(PAGE).css_first(".reading"))
    assert sorted(shown) == sorted(written + 2 * labels)


def test_the_suspected_slip_stays_as_it_was_received(own: Site) -> None:
    assert "close coordination of Russian and China" in own.page(PAGE).css_first(".reading").text()


def test_the_post_in_the_content_folder_has_the_copy_character_by_character() -> None:
    post = (ROOT / "content" / "articles" / "world" / f"2021-07-14-{Path(PAGE).stem}.md").read_text(encoding="utf-8")
    body = post.split("\n\n", 1)[1]
    plain = " ".join(body.replace("> ", "").replace(">\n", "").replace("## ", "").split())
    assert plain == " ".join(copy()[1])
    assert unicodedata.is_normalized("NFC", plain)


def test_both_posts_are_set_as_cards_with_their_attribution(own: Site) -> None:
    posts = own.page(PAGE).css("figure.post")
    assert len(posts) == 2
    for post, picture in zip(posts, ("MhNddNFlu9", "ZHAfIDpcxs"), strict=True):
        assert words(post.css_first("figcaption p")) == "— Shah Mahmood Qureshi (@SMQureshiPTI) July 14, 2021".split()
        assert post.css_first("figcaption a").attributes["href"] == "https://x.com/SMQureshiPTI"
        assert post.css_first("time").attributes["datetime"] == "2021-07-14"
        assert post.css_first(".post-picture a").attributes["href"] == f"https://pic.twitter.com/{picture}"


def test_no_byline_is_invented(own: Site) -> None:
    page = own.page(PAGE)
    assert page.css_first(".by").text() == "From Daily Pakistan"
    data = json.loads(page.css_first('script[type="application/ld+json"]').text())
    assert data["@graph"][0]["author"] == [
        {"@type": "Organization", "name": "Daily Pakistan", "url": "https://en.dailypakistan.com.pk/"}
    ]


def test_its_source_dateline_and_section_are_named(own: Site) -> None:
    page = own.page(PAGE)
    assert "en.dailypakistan.com.pk/14-Jul-2021/sco-conference" in str(page.css_first(".source a").attributes["href"])
    assert "Dushanbe, Tajikistan" in page.css_first(".byline").text()
    assert page.css_first(".kicker a").text() == "World"
    assert "Qureshi-Wang Meeting" in [node.text() for node in page.css(".reading h2")]
