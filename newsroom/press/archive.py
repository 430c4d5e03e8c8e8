"""From Pelican's objects to plain data: the one place that looks at both."""

import json
from collections.abc import Iterable, Mapping
from datetime import datetime, time
from functools import cached_property
from html import escape, unescape
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PIL import Image, UnidentifiedImageError

from newsroom.paper import Correction, Label, Masthead, Moment, Paper, Picture, StaticPage, Story, direction
from newsroom.press import links, markup
from newsroom.press.body import body
from newsroom.press.reading import Reading
from newsroom.story import correction

STANDFIRST_WORDS = 50  # as many words of the text as stand in for a summary that nobody wrote


def masthead(settings: Mapping[str, Any]) -> Masthead:
    """What the settings say of the paper."""
    return Masthead(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        owner=settings["OWNER"],
        contact=settings["CONTACT"],
        site=settings["SITEURL"],
        lang=settings["DEFAULT_LANG"],
        sections=tuple(settings["SECTIONS"]),
        accent=dict(settings["ACCENT"]),
    )


class Archive:
    """Turns what Pelican read into a Paper.

    Made from Pelican's settings, the readings by source path, and the static files by source path;
    problems that only show when everything is read are noted in the readings.
    """

    def __init__(self, settings: dict[str, Any], readings: dict[str, Reading], statics: Mapping[str, Any]) -> None:
        """Remember where everything is."""
        self.settings = settings
        self.readings = readings
        self.content = Path(settings["PATH"])
        self.statics = statics
        self.labels: dict[tuple[str, str], Label] = {}

    def paper(self, articles: Iterable[Any], pages: Iterable[Any]) -> Paper:
        """The paper, from Pelican's articles and pages, drafts left out."""
        articles, pages = _newest_first(articles), list(pages)
        for one in (*articles, *pages):
            self._resolved(one)  # Pelican keeps it; an {attach} moves a file as long as nobody has asked where that is
        stories = sorted((self._story(one) for one in articles), key=lambda s: s.source)
        stories.sort(key=lambda story: story.date.at, reverse=True)
        static = sorted((self._page(one) for one in pages), key=lambda page: page.source)
        return Paper(
            masthead=masthead(self.settings),
            stories=tuple(story for story in stories if not story.hidden and not story.is_translation),
            translations=tuple(story for story in stories if not story.hidden and story.is_translation),
            pages=tuple(page for page in static if not page.hidden),
            hidden=tuple(story for story in stories if story.hidden),
            hidden_pages=tuple(page for page in static if page.hidden),
            settings=self.settings,
        )

    @cached_property
    def files(self) -> dict[str, str]:
        """The static files by their addresses. To be asked for when all bodies are resolved."""
        return {static.url: path for path, static in self.statics.items()}

    def _common(self, content: Any, html: str) -> dict[str, Any]:
        parts = body(html)
        standfirst = unescape(content.metadata.get("summary", ""))
        return {
            "source": content.relative_source_path,
            "path": content.save_as,
            "url": content.url,
            "title": self._title(content),
            "standfirst": standfirst,
            "description": standfirst or _cut(parts.opening, STANDFIRST_WORDS),
            "opening": parts.opening,
            "lang": content.lang,
            "own": own_language(content.lang, self.settings["DEFAULT_LANG"]),
            "template": content.template,
            "blocks": [self._measured(block) for block in parts.blocks],
            "html": html,
            "hidden": content.status == "hidden",
            "standing": content.standing,
        }

    def _page(self, page: Any) -> StaticPage:
        """A static page, with what the settings say of the paper put in for `{owner}` and its kin."""
        common = self._common(page, self._filled(self._resolved(page)))
        for name in ("title", "standfirst", "description", "opening"):
            common[name] = self._filled(common[name], as_html=False)
        return StaticPage(**common)

    def _resolved(self, content: Any) -> str:
        """A body with its intra-site links resolved, once, for every page and feed that will hold it.

        Pelican warns of each link that leads nowhere; the report has those already.
        """
        if self.readings[content.relative_source_path].problems:
            return ""
        html: str = content.get_content(links.HERE)
        return html if content.reader == "post" else markup.safe(html)

    def _filled(self, text: str, *, as_html: bool = True) -> str:
        paper = masthead(self.settings)
        for name, value in {
            "sitename": paper.name, "tagline": paper.tagline, "owner": paper.owner, "contact": paper.contact,
        }.items():  # fmt: skip
            text = text.replace(f"{{{name}}}", escape(value) if as_html else value)
        return text

    def _story(self, article: Any) -> Story:
        html = self._resolved(article)
        said = article.metadata
        modified = self._moment(article, "modified") if "modified" in said else None
        return Story(
            **self._common(article, html),
            kind=said.get("kind", "news").lower(),
            date=self._moment(article, "date"),
            modified=modified,
            section=self._label("section", article.category),
            topics=self._labels("topic", getattr(article, "tags", [])),
            authors=self._labels("author", getattr(article, "authors", [])),
            dateline=said.get("dateline", ""),
            source_name=said.get("source", ""),
            source_url=said.get("source_url", ""),
            credit=said.get("credit", ""),
            rights=said.get("rights", ""),
            priority=int(said.get("priority", 0)),
            picture=self._picture(article),
            words=len(markup.text(html).split()),
            translation_key=article.slug,
            is_translation=said.get("translation", "false").lower() == "true",
            corrections=self._corrections(said.get("correction", "")),
            facts={name: self._plain(article, name) for name in self.settings["STORY_INPUTS"]},
        )

    def _plain(self, article: Any, name: str) -> Any:
        """What another plugin laid on an article, if it is plain data: a page's inputs hold nothing else."""
        value = getattr(article, name, None)
        try:
            json.dumps(value)
        except (TypeError, ValueError):
            found = self.readings[article.relative_source_path]
            found.fault(name, f"is {type(value).__name__}, not plain data: text, numbers, lists or dicts")
            return None
        return value

    def _title(self, content: Any) -> str:
        """A headline as text: our reader hands it over raw, Pelican's others as HTML."""
        return content.title if content.reader == "post" else markup.text(content.title)

    def _moment(self, article: Any, name: str) -> Moment:
        """A date, and whether the post gave a time with it."""
        written = self.readings[article.relative_source_path].fields.get(name, "")
        return Moment(getattr(article, name), ":" in written)

    def _corrections(self, written: str) -> tuple[Correction, ...]:
        """The entries as they stand, one a line; each day is one of the newsroom's own clock."""
        zone = ZoneInfo(self.settings["TIMEZONE"])
        parted = [correction(entry) for entry in written.split("\n") if entry]
        return tuple(
            Correction(Moment(datetime.combine(day, time(), zone), timed=False), kind, text)
            for day, kind, text in parted
        )

    def _labels(self, kind: str, wrappers: Iterable[Any]) -> tuple[Label, ...]:
        return tuple(dict.fromkeys(self._label(kind, wrapper) for wrapper in wrappers))

    def _label(self, kind: str, wrapper: Any) -> Label:
        """A section, topic or author; of two spellings with one slug, the newest story's is used."""
        return self.labels.setdefault((kind, wrapper.slug), Label(wrapper.name, wrapper.slug, wrapper.save_as))

    def _picture(self, article: Any) -> Picture | None:
        said = article.metadata
        if "image" not in said or said["image"] not in self.statics:
            return None
        found = self.readings[article.relative_source_path]
        try:
            width, height = _size(self.content / said["image"])
        except (UnidentifiedImageError, OSError):
            found.fault("image", f"{said['image']} is no picture that can be read; save it as JPEG, PNG or WebP")
            return None
        return Picture(
            path=self.statics[said["image"]].url,
            alt=said.get("image_alt", ""),
            width=width,
            height=height,
            caption=said.get("image_caption", ""),
            credit=said.get("image_credit", ""),
        )

    def _measured(self, block: dict[str, Any]) -> dict[str, Any]:
        """A block; a picture with its size in pixels, so that the text under it never jumps."""
        if block["type"] != "picture":
            return block
        file = self.files.get(block["src"].removeprefix(f"{links.HERE}/"))
        try:
            width, height = _size(self.content / file) if file else (0, 0)
        except (UnidentifiedImageError, OSError):
            width, height = 0, 0
        return {**block, "width": width, "height": height}


def own_language(lang: str, of_paper: str) -> dict[str, str]:
    """The attributes that tell of a change of language: {lang, dir}, or nothing where there is none."""
    return {} if lang.lower() == of_paper.lower() else {"lang": lang, "dir": direction(lang)}


def _newest_first(articles: Iterable[Any]) -> list[Any]:
    """Hidden ones last: the first to use a label decides on its spelling."""
    return sorted(articles, key=lambda one: (one.status == "hidden", -one.date.timestamp(), one.source_path))


def _size(file: Path) -> tuple[int, int]:
    """Width and height of a picture, in pixels. Reads its head only."""
    with Image.open(file) as picture:
        return picture.size


def _cut(paragraph: str, most: int) -> str:
    """The beginning of a text, at most so many words."""
    words = paragraph.split()
    return paragraph if len(words) <= most else " ".join(words[:most]) + " …"
