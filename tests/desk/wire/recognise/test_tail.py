"""What stands below a text: credits, contacts, notes to editors, end marks, initials."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, read, story, with_disposition


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("(Reporting by Anna Roe; Editing by Jo Doe)", "Reporting by Anna Roe; Editing by Jo Doe"),
        (
            "Reporting by Anna Roe in Sample Town; Editing by Jo Doe",
            "Reporting by Anna Roe in Sample Town; Editing by Jo Doe",
        ),
        ("Additional reporting by Anna Roe.", "Additional reporting by Anna Roe."),
        ("(With inputs from agencies)", "With inputs from agencies"),
        ("(إعداد آنا رو للنشرة العربية - تحرير جو دو)", "إعداد آنا رو للنشرة العربية - تحرير جو دو"),
    ],
)
def test_who_else_had_a_part_becomes_the_credit(line: str, credit: str) -> None:
    draft = story(TITLE, LEAD, MORE, line)
    assert draft.fields["credit"] == credit
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_credit_behind_the_last_sentence_is_cut_off() -> None:
    draft = story(TITLE, LEAD, f"{MORE} (Reporting by Anna Roe; editing by Jo Doe)")
    assert draft.fields["credit"] == "Reporting by Anna Roe; editing by Jo Doe"
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    ["Reporting by Anna Roe was praised.", "Reporting by the board has ended.", "Writing by hand is slow, he said."],
)
def test_a_sentence_about_reporting_is_no_credit(line: str) -> None:
    assert line in with_disposition(story(TITLE, LEAD, line, MORE), "paragraph")


@pytest.mark.parametrize(
    "block",
    [
        "Media Contact:\nAnna Roe\nTidal Works Inc.\n+00 555 0131\npress@sample.example",
        "Contact: Anna Roe, 555-0102, roe@sample.example",
        "CONTACT: Anna Roe\nTidal Works Ltd.\n555-0144",
        "Pressekontakt\nAnna Roe, Telefon 0555 0177\npresse@sample.example",
        "Contact presse : Anna Roe – 05 55 01 77\npresse@sample.example",
        "Contacto de prensa: Anna Roe, 555 0177, prensa@sample.example",
    ],
)
@pytest.mark.parametrize("is_above", [True, False])
def test_a_contact_block_is_kept_apart_wherever_it_stands(block: str, *, is_above: bool) -> None:
    draft = story(*([block, TITLE] if is_above else [TITLE]), LEAD, MORE, *([] if is_above else [block]))
    assert with_disposition(draft, "contact") == block.split("\n")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert draft.fields["title"] == TITLE


def test_whom_to_ask_is_a_note_to_the_editor() -> None:
    draft = story(TITLE, LEAD, MORE, "Media Contact:\nAnna Roe\n+00 555 0131")
    assert [note for note in draft.notes if "whom to ask: Media Contact:; Anna Roe; +00 555 0131" in note] != []
    assert "Anna Roe" not in read(draft).html


@pytest.mark.parametrize("line", ["Contact with the ferry was lost.", "Contact: none was made, the captain said."])
def test_a_sentence_about_contact_is_no_contact(line: str) -> None:
    assert with_disposition(story(TITLE, LEAD, line, MORE), "contact") == []


def test_notes_to_editors_are_kept_apart() -> None:
    draft = story(
        TITLE, LEAD, MORE, "ENDS", "Notes to editors:\n1. Nobody was asked.\n2. For a copy: roe@sample.example."
    )
    assert len(with_disposition(draft, "notes-to-editors")) == 3
    assert with_disposition(draft, "end-mark") == ["ENDS"]
    assert with_disposition(draft, "paragraph", "number") == [LEAD, MORE]


@pytest.mark.parametrize("mark", ["-30-", "###", "# # #", "*****", "– انتهى –", "انتهای پیام", "-END-", "Ende", "FIN"])
@pytest.mark.parametrize(
    "below", [[], ["© 2021 Sample"], ["Media Contact:\nAnna Roe\n555-0144"], ["About Sample\nSample has boats."]]
)
def test_an_end_mark_is_dropped_with_nothing_but_boilerplate_below(mark: str, below: list[str]) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, mark, *below), "end-mark") == [mark]


@pytest.mark.parametrize("initials", ["mor/lun/tq", "rm/jl", "ILB // TQ", "EFE  pd/ob"])
def test_initials_of_a_desk_are_dropped_from_the_end(initials: str) -> None:
    draft = story(TITLE, LEAD, MORE, initials)
    assert [text.split() for text in with_disposition(draft, "desk-initials")] == [initials.split()]


@pytest.mark.parametrize("label", ["Also read:", "Read more", "Lesen Sie auch:", "İlgili Haberler", "یہ بھی پڑھیں:"])
def test_the_title_of_another_story_below_a_label_goes_with_it(label: str) -> None:
    draft = story(TITLE, LEAD, f"{label}\nBoat found in a tree", MORE)
    assert with_disposition(draft, "also-read") == [label, "Boat found in a tree"]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


ABOVE = (TITLE, LEAD, MORE, LEAD)
GOES_ON = (
    "Ferries of the board were counted again, and three of them were found behind the harbour wall on Monday night."
)


@pytest.mark.parametrize(
    "foot",
    [
        "ENDS\n\nPaper: a study of ferries\nAcknowledgement: the board thanks all who were asked about it.",
        "More news\nBoat found in a tree\nBoard wants a bridge",
        "Also from this source\nTidal Works Names New Captain\nExplore: Boats | Trees",
        "متعلقہ خبریں\nکشتی درخت میں ملی",
        "الأكثر قراءة\n1  قارب في شجرة\n2  أسعار السمك",
        "Mehr zum Thema\nBoot im Baum gefunden",
        "Die folgenden Informationen sind nicht zur Veröffentlichung bestimmt\n\n## Ansprechpartner\n- Anna Roe, Hafenamt",
        "# dpa-Notizblock\n\n## Orte\n- [Hafen](Am Kai 3)",
        "Was this page useful?  Yes  No",
        "-sd-\nPublic Relations Officer\nfor the Harbour Board\n\nA copy is forwarded for information to:-\n1. The mayor\n2. Office file",
        "Atentamente\nAna Roe\nDirectora\nC.c.p. Archivo",
        "PTI VGX TKL\nTKL\n01091904\nNNNN",
        "dpa mko yyni n1 tkl\n031512 Mär 26",
        "cd-mwt/pj/gil",
        "(SDH-MKY)",
        "// انتهى //\n16:08 ت مـ\n0042",
        "Cautionary Note\nThis release contains forward-looking statements. Actual results may differ.",
        "About the Harbour Board of Sample Town\nIt has had boats since 1890, and mends them.\n\nSOURCE The Harbour Board",
        "Kontakt: 0555 0177, hafen@sample.example",
        "Contacto para a imprensa:\nRui Pestana\nrui@sample.example\n\nSe não quiser receber mais mensagens, responda.",
        "Get involved with the news\nComments\nOur rules: We moderate our comments.\nMost popular\nBakery queue reaches church",
        "YK5-RST/SB\n11-NOV-26 11:52 NNNN",
        "Please do not share or circulate this material before the embargo lifts.",
        "Bitte nicht weiterleiten, die Studie ist noch nicht frei.",
        "Merci de ne pas diffuser ce document avant jeudi.",
        "حول مجلس الميناء\n\nللاستفسار: 07700000318\nتابعونا على: فيسبوك",
    ],
)
def test_the_foot_of_a_copy_is_apart_line_by_line(foot: str) -> None:
    draft = story(*ABOVE, foot)
    texts = [text for text in with_disposition(draft, "paragraph", "heading", "item", "number", "caption") if text]
    assert [text for text in texts if text in foot] == []
    assert with_disposition(draft, "paragraph") == [LEAD, MORE, LEAD]


@pytest.mark.parametrize(
    "line",
    [
        "Share this page",
        "More from the harbour",
        "* * *",
        "Poll",
        "About ferries",
        "Ende",
        ">> اقرأ أيضا: قارب في شجرة",
    ],
)
def test_no_foot_begins_where_the_story_goes_on(line: str) -> None:
    draft = story(*ABOVE, line, GOES_ON, MORE, GOES_ON)
    assert with_disposition(draft, "paragraph").count(GOES_ON) == 2


def test_what_an_office_asks_of_everybody_stays() -> None:
    plea = (
        "Please do not share the beach with dogs, the harbour board of Sample Town said in its last sentence on Monday."
    )
    assert plea in with_disposition(story(*ABOVE, plea), "paragraph")


def test_numbers_that_readers_call_and_a_table_above_buttons_stay() -> None:
    service = "Where to call\nPassengers: 0800 100 200\nFreight: 0800 100 201"
    times = "Timetable\nKell 07.00\nSarne 08.10\nOrm 09.25"
    draft = story(*ABOVE, service, times, "Share this", "© The Kell Post")
    shown = with_disposition(draft, "paragraph", "heading")
    assert shown[-7:] == [*service.split("\n"), *times.split("\n")]


def test_a_heading_that_begins_as_a_button_does_is_one_where_sentences_stand_below() -> None:
    lines = ["More on the bend", "It was drawn by mistake, an engineer told everybody, and then it was too late."]
    draft = story(*ABOVE, *lines)
    assert with_disposition(draft, "heading", "paragraph")[-2:] == [lines[1], lines[0]][::-1]


def test_rows_of_a_table_and_a_last_short_line_are_no_foot() -> None:
    rows = "Town 2 City 1\nIsle 0 Bay 3"
    assert with_disposition(story(*ABOVE, rows, "press@sample.example"), "paragraph")[-2:] == rows.split("\n")
    assert with_disposition(story(*ABOVE, "The end of it"), "paragraph")[-1] == "The end of it"


def test_titles_in_a_block_of_their_own_go_with_their_label_and_words_of_a_picture_that_its_caption_has() -> None:
    links = "Recommended reading:\nPond to be dredged for the first time\nMan fined for feeding crisps to geese"
    picture = "A boat in the harbour\nA boat in the harbour (Image: Newsgroup)"
    draft = story(TITLE, picture, LEAD, links, MORE)
    assert with_disposition(draft, "also-read") == links.split("\n")
    assert with_disposition(draft, "caption-repeated") == ["A boat in the harbour"]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    ("line", "is_apart"),
    [("ORIGINAL RELEASE – 2023-05-02", True), ("Ursprungsmeldung vom 2.5.2023", True), ("First statement", False)],
)
def test_an_earlier_release_below_a_newer_one_is_apart_and_not_its_day(line: str, *, is_apart: bool) -> None:
    head = f"UPDATE: {TITLE}\n\n2023-05-04 / 4:15 p.m.\n\n{LEAD} {MORE}\n\n{MORE}"
    draft = drafted(f"{head}\n\n{line}\n\nPolice look for the man who has not come back from the harbour.")
    assert draft.fields["date"] == "2023-05-04 16:15"
    assert ("Police look for" not in draft.body) == is_apart


def test_the_moment_of_sending_stands_above_the_end_of_a_transmission_and_the_initials_above_that() -> None:
    draft = drafted(f"{TITLE}\n\nKELL (AA) - {LEAD}\n\n{MORE}\n\n(HTP-SB-ÖZG)\n14.07.2021 16:41:12 TSİ\nNNNN")
    assert draft.fields["date"] == "2021-07-14 16:41+03:00"
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "initials", ["CMC/kj/ir/2014", "BSS/KHL/MRA/1622hrs", "(ع ر۔ م ش)", "یو این آئی۔ م ع۔", "سن/كبج/ب ق", "$$"]
)
def test_codes_of_a_desk_in_any_letters_are_dropped_from_the_end(initials: str) -> None:
    draft = story(TITLE, LEAD, MORE, initials)
    assert with_disposition(draft, "desk-initials", "end-mark") == [initials]


def test_initials_below_the_agency_that_signs_are_dropped_and_a_word_below_a_sentence_is_not() -> None:
    draft = story(TITLE, LEAD, MORE, "-- BERNAMA", "NORHZ NORHZ KAY")
    assert with_disposition(draft, "desk-initials") == ["NORHZ NORHZ KAY"]
    assert draft.fields["source"] == "BERNAMA"
    assert with_disposition(story(TITLE, LEAD, MORE, "NORHZ NORHZ KAY"), "desk-initials") == []


ABOUT_ITSELF = "Tidal Works is a registered charity for ferries that nobody else wants."


def test_what_a_sender_says_of_itself_above_its_contacts_is_apart() -> None:
    draft = story(TITLE, LEAD, MORE, LEAD, ABOUT_ITSELF, "Anna Roe\nTidal Works\n+00 30 255 0143")
    assert with_disposition(draft, "about-issuer") == [ABOUT_ITSELF]


@pytest.mark.parametrize("below", ["Anna Roe\nHarbour Board\n+00 30 255 0143", "Anna Roe\nTidal Works"])
def test_the_last_paragraph_is_text_where_nobody_of_its_name_is_to_be_asked(below: str) -> None:
    assert ABOUT_ITSELF in with_disposition(story(TITLE, LEAD, MORE, LEAD, ABOUT_ITSELF, below), "paragraph")


@pytest.mark.parametrize(
    "line",
    [
        "Reproduction is permitted provided that the source is acknowledged.",
        "Unofficial document for media use, not binding on the Harbour Court.",
        "Sample Agency website contains only a portion of the news stories offered to subscribers.",
        "Esta información puede ser usada en parte o en su integridad sin necesidad de citar fuentes",
        "1.012 Zeichen (mit Leerzeichen). Abdruck honorarfrei, Belegexemplar erbeten.",
        "will send pic when net is back",
        "Raffle now at €9,400. Play online here.",
    ],
)
def test_what_may_be_done_with_a_text_and_asides_below_it_are_apart(line: str) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, line), "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("line", ["CONTINUED ON PAGE 11", "Fortsetzung auf Seite 3", "बाकी शेष पृष्ठ 4"])
def test_where_a_story_goes_on_in_print_is_no_text(line: str) -> None:
    line = line.removeprefix("बाकी ")
    assert with_disposition(story(TITLE, LEAD, line, MORE), "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("button", ["Haberin Devamı", "Lire la suite", "Sigue leyendo", "Continue reading"])
def test_a_button_between_paragraphs_is_no_heading(button: str) -> None:
    draft = story(TITLE, LEAD, button, MORE)
    assert with_disposition(draft, "heading", "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "label", ["Recommended For You", "Read also", "RELATED ARTICLES MORE FROM AUTHOR", "Auch interessant"]
)
def test_labels_of_other_stories_take_their_titles_along(label: str) -> None:
    draft = story(TITLE, LEAD, f"{label}\nBoat found in a tree", MORE)
    assert with_disposition(draft, "paragraph", "heading") == [LEAD, MORE]
    assert with_disposition(story(TITLE, LEAD, MORE, label, "Boat found in a tree"), "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        ["oOo"],
        ["--------oOo--------"],
        ["--ooOoo--"],
        ["Letters: Page 14"],
        ["Weiter auf Seite 7"],
        ["ع ف/م ق/ ن ح"],
        ["--(بترا) ع ف/م ق/ ن ح"],
        ["متعلقہ شہر سے مزید", "بندرگاہ پر نئی کشتی کل پہنچے گی"],
        ["About Tidal Works Corp.", "Sample Town knows Tidal Works Corp. as the maker of ferries and of piers."],
        ["SHOTLIST", "-Harbour, wide", "-Ferry at the pier, close"],
        ["GÖRÜNTÜ DÖKÜMÜ", "-Teleferikten detay", "-Genel ve detay görüntüler"],
        ["Two photos are attached, the captions are in the names of the files."],
        ["دو تصویریں ساتھ منسلک ہیں، کیپشن فائل کے نام میں ہے۔"],
    ],
)
def test_what_desks_and_pages_have_below_a_story_is_kept_out_of_it(lines: list[str]) -> None:
    works = f"{MORE} Tidal Works Corp. was not there."
    draft = story(TITLE, LEAD, MORE, works, "\n".join(lines))
    assert with_disposition(draft, "paragraph", "heading", "item") == [LEAD, MORE, works]


@pytest.mark.parametrize("signature", ["District Information Officer\nSample Town", "ڈسٹرکٹ انفارمیشن آفیسر\nشاہ نگر"])
def test_an_officer_who_signs_below_the_last_sentence_is_no_text(signature: str) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, signature), "paragraph") == [LEAD, MORE]


def test_the_agency_behind_dashes_signs_a_copy_and_what_stands_below_is_about_it() -> None:
    draft = story(TITLE, LEAD, MORE, MORE, "-- BERNAMA", "BERNAMA has news for all, and will have more of it.")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE, MORE]
    assert draft.fields["source"] == "BERNAMA"


def test_what_writers_are_and_where_they_reported_from_is_no_text() -> None:
    accounts = ["Roe reported from Sample Town. Pell reported from Kell.", "Anna Roe covers tides for the agency."]
    draft = story(TITLE, "By Anna Roe and Tom Pell", LEAD, MORE, MORE, "___", *accounts)
    assert with_disposition(draft, "paragraph") == [LEAD, MORE, MORE]


def test_a_last_sentence_about_somebody_else_is_text() -> None:
    last = "Ruth Orlo covers the floor with straw each night."
    assert last in with_disposition(story(TITLE, "By Anna Roe", LEAD, MORE, last), "paragraph")


@pytest.mark.parametrize("title", ["About the prize", "Über den Preis"])
def test_a_title_over_what_a_prize_is_parts_it_from_the_story_only_where_whom_to_ask_stands_below(title: str) -> None:
    account = "The prize has been given by the town every other year since nobody knows when."
    prize = f"{MORE} It was a prize, der Preis, for all."
    with_contact = story(TITLE, LEAD, prize, MORE, f"{title}\n{account}", "Press contact: desk@example.org")
    assert with_disposition(with_contact, "paragraph", "heading") == [LEAD, prize, MORE]
    assert account in with_disposition(story(TITLE, LEAD, prize, title, account, MORE), "paragraph")


@pytest.mark.parametrize(
    "last",
    [
        "Pictures attached to the wall of the hall were not burnt in the fire.",
        "Photos follow the visitors of the hall from one room to the next.",
        "आरोपी ने नाव की फोटो सबको भेज दी और घाट पर सबसे बात की।",
    ],
)
def test_a_last_sentence_about_pictures_is_text(last: str) -> None:
    assert with_disposition(story(TITLE, LEAD, MORE, last), "paragraph") == [LEAD, MORE, last]


def test_a_story_below_its_shot_list_stays() -> None:
    draft = story(TITLE, LEAD, MORE, "SHOTLIST\n- Harbour, wide\n- Ferry", "STORYLINE:", MORE)
    assert with_disposition(draft, "paragraph").count(MORE) == 2


def test_initials_below_those_behind_the_last_sentence_are_dropped() -> None:
    draft = story(TITLE, LEAD, MORE, "The next ferry sails on Saturday, they said. PTI ARO\nTP TP")
    assert with_disposition(draft, "desk-initials") == ["ARO", "TP TP"]


@pytest.mark.parametrize("code", [" PTI COR MVS KLS 02181422", " PTI COR MVS", " 02181422", " 18021422"])
def test_the_last_sentence_stays_whatever_code_stands_behind_it(code: str) -> None:
    """Eight figures were taken for a telephone, and the sentence before them for whom to ask."""
    last = "The market will be held on Thursday, she added."
    assert with_disposition(story(TITLE, LEAD, MORE, last + code, "NNNN"), "paragraph") == [LEAD, MORE, last]


@pytest.mark.parametrize("mark", ["APP/mr-ik", "/nsr", "APP /mr-as", "(ANI/mr)", "– dpa/mr", "mr/ik", "UNI/mr/ik"])
@pytest.mark.parametrize("gap", [" ", "\n", "\n\n"])
def test_a_last_paragraph_with_the_initials_of_a_desk_behind_it_is_text(mark: str, gap: str) -> None:
    last = "Ferries of the old pier are to wait until Sunday evening. Guests are asked to take care on the stairs."
    draft = drafted(f"{TITLE}\n\nKELL, July 14, 2021 (APP): {LEAD}\n\n{MORE}\n\n{last}{gap}{mark}\n")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE, last]
    assert draft.fields["source"] == "APP"


def test_a_word_in_capitals_over_a_table_of_results_begins_no_foot() -> None:
    results = ["MEN", "200 m\n1. Anna Roe (Old Pier) 22.41\n2. Jo Doe (Kell) 23.02", "Cup: Kell 18 points, Old Pier 11"]
    draft = story(TITLE, LEAD, MORE, *results, "Contact: Jo Doe, 0300-5550100")
    assert with_disposition(draft, "foot", "desk-code") == []
    assert with_disposition(draft, "number") == ["Anna Roe (Old Pier) 22.41", "Jo Doe (Kell) 23.02"]
    assert with_disposition(draft, "contact") == ["Contact: Jo Doe, 0300-5550100"]
