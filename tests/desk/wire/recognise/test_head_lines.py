"""The lines of a head: what each is by how it is built, and which of them is the headline."""

import pytest

from dateline_news.desk.wire.recognise.service_lines import service_line
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("DES31", "code-line"),
        ("bdt0388 4 vm 231 dpa/lni 0417", "code-line"),
        ("AFP0417 4 I 0206 PAN/AFP-QX88", "code-line"),
        ("Tidemark-environment-vote-offbeat", "slugline"),
        ("Unfälle/Verkehr/Kurioses/", "slugline"),
        ("r n i BC-US--Harbour,210", "slugline"),
        ("IMG_8841.JPG", "picture-file"),
        ("5472x3648", "picture-file"),
        ("Hindi News › राज्य › मुंडीसर › boats", "breadcrumb"),
        ("الرئيسية / اقتصاد / محليات", "breadcrumb"),
        ("[ANCHOR - GORD]", "cue"),
        ("SLUG: RINK VOTE   WRITER: tv", "script-cue"),
        ("-----------", "rule"),
        ("الرقم: ٨٨/ص/٢٠٢٦", "reference-number"),
        ("समाचार क्रमांक 311/मार्च-88", "reference-number"),
        ("بسم الله الرحمن الرحيم", "invocation"),
        ("---------- Forwarded message ---------", "forwarded"),
        ("[26/02/2026, 9:14 am] Desk: pls use", "chat-line"),
    ],
)
def test_a_line_of_a_machine_is_told_by_how_it_is_built(line: str, rule: str) -> None:
    field = service_line(line)
    assert field is not None
    assert field.name == rule


@pytest.mark.parametrize(
    "line",
    [
        "COVID-19 cases rise", "COVID-19 UPDATE", "France-Germany talks fail", "G20 agrees", "5 ways to do it", "U2 to play",
        "12 dead", "A-level results 2026", "Kell-Bellmoor 2-1", "2,000 new jobs", "19 MAR 2026", "Day 3", TITLE,
    ],
)  # fmt: skip
def test_no_headline_is_a_line_of_a_machine(line: str) -> None:
    assert service_line(line) is None


@pytest.mark.parametrize(
    "head",
    [
        f"HARBOUR BOARD OF SAMPLE TOWN          MEDIA RELEASE\nIssued: 14 July 2021\n\n{TITLE}",
        f"14/07/2021, 17:05      {TITLE} | Sample Town Gazette\n\nHome  ›  News  ›  Boats\n{TITLE}\nJuly 14, 2021",
        f"Sample Press\nSubscribe  |  Sign in\nLIVE\n{TITLE}\nAnna Roe and Jo Dunn\nUpdated 3.52pm, 14 July 2021",
        f"From: Anna Roe <roe@sample.example>\nTo: desk\nSubject: for the paper\nDate: Wed, 14 Jul 2021 09:00\n\n{TITLE}",
        f"Hi all,\nReport below, two pics attached.\n\ncheers Anna\n\nSAMPLE TOWN BOAT CLUB\n\n{TITLE}\nJuly 14, 2021",
        f"July 14, 2021\nHeadline: {TITLE}\nStandfirst: Nobody had asked the board, and it met all the same",
        f"July 14, 2021\n*{TITLE}*",
        f"July 14, 2021\nFerries again\n{TITLE}",
        f"SAMPLE TOWN COUNCIL\nPress Office\nTown Hall, Sample Town ST1 2AB\nTel: 01999 555 010\n\nRef: 12/7\n14 July 2021\n\n{TITLE}",
    ],
)
def test_the_headline_is_found_among_all_that_stands_above_a_text(head: str) -> None:
    draft = drafted(f"{head}\n\n{LEAD}\n\n{MORE}")
    assert draft.fields["title"] == TITLE
    assert "headline" not in draft.fields.get("wanted", "")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_broken_headline_is_one_and_where_it_may_be_two_lines_it_is_wanted() -> None:
    assert (
        story("FERRIES OF SAMPLE TOWN,\nTO RUN AGAIN", LEAD, MORE).fields["title"]
        == "FERRIES OF SAMPLE TOWN, TO RUN AGAIN"
    )
    assert story("MINISTRY OF TIDES ORDERS\nFERRIES TO RUN AGAIN", LEAD, MORE).fields["wanted"] == "headline"


def test_no_score_is_a_headline() -> None:
    draft = story("Ferry Town 19 Harbour 17", TITLE, LEAD, MORE)
    assert draft.fields["title"] == TITLE


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        (
            f"{TITLE}\n2021-07-14\n\n{LEAD}\n\n{MORE}\n\n© 2021 The Sample Gazette. All rights reserved.",
            "The Sample Gazette",
        ),
        (f"{TITLE} | Sample Town Gazette\n{TITLE}\n2021-07-14\n\n{LEAD}\n\n{MORE}", "Sample Town Gazette"),
        (f"{TITLE}\nBy Anna Roe, Associated Press\n2021-07-14\n\n{LEAD}\n\n{MORE}", "Associated Press"),
        (f"{TITLE}\nBy ANNA ROE\nAssociated Press\n2021-07-14\n\nKELL (AP) _ {LEAD}\n\n{MORE}", "Associated Press"),
        (f"HARBOUR BOARD\n\n2021-07-14\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "HARBOUR BOARD"),
    ],
)
def test_the_source_is_who_else_is_named_as_such(copy: str, source: str) -> None:
    assert drafted(copy).fields["source"] == source


@pytest.mark.parametrize(
    "account",
    [
        "By Admin",
        "Posted by: Webmaster",
        "Editor",
        "Communications Team",
        "By the Press Office",
        "Por: Assessoria de Comunicação",
        "Oleh: Redaksi",
        "एडमिन",
        "Report",
    ],
)
def test_an_account_or_an_office_is_no_writer(account: str) -> None:
    draft = drafted(f"{TITLE}\n{account}\nPublished: 4 May 2023\n\n{LEAD}\n\n{MORE}")
    assert "author" not in draft.fields
    assert account not in with_disposition(draft, "paragraph", "heading")
    named = drafted(f"{TITLE}\n{account}\nPublished: 4 May 2023\nBy Anna Roe\n\n{LEAD}\n\n{MORE}")
    assert named.fields["author"] == "Anna Roe"


@pytest.mark.parametrize(
    "furniture",
    ["Posted by Editor\n4 May 2023", "By Anna Roe\nSample Pumps, Inc. →\n4 May 2023", "4 May 2023\nCopiar link"],
)
def test_a_deck_is_the_standfirst_whatever_small_lines_stand_around_the_byline(furniture: str) -> None:
    deck = "Parents had asked for four years"
    assert drafted(f"{TITLE}\n{deck}\n{furniture}\n\n{LEAD}\n\n{MORE}").fields["summary"] == deck


def test_two_sentences_below_a_headline_are_its_standfirst_where_a_portals_byline_stands_below_them() -> None:
    deck = "The board met for an hour and asked nobody. Nobody came, and nobody had been asked to."
    head = f"{TITLE}\n{deck}\nPor Anna Roe e Tom Pell, Gazeta Naval — Naval\n4 May 2023"
    fields = drafted(f"{head}\n\n{LEAD}\n\n{MORE}").fields
    assert (fields["summary"], fields["authors"]) == (deck, "Anna Roe, Tom Pell")


def test_a_byline_in_small_letters_is_no_part_of_the_headline_above_it() -> None:
    draft = drafted(f"{TITLE}\nby Xinhua special envoys Anna Roe, Tom Pell\n4 May 2023\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["title"], draft.fields["authors"]) == (TITLE, "Anna Roe, Tom Pell")


def test_what_a_correspondent_and_an_agency_wrote_is_the_agencys_and_no_caption() -> None:
    for line in (
        "Our Correspondent | AFP Published 4 May 2023",
        "Unser Korrespondent | AFP Veröffentlicht 4. Mai 2023",
    ):
        draft = drafted(f"{TITLE}\n{line}\n\n{LEAD}\n\n{MORE}\n\n© 2023 Tide Holdings")
        assert (draft.fields["source"], with_disposition(draft, "caption")) == ("AFP", [])


@pytest.mark.parametrize(
    "line",
    [
        "By guest columnists Anna Roe, Tom Pell",
        "AP Photos MEPA102, MEPA103.",
        "(Foto: Ann Roe/Sample)",
        "Department of Tides, Kell",
    ],
)
def test_a_note_on_pictures_or_an_office_is_no_standfirst(line: str) -> None:
    draft = drafted(f"{TITLE}\n{line}\nBy Anna Roe\n4 May 2023\n\nKELL (AP) — {LEAD}\n\n{MORE}")
    assert (draft.fields["title"], "summary" in draft.fields) == (TITLE, False)


@pytest.mark.parametrize("verb", ["ACTUALISE avec", "ACTUALIZA con", "AGGIORNA con", "ADDS with", "ERGÄNZT mit"])
def test_what_is_new_in_an_update_is_no_standfirst(verb: str) -> None:
    draft = drafted(f"{TITLE}\n{verb} details of the board\nBy Ann Vestry\n\nKELL, 4 May 2023 (AFP) - {LEAD}\n\n{MORE}")
    assert (draft.message, draft.fields["title"]) == ("update", TITLE)
    assert "summary" not in draft.fields


def test_a_press_office_below_a_ministry_is_not_one_headline_with_it() -> None:
    head = "MINISTERIO DE PUERTOS Y PESCA\nOFICINA GENERAL DE COMUNICACIONES\n\nNOTA DE PRENSA N.° 214-2023"
    title = "EL MINISTERIO ENTREGA 36 CÁMARAS DE FRÍO\nA LOS PESCADORES DE KELL"
    text = (
        "El ministro de Puertos y Pesca entregó hoy 36 cámaras de frío a las asociaciones de pescadores de la ciudad."
    )
    draft = drafted(f"{head}\n\n{title}\n\n• Cien familias podrán guardar su pesca\n\nKell, 4 de mayo de 2023.- {text}")
    assert draft.fields["title"] == title.replace("\n", " ")
    assert draft.fields["source"] == "MINISTERIO DE PUERTOS Y PESCA"
    assert draft.fields["summary"] == "Cien familias podrán guardar su pesca"


def test_a_byline_in_small_letters_ends_a_deck_and_the_longer_line_is_the_deck() -> None:
    title = "Valbruna, il fornaio in pensione lascia il negozio ai tre apprendisti"
    deck = "Il fornaio Piero Pell, 74 anni, ha firmato ieri la donazione davanti al notaio: «Figli non ne ho, il lievito sì»"
    lead = "Piero Pell, 74 anni, fornaio, ha donato il suo negozio ai tre ragazzi che lavoravano con lui da sei anni."
    draft = drafted(f"{title}\n{deck}\ndi Anna Vestri\n4 maggio 2023 alle 18:22\n\nVALBRUNA. {lead}\n\n{lead}")
    names = ("title", "summary", "author", "dateline")
    assert [draft.fields[name] for name in names] == [title, deck, "Anna Vestri", "VALBRUNA"]


def test_a_longer_line_that_quotes_nobody_may_be_the_headline_below_a_kicker() -> None:
    kicker = "A question of water in the valleys"
    title = "Ministers meet to settle a dispute on the dam at Kell before winter comes to the valleys of the north"
    lead = "Ministers of three valleys met on Thursday to settle a dispute on the dam at Kell, which has kept water from them."
    draft = drafted(f"{kicker}\n{title}\nBy Ann Vestry\n4 May 2023\n\nKELL — {lead}\n\n{MORE}")
    assert "headline" in draft.fields["wanted"] or draft.fields["title"] == title


def test_a_talk_has_speakers_and_no_places() -> None:
    draft = drafted(f"{TITLE}\n4 May 2023\n\nROSSI. {LEAD}\n\nBIANCHI. {MORE}\n\nRossi went on: {MORE}")
    assert "dateline" not in draft.fields


@pytest.mark.parametrize("opening", ["PELLER. I never saw it", "AGAIN. Nobody saw it"])
def test_a_person_or_a_word_with_a_stop_behind_it_is_no_place(opening: str) -> None:
    draft = drafted(f"{TITLE}\n4 May 2023\n\n{opening}, and {LEAD}\n\nAnn Peller came, and again she said: {MORE}")
    assert "dateline" not in draft.fields


def test_a_day_on_which_a_copy_was_moved_is_no_place_and_not_its_first_day() -> None:
    stamps = "Moved: May 5, 2023 11:38 EDT\nCategory: Harbour news\nAnn Vestry, The Canadian Press"
    first = "This report by The Canadian Press was first published May 4, 2023."
    draft = drafted(f"{TITLE}\n{stamps}\n\nKELL — {LEAD}\n\n{MORE}\n\n{first}")
    names = ("dateline", "date", "author", "source")
    assert [draft.fields[name] for name in names] == ["KELL", "2023-05-04", "Ann Vestry", "The Canadian Press"]


def test_the_day_of_a_page_is_not_that_of_its_story_and_its_masthead_is_the_source() -> None:
    page = "The Kell Gazette\nFriday 5 May 2023\nHome | News | Sport | Farming | Jobs"
    draft = drafted(f"{page}\n\n{TITLE}\n\nAnn Vestry\n4 May 2023 | 06:40 pm\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["date"], draft.fields["source"]) == ("2023-05-04 18:40", "The Kell Gazette")


def test_the_day_of_a_page_without_another_is_still_asked_about_or_used() -> None:
    draft = drafted(f"The Kell Gazette\nFriday 5 May 2023\nHome | News | Sport | Jobs\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert draft.fields["date"] == "2023-05-05"


def test_a_longer_line_below_one_that_is_all_a_quote_is_its_deck_or_the_headline_is_asked_for() -> None:
    deck = "The captain has sailed to the islands of the bay for forty years and has written down what he heard"
    head = "{}\n" + deck + "\nBy Anna Roe\n4 May 2023\n\n" + LEAD + "\n\n" + MORE
    quote = "“Every ferry of Sample Town tells the truth, the board does not”"
    draft = drafted(head.format(quote))
    assert (draft.fields["title"], draft.fields["summary"]) == (quote, deck)
    assert "headline" in drafted(head.format("“We were late, and we were happy too”")).fields["wanted"]


def test_a_list_of_names_with_a_colon_is_a_headline_and_what_a_page_counts_is_none() -> None:
    results = "Landesliga Nord: Ergebnisse und Tabelle des 14. Spieltags"
    deck = "Spitzenreiter Hohenkell verliert erstmals und Krumbeke rückt heran, der Spieltag im Überblick."
    head = f"Obermark-Bote.de\nStartseite / Sport / Landesliga\n{results}\nStand: 10.11.2024, 19:32 Uhr\nKommentare 4\n{deck}"
    draft = drafted(
        f"{head}\n\nSamstag, 9. November\nTSV Brennstedt – SG Altwiesel 3:1 (1:1)\nVfB Lohfelde – FC Sandhorne 0:0"
    )
    assert (draft.fields["title"], draft.fields["source"]) == (results, "Obermark-Bote.de")
    assert "headline" not in draft.fields.get("wanted", "")


def test_what_a_page_files_a_copy_under_is_no_headline_above_it_either() -> None:
    tags = "برچسب‌ها: قنات، آب، میراث فرهنگی"
    title = "لایروبی قنات هشتصد ساله نوکل پس از دو دهه به پایان رسید"
    text = "مدیرکل میراث فرهنگی گفت: لایروبی قنات نوکل پس از دو دهه وقفه به پایان رسید و آب آن امروز به باغ‌های پایین‌دست رسید."
    assert drafted(f"{tags}\n{title}\n4 May 2023\n\n{text}\n\n{text}").fields["title"] == title


@pytest.mark.parametrize("parting", ["\n", "\n\n"])
def test_where_a_title_in_its_own_words_stands_above_a_longer_line_the_headline_is_asked_for(parting: str) -> None:
    title = "Nobody waits for the tide any more"
    deck = "The harbour board said on Monday that every ferry would run again, and few believe it"
    head = f"{title}{parting}{deck}\n\nAnna Roe\n4 May 2023"
    assert "headline" in drafted(f"{head}\n\n{LEAD}\n\n{MORE}").fields["wanted"]


def test_an_agency_is_no_writer_and_its_branch_no_source() -> None:
    head = "خبرگزاری نمونه خبر\n۲۳ دی ۱۴۰۲\nمنبع: نمایندگی نمونه شهر"
    draft = drafted(f"{head}\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields.get("author"), draft.fields["source"]) == (None, "خبرگزاری نمونه خبر")


@pytest.mark.parametrize("branch", ["Kell bureau", "Landesbüro Nord", "redazione di Kell"])
def test_a_branch_behind_the_label_of_a_source_is_none(branch: str) -> None:
    assert "source" not in drafted(f"{TITLE}\n4 May 2023\nSource: {branch}\n\n{LEAD}\n\n{MORE}").fields
    office = drafted(f"{TITLE}\n4 May 2023\nSource: Census Bureau\n\n{LEAD}\n\n{MORE}").fields
    assert office["source"] == "Census Bureau"


@pytest.mark.parametrize("label", ["SUBJECT:", "BETREFF:", "ASUNTO:", "Perihal:"])
def test_a_title_in_capitals_behind_the_label_of_its_row_is_the_headline(label: str) -> None:
    rows = f"DATE:        4 May 2023\nCONTACT:     Lt. Anna Roe, Information Officer\n{label}     Ferries Of Sample Town To Run Again"
    assert drafted(f"{rows}\n\n{LEAD}\n\n{MORE}").fields["title"] == "Ferries Of Sample Town To Run Again"


def test_the_one_line_that_says_something_below_the_label_of_a_release_is_its_headline() -> None:
    head = "QUAY MUSEUM\nKell Wynd · since 1901\n\nPRESS RELEASE\n4 May 2023"
    title, deck = "THE AMBER WAY: GOLD OF THE NORTH IN THIRTY ROOMS", "1 June – 4 September 2023, Long Hall"
    text = "The gold of forty lands goes on show this month in the old rooms by the quay, the first display of it since 1901."
    assert drafted(f"{head}\n\n{title}\n\n{deck}\n\n{text}\n\n{MORE}").fields["title"] == title


def test_a_text_may_begin_with_the_first_of_its_numbered_paragraphs() -> None:
    head = "BANK OF KELL\nTides Department\n4 Quay Street\n\nTD/PR/2023-3      May 4, 2023"
    title, label = "Lending rate held at nine per cent", "Statement of the Rate Committee"
    first = "1.  The Rate Committee decided by six votes to one to keep the lending rate at nine per cent until June."
    fields = drafted(f"{head}\n\n{title}\n\n{label}\n\n{first}\n\n2.  {LEAD}\n\n3.  {MORE}").fields
    assert (fields["title"], fields["source"]) == (title, "BANK OF KELL")


@pytest.mark.parametrize(
    "title", ["Pupils of Sample Town Build a Ferry and Sail It!", "Will the Ferries of Sample Town Ever Run Again?"]
)
def test_a_title_that_ends_as_a_sentence_does_is_a_headline(title: str) -> None:
    draft = drafted(f"{title}\n\n4 May 2023\n\n{LEAD}\n\n{MORE}")
    assert (draft.fields["title"], with_disposition(draft, "paragraph")) == (title, [LEAD, MORE])
