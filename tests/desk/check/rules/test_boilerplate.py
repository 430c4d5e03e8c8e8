"""Lines of a web page between those of a story."""

import pytest

from tests.desk.check.rules.flagged import is_flagged, lines, post_of

RULE = "leftover-furniture"
BOILERPLATE = """
Share
Tweet
SHARE
Facebook Twitter WhatsApp
Share | Tweet | Email
Share on Facebook
Share this story on Twitter
Share this article
Print this page
12 shares
3 Comments
Leave a comment
Advertisement
ADVERTISEMENT
Story continues below advertisement
Sponsored content
Also read: Ferry returns to the harbour
ALSO READ | Ferry returns to the harbour
Read more: Ferry returns to the harbour
**Read more:** [Ferry returns]({filename}/a.md)
Related: Ferry returns
READ MORE
Related stories
You may also like
More stories
Trending now
Continue reading
Next article
Subscribe to our newsletter
Sign up for our daily newsletter today
Follow us on Twitter and Facebook
Click here to subscribe
Skip to content
Back to top
Loading...
We use cookies to make this site better.
All rights reserved.
© 2021 The Sample
""".strip().splitlines()
PROSE = """
Share prices fell on Monday.
The ministers share a view of it.
“Share this with your neighbours,” she said.
Tweet of the day: a sparrow came back.
Print is not dead, the publisher said.
Comments were invited until Friday.
Advertisement revenue rose by a tenth.
Also read out was a letter from the council.
Read more books, the librarian said.
Related species live on the island.
He said he would follow us on foot.
Continue reading the accounts, the judge told the clerk.
The next story is taller than the last.
More stories were told by the fire.
Facebook and Twitter were fined.
The advertisement was withdrawn.
All rights reserved to the state were listed.
Loading of the ferry took an hour.
Like father, like son.
The most read report of the year was short.
Subscribe to the fund, the mayor asked, and it will be built.
Related to this is the matter of the pier.
""".strip().splitlines()


@pytest.mark.parametrize("line", BOILERPLATE)
def test_boilerplate_is_flagged_in_a_line_of_its_own_and_between_lines(line: str) -> None:
    assert lines(RULE, post_of(line)) == [1]
    assert lines(RULE, post_of(f"Some copy.\n\n{line}\n\nSome copy.")) == [3]
    assert lines(RULE, post_of(f"Some copy.\n\n- {line}\n- a second item")) == [3]


@pytest.mark.parametrize("line", PROSE)
def test_prose_about_the_same_things_is_not_flagged(line: str) -> None:
    assert not is_flagged(RULE, line)


@pytest.mark.parametrize("heading", ["Menu", "Comments", "Print", "More", "Latest"])
def test_a_single_word_as_a_sub_heading_is_not_flagged(heading: str) -> None:
    assert not is_flagged(RULE, f"Some copy.\n\n## {heading}\n\nSome copy.")


def test_a_heading_that_is_a_button_or_an_advertisement_is_flagged() -> None:
    assert lines(RULE, post_of("Some copy.\n\n## Share\n\n### Related stories\n\n## Advertisement\n")) == [3, 5, 7]


@pytest.mark.parametrize(
    "body",
    [
        "> Share\n>\n> — Name (@handle) July 14, 2021",
        "```\nShare\n```",
        "    Share",
        "<!-- Share -->",
        "| Share | Tweet |\n|---|---|\n| 1 | 2 |",
    ],
)
def test_quotations_listings_comments_and_tables_are_not_flagged(body: str) -> None:
    assert not is_flagged(RULE, body)
