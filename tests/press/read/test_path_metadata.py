"""What a source's place says of it, by Pelican's rules and by those of others."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.read.path_metadata import fault, fields_of_path, is_page
from dateline_news.press.read.sources import find_posts
from tests.press.folders import settings, write


def said(path: str, content: Path, **more: Any) -> dict[str, str]:
    """What the place of a source says."""
    return fields_of_path(path, settings(content, **more))


def test_a_file_s_name_and_folder_say_day_slug_and_section(tmp_path: Path) -> None:
    assert said("articles/world/2026-03-01-a-ferry.md", tmp_path) == {
        "date": "2026-03-01", "slug": "a-ferry", "category": "world",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("path", "section"),
    [
        ("_posts/2026-03-01-a.md", "misc"),
        ("news/_posts/2026-03-01-a.md", "news"),
        ("_posts/news/2026-03-01-a.md", "news"),
    ],
)
def test_posts_of_jekyll_have_the_section_of_the_folder_around(path: str, section: str, tmp_path: Path) -> None:
    assert said(path, tmp_path) == {"date": "2026-03-01", "slug": "a", "category": section}


def test_what_lies_among_jekyll_s_drafts_is_one(tmp_path: Path) -> None:
    assert said("_drafts/a-ferry.md", tmp_path)["status"] == "draft"


def test_a_post_in_a_folder_of_its_own_is_named_by_the_folder(tmp_path: Path) -> None:
    assert said("posts/2026-03-01-a-ferry/index.md", tmp_path) == {
        "date": "2026-03-01", "slug": "a-ferry", "category": "posts",
    }  # fmt: skip


def test_the_settings_say_the_rest_and_the_nearest_has_the_last_word(tmp_path: Path) -> None:
    more = {
        "DEFAULT_METADATA": {"rights": "Ours", "lang": "en"},
        "EXTRA_PATH_METADATA": {"a": {"lang": "fr"}, "a/b.md": {"lang": "ur"}},
    }
    assert said("a/b.md", tmp_path, **more) == {"rights": "Ours", "lang": "ur", "category": "a"}
    assert said("a/c.md", tmp_path, **more)["lang"] == "fr"


def test_beside_a_folder_of_jekyll_s_posts_everything_is_a_static_page(tmp_path: Path) -> None:
    content = write(tmp_path, {"_posts/2026-03-01-a.md": "", "about.md": ""})
    given = settings(content)
    assert [is_page(path, given) for path in ("_posts/2026-03-01-a.md", "_drafts/b.md", "about.md")] == [
        False,
        False,
        True,
    ]


def test_elsewhere_only_what_lies_among_the_pages_is(tmp_path: Path) -> None:
    given = settings(write(tmp_path, {"a.md": ""}))
    assert [is_page(path, given) for path in ("a.md", "pages/about.md", "_pages/about.md")] == [False, True, True]


@pytest.mark.parametrize("path", ["index.md", "index.html", "posts/_index.md", "404.md"])
def test_what_another_program_makes_lists_on_is_no_piece(path: str, tmp_path: Path) -> None:
    assert "the paper draws its own" in fault("---\ntitle: Home\n---\n", path, settings(tmp_path))


def test_a_readme_beside_jekyll_s_posts_is_no_piece_and_a_page_with_a_header_is(tmp_path: Path) -> None:
    given = settings(write(tmp_path, {"_posts/2026-03-01-a.md": "", "README.md": ""}))
    assert "has no header" in fault("# The site", "README.md", given)
    assert fault("---\ntitle: About\n---\nWords.", "about.md", given) == ""
    assert fault("Title: A\n\nWords.", "_posts/2026-03-01-a.md", given) == ""


def test_templates_of_other_programs_are_no_posts(tmp_path: Path) -> None:
    content = write(
        tmp_path, dict.fromkeys(("_layouts/post.html", "_includes/a.md", "node_modules/x/README.md", "a.md"), "")
    )
    assert set(find_posts(settings(content))) == {"a.md"}


def test_a_web_page_among_the_static_files_is_no_post(tmp_path: Path) -> None:
    content = write(tmp_path, dict.fromkeys(("extra/verify.html", "extra/a.md", "articles/b.html"), ""))
    assert set(find_posts(settings(content))) == {"extra/a.md", "articles/b.html"}


def test_a_format_that_the_settings_switch_off_is_not_read(tmp_path: Path) -> None:
    content = write(tmp_path, dict.fromkeys(("a.html", "b.rst", "c.md"), ""))
    assert set(find_posts(settings(content, READERS={"html": None}))) == {"b.rst", "c.md"}


def test_a_language_in_a_file_s_name_is_the_post_s(tmp_path: Path) -> None:
    assert said("posts/2026-03-01-ferry.ur.md", tmp_path) == {
        "date": "2026-03-01", "slug": "ferry", "lang": "ur", "category": "posts",
    }  # fmt: skip
    assert "lang" not in said("posts/version-2.0.md", tmp_path)


def test_a_bundle_without_a_slug_is_called_as_its_folder(tmp_path: Path) -> None:
    assert said("posts/the-ferry/index.md", tmp_path) == {"slug": "the-ferry", "category": "posts"}


def test_what_begins_with_a_dot_is_no_post_and_beside_jekyll_s_nor_is_what_begins_with_a_line(tmp_path: Path) -> None:
    names = (".git/x.md", ".x.md", "_notes/x.md", "_posts/2026-03-01-a.md", "_pages/b.md")
    content = write(tmp_path, dict.fromkeys(names, ""))
    assert set(find_posts(settings(content))) == {"_posts/2026-03-01-a.md", "_pages/b.md"}
