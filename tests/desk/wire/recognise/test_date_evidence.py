"""What the stamps of a copy say together: where one alone may be two days, lacks its year, or is of the paper in print."""

import pytest

from dateline_news.desk.wire.compose.overrules import WireOptions
from tests.desk.wire.drafting import LEAD, MORE, TITLE, doubts_of_date, drafted, with_disposition

SPANISH = (
    "La junta del puerto de Villamuestra se reunió el lunes y dijo que los barcos de la isla van a salir otra vez."
)
PORTUGUESE = (
    "A junta do porto reuniu-se na quinta-feira e disse que os barcos da ilha voltam a sair, o que não é pouco."
)


@pytest.mark.parametrize(
    ("copy", "date"),
    [
        ("Ferries run\n\nKellabad: July 14, 2021\n\n{}", "2021-07-14"),
        ("Ferries run\n\nKELLABAD, July 14, 2021\n\n{} It rained in Kellabad.", "2021-07-14"),
        ("Ferries run\n\nKellabad, the 14th of July 2021\n\n{}", "2021-07-14"),
        ("Ferries run\n\nSample Town, July 14, 2021\n\n{} Nobody in Sample Town was there.", "2021-07-14"),
        ("Ferries run\n\nMusterstadt, 14. Juli 2021\n\n{} Das war in Musterstadt.", "2021-07-14"),
        ("Ferries run\n\nVille-Exemple, le 14 juillet 2021\n\n{}", "2021-07-14"),
        ("Ferries run\n\nكيل آباد في 14 يوليو 2021م\n\n{}", "2021-07-14"),
        ("Ferries run\n\nکیل آباد: 14 جولائی 2021ء\n\n{}", "2021-07-14"),
    ],
)
def test_a_line_of_a_place_and_a_day_gives_both(copy: str, date: str) -> None:
    draft = drafted(copy.replace("{}", LEAD))
    assert (draft.problems, draft.fields["date"]) == ([], date)
    assert draft.fields["dateline"] in copy
    assert draft.fields["title"] == "Ferries run"


@pytest.mark.parametrize(
    "line",
    [
        "Deadline: July 14, 2021",
        "Anna Roe, July 14, 2021",
        "Press release: July 14, 2021",
        "FOR IMMEDIATE RELEASE: July 14, 2021",
        "SPORT, July 14, 2021",
        "Cultura, 14 de julio de 2021",
    ],
)
def test_a_line_of_something_else_and_a_day_names_no_place(line: str) -> None:
    draft = drafted(f"Ferries run\n\n{line}\n\n{LEAD}", WireOptions(date="2021-07-14"))
    assert "dateline" not in draft.fields


def test_of_a_line_that_may_be_a_byline_the_day_is_taken_and_the_name_left() -> None:
    draft = drafted(f"Ferries run\n\nAnna Roe, July 14, 2021\n\n{LEAD}")
    assert (draft.problems, draft.fields["date"]) == ([], "2021-07-14")
    assert "Anna Roe" in [segment.text for segment in draft.segments]


def test_the_seat_of_an_office_is_the_place_of_its_day() -> None:
    draft = drafted(f"سفارت جمهوری کالدیا\nشهرنو\n\nشهرنو، 4 مايو 2023\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["dateline"], draft.fields["source"]) == ("شهرنو", "سفارت جمهوری کالدیا - شهرنو")


def test_the_day_of_something_to_go_to_is_not_the_story_s() -> None:
    assert doubts_of_date(drafted(f"Event: Concert\nDate: May 14, 2023\nVenue: Town Hall\n\n{LEAD}"))


@pytest.mark.parametrize(
    ("stamps", "text", "date"),
    [
        ("2019-06-03 | Updated: 03-06-2019", LEAD, "2019-06-03"),
        ("DATE: 05-04-2023  (4 May 2023)", LEAD, "2023-05-04"),
        ("Publicado: 04/05/2023 18:20", SPANISH, "2023-05-04 18:20"),
        ("04/05/2023 10h49  Atualizado há 2 horas", PORTUGUESE, "2023-05-04 10:49"),
        ("Giriş: 4 Mayıs 2023 Perşembe 10:49\nGüncelleme: 04.05.2023 - 12:05", LEAD, "2023-05-04 10:49"),
        ("Posted: June 09, 2022, 6:20 PM | Last Updated: 2 hours ago", LEAD, "2022-06-09 18:20"),
        ("Source: Agency| 2023-05-04 18:02:11|Editor: pell", LEAD, "2023-05-04 18:02"),
        ("May 4, 2023 at 10:49 AM · 3 min read", LEAD, "2023-05-04 10:49"),
        ("May 4 2023 - by Anna Roe", LEAD, "2023-05-04"),
        ("May 4, 2023 5:00 PM Eastern Daylight Time", LEAD, "2023-05-04 17:00-04:00"),
        ("الخميس - 14 شوال 1444 هـ - 04 مايو 2023 مـ", LEAD, "2023-05-04"),
        ("4 مايو 2023 الموافق 14 شوال 1444 هـ", LEAD, "2023-05-04"),
        ("Published: 2023-05-04\nUpdated: 06/05/2023", LEAD, "2023-05-04"),
        ("Published: 03/09/2023", f"{LEAD} It had met on 2 September too.", "2023-09-03"),
        ("Published: 04/05/2023", f"{LEAD} The fare is £2.", "2023-05-04"),
        ("Published: 04/05/2023", f"{LEAD} It did so on Wednesday (3).", "2023-05-04"),
        ("Published: 05/04/2023", f"{LEAD} Write to Sample Town, IL 60601.", "2023-05-04"),
        ("AP-WF-05-04-23 2148GMT", LEAD, "2023-05-04 21:48+00:00"),
        ("041512 Mai 23", LEAD, "2023-05-04 15:12"),
        ("afp 041142 GMT MAY 23", LEAD, "2023-05-04 11:42+00:00"),
        ("04-MAG-23 17:08 NNNN", LEAD, "2023-05-04 17:08"),
        ("May 4, 2023 Editor Counties, Kell, News", LEAD, "2023-05-04"),
        ("SAMPLE NEWS - May 4, 2023 - 21:05 | All, Kell", LEAD, "2023-05-04 21:05"),
        ("Oleh: Admin | 4 Mei 2023 | Dibaca 214 kali", LEAD, "2023-05-04"),
        ("Por Redacción / 4 mayo, 2023", LEAD, "2023-05-04"),
        ("Nota de Imprensa N.º 77 | 4 de maio de 2023", LEAD, "2023-05-04"),
        ("Press release 4 May 2023", LEAD, "2023-05-04"),
        ("Thu 4 May 2023 · Updated 2m ago · 14 comments", LEAD, "2023-05-04"),
        ("By Anna Roe May 4, 2023", LEAD, "2023-05-04"),
        ("Published: 04/05/2023\nUpdated: 25/05/2023", LEAD, "2023-05-04"),
        ("Published: 04/05/2023\nUpdated: 04/25/2023", LEAD, "2023-04-05"),
    ],
)
def test_stamps_are_read_in_the_light_of_each_other_and_of_the_language(stamps: str, text: str, date: str) -> None:
    draft = drafted(f"Ferries run again\n\n{stamps}\n\n{text}\n\n{text}")
    assert (draft.problems, draft.fields["date"]) == ([], date)


@pytest.mark.parametrize(
    "line", ["4–6 July 2021", "Deadline – July 14, 2021", "Concert dates: 10 - 12 July 2021", "Fair 3 July 2021"]
)
def test_a_span_of_days_and_the_day_of_something_else_are_no_stamps(line: str) -> None:
    assert doubts_of_date(drafted(f"Ferries run again\n\n{line}\n\n{LEAD}"))


@pytest.mark.parametrize(
    "opener", ["date May 2023 لاہور (ایجنسی - 4 مئی 2023ء) {}", "date 2023-05-04 لاہور: {}", "تاریخ: 4 مئی 2023 {}"]
)
def test_a_labelled_day_opens_a_copy_in_a_script_without_capitals(opener: str) -> None:
    text = "بندرگاہ کے بورڈ نے پیر کو کہا کہ ہر کشتی اگلے ہفتے سے دوبارہ چلے گی اور یہ کہ کوئی اور بات نہیں ہوئی۔"
    draft = drafted(opener.format(text))
    assert (draft.problems, draft.fields["date"], draft.body) == ([], "2023-05-04", text)


def test_numbers_that_may_be_two_days_are_asked_for_where_nothing_settles_them() -> None:
    assert "may be a day and a month" in str(drafted(f"Published: 04/05/2023\n\n{LEAD}").problems[0])


def test_an_order_that_only_the_language_gives_is_told_and_one_that_a_weekday_proves_is_not() -> None:
    lead = SPANISH.replace("el lunes", "ayer")
    assert any("day first" in remark for _, remark in drafted(f"Publicado: 04/05/2023\n\n{lead}").asides)
    asides = drafted(f"04/05/2023\n\n{PORTUGUESE}").asides  # on a Thursday, as that day was
    assert not any("day first" in remark for _, remark in asides)
    assert drafted(f"04/05/2023\n\n{PORTUGUESE.replace('quinta', 'quarta')}").problems  # as the fifth of April was


def test_a_paper_that_printed_it_the_next_morning_is_a_note() -> None:
    copy = f"July 14, 2021\n\nFerries run\n\n{LEAD}\n\nPublished in The Sample Paper, July {{}}, 2021."
    draft = drafted(copy.format("15th"))
    assert (draft.problems, draft.fields["date"]) == ([], "2021-07-14")
    assert any("in print on 2021-07-15" in remark for _, remark in draft.asides)
    assert "line 1 says 2021-07-14" in str(drafted(copy.format("19th")).problems[0])


@pytest.mark.parametrize(
    ("copy", "date"),
    [
        ("LAHORE, July 13 (Agency) — {} It rained on July 13, 2021.", "2021-07-13"),
        ("LAHORE, July 12 (Agency) — {}\n\nCopyright 2021 Sample Agency", "2021-07-12"),  # the lead says Monday
    ],
)
def test_a_dateline_without_a_year_has_it_of_the_copy_and_the_report_tells(copy: str, date: str) -> None:
    draft = drafted(copy.replace("{}", LEAD))
    assert (draft.problems, draft.fields["date"]) == ([], date)
    assert any("2021 stands elsewhere" in remark for _, remark in draft.asides)
    assert [guess.grade for guess in draft.guesses if guess.field == "date"] == ["likely"]


@pytest.mark.parametrize(
    "text",
    [
        "It has rained since July 14, 2018.",
        "It opened on July 14, 2017, four years ago to the day.",  # a Friday, and the lead says Monday
        "It will open on July 14, 2021.",
    ],
)
def test_a_day_of_another_year_does_not_date_a_dateline(text: str) -> None:
    assert doubts_of_date(drafted(f"LAHORE, July 14 (Agency) — {LEAD} {text}"))


@pytest.mark.parametrize("rights", ["Copyright 2021 Sample Agency", "Copyright 2019-2021 Sample Agency"])
def test_a_year_of_rights_alone_does_not_date_a_story(rights: str) -> None:
    assert doubts_of_date(drafted(f"LAHORE, July 14 (Agency) — {LEAD}\n\n{rights}"))  # no Monday in 2021


@pytest.mark.parametrize("opener", ["date May 2023 ", "May 2023 "])
def test_a_month_that_a_copy_opens_with_goes_where_the_day_is_said(opener: str) -> None:
    copy = f"{opener}QUILLON (Agency / Desk - 4th May, 2023 ) {LEAD}"
    for draft in (drafted(copy), drafted(copy, WireOptions(date="2023-05-04"))):
        assert (draft.problems, draft.fields["date"]) == ([], "2023-05-04")
        assert with_disposition(draft, "published-date-not-used", "date-overruled") == [opener.strip()]
        assert draft.body == LEAD


@pytest.mark.parametrize(
    "sentence",
    [
        "It will open on July 14, 2021, at noon.",
        "The fiscal year that ends on July 14, 2021 is the last.",
        "Bids are due by July 14, 2021.",
        "In a story published July 14, 2021, it was wrong.",
        "El plazo termina el 14 de julio de 2021.",
        "It met on July 9, 2021, and again on July 14, 2021.",
    ],
)
def test_no_later_day_and_no_other_story_s_is_offered(sentence: str) -> None:
    ((_, doubt),) = doubts_of_date(drafted(f"{LEAD} {sentence}\n\n{MORE}"))
    assert "2021" not in doubt


def test_the_day_of_the_last_post_is_offered_where_a_copy_has_nothing_else() -> None:
    posts = "\n\n".join(f"Anna Roe @roe · {day} May 2023\nThe ferries run again, and on time." for day in (5, 4))
    assert "--date 2023-05-05" in doubts_of_date(drafted(f"{TITLE}\n\n{posts}"))[0][1]
    assert "--date 2023" not in doubts_of_date(drafted(f"{TITLE}\n\n{LEAD}\n\n{posts}"))[0][1]


@pytest.mark.parametrize(
    "text",
    [
        "July 14, 2021 was the day on which the board met, and it was a long one.",
        "4 مايو 2023 كان يوما لم يحدث فيه شيء في الميناء",
        "Published 12 May the book was forgotten at once, says its author.",
    ],
)
def test_a_date_that_a_sentence_begins_with_stays_in_it(text: str) -> None:
    draft = drafted(f"{text}\n\n{MORE}", WireOptions(date="2021-07-20"))
    assert text in [segment.text for segment in draft.segments]


@pytest.mark.parametrize(
    ("line", "text", "place"),
    [
        ("Arrizal - 4 MAY 2023", "El pregón de Arrizal dijo que los barcos van a salir.", "Arrizal"),
        ("Vila Exemplo – 4 de maio de 2023", "Os barcos voltam a sair em Vila Exemplo.", "Vila Exemplo"),
        ("Sample Times - 4 May 2023", "The board said so in a letter to Sample Times.", None),
        ("Irene Bustamante - 4 MAY 2023", "Es la obra de Irene Bustamante, dijo la junta.", None),
        ("SPORTS RESULTS – May 4, 2023", "No ferry won.", None),
    ],
)
def test_a_name_that_a_stroke_parts_from_a_day_is_a_place_where_only_places_are_spoken_of_so(
    line: str, text: str, place: str | None
) -> None:
    language = SPANISH if "MAY" in line else PORTUGUESE if "maio" in line else LEAD
    draft = drafted(f"Ferries run\n\n{line}\n\n{language} {text}")
    assert (draft.fields.get("dateline"), draft.fields["date"]) == (place, "2023-05-04")


@pytest.mark.parametrize(
    ("head", "date"),
    [
        (f"{TITLE}\n\nHNA - 03.12.2024 14:27", "2024-12-03 14:27"),
        (f"National Weather Service Kell VT\n1012 AM EST Tue Jan 14 2025\n\n{TITLE}", "2025-01-14"),
        (f"{TITLE}\n\n630 PM GMT Tue Jan 14 2025", "2025-01-14 18:30+00:00"),
        (f"THE KELL LOOKOUT\nTuesday, May 6, 2025 | Issue 212 | 3-minute read\n\n{TITLE}", "2025-05-06"),
        (f"{TITLE}\n\nنُشر: 14:22-21 مايو 2024 م ـ 13 ذو القِعدة 1445 هـ", "2024-05-21 14:22"),
    ],
)
def test_the_stamps_of_newsletters_weather_offices_and_two_calendars_are_read(head: str, date: str) -> None:
    assert drafted(f"{head}\n\n{LEAD}\n\n{MORE}").fields["date"] == date


def test_numbers_with_dots_begin_with_the_day_unless_the_copy_has_signs_of_america() -> None:
    assert drafted(f"{TITLE}\n\n03.12.2024\n\n{LEAD}\n\n{MORE}").fields["date"] == "2024-12-03"
    draft = drafted(f"{TITLE}\n\n03.12.2024\n\n{LEAD}\n\n{MORE} It was in Kell, Ill. on that day.")
    assert any("say which day" in problem.message for problem in draft.problems) or draft.fields["date"] == "2024-03-12"
