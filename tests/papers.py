"""Stories and papers made by hand, and the plan that all plugins make of them. Nothing is read or built."""

import json
import re
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, fields, replace
from datetime import UTC, datetime
from importlib import import_module
from pathlib import Path
from typing import Any, TypeVar

from blinker import ANY
from pelican.settings import DEFAULT_CONFIG

from dateline_news import moving_in
from dateline_news.languages import language
from dateline_news.model.archive import Archive
from dateline_news.model.deferred import TextOf, resolve
from dateline_news.model.digests import digest
from dateline_news.model.paper import (
    Author,
    Copy,
    CopyText,
    Label,
    LiveEntry,
    Masthead,
    Moment,
    Paper,
    Picture,
    StaticPage,
    Story,
    direction,
)
from dateline_news.press import plan
from dateline_news.press.cache.texts import ReadTexts, read_copy
from dateline_news.press.markup import live_entries
from dateline_news.press.markup.blocks import Body, parse_body
from dateline_news.press.markup.foreign import foreign_reader
from dateline_news.press.plan import signals
from dateline_news.press.render.base_inputs import add_base_inputs
from tests.paper import pelicanconf

ROOT = Path(__file__).parents[1]
THEME = ROOT / "theme"
ENGLISH = language("en")
SETTINGS: dict[str, Any] = {
    **DEFAULT_CONFIG,
    **{name: value for name, value in vars(pelicanconf).items() if name.isupper()},
}
moving_in.add_to(SETTINGS)
FOREIGN = foreign_reader(SETTINGS)  # what reads posts of other programs
OWN = ("SITENAME", "SITESUBTITLE", "OWNER", "CONTACT", "TIMEZONE", "DEFAULT_LANG", "SECTIONS", "ACCENT")
MASTHEAD = Masthead(
    name="The Sample",
    tagline="A paper for tests",
    owner="Sample Owner",
    contact="desk@example.org",
    site="https://example.org/paper",
    lang="en",
    sections=("world", "culture"),
    accent={"light": "#9d1c20", "dark": "#ff9d8f"},
)
PICTURE = Picture("images/harbour.png", "A harbour", 1600, 900, caption="Boats", credit="A. Painter")
HARD = 'MPs "approve" AT&T budget <live>'  # a headline as an editor types it: none of it is markup

Some = TypeVar("Some", bound=StaticPage)


def write_settings(folder: Path, **own: object) -> None:
    """Write the shipped settings files into a folder; their first block says what tests count on, and `own`."""
    text = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")
    for name, value in ({name: SETTINGS[name] for name in OWN} | own).items():
        line = f"{name} = {json.dumps(value)}".replace("\\", r"\\")
        text, count = re.subn(rf"(?m)^{name} = .*$", line, text)
        assert count == 1, f"{name} stands {count} times in pelicanconf.py"
    (folder / "pelicanconf.py").write_text(text, encoding="utf-8")
    shutil.copy(ROOT / "publishconf.py", folder)


def moment(written: str) -> Moment:
    """A moment as a post writes it: `2026-03-01`, or `2026-03-01 09:30`; UTC unless it says otherwise."""
    at = datetime.fromisoformat(written)
    return Moment(at if at.tzinfo else at.replace(tzinfo=UTC), ":" in written)


def slug(name: str) -> str:
    """The slug of a name of plain words."""
    return name.lower().replace(" ", "-")


def section(name: str) -> Label:
    """A section by its name."""
    return Label(name, slug(name), f"{slug(name)}.html")


def topic(name: str) -> Label:
    """A topic by its name."""
    return Label(name, slug(name), f"topics/{slug(name)}.html")


def author(name: str, **about: Any) -> Author:
    """An author by their name, with what their file says."""
    return Author(name, slug(name), f"authors/{slug(name)}.html", **about)


TEXTS: dict[str, str] = {}  # of the copies that were made here, by their digests


def blank(kind: type[StaticPage]) -> dict[str, Any]:
    """The attributes of a story or page that have no value of their own, each as an empty text."""
    required = [field for field in fields(kind) if field.default is MISSING and field.default_factory is MISSING]
    return {field.name: "" for field in required}


def copy(html: str, parts: Body) -> Copy:
    """The text of a piece, from safe HTML and what is known of it."""
    name = digest(html)
    TEXTS[name] = json.dumps([html, parts.blocks])
    return Copy(name, tuple({block["type"] for block in parts.blocks}), source=name, text_digest=name)


def text_of(copy: Copy) -> CopyText:
    """The text of a copy that was made here."""
    return read_copy(copy, ReadTexts(TEXTS))


def story(
    title: str = "A headline",
    day: str = "2026-03-01",
    within: str = "World",
    text: str = "<p>Some words of copy.</p>",
    **more: Any,
) -> Story:
    """A story of a day (as `moment` takes it) within a section; `more` overrides any attribute of Story."""
    date = moment(day)
    name = more.pop("slug", slug("".join(sign for sign in title if sign.isalnum() or sign == " ")))
    path = more.pop("path", f"{date.at:%Y/%m/%d}/{name}.html")
    parts = parse_body(text)
    piece = Story(**{
        **blank(Story), "source": f"articles/{slug(within)}/{date.at:%Y-%m-%d}-{name}.md",
        "path": path, "url": path, "title": title, "template": "article", "lang": MASTHEAD.lang, "own": {},
        "description": parts.opening, "opening": parts.opening, "copy": copy(text, parts), "words": parts.words,
        "links": (), "hidden": False, "kind": "news", "date": date, "modified": None, "topics": (),
        "section": section(within), "authors": (), "priority": 0, "picture": None, "facts": {},
        "translation_key": name, "is_translation": False,
    })  # fmt: skip
    return in_language(replace(piece, **more))


def live_story(title: str, day: str, text: str, **more: Any) -> Story:
    """A live story of a day with the entries in its text, as it is read."""
    on = moment(day).at.date()
    body, rows = live_entries.body(text, on, UTC)
    entries = tuple(LiveEntry(Moment(at, timed=True), *words) for at, *words in rows)
    changed = entries[-1].at if entries else None
    piece = story(title, day, text=text, **{"kind": "live", "modified": changed, "entries": entries, **more})
    return replace(piece, copy=copy(live_entries.newest_first(text, on, UTC), body))


def as_read(piece: Story) -> Story:
    """The same story with digests, as the archive gives them: that of a story changes with anything in its source."""
    return replace(piece, digest=digest((piece, piece.copy)), line_digest=digest(piece.line))


def static_page(title: str = "About", text: str = "<p>Who we are.</p>", **more: Any) -> StaticPage:
    """A static page; `more` overrides any attribute of StaticPage."""
    path, parts = f"{slug(title)}.html", parse_body(text)
    page = StaticPage(**{
        **blank(StaticPage), "source": f"pages/{slug(title)}.md",
        "path": path, "url": path, "title": title, "template": "page", "lang": MASTHEAD.lang, "own": {},
        "description": parts.opening, "opening": parts.opening, "copy": copy(text, parts), "links": (), "hidden": False,
    })  # fmt: skip
    return in_language(replace(page, **more))


def in_language(page: Some) -> Some:
    """The same page, marked as of another language than the paper's if it is."""
    return page if page.lang == MASTHEAD.lang else replace(page, own={"lang": page.lang, "dir": direction(page.lang)})


def paper(*stories: Story, pages: tuple[StaticPage, ...] = (), **more: Any) -> Paper:
    """A paper of these stories, each with facts of its own. `more`: `now`, and what Masthead and SETTINGS hold."""
    of_now = {"now": more.pop("now")} if "now" in more else {}
    ours = [replace(piece, facts=dict(piece.facts)) for piece in sorted(stories, key=lambda piece: piece.source)]
    ours.sort(key=lambda piece: piece.date.at, reverse=True)
    shown = [piece for piece in ours if not piece.hidden]
    return Paper(
        masthead=replace(MASTHEAD, **{name: value for name, value in more.items() if name.islower()}),
        stories=tuple(piece for piece in shown if not piece.is_translation),
        translations=tuple(piece for piece in shown if piece.is_translation),
        pages=tuple(page for page in pages if not page.hidden),
        hidden=tuple(piece for piece in ours if piece.hidden),
        hidden_pages=tuple(page for page in pages if page.hidden),
        settings={**SETTINGS, **{name: value for name, value in more.items() if name.isupper()}},
        **of_now,
    )


@contextmanager
def plugins() -> Iterator[None]:
    """All plugins that PLUGINS names, connected to the plan; all but the press itself."""
    for name in SETTINGS["PLUGINS"]:
        if name != "dateline_news.press":
            import_module(name).register()
    try:
        yield
    finally:
        for signal in (plan.facts, plan.pages, plan.head):
            for receiver in list(signal.receivers_for(ANY)):
                signal.disconnect(receiver)


def edition(of: Paper, text_of: TextOf = text_of) -> dict[str, plan.Page | plan.File | plan.Bundle]:
    """Every file that the plugins plan for a paper, by its path, with all of its inputs made."""
    with plugins():
        archive = signals.add_facts(Archive(of))
        entries = signals.plan_files(archive)
        fronts = {lang: part.front for lang, part in archive.in_languages.items()}

        def drawn(page: plan.Page) -> plan.Page:
            front = fronts.get(page.lang, of.front)
            return add_base_inputs(signals.add_head(page, front, text_of), front, THEME)

        return {
            entry.path: drawn(entry)
            if isinstance(entry, plan.Page)
            else replace(entry, inputs=resolve(entry.inputs, text_of))
            for entry in entries
        }


def inputs_of(entries: Iterable[plan.Page | plan.File | plan.Bundle]) -> dict[str, dict[str, Any]]:
    """The inputs of what is planned, by path, all of them made."""
    return {entry.path: resolve(entry.inputs, text_of) for entry in entries}


def facts_of(facts: Iterable[tuple[str, dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """What one plugin finds out about stories, by their sources, all of it made."""
    return {source: resolve(fact, text_of) for source, fact in facts}


def fingerprints(of: Paper) -> dict[str, str]:
    """What every file is known by before it is made, by its path; without what is the same on every page."""
    with plugins():
        entries = signals.plan_files(signals.add_facts(Archive(of)))
        return {entry.path: digest((entry.inputs, getattr(entry, "subject", None))) for entry in entries}


def pages_of(of: Paper) -> dict[str, dict[str, Any]]:
    """The inputs of every page that the plugins plan for a paper, by its path."""
    return inputs_of(entry for entry in edition(of).values() if isinstance(entry, plan.Page))
