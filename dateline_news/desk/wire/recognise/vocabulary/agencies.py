"""Agencies by name, the words by which one that nobody knows can be told, and what stands beside the names of writers."""

import re

NAMES = (
    "AFP", "AP", "The Associated Press", "Associated Press", "APP", "EPA", "EFE", "DPA", "dpa", "dpa-AFX", "ANI", "PTI",
    "PPI", "NNI", "INP", "UNI", "PID", "ISPR", "TASS", "Reuters", "REUTERS", "Xinhua", "XINHUA", "Getty Images", "Getty",
    "Anadolu", "AA", "Bloomberg", "ANSA", "Kyodo", "KYODO", "Kyodo News", "KYODO NEWS", "UN News", "Prasar Bharati", "BERNAMA", "Lusa", "Agência Lusa", "Jiji", "Yonhap", "Bernama", "BERNAMA", "Antara", "ANTARA", "IRNA",
    "ISNA", "WAM", "SPA", "KUNA", "QNA", "MENA", "SANA", "BNA", "TAP", "APS", "MAP", "Interfax", "RIA Novosti", "Ukrinform",
    "PAP", "CTK", "MTI", "APA", "SDA", "ATS", "Belga", "ANP", "NTB", "Ritzau", "STT", "Lusa", "LUSA", "Agência Brasil",
    "Notimex", "Télam", "Prensa Latina", "Europa Press", "EUROPA PRESS", "Servimedia", "IANS", "UNB", "BSS", "VNA", "NAN",
    "The Canadian Press", "AAP", "PA", "PA Media", "Press Association", "SID", "ots", "awp", "MNA", "CNW", "KNA", "epd", "IPS", "DHA", "GNA", "Adnkronos", "AGI", "LaPresse", "Keystone-SDA", "Keystone-ATS", "ats", "sda", "apa", "TT", "CNA", "PNA", "SANEWS",
    "Kazinform", "KAZINFORM", "AZERTAC", "MONTSAME", "CNBC Indonesia", "CNN Indonesia", "detikcom", "Sputnik", "CP", "Deutsche Presse-Agentur", "Agence France-Presse",
    "Australian Associated Press", "PIB", "Press Information Bureau", "News Agency of Nigeria", "Philippine News Agency", "Press Trust of India", "Anadolu Ajansı", "İHA",
    "PRNewswire", "PR Newswire", "PRNEWSWIRE", "Business Wire", "BUSINESS WIRE", "GlobeNewswire", "GLOBE NEWSWIRE",
    "GLOBENEWSWIRE", "Marketwire", "MARKETWIRE", "Marketwired", "ACCESSWIRE", "Accesswire", "Newsfile", "EIN Presswire",
    "رويترز", "فرانس برس", "أ ف ب", "أ.ف.ب", "د ب أ", "د.ب.أ", "أ ش أ", "وام", "واس", "قنا", "بترا", "سانا", "بنا", "واع", "نينا", "كونا", "الأناضول", "أسوشيتد برس",
    "رویترز", "ایرنا", "ایسنا", "تسنیم", "ایلنا", "خبرگزاری فرانسه",
    "اے پی پی", "اے ایف پی", "رائٹرز", "این این آئی", "آئی این پی", "آن لائن", "اے پی", "ایجنسیاں",
    "भाषा", "वार्ता", "पीटीआई", "एएनआई", "आईएएनएस", "रॉयटर्स", "एएफपी", "एपी", "एजेंसी", "एजेंसियां",
)  # fmt: skip
KNOWN_NAME = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
KNOWN = re.compile(
    rf"(?:{KNOWN_NAME})(?:\s*[/,&|-]\s*(?:{KNOWN_NAME})(?!\w)|(?:\s*[/,&]\s*|[|-])[a-zA-Z]{{2,4}}(?!\w))*"
)
WORDED = re.compile(
    r"\b(?:agenc(?:y|ies)|desk|news|newswire|press|correspondent|reporter|wires?|bureau|monitoring|service|media|web"
    r"|online|staff|agencias?|agências?|agence|agentur(?:en)?|redacción|redação|redaktion|ajans(?:lar)?)\b"
    r"|نمائندہ|نامہ نگار|ایجنسی|ڈیسک|مانیٹرنگ|رپورٹر|خبر|وكالات|وكالة|ویب|نیوز|خبرگزاری|संवाददाता|ब्यूरो|एजेंसी|न्यूज",
    re.IGNORECASE,
)
# Signs of agencies as Urdu and Hindi spell them out, letter by letter: `یو این آئی`.
SPELLED = re.compile(
    r"(?:(?:اے|بی|سی|ڈی|ای|ایف|جی|ایچ|آئی|جے|کے|ایل|ایم|این|او|پی|کیو|آر|ایس|ٹی|یو|وی|ڈبلیو|ایکس|وائی|زیڈ)(?: |$)){2,5}(?<! )"
    r"|(?:ए|बी|सी|डी|ई|एफ|जी|एच|आई|जे|के|एल|एम|एन|ओ|पी|क्यू|आर|एस|टी|यू|वी|डब्ल्यू|एक्स|वाई|जेड){3,5}"
)
# What somebody is who writes, where no name is given; and the desk that does.
RANK = re.compile(
    r"(?:(?:by|our|a|the|staff|special|own|web|news|monitoring|sports|city|business)\s+)*(?:correspondent|reporter)s?"
    r"|(?:(?:اسٹاف|سٹاف|خصوصی|ہمارے|اپنے|نیوز|سٹی|کرائم|سپورٹس|اسپورٹس|کامرس|کورٹ|جنرل|ہیلتھ|ایجوکیشن|لیڈی|سینئر|چیف|بیورو) )?(?:رپورٹر|نمائندہ|نمائندے|نامہ نگار|وقائع نگار|خبر نگار|رپورٹ)(?: خصوصی| سے)?"
    r"|(?:من )?(?:مراسلنا|مراسلتنا|موفدنا|مندوبنا)|خبرنگار"
    r"|(?:(?:विशेष|हमारे|स्टाफ|कार्यालय|निज|नगर|मुख्य|वरिष्ठ|प्रमुख|जिला|ज़िला|खेल|राज्य|क्षेत्रीय|ग्रामीण|अपने|राजनीतिक|ब्यूरो) )?(?:संवाददाता|प्रतिनिधि|रिपोर्टर)"
    r"|unsere?r? (?:korrespondent|berichterstatter)(?:in|en)?|(?:de )?notre correspondante?|(?:de )?nuestr[oa] corresponsal|do nosso correspondente"
    r"|dal nostro (?:inviato|corrispondente)|muhabirimiz(?:den)?",
    re.IGNORECASE,
)
WRITER = re.compile(
    rf"{RANK.pattern}|(?:(?:by|our|the)\s+)*agencies"
    r"|(?:(?:by|our|a|the|staff|special|own|web|news|monitoring|sports|city|business)\s+)+(?:report|desk|bureau|monitoring)"
    r"|(?:staff|agencies|reuters|afp|ap) and (?:agencies|staff|reuters|afp|ap)"
    r"|ویب ڈیسک|نیوز ڈیسک|वेब डेस्क|न्यूज डेस्क",
    re.IGNORECASE,
)
# A branch of an agency, which is no source.
BRANCH = re.compile(
    r"نمایندگی(?: \S+){1,3}|(?:[A-Z]\S+ ){1,2}(?:bureau|newsroom)"
    r"|(?i:(?:landes|regional)büro|redazione di|redacción de|rédaction de|bureau de|corresponsalía (?:de|en)|sucursal de)(?: [A-ZÀ-Þ][\w’'-]+){1,3}"
)  # in capitals it may be an office: `Census Bureau`
# A rank, and the agency whose words it has used: `Our Correspondent | AFP`.
CORRESPONDENT = re.compile(rf"(?i:{WRITER.pattern})\s*[|/·]\s*(?P<agency>{KNOWN.pattern})")
BY = (
    r"propos recueillis par|recueilli par|intervista di|entrevista (?:de|por)|das gespräch führte|die fragen stellten?|interviewed by|(?:(?:written|reported|filed|posted|published|submitted|uploaded|added|story|words|article) )?by\s?:?|author\s?:|words\s?:|publié par|a cura di|par\s?:?|von\s?:?|por\s?:?|di\s?:?|door\s?:?|oleh\s?:?|pewarta\s*:|penulis\s*:|reporter\s*:"
    r"|yazan\s*:|haber\s*:|muhabir\s*:|autore?\s*:|auteur\s*:|texto\s*:|reportagem\s*:|testo\s*:|texte?\s*:"
    r"|رپورٹ:?|تحریر:?|از|بقلم:?|كتب:?|(?:نویسنده|خبرنگار|گزارش|نگارنده)\s*:|(?:लेखक|रिपोर्ट|रिपोर्टर|संवाददाता)\s*:"
    r"|(?:author|autore?|auteur|autorin|yazar|penulis|مصنف|الكاتب|المؤلف|نویسنده|लेखक)\s*[:,،]"  # of a form
)
# The line of such a form that says what they are.
OF_FORM = re.compile(
    r"(?:role|title|rolle|funktion|fonction|rôle|función|cargo|título del autor|ruolo|görev|unvan|peran|عہدہ|المهمة|الصفة|وظيفة|سمت|पदनाम|पद)\s*[:,،]\s*\S.{1,80}",
    re.IGNORECASE,
)
# What they are, before their names: `by Xinhua writers Anna Roe, Tom Pell`.
OF_STAFF = r"(?:staff |special )?(?:writer|reporter|correspondent|envoy)s?"
WRITERS = rf"(?:{KNOWN.pattern})\s+(?i:{OF_STAFF})|{OF_STAFF}|Korrespondent(?:in|en)?|Redakteur(?:in|en)?|corresponsal(?:es)?|correspondante?s?"
# Where they are, behind them: in a bracket, or as portals have it, `Anna Roe, Sample News — Sample Town`.
WHERE = (
    r",? (?:in|à|en|em|aus) (?P<place>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)?)| \([^()]{2,30}\)"
    r"|, [^,—–]{2,40} [—–] [A-ZÀ-Þ][^,—–]{1,40}"
    r"|,? (?:special (?:to|for)|for) (?:the )?[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+){0,3}"  # and for whom
    r"|(?<=[a-z]) [A-Z]{2,5} (?:News|Sport|Radio|TV|Online|Politics|Business)\b.{0,40}"
)
# `De notre correspondante à Ville-Modèle, Anna Roe`
FROM_OURS = re.compile(
    r"(?i:(?:de|par) notre (?:correspondante?|envoyée? spéciale?)|(?:de |por )?nuestr[oa] (?:corresponsal|enviad[oa] especial)|von unsere[mr] (?:\S*korrespondent|\S*mitarbeiter|\S*redakteur)(?:en|in|er)?|dal nostro (?:inviato|corrispondente)|from our (?:own |special )?correspondent)"
    r"(?: (?:à|au|en|in|a|at|aus) (?P<place>[A-ZÀ-Þ][\w.’'-]+(?: [A-ZÀ-Þ][\w.’'-]+)?),)?,? (?P<names>[A-ZÀ-Þ]\S+ \S.{1,40})"
)
ROLE = re.compile(
    r"(?:the )?(?:\S+ ){0,3}(?:staff )?(?:writer|correspondent|reporter|columnist|editor|critic|producer|presenter)s?|(?:news)? ?desk",
    re.IGNORECASE,
)
# What somebody is of a house, behind a name.
OFFICE = re.compile(
    r"(?:\S+ ){0,3}(?:chair(?:man|woman|person)?|secretary|president|director|manager|officer|treasurer|coordinator|executive|chief|lead|redakteur(?:in)?|reporter(?:in)?|journaliste?|periodista|jornalista|giornalista|redactora?)"
    r"|(?:head|director|chair|secretary|editor|president|manager) of \S.*"
    r"|(?:envoyée?s? spéciale?s?|(?:grande? )?reporter|correspondante?|rédact(?:eur|rice)(?: en chef)?|enviad[oa] especial|corresponsal|correspondente|inviat[oa]|(?:sonder)?korrespondent(?:in)?)(?: (?:à|au|aux|en|em|in|a|aus) .{2,30})?",
    re.IGNORECASE,
)
# Of these, what nobody is but who writes.
OFFICE_OF_WRITER = re.compile(
    r"(?:\S+ ){0,2}(?:reporter(?:in)?|redakteur(?:in)?|journaliste?|periodista|jornalista|giornalista|redactora?|korrespondent(?:in)?|corresponsal|correspondante?|correspondente|inviat[oa]|enviad[oa] especial|envoyée? spéciale?|rédact(?:eur|rice)|muhabir|yazar)(?: .{2,30})?",
    re.IGNORECASE,
)
NEWSROOM = re.compile(
    r"(?:(?:da|de la|della|dalla|la|zur) )?(?:redação|redacción|redazione|rédaction|redaktion|haber merkezi)(?:,? (?:de|di|em|en|in)? ?[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?)?",
    re.IGNORECASE,
)
# Words of no name: such words, and all that end as words for things do.
NO_NAME = re.compile(
    r"by|the|for|and|report|correspondent|our|time|standard|daylight|summer|size|page|read|news|view|more|press|public|local|national|regional|international|general|social|economic|political|global|official"
    r"|stor(?:y|ies)|features?|updates?|events?|notices?|services?|sports?|business|health|safety|weather|crime|traffic|roads?|housing|culture|heritage|energy|finance|technology|science|media"
    r"|top|latest|breaking|front|count|share|facebook|twitter|\w+(?:tion|sion|ments?|ness|ism|ology|[^c]ity|ities|ernment|tics|omics|ulture|ture)s?|\w{2,}[’']s"
    r"|سے|میں|کا|کی|کے|پر|کو|نے|اور|से|में|का|की|के|पर|को|ने|और|في|من|إلى|على"
    r"|سروس|سروسز|ڈیسک|شعبہ|بیورو|خدمة|الخدمة|القسم|قسم|سرویس|بخش|सेवा|सर्विस|डेस्क|ब्यूरो|विभाग|servi[czs]i?o|servis[i]?|dienst|redaktion|desk|bureau",
    re.IGNORECASE,
)
# Who else had a part, behind the writer on one line: `By Anna Roe Edited By: Tom Pell`.
OTHER_PART = re.compile(
    r"\s(?:[|,·–—-]\s)?(?:(?:edited|curated|reviewed|fact[- ]checked|translated|photo(?:graph)?s|pictures|images|video) by\b|(?:editor|photos?|redaktion|fotos?|edición|edição|संपादन|संपादक|फोटो|تحرير|تصوير)\s?:).*",
    re.IGNORECASE,
)
# For whom they write, or as what, on a line below a name: `Sample News, Kellshire`, `Education reporter`.
HOUSE = re.compile(
    r"[A-Z]\w*(?: [A-Z]\w+){0,2} (?:News|Sport|Radio|TV|Online)(?:, ?[A-Z][\w’' -]{2,30}| [A-Z][\w’'-]+)?"
    r"|[Ss]pecial (?:to|for) .{3,40}"
)
# A house that signs for its writers, `By Sample News`, and one with the agency whose words it has used.
HOUSE_NAME = re.compile(
    r"(?:[^\W\d_][\w.’'&-]* ){1,3}(?:news|media|press|online|digital|network|news service|bureau)|(?:\S+ ){1,3}(?:न्यूज|नेटवर्क|نیوز|نيوز|ویب)",
    re.IGNORECASE,
)
LABEL_ALONE = re.compile(
    r"(?:by|(?:written|reported|story|words) by|authors?|autor(?:en|a|es)?|autorin|auteure?s?|autore|reporter|writer|yazar|muhabir|penulis|مصنف|تحریر|رپورٹر|الكاتب|بقلم|كتب|نویسنده|خبرنگار|लेखक|रिपोर्टर)\s*:?",
    re.IGNORECASE,
)
