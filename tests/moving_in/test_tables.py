"""Trees of values as other programs have them: persons, pictures, tables, zones, and whether tags are read."""

import pytest

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.press.read.documents import front_matter
from tests.papers import FOREIGN


def parted(text: str) -> Document:
    return front_matter.read(text, "articles/world/a.md", FOREIGN)


def fields(text: str) -> dict[str, tuple[str, ...]]:
    return {field.name: field.values for field in parted(text).fields}


def asked(text: str) -> list[Diagnostic]:
    return parted(text).diagnostics


def only(text: str) -> Diagnostic:
    (diagnostic,) = asked(text)
    return diagnostic


def posted(header: str) -> str:
    """A post that says by its layout that it was not written for Pelican."""
    return f"---\nlayout: post\n{header}\n---\nCopy."


def test_persons_are_their_names() -> None:
    text = posted("author: {name: A B, email: a@example.org}\nauthors:\n  - name: C\n  - D")
    assert (fields(text)["author"], fields(text)["authors"]) == (("A B",), ("C", "D"))
    assert only(text) == Diagnostic(
        "", 3, "author", "is kept by its name, and its other parts mean nothing here; write the plain name", "foreign"
    )


def test_a_picture_s_parts_are_fields() -> None:
    text = posted("cover:\n  image: a.png\n  alt: B\n  caption: C\n  hidden: true")
    assert {"image": ("a.png",), "image_alt": ("B",), "image_caption": ("C",)}.items() <= fields(text).items()
    assert (only(text).field, only(text).line, only(text).severity) == ("cover.hidden", 7, "foreign")


def test_tables_that_only_gather_are_laid_out_and_others_are_asked_about() -> None:
    text = posted("params:\n  lead: A\n  seo: {a: b}\nmenu:\n  main: {weight: 1}\ntags: [a, {b: c}]")
    assert (fields(text)["lead"], fields(text)["tags"]) == (("A",), ("a",))
    assert [(one.field, one.line, one.severity) for one in asked(text)] == [
        ("menu", 6, "foreign"),
        ("tags", 8, "foreign"),
        ("seo", 5, "foreign"),
    ]


def test_a_name_of_the_top_comes_before_the_same_in_a_table() -> None:
    text = posted("params: {title: B}\ntitle: A")
    assert fields(text)["title"] == ("A",)
    assert only(text).message == "stands on line 4 already, and that comes first; keep one of the two"


# Zones and templates


@pytest.mark.parametrize(
    "text",
    [
        posted("lastmod: 2021-01-14 09:30 CET"),
        '+++\nlastmod = "2021-01-14 09:30 CET"\n+++\nCopy',
        '{\n"lastmod": "2021-01-14 09:30 CET"}',
    ],
)
def test_letters_that_mean_one_zone_are_its_offset(text: str) -> None:
    assert fields(text)["lastmod"] == ("2021-01-14 09:30+0100",)


def test_letters_of_a_zone_in_other_fields_and_in_pelican_s_header_stay() -> None:
    assert fields(posted("title: 2021-01-14 09:30 CET"))["title"] == ("2021-01-14 09:30 CET",)
    assert fields("Date: 2021-01-14 09:30 CET\n\nCopy")["date"] == ("2021-01-14 09:30 CET",)


@pytest.mark.parametrize(
    ("line", "holds_tags"),
    [
        ("render_with_liquid: false", False),
        ("render_with_liquid: true", True),
        ("templateEngineOverride: md", False),
        ("templateEngineOverride: false", False),
        ("templateEngineOverride: njk,md", True),
        ("title: md", True),
    ],
)
def test_a_copy_of_which_it_is_said_that_no_template_reads_it_holds_no_tags(line: str, holds_tags: bool) -> None:  # noqa: FBT001  what is claimed
    assert parted(posted(line)).is_foreign is holds_tags


def test_a_status_in_a_table_that_only_gathers_is_a_field() -> None:
    assert fields(posted("extra:\n  status: draft"))["status"] == ("draft",)
    assert asked(posted("extra:\n  status: draft")) == []


def test_a_value_in_braces_is_asked_about_without_those_beside_it() -> None:
    diagnostic = only(posted("cover: {image: a.png, alt: !a boat, caption: B}"))
    assert (diagnostic.field, diagnostic.message.rpartition(" write ")[2]) == ("alt", 'alt: "!a boat"')


@pytest.mark.parametrize("name", ["description", "imageAlt"])
@pytest.mark.parametrize("value", ["[Update]", "[One, two]", "{sitename}", "[ ]", '["Quoted" words]'])
def test_a_text_in_brackets_keeps_them_and_is_asked_about_under_names_of_others_too(name: str, value: str) -> None:
    text = posted(f"{name}: {value}")
    diagnostic = only(text)
    assert fields(text)[name.lower()] == (value,)
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name.lower(), 3, "foreign")


@pytest.mark.parametrize("sign", ["permalink: /a/", "lastmod: 2021-07-14", "aliases: /old/"])
def test_a_name_that_nobody_writes_for_pelican_makes_a_header_yaml(sign: str) -> None:
    assert parted(f"---\n{sign}\n---\nCopy").is_foreign
    assert not parted(f"---\n{sign.capitalize()}\n---\nCopy").is_foreign
