"""`invoke new`: a draft with a headline, in its section, that says which fields it may have besides."""

import os
from collections.abc import Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from pelican.utils import slugify

from dateline_news.desk import post_writer
from dateline_news.desk.console import print_line
from dateline_news.desk.posts import Settings, posts, settings_here
from dateline_news.model import clock
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.fields import Story

LONGEST_SLUG = 80  # characters
# The fields that a new draft has, those that a tool writes, and those that are for who knows them.
NOT_OFFERED = {
    "title", "date", "category", "kind", "status", "modified", "correction", "digest", "wanted", "check_ok",
    "slug", "template", "save_as", "url", "translation", "authors", "aliases",
}  # fmt: skip
OFFERED = tuple(name for name in Story.model_fields if name not in NOT_OFFERED)  # each is worth a thought
FIRST_NOTE = "Write the copy below. Fields that are of use go into the header, one a line; these there are:"
LAST_NOTE = "When it is ready, take the line Status: draft out of the header."


def run(headline: str, section: str) -> None:
    """Write a draft in the paper of this folder, and print its path."""
    settings = settings_here()
    print_line(os.path.relpath(new(headline, section, Path(settings["PATH"]), settings)))


def new(headline: str, section: str, content: Path, settings: Settings) -> Path:
    """Write a draft and give its file. Raises SystemExit where headline, section or folder will not do."""
    substitutions = settings["SLUG_REGEX_SUBSTITUTIONS"]
    title = " ".join(headline.split())
    slug = short_slug(title, substitutions, LONGEST_SLUG)
    if not any(map(str.isalnum, slug)):
        raise SystemExit(f"“{headline}” has no letter or digit to make an address of; write a headline")
    names = sections(content, settings)
    key = slugify(section, substitutions)
    if key not in names:
        hint = suggestion(key, names) or f"the sections are {', '.join(names) or 'yet to be named in SECTIONS'}"
        raise SystemExit(f"“{section}” is no section of this paper; {hint}" if section else f"say --section; {hint}")
    now = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    fields = {
        "title": title, "date": f"{now:%Y-%m-%d %H:%M}", "category": names[key], "kind": "news", "status": "draft",
    }  # fmt: skip
    offers = [f"{name.capitalize()}: {Story.model_fields[name].description}" for name in OFFERED]
    post = post_writer.text(fields, "", [FIRST_NOTE, *offers, LAST_NOTE])
    articles = content / "articles"
    try:
        return post_writer.write(articles / key, now.date(), slug, post, beside=articles)
    except OSError as error:
        raise SystemExit(f"{error.filename or content} cannot be written: {error.strerror}") from None


def sections(content: Path, settings: Settings) -> dict[str, str]:
    """The sections that SECTIONS or stories name, slug → name: a story's own word for one comes before the slug."""
    in_stories = {story.fields["category"] for story in posts(content, settings) if "category" in story.fields}
    names = {slug: slug.replace("-", " ").capitalize() for slug in settings.get("SECTIONS", ())}
    for name in sorted(in_stories, key=lambda name: (not name.islower(), name)):  # a folder's name is in lower case
        names[slugify(name, settings["SLUG_REGEX_SUBSTITUTIONS"])] = name
    return names


def short_slug(words: str, substitutions: Sequence[tuple[str, str]], longest: int) -> str:
    """Words as a part of an address, cut after a word where it would have more than so many characters."""
    slug = str(slugify(words, substitutions))
    return slug if len(slug) <= longest else slug[: longest + 1].rpartition("-")[0] or slug[:longest]
