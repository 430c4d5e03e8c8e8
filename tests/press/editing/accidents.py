"""What goes wrong: with posts, with the output folder, with the store."""

import os
import shutil
from pathlib import Path

from hypothesis import note
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule

from dateline_news.press.output.edition import MARK
from tests.press.editing.editions import KEPT, edition, laid
from tests.press.editing.machine import PERCENT, edit
from tests.press.editing.surroundings import TEMPLATES, Surroundings

FAULTS = {
    "a field": "Title: T\nDate: 2026-05-01\nKategory: x\n\nText.\n",
    "a date": "Title: T\nDate: 2026-02-30\n\nText.\n",
    "a link": "Title: T\nDate: 2026-05-01\n\n[x]({filename}nowhere.md)\n",
    "a tag": "Title: T\nDate: 2026-05-01\n\nIt is <live> here.\n",
    "an address": "Title: T\nDate: 2026-05-01\nSave_as: index.html\n\nText.\n",
    "a draft": "Title: T\nDate: 2026-05-01\nStatus: draft\nKategory: x\n\nText.\n",
}
DAMAGE = ["gone", "cut", "longer", "another letter", "a folder", "a link"]
FAULTY = "articles/world/2026-05-01-faulty.md"
WORD, OTHER = b"waited", b"wasted"  # of every story's text


class Accidents(Surroundings):
    """Steps that nobody means to take."""

    faulty_theme: tuple[Path, str] | None = None

    # ── Posts and templates that have to be mended ──────────────────────────────────────────
    @edit(fault=st.sampled_from(sorted(FAULTS)))
    def make_a_mistake(self, fault: str) -> None:
        self.desk.put(FAULTY, FAULTS[fault].encode())

    @edit(file=st.sampled_from(TEMPLATES))
    def read_an_undeclared_input(self, file: str) -> None:
        if not self.faulty_theme:
            place = self.theme / file
            self.faulty_theme = place, place.read_text(encoding="utf-8")
            place.write_text(self.faulty_theme[1] + "{{ nonsense }}", encoding="utf-8")

    @precondition(lambda self: self.refused)
    @rule()
    def mend(self) -> None:
        """Put right what is wrong, and leave all that was done meanwhile."""
        (self.desk.content / FAULTY).unlink(missing_ok=True)
        self.desk.without_faults()
        if self.faulty_theme:
            self.faulty_theme[0].write_text(self.faulty_theme[1], encoding="utf-8")
        self.faulty_theme = None

    @precondition(lambda self: self.refused and self.good)
    @rule()
    def take_it_all_back(self) -> None:
        """Go back to what the last edition was made from."""
        (self.desk.content / FAULTY).unlink(missing_ok=True)
        self.desk.posts, self.settings = self.good
        self.good = (self.desk.kept(), dict(self.settings))
        self.desk.write()
        laid(self.place / "theme.good", self.theme)
        self.faulty_theme = None

    # ── The output folder ───────────────────────────────────────────────────────────────────
    @edit(of="output", at=PERCENT, how=st.sampled_from(DAMAGE))
    def tamper_with_the_output(self, at: int, how: str) -> None:
        if file := self._printed(at):
            data = file.read_bytes()
            file.unlink()
            if how == "a folder":
                (file / "within").mkdir(parents=True)
            elif how == "a link":
                elsewhere = self.place / "elsewhere"
                elsewhere.mkdir(exist_ok=True)
                (elsewhere / "kept.txt").write_text("Not the press's.", encoding="utf-8")
                file.symlink_to(elsewhere / "kept.txt")
                self.apart.append((elsewhere, edition(elsewhere)))
            elif how != "gone":
                file.write_bytes({"cut": data[: len(data) // 2], "longer": data + b"\n"}.get(how, data[:-2] + b"~\n"))
            note(f"{file.relative_to(self.output)}: {how}")

    @edit(of="output", path=st.sampled_from(["notes.txt", "2026/05/notes.html", "zz/deep/er.txt", "world"]))
    def leave_a_foreign_file(self, path: str) -> None:
        if self._printed(0) and not (self.output / path).exists():
            self.tampered = True
            (self.output / path).parent.mkdir(parents=True, exist_ok=True)
            (self.output / path).write_text("foreign", encoding="utf-8")

    @edit(of="output")
    def lay_what_is_kept(self) -> None:
        if self._printed(0):
            (self.output / KEPT).mkdir(exist_ok=True)
            (self.output / KEPT / "HEAD").write_text("main", encoding="utf-8")

    @edit(of="output")
    def remove_the_output(self) -> None:
        self.tampered = True
        shutil.rmtree(self.output, ignore_errors=True)

    @edit(of="output")
    def hold_on_to_today(self) -> None:
        """Copy output and store, as a workflow's cache does, and the output by hard links, as a deploy may do."""
        laid(self.output, self.place / "held.output")
        laid(self.cache, self.place / "held.cache")
        linked = self.place / f"linked-{len(self.apart)}"
        if self.output.exists():
            shutil.copytree(self.output, linked, copy_function=os.link, symlinks=True)
            self.apart.append((linked, edition(linked)))

    @edit(folders=st.sampled_from([("output",), ("cache",), ("output", "cache")]))
    def bring_back_what_was_held(self, folders: tuple[str, ...]) -> None:
        self.tampered = True
        for name in folders:
            if (self.place / f"held.{name}").exists():
                kept = (self.output / KEPT).exists()
                laid(self.place / f"held.{name}", self.place / name)
                if name == "output" and kept:
                    self.lay_what_is_kept()

    def _printed(self, at: int) -> Path | None:
        """A file of the output, by its place among all; but never what tells the press that the folder is its own."""
        self.tampered = True
        files = [self.output / path for path in sorted(edition(self.output).files) if path != MARK]
        return files[at * len(files) // 100] if files else None

    # ── The store ───────────────────────────────────────────────────────────────────────────
    @edit(of="cache", at=PERCENT, how=st.sampled_from(["gone", "cut", "empty", "a folder"]))
    def lose_the_store(self, at: int, how: str) -> None:
        if file := self._stored(at):
            data = file.read_bytes()
            file.unlink()
            if how == "a folder":
                file.mkdir()
            elif how != "gone":
                file.write_bytes(data[: len(data) // 2] if how == "cut" else b"")

    @edit(of="cache", at=PERCENT, where=PERCENT, noise=st.binary(min_size=1, max_size=64))
    def scribble_over_the_store(self, at: int, where: int, noise: bytes) -> None:
        if file := self._stored(at):
            with file.open("r+b") as store:
                store.seek(file.stat().st_size * where // 100)
                store.write(noise)

    @edit(of="cache", at=PERCENT)
    def let_a_word_of_the_store_rot(self, at: int) -> None:
        if file := self._stored(at):
            data = file.read_bytes()
            file.write_bytes(data.replace(WORD, OTHER))

    def _stored(self, at: int) -> Path | None:
        self.tampered = True
        files = sorted(file for file in self.cache.rglob("*") if file.is_file())
        return files[at * len(files) // 100] if files else None
