"""Likely slips of the pen."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, messages, post_of

RULE = "possible-slip"
SLIPS = {
    "close coordination of Russian and China in negotiated settlement": "of Russia and China",
    "the border between Pakistani and Afghanistan.": "between Pakistan and Afghanistan",
    "talks with German and France on Monday": "with Germany and France",
    "relations of China and Russian, he said.": "of China and Russia",
    "a treaty between Iran and Iraqi that held": "between Iran and Iraq",
    "coordination of Russian\nand China in talks": "of Russia and China",
    "It was in the the harbour.": "the",
    "The the harbour.": "the",
    "He went to to the harbour.": "to",
    "one of\nof them": "of",
    "It was a accident.": "an accident",
    "It took a hour.": "an hour",
    "a honest answer": "an honest",
    "a unlikely friend": "an unlikely",
    "It was an big ferry.": "a big",
    "an minister said": "a minister",
    "He could of gone.": "could have",
    "It would of been late.": "would have",
    "between 10 to 20 people": "between 10 and",
    "Rather then wait, they left.": "Rather than",
    "The ferry has went.": "has gone",
}
RIGHT = """
the coordination of Russian and Chinese policy
close coordination of Russia and China in the settlement
talks with German and France-based firms
between British and New Zealand teams
the views of Indian and Pakistan officials
of Russian and China Daily reports
a mix of Turkish and Japan's own designs
between China and Russian officials
He said that that was all he had had.
It is is what it is, said the the-less poet.
What he came in in was a boat.
The boat, the, er, boat.
It took an hour and a half.
a European union, a one-off, a once great ship, a unit, a useful tool, a user, a ewe, a eulogy, a unanimous vote
an MP, an FBI agent, an 18-year-old, an honest heir, an X-ray, an LED lamp
vitamin a and vitamin b
option a is better
a vitamin a intake, a oneness, a one-year plan
grade A apples
section 3(a) applies
a US official, a UN envoy, a Ukrainian, an SCO meeting
à la carte
He could, of course, go; he should of course stay.
It was better then, and more then came.
from 10 to 20 people, between 10 and 20
She and her her-story podcast.
He went. He has gone, and had been.
`a error` and `the the`
the “the the” typo and the "a accident" typo
More is found at <https://example.org/> at noon.
""".strip().splitlines()


@pytest.mark.parametrize(("text", "right"), SLIPS.items())
def test_a_slip_is_flagged_with_what_was_perhaps_meant(text: str, right: str) -> None:
    assert [f"“{right}” is meant" in message for message in messages(RULE, post_of(text))] == [True]


@pytest.mark.parametrize("text", RIGHT)
def test_correct_words_are_not_flagged(text: str) -> None:
    assert messages(RULE, post_of(text)) == []


@pytest.mark.parametrize("text", SLIPS)
def test_quotations_and_listings_are_not_flagged(text: str) -> None:
    quoted = text.replace("\n", "\n> ")
    assert not is_flagged(RULE, f"> {quoted}")
    assert not is_flagged(RULE, f"```\n{text}\n```")


@pytest.mark.parametrize("lang", ["ur", "fr", "pt-BR"])
def test_other_languages_than_english_are_not_checked(lang: str) -> None:
    assert not is_flagged(RULE, "il a été and a unlikely the the", lang=lang)
    assert not is_flagged(RULE, "il a été and a unlikely the the", Lang=lang)
    assert is_flagged(RULE, "a unlikely friend", lang=lang, Lang="en-GB")


def test_each_slip_is_flagged_on_its_line() -> None:
    post = post_of("Words.\n\nWords and *words*\nof the the harbour, [the\nthe pier](https://example.org/the/the).")
    assert lines(RULE, post) == [4, 4]


def test_the_headline_and_the_summary_are_checked_too() -> None:
    assert is_flagged(RULE, Title="A ferry in the the harbour")
    assert is_flagged(RULE, Summary="It was a accident.")
