import subprocess
import sys
from pkgutil import iter_modules

import pytest

from dateline_news import desk
from dateline_news.desk.importing import dependencies
from tests.papers import ROOT


def test_with_everything_there_nothing_is_said() -> None:
    dependencies.refuse_without()


def test_what_is_missing_is_named_with_what_to_install_and_nothing_is_installed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(dependencies, "NEEDED", ("feedparser", "not_a_library"))
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("an installation was begun"))
    with pytest.raises(SystemExit, match=r'needs not_a_library; .*: pip install "dateline-news\[import\]"'):
        dependencies.refuse_without()


def test_a_build_and_the_other_verbs_load_none_of_them() -> None:
    names = ["feedparser", "markdownify", "trafilatura", "bs4", "lxml"]
    rooms = [f"dateline_news.desk.{room.name}" for room in iter_modules(desk.__path__) if room.name != "importing"]
    assert "dateline_news.desk.wire" in rooms
    imports = ", ".join(["sys", "tasks", "dateline_news.press", *rooms])
    code = f"import {imports}; print([name for name in {names} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"
