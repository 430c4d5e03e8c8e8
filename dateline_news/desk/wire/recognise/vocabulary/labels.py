"""Labels: what stands before a colon or a dash, or has a line to itself, and is no place and no headline."""

import re

from dateline_news.desk.wire.recognise.dates.names import MONTH_PATTERN, WEEKDAY_PATTERN

RELEASE = (
    r"(?:press|media|news) (?:release|note|statement|notice|advisory|information|invitation|summary|announcement|story|update)s?|news ?flash|public notice|statement|joint statement"
    r"|communiqu[eé](?: (?:de presse|aux médias))?|pressemitteilung|presseinformation|pressemeldung|medienmitteilung|erklärung"
    r"|nota (?:de (?:prensa|imprensa)|à imprensa|informativa)|comunicado(?: de (?:prensa|imprensa))?|declaración"
    r"|comunicato stampa|basın (?:bülteni|açıklaması)|siaran pers|press briefing(?: notes?)?|briefing notes?|handout|(?:case|judge?ment) summary"
    r"|پریس ریلیز|پریس نوٹ|اعلامیہ|بيان(?: صحفي)?|تصريح صحفي|اطلاعیه|بیانیه|प्रेस विज्ञप्ति|प्रेस नोट"
)
KIND = (
    r"exclusive|breaking|breaking news|live|live blog|live updates|live feed|watch|analysis|news analysis|opinion|comment"
    r"|commentary|editorial|explainer|factbox|fact ?file|timeline|feature|profile|interview|review|obituary|column|essay"
    r"|in pictures|in brief|(?:the )?long read|letters?(?: to the editor)?|readers[’'] letters|fact check|special report"
    r"|podcast|sponsored|first person|newsletter|gallery|quiz|recap|preview|roundup|round-up|highlights?|report"
    r"|interview|entrevista|opinión|análisis|reportaje|meinung|kommentar|analyse|entretien|tribune|éditorial|opinião"
    r"|röportaj|yorum|opini|wawancara|مقابلة|رأي|تحليل|خاص|عاجل|انٹرویو|تجزیہ|کالم|خصوصی|یادداشت|گفتگو|साक्षात्कार|विश्लेषण"
)
PARTS = (
    r"correction|clarification|update[ds]?|video|photos?|picture|image|caption|note|notes|editors?|eds|editor[’']s note"
    r"|notes? to editors?|summary|key points?|key facts|question|answer|q|a|by|source|sources|read|also|related|more"
    r"|background|context|why|what|who|how|when|where|published|updated|posted|created|date|title|headline|tags?|topics?"
    r"|credit|credits|copyright|contacts?|media contacts?|press contacts?|phone|tel|telephone|mobile|fax|e-?mail|web|website"
    r"|sir|sirs|madam|dear sir|dear editor|trending|most read|ticker|alert|attention|attn|to|from|subject|re|ref|reference"
    r"|story|story ?line|shows|shot ?list|script|slug|slot|trt|anchor|presenter|reporter|host|narrator|voice ?over|sot|vo|pkg|cue|out ?cue|in ?cue|intro|sound ?bite"
    r"|results?|standings|scores?|table|fixtures|toss|venue|price|verdict|rating|warning|disclaimer|about|quote|quotes"
    r"|conclusion|introduction|day \w+|part \w+|chapter \w+|step \w+|option \w+|then|now|today|yesterday|tomorrow|winner|winners"
    r"|fact|facts|myth|tip|tips|pros|cons|for|against|yes|no|ps|nb|faq|search|search for|menu|object name"
    r"|nato|un|eu|who|imf|unicef|unhcr|opec|fifa|uefa|icc|iaea|wto|asean|saarc|brics|fbi|cia|nasa|covid|pm|cm|cjp?|coas|ceo"
    r"|experts?|analysts?|researchers?|scientists?|witness(?:es)?|critics?|residents?|study|poll|survey|court|army|military|union|economists?|doctors?|activists?|lawyers?|campaigners?|voters?|mps?|aides?|diplomats?|envoy|judge|coach|captain|bank|ministry|mayor|spokesperson|spokesman|spokeswoman|minister|president|chairman|governor|mayor|police|officials?|government|opposition"
    r"|nota|fuente|foto|fotos|vídeo|hinweis|quelle|anmerkung|remarque|kaynak|sumber|catatan"
    r"|(?:كتب|كتبت|بقلم|تصوير|إعداد|متابعة|حوار|حاور\S*|ترجمة|تحرير|تحقيق|تقرير|أجرى\S*|عدسة|گزارش|عکس|ترجمه|نویسنده|خبرنگار|تحریر|رپورٹ|تصاویر|تصویر|ترجمہ|लेखक|रिपोर्ट|फोटो|तस्वीर|अनुवाद)(?: الحوار| و\S+)?"
    r"|سوال|جواب|نوٹ|ماخذ|اہم نکات|سؤال|ملاحظة|المصدر|پاسخ|پرسش|منبع|بتاريخ|حرر في|صدر في|کد خبر"
    r"|सवाल|जवाब|नोट|स्रोत|मुख्य बातें"
)
DAYS = f"{MONTH_PATTERN}|{WEEKDAY_PATTERN}"
NUMBERED = r"(?:\s*(?:no|nr|n\.?\s?[º°]|number|نمبر|رقم|شماره)?[.:]?\s*[\d/.-]+)?"
OF_JUDGMENT = r"(?: (?:of|on) (?:the |a )?judge?ments?\b.{0,80})?"
ON_A_LINE = re.compile(
    rf"\W*(?:(?:{RELEASE}){OF_JUDGMENT}|{KIND}){NUMBERED}\W*", re.IGNORECASE
)  # with a line to itself
NEVER_PLACE = re.compile(
    rf"(?:{RELEASE}|{KIND}|{PARTS}|{DAYS})(?:\s+(?:of|to|from|by|on|for|no|{DAYS})\b.*|\s+\d+)?", re.IGNORECASE
)
BESIDE = re.compile(
    rf"^(?:{RELEASE})\s*[:|–—-]+\s*|^(?:{RELEASE}|(?:latest )?news) (?:from|by) (?:the )?|[\s:|,–—-]+(?:{RELEASE})\W*$",
    re.IGNORECASE,
)
# No label of a headline, in capitals or not.
INVITES = re.compile(
    r"\W*(?:(?:media|press|photo) (?:advisory|alert|call|invitation|opportunity)|news advisory|invitation to (?:the )?(?:media|press)|invitation (?:à la |de )?presse|convocation presse"
    r"|(?:presse|medien)einladung|einladung (?:zum|zur|an die) (?:pressetermin|pressekonferenz|presse|medien)|convocatoria (?:a|de|para) (?:(?:los )?medios|(?:la )?prensa)|invitación a (?:los )?medios"
    r"|convite à imprensa|aviso de pauta|invito (?:alla )?stampa|basın (?:toplantısı )?daveti|undangan (?:liputan|media|peliputan)"
    r"|دعوة (?:صحفية|للصحفيين|إعلامية|لوسائل الإعلام)|دعوت از (?:رسانه‌ها|خبرنگاران)|(?:پریس|میڈیا) (?:دعوت(?: نامہ)?|ایڈوائزری)|(?:मीडिया|प्रेस) (?:आमंत्रण|निमंत्रण))\s*[:：]",
    re.IGNORECASE,
)
STRETCH = "\N{ARABIC TATWEEL}"  # with which Arabic makes words wider
FEWEST_SPACED = 4  # letters of a word that is set wide


def is_label(text: str) -> bool:
    """Whether all of a line is a label, however wide it is set: `P R E S S  R E L E A S E`."""
    return bool(ON_A_LINE.fullmatch(unspaced(text)))


def without_label(text: str) -> str:
    """A line without a label that stands before or behind a name on it: `UNIVERSITY OF KELL – NEWS RELEASE`."""
    return BESIDE.sub("", text)


def unspaced(text: str) -> str:
    """A line without the space, or the strokes, that only make its words wider."""
    words = text.replace(STRETCH, "").split()
    if len(words) < FEWEST_SPACED or any(len(word) > 1 for word in words):
        return text.replace(STRETCH, "")
    return " ".join("".join(word.split()) for word in re.split(r"\s{2,}", text))
