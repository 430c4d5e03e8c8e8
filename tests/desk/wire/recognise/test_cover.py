"""What a copy came wrapped in."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


def test_a_mail_that_was_pasted_loses_its_header_and_what_was_said_to_the_desk() -> None:
    header = (
        "From: Anna Roe <roe@sample.example>\nTo: Desk\nSubject: Ferry report\nDate: Wed, 14 Jul 2021 07:12:40 +0000"
    )
    note = "Hi all,\nReport below, let me know if it is too long."
    draft = drafted(f"{header}\n\n{note}\n\ncheers Anna\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert with_disposition(draft, "mail-header") == header.split("\n")[:3]
    assert with_disposition(draft, "cover-note") == [*note.split("\n"), "cheers Anna"]
    assert (draft.fields["title"], with_disposition(draft, "paragraph")) == (TITLE, [LEAD, MORE])


def test_a_note_over_a_forwarded_mail_is_apart_and_so_is_what_that_says_first() -> None:
    note = "Can somebody turn this round? No picture."
    header = "From: Anna Roe <roe@sample.example>\nDate: Thu, 15 Jul 2021 at 07:12\nSubject: FW: Ferries"
    greeting = "Hi all, please find below a release of yesterday.\nApologies for the delay."
    text = f"NEWS RELEASE\nSample Town Council\n14 July 2021\n\n{TITLE}\n\n{LEAD}\n\n{MORE}"
    draft = drafted(f"{note}\n\n---------- Forwarded message ---------\n{header}\n\n{greeting}\n\n{text}")
    assert with_disposition(draft, "cover-note") == [note, *greeting.split("\n")]
    assert (draft.fields["title"], draft.fields["date"]) == (TITLE, "2021-07-14")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_what_stands_over_the_message_that_it_answers_is_the_copy() -> None:
    asked = (
        "-----Original Message-----\nFrom: Desk <desk@sample.example>\nSubject: Ferries\nSent: Tuesday\n\nAnything new?"
    )
    assert with_disposition(story(TITLE, LEAD, MORE, asked), "paragraph")[:2] == [LEAD, MORE]


def test_a_story_over_what_only_speaks_of_a_forwarded_mail_stays() -> None:
    draft = story(TITLE, LEAD, MORE, "Forwarded message", f"Subject: ferries. {LEAD}")
    assert with_disposition(draft, "paragraph")[:2] == [LEAD, MORE]


def test_marks_of_a_forwarded_mail_are_taken_out_and_told() -> None:
    text = f"Forwarded message\n\nJuly 14, 2021\n\n{TITLE}\n\n{LEAD}\n\n{MORE}\n\n{MORE}"
    draft = drafted("\n".join(f"> {line}" for line in text.split("\n")))
    assert (draft.fields["title"], with_disposition(draft, "paragraph")) == (TITLE, [LEAD, MORE, MORE])
    assert any("lines lost the >" in fact for fact in draft.facts)


def test_stamps_of_a_chat_and_words_between_colleagues_are_apart() -> None:
    stamp = "[14/07/2021, 9:14 am] Anna Roe: "
    draft = drafted(f"{stamp}please run this\n\n{TITLE}\n\n{stamp}{LEAD}\n\n{MORE}")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "lines",
    [
        ("Dear Sir, the ferries that you report on have not run since May, and nobody asks why.", MORE),
        ("Q: Will it run?\nA: It will, and on Monday.", MORE),
        ("Good morning is what the captain says to every boat that he meets in the harbour.", MORE),
        (LEAD, "> A reader wrote this.", MORE),
    ],
)
def test_letters_questions_and_quotes_stay(lines: tuple[str, ...]) -> None:
    draft = story(TITLE, LEAD, *lines)
    assert with_disposition(draft, "mail-header", "cover-note", "chat-line") == []


@pytest.mark.parametrize(
    "line", ["a0417", "WES41", "UNIVERSITY OF SAMPLE            MEDIA RELEASE", "214 مناظر", "[Pay]  [Report]  [Apply]", "Abonnés", "Region", "العدد: 77",
             "Publié il y a 3 heures  •  Temps de lecture : 2 min  •  ♡ 12", "● LIVE", "-------00-------"]
)  # fmt: skip
def test_what_is_left_above_the_headline_is_apart(line: str) -> None:
    draft = story(line, TITLE, LEAD, MORE)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_a_note_ends_with_its_closing_and_the_name_below_it() -> None:
    note = ["Dear Newsdesk,", "Please find below a news release. Pictures on request.", "Many thanks,\nToby"]
    draft = drafted("\n\n".join([*note, "July 14, 2021", TITLE, LEAD, MORE]))
    assert with_disposition(draft, "cover-note") == [line for part in note for line in part.split("\n")]
    assert draft.fields["title"] == TITLE


@pytest.mark.parametrize(
    "note",
    [
        "Morning, hope this is the right address for it, my sister gave it to me and knows the paper.",
        "Would you be able to put this in please? All at the club would be glad of it.",
        "Quick one that I think your readers will love, and there is more of it.",
        "Könnten Sie das bitte veröffentlichen? Wir würden uns alle sehr freuen.",
    ],
)
def test_what_a_sender_asks_of_a_desk_is_no_text(note: str) -> None:
    draft = drafted(
        f"From: Ann Roe <roe@mail.example>\nDate: Thu, 4 May 2023 at 08:11\nSubject: FW: {TITLE}\n\n{note}\n\n{LEAD}\n\n{MORE}"
    )
    assert (draft.fields["title"], draft.fields.get("wanted"), with_disposition(draft, "cover-note")) == (
        TITLE,
        None,
        [note],
    )


def test_a_writer_named_again_below_an_entry_is_no_text() -> None:
    draft = story(TITLE, "By Anna Roe", LEAD, "Anna Roe", MORE)
    assert with_disposition(draft, "byline-repeated") == ["Anna Roe"]


@pytest.mark.parametrize("line", ["It rained.", "“No,” she said."])
def test_a_short_sentence_above_the_first_long_one_stays(line: str) -> None:
    assert with_disposition(story(TITLE, line, LEAD, MORE), "paragraph") == [line, LEAD, MORE]


@pytest.mark.parametrize(
    "note",
    [
        "Hope you had a good summer! I think your readers will like this.", "Morning, hope this gets to the right person, my son typed it.",
        "Would you be able to print this on Friday? The crew would be so glad.", "Could you please put this in?", "Ich hoffe, es geht Ihnen gut, und freue mich auf den Bericht.",
        "Espero que estén bien, les mando la nota de los barcos.", "Just wondering if you could use this.",
    ],
)  # fmt: skip
def test_what_somebody_hopes_and_asks_of_a_desk_is_no_text(note: str) -> None:
    draft = story("Hi,", note, TITLE, LEAD, MORE)
    assert (draft.fields["title"], with_disposition(draft, "paragraph")) == (TITLE, [LEAD, MORE])


@pytest.mark.parametrize(
    "line",
    [
        "“I hope you like boats,” the mayor told the children.",
        "Hope of a ferry before winter fades",
        "Could your ferry be the next to go?",
    ],
)
def test_a_hope_and_a_question_in_the_news_stay(line: str) -> None:
    assert line in (draft := story(TITLE, line, LEAD, MORE)).body or draft.fields.get("summary") == line


def test_what_a_phone_sets_in_bold_below_a_text_is_apart_without_its_stars() -> None:
    draft = story(TITLE, LEAD, MORE, "*Spokesman, Sample Harbour Police*\n18:05 ✓✓")
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]
    assert with_disposition(story(TITLE, LEAD, MORE, "*-End-*"), "end-mark") == ["-End-"]


@pytest.mark.parametrize("officer", ["PRO to DPO Sample Town", "ترجمان نمونہ پولیس"])
def test_an_officer_who_signs_heads_nothing(officer: str) -> None:
    assert officer not in story(TITLE, LEAD, MORE, f"{officer}\nHelpline: 1915").body


def test_a_release_in_the_form_of_a_letter_stays() -> None:
    draft = story("Dear Editor,", TITLE, LEAD, MORE, LEAD.replace("ferry", "boat"), "Many thanks,\nAnna Roe")
    assert draft.fields["title"] == TITLE
    assert LEAD in with_disposition(draft, "paragraph")
