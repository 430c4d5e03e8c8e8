"""The row_checksum: the words of a copy, in order, are the words shown, kept as metadata and dropped."""

from hypothesis import assume, example, given
from hypothesis import strategies as st

from dateline_news.desk.wire import characters
from dateline_news.desk.wire.draft import Draft
from dateline_news.desk.wire.order import Order
from dateline_news.desk.wire.pieces import letters
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.blocks import parse_body
from tests.desk.wire.desk import drafted, read
from tests.desk.wire.generated import COPIES

SETTLED = Order(date="2021-07-14")


def words(texts: list[str]) -> list[str]:
    return " ".join(texts).split()


def of_kind(made: Draft, kind: str) -> list[str]:
    return [piece.text for piece in made.pieces if piece.fate and piece.fate.kind == kind]


@given(COPIES)
@example("date 2021-07-14 Words\n\nmore [^1]: of * them")
def test_every_word_of_a_copy_is_in_the_ledger_in_order(copy: str) -> None:
    made = drafted(copy, SETTLED)
    assume(not any(problem.field == "file" for problem in made.problems))
    text = characters.text(copy.encode()).text
    assert all(piece.fate for piece in made.pieces)
    assert letters(piece.text for piece in made.pieces) == letters([text])
    cuts = len(made.pieces) - 1
    in_ledger, in_copy = words([piece.text for piece in made.pieces]), text.split()
    assert len(in_copy) <= len(in_ledger) <= len(in_copy) + cuts, "words are parted only where pieces are"


@given(COPIES)
def test_the_press_shows_the_words_that_the_ledger_says_are_shown(copy: str) -> None:
    made = drafted(copy, SETTLED)
    assume(not made.problems)
    assert safe_html.text(read(made).html).split() == words(of_kind(made, "shown"))


@given(COPIES)
def test_so_do_the_blocks_that_the_theme_sets(copy: str) -> None:
    made = drafted(copy, SETTLED)
    assume(not made.problems)
    said: list[str] = []
    for block in parse_body(read(made).html).blocks:
        if block["type"] == "post":
            said += [run["text"] for run in block["text"]] + ["".join(run["text"] for run in block["pictures"])]
            said += [block["dash"] + block["name"] + f"(@{block['handle']})" + block["date"]["text"]]
        else:
            said.append(safe_html.text(block["html"]))
    assert letters(said) == letters(of_kind(made, "shown"))


@given(COPIES)
def test_what_is_kept_as_metadata_stands_in_the_header(copy: str) -> None:
    made = drafted(copy, SETTLED)
    assume(not made.problems)
    fields = read(made).fields
    for piece in made.pieces:
        if piece.fate and piece.fate.kind == "metadata":
            assert " ".join(piece.fate.value.split()) in fields[piece.fate.name], piece.fate.name


@given(COPIES, st.sampled_from(["", "2021-07-14"]))
def test_a_copy_makes_a_draft_or_says_where_and_why_not(copy: str, date: str) -> None:
    made = drafted(copy, Order(date=date))
    if made.problems:
        assert all(
            1 <= problem.line <= copy.count("\n") + copy.count("\u2028") + copy.count("\r") + 100
            for problem in made.problems
        )
        assert made.fields == {}
        assert made.body == ""
    else:
        assert made.body.strip()


@given(st.binary(max_size=200))
def test_no_bytes_break_the_desk(data: bytes) -> None:
    drafted(data, SETTLED)
