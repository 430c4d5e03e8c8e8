"""Copy is converted with its plain paragraphs set apart: to exactly the HTML that Markdown makes of all of it."""

import re
from operator import attrgetter
from time import process_time
from typing import Any
from unicodedata import category

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown import Markdown
from pelican.settings import DEFAULT_CONFIG

from dateline_news.press.markup import fast_markdown, safe_html
from dateline_news.press.markup.blocks import Body, parse_body
from dateline_news.press.markup.fast_markdown import (
    FAR_REACHING,
    MARK,
    MARKED,
    SPECIAL,
    SPECIAL_AT_START,
    SUPPORTED,
    Galley,
    applies,
    converter,
    typeset,
)
from dateline_news.press.markup.html_addresses import addresses
from dateline_news.press.read.documents import plain_header
from tests.papers import ROOT, SETTINGS

MD = safe_html.markdown(SETTINGS["MARKDOWN"])
FAST = converter(SETTINGS["MARKDOWN"])

WORDS = st.sampled_from([
    "Words", "of", "copy.", "“Quoted”", '"quoted"', "'quoted'", "(aside)", "well-known", "—", "–", "…", "7", "7.", "7)",
    "10,000", "50%", "$5", "£5", "a/b", "a+b", "a=b", "1:2", "#tag", "@handle", "~50", "AT&T", "R&D;", "& co", "!", "?",
    "اردو", "۷.", "متن\u200f۔", "\u202b2026\u202c", "👩‍👩‍👧", "🇵🇰", "e\u0301", "10\xa0km", "«\u202fmot\u202f»",
    "zero\u200bwidth", "soft\xadhyphen", "\ufeff", "\ufffd", "\U0010ffff", "https://example.org/a?b=c&d=e#f",
    "www.example.org", "*one*", "**two**", "_three_", "snake_case", "`code`", "``", "`", "*", "_", "\\", "\\*",
    "[link](https://example.org/)", "[sic]", "[note][1]", "[1]", "[^1]", "![alt](a.png)", "![", "[", "]", "](",
    "{owner}", "{: #id .class }", "{", "}", "|", "a | b", "&amp;", "&nbsp;", "&nosuch;", "&#169;", "&#xe001;", "&#",
    "&#65", "&K;", "&", ";", "<", ">", "< 5", "a<b>c", "<b>", "</b>", "<br>", "<https://example.org/>",
    "<a@example.org>", "<!--", "-->", "<?", "<p>", "<div>", "</div>", "HTML", MARK, MARKED, "\x00", "\x02", "\x03",
    "\x02amp\x03", "\x07", "\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029", "\t", "\r", "///Footnotes Go Here///",
    "\ue000", "pic.twitter.com/abc", "— Name (@handle) July 14, 2021",
])  # fmt: skip
PLAIN = st.sampled_from(
    "Ministers met on Monday and agreed “on nothing” (so far), a 5-0 vote; it's over. بات چیت".split()
)
JOINTS = st.sampled_from([
    " ", " ", " ", "", "  ", "\n", "  \n", " \n", "\n ", "\n   ", "\n    ", "\n\t", "\n> ", "\n- ", "\n: ", "\n# ",
])  # fmt: skip
STARTS = st.sampled_from([
    "", "", "", " ", "   ", "    ", "        ", "\t", "\xa0", "\u3000", "# ", "## ", "##", "### ", "###### ", "## \xa0",
    "- ", "* ", "+ ", "1. ", "1) ", "۱. ", "12.", "-", "+", "=", "~", ":", ": ", " : ", ":   ", "> ", ">", "> > ",
    "> - ", "> # ", "| ", "[^1]: ", "[1]: ", "[sic]: /a ", "*[HTML]: ", "{: .a }", "\ufeff", "\u200f", "    - ", "- - ",
    "  1. ", "<div>", "<!-- ",
])  # fmt: skip
BLOCKS = st.sampled_from([
    "## A subhead", "## A subhead", "# First", "### Third", "## Second ##", "##Close", "## 1. One", "## - A",
    "Setext\n=====", "Setext\n---", "Three\nlines\n---", "=====", "---", "***", "___", "- - -", "- one\n- two",
    "* one\n    * two", "1. one\n2. two", "- one\n\n- two", "- one\n\n    more\n\n- two", "- one\nlazy",
    "    more of it", "    code", "\tcode", "    code\n\n\n    code", "> quoted", "> quoted\nlazy", "> one\n>\n> two",
    "> Said.\n>\n> — Name (@handle) July 14, 2021", ">     code", "> ## Inside", "```\ncode\n```",
    "```python\nprint()\n\nprint()\n```", "```", "~~~", "~~~\ncode\n~~~", "``` {.python}\ncode\n```", "`a\n\nb`",
    "| a | b |\n|---|--:|\n| c | d |", "a | b\n- | -\nc | d", "|a|\n|-|\n|b|", "a\n|-", "Term\n:   Its meaning",
    ":   A meaning", ":\tA meaning\n\n    more", "    and more of a meaning", "Words.[^1]", "[^1]: A note.",
    "[^1]: A note.\n\n    More of it.", "[^note]: A note\nthat goes on", "[^1]:", "*[HTML]: Hypertext",
    "*[Words]: What they are", "HTML is spoken here", "[1]: https://example.org/ 'Title'",
    "[sic]: https://example.org/", "[sic]:\n    https://example.org/", "Words [sic] again", "Words {: .lead }",
    "Words\n{: .lead }", "## Head {: #here }", "![alt](a.png)", '![alt](a.png "Caption")', "<div>raw</div>", "<div>",
    "</div>", '<div markdown="1">', "<!-- a comment", "ends -->", "<table><tr><td>", "<b>open", "<pre>", "<p>",
    "<script>", "<h2>Raw</h2>", "<plaintext>", "///Footnotes Go Here///", "/// Footnotes", MARK, f" {MARK}",
    f"*A* {MARK}", "One &# two; &#65 three.", "&#", "AT&T", "Q&A", "P&L;", "a\xa0b", "\xa0", "\x0c", "\x02\n\x03",
    "A\r\nB", "\u2028", "line\\\nline",
])  # fmt: skip
BLANKS = st.sampled_from(["\n\n"] * 24 + [
    "\n", "\n\n\n", "\n\n\n\n", "\n \n", "\n\t\n", "\n  \n\n", "\n\n   \n\n", " \n\n", "  \n\n", "\n\n ", "\r\n\r\n",
    "\n\r\n", "\n\x0c\n", "\n\xa0\n", "\n\x02\n",
])  # fmt: skip
ENDS = st.sampled_from(["", "", "\n", "\n\n", "\n\n\n", " ", " \n", "\n \n", "\r\n", "\xa0"])


@st.composite
def _lines(draw: st.DrawFn, words: st.SearchStrategy[str], most: int) -> str:
    lines = draw(STARTS)
    for word in draw(st.lists(words, min_size=1, max_size=most)):
        lines += word + draw(JOINTS)
    return lines


@st.composite
def copies(draw: st.DrawFn) -> str:
    """Documents of blocks that Markdown or one of its extensions reacts to, among plain ones."""
    plain = st.lists(PLAIN, min_size=1, max_size=6).map(" ".join)
    subhead = plain.map("## {}".format)
    nasty = st.one_of(BLOCKS, _lines(WORDS, 4), _lines(st.one_of(PLAIN, PLAIN, WORDS), 6))
    blocks = draw(st.lists(st.one_of(plain, subhead, plain, nasty, plain, nasty), max_size=7))
    blocks.insert(draw(st.integers(0, len(blocks))), draw(plain))
    copy = draw(ENDS) + "".join(block + draw(BLANKS) for block in blocks) + draw(ENDS)
    is_far_reaching = draw(st.sampled_from([True, False, False, False]))  # else Markdown would convert most of them
    return copy if is_far_reaching else re.sub("|".join(map(re.escape, FAR_REACHING)), "", copy)


Converted = tuple[str, Body, int]  # safe HTML, its blocks, its words as `safe_html.text` has them
Tags = tuple[list[str], list[Any], list[Any]]  # which are refused, and the addresses before and after making it safe


def slowly(raw: str) -> tuple[Converted, Tags]:
    """What Markdown, the sanitiser and the parser make of copy: the truth."""
    html = MD.reset().convert(raw)
    safe = safe_html.safe(html)
    tags = safe_html.refused(html), list(addresses(html)), list(addresses(safe))
    return (safe, parse_body(safe), len(safe_html.text(safe).split())), tags


def quickly(raw: str) -> tuple[Converted, Tags]:
    """The same of a galley; tags are looked for outside of its runs."""
    galley = typeset(raw, FAST)
    safe = galley.safe()
    tags = safe_html.refused(galley.html), list(addresses(galley.html)), list(addresses(safe.html))
    return (safe.full_html, safe.body(), safe.words), tags


@given(copies())
@example("HTML and *more*.\n\n*[HTML]: Hypertext")
def test_the_fast_converter_makes_the_same_html_as_markdown(raw: str) -> None:
    assert FAST.reset().convert(raw) == MD.reset().convert(raw)


@given(copies())
@example("Words.\n\n## Second ##")
def test_a_galley_is_the_same_as_markdown_s_html_byte_for_byte(raw: str) -> None:
    assert quickly(raw) == slowly(raw)


SIGNS = st.sampled_from("\n\n\n  \t#>-+*_=:~.1aB&;[](){}|`\\!\"'" + MARK)


@given(st.text(SIGNS | st.characters(exclude_categories=["Cs"]), max_size=60))
@example("P\n\n&ſ;\n\nP")  # Markdown takes ſ for an s
def test_any_text_at_all_is_converted_as_markdown_does(raw: str) -> None:
    assert quickly(raw) == slowly(raw)


PECULIAR = [  # all other characters are alike
    sign for sign in map(chr, range(0x20000))
    if (sign < "\u0600" or sign.isspace() or sign.isdecimal() or category(sign) == "Cf") and sign not in "<\n"
]  # fmt: skip


@pytest.mark.parametrize(
    "place", ["{}a", "a{}", "a{}b", "a {} b", "a\n{} b", "a {}\nb", "{}.", "{}1. b", "## {}a", "## a{}", "a &{};"]
)
def test_every_character_in_every_place_is_converted_as_markdown_does(place: str) -> None:
    for begin in range(0, len(PECULIAR), 300):
        raw = "\n\n".join(f"{place.format(sign)}\n\nWords." for sign in PECULIAR[begin : begin + 300])
        assert quickly(raw) == slowly(raw)


@pytest.mark.parametrize(
    "hostile", ["&", "& ", "a ", "a\n", "a\n\n", "\n", " ", "1", "## a\n\n", "a *\n\n", "&a", "a &b;\n"]
)
def test_hostile_copy_is_looked_through_in_linear_time(hostile: str) -> None:
    """Were it quadratic, each would take minutes."""
    begun = process_time()
    for plain in (fast_markdown.PLAIN_WITH_SUBHEADS, fast_markdown.PLAIN):
        plain.sub("", f"a{hostile * 200_000}*")
    assert process_time() - begun < 10


HALVES = r"\ud800-\udfff"


def test_half_a_character_raises_as_it_does_in_markdown() -> None:
    for convert in (slowly, quickly):
        with pytest.raises(UnicodeEncodeError):
            convert("Half of \ud83d it.")


# For each entry of the tables, copy that would come out wrong if it were not there.
REASONS = {
    r"\\": "Not \\*this\\*.", "`": "Say `this`.", "*_": "Not *this*.", r"\[\]": "See [this](https://example.org/).",
    "{}": "Words\n{: .lead }", "<>": "5 > 4", "|": "a | b\n- | -", r"\x00-\x09\x0b-\x1f\x7f-\x9f": "a\tb",
    r"\s": "    code", "#": "# Head", "[=-]": "Head\n===", r"[+]|\d+\.": "۱. one",
    ":": "Term\n: What it means", "~": "~~~\ncode\n~~~", "<": "<plaintext>\n\nWords.",
    "&#": "One &# two &#65 three.\n\nWords; more.", "*[": "The BBC said.\n\n*[BBC]: A broadcaster",
    "///Footnotes Go Here///": "///Footnotes Go Here///\n\nWords.[^1]\n\n[^1]: A note.", MARK: f"*A* {MARK}.\n\nWords.",
}  # fmt: skip


@pytest.mark.parametrize("sign", {**SPECIAL, **SPECIAL_AT_START}.keys() - {HALVES})
def test_a_paragraph_with_a_special_sign_is_more_than_its_words(sign: str) -> None:
    raw = REASONS[sign]
    assert safe_html.safe(MD.reset().convert(raw)) != f"<p>{raw}</p>"
    assert quickly(raw) == slowly(raw)


@pytest.mark.parametrize("sign", FAR_REACHING)
def test_copy_with_a_far_reaching_sign_would_come_out_wrong(sign: str, monkeypatch: pytest.MonkeyPatch) -> None:
    raw = REASONS[sign]
    assert quickly(raw) == slowly(raw)
    monkeypatch.delitem(FAR_REACHING, sign)
    assert quickly(raw) != slowly(raw)


class Recorder(Markdown):
    """A converter that keeps a list of the copy that it converts."""

    sources: list[str]

    def convert(self, source: str) -> str:
        self.sources = [*getattr(self, "sources", []), source]
        return super().convert(source)


@pytest.fixture
def md() -> Recorder:
    md = safe_html.markdown(SETTINGS["MARKDOWN"])
    md.__class__ = Recorder
    return md  # type: ignore[return-value]  # it is now


STORY = "One & “two”.\n\n## And a subhead\n\nThree,\nfour.\n\n\nFive.\n"


def test_a_plain_story_is_converted_without_markdown(md: Recorder) -> None:
    galley = typeset(STORY, md)
    assert galley.full_html == "<p>One &amp; “two”.</p>\n<h2>And a subhead</h2>\n<p>Three,\nfour.</p>\n<p>Five.</p>"
    assert not hasattr(md, "sources")


def test_of_a_story_with_a_quote_markdown_converts_the_quote_and_two_marks(md: Recorder) -> None:
    assert typeset(f"{STORY}\n> Six.\n\n{STORY}", md).runs[0] == typeset(STORY, md).full_html
    assert md.sources == [f"{MARK}\n\n> Six.\n\n{MARK}\n"]


def test_subheads_under_other_headings_are_left_to_markdown() -> None:
    galley = typeset(f"# A title\n\n{STORY}", MD)
    assert "<h3>And a subhead</h3>" in galley.full_html
    assert galley.runs


def test_a_run_that_became_part_of_something_goes_to_markdown_with_all_the_rest() -> None:
    galley = typeset("Words.\n\nA term\n\n: What it means\n\nWords.", MD)
    assert galley == Galley(MD.reset().convert("Words.\n\nA term\n\n: What it means\n\nWords."))
    assert "<dt>A term</dt>" in galley.html


def _plain_share(raws: list[str]) -> float:
    """The share of blocks in copy that are plain."""
    plain = sum(len(re.findall("<(?:p|h2)>", run)) for raw in raws for run in typeset(raw, MD).runs)
    return plain / sum(len(re.split(r"\n\n+", raw.strip())) for raw in raws)


@pytest.mark.parametrize(("content", "least"), [("demo/content", 0.8), ("content", 0.5)])
def test_most_of_the_copy_of_stories_is_plain(content: str, least: float) -> None:
    """Less of the sample stories, because one shows a listing with empty lines in it and goes to Markdown whole."""
    files = sorted((ROOT / content / "articles").rglob("*.md"))
    raws = [plain_header.split(file.read_text(encoding="utf-8"))[1] for file in files]
    assert all(quickly(raw) == slowly(raw) for raw in raws)
    assert least < _plain_share(raws) < 1


def test_it_applies_to_the_setting_of_pelican_and_of_this_project() -> None:
    assert applies(DEFAULT_CONFIG["MARKDOWN"])
    assert applies(SETTINGS["MARKDOWN"])


@pytest.mark.parametrize(
    "more",
    [
        {"extensions": ["markdown.extensions.nl2br"]},
        {"extension_configs": {**SUPPORTED, "markdown.extensions.smarty": {}}},
        {"extension_configs": {**SUPPORTED, "markdown.extensions.extra": {"footnotes": {"PLACE_MARKER": "Here"}}}},
        {"extension_configs": {}},
        {"tab_length": 2},
    ],
)
def test_it_applies_to_no_other_setting(more: dict[str, Any]) -> None:
    assert not applies({**DEFAULT_CONFIG["MARKDOWN"], **more})


EXAMINED = {
    "preprocessors": "normalize_whitespace fenced_code_block html_block",
    "parser.blockprocessors": "markdown_block empty indent defindent code table hashheader setextheader hr olist ulist"
    " deflist quote footnote abbr reference paragraph",
    "inlinePatterns": "backtick escape footnote reference link image_link image_reference short_reference"
    " short_image_ref autolink automail linebreak html entity em_strong",
    "treeprocessors": "footnote hilite inline footnote-duplicate prettify attr_list abbr newsroom-headings unescape",
    "postprocessors": "raw_html footnote amp_substitute",
}


@pytest.mark.parametrize(("part", "names"), EXAMINED.items())
def test_markdown_has_no_part_that_was_not_examined(part: str, names: str) -> None:
    """Another, in a new Markdown, might react to something that is in no table."""
    registered = attrgetter(part)(MD)
    assert len(registered) == len(names.split())
    assert [registered.get_index_for_name(name) for name in names.split()] == list(range(len(registered)))
