"""Makes the record of a source: plain data that is the same whatever else the paper holds, saved in the cache.

What depends on other sources (whether a link leads somewhere, how a label is spelt, whether it is out yet) is
decided by the archive, in every build.
"""

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import astuple, fields, replace
from datetime import datetime, time
from html import unescape
from typing import Any
from zoneinfo import ZoneInfo

from pelican.contents import Article

from dateline_news.model import characters, moments, numbered_links, paper, release_status
from dateline_news.model.addresses import encoded
from dateline_news.model.digests import digest
from dateline_news.model.fields import StoryFields, correction
from dateline_news.model.kinds import LIVE, PAID
from dateline_news.model.paper import LABEL_KINDS, NEVER, Moment
from dateline_news.model.release_status import embargo
from dateline_news.press.cache.rows import BLANK, FAULTY, Record
from dateline_news.press.markup import live_entries, safe_html
from dateline_news.press.markup.block_kinds import kinds
from dateline_news.press.markup.blocks import Body
from dateline_news.press.markup.fast_markdown import Galley
from dateline_news.press.read import label_slugs, link_syntax
from dateline_news.press.read.parse import Reading

STANDFIRST_WORDS = 50  # as many words of the text as stand in for a summary that nobody wrote
Labels = dict[tuple[str, str], list[str]]  # (kind, name) → [name, slug, path], and its address if that is another
LATE = ("image", "template")  # fields of which only the archive can say whether they are right
IN_HEADERS = {field.alias or name for name, field in StoryFields.model_fields.items()}
# The optional texts that a story has by the names that they have in a header: they are shown as they are written.
TEXTS = tuple(field.name for field in fields(paper.Story) if field.default == "" and field.name in IN_HEADERS)
BULLET = re.compile(r"\s*[-*•]\s+")
IMAGE = ("image", "image_alt", "image_caption", "image_credit", "image_focus")


def record(content: Any, reading: Reading, extra: Iterable[str], labels: Labels) -> tuple[Record, str]:
    """The record of an article or a page as Pelican has it, and of its reading; and its text, JSON of [html, blocks].

    `extra` names what other plugins add to an article and the theme should see. `labels` are those of other
    records, and grows: making a slug takes long, and the same few labels come again and again.
    """
    html = content._content  # noqa: SLF001  `content` would resolve its links
    galley = reading.galley if html == reading.html else Galley(characters.mended(safe_html.safe(html)))
    galley, targets = with_numbers(galley)
    html, body, entries = _body(galley, content, reading)
    # Fields that typogrify has changed, or another reader has read, are HTML.
    is_text = content.reader == "post" and not content.settings["TYPOGRIFY"]
    summary = content.metadata.get("summary", "")
    summary = unescape(summary) if is_text else safe_html.text(summary)
    status = getattr(content, "written_status", content.status)
    if status == "draft":  # a preview shows it at the address that it will have
        content.written_status, content.status = status, "published"
    about = Record(
        **(_label_address(content, reading) if reading.introduces else _address(content)),
        title=content.title if is_text else safe_html.text(content.title),
        standfirst=summary,
        description=summary or _beginning(body.opening),
        opening=body.opening,
        lang=content.lang,
        template=content.template,
        status=status,
        kinds=sorted(kinds(body.blocks)),
        targets=targets,
        references=_references(reading),
        named=reading.named,
        lines=_lines(reading),
        release_line=_release_line(reading, status),
        embargo=_embargo(content, reading),
        date=_moment(content, reading, "date"),
        aliases=aliases(content.metadata.get("aliases", "")),
        categories=reading.categories,
        is_named="slug" in reading.fields,
        notices=_notices(reading),
        **(_story(content, reading, labels) if isinstance(content, Article) else {}),
        entries=entries,
        **(_introduction(content, reading) if reading.introduces else {}),
    )
    about.words = galley.words if about.is_story or about.introduces else 0
    if about.is_story:
        is_retracted = any(kind == "retraction" for _, kind, _ in about.corrections)
        marks = (is_retracted, about.kind == PAID)
        line = (content.relative_source_path, about.title, about.path, about.lang, about.date, *marks)
        about.line = digest(line)  # see paper.py for a story's line
        about.facts = dict(_facts(content, reading, extra))
        about.modified = max(filter(None, (about.modified, *(at for at, *_ in entries[-1:]))), key=_at, default=None)
    is_single_text = body.blocks == [{"type": "text", "html": html}]  # as most are; it need not stand there twice
    text = json.dumps([html, None if is_single_text else body.blocks], ensure_ascii=False, separators=(",", ":"))
    return about, text


def _body(galley: Galley, content: Any, reading: Reading) -> tuple[str, Body, list[list[Any]]]:
    """A body in HTML and in blocks, and the entries of a live story, which stand newest first in its HTML."""
    html = galley.full_html
    if content.metadata.get("kind", "").lower() != LIVE:
        return html, galley.body(), []
    clock = ZoneInfo(content.settings["TIMEZONE"])
    day = _written(content, reading, "date").on(clock)
    body, entries = live_entries.body(html, day, clock)
    rows = [[_row(Moment(at, timed=True)), *words] for at, *words in entries]
    return live_entries.newest_first(html, day, clock), body, rows


def aliases(text: str) -> list[str]:
    """Addresses that a piece had before, from a field with commas or spaces between."""
    return [address for address in re.split(r"[,;\s]+", text) if address]


def points(text: str) -> list[str]:
    """The key points of a story, one a line, without the sign of a list that an editor may put before each."""
    return [point for line in text.split("\n") if (point := BULLET.sub("", line).strip())]


def with_numbers(galley: Galley) -> tuple[Galley, list[str]]:
    """A safe body with a number in the place of each target inside the paper, and those targets."""
    numbers: dict[str, int] = {}

    def number(_tag: str, _name: str, target: str) -> str:
        is_inside = link_syntax.split_target(target)[0]
        return numbered_links.numbered(numbers.setdefault(target, len(numbers))) if is_inside else target

    html = galley.html.replace(numbered_links.OPENING, "")  # no font has it, and it would be taken for a number's
    has_targets = '="{' in html or '="|' in html  # as safe HTML writes it
    return replace(galley, html=safe_html.safe(html, number) if has_targets else html), list(numbers)


def _references(reading: Reading) -> list[list[Any]]:
    """The references of a text inside the paper: [target, line, whether it is a picture]."""
    inside = (reference for reference in reading.references if link_syntax.split_target(reference.target)[0])
    return [[*astuple(reference)] for reference in inside]


def _notices(reading: Reading) -> list[list[Any]]:
    """The diagnostics that do not stop the build: [line, field, message, severity]."""
    return [[*astuple(notice)[1:]] for notice in sorted(set(reading.notices))]


def _lines(reading: Reading) -> dict[str, int]:
    return {name: reading.lines[name] for name in LATE if name in reading.lines}


def _release_line(reading: Reading, status: str) -> int:
    """The line of the header that keeps a piece from readers for now; 0 where that is its path or its date."""
    return reading.lines.get("embargo" if status in ("published", "hidden") else "status", 0)


def _address(content: Any) -> dict[str, Any]:
    """The file of a page and its address; most have the same, and formatting takes long, so that is done once.

    Feeds know a story by the address as Pelican has it: `identity`, if another address is published.
    """
    path, settings = content.save_as, content.settings
    kind = f"{type(content).__name__}{'' if content.in_default_lang else '_lang'}".upper()
    is_same = settings[f"{kind}_URL"] == settings[f"{kind}_SAVE_AS"]
    is_own = hasattr(content, "override_url") or hasattr(content, "override_save_as")
    identity = path if is_same and not is_own else content.url
    is_of_file = identity == path or (hasattr(content, "override_save_as") and not hasattr(content, "override_url"))
    url = encoded(path) if is_of_file else identity
    more = {} if url == identity else {"identity": identity}
    return {"path": path, "url": url, "slug": content.slug, **more, "is_own": is_own}


def _label_address(content: Any, reading: Reading) -> dict[str, Any]:
    """The address of the label that a file introduces."""
    label = label_slugs.maker(reading.introduces)(content.title, content.settings)
    return {"path": label.save_as, "url": label.url, "slug": label.slug}


def _introduction(content: Any, reading: Reading) -> dict[str, Any]:
    """The parts of a record that only an introduction has, and its picture."""
    metadata = content.metadata
    return {
        "introduces": reading.introduces,
        "image": {name: metadata[name] for name in IMAGE if name in metadata},
        "texts": {name: metadata[name] for name in ("role", "email", "fediverse", "links") if name in metadata},
    }


def _story(article: Any, reading: Reading, labels: Labels) -> dict[str, Any]:
    """The parts of a story's record that a static page does not have."""
    metadata = article.metadata
    of_kinds = {kind.name: _labels(label_slugs.labels(article, kind), labels) for kind in LABEL_KINDS.values()}
    return {
        "kind": metadata.get("kind", "news").lower(),
        "modified": _moment(article, reading, "modified") if "modified" in metadata else None,
        "live_ended": _ended(article) if "live_ended" in metadata else None,
        "source_name": metadata.get("source", ""),
        "priority": _priority(metadata.get("priority", "0")),
        "part": int(metadata.get("part", "0")),
        "image": {name: metadata[name] for name in IMAGE if name in metadata},
        "is_translation": metadata.get("translation", "false").lower() == "true",
        "points": points(metadata.get("points", "")),
        "corrections": _corrections(metadata.get("correction", ""), ZoneInfo(article.settings["TIMEZONE"])),
        "labels": {kind: of_kind for kind, of_kind in of_kinds.items() if of_kind},
        "texts": {name: metadata[name] for name in TEXTS if name in metadata},
    }


def _priority(value: str) -> int:
    """The rank that an editor gives a story on the front page: 0 to 9, or NEVER."""
    return NEVER if value.lower() == "never" else int(value)


def _labels(wrappers: Iterable[Any], labels: Labels) -> list[list[str]]:
    """Labels, each address once: the name, the slug, the file of the page, and its address if that is another."""
    by_slug: dict[str, list[str]] = {}
    for wrapper in wrappers:
        key = (type(wrapper).__name__, wrapper.name)
        if key not in labels:
            path, url = wrapper.save_as, wrapper.url
            labels[key] = [wrapper.name, wrapper.slug, path, *([] if url == path else [url])]
        by_slug.setdefault(labels[key][1], labels[key])
    return list(by_slug.values())


def _moment(content: Any, reading: Reading, name: str) -> list[Any] | None:
    """A date, whether the post gave a time with it, and the name of its zone."""
    return _row(_written(content, reading, name)) if getattr(content, name, None) else None


def _written(content: Any, reading: Reading, name: str) -> Moment:
    return Moment(getattr(content, name), name in reading.fields and moments.read(reading.fields[name]).is_timed)


def _at(row: list[Any]) -> datetime:
    return datetime.fromisoformat(row[0])


def _embargo(content: Any, reading: Reading) -> list[Any] | None:
    moment = None if reading.problems else embargo(content.metadata, ZoneInfo(content.settings["TIMEZONE"]))
    return _row(moment) if moment else None


def _ended(content: Any) -> list[Any] | None:
    """When a live story ended; Pelican leaves what it does not know as it is written."""
    return _row(release_status.moment(content.metadata["live_ended"], ZoneInfo(content.settings["TIMEZONE"])))


def _row(moment: Moment) -> list[Any]:
    return [moment.at.isoformat(), moment.timed, moment.zone]


def _corrections(text: str, zone: ZoneInfo) -> list[list[str]]:
    """The entries in their order, one a line: [day, kind, text]; each day is one of the newsroom's own clock."""
    entries = [correction(entry) for entry in text.split("\n") if entry]
    return [[datetime.combine(day, time(), zone).isoformat(), kind, words] for day, kind, words in entries]


def _facts(article: Any, reading: Reading, extra: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """What other plugins added to an article, if it is plain data: a page's inputs hold nothing else."""
    for name in extra:
        value = getattr(article, name, None)
        try:
            json.dumps(value)
        except (TypeError, ValueError):
            reading.fault(name, f"is {type(value).__name__}, not plain data: text, numbers, lists or dicts")
        else:
            yield name, value


def skipped(reading: Reading) -> Record:
    """The record of a post that is not published: of its contents only the files that nobody is to see either."""
    references = _references(reading)
    return Record(
        status="skip",
        release_line=_release_line(reading, "skip"),
        targets=[target for target, *_ in references],
        references=references,
        named=reading.named,
        image={"image": reading.fields["image"]} if "image" in reading.fields else {},
        notices=_notices(reading),
        is_left_out=reading.is_left_out,
        is_page=reading.is_page,
        introduces=reading.introduces,
    )


def faulty(reading: Reading) -> Record:
    """The record of a post with problems, so that those that only the archive can see are reported with them."""
    template = reading.fields.get("template", BLANK.template)
    return replace(skipped(reading), template=template, status=FAULTY, lines=_lines(reading), fields=reading.fields)


def _beginning(paragraph: str) -> str:
    """At most STANDFIRST_WORDS of a paragraph."""
    words = paragraph.split()
    return paragraph if len(words) <= STANDFIRST_WORDS else " ".join(words[:STANDFIRST_WORDS]) + " …"
