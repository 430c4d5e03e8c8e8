"""The ground that a race is run on: one folder with the corpus in both flavours and a copy of this program.

    <folder>/dateline/   this program as it stands now, and content/, which stock Pelican reads as well
    <folder>/hugo/       the bare theme, and content/ in Hugo's flavour
    <folder>/out/        what each contender writes

The copy keeps a race free of what is edited meanwhile, and the paper's own cache and preview free of the race.
"""

import compileall
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Self

from tests.bench.press.files import Corpus, known, written
from tests.bulk.stories import LAST_DAY, Story, Writer

ROOT = Path(__file__).parents[3]
BARE = Path(__file__).parent / "hugo"
PROGRAM = ("dateline_news", "theme", "pelicanconf.py", "publishconf.py", "tasks.py")
MARKER = ".bench"
NOTE = "Written by `invoke bench`, which replaces this whole folder the next time.\n"


@dataclass(frozen=True, slots=True)
class Ground:
    """A folder that is ready; the corpus in it can be changed by a story, and restored."""

    folder: Path
    corpus: Corpus

    @classmethod
    def prepared(cls, folder: Path, stories: int, seed: int = 1, *, keep: bool = False) -> Self:
        """The folder with a corpus of so many stories: the one that is there (`keep`, if it is the same), or a new one.

        SystemExit with a sentence if the folder holds something that no race has written.
        """
        corpus = known(folder) if keep else None
        if corpus is None or (corpus.stories, corpus.seed) != (stories, seed):
            _clear(folder)
            corpus = written(folder, stories, seed)
        ground = cls(folder, corpus)
        ground.restore()
        _copy_program(folder / "dateline")
        shutil.copytree(BARE, folder / "hugo", dirs_exist_ok=True)
        return ground

    def add(self) -> None:
        """Write one story more, of the newest day."""
        new = self._added()
        self._article(new.file).write_text(new.text, encoding="utf-8")

    def edit(self, word: str) -> None:
        """Let the last paragraph of the story in the middle end with a word."""
        text = f"{self.corpus.middle_text.rstrip()} {word}\n"
        self._article(self.corpus.middle_file).write_text(text, encoding="utf-8")

    def restore(self) -> None:
        """Undo `add` and `edit`, of this race or of one that was broken off."""
        self._article(self._added().file).unlink(missing_ok=True)
        self._article(self.corpus.middle_file).write_text(self.corpus.middle_text, encoding="utf-8")

    def _added(self) -> Story:
        return Writer(f"{self.corpus.seed} added", plain=True).story(self.corpus.stories, LAST_DAY)

    def _article(self, file: str) -> Path:
        return self.folder / "dateline" / "content" / "articles" / file


def _copy_program(copy: Path) -> None:
    for old in copy.iterdir():
        if old.name != "content":
            _remove(old)
    for name in PROGRAM:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, copy)
    compileall.compile_dir(copy, quiet=1)  # as every build finds it but the first


def _clear(folder: Path) -> None:
    if folder.exists() and any(folder.iterdir()) and not (folder / MARKER).is_file():
        raise SystemExit(f"bench: {folder} was not written by a race (it has no {MARKER} file): name another folder.")
    _remove(folder)
    folder.mkdir(parents=True)
    (folder / MARKER).write_text(NOTE, encoding="utf-8")


def _remove(path: Path) -> None:
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
