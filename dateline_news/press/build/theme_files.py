"""The files of a theme that go out as they are: what THEME_STATIC_PATHS names, and the face of its headlines."""

import os
from functools import cached_property
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.model.roots import Root
from dateline_news.press.output.writer import FolderWriter
from dateline_news.press.plan.files import CopiedFile
from dateline_news.press.read.sources import ignoring
from dateline_news.press.render import stylesheets


class ThemeFiles:
    """The static files of the theme that the settings name."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Take the settings; nothing is read yet."""
        self.settings = settings
        self.root = Root(settings["THEME"], settings["SYMLINK_TARGETS"])
        self.problems: list[Diagnostic] = []

    def copy(self, folder: Path) -> None:
        """Copy what THEME_STATIC_PATHS names into a folder. Raises OSError."""
        ignored, copies = ignoring(self.settings), FolderWriter(folder)

        def is_left_out(path: str, is_folder: bool) -> bool:  # noqa: FBT001  as roots.py has it
            return self.root.is_hidden(path, is_folder) or bool(ignored.match(path.rpartition("/")[2]))

        for start in map(os.path.normpath, self.settings["THEME_STATIC_PATHS"]):
            for path, _ in self.root.files(start, is_left_out):
                folder.mkdir(parents=True, exist_ok=True)
                within = path.removeprefix(f"{start}/") if path != start else path.rpartition("/")[2]
                copies.put(self._place(within), [self.root.read(path)])

    @cached_property
    def face(self) -> list[CopiedFile]:
        """The files of the face of headlines, if the paper has one; those that cannot be read are `problems`."""
        names = stylesheets.face_files(Path(self.settings["THEME"])) if self.settings["HEADLINE_FACE"] else []
        return [file for name in names if (file := self._readable(name))]

    def _readable(self, name: str) -> CopiedFile | None:
        # As its sheets are read, wherever static/ lies; a link in there still has to stay inside.
        static = Root(os.path.realpath(Path(self.settings["THEME"], "static")), self.settings["SYMLINK_TARGETS"])
        try:
            return CopiedFile(self._place(name), static.file(name), digest_of(static.read(name)))
        except OSError as error:
            message = f"names {name}, which cannot be read: {error.strerror or error}; put it there"
            self.problems.append(Diagnostic(f"theme/static/css/{stylesheets.FACE}.css", 1, "file", message))
        return None

    def _place(self, path: str) -> str:
        """The path of a static file in an edition."""
        return os.path.normpath(os.path.join(self.settings["THEME_STATIC_DIR"], path))  # noqa: PTH118  a path of text
