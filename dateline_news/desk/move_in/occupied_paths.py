"""Say where in this paper no redirect may stand."""

from collections.abc import Iterable
from pathlib import PurePosixPath

from dateline_news.model.addresses import output_paths
from dateline_news.model.addresses.served_files import FEEDS, PAGES


class OccupiedPaths:
    """The files and folders that are taken: by the edition, and by redirects as they are added."""

    def __init__(self, files: Iterable[str]) -> None:
        """Take the paths of the edition's files."""
        self.files: dict[str, str] = {}
        self.folders: set[str] = set()
        for file in files:
            self.add(file)

    def add(self, file: str) -> None:
        """Let a file stand there, so that no redirect does."""
        self.files[file.lower()] = file
        folder = file.lower().rpartition("/")[0]
        while folder and folder not in self.folders:
            self.folders.add(folder)
            folder = folder.rpartition("/")[0]

    def fault(self, old: str, new: str) -> str:
        """Why an old file cannot lead to a new one, as half a sentence; empty if it can."""
        if wrong := output_paths.fault(old):
            return wrong
        key = old.lower()
        if (file := self.files.get(key)) is not None:
            return "is the address of another page here" if file == old else f"differs from /{file} by capitals alone"
        parents = (parent.as_posix() for parent in PurePosixPath(key).parents)
        above = next((parent for parent in parents if parent in self.files), "")
        if key in self.folders or above:
            return f"would be a file where {above or old} is a folder or a file here"
        ending, new_ending = (PurePosixPath(path).suffix.lower() for path in (old, new))
        if ending not in PAGES and new_ending not in FEEDS and ending != new_ending:
            return f"ends in {ending or 'nothing'}, and hosts show no page there"
        return ""
