"""Addresses in a whole edition: each leads a browser to a file, whatever the files are called, and none moves."""

import json
import re
from collections.abc import Iterator
from html import unescape
from pathlib import Path
from urllib.parse import quote, unquote, urljoin, urlsplit

import feedparser
import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.press.folders import picture, post, write
from tests.site.built import ADDRESS, Site
from tests.site.in_process import build

LIST = Path(__file__).with_name("addresses.txt")
SIGNS = (
    "what#now",
    "50%41",
    "what%23now",
    "semi;colon",
    "a b",
    "it's (1)",
    "[x] & {y}",
    "دریا",
)
ADDRESSES = [f"<{{static}}/images/{quote(sign, safe=' ;:')}.png>" for sign in SIGNS]
SHOWN = "\n\n".join(f"![A picture]({address}) [the whole]({address})" for address in ADDRESSES)
POSTS = {
    "articles/world/2026-01-01-سیلاب.md": post("Flood", "2026-01-01", text="[Files]({filename}2026-01-02-files.md)"),
    "articles/world/2026-01-02-files.md": post(
        "Files", "2026-01-02", image="images/a b.png", image_alt="A picture", correction="2026-01-03 (update) More.",
        text=f"[Flood]({{filename}}2026-01-01-سیلاب.md), [odd]({{filename}}odd.md)[^1].\n\n[^1]: A note.\n\n{SHOWN}",
    ),
    "articles/world/odd.md": post("Odd", "2026-01-03", save_as="x y/it's 100, so [1].html", url="x%20y/odd/"),
    "articles/world/moved.md": post("Moved", "2026-01-04", save_as="moved.html"),
    "pages/about.md": "Title: About\nSave_as: about us.html\n\n[Odd]({filename}/articles/world/odd.md)\n",
}  # fmt: skip


@pytest.fixture(scope="module")
def odd(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """A paper whose files are called by everything that an address could take for another sign."""
    folder = tmp_path_factory.mktemp("odd")
    content = write(folder, POSTS)
    for sign in SIGNS:
        picture(content / "images" / f"{sign}.png")
    build(content, folder / "out", folder / "cache", MENUITEMS=[["About", "/about us.html"]])
    return Site(folder / "out")


def in_html(html: str, base: str) -> Iterator[str]:
    """The whole addresses to which some HTML leads a browser that has it from `base`."""
    for node in LexborHTMLParser(html).css("[href], [src], [cite]"):
        address = next(node.attributes[name] for name in ("href", "src", "cite") if node.attributes.get(name))
        if not re.match(r"(?:https?|mailto):", str(address)) or str(address).startswith(ADDRESS):
            yield urljoin(base, str(address))
    for source in LexborHTMLParser(html).css("[srcset]"):
        yield from (urljoin(base, entry.split()[0]) for entry in str(source.attributes["srcset"]).split(", "))


def in_head(html: str) -> Iterator[str]:
    """The whole addresses that a page's head tells machines."""
    head = LexborHTMLParser(html)
    yield from (str(node.attributes["content"]) for node in head.css('[property="og:url"], [property="og:image"]'))
    for node in head.css('[type="application/ld+json"]'):
        data = json.dumps(json.loads(node.text()), ensure_ascii=False)
        yield from re.findall(r'"(?:url|item|logo|mainEntityOfPage)": "([^"]+)"', data)


def in_xml(xml: str) -> Iterator[str]:
    """The whole addresses that a feed or a map names, without what feeds know stories by."""
    yield from map(unescape, re.findall(r"<(?:loc|link)>([^<]+)</", xml))
    for entry in feedparser.parse(xml, sanitize_html=False, resolve_relative_uris=False).entries:
        yield entry.link
        for content in entry.get("content", ()):
            yield from in_html(content.value, "nowhere:/")


def named(site: Site) -> set[str]:
    """Every whole address of the paper that a page, a feed or a map of it names."""
    addresses: set[str] = set()
    for path in site.files:
        if path.endswith(".html"):
            addresses |= {*in_html(site.text(path), f"{ADDRESS}/{quote(path)}"), *in_head(site.text(path))}
        elif path.endswith(".xml"):
            addresses |= {*in_xml(site.text(path))}
    return addresses


def asked(address: str) -> str:
    """The file that a host of plain files is asked for by an address of the paper."""
    assert address.startswith(f"{ADDRESS}/"), address
    path = unquote(urlsplit(address).path).removeprefix(f"{urlsplit(ADDRESS).path}/")
    return f"{path}index.html" if not path or path.endswith("/") else path


def test_every_address_leads_to_a_file_whatever_it_is_called(odd: Site) -> None:
    addresses = named(odd)
    files = {asked(address) for address in addresses}
    assert {f"images/{sign}.png" for sign in SIGNS} <= files
    assert files - odd.files == {"x y/odd/index.html"}, "what Url says is the owner's own to serve"


def test_a_story_keeps_its_identity_in_feeds(odd: Site) -> None:
    """These are the ids that the paper gave before it encoded a sign of its addresses, byte for byte."""
    identities = [
        f"{ADDRESS}/{path}"
        for path in ("2026/01/04/moved.html", "x%20y/odd/", "2026/01/02/files.html", "2026/01/01/سیلاب.html")
    ]
    assert re.findall(r"<entry>.*?<id>([^<]+)</id>", odd.text("feeds/all.atom.xml"), re.DOTALL) == identities
    assert re.findall(r'<guid isPermaLink="false">([^<]+)</guid>', odd.text("feeds/all.rss.xml")) == identities
    assert f"<id>{ADDRESS}/2026/01/02/files.html#correction-1</id>" in odd.text("feeds/corrections.atom.xml")


def test_the_addresses_of_ordinary_content_stay(paper: Site) -> None:
    """Whoever moves one knows it, and adds the old one to the redirects."""
    assert sorted(named(paper)) == LIST.read_text(encoding="utf-8").splitlines()


def test_a_build_that_is_not_public_needs_no_address_and_names_what_is_left_out(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    content = write(tmp_path, {"articles/world/a.md": post("A", correction="2026-03-02 (update) More.")})
    build(content, tmp_path / "out", tmp_path / "cache", SITEURL="", PUBLIC_BUILD=False)
    lines = [line for line in capsys.readouterr().out.splitlines() if "SITEURL" in line]
    assert len(lines) == 1
    assert "feeds and the sitemap are left out" in lines[0]
    assert [path for path in Site(tmp_path / "out").files if path.endswith(".xml")] == []


def test_a_section_in_the_way_of_a_page_is_reported_on_its_line(tmp_path: Path) -> None:
    """It was told of the first line of the settings, which say nothing of it."""
    content = write(tmp_path, {"articles/a.md": post("A", within="Topics"), "articles/b.md": post("B", tags="Sea")})
    with pytest.raises(SystemExit) as refused:
        build(content, tmp_path / "out", tmp_path / "cache")
    problem, _ = str(refused.value).splitlines()
    assert problem == (
        "content/articles/a.md:3: category: “Topics” would have its page at topics.html, "
        "which is also the address of another page of the site; give it another name"
    )


def test_files_of_another_program_are_found_whatever_they_are_called(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Their links are written as for a browser, with percent signs, which were resolved twice."""
    shown = [f"![A](/images/{quote(sign)}.png) [the whole](/images/{quote(sign)}.png)" for sign in SIGNS]
    content = write(tmp_path, {"articles/world/a.md": post("A", text="\n\n".join(shown))})
    for sign in SIGNS:
        picture(content / "images" / f"{sign}.png")
    build(content, tmp_path / "out", tmp_path / "cache", STORY_FIELDS="lenient")
    assert "notice" not in capsys.readouterr().out
    assert {f"images/{sign}.png" for sign in SIGNS} <= {asked(address) for address in named(Site(tmp_path / "out"))}
