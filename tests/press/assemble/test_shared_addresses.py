"""In the lenient mode pieces of one address each get one of their own, which hangs on no other piece."""

from pathlib import Path

import pytest

from tests.press.folders import paper_builder, paper_of, post, write

DAY = "2026-03-01"


def addresses(folder: Path, posts: dict[str, str], **more: object) -> dict[str, str]:
    """Where the pieces stand, by their source paths."""
    paper = paper_of(paper_builder(write(folder, posts), STORY_FIELDS="lenient", **more))
    pieces = (*paper.all_stories, *paper.pages, *paper.hidden_pages)
    for piece in pieces:
        assert piece.url == piece.path
    return {piece.source: piece.path for piece in pieces}


def page(title: str = "A page") -> str:
    return f"Title: {title}\n\nWords.\n"


def story(title: str = "A day", within: str = "World") -> str:
    return post(title, DAY, within, slug="a-day")


def test_pages_of_one_name_have_their_paths_and_one_that_is_alone_stays(tmp_path: Path) -> None:
    posts = {"help/index.md": page(), "members/help/index.md": page(), "members/Our rules/fees.md": page()}
    assert addresses(tmp_path, posts) == {
        "help/index.md": "help.html",
        "members/help/index.md": "members/help.html",
        "members/Our rules/fees.md": "fees.html",
    }


def test_where_an_address_is_a_folder_s_the_path_is_one_too(tmp_path: Path) -> None:
    more = {"PAGE_URL": "{slug}/index.html", "PAGE_SAVE_AS": "{slug}/index.html"}
    posts = {"a/faq.md": page(), "b/faq.md": page()}
    assert addresses(tmp_path, posts, **more) == {"a/faq.md": "a/faq/index.html", "b/faq.md": "b/faq/index.html"}


def test_a_section_and_the_paper_s_own_lists_keep_their_addresses(tmp_path: Path) -> None:
    posts = {
        "w.md": story(),
        "about/world.md": page(),
        "archives.md": page(),
        "x/2026.md": "Title: A year\nSave_as: 2026/index.html\n\nWords.\n",
        "corrections.md": page(),
    }
    paths = addresses(tmp_path, posts)
    assert paths.pop("archives.md") == "archives-896e5e.html"
    assert paths == {
        "w.md": "2026/03/01/a-day.html",
        "about/world.md": "about/world.html",
        "x/2026.md": "x/2026/index.html",
        "corrections.md": "corrections.html",  # there is no list of any
    }


def test_of_stories_of_a_day_the_first_by_its_path_stays_and_no_other_moves_with_a_third(tmp_path: Path) -> None:
    posts = {f"posts/{name}/{DAY}-a-day.md": story() for name in ("harbour", "market", "village")}
    harbour, market, village = posts
    all_three = addresses(tmp_path / "3", posts)
    assert all_three == {
        harbour: "2026/03/01/a-day.html",
        market: "2026/03/01/a-day-posts-market.html",
        village: "2026/03/01/a-day-posts-village.html",
    }
    two = addresses(tmp_path / "2", {harbour: story(), village: story()})
    assert two == {path: all_three[path] for path in two}
    without_first = addresses(tmp_path / "1", {market: story(), village: story()})
    assert without_first[village] == all_three[village]
    assert addresses(tmp_path / "0", {market: story()}) == {market: "2026/03/01/a-day.html"}


def test_stories_in_one_folder_are_told_apart_by_a_checksum_of_their_paths(tmp_path: Path) -> None:
    posts = {f"{name}.md": story() for name in "abc"}
    paths = addresses(tmp_path / "3", posts)
    assert paths["a.md"] == "2026/03/01/a-day.html"
    assert addresses(tmp_path / "2", {"a.md": story(), "c.md": story()}) == {
        "a.md": paths["a.md"],
        "c.md": paths["c.md"],
    }


def test_what_is_not_out_yet_takes_no_address_from_what_is(tmp_path: Path) -> None:
    posts = {"a.md": story().replace("Slug", "Status: draft\nSlug"), "b.md": story()}
    assert addresses(tmp_path, posts, PREVIEW=True)["b.md"] == "2026/03/01/a-day.html"


def test_each_is_told_in_a_line_that_names_both(tmp_path: Path) -> None:
    posts = {"a.md": story(), "b/c.md": story(), "world.md": page()}
    builder = paper_builder(write(tmp_path, posts), STORY_FIELDS="lenient")
    lines = [str(notice) for notice in builder.notices() if notice.field == "address"]
    assert lines[0] == (
        "content/b/c.md:1: address: 2026/03/01/a-day.html is also the address of content/a.md, "
        "so this is 2026/03/01/a-day-b.html here"
    )
    assert lines[1].startswith("content/world.md:1: address: world.html is also the address of the section “World”, so")


def test_links_lead_to_where_each_of_them_stands(tmp_path: Path) -> None:
    text = "Words [one]({filename}/help/index.md) and [two](/members/help/index.md)."
    posts = {"help/index.md": page(), "members/help/index.md": page(), "a.md": post("A", text=text)}
    paper = paper_of(paper_builder(write(tmp_path, posts), STORY_FIELDS="lenient"))
    assert [link.address for link in paper.stories[0].links] == ["help.html", "members/help.html"]


def test_no_page_is_shown_as_a_picture(tmp_path: Path) -> None:
    posts = {"help/index.md": page(), "a.md": post("A", text="![of it](/blog/help/) and [of it](/blog/help/).")}
    posts["b.md"] = post("B", text="![of it](/blog/help/)")
    paper = paper_of(paper_builder(write(tmp_path, posts), STORY_FIELDS="lenient"))
    links = {story.title: [link.address for link in story.links] for story in paper.stories}
    assert links == {"A": ["help.html"], "B": [""]}


@pytest.mark.parametrize("name", ["one", "two"])
def test_a_record_that_moves_has_another_checksum(tmp_path: Path, name: str) -> None:
    """What is made of a story is known by its checksum: one that moved is made anew."""
    posts = {"a.md": story(), "b.md": story(name)}
    paper = paper_of(paper_builder(write(tmp_path, posts), STORY_FIELDS="lenient"))
    alone = paper_of(paper_builder(write(tmp_path / "alone", {"b.md": story(name)}), STORY_FIELDS="lenient"))
    moved, stayed = (next(each for each in of.stories if each.source == "b.md") for of in (paper, alone))
    assert (moved.digest, moved.line_digest) != (stayed.digest, stayed.line_digest)
