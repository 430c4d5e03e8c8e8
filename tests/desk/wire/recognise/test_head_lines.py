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
