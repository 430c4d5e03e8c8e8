"""The account: the words of a copy, in order, are the words shown, kept as metadata and dropped."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.segments import letters
from dateline_news.desk.wire.split.decode import decode
from dateline_news.desk.wire.wire_draft import WireDraft
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.blocks import parse_body
from tests.desk.wire.drafting import LEAD, drafted, read
from tests.desk.wire.generated import COPIES

SETTLED = WireOptions(date="2021-07-14")


def words(texts: list[str]) -> list[str]:
    return " ".join(texts).split()


def of_kind(draft: WireDraft, kind: str) -> list[str]:
    return [segment.text for segment in draft.segments if segment.disposition and segment.disposition.kind == kind]


@given(COPIES)
@example("date 2021-07-14 Words\n\nmore [^1]: of * them")
def test_every_word_of_a_copy_is_in_the_ledger_in_order(copy: str) -> None:
    draft = drafted(copy, SETTLED)
    assume(not any(problem.field == "file" for problem in draft.problems))
    text, _ = decode(copy.encode())
    assert all(segment.disposition for segment in draft.segments)
    assert letters(segment.text for segment in draft.segments) == letters([text])
    cuts = len(draft.segments) - 1
    in_ledger, in_copy = words([segment.text for segment in draft.segments]), text.split()
    assert len(in_copy) <= len(in_ledger) <= len(in_copy) + cuts, "words are parted only where segments are"


@given(COPIES)
@example("date 2021-07-14 0\U0002fffe")
def test_the_press_shows_the_words_that_the_ledger_says_are_shown(copy: str) -> None:
    draft = drafted(copy, SETTLED)
    assume(not draft.problems)
    assert safe_html.text(read(draft).html).split() == words(of_kind(draft, "shown"))


@given(COPIES)
def test_the_blocks_that_the_theme_sets_hold_the_words_that_the_ledger_says_are_shown(copy: str) -> None:
    draft = drafted(copy, SETTLED)
    assume(not draft.problems)
    texts: list[str] = []
    for block in parse_body(read(draft).html).blocks:
        if block["type"] == "post":
            texts += [run["text"] for run in block["text"]] + ["".join(run["text"] for run in block["pictures"])]
            texts += [block["dash"] + block["name"] + f"(@{block['handle']})" + block["date"]["text"]]
        else:
            texts.append(safe_html.text(block["html"]))
    assert letters(texts) == letters(of_kind(draft, "shown"))


def test_of_several_changes_the_last_is_told_and_the_others_left_out() -> None:
    draft = drafted(f"date 2021-07-14\n\nUpdated 2021-07-16\n\nUpdated 2021-07-18\n\n{LEAD}", SETTLED)
    assert draft.fields["modified"] == "2021-07-18"
    assert of_kind(draft, "dropped") == ["Updated 2021-07-16"]


@given(COPIES)
def test_what_is_kept_as_metadata_stands_in_the_header(copy: str) -> None:
    draft = drafted(copy, SETTLED)
    assume(not draft.problems)
    fields = read(draft).fields
    for segment in draft.segments:
        if segment.disposition and segment.disposition.kind == "metadata":
            assert " ".join(segment.disposition.value.split()) in fields[segment.disposition.name], (
                segment.disposition.name
            )


@given(COPIES, st.sampled_from(["", "2021-07-14"]))
def test_a_copy_makes_a_draft_or_says_where_and_why_not(copy: str, date: str) -> None:
    draft = drafted(copy, WireOptions(date=date))
    if draft.problems:
        assert all(
            1 <= problem.line <= copy.count("\n") + copy.count("\u2028") + copy.count("\r") + 100
            for problem in draft.problems
        )
        assert draft.fields == {}
        assert draft.body == ""
    else:
        assert draft.body.strip()


@given(st.binary(max_size=200))
def test_no_bytes_break_the_desk(data: bytes) -> None:
    drafted(data, SETTLED)
