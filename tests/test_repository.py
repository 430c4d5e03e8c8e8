"""What the repository says about itself, held against what lies in it."""

import ast
import re
import subprocess
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest
from invoke.collection import Collection
from markdown import markdown
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

import tasks
from dateline_news.model import fields as post_fields
from dateline_news.press.read.documents import plain_header

ROOT = Path(__file__).parents[1]
LOCKS = [*(ROOT / "requirements").glob("*.txt"), ROOT / "tests" / "audit" / "package-lock.json"]
WORKFLOWS = list((ROOT / ".github" / "workflows").glob("*.yml"))
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("*.md"))
DOCUMENTS = [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]
SCREENSHOTS = list((ROOT / "docs" / "screenshots").glob("*.png"))
SEED = ROOT / "content" / "articles" / "world" / "2021-07-14-sco-pakistan-russia-china-afghan-peace.md"

USES = re.compile(r"^\s*(?:- )?uses:\s*(?P<action>.+)$", re.MULTILINE)
PINNED = re.compile(r"[\w.-]+/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+")
# Folders in which one person or one machine keeps its work: nobody else has them.
SOMEBODYS = re.compile(r"(?<![\w.~/-])/(?:work|root|home|Users|tmp)/\w+")
MOST_MODULES, MOST_LINES = 15, 400
COMMAND = re.compile(r"\b(?P<program>make|invoke) (?P<verb>[a-z]+(?:-[a-z]+)*)")


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def files() -> list[Path]:
    """Every file of the repository, and those that are about to be."""
    command = ["git", "-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [file for file in (ROOT / path for path in listed.split("\0") if path) if file.is_file()]


def html(document: Path) -> LexborHTMLParser:
    return LexborHTMLParser(markdown(document.read_text(encoding="utf-8"), extensions=["extra"]))


def code(document: Path) -> list[str]:
    """What a document sets as code, in a line or in a block of its own."""
    return [node.text() for node in html(document).css("code")]


def targets() -> set[str]:
    rules = re.findall(r"^([a-z][a-z ]*):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    return {target for rule in rules for target in rule.split()}


def verbs() -> set[str]:
    named = Collection.from_module(tasks).task_names
    return {*named, *(alias for aliases in named.values() for alias in aliases)}


def test_there_are_locks_workflows_decisions_and_screenshots_to_look_at() -> None:
    assert all(map(len, (LOCKS, WORKFLOWS, DECISIONS, SCREENSHOTS)))


@pytest.mark.parametrize("lock", LOCKS, ids=name)
def test_a_lock_pins_by_hash_and_says_nothing_of_where_packages_come_from(lock: Path) -> None:
    text = lock.read_text(encoding="utf-8")
    assert "://" not in text
    assert "sha256:" in text or "sha512-" in text


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_workflow_pins_every_action_by_commit_and_says_which_version_that_is(workflow: Path) -> None:
    used = USES.findall(workflow.read_text(encoding="utf-8"))
    assert used
    assert [action for action in used if not (PINNED.fullmatch(action) or action.startswith("./.github/"))] == []


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=name)
def test_a_workflow_grants_nothing_but_to_a_job(workflow: Path) -> None:
    assert re.search(r"^permissions: \{\}$", workflow.read_text(encoding="utf-8"), re.MULTILINE)


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_command_that_a_document_gives_can_be_given(document: Path) -> None:
    offered = {"make": targets(), "invoke": verbs()}
    commands = [match for text in code(document) for match in COMMAND.finditer(text)]
    assert [match[0] for match in commands if match["verb"] not in offered[match["program"]]] == []


def test_the_readme_gives_the_two_commands_that_matter() -> None:
    text = "\n".join(code(ROOT / "README.md"))
    assert "make site" in text
    assert "make test" in text


def test_every_target_of_the_makefile_is_a_verb_of_invoke() -> None:
    assert targets() - {"help"} <= verbs()


def test_no_file_names_a_folder_of_one_machine() -> None:
    faults = []
    for file in files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:  # a picture
            continue
        faults += [f"{name(file)}: {match[0]}" for match in SOMEBODYS.finditer(text)]
    assert faults == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_link_to_a_file_leads_to_one(document: Path) -> None:
    tree = html(document)
    links = [node.attributes["href"] for node in tree.css("a[href]")]
    links += [node.attributes["src"] for node in tree.css("img[src]")]
    inside = [link.partition("#")[0] for link in links if link and not re.match(r"[a-z]+:", link)]
    assert [link for link in inside if not (document.parent / link).exists()] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=name)
def test_every_file_that_a_document_names_is_there(document: Path) -> None:
    """A path counts as one of the repository's when it begins with one of its folders."""
    folders = {name(file).split("/")[0] for file in files() if "/" in name(file)}
    paths = {text for text in code(document) if re.fullmatch(r"[\w./-]+", text) and text.split("/")[0] in folders}
    paths = {path for path in paths if "YYYY" not in path}  # the pattern of a name
    assert sorted(path for path in paths if not (ROOT / path).exists()) == []


def test_decisions_are_numbered_without_a_gap_and_named_by_their_titles() -> None:
    assert [int(file.name[:4]) for file in DECISIONS] == list(range(1, len(DECISIONS) + 1))
    titles = [file.read_text(encoding="utf-8").splitlines()[0].removeprefix("# ") for file in DECISIONS]
    slugs = [re.sub(r"[^a-z]+", "-", title.lower()).strip("-") for title in titles]
    assert slugs == [file.stem[5:] for file in DECISIONS]


@pytest.mark.parametrize("decision", DECISIONS, ids=name)
def test_a_decision_has_its_context_what_is_decided_and_its_cost(decision: Path) -> None:
    headings = [node.text() for node in html(decision).css("h2")]
    order = [headings.index(heading) for heading in ("Context", "Decision", "Cost")]
    assert all(first < second for first, second in pairwise(order))


@pytest.mark.parametrize("picture", SCREENSHOTS, ids=name)
def test_a_screenshot_is_as_large_as_a_window_and_light(picture: Path) -> None:
    with Image.open(picture) as opened:
        assert opened.size == (1280, 900)
    assert picture.stat().st_size < 150_000


def test_the_readme_s_example_is_the_header_of_the_first_story() -> None:
    examples = [text for text in code(ROOT / "README.md") if text.startswith("Title: ")]
    assert len(examples) == 1
    assert SEED.read_text(encoding="utf-8").startswith(examples[0])
    fields = {field.name: field.text for field in plain_header.split(examples[0])[0]}
    assert post_fields.faults(post_fields.StoryFields, fields) == {}


def test_the_readme_names_every_setting_of_the_block_that_makes_it_yours() -> None:
    block = (ROOT / "pelicanconf.py").read_text(encoding="utf-8").split("# ── ")[1]
    assert block.startswith("Make it yours")
    settings = re.findall(r"^([A-Z_]+) =", block, re.MULTILINE)
    assert [setting for setting in settings if setting not in code(ROOT / "README.md")] == []


def test_the_licence_is_the_one_that_the_package_names() -> None:
    assert 'license = "AGPL-3.0-or-later"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
    assert (ROOT / "LICENSE").read_text(encoding="utf-8").lstrip().startswith("GNU AFFERO GENERAL PUBLIC LICENSE")


def rooms() -> list[Path]:
    """The folders of the package, but for those whose files are all of one kind: their names say it."""
    of_a_kind = {"plugins", "rules"}
    return [file for file in sorted((ROOT / "dateline_news").rglob("__init__.py")) if file.parent.name not in of_a_kind]


@pytest.mark.parametrize("room", rooms(), ids=lambda file: str(file.parent.relative_to(ROOT)))
def test_a_room_says_of_every_file_in_it_what_it_is(room: Path) -> None:
    about = ast.get_docstring(ast.parse(room.read_text(encoding="utf-8"))) or ""
    modules = [file.stem for file in room.parent.glob("*.py") if file != room]
    folders = [file.parent.name for file in room.parent.glob("*/__init__.py")]
    named = [*modules, *folders]
    assert [name for name in named if not re.search(rf"\b{name}\b", about)] == []


def modules() -> list[Path]:
    """The modules of the package."""
    return [file for file in files() if file.suffix == ".py" and name(file).startswith("dateline_news/")]


def test_no_folder_of_the_package_has_more_modules_than_can_be_taken_in_at_once() -> None:
    counts = Counter(module.parent for module in modules())
    assert counts
    crowded = [
        f"{name(folder)} holds {count} modules, and {MOST_MODULES} are the most; join two that serve one purpose, "
        "or put some that belong together into a folder of their own"
        for folder, count in sorted(counts.items())
        if count > MOST_MODULES
    ]
    assert not crowded, "\n".join(crowded)


def test_no_module_of_the_package_is_longer_than_can_be_read_at_once() -> None:
    lengths = {module: len(module.read_text(encoding="utf-8").splitlines()) for module in modules()}
    long = [
        f"{name(module)} has {length} lines, and {MOST_LINES} are the most; leave out what nothing needs, "
        "or part it into modules that a stranger would look for"
        for module, length in sorted(lengths.items())
        if length > MOST_LINES
    ]
    assert not long, "\n".join(long)
