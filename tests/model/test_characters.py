"""Characters that no page may hold, and how they get in: raw, or behind an entity or an escape."""

from html import escape
from xml.parsers.expat import ParserCreate

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk import correct
from dateline_news.desk.drafts import post_writer
from dateline_news.model import characters
from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.fields import StoryFields
from dateline_news.press.build import check_settings
from dateline_news.press.markup.safe_html import markdown
from dateline_news.press.read import redirect_map
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.parse import Reading, parse
from tests.papers import FOREIGN, SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
NO_XML = "\x00\x07\x0b\x1f\ud800\udfff\ufffe\uffff"
NO_HTML = "\x7f\x80\x9f\ufdd0\ufdef\U0001fffe\U0010ffff"
HEADER = "Title: T\nDate: 2026-01-02\n"
RST = "T\n==\n\n:date: 2026-01-02\n\nWords |bell| here.\n\n.. |bell| unicode:: U+0007\n"
YAML = '---\ntitle: "A\\a"\ndate: 2026-01-02\ntags: ["a", "b\\ufffe"]\n---\nWords.\n'
TOML = '+++\ntitle = "A\\u0007"\ndate = 2026-01-02\nauthors = ["\\uFFFE Ada"]\n+++\nWords.\n'
JSON = '{\n"title": "A\\u0007",\n"date": "2026-01-02"\n}\nWords.\n'
PAGE = '<html><head><title>T</title>\n<meta name="date" content="2026-01-02&#7;">\n</head><body><p>a&#xFFFE;b</p>'
LATE = {
    "entity": (f"{HEADER}\nOne.\n\nWords &#7; here.\n", "a.md", ["a.md:6: text: U+0007"]),
    "in hexadecimal": (
        f"{HEADER}\nOne &#x0000FFFE; &#xffff;\n",
        "a.md",
        ["a.md:4: text: U+FFFE", "a.md:4: text: U+FFFF"],
    ),
    "in an address": (f"{HEADER}\n[a](https://example.org/&#xFFFE;)\n", "a.md", ["a.md:4: text: U+FFFE"]),
    "in a description": (f'{HEADER}\n![a boat](https://example.org/x "&#xFDD0;")\n', "a.md", ["a.md:4: text: U+FDD0"]),
    "in a tag": (f'{HEADER}\n<p title="&#x1FFFE;">a</p>\n', "a.md", ["a.md:4: text: U+1FFFE"]),
    "of YAML": (YAML, "a.md", ["a.md:2: title: U+0007", "a.md:4: tags: U+FFFE"]),
    "of TOML": (TOML, "a.md", ["a.md:2: title: U+0007", "a.md:4: authors: U+FFFE"]),
    "of JSON": (JSON, "a.md", ["a.md:2: title: U+0007"]),
    "of reStructuredText": (RST, "a.rst", ["a.rst:8: text: U+0007"]),
    "of a web page": (PAGE, "a.html", ["a.html:2: date: U+0007", "a.html:3: text: U+FFFE"]),
}


def read(text: str, path: str, *, is_lenient: bool = False) -> Reading:
    return parse(read_document(text, path, SETTINGS), path, StoryFields, MD, lenient=FOREIGN if is_lenient else None)


def messages(problems: object) -> list[str]:
    sign = " holds a sign that no page may hold ("
    return sorted(str(problem).split(";")[0].replace(sign, " ")[:-1] for problem in problems if sign in str(problem))  # type: ignore[attr-defined]  # a list of problems


@pytest.mark.parametrize("sign", [*NO_XML, *NO_HTML])
def test_a_character_that_html_or_xml_forbids_is_refused(sign: str) -> None:
    assert characters.refusal(f"a{sign}b") == f"holds a sign that no page may hold (U+{ord(sign):04X}); take it out"
    assert characters.mended(f"a{sign}b") == "a b"


@given(st.text())
def test_a_mended_text_is_valid_in_xml(text: str) -> None:
    mended = characters.mended(text)
    assert characters.first(mended) == ""
    parser = ParserCreate()
    parser.Parse(f"<a>{escape(mended)}</a>", True)  # noqa: FBT003  its own way to say that this is all


def test_text_in_any_script_is_accepted() -> None:
    assert characters.first("Tab\t, line\r\n, é, \xa0, اردو, 日本, 😀, \ufeff, \ufffd, \ue001") == ""


@pytest.mark.parametrize("case", LATE)
def test_an_encoded_character_is_refused_with_its_line(case: str) -> None:
    text, path, expected = LATE[case]
    assert messages(read(text, path).problems) == expected


@pytest.mark.parametrize("case", LATE)
def test_in_the_lenient_mode_a_space_replaces_it_and_a_notice_says_so(case: str) -> None:
    text, path, expected = LATE[case]
    reading = read(text, path, is_lenient=True)
    assert messages(reading.problems) == []
    assert messages(reading.notices) == expected
    assert characters.first("".join((reading.html, *reading.fields.values()))) == ""


def test_an_entity_in_a_code_span_is_accepted() -> None:
    assert messages(read(f"{HEADER}\n`&#7;`\n", "a.md").problems) == []


def test_such_a_character_in_a_value_from_the_path_is_reported() -> None:
    values = {"date": "2026-01-02", "category": "wor\x07ld"}
    document = read_document("Title: T\n\nA.", "a.md", SETTINGS)
    problems = parse(document, "a.md", StoryFields, MD, path_fields=values).problems
    assert messages(problems) == ["a.md:1: category: U+0007"]


@pytest.mark.parametrize(
    ("name", "value"), [("SITENAME", "A\x07"), ("MENUITEMS", [("A\ufffe", "/a")]), ("LINKS", {"A": "/\uffff"})]
)
def test_such_a_character_in_a_setting_that_readers_see_is_reported(name: str, value: object) -> None:
    settings = {**SETTINGS, "SITEURL": "https://example.org", name: value}
    file, line = check_settings.location(name)
    assert messages(check_settings.faults(settings)) == [
        f"{file}:{line}: {name}: U+" + "0007 FFFE FFFF".split()[["SITENAME", "MENUITEMS", "LINKS"].index(name)]
    ]


def test_such_a_character_in_a_redirect_is_reported() -> None:
    assert redirect_map.parsed("/a /b\n/c /d\ufffe\n")[1] == [
        Diagnostic("", 2, "redirect", characters.refusal("\ufffe"))
    ]


@pytest.mark.parametrize("sign", ["\x07", "\ufffe", "\ud800"])
def test_such_a_character_in_a_correction_is_reported(sign: str) -> None:
    with pytest.raises(SystemExit, match=rf"^the text holds a sign that no page may hold \(U\+{ord(sign):04X}\)"):
        correct.undated_entry("correction", f"was {sign} wrong")


def test_the_desk_writes_no_such_character() -> None:
    assert post_writer.text({"title": "A\x07B"}, "c\ufffed", ["e\uffff"]) == (
        "Title: A B\n\n<!-- For the editor:\n  · e \n-->\n\nc d\n"
    )
