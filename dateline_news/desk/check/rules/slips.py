"""Flags likely slips of the pen, by a short and exact list of patterns that good English hardly ever has.

Only in copy whose language is English, never in quotations, code or tables, and only as advice: the
copy of others stays as it was received. How few false alarms the list gives is measured in
docs/decisions/0005-what-the-gate-flags.md; a pattern that gives more than the others is removed.
"""

import re
from collections.abc import Callable

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule
from dateline_news.desk.check.rules.nations import ADJECTIVE, COUNTRY


def _any(words: str) -> str:
    return "(?:" + "|".join(words.split()) + ")"


# A word that follows no adjective, so that what is before it is none.
_NO_NOUN = r"(?=\s*[.,;:!?)]|\s*$|\s+" + _any(
    "in on to for with at by from has have had is are was were will would could should can may over that who which "
    "after before during under about through against as while since until"
) + r"\b)"  # fmt: skip
_WITH = r"(?P<before>\b(?:of|between|with)\s+)"
_NATION, _OF_NATION = _any(" ".join(ADJECTIVE)), _any(" ".join(COUNTRY))

# The letter a before a vowel's sound. Left out: the sounds of you (a unit) and won (a one), names, abbreviations.
_VOWEL = (
    r"(?:[ai][a-z]|e(?!u|we)[a-z]|o(?!nce|ne|ui)[a-z]|un(?!i|an)[a-z]|up[a-z]|ug[a-z]|um[a-z]|us(?:her|urp))[a-z]{1,}"
    r"|hour(?:s|ly)?\b|honest|honou?r|heir"
)
_LETTER = _any(
    "and or in is as at on of if it are also am an into onto its else off out over under above "
    "a[a-z]?|[a-z]{1,2} only after along instead even"
)
_NO_LETTER = "".join(f"(?<!{word} )" for word in ("vitamin", "hepatitis", "type", "grade", "option", "group", "plan"))
_CONSONANT = r"[bcdgjkpqtvwz](?:[aeiou]|[lr][aeiou])[a-z]+|(?:[lmnr][aeiou]|s[aeio])[a-z]{3,}"

# Patterns of words, each with what would be right in place of a match.
SLIPS: tuple[tuple[re.Pattern[str], Callable[[re.Match[str]], str]], ...] = (
    (
        re.compile(rf"{_WITH}(?P<first>{_OF_NATION})\s+and\s+(?P<other>{_NATION})(?![\w’'-]){_NO_NOUN}"),
        lambda match: f"{match['before'].strip()} {COUNTRY[match['first']]} and {match['other']}",
    ),
    (
        re.compile(rf"{_WITH}(?P<first>{_NATION})\s+and\s+(?P<other>{_OF_NATION})(?![\w’'-]){_NO_NOUN}"),
        lambda match: f"{match['before'].strip()} {match['first']} and {COUNTRY[match['other']]}",
    ),
    (
        re.compile(
            r"(?<![\w’'-])(?i:(?P<word>the|of|and|an|to|with|for|at|from|by|be|are|were|they|we|their|its|this|our|or|but"
            r"|which|when)\s+(?P<again>(?P=word)))(?![\w’'-])"
        ),
        lambda match: match["again"] if match["again"].islower() else "",
    ),
    (
        re.compile(rf"(?<![\w’'.&/(-]){_NO_LETTER}a\s+(?!{_LETTER}\b)(?P<next>{_VOWEL})(?![(\w]*[(_/\d=])"),
        lambda match: f"an {match['next']}",
    ),
    (
        re.compile(rf"(?<![\w’'.&/(-])an\s+(?P<next>{_CONSONANT})(?![(\w]*[(_/\d=])"),
        lambda match: f"a {match['next']}",
    ),
    (
        re.compile(r"\b(?P<verb>[Cc]ould|[Ss]hould|[Ww]ould|[Mm]ight) of (?!course\b|late\b|all\b|necessity\b|its?\b)"),
        lambda match: f"{match['verb']} have",
    ),
    (re.compile(r"\b[Bb]etween (?P<from>\d[\d,.]*) to (?=\d)"), lambda match: f"between {match['from']} and"),
    (re.compile(r"\b(?P<word>[Rr]ather) then (?=[a-z])"), lambda match: f"{match['word']} than"),
    (re.compile(r"\b(?P<verb>has|have|had) went\b"), lambda match: f"{match['verb']} gone"),
)


def _is_mentioned(match: re.Match[str]) -> bool:
    """Whether the words are alone between quotation marks: a text about slips, not with one."""
    around = match.string[: match.start()][-1:] + match.string[match.end() :][:1]
    return around in ('""', "“”", "‘’", "''", "«»", "„“")


def possible(post: Post) -> LineMessages:
    """Words that look like a slip of the pen, with what was perhaps meant."""
    if post.lang.lower().split("-")[0] != "en":
        return
    for block in post.copy:
        if block.kind == "quote":
            continue
        for pattern, correct in SLIPS:
            for match in pattern.finditer(block.plain):
                if (right := correct(match)) and not _is_mentioned(match):
                    words = " ".join(match[0].split())
                    message = f"“{words}” looks like a slip; perhaps “{right}” is meant"
                    yield block.at(match.start(), block.plain), message


RULES = (
    Rule(
        "possible-slip",
        "advice",
        "words that look like a slip of the pen: “of Russian and China”, “the the”, “a accident”; "
        "in English, outside of quotations",
        possible,
    ),
)
