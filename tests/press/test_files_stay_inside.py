"""The two gates are the only ones: what opens, lists, makes or removes files is known by name, and is held to its root.

Held over the source, so that whatever is written next goes through roots.py (what is read) and output_paths.py (what is
written), or stands in the list below with the reason.
"""

import ast
from collections.abc import Iterator
from pathlib import Path

import dateline_news
from dateline_news.press.cache.keys import NO_PRESS

ROOM = Path(dateline_news.__file__).parent
TOUCHING = {
    "open", "read_text", "read_bytes", "write_text", "write_bytes", "scandir", "listdir", "walk", "iterdir", "glob",
    "rglob", "unlink", "rmdir", "mkdir", "makedirs", "rmtree", "rename", "renames", "link", "symlink", "hardlink_to",
    "symlink_to", "link_to", "copy2", "copyfile", "copytree", "copymode", "touch", "truncate", "remove", "connect",
    "fdopen", "copyfileobj", "move", "chmod",
}  # fmt: skip
# Names that other things have too: whose they are where they touch files.
OF = {"connect": ("sqlite3",), **dict.fromkeys(("link", "remove", "truncate"), ("os",)), "move": ("shutil",)}
# What may touch files, and which: everything else in dateline_news/press and in the plugins asks these.
GATES = {
    "model/roots.py": "what is read: the content folder, the theme's static files, the folder of other plugins",
    "press/output/writer.py": "what is written: it refuses each path that leaves its folder or is kept",
    "press/output/edition.py": "the output and the folders beside it; reads an original by the file that a root gave",
    "press/output/siblings.py": "the folders beside the output, by names of its own, none of them a link",
    "press/output/hardlinks.py": "the same: by names that the system listed there",
    "press/output/atomic_swap.py": "the two folders that change places",
    "press/output/lock.py": "the lock, never through a link",
}
OTHERS = {
    "press/render/template_dependencies.py": "templates of the theme, by names that were listed there",
    "press/render/stylesheets.py": "style sheets of the theme, listed by a root",
    "languages/language.py": "catalogues of the theme and of the paper, for their digests",
    "languages/translated.py": "the same, to read them",
    "press/render/wordmark.py": "outlines of the theme",
    "press/cache/keys.py": "our own code and that of plugins",
    "press/assemble/similar_names.py": "names that look alike in the content folder: none of the files is opened",
    "moving_in/beside.py": "the names of folders beside the content: nothing in them is opened",
    "press/read/limits.py": "what the system says of this process",
    "press/assemble/template_files.py": "templates of the theme",
    "plugins/feeds/readable.py": "a style sheet of the theme",
    "plugins/pictures/faces.py": "faces of the theme and of the packages of the extra cards",
    "press/pictures/measure.py": "pictures, by the file that a root gave",
    "press/pictures/media.py": "the same",
    "press/pictures/encode.py": "the same",
    "press/pictures/store.py": "renditions in CACHE_PATH, by names of its own",
    "press/cache/sealed_files.py": "the same, and bundles",
    "press/render/bundles.py": "bundles in CACHE_PATH, by names of its own",
    "plugins/search/__init__.py": "the script of search, which is our own code",
    "plugins/not_found/__init__.py": "the script of the page for what is not found, likewise",
    "press/build/check_settings.py": "the settings' files",
    "press/build/stand_ins.py": "the same, and those of a new paper",
    "press/cache/database.py": "the store in CACHE_PATH, none of its files a link",
    "press/build/notices.py": "the notices in CACHE_PATH, always a new file",
    "press/cache/why.py": "the store, read only",
    "press/render/incremental.py": "the last edition's own files, by names listed there; the edition, to open it",
    "press/build/build.py": "the folder of other plugins, which the edition names",
    "press/build/theme_files.py": "the same folder, to put the theme's static files there",
}


def calls(file: Path) -> Iterator[tuple[str, int]]:
    """The calls in a module that touch files, by the last part of their names, and their lines."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            of, _, name = ast.unparse(node.func).rpartition(".")
            if name in TOUCHING and of in OF.get(name, (of,)):
                yield name, node.lineno


def modules() -> dict[str, Path]:
    """Every module between the content and the output: the press and the plugins, without the desk and its program."""
    files = {file.relative_to(ROOM).as_posix(): file for file in ROOM.rglob("*.py")}
    return {name: file for name, file in files.items() if name.partition("/")[0] not in NO_PRESS}


def test_nothing_touches_files_but_through_the_gates() -> None:
    known = GATES.keys() | OTHERS.keys()
    wrong = [
        f"{name}:{line}: {call}" for name, file in modules().items() if name not in known for call, line in calls(file)
    ]
    assert wrong == []


def test_each_module_that_is_let_pass_still_needs_it() -> None:
    files = modules()
    assert [name for name in (*GATES, *OTHERS) if not list(calls(files[name]))] == []


def test_a_module_that_would_go_round_them_is_seen(tmp_path: Path) -> None:
    lines = ["Path(name).read_bytes()", "open(name)", "os.unlink(name)", "shutil.copytree(a, b)", "sqlite3.connect(a)"]
    (tmp_path / "a.py").write_text("\n".join([*lines, "plan.pages.connect(pages)", "text.replace(a, b)"]))
    assert [line for _, line in calls(tmp_path / "a.py")] == [1, 2, 3, 4, 5]


def test_only_a_root_makes_an_original_s_file_of_a_path() -> None:
    """`CopiedFile(…)` is made where the press takes the files that a root gave, and nowhere else."""
    made = [
        (name, ast.unparse(node.args[1]))
        for name, file in modules().items()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func).rpartition(".")[2] == "CopiedFile"
    ]
    assert sorted(made) == [
        ("plugins/editor/__init__.py", "root.file(path)"),
        ("press/build/build.py", "self.scratch_root.file(path)"),
        ("press/build/published_files.py", "self.root.file(path)"),
        ("press/build/theme_files.py", "static.file(name)"),
    ]
