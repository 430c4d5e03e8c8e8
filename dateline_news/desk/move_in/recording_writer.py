"""Record what a Pelican site publishes, a row a file, in place of writing the files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pelican.paginator import Paginator

from dateline_news.model.paper import LABEL_KINDS

LANGUAGE = "TRANSLATION_FEED"
UNLABELLED = ("FEED_ALL", "FEED", LANGUAGE)  # feeds that Pelican gives no title
LABELLED = ("CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED")


@dataclass(frozen=True, slots=True)
class PublishedFile:
    """A file of theirs: of which kind it is, its path, its address, and what it is of.

    `kind` is article, page, draft, category, tag, author, period, list, template, feed, file or source. `source` is a
    path under their content folder, or a feed's setting without its format; `name` that of a label or a direct
    template, or a feed's language; `format` is ATOM or RSS; `period` has year, month and day as far as it goes.
    """

    kind: str
    file: str
    url: str = ""
    source: str = ""
    name: str = ""
    format: str = ""
    period: tuple[int, ...] = ()
    number: int = 1  # of a page of a list that goes over several


@dataclass(slots=True)
class RecordingWriter:
    """What Pelican's generators take for its writer. Of two files of one path the first stays, as there."""

    settings: dict[str, Any]
    rows: dict[str, PublishedFile] = field(default_factory=dict)
    names: dict[str, set[str]] = field(default_factory=dict)  # of labels with feeds, by the setting; two may share one

    def record(self, row: PublishedFile, *, overrides: bool = False) -> None:
        """Record a file, if it has a path at all."""
        if row.file and (overrides or row.file not in self.rows):
            self.rows[row.file] = row

    def write_file(self, name: str, _template: Any, context: Mapping[str, Any], **options: Any) -> None:
        """Record a page, or all the pages of a list."""
        if not name:
            return
        template, url = options.get("template_name") or "", options.get("url") or ""
        about = _about(template, context, options)
        lists = options.get("paginated") or {key: options[key] for key in ("articles", "dates") if key in options}
        if not lists or template not in self.settings["PAGINATED_TEMPLATES"]:
            self.record(PublishedFile(file=name, url=url, **about), overrides=options.get("override_output", False))
            return
        size = self.settings["PAGINATED_TEMPLATES"][template] or self.settings["DEFAULT_PAGINATION"]
        pages = Paginator(name, url, next(iter(lists.values())), self.settings, size)
        for number in range(1, pages.num_pages + 1):
            page = pages.page(number)
            self.record(PublishedFile(file=page.save_as, url=page.url or "", number=number, **about))

    def write_feed(self, stories: Any, _context: Any, path: str, url: str | None, **options: Any) -> None:
        """Record a feed; what it is of is told by its setting, which Pelican does not hand over."""
        title, ending = options.get("feed_title"), options.get("feed_type", "atom").upper()
        among = [name for name in LABELLED if title in self.names.get(name, ())] if title else UNLABELLED
        setting = self._setting(path, ending, among or LABELLED)
        lang = stories[0].lang if setting == LANGUAGE and stories else ""
        row = PublishedFile("feed", path, url or "", setting, title or lang, ending)
        self.record(row, overrides=options.get("override_output", False))

    def _setting(self, path: str, ending: str, among: Sequence[str]) -> str:
        """The setting, without its format, that has a feed of this path."""
        for name in among:
            pattern = re.sub(r"\\{.*?\\}", ".+", re.escape(str(self.settings.get(f"{name}_{ending}") or "")))
            if re.fullmatch(pattern, path):
                return name
        return among[0]


def _about(template: str, context: Mapping[str, Any], options: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of a page, and what it is of, by what Pelican gives its template."""
    for kind in ("article", "page"):
        if piece := options.get(kind):
            is_draft = piece.status == "draft"
            return {"kind": "draft" if is_draft else kind, "source": piece.get_relative_source_path()}
    if template == "period_archives":
        return {"kind": "period", "period": tuple(context["period_num"])}
    if template in LABEL_KINDS and template in options:
        return {"kind": template, "name": options[template].name}
    return {"kind": "list", "name": template}
