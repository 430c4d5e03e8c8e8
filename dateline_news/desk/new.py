"""`invoke new`: a draft with a headline, in its section, that says which fields it may have besides."""

import os
from pathlib import Path
from zoneinfo import ZoneInfo

from pelican.utils import slugify

from dateline_news.desk import post
from dateline_news.desk.posts import Settings, posts, settings_here
from dateline_news.desk.telling import tell
from dateline_news.model import clock
from dateline_news.model.diagnostics import suggestion
from dateline_news.model.fields import Story

LONGEST = 80  # characters of a headline that go into its address
# The fields that a new draft has, those that a tool writes, and those that are for who knows them.
NOT_OFFERED = {
    "title", "date", "category", "kind", "status", "modified", "correction", "digest", "wanted", "check_ok",
    "slug", "template", "save_as", "url", "translation", "authors", "aliases",
}  # fmt: skip
OFFERED = tuple(name for name in Story.model_fields if name not in NOT_OFFERED)  # each is worth a thought
TODO = "Write the copy below. Fields that are of use go into the header, one a line; these there are:"
LAST = "When it is ready, take the line Status: draft out of the header."


def run(headline: str, section: str) -> None:
    """Do what `invoke new` says, in the paper of this folder, and print the path."""
    settings = settings_here()
    tell(os.path.relpath(new(headline, section, Path(settings["PATH"]), settings)))


def new(headline: str, section: str, content: Path, settings: Settings) -> Path:
    """Write a draft and give its file.

    Raises SystemExit with a sentence for a headline without a letter, for a section that neither SECTIONS
    nor the content folder knows, and where the file cannot be written.
    """
    title = " ".join(headline.split())
    slug = _slug(title, settings)
    if not any(map(str.isalnum, slug)):
        raise SystemExit(f"“{headline}” has no letter or digit to make an address of; write a headline")
    found = sections(content, settings)
    key = slugify(section, settings["SLUG_REGEX_SUBSTITUTIONS"])
    if key not in found:
        how = suggestion(key, found) or f"the sections are {', '.join(found) or 'yet to be named in SECTIONS'}"
        raise SystemExit(f"“{section}” is no section of this paper; {how}" if section else f"say --section; {how}")
    now = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    fields = {
        "title": title, "date": f"{now:%Y-%m-%d %H:%M}", "category": found[key], "kind": "news", "status": "draft",
    }  # fmt: skip
    try:
        return post.write(content, key, now.date(), slug, fields, "", notes=[TODO, *_offers(), LAST])
    except OSError as error:
        raise SystemExit(f"{error.filename or content} cannot be written: {error.strerror}") from None


def sections(content: Path, settings: Settings) -> dict[str, str]:
    """The sections that SECTIONS or stories name, slug → name: a story's own word for one comes before the slug."""
    said = {one.fields["category"] for one in posts(content, settings) if "category" in one.fields}
    names = {slug: slug.replace("-", " ").capitalize() for slug in settings.get("SECTIONS", ())}
    for name in sorted(said, key=lambda one: (not one.islower(), one)):  # a folder's name is in lower case
        names[slugify(name, settings["SLUG_REGEX_SUBSTITUTIONS"])] = name
    return names


def _offers() -> list[str]:
    """The offered fields, each with what the contract says of them."""
    return [f"{name.capitalize()}: {Story.model_fields[name].description}" for name in OFFERED]


def _slug(title: str, settings: Settings) -> str:
    slug: str = slugify(title, settings["SLUG_REGEX_SUBSTITUTIONS"])
    return slug if len(slug) <= LONGEST else slug[: LONGEST + 1].rpartition("-")[0] or slug[:LONGEST]
