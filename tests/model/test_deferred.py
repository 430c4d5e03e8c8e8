"""Values that are worked out when they are needed."""

from dateline_news.model.deferred import Deferred, named_parts, resolve
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.paper import Copy, CopyText


def text_of(copy: Copy) -> CopyText:
    """A text that names its source."""
    return f"<p>{copy.source}</p>", []


def joined(first: str, *rest: str) -> str:
    """Words, one after the other."""
    return " ".join([first, *rest])


def refused(_: str) -> str:
    """Something that is not to be made."""
    raise AssertionError


def test_what_is_made_is_what_the_function_makes_of_its_arguments() -> None:
    assert resolve(Deferred(joined, "a", "b"), text_of) == "a b"


def test_an_argument_that_is_made_is_made_first() -> None:
    assert resolve(Deferred(joined, "a", Deferred(joined, "b", Deferred(joined, "c"))), text_of) == "a b c"


def test_the_values_of_a_dict_are_made_and_anything_else_is_what_it_is() -> None:
    assert resolve({"a": Deferred(joined, "b"), "c": {"d": Deferred(joined, "e")}, "f": 1}, text_of) == {
        "a": "b",
        "c": {"d": "e"},
        "f": 1,
    }
    assert resolve("a", text_of) == "a"


def paragraph(text: CopyText) -> str:
    """The html of a text."""
    return text[0]


def test_a_function_gets_the_text_in_the_place_of_a_copy() -> None:
    assert resolve(Deferred(paragraph, Copy("digest", (), source="a.md")), text_of) == "<p>a.md</p>"


def test_what_says_what_it_is_made_of_has_not_to_be_made() -> None:
    assert digest(Deferred(refused, "a")) != digest(Deferred(refused, "b"))


def test_it_is_told_apart_by_its_function_and_by_each_argument() -> None:
    said = [
        Deferred(joined, "a"),
        Deferred(refused, "a"),
        Deferred(joined, "b"),
        Deferred(joined, "a", "b"),
        Deferred(joined, "a b"),
    ]
    assert len({digest(one) for one in said}) == len(said)
    assert digest(Deferred(joined, "a", Deferred(joined, "b"))) == digest(Deferred(joined, "a", Deferred(joined, "b")))


def test_it_says_the_same_in_every_process() -> None:
    assert repr(Deferred(joined, "a", "b")) == f"{__name__}.joined('a', 'b')"


def test_the_parts_of_what_is_made_have_the_names_of_the_arguments() -> None:
    assert named_parts(Deferred(joined, "a", "b", "c")) == {"first": ["a"], "rest": ["b", "c"]}
    assert named_parts({"title": "a"}) == {"title": "a"}


def test_a_digest_is_that_of_what_a_value_says() -> None:
    assert digest("a") == digest_of(b"'a'") != digest(["a"])
    assert len(digest("")) == 32


def test_half_a_character_has_a_digest_too() -> None:
    assert digest("\ud800") != digest("\ud801")
