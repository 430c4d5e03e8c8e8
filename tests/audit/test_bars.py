"""Each bar of the audit, when it is missed, ends the command with 1: what measures is a stub, the rest is real."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import cycle
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from playwright.sync_api import Page

from dateline_news.press.render import stylesheets
from tests.audit import (
    __main__ as command,
)
from tests.audit import (
    accessibility,
    first_screen,
    headline,
    lighthouse,
    links,
    markup,
    mirror,
    network,
    not_found,
    reflow,
    sheets,
    speed,
    typeface,
    weight,
)
from tests.audit.browser import opened, read, visit
from tests.audit.reading import Reading
from tests.audit.server import served
from tests.audit.sites import Site, Sites
from tests.audit.weight import Fetched

Patch = pytest.MonkeyPatch
KINDS = (*lighthouse.PAGES, *lighthouse.OF_DEMO)
WEIGHT_OF_STORY, WEIGHT_OF_FRONT = "weight of the seed's story alone, gzip", "weight of the front of a site alone, gzip"
BESIDE = "what else the seed's story asks for"
PAGE = "<!doctype html><title>A page</title><style>p { color: red }</style><p>Words.</p>"


class Stood(Sites):
    """Sites of one small page each, none of them built."""

    def __init__(self, folder: Path) -> None:
        """They lie in `folder`, as `index.html` and `404.html`."""
        self.folder = folder
        for name in ("index.html", "404.html"):
            (folder / name).write_text(PAGE)
        site = Site("a site", folder, "http://site.invalid")
        site.__dict__["kinds"] = dict.fromkeys((*KINDS, *mirror.LISTS), "index.html")
        self.__dict__.update(dict.fromkeys(("real", "in_folder", "demo", "paper", "bulk"), site))
        self.__dict__["bare"] = "http://bare.invalid"

    def samples(self) -> list[tuple[str, str]]:
        """One page."""
        return [("a page", "http://site.invalid")]

    def seed(self) -> str:
        """The same."""
        return "index.html"


Audit = Callable[[str], tuple[int, list[str]]]


@pytest.fixture
def sites(tmp_path: Path) -> Stood:
    folder = tmp_path / "site"
    folder.mkdir()
    return Stood(folder)


@pytest.fixture
def audit(sites: Stood, tmp_path: Path, monkeypatch: Patch) -> Audit:
    """Runs the command for one measurement: its exit status, and the bars that were missed."""
    monkeypatch.setattr(command, "Sites", lambda: sites)
    file = tmp_path / "readings.json"

    def run(name: str) -> tuple[int, list[str]]:
        monkeypatch.setattr(sys, "argv", ["audit", name, "--json", str(file)])
        status = command.main()
        return status, [each["what"] for each in json.loads(file.read_text("utf-8")) if not each["ok"]]

    return run


@contextmanager
def no_browser(*_: object) -> Iterator[Any]:
    """A page that is always there, and a hundred pixels wide."""
    yield SimpleNamespace(goto=lambda *_: SimpleNamespace(ok=True), evaluate=lambda *_: 100)


# ── The command ──────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("name", command.MEASUREMENTS)
def test_a_bar_that_is_missed_ends_the_command_with_1(audit: Audit, monkeypatch: Patch, name: str) -> None:
    met, missed = (Reading(what, "1", "0", ok=what == "met") for what in ("met", "missed"))
    readings: list[Reading] = []
    monkeypatch.setitem(command.MEASUREMENTS, name, lambda _: readings)
    for readings[:], status in (([met], 0), ([met, missed], 1), ([missed, met], 1)):
        assert audit(name)[0] == status


@pytest.mark.parametrize("error", [RuntimeError("no"), SystemExit("not installed"), SystemExit(0), KeyError("x")])
def test_so_does_a_tool_that_does_not_run(audit: Audit, monkeypatch: Patch, error: BaseException) -> None:
    def fail(_: Sites) -> list[Reading]:
        raise error

    monkeypatch.setitem(command.MEASUREMENTS, "links", fail)
    assert audit("links") == (1, ["links"])


def test_a_tool_that_runs_at_the_second_try_has_measured(audit: Audit, monkeypatch: Patch) -> None:
    first: RuntimeError | list[Reading] = RuntimeError("the browser went away")
    outcomes = iter([first, [Reading("met", "1", "0", ok=True)]])

    def measure(_: Sites) -> list[Reading]:
        outcome = next(outcomes)
        if isinstance(outcome, RuntimeError):
            raise outcome
        return outcome

    monkeypatch.setitem(command.MEASUREMENTS, "links", measure)
    assert audit("links") == (0, [])


def test_so_does_a_measurement_without_a_reading(audit: Audit, monkeypatch: Patch) -> None:
    monkeypatch.setitem(command.MEASUREMENTS, "links", lambda _: [])
    assert audit("links") == (1, ["links"])


# ── Weight and speed ─────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("size", "beside", "missed"),
    [
        (weight.STORY_BYTES, [], []),
        (weight.STORY_BYTES + 1, [], [WEIGHT_OF_STORY]),
        (weight.FRONT_BYTES + 1, [], [WEIGHT_OF_STORY, WEIGHT_OF_FRONT, WEIGHT_OF_FRONT]),
        (0, [], [WEIGHT_OF_STORY, WEIGHT_OF_FRONT, WEIGHT_OF_FRONT]),
        (1, ["face.woff2", "icon.svg"], []),
        (1, ["face.woff2", "light.woff2"], [BESIDE]),
        (1, ["icon.svg", "sheet.css"], [BESIDE]),
    ],
)
def test_weight(audit: Audit, monkeypatch: Patch, size: int, beside: list[str], missed: list[str]) -> None:
    parts = [Fetched("x", size), *(Fetched(f"http://site.invalid/{name}", 1) for name in beside)]
    monkeypatch.setattr(weight, "fetched", lambda _: parts)
    assert audit("weight") == (int(bool(missed)), missed)


@pytest.mark.parametrize(
    ("of_reader", "bytes_of_face", "missed"),
    [
        ([3, 2], typeface.FACE_BYTES, []),
        ([4, 1], 1, []),
        (
            [5, 2],
            1,
            ["lines of headlines, the face against Georgia", "lines of headlines, the face against Noto Serif"],
        ),
        ([3, 2], typeface.FACE_BYTES + 1, ["the face of headlines"]),
    ],
    ids=["the same", "a line more, a line less", "two lines more", "too large"],
)
def test_typeface(
    audit: Audit, monkeypatch: Patch, tmp_path: Path, of_reader: list[int], bytes_of_face: int, missed: list[str]
) -> None:
    face = tmp_path / "static" / "face.woff2"
    face.parent.mkdir()
    face.write_bytes(b"x" * bytes_of_face)
    monkeypatch.setattr(typeface, "THEME", tmp_path)
    monkeypatch.setattr(stylesheets, "face_files", lambda _: ["face.woff2"])
    monkeypatch.setattr(typeface, "opened", no_browser)
    monkeypatch.setattr(typeface, "readers", lambda: [(name, {"x": face}) for name in typeface.READERS])
    monkeypatch.setattr(typeface, "lines", lambda _, local, __: of_reader if local else [3, 2])
    assert audit("typeface") == (int(bool(missed)), missed)


@pytest.mark.parametrize("paint", speed.PAINTS)
@pytest.mark.parametrize(
    ("of_story", "is_missed"),
    [([1200.0], False), ([1201.0], True), ([1900.0, 1900.0, 1300.0, 1201.0, 1200.0], False)],
    ids=["met", "missed by all pairs", "met by a later pair"],
)
def test_speed(audit: Audit, monkeypatch: Patch, paint: str, of_story: list[float], *, is_missed: bool) -> None:
    """The last of the story's paints repeats; the bare page's all take 1,000 ms."""
    left = list(of_story)

    def report(url: str, *_: str) -> lighthouse.Report:
        audits = {audit: {"numericValue": 1000.0} for audit in speed.PAINTS.values()}
        if "bare" not in url:
            audits[speed.PAINTS[paint]]["numericValue"] = left.pop(0) if len(left) > 1 else left[0]
        return {"audits": audits}

    monkeypatch.setattr(speed, "report", report)
    assert audit("speed") == (int(is_missed), [f"{paint}, story against bare page"] * is_missed)


# ── Lighthouse ───────────────────────────────────────────────────────────────────────────────────────────────────────


def report_of(category: str = "", score: float | None = 1, shift: float = 0) -> lighthouse.Report:
    """A report of full scores, but for a category."""
    full: dict[str, Any] = {name: {"score": 1, "auditRefs": []} for name in lighthouse.CATEGORIES}
    given = full | ({category: {"score": score, "auditRefs": []}} if category else {})
    return {"categories": given, "audits": {lighthouse.SHIFT: {"numericValue": shift}}}


@pytest.mark.parametrize("category", lighthouse.CATEGORIES)
@pytest.mark.parametrize("score", [0.99, None])
def test_a_score(audit: Audit, monkeypatch: Patch, category: str, score: float | None) -> None:
    monkeypatch.setattr(lighthouse, "report", lambda _: report_of())
    assert audit("lighthouse") == (0, [])
    monkeypatch.setattr(lighthouse, "report", lambda _: report_of(category, score))
    status, missed = audit("lighthouse")
    assert (status, len(missed)) == (1, len(KINDS) - (category == "seo"))  # the page for what is missing is not found


def test_a_layout_that_shifts(audit: Audit, monkeypatch: Patch) -> None:
    monkeypatch.setattr(lighthouse, "report", lambda _: report_of(shift=0.001))
    assert audit("lighthouse") == (1, [f"Lighthouse, {kind}: layout shift" for kind in KINDS])


# ── What is counted, and has to be none ──────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("seen", accessibility.VIEWS, ids=[view.name for view in accessibility.VIEWS])
def test_a_violation_in_any_view(audit: Audit, monkeypatch: Patch, seen: accessibility.View) -> None:
    monkeypatch.setattr(accessibility, "opened", no_browser)
    monkeypatch.setattr(accessibility, "violations", lambda _, view: ["x"] if view == seen else [])
    assert audit("accessibility") == (1, [f"axe violations: {seen.name}"])


@pytest.mark.parametrize("seen", reflow.VIEWS)
def test_a_page_wider_than_its_screen(audit: Audit, monkeypatch: Patch, seen: tuple[int, int]) -> None:
    monkeypatch.setattr(reflow, "opened", no_browser)
    monkeypatch.setattr(reflow, "overflow", lambda _, *view: ["x"] if view == seen else [])
    assert audit("reflow") == (1, [f"pages wider than the screen: {seen[0]} px, text at {seen[1]} %"])


@pytest.mark.parametrize("missing", [[], ["h1"]])
def test_a_part_below_the_first_screen(audit: Audit, monkeypatch: Patch, missing: list[str]) -> None:
    monkeypatch.setattr(first_screen, "opened", no_browser)
    monkeypatch.setattr(first_screen, "stories", lambda _: ["index.html"])
    monkeypatch.setattr(first_screen, "below", lambda _: missing)
    monkeypatch.setattr(first_screen, "lacking", lambda *_: [])
    assert audit("first_screen")[0] == len(missing)


@pytest.mark.parametrize("small", [(first_screen.WIDTH, first_screen.HEIGHT), first_screen.PHONE])
def test_a_lead_below_the_first_screen(audit: Audit, monkeypatch: Patch, small: tuple[int, int]) -> None:
    monkeypatch.setattr(first_screen, "opened", no_browser)
    monkeypatch.setattr(first_screen, "stories", lambda _: ["index.html"])
    monkeypatch.setattr(first_screen, "below", lambda _: [])
    monkeypatch.setattr(first_screen, "lacking", lambda _, *window: ["x"] if window == small else [])
    assert audit("first_screen") == (1, ["what leads, below the first screen, {} × {} px".format(*small)])


@pytest.mark.parametrize(
    ("drawn", "size", "missed"),
    [
        ([9] * sheets.MOST, 1, []),
        ([9] * (sheets.MOST + 1), 1, ["sheets of A4 of the demo's front"]),
        ([9, 0], 1, ["sheets that are blank"]),
        ([], 1, ["sheets of A4 of the demo's front"]),
        ([9], 0.99, ["pages that are printed smaller than they are"]),
    ],
)
def test_sheets(audit: Audit, monkeypatch: Patch, drawn: list[int], size: float, missed: list[str]) -> None:
    monkeypatch.setattr(sheets, "opened", no_browser)
    monkeypatch.setattr(sheets, "read", lambda *_: None)
    monkeypatch.setattr(sheets, "printed", lambda _: b"")
    monkeypatch.setattr(sheets, "sheets", lambda _: drawn)
    monkeypatch.setattr(sheets, "scale", lambda _: size)
    assert audit("sheets") == (int(bool(missed)), missed)


def test_nothing_looked_at(audit: Audit, monkeypatch: Patch, sites: Stood) -> None:
    monkeypatch.setattr(sites, "samples", list)
    for measurement in (accessibility, network, reflow):
        monkeypatch.setattr(measurement, "opened", no_browser)
    monkeypatch.setattr(network, "Listener", lambda _: SimpleNamespace(foreign=[], complaints=[]))
    assert [len(audit(name)[1]) for name in ("accessibility", "reflow", "network")] == [len(accessibility.VIEWS), 2, 2]


@pytest.mark.parametrize(
    ("heard", "what"), [("foreign", "requests to third parties"), ("complaints", "complaints in the console")]
)
def test_what_is_heard_while_a_page_is_read(audit: Audit, monkeypatch: Patch, heard: str, what: str) -> None:
    listener = {"foreign": [], "complaints": [], "read": lambda *_: None, heard: ["x"]}
    monkeypatch.setattr(network, "opened", no_browser)
    monkeypatch.setattr(network, "Listener", lambda _: SimpleNamespace(**listener))
    assert audit("network") == (1, [what])


@pytest.mark.parametrize("name", ["a.js", "b.wasm"])
def test_a_file_of_script(audit: Audit, sites: Stood, name: str) -> None:
    assert audit("scripts") == (0, [])
    (sites.folder / name).write_text("void 0")
    assert audit("scripts") == (1, ["JavaScript but for search and 404, bytes"])


def test_a_script_in_a_page_and_no_page_at_all(audit: Audit, sites: Stood) -> None:
    (sites.folder / "index.html").write_text("<p onclick=x>")
    assert audit("scripts")[0] == 1
    for page in sites.folder.glob("*.html"):
        page.unlink()
    assert audit("scripts")[0] == 1


@pytest.mark.parametrize(("in_canary", "in_pages", "status"), [(2, 0, 0), (2, 1, 1), (1, 0, 1), (3, 0, 1)])
def test_markup(audit: Audit, monkeypatch: Patch, in_canary: int, in_pages: int, status: int) -> None:
    assert markup.CANARY_FAULTS == 2

    def errors(*paths: Path) -> list[markup.Message]:
        return [{"message": "x"}] * (in_canary if paths[0].is_relative_to(markup.CANARY) else in_pages)

    monkeypatch.setattr(markup, "errors", errors)
    assert audit("markup")[0] == status


@pytest.mark.parametrize(
    ("message", "extract", "is_known"),
    [
        ("CSS: “container-type”: Property “container-type” doesn't exist.", "", True),
        ("CSS: Unrecognized at-rule “@container”", "", True),
        ("CSS: “font-size”: Parse Error.", "-hero), 13.5cqi);letter-spacin", True),
        ("CSS: “font-size”: Parse Error.", "-hero), 13.5cq);letter-spacin", False),
        ("CSS: “containertype”: Property “containertype” doesn't exist.", "", False),
        ("Stray end tag “p”.", "<p>“container-type” 3cqi", False),
    ],
)
def test_markup_passes_over_what_its_checker_does_not_know_yet(
    monkeypatch: Patch, message: str, extract: str, *, is_known: bool
) -> None:
    said = json.dumps({"messages": [{"message": message, "extract": extract}]})
    monkeypatch.setattr(markup, "modules", Path)
    monkeypatch.setattr(markup, "program", lambda *_: "java")
    monkeypatch.setattr(markup, "output", lambda _: said)
    assert bool(markup.errors(Path())) is not is_known


@pytest.mark.parametrize(
    ("in_canary", "in_pages", "followed", "status"),
    [(3, 0, 9, 0), (3, 1, 9, 1), (3, 0, 0, 1), (2, 0, 9, 1)],
    ids=["sound", "broken", "none followed", "blind"],
)
def test_links(audit: Audit, monkeypatch: Patch, in_canary: int, in_pages: int, followed: int, status: int) -> None:
    assert links.CANARY_FAULTS == 3

    def follow(site: Site) -> dict[str, Any]:
        faults = [{"url": "x", "status": {"text": "x"}}] * (in_canary if site == links.CANARY else in_pages)
        return {"error_map": {"a": faults}, "timeout_map": {}, "total": followed + 1, "excludes": 1}

    monkeypatch.setattr(links, "follow", follow)
    assert audit("links")[0] == status


@pytest.mark.parametrize(
    ("traces", "status"),
    [([headline.HEADLINE], 0), ([headline.HEADLINE, "MPs &quot;approve"], 1), ([], 1)],
    ids=["right", "wrong", "nowhere"],
)
def test_headline(audit: Audit, monkeypatch: Patch, traces: list[str], status: int) -> None:
    monkeypatch.setattr(headline, "found", lambda _: {"title": [headline.HEADLINE], "feeds": traces})
    assert audit("headline")[0] == status


@pytest.mark.parametrize(("stray", "status"), [(0, 0), (1, 1), (100, 1)])
def test_mirror(audit: Audit, monkeypatch: Patch, stray: int, status: int) -> None:
    left, right = mirror.Box("p", 0, 10, 0, 10), mirror.Box("p", 90, 100, 0, 10)
    turns = cycle([dict.fromkeys(range(100), left), {at: right if at >= stray else left for at in range(100)}])
    monkeypatch.setattr(mirror, "opened", no_browser)
    monkeypatch.setattr(mirror, "boxes", lambda _: next(turns))
    assert audit("mirror")[0] == status


def test_no_box_at_all(audit: Audit, monkeypatch: Patch) -> None:
    monkeypatch.setattr(mirror, "opened", no_browser)
    monkeypatch.setattr(mirror, "boxes", lambda _: {})
    assert len(audit("mirror")[1]) == 5 + len(mirror.LISTS)


# ── In a browser ─────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def empty() -> Iterator[Page]:
    with opened() as page:
        yield page


@pytest.mark.parametrize(
    ("page", "missed"),
    [
        (f"{PAGE}<a href=/index.html>Home</a>", []),
        (f"{PAGE}<a href=/gone.html>Gone</a>", ["broken links"]),
        (f"{PAGE}<p>No link at all", ["broken links"]),
        ("<a href=/index.html>Home, without style</a>", ["style"]),
        (
            "<link rel=stylesheet href=a.css><a href=/index.html>Style that only the root finds</a>",
            ["style", "broken links"],
        ),
    ],
    ids=["sound", "broken link", "no link", "no style", "relative style"],
)
def test_the_page_for_what_is_missing(sites: Stood, empty: Page, page: str, missed: list[str]) -> None:
    (sites.folder / "404.html").write_text(page)
    (sites.folder / "a.css").write_text("p { color: red }")
    with served(sites.folder) as url:
        readings = not_found.readings(empty, Site("a site", sites.folder, url))
    assert [each.what.rpartition(": ")[2] for each in readings if not each.ok] == missed


@pytest.mark.parametrize(
    ("headline", "text", "parts"),
    [
        ("<h1>A</h1><p class=byline>B</p>", "", []),
        ("<h1 style='height: 600px'>A</h1><p class=byline>B</p>", "", ["three lines of text"]),
        ("<h1 style='height: 700px'>A</h1>", "", ["h1", "three lines of text"]),
        ("<h1>A</h1>", "<figure class=picture><img style='height: 1500px' alt=''></figure>", ["half of the picture"]),
    ],
)
def test_what_the_first_screen_of_a_story_holds(empty: Page, headline: str, text: str, parts: list[str]) -> None:
    empty.set_content(f"<article><header class=headline>{headline}</header>{text}<div class=reading>C</div></article>")
    empty.add_style_tag(content="* { margin: 0; line-height: 20px }")
    assert first_screen.below(empty) == parts


@pytest.mark.parametrize(
    ("lead", "width", "missing"),
    [
        ("<h2>A</h2><img style='height: 900px' alt=''>", 1366, []),
        ("<h2>A</h2><img style='height: 1400px' alt=''>", 1366, ["half of its picture"]),
        ("<h2>A</h2><img style='height: 1400px' alt=''>", 360, []),
        ("<h2 style='height: 700px'>A</h2>", 360, ["the lead's headline"]),
        ("", 1366, ["the lead's headline"]),
    ],
)
def test_what_the_first_screen_of_a_front_shows(empty: Page, lead: str, width: int, missing: list[str]) -> None:
    empty.set_content(f"<article class=lead>{lead}</article>")
    empty.add_style_tag(content="* { margin: 0 }")
    assert first_screen.lacking(empty, width, 657) == missing


def test_a_sheet_with_nothing_on_it_is_noticed(empty: Page) -> None:
    empty.set_content("<p>A<p style='break-before: page'>B<div style='break-before: page; height: 9px'></div>")
    assert [drawn > 0 for drawn in sheets.sheets(sheets.printed(empty))] == [True, True, False]


def test_a_host_that_says_of_a_missing_page_that_it_is_there(sites: Stood, empty: Page) -> None:
    page = sites.folder / not_found.MISSING / "index.html"
    page.parent.mkdir(parents=True)
    for file in (page, sites.folder / "404.html"):
        file.write_text(f"{PAGE}<a href=/index.html>Home</a>")
    with served(sites.folder) as url:
        readings = not_found.readings(empty, Site("a site", sites.folder, url))
    assert [each.what.rpartition(": ")[2] for each in readings if not each.ok] == ["style"]


@pytest.mark.parametrize("opening", [visit, read])
def test_a_page_that_is_not_there_is_not_measured(
    sites: Stood, empty: Page, opening: Callable[[Page, str], None]
) -> None:
    with served(sites.folder) as url, pytest.raises(RuntimeError, match=r"gone\.html gave 404"):
        opening(empty, f"{url}/gone.html")
