"""Search: real queries in English and in Urdu, with the script and without it, in a sub-folder, by the keyboard."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from dateline_news.plugins.search import bundles
from tests.audit.server import served
from tests.press.folders import post, write
from tests.site.in_process import build

RESULTS, COUNT = "ol.results > li", "#count"
TOLD = re.compile("stor(y|ies)")
POSTS = {
    "articles/world/elections.md": post("A vote at last", "2026-03-01", text="Two elections were held at the café."),
    "articles/world/electing.md": post(
        "Electors meet", "2026-01-05", kind="opinion", author="A. Pen", text="It is electing *a* <b>mayor</b> & more."
    ),
    "articles/culture/opera.md": post("An opera", "2026-02-01", "Culture", text="It is about an election."),
    "articles/world/old.md": post("Of old", "2019-05-01", text="An election long ago."),
    "articles/world/withdrawn.md": post(
        "Withdrawn", "2026-02-02", text="A wrong zeppelin.", correction="2026-02-03 (retraction) No zeppelin was seen."
    ),
    "articles/world/night.md": post(
        "A night", "2026-02-04", text=f"{'Calm. ' * 30}A comet was seen to run in 1 hour. {'Calm. ' * 30}", kind="live",
        live_ended="2026-02-05",
    ),
    "articles/world/draft.md": post("Draft", "2026-02-02", status="draft", text="An election that is a canary."),
    # In the second text letters are Arabic where Urdu has its own, with a mark, and a word that is joined.
    "articles/world/roads.md": post("سڑکیں", "2026-01-02", lang="ur", text="شہر کی سڑکوں پر کتابیں بکتی ہیں۔"),
    "articles/world/letters.md": post("خط", "2026-01-03", lang="ur", text="یہ كتابي بات نمی\u200cخواهم اور مُلک کی ہے۔"),
}  # fmt: skip
FOLDER = "the paper"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A paper that lies in a folder of a site, and looks through two stories at first."""
    root = tmp_path_factory.mktemp("search")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(bundles, "ENOUGH", 2)
        build(write(root, POSTS), root / "site" / FOLDER, root / "cache", SEARCH_SAVE_AS="search.html")
    return root / "site" / FOLDER


@pytest.fixture(scope="module")
def address(folder: Path) -> Iterator[str]:
    with served(folder.parent) as url:
        yield f"{url}/{FOLDER}"


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    page = context.new_page()
    messages: list[str] = []
    page.on("console", lambda message: messages.append(message.text))
    page.on("pageerror", lambda error: messages.append(error.message))
    yield page
    context.close()
    assert messages == []


def headlines(page: Page, address: str, query: str) -> list[str]:
    """The headlines of what the address of a query shows."""
    page.goto(f"{address}/search.html?{query}")
    expect(page.locator(COUNT)).to_have_text(TOLD)
    return page.locator(f"{RESULTS} h2").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=elect", {"A vote at last", "Electors meet", "An opera"}),  # in English by the stem
        ("q=elected", {"A vote at last", "Electors meet", "An opera"}),
        ("q=CAFE", {"A vote at last"}),
        ("q=mayor+more", {"Electors meet"}),
        ("q=pen", {"Electors meet"}),  # who wrote it
        ("q=withdrawn", {"Withdrawn"}),  # a retracted story, but no word of what was wrong in it
        ("q=zeppelin", set()),
        ("q=canary", set()),
        ("q=elect&section=culture", {"An opera"}),
        ("q=elect&kind=opinion", {"Electors meet"}),
        ("q=elect&year=2019", {"Of old"}),
        ("q=سڑک", {"سڑکیں"}),  # in Urdu by the beginning of the word
        ("q=کتابی", {"خط", "سڑکیں"}),
        ("q=كتابي", {"خط", "سڑکیں"}),
        ("q=نمیخواهم", {"خط"}),
        ("q=نمی%E2%80%8Cخواهم", {"خط"}),
        ("q=ملک", {"خط"}),
        ("q=ملکوں", {"خط"}),  # and by its own beginning, but for an ending of two letters
        ("q=inauguration", set()),  # but not “in”, which is how “inauguration” begins and no story knows it
        ("q=inauguration+mayor", set()),
        ("q=mayor+zzz", set()),
        ("q=1953", set()),
        ("q=running", {"A night"}),
    ],
)
def test_a_query_finds_these_stories(page: Page, address: str, query: str, expected: set[str]) -> None:
    assert set(headlines(page, address, query)) == expected


def test_marks_stand_on_the_words_as_they_are_written(page: Page, address: str) -> None:
    headlines(page, address, "q=کتابی")
    assert {"كتابي", "کتابیں"} <= set(page.locator(f"{RESULTS} .standfirst mark").all_inner_texts())
    headlines(page, address, "q=mayors")
    assert page.locator(f"{RESULTS} .standfirst").inner_text().endswith("a mayor & more.")
    assert page.locator("mark").all_inner_texts() == ["mayor"]


def test_a_result_is_a_card_that_leads_to_its_story(page: Page, address: str) -> None:
    headlines(page, address, "q=electors")
    card = page.locator(RESULTS).first
    assert card.locator(".kicker").inner_text().split() == ["World", "Opinion"]
    assert card.locator(".author").inner_text() == "A. Pen"
    assert card.locator("time").get_attribute("datetime") == "2026-01-05"
    card.locator("h2 a").click()
    expect(page.locator("h1")).to_have_text("Electors meet")


def test_a_text_that_goes_on_before_and_after_what_is_shown_of_it_says_so(page: Page, address: str) -> None:
    headlines(page, address, "q=comet")
    shown = page.locator(f"{RESULTS} .standfirst").inner_text()
    assert (shown[:2], shown[-2:]) == ("… ", " …")
    headlines(page, address, "q=mayor")
    assert "…" not in page.locator(f"{RESULTS} .standfirst").inner_text()


def test_coverage_that_has_ended_is_not_called_live(page: Page, address: str) -> None:
    headlines(page, address, "q=comet&kind=live")
    assert page.locator(f"{RESULTS} .kind").inner_text() == "As it happened"
    assert page.locator(f"{RESULTS} .live").count() == 0


def test_newest_come_first_where_one_wants_that_and_older_years_at_a_press(page: Page, address: str) -> None:
    newest = ["A vote at last", "An opera", "Electors meet"]
    assert headlines(page, address, "q=elect&order=newest") == newest
    page.get_by_role("button", name="Search 2019 and earlier").click()
    expect(page.locator(COUNT)).to_have_text("4 stories")
    assert page.locator(f"{RESULTS} h2").all_inner_texts() == [*newest, "Of old"]
    page.locator("select[name=section]").select_option("Culture")
    expect(page.locator(COUNT)).to_have_text("One story")
    assert page.url.endswith("?q=elect&section=culture&order=newest")


def test_a_story_is_found_from_the_front_page_by_the_keyboard_alone(page: Page, address: str) -> None:
    page.goto(f"{address}/index.html")
    tab_to(page, "input[name=q]")
    page.keyboard.type("operas")
    page.keyboard.press("Enter")
    expect(page.locator(COUNT)).to_have_text("One story")
    tab_to(page, f"{RESULTS} h2 a")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("An opera")


def tab_to(page: Page, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    pytest.fail(f"Tab does not lead to {selector}")


@pytest.mark.parametrize("way", ["no script", "file"])
def test_without_a_script_or_a_server_the_page_says_so_and_names_the_other_ways(
    browser: Browser, folder: Path, address: str, way: str
) -> None:
    context = browser.new_context(java_script_enabled=way == "file")
    page = context.new_page()
    page.goto(f"{folder.as_uri() if way == 'file' else address}/index.html")
    page.locator("input[name=q]").fill("election")
    page.locator("input[name=q]").press("Enter")
    page.wait_for_url("**/search.html?q=election")
    expect(page.locator(".unsearchable:visible")).to_have_count(1)
    page.locator("main").get_by_role("link", name="Archive").click()
    expect(page.locator("h1")).to_have_text("Archive")
    context.close()
