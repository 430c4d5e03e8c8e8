"""Pictures from an editor's folder to a reader's screen, in whole builds of tiny ones."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from tests.press.folders import post, write
from tests.site.built import ADDRESS, Site
from tests.site.in_process import build

CANARY = "zqcanary"
QUAY, BOATS, DRAFT = "images/Quay wall.jpg", "images/boats.jpg", f"images/{CANARY}.jpg"
LINKED = f"![Boats]({{static}}/{BOATS})\n\n[All of it]({{static}}/{BOATS})"
POSTS = {
    "articles/world/a.md": post("A", text="Text.", image=QUAY, image_alt="A quay", image_caption="The quay"),
    "articles/world/b.md": post("B", text=f"![The quay, again](<{{static}}/{QUAY.replace(' ', '%20')}>)"),
    "articles/world/c.md": post("C", text=LINKED),
    "articles/world/d.md": post("D", text=f"![None]({{static}}/{DRAFT})", status="draft"),
}


def photograph(file: Path, colour: str = "#8a5a40") -> None:
    """A tiny photograph with all that a telephone notes in it."""
    exif = Image.Exif()
    exif[0x010E] = CANARY
    exif.get_ifd(0x8825)[29] = CANARY
    file.parent.mkdir(parents=True, exist_ok=True)
    Image.new("RGB", (64, 48), colour).save(file, exif=exif, comment=CANARY, xmp=f"<x>{CANARY}</x>".encode())


class Newsroom:
    """A content folder, and what is printed of it."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.content = folder, write(folder, POSTS)
        for path in (QUAY, BOATS, DRAFT):
            photograph(self.content / path)

    def print(self, output: str = "out", cache: str = "cache", **settings: Any) -> Site:
        """The edition of a build."""
        build(self.content, self.folder / output, self.folder / cache, WORKERS=1, **settings)
        return Site(self.folder / output)

    def bytes(self, output: str = "out") -> dict[str, bytes]:
        """Every file of an edition."""
        return dict(_files(self.folder / output))


def _files(folder: Path) -> Iterator[tuple[str, bytes]]:
    for file in sorted(folder.rglob("*")):
        if file.is_file():
            yield file.relative_to(folder).as_posix(), file.read_bytes()


@pytest.fixture(scope="module")
def printed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Newsroom, Site]:
    """A newsroom whose edition nobody changes."""
    newsroom = Newsroom(tmp_path_factory.mktemp("pictures"))
    return newsroom, newsroom.print()


def test_nothing_that_a_telephone_noted_is_published(printed: tuple[Newsroom, Site]) -> None:
    newsroom, _ = printed
    assert [path for path, data in newsroom.bytes().items() if CANARY.encode() in data or CANARY in path] == []


def test_an_original_lies_in_the_edition_only_where_a_link_leads_to_it(printed: tuple[Newsroom, Site]) -> None:
    _, site = printed
    assert [path for path in site.files if path.startswith("images/")] == [BOATS]
    link = site.page("2026/03/01/c.html").css_first(".reading a").attributes["href"]
    assert site.target("2026/03/01/c.html", link)[0] == BOATS


def test_a_lead_picture_is_loaded_first_and_one_in_a_text_late(printed: tuple[Newsroom, Site]) -> None:
    _, site = printed
    lead, inside = (site.page(f"2026/03/01/{name}.html").css_first("figure.picture img").attributes for name in "ab")
    assert ("fetchpriority" in lead, lead.get("loading")) == (True, None)
    assert ("fetchpriority" in inside, inside.get("loading")) == (False, "lazy")
    assert {image["width"] for image in (lead, inside)} == {"64"}


def test_every_file_that_a_page_offers_for_a_picture_is_there(printed: tuple[Newsroom, Site]) -> None:
    _, site = printed
    (source,) = site.page("2026/03/01/a.html").css("figure.picture source")
    files = [entry.split()[0].removeprefix("../../../") for entry in str(source.attributes["srcset"]).split(", ")]
    assert files
    assert set(files) <= set(site.files)


def test_previews_feeds_and_search_engines_get_the_jpeg(printed: tuple[Newsroom, Site]) -> None:
    _, site = printed
    (jpeg,) = [path for path in site.files if path.startswith("pictures/quay-wall-") and path.endswith(".jpg")]
    page = site.page("2026/03/01/a.html")
    assert page.css_first('[property="og:image"]').attributes["content"] == f"{ADDRESS}/{jpeg}"
    assert f'"{ADDRESS}/{jpeg}"' in page.css_first('[type="application/ld+json"]').text()
    assert f"{ADDRESS}/{jpeg}" in site.text("feeds/all.atom.xml")


def test_a_page_has_the_tints_only_where_it_shows_a_picture(printed: tuple[Newsroom, Site]) -> None:
    _, site = printed
    assert ".tint-" in site.text("2026/03/01/a.html")
    assert ".tint-" not in site.text("archives.html")


def test_a_second_build_makes_no_picture_even_where_its_edition_is_lost(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.print()
    before = newsroom.bytes()
    shutil.rmtree(tmp_path / "out")
    monkeypatch.setattr("dateline_news.press.pictures.encode.renditions", None)
    monkeypatch.setattr("dateline_news.press.pictures.encode.offered", None)
    newsroom.print()
    assert newsroom.bytes() == before


def test_a_picture_that_changes_or_goes_leaves_nothing_behind(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    newsroom.print()
    before = {path for path, _ in _files(tmp_path / "cache" / "pictures")}
    photograph(newsroom.content / QUAY, "#204060")
    (newsroom.content / "articles/world/c.md").write_text(post("C", text="No boats."))
    site = newsroom.print()
    newsroom.print("clean", "clean cache")
    assert newsroom.bytes() == newsroom.bytes("clean")
    assert not [path for path in site.files if "boats" in path]
    after = {path for path, _ in _files(tmp_path / "cache" / "pictures")}
    assert {f"pictures/{path}" for path in after} == {path for path in site.files if path.startswith("pictures/")}
    assert not before & after


def test_a_file_that_a_setting_names_stays_without_what_it_tells(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    site = newsroom.print(STATIC_PATHS=["images", BOATS], EXTRA_PATH_METADATA={QUAY: {"path": "own/quay.jpg"}})
    assert {"own/quay.jpg", BOATS} <= set(site.files)
    assert [path for path, data in newsroom.bytes().items() if CANARY.encode() in data] == []


FILM = b"\0\0\0\x10ftypisom\0\0\2\0\0\0\0\x10moov\0\0\0\0\0\0\0\0"


def test_pictures_in_a_row_and_a_video_stand_in_the_text(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    text = f'![One]({{static}}/{BOATS}) ![Two]({{static}}/{BOATS})\n\n![The ferry]({{static}}/ferry.mp4 "At noon")'
    (newsroom.content / "articles/world/c.md").write_text(post("C", text=text))
    (newsroom.content / "ferry.mp4").write_bytes(FILM)
    (newsroom.content / "ferry.vtt").write_text("WEBVTT\n\n00:00.000 --> 00:01.000\nNoon.\n")
    site = newsroom.print()
    page = site.page("2026/03/01/c.html")
    assert [image.attributes["alt"] for image in page.css(".gallery img")] == ["One", "Two"]
    video = page.css_first(".media video").attributes
    assert (video["preload"], video["src"], "controls" in video) == ("none", "../../../ferry.mp4", True)
    assert page.css_first("track").attributes["src"] == "../../../ferry.vtt"
    assert {"ferry.mp4", "ferry.vtt"} <= site.files
    assert "media-src 'self'" in page.css_first('[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert "media-src" not in site.text("2026/03/01/a.html")
    feed = site.text("feeds/all.atom.xml")
    assert f'href="{ADDRESS}/ferry.mp4"' in feed.replace("&quot;", '"')
    assert "<img" not in feed.partition("ferry.mp4")[0].rpartition("&lt;/p&gt;")[2]


def test_the_captions_of_a_draft_s_video_stay_with_it(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    (newsroom.content / "articles/world/d.md").write_text(post("D", text="![F]({static}/images/f.mp4)", status="draft"))
    (newsroom.content / "images/f.mp4").write_bytes(FILM)
    (newsroom.content / "images/f.vtt").write_text(CANARY)
    site = newsroom.print(STATIC_PATHS=["images"])
    assert not {"images/f.mp4", "images/f.vtt"} & site.files


def test_an_animation_is_shown_as_it_is_and_refused_where_it_tells_more(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    frames = [Image.new("RGB", (8, 8), colour) for colour in ("#123456", "#654321")]
    frames[0].save(newsroom.content / "images/moving.webp", save_all=True, append_images=frames[1:])
    (newsroom.content / "articles/world/c.md").write_text(post("C", text="![M]({static}/images/moving.webp)"))
    site = newsroom.print()
    shown = site.page("2026/03/01/c.html").css_first(".picture img").attributes
    assert (shown["src"], shown["width"]) == ("../../../images/moving.webp", "8")
    exif = Image.Exif()
    exif.get_ifd(0x8825)[29] = CANARY
    frames[0].save(newsroom.content / "images/moving.webp", save_all=True, append_images=frames[1:], exif=exif)
    with pytest.raises(SystemExit, match=r"moving.webp moves, and holds what a camera has noted in it"):
        newsroom.print()


def test_a_file_that_tells_where_it_was_made_and_stays_as_it_is_is_not_offered(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    exif = Image.Exif()
    exif[0x8825] = {29: CANARY}
    Image.new("RGB", (8, 8)).save(newsroom.content / "plan.tif", exif=exif.tobytes())
    Image.new("RGB", (8, 8)).save(newsroom.content / "bare.tif")
    text = "[The plan]({static}/plan.tif) [bare]({static}/bare.tif)"
    (newsroom.content / "articles/world/c.md").write_text(post("C", text=text))
    with pytest.raises(SystemExit, match=r"c.md:5: link: plan.tif says where it was taken") as refused:
        newsroom.print()
    assert "bare.tif" not in str(refused.value)


@pytest.mark.parametrize("where", ["STATIC_PATHS", "a link"])
def test_what_tells_more_and_cannot_be_saved_anew_goes_out_nowhere(where: str, tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    files = newsroom.content / "images/moving.webp", newsroom.content / "images/part.jpg"
    exif = Image.Exif()
    exif.get_ifd(0x8825)[29] = CANARY
    frames = [Image.effect_noise((64, 64), spread) for spread in (9, 60)]
    frames[0].save(files[0], save_all=True, append_images=frames[1:], exif=exif)
    frames[1].save(files[1], exif=exif)
    files[1].write_bytes(files[1].read_bytes()[:-400])
    settings: dict[str, Any] = {"STATIC_PATHS": ["images"]}
    source = r"content/images/{}:1: file: "
    if where == "a link":
        settings, source = {}, r"c.md:5: link: images/{} "
        links = " ".join(f"[It]({{static}}/images/{file.name})" for file in files)
        (newsroom.content / "articles/world/c.md").write_text(post("C", text=links))
    with pytest.raises(SystemExit, match=source.format("moving.webp") + "moves, and holds") as refused:
        newsroom.print(**settings)
    assert re.search(source.format("part.jpg") + "breaks off", str(refused.value))
    site = newsroom.print(STORY_FIELDS="lenient", **settings)
    assert not {"images/moving.webp", "images/part.jpg"} & site.files
    assert [path for path, data in newsroom.bytes().items() if CANARY.encode() in data] == []


def test_a_drawing_is_no_lead_picture_however_its_ending_is_written(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    (newsroom.content / "a.SVG").write_text('<svg xmlns="http://www.w3.org/2000/svg"/>')
    (newsroom.content / "articles/world/c.md").write_text(post("C", text="Text.", image="a.SVG", image_alt="A"))
    with pytest.raises(SystemExit, match=r"a\.SVG is a drawing, which no preview shows"):
        newsroom.print()


@pytest.mark.parametrize(("sign", "field"), [("!", "picture"), ("", "link")])
def test_a_drawing_with_a_script_is_refused_by_name(sign: str, field: str, tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    (newsroom.content / "chart.svg").write_text('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    (newsroom.content / "articles/world/c.md").write_text(post("C", text=f"{sign}[M]({{static}}/chart.svg)"))
    with pytest.raises(SystemExit, match=rf"c.md:5: {field}: chart.svg holds a <script>"):
        newsroom.print()


def test_a_picture_that_breaks_off_is_refused_with_all_else_that_is_wrong(tmp_path: Path) -> None:
    newsroom = Newsroom(tmp_path)
    data = (newsroom.content / BOATS).read_bytes()
    (newsroom.content / BOATS).write_bytes(data[: len(data) - 40])
    (newsroom.content / "articles/world/e.md").write_text(post("E", text="[gone]({filename}gone.md)"))
    with pytest.raises(SystemExit) as refused:
        newsroom.print()
    report = str(refused.value)
    assert f"c.md:5: picture: {BOATS} breaks off, or is damaged; save it anew from where it came from" in report
    assert "e.md:5: link:" in report
