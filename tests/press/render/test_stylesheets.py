"""The style sheet inside of a page, and the policy that allows it and nothing else."""

import base64
import hashlib
import re

import pytest

from dateline_news.model.paper import COLOURS
from dateline_news.model.template_inputs import KINDS
from dateline_news.press.render.stylesheets import face, face_files, own, policy, stylesheet
from tests.papers import MASTHEAD, THEME

LIGHT, DARK = MASTHEAD.accent["light"], MASTHEAD.accent["dark"]


def css(kind: str, *components: str) -> str:
    """The sheet of a kind of page with components that its body needs."""
    return stylesheet(THEME, kind, components, LIGHT, DARK)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_of_page_has_a_bundled_and_minified_sheet(kind: str) -> None:
    sheet = css(kind)
    assert "@import" not in sheet
    assert "url(" not in sheet
    assert "/*" not in sheet
    assert not re.search(r"\n|  |; | \{", re.sub(r'"[^"]*"', "", sheet))


def test_a_component_s_rules_are_only_in_sheets_of_pages_with_it() -> None:
    assert ".post" not in css("article")
    assert ".post" in css("article", "post")
    assert ".code" not in css("article")
    assert ".code" in css("article", "code")


def test_a_custom_template_has_the_sheet_of_a_story() -> None:
    assert css("longread") == css("article")


def test_the_paper_s_accents_are_in_the_sheet() -> None:
    assert f"--accent:{LIGHT}" in css("index")
    assert f"--accent:{DARK}" in css("index")


def test_the_colours_for_the_browser_are_those_of_the_sheet() -> None:
    tokens = (THEME / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
    assert re.findall(r"--paper: (#[0-9a-f]{6});", tokens) == [COLOURS["light"], COLOURS["dark"]]


def test_the_policy_names_the_sheet_by_its_digest() -> None:
    digest = base64.b64encode(hashlib.sha256(css("index").encode()).digest()).decode()
    assert f"style-src 'sha256-{digest}'" in policy(css("index"))


def test_another_sheet_has_another_policy() -> None:
    assert policy("a{}") != policy("b{}")


def test_the_policy_allows_no_scripts_and_no_other_host() -> None:
    rules = dict(rule.split(" ", 1) for rule in policy("").split("; "))
    assert rules["default-src"] == "'none'"
    assert rules["img-src"] == "'self'"
    assert "script-src" not in rules
    assert "unsafe" not in policy("")


def test_a_policy_allows_a_manifest_where_there_is_one() -> None:
    assert "manifest-src" not in policy("")
    assert "manifest-src 'self'" in policy("", installs=True)


def test_a_policy_allows_fonts_where_the_sheet_declares_some() -> None:
    assert "font-src" not in policy(css("index"))
    assert "font-src 'self'" in policy(face(THEME, "theme") + css("index"))


def test_the_face_is_to_be_found_from_the_page() -> None:
    (name,) = face_files(THEME)
    assert (THEME / "static" / name).is_file()
    assert f'url("../theme/{name}")' in face(THEME, "../theme")


def test_the_face_is_known_by_its_content() -> None:
    (name,) = face_files(THEME)
    digest = hashlib.sha256((THEME / "static" / name).read_bytes()).hexdigest()
    assert digest.startswith(name.removesuffix(".woff2").rpartition("-")[2])


@pytest.mark.parametrize(
    ("written", "on_a_page"),
    [
        ("url(fonts/a.woff2)", "url(../fonts/a.woff2)"),
        ('url("fonts/a.woff2")', 'url("../fonts/a.woff2")'),
        ("url(/fonts/a.woff2)", "url(/fonts/a.woff2)"),
        ("url(https://example.org/a.woff2)", "url(https://example.org/a.woff2)"),
        ("url(#shape)", "url(#shape)"),
    ],
)
def test_what_a_paper_s_own_sheet_names_is_to_be_found_from_the_site_s_root(written: str, on_a_page: str) -> None:
    assert own(f"a{{background:{written}}}", "../") == f"a{{background:{on_a_page}}}"
