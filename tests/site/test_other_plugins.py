"""Plugins made for Pelican, and what they lay on an article."""

import textwrap
from pathlib import Path

from tests.site.built import PUBLIC, ROOT, pelican

PLUGIN = """
    from pelican import signals


    def number(generator):
        for article in generator.articles:
            article.series = {"name": article.metadata.get("series"), "part": 2}
            article.cycle = article.metadata.get("cycle")
            article.thing = object()


    def register():
        signals.article_generator_finalized.connect(number)
"""
POST = "Title: T\nDate: 2026-01-02\nCategory: World\nSeries: Harbour\nCycle: 1\n\nText.\n"
SETTINGS = """
    import sys
    sys.path.insert(0, {root!r})
    from publishconf import *
    PLUGINS = [*PLUGINS, "part_of_series"]
    PLUGIN_PATHS = [{here!r}]
    STORY_INPUTS = {inputs!r}
    THEME = {theme!r}
"""


def build(folder: Path, inputs: list[str]) -> tuple[int, str]:
    """Build a post with a field of another plugin's, drawn with a theme that shows it."""
    theme = folder / "theme"
    theme.mkdir()
    (theme / "static").symlink_to(ROOT / "theme" / "static")
    templates = theme / "templates"
    templates.mkdir()
    for entry in (ROOT / "theme" / "templates").iterdir():
        (templates / entry.name).symlink_to(entry)
    byline = (ROOT / "theme" / "templates" / "article.html").read_text()
    (templates / "article.html").unlink()
    shown = '<p class="series">{{ article.facts.series.name }}, part {{ article.facts.series.part }}</p>'
    (templates / "article.html").write_text(byline.replace("</article>", shown + "</article>"))
    (folder / "part_of_series.py").write_text(textwrap.dedent(PLUGIN))
    text = textwrap.dedent(SETTINGS).format(root=str(PUBLIC.parent), here=str(folder), inputs=inputs, theme=str(theme))
    (folder / "conf.py").write_text(text)
    (folder / "content").mkdir()
    (folder / "content" / "p.md").write_text(POST)
    run = pelican(folder / "content", folder / "out", "-s", str(folder / "conf.py"), SITEURL="https://e.org")
    return run.returncode, run.stdout + run.stderr


def test_a_value_that_another_plugin_adds_reaches_the_template_once_it_is_declared(tmp_path: Path) -> None:
    status, report = build(tmp_path, ["series", "cycle"])
    assert status == 0, report
    assert "Harbour, part 2" in (tmp_path / "out" / "2026" / "01" / "02" / "p.html").read_text()


def test_a_value_that_is_no_plain_data_is_refused(tmp_path: Path) -> None:
    status, report = build(tmp_path, ["series", "cycle", "thing"])
    assert status == 1
    assert "content/p.md:1: thing: is object, not plain data" in report


def test_a_field_that_nobody_declared_is_refused(tmp_path: Path) -> None:
    status, report = build(tmp_path, [])
    assert status == 1
    assert "content/p.md:5: cycle: is no field of a story" in report
