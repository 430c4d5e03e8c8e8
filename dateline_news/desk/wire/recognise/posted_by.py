"""Who put a copy on its page, beside the stamp there: `Posted On: 09 MAR 2026 5:32PM by PIB Delhi`, `Submitted by admin on …`.

It is a source if it is an agency, a byline if it is a name, and else nobody: a desk, an account.
"""

import re

from dateline_news.desk.wire.recognise.head.byline import byline
from dateline_news.desk.wire.recognise.stamp_lines import all_of_line
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

BY = r"(?:by|von|par|por|di|door|oleh)"
BEHIND = re.compile(rf"[\s,|–—-]+(?P<by>{BY})\s*:?\s+(?P<who>\S(?:.{{0,50}}\S)?)\.?", re.IGNORECASE)
BEFORE = re.compile(
    rf"(?:submitted|posted|published|uploaded|written|added|updated|gepostet|veröffentlicht|publicado|publié) (?P<by>{BY}) (?P<who>\S.{{0,40}}?)"
    r"\s*(?:,|\||·|•|–|—|\s-\s|\bon\b|\bat\b|\bam\b|\ble\b|\bel\b)\s*(?=.{0,12}\d)",
    re.IGNORECASE,
)
MOST_WORDS = 5  # of who it is


def stamp_with_poster(text: str) -> list[Span]:
    """The spans of a line that is a stamp and who has posted it, in either order; none if it is anything else."""
    if (before := BEFORE.match(text)) and (stamp := all_of_line(text[before.end() :], may_lack_label=True)):
        who = (0, before.end(), _field(before["who"]))
        return [who, *((begin + before.end(), end + before.end(), field) for begin, end, field in stamp)]
    for behind in BEHIND.finditer(text):
        stamp = all_of_line(text[: behind.start()], may_lack_label=True)
        if stamp and behind.end() == len(text) and len(behind["who"].split()) <= MOST_WORDS:
            return [*stamp, (behind.start(), len(text), _field(behind["who"]))]
    return []


def _field(who: str) -> Disposition:
    """What becomes of who has posted a copy."""
    agency = KNOWN.match(who)
    if agency and who[agency.end() :][:1] in ("", " ", ",", "/"):
        return metadata("source", who)
    return byline(f"By {who}") or dropped("posted-by")
