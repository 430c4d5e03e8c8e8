"""The story pages."""

from collections.abc import Container, Iterator
from typing import Any

from newsroom.paper import LANGUAGES, Label, Paper, Story, direction
from newsroom.press import links, plan
from newsroom.press.inputs import FACTS

WORDS_A_MINUTE = 230  # a calm reader of news


def article(story: Story, paper: Paper) -> dict[str, Any]:
    """Everything a story's page shows of the story itself.

    A hidden story may be the only one of its section, topic or author: those then have no page to link to.
    """
    root = links.root_of(story.path)
    return {
        "title": story.title,
        "standfirst": story.standfirst,
        "kind": story.kind,
        "retracted": story.retracted,
        "section": _label(story.section, paper.sections),
        "topics": [topic.data() for topic in story.topics if topic in paper.topics],
        "authors": [_label(author, paper.authors) for author in story.authors],
        "date": story.date.data(),
        "modified": story.modified.data() if story.modified else None,
        "dateline": story.dateline,
        "source": {"name": story.source_name, "url": story.source_url} if story.source_name else None,
        "credit": story.credit,
        "rights": story.rights,
        "minutes": max(1, round(story.words / WORDS_A_MINUTE)),
        "picture": story.picture.data() if story.picture else None,
        "own": story.own,
        "blocks": linked(story.blocks, root),
        "facts": {name: value for name, value in story.facts.items() if name not in FACTS},
    }


def _label(label: Label, listed: Container[Label]) -> dict[str, str]:
    return label.data() if label in listed else {"name": label.name, "path": ""}


def linked(blocks: list[dict[str, Any]], root: str) -> list[dict[str, Any]]:
    """Blocks with the links in them leading from a page whose way to the root is given."""
    return [
        {**block, **{name: links.relative(block[name], root) for name in ("html", "src") if name in block}}
        for block in blocks
    ]


def pages(paper: Paper) -> Iterator[plan.Page]:
    """A page for each story, hidden ones too."""
    versions: dict[str, list[Story]] = {}
    for story in (*paper.stories, *paper.translations):
        versions.setdefault(story.translation_key, []).append(story)
    for story in paper.all_stories:
        yield _page(story, paper, _translations(versions.get(story.translation_key, [])))


def _translations(stories: list[Story]) -> list[Story]:
    """Versions of one story: those of one slug, if each has a language of its own.

    Otherwise they only happen to share a name.
    """
    return stories if len(stories) > 1 and len({story.lang for story in stories}) == len(stories) else []


def _page(story: Story, paper: Paper, versions: list[Story]) -> plan.Page:
    site = paper.masthead.site
    inputs = {
        **FACTS,
        **{name: value for name, value in story.facts.items() if name in FACTS},
        "article": article(story, paper),
        "title": f"{story.headline} — {paper.masthead.name}",
        "description": story.description,
        "canonical": f"{site}/{story.url}",
        "here": story.section.path,
        "standing": story.standing,
        "alternates": [_version(one, site) for one in versions],
    }
    if story.hidden:
        inputs["robots"] = "noindex"
    return plan.Page(story.path, story.template, inputs, story.source, story)


def _version(story: Story, site: str) -> dict[str, str]:
    """A story in one of its languages, under that language's own name."""
    return {
        "lang": story.lang,
        "dir": direction(story.lang),
        "name": LANGUAGES.get(story.lang, story.lang),
        "path": story.path,
        "href": f"{site}/{story.url}",
    }


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
