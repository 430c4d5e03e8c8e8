"""The program `dateline`: the verbs, from any folder of a paper."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from invoke.collection import Collection

import tasks
from dateline_news import verbs
from dateline_news.cli import NAMES, Dateline
from dateline_news.desk.explained_task import MEANINGS
from dateline_news.desk.installed import installed_version
from dateline_news.desk.new_paper import begin
from tests.papers import ROOT


def dateline(folder: Path, *words: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-c", "from dateline_news.cli import main; main()", *words]
    env = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "200", **env}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)


def test_without_a_verb_all_verbs_are_named(tmp_path: Path) -> None:
    run = dateline(tmp_path)
    assert run.returncode == 0
    assert [name for name in Collection.from_module(verbs).task_names if f"  {name} " not in run.stdout] == []


def test_what_names_the_verbs_loads_no_room_that_does_what_they_say() -> None:
    """All of them together take a second, which every verb of an editor would wait for."""
    code = "import sys; from dateline_news import cli, verbs; print(*sorted(sys.modules))"
    run = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)
    modules = run.stdout.split()
    assert "dateline_news.verbs" in modules
    rooms = {name for name in modules if name.startswith(("dateline_news.desk.", "dateline_news.press", "pelican"))}
    assert rooms == {f"dateline_news.desk.{name}" for name in ("console", "explained_task", "variadic_task")}


@pytest.mark.parametrize(
    "words", [["cheq"], ["check", "--nope"], ["correct"], ["init"], ["serve", "--port", "abc"], ["--dry", "clean"]]
)
def test_a_command_line_that_means_nothing_ends_with_2_and_says_where_help_is(tmp_path: Path, words: list[str]) -> None:
    run = dateline(tmp_path, *words)
    assert run.returncode == 2
    assert "`dateline --list` names all verbs" in run.stderr
    assert "Traceback" not in run.stderr


def test_help_of_a_verb_is_given_though_what_it_needs_is_missing(tmp_path: Path) -> None:
    run = dateline(tmp_path, "correct", "--help")
    assert run.returncode == 0
    assert run.stdout.startswith("Usage: dateline correct STORY TEXT [--options]\n\nAdd a dated correction")


def test_outside_of_a_paper_a_verb_says_how_one_is_begun(tmp_path: Path) -> None:
    run = dateline(tmp_path, "check")
    assert run.returncode == 1
    assert run.stderr == (
        "There is no paper here: no pelicanconf.py of one, here or above. `dateline init my-paper` makes one.\n"
    )


def test_a_verb_works_on_the_paper_from_any_folder_of_it(tmp_path: Path) -> None:
    assert dateline(tmp_path, "init", "my-paper", "--name", "Mine").returncode == 0
    run = dateline(tmp_path / "my-paper" / "content" / "pages", "build", SITEURL="https://example.org")
    assert run.returncode == 0, run.stderr
    assert (tmp_path / "my-paper" / "output" / "index.html").is_file()


def test_help_ends_quietly_where_its_reader_has_seen_enough(tmp_path: Path) -> None:
    script = f"{sys.executable} -c 'from dateline_news.cli import main; main()' --help | head -1"
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    run = subprocess.run(["sh", "-c", script], cwd=tmp_path, env=env, capture_output=True, text=True, check=False)
    assert run.stderr == ""


def test_invoke_has_every_verb_of_a_newsroom_and_they_are_the_same() -> None:
    ours, theirs = Collection.from_module(tasks), Collection.from_module(verbs)
    shared = {*theirs.task_names} - {"init", "detach", "clean", "eject", "doctor"}
    assert [name for name in shared if ours[name] is not theirs[name]] == []


def test_the_version_is_that_of_the_package() -> None:
    assert dateline(ROOT, "--version").stdout == f"Dateline {installed_version()}\n"


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    begin(tmp_path / "my-paper", {})
    return tmp_path / "my-paper"


def test_a_verb_that_is_misspelt_is_answered_with_the_nearest(tmp_path: Path) -> None:
    assert "did you mean check?" in dateline(tmp_path, "cheq").stderr


@pytest.mark.parametrize("verb", [name for name in Collection.from_module(verbs).task_names if name != "help"])
def test_every_verb_has_help(capsys: pytest.CaptureFixture[str], verb: str) -> None:
    with pytest.raises(SystemExit) as end:
        Dateline(namespace=Collection.from_module(verbs)).run(["dateline", verb, "--help"])
    assert end.value.code == 0
    assert capsys.readouterr().out.startswith(f"Usage: dateline {verb} ")


def test_help_says_of_every_option_what_it_means() -> None:
    contexts = Collection.from_module(verbs).to_contexts()
    options = {(context.name, name): option.help for context in contexts for name, option in context.args.items()}
    assert options["correct", "date"] != options["wire", "date"]
    assert options["move-in", "output"] != options["wire", "output"]
    assert [option for option, meaning in options.items() if not meaning] == []
    assert sorted(set(MEANINGS.values()) - set(options.values())) == [], "what no option has"


def test_completion_offers_no_option_that_is_none_of_ours(tmp_path: Path) -> None:
    offered = dateline(tmp_path, "--complete", "--", "dateline --").stdout.split()
    assert "--help" in offered
    assert [option for option in offered if option in ("--dry", "--pty", "--prompt-for-sudo-password")] == []


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("dateline ch", {"check", "eject"}),
        ("dateline check", set()),  # so that the shell offers files
        ("dateline check articles/n", set()),
        ("dateline eject partials/f", {"article.html", "partials/foot.html"}),
        ("dateline eject --", {"--template"}),
        ("dateline check a.md --", {"--json", "--strict"}),
        ("dateline new --section", set()),
    ],
)
def test_completion_offers_what_may_stand_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, line: str, offered: set[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["dateline", "--complete", "--", *line.split()])
    with pytest.raises(SystemExit):
        Dateline(binary_names=NAMES, namespace=Collection.from_module(verbs)).run()
    words = set(capsys.readouterr().out.split())
    assert words >= offered if offered else not words
    assert "--word-0" not in words


@pytest.mark.thorough
def test_a_path_means_what_it_does_where_the_person_stands(paper: Path) -> None:
    (paper.parent / "copy.txt").write_text(
        "The wrong harbour\n\nSAMPLE TOWN, March 3, 2026 - The wrong harbour was dredged on Monday.\n", encoding="utf-8"
    )
    (paper / "content" / "copy.txt").write_text(
        "The right harbour\n\nSAMPLE TOWN, March 3, 2026 - The right harbour was dredged on Monday.\n", encoding="utf-8"
    )
    below = paper / "content" / "articles"
    assert "The right harbour" in dateline(below, "wire", "../copy.txt", "--section", "news", "--dry-run").stdout
    assert "1 post checked" in dateline(below, "check", "newsroom").stdout
    story = next((below / "newsroom").glob("*.md"))
    assert "1 post checked" in dateline(below / "newsroom", "check", story.name).stdout
    assert "1 post checked" in dateline(below, "check", ".").stdout
    assert "The wrong harbour" in dateline(paper, "wire", "../copy.txt", "--section", "news", "--dry-run").stdout


def test_a_word_that_is_no_path_is_left_as_it_is(paper: Path) -> None:
    run = dateline(paper / "content" / "articles", "new", "A headline", "--section", "newsroom")
    assert run.returncode == 0, run.stderr
    assert "section" not in run.stderr
    assert run.stdout.startswith("newsroom/"), "from where the person stands"
    assert (paper / "content" / "articles" / run.stdout.strip()).is_file()


def test_the_folder_of_another_program_is_no_paper(paper: Path) -> None:
    blog = paper / "content" / "blog"
    (blog / "output").mkdir(parents=True)
    (blog / "pelicanconf.py").write_text('SITENAME = "A blog"\n', encoding="utf-8")
    (blog / "output" / "note.json").touch()
    assert dateline(blog, "clean").returncode == 0
    assert (blog / "output" / "note.json").is_file()
    assert dateline(blog, "check").stdout.endswith("checked: nothing to mend.\n"), "the paper around it"


@pytest.mark.thorough
def test_clean_removes_what_builds_have_made_and_nothing_else(paper: Path) -> None:
    assert dateline(paper, "build").returncode == 0
    before = {path.name for path in paper.iterdir()}
    run = dateline(paper, "clean")
    assert run.stdout.startswith("Removed output, ")
    assert before - {path.name for path in paper.iterdir()} >= {"output", ".cache"}
    assert dateline(paper, "clean").stdout == "There is nothing to remove.\n"


@pytest.mark.parametrize("is_link", [False, True])
def test_clean_leaves_an_output_that_no_build_would_touch(paper: Path, tmp_path: Path, is_link: bool) -> None:  # noqa: FBT001  a case
    place = tmp_path / "elsewhere" if is_link else paper / "output"
    place.mkdir()
    (place / "precious").touch()
    if is_link:
        (place / ".nojekyll").touch()
        (paper / "output").symlink_to(place)
    run = dateline(paper, "clean")
    assert run.returncode == 0
    assert "output is left as it is" in run.stdout
    assert (place / "precious").is_file()


def test_eject_writes_where_the_paper_s_templates_are_read(paper: Path) -> None:
    for name in ("pelicanconf.py", "publishconf.py"):
        with (paper / name).open("a", encoding="utf-8") as settings:
            settings.write(f'\nTHEME_TEMPLATES_OVERRIDES = ["of-{name[:-3]}"]\n')
    assert dateline(paper, "eject", "partials/foot.html").stdout == "of-publishconf/partials/foot.html\n"
    assert "did you mean partials/kicker.html?" in dateline(paper, "eject", "kicker.html").stderr


def test_ctrl_c_ends_a_build_with_a_sentence_and_the_last_edition_stays(paper: Path) -> None:
    assert dateline(paper, "build").returncode == 0
    front = (paper / "output" / "index.html").read_bytes()
    with (paper / "pelicanconf.py").open("a", encoding="utf-8") as settings:
        settings.write("import os, signal, sys\nif sys.argv[0].endswith('pelican/__main__.py'):\n")
        settings.write("    os.kill(os.getppid(), signal.SIGINT)\n    import time\n    time.sleep(60)\n")
    run = dateline(paper, "build")
    assert (run.returncode, run.stderr) == (1, "Interrupted: the last edition stays as it was.\n")
    assert (paper / "output" / "index.html").read_bytes() == front


def test_the_program_runs_as_a_module_too(paper: Path) -> None:
    command = [sys.executable, "-m", "dateline_news", "check"]
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    assert subprocess.run(command, cwd=paper, env=env, capture_output=True, check=False).returncode == 0
