"""What the posts of another program's folder would lose here: they are read and planned as a lenient build does."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from dateline_news.desk.new_paper.site_folders import content_folder
from dateline_news.press.build import notices

FOLDER = "moving"  # in CACHE_PATH: what it reads is kept, so that the next time is short


@dataclass(frozen=True, slots=True)
class Trial:
    """A build that prints no edition, of a folder of posts or of a whole site."""

    folder: Path
    settings: Mapping[str, Any]

    def options(self) -> list[str]:
        """The words for Pelican. Raises SystemExit where there is no such folder."""
        if not self.folder.is_dir():
            raise SystemExit(f"There is no folder {self.folder}; name the one with the posts of another program.")
        given = {"STORY_FIELDS": "lenient", "ONLY_NOTICES": True, "CACHE_PATH": str(self._cache())}
        content = str(content_folder(self.folder).resolve())
        overrides = [f"{name}={json.dumps(value)}" for name, value in given.items()]
        return [content, "-o", str(self._cache() / "output"), "-e", *overrides]

    def data(self) -> str:
        """All that was told of it, as JSON: a list."""
        file = self._cache() / notices.DATA
        return file.read_text(encoding="utf-8").strip() if file.is_file() else "[]"

    def _cache(self) -> Path:
        return Path(self.settings["CACHE_PATH"]).resolve() / FOLDER
