"""The words in front of a stamp that say what the date is of: `Published:`, `mis à jour le`, `نُشر في`."""

import re

from dateline_news.desk.wire.recognise.dates.names import MONTH_PATTERN
from dateline_news.desk.wire.recognise.vocabulary.labels import NEVER_PLACE, RELEASE

# The roles of stamps. A stamp without a label is `published`; one of `sent` is of the version, as agencies have it.
ROLES = {
    "updated": (
        r"(?:last\s+)?(?:updated|modified|edited|revised|changed)|آخری اپ ڈیٹ|اپ ڈیٹ|آخر تحديث|تم التحديث|تحديث|محد[ّ]?ثة?"
        r"|(?:última\s+)?(?:actualizaci[óo]n|actualizad[oa]|atualização|atualizad[oa]|modificad[oa])"
        r"|(?:última\s+)?modifica(?:ção|ción)|aggiornat[oa](?:\s+il)?|mise?s? à jour|modifiée?|actualisée?|dernière (?:mise à jour|modification)"
        r"|(?:zuletzt\s+)?(?:aktualisiert|geändert)|(?:letzte\s+)?(?:aktualisierung|änderung)|stand"
        r"|(?:son\s+)?güncelle(?:me|nme)(?:\s+tarihi)?|diperbarui|pembaruan|আপডেট|अपडेटेड|अपडेट|अंतिम अपडेट|अद्यतन"
        r"|(?:آخرین\s+|تاریخ\s+)?(?:به\u200c?\s?روز\s?رسانی|بروزرسانی|ویرایش)"
    ),
    "sent": r"(?:re)?(?:moved|transmitted|sent)|gesendet|transmise?|transmitid[oa]|trasmess[oa]",
    "created": r"created|delivered|gehalten|prononcée?|pronunciad[oa]|proferid[oa]|erstellt|créée?|cread[oa]|criad[oa]|dibuat|oluşturulma(?:\s+tarihi)?",
    "published": (
        rf"{RELEASE}(?=\W{{1,3}}\d|\W{{1,3}}{MONTH_PATTERN})|"
        r"(?:date\s+(?:of\s+(?:issue|release|publication)|published|posted|issued|released)|issue\s+date)"
        r"|(?:first\s+|originally\s+)?(?:published|posted|issued|released|filed)(?:\s+to\s+(?:the\s+)?(?:media|press))?|publish(?:ed|ing)?\s+date|publication\s+date"
        r"|for\s+immediate\s+release|release\s+date|dated?|pub\s?date|تاریخِ? اشاعت|مورخہ|بمورخہ|مؤرخہ|تاریخ انتشار|تاریخ|شائع|منتشر شده|تاريخ النشر|التاريخ|الموافق|نُشرت?|نشرت?"
        r"|publicad[oa]|publicaci[óo]n|publicação|fecha(?:\s+de\s+publicaci[óo]n)?|data(?:\s+de\s+publicação)?"
        r"|publiée?s?|mise? en ligne|fait|paru|date\s+de\s+publication|veröffentlicht|veröffentlichung|erschienen|publiziert|datum"
        r"|(?:giriş|yayın(?:lan?ma)?)(?:\s+tarihi)?|tarih|প্রকাশিত|প্রকাশ|terbit|diterbitkan|dipublikasikan|tayang|tanggal(?:\s+terbit)?"
        r"|(?:प्रकाशित|प्रविष्टि)(?:\s+तिथि)?|gepostet|submitted|uploaded|pubblicat[oa](?:\s+il)?|geplaatst(?:\s+op)?|gepubliceerd(?:\s+op)?|पब्लिश्ड|दिनांक|तारीख"
    ),
}
ON = r"(?:\s+(?:on|at|date|le|el|am|em|en|du|vom|pada|को|في|کو))?"
PRINTED_IN = r"(?P<printed>\s+in\s+[^,:،]{2,40},)?"
LABEL = re.compile(
    "(?:" + "|".join(f"(?P<{role}>{words})" for role, words in ROLES.items()) + ")"
    rf"(?![\w\u0900-\u0903\u093a-\u094f]){ON}{PRINTED_IN}\s*[:=\-–—،,|]?\s*",
    re.IGNORECASE,
)

# What stands before a colon or a dash and is no place.
NO_PLACE = re.compile(rf"{NEVER_PLACE.pattern}|{LABEL.pattern}|(?:by|بقلم)\s.+", re.IGNORECASE)


def role(label: re.Match[str] | None) -> str:
    """The role of a stamp with a label: `printed` if that names the paper in which the copy was printed."""
    if label and label["published"] and label["printed"]:
        return "printed"
    return next(role for role in ROLES if label[role]) if label else "published"
