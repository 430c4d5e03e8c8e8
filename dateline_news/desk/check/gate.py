"""The gate itself: every post once, rules for each, rules for all, answers, and what is left to say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from dateline_news.desk.check import answers
from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.checked_posts import checked_posts
from dateline_news.desk.check.rule import Rule
from dateline_news.desk.check.rules import CONTRACT, LEFT_OUT, OF_A_POST, OF_THE_PAPER
from dateline_news.desk.check.rules.paper import Facts
from dateline_news.desk.check.rules.topics import Noted
from dateline_news.model import clock
from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.press.assemble.link_faults import fault, fault_of_image
from dateline_news.press.assemble.template_files import fault_of_template, template_folders
from dateline_news.press.read.link_syntax import Reference

Settings = Mapping[str, Any]

RULES: dict[str, Rule] = {
    rule.name: rule for rule in (CONTRACT, LEFT_OUT, *OF_A_POST, *OF_THE_PAPER, answers.UNFIT, answers.IDLE)
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """What the gate says of so many posts: the diagnostics in order, and those that were answered, with the reasons."""

    posts: int
    diagnostics: list[Diagnostic] = field(default_factory=list)
    answered: list[tuple[Diagnostic, str]] = field(default_factory=list)

    def count(self, severity: Severity) -> int:
        """How many diagnostics have a severity."""
        return sum(diagnostic.severity == severity for diagnostic in self.diagnostics)


def outcome(content: Path, settings: Settings, paths: Collection[Path] = (), *, public: bool = False) -> Outcome:
    """Check the posts under `content`, an absolute path; all of them, or those that `paths` name.

    A path is a post or a folder. Rules for the whole paper look at all posts either way. With `public`,
    drafts are held against the contract alone, as a build does. Raises SystemExit with a sentence for a path
    that names no post.
    """
    known = checked_posts(content, settings)
    chosen = _chosen(known, content, paths)
    diagnostics = _diagnostics(known, content, settings, public=public)
    settled = [answers.settled(known[source], diagnostics[source], RULES) for source in chosen]
    return Outcome(
        len(chosen),
        sorted({one for each in settled for one in each.diagnostics}),
        [one for each in settled for one in each.answered],
    )


def _diagnostics(
    known: Mapping[str, CheckedPost], content: Path, settings: Settings, *, public: bool
) -> dict[str, list[Diagnostic]]:
    """Everything that any rule has to say, by source."""
    now = clock.now()
    facts = Facts(now, settings["DEFAULT_LANG"], tuple(settings["SECTIONS"]))
    judged = [one for one in known.values() if not (public and one.is_held)]
    by_source = defaultdict[str, list[Diagnostic]](list)
    for post in known.values():
        is_exempt = public and post.is_held
        by_source[post.source] += [one for one in post.diagnostics if one.field == CONTRACT.name or not is_exempt]
    is_public = {post.source: post.is_public(now) for post in known.values()}
    for source, line, message in _broken(known, content, settings, is_public):
        by_source[source].append(CONTRACT.diagnostic(source, line, message))
    for rule in OF_THE_PAPER:
        for source, line, message in rule.find(judged, facts):
            by_source[source].append(rule.diagnostic(source, line, message))
    return by_source


def _broken(known: Mapping[str, CheckedPost], content: Path, settings: Settings, public: Mapping[str, bool]) -> Noted:
    """What posts name that is not there, or not for readers; a lenient build lets that pass."""
    if settings["STORY_FIELDS"] == "lenient":
        return
    templates = template_folders(settings)
    for source, post in known.items():
        for target, line, is_picture in post.references:
            if wrong := fault(Reference(target, line, is_picture), source, public, content):
                yield source, line, f"{'picture' if is_picture else 'link'}: {wrong}"
        if public[source] and (wrong := fault_of_template(post.fields.get("template", ""), templates)):
            yield source, post.lines.get("template", 1), f"template: {wrong}"
        if wrong := fault_of_image(post.fields.get("image", ""), content):
            yield source, post.lines.get("image", 1), f"image: {wrong}"


def _chosen(known: Collection[str], content: Path, paths: Collection[Path]) -> list[str]:
    """The sources that paths name, in order; all of them where no path is given."""
    wanted = {source for path in paths for source in _named(path, known, content)}
    return [source for source in known if source in wanted or not paths]


def _named(path: Path, known: Iterable[str], content: Path) -> Iterator[str]:
    place, root = path.resolve(), content.resolve()
    if not place.exists():
        raise SystemExit(f"There is no {path}; name a post, or a folder of posts, under {content.name}/.")
    if not place.is_relative_to(root):
        how = "name the folder that its posts lie in, alone, or give it as --content"
        raise SystemExit(f"{path} lies outside of {content.name}/; {how}.")
    inside = place.relative_to(root).as_posix()
    met = [one for one in known if inside in (".", one) or one.startswith(f"{inside}/")]
    if not met:
        raise SystemExit(f"{path} is no post that a build would read, and holds none.")
    yield from met
