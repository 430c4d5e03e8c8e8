"""docs/checks.md lists the rules as they are declared."""

from dateline_news.desk.check import RULES, Rule
from dateline_news.desk.check.rules import OF_A_POST, OF_THE_PAPER
from tests.papers import ROOT

PAGE = ROOT / "docs" / "checks.md"
HEAD = ("| Rule | Level | What it flags |", "| --- | --- | --- |")


def row(rule: Rule) -> str:
    return f"| `{rule.name}` | {rule.severity}{'' if rule.answerable else ', final'} | {rule.flags} |"


def test_the_table_has_every_rule_in_order() -> None:
    table = PAGE.read_text(encoding="utf-8").split(HEAD[0])[1].split("\n\n")[0]
    assert table.strip().splitlines() == [HEAD[1], *(row(rule) for rule in RULES.values())]


def test_every_rule_has_a_unique_name_and_a_description() -> None:
    rules = [*OF_A_POST, *OF_THE_PAPER]
    assert len({rule.name for rule in rules}) == len(rules) == len(RULES) - 5
    assert all(rule.flags and "|" not in rule.flags for rule in RULES.values())
