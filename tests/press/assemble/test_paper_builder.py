"""From what was read to the paper: where links lead, how labels are spelt, what may go out."""

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
from tests.press.folders import archive, paper_of, picture, post, read, statics, store, write

NOW = datetime(2026, 4, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _now(monkeypatch: pytest.MonkeyPatch) -> None:
    """The time at which all these papers are made."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp())))


def named(of: Paper) -> dict[str, Story]:
    """The stories by their titles."""
    return {one.title: one for one in of.all_stories}


def told(folder: Path, posts: dict[str, str], lists: Iterable[str] = (), **more: Any) -> list[str]:
    """What is wrong with posts once all of them are read; `lists` are the paths of the pages that there are."""
    of = archive(write(folder, posts), **more)
    paper_of(of)
    of.note_missing_lists(set(lists))
    return [str(one) for one in of.references.problems]


@pytest.fixture(autouse=True)
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The texts are where a build of the folder has put them."""
    monkeypatch.setitem(KEPT, "folder", tmp_path)


KEPT: dict[str, Path] = {}


def text_of(piece: StaticPage) -> CopyText:
    """The text of a piece, from the cache beside the folder that it was read from."""
    return read_copy(piece.copy, store(KEPT["folder"]))


def html(story: Story, root: str = "") -> str:
    """The text of a story, with its links in their places."""
    found, _ = text_of(story)
    return numbered_links.placed(found, story.links, root)


# Links


def test_links_lead_to_where_their_stories_stand(tmp_path: Path) -> None:
    text = "[b]({filename}b.md) [c](|filename|/articles/culture/c.md#top) [b]({filename}b.md?x=1&y=2)"
    of = read(tmp_path, {
        "articles/world/a.md": post("A", text=text),
        "articles/world/b.md": post("B"),
        "articles/culture/c.md": post("C", within="Culture"),
    })  # fmt: skip
    assert named(of)["A"].links == (
        Link("2026/03/01/b.html"), Link("2026/03/01/c.html#top"), Link("2026/03/01/b.html?x=1&y=2"),
    )  # fmt: skip
    assert 'href="../2026/03/01/b.html?x=1&amp;y=2"' in html(named(of)["A"], "../")


def test_a_story_that_moves_takes_the_links_to_it_along(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[b]({filename}b.md)"), "b.md": post("B")}
    before = named(read(tmp_path, posts))["A"]
    after = named(read(tmp_path, {**posts, "b.md": post("B", slug="elsewhere")}))["A"]
    assert after.links == (Link("2026/03/01/elsewhere.html"),)
    assert after.copy.digest == before.copy.digest, "its text is the same"
    assert after.digest != before.digest, "its page is not"


def test_links_lead_to_lists_the_front_page_and_files(tmp_path: Path) -> None:
    (tmp_path / "content" / "extra").mkdir(parents=True)
    (tmp_path / "content" / "extra" / "times.txt").write_text("Hourly.")
    text = "[s]({category}World) [t]({tag}The Sea#top) [p]({author}A B) [f]({index}) [o]({static}/extra/times.txt#l3)"
    of = read(tmp_path, {"a.md": post("A", text=text)})
    assert [one.address for one in named(of)["A"].links] == [
        "world.html", "topics/the-sea.html#top", "authors/a-b.html", "index.html", "extra/times.txt#l3",
    ]  # fmt: skip


def test_a_picture_in_the_text_has_its_place_and_its_size(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "a.png", (64, 48))
    story = named(read(tmp_path, {"a.md": post("A", text="![boats]({static}/images/a.png)")}))["A"]
    _, blocks = text_of(story)
    (found,) = [one for one in linked(blocks, story.links, "../") if one["type"] == "picture"]
    assert (found["src"], found["width"], found["height"]) == ("../images/a.png", 64, 48)


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
    story = named(read(tmp_path, {"a.md": post("A", text=text)}))["A"]
    _, blocks = text_of(story)
    for whole in (html(story), "".join(block.get("html", "") for block in linked(blocks, story.links, ""))):
        assert whole.count("<img") == whole.count(' width="64" height="48">') > 0


def test_a_photograph_that_was_taken_upright_is_upright_in_the_text_and_as_lead(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    (tmp_path / "content").mkdir()
    Image.new("RGB", (64, 48)).save(tmp_path / "content" / "a.jpg", exif=exif)
    text = "![boats]({static}/a.jpg)"
    story = named(read(tmp_path, {"a.md": post("A", text=text, image="a.jpg", image_alt="x")}))["A"]
    assert story.picture is not None
    assert (story.picture.width, story.picture.height) == (48, 64)
    assert story.links == (Link("a.jpg", 48, 64),)


@pytest.mark.parametrize("status", ["published", "draft"])
def test_a_picture_in_a_text_that_is_none_is_told_of_on_its_line(status: str, tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "x.png").touch()
    (tmp_path / "content" / "x.pdf").write_text("no picture, and not shown as one")
    text = "Words.\n\nWords ![x]({static}/x.png) [y]({static}/x.png) [z]({static}/x.pdf)"
    found = told(tmp_path, {"a.md": post("A", text=text, status=status)})
    assert found == ["content/a.md:8: picture: x.png is no picture that can be read; save it as JPEG, PNG or WebP"]


def test_a_drawing_is_no_lead_picture(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "x.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
    (found,) = set(told(tmp_path, {"a.md": post("A", text="![x]({static}/x.svg)", image="x.svg", image_alt="x")}))
    assert found == "content/a.md:4: image: x.svg is a drawing, which no preview shows; save it as JPEG, PNG or WebP"


def test_a_picture_that_is_none_leaves_its_words_where_posts_of_others_pass(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "x.png").touch()
    of = archive(write(tmp_path, {"a.md": post("A", text="Words ![A map](x.png).")}), STORY_FIELDS="lenient")
    assert html(named(paper_of(of))["A"]) == "<p>Words A map.</p>"
    assert [str(one) for one in of.references.notices] == [
        "content/a.md:5: picture: x.png is no picture that can be read; save it as JPEG, PNG or WebP"
    ]


def test_a_picture_that_changes_changes_the_story_that_shows_it(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "a.png", (64, 48))
    posts = {"a.md": post("A", text="![boats]({static}/images/a.png)"), "b.md": post("B")}
    before = named(read(tmp_path, posts))
    picture(tmp_path / "content" / "images" / "a.png", (640, 480))
    after = named(read(tmp_path, posts))
    assert after["A"].links == (Link("images/a.png", 640, 480),)
    assert (after["A"].digest != before["A"].digest, after["B"].digest != before["B"].digest) == (True, False)


def test_a_file_that_is_attached_lies_beside_its_page(tmp_path: Path) -> None:
    (tmp_path / "content" / "files").mkdir(parents=True)
    (tmp_path / "content" / "files" / "times.txt").write_text("Hourly.")
    days = {"a.md": "2026-03-02", "b.md": "2026-03-01"}
    posts = {name: post(name, day, text="[t]({attach}files/times.txt)") for name, day in days.items()}
    of = archive(write(tmp_path, posts))
    files = statics(of)
    stories = named(of.paper(files, lambda _: (0, 0)))
    assert files["files/times.txt"].save_as == "2026/03/02/files/times.txt"
    assert stories["a.md"].links == stories["b.md"].links == (Link("2026/03/02/files/times.txt"),)


def test_what_is_not_the_paper_s_own_place_is_no_link_of_its(tmp_path: Path) -> None:
    text = "[a](https://example.org/{filename}) [b](#top) `{static}/x` <mailto:a@example.org>\n\n# Head {#top}\n"
    assert named(read(tmp_path, {"a.md": post("A", text=text)}))["A"].links == ()


def test_a_character_that_stands_for_links_is_not_taken_for_one(tmp_path: Path) -> None:
    opening, closing = numbered_links.OPENING, numbered_links.CLOSING
    text = f"{numbered_links.numbered(0)} [b]({{filename}}b.md) {opening}9{closing} {closing}"
    story = named(read(tmp_path, {"a.md": post("A", text=text), "b.md": post("B")}))["A"]
    assert html(story).count("2026/03/01/b.html") == 1


@pytest.mark.parametrize(
    ("text", "said"),
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
def test_a_link_that_leads_nowhere_is_told_of_with_its_line(text: str, said: str, tmp_path: Path) -> None:
    posts = {"a.md": post("A", text=text), "b.md": post("B"), "d.md": post("D", status="draft")}
    (found,) = told(tmp_path, posts)
    assert found.startswith(said)


def test_a_link_that_leads_somewhere_is_not_told_of(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[x]({tag}Sea) [y]({filename}b.md)"), "b.md": post("B", tags="Sea")}
    assert told(tmp_path, posts, ["topics/sea.html"]) == []


def test_a_link_is_right_or_wrong_by_what_is_there_now_and_not_when_the_post_was_read(tmp_path: Path) -> None:
    posts = {"a.md": post("A", text="[b]({filename}b.md)")}
    assert len(told(tmp_path, posts)) == 1
    assert told(tmp_path, {**posts, "b.md": post("B")}) == []
    (tmp_path / "content" / "b.md").unlink()
    assert len(told(tmp_path, posts)) == 1


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_the_links_of_what_is_not_listed_are_looked_at_too(status: str, tmp_path: Path) -> None:
    assert len(told(tmp_path, {"a.md": post("A", text="[b]({filename}b.md)", status=status)})) == 1


def test_nobody_looks_at_the_links_of_what_is_skipped(tmp_path: Path) -> None:
    assert told(tmp_path, {"a.md": post("A", text="[b]({filename}b.md)", status="skip")}) == []


@pytest.mark.parametrize("status", ["published", "draft"])
def test_a_lead_picture_or_a_template_that_is_not_there_is_told_of(status: str, tmp_path: Path) -> None:
    found = told(tmp_path, {"a.md": post("A", image="x.png", image_alt="x", template="poster", status=status)})
    assert [one.partition(";")[0] for one in found] == [
        "content/a.md:4: image: there is no x.png under content/",
        "content/a.md:6: template: there is no poster.html in theme/templates",
    ]


@pytest.mark.parametrize(("mode", "extra"), [("strict", ""), ("lenient", " what it shows stands there in words")])
def test_a_picture_of_another_case_gets_a_suggestion_in_the_text_and_as_lead(
    mode: str, extra: str, tmp_path: Path
) -> None:
    picture(tmp_path / "content" / "images" / "harbour.png")
    target = "images/Harbour.PNG" if extra else "{static}/images/Harbour.PNG"
    lead = post("A", text=f"![x]({target})", image="images/Harbour.PNG", image_alt="x")
    of = archive(write(tmp_path, {"a.md": lead}), STORY_FIELDS=mode)
    paper_of(of)
    image, text = sorted(map(str, of.references.notices if extra else of.references.problems))
    right = "; did you mean images/harbour.png?"
    assert image == f"content/a.md:4: image: there is no images/Harbour.PNG under content/{right}"
    assert text.endswith(right + extra)
    assert text.startswith(f"content/a.md:7: picture: {target} ")


def test_a_lead_picture_that_is_none_is_told_of_on_its_line(tmp_path: Path) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "content" / "x.png").write_text("no picture")
    (found,) = set(told(tmp_path, {"a.md": post("A", image="x.png", image_alt="x")}))
    assert found == "content/a.md:4: image: x.png is no picture that can be read; save it as JPEG, PNG or WebP"


# Labels


def test_the_newest_story_spells_the_labels(tmp_path: Path) -> None:
    of = read(tmp_path, {
        "a.md": post("Old", "2026-01-01", "WORLD", tags="sea; Air", authors="a b"),
        "b.md": post("New", "2026-02-01", "World", tags="Sea", authors="A B"),
        "c.md": post("Mid", "2026-01-15", "wOrld", tags="SEA; AIR", authors="A b"),
    })  # fmt: skip
    for one in of.stories:
        assert one.section == Label("World", "world", "world.html")
        assert [topic.name for topic in one.topics if topic.slug == "sea"] == ["Sea"]
        assert [author.name for author in one.authors] == ["A B"]
    assert {topic.name for one in of.stories for topic in one.topics} == {"Sea", "AIR"}
    assert list(of.sections) == [Label("World", "world", "world.html")]


def test_a_hidden_story_does_not_spell_what_others_spell(tmp_path: Path) -> None:
    of = read(tmp_path, {
        "a.md": post("Old", "2026-01-01", tags="Sea"),
        "b.md": post("New", "2026-02-01", "WORLD", tags="SEA", status="hidden"),
    })  # fmt: skip
    assert {topic.name for one in of.all_stories for topic in one.topics} == {"Sea"}


def test_two_spellings_in_one_story_are_one_label_where_the_first_stands(tmp_path: Path) -> None:
    (one,) = read(tmp_path, {"a.md": post("A", tags="Sea; Air; SEA", authors="Zed Q; Ann P; ZED Q")}).stories
    assert [topic.name for topic in one.topics] == ["Sea", "Air"]
    assert [author.name for author in one.authors] == ["Zed Q", "Ann P"]


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
def test_a_story_whose_label_is_spelt_otherwise_by_a_newer_one_is_another(case: str, tmp_path: Path) -> None:
    old, new = RESPELT[case]
    before = named(read(tmp_path, {"old.md": old}))["Old"]
    after = named(read(tmp_path, {"old.md": old, "new.md": new}))["Old"]
    assert said(before) != said(after), "the test is about something"
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
def test_only_what_may_go_out_is_in_the_paper(case: str, tmp_path: Path) -> None:
    of = read(tmp_path, {"a.md": STATUSES[case]})
    assert ("A" in named(of)) is (case in OUT)
    assert [one.title for one in of.stories] == (["A"] if case == "published" else [])


@pytest.mark.parametrize("case", STATUSES)
def test_a_preview_shows_all_but_what_is_skipped_and_says_what_holds_it(case: str, tmp_path: Path) -> None:
    found = named(read(tmp_path, {"a.md": STATUSES[case]}, PREVIEW=True))
    assert ("A" in found) is (case != "skip")
    assert all(bool(one.standing) is (case not in OUT) for one in found.values())


KINDS = [("story", case) for case in STATUSES] + [("page", case) for case in ("published", "hidden", "draft", "skip")]


@pytest.mark.parametrize(("kind", "case"), KINDS)
def test_what_is_withheld_takes_with_it_the_files_that_nothing_else_names(kind: str, case: str, tmp_path: Path) -> None:
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
    of = archive(write(tmp_path, {**posts, "b.md": post("B", text="![s]({static}/images/shared.png)")}))
    own = {"images/lead.png", "images/own.png", "own.pdf"}
    if case in OUT:
        assert (of.files() & own, of.withheld()) == (own, set())
    else:
        assert of.files() == {"images/shared.png"}
        assert of.withheld() == {*posts, *own}


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
    of = archive(write(tmp_path, {f"x/a.{ending}": DRAFTS[ending] + text}), STORY_FIELDS="lenient")
    lacking = [name for at, name in enumerate(WAYS) if f"images/{at}.png" not in of.withheld()]
    assert (lacking, of.files()) == ([], set())


@pytest.mark.parametrize("way", ["srcset", "style", "a remark", "a poster"])
def test_a_file_that_no_page_shows_is_not_offered_by_naming_it(way: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "images" / "own.png")
    text = WAYS[way].format("{static}/images/own.png")
    of = archive(write(tmp_path, {"a.md": post("A", text=text)}), STORY_FIELDS="lenient")
    assert (of.files(), of.withheld()) == (set(), set())


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
def test_what_lies_outside_of_the_content_folder_is_told_and_never_copied(case: str, mode: str, tmp_path: Path) -> None:
    (tmp_path / "secret.txt").write_text("nobody's business")
    path, text = OUTSIDE[case]
    of = archive(write(tmp_path, {path: HEADS[path.rpartition(".")[2]] + text}), STORY_FIELDS=mode)
    story = named(paper_of(of))["A"]
    assert of.files() == set()
    assert "x" in html(story)
    assert "secret" not in html(story)
    problems, notices = of.references.problems, of.references.notices
    (one,) = problems if mode == "strict" else notices
    assert (problems if mode == "lenient" else notices) == []
    assert "secret.txt leads out of content/" in one.message
    assert one.line == HEADS[path.rpartition(".")[2]].count("\n") + 1


def test_a_lead_picture_is_not_looked_for_outside_either(tmp_path: Path) -> None:
    (tmp_path / "secret.png").write_text("nobody's business")
    text = post("A", image="%2e%2e/secret.png", image_alt="x")
    of = archive(write(tmp_path, {"a.md": text}), STORY_FIELDS="lenient")
    assert not any("secret.png" in file and (of.content / file).is_file() for file in of.files())


@pytest.mark.parametrize("target", ["{static}/nope.png", "{filename}draft.md", "{filename}nope.md", "{tag}Nope"])
@pytest.mark.parametrize("written", ['<q cite="{}">x</q>', "<del cite='{}'>x</del>", "<a href={}>x</a>"])
def test_every_address_that_a_page_holds_is_looked_at(target: str, written: str, tmp_path: Path) -> None:
    posts = {"a.md": post("A", text=written.format(target)), "draft.md": post("D", status="draft")}
    (one,) = told(tmp_path, posts)
    assert one.startswith(f"content/a.md:5: link: {target} ")


def test_what_stands_in_a_remark_is_nobody_s(tmp_path: Path) -> None:
    remark = (
        '<!-- [a]({static}/nope) <a href="{filename}draft.md">b</a> <video> ![]({static}/x.png) <a href="#no">c</a> -->'
    )
    posts = {"a.md": post("A", text=f"One {remark} two.\n\n{remark}"), "draft.md": post("D", status="draft")}
    assert told(tmp_path, posts) == []
    assert archive(tmp_path / "content").notices() == []
    lenient = archive(tmp_path / "content", STORY_FIELDS="lenient")
    assert "nope" not in html(named(paper_of(lenient))["A"])
    assert lenient.notices() == []


def test_an_empty_link_leaves_its_words(tmp_path: Path) -> None:
    of = archive(write(tmp_path, {"a.md": post("A", text="[x]() [y]({static})")}), STORY_FIELDS="lenient")
    assert html(named(paper_of(of))["A"]) == "<p>x y</p>"
    assert [one.message.partition(" ")[2].partition(";")[0] for one in of.notices()] == [
        "link leads nowhere: “{static}” is empty", "empty address leads to nothing in this paper",
    ]  # fmt: skip


def test_an_undated_draft_stands_under_the_day_of_the_preview(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It was once kept with the day on which it was first read."""
    draft = {"a.md": "Title: A\nStatus: draft\n\nText.\n"}
    (before,) = read(tmp_path, draft, PREVIEW=True).stories
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 86_400))
    (after,) = read(tmp_path, draft, PREVIEW=True).stories
    assert (before.path, after.path) == ("2026/04/01/a.html", "2026/04/02/a.html")


def test_a_moment_that_comes_needs_no_reading(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = {"a.md": STATUSES["embargoed"]}
    assert read(tmp_path, posts).stories == ()
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(datetime(2026, 5, 6, tzinfo=UTC).timestamp())))
    assert [one.title for one in paper_of(archive(tmp_path / "content")).stories] == ["A"]


# Order, and what changes what


def test_stories_come_newest_first_and_of_one_moment_by_their_files(tmp_path: Path) -> None:
    of = read(tmp_path, {
        "c.md": post("C", "2026-03-01"), "b.md": post("B", "2026-03-01 00:00"), "a.md": post("A", "2026-03-01"),
        "d.md": post("D", "2026-03-01 09:00"), "e.md": post("E", "2026-02-28 23:59"),
    })  # fmt: skip
    assert [one.title for one in of.stories] == ["D", "A", "B", "C", "E"]


def test_what_the_settings_say_of_the_paper_stands_on_its_static_pages(tmp_path: Path) -> None:
    page = {"pages/about.md": "Title: About {sitename}\n\nAsk {owner}, [{contact}](mailto:{contact}).\n"}
    (found,) = read(tmp_path, page, SITENAME="A & B", OWNER="C <D>", CONTACT="desk@example.org").pages
    text, _ = text_of(found)
    assert (found.title, found.opening) == ("About A & B", "Ask C <D>, desk@example.org.")
    assert "Ask C &lt;D&gt;, " in text
    (other,) = read(tmp_path, page, SITENAME="A & B", OWNER="E", CONTACT="desk@example.org").pages
    assert repr(other) != repr(found)


def test_what_the_settings_do_not_say_leaves_no_gap_in_a_description(tmp_path: Path) -> None:
    page = {"pages/about.md": "Title: About\n\nThe {tagline} paper, by {owner}.\n"}
    (found,) = read(tmp_path, page, SITESUBTITLE="", OWNER="A & B").pages
    assert (found.opening, found.description) == ("The paper, by A & B.",) * 2


def said(story: Story) -> dict[str, Any]:
    """Everything that a story says, its text and where its links lead among it."""
    found = {one.name: getattr(story, one.name) for one in fields(story) if one.compare and "digest" not in one.name}
    return {**found, "copy": text_of(story)}


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
def test_a_story_that_says_something_else_is_another(edit: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    text = FULL
    for old, new in EDITS[edit].items():
        assert old in text
        text = text.replace(old, new, 1)
    before = read(tmp_path, {"a.md": FULL}).all_stories[0]
    said_before = said(before)
    after = read(tmp_path, {"a.md": text}).all_stories[0]
    assert said_before != said(after)
    assert before.digest != after.digest
    assert (before.copy.digest != after.copy.digest) is (edit == "body")


LINED = {"title", "date", "time", "slug", "language"}  # what a headline with its day shows


@pytest.mark.parametrize("edit", EDITS)
def test_its_line_is_another_only_if_that_says_something_else(edit: str, tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    ((old, new),) = EDITS[edit].items()
    before = read(tmp_path, {"a.md": FULL}).all_stories[0].line
    after = read(tmp_path, {"a.md": FULL.replace(old, new, 1)}).all_stories[0].line
    assert (replace(before, digest="") != replace(after, digest="")) is (edit in LINED)
    assert (before.digest != after.digest) is (edit in LINED)


def test_whatever_is_read_again_says_the_same(tmp_path: Path) -> None:
    picture(tmp_path / "content" / "i.png")
    first = read(tmp_path, {"a.md": FULL, "b.md": post("B")})
    (tmp_path / "cache" / "press.sqlite").unlink()
    again = paper_of(archive(tmp_path / "content"))
    assert [one.digest for one in first.stories] == [one.digest for one in again.stories]
    assert list(map(said, first.stories)) == list(map(said, again.stories))
    assert digest(first.front) == digest(again.front)


# Links as for a browser, in the lenient mode


def leniently(folder: Path, posts: dict[str, str], **more: Any) -> tuple[Paper, list[str]]:
    """The paper that posts make in the lenient mode, and its notices."""
    of = archive(write(folder, posts), STORY_FIELDS="lenient", **more)
    made = paper_of(of)
    assert of.references.problems == []
    return made, [str(one) for one in of.notices()]


@pytest.mark.parametrize(
    "target", ["b.md", "./b.md", "../world/b.md", "/articles/world/b.md", "b", "b.html", "b.md?x=1"]
)
def test_a_link_to_a_source_leads_to_its_page(target: str, tmp_path: Path) -> None:
    made, notices = leniently(
        tmp_path, {"articles/world/a.md": post("A", text=f"[b]({target}#top)"), "articles/world/b.md": post("B")}
    )
    assert [one.address.replace("?x=1", "") for one in named(made)["A"].links] == ["2026/03/01/b.html#top"]
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
def test_a_link_to_an_address_that_a_piece_has_or_had_leads_there(target: str, tmp_path: Path) -> None:
    made, notices = leniently(
        tmp_path,
        {"a.md": post("A", text=f"[b]({target}#top)"), "world/2026-03-01-b.md": post("B", aliases="/old/b/, b2.html")},
    )
    assert [one.address for one in named(made)["A"].links] == ["2026/03/01/b.html#top"]
    assert notices == []


def test_a_link_below_the_site_s_own_folder_leads_where_it_means(tmp_path: Path) -> None:
    made, _ = leniently(
        tmp_path,
        {"a.md": post("A", text="[b](/paper/2026/03/01/b.html) [home](/paper/)"), "b.md": post("B")},
        SITEURL="https://example.org/paper",
    )
    assert named(made)["A"].links == (Link("2026/03/01/b.html"), Link("index.html"))


def test_a_link_to_nothing_is_told_and_leaves_its_words(tmp_path: Path) -> None:
    made, notices = leniently(
        tmp_path,
        {"a.md": post("A", text="See [the *old* page](gone.html), [b](b.md) ![A map](map.png)."), "b.md": post("B")},
    )
    assert html(named(made)["A"]) == '<p>See the <em>old</em> page, <a href="2026/03/01/b.html">b</a> A map.</p>'
    assert [one.partition(" in this paper")[0] for one in notices] == [
        "content/a.md:5: link: gone.html leads to nothing", "content/a.md:5: picture: map.png leads to nothing",
    ]  # fmt: skip


def test_a_picture_beside_a_post_is_found_and_copied(tmp_path: Path) -> None:
    content = write(
        tmp_path, {"posts/ferry/index.md": post("Ferry", text="![A ferry](ferry.png)\n\n![](/images/map.png)")}
    )
    picture(content / "posts/ferry/ferry.png")
    picture(content / "images/map.png", (8, 4))
    made, notices = leniently(tmp_path, {})
    assert named(made)["Ferry"].links == (Link("posts/ferry/ferry.png", 30, 20), Link("images/map.png", 8, 4))
    assert [one.rpartition(": ")[2] for one in notices] == [
        "/images/map.png has no alt text; say what it shows: ![what it shows](…)".rpartition(": ")[2]
    ]


def test_a_lead_picture_or_a_template_that_is_not_there_is_told_and_done_without(tmp_path: Path) -> None:
    made, notices = leniently(
        tmp_path, {"a.md": post("A", image="images/gone.png", image_alt="A ferry", template="fancy")}
    )
    assert (named(made)["A"].picture, named(made)["A"].template) == (None, "article")
    assert [one.split(": ")[1] for one in notices] == ["image", "template"]


def test_a_link_by_a_name_alone_never_guesses_at_a_list(tmp_path: Path) -> None:
    text = "[a](/tag/b/) [b](/2019/05/05/b/) ![c](/img/b) [d](/2026/Mar/b/)"
    made, notices = leniently(tmp_path, {"a.md": post("A", text=text), "b.md": post("B")})
    assert [one.address for one in named(made)["A"].links] == ["", "", "", "2026/03/01/b.html"]
    assert len(notices) == 3


def test_what_a_program_keeps_for_itself_is_not_offered_to_readers(tmp_path: Path) -> None:
    content = write(
        tmp_path, {"posts/a.md": post("A", text="[x](../_config.yml) [y](/.env)"), "_config.yml": "", ".env": ""}
    )
    assert archive(content, STORY_FIELDS="lenient").files() == set()


def test_nothing_in_the_folder_of_a_draft_is_offered_but_what_is_shown_elsewhere(tmp_path: Path) -> None:
    content = write(tmp_path, {
        "posts/d/index.md": post("D", status="draft"), "posts/d/notes.txt": "", "posts/d/shown.txt": "",
        "posts/a.md": post("A", text="[x]({static}d/shown.txt)"),
    })  # fmt: skip
    assert archive(content).withheld() == {"posts/d/index.md", "posts/d/notes.txt"}


def test_of_a_draft_s_links_as_for_a_browser_nothing_is_told(tmp_path: Path) -> None:
    _, notices = leniently(tmp_path, {"a.md": post("A", text="[x](nowhere.html)", status="draft"), "b.md": post("B")})
    assert notices == []


# Changes


def test_a_change_that_is_still_to_come_is_not_claimed_and_waits(tmp_path: Path) -> None:
    posts = {"a.md": post("A", modified="2026-04-02 09:00"), "b.md": post("B", modified="2026-03-31")}
    of = archive(write(tmp_path, posts))
    assert (of.since(), of.until()) == ("2026-03-31T00:00:00+00:00", "2026-04-02T09:00:00+00:00")
    found = named(paper_of(of))
    assert (found["A"].modified, found["A"].updated.iso) == (None, "2026-03-01")
    assert found["B"].updated.iso == "2026-03-31"


def test_a_change_that_has_come_makes_another_story_of_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    posts = {"a.md": post("A", modified="2026-04-02 09:00")}
    before = named(read(tmp_path, posts))["A"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 2 * 24 * 3600))
    after = named(read(tmp_path, posts))["A"]
    assert after.updated.iso == "2026-04-02T09:00:00+00:00"
    assert before.digest != after.digest


def test_a_template_that_draws_no_page_is_told_once_and_nothing_of_the_theme(tmp_path: Path) -> None:
    """What such a template lacks was told as faults of the theme, which has none."""
    of = archive(write(tmp_path, {"a.md": post("A", template="list")}))
    assert paper_of(of).stories[0].template == "article"
    assert [str(problem) for problem in of.references.problems] == [
        "content/a.md:4: template: list.html draws no piece; take the line out, or draw another"
    ]


CORRECTED = {"a.md": post("A", correction="2026-04-02 (retraction) X")}


def test_a_correction_that_is_still_to_come_is_not_told_and_waits(tmp_path: Path) -> None:
    of = archive(write(tmp_path, CORRECTED))
    assert of.until() == "2026-04-02T00:00:00+00:00"
    story = named(paper_of(of))["A"]
    assert (story.corrections, story.retracted) == ((), False)


def test_a_correction_that_has_come_makes_another_story_and_another_line_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = named(read(tmp_path, CORRECTED))["A"]
    monkeypatch.setenv("SOURCE_DATE_EPOCH", str(int(NOW.timestamp()) + 2 * 24 * 3600))
    after = named(read(tmp_path, CORRECTED))["A"]
    assert after.retracted
    assert before.digest != after.digest
    assert before.line_digest != after.line_digest
