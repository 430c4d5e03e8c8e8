"""Who put a copy on its page, beside the stamp there: `Posted On: 09 MAR 2026 5:32PM by PIB Delhi`, `Submitted by admin on …`.

It is a source if it is an agency, a byline if it is a name, and else nobody: a desk, an account.
"""

import re

from dateline_news.desk.wire.recognise.boilerplate_rules import MENU_WORD
from dateline_news.desk.wire.recognise.dates import dates_in
from dateline_news.desk.wire.recognise.head.byline import byline
from dateline_news.desk.wire.recognise.stamps.lines import IN_PART, all_of_line
from dateline_news.desk.wire.recognise.stamps.place_and_day import OTHER_DAY
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

BY = r"(?:by|von|par|por|di|door|oleh)"
BEHIND = re.compile(rf"[\s,|–—-]+(?P<by>{BY})\s*:?\s+(?P<who>\S(?:.{{0,50}}\S)?)\.?", re.IGNORECASE)
BEFORE = re.compile(
    rf"(?:submitted|posted|published|uploaded|written|added|updated|gepostet|veröffentlicht|publicado|publié) (?P<by>{BY}) (?P<who>\S.{{0,40}}?)"
    r"\s*(?:,|\||·|•|–|—|\s-\s|\bon\b|\bat\b|\bam\b|\ble\b|\bel\b)\s*(?=.{0,12}\d)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    rf"(?:{RELEASE})\s*(?:no|nr|n[°º]|n|num|number|nomor|sayı|رقم|نمبر)?\s*[.:]?\s*(?=\S*\d)[\w/.-]{{1,20}}\s*(?:[,|–—-]\s*|(?:of|du|del|vom|de|dated|dt\.?|on|tanggal|مورخہ|بتاريخ)\s+)+(?=\S)",
    re.IGNORECASE,
)
PARTING = re.compile(r"\s*[|·•/]\s*|\s+[–—-]\s+|\s*[–—-]\s*$|^\s*[–—-]\s*")
MOST_OF_PLACE = 2  # words of a part that nobody knows
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


def beside_stamp(text: str) -> list[Span]:
    """The spans of a whole day that stands behind the number of a release, or with its hour among a section, an agency, a place."""
    if numbered := NUMBERED.match(text):
        stamp = all_of_line(text[numbered.end() :], may_lack_label=True)
        shifted = [(begin + numbered.end(), end + numbered.end(), field) for begin, end, field in stamp]
        return [(0, numbered.end(), dropped("label")), *shifted] if shifted else []
    written = dates_in(text)
    if len(written) != 1 or not (written[0].day and (written[0].time or written[0].note)):
        return []
    begin, end = written[0].begin, written[0].end
    parts = [
        part.strip(" ,:") for side in (text[:begin], text[end:]) for part in PARTING.split(side) if part.strip(" ,:")
    ]
    others = [part for part in parts if not (IN_PART.fullmatch(part) or KNOWN.match(part) or _is_section(part))]
    is_short = all(len(part.split()) <= MOST_OF_PLACE and part[0].isupper() and part.isalpha() for part in others)
    if not parts or len(others) > 1 or not is_short or OTHER_DAY.search(text[:begin]):
        return []
    return [(begin, end, metadata("published", text[begin:end]))]


def _is_section(part: str) -> bool:
    return all(word == "All" or MENU_WORD.fullmatch(word) for word in re.split(r"\s*[,/&]\s*", part))


def _field(who: str) -> Disposition:
    """What becomes of who has posted a copy."""
    agency = KNOWN.match(who)
    if agency and who[agency.end() :][:1] in ("", " ", ",", "/"):
        return metadata("source", who)
    return byline(f"By {who}") or dropped("posted-by")
