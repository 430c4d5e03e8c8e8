"""How ministries, embassies, firms and papers are called: what issues copy, and is neither its place nor its headline."""

import re

OFFICE = (
    r"ministry|embassy|high commission|consulate(?: general)?|office|department|government|directorate|bureau|secretariat"
    r"|permanent mission|university|municipality|commission|authority|council|agency|institute|foundation|association"
)
# Courts, which are called by what they do and where: `Supreme Court of Appeal of Kelland`, `Landgericht Kellburg`.
COURT = (
    r"(?:the )?(?:[\w.’'-]+ ){0,3}(?:court|tribunal)(?: of (?:the )?[\w.’'-]+(?: (?!of\b)[\w.’'-]+)?){1,3}|(?:the )?(?:(?:federal|supreme|high|constitutional|district|crown|county|appeals?) ){1,2}court"
    r"|(?:bundes|landes|ober|land|amts|verwaltungs|arbeits|sozial|finanz|staats|verfassungs)+(?:gericht|gerichtshof)(?:s?hof)?(?: [\w.’'-]+){0,2}"
    r"|(?:(?:cour|conseil) (?:de cassation|constitutionnel|d[’']état)|tribunal (?:supremo|superior|constitucional)|(?:suprema corte|corte suprema|corte constitucional)|supremo tribunal|superior tribunal|corte (?:di cassazione|costituzionale|d[’']appello))(?: d\S+)?(?: \S+){0,3}"
    r"|(?:\S+ )?(?:anayasa mahkemesi|yargıtay|danıştay)|(?:سپریم|(?:\S+ )?ہائی|وفاقی شرعی) ?کورٹ(?: آف \S+| \S+)?|(?:ال)?محكمة(?: \S+){1,3}|(?:\S+ )?(?:उच्च|सर्वोच्च|उच्चतम) न्यायालय(?:, \S+)?"
)
LETTERHEAD = re.compile(
    rf"{COURT}|(?:the )?(?:\w+ ){{0,3}}(?:{OFFICE}) (?:of|for)(?: [\w.’'&-]+){{1,6}}"
    r"|(?:the )?(?:[^\W\d_]+ ){0,3}(?:service|court|tribunal|police|board|chamber|college|hospital|church|diocese|parliament|assembly|union|federation|society|city|town|county|borough|state|academy|centre|center|bank) (?:of|for)(?: the)?(?: [\w.’'&-]+){1,2}"
    r"|(?:[\w.]+ ){0,3}[\w.]+[’']s (?:office|secretariat|department|press (?:office|service))"
    r"|(?:ministerio|embajada|universidad|gobierno|ministério|embaixada|universidade|governo|ministère|ambassade|université"
    r"|préfecture|préf(?:et|ète) d[eu]s?|procureure? d[eu]|rect(?:eur|rice) d[eu]|mairie|ville d[eu]s?|commune d[eu]s?|conseil départemental|ayuntamiento d[e]l?|munic[ií]pio d\S+|diputación d[e]l?|prefeitura(?: municipal)? d[aeo]s?|câmara municipal d[aeo]s?|secretaria(?: \S+)? d[aeo]s?|comune di|regione|provincia di|prefettura di|questura di|procura d\S+|tribunal(?: \S+)? d[eu]s?|parquet d[eu]s?|tribunale di|cour d[’e]|gobierno del?|gendarmerie d[eu]s?|servicio|instituto|fiscalía|stadt|landkreis|landratsamt|polizeipräsidium|ministerium|kementerian|dinas|pemerintah|badan|kepolisian|universitas|gemeente|provincie|politie|klinikum|krankenhaus|universiteit|università|bundesministerium|botschaft|universität|hochschule|(?:institut|zentrum|akademie|stiftung|gesellschaft|museum) (?:für|der|des)|institut d[eu]s?|communauté (?:de communes|d[’']agglomération|urbaine)|landesregierung|ministero|ambasciata)"
    r" \S+(?: \S+){0,6}"
    r"|(?:(?:ڈسٹرکٹ|ضلعی|ڈویژنل|ریجنل|صوبائی) )(?:\S+ ){0,2}(?:آفس|دفتر|محکمہ|انتظامیہ)(?: \S+){0,5}"
    r"|(?:ڈائریکٹوریٹ|نظامت|محکمہ|دفتر)(?: (?!(?:نے|میں|کو|سے|پر|کا|کی|کے)[\s،])\S+){1,5} حکومت \S+(?: خیبر| پختونخوا| بلتستان)?|ڈائریکٹوریٹ (?:جنرل|آف)(?: (?!(?:نے|میں|کو|سے|پر|کا|کی|کے)[\s،])[^\s،]+){1,3}"
    r"|نظامت(?: \S+){1,3}، \S+(?: \S+)?|(?:وزارت|حکومت|سفارت|سفارت خانہ|سفارتخانہ|قونصل خانہ|ہائی کمیشن|محکمہ|دفتر|وزارة|سفارة|إدارة|حكومة|مكتب|هيئة|سفارتخانه|دانشگاه|شهرداری|استانداری|فرمانداری|اداره|سازمان|جامعة)(?: \S+){1,3}"
    r"|(?:जिला|ज़िला|राज्य) (?:\S+ ){1,3}(?:कार्यालय|विभाग)(?:, \S+(?: \S+)?)?|(?:(?!(?:में|ने|को|से|पर|नहीं|\S+(?:गा|गी|गे))\s)\S+ ){0,9}(?:मंत्रालय|महानिदेशालय|निदेशालय)|(?:\S+ ){0,3}(?:मंत्रालय|दूतावास|विभाग|सरकार|कार्यालय|निगम|परिषद|पुलिस|विश्वविद्यालय|आयोग|संस्थान)",
    re.IGNORECASE,
)
FIRM = r"(?:inc|corp|ltd|llc|plc|co|gmbh|ag|s\.?a|s\.?p\.?a|b\.?v|n\.?v|e\.\s?v|pvt|pty|limited|corporation|incorporated|company)"
PAPER = (
    r"(?:group|media|press|news|newspapers?|times|tribune|post|herald|gazette|courier|chronicle|observer|network|tv|television"
    r"|radio|magazine|journal|daily|weekly|today|online|agency|syndicate|holdings|authority|ministry|committee|party|league|union|trust)"
)
NAME = re.compile(
    rf"(?:the )?(?:daily|evening|morning|sunday|weekly) [A-Z]\w+(?: [A-Z]\w+)?|(?:[A-Z&][\w.’'&-]*,? ){{0,4}}(?:{FIRM}\.?|{PAPER})",
    re.IGNORECASE,
)
# What papers are called by, as words of their names.
PAPER_WORD = re.compile(
    r"(?<!\w)(?:echo|times|tribune|post|herald|gazette|courier|chronicle|observer|mail|argus|mercury|standard|guardian|independent|telegraph|examiner|advertiser|sentinel|dispatch|inquirer|enquirer|star|globe|journal|news|express|gazzettino|gazzetta|corriere|giornale|messaggero"
    r"|correo|diario|diário|heraldo|pregón|eco|faro|voz|periódico|jornal|correio|folha|courrier|journal|dépêche|voix|zeitung|\w+(?:zeitung|anzeiger|blatt)|anzeiger|kurier|bote|nachrichten"
    r"|gazetesi|haber|koran|harian|suara|bugle|bulletin|beacon|clarion|pioneer|telegram|ledger|messenger|mirror|intelligencer|télégramme|progrès|républicain|hebdo|mercurio|prensa|tribuna|gaceta|noticias|semanario|mattino|tirreno|gazeta|notícias|postası|gazete|ekspres|rundschau|merkur|volksstimme|tribun"
    r"|روزنامہ|ہفت روزہ|نیوز|ٹی وی|روزنامه|صحيفة|جريدة|بوابة|दैनिक|समाचार|न्यूज|पत्रिका|टाइम्स)(?!\w)",
    re.IGNORECASE,
)
# What offices and clubs are called by, first or last; a headline may begin or end so as well.
FIRST = (
    r"h\. ayuntamiento|ayuntamiento|alcaldía|municipio|consej\w+|concejo|diputación|junta|delegación|dirección|secretaría|conseil|département"
    r"|région|ville|commune|préf[eè]\w*|cabinet|rectorat|académie|stadt|landkreis|gemeinde|(?:staats|senats)kanzlei|[^\W\d_]*ministerium|polizei\w*|staatsanwaltschaft|câmara|prefeitura"
    r"|secretaria|kementerian|dinas|pemerintah|badan|kepolisian|jabatan|majlis|gemeente|provincie|politie|comune|regione|provincia|questura|prefettura|t\.?c\.?|office|ministry|department|embassy|government|دائرة|قسم|مديرية|جمهورية|محافظة"
    r"|بلدية|رئاسة|قيادة|شرطة|جامعة|مكتب|المكتب|ضلع|دفتر|محکمہ|شهرداری|استانداری|فرمانداری|اداره|سازمان|روابط عمومی|جمهوری|خبرگزاری|سفارت|سفارة|وزارت|وزارة|وكالة|अधिकारी|कार्यालय|जिला"
)
LAST = (
    r"council|police|constabulary|club|service|hospital|trust|university|college|school|academy|federation|board|society|gaels|fc|afc"
    r"|foundation|institute|office|department|commission|authority|agency|syndicate|echo|mail|standard|express|argus|valiliği|belediyesi|müdürlüğü|bakanlığı"
    r"|haberleri|کارپوریشن|پولیس|पुलिस|निगम|परिषद|کار्यालय|विभाग"
)
WORD_OF_BODY = re.compile(
    rf"(?<![^\W_])(?:[^\W\d_]*polizei|[^\W\d_]*amt|{OFFICE}|{FIRST}|{LAST}|{FIRM}|alliance|union|corporation|cooperative|centre|center|party|group|network|charity|diocese|parish|division|organi[sz]ation|congress|forum|coalition|initiative|fund|bank|museum|library|theatre|orchestra|headquarters|brigade|regiment|corps|laboratory|airport|railways?|airways|airlines)(?![^\W_])",
    re.IGNORECASE,
)
# Of these, in capitals or in a script without them nothing tells a name from a sentence but what follows, or its length.
NAMED_BY = re.compile(rf"(?:{FIRST})\s+(?:of|for|de[lrsmn]?|d[’'].*|di|du|da|do|der)\b.*", re.IGNORECASE)
FEWEST_OF_SENTENCE = 5
MAY_BE_BODY = re.compile(rf"(?:{FIRST})(?![^\W\d_]).*|(?:.*[^\w])?(?:{LAST})(?:, [\w.]+)?", re.IGNORECASE)
# Parts of an administration, which many languages write with small letters.
IN_SMALL = re.compile(
    r"(?:service|direction|division|bureau|pôle|cellule|mission|sous-direction|concejalía|consejería|delegación|dirección|área|servicio"
    r"|secretaria|divisão|gabinete|assessoria|amt|referat|abteilung|fachbereich|assessorato|servizio|ufficio|settore)s?"
    r" (?:\S+ ){0,2}(?:d[eiou]s?|d[’']\S+|del(?:la|l[’']\S+)?|da|of|for|für|per)\b.{0,60}"
    r"|(?:communauté (?:de communes|urbaine|d[’']agglomération)|syndicat (?:mixte|intercommunal)|mancomunidad de|unione (?:dei|di) comuni|comunità montana|comunidade intermunicipal)\b.{0,60}",
    re.IGNORECASE,
)
SMALL = {
    "of", "the", "and", "for", "in", "at", "to", "on", "de", "la", "le", "les", "des", "du", "et", "à", "au", "aux",
    "sur", "en", "y", "e", "el", "los", "las", "del", "da", "das", "do", "dos", "di", "della", "delle", "dei",
    "degli", "der", "die", "für", "von", "vom", "am", "im", "und", "zu", "ve", "dan", "van", "het", "op", "e.V.",
}  # fmt: skip
MOST_WORDS = 8  # of a name
ENDS_WITH_FIRM = re.compile(rf"[\s,]{FIRM}\.$", re.IGNORECASE)
FIRM_ALONE = re.compile(rf"{FIRM}[.,]?", re.IGNORECASE)
BODY = re.compile(rf"(?:.*[\s,])?(?:{FIRM}\.?|{PAPER}|{OFFICE})", re.IGNORECASE)


def is_named_as_body(line: str) -> bool:
    """Whether each word of a line but small ones has a capital, as those of a name have."""
    return not any(word[0].islower() and word not in SMALL and not FIRM_ALONE.fullmatch(word) for word in line.split())


def is_name_of_body(line: str) -> bool:
    """Whether a line is nothing but the name of a firm, a paper or an office, each of its words in capitals."""
    return is_named_as_body(line) and bool(NAME.fullmatch(line) or LETTERHEAD.fullmatch(line))


def names_paper(line: str) -> bool:
    """Whether a line has a word that papers are called by, and capitals as their names have."""
    return is_named_as_body(line) and bool(PAPER_WORD.search(line))


def may_be_body(line: str) -> bool:
    """Whether a line may be the name of an office, a club or a paper, and no headline if there is a better one."""
    count = len(line.split())
    if line.lower() == line or line.isupper():  # without a capital, or with nothing else
        begins = re.match(rf"(?:{FIRST})(?![^\W\d_])", line, re.IGNORECASE)
        if begins and count >= FEWEST_OF_SENTENCE and not NAMED_BY.fullmatch(line):
            return False
    return count <= MOST_WORDS and is_named_as_body(line) and bool(MAY_BE_BODY.fullmatch(line))


def is_office_in_small(line: str) -> bool:
    """Whether a line may be a part of an administration: `Service de l'eau`."""
    return len(line.split()) <= MOST_WORDS and bool(IN_SMALL.fullmatch(line))
