"""The demo: an invented paper of plain files, and an edge of each kind in it."""

import re
import subprocess
import sys
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

import pytest
from pelican.settings import read_settings
from PIL import Image

from dateline_news.desk import check as gate
from dateline_news.model.kinds import KINDS as STORY_KINDS
from tests.audit.pages import KINDS, SINGLE, addresses, kind
from tests.papers import ROOT
from tests.site.built import Site

DEMO = ROOT / "demo"
CONTENT = DEMO / "content"
SETTINGS = DEMO / "pelicanconf.py"
ADDRESS = "https://demo.example"
POST = re.compile(r"^> — .+ \(@demo_\w{1,10}\) [A-Z][a-z]+ \d{1,2}, 20\d\d$", re.MULTILINE)
Fields = dict[str, str]


def parted(text: str) -> tuple[Fields, str]:
    """The fields of a post (lower case → text, several lines of one field joined) and its copy."""
    header, copy = text.split("\n\n", 1)
    fields: dict[str, list[str]] = defaultdict(list)
    for line in header.splitlines():
        name, _, value = line.partition(": ")
        fields[name.lower()].append(value)
    return {name: "\n".join(values) for name, values in fields.items()}, copy


FILES = sorted((CONTENT / "articles").rglob("*.md"), key=lambda file: file.name)
STORIES = [parted(file.read_text(encoding="utf-8")) for file in FILES]
TEXTS = [file.read_text(encoding="utf-8") for file in CONTENT.rglob("*.md")]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The demo as its own settings build it, without a warning."""
    folder = tmp_path_factory.mktemp("demo")
    command = [sys.executable, "-m", "pelican", "-s", str(SETTINGS), "-o", str(folder / "site")]
    command += ["--fatal", "warnings", "-e", f'SITEURL="{ADDRESS}"', f'CACHE_PATH="{folder / "cache"}"']
    run = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    return Site(folder / "site")


@pytest.mark.thorough  # the pictures of the demo take long to make
def test_it_has_forty_one_stories_and_all_are_published(site: Site) -> None:
    assert len(FILES) == sum(kind(page, site.root) == "story" for page in site.pages) == 41


@pytest.mark.thorough  # the pictures of the demo take long to make
def test_it_has_every_kind_of_page(site: Site) -> None:
    kinds = {kind(page, site.root) for page in addresses(site.root)}
    assert kinds == {name for name, _ in KINDS} | SINGLE | {"section", "static page"}


@pytest.mark.thorough  # the pictures of the demo take long to make
def test_its_front_has_a_lead_with_a_picture_the_latest_a_band_opinion_and_its_sections(site: Site) -> None:
    front = site.page("index.html")
    assert front.css(".lead img")
    assert len(front.css(".top > .latest li")) == 8
    assert len(front.css(".band > li")) == 4
    assert len(front.css(".strip > ul > li")) >= 2
    assert len(front.css(".row section")) >= 9
    assert len(front.css(".row.pair")) >= 3


def test_the_gate_has_nothing_to_say(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1796083200")  # 2026-12-01, when all of it is out
    diagnostics = gate.check(CONTENT, (), read_settings(str(SETTINGS), override={"SITEURL": ADDRESS}))
    assert diagnostics == []


def test_it_says_that_everything_is_invented() -> None:
    _, copy = parted((CONTENT / "pages" / "about.md").read_text(encoding="utf-8"))
    assert copy.startswith("Everything in this demo newsroom is invented")


def test_nothing_in_it_leads_to_a_real_site_or_account() -> None:
    hosts = {host for text in TEXTS for host in re.findall(r"https?://([^/\s)]+)", text)}
    hosts |= {host for text in TEXTS for host in re.findall(r"[\w.]+@([\w.]+)", text)}
    accounts = {account for text in TEXTS for account in re.findall(r"(?<![\w.])@(\w+)", text)}
    assert hosts
    assert accounts
    assert [host for host in hosts if not host.endswith(".example")] == []
    assert [account for account in accounts if not account.startswith("demo_")] == []


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_file_lies_in_its_section_and_is_named_by_its_day(file: Path) -> None:
    fields, _ = parted(file.read_text(encoding="utf-8"))
    assert file.parent.name == fields["category"].lower()
    assert re.fullmatch(re.escape(fields["date"][:10]) + r"-[a-z0-9]+(-[a-z0-9]+)*", file.stem)


def test_no_headline_and_no_standfirst_comes_twice() -> None:
    for name in ("title", "summary"):
        texts = [fields[name] for fields, _ in STORIES if name in fields]
        assert len(texts) == len(set(texts))


def test_its_stories_reach_back_four_years_and_the_last_months_have_most() -> None:
    years = [fields["date"][:4] for fields, _ in STORIES]
    assert set(years) == {"2022", "2023", "2024", "2025", "2026"}
    assert years.count("2026") > years.count("2024") > years.count("2022")


def test_a_story_is_modified_and_corrected_only_after_its_date() -> None:
    later = [fields for fields, _ in STORIES if {"modified", "correction"} & fields.keys()]
    assert later
    for fields in later:
        assert fields["date"] <= fields.get("modified", "9")
        assert all(fields["date"][:10] < entry[:10] for entry in fields.get("correction", "").splitlines())


def test_every_story_has_two_to_five_topics_each_once() -> None:
    for fields, _ in STORIES:
        topics = fields["tags"].split(", ")
        assert 2 <= len(topics) == len(set(topics)) <= 5


def test_it_has_ten_sections_twenty_authors_and_more_topics_than_stories() -> None:
    sections = {fields["category"] for fields, _ in STORIES}
    topics = {topic for fields, _ in STORIES for topic in fields["tags"].split(", ")}
    bylines = [fields.get("authors", fields.get("author", "")) for fields, _ in STORIES]
    authors = {author for byline in bylines for author in byline.split(", ")} - {""}
    assert (len(sections), len(authors)) == (10, 20)
    assert len(topics) > 40


def test_a_story_without_byline_names_its_source() -> None:
    unsigned = [fields for fields, _ in STORIES if not {"author", "authors"} & fields.keys()]
    assert unsigned
    assert all("source" in fields and fields["kind"] != "opinion" for fields in unsigned)


def test_its_stories_are_of_many_lengths_and_its_longest_takes_ten_minutes() -> None:
    lengths = sorted(len(copy.split()) for _, copy in STORIES)
    assert 80 <= lengths[0] < 150
    assert 1800 <= lengths[-1] <= 2500
    assert 200 <= lengths[len(lengths) // 2] <= 450


def test_every_story_has_a_standfirst_that_fits_beneath_its_headline() -> None:
    lengths = [len(fields["summary"]) for fields, _ in STORIES]
    assert max(lengths) <= 170


def test_seven_stories_and_an_introduction_are_about_one_thing() -> None:
    gate = [fields for fields, _ in STORIES if "Calder Gate" in fields["tags"]]
    threads = [fields["thread"] for fields, _ in STORIES if "thread" in fields]
    assert len([fields for fields in gate if fields["kind"] != "opinion"]) == 6
    assert threads == ["A gate for the Calder"] * 7
    assert "Title: Calder Gate\n" in (CONTENT / "topics" / "calder-gate.md").read_text(encoding="utf-8")
    assert f"Title: {threads[0]}\n" in (CONTENT / "threads" / "a-gate-for-the-calder.md").read_text(encoding="utf-8")


def test_three_stories_are_the_parts_of_a_series() -> None:
    parts = [(fields["series"], fields["part"]) for fields, _ in STORIES if "series" in fields]
    assert parts == [("How it works", "1"), ("How it works", "2"), ("How it works", "3")]


@pytest.mark.thorough  # the pictures of the demo take long to make
def test_one_story_stands_in_english_and_in_urdu(site: Site) -> None:
    both = [fields for fields, _ in STORIES if "slug" in fields]
    assert {fields["slug"] for fields in both} == {"the-post-goes-by-sail"}
    assert sorted((fields["lang"], fields.get("translation")) for fields in both) == [("en", None), ("ur", "true")]
    assert len([page for page in site.pages if "the-post-goes-by-sail" in str(page)]) == len(both)


EDGES: dict[str, Callable[[Fields, str], object]] = {
    "key points": lambda fields, _: "\n" in fields.get("points", ""),
    "paragraph drawn large": lambda _, copy: "\n{.pull}\n" in copy,
    "headline of three words": lambda fields, _: len(fields["title"].split()) == 3,
    "headline with quotes": lambda fields, _: '"' in fields["title"],
    "headline with an ampersand": lambda fields, _: " & " in fields["title"],
    "no dateline": lambda fields, _: "dateline" not in fields,
    "dateline with country": lambda fields, _: ", " in fields.get("dateline", ""),
    "source with address": lambda fields, _: ".example/" in fields.get("source_url", ""),
    "source without address": lambda fields, _: "source" in fields and "source_url" not in fields,
    "two authors": lambda fields, _: ", " in fields.get("authors", ""),
    "credit": lambda fields, _: "credit" in fields,
    "rights": lambda fields, _: "rights" in fields,
    "priority": lambda fields, _: 0 < int(fields.get("priority", 0)) < 8,
    "the lead": lambda fields, _: fields.get("priority") == "8" and {"image", "summary"} <= fields.keys(),
    "modified": lambda fields, _: "modified" in fields,
    "retraction": lambda fields, _: " (retraction) " in fields.get("correction", ""),
    "update": lambda fields, _: " (update) " in fields.get("correction", ""),
    "correction": lambda fields, _: " (correction) " in fields.get("correction", ""),
    "two corrections of one story": lambda fields, _: "\n" in fields.get("correction", ""),
    "date without time": lambda fields, _: len(fields["date"]) == 10,
    "date with time": lambda fields, _: len(fields["date"]) == 16,
    "picture": lambda fields, _: {"image", "image_alt", "image_caption", "image_credit"} <= set(fields),
    "right to left": lambda fields, copy: fields.get("lang") == "ur" and "جزیروں" in copy,
    "right to left with picture": lambda fields, _: {"lang", "image"} <= set(fields),
    "post": lambda _, copy: POST.search(copy),
    "quote that is no post": lambda _, copy: re.search(r"^> — [^(]+$", copy, re.MULTILINE),
    "narrow table": lambda _, copy: re.search(r"^\|:---(\|---:){2}\|$", copy, re.MULTILINE),
    "wide table": lambda _, copy: re.search(r"^\|:---(\|---:){6}\|$", copy, re.MULTILINE),
    "code": lambda _, copy: re.search(r"^```python\n.+?\n```$", copy, re.MULTILINE | re.DOTALL),
    "list": lambda _, copy: re.search(r"^- .+\n- ", copy, re.MULTILINE),
    "numbered list": lambda _, copy: re.search(r"^1\. .+\n2\. ", copy, re.MULTILINE),
    "sub-heading": lambda _, copy: re.search(r"^## \S", copy, re.MULTILINE),
    "footnote": lambda _, copy: re.search(r"\[\^(\w+)\]\n", copy) and re.search(r"^\[\^\w+\]: ", copy, re.MULTILINE),
    "picture in the text": lambda _, copy: re.search(r"^!\[[^]]+\]\(\S+ \"[^\"]+\"\)$", copy, re.MULTILINE),
    "two pictures side by side": lambda _, copy: re.search(r"^!\[[^]]+\]\([^)]+\) !\[", copy, re.MULTILINE),
    "chart": lambda _, copy: re.search(r"^!\[[^]]+\]\(\S+\.svg ", copy, re.MULTILINE),
    "link to another story": lambda _, copy: "]({filename}/articles/" in copy,
}


@pytest.mark.parametrize("edge", EDGES)
def test_its_stories_show_every_edge(edge: str) -> None:
    assert any(EDGES[edge](fields, copy) for fields, copy in STORIES)


def test_it_has_a_story_of_every_kind() -> None:
    assert {fields["kind"] for fields, _ in STORIES} == set(STORY_KINDS)


def test_most_stories_have_a_picture_and_some_do_not() -> None:
    assert 28 <= sum("image" in fields for fields, _ in STORIES) <= 36


def test_every_attribution_with_a_handle_has_the_shape_of_a_post() -> None:
    for _, copy in STORIES:
        handled = [line for line in copy.splitlines() if line.startswith("> — ") and "@" in line]
        assert handled == POST.findall(copy)


def test_every_picture_is_light_drawn_for_one_place_and_of_a_shape_that_is_used() -> None:
    pictures = {f"images/{file.name}": file for file in (CONTENT / "images").glob("*.avif")}
    assert len(pictures) == 40
    assert {name for name in pictures if not any(name in text for text in TEXTS)} == set()
    shapes = {}
    for name, file in pictures.items():
        with Image.open(file) as opened:
            assert opened.format == "AVIF"
            shapes[name] = round(opened.width / opened.height, 2)
        assert file.stat().st_size < 26_000
    assert set(shapes.values()) == {1.5, 1.0, 0.75}


def test_every_chart_is_a_drawing_without_a_script() -> None:
    charts = [file.read_text(encoding="utf-8") for file in (CONTENT / "images").glob("*.svg")]
    assert charts
    assert all("<title>" in chart and "<script" not in chart for chart in charts)


def test_all_of_it_is_light_enough_to_be_kept_in_a_repository() -> None:
    assert sum(file.stat().st_size for file in DEMO.rglob("*") if file.is_file()) < 1_200_000
