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
    r"|late send|let me know if|see below|report below|copy below|below for|for your (?:use|information|consideration)|as (?:discussed|promised)"
    r"|im anhang|anbei|mit der bitte um (?:veröffentlichung|beachtung)|ci-joint|veuillez trouver|merci de (?:publier|diffuser)|adjunto|se adjunta"
    r"|rog[ao]mos (?:su )?(?:publicación|difusión)|em anexo|segue|ekte|yayınlanması|sent from my \S+|abonelerimiz|our subscribers|dear subscribers"
    r"|abonnenten|abonados|مرفق|يرجى (?:النشر|التفضل)|برائے اشاعت|لگا دیں|شائع کر دیں|प्रकाशन(?:ार्थ)?|संलग्न)",
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
