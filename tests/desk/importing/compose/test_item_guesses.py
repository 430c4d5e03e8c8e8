"""What is told of each field of an imported page, and what is wanted of a person."""

import pytest

from dateline_news.desk.importing.item import ImportedDraft
from dateline_news.desk.importing.sources import web_page
from tests.desk.importing.drafting import drafted, printed

LEAD = "The ferry to the outer islands of Sample Town will leave an hour earlier from Monday on, said its master."
MORE = (
    "<p>Passengers who spoke to the paper had heard of it, and those who had not will hear of it on the pier.</p>"
    "<p>The harbour board meets again in June to look at the figures, and will then say how long it stays so.</p>"
)
DAY = '<meta property="article:published_time" content="2026-05-04T09:00:00+00:00">'
TITLE = "Ferry leaves an hour earlier"


def page(head: str = DAY, above: str = "", first: str = f"<p>{LEAD}</p>", below: str = "", title: str = TITLE) -> str:
    return (
        f'<html lang="en"><head><title>{title}</title>{head}</head><body>'
        f"<main><h1>{title}</h1>{above}<div>{first}{MORE}{below}</div></main></body></html>"
    )


def draft_of(html: str, **options: str) -> ImportedDraft:
    (item,) = web_page.items(html.encode())
    return drafted(item, **{"section": "world", **options})


def grade(draft: ImportedDraft, field: str) -> str:
    return next((guess.grade for guess in draft.guesses if guess.field == field), "")


def wanted(draft: ImportedDraft) -> str:
    return draft.fields.get("wanted", "")


def test_a_headline_is_held_against_the_text() -> None:
    assert grade(draft_of(page()), "headline") == "sure"
    other = draft_of(page(title="News and notices"))
    assert (grade(other, "headline"), wanted(other)) == ("needs you", "headline")
    assert wanted(draft_of(page(title="News and notices"), title="Boats go early")) == ""


def test_the_name_of_a_site_is_no_headline() -> None:
    draft = draft_of(
        page(f'{DAY}<meta property="og:site_name" content="Sample Town Ferry">', title="Sample Town Ferry")
    )
    assert wanted(draft) == "headline"
    assert draft.fields["title"] != "Sample Town Ferry"
    html = page(above="<h2>Ferry leaves an hour earlier on Monday</h2>", title="Kell Council")
    html = html.replace("<title>Kell", "<title>Ferry leaves an hour earlier | Kell")
    assert draft_of(html).fields["title"] == "Ferry leaves an hour earlier on Monday"


@pytest.mark.parametrize(
    ("head", "above", "expected"),
    [
        (DAY, "", "sure"),
        ("", "<p>Published: 4 May 2026</p>", "sure"),
        ("", "<p>Boats since 4 May 2026 with love</p>", "needs you"),
        (
            "",
            "<p>SAMPLE TOWN, 4 May 2026 – The pier of the town was painted green, said those who had seen it.</p>",
            "sure",
        ),
        ("", "", "needs you"),
    ],
)
def test_a_day_is_sure_that_the_page_declares_or_a_line_says(head: str, above: str, expected: str) -> None:
    draft = draft_of(page(head, above))
    assert grade(draft, "date") == expected
    assert ("date" in wanted(draft)) is (expected == "needs you")


def test_what_is_wanted_keeps_a_draft_whatever_its_status_is_to_be() -> None:
    assert draft_of(page(), status="published").fields["status"] == "published"
    assert draft_of(page(""), status="published").fields["status"] == "draft"
    assert "date: the page has no date; today stands there meanwhile" in draft_of(page("")).notes


def test_a_section_of_the_site_is_none_of_the_paper() -> None:
    draft = draft_of(page(f'{DAY}<meta property="article:section" content="Transport">'), section="")
    assert (wanted(draft), draft.fields["tags"]) == ("section", "Transport")


def test_a_dateline_and_a_byline_in_the_text_become_fields() -> None:
    first = f"<p>By Ada Roe</p><p><strong>SAMPLE TOWN</strong>, May 4 (Someagency) -- <em>The</em>{LEAD[3:]}</p>"
    draft = draft_of(page(first=first, below="<p>Follow us on social media. Subscribe to our newsletter.</p>"))
    shown = printed(draft).html
    assert shown.startswith("<p><em>The</em> ferry")
    assert "newsletter" not in shown
    names = ("dateline", "author", "credit")
    assert [draft.fields.get(name) for name in names] == ["SAMPLE TOWN", "Ada Roe", "Someagency"]
    rules = [drop.rule for drop in draft.drops]
    assert {"byline", "dateline", "subscribe"} <= set(rules)


def test_what_the_editor_says_overrules_and_what_it_overrules_is_told() -> None:
    first = f"<p>By Ada Roe</p><p>SAMPLE TOWN, May 4 (Someagency) -- {LEAD}</p>"
    given = {"title": "Boats go early", "place": "Kell", "by": "Bo Bell", "source": "Kell Wire", "kind": "analysis"}
    draft = draft_of(page(first=first), **given, date="2026-05-06")
    assert {name: draft.fields[name] for name in ("title", "dateline", "author", "source", "kind", "date")} == {
        "title": "Boats go early", "dateline": "Kell", "author": "Bo Bell", "source": "Kell Wire", "kind": "analysis",
        "date": "2026-05-06",
    }  # fmt: skip
    assert [guess.grounds for guess in draft.guesses].count("you say so") == len(given) + 2
    overruled = {drop.rule: drop.text for drop in draft.drops if drop.rule.endswith("-overruled")}
    assert overruled == {"headline-overruled": TITLE, "place-overruled": "SAMPLE TOWN", "byline-overruled": "Ada Roe"}


def test_a_hold_around_the_story_of_a_page_holds_it() -> None:
    draft = draft_of(page(above="<div><b>EMBARGOED UNTIL 15 May 2026 06:00 GMT</b></div>"))
    assert (draft.fields["embargo"], wanted(draft)) == ("2026-05-15 06:00+00:00", "")
    html = page().replace("<title>", "<title>EMBARGOED UNTIL 15 May 2026 06:00 GMT: ")
    assert draft_of(html).fields["embargo"] == "2026-05-15 06:00+00:00"
    html = page().replace("<main>", "<header><p>HOLD FOR RELEASE</p></header><main>")
    assert wanted(draft_of(html)) == "embargo"


def test_every_word_of_a_page_that_is_read_as_copy_has_one_fate() -> None:
    first = f"<p>By Ada Roe</p><p>SAMPLE TOWN, May 4 (Someagency) -- {LEAD}</p>"
    draft = draft_of(page(first=first))
    fates = f"{printed(draft).html} {' '.join(drop.text for drop in draft.drops)}"
    for word in f"Ada Roe SAMPLE TOWN Someagency {LEAD}".replace(",", "").split():
        assert word.strip(".") in fates
