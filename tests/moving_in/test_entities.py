"""Signs that HTML has names for, in fields that are text."""

import pytest

from dateline_news.model.document import Field
from dateline_news.moving_in.entities import decoded


@pytest.mark.parametrize(
    ("name", "written", "shown"),
    [
        ("title", "Next step&#58; a hall &amp; a roof", "Next step: a hall & a roof"),
        ("title", "A &lt;b&gt; &#x2019;", "A <b> ’"),
        ("tags", "R&amp;D, pine", "R&D, pine"),
    ],
)
def test_they_are_the_signs_and_told(name: str, written: str, shown: str) -> None:
    (field,), (diagnostic,) = decoded([Field(name, (written,), 3)])
    assert field.values == (shown,)
    assert (diagnostic.line, diagnostic.field, diagnostic.severity) == (3, name, "foreign")


@pytest.mark.parametrize("written", ["A & B", "AT&T; and", "&nothere;", "&#99999999;", "a&b;c"])
def test_what_names_no_sign_stays(written: str) -> None:
    assert decoded([Field("title", (written,), 1)]) == ([Field("title", (written,), 1)], [])


def test_an_address_stays_as_it_is_written() -> None:
    assert decoded([Field("source_url", ("https://a.example/?a=1&amp;b",), 1)])[1] == []
