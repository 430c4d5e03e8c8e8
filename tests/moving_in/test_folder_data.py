"""What another program's data give all pieces in a folder."""

from pathlib import Path
from typing import Any

from dateline_news.model.document import Field
from dateline_news.moving_in.reader import withheld
from dateline_news.moving_in.settings.folder_data import of, permalinks
from dateline_news.press.markup.header_values import NamedValue, Table
from tests.papers import FOREIGN


def content(folder: Path, **files: str) -> Path:
    """A folder of content; names have __ for /, and the last _ for the dot before the ending."""
    for name, text in files.items():
        stem, _, ending = name.replace("__", "/").rpartition("_")
        file = folder / f"{stem}.{ending}"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def test_defaults_and_excludes_of_jekyll(tmp_path: Path) -> None:
    values: dict[str, Any] = {
        "defaults": [
            {"scope": {"path": "", "type": "posts"}, "values": {"layout": "post", "author": "Una Brack"}},
            {"scope": {"path": "wip"}, "values": {"published": "false", "tags": ["a", "b"]}},
            {"scope": {"path": "", "type": "pages"}, "values": {"lang": "de"}},
            "odd",
        ],
        "exclude": ["README.md", "notes/", "*.log", 5],
    }
    taken = of("jekyll", values, content(tmp_path, boats___posts__2021_01_05_boat_md="x", boats__about_md="x"))
    assert taken["EXTRA_PATH_METADATA"] == {
        "_posts": {"author": "Una Brack"},
        "boats/_posts": {"author": "Una Brack"},
        "wip": {"status": "draft", "tags": "a; b"},
    }
    assert taken["ARTICLE_EXCLUDES"] == taken["PAGE_EXCLUDES"] == ["notes"]
    assert taken["IGNORE_FILES"][-2:] == ["README.md", "*.log"]


def test_data_beside_posts_of_eleventy(tmp_path: Path) -> None:
    folder = content(
        tmp_path, posts__posts_json='{"tags": "Apples", "layout": "post"}', posts__other_json='{"lang": "de"}'
    )
    content(tmp_path, wip__wip_11tydata_json="")
    (folder / "wip" / "wip.11tydata.json").write_text('{"draft": true}')
    assert of("eleventy", {}, folder) == {
        "EXTRA_PATH_METADATA": {"posts": {"tags": "Apples"}, "wip": {"status": "draft"}}
    }


def test_data_of_eleventy_may_say_how_the_addresses_of_a_folder_are_made(tmp_path: Path) -> None:
    files = {
        "posts__posts_json": '{"permalink": "/writing/{{ page.fileSlug | slugify }}/"}',
        "wip__wip_json": '{"permalink": "/{{ title }}/"}',
        "docs__docs_json": '{"permalink": false}',
    }
    folder = content(tmp_path, **files)
    assert permalinks("eleventy", folder) == {"posts": "/writing/:name/"}
    assert permalinks("jekyll", folder) == {}


def test_a_cascade_of_hugo(tmp_path: Path) -> None:
    yaml = "---\ntitle: Docs\ncascade:\n  params: {x: y}\n  author: Una Brack\n---\n"
    toml = '+++\n[[cascade]]\ndraft = true\n[[cascade]]\nlang = "de"\n[cascade._target]\npath = "/a"\n+++\n'
    folder = content(tmp_path, docs___index_md=yaml, wip___index_md=toml, plain___index_md="No header")
    assert of("hugo", {}, folder) == {
        "EXTRA_PATH_METADATA": {"docs": {"author": "Una Brack"}, "wip": {"status": "draft"}}
    }


def test_a_folder_of_hugo_s_that_holds_a_language_is_in_that_language(tmp_path: Path) -> None:
    languages = {"ja": {"contentDir": "content/ja/"}, "en": {"contentDir": "content/english"}, "de": {}, "fr": "odd"}
    folders = of("hugo", {"languages": languages}, content(tmp_path / "content"))["EXTRA_PATH_METADATA"]
    assert folders == {"ja": {"lang": "ja"}, "english": {"lang": "en"}}


def test_cascades_of_hugo_that_aim_at_folders_or_keep_them_from_lists(tmp_path: Path) -> None:
    aimed = [
        {"_target": {"path": "/docs/old/**"}, "draft": "true"},
        {"target": {"path": "/talks/*", "kind": "page"}, "build": {"list": "never"}},
        {"target": {"path": "/{a,b}/**"}, "draft": "true"},
        {"target": {"path": "/**", "lang": "de"}, "draft": "true"},
        {"author": "Una Brack"},
    ]
    folder = content(tmp_path, parts___index_md="---\ncascade:\n  build: {render: never}\n---\n")
    assert of("hugo", {"cascade": aimed}, folder) == {
        "EXTRA_PATH_METADATA": {
            "docs/old": {"status": "draft"},
            "talks": {"status": "hidden"},
            "parts": {"status": "skip"},
        },
        "DEFAULT_METADATA": {"author": "Una Brack"},
    }


def test_what_lies_in_the_folder_of_a_page_is_no_page_in_hugo(tmp_path: Path) -> None:
    names = ("a__index_md", "a__b_md", "a__c__d_html", "e___index_md", "e__f_md", "index_md")
    folder = content(tmp_path, **dict.fromkeys(names, "Words."))
    skipped = {"status": "skip"}
    assert of("hugo", {}, folder)["EXTRA_PATH_METADATA"] == {"a/b.md": skipped, "a/c/d.html": skipped}


def test_a_piece_of_which_hugo_makes_no_page_is_left_out_and_told() -> None:
    fields = FOREIGN.fields([NamedValue("build", Table([NamedValue("render", "never", 3)]), 2)]).fields
    assert fields == [Field("headless", ("true",), 2)]
    (status,), (notice,) = withheld([*fields, Field("status", ("published",), 4)])
    assert (status.name, status.text, notice.line) == ("status", "skip", 2)
    assert withheld([Field("headless", ("false",), 1)])[1] == []
