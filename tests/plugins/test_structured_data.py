"""What search engines read: every word of it is one of schema.org's, and nothing is claimed that is not there."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from rdflib import SDO

from dateline_news.model.kinds import KINDS
from dateline_news.model.paper import Author, Label, Story
from dateline_news.plugins import structured_data
from dateline_news.press.plan import Page
from tests.papers import HARD, PICTURE, author, moment, paper, static_page, story, topic

SITE = "https://example.org/paper"
FULL: dict[str, Any] = {
    "standfirst": "A deck.", "dateline": "Dushanbe", "source_name": "Daily", "credit": "Also B",
    "source_url": "https://daily.example/2021/a", "rights": "© Daily", "picture": PICTURE,
    "topics": (topic("Sea"),), "authors": (author("A B"),), "modified": moment("2026-03-05 10:00"), "words": 321,
}  # fmt: skip


def graph(page: Page, **masthead: Any) -> list[dict[str, Any]]:
    """The things that a page speaks of."""
    data = structured_data.head(page, paper(**masthead).front)["structured_data"]
    assert data["@context"] == "https://schema.org"
    things: list[dict[str, Any]] = data["@graph"]
    return things


def of_story(piece: Story) -> dict[str, Any]:
    """What a story's page says of the story."""
    return graph(Page(piece.path, "article", {}, piece.source, piece))[0]


def front() -> list[dict[str, Any]]:
    """What the front page says."""
    return graph(Page("index.html", "index", {}))


def terms(value: Any) -> Iterator[str]:
    """Every key and every type in some JSON-LD, at any depth."""
    if isinstance(value, dict):
        yield from (name for name in value if not name.startswith("@"))
        yield from (value[name] for name in ("@type",) if name in value)
        value = list(value.values())
    if isinstance(value, list):
        for part in value:
            yield from terms(part)


def things() -> Iterator[Any]:
    """Everything that any page says."""
    yield front()
    for kind in KINDS:
        for more in (FULL, {}, {"source_name": "Daily", "source_url": "https://daily.example/a"}):
            piece = story(kind=kind, **more)
            yield graph(Page(piece.path, "article", {}, piece.source, piece))


def test_every_word_is_one_of_schema_org_s() -> None:
    words = {term for thing in things() for term in terms(thing)}
    assert {"NewsArticle", "OpinionNewsArticle", "headline", "itemListElement", "logo"} <= words
    assert [term for term in sorted(words) if term not in SDO] == []


def test_the_check_notices_a_word_that_schema_org_does_not_have() -> None:
    assert "headLine" not in SDO


def test_nothing_is_left_blank() -> None:
    assert [
        thing for thing in things() if any(blank in json.dumps(thing) for blank in ('""', "null", "[]", "{}"))
    ] == []


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("news", "NewsArticle"),
        ("feature", "NewsArticle"),
        ("opinion", "OpinionNewsArticle"),
        ("analysis", "AnalysisNewsArticle"),
        ("explainer", "BackgroundNewsArticle"),
        ("review", "ReviewNewsArticle"),
        ("letter", "OpinionNewsArticle"),
        ("obituary", "NewsArticle"),
        ("paid", "AdvertiserContentArticle"),
    ],
)
def test_a_story_is_of_its_kind(kind: str, name: str) -> None:
    assert of_story(story(kind=kind))["@type"] == name


def test_who_paid_for_a_story_is_its_sponsor_and_nobody_else_is() -> None:
    paid = of_story(story(kind="paid", source_name="Soap Co", source_url="https://soap.example/a"))
    assert paid["sponsor"] == {"@type": "Organization", "name": "Soap Co", "url": "https://soap.example/"}
    assert paid["genre"] == "Paid content"
    assert "sponsor" not in of_story(story(source_name="Daily"))
    assert "sponsor" not in of_story(story(kind="paid"))


def test_a_headline_is_text_and_whole() -> None:
    assert of_story(story(HARD))["headline"] == HARD
    assert json.loads(json.dumps(of_story(story(HARD))))["headline"] == HARD


def test_a_story_says_what_its_page_shows() -> None:
    data = of_story(story("A", "2026-03-01", **FULL))
    assert (data["description"], data["dateline"], data["wordCount"]) == ("A deck.", "Dushanbe", 321)
    assert (data["creditText"], data["copyrightNotice"]) == ("Also B", "© Daily")
    assert (data["articleSection"], data["keywords"]) == ("World", ["Sea"])
    assert data["isBasedOn"] == "https://daily.example/2021/a"
    assert data["url"] == data["mainEntityOfPage"] == f"{SITE}/2026/03/01/a.html"


def test_a_day_without_a_time_claims_none() -> None:
    assert of_story(story("A", "2026-03-01"))["datePublished"] == "2026-03-01"
    assert of_story(story("A", "2026-03-01 09:30"))["datePublished"] == "2026-03-01T09:30:00+00:00"


def test_a_story_that_never_changed_says_so() -> None:
    assert of_story(story("A", "2026-03-01"))["dateModified"] == "2026-03-01"
    assert of_story(story("A", **FULL))["dateModified"] == "2026-03-05T10:00:00+00:00"


def test_a_standfirst_that_nobody_wrote_is_not_claimed() -> None:
    assert "description" not in of_story(story(text="<p>It began at dawn.</p>"))


def test_a_byline_is_a_person_with_a_page() -> None:
    assert of_story(story(authors=(author("A B"), author("C D"))))["author"] == [
        {"@type": "Person", "name": "A B", "url": f"{SITE}/authors/a-b.html"},
        {"@type": "Person", "name": "C D", "url": f"{SITE}/authors/c-d.html"},
    ]


def test_without_a_byline_no_person_is_invented() -> None:
    wire = story(source_name="Daily", source_url="https://daily.example/2021/a")
    assert of_story(wire)["author"] == [{"@type": "Organization", "name": "Daily", "url": "https://daily.example/"}]
    assert of_story(story())["author"] == [{"@type": "NewsMediaOrganization", "name": "The Sample", "url": f"{SITE}/"}]


def test_a_source_without_an_address_has_none() -> None:
    assert of_story(story(source_name="Daily"))["author"] == [{"@type": "Organization", "name": "Daily"}]


def test_a_picture_comes_with_its_size_words_and_maker() -> None:
    assert of_story(story(picture=PICTURE))["image"] == {
        "@type": "ImageObject", "url": f"{SITE}/images/harbour.png", "width": 1600, "height": 900,
        "caption": "Boats", "creditText": "A. Painter",
    }  # fmt: skip


def test_a_story_without_a_picture_goes_with_the_masthead_s() -> None:
    assert of_story(story())["image"]["url"] == f"{SITE}/masthead.png"


def test_the_way_to_a_story_is_paper_section_story() -> None:
    piece = story("A")
    trail = graph(Page(piece.path, "article", {}, piece.source, piece))[1]
    assert trail["@type"] == "BreadcrumbList"
    assert [(step["position"], step["name"], step.get("item")) for step in trail["itemListElement"]] == [
        (1, "The Sample", f"{SITE}/"),
        (2, "World", f"{SITE}/world.html"),
        (3, "A", None),
    ]


def test_the_front_page_speaks_of_the_paper_and_its_site() -> None:
    publisher, site = front()
    assert (publisher["@type"], publisher["name"], publisher["slogan"]) == (
        "NewsMediaOrganization", "The Sample", "A paper for tests",
    )  # fmt: skip
    assert publisher["parentOrganization"]["name"] == "Sample Owner"
    assert (site["@type"], site["publisher"]) == ("WebSite", {"@id": publisher["@id"]})


def test_what_the_paper_does_not_say_of_itself_is_not_claimed() -> None:
    publisher = graph(Page("index.html", "index", {}), tagline="", owner="", contact="")[0]
    assert {"slogan", "parentOrganization", "email"}.isdisjoint(publisher)


def test_a_hidden_story_and_a_list_say_nothing() -> None:
    hidden = story(hidden=True)
    assert structured_data.head(Page(hidden.path, "article", {}, hidden.source, hidden), paper().front) == {}
    assert structured_data.head(Page("topics/sea.html", "tag", {}), paper().front) == {}


def test_who_has_no_page_is_named_without_an_address() -> None:
    piece = story(authors=(Author("A B", "a-b", ""),), section=Label("World", "world", ""))
    assert of_story(piece)["author"] == [{"@type": "Person", "name": "A B"}]


def test_a_section_without_a_page_is_no_step_of_the_way() -> None:
    piece = story("A", section=Label("World", "world", ""))
    steps = graph(Page(piece.path, "article", {}, piece.source, piece))[1]["itemListElement"]
    assert [(step["position"], step["name"], step.get("item")) for step in steps] == [
        (1, "The Sample", f"{SITE}/"), (2, "A", None),
    ]  # fmt: skip


def test_published_addresses_are_named_and_not_files() -> None:
    clean = {"url": "posts/a/", "path": "posts/a/index.html"}
    piece = story("A", section=Label("World", "world", "world/index.html", "world/"), **clean)
    steps = graph(Page(piece.path, "article", {}, piece.source, piece))[1]["itemListElement"]
    assert (of_story(piece)["url"], steps[1]["item"]) == (f"{SITE}/posts/a/", f"{SITE}/world/")


def test_the_policy_on_corrections_is_named_by_its_published_address() -> None:
    policy = static_page(
        "Corrections policy", path="pages/corrections-policy/index.html", url="pages/corrections-policy/"
    )
    data = structured_data.head(Page("index.html", "index", {}), paper(pages=(policy,)).front)["structured_data"]
    assert data["@graph"][0]["correctionsPolicy"] == f"{SITE}/pages/corrections-policy/"


ADA = author("Ada Fen", role="Reporter", line="She keeps the tide tables.", picture=PICTURE)
INTRODUCTION = {"email": "ada@example.org", "elsewhere": [{"name": "Garden", "href": "https://e.example/ada"}]}


def test_an_author_with_a_file_has_a_profile_that_says_what_the_page_shows() -> None:
    (profile,) = graph(Page(ADA.path, "author", {"introduction": INTRODUCTION}, subject=ADA))
    assert (profile["@type"], profile["url"]) == ("ProfilePage", f"{SITE}/authors/ada-fen.html")
    assert [term for term in terms(profile) if term not in SDO] == []
    person = profile["mainEntity"]
    assert person.pop("worksFor")["name"] == "The Sample"
    assert person == {
        "@type": "Person", "name": "Ada Fen", "url": f"{SITE}/authors/ada-fen.html", "jobTitle": "Reporter",
        "description": "She keeps the tide tables.", "image": f"{SITE}/{PICTURE.path}", "email": "ada@example.org",
        "sameAs": ["https://e.example/ada"],
    }  # fmt: skip


def test_an_author_without_a_file_has_no_profile() -> None:
    page = Page(ADA.path, "author", {"introduction": None}, subject=author("Ada Fen"))
    assert structured_data.head(page, paper().front) == {}


def test_a_story_says_what_its_authors_are() -> None:
    assert of_story(story(authors=(ADA,)))["author"] == [
        {"@type": "Person", "name": "Ada Fen", "url": f"{SITE}/authors/ada-fen.html", "jobTitle": "Reporter"}
    ]
