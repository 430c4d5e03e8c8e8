"""A path gives fields, by Pelican's rules and by those of other programs."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.read.path_metadata import fault, fields_of_path, is_page
from dateline_news.press.read.sources import find_posts
from tests.press.folders import settings, write


def fields(path: str, content: Path, **more: Any) -> dict[str, str]:
    """The fields of a source from its path."""
    return fields_of_path(path, settings(content, **more))


def test_the_path_of_a_file_has_its_day_slug_and_section(tmp_path: Path) -> None:
    expected = {"date": "2026-03-01", "slug": "a-ferry", "category": "world"}
    assert fields("articles/world/2026-03-01-a-ferry.md", tmp_path) == expected


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("_posts/2026-03-01-a.md", "misc"),
        ("news/_posts/2026-03-01-a.md", "news"),
        ("_posts/news/2026-03-01-a.md", "news"),
    ],
)
def test_posts_of_jekyll_have_the_section_of_the_folder_around_them(path: str, section: str, tmp_path: Path) -> None:
    assert fields(path, tmp_path) == {"date": "2026-03-01", "slug": "a", "category": section}


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("_posts/news/2026-03-01-a.md", "misc"),
        ("_posts/2026/2026-03-01-a.md", "misc"),
        ("_posts/2026-03-01-a/2026-03-01-a.md", "misc"),
        ("news/_posts/2026/2026-03-01-a.md", "news"),
    ],
)
def test_in_the_lenient_mode_only_folders_above_those_of_posts_name_a_section(
    path: str, section: str, tmp_path: Path
) -> None:
    assert fields(path, tmp_path, STORY_FIELDS="lenient")["category"] == section


def test_the_section_of_hugo_s_posts_is_the_first_folder(tmp_path: Path) -> None:
    more = {"STORY_FIELDS": "lenient", "MOVED_FROM": {"program": "hugo"}}
    for path in (
        "docs/guide/deep/page.md",
        "en/docs/page.md",
        "docs/page/index.md",
        "docs/page.md",
        "docs/2026/page.md",
    ):
        assert fields(path, tmp_path, **more)["category"] == "docs"
    assert fields("docs/guide/page.md", tmp_path)["category"] == "guide"


def test_a_post_beside_that_of_another_language_names_it_with_its_land(tmp_path: Path) -> None:
    assert fields("a/ferry.zh-cn.md", tmp_path, STORY_FIELDS="lenient")["lang"] == "zh-cn"
    assert "lang" not in fields("a/ferry.zh-cn.md", tmp_path)


def test_a_post_among_jekyll_s_drafts_is_a_draft(tmp_path: Path) -> None:
    assert fields("_drafts/a-ferry.md", tmp_path)["status"] == "draft"


def test_a_post_in_a_folder_of_its_own_is_named_by_the_folder(tmp_path: Path) -> None:
    expected = {"date": "2026-03-01", "slug": "a-ferry", "category": "posts"}
    assert fields("posts/2026-03-01-a-ferry/index.md", tmp_path) == expected
    assert fields("posts/the-ferry/index.md", tmp_path) == {"slug": "the-ferry", "category": "posts"}


def test_the_settings_add_fields_and_the_nearest_folder_s_count(tmp_path: Path) -> None:
    more = {
        "DEFAULT_METADATA": {"rights": "Ours", "lang": "en"},
        "EXTRA_PATH_METADATA": {"a": {"lang": "fr"}, "a/b.md": {"lang": "ur"}},
    }
    assert fields("a/b.md", tmp_path, **more) == {"rights": "Ours", "lang": "ur", "category": "a"}
    assert fields("a/c.md", tmp_path, **more)["lang"] == "fr"


def test_beside_a_folder_of_jekyll_s_posts_everything_is_a_static_page(tmp_path: Path) -> None:
    content = write(tmp_path, {"_posts/2026-03-01-a.md": "", "about.md": ""})
    paper_settings = settings(content)
    paths = ("_posts/2026-03-01-a.md", "_drafts/b.md", "about.md")
    assert [path for path in paths if is_page(path, paper_settings)] == ["about.md"]


def test_without_jekyll_s_folders_only_a_file_in_a_folder_of_pages_is_a_static_page(tmp_path: Path) -> None:
    paper_settings = settings(write(tmp_path, {"a.md": ""}))
    paths = ("a.md", "pages/about.md", "_pages/about.md")
    assert [path for path in paths if is_page(path, paper_settings)] == ["pages/about.md", "_pages/about.md"]


@pytest.mark.parametrize("path", ["index.md", "index.html", "posts/_index.md", "404.md"])
def test_a_file_on_which_another_program_makes_a_list_is_no_piece(path: str, tmp_path: Path) -> None:
    assert "the paper draws its own" in fault("---\ntitle: Home\n---\n", path, settings(tmp_path))


def test_a_readme_beside_jekyll_s_posts_is_no_piece_and_a_page_with_a_header_is(tmp_path: Path) -> None:
    paper_settings = settings(write(tmp_path, {"_posts/2026-03-01-a.md": "", "README.md": ""}))
    assert "has no header" in fault("# The site", "README.md", paper_settings)
    assert fault("---\ntitle: About\n---\nWords.", "about.md", paper_settings) == ""
    assert fault("Title: A\n\nWords.", "_posts/2026-03-01-a.md", paper_settings) == ""


def test_templates_of_other_programs_are_no_posts(tmp_path: Path) -> None:
    names = ("_layouts/post.html", "_includes/a.md", "node_modules/x/README.md", "a.md")
    content = write(tmp_path, dict.fromkeys(names, ""))
    assert set(find_posts(settings(content))) == {"a.md"}


def test_a_web_page_among_the_static_files_is_no_post(tmp_path: Path) -> None:
    content = write(tmp_path, dict.fromkeys(("extra/verify.html", "extra/a.md", "articles/b.html"), ""))
    assert set(find_posts(settings(content))) == {"extra/a.md", "articles/b.html"}


def test_a_format_that_the_settings_switch_off_is_not_read(tmp_path: Path) -> None:
    content = write(tmp_path, dict.fromkeys(("a.html", "b.rst", "c.md"), ""))
    assert set(find_posts(settings(content, READERS={"html": None}))) == {"b.rst", "c.md"}


def test_a_language_in_a_file_s_name_is_that_of_the_post(tmp_path: Path) -> None:
    expected = {"date": "2026-03-01", "slug": "ferry", "lang": "ur", "category": "posts"}
    assert fields("posts/2026-03-01-ferry.ur.md", tmp_path) == expected
    assert "lang" not in fields("posts/version-2.0.md", tmp_path)


def test_names_with_a_dot_are_no_posts_nor_with_an_underscore_beside_jekyll_s(tmp_path: Path) -> None:
    names = (".git/x.md", ".x.md", "_notes/x.md", "_posts/2026-03-01-a.md", "_pages/b.md")
    content = write(tmp_path, dict.fromkeys(names, ""))
    assert set(find_posts(settings(content))) == {"_posts/2026-03-01-a.md", "_pages/b.md"}
