"""`dateline live`: adds an entry of this moment to a live story, or ends it, and changes no other byte."""

import os
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from pelican.utils import posixize_path

from dateline_news.desk.console import print_line
from dateline_news.desk.posts import PostHeader, Settings, header_lines, refused, settings_here
from dateline_news.desk.posts.find_story import find_story
from dateline_news.desk.replace_file import replace_file
from dateline_news.model import characters
from dateline_news.model.fields import StoryFields, faults
from dateline_news.model.kinds import LIVE
from dateline_news.model.moments import clock
from dateline_news.press.markup import live_entries, safe_html
from dateline_news.press.markup.live_entries import EntryHeading
from dateline_news.press.read.document_reader import read_document
from dateline_news.press.read.file_types import MARKDOWN

LONGEST_HEADLINE = 120  # characters: one line of more is what an entry says, without a headline


def run(words: str, text: str, *, ends: bool) -> None:
    """Add an entry to a live story of the paper in this folder, or end it, or both; print what was written."""
    settings = settings_here()
    if text or not ends:
        file, entry = add(words, text, Path(settings["PATH"]), settings)
        print_line(f"{os.path.relpath(file)}: ## {entry.text} (#{entry.anchor})")
    if ends:
        file, line = end(words, Path(settings["PATH"]), settings)
        print_line(f"{os.path.relpath(file)}: {line}")


def add(words: str, text: str, content: Path, settings: Settings) -> tuple[Path, EntryHeading]:
    """Add an entry of this moment to the live story that `words` name; give its file, and the heading of the entry.

    Raises SystemExit with a sentence where something is not right, and then nothing is written.
    """
    words_of_entry = _text(text)
    post = find_story(words, content, settings)
    path = os.path.relpath(post.file)
    if fault := _fault(post):
        raise SystemExit(f"{path} {fault}")
    with refused(path, "changed"):
        old = post.file.read_bytes().decode()
        before = entries(old, post, content, settings)
        new = with_entry(old, heading(before, clock.now(), _day(post, settings), settings), words_of_entry)
        after = entries(new, post, content, settings)
        if faults := [entry.fault for entry in (*before, *after) if entry.fault]:
            raise SystemExit(f"{path}: {faults[0]}")
        if after[:-1] != before or len(after) == len(before):
            right = "leave out headings of two signs (##), and close what is open at the end of the story"
            raise SystemExit(f"{path}: with this text the story would not have one entry more; {right}")
        replace_file(post.file, new)
    return post.file, after[-1]


def end(words: str, content: Path, settings: Settings) -> tuple[Path, str]:
    """Write into the live story that `words` name that it ended now; give its file, and the line that says so.

    Raises SystemExit with a sentence where something is not right, and then nothing is written.
    """
    post = find_story(words, content, settings)
    path = os.path.relpath(post.file)
    if fault := _fault(post):
        raise SystemExit(f"{path} {fault}")
    zone = ZoneInfo(settings["TIMEZONE"])
    now = clock.now().astimezone(zone)
    moment = f"{now:%Y-%m-%d %H:%M:%S}".removesuffix(":00")
    line = f"Live_ended: {moment}"
    if fault := faults(StoryFields, {**post.fields, "live_ended": moment}, zone).get("live_ended", ""):
        raise SystemExit(f"{path}: {fault}")
    with refused(path, "changed"):
        old = post.file.read_bytes().decode()
        header, lines = header_lines.fields(old), header_lines.split(old)
        header_lines.add_below(lines, next((field for field in header if field.name == "kind"), header[-1]), line)
        new = header_lines.join(lines, old)
        within = posixize_path(os.path.relpath(post.file, content))
        before, after = (
            {field.name for field in read_document(text.removeprefix(header_lines.BOM), within, settings).fields}
            for text in (old, new)
        )
        if after != before | {"live_ended"}:
            raise SystemExit(f"{path} has a header that no line can be added to; write into it yourself: {line}")
        replace_file(post.file, new)
    return post.file, line


def _text(text: str) -> str:
    """What the entry says: a headline on its first line, or nothing but what follows a headline that there is not."""
    if refusal := characters.refusal(text):
        raise SystemExit(f"the text {refusal}")
    lines = [line.rstrip() for line in text.strip().splitlines()]
    if not any(map(str.isalnum, text)):
        raise SystemExit("the text says nothing; write what is new")
    if len(lines[0]) > LONGEST_HEADLINE:
        return "\n".join(["", "", *lines])
    headline, *rest = lines
    more = "\n".join(rest).strip("\n")
    return f" {headline}\n\n{more}" if more else f" {headline}"


def _fault(post: PostHeader) -> str:
    """Why nothing can be added to a story."""
    if post.fields.get("kind", "").strip().lower() != LIVE:
        return f"is not live; write Kind: {LIVE} into its header, if it is to be"
    if "live_ended" in post.fields:
        return f"ended {post.fields['live_ended']}; take the line Live_ended out, if it goes on"
    if post.file.suffix[1:].lower() not in MARKDOWN:
        return "is no Markdown, and nothing else can be added to; write the entry into it yourself"
    return ""


def _day(post: PostHeader, settings: Settings) -> date:
    """The day of a story, on the paper's clock."""
    zone = ZoneInfo(settings["TIMEZONE"])
    moment = post.moment("date", settings)
    return moment.on(zone) if moment else clock.now().astimezone(zone).date()


def entries(text: str, post: PostHeader, content: Path, settings: Settings) -> list[EntryHeading]:
    """The headings of the entries in a story's text."""
    path = posixize_path(os.path.relpath(post.file, content))
    document = read_document(text.removeprefix(header_lines.BOM).replace("\r\n", "\n"), path, settings)
    html = safe_html.safe(safe_html.markdown(settings["MARKDOWN"]).convert(document.copy))
    zone = ZoneInfo(settings["TIMEZONE"])
    return live_entries.read(live_entries.headings(html), _day(post, settings), zone)


def heading(before: list[EntryHeading], now: datetime, day: date, settings: Settings) -> str:
    """`## 14:05`, with the day where the entry above is of another, and with seconds where its minute is taken."""
    at = now.astimezone(ZoneInfo(settings["TIMEZONE"]))
    moments = [entry.at for entry in before if entry.at]
    on = f"{at:%Y-%m-%d} " if (moments[-1].date() if moments else day) != at.date() else ""
    is_taken = any(f"{moment:%Y-%m-%d %H:%M}" == f"{at:%Y-%m-%d %H:%M}" for moment in moments)
    return f"## {on}{at:%H:%M:%S}" if is_taken else f"## {on}{at:%H:%M}"


def with_entry(text: str, heading: str, words: str) -> str:
    """A story's text with an entry at its end; its lines end as the others do."""
    ending = "\r\n" if "\r\n" in text else "\n"
    entry = f"{heading}{words}\n".replace("\n", ending)
    return f"{text.rstrip()}{ending * 2}{entry}"
