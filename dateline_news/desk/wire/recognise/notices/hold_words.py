"""Words of the lines that hold a copy back, or let it go at once, in the languages that the desk knows."""

import re

EMBARGO = r"embargo(?:ed|es)?|embargad[oa]s?|embargoe?|ambargo(?:lu)?|एम्बार्गो|ایمبارگو|إمبارغو"
# What holds a copy back by itself, wherever it stands.
STRONG = re.compile(
    r"(?<!\w)(?:"
    rf"(?:strictly\s+|under\s+|is\s+|are\s+)*(?:{EMBARGO})\s*(?::|until|till|to\b|before|for\s+release|–|—|-|(?-i:(?<=D|O))\s(?=\d{{4}}(?:\d\d)?Z?\s))"
    r"|(?:strictly|under|sous|bajo|sob|unter|sotto|onder)\s+(?:stri(?:ct|kt|tto)\w*\s+|strett\w+\s+)?embargo(?:ed)?(?!\w)"
    r"|(?:hold|held)\s+(?:for\s+(?:release|publication|[ap]\.?m\.?\s)|until|till)|release\s+time\s*:"
    r"|not\s+(?:to\s+be\s+|for\s+)(?:releas|publi|broadcast|us|print|distribut)\w*(?:[\s,/]+(?:or\s+)?\w+){0,4}?\s+(?:before|until|till|prior)"
    r"|(?:do|must|may)\s+not\s+(?:be\s+)?(?:publish|releas|broadcast|us|print|distribut)\w*(?:[\s,/]+(?:or\s+)?\w+){0,4}?\s+(?:before|until|till|prior)"
    r"|not\s+before\s+(?=\d)|no\s+(?:publication|release|use)\s+(?:before|until)"
    r"|for\s+(?:release|publication|use|broadcast)(?:\s+only)?(?:\s+(?:at|on|after|from|not\s+before)(?!\w)|\s*:)"
    r"|embargad[oa]s?\s+(?:hasta|até)|embargo\s+(?:hasta|até|jusqu|bis|fino|sampai|hingga|tot|alle\s+ore)|ambargolu"
    r"|no\s+(?:publicar|difundir|divulgar)\s+(?:antes|hasta)|retener\s+hasta"
    r"|não\s+(?:publicar|divulgar)\s+(?:antes|até)"
    r"|(?:à\s+)?ne\s+pas\s+(?:publier|diffuser)\s+avant"
    r"|non\s+(?:pubblicare|diffondere|divulgare)\s+prima|niet\s+(?:publiceren|verspreiden)\s+(?:voor|vóór)|(?:dilarang|jangan)\s+(?:di)?(?:siarkan|terbitkan|sebarkan)\s+sebelum"
    r"|sperrfrist|sperrvermerk|gesperrt\s+bis|frei\s+(?:ab|zum|für)|nicht\s+vor(?:\s+dem)?(?=\s)"
    r"|(?:محظور|يحظر|حظر|ممنوع|يمنع)\s+(?:من\s+)?(?:ال)?نشر\w*|لا\s+(?:ينشر|يُنشر|تنشر)\s+قبل|للنشر\s+(?:في|بعد|يوم)"
    r"|प्रकाशन\s+पर\s+(?:प्रतिबंध|रोक)|से\s+पहले\s+(?:प्रकाशित|प्रसारित)\s+न|(?:انتشار|نشر)\s+(?:آن\s+)?(?:تا|پیش از|قبل از)|(?:önce|kadar)\s+(?:\w+\s+)?(?:yayın|yayım|kullan)\w*m[aey]\w*"
    r"|(?:diffusion|publication|parution)\s+(?:interdite\s+avant|(?:autorisée\s+|possible\s+)?(?:seulement\s+)?à\s+partir)|hfr(?=\W+\d)"
    r"|(?:publicación|difusión|publicação|divulgação)\s+(?:autorizad[ao]\s+|permitid[ao]\s+)?(?:sólo\s+|solo\s+|só\s+)?a\s+partir\s+d"
    r"|(?:pubblicazione|diffusione)\s+(?:consentita\s+|vietata\s+)?(?:a\s+partire\s+d|prima\s+d|dalle)|veröffentlichung\s+(?:erst\s+|frei\s+)?(?:ab|nach)(?!\w)"
    r"|(?:عدم|دون)\s+(?:ال)?نشر\w*\s+(?:قبل|حتى|إلا\s+بعد)|प्रकाशन\s+(?:हेतु|के\s+लिए)\s+नहीं|तक\s+(?:प्रकाशित|प्रसारित)\s+न"
    r"|(?:قبل|پہلے)\s+(?:جاری|نشر|استعمال)\s+نہ"
    r"|اشاعت\s+پر\s+پابندی|(?:شائع\s+نہ|نہ\s+شائع)\s+ک|(?:قبل|پہلے)\s+شائع\s+نہ"
    r")",
    re.IGNORECASE,
)
FOR_RELEASE = re.compile(
    r"(?<!\w)for\s+(?:release|publication)(?!\w)", re.IGNORECASE
)  # holds with a day behind it only
MAY_HOLD = re.compile(rf"{STRONG.pattern}|{FOR_RELEASE.pattern}|(?<!\w)(?:{EMBARGO})(?!\w)", re.IGNORECASE)
# A copy that has been let go: there is no moment to wait for.
LIFTED = re.compile(
    r"(?<!\w)(?:no|not\s+under|without|ohne|sin|sans|sem|keine?|senza|geen|tanpa|previously|formerly)\s+(?:any\s+)?(?:embargo\w*|sperrfrist)"
    r"|(?:embargo|sperrfrist|ambargo)\s*:?\s*(?:is\s+|has\s+|been\s+|ist\s+|est\s+|ha\s+sido\s+|è\s+|is\s+al\s+)*"
    r"(?:none|lifted|expired|over|passed|ended|removed|keine?|aufgehoben|abgelaufen|beendet|vorbei|entfällt|levantad[oa]|finalizad[oa]|vencid[oa]|terminad[oa]|levad[oa]|encerrad[oa]|levée?|expirée?|terminé"
    r"|revocato|scaduto|rimosso|terminato|opgeheven|verlopen|voorbij|dicabut|berakhir|kalktı|kaldırıldı|sona\s+erdi|समाप्त|ختم)(?!\w)"
    r"|(?:رُ?فع|انته\w+|انتهاء)\s+(?:ال)?حظر|حظر\s+النشر\s+(?:مرفوع|انتهى)|پابندی\s+(?:ختم|اٹھا)",
    re.IGNORECASE,
)
AT_ONCE = re.compile(
    r"(?:for\s+(?:immediate|instant)\s+(?:release|publication|use|distribution)|for\s+release\s+(?:immediately|on\s+receipt|now)"
    r"|for\s+use\s+immediately|released?\s+immediately"
    r"|para\s+(?:su\s+)?(?:publicación|difusión|distribución)\s+inmediata|(?:para\s+)?(?:publicação|divulgação)\s+imediata"
    r"|(?:pour|à)\s+(?:diffusion|publication)\s+immédiate|diffusion\s+immédiate"
    r"|(?:zur|für\s+die)\s+sofortigen?\s+(?:veröffentlichung|verwendung|freigabe)|sperrfrist\s*:\s*(?:keine|sofort(?:\s+frei)?)"
    r"|per\s+(?:la\s+)?(?:diffusione|pubblicazione)\s+immediata|untuk\s+(?:segera\s+disiarkan|disiarkan\s+segera)"
    r"|للنشر\s+الفوري|(?:برائے\s+)?فوری\s+اشاعت(?:\s+کے\s+لیے)?|तत्काल\s+प्रकाशन(?:\s+हेतु|\s+के\s+लिए)?|derhal\s+yayınlanmak\s+üzere)",
    re.IGNORECASE,
)
# All else that such a line may say, dates, times and zones aside. A line with another word in it is no such line.
ENGLISH = """
 page pages seite von página pagina sayfa halaman
 strictly strict under until till to at on from for of the a an this that these is are was by be been not no none before
 after prior and or in any all with as its it our we you us your his her their
 media press news release released releases releasing publication publish published publishing broadcast broadcasting
 print printed online use used using distribution distribute distributed transmission transmit web website websites
 social agencies outlets newspapers radio tv television wire wires
 hours hour hrs local time clock am pm a.m p.m noon midday midnight morning evening standard daylight summer uk british
 cleared clearance clear notice further office desk sender embargo embargoed embargoes hold held date lifts lift lifted
 expires ends expired material information content contents statement report copy story text quote quoted do does may
 must shall will only please note nb editors editor attention day today tomorrow approval approved authorised authorized
 permission written advised otherwise delivery check against speech remarks start beginning conference meeting
 announcement authority issuer thereafter onwards papers paper editions close evening afternoon time new important confidential advance advanced document paper article research
"""
OTHERS = """
 bajo estricto hasta el la las los de del a al que para por no se antes publicar publicado publicación difundir difusión
 prensa nota comunicado medios hora horas local embargo embargado embargada retener hasta nuevo aviso día y o en
 sous strict jusqu jusqu'au jusqu’au jusqu'à jusqu’à au aux le les des du d l à et ou ne pas publier diffuser diffusion avant
 publication presse communiqué heure heures locale locales médias h
 beginn beginns rede redebeginn sperrfrist sperrvermerk gesperrt bis zum zur der die das dem den und oder für um ab vor nicht frei freigabe
 veröffentlichung veröffentlichen pressemitteilung medienmitteilung presse uhr ortszeit bitte beachten strenge streng es
 gilt eine ist wird sendefrist unter embargo erst
 informação informações texto sob até o a as os do da dos das às ao não antes publicar divulgar divulgação imprensa comunicado hora horas é
 fino alle alla al ore dell dell' dell’ del dello della delle di il lo la da sotto stretto embargo non pubblicare diffondere divulgare prima diffusione pubblicazione stampa comunicato
 onder strikt embargo tot van de het uur niet publiceren verspreiden voor vóór persbericht na vrijgegeven om op en
 hingga jam wib embargo dilarang jangan disiarkan diterbitkan sebelum ambargolu
 abgelaufen aufgehoben ab sofort levantado levé levada lifted
 interdite autorisée possible partir seulement autorizada autorizado permitida solo sólo só consentita vietata partire dalle hfr venerdì
 حظراً يرجى عدم دون إلا جاری اس کو جائے
 हेतु नहीं लिए इस
 sampai pukul tanggal siaran pers kadar saat basın bülteni
 önce sonra itibaren tarihinde tarihinden tarihine günü gününe saati saatine dan den tan ten ya ye da de ta te bu haber bülten
 yayınlanmaz yayımlanmaz yayınlanamaz yayımlanamaz yayınlanmamalıdır yayımlanmamalıdır yayınlanmaması yayımlanmaması kullanılmaması rica olunur lütfen
 محظور يحظر حظر ممنوع يمنع النشر نشر نشره للنشر حتى إلى قبل بعد في يوم الساعة بتوقيت غرينتش جرينتش صباحا صباحاً مساء مساءً تحت الحظر بيان صحفي من لا ينشر هذا البيان
 یہ خبر اسے اشاعت پر پابندی ہے تک سے پہلے قبل شائع نہ کریں کیا جائے بجے صبح شام رات دن پریس ریلیز مقامی وقت کے مطابق کی کا کو اس ایمبارگو بعد
 तक से पहले इसे कृपया की के पर रोक न करें प्रकाशन प्रकाशित प्रसारित को सुबह शाम रात दोपहर समाचार यह एम्बार्गो प्रतिबंध प्रेस विज्ञप्ति बजे
"""
WORDS = frozenset(f"{ENGLISH} {OTHERS}".split())
