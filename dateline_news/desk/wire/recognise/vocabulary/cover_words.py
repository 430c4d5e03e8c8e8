"""What mails and chats have around a copy, in the languages of the desk; each a pattern for words."""

HEADER = (
    r"from|to|cc|bcc|subject|re|fwd?|attachments?|reply-to|sent|date|importance|von|an|betreff|gesendet|datum|anlagen?|de|à|objet|envoyé|pièces? jointes?"
    r"|para|asunto|enviado|adjuntos?|assunto|anexos?|da|a|oggetto|allegati|kimden|kime|konu|gönderilen|ekler|dari|kepada|perihal|lampiran"
    r"|من|إلى|الموضوع|التاريخ|المرفقات|از|به|موضوع|प्रेषक|प्रति|विषय|منجانب|بنام"
)
SUBJECT = r"subject|re|betreff|objet|asunto|assunto|oggetto|konu|perihal|الموضوع|موضوع|विषय"
DATED = r"date|sent|gesendet|datum|envoyé|enviado|gönderilen|التاريخ"
FORWARDED = (
    r"(?:begin )?forwarded (?:message|many times)|original message|weitergeleitete nachricht|ursprüngliche nachricht|message (?:transféré|original)"
    r"|mensaje (?:reenviado|original)|mensagem (?:encaminhada|original)|messaggio inoltrato|iletilen (?:ileti|mesaj)|pesan (?:yang )?diteruskan|رسالة (?:محولة|مُعاد توجيهها)"
)
SALUTATIONS = (
    r"hi|hello|hey|dear (?:all|team|colleagues?|desk|news ?desk|friends?)|good (?:morning|afternoon|evening|day)|greetings|lads|folks|guys|team|morning|please|pls|kindly"
    r"|hola|buen[oa]s(?: (?:días|tardes|noches))?|estimad[oa]s (?:compañer[oa]s|colegas|todos)|olá|bom dia|boa (?:tarde|noite)|caros?|bonjour|bonsoir|chers? (?:collègues?|confrères?|tous)"
    r"|hallo|guten (?:tag|morgen|abend)|moin|liebe (?:kolleg\w*|alle|redaktion)|ciao|buongiorno|gentili|merhaba|iyi (?:günler|çalışmalar)|selamat|halo|yth\.?|salam|assalam\S*"
    r"|السلام علیکم|السلام عليكم|تحية طيبة|مرحبا|سلام|با سلام|بھائی|محترم|नमस्ते|नमस्कार|प्रिय साथी"
)
# What a note says of the copy below it.
ABOUT_COPY = (
    r"below|attached|attachments?|attaching|pls|please|kindly|find|publish|forward(?:ed|ing)?|pics?|photos?|pictures?|late|deadline|send|sent|sending|report|release|statement|piece|copy|paper|use"
    r"|adjunt[oa]s?|envío|publicar|nota|anexo|envio|ci-joint|communiqué|anbei|anhang|mitteilung|meldung|text|allegato|comunicato|ekte|bülten|terlampir|rilis|مرفق|مرفقا|بيان|منسلک|لگا دیں|شائع|خبر|संलग्न|प्रकाशित|पेवस्त|پیوست|انتشار"
)
CLOSINGS = (
    r"cheers|many thanks|thanks?(?: you)?|regards|(?:kind|best|warm) regards|best|ta|saludos|gracias|obrigad[oa]|abraços?|merci|cordialement|danke|gruß|grüße|viele grüße|vg|lg|grazie|saluti|teşekkürler|saygılar|terima kasih"
    r"|شكرا|مع التحية|شکریہ|والسلام|धन्यवाद|با تشکر"
)
