"""Links in bodies name files, have faults, and are placed for pages and feeds."""

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
    """A content folder with two pictures, and a secret file beside it."""
    for name in ("content/images/boats.png", "content/articles/world/own.png", "content/notes.txt", "secret.txt"):
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"")
    return tmp_path / "content"


def fault_of(target: str, content: Path, *, is_picture: bool = False) -> str:
    """What is wrong with a target in POST."""
    return fault(Reference(target, 1, is_picture), POST, PUBLIC, content)


@pytest.mark.parametrize(
    ("path", "root"), [("index.html", ""), ("topics/sea.html", "../"), ("2026/03/01/a.html", "../../../")]
)
def test_the_path_to_the_root_is_as_long_as_the_page_is_deep(path: str, root: str) -> None:
    assert root_of(path) == root


@pytest.mark.parametrize(
    ("name", "right"),
    [("q?m.png", "q%3Fm.png"), ("w#n.png", "w%23n.png"), ("50%41.png", "50%2541.png"), ("a%20b.png", "a%2520b.png")],
)
def test_a_file_with_signs_of_an_address_in_its_name_gets_a_target_to_write(
    name: str, right: str, content: Path
) -> None:
    (content / "images" / name).write_bytes(b"")
    target, right_target = f"{{static}}/images/{name}", f"{{static}}/images/{right}"
    message = f"{target} names no file, as its signs mean something in an address; write {right_target}"
    assert fault_of(target, content, is_picture=True) == message
    assert fault_of(right_target, content, is_picture=True) == ""


@pytest.mark.parametrize("sign", ["static", "filename"])
def test_a_link_to_a_name_that_no_file_can_have_leads_nowhere(sign: str, content: Path) -> None:
    target = f"{{{sign}}}/{'a' * 300}.txt"
    assert " names no " in fault_of(target, content)


def test_links_of_a_body_are_placed_for_every_page_and_feed() -> None:
    body = f'<a href="{numbered_links.numbered(0)}">a</a> <img src="{numbered_links.numbered(1)}">'
    links = (Link("2026/a.html?b=1&c"), Link("i.png", 30, 20))
    for root in ("../", "", "https://e.org/p/"):
        assert numbered_links.with_addresses(body, links, root) == (
            f'<a href="{root}2026/a.html?b=1&amp;c">a</a> <img src="{root}i.png" width="30" height="20">'
        )


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ("", 'width="300" height="200"'),
        (' width="150"', 'width="150" height="100"'),
        (' height="50px"', 'width="75" height="50"'),
        (' width="90" height="90"', 'width="90" height="90"'),  # an author's own size counts
        (' width="50%" height="auto"', 'width="300" height="200"'),
        (' width="0" height=""', 'width="300" height="200"'),
        (' width="1"', 'width="1" height="1"'),
    ],
)
def test_a_picture_with_a_part_of_its_size_gets_the_rest(attributes: str, size: str) -> None:
    number = numbered_links.numbered(0)
    for body in (f'<img alt="A"{attributes} src="{number}">', f'<img src="{number}" alt="A"{attributes} />'):
        assert numbered_links.with_addresses(body, (Link("i.png", 300, 200),), "").endswith(f" {size}>")


def test_a_picture_of_a_file_that_is_none_leaves_its_words() -> None:
    number = numbered_links.numbered(0)
    body = f'<p><img src="{number}" alt="A &amp; B"> <a href="{number}">a</a></p>'
    assert (
        numbered_links.with_addresses(body, (Link("a.pdf"),), "") == '<p>[Picture: A &amp; B] <a href="a.pdf">a</a></p>'
    )


def test_a_number_alone_stands_for_its_link() -> None:
    assert numbered_links.link_at(numbered_links.numbered(0), (Link("i.png", 3, 2),)) == Link("i.png", 3, 2)
    assert numbered_links.link_at("https://example.org/i.png", ()) == Link("https://example.org/i.png")


@pytest.mark.parametrize(
    ("value", "parts"),
    [("/a.md", ("/a.md", "")), ("a.md#b?c", ("a.md", "#b?c")), ("a.md?b#c", ("a.md", "?b#c")), ("", ("", ""))],
)
def test_an_anchor_or_a_query_follows_the_path(value: str, parts: tuple[str, str]) -> None:
    assert addresses.cut(value) == parts


def test_addresses_outside_stay_unchanged() -> None:
    body = '<a href="https://example.org/a">a</a> <a href="#top">top</a>'
    assert numbered_links.with_addresses(body, (), "../") == body
    assert numbered_links.with_addresses(body, (Link("a.html"),), "https://e.org/") == body


@pytest.mark.parametrize(
    ("name", "fault"),
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
def test_a_piece_may_only_name_a_template_of_a_whole_page(name: str, fault: str, tmp_path: Path) -> None:
    shutil.copytree(THEME / "templates", tmp_path / "templates")
    (tmp_path / "templates" / "special").mkdir()
    (tmp_path / "templates" / "special" / "long.html").write_text('{%- extends "article.html" -%}')
    message = template_files.fault_of_template(name, [tmp_path / "templates"])
    assert message.startswith(fault)
    assert bool(message) == bool(fault)


def test_a_link_within_the_text_gets_the_address_of_the_page_in_a_feed() -> None:
    page = "https://e.org/a&b.html"
    body = (
        '<a class="#x" href="#fn:1" title="an href=&quot;#y">1</a> <q cite="#a">="#b"</q> <a title=" href=" class="#c">'
    )
    assert numbered_links.anchored(body, page) == (
        '<a class="#x" href="https://e.org/a&amp;b.html#fn:1" title="an href=&quot;#y">1</a> '
        '<q cite="https://e.org/a&amp;b.html#a">="#b"</q> <a title=" href=" class="#c">'
    )


@pytest.mark.parametrize("body", ['<p>x href="#y"</p>', '<a href="https://e.org/#a">a</a>', "<p>#</p>"])
def test_any_other_link_or_text_stays_in_a_feed(body: str) -> None:
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
def test_a_target_is_split_into_its_indicator_and_its_value(target: str, parts: tuple[str, str]) -> None:
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
def test_a_path_out_of_the_content_folder_does_not_lead_back_in(value: str, source: str) -> None:
    """Two steps out once led back in: what Pelican then did not find ended in its own warning."""
    assert named_file(value, source).startswith("../")


def test_a_right_link_has_no_fault(content: Path) -> None:
    right = [
        "{filename}b.md", "{filename}/pages/about%20us.md#top", "{static}/images/boats.png", "{attach}own.png",
        "|static|/notes.txt", "https://example.org/", "mailto:a@example.org", "#top", "{index}",
    ]  # fmt: skip
    assert [fault_of(target, content) for target in right] == [""] * len(right)


@pytest.mark.parametrize("target", ["{static}/images/boats.png", "{attach}own.png"])
def test_a_right_picture_has_no_fault(target: str, content: Path) -> None:
    assert fault_of(target, content, is_picture=True) == ""


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
def test_a_link_that_leads_nowhere_has_a_fault(target: str, sentence: str, content: Path) -> None:
    assert fault_of(target, content).startswith(f"{target} {sentence}")


@pytest.mark.parametrize("target", ["b.md", "/2026/a.html", "../a.html"])
def test_a_link_or_picture_that_is_found_from_some_pages_only_has_a_fault(target: str, content: Path) -> None:
    message = f"“{target}” is found from some pages only; write {{filename}}/…, {{static}}/…, or a whole web address"
    assert fault_of(target, content) == message
    message = f"{target} is found from some pages only; write {{static}}/images/…"
    assert fault_of(target, content, is_picture=True) == message


@pytest.mark.parametrize("target", ["", " ", "{static}", "{filename} ", "|tag|"])
def test_an_empty_target_has_a_fault(target: str, content: Path) -> None:
    message = f"a link leads nowhere: “{target}” is empty; write its address, or take the link out"
    assert fault_of(target, content) == message
    message = f"a picture names no file: “{target}” is empty; write its address, or take the picture out"
    assert fault_of(target, content, is_picture=True) == message


def test_a_picture_on_another_host_has_a_fault(content: Path) -> None:
    target = "https://example.org/a.png"
    message = f"{target} lies on another host, and readers load nothing from there; save it under images/"
    assert fault_of(target, content, is_picture=True) == message


def test_only_files_that_are_shown_or_offered_become_public() -> None:
    targets = ["{static}/images/boats.png", "{attach}own.pdf", "{filename}b.md", "{tag}Sea"]
    assert list(link_syntax.files(POST, targets)) == ["images/boats.png", "articles/world/own.pdf"]


@pytest.mark.parametrize("sign", ["static", "attach", "filename", "near"])
@pytest.mark.parametrize(
    "way", ["/../secret.txt", "../../../secret.txt", "/%2e%2e/secret.txt", "/images/../../secret.txt"]
)
def test_a_file_outside_of_the_content_folder_never_becomes_public(sign: str, way: str) -> None:
    # As for a browser, no way leads above the root: what lies there by that name is inside.
    inside = ["secret.txt"] if sign == "near" and way.startswith("..") else []
    assert list(link_syntax.files(POST, [f"{{{sign}}}{way}"])) == inside


NOWHERE = (Link(""), Link("b.html", 30, 20))


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ('<a href="{0}">a <b>b</b></a>', "a <b>b</b>"),
        ('<a title="&quot;&gt;" class="c" href="{0}">a</a>', "a"),
        ('<a href="{0}"></a>b', "b"),
        ('<img alt="a &lt; &quot;b&quot;" src="{0}">', '[Picture: a &lt; "b"]'),
        ('<img src="{0}">', ""),
        ('<a href="{0}"><img src="{0}" alt="a"></a>', "[Picture: a]"),
        ('<a href="{1}"><img src="{0}" alt="a"></a>', '<a href="../b.html">[Picture: a]</a>'),
        ('<a href="{0}"><img src="{1}" alt="a"></a>', '<img src="../b.html" alt="a" width="30" height="20">'),
        ('<q title="cite=" cite="{0}">a</q>', '<q title="cite=">a</q>'),
        ('<del cite="{1}">a</del>', '<del cite="../b.html">a</del>'),
        ('<p>a</p>\n<table><tbody><tr><td><a href="{0}">b</a></td></tr></tbody></table>',
         "<p>a</p>\n<table><tbody><tr><td>b</td></tr></tbody></table>"),
        ('<a href="https://example.org/">a</a> <a href="{0}">b</a>', '<a href="https://example.org/">a</a> b'),
    ],
)  # fmt: skip
def test_a_link_that_leads_nowhere_leaves_nothing_but_its_words(body: str, expected: str) -> None:
    numbered = body.format(numbered_links.numbered(0), numbered_links.numbered(1))
    assert numbered_links.with_addresses(numbered, NOWHERE, "../") == expected


@pytest.mark.parametrize(
    ("written", "target"),
    [
        ("{filename}img/a.png", "{near}img/a.png"),
        ("{filename}/plan.pdf#page=2", "{near}/plan.pdf#page=2"),
        ("{filename}b.md#part", "{filename}b.md#part"),
        ("img/a.png", "{near}img/a.png"),
        ("#part", "#part"),
    ],
)
def test_pelicans_sign_of_a_post_may_name_any_file_where_others_wrote_it(written: str, target: str) -> None:
    assert link_syntax.near(written) == target


@pytest.mark.parametrize(
    ("path", "files"),
    [
        ("img/a.png", ["articles/world/img/a.png", "img/a.png"]),
        ("../../../img/a.png", ["../img/a.png", "img/a.png"]),
        ("./a.png", ["articles/world/a.png", "a.png"]),
        ("/img/a.png", ["img/a.png"]),
    ],
)
def test_a_file_that_is_named_as_for_a_browser_may_lie_below_the_root(path: str, files: list[str]) -> None:
    assert list(link_syntax.near_files(path, POST)) == files
    inside = [file for file in files if not link_syntax.is_outside(file)]
    assert list(link_syntax.files(POST, [link_syntax.marked_near(path)])) == inside
