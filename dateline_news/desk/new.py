"""`dateline new`: a draft with a headline, in its section, that says which fields it may have besides."""

from pathlib import Path
from zoneinfo import ZoneInfo

from dateline_news.desk.console import path_from_there, print_line
from dateline_news.desk.drafts.draft import Draft
from dateline_news.desk.drafts.draft_folder import draft_folder
from dateline_news.desk.posts import Settings, settings_here
from dateline_news.model.fields import StoryFields
from dateline_news.model.moments import clock

LONGEST_SLUG = 80  # characters
# The fields that a new draft has, those that a tool writes, and those that are for who knows them.
NOT_OFFERED = {
    "title", "date", "category", "kind", "status", "modified", "correction", "digest", "wanted", "check_ok",
    "slug", "slugline", "template", "save_as", "url", "translation", "authors", "aliases",
}  # fmt: skip
OFFERED = tuple(name for name in StoryFields.model_fields if name not in NOT_OFFERED)  # each is worth a thought
FIRST_NOTE = "Write the copy below. Fields that are of use go into the header, one a line; these there are:"
LAST_NOTE = "When it is ready, take the line Status: draft out of the header."


def run(headline: str, section: str) -> None:
    """Write a draft in the paper of this folder, and print its path."""
    settings = settings_here()
    print_line(path_from_there(new(headline, section, Path(settings["PATH"]), settings)))


def new(headline: str, section: str, content: Path, settings: Settings) -> Path:
    """Write a draft and give its file. Raises SystemExit where headline, section or folder will not do."""
    folder = draft_folder(content, settings)
    profile, title, key = folder.profile, " ".join(headline.split()), folder.profile.slug(section)
    slug = profile.slug(title, LONGEST_SLUG)
    if not any(map(str.isalnum, slug)):
        raise SystemExit(f"“{headline}” has no letter or digit to make an address of; write a headline")
    if key not in profile.sections:
        example = next(iter(profile.sections), "news")
        wrong = f"“{section}” is no section of this paper" if section else f"Which section? Add --section {example}"
        raise SystemExit(f"{wrong}; {profile.section_hint(section)}")
    now = clock.now().astimezone(ZoneInfo(settings["TIMEZONE"]))
    fields = {
        "title": title, "date": f"{now:%Y-%m-%d %H:%M}", "category": profile.sections[key], "kind": "news",
        "status": "draft",
    }  # fmt: skip
    offers = [f"{name.capitalize()}: {StoryFields.model_fields[name].description}" for name in OFFERED]
    notes = [FIRST_NOTE, *offers, LAST_NOTE]
    draft = Draft("", day=now.date(), section=key, slug=slug, fields=fields, notes=notes)
    folder.put(draft)
    if draft.path is None:
        raise SystemExit(draft.problems[0].message)
    return draft.path
