"""The rules of the gate: a module for each family, a pure function for each rule.

To add one, write a function from a Post to (line, what is wrong and what would be right), and a Rule
that names it, in the family it belongs to; a test asks for its row in docs/checks.md.
"""

from dateline_news.desk.check.rule import Rule
from dateline_news.desk.check.rules import (
    attribution,
    bodies,
    boilerplate,
    days,
    headlines,
    introductions,
    links,
    paper,
    pictures,
    slips,
    summaries,
    topics,
    unsettled,
)

# Rules that every build checks as well, in dateline_news/press: fields, markup, links and pictures.
CONTRACT = Rule(
    "contract", "error", "whatever a build refuses: see [the fields of a post](fields.md)", answerable=False
)
LEFT_OUT = Rule("left-out", "warning", "a post that a build leaves out, and why", answerable=False)

OF_A_POST: tuple[Rule, ...] = (
    *headlines.RULES,
    *unsettled.RULES,
    *summaries.RULES,
    *attribution.RULES,
    *bodies.RULES,
    *days.RULES,
    *pictures.RULES,
    *links.RULES,
    *boilerplate.RULES,
    *slips.RULES,
)
OF_THE_PAPER: tuple[Rule, ...] = (*topics.RULES, *introductions.RULES, *paper.RULES)
