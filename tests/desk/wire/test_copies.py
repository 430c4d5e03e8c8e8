"""Whole copies: the real one, and those in copies/, which are invented."""

from pathlib import Path
from time import process_time

import pytest

from dateline_news.desk.wire import WireOptions
from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.split.decode import decode
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.read.documents import plain_header
from tests.desk.wire.drafting import LEAD, TITLE, drafted, read, with_disposition

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
REAL = ROOT / "tests" / "wire" / "2021-07-14-sco-afghanistan.txt"
COPIES = [REAL, *sorted((HERE / "copies").glob("*.txt"))]


@pytest.mark.parametrize("copy", COPIES, ids=lambda copy: copy.stem)
def test_the_account_of_a_copy_adds_up_to_what_the_press_shows(copy: Path) -> None:
    draft = drafted(copy.read_bytes())
    assert draft.problems == []
    assert letters(segment.text for segment in draft.segments) == letters([decode(copy.read_bytes())[0]])
    shown = [segment.text for segment in draft.segments if segment.disposition and segment.disposition.kind == "shown"]
    assert safe_html.text(read(draft).html).split() == " ".join(shown).split()


def test_the_first_real_copy_comes_out_as_its_story_was_written_by_hand() -> None:
    draft = drafted(REAL.read_bytes())
    (story,) = (ROOT / "content" / "articles" / "world").glob("2021-07-14-*.md")
    _, text, _ = plain_header.split(story.read_text(encoding="utf-8"))
    assert draft.body.strip() == text.strip()
    assert [block["type"] for block in parse_body(read(draft).html).blocks].count("post") == 2
    assert draft.fields["date"] == "2021-07-14"
    assert draft.fields["wanted"] == "headline"
    assert with_disposition(draft, "heading") == ["Qureshi-Wang Meeting"]


def fields(name: str) -> dict[str, str]:
    (copy,) = (HERE / "copies").glob(f"{name}-*.txt")
    draft = drafted(copy.read_bytes())
    return {key: value for key, value in draft.fields.items() if key not in ("category", "status", "copy")}


def test_the_header_says_what_a_web_page_says() -> None:
    assert fields("02") == {
        "title": "Ferries to run again",
        "date": "2026-05-04 20:12",
        "modified": "2026-05-05 10:00",
        "author": "Anna Roe",
        "dateline": "VIENNA",
        "source": "Agency",
        "rights": "© 2026 The Sample Paper. All rights reserved.",
    }


def test_the_header_says_what_other_copies_say() -> None:
    assert fields("01")["source"] == "Agency / Desk"
    assert fields("05") == {
        "title": "فرضی بندرگاہ کی کشتیاں پھر چلیں گی",
        "date": "2021-07-14",
        "lang": "ur",
        "dateline": "لاہور",
    }
    assert fields("06")["lang"] == "ar"
    assert fields("07") == {
        "title": "FERRIES TO RUN AGAIN",
        "date": "2026-05-04",
        "dateline": "SAMPLE TOWN",
        "source": "Sample Press",
    }
    assert fields("09")["modified"] == "2026-05-04 10:30+05:00"


def test_a_breadcrumb_names_the_section() -> None:
    assert drafted((HERE / "copies" / "02-web-page.txt").read_bytes(), WireOptions()).section == "world"


@pytest.mark.parametrize("place", ["{}", f"{TITLE}\n\ndate 2021-07-14\n\n{LEAD}\n\n{{}}"])
@pytest.mark.parametrize("part", ["BC-AB--", "http://a.b/", "( "])
def test_a_line_of_any_length_is_looked_through_in_linear_time(place: str, part: str) -> None:
    """Were it quadratic, it would take a minute."""
    begun = process_time()
    drafted(place.format(part * 20_000))
    assert process_time() - begun < 10
