"""The headline, or a working title; what repeats it; and the byline."""

import pytest

from dateline_news.desk.wire import WireOptions
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


@pytest.mark.parametrize(
    "copy",
    [
        f"date 2021-07-14 {TITLE}\n\n{LEAD}",
        f"date 2021-07-14\n{TITLE}\n{LEAD}\n{MORE}",
        f"{TITLE}\n2021-07-14\n\n{LEAD}",
        f"date 2021-07-14\n\n{TITLE}\n\n{TITLE}\n\n{LEAD}",
        f"Home\nNews\nWorld\nSport\n{TITLE}\nShare\nTweet\n2021-07-14\n{LEAD}",
        f"Home » World\n{TITLE} | The Sample\n{TITLE}\nPublished: July 14, 2021\n\n{LEAD}",
        f"{TITLE} - The Sample Paper\n\n{TITLE}\n\nJuly 14, 2021\n\n{LEAD}",
        f"Skip to content\nMenu\n{TITLE}\nJuly 14, 2021\n{LEAD}",
        f"{TITLE}\nBy Anna Roe\nJuly 14, 2021\n{LEAD}",
        f"date 2021-07-14\r\n\r\n{TITLE}\r\n\r\n{LEAD}",
        f"{TITLE.upper()}\n14 July 2021\n\nLAHORE: {LEAD}",
        f"{TITLE} | 14 July 2021\n{LEAD}",
        f"Facebook Twitter WhatsApp\n3 min read\n\n{TITLE}\n\n2021-07-14\n\nVIENNA, 14 July (Agency) — {LEAD}",
    ],
)
def test_the_first_line_that_reads_as_one_is_the_headline(copy: str) -> None:
    draft = drafted(copy)
    assert draft.problems == []
    assert draft.fields["title"].casefold() == TITLE.casefold()
    assert "wanted" not in draft.fields
    assert not any(TITLE in text for text in with_disposition(draft, "paragraph", "heading"))
    assert LEAD in with_disposition(draft, "paragraph")


@pytest.mark.parametrize(
    "title",
    [
        "“We shall see”, says board",
        "Who runs the ferries?",
        "SCO conference: all to meet again",
        "Board: ferries to run",
        "5 ferries that never were",
        "Ferries, boats and the rest",
        "Ferry No. 9 runs again",
        "U.S. ferry to run",
        "بورڈ کا فرضی اجلاس",
    ],
)
def test_headlines_come_in_many_shapes(title: str) -> None:
    assert story(title, LEAD, MORE).fields["title"] == title


@pytest.mark.parametrize(
    "first",
    [
        LEAD,
        "The board met. It decided nothing",
        "Foreign ministers of two invented lands have met, it was said on Monday.",
        "• Ferries run again",
        "Boats. — Anna Roe (@roe) July 10, 2021",
        "LAHORE (Agency) — " + LEAD,
        "https://example.org/story",
        "the board met again on monday",
        "He said: “Nobody was there.”",
        "Photo: A. Roe",
    ],
)
def test_where_none_reads_as_one_a_working_title_is_made_of_the_leads_own_words(first: str) -> None:
    draft = story(first, MORE)
    lead = with_disposition(draft, "paragraph", "quote", "item")[0].split()
    title = draft.fields["title"].split()
    assert draft.fields["wanted"] == "headline"
    assert draft.remarks[0][1].startswith("It needs a headline")
    assert [word.strip(",.;:") for word in lead[: len(title)]] == [word.strip(",.;:") for word in title]
    assert with_disposition(draft, "title") == [], "the words stay in the text"


@pytest.mark.parametrize(
    ("above", "disposition"),
    [
        ("WORLD", "section-name"),
        ("Business", "section-name"),
        ("Sample Press", "letterhead"),
        ("EXCLUSIVE", "label"),
        ("Harbour board", "above-text"),
    ],
)
def test_a_word_or_two_above_the_headline_are_not_it(above: str, disposition: str) -> None:
    draft = story(above, TITLE, LEAD)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, disposition)[0] == above


def test_a_working_title_ends_with_a_clause_where_one_ends_in_time() -> None:
    draft = story("The board of Sample Town met, and it said that every ferry would run again from Monday on.")
    assert draft.fields["title"] == "The board of Sample Town met"


@pytest.mark.parametrize(
    ("line", "field", "value"),
    [
        ("By Anna Roe", "author", "Anna Roe"),
        ("by Anna Roe", "author", "Anna Roe"),
        ("BY ANNA ROE", "author", "ANNA ROE"),
        ("By Anna Roe and Jo van Other", "authors", "Anna Roe, Jo van Other"),
        ("By Our Correspondent", "author", "Our Correspondent"),
        ("Written by A. N. Other", "author", "A. N. Other"),
        ("By Anna Roe, Jo Doe", "authors", "Anna Roe, Jo Doe"),
        ("Author: Anna Roe", "author", "Anna Roe"),
        ("Web Desk", "author", "Web Desk"),
        ("Our Staff Reporter", "author", "Our Staff Reporter"),
        ("Source: Sample Press", "source", "Sample Press"),
        ("Agencies", "source", "Agencies"),
    ],
)
def test_a_byline_and_a_source_are_kept(line: str, field: str, value: str) -> None:
    assert story(TITLE, line, LEAD).fields[field] == value


@pytest.mark.parametrize(
    "line", ["By the time they met, it was over", "By 2030 nothing will run", "By land and by sea", "By Land, By Sea"]
)
def test_no_byline_is_made_of_other_words(line: str) -> None:
    draft = story(TITLE, line, LEAD)
    assert not {"author", "authors"} & set(draft.fields)


@pytest.mark.parametrize(
    "furniture",
    [
        "Search for: Enter Keyword",
        "TRENDING: Rain all week | Crown falls | Town wins cup",
        "Rain to last all week",
        "Sample Media Group",
        "Tidal Works Inc.",
        "The Daily Sample",
        "LETTERS TO THE EDITOR",
        "PRESS RELEASE",
        "Ministry of Tides",
        "1800 NEWS\tSLOT 3",
        "Object name: HARBOUR",
        "Get the Sample app. Read without adverts!",
        "A boat at sea. — AFP",
        "By Anna Roe",
    ],
)
def test_the_headline_is_the_line_that_shares_words_with_the_lead(furniture: str) -> None:
    draft = story(furniture, TITLE, LEAD, MORE)
    assert draft.fields["title"] == TITLE
    assert "wanted" not in draft.fields


def test_where_no_line_shares_a_word_with_the_text_the_headline_is_wanted() -> None:
    draft = story("Rain to last all month", "Crown falls for third day", LEAD, MORE)
    assert draft.fields["wanted"] == "headline"


@pytest.mark.parametrize(
    "head",
    [
        f"World\nBy Anna Roe\nJuly 14, 2021\n\n{TITLE}",
        f"July 14, 2021\nWorld\n{TITLE}\nBy Anna Roe",
        f"By Anna Roe\nWorld\n{TITLE}\nJuly 14, 2021",
        f"{TITLE}\nJuly 14, 2021 | By Anna Roe",
        f"World\n{TITLE}\nAnna Roe\nJuly 14, 2021",
    ],
)
def test_the_lines_of_a_head_come_in_any_order(head: str) -> None:
    draft = drafted(f"{head}\n\n{LEAD}\n{MORE}")
    assert (draft.fields["title"], draft.fields["author"], draft.fields["date"]) == (TITLE, "Anna Roe", "2021-07-14")


@pytest.mark.parametrize(
    "wrapped",
    [
        "FERRIES OF SAMPLE TOWN ARE TO RUN AGAIN FROM MONDAY ON AND\nTHE BOARD SAYS SO",
        "Ferries of Sample Town are to run again, says the board\nthat met on Monday",
        "Ferries of Sample Town to run again after a meeting of\nHarbour Board on Monday",
        "FERRIES ARE TO RUN AGAIN:\nHARBOUR BOARD OF SAMPLE TOWN SAYS SO",
        "FERRIES ARE TO RUN AGAIN:\n\nHARBOUR BOARD OF SAMPLE TOWN SAYS SO",
        "FERRIES OF SAMPLE TOWN ARE TO RUN FROM\n\nNEXT WEEK ON AS BEFORE",
    ],
)
def test_a_headline_over_two_lines_is_one(wrapped: str) -> None:
    draft = story(wrapped, LEAD, MORE)
    assert draft.fields["title"] == " ".join(wrapped.split())


@pytest.mark.parametrize("above", ["MINISTRY OF TIDES AND PORTS:", "NEWS FROM THE COUNCIL:", "NOTA DE PRENSA:"])
def test_a_label_or_an_office_above_a_headline_in_capitals_is_no_part_of_it(above: str) -> None:
    assert story(f"{above}\n{TITLE.upper()}", LEAD, MORE).fields["title"] == TITLE.upper()


def test_of_two_lines_that_read_like_headlines_the_upper_is_it_and_the_lower_its_deck() -> None:
    title, deck = (
        "Every Ferry of Sample Town Said to Run",
        "Board of Sample Town Harbour Met on Monday; Boats from Next Week",
    )
    draft = story(f"{title}\n{deck}", LEAD, MORE)
    assert (draft.fields["title"], draft.fields["summary"]) == (title, deck)
    assert story(f"Sample Town: Harbour\n{deck}", LEAD, MORE).fields["title"] == deck, "a section is none"
    series = "Tidewatch Annual Report on Ferries of Sample Town\nBoats Run Late as Board Waits for Wood"
    lead = "Boats of Sample Town run late, as the board waits for wood, Tidewatch said in its annual report on ferries."
    assert story(series, lead, MORE).fields["wanted"] == "headline", "and a report may be none"


@pytest.mark.parametrize("kicker", ["HARBOUR", "The long read", "Ferries:"])
def test_a_kicker_and_a_headline_are_two(kicker: str) -> None:
    assert story(f"{kicker}\n{TITLE}", LEAD, MORE).fields["title"] == TITLE


def test_of_two_lines_of_two_words_nobody_can_tell_which_is_the_headline() -> None:
    assert story("Ferry news", "Harbour board", LEAD, MORE).fields["wanted"] == "headline"


@pytest.mark.parametrize(
    "deck", ["Board met for an hour and asked nobody", "The board met for an hour. It asked nobody, and nobody came."]
)
def test_the_line_between_headline_and_byline_is_the_standfirst(deck: str) -> None:
    draft = story(f"{TITLE}\n{deck}\nBy Anna Roe", LEAD, MORE)
    assert (draft.fields["title"], draft.fields["summary"]) == (TITLE, deck)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_what_issues_a_release_is_its_source_and_no_headline() -> None:
    draft = story("Ministry of Tides\nOffice of the Spokesperson\n\nPRESS RELEASE", TITLE, LEAD, MORE)
    assert (draft.fields["title"], draft.fields["source"]) == (TITLE, "Ministry of Tides")
    assert with_disposition(draft, "letterhead", "label") == ["Office of the Spokesperson", "PRESS RELEASE"]


def test_posts_under_a_headline_are_a_copy() -> None:
    posts = [f"Sample ferries again? — Anna Roe (@roe) July {day}, 2021" for day in (10, 11)]
    assert drafted("\n\n".join(["What Sample Town says of its ferries", "July 14, 2021", *posts])).fields["title"]
    assert drafted("\n\n".join(["July 14, 2021", *posts])).fields["wanted"] == "headline"


@pytest.mark.parametrize(
    ("line", "author"),
    [
        ("Von Anna Roe", "Anna Roe"),
        ("Par Anna Roe", "Anna Roe"),
        ("Por Anna Roe", "Anna Roe"),
        ("Pewarta: Anna Roe", "Anna Roe"),
        ("Von Anna Roe, dpa", "Anna Roe"),
        ("By ANNA ROE, Staff Writer", "ANNA ROE"),
        ("By Anna Roe in Sample Town", "Anna Roe"),
        ("By ANNA ROE | Sample staff", "ANNA ROE"),
        ("By our correspondent in Sample Town", "our correspondent in Sample Town"),
        ("ویب ڈیسک", "ویب ڈیسک"),
        ("by Xinhua writer Anna Roe", "Anna Roe"),
        ("By staff reporter Anna Roe", "Anna Roe"),
        ("Von Korrespondentin Anna Roe", "Anna Roe"),
        ("Von Anna Roe, dpa (Foto - Archiv)", "Anna Roe"),
        ("Por Anna Roe, Gazeta Naval — Naval", "Anna Roe"),
        ("By Reporters Without Boats", "Reporters Without Boats"),
        ("خبرنگار: سمیه راستین ** انتشاردهنده: حمید گلکار", "سمیه راستین"),
        ("By Anna Roe, PRO", "Anna Roe"),
        ("By Anna Roe, Club Secretary", "Anna Roe"),
        ("By Anna Roe, Head of News", "Anna Roe"),
        ("By Anna Roe, Chief Executive, Kell Harbour Board", "Anna Roe"),
        ("By Anna Roe BBC News, York", "Anna Roe"),
        ("By Anna Roe for the Kell Gazette", "Anna Roe"),
        ("Par Anna LE GALL, envoyée spéciale à Kermel", "Anna LE GALL"),
        ("De notre correspondante à Kermel, Anna Roe", "Anna Roe"),
        ("مصنف, شازیہ ملک", "شازیہ ملک"),
        ("लेखक, मुकेश यादव", "मुकेश यादव"),
    ],
)
def test_bylines_come_in_many_languages_and_with_more_than_a_name(line: str, author: str) -> None:
    assert story(TITLE, line, LEAD, MORE).fields["author"] == author


@pytest.mark.parametrize(
    "above",
    [
        "MINISTRY\nOF FERRIES AND TIDES",  # a name over two lines
        "HARBOUR BOARD OF SAMPLE TOWN",
        "Harbour Board of Sample Town\nP.O. Box 11, Tel: 020 555 0147",
        "Town ▾  Board ▾  Ferries ▾",
        "Board  Ferries  Sample Town",
        "FERRY37  Sample board",
        "AP FERRIES BOARD",
        "FERRIES BOARD CORRECTION",
        "WHERE:    the harbour board",
        "P R E S S   O F F I C E   O F   S A M P L E   T O W N",
    ],
)
def test_names_menus_and_key_words_that_share_words_with_the_text_are_no_headline(above: str) -> None:
    assert story(f"{above}\n\n{TITLE}", LEAD, MORE).fields["title"] == TITLE
    assert story(above, LEAD, MORE).fields["wanted"] == "headline"


def test_of_two_lines_that_much_speaks_for_none_is_taken() -> None:
    longer = "A small town on the coast asks its harbour board a question"
    assert story(longer, "The ferry that would run again", LEAD, MORE).fields["wanted"] == "headline"


@pytest.mark.parametrize("line", ["By News desk", "News desk"])
def test_a_desk_of_a_paper_is_nobody_and_no_byline(line: str) -> None:
    draft = story(TITLE, line, LEAD)
    assert (draft.fields["title"], draft.fields.get("author")) == (TITLE, None)


def test_key_words_below_a_date_are_no_writers_name() -> None:
    draft = drafted(f"14 July 2021\nFERRIES BOARD SAMPLE\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["title"], draft.fields.get("author")) == (TITLE, None)


def test_a_line_above_a_label_may_be_the_headline_but_less_speaks_for_it() -> None:
    assert (
        story(TITLE, "PRESS RELEASE", "July 14, 2021 - Harbour Board, Sample Town", LEAD, MORE).fields["title"] == TITLE
    )
    motto = "Every ferry on every Monday"
    assert story(f"{motto}\nPRESS RELEASE", TITLE, LEAD, MORE).fields["title"] == TITLE


@pytest.mark.parametrize(
    "above",
    [
        "Service des ferries et du port",
        "Communauté de communes du port de Sample",
        "Sample harbour bureau",
        "Photo gallery: every ferry of Sample Town's harbour board",
    ],
)
def test_where_nothing_else_stands_above_the_text_a_part_of_an_office_is_no_headline(above: str) -> None:
    assert story(f"FERRIES BOARD TOWN\n{above}", LEAD, MORE).fields["wanted"] == "headline"
    assert story(f"{above}\n{TITLE}", LEAD, MORE).fields["title"] == TITLE


def test_names_with_an_aside_behind_each_are_a_byline_above_a_date() -> None:
    draft = drafted(f"{TITLE}\nAnna Roe (now) and Tom Pell (earlier)\nMon 3 Feb 2025 23.10 GMT\n\n{LEAD}\n\n{MORE}")
    assert draft.fields["authors"] == "Anna Roe, Tom Pell"


def test_a_byline_below_a_button_is_no_link() -> None:
    assert drafted(f"{TITLE}\n4 May 2023\nRead More\nBY ANNA ROE\n{LEAD}\n{MORE}").fields["author"] == "ANNA ROE"


@pytest.mark.parametrize(
    ("lines", "author"),
    [
        ("Anna Roe\nBBC News, Kellshire", "Anna Roe"),
        ("Anna Roe\nEducation reporter", "Anna Roe"),
        ("Anna Roe, Education Correspondent\n4 May 2023", "Anna Roe"),
        ("Anna Roe Transport correspondent\n4 May 2023", "Anna Roe"),
        ("Anna Roe / KNN / 4 May 2023", "Anna Roe"),
        ("Le Phare de Kell\nAnna LE GALL\n4 May 2023", "Anna LE GALL"),
        ("Anna Roe |24.05.2021 - Update : 24.05.2021", "Anna Roe"),
    ],
)
def test_a_name_is_a_byline_above_what_its_bearer_is_and_beside_a_date(lines: str, author: str) -> None:
    draft = drafted(f"{TITLE}\n\n{lines}\n\n{LEAD}\n\n{MORE}", WireOptions(date="2021-05-24", section="world"))
    assert draft.fields["author"] == author


def test_a_headline_about_an_editor_is_no_byline() -> None:
    draft = drafted(f"{TITLE}\n\n4 May 2023\n\nKell Gazette Names new editor\n\n{LEAD}\n\n{MORE}")
    assert "author" not in draft.fields


@pytest.mark.parametrize("town", ["Kellpur: ", "Kellpur News: ", "केलपुर: ", ""])
def test_a_hindi_headline_may_have_its_town_before_it_in_latin_letters(town: str) -> None:
    """Its deck was taken for it, since it began in another script than the text."""
    headline = f"{town}नदी घाट पर लगी पुरानी घड़ी की मरम्मत पूरी, आज से बजेगा घंटा"
    deck = "कारीगर की तीसरी पीढ़ी ने संभाला काम, शहर से मंगाए गए पुर्जे"
    stamp = "Updated Sat, 24 Aug 2024 11:07 AM IST"
    text = "केलपुर में नदी के घाट पर लगी पुरानी घड़ी की मरम्मत शुक्रवार को पूरी हो गई। शनिवार शाम से इसका घंटा फिर बजेगा।"
    assert drafted(f"{headline}\n{stamp}\nसार\n{deck}\nविस्तार\n{text}").fields["title"] == headline


@pytest.mark.parametrize(
    ("title", "lead"),
    [
        (
            "بيان صادر عن وزير الموانئ\nبشأن إعادة تشغيل العبّارات",
            "أعلن وزير الموانئ أن العبّارات ستعود إلى العمل من الأسبوع المقبل بعد توقف دام سنتين بسبب أعمال الصيانة في الميناء.",
        ),
        (
            "Joint Statement\non the Visit of the President of Kelland\nto Sample Town",
            "At the invitation of the mayor, the President of Kelland paid a visit to Sample Town from 12 to 14 July with two ministers.",
        ),
    ],
)
def test_the_title_of_a_statement_goes_on_with_what_it_is_about(title: str, lead: str) -> None:
    assert story(title, lead, lead).fields["title"] == title.replace("\n", " ")


@pytest.mark.parametrize("office", ["KELL WEATHER OFFICE NORTH BAY", "OPERATION QUIET HARBOUR KELL BAY"])
def test_in_a_copy_all_in_capitals_the_line_with_words_that_join_others_is_the_headline(office: str) -> None:
    title = "STRONG WIND WARNING FOR KELL BAY AND THE QUIET HARBOUR"
    lead = (
        "A LOW NORTH OF KELL BAY IS MOVING SOUTH, AND A STRONG WIND BLOWS OVER THE BAY AND THE HARBOUR OF SAMPLE TOWN."
    )
    for lines in ((office, title), (title, office)):
        draft = story(*lines, "14 JULY 2021", lead, MORE.upper())
        assert (draft.fields["title"], draft.fields.get("summary")) in ((title, None), (title, office))
