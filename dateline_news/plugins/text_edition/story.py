"""The text of a story: its head, its copy, what its links lead to, and where its page is."""

from collections.abc import Iterable, Iterator
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import CopyText, Masthead, Moment, Story
from dateline_news.plugins.stories import headline, linked, live
from dateline_news.plugins.text_edition.plain import Links, text_of_blocks
from dateline_news.press import plan

MARK = "\ufeff"  # says that it is UTF-8, where a host or a disk does not


def path(story: Story) -> str:
    """The file of a story's text, beside its page: `2021/07/14/slug.txt`."""
    return f"{story.path.removesuffix('.html')}.txt"


def address(story: Story) -> str:
    """The same as an address from the site's root."""
    return encoded(path(story))


def file(story: Story, paper: plan.Archive) -> plan.File:
    """The planned file."""
    words = plan.words(paper.front, story.lang)
    inputs = {"text": Deferred(text, story, story.copy, paper.masthead, words)}
    return plan.File(path(story), written, inputs, story.source)


def written(inputs: plan.Inputs) -> bytes:
    """The bytes of {text}."""
    return f"{MARK}{inputs['text']}".encode()


def text(story: Story, copy: CopyText, masthead: Masthead, words: plan.Language) -> str:
    """A story as plain text, with an empty line between its parts, and two above a heading."""
    links = Links()
    _, blocks = copy
    shown = live(story, linked(blocks, story.links, f"{masthead.site}/" if masthead.site else ""))
    body = [text_of_blocks(shown["blocks"], links), *_entries(shown["entries"], links, words)]
    parts = ["\n".join(_head(story, words)), "\n".join(_about(story, words)), *_notes(story, words), *body]
    own = absolute(masthead.site, story.url)
    parts += ["\n".join(links.listed()), f"{masthead.name}\n{own}".strip()]
    return "\n\n".join(filter(None, parts)) + "\n"


def _head(story: Story, words: plan.Language) -> Iterator[str]:
    if story.standing:
        yield f"({words.shown(story.standing)})"
    yield headline(story, words)
    if story.standfirst:
        yield from ("", story.standfirst)


def _about(story: Story, words: plan.Language) -> Iterator[str]:
    """Who wrote it, where and when, as a page has it in a line."""
    if story.authors:
        yield words.gettext("By %(names)s", names=", ".join(author.name for author in story.authors))
    elif story.source_name:
        yield words.gettext("From %(name)s", name=story.source_name)
    if story.dateline:
        yield story.dateline
    yield words.gettext("Published %(date)s", date=_moment(story.date, words))
    if story.modified:
        yield words.gettext("Updated %(date)s", date=_moment(story.modified, words))
    yield from filter(None, (story.source_url, story.credit, story.rights))


def _moment(at: Moment, words: plan.Language) -> str:
    time = f"{words.gettext(', ')}{words.shown(at.time)} {at.zone}" if at.timed else ""
    return f"{words.day(at.at)}{time}"


def _notes(story: Story, words: plan.Language) -> Iterator[str]:
    """What was put right in it, and what it says in a few lines."""
    for correction in story.corrections:
        kind, day = words.gettext(correction.kind.capitalize()), words.day(correction.day.at)
        yield f"{kind}{words.gettext(', ')}{day}: {correction.text}"
    if story.points:
        yield "\n".join(f"* {point}" for point in story.points)


def _entries(entries: Iterable[dict[str, Any]], links: Links, words: plan.Language) -> Iterator[str]:
    """The entries of a live story, each under its time and its headline."""
    for entry in entries:
        if entry["day"]:
            yield f"\n{words.shown(entry['day'])}"
        yield f"\n{words.shown(entry['date']['time'])} {entry['headline']}".rstrip(" ")
        yield text_of_blocks(entry["blocks"], links)
