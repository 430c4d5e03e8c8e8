"""Each row of the table of Pelican's features in docs/moving-in.md, tried: a row stands there by what happened here."""

import re
import shutil
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import feedparser
import pytest

from dateline_news.press.cache.why import why
from tests.papers import SETTINGS
from tests.site.built import ADDRESS, ROOT, Site
from tests.site.in_process import build

PAGE = ROOT / "docs" / "moving-in.md"
HEAD = "| Feature of Pelican | Here | What happens, or how instead |"
ANSWERS = ("yes", "no", "otherwise")
PICTURE = Path(__file__).parent / "pelican-markdown" / "content" / "images" / "bed.png"
POST = "Title: {title}\nDate: {day}\nCategory: Sea\nTags: tides\nAuthor: Ada Fenwick\n\nHigh water at {title}.\n"
ONE = {"one.md": POST.format(title="One", day="2026-01-02 09:00")}
THREE = {f"{name}.md": POST.format(title=name, day=f"2026-0{at}-02") for at, name in enumerate(["a", "b", "c"], 1)}

Test = TypeVar("Test", bound=Callable[..., None])
tried: dict[str, str] = {}


def row(feature: str, answer: str) -> Callable[[Test], Test]:
    """Say which row of the table a test tries, and what the row answers."""

    def noted(test: Test) -> Test:
        assert feature not in tried
        tried[feature] = answer
        return test

    return noted


class Desk:
    """A content folder that is written and built."""

    def __init__(self, place: Path) -> None:
        self.content, self.out, self.cache = place / "content", place / "out", place / "cache"

    def print(self, files: dict[str, str], **settings: Any) -> Site:
        """Write the files, build them with Pelican's settings as given, and give the site."""
        for name, text in files.items():
            file = self.content / name
            file.parent.mkdir(parents=True, exist_ok=True)
            if name.endswith(".png"):
                shutil.copy(PICTURE, file)
            else:
                file.write_text(text, encoding="utf-8")
        build(self.content, self.out, self.cache, WORKERS=1, **settings)
        return Site(self.out)

    def refused(self, files: dict[str, str], **settings: Any) -> str:
        """The report of a build that stops."""
        with pytest.raises(SystemExit) as stopped:
            self.print(files, **settings)
        return str(stopped.value.code)


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def post(text: str, **fields: str) -> str:
    given: dict[str, str] = {"title": "T", "date": "2026-01-02", "category": "Sea", **fields}
    return "\n".join(f"{name}: {value}" for name, value in given.items()) + f"\n\n{text}\n"


def reading(site: Site, path: str) -> Any:
    return site.page(path).css_first(".reading")


def led(site: Site, path: str) -> list[str]:
    """The files to which the links of a copy lead."""
    return [site.target(path, node.attributes["href"])[0] for node in reading(site, path).css("a")]


# ── The table ────────────────────────────────────────────────────────────────────────────────


def test_every_row_of_the_table_has_its_test_and_every_test_its_row() -> None:
    rows = PAGE.read_text(encoding="utf-8").split(HEAD)[1].split("\n\n")[0].strip().splitlines()[1:]
    told = {}
    for line in rows:
        feature, answer, how = (part.strip().replace(r"\|", "|") for part in re.split(r"(?<!\\)\|", line.strip("|")))
        assert how.endswith((".", ")")), line
        told[feature] = answer
    assert told == tried
    assert set(told.values()) <= set(ANSWERS)


# ── What a piece is written in, and where it lies ────────────────────────────────────────────


@row("Markdown, reStructuredText and HTML", "yes")
def test_each_format_of_pelican_s_own_readers_becomes_a_page(desk: Desk) -> None:
    html = (
        "<html><head><title>C</title><meta name='date' content='2026-01-02'></head><body><p>As HTML.</p></body></html>"
    )
    site = desk.print(
        {
            "a.md": post("As *Markdown*."),
            "b.rst": "B\n###\n\n:date: 2026-01-02\n\nAs *reStructuredText*.\n",
            "c.html": html,
        }
    )
    shown = [reading(site, f"2026/01/02/{name}.html").text().strip() for name in "abc"]
    assert shown == ["As Markdown.", "As reStructuredText.", "As HTML."]


@row("`MARKDOWN` with extensions of its own", "yes")
def test_markdown_s_extensions_are_those_of_the_settings(desk: Desk) -> None:
    given: dict[str, Any] = {"extension_configs": {"markdown.extensions.extra": {}, "markdown.extensions.toc": {}}}
    site = desk.print({"a.md": post("[TOC]\n\n## Down\n\nText.")}, MARKDOWN=given)
    assert reading(site, "2026/01/02/a.html").css_first(".toc a").attributes["href"].endswith("#down")


@row("`DOCUTILS_SETTINGS`", "yes")
def test_docutils_takes_its_settings(desk: Desk) -> None:
    files = {"a.rst": 'A\n###\n\n:date: 2026-01-02\n\nHe said "so".\n'}
    site = desk.print(files, DOCUTILS_SETTINGS={"smart_quotes": True})
    assert reading(site, "2026/01/02/a.html").text().strip() == "He said “so”."


@row("`TYPOGRIFY`", "yes")
def test_typogrify_sets_quotes_and_dashes(desk: Desk) -> None:
    site = desk.print({"a.md": post('He said "so" -- and left.', title='The "so" & <so>')}, TYPOGRIFY=True)
    assert "“so” — and" in reading(site, "2026/01/02/a.html").text()
    assert site.page("2026/01/02/a.html").css_first("h1").text().replace("\xa0", " ") in (
        'The "so" & <so>',
        "The “so” & <so>",
    )


@row("`TYPOGRIFY` without its package", "no")
def test_typogrify_that_is_not_installed_is_said_in_a_sentence(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("typogrify", "typogrify.filters", "smartypants"):
        monkeypatch.setitem(sys.modules, name, None)
    assert "TYPOGRIFY" in desk.refused(ONE, TYPOGRIFY=True)


@row("Code with colours", "yes")
def test_code_is_coloured(desk: Desk) -> None:
    site = desk.print({"a.md": post("```python\nreturn 1\n```")})
    assert reading(site, "2026/01/02/a.html").css_first(".highlight .k").text() == "return"


@row("`ARTICLE_PATHS`, `PAGE_PATHS`, `ARTICLE_EXCLUDES`, `PAGE_EXCLUDES`, `IGNORE_FILES`", "yes")
def test_pieces_are_looked_for_where_the_settings_say(desk: Desk) -> None:
    files = {name: post("Text.") for name in ("blog/a.md", "blog/old/b.md", "blog/x-c.md", "elsewhere/d.md")}
    files["own/e.md"] = "Title: E\n\nText.\n"
    site = desk.print(
        files, ARTICLE_PATHS=["blog"], PAGE_PATHS=["own"], ARTICLE_EXCLUDES=["blog/old"], IGNORE_FILES=["x-*"]
    )
    assert {"2026/01/02/a.html", "e.html"} <= site.files
    assert not any(name in path for path in site.files for name in ("b.html", "c.html", "d.html"))


@row("`USE_FOLDER_AS_CATEGORY`, `DEFAULT_CATEGORY`", "yes")
@pytest.mark.parametrize(("is_folder", "section"), [(True, "tides"), (False, "Notebook")])
def test_a_piece_without_a_category_has_its_folder_s_or_the_default(
    desk: Desk, is_folder: object, section: str
) -> None:
    files = {"tides/a.md": "Title: T\nDate: 2026-01-02\n\nText.\n"}
    site = desk.print(files, USE_FOLDER_AS_CATEGORY=is_folder, DEFAULT_CATEGORY="Notebook")
    assert site.page("2026/01/02/a.html").css_first(".kicker").text().strip() == section


# ── What is said of a piece ──────────────────────────────────────────────────────────────────


@row("`FILENAME_METADATA`", "yes")
def test_a_file_s_name_says_what_the_pattern_finds_in_it(desk: Desk) -> None:
    files = {"20260102.tides.a-slug.md": "Title: T\n\nText.\n"}
    pattern = r"(?P<date>\d{8})\.(?P<category>[^.]+)\.(?P<slug>.+)"
    page = desk.print(files, FILENAME_METADATA=pattern).page("2026/01/02/a-slug.html")
    assert page.css_first(".kicker").text().strip() == "tides"


@row("`PATH_METADATA`", "yes")
def test_a_path_says_what_the_pattern_finds_in_it(desk: Desk) -> None:
    files = {"tides/2026-01-02/a-slug/index.md": "Title: T\n\nText.\n"}
    pattern = r"(?P<category>[^/]+)/(?P<date>[^/]+)/(?P<slug>[^/]+)/.*"
    page = desk.print(files, PATH_METADATA=pattern).page("2026/01/02/a-slug.html")
    assert page.css_first(".kicker").text().strip() == "tides"


@row("`EXTRA_PATH_METADATA`", "yes")
def test_a_folder_or_a_file_says_what_the_settings_say_of_it(desk: Desk) -> None:
    files = {"tides/a.md": post("Text."), "tides/plan.txt": "A plan.", "extra/plain.txt": "Own."}
    folder = {"tags": "of the folder", "authors": "Una Brack", "category": "Water"}
    said = {"tides": folder, "extra/plain.txt": {"path": "humans.txt"}}
    site = desk.print(files, EXTRA_PATH_METADATA=said, STATIC_PATHS=["extra", "tides/plan.txt"])
    assert (site.text("humans.txt"), site.text("tides/plan.txt")) == ("Own.", "A plan.")
    page = site.page("2026/01/02/a.html")
    assert page.css_first(".topics li").text() == "of the folder"
    assert "Una Brack" in page.css_first(".by").text()


@row("`DEFAULT_METADATA`", "yes")
def test_what_no_header_says_the_default_says(desk: Desk) -> None:
    site = desk.print(
        {"a.md": post("Text."), "b.md": post("Text.", rights="Ours")}, DEFAULT_METADATA={"rights": "Free"}
    )
    rights = [site.page(f"2026/01/02/{name}.html").css_first(".rights").text() for name in "ab"]
    assert rights == ["Free", "Ours"]


@row('`DEFAULT_DATE`: a day, or "fs"', "no")
@pytest.mark.parametrize("day", ["fs", "2026-01-02"])
def test_no_piece_gets_a_day_that_nobody_wrote_for_it(desk: Desk, day: str) -> None:
    report = desk.refused({"a.md": "Title: T\nCategory: Sea\n\nText.\n"}, DEFAULT_DATE=day)
    assert "content/a.md:1: date: is missing" in report


@row("Several authors", "yes")
def test_several_authors_have_their_pages(desk: Desk) -> None:
    site = desk.print({"a.md": post("Text.", authors="Ada Fenwick; Bo Tarn")})
    assert site.page("2026/01/02/a.html").css_first(".by").text() == "By Ada Fenwick and Bo Tarn"
    assert {"authors/ada-fenwick.html", "authors/bo-tarn.html"} <= site.files


@row("`AUTHOR` in the settings", "yes")
def test_what_has_no_byline_has_that_of_the_settings(desk: Desk) -> None:
    site = desk.print({"a.md": post("Text.")}, AUTHOR="Ada Fenwick")
    assert site.page("2026/01/02/a.html").css_first(".by").text() == "By Ada Fenwick"


@row("Translations", "yes")
def test_pieces_of_one_slug_in_two_languages_name_one_another(desk: Desk) -> None:
    files = {"a.md": post("Text.", slug="s"), "b.md": post("متن۔", slug="s", lang="ur", translation="true")}
    site = desk.print(files)
    for path in ("2026/01/02/s.html", "2026/01/02/s-ur.html"):
        assert len(site.page(path).css("link[hreflang]")) == 3, "both, and the default"
    assert "s-ur.html" not in site.text("sea.html")


@row("Translations without `Translation: true`", "otherwise")
def test_a_translation_that_does_not_say_so_is_listed_beside_its_original(desk: Desk) -> None:
    files = {"a.md": post("Text.", slug="s"), "b.md": post("متن۔", slug="s", lang="ur")}
    site = desk.print(files)
    assert len(site.page("2026/01/02/s-ur.html").css("link[hreflang]")) == 3
    assert "s-ur.html" in site.text("sea.html")


@row("Drafts", "otherwise")
def test_a_draft_is_in_no_file_and_in_the_preview(desk: Desk) -> None:
    files = {"a.md": post("Text."), "d.md": post("Canary.", status="draft")}
    site = desk.print(files)
    assert [path for path in site.files if b"Canary" in (site.root / path).read_bytes() or "draft" in path] == []
    assert "2026/01/02/d.html" in desk.print(files, PREVIEW=True, PUBLIC_BUILD=False).files


@row("Hidden articles and pages", "yes")
def test_what_is_hidden_has_a_page_that_nothing_names(desk: Desk) -> None:
    files = {
        "a.md": post("Text."),
        "h.md": post("Text.", status="hidden"),
        "pages/p.md": "Title: P\nStatus: hidden\n\nX.\n",
    }
    site = desk.print(files)
    assert {"2026/01/02/h.html", "p.html"} <= site.files
    for name, path in ((b"02/h.html", "2026/01/02/h.html"), (b"/p.html", "p.html")):
        assert [other for other in site.files - {path} if name in (site.root / other).read_bytes()] == []


@row("`Status: skip`", "yes")
def test_what_is_skipped_is_nowhere(desk: Desk) -> None:
    site = desk.print({**ONE, "s.md": post("Canary.", status="skip")})
    assert "2026/01/02/s.html" not in site.files


@row("`WITH_FUTURE_DATES`", "otherwise")
@pytest.mark.parametrize("is_shown", [True, False])
def test_what_is_dated_ahead_is_never_out_before_its_day(desk: Desk, is_shown: object) -> None:
    site = desk.print({**ONE, "f.md": post("Text.", date="2999-01-01")}, WITH_FUTURE_DATES=is_shown)
    assert not any("2999" in path for path in site.files)


@row("`Summary`, and Markdown in it", "yes")
def test_a_summary_is_the_standfirst_and_the_description(desk: Desk) -> None:
    page = desk.print({"a.md": post("Text.", summary="A *short* one.")}).page("2026/01/02/a.html")
    assert page.css_first(".standfirst").text() == "A short one."
    assert page.css_first("meta[name=description]").attributes["content"] == "A short one."


@row("`SUMMARY_MAX_LENGTH`, `SUMMARY_MAX_PARAGRAPHS`, `SUMMARY_END_SUFFIX`", "no")
def test_the_opening_stands_in_for_a_summary_whatever_its_settings(desk: Desk) -> None:
    given = {"SUMMARY_MAX_LENGTH": 1, "SUMMARY_MAX_PARAGRAPHS": 1, "SUMMARY_END_SUFFIX": "!"}
    page = desk.print({"a.md": post("The first paragraph.\n\nThe second.")}, **given).page("2026/01/02/a.html")
    assert page.css_first("meta[name=description]").attributes["content"] == "The first paragraph."


@row("`Modified`", "yes")
def test_when_it_was_changed_is_told(desk: Desk) -> None:
    page = desk.print({"a.md": post("Text.", modified="2026-01-05")}).page("2026/01/02/a.html")
    assert "Updated 5 January 2026" in page.css_first(".byline").text()


@row("`Template`", "otherwise")
def test_a_template_of_pelican_s_that_the_theme_does_not_have_is_told(desk: Desk) -> None:
    assert "content/a.md:4: template: there is no gallery.html" in desk.refused(
        {"a.md": post("X.", template="gallery")}
    )


MINE = '{% extends "!theme/article.html" %}{% block main %}\n<p class="mine">{{ NAME }}</p>{{ super() }}{% endblock %}'


def before(desk: Desk, reads: str, file: str = "article") -> dict[str, Any]:
    """The setting by which a template stands before the theme's own, which it extends; it shows what it `reads`."""
    folder = desk.content.with_name("mine")
    folder.mkdir(exist_ok=True)
    (folder / f"{file}.html").write_text(MINE.replace("NAME", reads), encoding="utf-8")
    return {"THEME_TEMPLATES_OVERRIDES": [str(folder)]}


@row("`THEME_TEMPLATES_OVERRIDES`", "yes")
def test_a_template_stands_before_the_theme_s_and_shapes_the_pages_it_draws(desk: Desk) -> None:
    files = {"a.md": post("Text."), "b.md": post("Text.", template="poster")}
    settings = before(desk, "article.title", "poster")
    assert desk.print(files, **settings).page("2026/01/02/b.html").css_first(".mine + article h1").text() == "T"
    front = desk.out / "index.html"
    stamp = front.stat().st_mtime_ns
    desk.print(files, **before(desk, "article.title"))
    page = "2026/01/02/a.html"
    assert Site(desk.out).page(page).css_first(".mine + article h1").text() == "T"
    desk.print(files, **before(desk, "article.section.name"))
    assert '<p class="mine">Sea</p>' in Site(desk.out).text(page)
    because, asked = why(page, desk.cache).splitlines()
    assert because == f"{page} was last made because of: the template mine/article.html"
    assert asked.startswith("It was planned from: ")
    assert front.stat().st_mtime_ns == stamp, "what it does not draw stays as it was"


def test_a_template_that_stands_before_the_theme_s_reads_declared_inputs_only(desk: Desk) -> None:
    never = "X{% if false %}{{ articles }}{% endif %}"
    told = desk.refused(ONE, **before(desk, f"article.title }}}}{never}{{{{ article.title"))
    assert (
        "mine/article.html:2: articles: is no declared input of article.html; dateline_news/model/template_inputs.py"
        in told
    )
    assert "mine/article.html:2: template: " in desk.refused(ONE, **before(desk, "article.nothing"))
    assert "/tests/paper/nowhere; make it, or take it out" in desk.refused(ONE, THEME_TEMPLATES_OVERRIDES=["nowhere"])


@row("`Save_as`, `Url`, `Slug`", "yes")
def test_a_piece_says_its_own_address(desk: Desk) -> None:
    files = {
        "a.md": post("Text.", save_as="own/index.html", url="own/"),
        "b.md": post("[a]({filename}a.md)", slug="bee"),
    }
    site = desk.print(files)
    assert site.page("own/index.html").css_first("link[rel=canonical]").attributes["href"] == f"{ADDRESS}/own/"
    assert led(site, "2026/01/02/bee.html") == ["own/index.html"]


@row("Fields of one's own", "otherwise")
def test_a_field_that_nobody_knows_stops_the_build_or_is_told(desk: Desk) -> None:
    files = {"a.md": post("Text.", mood="calm")}
    assert "content/a.md:4: mood: is no field" in desk.refused(files)
    assert "2026/01/02/a.html" in desk.print(files, STORY_FIELDS="lenient").files
    assert "content/a.md:4: mood: " in (desk.cache / "notices.txt").read_text("utf-8")


# ── Links inside of the paper ────────────────────────────────────────────────────────────────


@row("`{filename}`", "yes")
def test_filename_leads_to_a_piece(desk: Desk) -> None:
    files = {"b.md": post("## X {: #x }"), "pages/p.md": "Title: P\n\nText.\n"}
    site = desk.print({**files, "sub/a.md": post("[b]({filename}../b.md#x) [p]({filename}/pages/p.md)")})
    assert led(site, "2026/01/02/a.html") == ["2026/01/02/b.html", "p.html"]


@row("`{static}`", "yes")
def test_static_brings_the_file_along(desk: Desk) -> None:
    site = desk.print({"a.md": post("![A bed]({static}/pics/bed.png)"), "pics/bed.png": ""})
    image = reading(site, "2026/01/02/a.html").css_first("img").attributes
    path = (image["src"] or "").removeprefix("../../../")
    assert (path.rpartition("-")[0].rpartition("-")[0], image["width"]) == ("pictures/bed", "48")
    assert path in site.files


@row("`{attach}`", "yes")
def test_attach_puts_the_file_beside_the_page(desk: Desk) -> None:
    site = desk.print({"a.md": post("[The plan]({attach}files/plan.txt)"), "files/plan.txt": "Plan."})
    assert led(site, "2026/01/02/a.html") == ["2026/01/02/files/plan.txt"]
    assert "2026/01/02/files/plan.txt" in site.files


@row("`{tag}`, `{category}`, `{author}`, `{index}`", "yes")
def test_labels_and_the_front_page_are_linked_by_their_signs(desk: Desk) -> None:
    text = "[t]({tag}tides) [c]({category}sea) [a]({author}ada-fenwick) [i]({index})"
    site = desk.print({**ONE, "a.md": post(text)})
    found = ["topics/tides.html", "sea.html", "authors/ada-fenwick.html", "index.html"]
    assert led(site, "2026/01/02/a.html") == found


@row("`|filename|` and the other signs between bars", "yes")
def test_signs_between_bars_are_read_as_those_in_braces(desk: Desk) -> None:
    site = desk.print({**ONE, "a.md": post("[one](|filename|one.md)")})
    assert led(site, "2026/01/02/a.html") == ["2026/01/02/one.html"]


@row("Links in a `Summary`", "no")
def test_a_link_in_a_summary_leaves_its_words(desk: Desk) -> None:
    page = desk.print({**ONE, "a.md": post("Text.", summary="See [one]({filename}one.md).")}).page("2026/01/02/a.html")
    assert page.css_first(".standfirst").html == '<p class="standfirst">See one.</p>'


# ── Files ────────────────────────────────────────────────────────────────────────────────────


@row("`STATIC_PATHS`, `STATIC_EXCLUDES`", "yes")
def test_folders_of_static_files_are_copied_as_they_are(desk: Desk) -> None:
    files = {
        **ONE,
        "extra/CNAME": "sea.example",
        "extra/page.html": "<p>As it is.",
        "extra/not/x.txt": "X",
        "f.txt": "F",
    }
    site = desk.print(files, STATIC_PATHS=["extra", "f.txt"], STATIC_EXCLUDES=["extra/not"])
    assert {"extra/CNAME", "extra/page.html", "f.txt"} <= site.files
    assert site.text("extra/page.html") == "<p>As it is."
    assert "extra/not/x.txt" not in site.files


@row("Pictures that only an unpublished piece names, in `STATIC_PATHS`", "otherwise")
def test_a_picture_of_a_draft_stays_at_home(desk: Desk) -> None:
    files = {**ONE, "d.md": post("![D]({static}/images/d.png)", status="draft"), "images/d.png": ""}
    assert "images/d.png" not in desk.print(files, STATIC_PATHS=["images"]).files


@row("`OUTPUT_SOURCES`", "yes")
def test_sources_lie_beside_their_pages(desk: Desk) -> None:
    site = desk.print(ONE, OUTPUT_SOURCES=True, OUTPUT_SOURCES_EXTENSION=".txt")
    assert site.text("2026/01/02/one.txt") == ONE["one.md"]


@row("`OUTPUT_SOURCES` and drafts", "otherwise")
def test_the_source_of_a_draft_stays_at_home(desk: Desk) -> None:
    site = desk.print({**ONE, "d.md": post("Canary.", status="draft")}, OUTPUT_SOURCES=True)
    assert [path for path in site.files if b"Canary" in (site.root / path).read_bytes()] == []


# ── Pages and addresses ──────────────────────────────────────────────────────────────────────


@row("`ARTICLE_URL`, `ARTICLE_SAVE_AS` and those of pages, labels and periods", "yes")
def test_addresses_are_those_of_the_settings(desk: Desk) -> None:
    given = {
        f"{kind}_{part}": f"{folder}{{slug}}/{'index.html' if part == 'SAVE_AS' else ''}"
        for kind, folder in (
            ("ARTICLE", "posts/"),
            ("PAGE", "p/"),
            ("CATEGORY", "c/"),
            ("TAG", "t/"),
            ("AUTHOR", "by/"),
        )
        for part in ("URL", "SAVE_AS")
    }
    files = {**ONE, "pages/about.md": "Title: About\n\nText.\n", "two.md": post("[one]({filename}one.md)")}
    site = desk.print(files, **given)
    wanted = {"posts/one", "p/about", "c/sea", "t/tides", "by/ada-fenwick"}
    assert {f"{folder}/index.html" for folder in wanted} <= site.files
    assert (
        site.page("posts/one/index.html").css_first("link[rel=canonical]").attributes["href"] == f"{ADDRESS}/posts/one/"
    )
    assert led(site, "posts/two/index.html") == ["posts/one/index.html"]


@row("An empty `…_SAVE_AS`: no such page", "yes")
def test_a_page_that_the_settings_do_not_want_is_not_there(desk: Desk) -> None:
    lists = ("AUTHORS", "TAGS", "CATEGORIES", "ARCHIVES", "FOLLOW")
    names = ("AUTHOR", "TAG", "YEAR_ARCHIVE", "MONTH_ARCHIVE", *lists)
    given = {f"{name}_{part}": "" for name in names for part in ("SAVE_AS", "URL")}
    site = desk.print(ONE, **given)
    pages = {path for path in site.pages if path != "404.html"}
    assert pages == {"index.html", "sea.html", "2026/01/02/one.html"}


@row("`SLUGIFY_SOURCE`, `SLUG_REGEX_SUBSTITUTIONS`", "yes")
def test_slugs_are_made_as_the_settings_say(desk: Desk) -> None:
    files = {"a.md": post("Text.", title="High water, C++")}
    given = [[r"C\+\+", "cpp"], [r"[^\w\s-]", ""], [r"(?u)\A\s*", ""], [r"[-\s]+", "-"]]
    assert (
        "2026/01/02/high-water-cpp.html"
        in desk.print(files, SLUGIFY_SOURCE="title", SLUG_REGEX_SUBSTITUTIONS=given).files
    )


@row("Period archives", "yes")
def test_years_months_and_days_have_pages(desk: Desk) -> None:
    given = {"YEAR": "{date:%Y}/all.html", "MONTH": "{date:%Y}/{date:%b}/index.html", "DAY": "{date:%Y}/{date:%j}.html"}
    site = desk.print(
        ONE, **{f"{kind}_ARCHIVE_{part}": one for kind, one in given.items() for part in ("SAVE_AS", "URL")}
    )
    assert {"2026/all.html", "2026/Jan/index.html", "2026/002.html"} <= site.files


@row("Pagination", "otherwise")
def test_lists_go_on_in_years_and_have_no_numbered_pages(desk: Desk) -> None:
    site = desk.print(THREE, DEFAULT_PAGINATION=1, NEWEST=2)
    assert not any(re.search(r"[a-z]2\.html|page/2", path) for path in site.files)
    assert "sea/2026.html" in site.files
    assert len(site.page("sea/2026.html").css(".card h3")) == 3


@row("`DIRECT_TEMPLATES`, `PAGINATED_TEMPLATES`", "no")
def test_a_direct_template_makes_no_page(desk: Desk) -> None:
    assert "gallery.html" not in desk.print(ONE, DIRECT_TEMPLATES=["index", "gallery"]).files


@row("`TEMPLATE_PAGES`", "yes")
def test_a_page_from_a_template_of_one_s_own_sees_pelican_s_lists(desk: Desk) -> None:
    files = {**THREE, "all.in": "{% for one in articles %}{{ one.title }} {{ one.url }}\n{% endfor %}{{ SITENAME }}"}
    site = desk.print(files, TEMPLATE_PAGES={"all.in": "all.txt"})
    assert (
        site.text("all.txt").split() == "c 2026/03/02/c.html b 2026/02/02/b.html a 2026/01/02/a.html Dateline".split()
    )


@row("`MENUITEMS`", "yes")
def test_menu_items_stand_in_the_masthead(desk: Desk) -> None:
    files = {**ONE, "pages/about.md": "Title: About\n\nText.\n"}
    site = desk.print(files, MENUITEMS=[["Who we are", "/about.html"], ["Elsewhere", "https://sea.example/"]])
    found = {node.text(): str(node.attributes["href"]) for node in site.page("2026/01/02/one.html").css("header nav a")}
    assert (found["Who we are"], found["Elsewhere"]) == ("../../../about.html", "https://sea.example/")


@row("`LINKS`, `SOCIAL`", "yes")
def test_links_and_social_stand_in_the_foot(desk: Desk) -> None:
    site = desk.print(ONE, LINKS=[["Tides", "https://tides.example/"]], SOCIAL=[["Here", "https://here.example/@a"]])
    found = {node.text(): node.attributes["href"] for node in site.page("index.html").css("footer a")}
    assert (found["Tides"], found["Here"]) == ("https://tides.example/", "https://here.example/@a")


@row("`DISPLAY_PAGES_ON_MENU`, `DISPLAY_CATEGORIES_ON_MENU`", "yes")
def test_pages_and_sections_are_named_as_the_settings_say(desk: Desk) -> None:
    files = {**ONE, "pages/about.md": "Title: About\n\nText.\n"}
    page = desk.print(files, DISPLAY_PAGES_ON_MENU=False, DISPLAY_CATEGORIES_ON_MENU=False).page("404.html")
    assert {"About", "Sea"} & {node.text() for node in page.css("header a, footer a")} == set()


@row("`DATE_FORMATS`, `DEFAULT_DATE_FORMAT`, `LOCALE`", "no")
def test_days_are_written_in_one_way(desk: Desk) -> None:
    page = desk.print(ONE, DEFAULT_DATE_FORMAT="%m/%d/%y").page("2026/01/02/one.html")
    assert "2 January 2026" in page.css_first(".byline").text()


@row("`RELATIVE_URLS`", "otherwise")
@pytest.mark.parametrize("is_relative", [True, False])
def test_links_of_pages_are_relative_whatever_the_setting(desk: Desk, is_relative: object) -> None:
    page = desk.print(ONE, RELATIVE_URLS=is_relative).page("2026/01/02/one.html")
    assert page.css_first(".kicker a").attributes["href"] == "../../../sea.html"


# ── Feeds ────────────────────────────────────────────────────────────────────────────────────


@row("Feeds of everything, of categories, tags, authors and languages, in Atom and RSS", "yes")
def test_every_feed_that_the_settings_name_is_written(desk: Desk) -> None:
    names = {
        "FEED": "f",
        "FEED_ALL": "all",
        "CATEGORY_FEED": "c-{slug}",
        "TAG_FEED": "t-{slug}",
        "AUTHOR_FEED": "a-{slug}",
    }
    names["TRANSLATION_FEED"] = "l-{lang}"
    given = {f"{name}_{kind}": f"{file}.{kind.lower()}.xml" for name, file in names.items() for kind in ("ATOM", "RSS")}
    site = desk.print(ONE, **given)
    stems = {"f", "all", "c-sea", "t-tides", "a-ada-fenwick", "l-en"}
    found = {f"{stem}.{kind}.xml" for stem in stems for kind in ("atom", "rss")}
    assert found <= site.files
    titles = {path: [one["title"] for one in feedparser.parse(site.text(path))["entries"]] for path in found}
    assert titles == {path: ["One"] for path in found}


@row("A feed that is `None`", "yes")
def test_a_feed_that_is_switched_off_is_not_there(desk: Desk) -> None:
    site = desk.print(ONE, FEED_ALL_ATOM=None, FEED_ALL_RSS=None, CATEGORY_FEED_ATOM=None, CATEGORY_FEED_RSS=None)
    assert [path for path in site.files if path.endswith((".atom.xml", ".rss.xml"))] == []


@row("`FEED_MAX_ITEMS`, `RSS_FEED_SUMMARY_ONLY`", "yes")
def test_a_feed_holds_as_much_as_the_settings_say(desk: Desk) -> None:
    site = desk.print(THREE, FEED_MAX_ITEMS=2, RSS_FEED_SUMMARY_ONLY=False)
    found = feedparser.parse(site.text("feeds/all.rss.xml"))["entries"]
    assert [one["title"] for one in found] == ["c", "b"]
    assert "High water at c" in found[0]["content"][0]["value"]
    assert "content" not in feedparser.parse(desk.print(THREE, RSS_FEED_SUMMARY_ONLY=True).text("feeds/all.rss.xml"))


# ── Plugins ──────────────────────────────────────────────────────────────────────────────────

PLUGIN = """
    from pelican import signals


    def add(generator):
        for at, article in enumerate(generator.articles):
            {lines}


    def register():
        signals.article_generator_finalized.connect(add)
"""


def with_plugin(desk: Desk, monkeypatch: pytest.MonkeyPatch, name: str, inputs: list[str], *lines: str) -> str:
    """The end of a story's page, drawn by a theme that shows what a plugin of this code has added."""
    folder = desk.content.parent
    theme = folder / "theme"
    shutil.copytree(ROOT / "theme", theme)
    template = theme / "templates" / "article.html"
    shown = "".join(f'<p class="added">{{{{ article.facts.{one} }}}}</p>' for one in inputs)
    template.write_text(template.read_text("utf-8").replace("</article>", f"{shown}</article>"), "utf-8")
    code = textwrap.dedent(PLUGIN).format(lines=f"\n{' ' * 8}".join(lines))
    (folder / f"{name}.py").write_text(code, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    given = {"THEME": str(theme), "PLUGINS": [*SETTINGS["PLUGINS"], name], "STORY_INPUTS": inputs}
    site = desk.print(
        {"one.md": post("Words " * 500, title="One", **{one: "Harbour" for one in inputs if one == "series"})}, **given
    )
    return " ".join(node.text() for node in site.page("2026/01/02/one.html").css(".added"))


@row("Plugins that add attributes to articles: reading time", "otherwise")
def test_a_reading_time_reaches_the_template(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "article.readtime = {'minutes': len(article.content.split()) // 250}"
    assert with_plugin(desk, monkeypatch, "a_reading_time", ["readtime"], line) == "{'minutes': 2}"


@row("Plugins that add attributes to articles: series", "otherwise")
def test_a_series_reaches_the_template(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    line = "article.series = f\"{article.metadata['series']}, part {at + 1}\""
    assert with_plugin(desk, monkeypatch, "a_series", ["series"], line) == "Harbour, part 1"


@row("Plugins that add attributes to articles: neighbours", "otherwise")
def test_neighbours_that_are_articles_are_no_plain_data_and_ours_are_there_without(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with pytest.raises(SystemExit) as stopped:
        with_plugin(desk, monkeypatch, "a_neighbour", ["next_article", "series"], "article.next_article = article")
    assert "next_article: is Article, not plain data" in str(stopped.value.code)
    page = Desk(desk.content.parent / "ours").print(THREE).page("2026/02/02/b.html")
    beside = {str(node.attributes["href"]).rpartition("/")[2] for node in page.css("main nav a, main aside a")}
    assert beside >= {"a.html", "c.html"}


OTHERS = {
    "generator": """
        from pathlib import Path
        from pelican import signals
        from pelican.generators import Generator


        class Calendar(Generator):
            def generate_output(self, writer):
                Path(self.output_path).mkdir(parents=True, exist_ok=True)
                Path(self.output_path, "tides.ics").write_text("High water")


        def register():
            signals.get_generators.connect(lambda pelican: Calendar, weak=False)
    """,
    "body": """
        from pelican import signals


        def change(content):
            content._content = (content._content or "").replace("High", "Low")


        def register():
            signals.content_object_init.connect(change)
    """,
    "reader": """
        from pelican import signals
        from pelican.readers import BaseReader


        class Notes(BaseReader):
            file_extensions = ["note"]

            def read(self, path):
                day = self.process_metadata("date", "2026-01-09")
                return "<p>A note.</p>", {"title": "Note", "date": day}


        def add(readers):
            readers.reader_classes["note"] = Notes


        def register():
            signals.readers_init.connect(add)
    """,
    "written": """
        from pathlib import Path
        from pelican import signals


        def mark(path, context):
            Path(path).write_text("Marked.")


        def register():
            signals.content_written.connect(mark)
    """,
}


def plugin(kind: str, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of our plugins and of one that somebody has written for Pelican."""
    name = f"somebody_s_{kind}"
    folder = desk.content.parent
    (folder / f"{name}.py").write_text(textwrap.dedent(OTHERS[kind]), "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    return [*SETTINGS["PLUGINS"], name]


@row("Plugins with a generator of their own", "yes")
def test_what_a_generator_writes_is_part_of_the_edition(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site = desk.print(ONE, PLUGINS=plugin("generator", desk, monkeypatch))
    assert site.text("tides.ics") == "High water"


@row("Plugins that change what was read (`content_object_init`)", "yes")
def test_what_a_plugin_makes_of_a_body_is_on_the_page(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site = desk.print(ONE, PLUGINS=plugin("body", desk, monkeypatch))
    assert reading(site, "2026/01/02/one.html").text().strip() == "Low water at One."


@row("Plugins that read other formats (`readers_init`)", "yes")
def test_what_a_plugin_reads_is_a_story(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site = desk.print({**ONE, "a.note": "Note"}, PLUGINS=plugin("reader", desk, monkeypatch))
    assert any(path.startswith("2026/01/09/") for path in site.files)


@row("Plugins that work on what is written (`content_written`, `finalized`)", "no")
def test_a_page_is_as_the_press_has_drawn_it(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    site = desk.print(ONE, PLUGINS=plugin("written", desk, monkeypatch))
    assert reading(site, "2026/01/02/one.html").text().strip() == "High water at One."


@row("`JINJA_FILTERS`, `JINJA_GLOBALS`, `JINJA_ENVIRONMENT`", "no")
def test_the_press_draws_with_its_own_filters_only(desk: Desk) -> None:
    assert "2026/01/02/one.html" in desk.print(ONE, JINJA_ENVIRONMENT={"trim_blocks": False}).files


@row("Themes made for Pelican", "no")
def test_a_theme_of_another_make_is_refused_in_sentences(desk: Desk, tmp_path: Path) -> None:
    theme = tmp_path / "other"
    (theme / "templates").mkdir(parents=True)
    (theme / "templates" / "article.html").write_text("{{ article.content }}", "utf-8")
    (theme / "static").mkdir()
    assert "theme" in desk.refused(ONE, THEME=str(theme))


@row("`DISQUS_SITENAME`, `GOOGLE_ANALYTICS`, `TWITTER_USERNAME` and their like", "no")
def test_nothing_of_other_hosts_comes_into_a_page(desk: Desk) -> None:
    given = {"DISQUS_SITENAME": "canary", "GOOGLE_ANALYTICS": "canary", "TWITTER_USERNAME": "canary"}
    assert "canary" not in desk.print(ONE, **given).text("2026/01/02/one.html")
