"""Links in bodies: what they name, what is wrong with them, and how they lead from page and feed."""

import shutil
from pathlib import Path

import pytest

from dateline_news.model import addresses, numbered_links
from dateline_news.model.addresses import root_of
from dateline_news.model.paper import Link
from dateline_news.press.assemble import template_files
from dateline_news.press.assemble.link_faults import fault
from dateline_news.press.read import link_syntax
from dateline_news.press.read.link_syntax import named_file, split_target
from dateline_news.press.read.parse import Reference
from tests.papers import THEME

POST = "articles/world/a.md"
PUBLIC = {POST: True, "articles/world/b.md": True, "articles/world/draft.md": False, "pages/about us.md": True}
OUTSIDE = "content/, and nothing that lies there is for readers; save it under content/"


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """A content folder with two pictures, and a file beside it that is nobody's business."""
    for name in ("content/images/boats.png", "content/articles/world/own.png", "content/notes.txt", "secret.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    return tmp_path / "content"


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("topics/sea.html", "../"), ("2026/03/01/a.html", "../../../")]
)
def test_the_way_to_the_root_is_as_long_as_the_page_is_deep(path: str, root: str) -> None:
    assert root_of(path) == root


@pytest.mark.parametrize(
    ("name", "right"),
    [("q?m.png", "q%3Fm.png"), ("w#n.png", "w%23n.png"), ("50%41.png", "50%2541.png"), ("a%20b.png", "a%2520b.png")],
)
def test_a_file_whose_name_means_something_in_an_address_is_told_how_to_write(
    name: str, right: str, content: Path
) -> None:
    (content / "images" / name).write_bytes(b"")
    target = f"{{static}}/images/{name}"
    assert fault(Reference(target, 1, is_picture=True), POST, PUBLIC, content) == (
        f"{target} names no file, as its signs mean something in an address; write {{static}}/images/{right}"
    )
    assert fault(Reference(f"{{static}}/images/{right}", 1, is_picture=True), POST, PUBLIC, content) == ""


@pytest.mark.parametrize("sign", ["static", "filename"])
def test_a_link_to_a_name_that_no_file_can_have_is_one_that_leads_nowhere(sign: str, content: Path) -> None:
    target = f"{{{sign}}}/{'a' * 300}.txt"
    assert " names no " in fault(Reference(target, 1, is_picture=False), POST, PUBLIC, content)


def test_one_body_leads_from_every_page_and_feed() -> None:
    body = f'<a href="{numbered_links.numbered(0)}">a</a> <img src="{numbered_links.numbered(1)}">'
    to, shown = (Link("2026/a.html?b=1&c"), Link("i.png", 30, 20)), 'i.png" width="30" height="20">'
    assert numbered_links.placed(body, to, "../") == f'<a href="../2026/a.html?b=1&amp;c">a</a> <img src="../{shown}'
    assert numbered_links.placed(body, to, "") == f'<a href="2026/a.html?b=1&amp;c">a</a> <img src="{shown}'
    assert numbered_links.placed(body, to, "https://e.org/p/") == (
        f'<a href="https://e.org/p/2026/a.html?b=1&amp;c">a</a> <img src="https://e.org/p/{shown}'
    )


@pytest.mark.parametrize(
    ("given", "size"),
    [
        ("", 'width="300" height="200"'),
        (' width="150"', 'width="150" height="100"'),
        (' height="50px"', 'width="75" height="50"'),
        (' width="90" height="90"', 'width="90" height="90"'),  # what is given is meant
        (' width="50%" height="auto"', 'width="300" height="200"'),
        (' width="0" height=""', 'width="300" height="200"'),
        (' width="1"', 'width="1" height="1"'),
    ],
)
def test_a_picture_that_says_a_part_of_its_size_gets_the_rest(given: str, size: str) -> None:
    number = numbered_links.numbered(0)
    for body in (f'<img alt="A"{given} src="{number}">', f'<img src="{number}" alt="A"{given} />'):
        assert numbered_links.placed(body, (Link("i.png", 300, 200),), "").endswith(f" {size}>")


def test_what_is_no_picture_leaves_what_it_would_show_in_words() -> None:
    body = (
        f'<p><img src="{numbered_links.numbered(0)}" alt="A &amp; B"> <a href="{numbered_links.numbered(0)}">a</a></p>'
    )
    assert numbered_links.placed(body, (Link("a.pdf"),), "") == '<p>A &amp; B <a href="a.pdf">a</a></p>'


def test_a_number_alone_is_the_place_behind_it() -> None:
    assert numbered_links.place(numbered_links.numbered(0), (Link("i.png", 3, 2),)) == Link("i.png", 3, 2)
    assert numbered_links.place("https://example.org/i.png", ()) == Link("https://example.org/i.png")


@pytest.mark.parametrize(
    ("value", "parts"),
    [("/a.md", ("/a.md", "")), ("a.md#b?c", ("a.md", "#b?c")), ("a.md?b#c", ("a.md", "?b#c")), ("", ("", ""))],
)
def test_an_anchor_or_a_query_follows_the_path(value: str, parts: tuple[str, str]) -> None:
    assert addresses.cut(value) == parts


def test_addresses_elsewhere_stay_as_they_are() -> None:
    body = '<a href="https://example.org/a">a</a> <a href="#top">top</a>'
    assert (
        numbered_links.placed(body, (), "../")
        == numbered_links.placed(body, (Link("a.html"),), "https://e.org/")
        == body
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("", ""),
        ("article", ""),
        ("page", ""),
        ("special/long", ""),
        ("index", "index.html draws no piece"),
        ("base", "base.html draws no piece"),
        ("list", "list.html draws no piece"),
        ("partials/head", "partials/head.html draws a part of pages, and no page; take the line out"),
        ("components/card", "components/card.html draws a part of pages, and no page; take the line out"),
        ("poster", "there is no poster.html in theme/templates; take the line out"),
        ("../templates/article", "there is no ../templates/article.html"),
        ("./article", "there is no ./article.html"),
        ("/article", "there is no /article.html"),
    ],
)
def test_a_piece_is_drawn_by_a_template_of_a_whole_page(name: str, said: str, tmp_path: Path) -> None:
    shutil.copytree(THEME / "templates", tmp_path / "templates")
    (tmp_path / "templates" / "special").mkdir()
    (tmp_path / "templates" / "special" / "long.html").write_text('{%- extends "article.html" -%}')
    assert template_files.fault_of_template(name, [tmp_path / "templates"]).startswith(said)
    assert bool(template_files.fault_of_template(name, [tmp_path / "templates"])) == bool(said)


def test_a_place_in_the_text_itself_is_found_from_a_feed() -> None:
    page = "https://e.org/a&b.html"
    body = (
        '<a class="#x" href="#fn:1" title="an href=&quot;#y">1</a> <q cite="#a">="#b"</q> <a title=" href=" class="#c">'
    )
    assert numbered_links.anchored(body, page) == (
        '<a class="#x" href="https://e.org/a&amp;b.html#fn:1" title="an href=&quot;#y">1</a> '
        '<q cite="https://e.org/a&amp;b.html#a">="#b"</q> <a title=" href=" class="#c">'
    )


@pytest.mark.parametrize("body", ['<p>x href="#y"</p>', '<a href="https://e.org/#a">a</a>', "<p>#</p>"])
def test_what_is_no_such_link_stays(body: str) -> None:
    assert numbered_links.anchored(body, "https://e.org/a.html") == body


@pytest.mark.parametrize(
    ("target", "parts"),
    [
        ("{static}/a.png", ("static", "/a.png")),
        ("|filename|a.md", ("filename", "a.md")),
        ("{filename}/a.md#top", ("filename", "/a.md#top")),
        ("https://example.org/{x}", ("", "https://example.org/{x}")),
        ("{", ("", "{")),
        ("", ("", "")),
    ],
)
def test_a_link_is_its_sign_and_what_it_names(target: str, parts: tuple[str, str]) -> None:
    assert split_target(target) == parts


@pytest.mark.parametrize(
    ("value", "file"),
    [
        ("b.md", "articles/world/b.md"),
        ("./b.md", "articles/world/b.md"),
        ("../culture/c.md", "articles/culture/c.md"),
        ("../../images/a.png", "images/a.png"),
        ("/images/a.png", "images/a.png"),
        ("/pages/about%20us.md", "pages/about us.md"),
        ("/%D9%85.md", "م.md"),
        ("b.md?x=1#top", "articles/world/b.md"),
        ("/images/./x//../a.png", "images/a.png"),
        ("//images/a.png", "a.png"),
        ("/%2Fetc/passwd", "etc/passwd"),
    ],
)
def test_a_file_is_named_from_the_post_or_from_the_content_folder(value: str, file: str) -> None:
    assert named_file(value, POST) == file


@pytest.mark.parametrize(
    ("value", "source"),
    [
        ("../x.md", "a.md"),
        ("../../x.md", "a.md"),
        ("../../../../x.md", POST),
        ("/../x.md", POST),
        ("%2E%2E/x.md", "a.md"),
    ],
)
def test_a_way_out_of_the_content_folder_leads_to_nothing_in_it(value: str, source: str) -> None:
    """Two steps out once led back in: what Pelican then did not find ended in its own warning."""
    assert named_file(value, source).startswith("../")


def test_a_link_that_is_right_has_no_fault(content: Path) -> None:
    right = [
        "{filename}b.md", "{filename}/pages/about%20us.md#top", "{static}/images/boats.png", "{attach}own.png",
        "|static|/notes.txt", "https://example.org/", "mailto:a@example.org", "#top",
    ]  # fmt: skip
    assert [fault(Reference(one, 1, is_picture=False), POST, PUBLIC, content) for one in right] == [""] * len(right)


@pytest.mark.parametrize("target", ["{static}/images/boats.png", "{attach}own.png"])
def test_a_picture_that_is_right_has_no_fault(target: str, content: Path) -> None:
    assert fault(Reference(target, 1, is_picture=True), POST, PUBLIC, content) == ""


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        ("{filename}/articles/world/bb.md", "names no story; did you mean articles/world/b.md?"),
        ("{filename}/zzz", "names no story; write its path under the content folder"),
        ("{static}/Images/Boats.PNG", "names no file; did you mean images/boats.png?"),
        ("{attach}OWN.png", "names no file; did you mean articles/world/own.png?"),
        ("{filename}/ARTICLES/WORLD/B.MD", "names no story; did you mean articles/world/b.md?"),
        ("{filename}/images/BOATS.png", "names no story; did you mean images/boats.png?"),
        ("{filename}draft.md", "leads to a story that is not published; publish it first, or take the link out"),
        ("{filename}/images/boats.png", "names a file that is not a story; write {static} for it"),
        ("{static}/images/none.png", "names no file; there is no images/none.png under content/"),
        ("{attach}none.png", "names no file; there is no articles/world/none.png under content/"),
        ("{static}/images", "names no file; there is no images under content/"),
        ("{static}/../secret.txt", f"leads out of {OUTSIDE}"),
        ("{static}../../../secret.txt", f"leads out of {OUTSIDE}"),
        ("{attach}%2E%2E/../../../secret.txt", f"leads out of {OUTSIDE}"),
        ("|attach|/../secret.txt#top", f"leads out of {OUTSIDE}"),
        ("{filename}/../secret.md", f"leads out of {OUTSIDE}"),
        ("{static}/images/../../content/notes.txt", f"leads out of {OUTSIDE}"),
        ("{file}/a.md", "begins with no known sign; the signs are {filename}, {static}"),
    ],
)
def test_a_link_that_leads_nowhere_is_told_of(target: str, sentence: str, content: Path) -> None:
    assert fault(Reference(target, 1, is_picture=False), POST, PUBLIC, content).startswith(f"{target} {sentence}")


@pytest.mark.parametrize("target", ["b.md", "/2026/a.html", "../a.html"])
def test_a_link_that_works_from_some_pages_only_is_told_of(target: str, content: Path) -> None:
    assert fault(Reference(target, 1, is_picture=False), POST, PUBLIC, content) == (
        f"“{target}” is found from some pages only; write {{filename}}/…, {{static}}/…, or a whole web address"
    )


@pytest.mark.parametrize("target", ["", " ", "{static}", "{filename} ", "|tag|"])
def test_a_target_of_nothing_is_told_of(target: str, content: Path) -> None:
    assert fault(Reference(target, 1, is_picture=False), POST, PUBLIC, content) == (
        f"a link leads nowhere: “{target}” is empty; write its address, or take the link out"
    )
    assert fault(Reference(target, 1, is_picture=True), POST, PUBLIC, content) == (
        f"a picture names no file: “{target}” is empty; write its address, or take the picture out"
    )


def test_the_front_page_needs_no_path(content: Path) -> None:
    assert fault(Reference("{index}", 1, is_picture=False), POST, PUBLIC, content) == ""


def test_a_picture_on_another_host_is_told_of(content: Path) -> None:
    target = "https://example.org/a.png"
    assert fault(Reference(target, 1, is_picture=True), POST, PUBLIC, content) == (
        f"{target} lies on another host, and readers load nothing from there; save it under images/"
    )


def test_a_picture_that_is_found_from_some_pages_only_is_told_of(content: Path) -> None:
    assert fault(Reference("boats.png", 1, is_picture=True), POST, PUBLIC, content) == (
        "boats.png is found from some pages only; write {static}/images/…"
    )


def test_only_what_is_shown_or_offered_becomes_public() -> None:
    targets = ["{static}/images/boats.png", "{attach}own.pdf", "{filename}b.md", "{tag}Sea"]
    assert list(link_syntax.files(POST, targets)) == ["images/boats.png", "articles/world/own.pdf"]


@pytest.mark.parametrize("sign", ["static", "attach", "filename", "near"])
@pytest.mark.parametrize(
    "way", ["/../secret.txt", "../../../secret.txt", "/%2e%2e/secret.txt", "/images/../../secret.txt"]
)
def test_what_lies_outside_never_does(sign: str, way: str) -> None:
    assert list(link_syntax.files(POST, [f"{{{sign}}}{way}"])) == []


NOWHERE = (Link(""), Link("b.html", 30, 20))


@pytest.mark.parametrize(
    ("body", "left"),
    [
        ('<a href="{0}">a <b>b</b></a>', "a <b>b</b>"),
        ('<a title="&quot;&gt;" class="c" href="{0}">a</a>', "a"),
        ('<a href="{0}"></a>b', "b"),
        ('<img alt="a &lt; &quot;b&quot;" src="{0}">', 'a &lt; "b"'),
        ('<img src="{0}">', ""),
        ('<a href="{0}"><img src="{0}" alt="a"></a>', "a"),
        ('<a href="{1}"><img src="{0}" alt="a"></a>', '<a href="../b.html">a</a>'),
        ('<a href="{0}"><img src="{1}" alt="a"></a>', '<img src="../b.html" alt="a" width="30" height="20">'),
        ('<q title="cite=" cite="{0}">a</q>', '<q title="cite=">a</q>'),
        ('<del cite="{1}">a</del>', '<del cite="../b.html">a</del>'),
        ('<p>a</p>\n<table><tbody><tr><td><a href="{0}">b</a></td></tr></tbody></table>',
         "<p>a</p>\n<table><tbody><tr><td>b</td></tr></tbody></table>"),
        ('<a href="https://example.org/">a</a> <a href="{0}">b</a>', '<a href="https://example.org/">a</a> b'),
    ],
)  # fmt: skip
def test_what_leads_nowhere_leaves_its_words_and_nothing_else(body: str, left: str) -> None:
    assert (
        numbered_links.placed(body.format(numbered_links.numbered(0), numbered_links.numbered(1)), NOWHERE, "../")
        == left
    )
