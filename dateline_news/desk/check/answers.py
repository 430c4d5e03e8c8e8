"""Applies the answers in a story's header: `Check_ok: rule — reason` says that the story is right as it is."""

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.rule import Rule
from dateline_news.model.diagnostics import Diagnostic, suggestion

ANSWER = re.compile(r"(?P<rule>[\w-]+?)\s*(?:[—–:]|\s-{1,3}\s|$)\s*(?P<reason>.*)", re.DOTALL)
FORM = "write Check_ok: rule — reason"

UNFIT = Rule(
    "answer-unfit",
    "error",
    "a `Check_ok` without a reason, for a rule that there is not, or for one that cannot be answered",
    answerable=False,
)
UNUSED = Rule(
    "answer-idle", "advice", "a `Check_ok` that answers nothing, because its rule finds nothing", answerable=False
)


class AnsweredPost(NamedTuple):
    """The diagnostics of a post without an answer, and those that its editor has answered, each with the reason."""

    diagnostics: list[Diagnostic]
    answered: list[tuple[Diagnostic, str]]


def apply_answers(post: CheckedPost, diagnostics: Iterable[Diagnostic], rules: Mapping[str, Rule]) -> AnsweredPost:
    """Separate the diagnostics of a post that its answers settle; `rules` are all rules, by name."""
    unanswered, answered = list(diagnostics), list[tuple[Diagnostic, str]]()
    for line, text in post.answers:
        match = ANSWER.fullmatch(text.strip())
        name, reason = (match["rule"].lower(), match["reason"].strip()) if match else ("", "")
        if fault := _fault(name, reason, rules):
            unanswered.append(UNFIT.diagnostic(post.source, line, fault))
            continue
        matching = [diagnostic for diagnostic in unanswered if diagnostic.field == name]
        if not matching and not any(diagnostic.field == name for diagnostic, _ in answered):
            message = f"there is nothing that {name} finds here; take the line out"
            unanswered.append(UNUSED.diagnostic(post.source, line, message))
        answered += [(diagnostic, reason) for diagnostic in matching]
        unanswered = [diagnostic for diagnostic in unanswered if diagnostic.field != name]
    return AnsweredPost(unanswered, answered)


def _fault(name: str, reason: str, rules: Mapping[str, Rule]) -> str:
    """What is wrong with an answer, and what would be right."""
    if not name:
        return f"this answers no rule; {FORM}"
    if name not in rules:
        return f"there is no rule {name}; {suggestion(name, rules) or 'docs/checks.md names them all'}"
    if not rules[name].answerable:
        return f"{name} cannot be answered; mend what it says, and take this line out"
    if not re.search(r"\w{2}", reason):
        return f"this answer to {name} gives no reason; {FORM}"
    return ""
