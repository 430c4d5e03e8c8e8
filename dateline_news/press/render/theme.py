"""The theme, as far as the press has to know it: what shapes each kind of page, and what is wrong with the templates.

Looking through all templates takes longer than drawing the pages of one more story. It is plain data and depends on
the theme's files alone, so the store keeps it, and the style sheets as they were bundled.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest
from dateline_news.press.assemble.template_files import Overrides
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.in_process import in_process_cache
from dateline_news.press.render import stylesheets
from dateline_news.press.render.jinja import environment
from dateline_news.press.render.template_dependencies import (
    Dependencies,
    TemplateFile,
    all_files,
    dependencies,
    theme_digest,
    undeclared,
)


class Theme:
    """The theme in a folder, with what an earlier build has found out about it."""

    def __init__(self, folder: Path, before: Overrides, store: Database, code: str) -> None:
        """Take the folder, and those whose templates stand before its own; `code` is the digest of what looks at it."""
        self.folder, self.before, self.store = folder, before, store
        self.digest = digest((code, theme_digest(folder, before)))
        noted = json.loads(store.note("theme") or "{}")
        self.is_kept = noted.get("digest") == self.digest
        self._load_anew()
        self.anatomy: Dependencies = noted["anatomy"] if self.is_kept else dependencies(folder, before)
        stylesheets.bundles(folder).update(noted["bundles"] if self.is_kept else {})

    def _load_anew(self) -> None:
        """Drop what is loaded, unless it is this theme: a build before this one may have had another."""
        memory, theme = in_process_cache(), (self.folder, self.digest)
        if not memory or memory.theme != theme:
            for known in (environment, stylesheets.stylesheet, stylesheets.bundles):
                known.cache_clear()
        if memory:
            memory.theme = theme

    def problems(self, templates: Iterable[str]) -> Iterator[Diagnostic]:
        """What is wrong with these templates."""
        for template in sorted(templates):
            yield from undeclared(self.folder, template, self.anatomy)

    def shapes(self, templates: Iterable[str]) -> dict[str, str]:
        """For each of these templates the digest of all files that shape its pages. They are known to be there.

        But for those that stand before the theme's own, which `overriding` gives.
        """
        css = stylesheets.sources(self.folder)
        return {
            template: digest([css, *(part["digest"] for part in self._parts(template) if not part["stands_before"])])
            for template in templates
        }

    def overriding(self, templates: Iterable[str]) -> dict[str, dict[str, str]]:
        """For each of these templates the files that shape its pages in place of the theme's own: place → digest."""
        return {
            template: {part["place"]: part["digest"] for part in self._parts(template) if part["stands_before"]}
            for template in (templates if self.before else ())
        }

    def _parts(self, template: str) -> Iterator[TemplateFile]:
        """What is known of each file that shapes the pages of a template."""
        return (self.anatomy[file] for file in all_files(self.folder, f"{template}.html", self.anatomy))

    def keep(self) -> None:
        """Let the store know what was found out, and the sheets of every kind of page."""
        if not self.is_kept:
            found = {"digest": self.digest, "anatomy": self.anatomy, "bundles": stylesheets.all_bundles(self.folder)}
            self.store.save_note("theme", json.dumps(found))
