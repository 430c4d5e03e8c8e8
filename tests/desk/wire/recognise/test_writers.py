"""Who wrote a copy and from where, by the lines beside the name; and what stands there and is nobody."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, with_disposition

DAY = "4 May 2023"
AT_KELLBURY = f"{LEAD}\n\nPeople in Kellbury were glad.\n\n{MORE}"
URDU = "شہر کے وسط میں قائم پرانی منڈی کو نئی جگہ منتقل کر دیا گیا جہاں کاروبار شروع ہو گیا ہے۔"
URDU_TITLE = "کیل پور کی سبزی منڈی نئی جگہ منتقل، کام شروع"
ARABIC = "تفقد محافظ كيلون اليوم الخميس أعمال تطوير الكورنيش يرافقه رئيس المدينة وعدد من القيادات."
ARABIC_TITLE = "محافظ كيلون يتفقد أعمال تطوير الكورنيش ويوجه بسرعة الانتهاء"


@pytest.mark.parametrize("line", ["From Anna Roe, Kellbury", "From: Anna Roe, Kellbury", "By Anna Roe, Kellbury"])
def test_a_place_behind_a_writer_is_the_copys_where_it_speaks_of_it(line: str) -> None:
    fields = drafted(f"{TITLE}\n{DAY}\n\n{line}\n\n{AT_KELLBURY}").fields
    assert (fields["author"], fields["dateline"]) == ("Anna Roe", "Kellbury")


@pytest.mark.parametrize("line", ["From Anna Roe, Sports", "By Anna Roe, Tom Pell", "By Anna Roe, Editor"])
def test_what_else_stands_behind_a_writer_is_no_place(line: str) -> None:
    assert "dateline" not in drafted(f"{TITLE}\n{DAY}\n\n{line}\n\n{AT_KELLBURY}").fields


def test_a_writer_whose_agency_and_day_stand_on_the_same_line_is_no_place() -> None:
    line = "By Anna Roe, KYODO NEWS - May 4, 2023 - 18:21 | All, Sports"
    assert "dateline" not in drafted(f"{TITLE}\n\n{line}\n\n{LEAD}\n\n{MORE}").fields


@pytest.mark.parametrize("below", ["Local government reporter, Kell News", "roe@kelltimes.example"])
def test_a_name_is_a_writers_above_what_they_are_for_a_house_and_above_their_address(below: str) -> None:
    assert drafted(f"{TITLE}\n\nANNA ROE\n{below}\n\n{DAY}\n\n{LEAD}\n\n{MORE}").fields["author"] == "ANNA ROE"


@pytest.mark.parametrize("mark", ["–", "ـ"])
def test_a_place_and_a_writer_above_the_text_are_told_by_what_the_copy_says_of_the_place(mark: str) -> None:
    fields = drafted(f"{ARABIC_TITLE}\n\n{DAY}\n\nكيلون {mark} هناء رمزي\n\n{ARABIC}").fields
    assert (fields["dateline"], fields["author"]) == ("كيلون", "هناء رمزي")
    assert "dateline" not in drafted(f"{ARABIC_TITLE}\n\n{DAY}\n\nسياسة {mark} هناء رمزي\n\n{ARABIC}").fields


def test_a_man_on_the_spot_named_by_his_paper_is_no_writer() -> None:
    paper = f"روزنامہ صبحِ نو\n{DAY}\n\n{URDU_TITLE}\n\n"
    assert "author" not in drafted(f"{paper}کیل پور (نمائندہ صبح نو) {URDU}").fields
    assert drafted(f"{paper}کیل پور (نمائندہ سلیم اختر) {URDU}").fields["author"] == "سلیم اختر"


@pytest.mark.parametrize("service", ["اردو سروس", "اردو ڈیسک"])
def test_the_service_of_an_agency_in_a_language_is_nobody(service: str) -> None:
    draft = drafted(f"کیل نیوز (آئی این پی)\n{service}\n{DAY}\n\n{URDU_TITLE}\n\nکیل پور (آئی این پی) {URDU}")
    assert "author" not in draft.fields


def test_what_a_page_says_of_its_writer_tells_whose_name_stands_in_its_head() -> None:
    account = "Anna Roe\nRoe is a reporter with The Kell Post, covering the coast."
    draft = drafted(f"{TITLE}\nAnna Roe\nBookmark\n{DAY}\n\n{LEAD}\n\n{MORE}\n\n{account}")
    assert (draft.fields["author"], draft.fields["source"]) == ("Anna Roe", "The Kell Post")
    assert with_disposition(draft, "role-of-writer", "byline-repeated") == account.split("\n")


def test_what_a_story_says_of_another_writer_is_text() -> None:
    other = "Tom Pell is a reporter with The Kell Post and was there."
    draft = drafted(f"{TITLE}\n{DAY}\n\n{LEAD}\n\n{MORE}\n\n{other}")
    assert other in with_disposition(draft, "paragraph")
    assert "source" not in draft.fields
