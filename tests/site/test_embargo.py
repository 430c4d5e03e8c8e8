"""What is not published is nowhere in a public build; a preview shows it, marked."""

from datetime import UTC, datetime, timedelta
from itertools import product
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from dateline_news.model.fields import PageFields, StoryFields
from dateline_news.plugins import unpublished
from tests.site.built import PUBLIC, Site, pelican

CANARY = "zqcanary"
LIFTS = datetime(2026, 5, 5, 18, tzinfo=UTC)
BEFORE, AFTER = LIFTS - timedelta(seconds=1), LIFTS
# Other people's settings: whole folders are copied, and sources beside the pages.
GREEDY = (
    'STATIC_PATHS=["images", "articles", "pages", "extra"]',
    "OUTPUT_SOURCES=true",
    'CATEGORY_FEED_RSS="f/{slug}.xml"',
)

OPEN = """Title: Ferry returns
Date: 2026-03-01
Category: World
Tags: Sea
Image: images/open.png
Image_alt: A ferry

It came. ![The quay]({static}/images/shared.png) [Timetable]({static}/extra/times.txt)
"""
# What stands in a field that does not take any words there are.
SPECIAL = {
    "date": "2026-03-02",
    "modified": "2026-03-02 10:00",
    "embargo": "",
    "status": "",
    "lang": f"zq-{CANARY[2:]}",
    "translation": "false",
    "kind": "opinion",
    "priority": "9",
    "part": "2",
    "live_ended": "",
    "slug": f"{CANARY}-slug",
    "save_as": f"{CANARY}/save.html",
    "url": f"{CANARY}/url.html",
    "source_url": f"https://{CANARY}.example/story",
    "image": f"images/{CANARY}-lead.png",
    "discuss": f"https://{CANARY}.example/thread",
    "image_focus": "40% 20%",
    "authors": "",  # author stands there already
    "wanted": "headline",
    "template": "article",
    "copy": "5e" * 32,
    "correction": f"2999-01-02 (correction) {CANARY} was wrong",
    "check_ok": f"alt-vague — {CANARY} is meant",
}
BODY = f"""<!-- For the editor: {CANARY} -->

{CANARY} text. ![{CANARY} alt]({{static}}/images/{CANARY}-body.png "{CANARY} caption")
<img src="{{static}}/images/{CANARY}-html.png" alt="{CANARY}"> ![shared]({{static}}/images/shared.png)
[{CANARY}]({{attach}}/extra/{CANARY}.txt) [{CANARY}](https://{CANARY}.example)

> {CANARY} post
>
> — {CANARY} (@{CANARY}) March 2, 2026

## 10:05 {CANARY} entry
"""
WITHHELD = {
    "draft": {"status": "draft"},
    "draft-in-capitals": {"status": "Draft"},
    "draft-without-a-date": {"status": "draft", "date": ""},
    "skip": {"status": "skip"},
    "skip-in-capitals": {"status": "Skip"},
    "future": {"date": "2999-01-01", "modified": "2999-01-01 10:00"},
    "future-hidden": {"date": "2999-01-01 10:00", "modified": "2999-01-01", "status": "hidden"},
    "embargoed": {"embargo": "2026-05-05 18:00"},
    "embargoed-elsewhere": {"embargo": "May 5, 2026 11pm +05:00"},
    "embargoed-hidden": {"embargo": "2026-05-05 18:00", "status": "hidden"},
    "embargoed-draft": {"embargo": "2020-01-01", "status": "draft"},
    "embargoed-live": {"embargo": "2026-05-05 18:00", "kind": "live", "live_ended": "2026-03-03"},
    "embargoed-translation": {
        "embargo": "2026-05-05 18:00",
        "translation": "true",
        "slug": "open",
        "save_as": "",
        "url": "",
    },
}


def header(contract: type[PageFields], **more: str) -> str:
    """A header with every field that there is, each holding the canary wherever it can."""
    names = [field.alias or name for name, field in contract.model_fields.items()]
    values = {name: {**SPECIAL, **more}.get(name, f"{CANARY} {name}") for name in names}
    return "".join(f"{name.capitalize()}: {value}\n" for name, value in values.items() if value)


def picture(file: Path, words: str) -> None:
    """A PNG whose metadata hold some words, once as they are and once compressed."""
    info = PngImagePlugin.PngInfo()
    info.add_text("Comment", words)
    info.add_itxt("Description", words, zip=True)
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (3, 2), "#123456").save(file, pnginfo=info)


def content(folder: Path) -> Path:
    """A paper of one story."""
    stories = folder / "content" / "articles" / "world"
    stories.mkdir(parents=True)
    (stories / "2026-03-01-open.md").write_text(OPEN)
    for name in ("open", "shared"):
        picture(folder / "content" / "images" / f"{name}.png", "a ferry")
    (folder / "content" / "images" / "nobody-names-it.png").write_bytes(b"but its folder is copied whole")
    (folder / "content" / "extra").mkdir()
    (folder / "content" / "extra" / "times.txt").write_text("Hourly.\n")
    (folder / "content" / "pages").mkdir()
    (folder / "content" / "pages" / "about.md").write_text("Title: About\n\nWho we are.\n")
    return folder / "content"


def withheld(paper: Path, *names: str) -> None:
    """Lay pieces with canaries beside it, in a section of their own; of the default, every kind that is withheld."""
    section = paper / "articles" / f"{CANARY}-section"
    section.mkdir()
    for name in names or WITHHELD:
        more = {"save_as": f"{CANARY}/{name}.html", "url": f"{CANARY}/{name}.html", **WITHHELD[name]}
        (section / f"{CANARY}-{name}.md").write_text(f"{header(StoryFields, **more)}\n{BODY}")
    page = header(PageFields, status="draft", save_as=f"{CANARY}/page.html")
    (paper / "pages" / f"{CANARY}.md").write_text(f"{page}\n{BODY}")
    for part in ("lead", "body", "html"):
        picture(paper / "images" / f"{CANARY}-{part}.png", CANARY)
    (paper / "extra" / f"{CANARY}.txt").write_text(CANARY)


def built(paper: Path, output: Path, when: datetime, *settings: str) -> Site:
    epoch = str(int(when.timestamp()))
    run = pelican(paper, output, "-e", *settings, SITEURL="https://e.org", SOURCE_DATE_EPOCH=epoch)
    assert (run.returncode, run.stderr) == (0, ""), run.stdout + run.stderr
    return Site(output)


def traces(site: Site, word: str) -> list[str]:
    """The files that hold a word: in their names, their bytes, or what a picture's bytes hold packed."""
    paths = []
    for path in sorted(site.files):
        data = (site.root / path).read_bytes()
        if path.endswith(".png") and data.startswith(b"\x89PNG"):
            with Image.open(site.root / path) as opened:
                data += repr(opened.info).encode()
        if word in path.lower() or word.encode() in data.lower():
            paths.append(path)
    return paths


def bytes_of(site: Site) -> dict[str, bytes]:
    return {path: (site.root / path).read_bytes() for path in site.files}


def test_the_canary_would_be_found_even_packed(tmp_path: Path) -> None:
    picture(tmp_path / "a.png", CANARY)
    info = PngImagePlugin.PngInfo()
    info.add_itxt("Description", CANARY, zip=True)
    Image.new("RGB", (1, 1)).save(tmp_path / "packed.png", pnginfo=info)
    assert CANARY.encode() not in (tmp_path / "packed.png").read_bytes()
    assert traces(Site(tmp_path), CANARY) == ["a.png", "packed.png"]


@pytest.mark.parametrize(
    "settings",
    [(), pytest.param(GREEDY, marks=pytest.mark.thorough)],
    ids=["our settings", "settings that copy whole folders"],
)
def test_a_public_build_is_the_same_with_and_without_withheld_pieces(tmp_path: Path, settings: tuple[str, ...]) -> None:
    paper = content(tmp_path)
    without = built(paper, tmp_path / "without", BEFORE, "NEWEST=2", *settings)
    withheld(paper)
    site = built(paper, tmp_path / "out", BEFORE, "NEWEST=2", *settings)
    assert traces(site, CANARY) == traces(site, "standing") == traces(site, "unpublished") == []
    assert bytes_of(site) == bytes_of(without)
    assert ("images/nobody-names-it.png" in site.files) is bool(settings)


@pytest.mark.thorough
def test_a_moment_that_comes_changes_the_build_and_nothing_else_does(tmp_path: Path) -> None:
    paper = content(tmp_path)
    withheld(paper, "embargoed", "draft")
    before = bytes_of(built(paper, tmp_path / "before", BEFORE, *GREEDY[:1]))
    earlier = bytes_of(built(paper, tmp_path / "earlier", BEFORE - timedelta(days=40), *GREEDY[:1]))
    after = built(paper, tmp_path / "after", AFTER, *GREEDY[:1])
    assert earlier == before
    assert f"{CANARY}/embargoed.html" in after.files
    assert [file for file in after.files if file.startswith(f"pictures/{CANARY}-lead-")]
    assert f"{CANARY}/draft.html" not in after.files
    assert f"{CANARY}/embargoed.html" in after.text("index.html")


def test_a_day_is_over_where_the_paper_is(tmp_path: Path) -> None:
    paper = content(tmp_path)
    (paper / "articles" / "world" / "e.md").write_text("Title: E\nDate: 2026-05-01\nEmbargo: 2026-05-05\n\nText.\n")
    midnight = datetime(2026, 5, 4, 19, tzinfo=UTC)
    for when, out in ((midnight - timedelta(seconds=1), False), (midnight, True)):
        site = built(paper, tmp_path / "out", when, 'TIMEZONE="Asia/Karachi"')
        assert ("2026/05/01/e.html" in site.files) is out


def test_a_hidden_story_has_a_page_and_leaves_no_other_trace(tmp_path: Path) -> None:
    paper = content(tmp_path)
    without = bytes_of(built(paper, tmp_path / "without", AFTER))
    more = "Status: hidden\nAuthor: Zqcanary\nSummary: Zqcanary\nCorrection: 2026-04-02 (retraction) Zqcanary\n"
    text = f"Title: Zqcanary\nDate: 2026-04-01\nCategory: WORLD\nTags: SEA, Zqcanary\n{more}\nZqcanary.\n"
    (paper / "articles" / "world" / "2026-04-01-zqcanary.md").write_text(text)
    (paper / "articles" / "world" / "2026-04-02-open.md").write_text(text.replace("04-01", "04-02"))
    (paper / "pages" / "zqcanary.md").write_text("Title: Zqcanary\nStatus: hidden\n\nText.\n")
    site = built(paper, tmp_path / "out", AFTER)
    own = {"2026/04/01/zqcanary.html", "2026/04/02/open.html", "zqcanary.html"}
    assert site.files == {*without, *own}
    assert {path: data for path, data in bytes_of(site).items() if path not in own} == without
    for path in own:
        assert site.page(path).css_first("meta[name=robots]").attributes["content"] == "noindex"


MISWRITTEN = {
    "Status: draft": "",
    "status draft": "stands in the copy, where it does nothing",
    "Embargo： 2026-05-05": "has a ： (U+FF1A) where a colon is wanted",
    "\u200bEmbargo: 5 May 2026": "has a sign beside it that nobody can see (U+200B)",
}


GAPS = ["", "\n", "---\n", "a header ends here\n"]


def test_a_line_that_no_longer_withholds_a_story_is_refused(tmp_path: Path) -> None:
    paper, expected = content(tmp_path), {}
    for number, (line, gap) in enumerate(product(MISWRITTEN, GAPS)):
        if gap or not line.startswith("Status:"):
            post = f"Title: P{number}\nDate: 2026-03-01\n{gap}{line}\n\nText.\n"
            (paper / "articles" / "world" / f"p{number}.md").write_text(post)
            expected[f"p{number}.md"] = "stands in the copy, where it does nothing" if gap else MISWRITTEN[line]
    run = pelican(paper, tmp_path / "out", SITEURL="https://e.org")
    assert run.returncode == 1
    lines = run.stderr.splitlines()
    unsaid = {name: why for name, why in expected.items() if not any(f"/{name}:" in at and why in at for at in lines)}
    assert unsaid == {}


def test_the_copy_may_speak_of_embargoes(tmp_path: Path) -> None:
    paper = content(tmp_path)
    text = "Status quo holds.\nEmbargo on fish ends.\n\nStatus: draft\n"
    (paper / "articles" / "world" / "p.md").write_text(f"Title: P\nDate: 2026-03-01\n\n{text}")
    assert "2026/03/01/p.html" in built(paper, tmp_path / "out", AFTER).files


@pytest.mark.parametrize("written", ["soon", "2026-05-05 18:00 EST"])
def test_an_embargo_that_is_no_moment_stops_the_build(tmp_path: Path, written: str) -> None:
    paper = content(tmp_path)
    (paper / "articles" / "world" / "p.md").write_text(f"Title: P\nDate: 2026-03-01\nEmbargo: {written}\n\nText.\n")
    for inputs in ("[]", '["embargo"]'):
        run = pelican(paper, tmp_path / "out", "-e", f"STORY_INPUTS={inputs}", SITEURL="https://e.org")
        assert "content/articles/world/p.md:3: embargo: " in run.stderr
        assert "Traceback" not in run.stdout + run.stderr


@pytest.mark.parametrize("sign", ["filename", "static"])
@pytest.mark.parametrize("name", ["embargoed", "skip"])
def test_a_link_to_a_withheld_story_is_refused(tmp_path: Path, name: str, sign: str) -> None:
    paper = content(tmp_path)
    withheld(paper, name)
    link = f"[l]({{{sign}}}/articles/{CANARY}-section/{CANARY}-{name}.md)"
    (paper / "articles" / "world" / "p.md").write_text(f"Title: P\nDate: 2026-03-01\n\n{link}\n")
    run = pelican(paper, tmp_path / "out", SITEURL="https://e.org", SOURCE_DATE_EPOCH=str(int(BEFORE.timestamp())))
    assert "leads to a story that is not published" in run.stderr


def test_other_plugins_see_no_withheld_piece(tmp_path: Path) -> None:
    paper = content(tmp_path)
    withheld(paper)
    (tmp_path / "counting.py").write_text(
        "from pelican import signals\n"
        "def note(g):\n"
        "    lists = g.articles, g.context['articles'], g.hidden_articles, g.drafts, g.dates\n"
        "    seen = [one.title for shelf in lists for one in shelf] + [*g.tags, g.categories, g.authors]\n"
        f"    print(*seen, file=open({str(tmp_path / 'seen')!r}, 'w'))\n"
        "def register(): signals.article_generator_finalized.connect(note)\n"
    )
    root = PUBLIC.parent
    (tmp_path / "conf.py").write_text(
        f"import sys; sys.path.insert(0, {str(root)!r})\nfrom publishconf import *\n"
        f"PLUGINS = [*PLUGINS, 'counting']\nPLUGIN_PATHS = [{str(tmp_path)!r}]\n"
        f"TEMPLATE_PAGES = {{'all.in': 'all.txt'}}\n"
    )
    (paper / "all.in").write_text("{% for one in articles + drafts + hidden_articles %}{{ one.title }}{% endfor %}")
    conf, epoch = str(tmp_path / "conf.py"), str(int(BEFORE.timestamp()))
    run = pelican(paper, tmp_path / "out", "-s", conf, SITEURL="https://e.org", SOURCE_DATE_EPOCH=epoch)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "Ferry returns" in (tmp_path / "seen").read_text()
    assert CANARY not in (tmp_path / "seen").read_text().lower()
    assert (tmp_path / "out" / "all.txt").read_text() == "Ferry returns"
    assert traces(Site(tmp_path / "out"), CANARY) == []


def preview(paper: Path, output: Path, *settings: str, conf: str = "pelicanconf.py") -> tuple[int, str]:
    overrides = ('SITEURL="http://localhost:8000"', "PREVIEW=true", *settings)
    epoch = str(int(BEFORE.timestamp()))
    run = pelican(paper, output, "-s", str(PUBLIC.with_name(conf)), "-e", *overrides, SOURCE_DATE_EPOCH=epoch)
    return run.returncode, run.stderr


def plain(paper: Path) -> None:
    """A draft without a date, an embargoed story that links to it, and one that is dated ahead; a draft page."""
    stories = paper / "articles" / "world"
    (stories / "d.md").write_text("Title: D\nStatus: draft\n\nText. [e]({filename}e.md)\n")
    (stories / "e.md").write_text("Title: E\nDate: 2026-05-01\nEmbargo: 2026-05-05 18:00\n\n[d]({filename}d.md)\n")
    (stories / "a.md").write_text("Title: A\nDate: 2026-06-01\n\nText.\n")
    (paper / "pages" / "contact.md").write_text("Title: Contact\nStatus: draft\n\nText.\n")


MARKS = {
    "2026/05/05/d.html": ("Draft — not published", "● Draft", "articles/world/d.md:2"),
    "2026/05/01/e.html": ("Embargoed until 5 May 2026, 18:00 UTC", "● Embargoed", "articles/world/e.md:3"),
    "2026/06/01/a.html": ("Dated ahead: 1 June 2026", "● Dated ahead", "articles/world/a.md"),
    "contact.html": ("Draft — not published", "● Draft", "pages/contact.md:2"),
}


def test_a_preview_shows_withheld_pieces_at_their_later_addresses_and_marks_them(tmp_path: Path) -> None:
    paper = content(tmp_path)
    plain(paper)
    assert preview(paper, tmp_path / "out") == (0, "")
    site = Site(tmp_path / "out")
    for path, (mark, tab, place) in MARKS.items():
        first = site.page(path).css_first("body > .skip + *")
        assert (first.css_first("strong").text(), first.css_first(".how .editable").text()) == (
            mark,
            f"content/{place}",
        )
        assert site.page(path).css_first("title").text().startswith(f"{tab} — ")
        assert f"../{path}" in [node.attributes["href"] for node in site.page(unpublished.PATH).css(".pieces a")]
    for path in (*MARKS, "index.html"):
        link = site.page(path).css_first(".standing .all a").attributes["href"]
        assert site.target(path, str(link)) == (unpublished.PATH, "")
    assert site.page("2026/05/01/e.html").css_first(".reading a").attributes["href"] == "../../../2026/05/05/d.html"
    assert not site.page("2026/03/01/open.html").css(".standing")
    assert site.page("2026/03/01/open.html").css_first("title").text().startswith("Ferry returns — ")


def test_a_preview_marks_withheld_stories_in_every_list(tmp_path: Path) -> None:
    paper = content(tmp_path)
    plain(paper)
    assert preview(paper, tmp_path / "out") == (0, "")
    for path in ("index.html", "world.html", "2026/05/index.html"):
        kickers = [node.text() for node in Site(tmp_path / "out").page(path).css(".kicker")]
        for mark in ("Draft — not published", "Embargoed until 5 May 2026, 18:00 UTC"):
            assert any(mark in kicker for kicker in kickers), (path, mark)
    following = Site(tmp_path / "out").page("2026/06/01/a.html").css_first(".next").text()
    assert "Draft — not published: D" in " ".join(following.split())


def test_an_embargoed_story_keeps_the_address_that_its_preview_had(tmp_path: Path) -> None:
    paper = content(tmp_path)
    plain(paper)
    (paper / "articles" / "world" / "e.md").write_text("Title: E\nDate: 2026-05-01\nEmbargo: 2026-05-05 18:00\n\nE.\n")
    assert preview(paper, tmp_path / "preview") == (0, "")
    after = built(paper, tmp_path / "out", AFTER)
    assert "2026/05/01/e.html" in after.files & Site(tmp_path / "preview").files
    assert not after.page("2026/05/01/e.html").css(".standing")


def test_of_a_skipped_story_a_preview_has_nothing_but_the_name_of_its_file_in_the_list(tmp_path: Path) -> None:
    paper = content(tmp_path)
    withheld(paper, "skip")
    (paper / "pages" / f"{CANARY}.md").unlink()
    assert preview(paper, tmp_path / "out", *GREEDY[:1]) == (0, "")
    site, file = Site(tmp_path / "out"), f"content/articles/{CANARY}-section/{CANARY}-skip.md"
    assert traces(site, CANARY) == [unpublished.PATH]
    assert CANARY not in site.text(unpublished.PATH).replace(file, "")


def test_the_public_settings_refuse_a_preview(tmp_path: Path) -> None:
    status, report = preview(content(tmp_path), tmp_path / "out", conf="publishconf.py")
    assert status == 1
    assert "PREVIEW: shows what is not published, and this build is for the public" in report
    assert not (tmp_path / "out").exists()


def test_a_preview_is_switched_on_or_off_and_nothing_between(tmp_path: Path) -> None:
    status, report = preview(content(tmp_path), tmp_path / "out", 'PREVIEW="false"')
    assert status == 1
    assert "PREVIEW: is “false”; write true or false" in report
