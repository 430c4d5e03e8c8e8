"""What is written to a desk beside its copy: greetings, what is attached, thanks; and what pages say to their readers."""

import re

GREETING = re.compile(
    r"\W*(?:hi|hello|hey|dear (?:all|editors?|colleagues?|team|desk|news ?desk|sub\w*)|good (?:morning|afternoon|evening|day)|lads|folks|morning"
    r"|greetings|compliments of .{2,30}|hallo|guten (?:tag|morgen)|moin|liebe (?:kolleg\w+|redaktion\w*)|sehr geehrte (?:damen|redaktion|kolleg).{0,40}"
    r"|bonjour|chers? (?:confrères|collègues|amis).{0,30}|buen(?:os|as) (?:días|tardes|noches)|hola|estimad[oa]s? .{2,40}|bom dia|boa tarde"
    r"|car[oa]s? colegas|merhaba|sayın .{2,40}|selamat (?:pagi|siang|sore)|السلام عليكم.{0,40}|السلام علیکم.{0,40}|تحية طيبة.{0,30}|نمस्ते|महोदय|آداب)"
    r"(?:[\s,]+(?:all|sir|madam|there|team|everyone|everybody|desk|both|[A-Z]\w+)){0,3}\s*[,!.:;–-]*",
    re.IGNORECASE,
)
SIGN_OFF = re.compile(
    r"\W*(?:cheers|thanks|many thanks|thank you|ta|regards|(?:kind|best|warm) (?:regards|wishes)|rgds|best|all the best|yours(?: \w+)?"
    r"|mit (?:freundlichen|besten) grüßen|viele grüße|lg|cordialement|bien à vous|merci(?: d[’']avance)?|saludos(?: cordiales)?|un saludo|gracias"
    r"|atentamente|obrigad[oa]|cumprimentos|saygılar\w*|teşekkür\w*|terima kasih|شكرا.{0,20}|مع التحية|شکریہ.{0,20}|والسلام|धन्यवाद|सादर)\b[\s,.!–-]*(?:[^\W\d_][\w.’-]*\s?){0,3}\.?",
    re.IGNORECASE,
)
# Sentences that only somebody who sends copy writes.
SENDING = re.compile(
    r"\b(?:attached|attachments?|please find|pls|plz|kindly (?:use|publish|find)|use and oblige|for (?:this|next) week[’']?s (?:paper|edition|issue)"
    r"|(?:photo|pic|picture|image)s? (?:to|will) follow|pix (?:to|will) follow|\d{2,4} words\b|words as agreed|late send|let me know if|see below|report below|copy below|below for|for your (?:use|information|consideration)|as (?:discussed|promised)"
    r"|(?:would|could|can|will) you (?:please |kindly |possibly |be able to ){0,2}(?:put|run|use|print|publish|include|feature) (?:this|the (?:story|release|piece|following|below))"
    r"|hope (?:this|it|that) is (?:the right|of (?:use|interest)|useful|ok)|think your (?:readers|listeners|viewers|audience)|your (?:readers|listeners|viewers|audience) (?:will|would|might) (?:love|enjoy)"
    r"|(?:könnten|würden|können) sie (?:das|dies\w*|die (?:meldung|mitteilung)) (?:bitte )?(?:bringen|veröffentlichen|abdrucken)|pourriez-vous (?:publier|passer|diffuser)|(?:podrían|pueden) (?:publicar|difundir)"
    r"|im anhang|anbei|mit der bitte um (?:veröffentlichung|beachtung)|ci-joint|veuillez trouver|merci de (?:publier|diffuser)|adjunto|se adjunta"
    r"|rog[ao]mos (?:su )?(?:publicación|difusión)|em anexo|segue|ekte|yayınlanması|sent from my \S+|abonelerimiz|our subscribers|dear subscribers"
    r"|abonnenten|abonados|مرفق|يرجى (?:النشر|التفضل)|برائے اشاعت|ارسالِ? (?:خدمت|ہے)|اشاعت میں جگہ|ممنون فرما|لگا دیں|شائع کر دیں|प्रकाशन(?:ार्थ)?|संलग्न)",
    re.IGNORECASE,
)
# How somebody speaks who writes to a desk, at the beginning of a note or behind its greeting.
ADDRESSES = re.compile(
    r"(?:(?:i|we|just)?\s*hop(?:e|ing) (?:you|this|that you|that this|all|everyone|it)|would (?:you|it) be (?:able|possible|ok)|(?:could|can|would) (?:you|we) (?:please |kindly |possibly |perhaps )?(?:put|use|publish|run|print|include|consider|get|have)\b"
    r"|quick one|(?:just )?(?:wanted|thought|wondered|wondering|checking) (?:to|you|this|if|whether)|i(?:[’']m| am) (?:writing|sending|getting|emailing)|(?:here|below|attached) (?:is|are|[’']s) (?:a|an|our|the|my) (?:\S+ )?(?:press |news |media )?(?:release|story|piece|report|copy|article)"
    r"|(?:ich|wir) hoffe[n]?,? (?:es|sie|ihr|dass)|(?:könnten|würden|können) sie (?:bitte |vielleicht )?(?:d|e|unser|folgend)|(?:j[’']espère|nous espérons) que (?:vous|tout)|(?:pourriez|seriez)-vous|espero que (?:est[ée]n?|se encuentre|esteja|tudo|todo)|(?:podrían|podría|poderiam) (?:publicar|incluir|divulgar)|spero che|potreste)",
    re.IGNORECASE,
)
# What a page says to its readers and about itself.
TO_READERS = re.compile(
    r"\b(?:cookies?|javascript|your browser|ad ?blocker|newsletter|your (?:inbox|e-?mail|account|subscription|password)|sign up|log ?in|sign in"
    r"|subscribers?-only|download (?:the|our) .{0,20}app|get (?:the|our) .{0,20}app|turn on notifications|push notifications|this (?:web)?site (?:uses|requires|works)"
    r"|intended (?:only |solely )?for the (?:addressee|recipient|use)|reserved for subscribers|réservé aux abonnés|contenido exclusivo|para suscriptores"
    r"|abonnieren sie|diese website|este sitio|ce site|bu (?:web )?site|çerez\w*)\b|کوکیز|ملفات تعريف الارتباط|एप डाउनलोड|फॉलो करें|ڈاؤن لوڈ کریں|تابعونا|تابعنا",
    re.IGNORECASE,
)
CHAT = re.compile(
    r"\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},? \d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[apAP]\.?[mM]\.?)?\]?(?:\s?[–-])? [^:]{2,40}: ?.*"
)
FORWARDED_CHAT = re.compile(
    r"\W*forwarded(?: many times)?\W*|\W*(?:تمت إعادة التوجيه|फॉरवर्ड किया गया)\W*", re.IGNORECASE
)
# Channels of a paper: what a line calls to.
CHANNELS = re.compile(
    r"newsletters?|whats ?app|telegram|\binbox|\ben (?:tu|su) (?:correo|e-?mail|móvil)|ihr postfach|sua caixa|\bapp\b|podcasts?|latest episode|breaking news|latest (?:\w+ )?(?:news|updates|stories|headlines)|boletín|lettre d[’']information|par (?:e-?mail|mail|courriel)"
    r"|boîte mail|appli(?:cation)?\b|chaîne|por (?:correo|e-?mail)|\bcanal\b|aplicación|aplicativo|via e-?mail|canale|bülten|uygulama|kanal|نشرت|النشرة|قنات|قناة|واتس|تليغرام|تلغرام|تطبيق",
    re.IGNORECASE,
)
# What readers are to do, as a line begins that says so.
CALLS = re.compile(
    r"(?:please |kindly |now |never miss|don[’']t miss|for (?:all )?(?:the )?(?:latest|more|breaking) (?:\w+ )?(?:news|updates|stories),? )?(?:track|stay (?:updated|tuned|informed|connected)|subscribe|sign up|join|follow|download|get (?:the|our|your|all)|receive|listen to|watch|tune in|catch up|read)\b|never miss|don[’']t miss"
    r"|abonnieren sie|folgen sie|laden sie|lesen sie|jetzt (?:abonnieren|herunterladen|kostenlos)|recevez|abonnez-vous|inscrivez-vous|suivez|retrouvez|téléchargez|rejoignez|suscríbe\w*|suscríbase|recib[ea]\b|únete|sígue\w*|descarga\b|descárga\w*|apúntate"
    r"|inscreva-se|receba|assine|siga|baixe|participe|iscriviti|ricevi|segui(?:ci)?\b|scarica|unisciti|(?:اشترك|اشتركوا|تابع|تابعوا|تابعونا|انضم|انضموا|حمل|حملوا|حمّل|سجل|سجّل)\b",
    re.IGNORECASE,
)
# The paper's own channel, in a line that calls to it.
OWN = re.compile(
    r"(?=.*google)(?:.*(?:preferred source|(?:bevorzugte|bevorzugten) quelle|sources? préférées?|fuentes? preferidas?|fontes? (?:preferidas?|preferite?)|tercih (?:edilen|ettiğ\w+) kayna))|(?=.*(?:google|गूगल))(?:.*पसंदीदा (?:स्रोत|सोर्स))|"
    r"\b(?:subscribe|join|follow|sign up|download|read more|find|more news)\b.{0,60}\bour (?:\w+ ){0,2}(?:newsletter|channel|app|whats ?app|telegram|podcast)\b"
    r"|\b(?:lesen|abonnieren|folgen|finden|erhalten) sie\b.{0,60}\bunser(?:en|em|er|e)? (?:\w+ ){0,2}(?:newsletter|whatsapp-?kanal|kanal|app|podcast)\b"
    r"|(?=.*(?:whatsapp|telegram|bülten|uygulama|google (?:news|haberler)))(?:.*\b(?:abone ol|takip ed|katıl|indir)(?:in|un|iniz|mek için tıkla\w*)?\W*$)"
    r"|(?=.*(?:व्हाट्स|वाट्सएप|ग्रुप|चैनल|एप|ऐप|न्यूजलेटर|टेलीग्राम))(?=.*(?:हमार|हमसे|हमें|ताज़?ा|खबर|ख़बर))(?:.*(?:(?:डाउनलोड|फॉलो|सब्सक्राइब|ज्वाइन|जॉइन|क्लिक|संपर्क) करें|जुड़ें|जुड़ने के लिए))"
    r"|(?=.*(?:واٹس ?ایپ|چینل|گروپ|نیوز لیٹر|ایپ))(?=.*(?:ہمار|ہمیں|خبر))(?:.*(?:جوائن|فالو|سبسکرائب|ڈاؤن ?لوڈ) (?:کریں|کیجیے|کیجئے))",
    re.IGNORECASE,
)
