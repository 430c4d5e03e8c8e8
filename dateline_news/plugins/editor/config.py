"""The configuration of the editor: the fields of the contract, and what the archive has to choose from.

Its terms are those of https://sveltiacms.app/en/docs.
"""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic.fields import FieldInfo

from dateline_news.model import fields
from dateline_news.model.paper import LABEL_KINDS, Paper

# What a writer fills in first, and the copy; the other fields come after it.
FIRST = (
    "title", "date", "category", "authors", "author", "tags", "summary", "points", "image", "image_alt",
    "image_caption", "image_credit", "image_focus", "body",
)  # fmt: skip
NOT_OFFERED = {"digest", "slugline"}  # the desk's; the editor keeps what it has no field for
DAY = [r"^\d{4}-\d{2}-\d{2}([ T].+)?$", "Write a day, 2026-05-05, or a day and a time, 2026-05-05 14:30."]
LIST = {"widget": "list"}
Choices = Mapping[str, list[str]]
WIDGETS: dict[str, dict[str, Any]] = {
    "summary": {"widget": "text"},
    "image": {"widget": "image", "choose_url": False},
    **dict.fromkeys(("tags", "authors", "aliases", "check_ok", "correction", "points", "links"), LIST),
}
# As Markdown unless asked for otherwise: the view that shows it set loses how the columns of a table are aligned. There
# are no pictures in it, since they would get addresses that are found from some pages only.
BODY = {
    "name": "body",
    "label": "Copy",
    "widget": "markdown",
    "modes": ["raw", "rich_text"],
    "editor_components": ["code-block"],
}
HAS_TITLE = "^(?!null$)"  # a post with a header that the editor cannot read has none, and is not shown broken


def config(paper: Paper) -> dict[str, Any]:
    """The configuration. Its paths begin at the paper's folder."""
    content, repository = Path(paper.settings["PATH"]).name, paper.settings["EDITOR_REPOSITORY"]
    github = {"name": "github", "repo": repository, "branch": "main", "auth_methods": ["token"]}
    is_ascii = all(story.path.isascii() for story in paper.stories)
    return {
        "backend": github if repository else {"name": "test-repo"},
        "publish_mode": "editorial_workflow" if repository else "simple",
        "app_title": paper.masthead.name,
        "show_preview_links": False,
        "media_folder": f"{content}/images",
        "public_folder": "/images",
        "media_libraries": {"stock_assets": {"providers": []}},
        "slug": {"encoding": "ascii" if is_ascii else "unicode", "clean_accents": is_ascii, "maxlength": 80},
        "output": {"omit_empty_optional_fields": True, "yaml": {"quote": "double"}},
        "collections": [stories(paper, content), static_pages(content), *introductions(content)],
    }


def stories(paper: Paper, content: str) -> dict[str, Any]:
    """The collection of stories: in a folder for each section, a file of day and slug for each story."""
    return {
        **_collection("Stories", f"{content}/articles", fields.StoryFields, _choices(paper)),
        "label_singular": "Story",
        "nested": {"subfolders": False},
        "path": "{{fields.category}}/{{slug}}",
        "slug": "{{fields.date | truncate(10, ' ')}}-{{title}}",
        "sortable_fields": {"fields": ["title", "date"], "default": {"field": "date", "direction": "descending"}},
    }


def static_pages(content: str) -> dict[str, Any]:
    """The collection of static pages."""
    return {
        **_collection("Pages", f"{content}/pages", fields.PageFields, {}),
        "label_singular": "Page",
        "slug": "{{title}}",
    }


def introductions(content: str) -> Iterator[dict[str, Any]]:
    """A collection of the files that introduce the labels of each kind that has such; they need no text."""
    for name, contract in fields.INTRODUCTIONS.items():
        kind = LABEL_KINDS[name]
        if not kind.folder:  # what introduces a section is another program's file
            continue
        of_kind = _collection(kind.title, f"{content}/{kind.folder}", contract, {}, body={**BODY, "required": False})
        yield {**of_kind, "label_singular": kind.title.removesuffix("s"), "slug": "{{title}}"}


def _collection(
    label: str, folder: str, contract: type[fields.PieceFields], chosen: Choices, body: Mapping[str, Any] = BODY
) -> dict[str, Any]:
    names = [name for name in contract.model_fields if name not in NOT_OFFERED]
    offered = {name: _field(name, contract, chosen.get(name, [])) for name in names} | {"body": body}
    names = [*(name for name in FIRST if name in offered), *(name for name in offered if name not in FIRST)]
    return {
        "name": label.lower(),
        "label": label,
        "folder": folder,
        "media_folder": f"/{folder.partition('/')[0]}/images",
        "public_folder": "/images",
        "filter": {"field": "title", "pattern": HAS_TITLE},
        "fields": [offered[name] for name in names],
    }


def _field(name: str, contract: type[fields.PieceFields], options: list[str]) -> dict[str, Any]:
    """A field as the editor has it: with its name, what it says, and how it is filled in."""
    about = contract.model_fields[name]
    return {
        "name": name,
        "label": name.replace("_", " ").capitalize(),
        "hint": about.description,
        "required": about.is_required() or name == "category",  # which the folder is named by
        **_widget(name, about, options),
    }


def _widget(name: str, about: FieldInfo, options: list[str]) -> dict[str, Any]:
    if options:
        return {"widget": "select", "options": options, "multiple": name != "category"}
    if name in WIDGETS:
        return WIDGETS[name]
    if words := fields.choices(about):
        return {"widget": "select", "options": [*words]}
    return {"widget": "string"} | ({"pattern": DAY} if fields.is_of(fields.Moment, about) else {})


def _choices(paper: Paper) -> Choices:
    """What the archive has to choose from: the sections, also those without a story yet, topics and authors."""
    names = {kind.plural: [label.name for label in paper.labels_of(kind)] for kind in LABEL_KINDS.values()}
    slugs = {label.slug for label in paper.sections}
    empty = [slug.replace("-", " ").capitalize() for slug in paper.masthead.sections if slug not in slugs]
    return {"category": names["categories"] + empty, "tags": names["tags"], "authors": names["authors"]}
