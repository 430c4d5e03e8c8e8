"""The scheduled workflow publishes when something came due, and only then."""

import json
import os
import re
import subprocess
import textwrap
from pathlib import Path

import pytest

from tests.papers import ROOT

CALLER = (ROOT / ".github" / "workflows" / "pages.yml").read_text(encoding="utf-8")
WORKFLOW = (ROOT / ".github" / "workflows" / "paper.yml").read_text(encoding="utf-8")
BUILD, DEPLOY = WORKFLOW.split("\n  deploy:\n")
STEPS = re.split(r"^ {6}- ", BUILD.split("\n    steps:\n")[1], flags=re.MULTILINE)[1:]
ASKING = next(step for step in STEPS if "id: wanted\n" in step)
NEWEST, OLDER = "b" * 40, "a" * 40


def wanted(folder: Path, event: str, last: str = "", due: str = "[]", status: int = 0) -> tuple[int, str, str]:
    """Run the step that asks whether an edition is wanted, as Actions does; gives its status, output and log.

    `last` is what GitHub knows of the last run that succeeded, `due` what `dateline next` answers.
    """
    programs = {
        "gh": 'echo "$@" > told\n' + (f"cat <<'END'\n{last}\nEND\n" if last else ""),
        "make": f"echo \"$@\" > asked\necho '{due}'\nexit {status}\n",
    }
    for name, script in programs.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(f"#!/bin/sh\n{script}")
        file.chmod(0o755)
    (folder / "output").touch()
    env = {
        "PATH": f"{folder}{os.pathsep}{os.environ['PATH']}", "GITHUB_OUTPUT": str(folder / "output"),
        "GITHUB_EVENT_NAME": event, "GITHUB_SHA": NEWEST, "GITHUB_REF_NAME": "main", "GITHUB_REPOSITORY": "o/r",
        "GITHUB_WORKFLOW_REF": "o/r/.github/workflows/paper-of-ours.yml@refs/heads/main",
    }  # fmt: skip
    script = textwrap.dedent(ASKING.split("run: |\n")[1].partition("\n      # ")[0])
    command = ["bash", "-e", "-c", script]
    run = subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
    return run.returncode, (folder / "output").read_text(), run.stdout


@pytest.mark.parametrize("event", ["push", "workflow_dispatch"])
def test_who_pushes_or_asks_gets_an_edition(tmp_path: Path, event: str) -> None:
    assert wanted(tmp_path, event)[:2] == (0, "edition=wanted\n")


def test_on_schedule_what_came_due_since_the_last_run_is_published(tmp_path: Path) -> None:
    due = json.dumps([{"at": "2026-05-05T18:00:00+00:00", "story": "content/a.md"}])
    outcome = wanted(tmp_path, "schedule", f"2026-05-05T17:37:12Z {NEWEST}", due)
    assert outcome[:2] == (0, "edition=wanted\n")
    assert (tmp_path / "asked").read_text() == "--silent next SINCE=2026-05-05T17:37:12Z\n"
    assert "--workflow paper-of-ours.yml " in (tmp_path / "told").read_text(), "the runs of who calls it"


def test_on_schedule_nothing_is_published_while_nothing_came_due(tmp_path: Path) -> None:
    assert wanted(tmp_path, "schedule", f"2026-05-05T17:37:12Z {NEWEST}")[:2] == (0, "")


def test_on_schedule_a_commit_that_never_went_out_is_published(tmp_path: Path) -> None:
    assert wanted(tmp_path, "schedule", f"2026-05-05T17:37:12Z {OLDER}")[:2] == (0, "edition=wanted\n")
    assert not (tmp_path / "asked").exists()


def test_on_schedule_a_site_that_was_never_published_stays_so(tmp_path: Path) -> None:
    assert wanted(tmp_path, "schedule") == (0, "", "Nothing has been published yet: the first push does that.\n")


def test_where_the_desk_cannot_tell_the_run_fails(tmp_path: Path) -> None:
    assert wanted(tmp_path, "schedule", f"2026-05-05T17:37:12Z {NEWEST}", status=1)[:2] == (1, "")


def test_all_that_follows_waits_for_the_answer() -> None:
    after = STEPS[STEPS.index(ASKING) + 1 :]
    assert after
    assert [step for step in after if not re.search(r"\n {8}if: steps\.wanted\.outputs\.edition( &&|\n)", step)] == []
    assert "    outputs:\n      edition: ${{ steps.wanted.outputs.edition }}\n" in BUILD
    assert "    needs: build\n    if: needs.build.outputs.edition\n" in DEPLOY


def test_the_schedule_keeps_away_from_the_top_of_the_hour() -> None:
    minutes = re.findall(r'cron: "(\S+) ', CALLER)
    assert minutes
    assert "0" not in ",".join(minutes).split(",")
    assert not any("*" in minute for minute in minutes)


@pytest.mark.parametrize("name", ["ci.yml", "pages.yml", "paper.yml"])
def test_no_step_of_a_workflow_is_let_fail(name: str) -> None:
    workflow = (ROOT / ".github" / "workflows" / name).read_text(encoding="utf-8")
    assert (
        re.findall(r"continue-on-error|\balways\(\)|\bfailure\(\)|cancelled\(\)|\|\| true|set \+e|shell:", workflow)
        == []
    )


def test_where_the_press_fails_nothing_is_kept_or_deployed() -> None:
    publish = next(at for at, step in enumerate(STEPS) if step.startswith("run: make publish\n"))
    after = [re.findall(r"uses: [\w-]+/([\w/-]+)@", step) for step in STEPS[publish + 1 :]]
    assert after == [["cache/save"], [], ["upload-pages-artifact"]]
    assert "cp -r .demo/site output/demo" in STEPS[-2], "the demo is added to what is published, after what is kept"


def test_a_new_paper_calls_the_workflow_as_this_one_does() -> None:
    starter = ROOT / "dateline_news" / "starter" / ".github" / "workflows" / "pages.yml"
    assert starter.read_text(encoding="utf-8") == CALLER


@pytest.mark.parametrize("makefile", ["Makefile", "dateline_news/starter/Makefile"])
def test_what_the_workflow_asks_of_make_is_there(makefile: str) -> None:
    text = (ROOT / makefile).read_text(encoding="utf-8")
    assert 'next --since "$(SINCE)" --json' in text
    assert re.search(r"^[a-z ]*\bpublish\b[a-z ]*:", text, re.MULTILINE)


@pytest.mark.parametrize("makefile", ["Makefile", "dateline_news/starter/Makefile"])
def test_what_make_says_while_it_installs_is_no_part_of_the_answer(makefile: str) -> None:
    rules = (ROOT / makefile).read_text(encoding="utf-8").split("\n\n")
    installing = [line for rule in rules if "m venv" in rule for line in rule.splitlines() if "@echo" in line]
    assert [line for line in installing if not line.endswith(">&2")] == []
