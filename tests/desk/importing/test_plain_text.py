import pytest

from dateline_news.desk.importing.plain_text import one_line


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("Q&amp;A &#8220;now&#8221;", "Q&A “now”"),
        ("<em>Ferry</em> talks", "Ferry talks"),
        ("one<br/>two", "one two"),
        ("1 < 2 > 0", "1 < 2 > 0"),
        ("The <live> show", "The <live> show"),
        ("AT&T", "AT&T"),
        (" two\n lines ", "two lines"),
    ],
)
def test_a_title_becomes_text(written: str, text: str) -> None:
    assert one_line(written) == text
