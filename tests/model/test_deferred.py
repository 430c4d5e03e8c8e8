"""Values that are computed when they are needed."""

from dateline_news.model.deferred import Deferred, named_inputs, resolve
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.paper import Copy, CopyText


def text_of(copy: Copy) -> CopyText:
    """A text that names its source."""
    return f"<p>{copy.source}</p>", []


def joined(first: str, *rest: str) -> str:
    """Words joined by spaces."""
    return " ".join([first, *rest])


def never_called(_: str) -> str:
    """Fail, as nothing may call it."""
    raise AssertionError


def test_a_deferred_value_is_what_the_function_returns() -> None:
    assert resolve(Deferred(joined, "a", "b"), text_of) == "a b"


def test_a_deferred_argument_is_resolved_first() -> None:
    assert resolve(Deferred(joined, "a", Deferred(joined, "b", Deferred(joined, "c"))), text_of) == "a b c"


def test_the_values_of_a_dict_are_resolved_and_other_values_stay() -> None:
    assert resolve({"a": Deferred(joined, "b"), "c": {"d": Deferred(joined, "e")}, "f": 1}, text_of) == {
        "a": "b",
        "c": {"d": "e"},
        "f": 1,
    }
    assert resolve("a", text_of) == "a"


def paragraph(text: CopyText) -> str:
    """The html of a text."""
    return text[0]


def test_a_function_gets_the_text_in_place_of_a_copy() -> None:
    assert resolve(Deferred(paragraph, Copy("digest", (), source="a.md")), text_of) == "<p>a.md</p>"


def test_comparing_deferred_values_computes_nothing() -> None:
    assert digest(Deferred(never_called, "a")) != digest(Deferred(never_called, "b"))


def test_deferred_values_differ_by_function_and_by_each_argument() -> None:
    values = [
        Deferred(joined, "a"),
        Deferred(never_called, "a"),
        Deferred(joined, "b"),
        Deferred(joined, "a", "b"),
        Deferred(joined, "a b"),
    ]
    assert len({digest(value) for value in values}) == len(values)
    assert digest(Deferred(joined, "a", Deferred(joined, "b"))) == digest(Deferred(joined, "a", Deferred(joined, "b")))


def test_a_deferred_value_has_the_same_repr_in_every_process() -> None:
    assert repr(Deferred(joined, "a", "b")) == f"{__name__}.joined('a', 'b')"


def test_the_inputs_of_a_deferred_value_have_the_names_of_its_arguments() -> None:
    assert named_inputs(Deferred(joined, "a", "b", "c")) == {"first": ["a"], "rest": ["b", "c"]}
    assert named_inputs({"title": "a"}) == {"title": "a"}


def test_a_digest_is_that_of_the_repr_of_a_value() -> None:
    assert digest("a") == digest_of(b"'a'") != digest(["a"])
    assert len(digest("")) == 32


def test_a_lone_surrogate_has_a_digest() -> None:
    assert digest("\ud800") != digest("\ud801")
