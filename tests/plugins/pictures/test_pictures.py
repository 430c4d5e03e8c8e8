"""The paper's own pictures, drawn from its name."""

import io
import json
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from PIL import Image, ImageChops

from dateline_news.model.archive import Archive
from dateline_news.model.paper import COLOURS
from dateline_news.plugins import pictures
from dateline_news.plugins.pictures import ICON, ICON_PICTURE, MANIFEST, MASTHEAD_PICTURE, SIZE
from tests.papers import MASTHEAD, pages_of, paper, story


def files(**masthead: Any) -> dict[str, bytes]:
    """The three pictures, by path."""
    written = {file.path: file.write(file.inputs) for file in pictures.pages(Archive(paper(**masthead)))}
    return {path: data for path, data in written.items() if path != MANIFEST}


def shown(data: bytes) -> Image.Image:
    """A PNG, in red, green and blue."""
    with Image.open(io.BytesIO(data)) as picture:
        assert picture.format == "PNG"
        return picture.convert("RGB")


def inked(picture: Image.Image) -> tuple[int, int, int, int]:
    """The box around everything that is not paper: left, top, right, bottom."""
    box = ImageChops.difference(picture, Image.new("RGB", picture.size, COLOURS["light"])).getbbox()
    assert box
    return box


def test_a_home_screen_is_told_the_paper_s_name_its_icons_and_where_it_begins() -> None:
    (file,) = (file for file in pictures.pages(Archive(paper(name="The <Sample>"))) if file.path == MANIFEST)
    told = json.loads(file.write(file.inputs))
    assert (told["name"], told["lang"], told["dir"], told["start_url"]) == ("The <Sample>", "en", "ltr", "index.html")
    assert [icon["src"] for icon in told["icons"]] == [ICON, ICON_PICTURE]


def test_the_front_page_and_that_about_feeds_lead_to_it_and_no_other_page_has_it() -> None:
    pages = pages_of(paper(story(), story("خبر", lang="ur"), LANGUAGES=["ur"]))
    naming = {path for path, inputs in pages.items() if inputs["manifest"]}
    assert naming == {path for path, inputs in pages.items() if "manifest-src" in inputs["policy"]}
    assert naming == {"index.html", "follow.html"}, "a language's front begins elsewhere"


def test_a_paper_has_a_preview_and_two_icons() -> None:
    pictures = files()
    assert set(pictures) == {"masthead.png", "icon.svg", "icon-192.png"}
    assert shown(pictures[MASTHEAD_PICTURE]).size == SIZE == (1200, 630)
    assert shown(pictures[ICON_PICTURE]).size == (192, 192)


def test_they_are_light() -> None:
    assert {path: len(data) for path, data in files().items() if len(data) > 30_000} == {}


def test_they_are_the_same_every_time() -> None:
    assert files() == files()


@pytest.mark.parametrize("path", [MASTHEAD_PICTURE, ICON_PICTURE])
def test_they_show_the_paper_s_accent(path: str) -> None:
    colours = {colour for _, colour in shown(files()[path]).getcolors(1 << 20) or []}
    assert (0x9D, 0x1C, 0x20) in colours


@pytest.mark.parametrize("change", [{"name": "Other"}, {"accent": {"light": "#00506b", "dark": "#ff9d8f"}}])
def test_another_paper_has_others(change: dict[str, Any]) -> None:
    ours, theirs = files(), files(**change)
    assert all(ours[path] != theirs[path] for path in ours)


@pytest.mark.parametrize(
    "name", ["A", "The Sample", "The Extraordinarily Long-Winded Morning Chronicle and Advertiser"]
)
def test_a_name_of_any_length_stays_inside_of_the_margins(name: str) -> None:
    left, top, right, bottom = inked(shown(files(name=name, tagline=name)[MASTHEAD_PICTURE]))
    assert left >= 90
    assert right <= SIZE[0] - 90
    assert 0 < top < bottom < SIZE[1]


def test_a_paper_without_a_tagline_has_a_preview() -> None:
    assert shown(files(tagline="")[MASTHEAD_PICTURE]).size == SIZE


def test_pictographs_are_left_out_of_a_name_and_a_tagline() -> None:
    assert files(name="\U0001f6a2 Post", tagline="News \U0001f6a2") == files(name="Post", tagline="News")


@pytest.mark.parametrize("name", ["\U0001f6a2", "\u5317\u4eac", "\ufe0f"])
def test_a_paper_whose_name_no_face_has_is_drawn_and_told(name: str) -> None:
    of = paper(name=name)
    of.settings["PREVIEW"] = False
    (diagnostic,) = (fault.diagnostic for fault in pictures.unset(of, ()))
    assert (diagnostic.field, diagnostic.severity) == ("SITENAME", "advice")
    assert shown(files(name=name, tagline=name)[MASTHEAD_PICTURE]).size == SIZE


@pytest.mark.parametrize("name", ["Sample", "Æther", "<&>"])
def test_the_icon_is_the_paper_s_initial(name: str) -> None:
    root = ET.fromstring(files(name=name)[ICON])  # noqa: S314  our own XML
    assert root.findtext("{*}text") == name[0]
    assert MASTHEAD.accent["light"] in str(root.find("{*}rect").attrib)  # type: ignore[union-attr]


def test_the_icon_follows_the_browser_s_colours() -> None:
    assert b"prefers-color-scheme:dark" in files()[ICON]
