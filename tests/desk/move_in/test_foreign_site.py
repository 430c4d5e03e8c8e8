"""The settings of Jekyll and Hugo are enough to know what they have published; neither program is here."""

from pathlib import Path

import pytest

from dateline_news.desk.move_in import command
from tests.desk.move_in.sites import dateline
from tests.press.folders import settings, write

JEKYLL = {
    "_posts/2026-01-05-boat.md": "---\ntitle: A boat\ncategories: harbour gear\n---\nText.\n",
    "about.md": "---\ntitle: About\n---\nText.\n",
}
HUGO = {
    "posts/boat.md": "+++\ntitle = 'A boat'\ndate = 2026-01-05\ntags = ['Oars']\n+++\n\nText.\n",
    "about/index.md": "---\ntitle: 'About'\n---\nText.\n",
}


def moved(
    folder: Path, posts: dict[str, str], name: str, text: str, monkeypatch: pytest.MonkeyPatch, more: str = ""
) -> dict[str, str]:
    """The lines of the map that moving in writes: old address → new one."""
    content = write(folder, posts)
    (folder / name).parent.mkdir(parents=True, exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")
    monkeypatch.setattr("dateline_news.desk.move_in.command.settings_here", lambda: settings(content))
    command.run(str(folder / name), more)
    lines = (content / "redirects.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(" ") for line in lines if line.startswith("/"))
    return {old: new for old, _, new in rows}


def test_jekyll_s_addresses_lead_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "url: https://example.org\nbaseurl: /notes\npermalink: pretty\n"
    lines = moved(tmp_path, JEKYLL, "_config.yml", text, monkeypatch, str(tmp_path / "content"))
    assert lines == {
        "/notes/harbour/gear/2026/01/05/boat/": "/2026/01/05/boat.html",
        "/notes/about/": "/about.html",
        "/notes/feed.xml": "/feeds/all.atom.xml",
    }
    entries = dateline(tmp_path / "content", STORY_FIELDS="lenient")
    assert {"notes/about/index.html", "notes/feed.xml"} < entries.keys()


@pytest.mark.parametrize("name", ["hugo.toml", "config/_default/hugo.toml"])
def test_hugo_s_addresses_lists_and_feeds_lead_here(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'baseURL = "https://x.example/"\n[permalinks]\nposts = "/:year/:slug/"\n'
    lines = moved(tmp_path, HUGO, name, text, monkeypatch)
    assert lines["/2026/a-boat/"] == "/2026/01/05/boat.html"
    assert lines["/about/"] == "/about.html"
    assert lines["/posts/"] == "/posts.html"
    assert lines["/tags/oars/"] == "/topics/oars.html"
    assert lines["/tags/"] == "/topics.html"
    assert lines["/index.xml"] == "/feeds/all.rss.xml"
    assert lines["/posts/index.xml"] == "/feeds/posts.rss.xml"


def test_a_file_of_no_program_is_refused_with_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(SystemExit, match="is no settings file that is known: give pelicanconf"):
        moved(tmp_path, HUGO, "site.ini", "a = 1", monkeypatch)
