"""The story pages."""

from collections.abc import Container, Iterator, Sequence
from html import escape
from typing import Any

from dateline_news.model import addresses, numbered_links
from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LABEL_KINDS, LANGUAGES, CopyText, Label, Link, Masthead, Paper, Story, direction
from dateline_news.model.template_inputs import FACTS
from dateline_news.press import plan

WORDS_A_MINUTE = 230  # a calm reader of news


def article(story: Story, text: CopyText, listed: tuple[Label, ...] | None, facts: dict[str, Any]) -> dict[str, Any]:
    """Everything a story's page shows of the story itself.

    `listed` are those of its labels that have a page, None for all: a story that no list names may be the only one
    of a label. `facts` are those that plugins of the paper's own found out.
    """
    _, blocks = text
    return {
        "title": story.title,
        "standfirst": story.standfirst,
        "kind": story.kind,
        "retracted": story.retracted,
        "section": _label(story.section, listed),
        "topics": [topic.data() for topic in story.topics if listed is None or topic in listed],
        "authors": [_label(author, listed) for author in story.authors],
        "date": story.date.data(),
        "modified": story.modified.data() if story.modified else None,
        "dateline": story.dateline,
        "source": {"name": story.source_name, "url": story.source_url} if story.source_name else None,
        "credit": story.credit,
        "rights": story.rights,
        "minutes": max(1, round(story.words / WORDS_A_MINUTE)),
        "picture": story.picture.data() if story.picture else None,
        "own": story.own,
        "blocks": linked(blocks, story.links, addresses.root_of(story.path)),
        "facts": facts,
    }


def _label(label: Label, listed: Container[Label] | None) -> dict[str, str]:
    return label.data() if listed is None or label in listed else {"name": label.name, "path": ""}


def linked(blocks: list[dict[str, Any]], to: Sequence[Link], root: str) -> list[dict[str, Any]]:
    """Blocks whose links lead to their places from a page whose way to the root is given.

    A picture gets its size, so that the text under it never jumps.
    """
    return [_linked(block, to, root) for block in blocks]


def _linked(block: dict[str, Any], to: Sequence[Link], root: str) -> dict[str, Any]:
    if block["type"] == "picture":
        place = numbered_links.link_at(block["src"], to)
        if not place.width:  # it leads nowhere, or to what is no picture
            return {
                "type": "text",
                "html": f"<p>{escape(' '.join(filter(None, (block['alt'], block['caption']))))}</p>",
            }
        return {**block, "src": root + place.address, "width": place.width, "height": place.height}
    return {**block, "html": numbered_links.with_addresses(block["html"], to, root)} if "html" in block else block


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
    languages = [_version(version, paper.masthead.site) for version in versions]
    deferred = Deferred(inputs, story, story.copy, story.facts, _listed(story, paper), languages, paper.masthead)
    return plan.Page(story.path, story.template, deferred, story.source, story)


def inputs(
    story: Story,
    text: CopyText,
    facts: dict[str, Any],
    listed: tuple[Label, ...] | None,
    versions: list[dict[str, str]],
    masthead: Masthead,
) -> dict[str, Any]:
    """Everything that the page of a story is made of: `article` takes the rest of what is named here."""
    shown: dict[str, Any] = {name: facts.get(name, value) for name, value in FACTS.items()}
    shown |= {
        "article": article(story, text, listed, {name: value for name, value in facts.items() if name not in FACTS}),
        "title": f"{story.headline} — {masthead.name}",
        "description": story.description,
        "canonical": absolute(masthead.site, story.url),
        "here": encoded(story.section.path),
        "standing": story.standing,
        "alternates": versions,
    }
    return shown | ({"robots": "noindex"} if story.hidden else {})


def _listed(story: Story, paper: Paper) -> tuple[Label, ...] | None:
    """Those of a story's labels that have a page. A story that lists name has one of each."""
    if not (story.hidden or story.is_translation):
        return None
    listed = [paper.labels_of(kind) for kind in LABEL_KINDS.values()]
    return tuple(label for _, label in story.labels if any(label in labels for labels in listed))


def _version(story: Story, site: str) -> dict[str, str]:
    """A story in one of its languages, under that language's own name."""
    return {
        "lang": story.lang,
        "dir": direction(story.lang),
        "name": LANGUAGES.get(story.lang, story.lang),
        "path": encoded(story.path),
        "href": absolute(site, story.url),
    }


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
