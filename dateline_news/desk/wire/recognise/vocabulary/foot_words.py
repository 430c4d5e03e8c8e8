"""What stands below a story, by language: each a pattern for a line's beginning, in which a space is any white space."""

# Over lists of other things: a line that begins so and is no sentence.
PAGE = {
    "en": r"get in touch$|journal$|method of research$|subject of research$|article (?:title|publication date)$|funder$|coi statement$|contact form$|tell us |visit us on |stay connected|proudly sponsored|top (?:news|stories)$|opinion$|related(?: \w+){0,2}$|related:|(?:news|stories|articles) related|most (?:read|viewed|popular|shared|commented|watched)|(?:more|latest|top|other|recent) (?:news|stories|headlines|updates|releases|articles)"
    r"|more (?:from|on|about|like|in) |also (?:from|in|on) this|you (?:may|might|could) also|recommended|trending|editor[’']?s[’']? picks?|don[’']t miss|comments?(?: ?\(?\d+\)?)?$|\d+ comments?"
    r"|leave a (?:reply|comment)|join the (?:conversation|discussion)|have your say|tags?(?: ?:|$)|topics?(?: ?:|$)|keywords?(?: ?:|$)|explore(?: ?:|$)|filed under|in this section"
    r"|was this (?:page|article|story|information) |rate this|(?:load|show|view|see) (?:more|all|fewer)|back to |previous (?:story|article)|next (?:story|article)|share |print this|download (?:pdf|this|the)"
    r"|follow (?:us|\S+ on)|sign up|subscribe|about the (?:author|writer)|sponsored|newsletter|privacy|terms |reuse this content|cookies?(?: settings| policy)?$|accessibility|site ?map|contact us$|contact us \||modal title|report (?:a|an) (?:error|problem|mistake)"
    r"|(?:this )?(?:video|content|image|player) (?:is )?(?:un|not )available|this video|turn on notifications|advertise with|advertisement|poll(?: ?:|$)|survey(?: ?:|$)|explore:|gift this|listen to|buy (?:photos|prints)|copyright",
    "de": r"mehr (?:zum thema|nachrichten|aus |meldungen|zu )|weitere (?:meldungen|artikel|nachrichten|themen|beiträge|pressemitteilungen|storys)|das könnte (?:sie|dich) |auch interessant|meist ?gelesen|am meisten gelesen"
    r"|kommentare?(?: |$)|schlag(?:wörter|worte)|stichwörter|themen(?: in dieser meldung| ?:|$)|orte in dieser meldung|artikel (?:drucken|teilen|versenden|merken|verschenken)|druckversion|drucken|teilen|seite (?:drucken|teilen)"
    r"|nach oben|zurück(?: |$)|newsletter|impressum|datenschutz|umfrage(?: ?:|$)|fehler melden|anzeige$|leserkommentare|folgen sie uns|jetzt abonnieren|blaulicht$",
    "fr": r"à lire aussi|dernières (?:actualités|nouvelles)|sur le même (?:sujet|thème)|articles? (?:liés?|similaires?|associés?)|(?:les )?plus (?:lus|partagés|commentés)|commentaires?(?: |$)|\d+ commentaires?|réagir|partager|mots[- ]clés"
    r"|thèmes?(?: ?:|$)|sujets(?: ?:|$)|abonnez-vous|s[’']abonner|offr(?:ez|ir) cet article|signaler une erreur|imprimer|haut de page|sondage|voir (?:plus|aussi|tous)|mentions légales|dans la même rubrique|suivez-nous|recevez |écouter cet article|réutiliser ce contenu|newsletters?|publicité$",
    "es": r"últimas noticias|lo último|noticias (?:relacionadas|de interés)|te puede interesar|le puede interesar|más (?:noticias|leíd[ao]s|vist[ao]s|sobre |en |de )|l[oa]s? más (?:leíd|vist|comentad)|comentarios?(?: |$)|\d+ comentarios?|etiquetas|temas(?: ?:|$)|archivado en"
    r"|compartir|comparte|imprimir|suscríb|síguenos|aviso legal|política de (?:privacidad|cookies)|ver (?:más|todos|todas)|volver |encuesta|relacionad[ao]s|publicidad$|reportar (?:un )?error",
    "pt": r"notícias relacionadas|mais (?:lidas|notícias|sobre |vistas)|as mais lidas|comentários?(?: |$)|\d+ comentários?|tópicos|assuntos|etiquetas|compartilh|partilh|imprimir|assine|siga |voltar |últimas notícias|enquete|publicidade$",
    "it": r"articoli correlati|(?:i )?più letti|commenti(?: |$)|condividi|argomenti(?: ?:|$)|stampa$|iscriviti|seguici|altre notizie|ultime notizie|torna (?:su|indietro)|potrebbe interessarti|sondaggio|pubblicità$",
    "tr": r"son haberler$|ilgili (?:haber|konu)|bu haberi paylaş|(?:en )?çok okunan|yorum(?:lar)?(?: |$)|yorum yap|etiketler|paylaş|yazdır|abone ol|takip ed|diğer haberler|benzer haberler|günün (?:haberleri|özeti)|anket$|reklam$|haberi (?:paylaş|yazdır)|son dakika haberleri",
    "id": r"berita (?:terkait|terpopuler|lainnya|terbaru)|terpopuler|komentar(?: |$)|bagikan|topik|cetak|ikuti (?:kami|berita)|iklan$|rekomendasi|kata kunci|artikel terkait",
    "ar": r"(?:ال)?مواضيع$|(?:مواضيع|أخبار|اخبار|مقالات) (?:ذات صلة|متعلقة|مشابهة)|(?:ال)?[أا]كثر (?:قراءة|مشاهدة|تفاعلا|تداولا|شعبية)|(?:ال)?تعليقات|(?:أضف|اترك|شاركنا) |كلمات (?:دلالية|مفتاحية|البحث)|مواضيع ?:"
    r"|(?:ال)?وسوم|شارك |مشاركة|طباعة|تابعونا|تابعنا|اشترك|المزيد|للمزيد|حجم الخط|آخر الأخبار|أحدث الأخبار|إعلان$|قد يعجبك|استطلاع|عدد المشاهدات|نسخ الرابط|سياسة الخصوصية|اتصل بنا",
    "ur": r".{2,40} سے مزید$|مزید .{2,30} (?:سے|کی خبریں)$|اہم خبریں$|ہمارے بارے میں|متعلقہ (?:خبریں|مضامین|عنوانات|خبر)|مزید (?:خبریں|پڑھیں|پڑھیے|دیکھیں|جانیں)|(?:سب سے )?زیادہ پڑھی|مقبول (?:ترین|خبریں)|تبصر[ےہ]|اپنی رائے|شیئر|.{0,20} پر شیئر|ٹیگز?|موضوعات|تازہ ترین(?: خبریں)?$|ہمیں (?:فالو|سبسکرائب)|پرنٹ|\d+ مناظر|اشتہار$|واٹس ایپ چینل|سبسکرائب",
    "fa": r"(?:مطالب|اخبار|خبرهای|لینک‌های) (?:مرتبط|پیشنهادی)|نظرات|دیدگاه|نظر شما|برچسب|کلیدواژه|کلید واژه|اشتراک|پربیننده|پربازدید|چاپ$|لینک کوتاه|آخرین اخبار|تبلیغات$|کد خبر|ارسال نظر",
    "hi": r".{2,40} (?:की|से) (?:और|अन्य) (?:खबरें|ख़बरें|समाचार)$|संबंधित |और (?:पढ़ें|खबरें|भी)|(?:सबसे )?(?:ज्यादा|ज़्यादा|अधिक) पढ़|टिप्पणि|कमेंट|टैग|शेयर |हमें फॉलो|.{0,40}फॉलो करें|.{0,70}(?:ऐप|एप) डाउनलोड|विज्ञापन$|लेटेस्ट|ट्रेंडिंग|ताज़ा खबरें|ताजा खबरें|अपनी राय|सब्सक्राइब|रहें हर खबर",
}
# Of these, what heads a list of other stories wherever it stands, if its block has nothing else; all of a line.
LISTS = (
    r"most (?:read|viewed|popular|shared|commented)|related (?:stories|articles|news|posts|content|links)|(?:more|latest|top) (?:news|stories|headlines)|trending(?: now)?|you (?:may|might) also like"
    r"|meistgelesen(?:e artikel)?|mehr zum thema|weitere (?:meldungen|artikel|nachrichten)|das könnte sie auch interessieren|(?:les )?plus lus|articles (?:liés|similaires)|sur le même sujet"
    r"|l[oa]s? más (?:leíd|vist)[oa]s?|noticias relacionadas|(?:te|le) puede interesar|(?:as )?mais lidas|notícias relacionadas|(?:i )?più letti|articoli correlati|(?:en )?çok okunanlar|(?:ilgili|benzer|diğer) haberler|altre notizie|más noticias|mais notícias"
    r"|(?:berita )?terpopuler|berita terkait|(?:ال)?[أا]كثر (?:قراءة|مشاهدة)|(?:مواضيع|أخبار|مقالات) ذات صلة|(?:متعلقہ|مزید) (?:خبریں|مضامین)|(?:سب سے )?زیادہ پڑھی جانے والی(?: خبریں)?|مقبول ترین"
    r"|(?:مطالب|اخبار) مرتبط|پربازدیدترین(?:‌ها)?|संबंधित (?:खबरें|समाचार)|(?:सबसे )?(?:ज्यादा|अधिक) पढ़ी गई(?: खबरें)?|ट्रेंडिंग"
)
# Sentences that no story has: whom to ask, what may be done with the text, whose it is.
SENTENCES = {
    "en": r"distributed by .{2,60} on behalf of |all rights reserved|(?:this|these|the) (?:material|document|information|text|content|press release|communiqué|full text)s?\b.{0,90}\b(?:may|can|must|is|are|does|will) (?:not |only |freely |be )*(?:reproduced|republished|redistributed|copied|binding|official|published on|available (?:on|at|from))|unofficial (?:document|translation|text)\b|reproduction (?:is |of .{0,40}is )?(?:permitted|allowed|authori[sz]ed|free)|.{3,60}\bweb ?site contains only|.{2,30} is not responsible for (?:the )?(?:content|external)|.{0,80}\b(?:click|tap|play|read|buy|book|donate|subscribe|watch|listen|vote|sign up|find out)(?: \w+){0,3} here\W*$|(?:i |we )?(?:will|shall|can) send\b|(?:pls|plz|call me|ring me)\b|(?:(?:\d{1,2}|two|three|four|some|the) )?(?:photos?|pics?|pix|pictures?|images?) (?:(?:are|is|to|will|come|and captions?) )*(?:follow|attached|enclosed|separately|below)(?=\W*$|[,.;:]|\s(?:in (?:the|this) (?:mail|e-?mail|file)|separately|shortly|later|by (?:mail|e-?mail))\b)|captions? (?:are |is )?(?:in the|below|attached)|authori[sz]ed by|for (?:more|further|additional|media|press) (?:information|details|enquiries|inquiries|queries)\b|for (?:queries|enquiries|inquiries|interviews?|images|photos)\b|to arrange (?:an )?interview|(?:media|press) (?:queries|enquiries|inquiries)"
    r"|this (?:press )?(?:release|announcement|communication|presentation|news release) (?:contains|includes|may contain)|(?:certain )?statements in this|forward-looking statements|actual results (?:may|could)|this (?:e-?mail|message|communication)\b.*(?:confidential|intended|privileged)"
    r"|disclaimer\b|(?:the )?(?:views|opinions) expressed|your e-?mail address will not|required fields|(?:all )?comments (?:are|will be) (?:moderated|closed|open)|reproduction\b.*(?:prohibited|permission|forbidden)|no part of this|this material may not|unauthori[sz]ed (?:use|reproduction)"
    r"|get (?:the|our|all) .*(?:inbox|newsletter|alerts)|learn more at|visit \S+ for more|(?:this|the) (?:report|story|article|item|piece)\b.{0,60}\b(?:first|originally) (?:published|appeared)|this (?:story|article|report) (?:was|has been) (?:produced|edited|translated|generated|updated|corrected|amended)|this (?:story|article|report) is (?:auto|automatically)"
    r"|(?:this )?content (?:was )?(?:produced|provided|distributed) by|not for publication|information for editors|we use (?:some )?(?:essential )?cookies|(?:logo|photo|photos|video|images?)(?: is| are)? available|issued (?:by|on behalf of)|(?:a )?copy (?:is )?(?:forwarded|to|for information)|(?:no )?substitute story"
    r"|sent from my|this website|our rules|by posting|we moderate|send (?:us )?your|get involved|close ad|please consider the environment|to unsubscribe|if you (?:no longer|do not) wish|you (?:are receiving|received) this|please (?:do not|don[’']t) (?:\w+,? or )?(?:forward|share|circulate|distribute|publish|copy) (?:this|these|the|any)(?: \w+)? (?:e-?mail|message|release|material|report|text|document|information|paper|link)s?\b|(?:kindly|please) (?:use|publish|acknowledge|find attached|contact)|with photos?\b|(?:[\[(]?\$\d ?=|\(\$1 ?=)",
    "de": r"(?:\S+ )?(?:fotos?|bild(?:er)?) (?:(?:ist|sind|liegen|hängen|folgen|kommen) )?(?:im anhang|anbei|extra|separat|bei\W*$|an\W*$|folg(?:t|en)\W*$)|\d[\d.]* (?:zeichen|anschläge)\b|.{0,60}\babdruck (?:ist )?(?:honorar|kosten)?frei|bitte nicht (?:weiter(?:leiten|geben|verbreiten)|veröffentlichen|verbreiten)|(?:für )?(?:weitere|nähere) (?:informationen|auskünfte|fragen)|(?:bei|für) (?:rückfragen|presseanfragen)|rückfragen |die folgenden informationen|nicht zur veröffentlichung|wenn sie keine|ihr(?:e)? ansprechpartner|abdruck|diese (?:e-?mail|nachricht) (?:ist|enthält|kann)|nachdruck|alle rechte|abdruck |belegexemplar|gesendet von meinem",
    "fr": r"(?:\S+ )?photos? (?:(?:est|sont) )?(?:jointes?\b|en pièces? jointes?|suivent\W*$|à suivre)|(?:la )?reproduction (?:est |en est )?(?:autorisée|libre)|(?:ce|cette) (?:texte|information|document|communiqué)\b.{0,40}\bpeut être (?:reprodui|repris|utilis)|avant d[’']imprimer|(?:merci|prière) de ne pas (?:transférer|transmettre|diffuser|publier|partager)|pour (?:plus d[’']informations?|tout renseignement|toute (?:demande|question)|en savoir plus)|toute reproduction|reproduction (?:interdite|soumise)|ce (?:message|courriel)\b|si vous ne souhaitez|renseignements? ?:|le présent communiqué contient|envoyé de mon|votre adresse e-?mail ne sera",
    "es": r"(?:\S+ )?(?:fotos?|imágenes) (?:(?:va|van|está|están) )?(?:adjunt[ao]s?\b|en adjunto|aparte\W*$|siguen\W*$)|est[ae] (?:información|nota|noticia|comunicado|texto|contenido)\b.{0,40}\bpuede (?:ser|utilizarse|reproducirse|usarse)|antes de imprimir|(?:[\w ]{2,30} (?:19|20)\d\d\. |(?:19|20)\d\d [\w ]{2,30}\. )?(?:está|queda) (?:\w+ )?prohibid[ao]|(?:por favor,? no|se ruega no|rogamos no) (?:reenv|difund|public)\w+|para (?:más|mayor(?:es)?) (?:información|informes|detalles)|más información (?:en|:|y)|favor de (?:confirmar|publicar)|se (?:ruega|agradece) (?:confirmar|su difusión)|agradecemos (?:su|la) (?:difusión|publicación)|(?:queda )?prohibida (?:la|su) |prohibida la reproducción|este (?:mensaje|correo)\b|si no (?:desea|quiere)|enviado desde mi|su dirección de correo|este comunicado contiene",
    "pt": r"(?:reprodução (?:autorizada|permitida)|est[ea] (?:texto|conteúdo|notícia)\b.{0,40}\bpode ser (?:reprodu|utiliz|usad))|antes de imprimir|agradecemos a (?:divulgação|publicação)|(?:por favor,? não|pede-se não|favor não) (?:re)?(?:encaminh|divulg|public)\w+|para (?:mais|maiores) informações|mais informações (?:em|:|e|pelo)|é proibida a|proibida a reprodução|esta mensagem|se não (?:quiser|desejar)|enviado do meu|este comunicado contém|o seu endereço de e-?mail",
    "it": r"riproduzione (?:consentita|libera|autorizzata)|prima di stampare|si prega di non (?:inoltrare|diffondere|pubblicare|condividere)|per (?:ulteriori|maggiori) informazioni|riproduzione riservata|vietata la riproduzione|inviato da",
    "tr": r"(?:detaylı|ayrıntılı|daha fazla) bilgi (?:için)?|anadolu ajansı web sitesinde|bu (?:e-?posta|mesaj)|izinsiz |tüm hakları|iphone.?umdan gönderildi",
    "id": r"(?:untuk )?informasi (?:lebih lanjut|selengkapnya)|dilarang |hak cipta|dikirim dari",
    "ar": r"(?:يرجى|الرجاء) عدم (?:إعادة )?(?:النشر|التوزيع|التداول|الإرسال)|(?:ل|لل)?(?:لمزيد|مزيد) من المعلومات|للاستفسار|للتواصل|يمنع (?:النقل|النسخ)|هذه الرسالة|جميع الحقوق|لن يتم نشر",
    "fa": r"برای (?:کسب )?اطلاعات بیشتر|تمام حقوق|کلیه حقوق|بازنشر",
    "ur": r".{0,20}(?:تصویریں|تصاویر|تصویر|فوٹوز?) (?:\S+ ){0,3}(?:منسلک|ارسالِ? خدمت) ہ(?:ے|یں)|مزید (?:معلومات|تفصیلات) کے|.{0,40}متفق ہونا ضروری نہیں|.{0,80}شائع نہ (?:کریں|کیا)|جملہ حقوق|نقل برائے|برائے اشاعت",
    "hi": r".{0,20}(?:फोटो|फ़ोटो|तस्वीर|तस्वीरें|चित्र) (?:\S+ ){0,3}संलग्न|अधिक जानकारी|और जानकारी के लिए|सर्वाधिकार|यह (?:ई-?मेल|संदेश)|प्रतिलिपि",
}
# How whoever issues a copy signs it, with names and offices below.
SIGNED = {
    "en": r"signed ?:?$|-?sd/?-?$|\(?sd\)?/?-?$|yours (?:faithfully|sincerely|truly)|(?:kind|best|warm|many)? ?regards|cheers|thank(?:s| you)(?: |,|$)|sincerely|c\.?c\.? ?:|distribution ?:|encl(?:osures?)? ?:|attachments? ?:|attached ?:|for and on behalf|for immediate attention|acknowledge?ments? ?:|paper ?:|reference ?:|doi ?:",
    "es": r"atentamente|(?:un (?:cordial )?)?saludos?(?: |,|$)|cordialmente|c\. ?c\. ?p\.|firmado",
    "pt": r"atenciosamente|cordialmente|assinado",
    "fr": r"cordialement|bien à vous|veuillez agréer|signé ?:?$",
    "de": r"mit (?:freundlichen|besten|herzlichen) grüßen|gez\.|hochachtungsvoll|anlagen? ?:",
    "it": r"cordiali saluti|distinti saluti|firmato",
    "tr": r"saygılar|imza ?:?$|ek(?:ler)? ?:",
    "id": r"hormat kami|tertanda|ttd",
    "ar": r"(?:و)?تفضلوا بقبول|مع (?:التحية|خالص|فائق)|التوقيع|\(?ختم |المرفقات|صورة (?:عنه )?إلى|نسخة (?:إلى|منه)",
    "fa": r"با (?:احترام|تشکر)|امضا",
    "ur": r"خیر ?اندیش|آپ کا (?:مخلص|خیر)|نیازمند|والسلام|دستخط|منجانب|جاری کردہ|العارض|الداعی",
    "hi": r"भवदीय|आपका (?:शुभचिंतक|विश्वासी)|हस्ताक्षर|धन्यवाद|संलग्न|सहायक (?:संचालक|निदेशक)|जनसंपर्क अधिकारी",
}
# Titles over what says who issues a copy, and what the law has it say.
ISSUER = (
    r"about (?P<en>\S.*)|(?:über|zu) (?P<de>[A-ZÄÖÜ].*)|à propos (?:de |d[’']|du |des )?(?P<fr>\S.*)|(?:acerca|sobre) (?:de |la |el |los |las |a |o |os )*(?P<es>[A-ZÀ-Þ].*)|informazioni su (?P<it>\S.*)"
    r"|(?P<tr>\S.*) hakkında|tentang (?P<id>\S.*)|(?:نبذة عن|حول|عن) (?P<ar>\S.*)|درباره (?P<fa>\S.*)|(?P<ur>\S.*) کے بارے میں|(?P<hi>\S.*) के बारे में"
)
LEGAL = (
    r"(?:cautionary|forward[- ]looking|safe harbou?r|legal|important|non-gaap|regulatory)\b.{0,60}|disclaimers?|notes? (?:to|for) (?:the )?editors?.{0,10}|editors?[’']? notes?|boilerplate|zukunftsgerichtete aussagen.{0,20}"
    r"|rechtliche hinweise|haftungsausschluss|hinweise? für die redaktion(?:en)?|énoncés prospectifs|avertissement|mentions légales|declaraciones (?:prospectivas|a futuro)|aviso legal|avertências?|aviso importante|yasal uyarı|إخلاء مسؤولية|ملاحظة للمحررين|نوٹ برائے مدیران|\W*(?:dpa-)?notizblock"
)
# Over the list of what a film shows.
SHOTS = (
    r"shot ?list|shot description|video shows|soundbites|görüntü dökümü|liste des plans|lista de (?:tomas|planos)|schnittliste|daftar gambar"
    r"|(?:وصف|قائمة) (?:المشاهد|اللقطات)|تفصيل المشاهد|شاٹ لسٹ|शॉट लिस्ट"
)
# What stands over the release that a newer one takes the place of.
EARLIER = (
    r"(?:original|previous|earlier|first|initial) (?:(?:press|media|news) )?(?:release|statement|bulletin)|ursprungsmeldung|erstmeldung|(?:ursprüngliche|erste) (?:pressemitteilung|meldung|mitteilung)"
    r"|communiqué (?:initial|précédent|d[’']origine)|(?:nota|comunicado) (?:original|anterior)|comunicato (?:originale|precedente)"
)
EDITORS_ONLY = (
    r"\W*(?:die folgenden informationen sind nicht zur veröffentlichung|nicht zur veröffentlichung bestimmt|(?:the following (?:is|information is) )?not for publication\b|(?:information|for the information) (?:for|of) editors only"
    r"|no para publicar|pas pour publication|ليس للنشر|ناقابل اشاعت|प्रकाशन के लिए नहीं)"
)
