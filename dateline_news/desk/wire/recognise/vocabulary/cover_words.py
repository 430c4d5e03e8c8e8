"""What mails and chats have around a copy, in the languages of the desk; each a pattern for words."""

import re

HEADER = (
    r"from|to|cc|bcc|subject|re|fwd?|attachments?|reply-to|sent|date|importance|von|an|betreff|gesendet|datum|anlagen?|de|à|objet|envoyé|pièces? jointes?"
    r"|para|asunto|enviado|adjuntos?|assunto|anexos?|da|a|oggetto|allegati|kimden|kime|konu|gönderilen|ekler|dari|kepada|perihal|lampiran"
    r"|من|إلى|الموضوع|التاريخ|المرفقات|از|به|موضوع|प्रेषक|प्रति|विषय|منجانب|بنام"
)
SUBJECT = r"subject|re|betreff|objet|asunto|assunto|oggetto|konu|perihal|الموضوع|موضوع|विषय"
SUBJECT_LINE = re.compile(
    rf"(?:{SUBJECT})\s*[:：]\s*(?:(?:\[[^\]]{{1,30}}\]|(?:re|aw|fwd?|wg|tr|rv|enc|ynt|ilt|bls|trs|i|r)\s?[:：])\s*)*(?P<subject>\S.*)",
    re.IGNORECASE,
)
DATED = r"date|sent|gesendet|datum|envoyé|enviado(?: el| em)?|fecha|data|inviato|tarih|gönderilen|gönderildi|tanggal|terkirim|التاريخ|تاریخ|दिनांक"
PASSED_ON = (
    r"(?:begin )?forwarded (?:message|many times)|weitergeleitete nachricht|message transféré|mensaje reenviado|mensagem encaminhada"
    r"|messaggio inoltrato|iletilen (?:ileti|mesaj)|pesan (?:yang )?diteruskan|رسالة (?:محولة|مُعاد توجيهها)"
)
FORWARDED = rf"{PASSED_ON}|(?:original message|ursprüngliche nachricht|message original|mensaje original|mensagem original|messaggio originale)"
WROTE = r"wrote|schrieb|a écrit|escribió|escreveu|ha scritto|schreef|yazdı|menulis|كتب"
# What mail programs set below a text.
SIGNED_BY_PROGRAM = (
    r"(?:sent|get|gesendet|envoyé|enviad[oa]|inviato|verzonden|dikirim|von meinem|iphone).{0,12}(?:iphone|ipad|ios|android|samsung|galaxy|outlook|yahoo|gmail"
    r"|blackberry|huawei|mobile|handy|smartphone|mobil\w*)\b.{0,40}|(?:iphone|ipad|android)\W?\w{0,8} gönderildi"
)
