"""From rows to the paper: where links lead, how labels are spelt, what is in the edition."""

import re
from collections.abc import Iterable
from dataclasses import fields, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from dateline_news.model import numbered_links
from dateline_news.model.digests import digest
from dateline_news.model.paper import CopyText, Label, Link, Paper, StaticPage, Story
from dateline_news.plugins.stories import linked
from dateline_news.press.cache.texts import read_copy
from dateline_news.press.markup import html_addresses
from tests.press.folders import database, files_of, paper_builder, paper_of, picture, post, read, statics, write

NOW = datetime(2026, 4, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """Build all these papers at one fixed time."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))


def by_title(of: Paper) -> dict[str, Story]:
    """The stories by their titles."""
    return {story.title: story for story in of.all_stories}


def problems_of(folder: Path, posts: dict[str, str], lists: Iterable[str] = (), **more: Any) -> list[str]:
    """The problems of posts once all of them are read; `lists` are the paths of the pages that there are."""
    builder = paper_builder(write(folder, posts), **more)
    paper_of(builder)
    builder.note_missing_lists(set(lists))
    return [str(problem) for problem in builder.link_resolver.problems]


@pytest.fixture(autouse=True)
def remember_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let `text_of` read the texts from the cache of this test's folder."""
    monkeypatch.setitem(FOLDER, "folder", tmp_path)


FOLDER: dict[str, Path] = {}


def text_of(piece: StaticPage) -> CopyText:
    """The text of a piece, from the cache beside the folder that it was read from."""
    return read_copy(piece.copy, database(FOLDER["folder"]))


def html(story: Story, root: str = "") -> str:
    """The text of a story, with its links in their places."""
    text, _ = text_of(story)
    return numbered_links.with_addresses(text, story.links, root)


# Links


def test_links_lead_to_the_pages_of_their_stories(tmp_path: Path) -> None:
    text = "[b]({filename}b.md) [c](|filename|/articles/culture/c.md#top) [b]({filename}b.md?x=1&y=2)"
    paper = read(tmp_path, {
        "articles/world/a.md": post("A", text=text),
        "articles/world/b.md": post("B"),
        "articles/culture/c.md": post("C", within="Culture"),
    })  # fmt: skip
    assert by_title(paper)["A"].links == (
        Link("2026/03/01/b.html"), Link("2026/03/01/c.html#top"), Link("2026/03/01/b.html?x=1&y=2"),
    )  # fmt: skip
    assert 'href="../2026/03/01/b.html?x=1&amp;y=2"' in html(by_title(paper)["A"], "../")


def test_links_follow_a_story_that_moves(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[b]({filename}b.md)"), "b.md": post("B")}
    before = by_title(read(tmp_path, posts))["A"]
    after = by_title(read(tmp_path, {**posts, "b.md": post("B", slug="elsewhere")}))["A"]
    assert after.links == (Link("2026/03/01/elsewhere.html"),)
    assert after.copy.digest == before.copy.digest, "its text is the same"
    assert after.digest != before.digest, "its page is not"


def test_links_lead_to_label_pages_the_front_page_and_files(tmp_path: Path) -> None:
    write(tmp_path, {"extra/times.txt": "Hourly."})
    text = "[s]({category}World) [t]({tag}The Sea#top) [p]({author}A B) [f]({index}) [o]({static}/extra/times.txt#l3)"
    paper = read(tmp_path, {"a.md": post("A", text=text)})
    assert [link.address for link in by_title(paper)["A"].links] == [
        "world.html", "topics/the-sea.html#top", "authors/a-b.html", "index.html", "extra/times.txt#l3",
    ]  # fmt: skip


def test_a_picture_in_the_text_has_its_address_and_size(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "a.png", (64, 48))
    story = by_title(read(tmp_path, {"a.md": post("A", text="![boats]({static}/images/a.png)")}))["A"]
    _, blocks = text_of(story)
    (block,) = [block for block in linked(blocks, story.links, "../") if block["type"] == "picture"]
    assert re.fullmatch(r"\.\./pictures/a-[0-9a-f]{10}-64\.jpg", block["path"])
    assert [file["path"] for file in block["avif"]] == [block["path"].replace(".jpg", ".avif")]
    assert (block["width"], block["height"]) == (64, 48)


SHOWN = {
    "two in a row": "![A]({static}/a.png)\n![A]({static}/a.png)",
    "in a link": "[![A]({static}/a.png)](https://example.org/)",
    "in a quote": "> ![A]({static}/a.png)",
    "in a list": "- One\n- ![A]({static}/a.png)",
    "in a figure": '<figure><img src="{static}/a.png" alt="A"><figcaption>B</figcaption></figure>',
    "in raw HTML": '<div><p><img alt="A" src="{static}/a.png" /> and words</p></div>',
    "in a note": "Words.[^1]\n\n[^1]: ![A]({static}/a.png)",
    "in a table": "| a |\n| --- |\n| ![A]({static}/a.png) |",
    "in a heading": "## ![A]({static}/a.png) Words",
    "beside words": "Words ![A]({attach}a.png) and words.",
    "in a definition": "Term\n:   ![A]({static}/a.png)",
    "in an inset": "!!! note\n    ![A]({static}/a.png)",
    "by a reference": "Words ![A][p].\n\n[p]: {static}/a.png",
}


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN)
def test_every_picture_in_a_text_has_its_size_on_the_page_and_in_feeds(text: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "a.png", (64, 48))
    story = by_title(read(tmp_path, {"a.md": post("A", text=text)}))["A"]
    _, blocks = text_of(story)
    for html_text in (html(story), "".join(block.get("html", "") for block in linked(blocks, story.links, ""))):
        assert html_text.count("<img") == html_text.count(' width="64" height="48">')
    pictures = [picture for block in linked(blocks, story.links, "") for picture in block.get("pictures", [block])]
    assert {(picture["width"], picture["height"]) for picture in pictures if "width" in picture} <= {(64, 48)}
    assert "width" in str(pictures)


def test_an_upright_photograph_has_an_upright_size_in_the_text_and_as_lead(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "content").mkdir()
    Image.new("RGB", (64, 48)).save(tmp_path / "content" / "a.jpg", exif=exif)
    text = "![boats]({static}/a.jpg)"
    story = by_title(read(tmp_path, {"a.md": post("A", text=text, image="a.jpg", image_alt="x")}))["A"]
    assert story.picture is not None
    assert (story.picture.width, story.picture.height) == (48, 64)
    assert [(link.width, link.height) for link in story.links] == [(48, 64)]


def test_the_focus_of_a_lead_picture_says_what_lists_show_of_it(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "a.png", (60, 90))
    plain = post("A", image="a.png", image_alt="x")
    focused = post("B", image="a.png", image_alt="x", image_focus="50% 100%")
    stories = by_title(read(tmp_path, {"a.md": plain, "b.md": focused}))
    a, b = stories["A"].picture, stories["B"].picture
    assert a is not None
    assert b is not None
    assert (a.renditions == b.renditions, a.cut == b.cut) == (True, False)
    assert [(part.position, part.cut_position) for part in (a, b)] == [("", ""), ("across-2 down-4", "across-2 down-4")]


@pytest.mark.parametrize("status", ["published", "draft"])
def test_an_unreadable_picture_in_a_text_is_reported_on_its_line(status: str, tmp_path: Path) -> None:
    write(tmp_path, {"x.png": "", "x.pdf": "no picture, and not shown as one"})
    text = "Words.\n\nWords ![x]({static}/x.png) [y]({static}/x.png) [z]({static}/x.pdf)"
    problems = problems_of(tmp_path, {"a.md": post("A", text=text, status=status)})
    assert problems == ["content/a.md:8: picture: x.png is no picture that can be read; save it as JPEG, PNG or WebP"]


def test_a_drawing_is_no_lead_picture(tmp_path: Path) -> None:
    write(tmp_path, {"x.svg": '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>'})
    (problem,) = set(
        problems_of(tmp_path, {"a.md": post("A", text="![x]({static}/x.svg)", image="x.svg", image_alt="x")})
    )
    assert problem == "content/a.md:4: image: x.svg is a drawing, which no preview shows; save it as JPEG, PNG or WebP"


@pytest.mark.parametrize(
    ("paper", "story", "shown"),
    [
        ("de", "de", "[Bild: 100 % A]"),
        ("en", "ur", "[تصویر: 100 % A]"),
        ("de", "cy", "[Bild: 100 % A]"),
        ("de", "en", "[Picture: 100 % A]"),
    ],
)
def test_the_words_of_a_missing_picture_are_marked_in_the_language_of_the_page(
    tmp_path: Path, paper: str, story: str, shown: str
) -> None:
    text = "Words ![100 % A](x.png).\n\n![100 % A](y.png)"
    folder = write(tmp_path, {"a.md": post("A", text=text, lang=story)})
    builder = paper_builder(folder, STORY_FIELDS="lenient", DEFAULT_LANG=paper)
    made = by_title(paper_of(builder))["A"]
    assert html(made) == f"<p>Words {shown}.</p>\n<p>{shown}</p>"
    picture = {"type": "picture", "src": numbered_links.numbered(1), "alt": "100 % A", "caption": ""}
    assert linked([picture], made.links, "")[0]["html"] == f"<p>{shown}</p>"


def test_in_the_lenient_mode_an_unreadable_picture_is_replaced_by_its_alt_text(tmp_path: Path) -> None:
    write(tmp_path, {"x.png": ""})
    builder = paper_builder(write(tmp_path, {"a.md": post("A", text="Words ![A map](x.png).")}), STORY_FIELDS="lenient")
    assert html(by_title(paper_of(builder))["A"]) == "<p>Words [Picture: A map].</p>"
    assert [str(notice) for notice in builder.link_resolver.notices] == [
        "content/a.md:5: picture: x.png is no picture that can be read; save it as JPEG, PNG or WebP"
    ]


def test_a_changed_picture_changes_the_digest_of_the_story_that_shows_it(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "a.png", (64, 48))
    posts = {"a.md": post("A", text="![boats]({static}/images/a.png)"), "b.md": post("B")}
    before = by_title(read(tmp_path, posts))
    picture(tmp_path / "content" / "images" / "a.png", (640, 480))
    after = by_title(read(tmp_path, posts))
    (link,) = after["A"].links
    assert (link.width, link.height, link.renditions.widths) == (640, 480, (480, 640))
    assert link.address not in [link.address for link in before["A"].links]
    assert (after["A"].digest != before["A"].digest, after["B"].digest != before["B"].digest) == (True, False)


def test_an_attached_file_lies_beside_the_page_of_the_first_post_that_attaches_it(tmp_path: Path) -> None:
    write(tmp_path, {"files/times.txt": "Hourly."})
    days = {"a.md": "2026-03-02", "b.md": "2026-03-01"}
    posts = {name: post(name, day, text="[t]({attach}files/times.txt)") for name, day in days.items()}
    builder = paper_builder(write(tmp_path, posts))
    files = statics(builder)
    stories = by_title(builder.paper(files, files_of(builder.content)))
    assert files["files/times.txt"].save_as == "2026/03/02/files/times.txt"
    assert stories["a.md"].links == stories["b.md"].links == (Link("2026/03/02/files/times.txt"),)


def test_addresses_elsewhere_and_anchors_are_not_resolved(tmp_path: Path) -> None:
    text = "[a](https://example.org/{filename}) [b](#top) `{static}/x` <mailto:a@example.org>\n\n# Head {#top}\n"
    assert by_title(read(tmp_path, {"a.md": post("A", text=text)}))["A"].links == ()


def test_a_placeholder_character_in_the_copy_is_not_taken_for_a_link(tmp_path: Path) -> None:
    opening, closing = numbered_links.OPENING, numbered_links.CLOSING
    text = f"{numbered_links.numbered(0)} [b]({{filename}}b.md) {opening}9{closing} {closing}"
    story = by_title(read(tmp_path, {"a.md": post("A", text=text), "b.md": post("B")}))["A"]
    assert html(story).count("2026/03/01/b.html") == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[x]({filename}bb.md)", "content/a.md:5: link: {filename}bb.md names no story; did you mean b.md?"),
        ("[x]({filename}d.md)", "content/a.md:5: link: {filename}d.md leads to a story that is not published; "),
        ("\n\n[x]({static}/x.pdf)", "content/a.md:7: link: {static}/x.pdf names no file; "),
        ("![x]({static}/x.png)", "content/a.md:5: picture: {static}/x.png names no file; "),
        ("[x]({tag}Air)", "content/a.md:5: link: {tag}Air leads nowhere: no published story has this tag"),
        ("[x]({author}C D)", "content/a.md:5: link: {author}C D leads nowhere: no published story has this author"),
        ("[x]({tag}!!!)", "content/a.md:5: link: {tag}!!! leads nowhere: no address can be made of that; "),
        ("[x]({category}😀)", "content/a.md:5: link: {category}😀 leads nowhere: no address can be made of that; "),
        ("[x]({author}?)", "content/a.md:5: link: {author}? leads nowhere: no address can be made of that; "),
        ("[x]({tag})", "content/a.md:5: link: a link leads nowhere: “{tag}” is empty; "),
    ],
)
def test_a_link_that_leads_nowhere_is_reported_with_its_line(text: str, expected: str, tmp_path: Path) -> None:
    posts = {"a.md": post("A", text=text), "b.md": post("B"), "d.md": post("D", status="draft")}
    (problem,) = problems_of(tmp_path, posts)
    assert problem.startswith(expected)


def test_a_link_that_leads_somewhere_is_not_reported(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[x]({tag}Sea) [y]({filename}b.md)"), "b.md": post("B", tags="Sea")}
    assert problems_of(tmp_path, posts, ["topics/sea.html"]) == []


def test_a_link_is_checked_in_every_build_and_not_only_when_its_post_is_read(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[b]({filename}b.md)")}
    assert len(problems_of(tmp_path, posts)) == 1
    assert problems_of(tmp_path, {**posts, "b.md": post("B")}) == []
    (tmp_path / "content" / "b.md").unlink()
    assert len(problems_of(tmp_path, posts)) == 1


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_the_links_of_drafts_and_hidden_stories_are_checked(status: str, tmp_path: Path) -> None:
    assert len(problems_of(tmp_path, {"a.md": post("A", text="[b]({filename}b.md)", status=status)})) == 1


def test_the_links_of_a_skipped_post_are_not_checked(tmp_path: Path) -> None:
    assert problems_of(tmp_path, {"a.md": post("A", text="[b]({filename}b.md)", status="skip")}) == []


@pytest.mark.parametrize("status", ["published", "draft"])
def test_a_missing_lead_picture_and_a_missing_template_are_reported(status: str, tmp_path: Path) -> None:
    problems = problems_of(
        tmp_path, {"a.md": post("A", image="x.png", image_alt="x", template="poster", status=status)}
    )
    assert [problem.partition(";")[0] for problem in problems] == [
        "content/a.md:4: image: there is no x.png under content/",
        "content/a.md:6: template: there is no poster.html in theme/templates",
    ]


@pytest.mark.parametrize(("mode", "extra"), [("strict", ""), ("lenient", " what it shows stands there in words")])
def test_a_picture_named_in_another_case_gets_a_suggestion_in_the_text_and_as_lead(
    mode: str, extra: str, tmp_path: Path
) -> None:
    picture(tmp_path / "content" / "images" / "harbour.png")
    target = "images/Harbour.PNG" if extra else "{static}/images/Harbour.PNG"
    lead = post("A", text=f"![x]({target})", image="images/Harbour.PNG", image_alt="x")
    builder = paper_builder(write(tmp_path, {"a.md": lead}), STORY_FIELDS=mode)
    paper_of(builder)
    image, text = sorted(map(str, builder.link_resolver.notices if extra else builder.link_resolver.problems))
    right = "; did you mean images/harbour.png?"
    assert image == f"content/a.md:4: image: there is no images/Harbour.PNG under content/{right}"
    assert text.endswith(right + extra)
    assert text.startswith(f"content/a.md:7: picture: {target} ")


def test_an_unreadable_lead_picture_is_reported_on_its_line(tmp_path: Path) -> None:
    write(tmp_path, {"x.png": "no picture"})
    (problem,) = set(problems_of(tmp_path, {"a.md": post("A", image="x.png", image_alt="x")}))
    assert problem == "content/a.md:4: image: x.png is no picture that can be read; save it as JPEG, PNG or WebP"


# Labels


def test_labels_are_spelt_as_in_the_newest_story(tmp_path: Path) -> None:
    paper = read(tmp_path, {
        "a.md": post("Old", "2026-01-01", "WORLD", tags="sea; Air", authors="a b"),
        "b.md": post("New", "2026-02-01", "World", tags="Sea", authors="A B"),
        "c.md": post("Mid", "2026-01-15", "wOrld", tags="SEA; AIR", authors="A b"),
    })  # fmt: skip
    for story in paper.stories:
        assert story.section == Label("World", "world", "world.html")
        assert [topic.name for topic in story.topics if topic.slug == "sea"] == ["Sea"]
        assert [author.name for author in story.authors] == ["A B"]
    assert {topic.name for story in paper.stories for topic in story.topics} == {"Sea", "AIR"}
    assert list(paper.sections) == [Label("World", "world", "world.html")]


def test_a_hidden_story_does_not_decide_how_a_label_is_spelt(tmp_path: Path) -> None:
    paper = read(tmp_path, {
        "a.md": post("Old", "2026-01-01", tags="Sea"),
        "b.md": post("New", "2026-02-01", "WORLD", tags="SEA", status="hidden"),
    })  # fmt: skip
    assert {topic.name for story in paper.all_stories for topic in story.topics} == {"Sea"}


def test_two_spellings_in_one_story_are_one_label_in_the_place_of_the_first(tmp_path: Path) -> None:
    (story,) = read(tmp_path, {"a.md": post("A", tags="Sea; Air; SEA", authors="Zed Q; Ann P; ZED Q")}).stories
    assert [topic.name for topic in story.topics] == ["Sea", "Air"]
    assert [author.name for author in story.authors] == ["Zed Q", "Ann P"]


RESPELT = {
    "section": (post("Old", "2026-01-01", "World"), post("New", "2026-02-01", "WORLD")),
    "topic": (post("Old", "2026-01-01", tags="Sea"), post("New", "2026-02-01", tags="SEA")),
    "author": (post("Old", "2026-01-01", authors="A B"), post("New", "2026-02-01", authors="a b")),
    "a topic of the same name as its section": (
        post("Old", "2026-01-01", "SEA", tags="Sea"), post("New", "2026-02-01", "Air", tags="SEA"),
    ),
    "a topic that is there in both spellings": (
        post("Old", "2026-01-01", tags="Sea; SEA"), post("New", "2026-02-01", tags="SEA"),
    ),
    "an author that is there in both spellings": (
        post("Old", "2026-01-01", authors="A B; a b"), post("New", "2026-02-01", authors="a b"),
    ),
    "a topic as an author writes themselves": (
        post("Old", "2026-01-01", tags="a b", authors="A B"), post("New", "2026-02-01", authors="a b"),
    ),
}  # fmt: skip


@pytest.mark.parametrize("case", RESPELT)
def test_a_story_has_another_digest_once_a_newer_one_spells_its_label_otherwise(case: str, tmp_path: Path) -> None:
    old, new = RESPELT[case]
    before = by_title(read(tmp_path, {"old.md": old}))["Old"]
    after = by_title(read(tmp_path, {"old.md": old, "new.md": new}))["Old"]
    assert content_of(before) != content_of(after), "the test is about something"
    assert before.digest != after.digest


# What may go out

STATUSES = {
    "published": post("A"),
    "hidden": post("A", status="hidden"),
    "draft": post("A", status="draft"),
    "embargoed": post("A", embargo="2026-05-05"),
    "dated ahead": post("A", "2999-01-01"),
    "skip": post("A", status="skip"),
}
OUT = {"published", "hidden"}


@pytest.mark.parametrize("case", STATUSES)
def test_only_published_and_hidden_stories_are_in_the_paper(case: str, tmp_path: Path) -> None:
    paper = read(tmp_path, {"a.md": STATUSES[case]})
    assert ("A" in by_title(paper)) is (case in OUT)
    assert [story.title for story in paper.stories] == (["A"] if case == "published" else [])


@pytest.mark.parametrize("case", STATUSES)
def test_a_preview_shows_all_but_skipped_posts_and_says_why_a_story_is_not_out(case: str, tmp_path: Path) -> None:
    stories = by_title(read(tmp_path, {"a.md": STATUSES[case]}, PREVIEW=True))
    assert ("A" in stories) is (case != "skip")
    assert all(bool(story.standing) is (case not in OUT) for story in stories.values())


KINDS = [("story", case) for case in STATUSES] + [("page", case) for case in ("published", "hidden", "draft", "skip")]


@pytest.mark.parametrize(("kind", "case"), KINDS)
def test_the_files_that_only_a_withheld_piece_names_are_withheld_too(kind: str, case: str, tmp_path: Path) -> None:
    content = tmp_path / "content"
    for name in ("lead", "own", "shared"):
        picture(content / "images" / f"{name}.png")
    (content / "own.pdf").write_text("")
    text = "![o]({static}/images/own.png) ![s]({static}/images/shared.png) [d]({attach}/own.pdf)"
    header, _, _ = STATUSES[case].partition("\n\n")
    if kind == "page":
        header = "\n".join(line for line in header.splitlines() if not line.startswith(("Date", "Category")))
        posts = {"pages/a.md": f"{header}\n\n{text} ![l]({{static}}/images/lead.png)\n"}
    else:
        posts = {"a.md": f"{header}\nImage: images/lead.png\nImage_alt: x\n\n{text}\n"}
    builder = paper_builder(write(tmp_path, {**posts, "b.md": post("B", text="![s]({static}/images/shared.png)")}))
    own = {"images/lead.png", "images/own.png", "own.pdf"}
    if case in OUT:
        assert (builder.files() & own, builder.withheld()) == (own, set())
    else:
        assert builder.files() == {"images/shared.png"}
        assert builder.withheld() == {*posts, *own}


WAYS = {
    **{name: f'<p {name}="{{}}">x</p>' for name in sorted(html_addresses.ATTRIBUTES)},
    "style": '<p style="background: url({})">x</p>',
    "a style sheet": "<style>p {{ background: url({}) }}</style>",
    "a remark": "<!-- ![x]({}) -->",
    "a size of a picture": '<img src="{{static}}/images/shared.png" alt="x" srcset="/images/none.png 1x, {} 2x">',
    "a poster": '<video src="https://example.org/x.mp4" poster="{}"></video>',
    "a source of a player": '<video src="https://example.org/x.mp4"><source src="{}"></video>',
}


DRAFTS = {
    "md": "Title: A\nDate: 2026-03-01\nStatus: draft\n\n",
    "html": "<title>A</title><meta name=status content=draft>",
}


@pytest.mark.parametrize("ending", DRAFTS)
@pytest.mark.parametrize("begin", ["{static}/images/", "/images/", "../images/"])
def test_a_file_that_only_a_draft_names_is_withheld_wherever_it_is_named(
    begin: str, ending: str, tmp_path: Path
) -> None:
    """STATIC_PATHS may copy its folder whole."""
    text = "\n".join(way.format(f"{begin}{at}.png") for at, way in enumerate(WAYS.values()))
    builder = paper_builder(write(tmp_path, {f"x/a.{ending}": DRAFTS[ending] + text}), STORY_FIELDS="lenient")
    lacking = [name for at, name in enumerate(WAYS) if f"images/{at}.png" not in builder.withheld()]
    assert (lacking, builder.files()) == ([], set())


@pytest.mark.parametrize("way", ["srcset", "style", "a remark", "a poster"])
def test_a_file_that_is_named_where_no_page_shows_it_is_not_copied(way: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "own.png")
    text = WAYS[way].format("{static}/images/own.png")
    builder = paper_builder(write(tmp_path, {"a.md": post("A", text=text)}), STORY_FIELDS="lenient")
    assert (builder.files(), builder.withheld()) == (set(), set())


OUTSIDE = {
    "a link": ("a.md", "[x]({attach}../secret.txt)"),
    "a picture": ("a.md", "![x]({static}/../secret.txt)"),
    "a quotation": ("a.md", '<q cite="{attach}../secret.txt">x</q>'),
    "what is new": ("a.md", "<ins cite='|attach|/../secret.txt'>x</ins>"),
    "a link in reStructuredText": ("a.rst", "`x <{attach}../secret.txt>`_"),
    "a link in HTML": ("a.html", "<a href={static}/%2e%2e/secret.txt>x</a>"),
}
HEADS = {"md": "Title: A\nDate: 2026-03-01\n\n", "rst": "A\n#\n\n:date: 2026-03-01\n\n"}
HEADS |= {"html": "<title>A</title><meta name=date content=2026-03-01><body>"}


@pytest.mark.parametrize("case", OUTSIDE)
@pytest.mark.parametrize("mode", ["strict", "lenient"])
def test_a_file_outside_of_the_content_folder_is_reported_and_never_copied(
    case: str, mode: str, tmp_path: Path
) -> None:
    (tmp_path / "secret.txt").write_text("nobody's business")
    path, text = OUTSIDE[case]
    builder = paper_builder(write(tmp_path, {path: HEADS[path.rpartition(".")[2]] + text}), STORY_FIELDS=mode)
    story = by_title(paper_of(builder))["A"]
    assert builder.files() == set()
    assert "x" in html(story)
    assert "secret" not in html(story)
    problems, notices = builder.link_resolver.problems, builder.link_resolver.notices
    (problem,) = problems if mode == "strict" else notices
    assert (problems if mode == "lenient" else notices) == []
    assert "secret.txt leads out of content/" in problem.message
    assert problem.line == HEADS[path.rpartition(".")[2]].count("\n") + 1


def test_a_lead_picture_outside_of_the_content_folder_is_not_copied(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_text("nobody's business")
    text = post("A", image="%2e%2e/secret.png", image_alt="x")
    builder = paper_builder(write(tmp_path, {"a.md": text}), STORY_FIELDS="lenient")
    assert not any("secret.png" in file and (builder.content / file).is_file() for file in builder.files())


@pytest.mark.parametrize("target", ["{static}/nope.png", "{filename}draft.md", "{filename}nope.md", "{tag}Nope"])
@pytest.mark.parametrize("written", ['<q cite="{}">x</q>', "<del cite='{}'>x</del>", "<a href={}>x</a>"])
def test_every_kind_of_address_in_a_text_is_checked(target: str, written: str, tmp_path: Path) -> None:
    posts = {"a.md": post("A", text=written.format(target)), "draft.md": post("D", status="draft")}
    (problem,) = problems_of(tmp_path, posts)
    assert problem.startswith(f"content/a.md:5: link: {target} ")


def test_addresses_in_a_comment_are_not_checked(tmp_path: Path) -> None:
    remark = (
        '<!-- [a]({static}/nope) <a href="{filename}draft.md">b</a> <video> ![]({static}/x.png) <a href="#no">c</a> -->'
    )
    posts = {"a.md": post("A", text=f"One {remark} two.\n\n{remark}"), "draft.md": post("D", status="draft")}
    assert problems_of(tmp_path, posts) == []
    assert paper_builder(tmp_path / "content").notices() == []
    lenient = paper_builder(tmp_path / "content", STORY_FIELDS="lenient")
    assert "nope" not in html(by_title(paper_of(lenient))["A"])
    assert lenient.notices() == []


def test_in_the_lenient_mode_an_empty_link_is_replaced_by_its_words(tmp_path: Path) -> None:
    builder = paper_builder(write(tmp_path, {"a.md": post("A", text="[x]() [y]({static})")}), STORY_FIELDS="lenient")
    assert html(by_title(paper_of(builder))["A"]) == "<p>x y</p>"
    assert [notice.message.partition(" ")[2].partition(";")[0] for notice in builder.notices()] == [
        "link leads nowhere: “{static}” is empty"
    ]


def test_an_undated_draft_has_the_day_of_the_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was once kept with the day on which it was first read."""
    draft = {"a.md": "Title: A\nStatus: draft\n\nText.\n"}
    (before,) = read(tmp_path, draft, PREVIEW=True).stories
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 86_400))
    (after,) = read(tmp_path, draft, PREVIEW=True).stories
    assert (before.path, after.path) == ("2026/04/01/a.html", "2026/04/02/a.html")


def test_a_story_becomes_due_without_being_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = {"a.md": STATUSES["embargoed"]}
    assert read(tmp_path, posts).stories == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 5, 6, tzinfo=UTC).timestamp())))
    assert [story.title for story in paper_of(paper_builder(tmp_path / "content")).stories] == ["A"]


# Order, and what changes what


def test_stories_are_sorted_newest_first_and_then_by_their_paths(tmp_path: Path) -> None:
    paper = read(tmp_path, {
        "c.md": post("C", "2026-03-01"), "b.md": post("B", "2026-03-01 00:00"), "a.md": post("A", "2026-03-01"),
        "d.md": post("D", "2026-03-01 09:00"), "e.md": post("E", "2026-02-28 23:59"),
    })  # fmt: skip
    assert [story.title for story in paper.stories] == ["D", "A", "B", "C", "E"]


def test_placeholders_on_static_pages_are_replaced_by_the_settings(tmp_path: Path) -> None:
    posts = {"pages/about.md": "Title: About {sitename}\n\nAsk {owner}, [{contact}](mailto:{contact}).\n"}
    (page,) = read(tmp_path, posts, SITENAME="A & B", OWNER="C <D>", CONTACT="desk@example.org").pages
    text, _ = text_of(page)
    assert (page.title, page.opening) == ("About A & B", "Ask C <D>, desk@example.org.")
    assert "Ask C &lt;D&gt;, " in text
    (other_page,) = read(tmp_path, posts, SITENAME="A & B", OWNER="E", CONTACT="desk@example.org").pages
    assert repr(other_page) != repr(page)


def test_an_empty_setting_leaves_no_gap_in_a_description(tmp_path: Path) -> None:
    posts = {"pages/about.md": "Title: About\n\nThe {tagline} paper, by {owner}.\n"}
    (page,) = read(tmp_path, posts, SITESUBTITLE="", OWNER="A & B").pages
    assert (page.opening, page.description) == ("The paper, by A & B.",) * 2


def content_of(story: Story) -> dict[str, Any]:
    """All that a story's page shows, with its text and its links, but without digests."""
    values = {
        field.name: getattr(story, field.name)
        for field in fields(story)
        if field.compare and "digest" not in field.name
    }
    return {**values, "copy": text_of(story)}


EDITS = {
    "title": {"Title: A": "Title: Other"},
    "date": {"2026-03-01": "2026-03-02"},
    "time": {"2026-03-01": "2026-03-01 00:00"},
    "section": {"World": "Culture"},
    "topics": {"Tags: Sea": "Tags: Fog"},
    "order of topics": {"Air; Ice": "Ice; Air"},
    "body": {"Text.": "Text!"},
    "slug": {"Kind:": "Slug: other\nKind:"},
    "kind": {"analysis": "opinion"},
    "priority": {"Priority: 1": "Priority: 2"},
    "summary": {"Summary: S": "Summary: T"},
    "language": {"Kind:": "Lang: ur\nKind:"},
    "credit": {"Credit: C": "Credit: D"},
    "alt": {"Image_alt: x": "Image_alt: y"},
    "correction": {"Kind:": "Correction: 2026-03-05 (update) More.\nKind:"},
    "status": {"Kind:": "Status: hidden\nKind:"},
}
FULL = post(
    "A", summary="S", tags="Sea; Air; Ice", kind="analysis", priority="1", credit="C", image="i.png", image_alt="x"
)


@pytest.mark.parametrize("edit", EDITS)
def test_an_edit_of_any_field_changes_the_digest_of_a_story(edit: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    text = FULL
    for old, new in EDITS[edit].items():
        assert old in text
        text = text.replace(old, new, 1)
    before = read(tmp_path, {"a.md": FULL}).all_stories[0]
    said_before = content_of(before)
    after = read(tmp_path, {"a.md": text}).all_stories[0]
    assert said_before != content_of(after)
    assert before.digest != after.digest
    assert (before.copy.digest != after.copy.digest) is (edit == "body")


LINED = {"title", "date", "time", "slug", "language"}  # what a headline with its day shows


@pytest.mark.parametrize("edit", EDITS)
def test_a_line_changes_only_if_the_headline_or_its_day_does(edit: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    ((old, new),) = EDITS[edit].items()
    before = read(tmp_path, {"a.md": FULL}).all_stories[0].line
    after = read(tmp_path, {"a.md": FULL.replace(old, new, 1)}).all_stories[0].line
    assert (replace(before, digest="") != replace(after, digest="")) is (edit in LINED)
    assert (before.digest != after.digest) is (edit in LINED)


def test_reading_everything_again_gives_the_same_paper(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    first = read(tmp_path, {"a.md": FULL, "b.md": post("B")})
    (tmp_path / "cache" / "press.sqlite").unlink()
    second = paper_of(paper_builder(tmp_path / "content"))
    assert [story.digest for story in first.stories] == [story.digest for story in second.stories]
    assert list(map(content_of, first.stories)) == list(map(content_of, second.stories))
    assert digest(first.front) == digest(second.front)


# Links as for a browser, in the lenient mode


def lenient_paper(folder: Path, posts: dict[str, str], **more: Any) -> tuple[Paper, list[str]]:
    """The paper that posts make in the lenient mode, and its notices."""
    builder = paper_builder(write(folder, posts), STORY_FIELDS="lenient", **more)
    paper = paper_of(builder)
    assert builder.link_resolver.problems == []
    return paper, [str(notice) for notice in builder.notices()]


@pytest.mark.parametrize(
    "target", ["b.md", "./b.md", "../world/b.md", "/articles/world/b.md", "b", "b.html", "b.md?x=1"]
)
def test_a_link_to_a_source_leads_to_its_page(target: str, tmp_path: Path) -> None:
    paper, notices = lenient_paper(
        tmp_path, {"articles/world/a.md": post("A", text=f"[b]({target}#top)"), "articles/world/b.md": post("B")}
    )
    assert [link.address.replace("?x=1", "") for link in by_title(paper)["A"].links] == ["2026/03/01/b.html#top"]
    assert notices == []


@pytest.mark.parametrize(
    "target",
    [
        "2026-03-01-b.md",
        "/2026/03/01/b.html",
        "/2026/03/01/b",
        "/2026/03/01/b/",
        "b.html",
        "/old/b/",
        "/old/b/index.html",
    ],
)
def test_a_link_to_a_present_or_former_address_of_a_piece_leads_to_it(target: str, tmp_path: Path) -> None:
    paper, notices = lenient_paper(
        tmp_path,
        {"a.md": post("A", text=f"[b]({target}#top)"), "world/2026-03-01-b.md": post("B", aliases="/old/b/, b2.html")},
    )
    assert [link.address for link in by_title(paper)["A"].links] == ["2026/03/01/b.html#top"]
    assert [notice for notice in notices if ": address: links such as this show" not in notice] == []


def test_a_link_that_begins_with_the_folder_of_the_site_is_resolved_below_it(tmp_path: Path) -> None:
    paper, _ = lenient_paper(
        tmp_path,
        {"a.md": post("A", text="[b](/paper/2026/03/01/b.html) [home](/paper/)"), "b.md": post("B")},
        SITEURL="https://example.org/paper",
    )
    assert by_title(paper)["A"].links == (Link("2026/03/01/b.html"), Link("index.html"))


def test_in_the_lenient_mode_a_dead_link_is_reported_and_replaced_by_its_words(tmp_path: Path) -> None:
    paper, notices = lenient_paper(
        tmp_path,
        {"a.md": post("A", text="See [the *old* page](gone.html), [b](b.md) ![A map](map.png)."), "b.md": post("B")},
    )
    linked = '<p>See the <em>old</em> page, <a href="2026/03/01/b.html">b</a> [Picture: A map].</p>'
    assert html(by_title(paper)["A"]) == linked
    assert [notice.partition(" in this paper")[0] for notice in notices] == [
        "content/a.md:5: link: gone.html leads to nothing", "content/a.md:5: picture: map.png leads to nothing",
    ]  # fmt: skip


def test_a_picture_beside_a_post_is_found_and_copied(tmp_path: Path) -> None:
    content = write(
        tmp_path, {"posts/ferry/index.md": post("Ferry", text="![A ferry](ferry.png)\n\n![](/images/map.png)")}
    )
    picture(content / "posts/ferry/ferry.png")
    picture(content / "images/map.png", (8, 4))
    paper, notices = lenient_paper(tmp_path, {})
    assert [(link.width, link.height) for link in by_title(paper)["Ferry"].links] == [(30, 20), (8, 4)]
    assert [notice.rpartition(": ")[2] for notice in notices] == [
        "/images/map.png has no alt text; say what it shows: ![what it shows](…)".rpartition(": ")[2]
    ]


def test_in_the_lenient_mode_a_missing_lead_picture_or_template_is_reported_and_ignored(tmp_path: Path) -> None:
    paper, notices = lenient_paper(
        tmp_path, {"a.md": post("A", image="images/gone.png", image_alt="A ferry", template="fancy")}
    )
    assert (by_title(paper)["A"].picture, by_title(paper)["A"].template) == (None, "article")
    assert [notice.split(": ")[1] for notice in notices] == ["image", "template"]


def test_the_address_of_a_list_is_not_taken_for_the_name_of_a_post(tmp_path: Path) -> None:
    text = "[a](/tag/b/) [b](/2019/05/05/b/) ![c](/img/b) [d](/2026/Mar/b/)"
    paper, notices = lenient_paper(tmp_path, {"a.md": post("A", text=text), "b.md": post("B")})
    assert [link.address for link in by_title(paper)["A"].links] == ["", "", "", "2026/03/01/b.html"]
    assert len(notices) == 3


def test_configuration_files_that_a_text_links_to_are_not_copied(tmp_path: Path) -> None:
    content = write(
        tmp_path, {"posts/a.md": post("A", text="[x](../_config.yml) [y](/.env)"), "_config.yml": "", ".env": ""}
    )
    assert paper_builder(content, STORY_FIELDS="lenient").files() == set()


def test_the_folder_of_a_draft_is_withheld_but_for_files_shown_elsewhere(tmp_path: Path) -> None:
    content = write(tmp_path, {
        "posts/d/index.md": post("D", status="draft"), "posts/d/notes.txt": "", "posts/d/shown.txt": "",
        "posts/a.md": post("A", text="[x]({static}d/shown.txt)"),
    })  # fmt: skip
    assert paper_builder(content).withheld() == {"posts/d/index.md", "posts/d/notes.txt"}


def test_in_the_lenient_mode_dead_links_of_a_draft_are_not_reported(tmp_path: Path) -> None:
    _, notices = lenient_paper(
        tmp_path, {"a.md": post("A", text="[x](nowhere.html)", status="draft"), "b.md": post("B")}
    )
    assert notices == []


# Changes


def test_a_change_in_the_future_is_not_shown_until_it_comes(tmp_path: Path) -> None:
    posts = {"a.md": post("A", modified="2026-04-02 09:00"), "b.md": post("B", modified="2026-03-31")}
    builder = paper_builder(write(tmp_path, posts))
    assert (builder.since(), builder.until()) == ("2026-03-31T00:00:00+00:00", "2026-04-02T09:00:00+00:00")
    stories = by_title(paper_of(builder))
    assert (stories["A"].modified, stories["A"].updated.iso) == (None, "2026-03-01")
    assert stories["B"].updated.iso == "2026-03-31"


def test_two_days_after_its_date_a_story_is_news_no_more_and_another_edition_is_planned(tmp_path: Path) -> None:
    builder = paper_builder(write(tmp_path, {"a.md": post("A", "2026-03-30 12:00")}))
    assert (builder.since(), builder.until()) == ("2026-03-30T12:00:00+00:00", "2026-04-01T12:00:00+00:00")
    assert paper_of(builder).now == builder.now == NOW


def test_a_change_whose_day_has_come_changes_the_digest_of_the_story(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    posts = {"a.md": post("A", modified="2026-04-02 09:00")}
    before = by_title(read(tmp_path, posts))["A"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 2 * 24 * 3600))
    after = by_title(read(tmp_path, posts))["A"]
    assert after.updated.iso == "2026-04-02T09:00:00+00:00"
    assert before.digest != after.digest


def test_a_template_that_draws_no_page_is_reported_once(tmp_path: Path) -> None:
    """What such a template lacks was told as faults of the theme, which has none."""
    builder = paper_builder(write(tmp_path, {"a.md": post("A", template="list")}))
    assert paper_of(builder).stories[0].template == "article"
    assert [str(problem) for problem in builder.link_resolver.problems] == [
        "content/a.md:4: template: list.html draws no piece; take the line out, or draw another"
    ]


CORRECTED = {"a.md": post("A", correction="2026-04-02 (retraction) X")}


def test_a_correction_in_the_future_is_not_shown_until_it_comes(tmp_path: Path) -> None:
    builder = paper_builder(write(tmp_path, CORRECTED))
    assert builder.until() == "2026-04-02T00:00:00+00:00"
    story = by_title(paper_of(builder))["A"]
    assert (story.corrections, story.retracted) == ((), False)


def test_a_correction_whose_day_has_come_changes_the_digests_of_the_story_and_its_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = by_title(read(tmp_path, CORRECTED))["A"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 2 * 24 * 3600))
    after = by_title(read(tmp_path, CORRECTED))["A"]
    assert after.retracted
    assert before.digest != after.digest
    assert before.line_digest != after.line_digest


def test_a_section_of_what_has_none_stands_over_no_headline_in_the_lenient_mode(tmp_path: Path) -> None:
    folder = write(tmp_path, {"a.md": post("A", Category="Posts"), "b.md": post("B", Category="Sea")})
    for mode, shown in (("lenient", {"A": "", "B": "Sea"}), ("strict", {"A": "Posts", "B": "Sea"})):
        stories = by_title(paper_of(paper_builder(folder, STORY_FIELDS=mode)))
        assert {title: story.section.kicker()["name"] for title, story in stories.items()} == shown
        assert stories["A"].section.data()["name"] == "Posts"


def test_a_picture_that_is_withheld_with_its_draft_is_not_called_unreadable(tmp_path: Path) -> None:
    _, notices = lenient_paper(tmp_path, {"a.md": post("A", status="draft", text="![A map](x.png)"), "x.png": ""})
    assert notices == []
