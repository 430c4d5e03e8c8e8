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
    r"|سیاسی|اقتصادی|ورزشی|فرهنگی|اجتماعی|بین‌الملل|جهان|देश|दुनिया|खेल|राज्य|मनोरंजन|व्यापार|राजनीति"
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
SHARE = (
    r"teilen|partager|compartir|compartilhar|compartilhe|paylaş|bagikan|condividi|شارك|مشاركة|شیئر کریں|شیئر|اشتراک‌گذاری"
    r"|शेयर करें|साझा करें"
)
PICTURE = r"fotos?|vídeos?|videos?|photos?|bild(?:er)?|fotogalería|infografía|image|تصاویر|ویڈیو|صور|فيديو|फोटो|वीडियो"
READING_TIME = (
    r"temps de lecture|lesezeit|lesedauer|tiempo de lectura|tempo de leitura|okuma süresi|waktu baca|tempo di lettura"
    r"|مدة القراءة|زمان مطالعه"
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
