"""A process that has everything loaded, and builds whenever it is told to.

It is run as a program, with Pelican's own arguments. A line on its standard input asks for a build, and is the token
that closes the answer on its standard output: what Pelican says, then a NUL, the token, the status, and whether the
process stays for another build. It ends with its input. It imports nothing of the package but what the settings find
as well: the paper that is shown may be another one's, with a press of its own.
"""

import ctypes
import gc
import importlib
import locale
import logging
import os
import signal
import sys
import traceback
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any

STALE = "stale"  # in the place of a status: what was loaded has changed since
STAYS, LEAVES = "stays", "leaves"
PR_SET_PDEATHSIG = 1  # prctl(2)
SETTINGS_MODULES = ("publishconf", "pelicanconf", "dateline_news.settings")  # each build reads them anew

FileStat = tuple[int, int]  # a file's size in bytes, and its time in nanoseconds; 0, 0 if it is not there


def main(arguments: Sequence[str]) -> None:
    """Build with these arguments of Pelican's as often as a line comes in."""
    _end_with_parent()
    with os.fdopen(os.dup(0)) as requests:
        null = os.open(os.devnull, os.O_RDONLY)
        os.dup2(null, 0)  # nobody is there who could answer a plugin
        builder = Builder(arguments)
        for request in requests:
            status = builder.build()
            sys.stdout.flush()
            sys.stderr.flush()
            end = STAYS if builder.stays else LEAVES
            os.write(1, f"\0{request.strip()} {status} {end}\n".encode())
            if not builder.stays:
                return
            builder.prepare()


def _end_with_parent() -> None:
    """End when the preview ends, however it does, and leave Ctrl-C to it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "linux":
        parent = os.getppid()
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


class Builder:
    """Builds in this process, one build after the other, each as if it were the first."""

    def __init__(self, arguments: Sequence[str]) -> None:
        """Take Pelican's arguments. Nothing is loaded yet: what goes wrong then is the first build's to tell."""
        self.arguments = list(arguments)
        self.settings = self.arguments[self.arguments.index("-s") + 1]
        self.project = Path(self.settings).resolve().parent
        # Before any of it is loaded, so that no change is missed.
        self.loaded = {file: _file_stat(file) for file in self._own_files()}
        self.stays = True
        self.pelican: Any = None  # the object that is building

    def build(self) -> int | str:
        """Build, and give the status that the program `pelican` would end with, or STALE."""
        # What ends otherwise than with an edition or a report may have left anything behind.
        self.stays = False
        if self._own_files() - self.loaded.keys() or any(_file_stat(file) != old for file, old in self.loaded.items()):
            return STALE
        try:
            self._build()
        except SystemExit as end:
            self.stays = self._has_own_plugins_only() and isinstance(end.code, str)
            return _status(end)
        except BaseException:  # noqa: BLE001  told as the interpreter tells it
            traceback.print_exc()
            return 1
        else:
            self.stays = self._has_own_plugins_only()
            return 0
        finally:
            self.pelican = None
            self._note_loaded()

    def _build(self) -> None:
        import pelican  # noqa: PLC0415  if it cannot be loaded, the build says so

        with process_restored():
            sys.path.insert(0, str(self.project))  # as its settings do
            importlib.import_module("dateline_news.press.cache.in_process").start()
            importlib.import_module("dateline_news.desk.settings_file").read(self.settings)  # or tell why it cannot be
            pelican.signals.initialized.connect(self._note_pelican)
            pelican.main(self.arguments)

    def _note_pelican(self, pelican: Any) -> None:
        self.pelican = pelican

    def _has_own_plugins_only(self) -> bool:
        """Whether all plugins are Dateline's: of others nobody knows what they keep from one build to the next."""
        return bool(self.pelican) and all(
            str(plugin).startswith("dateline_news.") for plugin in self.pelican.settings["PLUGINS"]
        )

    def _own_files(self) -> set[str]:
        """Settings and code of the paper, whether they were loaded or not."""
        desk = self.project / "dateline_news" / "desk"
        code = {file for file in (self.project / "dateline_news").rglob("*.py") if not file.is_relative_to(desk)}
        return {*map(str, code), *map(str, self.project.glob("*.py")), self.settings}

    def _note_loaded(self) -> None:
        for module in list(sys.modules.values()):
            if file := getattr(module, "__file__", None):
                self.loaded.setdefault(file, _file_stat(file))

    def prepare(self) -> None:
        """Do between two builds what none has to wait for."""
        gc.unfreeze()
        gc.collect()
        gc.freeze()
        with suppress(ImportError):
            importlib.import_module("dateline_news.press.read.worker")  # a build that had nothing to read did without
            self._note_loaded()


@contextmanager
def process_restored() -> Iterator[None]:
    """Take back what a build changes in the process around it."""
    from pelican.log import FatalLogger, console  # noqa: PLC0415  see above

    with ExitStack() as after:
        after.callback(_forget_build)
        after.callback(os.chdir, Path.cwd())
        after.callback(locale.setlocale, locale.LC_ALL, locale.setlocale(locale.LC_ALL))
        after.callback(sys.path.__setitem__, slice(None), list(sys.path))
        root = logging.getLogger()
        after.callback(root.handlers.__setitem__, slice(None), list(root.handlers))
        after.callback(root.setLevel, root.level)
        after.callback(setattr, FatalLogger, "fatal_lvl", FatalLogger.fatal_lvl)
        after.callback(setattr, console, "quiet", console.quiet)
        yield


def _forget_build() -> None:
    """Disconnect all plugins, let settings be read anew, and warnings that were given once be given again."""
    from blinker import ANY, Signal  # noqa: PLC0415  see above
    from pelican import signals  # noqa: PLC0415  see above
    from pelican.log import LimitFilter  # noqa: PLC0415  see above

    for name in SETTINGS_MODULES:
        sys.modules.pop(name, None)
    own = [module for name, module in list(sys.modules.items()) if name.partition(".")[0] == "dateline_news"]
    for module in (signals, *own):
        for value in list(vars(module).values()):
            for receiver in list(value.receivers_for(ANY)) if isinstance(value, Signal) else ():
                value.disconnect(receiver)
    for warnings in (LimitFilter._raised_messages, LimitFilter._ignore, LimitFilter._group_count):  # noqa: SLF001  it has no other way
        warnings.clear()


def _status(end: SystemExit) -> int:
    """The status of a program that ends so; what it ends with is said as the interpreter says it."""
    if end.code is None or isinstance(end.code, int):
        return end.code or 0
    print(end.code, file=sys.stderr)  # noqa: T201  it is the report
    return 1


def _file_stat(file: str) -> FileStat:
    try:
        status = os.stat(file)  # noqa: PTH116  a thousand of them in every build
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns


if __name__ == "__main__":
    sys.path[0] = str(Path.cwd())  # as `python -m pelican` has it, and not this folder
    main(sys.argv[1:])
