"""Runs the gate: checks every post, then all together, and applies the answers."""

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
from dateline_news.desk.check.rules.topics import PostMessages
from dateline_news.desk.check.strays import RULE as NO_POST
from dateline_news.desk.check.strays import strays
from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.moments import clock
from dateline_news.press.assemble.link_faults import fault, fault_of_image
from dateline_news.press.assemble.template_files import fault_of_template, template_folders
from dateline_news.press.read.link_syntax import Reference

Settings = Mapping[str, Any]

RULES: dict[str, Rule] = {
    rule.name: rule for rule in (CONTRACT, LEFT_OUT, NO_POST, *OF_A_POST, *OF_THE_PAPER, answers.UNFIT, answers.UNUSED)
}


@dataclass(frozen=True, slots=True)
class Outcome:
    """The number of posts checked, their diagnostics in order, and the answered ones with the reasons."""

    posts: int
    diagnostics: list[Diagnostic] = field(default_factory=list)
    answered: list[tuple[Diagnostic, str]] = field(default_factory=list)

    def count(self, severity: Severity) -> int:
        """The number of diagnostics of a severity."""
        return sum(diagnostic.severity == severity for diagnostic in self.diagnostics)


def check_posts(content: Path, settings: Settings, paths: Collection[Path] = (), *, public: bool = False) -> Outcome:
    """Check the posts under `content`, an absolute path; all of them, or those that `paths` name.

    A path is a post or a folder. Rules for the whole paper check all posts either way. With `public`, drafts are
    checked for what a build refuses alone. Raises SystemExit with a sentence for a path that names no post.
    """
    posts = checked_posts(content, settings)
    wanted = {source for path in paths for source in _sources_at(path, posts, content)}
    chosen = [source for source in posts if source in wanted or not paths]
    diagnostics = _diagnostics(posts, content, settings, public=public)
    answered = [answers.apply_answers(posts[source], diagnostics[source], RULES) for source in chosen]
    no_posts = [] if paths else strays(content, settings, posts)
    return Outcome(
        len(chosen),
        sorted({diagnostic for post in answered for diagnostic in post.diagnostics} | {*no_posts}),
        [answer for post in answered for answer in post.answered],
    )


def _diagnostics(
    posts: Mapping[str, CheckedPost], content: Path, settings: Settings, *, public: bool
) -> dict[str, list[Diagnostic]]:
    """The diagnostics of all rules, by source."""
    now = clock.now()
    facts = Facts(now, settings["DEFAULT_LANG"], tuple(settings["SECTIONS"]))
    exempt = {source for source, post in posts.items() if public and post.is_withheld}
    by_source = defaultdict[str, list[Diagnostic]](list)
    for source, post in posts.items():
        by_source[source] += [row for row in post.diagnostics if row.field == CONTRACT.name or source not in exempt]
    is_public = {post.source: post.is_public(now) for post in posts.values()}
    for source, line, message in _broken(posts, content, settings, is_public):
        by_source[source].append(CONTRACT.diagnostic(source, line, message))
    for rule in OF_THE_PAPER:
        for source, line, message in rule.find([post for post in posts.values() if post.source not in exempt], facts):
            by_source[source].append(rule.diagnostic(source, line, message))
    return by_source


def _broken(
    posts: Mapping[str, CheckedPost], content: Path, settings: Settings, public: Mapping[str, bool]
) -> PostMessages:
    """What is wrong with links, pictures and templates; nothing in a lenient build, which accepts it."""
    if settings["STORY_FIELDS"] == "lenient":
        return
    templates = template_folders(settings)
    for source, post in posts.items():
        for target, line, is_picture in post.references:
            if message := fault(Reference(target, line, is_picture), source, public, content):
                yield source, line, f"{'picture' if is_picture else 'link'}: {message}"
        if public[source] and (message := fault_of_template(post.fields.get("template", ""), templates)):
            yield source, post.lines.get("template", 1), f"template: {message}"
        if message := fault_of_image(post.fields.get("image", ""), content):
            yield source, post.lines.get("image", 1), f"image: {message}"


def _sources_at(path: Path, sources: Iterable[str], content: Path) -> Iterator[str]:
    absolute, root = path.resolve(), content.resolve()
    if not absolute.exists():
        raise SystemExit(f"There is no {path}; name a post, or a folder of posts, under {content.name}/.")
    if not absolute.is_relative_to(root):
        how = "name the folder that its posts lie in, alone, or give it as --content"
        raise SystemExit(f"{path} lies outside of {content.name}/; {how}.")
    inside = absolute.relative_to(root).as_posix()
    named = [source for source in sources if inside in (".", source) or source.startswith(f"{inside}/")]
    if not named:
        raise SystemExit(f"{path} is no post that a build would read, and holds none.")
    yield from named
