"""What stands below a text: credits, contacts, notes to editors, end marks, initials."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, read, story, with_disposition


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
