"""A record: what one source says, whatever else the paper holds. Plain data, made once and kept in the store.

What depends on other sources (whether a link leads somewhere, how a label is spelt, whether it is out yet) is
the archive's to say, in every build.
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

from dateline_news.model import characters, moments, numbered_links, paper
from dateline_news.model.addresses import encoded
from dateline_news.model.digests import digest
from dateline_news.model.fields import Story, correction
from dateline_news.model.paper import LABEL_KINDS, Moment
from dateline_news.model.release_status import embargo
from dateline_news.press.cache.rows import BLANK, FAULTY, Record
from dateline_news.press.markup import safe_html
from dateline_news.press.markup.fast_markdown import Galley
from dateline_news.press.read import label_slugs, link_syntax
from dateline_news.press.read.parse import Reading

STANDFIRST_WORDS = 50  # as many words of the text as stand in for a summary that nobody wrote
Labels = dict[tuple[str, str], list[str]]  # (kind, name) → [name, slug, path], and its address if that is another
LATE = ("image", "template")  # fields of which only the archive can say whether they are right
IN_HEADERS = {field.alias or name for name, field in Story.model_fields.items()}
# The optional texts that a story has by the names that they have in a header: they are shown as they are written.
TEXTS = tuple(one.name for one in fields(paper.Story) if one.default == "" and one.name in IN_HEADERS)


def record(content: Any, found: Reading, extra: Iterable[str], known: Labels) -> tuple[Record, str]:
    """The record of an article or a page as Pelican has it, and of its reading; and its text, JSON of [html, blocks].

    `extra` names what other plugins lay on an article and the theme should see. `known` are labels of other
    records, and grows: making a slug takes long, and the same few labels come again and again.
    """
    written = content._content  # noqa: SLF001  `content` would resolve its links
    is_as_read = written == found.html
    galley, targets = with_numbers(found.galley if is_as_read else Galley(characters.mended(safe_html.safe(written))))
    html, parts = galley.full_html, galley.body()
    # What typogrify has been at, or another reader has read, is HTML.
    is_text = content.reader == "post" and not content.settings["TYPOGRIFY"]
    summary = content.metadata.get("summary", "")
    summary = unescape(summary) if is_text else safe_html.text(summary)
    status = getattr(content, "written_status", content.status)
    if status == "draft":  # a preview shows it at the address that it will have
        content.written_status, content.status = status, "published"
    about = Record(
        **_address(content),
        slug=content.slug,
        title=content.title if is_text else safe_html.text(content.title),
        standfirst=summary,
        description=summary or _cut(parts.opening, STANDFIRST_WORDS),
        opening=parts.opening,
        lang=content.lang,
        template=content.template,
        status=status,
        kinds=sorted({block["type"] for block in parts.blocks}),
        targets=targets,
        references=_inside(found),
        named=found.named,
        lines={name: found.lines[name] for name in LATE if name in found.lines},
        embargo=_embargo(content, found),
        date=_moment(content, found, "date"),
        aliases=aliases(content.metadata.get("aliases", "")),
        notices=_notices(found),
        **(_story(content, found, known) if isinstance(content, Article) else {}),
    )
    if about.is_story:
        about.words, about.line = galley.words, _line(content.relative_source_path, about)
        about.facts = dict(_facts(content, found, extra))
    whole = parts.blocks == [{"type": "text", "html": html}]  # as most are; it need not stand there twice
    text = json.dumps([html, None if whole else parts.blocks], ensure_ascii=False, separators=(",", ":"))
    return about, text


def aliases(written: str) -> list[str]:
    """Addresses that a piece had before, from a field with commas or spaces between."""
    return [one for one in re.split(r"[,;\s]+", written) if one]


def with_numbers(galley: Galley) -> tuple[Galley, list[str]]:
    """A safe body with a number for each place under the paper's roof that it links to, and those places."""
    places: dict[str, int] = {}

    def number(_tag: str, _name: str, target: str) -> str:
        inside = link_syntax.split_target(target)[0]
        return numbered_links.numbered(places.setdefault(target, len(places))) if inside else target

    html = galley.html.replace(numbered_links.OPENING, "")  # no font has it, and it would be taken for a number's
    is_signed = '="{' in html or '="|' in html  # as safe HTML writes it
    return replace(galley, html=html if not is_signed else safe_html.safe(html, number)), list(places)


def _inside(found: Reading) -> list[list[Any]]:
    """What a text refers to under the paper's roof: [target, line, whether it is a picture]."""
    return [
        [one.target, one.line, one.is_picture] for one in found.references if link_syntax.split_target(one.target)[0]
    ]


def _notices(found: Reading) -> list[list[Any]]:
    """What was let pass: [line, field, message, severity]."""
    return [[*astuple(notice)[1:]] for notice in sorted(set(found.notices))]


def _line(source: str, about: Record) -> str:
    """The digest of what a story's line says (dateline_news/model/paper.py)."""
    retracted = any(kind == "retraction" for _, kind, _ in about.corrections)
    return digest((source, about.title, about.path, about.lang, about.date, retracted))


def _address(content: Any) -> dict[str, Any]:
    """The file of a page and its address; as most are the same, and formatting takes long, that is done once.

    Feeds know a story by the address as Pelican has it: `identity`, where that is not the one that is published.
    """
    path, settings = content.save_as, content.settings
    kind = f"{type(content).__name__}{'' if content.in_default_lang else '_lang'}".upper()
    is_same = settings[f"{kind}_URL"] == settings[f"{kind}_SAVE_AS"]
    is_own = hasattr(content, "override_url") or hasattr(content, "override_save_as")
    given = path if is_same and not is_own else content.url
    is_of_file = given == path or (hasattr(content, "override_save_as") and not hasattr(content, "override_url"))
    url = encoded(path) if is_of_file else given
    return {"path": path, "url": url, **({} if url == given else {"identity": given})}


def _story(article: Any, found: Reading, known: Labels) -> dict[str, Any]:
    """What the record of a story says and that of a static page does not."""
    said = article.metadata
    labels = {kind.name: _labels(label_slugs.labels(article, kind), known) for kind in LABEL_KINDS.values()}
    return {
        "kind": said.get("kind", "news").lower(),
        "modified": _moment(article, found, "modified") if "modified" in said else None,
        "source_name": said.get("source", ""),
        "priority": int(said.get("priority", 0)),
        "image": {name: said[name] for name in ("image", "image_alt", "image_caption", "image_credit") if name in said},
        "is_translation": said.get("translation", "false").lower() == "true",
        "corrections": _corrections(said.get("correction", ""), ZoneInfo(article.settings["TIMEZONE"])),
        "labels": {kind: of_kind for kind, of_kind in labels.items() if of_kind},
        "texts": {name: said[name] for name in TEXTS if name in said},
    }


def _label(wrapper: Any, known: Labels) -> list[str]:
    """A label: its name, its slug, the file of its page, and its published address if that is another."""
    key = (type(wrapper).__name__, wrapper.name)
    if key not in known:
        path, url = wrapper.save_as, wrapper.url
        known[key] = [wrapper.name, wrapper.slug, path, *([] if url == path else [url])]
    return known[key]


def _labels(wrappers: Iterable[Any], known: Labels) -> list[list[str]]:
    """Labels, each address once."""
    labels = [_label(one, known) for one in wrappers]
    found: dict[str, list[str]] = {}
    for one in labels:
        found.setdefault(one[1], one)
    return list(found.values())


def _moment(content: Any, found: Reading, name: str) -> list[Any] | None:
    """A date, whether the post gave a time with it, and the name of its zone."""
    at = getattr(content, name, None)
    if at is None:
        return None
    one = Moment(at, name in found.fields and moments.read(found.fields[name]).is_timed)
    return [at.isoformat(), one.timed, one.zone]


def _embargo(content: Any, found: Reading) -> list[Any] | None:
    held = None if found.problems else embargo(content.metadata, ZoneInfo(content.settings["TIMEZONE"]))
    return [held.at.isoformat(), held.timed, held.zone] if held else None


def _corrections(written: str, zone: ZoneInfo) -> list[list[str]]:
    """The entries as they stand, one a line: [day, kind, text]; each day is one of the newsroom's own clock."""
    parted = [correction(entry) for entry in written.split("\n") if entry]
    return [[datetime.combine(day, time(), zone).isoformat(), kind, text] for day, kind, text in parted]


def _facts(article: Any, found: Reading, extra: Iterable[str]) -> Iterator[tuple[str, Any]]:
    """What other plugins laid on an article, if it is plain data: a page's inputs hold nothing else."""
    for name in extra:
        value = getattr(article, name, None)
        try:
            json.dumps(value)
        except (TypeError, ValueError):
            found.fault(name, f"is {type(value).__name__}, not plain data: text, numbers, lists or dicts")
        else:
            yield name, value


def skipped(found: Reading) -> Record:
    """What is known of a post that is not to be read, such as the files that nobody is to see on its account."""
    references = _inside(found)
    return Record(
        status="skip",
        targets=[target for target, *_ in references],
        references=references,
        named=found.named,
        image={"image": found.fields["image"]} if "image" in found.fields else {},
        notices=_notices(found),
        is_left_out=found.is_left_out,
        is_page=found.is_page,
    )


def faulty(found: Reading) -> Record:
    """What is known of a post with problems, so that those that only the archive can see are told at once as well."""
    lines = {name: found.lines[name] for name in LATE if name in found.lines}
    template = found.fields.get("template", BLANK.template)
    return replace(skipped(found), template=template, status=FAULTY, lines=lines, fields=found.fields)


def _cut(paragraph: str, most: int) -> str:
    """The beginning of a text, at most so many words."""
    words = paragraph.split()
    return paragraph if len(words) <= most else " ".join(words[:most]) + " …"
