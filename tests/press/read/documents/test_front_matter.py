"""Front matter: whichever dialect a post's header is in, its fields, their lines, and what would be lost."""

import time

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import NOTHING_FOREIGN, ForeignReader
from dateline_news.press.read.documents import front_matter, plain_header
from tests.papers import FOREIGN

POST = "articles/world/a.md"
JEKYLL = "_posts/2021-07-14-a.md"


def parted(text: str, path: str) -> Document:
    """A post as it is read where no plugin reads others."""
    return front_matter.parted(text, path, NOTHING_FOREIGN)


def fields(text: str, path: str = POST) -> dict[str, tuple[str, ...]]:
    return {one.name: one.values for one in parted(text, path).fields}


def lines(text: str, path: str = POST) -> dict[str, int]:
    return {one.name: one.line for one in parted(text, path).fields}


def asked(text: str, path: str = POST) -> list[Diagnostic]:
    return parted(text, path).diagnostics


def only(text: str, path: str = POST) -> Diagnostic:
    (diagnostic,) = asked(text, path)
    return diagnostic


def posted(front_matter: str, copy: str = "Copy.") -> str:
    """A post whose quotes say that it was not written for Pelican."""
    return f"---\nkind: 'news'\n{front_matter}\n---\n{copy}"


# Pelican's own header

PELICANS = [
    "Title: A\nDate: 2021-07-14\n\nCopy: here.",
    '---\nTitle: "All of it"\nTags: one, two\n---\n\nCopy',
    "---\ntitle: Talks: they begin #5\ndate: 2021-07-14\n---\nCopy",
    "---\nTitle: A\nTags: one\n    two\nTitle: B\n---\nCopy",
    "---\nTitle: A\n\nOne paragraph: the first.\n\n---\n\nAnother.",
    "---\nTitle: A\nno end",
    "---\n\nA paragraph between rules.\n\n---\nMore.",
    "---\nA paragraph between rules.\n---\nMore.",
    "---\n- a list\n- between rules\n---\nMore.",
    "---\n---\nCopy",
    "---\nTitle: A\nno name @ all\n\n- - -\n",
    '---\ntitle: "Quotes" at "both ends"\n---\nCopy',
    "+++\nno end",
    "{ braces\n}\n",
    "{\nno object",
    "{{< a shortcode >}}",
    "",
]


@pytest.mark.parametrize("text", PELICANS)
def test_a_header_that_is_pelican_s_is_taken_as_pelican_takes_it(text: str) -> None:
    assert parted(text, POST) == Document(*plain_header.parted(text))


@pytest.mark.parametrize(
    "sign",
    [
        'title: "A"',
        "title: 'It''s'",
        "tags: [one, two]",
        "tags: [one,\n    two]",
        "params: {a: b}",
        "tags:\n    - one",
        "tags:\n- one",
        "cover:\n  image: a.png",
        "cover:\n    image: a.png",
        "summary: |\n    one\n    two",
        "# a remark",
        "tags: null",
        "tags: ~",
    ],
)
def test_what_nobody_writes_for_pelican_makes_it_yaml(sign: str) -> None:
    assert parted(f"---\n{sign}\n---\nCopy", POST).is_foreign


def test_the_same_signs_under_a_name_in_capitals_are_pelican_s() -> None:
    assert not parted('---\nTitle: "All of it"\nSummary: [more]\nAliases: /old/\n---\nCopy', POST).is_foreign


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL"])
def test_a_name_in_lower_case_that_has_no_value_is_left_out_without_any_other_sign(nothing: str) -> None:
    found = parted(f"---\ntitle: A\ntags: {nothing}\n---\nCopy", POST)
    assert ({one.name: one.text for one in found.fields}, found.diagnostics) == ({"title": "A"}, [])


@pytest.mark.parametrize("title", ["Talks: they begin", "Talks #5 begin", "Talks: #5"])
def test_a_name_without_a_value_does_not_make_yaml_of_what_yaml_would_read_otherwise(title: str) -> None:
    found = parted(f"---\ntitle: {title}\ntags:\n---\nCopy", POST)
    assert ([one.text for one in found.fields], found.is_foreign) == ([title, ""], False)


def test_nothing_is_known_of_a_name_without_a_value_where_yaml_refuses_the_rest() -> None:
    assert fields(posted("tags: null\nstatus: ~\njust words")) == {"kind": ("news",)}


@pytest.mark.parametrize("folder", ["_posts", "_drafts", "blog/_posts/world"])
def test_in_jekyll_s_folders_every_header_is_yaml(folder: str) -> None:
    assert parted("---\ntitle: A\n---\nCopy", f"{folder}/a.md").is_foreign


def test_a_blank_line_between_names_does_not_end_yaml() -> None:
    assert fields("---\ntitle: A\n\ndate: 2021-07-14\n---\nCopy") == {"title": ("A",), "date": ("2021-07-14",)}


# YAML


def test_every_scalar_is_the_text_that_it_is() -> None:
    said = fields(posted("lang: no\ndate: 2021-07-14\npriority: 07\ntitle: 1.10"))
    assert (said["lang"], said["date"], said["priority"], said["title"]) == (
        ("no",),
        ("2021-07-14",),
        ("07",),
        ("1.10",),
    )


def test_a_field_knows_its_line_in_the_file() -> None:
    assert lines(posted("title: A\n# a remark\n\ntags:\n  - one\nsource: B")) == {
        "kind": 2,
        "title": 3,
        "tags": 6,
        "source": 8,
    }


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """YAML takes two more characters for the end of a line."""
    assert lines(posted("title: A\u2028B\nsource: C"))["source"] == 4


@pytest.mark.parametrize("tags", ["[one, 'two, too']", "\n  - one\n  - two, too", '\n- one\n-  "two, too"'])
def test_a_list_is_a_list(tags: str) -> None:
    assert fields(posted(f"tags: {tags}"))["tags"] == ("one", "two, too")


def test_a_list_of_one_is_a_list_and_a_text_is_none() -> None:
    found = parted("---\ntags: [a]\nsource: b\n---\n", POST)
    assert [(one.name, one.is_list) for one in found.fields] == [("tags", True), ("source", False)]


@pytest.mark.parametrize("block", ["|", ">", "|-", ">+"])
def test_a_text_of_several_lines_is_one_text(block: str) -> None:
    (_, summary) = parted(posted(f"summary: {block}\n  one\n  two"), POST).fields
    assert summary.text == "one two"


@pytest.mark.parametrize("nothing", ["", "~", "null", "Null", "NULL", '""', "[]"])
def test_a_field_that_says_nothing_is_left_out(nothing: str) -> None:
    assert (fields(posted(f"image: {nothing}")), asked(posted(f"image: {nothing}"))) == ({"kind": ("news",)}, [])


def test_every_entry_of_a_list_of_corrections_is_one_of_its_own() -> None:
    text = posted("correction:\n  - 2021-07-14 (update) one\n  - 2021-07-15 (update) two")
    assert [one.values for one in parted(text, POST).fields[1:]] == [
        ("2021-07-14 (update) one",),
        ("2021-07-15 (update) two",),
    ]


def test_a_name_written_twice_is_a_problem_on_its_line_and_the_first_holds() -> None:
    text = posted("title: A\nsource: B\nTitle: C")
    assert fields(text)["title"] == ("A",)
    assert only(text) == Diagnostic("", 5, "title", "is written twice, first on line 3; keep one")


@pytest.mark.parametrize(
    ("line", "kept", "right"),
    [
        ("title: Talks #5 begin", ("Talks",), 'title: "Talks #5 begin"'),
        ('title: "Talks" #5', ("Talks",), None),
        ("title: #1 in the world", None, 'title: "#1 in the world"'),
        ('title: He said "no" #5', ('He said "no"',), "title: 'He said \"no\" #5'"),
        ("title: !important talks", ("talks",), 'title: "!important talks"'),
        ("tags:\n  - C #", ("C",), '- "C #"'),
        ("tags: [&a b, c]", ("b", "c"), '"&a b"'),
        ("tags: [a, !b c]", ("a", "c"), '"!b c"'),
        ("tags: [a, &b c, *b]", ("a", "c", "c"), None),
        ("tags: [a, # a remark\n  b]", ("a", "b"), None),
    ],
)
def test_a_value_that_yaml_cuts_short_is_asked_about(
    line: str, kept: tuple[str, ...] | None, right: str | None
) -> None:
    name = line.partition(":")[0]
    assert fields(posted(line)).get(name) == kept
    if right is None:
        assert asked(posted(line)) == []
    else:
        diagnostic = only(posted(line))
        assert diagnostic.message.endswith(f"write {right}")
        assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, 3 + line.count("\n"), "foreign")


def test_what_stands_behind_a_remark_in_brackets_is_asked_about() -> None:
    diagnostic = only(posted("tags: [\n  A,\n  C # or D\n]"))
    assert (diagnostic.line, diagnostic.message.rpartition(" write ")[2]) == (5, '"C # or D"')


def test_a_value_in_braces_is_asked_about_without_those_beside_it() -> None:
    diagnostic = asked(posted("cover: {image: a.png, alt: !a boat, caption: B}"))[0]
    assert (diagnostic.field, diagnostic.message.rpartition(" write ")[2]) == ("alt", 'alt: "!a boat"')


@pytest.mark.parametrize("name", ["title", "summary", "image_alt", "Title"])
@pytest.mark.parametrize("value", ["[Update]", "[One, two]", "{sitename}", "[ ]", '["Quoted" words]'])
def test_a_text_in_brackets_keeps_them_and_is_asked_about(name: str, value: str) -> None:
    text = posted(f"{name}: {value}")
    diagnostic = only(text)
    assert fields(text)[name.lower()] == (value,)
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name.lower(), 3, "foreign")
    right = posted(diagnostic.message.rpartition(" write ")[2])
    assert (fields(right)[name.lower()], asked(right)) == ((value,), [])


def test_a_title_in_brackets_is_asked_about_where_nothing_else_says_that_it_is_yaml() -> None:
    text = "---\ntitle: [Update]\ndate: 2021-07-14\n---\nCopy"
    assert (fields(text)["title"], only(text).line) == (("[Update]",), 2)


def test_a_text_that_is_a_list_elsewhere_is_no_text_in_brackets() -> None:
    assert fields(posted("tags: &t [a, b]\ntitle: *t"))["title"] == ("a", "b")
    assert fields(posted("title:\n  - a"))["title"] == ("a",)


CHOKED_ON = [
    "Talks: they begin",
    "One: two: three #4",
    "ends with a colon:",
    "@handle says",
    "`code` first",
    "%d of them",
    '"Quoted" and more',
    "'It's'",
    "[Update] Talks",
    "*Emphasis*",
    "- a dash",
    "| a bar",
    "back\\slash: it's",
]


@pytest.mark.parametrize("value", CHOKED_ON)
def test_a_value_that_yaml_chokes_on_is_kept_whole_and_asked_about(value: str) -> None:
    text = posted(f"title: {value}\nsource: B")
    assert (fields(text)["title"], fields(text)["source"]) == ((value,), ("B",))
    diagnostic = only(text)
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("title", 3, "foreign")


@pytest.mark.parametrize("value", [*CHOKED_ON, "Talks #5 begin", "#1 in the world"])
def test_the_line_that_a_diagnostic_offers_can_be_pasted(value: str) -> None:
    right = only(posted(f"title: {value}")).message.rpartition(" write ")[2]
    assert (fields(posted(right))["title"], asked(posted(right))) == ((value,), [])


@pytest.mark.parametrize(
    ("front_matter", "name", "line", "words"),
    [
        ("cover:\n\timage: a.png", "header", 4, "a tab"),
        ('title: "A\nauthor: "B"', "title", 3, 'opens with " and never closes'),
        ("tags: [a, b\ntitle: A", "tags", 3, "opens with [ and never closes"),
        ("source: B\njust words\ntitle: A", "header", 4, "“just words” is no name with a value"),
        ("source: B\n  title: A", "header", 4, "does not fit the lines above it"),
        ("title: a\x07b", "title", 3, "a character that YAML does not allow (U+0007)"),
        ("title: *unknown", "title", 3, 'write title: "*unknown"'),
        ("title: A\n--- B\nsource: C", "header", 4, "“--- B”"),
        ('title: "\\UFFFFFFFF"', "title", 3, "is no value that YAML can read"),
        ("tags: " + "[" * 500, "tags", 3, "nested too deep"),
    ],
)
def test_what_yaml_refuses_is_said_once_in_words_and_on_its_line(
    front_matter: str, name: str, line: int, words: str
) -> None:
    text = posted(front_matter)
    diagnostic = only(text)
    assert words in diagnostic.message
    assert "\n" not in diagnostic.message
    assert not any(
        jargon in diagnostic.message for jargon in ("token", "scalar", "mapping", "block end", "<unicode string>")
    )
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, line, "error")
    assert parted(text, POST).copy == "Copy."


def test_where_yaml_refuses_the_plain_pairs_are_still_known() -> None:
    """Else a missing title and a missing date would be told besides."""
    assert fields(posted("title: 'A'\ndate: 2021-07-14\njust words")) == {
        "kind": ("news",),
        "title": ("A",),
        "date": ("2021-07-14",),
    }


def test_a_tab_after_a_colon_is_a_space() -> None:
    assert (fields(posted("title:\tA\t"))["title"], asked(posted("title:\tA\t"))) == (("A",), [])


def test_several_names_under_author_are_authors() -> None:
    assert fields(posted("author: [A, B]"))["authors"] == ("A", "B")


def test_nothing_in_front_matter_is_run(tmp_path: object) -> None:
    text = posted('title: !!python/object/apply:os.mkdir ["gone"]\nsource: !!python/name:os.system x')
    assert fields(text) == {"kind": ("news",), "title": ("gone",), "source": ("x",)}


def test_references_do_not_multiply() -> None:
    laughs = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
        f"{one}: &{one} [{', '.join([f'*{before}'] * 9)}]"
        for before, one in zip("abcdefghijkl", "bcdefghijklm", strict=True)
    )
    gathered = "p: &p0 {lead: A}\n" + "\n".join(
        f"q{at}: &p{at + 1} {{params: *p{at}, extra: *p{at}, taxonomies: *p{at}}}" for at in range(30)
    )
    start = time.process_time()
    assert fields(posted(f"{laughs}\ntags: *a\n{gathered}\nparams: *p30\nr: &r [*r]"))["tags"] == ("x",) * 9
    assert time.process_time() - start < 5


def test_two_halves_of_a_character_are_one() -> None:
    assert fields(posted('title: "\\ud83d\\ude00 \\ud83d"'))["title"] == ("\U0001f600 \ufffd",)


@pytest.mark.parametrize("close", ["---", "---  ", "...", "...\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fences_may_have_spaces_and_any_ends_and_a_mark_before_them(close: str, end: str, mark: str) -> None:
    text = mark + end.join(["---  ", 'title: "A"', close, "", "Copy", "More"])
    found = parted(text, POST)
    assert (fields(text), found.copy, found.first_line) == ({"title": ("A",)}, "Copy\nMore", 5)


def test_in_jekyll_s_folder_an_empty_header_is_one() -> None:
    assert parted("---\n---\nCopy", JEKYLL) == Document([], "Copy", 3, is_foreign=True)


# Whatever stands in a post

INK = st.characters(exclude_categories=["Cs"])
VALUES = st.text(INK, max_size=20)
SIGNED = st.sampled_from(
    [
        "[a, b]",
        "{a: b}",
        "[",
        "{",
        '"a"',
        '"',
        "'",
        "|",
        ">",
        "&a",
        "*a",
        "!b",
        "- a",
        "# a",
        "a: b",
        "a #b",
        "~",
        "@",
        "\t",
        "%",
    ]
)
LINES = st.one_of(
    st.builds(
        "{}{}: {}".format,
        st.sampled_from(["", " ", "  ", "    ", "\t"]),
        st.sampled_from(["title", "Title", "tags", "layout", "<<", '"a"']),
        VALUES | SIGNED,
    ),
    st.builds("{} = {}".format, st.sampled_from(["title", "a.b", '"c"']), SIGNED),
    st.builds("{}{}".format, st.sampled_from(["", "  ", "    ", "- ", "  - "]), VALUES | SIGNED),
    st.sampled_from(["", "  ", "---", "...", "+++", "{", "}", "--- a", "[a]", "layout: post"]),
)
POSTS = st.builds(
    "{}{}".format,
    st.sampled_from(["---\n", "---\nlayout: x\n", "+++\n", "{\n", "\ufeff---\n", ""]),
    st.lists(LINES, max_size=9).map("\n".join),
)
PATHS = st.sampled_from([POST, JEKYLL])
READERS = [NOTHING_FOREIGN, FOREIGN]


@pytest.mark.parametrize("foreign", READERS, ids=["ours", "with others"])
@given(text=POSTS, path=PATHS)
@example(text="---\n? a\n: b\n---\n", path=JEKYLL)
@example(text="---\n? [a]\n: b\n---\n", path=JEKYLL)
@example(text="---\n\x85: a\n---\n", path=JEKYLL)
def test_whatever_it_says_a_post_is_read(text: str, path: str, foreign: ForeignReader) -> None:
    found = front_matter.parted(text, path, foreign)
    last = text.count("\n") + text.count("\r") + 1
    assert all(
        1 <= line <= last for line in [one.line for one in found.fields] + [one.line for one in found.diagnostics]
    )
    assert all(one.values and one.name == one.name.lower() for one in found.fields)


@pytest.mark.parametrize("foreign", READERS, ids=["ours", "with others"])
@given(text=POSTS, path=PATHS)
@example(text="\ntitle: ", path=POST)
def test_every_line_that_is_not_header_stands_in_the_copy(text: str, path: str, foreign: ForeignReader) -> None:
    found = front_matter.parted(text, path, foreign)
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert "\n".join(plain[found.first_line - 1 :]) == found.copy
    above = [line for line in plain[: found.first_line - 1] if line.strip()]
    if found.is_foreign and above:
        assert above[-1].strip() in ("---", "...", "+++") or above[-1].rstrip().endswith("}")
    elif not found.diagnostics:  # what is almost a header is read as it is meant, and told: see test_almost_headers.py
        fields, copy, line = plain_header.parted("\n".join(plain))
        assert (found.fields, found.copy, found.first_line) == (fields, copy, line)


TITLES = (
    st.text(st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"]), min_size=1).map(str.strip).filter(bool)
)


@given(TITLES)
def test_a_title_that_yaml_has_written_is_read_as_it_was(title: str) -> None:
    written = yaml.safe_dump({"layout": "post", "title": title, "source": "B"}, allow_unicode=True, sort_keys=False)
    found = parted(f"---\n{written}---\nCopy", POST)
    assert {one.name: one.text for one in found.fields} == {"layout": "post", "title": title, "source": "B"}
    assert found.diagnostics == []


@given(TITLES.filter(lambda title: title[0] not in "\"'[{|>~" and title.lower() != "null"))
@example("& co")
@example("a: b: c #d 'e' \"f\"")
@example("? a")
def test_a_title_without_quotes_is_read_whole_or_offered_whole(title: str) -> None:
    def read(line: str) -> tuple[str, list[str]]:
        found = parted(posted(f"{line}\nsource: B"), POST)
        kept = next((one.text for one in found.fields if one.name == "title"), "")
        return kept, [one.message for one in found.diagnostics]

    kept, said = read(f"title: {title}")
    if said:
        assert read(said[0].rpartition(" write ")[2]) == (title, [])
    else:
        assert kept == title


@pytest.mark.parametrize(
    "begin",
    [
        "---\ntitle: 'T'\nsummary: 'a\n  status: draft'\n---",
        "---\ntitle: 'T'\nmeta:\n  status: draft\n---",
    ],
)
def test_a_status_that_is_a_part_of_another_value_is_refused(begin: str) -> None:
    (diagnostic,) = (one for one in parted(f"{begin}\n\nCopy", "a.md").diagnostics if one.severity == "error")
    assert (diagnostic.field, diagnostic.line) == ("status", 4)


@pytest.mark.parametrize(
    "begin",
    [
        "---\ntitle: 'T'\nstatus: draft\n---",
        "---\ntitle: 'T'\nembargo: 2030-01-01\n---",
    ],
)
def test_a_status_that_is_a_field_is_none_of_those(begin: str) -> None:
    assert not parted(f"{begin}\n\nCopy", "a.md").diagnostics
