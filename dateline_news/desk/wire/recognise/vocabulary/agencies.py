"""Agencies by name, and the words by which one that nobody knows can be told."""

import re

NAMES = (
    "AFP", "AP", "The Associated Press", "Associated Press", "APP", "EPA", "EFE", "DPA", "dpa", "dpa-AFX", "ANI", "PTI",
    "PPI", "NNI", "INP", "UNI", "PID", "ISPR", "TASS", "Reuters", "REUTERS", "Xinhua", "XINHUA", "Getty Images", "Getty",
    "Anadolu", "AA", "Bloomberg", "ANSA", "Kyodo", "KYODO", "Kyodo News", "KYODO NEWS", "UN News", "Prasar Bharati", "BERNAMA", "Lusa", "Agência Lusa", "Jiji", "Yonhap", "Bernama", "BERNAMA", "Antara", "ANTARA", "IRNA",
    "ISNA", "WAM", "SPA", "KUNA", "QNA", "MENA", "SANA", "BNA", "TAP", "APS", "MAP", "Interfax", "RIA Novosti", "Ukrinform",
    "PAP", "CTK", "MTI", "APA", "SDA", "ATS", "Belga", "ANP", "NTB", "Ritzau", "STT", "Lusa", "LUSA", "Agência Brasil",
    "Notimex", "Télam", "Prensa Latina", "Europa Press", "EUROPA PRESS", "Servimedia", "IANS", "UNB", "BSS", "VNA", "NAN",
    "The Canadian Press", "AAP", "PA", "PA Media", "SID", "ots", "KNA", "epd", "IPS", "DHA", "GNA", "Adnkronos", "AGI", "LaPresse", "Keystone-SDA", "Keystone-ATS", "ats", "sda", "apa", "TT", "CNA", "PNA", "SANEWS",
    "CNBC Indonesia", "CNN Indonesia", "detikcom", "Sputnik", "CP", "Deutsche Presse-Agentur", "Agence France-Presse",
    "Australian Associated Press", "PIB", "Press Information Bureau", "News Agency of Nigeria", "Philippine News Agency", "Press Trust of India", "Anadolu Ajansı", "İHA",
    "PRNewswire", "PR Newswire", "PRNEWSWIRE", "Business Wire", "BUSINESS WIRE", "GlobeNewswire", "GLOBE NEWSWIRE",
    "GLOBENEWSWIRE", "Marketwire", "MARKETWIRE", "Marketwired", "ACCESSWIRE", "Accesswire", "Newsfile", "EIN Presswire",
    "رويترز", "فرانس برس", "أ ف ب", "أ.ف.ب", "د ب أ", "د.ب.أ", "أ ش أ", "وام", "واس", "قنا", "بترا", "سانا", "بنا", "واع", "نينا", "كونا", "الأناضول", "أسوشيتد برس",
    "رویترز", "ایرنا", "ایسنا", "تسنیم", "ایلنا", "خبرگزاری فرانسه",
    "اے پی پی", "اے ایف پی", "رائٹرز", "این این آئی", "آئی این پی", "آن لائن", "اے پی", "ایجنسیاں",
    "भाषा", "वार्ता", "पीटीआई", "एएनआई", "आईएएनएस", "रॉयटर्स", "एएफपी", "एपी", "एजेंसी", "एजेंसियां",
)  # fmt: skip
KNOWN_NAME = "|".join(sorted(map(re.escape, NAMES), key=len, reverse=True))
KNOWN = re.compile(rf"(?:{KNOWN_NAME})(?:\s*[/,&|-]\s*(?:{KNOWN_NAME}|[a-zA-Z]{{2,4}}))*")
WORDED = re.compile(
    r"\b(?:agenc(?:y|ies)|desk|news|newswire|press|correspondent|reporter|wires?|bureau|monitoring|service|media|web"
    r"|online|staff|agencias?|agências?|agence|agentur(?:en)?|redacción|redação|redaktion|ajans(?:lar)?)\b"
    r"|نمائندہ|نامہ نگار|ایجنسی|ڈیسک|مانیٹرنگ|رپورٹر|خبر|وكالات|وكالة|ویب|نیوز|خبرگزاری|संवाददाता|ब्यूरो|एजेंसी|न्यूज",
    re.IGNORECASE,
)
# Who wrote it, where no name is given.
WRITER = re.compile(
    r"(?:(?:by|our|a|the|staff|special|own|web|news|monitoring|sports|city|business)\s+)*"
    r"(?:correspondent|reporter|report|desk|bureau|agencies|monitoring)"
    r"|(?:staff|agencies|reuters|afp|ap) and (?:agencies|staff|reuters|afp|ap)"
    r"|ویب ڈیسک|نیوز ڈیسک|(?:اسٹاف|سٹاف) رپورٹر|نمائندہ(?: خصوصی)?|نامہ نگار|خصوصی رپورٹر|redaktion|redacción|redação|la rédaction"
    r"|redazione|haber merkezi|वेब डेस्क|न्यूज डेस्क|संवाददाता",
    re.IGNORECASE,
)
