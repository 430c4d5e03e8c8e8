"""Front matter is read with its fields and their lines, and what would be lost has a diagnostic."""

import time
from itertools import pairwise

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


def read(text: str, path: str) -> Document:
    """The document of a post where no plugin reads other programs' posts."""
    return front_matter.read(text, path, NOTHING_FOREIGN)


def fields(text: str, path: str = POST) -> dict[str, tuple[str, ...]]:
    return {field.name: field.values for field in read(text, path).fields}


def lines(text: str, path: str = POST) -> dict[str, int]:
    return {field.name: field.line for field in read(text, path).fields}


def diagnostics(text: str, path: str = POST) -> list[Diagnostic]:
    return read(text, path).diagnostics


def diagnostic_of(text: str, path: str = POST) -> Diagnostic:
    (diagnostic,) = diagnostics(text, path)
    return diagnostic


def post(front_matter: str, copy: str = "Copy.") -> str:
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
def test_a_header_that_is_pelican_s_is_read_as_pelican_reads_it(text: str) -> None:
    assert read(text, POST) == Document(*plain_header.split(text))


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
def test_a_header_with_a_sign_that_nobody_writes_for_pelican_is_yaml(sign: str) -> None:
    assert read(f"---\n{sign}\n---\nCopy", POST).is_foreign


def test_the_same_signs_under_a_name_in_capitals_are_pelican_s() -> None:
    assert not read('---\nTitle: "All of it"\nSummary: [more]\nAliases: /old/\n---\nCopy', POST).is_foreign


@pytest.mark.parametrize("null", ["", "~", "null", "Null", "NULL"])
def test_a_name_in_lower_case_that_has_no_value_is_left_out_without_any_other_sign(null: str) -> None:
    document = read(f"---\ntitle: A\ntags: {null}\n---\nCopy", POST)
    assert ({field.name: field.text for field in document.fields}, document.diagnostics) == ({"title": "A"}, [])


@pytest.mark.parametrize("title", ["Talks: they begin", "Talks #5 begin", "Talks: #5"])
def test_a_name_without_a_value_does_not_make_yaml_of_what_yaml_would_read_otherwise(title: str) -> None:
    document = read(f"---\ntitle: {title}\ntags:\n---\nCopy", POST)
    assert ([field.text for field in document.fields], document.is_foreign) == ([title, ""], False)


@pytest.mark.parametrize("folder", ["_posts", "_drafts", "blog/_posts/world"])
def test_in_jekyll_s_folders_every_header_is_yaml(folder: str) -> None:
    assert read("---\ntitle: A\n---\nCopy", f"{folder}/a.md").is_foreign


def test_a_blank_line_between_names_does_not_end_yaml() -> None:
    assert fields("---\ntitle: A\n\ndate: 2021-07-14\n---\nCopy") == {"title": ("A",), "date": ("2021-07-14",)}


# YAML


def test_every_scalar_is_the_text_that_was_written() -> None:
    scalars = {"lang": "no", "date": "2021-07-14", "priority": "07", "title": "1.10"}
    text = post("\n".join(f"{name}: {value}" for name, value in scalars.items()))
    assert fields(text) == {"kind": ("news",), **{name: (value,) for name, value in scalars.items()}}


def test_a_field_has_its_line_in_the_file() -> None:
    text = post("title: A\n# a remark\n\ntags:\n  - one\nsource: B")
    assert lines(text) == {"kind": 2, "title": 3, "tags": 6, "source": 8}


def test_lines_are_counted_as_an_editor_counts_them() -> None:
    """YAML takes two more characters for the end of a line."""
    assert lines(post("title: A\u2028B\nsource: C"))["source"] == 4


@pytest.mark.parametrize("tags", ["[one, 'two, too']", "\n  - one\n  - two, too", '\n- one\n-  "two, too"'])
def test_a_list_has_its_elements_as_values_with_the_commas_in_them(tags: str) -> None:
    assert fields(post(f"tags: {tags}"))["tags"] == ("one", "two, too")


def test_a_list_of_a_single_text_is_a_list_and_a_text_is_none() -> None:
    document = read("---\ntags: [a]\nsource: b\n---\n", POST)
    assert [(field.name, field.is_list) for field in document.fields] == [("tags", True), ("source", False)]


@pytest.mark.parametrize("block", ["|", ">", "|-", ">+"])
def test_a_text_of_several_lines_is_joined(block: str) -> None:
    (_, summary) = read(post(f"summary: {block}\n  one\n  two"), POST).fields
    assert summary.text == "one two"


@pytest.mark.parametrize("null", ["", "~", "null", "Null", "NULL", '""', "[]"])
def test_a_field_without_a_value_is_left_out(null: str) -> None:
    assert (fields(post(f"image: {null}")), diagnostics(post(f"image: {null}"))) == ({"kind": ("news",)}, [])


def test_every_entry_of_a_list_of_corrections_is_a_field_of_its_own() -> None:
    entries = ["2021-07-14 (update) one", "2021-07-15 (update) two"]
    text = post("\n  - ".join(["correction:", *entries]))
    assert [field.values for field in read(text, POST).fields[1:]] == [(entry,) for entry in entries]


def test_a_name_written_twice_has_a_diagnostic_on_its_line_and_the_last_counts() -> None:
    text = post("title: A\nsource: B\nTitle: C")
    assert fields(text)["title"] == ("C",)
    assert diagnostic_of(text) == Diagnostic("", 5, "title", "is written twice, first on line 3; keep one", "foreign")


def test_of_a_list_that_is_written_twice_both_count() -> None:
    assert fields(post("tags: [a]\ntags:\n  - b, c"))["tags"] == ("a", "b", "c")
    assert fields(post("title: 'A'\naliases: /a/\naliases: /b/"))["aliases"] == ("/a/, /b/",)


@pytest.mark.parametrize("name", ["status", "date", "embargo"])
def test_who_may_see_a_piece_and_when_is_firm_where_two_values_differ(name: str) -> None:
    for second, severity in (("2021-07-15", "error"), ("2021-07-14", "foreign")):
        text = post(f"title: 'A'\n{name}: 2021-07-14\n{name}: {second}")
        assert (fields(text)[name], diagnostic_of(text).severity) == (("2021-07-14",), severity)


@pytest.mark.parametrize(
    ("line", "values", "right"),
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
def test_a_value_that_yaml_cuts_short_has_a_diagnostic_with_what_would_be_right(
    line: str, values: tuple[str, ...] | None, right: str | None
) -> None:
    name = line.partition(":")[0]
    assert fields(post(line)).get(name) == values
    if right is None:
        assert diagnostics(post(line)) == []
    else:
        diagnostic = diagnostic_of(post(line))
        assert diagnostic.message.endswith(f"write {right}")
        assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, 3 + line.count("\n"), "foreign")


def test_a_value_cut_short_in_brackets_has_a_diagnostic_on_its_own_line() -> None:
    diagnostic = diagnostic_of(post("tags: [\n  A,\n  C # or D\n]"))
    assert (diagnostic.line, diagnostic.message.rpartition(" write ")[2]) == (5, '"C # or D"')


def test_a_diagnostic_of_a_value_in_braces_does_not_name_those_beside_it() -> None:
    diagnostic = diagnostics(post("cover: {image: a.png, alt: !a boat, caption: B}"))[0]
    assert (diagnostic.field, diagnostic.message.rpartition(" write ")[2]) == ("alt", 'alt: "!a boat"')


@pytest.mark.parametrize("name", ["title", "summary", "image_alt", "Title"])
@pytest.mark.parametrize("value", ["[Update]", "[One, two]", "{sitename}", "[ ]", '["Quoted" words]'])
def test_a_text_in_brackets_keeps_them_and_has_a_diagnostic_with_what_would_be_right(name: str, value: str) -> None:
    text = post(f"{name}: {value}")
    diagnostic = diagnostic_of(text)
    assert fields(text)[name.lower()] == (value,)
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name.lower(), 3, "foreign")
    right = post(diagnostic.message.rpartition(" write ")[2])
    assert (fields(right)[name.lower()], diagnostics(right)) == ((value,), [])


def test_a_title_in_brackets_has_a_diagnostic_where_nothing_else_makes_it_yaml() -> None:
    text = "---\ntitle: [Update]\ndate: 2021-07-14\n---\nCopy"
    assert (fields(text)["title"], diagnostic_of(text).line) == (("[Update]",), 2)


def test_a_text_that_is_a_list_elsewhere_is_no_text_in_brackets() -> None:
    assert fields(post("tags: &t [a, b]\ntitle: *t"))["title"] == ("a", "b")
    assert fields(post("title:\n  - a"))["title"] == ("a",)


REFUSED = [
    *("Talks: they begin", "One: two: three #4", "ends with a colon:", "@handle says", "`code` first", "%d of them"),
    *('"Quoted" and more', "'It's'", "[Update] Talks", "*Emphasis*", "- a dash", "| a bar", "back\\slash: it's"),
]


@pytest.mark.parametrize("value", REFUSED)
def test_a_value_that_yaml_refuses_is_read_in_full_and_has_a_diagnostic(value: str) -> None:
    text = post(f"title: {value}\nsource: B")
    assert (fields(text)["title"], fields(text)["source"]) == ((value,), ("B",))
    diagnostic = diagnostic_of(text)
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == ("title", 3, "foreign")


@pytest.mark.parametrize("value", [*REFUSED, "Talks #5 begin", "#1 in the world"])
def test_the_line_that_a_diagnostic_offers_can_be_pasted(value: str) -> None:
    right = diagnostic_of(post(f"title: {value}")).message.rpartition(" write ")[2]
    assert (fields(post(right))["title"], diagnostics(post(right))) == ((value,), [])


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
def test_front_matter_that_yaml_refuses_has_a_single_diagnostic_in_plain_words_on_its_line(
    front_matter: str, name: str, line: int, words: str
) -> None:
    text = post(front_matter)
    diagnostic = diagnostic_of(text)
    assert words in diagnostic.message
    for jargon in ("\n", "token", "scalar", "mapping", "block end", "<unicode string>"):
        assert jargon not in diagnostic.message
    assert (diagnostic.field, diagnostic.line, diagnostic.severity) == (name, line, "error")
    assert read(text, POST).copy == "Copy."


def test_the_plain_pairs_of_front_matter_that_yaml_refuses_are_read() -> None:
    """Else a missing title and a missing date would be reported besides."""
    text = post("title: 'A'\ndate: 2021-07-14\ntags: null\nstatus: ~\njust words")
    assert fields(text) == {"kind": ("news",), "title": ("A",), "date": ("2021-07-14",)}


def test_a_tab_within_brackets_is_a_space() -> None:
    """It once left four of five posts of a folder out, as Hugo's editors indent what brackets hold."""
    assert fields(post('tags: [ \n\t"Boats",\n\t\t"Tides"\t\n\t]\ntitle: A'))["tags"] == ("Boats", "Tides")


def test_a_tab_after_a_colon_is_a_space() -> None:
    assert (fields(post("title:\tA\t"))["title"], diagnostics(post("title:\tA\t"))) == (("A",), [])


def test_several_names_under_author_are_authors() -> None:
    assert fields(post("author: [A, B]"))["authors"] == ("A", "B")


def test_nothing_in_front_matter_is_run() -> None:
    text = post('title: !!python/object/apply:os.mkdir ["gone"]\nsource: !!python/name:os.system x')
    assert fields(text) == {"kind": ("news",), "title": ("gone",), "source": ("x",)}


def test_references_do_not_multiply() -> None:
    lists = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
        f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]" for before, name in pairwise("abcdefghijklm")
    )
    tables = "p: &p0 {lead: A}\n" + "\n".join(
        f"q{n}: &p{n + 1} {{params: *p{n}, extra: *p{n}, taxonomies: *p{n}}}" for n in range(30)
    )
    start = time.process_time()
    assert fields(post(f"{lists}\ntags: *a\n{tables}\nparams: *p30\nr: &r [*r]"))["tags"] == ("x",) * 9
    assert time.process_time() - start < 5


def test_two_halves_of_a_character_are_joined() -> None:
    assert fields(post('title: "\\ud83d\\ude00 \\ud83d"'))["title"] == ("\U0001f600 \ufffd",)


@pytest.mark.parametrize("close", ["---", "---  ", "...", "...\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_fences_may_have_spaces_any_line_ends_and_a_byte_order_mark_before_them(
    close: str, end: str, mark: str
) -> None:
    text = mark + end.join(["---  ", 'title: "A"', close, "", "Copy", "More"])
    document = read(text, POST)
    assert (fields(text), document.copy, document.first_line) == ({"title": ("A",)}, "Copy\nMore", 5)


def test_in_jekyll_s_folder_an_empty_header_is_a_header() -> None:
    assert read("---\n---\nCopy", JEKYLL) == Document([], "Copy", 3, is_foreign=True)


# Whatever stands in a post

INK = st.characters(exclude_categories=["Cs"])
VALUES = st.text(INK, max_size=20)
SPECIAL_VALUES = st.sampled_from([
    "[a, b]", "{a: b}", "[", "{", '"a"', '"', "'", "|", ">", "&a", "*a", "!b", "- a", "# a", "a: b", "a #b", "~", "@",
    "	", "%",
])  # fmt: skip
LINES = st.one_of(
    st.builds(
        "{}{}: {}".format,
        st.sampled_from(["", " ", "  ", "    ", "\t"]),
        st.sampled_from(["title", "Title", "tags", "layout", "<<", '"a"']),
        VALUES | SPECIAL_VALUES,
    ),
    st.builds("{} = {}".format, st.sampled_from(["title", "a.b", '"c"']), SPECIAL_VALUES),
    st.builds("{}{}".format, st.sampled_from(["", "  ", "    ", "- ", "  - "]), VALUES | SPECIAL_VALUES),
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
def test_any_text_at_all_is_read_as_a_post(text: str, path: str, foreign: ForeignReader) -> None:
    document = front_matter.read(text, path, foreign)
    last = text.count("\n") + text.count("\r") + 1
    lines = [field.line for field in document.fields] + [diagnostic.line for diagnostic in document.diagnostics]
    assert all(1 <= line <= last for line in lines)
    assert all(field.values and field.name == field.name.lower() for field in document.fields)


@pytest.mark.parametrize("foreign", READERS, ids=["ours", "with others"])
@given(text=POSTS, path=PATHS)
@example(text="\ntitle: ", path=POST)
def test_every_line_that_is_not_header_stands_in_the_copy(text: str, path: str, foreign: ForeignReader) -> None:
    document = front_matter.read(text, path, foreign)
    plain = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert "\n".join(plain[document.first_line - 1 :]) == document.copy
    above = [line for line in plain[: document.first_line - 1] if line.strip()]
    if document.is_foreign and above:
        assert above[-1].strip() in ("---", "...", "+++") or above[-1].rstrip().endswith("}")
    elif not document.diagnostics:  # a header with slips is read as it is meant: see test_almost_headers.py
        fields, copy, line = plain_header.split("\n".join(plain))
        assert (document.fields, document.copy, document.first_line) == (fields, copy, line)


SIGNS = st.characters(exclude_categories=["Cs", "Cc", "Cn", "Zl", "Zp"])
TITLES = st.text(SIGNS, min_size=1).map(str.strip).filter(bool)


@given(TITLES)
def test_a_title_that_yaml_has_written_is_read_unchanged(title: str) -> None:
    pairs = {"layout": "post", "title": title, "source": "B"}
    document = read(f"---\n{yaml.safe_dump(pairs, allow_unicode=True, sort_keys=False)}---\nCopy", POST)
    assert {field.name: field.text for field in document.fields} == pairs
    assert document.diagnostics == []


@given(TITLES.filter(lambda title: title[0] not in "\"'[{|>~" and title.lower() != "null"))
@example("& co")
@example("a: b: c #d 'e' \"f\"")
@example("? a")
def test_a_title_without_quotes_is_read_in_full_or_offered_in_full(title: str) -> None:
    text = post(f"title: {title}\nsource: B")
    for diagnostic in diagnostics(text)[:1]:
        text = post(f"{diagnostic.message.rpartition(' write ')[2]}\nsource: B")
        assert diagnostics(text) == []
    assert fields(text)["title"] == (title,)


@pytest.mark.parametrize("field", ["summary: 'a\n  status: draft'", "meta:\n  status: draft"])
def test_a_status_that_is_a_part_of_another_value_is_refused(field: str) -> None:
    text = f"---\ntitle: 'T'\n{field}\n---\n\nCopy"
    assert ("error", "status", 4) in {
        (diagnostic.severity, diagnostic.field, diagnostic.line) for diagnostic in diagnostics(text)
    }


@pytest.mark.parametrize("field", ["status: draft", "embargo: 2030-01-01"])
def test_a_status_that_is_a_field_has_no_diagnostic(field: str) -> None:
    assert not diagnostics(f"---\ntitle: 'T'\n{field}\n---\n\nCopy")
