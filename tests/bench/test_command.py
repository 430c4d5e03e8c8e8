"""The race as a command ends with 1 where a bar is missed."""

from pathlib import Path
from typing import Any

import pytest

from tests.bench.press import __main__ as command
from tests.bench.press import bars, table
from tests.bench.press.bars import Verdict
from tests.bench.press.ground import Ground


@pytest.mark.parametrize(("met", "status"), [(True, 0), (False, 1), (None, 1)])
def test_the_command_ends_as_the_bars_say(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, *, met: bool | None, status: int
) -> None:
    def nothing(*_: Any, **__: Any) -> dict[str, dict[str, Any]]:
        return {"dateline": {}}

    monkeypatch.setattr("sys.argv", ["bench", "--stories", "10000", "--folder", str(tmp_path)])
    monkeypatch.setattr(Ground, "prepared", nothing)
    monkeypatch.setattr(command, "raced", nothing)
    monkeypatch.setattr(command, "refreshed", lambda *_: [])
    monkeypatch.setattr(bars, "verdicts", lambda *_: [Verdict("a bar", 1.0, 2.0, met)])
    monkeypatch.setattr(table, "shown", lambda *_: None)
    assert command.main() == status
