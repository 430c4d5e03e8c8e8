"""`dateline newsletter`: one e-mail of stories, as files."""

import email
import re
from collections.abc import Iterator
from email.message import EmailMessage
from email.policy import default
from pathlib import Path
from typing import cast

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from dateline_news.desk import newsletter
from dateline_news.desk.excerpt.choice import Wanted
from tests.desk.excerpt.papers import SITE, write_paper
from tests.papers import HARD

LEAD = (
    f"Title: {HARD}\nDate: 2026-03-01\nTags: Sea\nPriority: 5\nAuthor: Ada Fen\nSummary: A deck & more.\nSlug: lead\n"
)
LEAD += "Image: images/harbour.png\nImage_alt: A harbour\n\nText of the lead.\n"
SECOND = "Title: Second\nDate: 2026-03-04\nCategory: Culture\nTags: Sea\nKind: opinion\n\nIts first words.\n"
URDU = "Title: سڑک\nDate: 2026-03-03\nLang: ur\nSlug: road\n\nسڑک کھلی ہے۔\n"
DRAFT = "Title: Secret\nDate: 2026-03-04\nStatus: draft\n\nSecret.\n"
FILES = ("2026-03-05.html", "2026-03-05.txt", "2026-03-05.eml", "feed.xml")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of a newsletter of the last week."""
    paper = tmp_path_factory.mktemp("paper")
    with pytest.MonkeyPatch.context() as patch:
        write_paper(paper, patch, lead=LEAD, second=SECOND, urdu=URDU, draft=DRAFT)
        newsletter.run(Wanted())
        yield paper / "newsletter"


def mail(folder: Path, name: str = "2026-03-05") -> EmailMessage:
    data = (folder / f"{name}.eml").read_bytes()
    return email.message_from_bytes(data, policy=default)


def test_it_is_html_text_a_mail_and_a_feed_and_says_where(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    newsletter.run(Wanted())
    assert sorted(file.name for file in folder.iterdir()) == sorted(FILES)
    printed = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert printed == list(FILES)


def test_both_texts_hold_every_story_and_nothing_else(folder: Path) -> None:
    html, text = ((folder / name).read_text("utf-8") for name in FILES[:2])
    shown = LexborHTMLParser(html).body
    assert shown
    for words in (HARD, "A deck & more.", "Second", "Its first words.", "سڑک", "Ada Fen", "Culture"):
        assert words in text
        assert words in shown.text()
    assert "Secret" not in html + text
    addresses = [f"{SITE}/2026/03/01/lead.html", f"{SITE}/2026/03/04/second.html", f"{SITE}/2026/03/03/road-ur.html"]
    assert re.findall(rf"{SITE}\S+html", text) == [addresses[0], addresses[2], addresses[1]]
    assert set(addresses) <= {node.attributes["href"] for node in shown.css("a")}


def test_every_address_in_it_is_whole_and_carries_no_mark(folder: Path) -> None:
    tree = LexborHTMLParser((folder / FILES[0]).read_text("utf-8"))
    addresses = [node.attributes.get("href") or node.attributes.get("src") or "" for node in tree.css("[href], [src]")]
    assert addresses
    assert [address for address in addresses if not address.startswith(f"{SITE}/") or "?" in address] == []
    assert [node.attributes["alt"] for node in tree.css("img")] == ["A harbour"]
    assert not tree.css("script, link, style, form, iframe")


def test_every_element_has_its_style_on_it_and_another_language_is_marked(folder: Path) -> None:
    tree = LexborHTMLParser((folder / FILES[0]).read_text("utf-8"))
    assert not tree.css("[class], [id]")
    assert [node.attributes["dir"] for node in tree.css('a[lang="ur"]')] == ["rtl"]


def test_a_word_that_is_wider_than_a_phone_is_broken(folder: Path) -> None:
    """Else it makes the table wider, and a phone shows half of every line."""
    cell = LexborHTMLParser((folder / FILES[0]).read_text("utf-8")).css("td")[0]
    assert {"word-break:break-word", "overflow-wrap:anywhere"} <= set(str(cell.attributes["style"]).split(";"))


def test_urdu_has_its_own_letters_and_the_leading_that_they_need(folder: Path) -> None:
    tree = LexborHTMLParser((folder / FILES[0]).read_text("utf-8"))
    texts = [str(node.attributes["style"]) for node in tree.css("h2, h3, p[lang]") if "سڑک" in node.text()]
    assert len(texts) == 2
    assert [style for style in texts if "line-height:2;" not in style or "Nastaliq" not in style] == []
    assert "line-height:2;" not in str(tree.css("h1")[0].attributes["style"])


def test_the_mail_has_both_texts_the_plain_one_first_and_is_to_nobody(folder: Path) -> None:
    message = mail(folder)
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    plain, html = (cast("EmailMessage", part).get_content() for part in message.iter_parts())
    written = [(folder / name).read_text("utf-8").splitlines() for name in (FILES[1], FILES[0])]
    assert [plain.splitlines(), html.splitlines()] == written
    assert message["Subject"].endswith(": 1 March – 4 March 2026")
    assert (message["To"], message["X-Unsent"]) == (None, "1")
    assert message["From"].addresses[0].addr_spec == "newsroom@example.org"


def test_the_feed_has_the_letter_as_its_one_item(folder: Path) -> None:
    feed = feedparser.parse((folder / "feed.xml").read_bytes())
    assert not feed.bozo
    (item,) = feed.entries
    assert item.title == mail(folder)["Subject"]
    assert "Its first words." in item.content[0].value


def test_the_same_stories_make_the_same_bytes(folder: Path) -> None:
    before = {name: (folder / name).read_bytes() for name in FILES}
    newsletter.run(Wanted())
    assert {name: (folder / name).read_bytes() for name in FILES} == before


def test_of_a_label_it_is_called_by_that_and_goes_where_it_is_told(folder: Path) -> None:
    newsletter.run(Wanted(topic="Sea"), "letters")
    letters = folder.with_name("letters")
    assert {file.suffix for file in letters.iterdir()} == {".html", ".txt", ".eml", ".xml"}
    text = (letters / "sea.txt").read_text("utf-8")
    assert "سڑک" not in text
    assert "Sea · " in text
