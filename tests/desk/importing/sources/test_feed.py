import pytest

from dateline_news.desk.drafts.draft import NoDraftError
from dateline_news.desk.importing.item import Drop, Item
from dateline_news.desk.importing.sources import feed
from dateline_news.model.diagnostics import Diagnostic
from tests.desk.importing.drafting import FILES, drafted, page_words, printed


def items(name: str) -> list[Item]:
    return [item for item in feed.items((FILES / name).read_bytes()) if isinstance(item, Item)]


def read(text: str) -> list[object]:
    return list(feed.items(text.encode()))


def rss(inside: str) -> str:
    return f'<rss version="2.0"><channel><title>T</title><link>https://a.example/</link>{inside}</channel></rss>'


def test_an_item_of_rss_says_all_it_knows() -> None:
    first = items("rss.xml")[0]
    draft = drafted(first)
    assert first.line == 9
    assert printed(draft).fields == {
        "title": "Board & union meet: ferry talks, 5 < 6",
        "date": "2026-05-05 18:30+05:00",
        "category": "World",
        "tags": "Ferries; Harbour the",
        "author": "Ann Example",
        "source": "The Sample Post & Courier",
        "source_url": "https://post.example/2026/05/ferry",
        "rights": "© The Sample Post",
        "status": "draft",
        "copy": first.digest,
    }
    assert {drop.rule for drop in draft.drops} == {
        "script",
        "link-that-leads-nowhere",
        "summary-repeats-the-copy",
        "attached-file",
    }


def test_the_full_text_comes_before_the_summary() -> None:
    assert " ".join(page_words(items("rss.xml")[0])) == (
        "The invented harbour board met the invented union. "
        "# not a heading, 1. not a list, *not* emphasis and bold. 2026. was the year "
        "A ferry *leaving* The film See this trap and these times."
    )


def test_what_is_attached_to_an_item_is_reported_and_not_fetched() -> None:
    assert Drop("attached-file", "https://post.example/ferry.mp3") in items("rss.xml")[0].drops


def test_an_entry_of_atom_says_all_it_knows() -> None:
    first, second = items("atom.xml")
    draft = drafted(first)
    fields = printed(draft).fields
    assert fields["title"] == "Rock & roll <live>"
    assert (fields["date"], fields["modified"]) == ("2026-05-05 18:30:15+05:00", "2026-05-06 08:00+00:00")
    assert (fields["authors"], fields["summary"]) == ("Ann Example; Bo Sample", "What the editors say of it.")
    assert (fields["category"], fields["lang"]) == ("Culture", "ur")
    assert "https://atom.example/blog/two" in draft.body
    assert (first.line, second.line) == (6, 19)


def test_a_plain_text_is_no_markup() -> None:
    second = items("atom.xml")[1]
    assert page_words(second)[-3:] == ["5", "<", "6"]
    assert second.notes == ["The feed says only when this was last updated; the date may be a later one."]


@pytest.mark.parametrize(
    ("written_title", "title"),
    [
        ("AT&amp;T", "AT&T"),
        ("AT&amp;amp;T", "AT&T"),
        ("5 &lt; 6", "5 < 6"),
        ("<![CDATA[<b>Big</b> &#8211; news]]>", "Big – news"),
    ],
)
def test_a_title_with_entities_is_text(written_title: str, title: str) -> None:
    (item,) = read(rss(f"<item><title>{written_title}</title><description>x</description></item>"))
    assert isinstance(item, Item)
    assert item.title == title


def test_a_feed_that_ends_too_early_keeps_what_was_whole() -> None:
    whole, rest = feed.items((FILES / "truncated.xml").read_bytes())
    assert isinstance(whole, Item)
    assert whole.title == "Whole"
    assert rest == Diagnostic(
        "", 7, "file", "the file ends here in the middle of an item; the items that were whole before it were read"
    )


def test_a_feed_with_a_slip_is_read_loosely_and_says_so() -> None:
    first, second, broken = read(
        rss("\n<item><title>Fish & chips</title><description>x</description></item>\n<item><title>Two</title></item>"),
    )
    assert isinstance(first, Item)
    assert isinstance(second, Item)
    assert isinstance(broken, Diagnostic)
    assert (first.title, first.line, second.line, broken.line) == ("Fish & chips", 2, 3, 2)
    assert "read loosely" in broken.message


def test_items_that_only_stand_in_copy_are_none() -> None:
    text = rss(
        "\n<!-- <item> -->\n<item><title>One</title><description><![CDATA[<item>x</item>]]></description></item>"
    )
    (item,) = read(text)
    assert isinstance(item, Item)
    assert item.line == 3


def test_what_is_no_feed_is_refused() -> None:
    with pytest.raises(NoDraftError, match="is no feed that can be read"):
        read("<rss")


def test_rdf_is_read_too() -> None:
    (item,) = read(
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>T</title></channel>'
        "<item><title>One</title><dc:date>2026-05-05T10:00:00+02:00</dc:date><description>x</description></item></rdf:RDF>",
    )
    assert isinstance(item, Item)
    assert drafted(item, section="World").fields["date"] == "2026-05-05 10:00+02:00"


def test_of_a_blogger_export_only_published_posts_are_taken() -> None:
    def entry(kind: str, more: str = "") -> str:
        term = f"http://schemas.google.com/blogger/2008/kind#{kind}"
        labels = f'<category scheme="http://schemas.google.com/g/2005#kind" term="{term}"/><category term="World"/>'
        date = "<published>2026-05-05T10:00:00Z</published>"
        return f"<entry><title>A {kind}</title>{date}{labels}{more}<content>x</content></entry>"

    draft = '<app:control xmlns:app="http://purl.org/atom/app#"><app:draft>yes</app:draft></app:control>'
    entries = "".join([entry("post"), entry("comment"), entry("settings"), entry("post", draft)])
    entries_read = read(f'<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title>{entries}</feed>')
    assert [getattr(entry, "reason", "taken") for entry in entries_read] == [
        "taken", "is a comment there, not a post", "is a settings there, not a post", "is a draft there",
    ]  # fmt: skip
    assert isinstance(entries_read[0], Item)
    assert (entries_read[0].category, entries_read[0].tags) == ("World", [])
