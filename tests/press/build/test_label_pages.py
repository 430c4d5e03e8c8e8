"""A section, a topic or an author whose page would take the place of another is told of where it is spelt."""

from pathlib import Path

import pytest

from dateline_news.model.paper import Label, Story
from dateline_news.model.roots import Root
from dateline_news.press.build.label_pages import label_clash
from dateline_news.press.plan import File, Page
from dateline_news.press.plan.clashes import clashes
from tests.papers import author, section, static_page, story, topic
from tests.press.folders import post, write

RIVAL = "another page of the site"


def problem_text(page: Page, *stories: Story, content: Path = Path("content")) -> str:
    """The problem of a page in the way of another, as an editor reads it; empty if there is none."""
    return str(label_clash(page, RIVAL, stories, Root(content)) or "")


@pytest.mark.parametrize(
    ("template", "label", "text", "line"),
    [
        ("category", section("Topics"), post("A", within="Topics"), 3),
        ("category", section("Topics"), '---\ntitle: A\n"category" : Topics\n---\nText.', 3),
        ("category", section("Topics"), '+++\ncategory = "Topics"\n+++\nText.', 2),
        ("category", section("Topics"), "Title: A\n\nCategory theory, and what it is.", 1),
        ("tag", topic("Sea"), post("A", tags="Air, Sea"), 4),
        ("author", author("A B"), post("A", author="A B"), 4),
        ("author", author("A B"), post("A", authors="C; A B"), 4),
    ],
)
def test_the_problem_is_reported_on_the_line_of_the_label(
    template: str, label: Label, text: str, line: int, tmp_path: Path
) -> None:
    content = write(tmp_path, {"a.md": text})
    labelled_story = story(source="a.md", section=section("Topics"), topics=(topic("Sea"),), authors=(author("A B"),))
    assert problem_text(Page(label.path, template, {}, subject=label), labelled_story, content=content) == (
        f"content/a.md:{line}: {template}: “{label.name}” would have its page at {label.path}, "
        f"which is also the address of {RIVAL}; give it another name"
    )


def test_of_many_stories_the_first_is_reported_with_their_number(tmp_path: Path) -> None:
    content = write(tmp_path, {"a.md": post("A"), "b.md": post("B"), "c.md": post("C")})
    stories = [story(source=f"{name}.md", within="Topics") for name in "cab"]
    page = Page("topics.html", "category", {}, subject=section("Topics"))
    assert problem_text(page, *stories, story(within="World"), content=content).startswith(
        "content/a.md:3: category: “Topics”, of 3 stories, would have its page"
    )


def test_another_page_than_a_label_s_has_no_problem() -> None:
    assert problem_text(Page("about.html", "page", {}, "pages/about.md", static_page())) == ""
    assert problem_text(Page("topics.html", "tags", {})) == ""
    assert label_clash(File("topics.html", lambda _: b""), RIVAL, [story()], Root("content")) is None


def test_a_clash_with_a_label_s_page_is_reported_of_its_story(tmp_path: Path) -> None:
    """It was told of `pelicanconf.py:1` once."""
    content = write(tmp_path, {"a.md": post("A", within="Topics")})
    ours, lists = Page("topics.html", "category", {}, subject=section("Topics")), Page("topics.html", "tags", {})

    def with_label(entry: object, rival: str) -> object:
        return label_clash(entry, rival, [story(source="a.md", within="Topics")], Root(content))  # type: ignore[arg-type]

    for both in ([ours, lists], [lists, ours]):
        (problem,) = clashes(both, "content", with_label)  # type: ignore[arg-type]
        assert (problem.file, problem.line, problem.field) == ("content/a.md", 3, "category")
