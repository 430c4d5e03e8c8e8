"""What pages say around copy in the languages that the desk knows, besides English; each a pattern for whole words."""

HOME = (
    r"home(?: ?page)?|front page|accueil|inicio|portada|início|startseite|anasayfa|ana sayfa|beranda"
    r"|الرئيسية|صفحۂ اول|صفحہ اول|سرورق|ہوم|خانه|صفحه نخست|होम|मुखपृष्ठ"
)
SECTIONS = (
    r"panorama|gesellschaft|politik|wirtschaft|sport|kultur|wissen|ausland|inland|regional|vermischtes"
    r"|société|politique|économie|culture|sports|monde|france|sciences|santé"
    r"|cultura|sociedad|política|economía|deportes|internacional|nacional|ciencia|sucesos"
    r"|cidades|cotidiano|esportes|economia|mundo|brasil|ciência|saúde|país|desporto"
    r"|yaşam|gündem|ekonomi|spor|dünya|kültür|sağlık|türkiye|nasional|internasional|olahraga|hiburan|daerah"
    r"|منوعات|سياسة|اقتصاد|رياضة|ثقافة|محليات|العالم|أخبار|مجتمع|پاکستان|قومی خبریں|بین الاقوامی|زراعت|تعلیم|سیاست|جرائم|دنیا|کھیل|کاروبار|صحت|شوبز|قومی|علاقائی|تازہ ترین"
    r"|سیاسی|اقتصادی|ورزشی|فرهنگی|اجتماعی|بین‌الملل|جهان|देश|राष्ट्रीय|अंतरराष्ट्रीय|अंतर्राष्ट्रीय|दुनिया|खेल|राज्य|मनोरंजन|व्यापार|राजनीति"
)
ADVERTISEMENT = (
    r"anzeige|werbung|publicidad|publicidade|publicité|annonce|pubblicità|reklam|iklan|advertentie"
    r"|اشتہار|اشتہارات|إعلان|اعلان|آگهی|تبلیغات|विज्ञापन"
)
ALSO_READ = (
    r"lea también|lee también|le puede interesar|te puede interesar|más información|noticias relacionadas"
    r"|leia também|leia mais|veja também|saiba mais|lesen sie auch|lesen sie mehr|mehr zum thema|auch interessant|siehe auch"
    r"|lire aussi|à lire aussi|lire également|voir aussi|sur le même sujet|leggi anche|lees ook|ilgili haberler?"
    r"|ayrıca oku(?:yun)?|baca juga|lihat juga|simak juga"
    r"|مزید پڑھیں|یہ بھی پڑھیں|[اإأ]قرأ (?:أيضا|أيضًا|أيضاً|المزيد)|شاهد أيضا|مواضيع ذات صلة|بیشتر بخوانید|مطالب مرتبط"
    r"|ये भी पढ़ें|यह भी पढ़ें|और पढ़ें"
)
# A button in the midst of a text: it opens the rest, or says that an advertisement stands there.
CONTINUE = (
    r"(?:continue|keep) reading|story continues|weiter ?lesen|lire la suite(?: de l[’']article)?|(?:sigue|seguir|continúa|continuar) leyendo|continu(?:a|ar|e) (?:lendo|a ler|a leer|a leggere|após a publicidade)"
    r"|(?:haberin |yazının )?devamı(?:nı (?:oku|gör)\w*)?|(?:haberin|yazının) devamı(?: için)?.{0,20}|selengkapnya|baca selengkapnya|تابع (?:القراءة|القراءه)|أكمل القراءة|مزید پڑھنے کے لیے.{0,20}|ادامه مطلب|आगे पढ़ें|पूरी खबर पढ़ें"
)
# Of a letter that goes out by mail.
MAIL = (
    r"view (?:this (?:e-?mail|message|newsletter) |it |online )?in (?:your |a )?browser|(?:read|view) online|unsubscribe|manage (?:your )?(?:preferences|subscription)|forwarded this e-?mail\?.{0,40}"
    r"|im browser (?:ansehen|öffnen|anzeigen|lesen)|abbestellen|abmelden|(?:voir|lire|afficher) (?:cet? \S+ )?(?:en ligne|dans (?:votre|le) navigateur)|se désabonner|ver en (?:el|su|tu|línea)(?: navegador)?|darse de baja"
    r"|ver no navegador|cancelar (?:a )?(?:inscrição|subscrição)|visualizza nel browser|tarayıcıda (?:görüntüle|aç)|abonelikten çık"
)
SHARE = (
    r"teilen|partager|compartir|compartilhar|compartilhe|paylaş|bagikan|condividi|شارك|مشاركة|شیئر کریں|شیئر|اشتراک‌گذاری"
    r"|शेयर करें|साझा करें|फेसबुक|ट्विटर|व्हाट्स ?एप|فیس بک|ٹوئٹر|ٹویٹ(?: کریں)?|واٹس ایپ|پرنٹ|فيسبوك|تويتر|واتساب|تلجرام|طباعة|چاپ|تلگرام"
)
# Networks and what else a row of buttons has, where letters are not Latin; each of them may be a word of a text as well.
NETWORKS = (
    r"فیس ?بک|ٹویٹر|ٹوئی?ٹر|ایکس|و(?:ا)?ٹس ?ا(?:ی)?پ|انسٹا ?گرام|ٹیلی ?گرام|یو ?ٹیوب|لنکڈ ?ان|پنٹرسٹ|میسنجر|ٹک ?ٹاک|تھریڈز|ای ?میل|پرنٹ|لنک کاپی کریں|کاپی لنک"
    r"|فيس ?بوك|تويتر|[إا]كس|واتس ?[اآ]ب|تي?لي?[جغ]رام|[إا]نست[جغق]رام|يوتيوب|لينكد ?[إا]ن|بينتريست|بنترست|ماسنجر|مسنجر|تيك ?توك|ثريدز|(?:ال)?بريد (?:ال)?[إا]لكتروني|[إا]يميل|طباعة|نسخ الرابط"
    r"|فیس ?بوک|توییتر|واتس ?اپ|تلگرام|اینستاگرام|یوتیوب|لینکدین|ایمیل|چاپ|کپی لینک"
    r"|फेसबुक|फ़ेसबुक|ट्विटर|एक्स|(?:व्हा|वॉ|वा)ट्स ?[एऐ]प|इंस्टाग्राम|टेलीग्राम|यू ?ट्यूब|लिंक्डइन|मैसेंजर|थ्रेड्स|ई-?मेल|प्रिंट|कॉपी लिंक|लिंक कॉपी करें"
)
PICTURE = r"fotos?|vídeos?|videos?|photos?|bild(?:er)?|fotogalería|infografía|image|تصاویر|ویڈیو|صور|فيديو|फोटो|वीडियो"
# A picture that does not show what the story tells.
OTHER_PICTURE = (
    r"(?:representat(?:ional|ive)|illustrative|symbolic) (?:image|photo(?:graph)?|picture|pic)s?|(?:image|photo|picture|pic)s? (?:used |is |are )*(?:only )?for (?:representation(?:al)?|illustrati(?:on|ve))(?: purposes?)?(?: only)?"
    r"|symbol(?:bild|foto)|archiv(?:bild|foto)|(?:foto|imagen) de archivo|imagen ilustrativa|(?:foto|imagem) (?:de arquivo|ilustrativa)|(?:image|photo) d[’'](?:illustration|archives?)|foto d[’']archivio|immagine di repertorio"
    r"|temsili (?:fotoğraf|görsel)|arşiv (?:fotoğrafı?|görseli?)|صورة (?:أرشيفية|تعبيرية|توضيحية)|فائل (?:فوٹو|تصویر)|علامتی (?:تصویر|فوٹو)|(?:प्रतीकात्मक|सांकेतिक|फाइल) (?:तस्वीर|फोटो|चित्र)"
)
# That the paper has not edited what an agency wrote.
UNEDITED = (
    r"(?:except for the headline,? )?(?:this|the) (?:story|report|article|copy|text|content)\b.{0,40}\bnot been (?:\w+ (?:or|and) )?(?:edited|created|written|reviewed|checked)\b.{0,60}\b(?:staff|team|desk|editors?|newsroom|feed|syndicat\w+|agency)\b.{0,120}"
    r"|dies(?:er|e) (?:text|meldung|beitrag|artikel) wurde (?:automatisch|nicht) .{0,60}(?:redaktion|dpa|agentur).{0,80}|(?:इस|यह) (?:खबर|ख़बर|समाचार|लेख) .{0,40}(?:संपादित|एडिट) नहीं (?:किया|की).{0,120}"
)
READING_TIME = (
    r"temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo de leitura|okuma süresi|waktu baca|tempo di lettura"
    r"|(?:مدة|وقت) القراءة|زمان مطالعه|(?:مطالعے|پڑھنے) کا وقت|पढ़ने का समय"
)
BACK = (
    r"zur startseite|zurück|nach oben|retour à l[’']accueil|haut de page|volver(?: arriba)?|voltar(?: ao topo)?|kembali"
    r"|başa dön|انتہائی اوپر|العودة إلى الأعلى"
)
END = r"ende|fin|fim|enditem|endit|lusa/fim|end of (?:story|message|text)|انتهى|النهاية|ختم شد|انتهای پیام|समाप्त|bitti|selesai"
REFERENCE = (
    r"(?:(?:press release|release|pr|ref(?:erence)?|our ref|doc(?:ument)?|story[ _]?number|story[ _]?id|news ?code|no|nr|nº|n°"
    r"|haber kodu|oficio|hand ?out|bulletin|کد خبر|شماره خبر|اشاعت نمبر|نمبر|رقم|الرقم|العدد|समाचार (?:क्रमांक|संख्या)|क्रमांक)\s*(?:no|nr|number)?\.?\s*[:#]?\s*(?=[\w/.-]*\d)[\w/.\u0900-\u097f-]{2,40})"
)
