"""What the press refuses, and how it says so."""

import json
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from tests.site.built import pelican

GOOD = "Title: Good\nDate: 2026-01-01\nCategory: World\n\nText.\n"
HEAD = "Title: T\nDate: 2026-01-02\nCategory: World\n"

REFUSED = {
    "unknown field": (HEAD + "Kategory: x\n\nText", "p.md:4: kategory: is no field of a story; did you mean category?"),
    "wrong type": (HEAD + "Priority: high\n\nText", "p.md:4: priority: “high” is not one of 0, 1"),
    "no such day": ("Title: T\nDate: 2026-02-30\nCategory: World\n\nText", "p.md:2: date: “2026-02-30” is no day"),
    "half a date": ("Title: T\nDate: March 2026\nCategory: World\n\nText", "p.md:2: date: “March 2026” is not a whole"),
    "no date": ("Title: T\nCategory: World\n\nText", "p.md:1: date: is missing"),
    "empty title": ("Title:\nDate: 2026-01-02\nCategory: World\n\nText", "p.md:1: title: is empty"),
    "no title": ("Date: 2026-01-02\nCategory: World\n\nText", "p.md:1: title: is missing"),
    "written twice": (HEAD + "Title: Again\n\nText", "p.md:4: title: is written twice, first on line 1"),
    "unknown kind": (HEAD + "Kind: rumour\n\nText", "p.md:4: kind: “rumour” is not one of news"),
    "picture without alt": (HEAD + "Image: images/x.png\n\nText", "p.md:4: image_alt: is missing"),
    "picture that is not there": (
        HEAD + "Image: images/x.png\nImage_alt: x\n\nText",
        "p.md:4: image: there is no images/x.png",
    ),
    "no alt in the text": (HEAD + "\n\n![]({static}/x.png)\n", "p.md:6: picture: {static}/x.png has no alt text"),
    "broken link": (
        HEAD + "\nSee [it]({filename}god.md).\n",
        "p.md:5: link: {filename}god.md names no story; did you mean",
    ),
    "link to a draft": (HEAD + "\n[d]({filename}draft.md)\n", "p.md:5: link: {filename}draft.md leads to a story that"),
    "link that moves": (HEAD + "\n[d](/about.html)\n", "p.md:5: link: “/about.html” is found from some pages only"),
    "remote picture": (
        HEAD + "\n![x](https://e.org/x.png)\n",
        "p.md:5: picture: https://e.org/x.png lies on another host",
    ),
    "markup that is none": (HEAD + "\nText\n\na <live> word\n", "p.md:7: text: <live> is no markup"),
    "same address": (HEAD + "Save_as: 2026/01/01/good.html\n\nText", "p.md:1: address: 2026/01/01/good.html is also"),
    "address by case": (
        HEAD + "Save_as: 2026/01/01/GOOD.html\n\nText",
        "p.md:1: address: 2026/01/01/GOOD.html is also",
    ),
    "address of a list": (
        HEAD + "Save_as: archives.html\n\nText",
        "p.md:1: address: archives.html is also the address",
    ),
    "no such topic": (HEAD + "\n[x]({tag}Nowhere)\n", "p.md:5: link: {tag}Nowhere leads nowhere"),
    "no such template": (HEAD + "Template: poster\n\nText", "p.md:4: template: there is no poster.html"),
    "nameless topic": (HEAD + "Tags: Ferries, !!\n\nText", "p.md:4: tags: “!!” has no letter or digit"),
}


def content(folder: Path, **posts: str | bytes) -> Path:
    for name, text in posts.items():
        file = folder / "content" / f"{name}.md"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
    return folder / "content"


@pytest.fixture(scope="module")
def refused(tmp_path_factory: pytest.TempPathFactory) -> CompletedProcess[str]:
    """The build of a paper with all of these posts, each in a file of its own name."""
    place = tmp_path_factory.mktemp("refused")
    draft = "Title: D\nDate: 2026-01-03\nCategory: World\nStatus: draft\n\nText\n"
    bad = {_file(name): post for name, (post, _) in REFUSED.items()}
    run = pelican(content(place, good=GOOD, draft=draft, **bad), place / "out", SITEURL="https://e.org")
    assert not (place / "out").exists()
    return run


def _file(name: str) -> str:
    return name.replace(" ", "-")


@pytest.mark.parametrize("name", REFUSED)
def test_a_post_is_refused_with_file_line_and_what_would_be_right(name: str, refused: CompletedProcess[str]) -> None:
    expected = REFUSED[name][1].replace("p.md", f"{_file(name)}.md", 1)
    assert f"content/{expected}" in refused.stderr


def test_all_problems_are_reported_at_once_and_no_traceback(refused: CompletedProcess[str]) -> None:
    assert refused.returncode == 1
    assert "Traceback" not in refused.stdout + refused.stderr
    named = {line.split(":")[0] for line in refused.stderr.splitlines()}
    assert {f"content/{_file(name)}.md" for name in REFUSED} <= named


def test_a_faulty_post_hides_no_problem_of_the_map_an_alias_or_the_menu(tmp_path: Path) -> None:
    bad = {"a": HEAD + "Slug: a/b\n\nText", "d": HEAD + "Aliases: /.git/x\n\nText"}
    folder = content(tmp_path, good=GOOD, **bad)
    (folder / "redirects.txt").write_text("/../x /y\n/old/ /2026/01/02/b.html\n")
    menu = 'MENUITEMS=[["X", "data:,x"], ["B", "/2026/01/02/b.html"]]'
    run = pelican(folder, tmp_path / "out", "-e", menu, SITEURL="https://e.org")
    assert [line.partition("”")[0] for line in run.stderr.splitlines()[:-1]] == [
        "content/a.md:4: slug: “a/b",
        "content/d.md:4: aliases: “/.git/x",
        "content/redirects.txt:1: redirect: “/../x",
        "pelicanconf.py:1: MENUITEMS: “X",
    ]  # and nothing of what leads to a post that could not be read


def test_a_line_of_the_map_that_turns_bad_is_reported_though_nothing_else_has_changed(tmp_path: Path) -> None:
    folder, cache = content(tmp_path, good=GOOD), ("-e", f'CACHE_PATH="{tmp_path / "cache"}"')
    assert pelican(folder, tmp_path / "out", *cache, SITEURL="https://e.org").returncode == 0
    (folder / "redirects.txt").write_text("/../x /y\n")
    run = pelican(folder, tmp_path / "out", *cache, SITEURL="https://e.org")
    assert run.returncode == 1
    assert run.stderr.startswith("content/redirects.txt:1: redirect: “/../x”")


@pytest.mark.parametrize("more", [(), ("-e", "OUTPUT_SOURCES=true")], ids=["the press reads", "Pelican reads"])
def test_a_post_that_is_a_link_to_nothing_is_reported_with_the_rest(more: tuple[str, ...], tmp_path: Path) -> None:
    folder = content(tmp_path, good=GOOD, p=REFUSED["no such day"][0])
    (folder / "l.md").symlink_to("nowhere.md")
    run = pelican(folder, tmp_path / "out", *more, SITEURL="https://e.org")
    assert run.stderr.startswith("content/l.md:1: file: is a symbolic link to a file that is not there; put that back")
    assert f"content/{REFUSED['no such day'][1]}" in run.stderr


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    run = pelican(
        content(tmp_path, good=GOOD, bytes=b"Title: \xff\xfe\n\nText"), tmp_path / "out", SITEURL="https://e.org"
    )
    assert "content/bytes.md:1: file: is not UTF-8" in run.stderr


def test_a_refused_edition_leaves_the_old_one_as_it_was(tmp_path: Path) -> None:
    folder, out = content(tmp_path, good=GOOD), tmp_path / "out"
    assert pelican(folder, out, SITEURL="https://e.org").returncode == 0
    before = {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in out.rglob("*") if file.is_file()}
    content(tmp_path, good=GOOD, p=REFUSED["no such day"][0])
    assert pelican(folder, out, SITEURL="https://e.org").returncode == 1
    assert {file: (file.stat().st_mtime_ns, file.read_bytes()) for file in out.rglob("*") if file.is_file()} == before
    assert [file.name for file in tmp_path.iterdir() if file.name.startswith("out")] == ["out"]


def test_a_section_and_a_page_of_one_name_are_refused(tmp_path: Path) -> None:
    section = "Title: T\nDate: 2026-01-02\nCategory: Search\n\nText"
    folder = content(tmp_path, good=GOOD, p=section, **{"pages/search": "Title: Search\nSlug: search\n\nText"})
    run = pelican(folder, tmp_path / "out", SITEURL="https://e.org")
    assert "content/pages/search.md:1: address: search.html is also the address of" in run.stderr


def test_without_an_address_a_public_build_is_refused_in_a_sentence(tmp_path: Path) -> None:
    run = pelican(content(tmp_path, good=GOOD), tmp_path / "out")
    assert run.returncode == 1
    assert "SITEURL: is not set" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr


def test_the_address_may_come_from_the_command_line(tmp_path: Path) -> None:
    run = pelican(content(tmp_path, good=GOOD), tmp_path / "out", "-e", 'SITEURL="https://cli.example"')
    assert run.returncode == 0, run.stderr
    assert 'href="https://cli.example/world.html"' in (tmp_path / "out" / "world.html").read_text()


def test_a_folder_of_other_files_is_not_replaced(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "thesis.txt").write_text("years of work")
    run = pelican(content(tmp_path, good=GOOD), tmp_path / "out", SITEURL="https://e.org")
    assert run.returncode == 1
    assert "holds files that are no edition of this paper" in run.stderr
    assert (tmp_path / "out" / "thesis.txt").read_text() == "years of work"


def test_a_paper_without_stories_is_a_paper(tmp_path: Path) -> None:
    run = pelican(
        content(tmp_path, **{"pages/about": "Title: About\n\nText"}), tmp_path / "out", SITEURL="https://e.org"
    )
    assert run.returncode == 0, run.stderr
    assert "No story has been published yet" in (tmp_path / "out" / "index.html").read_text()


@pytest.mark.parametrize("name", ["newsroom.press", "newsroom.front_page"])
def test_a_plugin_by_its_former_name_is_refused_with_its_new_name(name: str, tmp_path: Path) -> None:
    plugins = ["dateline_news.press", name]
    run = pelican(content(tmp_path, good=GOOD), tmp_path / "out", "-e", f"PLUGINS={json.dumps(plugins)}")
    assert run.returncode == 1
    assert run.stderr.startswith("pelicanconf.py:")
    assert "dateline_news.plugins.front_page for newsroom.front_page" in run.stderr
    assert "Traceback" not in run.stdout + run.stderr
