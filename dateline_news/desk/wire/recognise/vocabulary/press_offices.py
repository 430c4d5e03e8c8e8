"""Who puts copy out and is nobody: press offices, which speak for their house, and accounts, under which pages are filled."""

import re

PRESS = (
    r"presse(?:stelle|team|büro|abteilung|amt|dienst|referat)?|(?:press|media|communications?|comms|information|public (?:relations|affairs|information)|corporate affairs)(?: (?:and|&) [\w ]{4,24}?)?"
    r"(?: (?:office|team|desk|section|unit|department|division|directorate|service|relations|centre|branch|wing))?|pr|news(?:room| desk)?|info|pio|kommunikation|medien(?:stelle)?|stabsstelle \S+|öffentlichkeitsarbeit"
    r"|prensa|imprensa|comunicaci[oó]n(?: social)?|comunicação(?: social)?|(?:gabinete|oficina|departamento|dirección|servicio|área|assessoria|asesoría|secretaria|setor|coordenadoria|sala)(?: general| geral)? de (?:(?:comunica\w+|imprensa|prensa)(?: social)?(?: [ey] \w+)*)"
    r"|ascom|secom|(?:service |bureau |direction |pôle )?(?:de )?(?:la )?(?:presse|communication)(?: \w+)?|ufficio (?:stampa|comunicazione)|stampa|basın(?: (?:bürosu|birimi|ofisi|müşavirliği)| ve .{4,30})?|humas|diskominfo|kominfo"
    r"|(?:office|department|division|section|directorate) (?:of|for) (?:the )?(?:(?:strategic|media|university|campus) )?(?:news|press|media|communications?|marketing|public (?:affairs|relations|information))(?:,? (?:and|&) [\w ]{4,40})?"
    r"|(?:(?:section|service|bureau) des |(?:sección|oficina|dirección) de |divisão de |ufficio )?(?:asuntos públicos|affaires publiques|assuntos públicos|affari pubblici)|(?:شعب[ہۂ] )?امورِ? عامہ|(?:قسم |مكتب |دائرة )?الشؤون العامة|halkla ilişkiler(?: .{3,20})?|hubungan masyarakat"
    r"|bagian humas.{0,20}|biro \w+|secretary|office|kontakt|المكتب الإعلامي|(?:إدارة|مديرية|دائرة|قسم|وحدة|مكتب|مصلحة|خلية) (?:الإعلام|العلاقات|الاتصال)(?: \S+){0,3}|العلاقات العامة(?: \S+){0,2}|(?:شعبہ )?تعلقات عامہ|روابط عمومی|जनसंपर्क(?: \S+)?"
)
# What somebody is who signs for a house; the title ends its line, or opens it where the language has it so.
OFFICERS = re.compile(
    r"(?-i:PRO|Spokes(?:man|woman|person)|Press Secretary)(?:,| to| for)(?: (?-i:[A-Z])\S*){1,5}|(?:ترجمان|پی آر او)(?: \S+){1,5}|(?:\S+ ){0,4}(?:officer|spokes(?:man|woman|person)|secretary|registrar|commissioner|(?:press )?attaché)"
    r"|(?:\S+ ){0,3}(?:آفیسر|افسر|ترجمان|ڈائریکٹر(?: جنرل)?|سیکرٹری|سیکریٹری)|(?:\S+ ){0,4}(?:अधिकारी|निदेशक|उपनिदेशक|प्रवक्ता|सचिव)|(?:المتحدث|الناطق) (?:الرسمي|الإعلامي|باسم)(?: \S+){0,4}"
    r"|(?:jef(?:e|a|atura)|director[ae]?|dirección|portavoz|vocer[oa]|coordinación|coordinador[ae]?|assessor[ae]?|chefe|porte-parole|attachée? de presse|addett[oa] stampa|pressesprecher(?:in)?|basın danışmanı)(?: \S+){0,6}",
    re.IGNORECASE,
)
PRESS_OFFICE = re.compile(PRESS, re.IGNORECASE)
ACCOUNT = re.compile(
    r"(?:(?:the|our|site|web) ?)?(?:admin\d?|administrator|webmaster|super ?user|wp-?admin|root|guest|users?|editors?|editor-in-chief|sub-?editor|staff|news ?(?:room|team|desk)"
    r"|publisher|content|online|team)|correspondent|reporter|(?:publicity|information) officer"
    r"|(?:the |our )?(?:web|site|digital|content|news|press|media|communications?|comms|marketing|editorial|editors?|online|publicity|information|social media|public (?:relations|affairs|information))"
    r"(?: and \w+)? (?:editor|team|office|officer|unit|department|section|staff|service|manager|board|admin|content)"
    r"|administrat?eur|administrador|amministratore|beheerder|yönetici|editör|redakteur|redaktör|(?:tim )?redaksi|redaktion|redacción|(?:da )?redação|(?:la |dalla )?redazione|(?:la )?rédaction|haber merkezi"
    rf"|(?:ال)?محرر(?: الموقع)?|مدير الموقع|المشرف|التحرير|ایڈمن|ایڈیٹر|ایڈمنسٹریٹر|مدیر|مدیر سایت|ادمین|एडमिन|संपादक|एडिटर|प्रशासक|{PRESS}",
    re.IGNORECASE,
)
# A press office with its house: `Press Office, University of Kell`, `University of Kell Media Centre`.
WITH_HOUSE = re.compile(
    rf"(?:{PRESS})\s*(?:[,،|:–—]|\s-)\s*(?P<house>\S.+)|(?P<before>\S.+?)(?:\s*[,،|:–—]\s*|\s+-\s+)(?:{PRESS})"
    r"|(?P<joined>\S.+?)\s(?:press|media|news|communications?|comms|public relations|public affairs|national|head) (?:office|team|desk|unit|section|department|service|centre|center)"
    r"|(?:(?:press|media|news|communications?) (?:office|team|service|section|department)|pressestelle|medienstelle|(?:gabinete|oficina|departamento) de (?:prensa|comunicación|imprensa|comunicação)|service (?:de )?(?:presse|communication)|ufficio stampa|assessoria de imprensa)"
    r"\s+(?:of (?:the )?|der |des |de la |de l[’']|de |du |del |della |dell[’']|do |da )(?P<of>\S.+)",
    re.IGNORECASE,
)


def house_of_office(line: str) -> str:
    """The house that a press office names beside itself, or the line as it is."""
    match = WITH_HOUSE.fullmatch(line)
    return next(filter(None, match.groupdict().values())) if match else line
