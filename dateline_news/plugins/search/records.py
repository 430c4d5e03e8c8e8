"""Makes the files of a bundle: each story as plain text for the index, and what a result shows of it.

Pagefind finds a word whatever marks it has, and joined words both with the joiner and without. Letters that only look
alike are written in one way for the index, and the words as their writer has them stand in what a result shows.
"""

import gzip
import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from dateline_news.languages import Language
from dateline_news.model.addresses import encoded
from dateline_news.model.deferred import TextOf
from dateline_news.model.kinds import is_said
from dateline_news.model.paper import Story
from dateline_news.plugins.search import engine
from dateline_news.press import plan

Row = tuple[Any, ...]  # what is known of a story without its text, and its copy last
Rows = dict[str, list[Any]]  # by the name of a fragment: section, kind, and the minute by which stories are in order
# Letters that stand for each other, in the way they are indexed, by language; TATWEEL only makes a word longer.
TATWEEL = "\u0640"
LETTERS = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", TATWEEL: ""})
ARABIC = str.maketrans({"ی": "ي", "ک": "ك", TATWEEL: ""})
UNSEEN = re.compile("[\u200b\ufeff\ue000-\uf8ff]")  # what Pagefind takes for the end of a word, and what no copy has
BETWEEN = re.compile(r"(?=</?(?:p|li|h\d|tr|td|th|br|blockquote|figcaption|dt|dd|div|pre|ol|ul)\b)")
NOTES = "sup:has(a), [role='doc-noteref'], a.footnote-reference"
SIGNATURE = b"pagefind_dcd"  # what a file begins with that is not compressed, and what is compressed of others
STORIES = "stories.json"


def row(story: Story, words: Language) -> Row:
    """What the index has to know of a story; of one that was retracted, no word that is wrong is found."""
    about = {
        "path": encoded(story.path),
        "own": story.own,
        "section": story.section.slug,
        "kind": story.kind,
        "shown": [name for name, is_shown in _shown(story, words).items() if is_shown],
        "iso": story.date.iso,
        "day": words.shown(story.date.day),
        **({"ended": words.gettext(story.kind_name)} if story.live_ended else {}),  # what it is, where its kind is live
    }
    authors, minute = ", ".join(author.name for author in story.authors), int(story.date.at.timestamp()) // 60
    if story.retracted:
        return minute, about, story.title, authors, "", (), None
    return minute, about, story.title, authors, story.description, story.points, story.copy


def _shown(story: Story, words: Language) -> dict[str, bool]:
    """Whether a result shows what not every card does, by the class that it has there."""
    is_opinion = story.kind == "opinion"
    is_kind = bool(story.kind_name) and not is_said(story.section.name, words.gettext(story.kind_name))
    return {"kind": is_kind, "author": is_opinion and bool(story.authors), "retracted": story.retracted}


def files(inputs: plan.Inputs, text_of: TextOf) -> dict[str, bytes]:
    """The files of a bundle: the index, a fragment for each story, and a table to choose and sort results by."""
    lang = inputs["lang"]
    written = [_record(row, text_of) for row in inputs["rows"]]
    index = engine.index(lang, (_folded(record, lang) for record in written))
    by_url = {record["url"]: (row, record) for row, record in zip(inputs["rows"], written, strict=True)}
    table: Rows = {}
    for path in sorted(path for path in index if path.startswith("fragment/")):
        fragment = json.loads(gzip.decompress(index[path]).removeprefix(SIGNATURE))
        (minute, about, *_), record = by_url[fragment["url"]]
        if _folded(record, lang) != record:  # left as it is, since others may not compress it to the same bytes
            shown = {**fragment, "content": record["content"], "meta": record["meta"]}
            index[path] = SIGNATURE + json.dumps(shown, ensure_ascii=False, separators=(",", ":")).encode()
        name = path.removeprefix("fragment/").removesuffix(".pf_fragment")
        table[name] = [about["section"], about["kind"], minute]
    return index | {STORIES: json.dumps(table, ensure_ascii=False, separators=(",", ":")).encode()}


def _record(row: Row, text_of: TextOf) -> engine.Record:
    """A story as it is indexed.

    What a result shows besides stands in the address: as a field it would be searched, and filters of Pagefind's own
    are written in another order each time.
    """
    _, about, title, authors, standfirst, points, copy = row
    content = " ".join((*points, *(plain(text_of(copy)[1]) if copy else ()))) or title  # of no words none are indexed
    meta = {"title": title, "standfirst": standfirst, "authors": authors}
    shown = {name: _words(text) for name, text in meta.items() if text}
    url = json.dumps(about, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return {"url": url, "content": _words(content), "meta": shown, "filters": {}, "sort": {}}


def _words(text: str) -> str:
    return " ".join(UNSEEN.sub("", text).split())


def _folded(record: engine.Record, lang: str) -> engine.Record:
    """A record as it is indexed: word for word the same, in letters that stand for those that look alike."""
    letters = ARABIC if lang == "ar" else LETTERS
    meta = {name: _fold(text, letters) for name, text in record["meta"].items()}
    return {**record, "content": _fold(record["content"], letters), "meta": meta}


def _fold(text: str, letters: dict[int, str]) -> str:
    return text if text.isascii() else " ".join(word.translate(letters) or word for word in text.split(" "))


def plain(blocks: Iterable[dict[str, Any]]) -> Iterator[str]:
    """The words of blocks (dateline_news/press/markup/blocks.py), as readers see them."""
    for block in blocks:
        if block["type"] == "post":
            runs = "".join(run["text"] for run in block["text"])
            yield f"{runs} {block['dash']} {block['name']} (@{block['handle']})"
        elif "html" in block:
            yield _text(block["html"])
        elif block["type"] == "entry":
            yield block["headline"]
        else:
            pictures = block.get("pictures", [block])
            yield from (picture["caption"] for picture in pictures)


def _text(html: str) -> str:
    from selectolax.lexbor import LexborHTMLParser  # noqa: PLC0415  it takes long to load, and most builds index little

    root = LexborHTMLParser(BETWEEN.sub(" ", html)).body
    for note in root.css(NOTES) if root else ():
        note.decompose()
    return root.text() if root else ""
