"""The story pages."""

from collections.abc import Container, Iterator, Sequence
from html import escape
from math import log
from typing import Any

from dateline_news.model import addresses, numbered_links
from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.cards import length
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LANGUAGES, CopyText, Label, Link, Masthead, Picture, Story, direction
from dateline_news.model.template_inputs import FACTS
from dateline_news.press import plan

WORDS_A_MINUTE = 230  # a calm reader of news
SOME_LINES = 200  # characters: what a large first letter needs beside it
# Widths to heights of pictures in a row, whose widths are shared so that all are of one height: a class each.
RATIOS = ((1, 2), (9, 16), (2, 3), (3, 4), (4, 5), (1, 1), (5, 4), (4, 3), (3, 2), (16, 9), (2, 1), (5, 2), (3, 1))


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
        "kind_name": story.kind_name,
        "retracted": story.retracted,
        "points": list(story.points),
        "length": length(story.title),
        "drop_cap": story.kind == "feature" and begins_with_capital(story.opening, blocks),
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


def begins_with_capital(opening: str, blocks: list[dict[str, Any]]) -> bool:
    """Whether a text begins with a paragraph of some lines, and that with a capital: the first letter may be large.

    Scripts that have no capitals, such as Arabic, have no letter that stands alone either.
    """
    begins = blocks[0].get("html", "")[:4] if blocks else ""
    return begins[:3] == "<p>" and begins[3:].isupper() and len(opening) >= SOME_LINES


def _label(label: Label, listed: Container[Label] | None) -> dict[str, Any]:
    return label.data() if listed is None or label in listed else {**label.data(), "path": ""}


def linked(blocks: list[dict[str, Any]], to: Sequence[Link], root: str) -> list[dict[str, Any]]:
    """Blocks whose links lead to their places from a page whose way to the root is given.

    A picture gets its size, so that the text under it never jumps, and its files. Where one of a gallery leads nowhere
    each stands for itself.
    """
    return [shown for block in blocks for shown in _linked(block, to, root)]


def _linked(block: dict[str, Any], to: Sequence[Link], root: str) -> Iterator[dict[str, Any]]:
    if block["type"] == "picture":
        yield _shown(block, to, root)
    elif block["type"] == "gallery":
        shown = [_shown({"type": "picture", **picture}, to, root) for picture in block["pictures"]]
        is_whole = all(picture["type"] == "picture" for picture in shown)
        row = [{**picture, "shape": ratio(picture["width"], picture["height"])} for picture in shown if is_whole]
        yield from [{"type": "gallery", "pictures": row}] if is_whole else shown
    elif "html" in block:
        yield {**block, "html": numbered_links.with_addresses(block["html"], to, root)}
    else:
        yield block


def ratio(width: int, height: int) -> str:
    """The class of that one of RATIOS which a picture's proportions are nearest to: `ratio-3-2`."""
    nearest = min(RATIOS, key=lambda sides: abs(log(width * sides[1] / (height * sides[0]))))
    return "ratio-{}-{}".format(*nearest)


def _shown(block: dict[str, Any], to: Sequence[Link], root: str) -> dict[str, Any]:
    """A picture with its files, or what plays in its place; the words about it where it leads nowhere."""
    place = numbered_links.link_at(block["src"], to)
    words = {name: block[name] for name in ("alt", "caption")}
    if place.media:
        captions = root + place.captions if place.captions else ""
        address = root + place.address
        return {"type": "media", "kind": place.media, "path": address, "captions": captions, **words}
    if not place.width:
        return {"type": "text", "html": f"<p>{escape(' '.join(filter(None, words.values())))}</p>"}
    return {
        "type": "picture",
        **Picture(
            "", block["alt"], place.width, place.height, block["caption"], tint=place.tint, renditions=place.renditions
        ).data(root),
        "path": root + (place.shown or place.address),
        "shape": "",  # nothing is cut off in a text
    }


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """A page for each story, hidden ones too."""
    for story in paper.each_story():
        listed, languages = _listed(story, paper), _languages(story, paper)
        deferred = Deferred(inputs, story, story.copy, story.facts, listed, languages, paper.masthead)
        yield plan.Page(story.path, story.template, deferred, story.source, story)


def _languages(story: Story, paper: plan.Archive) -> list[dict[str, str]]:
    """The versions of a story: those of its slug, if each has a language of its own.

    Otherwise they only happen to share a name.
    """
    versions = paper.versions(story)
    are_one_story = len(versions) > 1 and len({version.lang for version in versions}) == len(versions)
    return [_version(version, paper.masthead.site) for version in versions] if are_one_story else []


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


def _listed(story: Story, paper: plan.Archive) -> tuple[Label, ...] | None:
    """Those of a story's labels that have a page. A story that lists name has one of each."""
    if not (story.hidden or story.is_translation):
        return None
    return tuple(label for kind, label in story.labels if paper.has(kind, label))


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
