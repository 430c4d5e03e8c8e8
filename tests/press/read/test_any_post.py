"""Any post at all is read or refused without an error, and no record holds a character that no page may hold."""

import json
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from dateline_news.desk.check.checked_post import Checker
from dateline_news.desk.check.gate import RULES
from dateline_news.desk.check.rules import CONTRACT
from dateline_news.model import characters
from dateline_news.model.fields import StoryFields
from dateline_news.press.build.check_settings import DEFAULTS
from dateline_news.press.read.worker import PostReaderWorker
from tests.papers import SETTINGS

BITS = [
    "[", "]", "![", "](", "](a.md)", "{static}", "<", ">", "</", "<b>", "<p title='", '"', "'", "`", "```", "~~~", "*",
    "**", "_", "#", "# ", "> ", "- ", "1. ", "    ", "\t", "\n", "\n\n", "|", "|-|-|", ":", ": ", "{.a b=c}", "{: #id}",
    "```{.python style=x}", "[^1]", "[^1]: ", "[a]: ", "*[a]: ", "&", "&#7;", "&#xFFFE;", "&amp;", "\\", "\x02", "\x03",
    "\x07", "\ufffe", "\u200b", "\ue001", "klzzwxh:0", "<!--", "-->", "<div markdown='1'>", "</div>", "<script>", "---",
    "+++", "<<<<<<< x", "{% raw %}", "{{ x }}", "$$", "www.example.org", "javascript:", "//x", "é", "ا", "😀", "word ",
]  # fmt: skip
VALUES = ["", "T", "2026-01-02", "World", "<Ada>", "ـ", "a; b", "[a, b]", '"\\a"', "&#7;", "true", "5", "x.png", ".x"]
VALUES += ["draft"]
FENCES = ("---\n", "+++\n")
copies = st.lists(st.one_of(st.sampled_from(BITS), st.text(max_size=3)), max_size=30).map("".join)
names = st.sampled_from([*StoryFields.model_fields, "Title ", "Title：", "weather", "<<<<<<< x"])
fields = st.lists(st.tuples(names, st.one_of(st.sampled_from(VALUES), copies)), max_size=6)
headers = st.tuples(st.sampled_from(["", "---\n", "+++\n", "\n", "{\n"]), st.sampled_from([": ", " = "]), fields)


def post(header: tuple[str, str, list[tuple[str, str]]], copy: str) -> str:
    fence, sign, pairs = header
    lines = "".join(f"{name}{sign}{value}\n" for name, value in pairs)
    end = fence if fence in FENCES else ""
    return f"{fence}Title{sign}T\nDate{sign}2026-01-02\n{lines}{end}\n{copy}"


def settings_of(folder: str, fields: str) -> dict[str, Any]:
    return {**SETTINGS, **DEFAULTS, "PATH": folder, "READINGS": {}, "STORY_FIELDS": fields}


@given(headers, copies, st.sampled_from(["strict", "lenient"]), st.sampled_from(["md", "rst", "html"]))
def test_any_post_is_read_or_refused(
    header: tuple[str, str, list[tuple[str, str]]], copy: str, mode: str, ending: str
) -> None:
    with TemporaryDirectory() as folder:
        settings, path = settings_of(folder, mode), f"a.{ending}"
        Path(folder, path).write_bytes(post(header, copy).encode("utf-8", "replace"))
        _, row, body, problems = PostReaderWorker(settings).read(path)
        messages = [f"{problem.field}: {problem.message}" for problem in problems]
        assert not [message for message in messages if "it fails while" in message and "a listing" not in message]
        if not problems:
            record = json.dumps([json.loads(row.about), json.loads(body) if body else None], ensure_ascii=False)
            assert characters.first(record) == ""
        flagged = Checker(settings).check((path, row, problems)).diagnostics
        assert {diagnostic.field for diagnostic in flagged} <= RULES.keys()
        # The gate reports the same problems, and no failure of its own.
        assert [diagnostic.message for diagnostic in flagged if diagnostic.field == CONTRACT.name] == messages
