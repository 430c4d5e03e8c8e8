import subprocess
import sys
from pathlib import Path

import pytest

from dateline_news.desk.importing import dependencies
from tests.papers import ROOT


def test_with_everything_there_nothing_is_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: pytest.fail("an installation was begun"))
    dependencies.install_missing()


@pytest.mark.parametrize("code", [0, 1])
def test_what_is_missing_is_installed_from_the_lock_with_a_notice(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], code: int
) -> None:
    called: list[list[str]] = []

    def run(command: list[str], **_: object) -> "subprocess.CompletedProcess[str]":
        called.append(command)
        return subprocess.CompletedProcess(command, code)

    monkeypatch.setattr(dependencies, "NEEDED", ("feedparser", "not_a_library"))
    monkeypatch.setattr(subprocess, "run", run)
    if code:
        with pytest.raises(SystemExit, match="could not be installed"):
            dependencies.install_missing()
    else:
        dependencies.install_missing()
    assert called[0][:4] == [sys.executable, "-m", "pip", "install"]
    assert "--require-hashes" in called[0]
    assert Path(called[0][-1]) == dependencies.LOCK
    assert "not_a_library" in capsys.readouterr().err


def test_a_build_and_the_other_verbs_load_none_of_them() -> None:
    names = ["feedparser", "markdownify", "trafilatura", "bs4", "lxml"]
    code = f"import sys, tasks; print([name for name in {names} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    assert done.stdout == "[]\n"
