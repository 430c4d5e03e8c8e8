"""Who wrote a copy, where that stands below it: a letter's signature, a name behind a dash, a byline at the foot."""

import re
from collections.abc import Sequence

from dateline_news.desk.wire.recognise.head.byline.forms import BYLINE
from dateline_news.desk.wire.recognise.head.byline.line import byline
from dateline_news.desk.wire.recognise.head.byline.names import is_bare_name, is_name_of_writer
from dateline_news.desk.wire.recognise.head.prose import is_prose
from dateline_news.desk.wire.segments import Segment, Segments, claimed, cut, dropped, metadata

# How a letter to a paper begins, and how it ends.
SALUTATION = re.compile(
    r"[\s*–—-]*(?:(?:dear )?(?:sir|sirs|madam|editor|mr\.? editor|sir or madam|sir/madam)\s*[,:–—-]|to the editor\b|(?:sehr geehrte|liebe) (?:redaktion|damen und herren)"
    r"|(?:monsieur|madame) l[ea] (?:directeur|directrice|rédact\w+)|señora? director|(?:sr|sra)\.? director|senhor (?:director|diretor|redactor|redator)|(?:egregio|gentile|caro) direttor"
    r"|sayın editör|مکرمی|جناب (?:ایڈیٹر|مدیر)|(?:السيد )?رئيس التحرير المحترم|(?:आदरणीय )?(?:संपादक जी|संपादक महोदय|महोदय))",
    re.IGNORECASE,
)
CLOSING = re.compile(r"(?:^|[–—.-]\s*)yours,? etc\W*$", re.IGNORECASE)
SIGNED = re.compile(
    r"\W*(?:yours\b.{0,20}|(?:kind |best )?regards|sincerely|is mise,? le meas|i am,?(?: sir,?)? (?:yours,? )?etc)\W*",
    re.IGNORECASE,
)
# How mails end, in more languages.
FAREWELL = re.compile(
    r"\W*(?:(?:many |kind |best |warm )?(?:regards|thanks)|cheers|yours\b.{0,20}|(?:mit )?(?:freundlichen?|besten?|viele[n]?|herzliche[n]?|liebe) grü(?:ß|ss)en?.{0,20}|cordialement|bien à vous|(?:un )?(?:cordial )?saludos?(?: cordial(?:es)?)?|(?:um )?(?:abraço|abrazo)|atenciosamente|atentamente|cordiali saluti|un saluto|saygılarımla|hormat (?:kami|saya)|salam"
    r"|والسلام(?: عليكم.{0,30})?|مع (?:خالص )?(?:التحية|الشكر|تحياتي).{0,20}|وتفضلوا .{0,40}|(?:آپ کا )?(?:مخلص|خیر اندیش|نیازمند)|شکریہ|با (?:احترام|تشکر)|सादर|धन्यवाद|भवदीय|आपका)\W*",
    re.IGNORECASE,
)
WRITER = re.compile(r"[–—-]{0,2}\s*(?:\([A-Z][a-z]{1,4}\)\s*)?(?P<name>[^,()]{4,40}?)\s*(?P<rest>[,(].{0,80})?\.?")
BEHIND_DASH = re.compile(r"[–—-]{1,2}\s?(?P<name>[^\W\d_][^,:;.!?\d]{3,40})")
# A label that no line but a byline has; prepositions begin lines of mails as well.
LABELLED = re.compile(
    r"(?:(?:written|reported|story|words|text) by|by|words|text[eo]?|testo|author|autore?|auteur|reportagem|pewarta|penulis|yazan|haber|muhabir"
    r"|رپورٹ|تحریر|بقلم|كتب|گزارش|خبرنگار|نویسنده|रिपोर्ट|रिपोर्टर|संवाददाता|लेखक)(?:\s*[:：]|\s)",
    re.IGNORECASE,
)
QUOTED = re.compile(r"\W*[“\"«„‘'’].*[”\"»“’'][.!?]?")
FEWEST_PARAGRAPHS = 2  # above a signature
ADDRESS = 5  # lines of a writer of letters
FOOT = 6  # segments at the end among which a byline may stand


def with_letter_signature(segments: Sequence[Segment]) -> Segments:
    """Recognise who signs a letter to a paper, and where from, below its last sentence."""
    begin = next((at for at, each in enumerate(segments) if each.unclaimed and SALUTATION.match(each.text)), None)
    texts = [at for at, each in enumerate(segments) if each.unclaimed and is_prose(each.text)]
    closings = [at for at in texts if CLOSING.search(segments[at].text)]
    if not closings and (begin is None or not [at for at in texts if at >= begin]):
        return list(segments)
    at = (closings or texts)[-1] + 1
    while at < len(segments) and segments[at].unclaimed and SIGNED.fullmatch(segments[at].text):
        at += 1
    match = WRITER.fullmatch(segments[at].text) if at < len(segments) and segments[at].unclaimed else None
    if not match or not is_name_of_writer(match["name"]):
        return list(segments)
    recognised = list(segments)
    recognised[at] = claimed(segments[at], metadata("author", match["name"]))
    for index in range(at + 1, min(at + ADDRESS, len(segments))):
        if segments[index].unclaimed and segments[index].block == segments[at].block:
            recognised[index] = claimed(segments[index], dropped("address"))
    return recognised


def with_signatures(segments: Sequence[Segment]) -> Segments:
    """Recognise who wrote a copy by a byline at its foot, or a name behind a dash below it, if no other line says so."""
    if any(each.disposition and each.disposition.name in ("author", "authors") for each in segments):
        return list(segments)
    signed = _labelled(segments)
    if signed is None:
        signed = _below_farewell(segments)
    if signed is None:
        dashed = [at for at in range(1, len(segments)) if BEHIND_DASH.fullmatch(segments[at].text)]
        is_alone = len(dashed) == 1 and _is_behind_dash(segments, dashed[0])  # of several each is of its own item
        signed = dashed[0] if is_alone else None
    if signed is None:
        return list(segments)
    segment, match = segments[signed], BEHIND_DASH.fullmatch(segments[signed].text)
    field = byline(segment.text) or metadata("author", match["name"].strip() if match else segment.text)
    return [*segments[:signed], *cut(segment, (0, len(segment.text), field)), *segments[signed + 1 :]]


def _below_farewell(segments: Sequence[Segment]) -> int | None:
    """The index of the name under which a correspondent ends a mail, whose dateline has a rank in the place of an agency."""
    if not any(each.is_dropped_as("rank-of-writer") for each in segments):
        return None
    ends = [at for at, each in enumerate(segments[:-1]) if FAREWELL.fullmatch(each.text)][-1:]
    for end in ends:
        name = segments[end + 1]
        is_near = name.unclaimed or name.is_dropped_as("contact", "mail-signature", "cover-note", "address", "foot")
        if is_near and is_name_of_writer(name.text):
            return end + 1
    return None


def _labelled(segments: Sequence[Segment]) -> int | None:
    """The index of a byline near the end, below the last sentence."""
    last = max(
        (at for at, each in enumerate(segments) if each.unclaimed and is_prose(each.text)), default=len(segments)
    )
    unclaimed = [at for at, each in enumerate(segments) if each.unclaimed][-FOOT:]
    for at in unclaimed:
        text = segments[at].text
        field = byline(text) if at > last and LABELLED.match(text) and BYLINE.fullmatch(text) else None
        if field and field.name in ("author", "authors") and all(map(is_name_of_writer, field.value.split(", "))):
            return at
    return None


def _is_behind_dash(segments: Sequence[Segment], at: int) -> bool:
    """Whether a line is nothing but a name behind a dash, that nothing else names, below a text that is no quote."""
    segment, above = segments[at], segments[at - 1]
    match = BEHIND_DASH.fullmatch(segment.text)
    if not match or not segment.unclaimed or not above.unclaimed or QUOTED.fullmatch(above.text):
        return False
    count = sum(each.unclaimed and is_prose(each.text) for each in segments[:at])
    others = [each.text for each in segments if each is not segment]
    return count >= FEWEST_PARAGRAPHS and is_prose(above.text) and is_bare_name(match["name"].strip(), others)
