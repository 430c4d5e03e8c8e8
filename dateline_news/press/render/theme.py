"""The theme: digests of what each kind of page depends on, and problems of its templates.

Parsing all templates takes longer than drawing the pages of one more story. What comes of it depends on the theme's
files alone, so it is cached in the database, as are the bundled style sheets.
"""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path

from dateline_news.languages import Folders, language
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest
from dateline_news.press.assemble.template_files import Overrides
from dateline_news.press.cache.database import Database
from dateline_news.press.cache.in_process import in_process_cache
from dateline_news.press.render import stylesheets, wordmark
from dateline_news.press.render.jinja import environment
from dateline_news.press.render.template_dependencies import (
    Dependencies,
    TemplateFile,
    all_files,
    dependencies,
    theme_digest,
    undeclared,
)

CACHES = (
    environment, language, stylesheets.stylesheet, stylesheets.of_page, stylesheets.face, stylesheets.bundles,
    wordmark.wordmark, wordmark.outlines,
)  # fmt: skip


class Theme:
    """The theme in a folder, with what the database holds of it."""

    def __init__(
        self, folder: Path, overrides: Overrides, database: Database, code: str, catalogues: Folders = ()
    ) -> None:
        """Take the folder, and those whose templates are used in place of its own; `code` is the digest of our code."""
        self.folder, self.overrides, self.database = folder, overrides, database
        self.digest = digest((code, theme_digest(folder, overrides, catalogues)))
        cached = json.loads(database.note("theme") or "{}")
        self.is_cached = cached.get("digest") == self.digest
        self._clear_other_themes()
        self.templates: Dependencies = cached["templates"] if self.is_cached else dependencies(folder, overrides)
        stylesheets.bundles(folder).update(cached["bundles"] if self.is_cached else {})

    def _clear_other_themes(self) -> None:
        """Drop the templates and sheets that are loaded, unless they are this theme's."""
        process_cache, theme = in_process_cache(), (self.folder, self.digest)
        if not process_cache or process_cache.theme != theme:
            for cache in CACHES:
                cache.cache_clear()
        if process_cache:
            process_cache.theme = theme

    def problems(self, templates: Iterable[str]) -> Iterator[Diagnostic]:
        """The problems of these templates."""
        for template in sorted(templates):
            yield from undeclared(self.folder, template, self.templates)

    def template_digests(self, templates: Iterable[str]) -> dict[str, str]:
        """For each of these templates, which exist, the digest of the theme's files that its pages depend on."""
        css = stylesheets.sources(self.folder)
        return {
            template: digest([css, *(file["digest"] for file in self._files(template) if not file["is_override"])])
            for template in templates
        }

    def override_digests(self, templates: Iterable[str]) -> dict[str, dict[str, str]]:
        """For each of these templates the overrides that its pages depend on: path → digest."""
        return {
            template: {file["label"]: file["digest"] for file in self._files(template) if file["is_override"]}
            for template in (templates if self.overrides else ())
        }

    def _files(self, template: str) -> Iterator[TemplateFile]:
        """The files that the pages of a template depend on."""
        return (self.templates[file] for file in all_files(self.folder, f"{template}.html", self.templates))

    def save(self) -> None:
        """Save the templates and the bundled sheets in the database, if they are not there."""
        if not self.is_cached:
            bundles = stylesheets.all_bundles(self.folder)
            note = {"digest": self.digest, "templates": self.templates, "bundles": bundles}
            self.database.save_note("theme", json.dumps(note))
