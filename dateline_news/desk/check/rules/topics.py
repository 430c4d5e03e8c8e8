"""Flags topics, sections and threads of the whole paper that have two spellings."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any

from pelican.utils import slugify

from dateline_news.desk.check.rule import Rule
from dateline_news.model.diagnostics import suggestion

NAMED = {"tags": "topic", "category": "section", "thread": "thread", "series": "series"}
LONG = 7  # letters; shorter names that differ by one letter are often two things (Iran, Iraq)
RARE = 2  # stories; of two names, the one with as few, or a fifth of the other's, is taken for the slip
FIFTH = 5

# Letters and digits of Arabic keyboards that look like others in Urdu and Persian, and are not found by their search.
ALIKE = str.maketrans("يىكهة٠١٢٣٤٥٦٧٨٩", "ییکہۃ۰۱۲۳۴۵۶۷۸۹")

PostMessages = Iterator[tuple[str, int, str]]  # the post's path, the line, what is wrong and what would be right


def names(post: Any, field: str) -> list[str]:
    """The topics, the section, the thread or the series of a post."""
    written = post.fields.get(field, "")
    parts = re.split("[;,]", written) if field == "tags" else [written]
    return list(dict.fromkeys(name for part in parts if (name := " ".join(part.split()))))


def folded(name: str) -> str:
    """A name without what makes no difference to a reader: case, accents, spaces, hyphens, dots, look-alikes."""
    letters = unicodedata.normalize("NFKD", name).casefold().translate(ALIKE)
    return "".join(letter for letter in letters if letter.isalnum())


def duplicates(posts: Sequence[Any], _paper: Any) -> PostMessages:
    """Topics, sections, threads and series that differ in spelling only, or by one letter out of place."""
    for field, kind in NAMED.items():
        written = [post for post in posts if post.is_story and field in post.lines]  # a folder's name is no spelling
        used = Counter(name for post in written for name in names(post, field))
        better = {**_misspelt(used), **_respelt(used)}
        for post in written if better else ():
            for name in names(post, field):
                if right := better.get(name):
                    stories = "1 story" if used[right] == 1 else f"{used[right]} stories"
                    message = (
                        f"the {kind} “{name}” is “{right}” in {stories}{_unlike(name, right)}; write it in one way"
                    )
                    yield post.source, post.lines[field], message


def _unlike(name: str, right: str) -> str:
    """The letters in which two names differ, if they look the same; else empty."""
    pairs = [(letter, other) for letter, other in zip(name, right, strict=False) if letter != other]
    if len(name) != len(right) or name.translate(ALIKE) != right.translate(ALIKE) or not pairs:
        return ""
    letter, other = pairs[0]
    return f", which looks the same but has “{other}” (U+{ord(other):04X}) for “{letter}” (U+{ord(letter):04X})"


def _respelt(used: Counter[str]) -> dict[str, str]:
    """Names that differ in case, accents, spaces or hyphens, each with the one that is used most."""
    groups = defaultdict(list)
    for name in used:
        groups[folded(name) or name].append(name)
    better = {}
    for group in groups.values():
        best, *rest = sorted(group, key=lambda name: (-used[name], name))
        better.update(dict.fromkeys(rest, best))
    return better


def _misspelt(used: Counter[str]) -> dict[str, str]:
    """Rare names that are a common one with a letter too few, too many, or two the wrong way round."""
    by_fold = {folded(name): name for name in sorted(used, key=lambda name: (used[name], name))}
    better = {}
    for fold, name in by_fold.items():
        if len(fold) < LONG or any(map(str.isdigit, fold)):
            continue
        for other in _near(fold):
            if other in by_fold:
                rare, common = sorted((name, by_fold[other]), key=lambda spelling: (used[spelling], spelling))
                if used[rare] <= max(RARE, used[common] // FIFTH):
                    better[rare] = common
    return better


def _near(fold: str) -> Iterator[str]:
    """A name with one letter left out, or two swapped; the first letter stays."""
    for at in range(1, len(fold) - 1):
        yield fold[:at] + fold[at + 1 :]
        if fold[at] != fold[at + 1]:
            yield fold[:at] + fold[at + 1] + fold[at] + fold[at + 2 :]
    if fold.endswith("s"):  # any other last letter makes another word: Indonesia, Indonesian
        yield fold[:-1]


def unknown_sections(posts: Sequence[Any], paper: Any) -> PostMessages:
    """Sections that SECTIONS does not name: each once, or in every post if it looks like a slip."""
    suggestions: dict[str, str] = dict.fromkeys(paper.sections, "")
    for post in posts:
        for name in names(post, "category") if post.is_story and paper.sections else ():
            slug = slugify(name)
            near = suggestions[slug] if slug in suggestions else suggestion(slug, paper.sections)
            if near or slug not in suggestions:
                right = near or "name it there, or take one that is"
                message = f"SECTIONS does not name the section “{name}”; {right}"
                yield post.source, post.lines.get("category", 1), message
            suggestions[slug] = near


RULES = (
    Rule(
        "duplicate-topic",
        "warning",
        "a topic, section, thread or series that has another spelling elsewhere (Covid 19, COVID-19), "
        "or seems to be misspelt",
        duplicates,
    ),
    Rule("unknown-section", "advice", "a section that `SECTIONS` in the settings does not name", unknown_sections),
)
