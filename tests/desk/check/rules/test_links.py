"""Links: shortened, private, or without words of their own."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, messages, post_of


@pytest.mark.parametrize(
    "body",
    [
        "Read it at https://t.co/AbC123",
        "Read it at http://bit.ly/abc.",
        "Read it at bit.ly/abc",
        "<https://tinyurl.com/abc>",
        "[https://t.co/abc](https://t.co/abc)",
        "[here](https://t.co/abc)",
        "> A post https://t.co/abc\n>\n> — Name (@handle) July 14, 2021",
        "- one: https://goo.gl/x",
        "Read it at HTTPS://T.CO/abc",
    ],
)
def test_a_short_link_without_words_is_flagged(body: str) -> None:
    assert len(messages("bare-short-link", post_of(body))) == 1


@pytest.mark.parametrize(
    "body",
    [
        "[the ministry's statement](https://t.co/abc)",
        '<a href="https://t.co/abc">the ministry’s statement</a>',
        "[the statement][1]\n\n[1]: https://t.co/abc",
        "The domain t.co is short.",
        "https://example.org/t.co/abc",
        "https://not-bit.ly/abc",
        "https://about.co/abc",
        "`https://t.co/abc`",
        "```\ncurl https://t.co/abc\n```",
        "pic.twitter.com/MhNddNFlu9",
        "someone@t.co/abc",
    ],
)
def test_a_short_link_with_words_and_what_resembles_one_are_not_flagged(body: str) -> None:
    assert not is_flagged("bare-short-link", body)


def test_a_short_link_as_the_source_s_address_is_flagged() -> None:
    assert is_flagged("bare-short-link", Source_url="https://bit.ly/abc")
    assert not is_flagged("bare-short-link", Source_url="https://example.org/bit.ly/abc")


def test_each_short_link_is_flagged_on_its_line() -> None:
    post = post_of("Words\n\nand https://t.co/a\nand [a report\nof theirs](https://t.co/b) and\nhttps://t.co/c")
    assert lines("bare-short-link", post) == [3, 6]


@pytest.mark.parametrize(
    "text", ["here", "Here", "click here", "Click here!", "**here**", "this link", "read more", "Read more …", "link"]
)
def test_a_link_whose_words_mean_nothing_alone_is_flagged(text: str) -> None:
    assert is_flagged("link-text-vague", f"For the report, [{text}](https://example.org/report).")
    assert is_flagged("link-text-vague", f"For the report, [{text}][1].\n\n[1]: https://example.org/report")


@pytest.mark.parametrize(
    "body",
    [
        "[the report](https://example.org)",
        "[here is the report](https://example.org)",
        "[More Street](https://example.org)",
        "He stood here (https://example.org).",
        "![here](a.png)",
        "`[here](x)`",
        "An aside [here] in brackets",
    ],
)
def test_words_that_say_where_a_link_leads_are_not_flagged(body: str) -> None:
    assert not is_flagged("link-text-vague", body)


@pytest.mark.parametrize(
    "address",
    [
        "http://localhost", "http://localhost:8000/a.html", "http://127.0.0.1/a", "http://192.168.0.10/a",
        "http://10.0.0.1", "https://172.16.3.4:8443/x", "http://[::1]/a", "http://desk.local/a", "http://wiki.intranet/",
    ],
)  # fmt: skip
def test_a_private_address_is_flagged_in_the_body_and_in_the_header(address: str) -> None:
    assert is_flagged("private-address", f"See [the report]({address}).")
    assert is_flagged("private-address", Source_url=address)


@pytest.mark.parametrize(
    "body",
    [
        "See [the report](https://example.org/localhost).",
        "See [the report](http://8.8.8.8/).",
        "See [the report](https://localhost.example.org/).",
        "Open `http://localhost:8000` in a browser.",
        "```\nhttp://192.168.0.10\n```",
        "The machine at 192.168.0.10 was off.",
        "A local paper.",
        "See [the report](https://local/).",
        "[broken](http://[::1/x)",
    ],
)
def test_a_public_address_and_a_listing_are_not_flagged(body: str) -> None:
    assert not is_flagged("private-address", body)
