"""What agencies and press offices write over a message to say what it is to a desk, in the languages that it knows."""

import re
from typing import Literal

from dateline_news.desk.wire.segments import Disposition

MessageKind = Literal["story", "update", "correction", "kill", "advisory"]
END = r"\s*(?:$|[-–—:,/.(!|]+\s*)"

KILL = (
    r"(?:(?:BULLETIN|MANDATORY|URGENT|STORY|PHOTO|NEWS|STRICT)\s+)*KILL(?:\s+(?:ADVISORY|NOTICE|STORY|MANDATORY))?"
    r"|(?:STORY\s+)?(?:WITHDRAWN|WITHDRAWAL|REMOVED|RETRACTED|RETRACTION)|STORY\s+(?:DELETED|CANCEL+ED)"
    r"|(?:NOTICIA\s+)?(?:ANULACIÓN|ANULAD[AO]|RETIRAD[AO]|ELIMINAD[AO])|(?:NOTÍCIA\s+)?(?:ANULAÇÃO|CANCELAD[AO])"
    r"|(?:DÉPÊCHE\s+)?(?:ANNULATION|ANNULÉE?|RETIRÉE?)|(?:MELDUNG\s+)?(?:ZURÜCKGEZOGEN|RÜCKZUG|STORNO|STORNIERT)"
    r"|(?:سحب|إلغاء)\s+(?:ال)?خبر|خبر\s+(?:ملغى|ملغي|محذوف)|خبر\s+(?:منسوخ|واپس)"
)
ADVISORY = (
    r"(?:(?:NEWS|MEDIA|PRESS|PHOTO|VIDEO|EDITORS?[’']?|PLANNING|COVERAGE|DIARY|SERVICE)\s+)?ADVISORY(?:\s+TO\s+EDITORS)?"
    r"|(?:NEWS|PHOTO|VIDEO)\s+(?:DIGEST|BUDGET|SCHEDULE)|(?:ATTENTION|NOTE\s+TO|NOTICE\s+TO)\s+EDITORS"
    r"|AVISO\s+(?:A\s+(?:LOS\s+)?(?:EDITORES|REDACTORES|REDACCIONES)|AOS\s+EDITORES|DE\s+PAUTA)"
    r"|AVIS\s+(?:AUX\s+RÉDACTIONS?|À\s+LA\s+RÉDACTION)|(?:REDAKTIONELLER\s+)?HINWEIS\s+(?:AN|FÜR)\s+(?:DIE\s+)?REDAKTION(?:EN)?"
    r"|(?:تنويه|ملاحظة|تنبيه)\s+(?:إلى\s+)?(?:ال|لل)محررين"
)
CORRECTION = (
    r"(?:OFFICIAL\s+)?CORRECT(?:ION|ED|IVE)(?:\s*\(OFFICIAL\))?|CLARIFICATION|CORRECCIÓN|CORREGID[AO]|RECTIFICACIÓN"
    r"|FE\s+DE\s+ERRATAS|RECTIFICATIF|CORRIGÉ|RECTIFICATION|KORREKTUR|KORRIGIERT|BERICHTIGUNG|BERICHTIGT|CORREÇÃO"
    r"|RETIFICAÇÃO|CORRIGID[AO]|تصحيح|تصويب|تصحیح"
)
COUNT = r"\d{1,2}(?:ST|ND|RD|TH)|FIRST|SECOND|THIRD|FOURTH|FIFTH|SIXTH"
VERSION = (
    rf"(?:{COUNT})\s+(?:LEAD|LD|UPDATE|WRITE-?THR(?:U|OUGH))(?:[-\s]+WRITE-?THR(?:U|OUGH))?|WRITE-?THR(?:U|OUGH)"
    r"|(?:UPDATE|WRAPUP|ATUALIZAÇÃO|ACTUALIZACIÓN|AMPLIACIÓN|ZUSAMMENFASSUNG|MISE\s+À\s+JOUR)\s+\d{1,2}|REFILE"
)
REPEAT = r"RPT|REPEAT(?:ING)?|REPITE|WIEDERHOLUNG|WDHLG?"
LABELS = {"kill-label": KILL, "advisory-label": ADVISORY, "correction-label": CORRECTION, "version-label": VERSION,
          "repeat-label": REPEAT}  # fmt: skip
KIND_OF: dict[str, MessageKind] = {
    "kill-label": "kill", "advisory-label": "advisory", "correction-label": "correction",
    "correction-line": "correction", "version-label": "update", "version-line": "update",
}  # fmt: skip
# In capitals with a mark or nothing behind it, or all of a line in any case.
OPENING = {name: re.compile(rf"[*\s(\[]*(?:{label})[)\]*]*{END}") for name, label in LABELS.items()}
WHOLE = {name: re.compile(rf"[*\s(\[]*(?:{label})[)\]*\s]*[:.!]?", re.IGNORECASE) for name, label in LABELS.items()}
COLON = re.compile(rf"(?:{CORRECTION})\s*[:：]\s*", re.IGNORECASE)
SUFFIX = re.compile(r"\s*[(\[](?:WITHDRAWN|KILLED|RETRACTED)[)\]]\s*$")
# What a line in brackets, or one that begins with Eds:, says of the version.
CORRECTS = r"(?:official(?:ly)?\s+)?correct(?:s|ing|ion)\b|corrige|corrigiert|berichtigt|rectifie|rectifica|يصحح"
CHANGES = (
    r"adds?|adding|recasts?|updat(?:es|ing|ed)|refiles?|recrops?|changes?|rewrites?|writes?\s+through|incorporates?|inserts?|trims"
    r"|añade|actualiza(?:do)?|amplía|agrega|reescribe|ajoute|actualisé|précise|complète|neu|aktualisiert|ergänzt|überblick"
    r"|atualiza(?:do)?|acrescenta|يضيف|تحديث|إضافة|اضافہ"
)
LINES = {
    "correction-line": re.compile(rf"\(\s*(?:{CORRECTS})|eds?\s*[.:–—-]+\s*(?:{CORRECTS})", re.IGNORECASE),
    "version-line": re.compile(
        rf"\(\s*(?:eds?\s*[.:]\s*)?(?:{CHANGES})(?!\w)|eds?\s*[.:–—-]+\s*(?:{CHANGES})(?!\w)", re.IGNORECASE
    ),
    "editors-line": re.compile(r"(?:eds?|editors?|redaktion|rédactions?)\s*[:：]\s*\S|\(eds?\s*[.:]", re.IGNORECASE),
}
SLUG = re.compile(
    r"(?i:slug(?:line)?|object\s+name|story\s+slug)\s*[:：]\s*(?P<named>\S.*?)"
    r"|(?P<ap>(?:BC-)?[A-Z]{2}--[A-Z][\w&.'’ -]*?)(?:,.*)?[<=]?"
    r"|(?P<bc>BC-\w+(?:-\w+)+|BC-[\w&.'’ -]+(?=,))(?:,.*)?[<=]?"
    r"|(?P<path>[A-Z][A-Z0-9]+(?:-[A-Z0-9]+)+/)(?P<path_rest>\s*\([^()]*\))?"
    rf"|(?P<topic>[A-Za-z][\w’']*(?:-[\w’']+)+),\s*(?:(?i:{VERSION})|\d{{3,4}})(?:\s*,?\s*\d{{3,4}})?",
)
TRANSMISSION = re.compile(
    r"(?:AP-[A-Z]{2}-\d\d-\d\d-\d\d\s+\d{4}\s?[A-Z]{0,4}|STORY[_ ]NUMBER:\s*\S+|[A-Z]\d{4}\s*[-–]\d+)"
)
INITIALS = re.compile(r"[a-z]{2,4}(?:[-/][a-z]{2,4}){1,4}")


def version_in(text: str) -> str:
    """The rule of the label that a slug line has behind its name, or an empty string."""
    for name in ("kill-label", "advisory-label", "correction-label", "version-label"):
        if re.search(rf"(?<!\w)(?:{LABELS[name]})(?!\w)", text, re.IGNORECASE):
            return name
    return ""


def is_label(field: Disposition, message: MessageKind) -> bool:
    """Whether what became of a segment says that a copy is this to a desk; a slug line says it by its grounds."""
    return message in (KIND_OF.get(field.name), KIND_OF.get(field.grounds))
