"""What the desk was not sure of: a story with it is refused until a person has said."""

from dateline_news.model.fields import WANTED, StoryFields, faults
from tests.desk.check.rules.flagged import is_flagged, messages, post_of

HEADER = {"title": "A headline", "date": "2021-07-14"}


def test_each_name_in_wanted_is_flagged_with_what_settles_it() -> None:
    names = [name for name in WANTED if name != "headline"]
    flagged = messages("wanted-still", post_of(Wanted=", ".join(names)))
    assert [message.split()[1] for message in flagged] == names
    assert all(WANTED[name] in message for name, message in zip(names, flagged, strict=True))


def test_a_headline_is_of_another_rule_and_a_story_that_wants_nothing_of_none() -> None:
    assert not is_flagged("wanted-still", Wanted="headline")
    assert not is_flagged("wanted-still")
    assert is_flagged("headline-missing", Wanted="place, headline")
    assert not is_flagged("headline-missing", Wanted="place")


def test_a_name_that_nothing_is_called_is_refused_with_the_one_that_is_meant() -> None:
    assert "did you mean headline" in faults(StoryFields, HEADER | {"wanted": "place, hedline"})["wanted"]


def test_a_story_whose_embargo_is_wanted_stops_the_build_unless_it_is_a_draft() -> None:
    for status in ("published", "hidden"):
        assert (
            "embargo is wanted still" in faults(StoryFields, HEADER | {"wanted": "embargo", "status": status})["wanted"]
        )
    assert "wanted" in faults(StoryFields, HEADER | {"wanted": "place, embargo"})
    assert faults(StoryFields, HEADER | {"wanted": "place, embargo", "status": "draft"}) == {}
    assert faults(StoryFields, HEADER | {"wanted": "place"}) == {}
