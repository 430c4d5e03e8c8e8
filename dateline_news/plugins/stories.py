"""The story pages."""

from collections.abc import Container, Iterator, Sequence
from datetime import date
from html import escape
from math import log
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote, urlsplit

from dateline_news.model import addresses, numbered_links
from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.cards import length
from dateline_news.model.deferred import Deferred
from dateline_news.model.kinds import LIVE
from dateline_news.model.paper import CopyText, Label, Link, Masthead, Moment, Picture, Story, named
from dateline_news.model.template_inputs import FACTS
from dateline_news.press import plan
from dateline_news.press.plan import menu

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
        "section": {**_label(story.section, listed), "name": story.section.kicker()["name"]},
        "topics": [topic.data() for topic in story.topics if listed is None or topic in listed],
        "authors": [_label(author, listed) for author in story.authors],
        "date": story.date.data(),
        "modified": story.modified.data() if story.modified else None,
        "dateline": story.dateline,
        "source": {"name": story.source_name, "url": story.source_url} if story.source_name else None,
        "discuss": {"href": story.discuss, "site": _host(story.discuss)} if story.discuss else None,
        "credit": story.credit,
        "rights": story.rights,
        "minutes": max(1, round(story.words / WORDS_A_MINUTE)),
        "picture": story.picture.data() if story.picture else None,
        "own": story.own,
        **live(story, linked(blocks, story.links, addresses.root_of(story.path))),
        "facts": facts,
    }


def headline(story: Story, words: plan.Language) -> str:
    """A story's title with a mark if it is retracted or paid, for a browser's tab, a preview elsewhere, a feed."""
    return marked(story.title, story.retracted, story.paid, words)


def marked(title: str, retracted: bool, paid: bool, words: plan.Language) -> str:  # noqa: FBT001  what the mark is of
    """A title with the marks of its story."""
    marks = [*([words.gettext("Retracted:")] * retracted), *([words.gettext("Paid content:")] * paid)]
    return " ".join([*marks, title])


def live(story: Story, blocks: list[dict[str, Any]]) -> dict[str, Any]:
    """`blocks`, and of a live story those before its entries; `entries`, newest first; and `live`, or None.

    An entry is {id, place, day, date, headline, blocks}; `day` is empty where it is that of the entry above it.
    """
    marks = [at for at, block in enumerate(blocks) if block["type"] == "entry"]
    if story.kind != LIVE:
        return {"blocks": blocks, "entries": [], "live": None}
    ends = [*marks[1:], len(blocks)]
    entries = [
        {**blocks[at], "date": entry.at.data(), "blocks": blocks[at + 1 : end]}
        for entry, at, end in zip(story.entries, marks, ends, strict=False)
    ][::-1]
    above = None
    for entry in entries:
        day = entry["date"]["day"]
        entry["day"], above = "" if day == above else day, day
    state = {
        "here": encoded(PurePosixPath(story.path).name),
        "changed": story.updated.data(),
        "ended": story.live_ended.data() if story.live_ended else None,
    }
    return {"blocks": blocks[: marks[0]] if marks else blocks, "entries": entries, "live": state}


def begins_with_capital(opening: str, blocks: list[dict[str, Any]]) -> bool:
    """Whether a text begins with a paragraph of some lines, and that with a capital: the first letter may be large.

    Scripts that have no capitals, such as Arabic, have no letter that stands alone either.
    """
    begins = blocks[0].get("html", "")[:4] if blocks else ""
    return begins[:3] == "<p>" and begins[3:].isupper() and len(opening) >= SOME_LINES


def _host(address: str) -> str:
    """The host of a web address, as people call it."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def _letter(story: Story, site: str, words: plan.Language) -> dict[str, str] | None:
    """The subject and the body of a mail about a story, as a link wants them (RFC 6068); without an address, None."""
    subject, body = (quote(text, safe=":,!()") for text in (headline(story, words), absolute(site, story.url)))
    return {"subject": subject, "body": body} if site else None


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
        texts = (numbered_links.in_place_of_picture(words["alt"], place.instead), words["caption"])
        return {"type": "text", "html": f"<p>{escape(' '.join(filter(None, texts)))}</p>"}
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
    contact = menu.contact(paper.front)
    for story in paper.each_story():
        lang, words = plan.page_language(paper.front, story.lang), plan.words(paper.front, story.lang)
        head = {**_versions(story, paper.versions(story), paper.masthead), "contact": contact}
        shown = paper.in_its_language(story)  # where that has a front, it lists translations too
        listed = _listed(story, paper) if shown is story else None
        deferred = Deferred(inputs, shown, story.copy, story.facts, listed, head, (paper.masthead, words))
        yield plan.Page(story.path, story.template, deferred, story.source, story, lang)


def inputs(
    story: Story,
    text: CopyText,
    facts: dict[str, Any],
    listed: tuple[Label, ...] | None,
    head: plan.Inputs,
    of: tuple[Masthead, plan.Language],
) -> dict[str, Any]:
    """Everything that the page of a story is made of, and `head`: `article` takes the rest of what is named here.

    `of` is whose page it is, and in whose words.
    """
    masthead, words = of
    shown: dict[str, Any] = {name: facts.get(name, value) for name, value in FACTS.items()}
    shown |= {
        "article": article(story, text, listed, {name: value for name, value in facts.items() if name not in FACTS}),
        "title": f"{headline(story, words)} — {masthead.name}",
        "description": story.description,
        "canonical": absolute(masthead.site, story.url),
        "here": encoded(story.section.path),
        "standing": story.standing,
        "letter": _letter(story, masthead.site, words),
        **head,
    }
    return shown | ({"robots": "noindex"} if story.hidden else {})


def _listed(story: Story, paper: plan.Archive) -> tuple[Label, ...] | None:
    """Those of a story's labels that have a page. A story that lists name has one of each."""
    if not (story.hidden or story.is_translation):
        return None
    return tuple(label for kind, label in story.labels if paper.has(kind, label))


def _versions(story: Story, versions: Sequence[Story], masthead: Masthead) -> plan.Inputs:
    """`alternates` of a story, and of a translation whether its `original` was corrected after it.

    Who reads none of the languages is led to the version in the paper's own, or to the original.
    """
    original = next((version for version in versions if not version.is_translation), None)
    default = next((version for version in versions if version.lang == masthead.lang), original)
    return {
        "alternates": [
            {**_version(version, masthead.site), "is_here": version is story, "is_default": version is default}
            for version in versions
        ],
        "original": _corrected(original, story) if original and story.is_translation else None,
    }


def _version(story: Story, site: str) -> dict[str, Any]:
    """A story in one of its languages, under that language's own name."""
    return {
        **named(story.lang),
        "path": encoded(story.path),
        "href": absolute(site, story.url),
    }


def _corrected(original: Story, translation: Story) -> plan.Inputs | None:
    """The last correction of an original that came after its translation: {path, date}; None without one."""
    last_change = max([translation.updated, *(correction.day for correction in translation.corrections)], key=_day)
    shown = zip(original.corrections, original.facts.get("corrections", ()), strict=False)
    later = [(correction.day, entry["id"]) for correction, entry in shown if _day(correction.day) > _day(last_change)]
    if not later:
        return None
    day, anchor = max(later, key=lambda entry: _day(entry[0]))
    return {"path": f"{encoded(original.path)}#{anchor}", "date": day.data()}


def _day(moment: Moment) -> date:
    return moment.at.date()


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
