"""The editor in the browser: its configuration says what the contract says, and its page reaches no other host."""

from pathlib import Path
from typing import Any

import pytest

from dateline_news.model.fields import AuthorFields, PageFields, PieceFields, StoryFields, TopicFields
from dateline_news.model.kinds import KINDS
from dateline_news.model.paper import Paper
from dateline_news.plugins import editor
from dateline_news.press import plan
from tests.papers import author, paper, story, topic


def configured(of: Paper) -> dict[str, Any]:
    """The configuration of a paper that has the editor on."""
    of.settings["EDITOR"] = True
    page, configuration = editor.pages(of)
    assert (page.path, configuration.path) == ("admin/index.html", "admin/config.json")
    return configuration.inputs


def fields_of(of: Paper, collection: int = 0) -> dict[str, dict[str, Any]]:
    """The fields of the stories, or of another collection, by name."""
    return {field["name"]: field for field in configured(of)["collections"][collection]["fields"]}


CONTRACTS = [(0, StoryFields), (1, PageFields), (2, TopicFields), (3, AuthorFields)]


@pytest.mark.parametrize(("collection", "contract"), CONTRACTS)
def test_it_has_each_field_of_the_contract_with_what_that_says_and_the_copy(
    collection: int, contract: type[PieceFields]
) -> None:
    fields = fields_of(paper(), collection)
    copy = fields.pop("body")
    said = {
        name: field.description for name, field in contract.model_fields.items() if name not in ("digest", "slugline")
    }
    assert {name: field["hint"] for name, field in fields.items()} == said
    assert copy["widget"] == "markdown"


def test_it_asks_for_what_no_story_is_without_and_for_the_section_that_names_the_folder() -> None:
    required = {name for name, field in fields_of(paper()).items() if field.get("required", True)}
    assert required == {"title", "date", "category", "body"}
    required = {name for name, field in fields_of(paper(), 1).items() if field.get("required", True)}
    assert required == {"title", "body"}
    required = {name for name, field in fields_of(paper(), 3).items() if field.get("required", True)}
    assert required == {"title"}


def test_authors_and_topics_are_introduced_in_the_folders_that_are_read_for_it() -> None:
    folders = {one["name"]: one["folder"] for one in configured(paper())["collections"]}
    assert folders.items() >= {"topics": "content/topics", "authors": "content/authors"}.items()


def test_sections_topics_and_authors_are_chosen_from_those_that_there_are() -> None:
    dam = story("Dam", within="World", topics=(topic("Dams"), topic("Peace")), authors=(author("Ada Fenwick"),))
    fields = fields_of(paper(dam, story("Vote", within="Home affairs")))
    assert fields["category"]["options"] == ["World", "Home affairs", "Culture"], "SECTIONS names culture too"
    assert (fields["tags"]["options"], fields["tags"]["multiple"]) == (["Dams", "Peace"], True)
    assert (fields["authors"]["options"], fields["author"]["widget"]) == (["Ada Fenwick"], "string")


def test_a_paper_without_topics_yet_takes_any() -> None:
    assert fields_of(paper())["tags"]["widget"] == "list"


def test_a_field_is_filled_in_as_its_values_are_written() -> None:
    fields = fields_of(paper())
    assert fields["kind"]["options"] == [*KINDS]
    assert fields["wanted"]["widget"] == "string"
    assert (fields["priority"]["widget"], fields["image"]["widget"], fields["summary"]["widget"]) == (
        "select", "image", "text",
    )  # fmt: skip
    assert {name for name, field in fields.items() if field["widget"] == "list"} == {
        "tags", "authors", "aliases", "check_ok", "correction", "points",
    }  # fmt: skip
    assert {name for name, field in fields.items() if "pattern" in field} == {
        "date", "modified", "embargo", "live_ended",
    }  # fmt: skip


def test_with_a_repository_stories_are_proposed_there_and_without_one_it_is_tried() -> None:
    config = configured(paper(EDITOR_REPOSITORY="acme/paper"))
    assert config["backend"] == {"name": "github", "repo": "acme/paper", "branch": "main", "auth_methods": ["token"]}
    assert config["publish_mode"] == "editorial_workflow"
    assert configured(paper())["backend"] == {"name": "test-repo"}


def test_new_addresses_are_of_the_letters_that_the_paper_uses() -> None:
    assert configured(paper(story("Dam")))["slug"]["encoding"] == "ascii"
    assert configured(paper(story("Damm", slug="dämme")))["slug"]["encoding"] == "unicode"


def test_the_page_is_not_to_be_listed_and_names_no_host_but_that_of_the_repository() -> None:
    html = editor.page({}).decode()
    assert '<meta name="robots" content="noindex">' in html
    assert [word for word in html.split() if "//" in word] == ["https://api.github.com;"]
    assert "script-src 'self';" in html


def test_without_its_script_the_build_ends_with_what_to_run(tmp_path: Path) -> None:
    (fault,) = editor.scripts(paper(EDITOR=True, PATH=str(tmp_path / "content")), ())
    assert isinstance(fault, plan.PlanFault)
    assert "run `dateline editor`" in str(fault.diagnostic)
    assert fault.diagnostic.stops(is_lenient=True)


def test_what_was_fetched_is_copied_but_for_the_note_of_its_digest(tmp_path: Path) -> None:
    (tmp_path / ".editor").mkdir()
    for name in ("sveltia-cms.js", "icons.woff2", ".integrity"):
        (tmp_path / ".editor" / name).write_text(name)
    copies = editor.scripts(paper(EDITOR=True, PATH=str(tmp_path / "content")), ())
    assert [copy.path for copy in copies if isinstance(copy, plan.CopiedFile)] == [
        "admin/icons.woff2", "admin/sveltia-cms.js",
    ]  # fmt: skip


def test_switched_off_it_plans_nothing() -> None:
    assert [*editor.pages(paper()), *editor.scripts(paper(), ())] == []
