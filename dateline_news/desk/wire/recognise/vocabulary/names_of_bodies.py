"""How ministries, embassies, firms and papers are called: what issues copy, and is neither its place nor its headline."""

import re

OFFICE = (
    r"ministry|embassy|high commission|consulate(?: general)?|office|department|government|directorate|bureau|secretariat"
    r"|permanent mission|university|municipality|commission|authority|council|agency|institute|foundation|association"
)
LETTERHEAD = re.compile(
    rf"(?:the )?(?:\w+ ){{0,3}}(?:{OFFICE}) (?:of|for)(?: [\w.’'&-]+){{1,6}}"
    r"|(?:\w+ ){0,3}\w+[’']s (?:office|secretariat|press (?:office|service))"
    r"|(?:ministerio|embajada|universidad|gobierno|ministério|embaixada|universidade|governo|ministère|ambassade|université"
    r"|préfecture|mairie|ministerium|kementerian|dinas|pemerintah|badan|kepolisian|universitas|gemeente|provincie|politie|universiteit|università|bundesministerium|botschaft|universität|hochschule|landesregierung|ministero|ambasciata)"
    r" \S+(?: \S+){0,6}"
    r"|(?:وزارت|حکومت|سفارت|سفارت خانہ|محکمہ|دفتر|وزارة|سفارة|إدارة|حكومة|مكتب|هيئة|سفارتخانه|دانشگاه|شهرداری|استانداری|فرمانداری|اداره|سازمان|جامعة)(?: \S+){1,3}"
    r"|(?:\S+ ){0,3}(?:मंत्रालय|दूतावास|विभाग|सरकार|कार्यालय|निगम|परिषद|पुलिस|विश्वविद्यालय|आयोग|संस्थान)",
    re.IGNORECASE,
)
FIRM = r"(?:inc|corp|ltd|llc|plc|co|gmbh|ag|s\.?a|s\.?p\.?a|b\.?v|n\.?v|e\.\s?v|pvt|pty|limited|corporation|incorporated|company)"
PAPER = (
    r"(?:group|media|press|news|newspapers?|times|tribune|post|herald|gazette|courier|chronicle|observer|network|tv|television"
    r"|radio|magazine|journal|daily|weekly|today|online|agency|holdings|authority|ministry|committee|party|league|union|trust)"
)
NAME = re.compile(
    rf"(?:the )?(?:daily|evening|morning|sunday|weekly) [A-Z]\w+(?: [A-Z]\w+)?|(?:[A-Z&][\w.’'&-]*,? ){{0,4}}(?:{FIRM}\.?|{PAPER})",
    re.IGNORECASE,
)
# What offices and clubs are called by, first or last; a headline may begin or end so as well.
FIRST = (
    r"h\. ayuntamiento|ayuntamiento|alcaldía|municipio|consej\w+|concejo|diputación|junta|delegación|dirección|secretaría|conseil|département"
    r"|région|ville|commune|préfet\w*|cabinet|rectorat|académie|stadt|landkreis|gemeinde|polizei\w*|staatsanwaltschaft|câmara|prefeitura"
    r"|secretaria|kementerian|dinas|pemerintah|badan|kepolisian|bupati|wali ?kota|jabatan|majlis|gemeente|provincie|politie|comune|regione|provincia|questura|prefettura|t\.?c\.?|office|ministry|department|embassy|government|دائرة|قسم|مديرية|جمهورية|محافظة"
    r"|بلدية|رئاسة|قيادة|شرطة|جامعة|مكتب|المكتب|ضلع|دفتر|محکمہ|شهرداری|استانداری|فرمانداری|اداره|سازمان|روابط عمومی|جمهوری|अधिकारी|कार्यालय|जिला"
)
LAST = (
    r"council|police|constabulary|club|service|hospital|trust|university|college|school|federation|board|society|gaels|fc|afc"
    r"|foundation|institute|office|department|commission|authority|echo|mail|standard|express|argus|valiliği|belediyesi|müdürlüğü|bakanlığı"
    r"|haberleri|کارپوریشن|پولیس|पुलिस|निगम|परिषद|کار्यालय|विभाग"
)
MAY_BE_BODY = re.compile(rf"(?:{FIRST})(?![^\W\d_]).*|(?:.*[^\w])?(?:{LAST})(?:, [\w.]+)?", re.IGNORECASE)
# Parts of an administration, which many languages write with small letters.
IN_SMALL = re.compile(
    r"(?:service|direction|division|bureau|pôle|cellule|mission|sous-direction|concejalía|consejería|delegación|dirección|área|servicio"
    r"|secretaria|divisão|gabinete|assessoria|amt|referat|abteilung|fachbereich|assessorato|servizio|ufficio|settore)s?"
    r" (?:\S+ ){0,2}(?:d[eiou]s?|d[’']\S+|del(?:la|l[’']\S+)?|da|of|for|für|per)\b.{0,60}",
    re.IGNORECASE,
)
SMALL = {
    "of",
    "the",
    "and",
    "for",
    "in",
    "at",
    "to",
    "de",
    "la",
    "le",
    "des",
    "du",
    "y",
    "e",
    "der",
    "die",
    "das",
    "für",
    "del",
    "da",
    "do",
    "e.V.",
}
MOST_WORDS = 8  # of a name
ENDS_WITH_FIRM = re.compile(rf"[\s,]{FIRM}\.$", re.IGNORECASE)
BODY = re.compile(rf"(?:.*[\s,])?(?:{FIRM}\.?|{PAPER}|{OFFICE})", re.IGNORECASE)


def is_named_as_body(line: str) -> bool:
    """Whether each word of a line but small ones has a capital, as those of a name have."""
    return not any(word[0].islower() and word not in SMALL for word in line.split())


def is_name_of_body(line: str) -> bool:
    """Whether a line is nothing but the name of a firm, a paper or an office, each of its words in capitals."""
    return is_named_as_body(line) and bool(NAME.fullmatch(line) or LETTERHEAD.fullmatch(line))


def may_be_body(line: str) -> bool:
    """Whether a line may be the name of an office, a club or a paper, and no headline if there is a better one."""
    return len(line.split()) <= MOST_WORDS and is_named_as_body(line) and bool(MAY_BE_BODY.fullmatch(line))


def is_office_in_small(line: str) -> bool:
    """Whether a line may be a part of an administration: `Service de l'eau`."""
    return len(line.split()) <= MOST_WORDS and bool(IN_SMALL.fullmatch(line))
