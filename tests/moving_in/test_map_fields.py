"""What others call our fields: each habit of the table does what it says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.model import fields as post_fields
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Field
from dateline_news.moving_in.field_names import BY_NAME, MAPPINGS, OUR_FIELDS, is_theirs
from dateline_news.moving_in.map_fields import map_fields
from dateline_news.press.read.documents import front_matter
from tests.papers import FOREIGN

POST = "articles/world/a.md"
JEKYLL = "_posts/2021-07-14-a.md"
Values = str | tuple[str, ...]


def made(*named: tuple[str, Values]) -> list[Field]:
    """Fields, one to a line."""
    return [
        Field(name, (values,) if isinstance(values, str) else values, line)
        for line, (name, values) in enumerate(named, 1)
    ]


def read(*named: tuple[str, Values], path: str = POST) -> dict[str, tuple[str, ...]]:
    """What fields are understood as, where nothing has to be asked."""
    fields, diagnostics = map_fields(made(*named), path)
    assert diagnostics == []
    return {one.name: one.values for one in fields}


def asked(*named: tuple[str, Values], path: str = POST) -> tuple[dict[str, str], list[Diagnostic]]:
    """What fields are understood as, and what is asked about them."""
    fields, diagnostics = map_fields(made(*named), path)
    return {one.name: one.text for one in fields}, diagnostics


# The table


def test_of_several_series_the_first_is_kept_and_its_number_is_the_part() -> None:
    assert read(("series", ("The dam",)), ("series_index", "2")) == {"series": ("The dam",), "part": ("2",)}


def test_no_name_stands_in_the_table_twice() -> None:
    assert sum(len(habit.names) for habit in MAPPINGS) == len(BY_NAME)


def test_every_habit_leads_to_a_field_of_ours_or_to_none() -> None:
    assert {habit.ours for habit in MAPPINGS} - {""} <= OUR_FIELDS


def test_every_habit_is_somebody_s_and_says_how() -> None:
    assert all(habit.whose and habit.how for habit in MAPPINGS)


def test_no_field_of_ours_is_a_sign_of_yaml_but_aliases_which_others_had_before() -> None:
    assert {name for name in OUR_FIELDS if is_theirs(name)} == {"aliases"}


@pytest.mark.parametrize("name", [name for habit in MAPPINGS for name in habit.names if not habit.ours])
def test_what_means_nothing_here_is_told_and_left_out(name: str) -> None:
    fields, (diagnostic,) = asked((name.lower(), "x"))
    assert fields == {}
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name.lower(), 1, "foreign")
    assert "means nothing here" in diagnostic.message


TEXTS = ("summary", "modified", "author", "date", "lang", "image_alt", "image_caption", "image_credit")


@pytest.mark.parametrize(
    ("name", "ours"), [(name, one.ours) for one in MAPPINGS if one.ours in TEXTS for name in one.names]
)
def test_a_text_by_another_name_is_the_same_text(name: str, ours: str) -> None:
    assert read((name.lower(), "x")) == {ours: ("x",)}


@pytest.mark.parametrize("name", ["publishdate", "publish-date", "publish_date"])
def test_hyphens_and_capitals_make_no_other_name(name: str) -> None:
    assert read((name, "2021-07-14")) == {"date": ("2021-07-14",)}


@given(
    st.lists(
        st.tuples(st.sampled_from(sorted(OUR_FIELDS - {"image", "url", "status"})), st.text(min_size=1)),
        unique_by=lambda one: one[0],
    )
)
def test_a_field_of_ours_stays_as_it_is(named: list[tuple[str, str]]) -> None:
    assert map_fields(made(*named), POST) == (made(*named), [])


def test_a_name_that_nobody_knows_stays_as_it_is() -> None:
    assert read(("weather", "fair")) == {"weather": ("fair",)}


@pytest.mark.parametrize(("name", "value"), [("image", "false"), ("cover", "no"), ("thumbnail", "none")])
def test_a_picture_that_says_no_is_none_and_told(name: str, value: str) -> None:
    fields, (diagnostic,) = asked((name, value), ("image_alt", "A boat"))
    assert fields == {}
    assert "no picture" in diagnostic.message


def test_a_field_written_twice_stays_twice_for_the_contract_to_judge() -> None:
    assert map_fields(made(("title", "A"), ("title", "B")), POST) == (made(("title", "A"), ("title", "B")), [])


@given(
    st.lists(
        st.tuples(
            st.sampled_from(sorted({*OUR_FIELDS, *(name.lower() for one in MAPPINGS for name in one.names)})),
            st.text(max_size=9),
        )
    )
)
def test_whatever_fields_say_they_are_understood(named: list[tuple[str, str]]) -> None:
    for path in (POST, JEKYLL, "_drafts/a/index.md"):
        fields, diagnostics = map_fields(made(*named), path)
        assert {one.name for one in fields} <= OUR_FIELDS
        assert all(
            1 <= line <= max(len(named), 1) for line in [one.line for one in fields] + [one.line for one in diagnostics]
        )


# Ours beside theirs


@pytest.mark.parametrize("order", [1, -1])
def test_ours_holds_beside_theirs_whichever_comes_first(order: int) -> None:
    fields, (diagnostic,) = asked(*[("summary", "ours"), ("description", "theirs")][::order])
    assert fields == {"summary": "ours"}
    assert (diagnostic.field, diagnostic.severity) == ("description", "foreign")
    assert diagnostic.message.startswith("stands beside summary on line ")


def test_the_first_of_two_of_theirs_holds() -> None:
    fields, (diagnostic,) = asked(("description", "one"), ("excerpt", "two"))
    assert fields == {"summary": "one"}
    assert diagnostic == Diagnostic(
        "", 2, "excerpt", "stands beside summary on line 1, which comes first; keep one of the two", "foreign"
    )


def test_the_same_text_under_two_names_needs_no_choice() -> None:
    assert read(("summary", "one"), ("description", "one")) == {"summary": ("one",)}


def test_a_name_that_a_plugin_reads_is_left_to_it() -> None:
    fields = made(("layout", "wide"), ("summary", "one"), ("description", "two"))
    assert map_fields(fields, POST, ["layout", "description", "summary"]) == (fields, [])


# Sections and topics


def test_the_first_category_is_the_section_and_the_others_join_the_topics() -> None:
    assert read(("categories", ("world", "asia", "trade")), ("tags", ("talks", "asia"))) == {
        "category": ("world",),
        "tags": ("talks", "asia", "trade"),
    }


@pytest.mark.parametrize(
    ("path", "category", "tags"), [(JEKYLL, ("world",), ("central", "asia")), (POST, ("world central asia",), None)]
)
def test_a_text_of_categories_is_parted_at_spaces_where_jekyll_does_it(
    path: str, category: tuple[str, ...], tags: tuple[str, ...] | None
) -> None:
    said = read(("categories", "world central asia"), path=path)
    assert (said["category"], said.get("tags")) == (category, tags)


def test_commas_part_categories_everywhere() -> None:
    assert read(("categories", "world, central asia"), path=JEKYLL) == {
        "category": ("world",),
        "tags": ("central asia",),
    }


@pytest.mark.parametrize("name", ["tags", "keywords", "topics"])
def test_topics_are_parted_at_spaces_where_jekyll_does_it(name: str) -> None:
    assert read((name, "one two"), path=JEKYLL) == {"tags": ("one", "two")}
    assert read((name, "one two, three"), path=JEKYLL) == {"tags": ("one two, three",)}
    assert read((name, ("one two", "three")), path=JEKYLL) == {"tags": ("one two", "three")}
    assert read((name, "one two")) == {"tags": ("one two",)}


@pytest.mark.parametrize("path", [POST, JEKYLL])
@pytest.mark.parametrize("name", ["tags", "keywords"])
def test_an_item_of_a_list_is_one_topic_with_its_spaces_and_commas(name: str, path: str) -> None:
    for values in (("a b, c",), ("a b, c", "d")):
        (topics,) = map_fields([Field(name, values, 1, is_list=True)], path)[0]
        assert (topics.values, topics.is_list) == (values, True)


def test_an_item_of_a_list_is_one_section() -> None:
    fields, _ = map_fields([Field("categories", ("a, b", "c, d"), 1, is_list=True)], JEKYLL)
    assert [(one.name, one.values) for one in fields] == [("category", ("a, b",)), ("tags", ("c, d",))]


def test_topics_of_a_text_are_parted_where_those_of_a_list_join_them() -> None:
    fields = [Field("tags", ("a, b",), 1), Field("categories", ("x", "b", "c, d"), 2, is_list=True)]
    (topics,) = (one for one in map_fields(fields, POST)[0] if one.name == "tags")
    assert (topics.values, topics.is_list) == (("a", "b", "c, d"), True)


# Status


@pytest.mark.parametrize(
    ("name", "value", "status"),
    [
        ("draft", "true", "draft"),
        ("draft", "Yes", "draft"),
        ("draft", "false", None),
        ("published", "false", "draft"),
        ("published", "true", None),
        ("hidden", "true", "hidden"),
        ("eleventyexcludefromcollections", "true", "hidden"),
        ("unlisted", "no", None),
        ("status", "publish", "published"),
        ("status", "private", "draft"),
        ("status", "Pending", "draft"),
        ("status", "Draft", "Draft"),
    ],
)
def test_yes_and_no_are_a_status(name: str, value: str, status: str | None) -> None:
    assert read((name, value)) == ({"status": (status,)} if status else {})


@pytest.mark.parametrize("name", ["draft", "published"])
def test_what_is_neither_yes_nor_no_stops_the_build(name: str) -> None:
    fields, (diagnostic,) = asked((name, "perhaps"))
    assert (fields, diagnostic.severity) == ({}, "error")


def test_a_draft_that_says_it_is_published_stops_the_build() -> None:
    _, (diagnostic,) = asked(("status", "published"), ("draft", "true"))
    assert diagnostic == Diagnostic("", 2, "draft", "is true, and status says published; keep the one that is meant")


@pytest.mark.parametrize("order", [1, -1])
def test_of_two_that_keep_a_piece_back_the_stricter_holds(order: int) -> None:
    assert read(*[("draft", "true"), ("unlisted", "true")][::order]) == {"status": ("draft",)}
    assert read(("status", "skip"), ("draft", "true")) == {"status": ("skip",)}


@pytest.mark.parametrize("name", ["expirydate", "expiry-date", "unpublishdate"])
@pytest.mark.parametrize("end", ["2022-02-01", "2027-01-01T10:00:00Z", "next week"])
def test_a_piece_that_has_an_end_is_nowhere_and_that_is_told(name: str, end: str) -> None:
    fields, (diagnostic,) = asked((name, end))
    assert (fields, diagnostic.field, diagnostic.line, diagnostic.severity) == ({"status": "skip"}, name, 1, "foreign")
    assert f"is {end}, and no piece ends by itself here, so it is left out; take the line out" in diagnostic.message


@pytest.mark.parametrize("end", ["2101-01-01", "9999-12-31T23:59:59Z", "0001-01-01T00:00:00Z"])
def test_an_end_that_does_not_come_is_told_and_keeps_nothing_back(end: str) -> None:
    fields, (diagnostic,) = asked(("expirydate", end))
    assert (fields, diagnostic.severity) == ({}, "foreign")


@pytest.mark.parametrize("status", ["draft", "hidden"])
def test_an_end_holds_beside_what_keeps_less_back(status: str) -> None:
    assert asked(("status", status), ("expirydate", "2022-02-01"))[0] == {"status": "skip"}


def test_an_end_beside_published_stops_the_build() -> None:
    _, diagnostics = asked(("status", "published"), ("expirydate", "2022-02-01"))
    assert [one.severity for one in diagnostics] == ["foreign", "error"]


@pytest.mark.parametrize(("name", "value"), [("render_with_liquid", "false"), ("templateengineoverride", "md")])
def test_what_has_told_how_to_read_the_copy_is_done_with(name: str, value: str) -> None:
    assert read((name, value)) == {}


# Days


def test_published_with_a_day_is_the_date() -> None:
    assert read(("published", "2021-07-14")) == {"date": ("2021-07-14",)}


@pytest.mark.parametrize("published", ["2021-07-15", "2021-07-14T10:00:00Z", "2021-07-14 09:30:01"])
def test_a_day_of_publication_after_the_date_is_an_embargo(published: str) -> None:
    assert read(("publishdate", published), ("date", "2021-07-14 09:30:00")) == {
        "date": ("2021-07-14 09:30:00",),
        "embargo": (published,),
    }


def test_a_day_of_publication_that_is_not_after_the_date_says_nothing() -> None:
    fields, (diagnostic,) = asked(("date", "2021-07-14"), ("publishdate", "2021-07-14"))
    assert (fields, diagnostic.severity) == ({"date": "2021-07-14"}, "foreign")


def test_a_day_of_publication_that_is_no_day_is_for_the_contract_to_judge() -> None:
    assert read(("date", "2021-07-14"), ("publishdate", "soon"))["embargo"] == ("soon",)


@pytest.mark.parametrize(
    "written",
    [
        "2021-07-14 09:30:00 +0500",
        "2021-07-14 09:30:00 +05:00",
        "2021-07-14 09:30 +0500",
        "2021-07-14T09:30:00Z",
        "2021-07-14T09:30:00+05:00",
        "2021-07-14T09:30:00.000+05:00",
        "2021-07-14 09:30:00 UTC",
        "2021-07-14 09:30:00 GMT",
        "2021-07-14 09:30:00 CEST",
        "2021-07-14 09:30:00.000000000 Z",
        "2021-07-14T09:30:00",
        "2021-07-14",
    ],
)
@pytest.mark.parametrize("fence", ["---", "+++"])
def test_days_as_jekyll_and_hugo_write_them_keep_the_contract(written: str, fence: str) -> None:
    sign = f"date = '{written}'" if fence == "+++" else f"date: {written}\nlastmod: {written}"
    fields, _ = map_fields(front_matter.read(f"{fence}\n{sign}\n{fence}\nCopy", JEKYLL, FOREIGN).fields, JEKYLL)
    assert post_fields.faults(post_fields.StoryFields, {"title": "A", **{one.name: one.text for one in fields}}) == {}


@pytest.mark.parametrize("zone", ["EST", "CST", "IST", "BST", "XYZ"])
def test_letters_that_mean_several_zones_do_not_keep_the_contract(zone: str) -> None:
    fields = front_matter.read(f"---\ndate: 2021-07-14 09:30 {zone}\n---\nCopy", JEKYLL, FOREIGN).fields
    wrong = post_fields.faults(post_fields.StoryFields, {"title": "A", **{one.name: one.text for one in fields}})
    assert f"“{zone}” is no zone that means the same everywhere; write an offset" in wrong["date"]


@pytest.mark.parametrize(
    "written", ["2021-07-14T09:30:00Z", "2021-07-14 09:30:00", "2021-07-14", "2021-07-14T09:30:00.5+05:00"]
)
def test_days_as_toml_has_them_keep_the_contract(written: str) -> None:
    (date,) = front_matter.read(f"+++\ndate = {written}\n+++\nCopy", POST, FOREIGN).fields
    assert post_fields.faults(post_fields.StoryFields, {"title": "A", "date": date.text}) == {}
    assert (":" in date.text) == (":" in written)  # a day without a time claims none


# Addresses


@pytest.mark.parametrize(
    ("name", "value", "file"),
    [
        ("permalink", "/a/b/", "a/b/index.html"),
        ("permalink", "/a/b", "a/b.html"),
        ("permalink", "a/b.html", "a/b.html"),
        ("url", "/a/b", "a/b/index.html"),
        ("url", "a/b/", "a/b/index.html"),
        ("path", "a/b", "a/b/index.html"),
    ],
)
def test_an_address_survives(name: str, value: str, file: str) -> None:
    assert read((name, value)) == {"save_as": (file,), "url": (file.removesuffix("index.html"),)}


@pytest.mark.parametrize("value", ["/:categories/:title/", "/{{ title | slug }}/", "/", "/feed.xml", "/?p=1", "pretty"])
def test_an_address_that_cannot_be_kept_is_told(value: str) -> None:
    fields, (diagnostic,) = asked(("permalink", value))
    assert (fields, diagnostic.field, diagnostic.severity) == ({}, "permalink", "foreign")


def test_a_piece_without_a_page_is_a_draft() -> None:
    fields, (diagnostic,) = asked(("permalink", "false"))
    assert (fields, diagnostic.severity) == ({"status": "draft"}, "foreign")


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("is_draft", "true"), ("isDraft", "yes"), ("wip", "true"), ("private", "true"), ("unpublished", "true"),
        ("public", "false"), ("publish", "no"), ("live", "false"), ("visibility", "private"), ("post_status", "future"),
        ("state", "draft"), ("password", "secret"),
    ],
)  # fmt: skip
def test_whatever_holds_a_piece_back_elsewhere_makes_it_a_draft(name: str, value: str) -> None:
    assert read((name.lower(), value)) == {"status": ("draft",)}


@pytest.mark.parametrize(("name", "value"), [("public", "true"), ("visibility", "public"), ("state", "published")])
def test_what_says_that_it_is_out_says_nothing(name: str, value: str) -> None:
    assert read((name, value)) == {}


def test_pelican_s_url_beside_save_as_is_left_alone() -> None:
    assert read(("url", "a.html"), ("save_as", "b.html")) == {"url": ("a.html",), "save_as": ("b.html",)}
    assert read(("url", "a")) == {"url": ("a",)}
    assert read(("url", "a/../b/"), ("save_as", "b.html"))["url"] == ("a/../b/",)


def test_pelican_s_url_of_a_folder_is_the_address_that_is_published() -> None:
    assert read(("url", "a/b/"), ("save_as", "a/b/index.html"))["url"] == ("a/b/",)


def test_a_permalink_beside_save_as_is_told() -> None:
    fields, (diagnostic,) = asked(("save_as", "b.html"), ("permalink", "/a/"))
    assert (fields, diagnostic.field) == ({"save_as": "b.html"}, "permalink")


def test_every_address_that_a_piece_had_is_kept() -> None:
    assert read(("aliases", ("/a/", "/b/")), ("redirect_from", ("/b/", "/c/")), ("alias", "/d")) == {
        "aliases": ("/a/", "/b/", "/c/", "/d")
    }


# Languages and pictures


@pytest.mark.parametrize(("written", "lang"), [("en_US", "en-US"), ("en_US.UTF-8", "en-US"), ("de", "de")])
def test_a_locale_is_a_language(written: str, lang: str) -> None:
    assert read(("locale", written)) == {"lang": (lang,)}


@pytest.mark.parametrize("name", ["image", *next(one.names for one in MAPPINGS if one.ours == "image")])
def test_a_picture_by_any_name_is_the_file(name: str) -> None:
    assert read((name, ("/images/a.png", "/images/b.png"))) == {"image": ("images/a.png",)}


def test_the_first_picture_that_is_a_file_of_ours_is_taken() -> None:
    fields, (diagnostic,) = asked(("image", "https://example.org/a.png"), ("cover", "/b.png"), ("cover_alt", "B"))
    assert fields == {"image": "b.png", "image_alt": "B"}
    assert (diagnostic.field, diagnostic.severity) == ("image", "foreign")


def test_what_is_said_about_a_picture_goes_with_it() -> None:
    fields, (diagnostic,) = asked(
        ("image", "//example.org/a.png"), ("image_alt", "A"), ("image_caption", "B"), ("title", "C")
    )
    assert (fields, diagnostic.field) == ({"title": "C"}, "image")
