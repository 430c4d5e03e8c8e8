"""The throw-away newsroom: plainly invented, the same every time, with an edge of each kind."""

import re
import subprocess
import sys
from collections.abc import Callable
from datetime import date, datetime
from itertools import pairwise
from pathlib import Path

import pytest
from PIL import Image

from dateline_news.desk import demo
from dateline_news.desk.demo.dates import NEWEST, publication_times
from dateline_news.desk.demo.decks import Deck, chance
from dateline_news.desk.demo.story import stories
from dateline_news.model.fields import Page, Story, faults

ROOT = Path(__file__).parents[2]
POST = re.compile(r"^> — .+ \(@demo_\w{1,10}\) [A-Z][a-z]+ \d{1,2}, 20\d\d$", re.MULTILINE)
Post = tuple[dict[str, str], str]


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A demo of 200 stories."""
    return demo.write(tmp_path_factory.mktemp("demo"), 200)


@pytest.fixture(scope="module")
def posts(content: Path) -> list[Post]:
    """Header and copy of each of the 200 stories, oldest first."""
    files = sorted((content / "articles").rglob("*.md"), key=lambda file: file.name)
    return [parsed(file.read_text(encoding="utf-8")) for file in files]


def parsed(text: str) -> Post:
    """Split a post into its fields (lower case → text) and its copy; every line is a field."""
    head, copy = text.split("\n\n", 1)
    pairs = [re.fullmatch(r"([A-Z][a-z_]*): (\S.*)", line) for line in head.splitlines()]
    assert all(pairs), head
    names = [pair[1].lower() for pair in pairs if pair]
    assert len(names) == len(set(names)), head
    return {pair[1].lower(): pair[2] for pair in pairs if pair}, copy


def tree(folder: Path) -> dict[str, bytes]:
    """Every file under `folder`, path → bytes."""
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(folder.rglob("*")) if file.is_file()}


def told(count: int, seed: int = 1) -> list[Post]:
    """As many stories, without the files and the pictures."""
    rng = chance(seed)
    return [parsed(story.text) for story in stories(rng, publication_times(rng, count))]


def test_the_same_seed_gives_the_same_bytes(content: Path, tmp_path: Path) -> None:
    again = demo.write(tmp_path, 200)
    assert tree(again) == tree(content)


@pytest.mark.parametrize("hash_seed", ["0", "1", "4711"])
def test_the_order_of_sets_decides_nothing(content: Path, hash_seed: str) -> None:
    program = (
        "from dateline_news.desk.demo.dates import publication_times\n"
        "from dateline_news.desk.demo.decks import chance\n"
        "from dateline_news.desk.demo.story import stories\n"
        "rng = chance(1)\n"
        "for story in stories(rng, publication_times(rng, 200)):\n"
        "    print(ascii(story.path), ascii(story.text))\n"
    )
    run = subprocess.run(
        [sys.executable, "-c", program],
        cwd=ROOT,
        env={"PYTHONHASHSEED": hash_seed, "PYTHONPATH": str(ROOT), "TZ": "Asia/Karachi"},
        capture_output=True,
        text=True,
        check=True,
    )
    written = [
        f"{file.relative_to(content).as_posix()!a} {file.read_text('utf-8')!a}"
        for file in (content / "articles").rglob("*.md")
    ]
    assert sorted(run.stdout.splitlines()) == sorted(written)


def test_another_seed_gives_other_stories() -> None:
    one, other = ({fields["title"] for fields, _ in told(60, seed)} for seed in (1, 2))
    assert len(one & other) < 6


@pytest.mark.parametrize("count", [1, 2, 3, 60, 2000])
def test_as_many_stories_are_written_as_were_asked_for(count: int) -> None:
    assert len(told(count)) == count


def test_every_story_keeps_the_contract(posts: list[Post]) -> None:
    assert [found for fields, _ in posts if (found := faults(Story, fields))] == []


def test_every_static_page_keeps_the_contract(content: Path) -> None:
    pages = sorted((content / "pages").iterdir())
    assert [page.name for page in pages] == ["about.md", "contact.md"]
    assert [faults(Page, parsed(page.read_text("utf-8"))[0]) for page in pages] == [{}, {}]


def test_the_about_page_says_that_everything_is_invented(content: Path) -> None:
    _, copy = parsed((content / "pages/about.md").read_text(encoding="utf-8"))
    assert copy.startswith("Everything in this demo newsroom is invented")


def test_no_two_of_two_thousand_stories_have_one_address() -> None:
    rng = chance(1)
    names = [Path(story.path).name for story in stories(rng, publication_times(rng, 2000))]
    assert len(names) == len(set(names)) == 2000


def test_a_file_lies_in_its_section_and_is_named_by_its_day(content: Path) -> None:
    for file in (content / "articles").rglob("*.md"):
        fields, _ = parsed(file.read_text(encoding="utf-8"))
        assert file.parent.name == fields["category"].lower()
        assert re.fullmatch(re.escape(fields["date"][:10]) + r"-[a-z0-9]+(-[a-z0-9]+)*", file.stem)


def test_a_slug_that_is_taken_that_day_gets_a_number() -> None:
    moments = [datetime.fromisoformat("2026-06-30 09:00")] * 1500
    names = [Path(story.path).name for story in stories(chance(1), moments)]
    assert len(names) == len(set(names))
    assert any(name.endswith("-2.md") for name in names)


def test_no_headline_comes_twice_in_two_thousand() -> None:
    titles = [fields["title"] for fields, _ in told(2000)]
    assert len(titles) == len(set(titles))


def test_no_standfirst_is_repeated_among_the_newest(posts: list[Post]) -> None:
    newest = [fields for fields, _ in posts[-40:]]
    standfirsts = [fields["summary"] for fields in newest if "summary" in fields]
    assert len(standfirsts) == len(set(standfirsts))


def test_dates_end_on_the_fixed_day_and_reach_back_four_years(posts: list[Post]) -> None:
    days = [date.fromisoformat(fields["date"][:10]) for fields, _ in posts]
    assert max(days) == NEWEST.date() == date(2026, 6, 30)
    assert 3.5 < (max(days) - min(days)).days / 365 <= 4.05


def test_recent_months_are_denser_than_old_ones(posts: list[Post]) -> None:
    years = [fields["date"][:4] for fields, _ in posts]
    assert years.count("2026") > years.count("2024") > years.count("2022") > 0


def test_a_story_is_modified_only_after_its_date_and_by_the_edition(posts: list[Post]) -> None:
    revised = [fields for fields, _ in posts if "modified" in fields]
    assert revised
    for fields in revised:
        assert fields["date"] <= fields["modified"] < "2026-07-01"
        assert len(fields["modified"]) == len(fields["date"])


def test_every_story_has_two_to_five_topics_each_once(posts: list[Post]) -> None:
    for fields, _ in posts:
        topics = fields["tags"].split(", ")
        assert 2 <= len(topics) == len(set(topics)) <= 5


def test_sections_topics_and_authors_are_as_many_as_a_newspaper_has(posts: list[Post]) -> None:
    sections = {fields["category"] for fields, _ in posts}
    topics = {topic for fields, _ in posts for topic in fields["tags"].split(", ")}
    bylines = [fields.get("authors", fields.get("author", "")) for fields, _ in posts]
    authors = {author for byline in bylines for author in byline.split(", ")} - {""}
    assert (len(sections), len(topics), len(authors)) == (10, 60, 20)


def test_a_story_without_byline_names_its_source(posts: list[Post]) -> None:
    unsigned = [fields for fields, _ in posts if not {"author", "authors"} & fields.keys()]
    assert unsigned
    assert all("source" in fields and fields["kind"] != "opinion" for fields in unsigned)


def test_a_story_has_three_to_nine_hundred_words(posts: list[Post]) -> None:
    lengths = [len(copy.split()) for _, copy in posts]
    assert 300 <= min(lengths) < 400
    assert 750 < max(lengths) <= 900


EDGES: dict[str, Callable[[dict[str, str], str], object]] = {
    "news": lambda fields, _: fields["kind"] == "news",
    "analysis": lambda fields, _: fields["kind"] == "analysis",
    "opinion": lambda fields, _: fields["kind"] == "opinion",
    "feature": lambda fields, _: fields["kind"] == "feature",
    "headline of three words": lambda fields, _: len(fields["title"].split()) == 3,
    "headline of 140 characters": lambda fields, _: len(fields["title"]) >= 140,
    "headline with quotes": lambda fields, _: '"' in fields["title"],
    "headline with an ampersand": lambda fields, _: " & " in fields["title"],
    "no summary": lambda fields, _: "summary" not in fields,
    "no dateline": lambda fields, _: "dateline" not in fields,
    "dateline with country": lambda fields, _: ", " in fields.get("dateline", ""),
    "source with address": lambda fields, _: ".example/" in fields.get("source_url", ""),
    "source without address": lambda fields, _: "source" in fields and "source_url" not in fields,
    "two authors": lambda fields, _: ", " in fields.get("authors", ""),
    "credit": lambda fields, _: "credit" in fields,
    "rights": lambda fields, _: "rights" in fields,
    "priority": lambda fields, _: 0 < int(fields.get("priority", 0)) < 9,
    "modified": lambda fields, _: "modified" in fields,
    "date without time": lambda fields, _: len(fields["date"]) == 10,
    "date with time": lambda fields, _: len(fields["date"]) == 16,
    "picture": lambda fields, _: {"image", "image_alt", "image_caption", "image_credit"} <= set(fields),
    "right to left": lambda fields, copy: fields.get("lang") == "ur" and "نمونہ" in copy,
    "right to left with picture": lambda fields, _: {"lang", "image"} <= set(fields),
    "post": lambda _, copy: POST.search(copy),
    "quote that is no post": lambda _, copy: re.search(r"^> — [^(]+$", copy, re.MULTILINE),
    "narrow table": lambda _, copy: re.search(r"^\|:---(\|---:){2}\|$", copy, re.MULTILINE),
    "wide table": lambda _, copy: re.search(r"^\|:---(\|---:){6}\|$", copy, re.MULTILINE),
    "code": lambda _, copy: re.search(r"^```python\n.+?\n```$", copy, re.MULTILINE | re.DOTALL),
    "list": lambda _, copy: re.search(r"^- .+\n- ", copy, re.MULTILINE),
    "numbered list": lambda _, copy: re.search(r"^1\. .+\n2\. ", copy, re.MULTILINE),
    "sub-heading": lambda _, copy: re.search(r"^## \S", copy, re.MULTILINE),
    "footnote": lambda _, copy: "[^count]\n" in copy and "\n[^count]: " in copy,
    "link to another story": lambda _, copy: "]({filename}/articles/" in copy,
}


@pytest.mark.parametrize("edge", EDGES)
def test_two_hundred_stories_show_every_edge(posts: list[Post], edge: str) -> None:
    assert any(EDGES[edge](fields, copy) for fields, copy in posts)


def test_about_one_story_in_three_has_a_picture_and_one_in_25_is_urdu(posts: list[Post]) -> None:
    assert 60 <= sum("image" in fields for fields, _ in posts) <= 75
    assert 6 <= sum("lang" in fields for fields, _ in posts) <= 10


def test_every_attribution_with_a_handle_has_the_shape_of_a_post(posts: list[Post]) -> None:
    for _, copy in posts:
        handled = [line for line in copy.splitlines() if line.startswith("> — ") and "@" in line]
        assert handled == POST.findall(copy)


def test_every_reference_names_a_file_that_is_there(content: Path, posts: list[Post]) -> None:
    named = [path for _, copy in posts for path in re.findall(r"\{filename\}/([^)]+)\)", copy)]
    shown = [fields["image"] for fields, _ in posts if "image" in fields]
    assert named
    assert [path for path in named + shown if not (content / path).is_file()] == []


def test_pictures_are_twelve_light_ones_of_1200_by_800(content: Path) -> None:
    files = sorted((content / "images").iterdir())
    assert len(files) == len({file.read_bytes() for file in files}) == 12
    for file in files:
        with Image.open(file) as picture:
            assert (picture.format, picture.size) == ("AVIF", (1200, 800))


def test_two_stories_are_a_front_page_with_a_lead_and_a_second_section() -> None:
    (second, _), (lead, _) = told(2)
    assert lead["priority"] == "9"
    assert {"image", "summary"} <= lead.keys()
    assert lead["category"] != second["category"]


def test_a_folder_that_no_demo_wrote_is_refused_and_stays(tmp_path: Path) -> None:
    own = tmp_path / "content" / "articles" / "mine.md"
    own.parent.mkdir(parents=True)
    own.write_text("Title: Mine\n", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"was not written by a demo.*another folder"):
        demo.write(tmp_path, 2)
    assert list(tree(tmp_path)) == ["content/articles/mine.md"]


def test_a_link_in_place_of_the_content_is_refused(content: Path, tmp_path: Path) -> None:
    (tmp_path / "content").symlink_to(content)
    with pytest.raises(SystemExit, match="was not written by a demo"):
        demo.write(tmp_path, 2)
    assert (content / "pages/about.md").is_file()


def test_an_earlier_demo_is_replaced_whole(tmp_path: Path) -> None:
    earlier = tmp_path / "content" / "articles" / "old.md"
    earlier.parent.mkdir(parents=True)
    earlier.write_text("Title: Old\n", encoding="utf-8")
    (tmp_path / "content" / demo.MARKER).touch()
    assert demo.write(tmp_path, 2) == tmp_path / "content"
    assert not earlier.exists()
    assert len(list((tmp_path / "content/articles").rglob("*.md"))) == 2


@pytest.mark.parametrize("count", [0, -3])
def test_a_newsroom_of_no_stories_is_refused(tmp_path: Path, count: int) -> None:
    with pytest.raises(SystemExit, match="ask for 1 or more"):
        demo.write(tmp_path, count)
    assert list(tmp_path.iterdir()) == []


def test_a_place_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "note").write_text("", encoding="utf-8")
    with pytest.raises(SystemExit, match=r"note/content cannot be written: .+\."):
        demo.write(tmp_path / "note", 2)


def test_a_deck_deals_every_card_before_any_comes_again() -> None:
    deck = Deck(chance(1), "abcdef")
    dealt = [deck.draw() for _ in range(60)]
    assert all(set(dealt[start : start + 6]) == set("abcdef") for start in range(0, 60, 6))
    assert all(one != other for one, other in pairwise(dealt))
