"""Files in content/authors and content/topics introduce authors and topics; papers without them are as ever."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.press.read.path_metadata import introduced_kind
from tests.papers import SETTINGS
from tests.site.in_process import build

STORY = "Title: {}\nDate: 2026-01-0{}\nCategory: World\nTags: Sea\nAuthor: {}\n\nWords of {}.\n"
ADA = """Title: Ada Fen
Role: Tides correspondent
Summary: She has kept the tide tables since 2011.
Image: images/harbour.png
Image_alt: Ada Fen on the pier
Email: ada@example.org
Fediverse: @ada@social.example
Links: Garden https://example.org/ada
       Boats https://boats.example/@ada

She came to the paper by *boat*.
"""
SEA = "Title: Sea\nSummary: Everything that is wet.\n\nAll about it, see [Ada]({filename}/authors/ada.md).\n"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with two stories by two authors."""
    folder = tmp_path / "content"
    write(folder, "articles/a.md", STORY.format("First", 1, "Ada Fen", "hers"))
    write(folder, "articles/b.md", STORY.format("Second", 2, "Ben Lock", "his"))
    picture = folder / "images/harbour.png"
    picture.parent.mkdir()
    picture.write_bytes((Path(__file__).parents[1] / "paper/content/images/harbour.png").read_bytes())
    return folder


def write(content: Path, path: str, text: str) -> None:
    file = content / path
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")


def built(content: Path, **settings: Any) -> dict[str, str]:
    """The pages of the edition, by path."""
    output = content.parent / "output"
    build(content, output, content.parent / "cache", **settings)
    return {file.relative_to(output).as_posix(): file.read_text("utf-8") for file in output.rglob("*.html")}


def refusal(content: Path, **settings: Any) -> str:
    with pytest.raises(SystemExit) as refused:
        built(content, **settings)
    return str(refused.value)


def test_an_author_s_file_is_on_their_page_and_is_no_page_of_its_own(content: Path) -> None:
    before = built(content)
    write(content, "authors/ada.md", ADA)
    after = built(content)
    assert after.keys() == before.keys()
    page = after["authors/ada-fen.html"]
    assert "Tides correspondent" in page
    assert "She came to the paper by <em>boat</em>." in page
    assert 'href="mailto:ada@example.org"' in page
    assert 'href="https://boats.example/@ada"' in page
    assert 'alt="Ada Fen on the pier"' in page
    naming_her = [
        path for path, text in after.items() if '<meta name="fediverse:creator" content="@ada@social.' in text
    ]
    assert naming_her == ["2026/01/01/a.html"]
    assert [*(content.parent / "output/pictures").glob("harbour-*.jpg")]


@pytest.mark.parametrize(
    ("file", "wrong", "line", "message"),
    [
        ("authors/ada.md", "Save_as: a.html", 2, "is no field of a file of an author"),
        ("authors/ada.md", "Email: nobody", 2, "is not an address of mail"),
        ("authors/ada.md", "Fediverse: ada@example.org", 2, "is not a name in the fediverse such as @ada@social"),
        ("authors/ada.md", "Links: https://example.org", 2, "is not a name and an address"),
        ("topics/sea.md", "Role: Editor", 2, "is no field of a file of a topic"),
        ("topics/sea.md", "Status: hidden", 2, "is not one of published, draft"),
    ],
)
def test_what_is_wrong_with_a_file_is_told_with_its_line(
    content: Path, file: str, wrong: str, line: int, message: str
) -> None:
    write(content, file, f"Title: Ada Fen\n{wrong}\n\nWords.\n")
    report = refusal(content)
    assert f"content/{file}:{line}" in report
    assert message in report


def test_two_files_of_an_author_are_a_problem(content: Path) -> None:
    write(content, "authors/ada.md", "Title: Ada Fen\n")
    write(content, "authors/fen.md", "Title: Ada Fen\n")
    assert "content/authors/fen.md:1" in (report := refusal(content))
    assert "is introduced by content/authors/ada.md already" in report


def test_a_link_to_the_file_of_somebody_who_wrote_nothing_is_a_problem(content: Path) -> None:
    write(content, "topics/sea.md", SEA)
    write(content, "authors/ada.md", "Title: Ada Fenn\n")
    assert "content/topics/sea.md:4" in refusal(content)


def test_a_story_with_a_day_in_such_a_folder_is_a_story(content: Path) -> None:
    write(content, "topics/2026-01-03-third.md", "Title: Third\nCategory: World\n\nWords.\n")
    write(content, "authors/fourth.md", "Title: Fourth\nDate: 2026-01-04\nCategory: World\n\nWords.\n")
    pages = built(content)
    assert {"2026/01/03/third.html", "2026/01/04/fourth.html", "topics.html"} <= pages.keys()


def test_a_draft_of_an_author_s_file_is_not_shown(content: Path) -> None:
    before = built(content)
    write(content, "authors/ada.md", f"Status: draft\n{ADA}")
    assert built(content) == before


def test_a_preview_shows_a_draft_marked_and_names_it_among_what_is_not_published(content: Path) -> None:
    write(content, "authors/ada.md", f"Status: draft\n{ADA}")
    write(content, "authors/nobody.md", "Title: Nobody\nStatus: draft\n")
    pages = built(content, PREVIEW=True, PUBLIC_BUILD=False)
    assert "Tides correspondent" in pages["authors/ada-fen.html"]
    assert 'class="standing"' in pages["authors/ada-fen.html"]
    listed = pages["-/unpublished.html"]
    assert 'href="../authors/ada-fen.html"' in listed
    assert "content/authors/nobody.md" in listed
    assert "nobody.html" not in listed


CLAIMS = [
    ({}, "author"),
    ({"ARTICLE_PATHS": ["articles"]}, "author"),
    ({"ARTICLE_PATHS": ["authors"]}, ""),
    ({"PAGE_PATHS": ["authors/"]}, ""),
    ({"PAGE_PATHS": [""]}, ""),
    ({"ARTICLE_EXCLUDES": ["authors"]}, ""),
    ({"STORY_FIELDS": "lenient"}, ""),
]


@pytest.mark.parametrize(("claim", "kind"), CLAIMS)
def test_a_folder_that_the_settings_give_to_stories_or_pages_stays_theirs(claim: dict[str, Any], kind: str) -> None:
    assert introduced_kind("authors/ada.md", {**SETTINGS, **claim}) == kind
    assert introduced_kind("authors/old/ada.md", {**SETTINGS, **claim}) == ""


def test_a_lenient_paper_has_its_folders_for_itself(content: Path) -> None:
    write(content, "authors/ada.md", "Title: Ada Fen\n\nWords.\n")
    assert "ada.html" in built(content, STORY_FIELDS="lenient")


def test_an_author_s_file_is_found_where_stories_lie_in_a_folder_of_their_own(content: Path) -> None:
    write(content, "authors/ada.md", ADA)
    pages = built(content, ARTICLE_PATHS=["articles"])
    assert "Tides correspondent" in pages["authors/ada-fen.html"]


def test_a_plugin_made_for_pelican_sees_no_author_s_file_and_readers_do(content: Path) -> None:
    write(content, "authors/ada.md", ADA)
    pages = built(content, STORY_INPUTS=["weather"])
    assert "Tides correspondent" in pages["authors/ada-fen.html"]


LIST = """---
title: {}
date: 2026-01-01
weight: 3
cascade: {{author: Ada Fen}}
{}
---

{}
"""


def hugo(content: Path, **lists: str) -> dict[str, str]:
    """The pages of a folder of Hugo's with a story in news; names of lists have __ for / and end before _index."""
    write(content, "../hugo.toml", 'title = "Mill"\n')
    write(
        content, "news/flood.md", "---\ntitle: Flood\ndate: 2026-01-02\n---\n[The news](/news/) and [docs](/docs/).\n"
    )
    for name, text in lists.items():
        write(content, f"{name.replace('__', '/')}.md", text)
    pages = built(content, STORY_FIELDS="lenient")
    assert not [path for path in pages if "_index" in path]
    return pages


def told(content: Path) -> list[str]:
    lines = (content.parent / "cache" / "notices.txt").read_text("utf-8").splitlines()
    return [line.partition("content/")[2] for line in lines if "_index" in line]


def test_the_list_of_a_section_of_hugo_s_introduces_it(content: Path) -> None:
    pages = hugo(content, news___index=LIST.format("The news", "description: Of today.", "All that *floats*."))
    assert "<p>All that <em>floats</em>.</p>" in pages["news.html"]
    assert "Of today." in pages["news.html"]
    assert 'href="../../../news.html"' in pages["2026/01/02/flood.html"]
    assert told(content) == []


def test_lists_that_introduce_nothing_are_told_where_they_have_words(content: Path) -> None:
    pages = hugo(
        content,
        news___index=LIST.format("The news", "headless: true", "Withheld canary."),
        docs___index=LIST.format("Docs", "", "Nobody wrote any."),
        empty___index=LIST.format("Empty", "", ""),
        docs__deep___index=LIST.format("Deep", "", "Below a section."),
        **{"news___index.ja": "---\ntitle: Other\n---\nOf another language.\n"},
    )
    assert not [path for path, page in pages.items() if "canary" in page or "Below a section" in page]
    assert "docs.html" not in pages
    files = sorted(line.partition(":")[0] for line in told(content))
    assert files == ["docs/_index.md", "docs/deep/_index.md", "news/_index.ja.md"]
