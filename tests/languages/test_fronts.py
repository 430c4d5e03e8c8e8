"""The front of a language: its stories alone, at addresses below a folder of its own."""

import re
from typing import Any

import pytest

from dateline_news.model.archive.language_papers import paper_in
from dateline_news.model.paper import LABEL_KINDS, Paper, Story
from dateline_news.press import plan
from dateline_news.press.plan import completion
from dateline_news.press.plan.in_language import words
from dateline_news.press.render.jinja import draw
from tests.papers import THEME, author, edition, fingerprints, paper, section, static_page, story, topic

SEA = topic("Sea")
SITE = "https://example.org/paper"


def urdu(number: int, **more: Any) -> Story:
    return story(f"خبر {number}", f"2026-03-{number:02} 09:30", slug=f"u{number}", lang="ur", topics=(SEA,), **more)


ENGLISH = [story(f"News {number}", f"2026-03-{number:02} 08:00", topics=(SEA,)) for number in (1, 2, 3)]
TRANSLATED = story("News 1", "2026-03-01 10:00", slug="news1", path="news1-ur.html", lang="ur", is_translation=True)
URDU = [urdu(number) for number in (2, 4, 5)]


def mixed(*more: Story, **settings: Any) -> Paper:
    return paper(*ENGLISH, *URDU, TRANSLATED, *more, **{"LANGUAGES": ["ur"], **settings})


def drawn(of: Paper) -> dict[str, str]:
    pages = {path: page for path, page in edition(of).items() if isinstance(page, plan.Page)}
    return {
        path: draw(THEME, page.template, page.inputs, language=words(of.front, page.lang))
        for path, page in pages.items()
    }


def paths(of: Paper) -> set[str]:
    return set(edition(of))


def test_a_language_that_the_settings_name_has_its_own_front_sections_topics_archive_and_feeds() -> None:
    assert {path for path in paths(mixed()) if path.startswith("ur/")} == {
        "ur/index.html", "ur/world.html", "ur/topics/sea.html", "ur/sections.html", "ur/topics.html",
        "ur/archives.html", "ur/2026/index.html", "ur/2026/03/index.html",
        *(f"ur/feeds/{name}" for name in ("all.atom.xml", "all.rss.xml", "all.json")),
        *(f"ur/feeds/{name}" for name in ("world.atom.xml", "world.rss.xml", "world.json")),
    }  # fmt: skip


def test_one_story_in_another_language_makes_no_front_of_it() -> None:
    german = story("Neues", "2026-03-06", lang="de")
    assert not [path for path in paths(mixed(german)) if path.startswith("de/")]
    assert not [path for path in paths(paper(*ENGLISH, *URDU)) if path.startswith("ur/")], "no setting names it"
    assert not [path for path in paths(paper(*ENGLISH, LANGUAGES=["ur"])) if path.startswith("ur/")], "it has no story"
    assert not [path for path in paths(mixed(LANGUAGES=["en-GB", "ur"])) if path.startswith("en")], "it is the paper's"


def test_addresses_of_stories_do_not_move() -> None:
    before, after = paper(*ENGLISH, *URDU, TRANSLATED), mixed()
    assert paths(before) <= paths(after)


def test_no_english_story_stands_on_the_front_or_in_the_lists_of_another_language() -> None:
    pages = drawn(mixed())
    of_urdu = {path: html for path, html in pages.items() if path.startswith("ur/")}
    assert not [path for path, html in of_urdu.items() if "News 2" in html or "News 3" in html]
    for path in ("ur/index.html", "ur/world.html", "ur/2026/03/index.html"):
        assert {number for number in (2, 4, 5) if f"خبر {number}" in of_urdu[path]} == {2, 4, 5}, path
    assert "news1-ur.html" in of_urdu["ur/index.html"], "a translation is a story there"
    assert all('<html lang="ur" dir="rtl">' in html for html in of_urdu.values())


def test_the_front_of_the_paper_stays_mixed_and_in_its_order() -> None:
    with_front, without = drawn(mixed())["index.html"], drawn(paper(*ENGLISH, *URDU, TRANSLATED))["index.html"]
    headlines = [re.findall(r"News \d|خبر \d", html) for html in (with_front, without)]
    assert headlines[0] == headlines[1]


def test_the_fronts_lead_to_each_other_and_say_so_to_search_engines() -> None:
    pages = drawn(mixed())
    for path, root in (("index.html", ""), ("ur/index.html", "../")):
        assert f'hreflang="en" href="{SITE}/"' in pages[path]
        assert f'hreflang="ur" href="{SITE}/ur/index.html"' in pages[path]
        assert f'hreflang="x-default" href="{SITE}/"' in pages[path]
        other = f"{root}ur/index.html" if path == "index.html" else f"{root}index.html"
        assert f'<p><a href="{other}"' in pages[path]
    assert 'rel="canonical" href="https://example.org/paper/ur/index.html"' in pages["ur/index.html"]
    assert 'hreflang="' not in drawn(paper(*ENGLISH))["index.html"]


def test_the_pages_of_a_label_name_each_other_to_search_engines_where_several_languages_have_it() -> None:
    only_urdu = urdu(6, section=section("Sport"))
    pages = drawn(mixed(only_urdu, story("Hockey", "2026-03-05", section=section("Sea"))))
    for path in ("world.html", "ur/world.html", "topics/sea.html", "ur/topics/sea.html"):
        name = path.removeprefix("ur/")
        assert links(pages[path]) == {
            ("en", f"{SITE}/{name}"), ("x-default", f"{SITE}/{name}"), ("ur", f"{SITE}/ur/{name}"),
        }  # fmt: skip
        assert 'class="versions"' not in pages[path]
    assert links(pages["sport.html"]) == links(pages["ur/sport.html"]) != set()
    assert links(pages["sea.html"]) == set(), "no other language has it"
    assert links(drawn(paper(*ENGLISH))["world.html"]) == set()


def links(html: str) -> set[tuple[str, str]]:
    """The versions that the head of a page names: language and address."""
    return set(re.findall('<link rel="alternate" hreflang="([^"]*)" href="([^"]*)"', html))


def test_a_story_leads_to_the_lists_of_its_language() -> None:
    pages = drawn(mixed())
    page = pages[URDU[0].path]
    assert '<p class="wordmark"><a href="../../../ur/index.html" lang="en" dir="ltr">' in page
    assert 'href="../../../ur/world.html" aria-current="true" lang="en"' in page
    assert 'href="../../../ur/topics/sea.html"' in page
    assert "ur/world.html" not in pages[ENGLISH[1].path]


def test_a_translation_leads_to_the_lists_of_its_language_which_name_it() -> None:
    pages = drawn(mixed())
    kicker = re.search(r'<p class="kicker"><a href="([^"]*)', pages[TRANSLATED.path])
    assert kicker
    assert kicker[1] == "ur/world.html"
    assert TRANSLATED.path in pages["ur/world.html"]


def test_the_sitemap_names_the_fronts_of_languages_and_their_sections() -> None:
    entries = {entry["loc"] for entry in edition(mixed())["sitemap.xml"].inputs["entries"]}
    assert {f"{SITE}/", f"{SITE}/ur/index.html", f"{SITE}/ur/world.html", f"{SITE}/ur/archives.html"} <= entries


def test_a_feed_of_a_language_says_which_it_is() -> None:
    feed = edition(mixed())["ur/feeds/all.atom.xml"].inputs
    assert (feed["title"], feed["language"], feed["link"]) == ("The Sample: اردو", "ur", f"{SITE}/ur/index.html")
    assert len(feed["items"]) == 4


@pytest.mark.parametrize(
    ("new", "changed"),
    [(urdu(6), {"index.html", "ur/index.html", "ur/world.html"}), (story("News 6", "2026-03-06"), {"index.html"})],
)
def test_one_more_story_changes_only_the_lists_of_its_language(new: Story, changed: set[str]) -> None:
    before, after = fingerprints(mixed()), fingerprints(mixed(new))
    redrawn = {path for path in before if before[path] != after[path]}
    assert {path for path in redrawn if path.endswith("index.html") or path.startswith("ur/")} >= changed
    if new.lang == "en":
        assert not [path for path in redrawn if path.startswith("ur/")]


def test_a_file_of_the_paper_s_own_at_such_an_address_wins_and_is_told() -> None:
    page = static_page("Mine", path="ur/index.html", source="pages/mine.md")
    of = mixed()
    whole = completion.complete(of, [*edition(of).values(), plan.Page(page.path, "page", {}, page.source)])
    assert [file.source for file in whole.files if file.path == "ur/index.html"] == [page.source]
    assert [(notice.file, notice.field) for notice in whole.notices] == [("content/pages/mine.md", "LANGUAGES")]
    assert "ur/world.html" in {file.path for file in whole.files}


def test_every_label_has_its_page_in_the_language() -> None:
    by_hand = urdu(7, authors=(author("A B"),))
    part = paper_in(mixed(by_hand), "ur")
    for kind in LABEL_KINDS.values():
        assert all(label.path.startswith("ur/") for label in part.labels_of(kind))
    assert {story.lang for story in part.stories} == {"ur"}


def test_what_the_paper_says_of_itself_is_in_its_own_language_on_the_front_of_another() -> None:
    quiet = paper(*ENGLISH, *URDU[:1], LANGUAGES=["ur"])
    notes = re.findall(r'<li class="note"([^>]*)>', drawn(quiet)["ur/index.html"])
    assert notes == [' lang="en" dir="ltr"']
