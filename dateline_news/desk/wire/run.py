"""The run: from the copies an editor names to drafts in the paper, and a report."""

import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline_news.desk import post
from dateline_news.desk.new import sections
from dateline_news.desk.posts import Settings, posts, settings_here
from dateline_news.desk.wire import date, report
from dateline_news.desk.wire.copies import copies
from dateline_news.desk.wire.draft import Draft, draft
from dateline_news.desk.wire.order import Desk, Order
from dateline_news.desk.wire.report import Outcome
from dateline_news.desk.wire.topics import Topics
from dateline_news.model.diagnostics import Problem, suggestion
from dateline_news.model.fields import ADDRESS


@dataclass(slots=True)
class Place:
    """Where drafts go: the content folder, or a folder of the editor's choice; and the digests that lie there."""

    content: Path
    folder: Path | None
    digests: dict[str, Path]
    dry_run: bool = False


def run(named: Sequence[str], order: Order, output: str = "", *, dry_run: bool = False, as_json: bool = False) -> None:
    """Do what `invoke wire` says, in the paper of this folder; exits with 1 if something became no draft."""
    settings = settings_here()
    content, folder = Path(settings["PATH"]), Path(output) if output else None
    desk, digests = known(content, folder, settings)
    check(named, order, desk)
    told = []
    for outcome in wired(named, order, desk, Place(content, folder, digests, dry_run)):
        told.append(outcome)
        if not as_json:
            report.tell_one(outcome)
    report.tell_all(told, as_json=as_json)
    if any(outcome.draft.problems for outcome in told):
        sys.exit(1)


def known(content: Path, folder: Path | None, settings: Settings) -> tuple[Desk, dict[str, Path]]:
    """What the content folder tells about the paper: its sections, its topics, and the digests of copies it has had."""
    topics: Counter[str] = Counter()
    digests: dict[str, Path] = {}
    for root in (content, *([folder] if folder and not folder.resolve().is_relative_to(content.resolve()) else [])):
        for one in posts(root, settings) if root.is_dir() else ():
            digests.setdefault(one.fields.get("copy", ""), one.file)
            topics.update(name.strip() for name in one.fields.get("tags", "").replace(";", ",").split(","))
    found = sections(content, settings)
    first = {slug: found[slug] for slug in settings.get("SECTIONS", ()) if slug in found}
    topics.pop("", None)
    digests.pop("", None)
    desk = Desk({**first, **found}, settings["DEFAULT_LANG"], Topics(topics), settings["SLUG_REGEX_SUBSTITUTIONS"])
    return desk, digests


def check(named: Sequence[str], order: Order, desk: Desk) -> None:
    """Raise SystemExit with a sentence for what no copy can be read with."""
    if not named:
        raise SystemExit("Name a copy: a file, several, a folder, or - for standard input.")
    if order.section and desk.slug(order.section) not in desk.sections:
        how = suggestion(desk.slug(order.section), desk.sections) or f"the sections are {', '.join(desk.sections)}"
        raise SystemExit(f"--section {order.section}: is no section of this paper; {how}")
    try:
        date.given(order.date or "2021-07-14")
    except ValueError as error:
        raise SystemExit(f"--date: {error}") from None
    if order.source_url and not ADDRESS.fullmatch(order.source_url):
        raise SystemExit(f"--source-url {order.source_url}: is no web address such as https://example.org/story")
    if not desk.sections:
        raise SystemExit("The paper has no section yet: name one in SECTIONS, in pelicanconf.py.")


def wired(named: Sequence[str], order: Order, desk: Desk, place: Place) -> Iterator[Outcome]:
    """What became of each copy, as soon as it is known."""
    for name, data in copies(named):
        made = Draft(name, "", problems=[data]) if isinstance(data, Problem) else draft(data, name, desk, order)
        if made.problems:
            yield Outcome(made)
        elif made.digest in place.digests:
            yield Outcome(made, place.digests[made.digest], "known")
        else:
            yield _put(made, place)


def _put(made: Draft, place: Place) -> Outcome:
    """Write a draft, or say where it would go."""
    articles = place.content / "articles"
    folder = place.folder or articles / made.section
    try:
        if place.dry_run:
            path = folder / f"{made.day}-{made.slug}.md"
        elif place.folder:
            path = post.put(folder, made.day, made.slug, post.text(made.fields, made.body, made.notes))
        else:
            path = post.write(place.content, made.section, made.day, made.slug, made.fields, made.body, made.notes)
    except OSError as error:
        where = error.filename or folder
        made.problems.append(Problem(made.name, 1, "file", f"{where} cannot be written: {error.strerror}"))
        return Outcome(made)
    place.digests[made.digest] = path
    return Outcome(made, path, "would be written" if place.dry_run else "written")
