"""Who put a copy on its page, beside the stamp there: `Posted On: 09 MAR 2026 5:32PM by PIB Delhi`, `Submitted by admin on …`.

It is a source if it is an agency, a byline if it is a name, and else nobody: a desk, an account.
"""

import re

from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.dateline.forms import dateline_of_a_form
from dateline_news.desk.wire.recognise.stamps.lines import all_of_line
from dateline_news.desk.wire.recognise.vocabulary.agencies import KNOWN
from dateline_news.desk.wire.recognise.vocabulary.labels import RELEASE
from dateline_news.desk.wire.recognise.vocabulary.stamp_labels import LABEL
from dateline_news.desk.wire.segments import Disposition, Span, dropped, metadata

BY = r"(?:by|von|par|por|di|door|oleh)"
BEHIND = re.compile(rf"[\s,|–—-]+(?P<by>{BY})\s*:?\s+(?P<who>\S(?:.{{0,50}}\S)?)\.?", re.IGNORECASE)
# With what they are, for whom, and where: `Por Anna Roe - Repórter da Agência Modelo - Vila Nova`.
WITH_ROLE = re.compile(
    rf"[\s,|–—-]{{1,9}}(?P<by>{BY})\s{{0,9}}:?\s{{1,9}}(?P<who>[^\W\d_]\S* \S(?:[^,|]{{0,40}}?\S)?)(?:,|\s[|–—-])\s+(?:rep[óo]rter|reporter|journaliste?|periodista|jornalista|giornalista|redact?ora?|redakteur(?:in)?|correspond[ea]nte?|enviad[oa]|staff|editor|writer)\b.{{0,70}}",
    re.IGNORECASE,
)
BEFORE = re.compile(
    rf"(?:submitted|posted|published|uploaded|written|added|updated|gepostet|veröffentlicht|publicado|publié) (?P<by>{BY})\s?:? (?P<who>\S.{{0,40}}?)"
    rf"\s*(?:,|\||·|•|–|—|\s-\s|\bon\b|\bat\b|\bam\b|\ble\b|\bel\b|\s(?={LABEL.pattern}))\s*(?=.{{0,24}}\d)",
    re.IGNORECASE,
)
NUMBERED = re.compile(
    rf"(?:{RELEASE})\s*(?:no|nr|n\.?\s?[°º]|n|num|number|nomor|sayı|رقم|نمبر)?\s*[.:]?\s*(?=\S*\d)[\w/.-]{{1,20}}\s*(?:[,|–—-]\s*|(?:of|du|del|vom|de|dated|dt\.?|on|tanggal|مورخہ|بتاريخ)\s+)+(?=\S)",
    re.IGNORECASE,
)
MOST_WORDS = 5  # of who it is


def stamp_with_poster(text: str) -> list[Span]:
    """The spans of a line that is a stamp and who has posted it, in either order; none if it is anything else."""
    before = BEFORE.search(text)
    desk = dateline_of_a_form(text[: before.start()].strip()) if before and before.start() else []
    if before and (desk or not before.start()) and (stamp := all_of_line(text[before.end() :], may_lack_label=True)):
        who = (before.start(), before.end(), dropped("posted-by") if desk else _field(before["who"]))
        return [*desk, who, *((begin + before.end(), end + before.end(), field) for begin, end, field in stamp)]
    for behind in WITH_ROLE.finditer(text):
        stamp = all_of_line(text[: behind.start()], may_lack_label=True)
        if stamp and behind.end() == len(text):
            end, role = behind.end("who"), dropped("role-of-writer")
            return [*stamp, (behind.start(), end, _field(behind["who"])), (end, len(text), role)]
    for behind in BEHIND.finditer(text):
        stamp = all_of_line(text[: behind.start()], may_lack_label=True)
        if stamp and behind.end() == len(text) and len(behind["who"].split()) <= MOST_WORDS:
            return [*stamp, (behind.start(), len(text), _field(behind["who"]))]
    return []


def behind_number(text: str) -> list[Span]:
    """The spans of a whole day that stands behind the number of a release."""
    numbered = NUMBERED.match(text)
    stamp = all_of_line(text[numbered.end() :], may_lack_label=True) if numbered else []
    shifted = [(begin + numbered.end(), end + numbered.end(), field) for begin, end, field in stamp if numbered]
    return [(0, numbered.end(), dropped("label")), *shifted] if numbered and shifted else []


def _field(who: str) -> Disposition:
    """What becomes of who has posted a copy."""
    agency = KNOWN.match(who)
    if agency and who[agency.end() :][:1] in ("", " ", ",", "/"):
        return metadata("source", who)
    return byline(f"By {who}") or dropped("posted-by")
