"""The picture that a story is shared with: its headline, whatever its script, under the paper's name."""

import io
from typing import Any

import pytest
from PIL import Image, ImageChops

from dateline_news.model.archive import Archive
from dateline_news.model.deferred import resolve
from dateline_news.model.paper import Paper, Story
from dateline_news.plugins import share_pictures
from dateline_news.plugins.pictures import MASTHEAD_PICTURE, SIZE, faces
from dateline_news.plugins.share_pictures import FOLDER, GAP, LABELS, MARGIN
from dateline_news.press.plan import PlanFault
from tests.papers import ENGLISH, PICTURE, paper, section, story, text_of

LATIN, GREEK, URDU, HINDI = "Ferry waits in Łódź", "Το πλοίο περιμένει", "کشتی انتظار میں ہے", "नाव रुकी"
LONG = "A report of the committee on the harbour, the breakwater and the lighthouse that nobody has read so far " * 2


def files(*stories: Story, **settings: Any) -> dict[str, bytes]:
    """The pictures of a paper, by path."""
    of = paper(*stories)
    of.settings.update({"PREVIEW": False, **settings})
    return {file.path: file.write(resolve(file.inputs, text_of)) for file in share_pictures.pages(Archive(of))}


def shown(data: bytes) -> Image.Image:
    """A PNG in greys."""
    with Image.open(io.BytesIO(data)) as picture:
        assert (picture.format, picture.size) == ("PNG", SIZE)
        return picture.convert("L")


def ink(picture: Image.Image, box: tuple[int, int, int, int]) -> int:
    """How many pixels in a box are dark."""
    return sum(picture.crop(box).histogram()[:100])


@pytest.fixture
def without_extra(monkeypatch: pytest.MonkeyPatch) -> None:
    """An installation without the extra `cards`."""
    monkeypatch.setattr(faces, "installed", lambda: (faces.THEME,))


def test_each_story_has_a_picture_at_an_address_of_its_own_with_or_without_one() -> None:
    pictures = files(story("Ferry waits", "2026-03-01"), story("Rain", "2026-03-02", picture=PICTURE))
    assert set(pictures) == {f"{FOLDER}/2026/03/01/ferry-waits.png", f"{FOLDER}/2026/03/02/rain.png"}
    assert all(shown(data) for data in pictures.values())


def test_another_headline_section_or_day_is_another_picture_and_another_text_is_not() -> None:
    whole = story("Ferry waits", "2026-03-01", section=section("World"))
    before = files(whole).popitem()[1]
    assert (
        files(story("Ferry waits", "2026-03-01", section=section("World"), standfirst="A deck.")).popitem()[1] == before
    )
    others = [
        story("Ferry comes", "2026-03-01", section=section("World")),
        story("Ferry waits", "2026-03-02", section=section("World")),
        story("Ferry waits", "2026-03-01", section=section("Sport")),
    ]
    assert all(files(other).popitem()[1] != before for other in others)


@pytest.mark.parametrize("title", [LATIN, GREEK, URDU, "W", LONG.strip()])
def test_a_headline_stands_between_the_rules_and_inside_of_the_margins(title: str) -> None:
    picture = shown(files(story(title, "2026-03-01", slug="a")).popitem()[1])
    width, height = SIZE
    assert ink(picture, (MARGIN - 8, 120, width - MARGIN + 8, 505)) > 300
    for outside in ((0, 0, MARGIN - 8, height), (width - MARGIN + 8, 0, width, height), (0, 490, width, 508)):
        assert ink(picture, outside) == 0


@pytest.mark.parametrize("title", ["W", LONG.strip()])
def test_a_picture_is_light(title: str) -> None:
    assert len(files(story(title, "2026-03-01", slug="a")).popitem()[1]) <= 20_000


@pytest.mark.parametrize("name", ["The Harbour and Islands Evening Chronicle", "N" * 200])
def test_a_long_name_of_a_paper_or_a_section_leaves_the_day_and_the_margin_free(name: str) -> None:
    of = paper(story("Ferry waits", "2026-03-01", section=section(name)), name=name)
    of.settings["PREVIEW"] = False
    (file,) = share_pictures.pages(Archive(of))
    picture, (width, height) = shown(file.write(resolve(file.inputs, text_of))), SIZE
    assert ink(picture, (width - MARGIN + 8, 0, width, height)) == 0
    day = round(faces.font(faces.THEME, faces.REGULAR, LABELS[0]).getlength("1 March 2026"))
    assert ink(picture, (width - MARGIN - day - GAP + 8, 530, width, height)) == 0  # a day is no black


def test_a_paper_named_by_a_pictograph_alone_has_its_stories_pictures_without_a_name() -> None:
    of = paper(story("Ferry waits", "2026-03-01"), name="\U0001f6a2")
    of.settings["PREVIEW"] = False
    (file,) = share_pictures.pages(Archive(of))
    assert ink(shown(file.write(resolve(file.inputs, text_of))), (0, 530, SIZE[0] // 2, SIZE[1])) == 0


def test_a_headline_in_urdu_that_begins_with_a_latin_word_has_it_at_the_right() -> None:
    right = SIZE[0] - MARGIN
    some, others = (
        shown(files(story(f"W {word}", "2026-03-01", lang="ur", slug="a")).popitem()[1]).crop(
            (right - 50, 120, right, 505)
        )
        for word in URDU.split()[:2]
    )
    assert sum(ImageChops.difference(some, others).histogram()[200:]) < 200  # edges are a part of a pixel apart


def test_two_stories_of_one_address_are_not_told_a_second_time_for_their_pictures() -> None:
    assert len(files(*(story("A", "2026-03-01", slug=name) for name in ("a", "A")))) == 1


def test_a_headline_in_urdu_begins_at_the_right() -> None:
    width = SIZE[0]
    sides = (MARGIN, 120, 400, 500), (width - 400, 120, width - MARGIN, 500)
    urdu = shown(files(story("بارش", "2026-03-01", slug="a", lang="ur")).popitem()[1])
    english = shown(files(story("Rain", "2026-03-01", slug="a")).popitem()[1])
    assert [bool(ink(urdu, side)) for side in sides] == [False, True]
    assert [bool(ink(english, side)) for side in sides] == [True, False]


def test_letters_of_urdu_are_joined() -> None:
    letters = faces.font(faces.AMIRI, faces.BOLD, 50)
    assert letters.getlength("کشتی") < 0.9 * sum(map(letters.getlength, "کشتی"))


@pytest.mark.parametrize(
    ("title", "face"), [(LATIN, faces.THEME), (GREEK, faces.NOTO), (URDU, faces.AMIRI), (HINDI, "")]
)
def test_the_first_face_that_has_all_letters_sets_a_headline(title: str, face: str) -> None:
    assert faces.face_for(title) == face


def test_the_theme_has_the_letters_that_are_not_looked_for() -> None:
    rare = {letter for letter in map(chr, range(0x20, 0x2100)) if letter in faces.USUAL}
    assert rare == faces.USUAL
    assert [letter for letter in sorted(rare) if not faces.count(faces.THEME, letter)] == []


def test_pictographs_are_left_out_of_a_headline() -> None:
    plain, with_signs = (files(story(title, "2026-03-01", slug="a")) for title in ("Rain", "🌧️ Rain ☔"))
    assert plain == with_signs
    only = story("🌧️", "2026-03-01", slug="a", section=section("World"))
    assert set(files(only)) == {f"{FOLDER}/sections/world.png"}


@pytest.mark.usefixtures("without_extra")
def test_without_a_face_the_picture_is_the_section_s_and_without_one_the_paper_s() -> None:
    urdu = story(URDU, "2026-03-01", slug="a", section=section("World"))
    assert set(files(urdu)) == {share_pictures.path_of(urdu, ENGLISH)} == {f"{FOLDER}/sections/world.png"}
    assert not files(lost := story(URDU, "2026-03-01", slug="a", section=section(URDU)))
    assert share_pictures.path_of(lost, ENGLISH) == MASTHEAD_PICTURE


@pytest.mark.usefixtures("without_extra")
def test_that_no_face_has_a_headline_is_told_once() -> None:
    of = paper(story(URDU, "2026-03-01", slug="a"), story(URDU, "2026-03-02", slug="b"), story("Rain", "2026-03-03"))
    (fault,) = unset(of)
    assert "(2 are so)" in fault.diagnostic.message
    assert not fault.diagnostic.stops(is_lenient=False)
    assert unset(paper(story("Rain", "2026-03-03"))) == []


def unset(of: Paper) -> list[PlanFault]:
    """What is told of a paper once it is known where its pictures are."""
    facts = dict(share_pictures.facts(Archive(of)))
    for piece in of.stories:
        piece.facts.update(facts[piece.source])
    return [*share_pictures.unset(of, ())]


def test_a_preview_has_none() -> None:
    assert not files(story("Rain", "2026-03-03"), PREVIEW=True)
