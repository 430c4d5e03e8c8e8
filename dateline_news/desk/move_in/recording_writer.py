"""What a Pelican site publishes: a row a file, and the pen that notes the rows instead of writing the files."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pelican.paginator import Paginator
from pelican.writers import Writer

LABELS = ("tag", "category", "author")
LANGUAGE = "TRANSLATION_FEED"
UNLABELLED = ("FEED_ALL", "FEED", LANGUAGE)  # feeds that Pelican gives no title
LABELLED = ("CATEGORY_FEED", "AUTHOR_FEED", "TAG_FEED")


@dataclass(frozen=True, slots=True)
class Published:
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


class Ledger(Writer):
    """Pelican's pen, for what its generators want written. Of two files of one path the first stays, as there."""

    def __init__(self, output_path: str, settings: dict[str, Any] | None = None) -> None:
        """Take the output folder, where nothing is written, and their settings."""
        super().__init__(output_path, settings)
        self.rows: dict[str, Published] = {}
        self.named: dict[str, set[str]] = {}  # the labels that have feeds, by the setting; two may share a pattern

    def note(self, row: Published, *, overrides: bool = False) -> None:
        """Take down a file, if it has a path at all."""
        if row.file and (overrides or row.file not in self.rows):
            self.rows[row.file] = row

    def write_file(  # noqa: PLR0913, PLR0917  Pelican's own
        self,
        name: str,
        template: Any,
        context: Mapping[str, Any],
        relative_urls: bool = False,  # noqa: FBT001, FBT002  likewise
        paginated: Mapping[str, Any] | None = None,
        template_name: str | None = None,
        override_output: bool = False,  # noqa: FBT001, FBT002  likewise
        url: str | None = None,
        **kwargs: Any,
    ) -> None:
        """Note a page, or all the pages of a list."""
        del template, relative_urls
        if not name:
            return
        about = _about(template_name or "", context, kwargs)
        lists = paginated or {key: value for key, value in kwargs.items() if key in {"articles", "dates"}}
        if not lists or template_name not in self.settings["PAGINATED_TEMPLATES"]:
            self.note(Published(file=name, url=url or "", **about), overrides=override_output)
            return
        size = self.settings["PAGINATED_TEMPLATES"][template_name] or self.settings["DEFAULT_PAGINATION"]
        pages = Paginator(name, url, next(iter(lists.values())), self.settings, size)
        for number in range(1, pages.num_pages + 1):
            page = pages.page(number)
            self.note(Published(file=page.save_as, url=page.url or "", number=number, **about))

    def write_feed(  # noqa: PLR0913, PLR0917  Pelican's own
        self,
        elements: Any,
        context: Mapping[str, Any],
        path: str | None = None,
        url: str | None = None,
        feed_type: str = "atom",
        override_output: bool = False,  # noqa: FBT001, FBT002  likewise
        feed_title: str | None = None,
    ) -> None:
        """Note a feed; what it is of is told by its setting, which Pelican does not hand over."""
        del context
        among = [one for one in LABELLED if feed_title in self.named.get(one, ())] if feed_title else UNLABELLED
        setting = self._setting(path or "", feed_type.upper(), among or LABELLED)
        lang = elements[0].lang if setting == LANGUAGE and elements else ""
        row = Published("feed", path or "", url or "", setting, feed_title or lang, feed_type.upper())
        self.note(row, overrides=override_output)

    def _setting(self, path: str, ending: str, among: Sequence[str]) -> str:
        """The setting, without its format, that has a feed of this path."""
        for name in among:
            pattern = re.sub(r"\\{.*?\\}", ".+", re.escape(str(self.settings.get(f"{name}_{ending}") or "")))
            if re.fullmatch(pattern, path):
                return name
        return among[0]


def _about(template: str, context: Mapping[str, Any], kwargs: Mapping[str, Any]) -> dict[str, Any]:
    """The kind of a page, and what it is of, by what Pelican gives its template."""
    for kind in ("article", "page"):
        if piece := kwargs.get(kind):
            is_draft = piece.status == "draft"
            return {"kind": "draft" if is_draft else kind, "source": piece.get_relative_source_path()}
    if template == "period_archives":
        return {"kind": "period", "period": tuple(context["period_num"])}
    if template in LABELS and template in kwargs:
        return {"kind": template, "name": kwargs[template].name}
    return {"kind": "list", "name": template}
