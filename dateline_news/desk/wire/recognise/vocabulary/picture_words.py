"""What pictures are called where copy says whose they are, in the languages that the desk knows; each a pattern."""

# The word in front of whose a picture is: `Photo: …`, `फोटो- …`.
WORDS = (
    r"(?:(?:file |stock |handout |courtesy |press )?(?:photo(?:graph)?s?|pictures?|images?|videos?|pics?)|screen ?grab|handout|courtesy|supplied|illustration|graphic"
    r"|(?:archiv|symbol)?(?:fotos?|bild(?:er)?)|visualisierung|grafik|foto dok|crédits?(?: photos?)?|photo d[’']archives?"
    r"|foto(?:s)? de archivo|fotografías?|imagen|ilustración|imagem|fotografia|immagine|fotoğraf(?:lar)?|görsel"
    r"|صورة|صور|تصوير|تصویر|تصاویر|فوٹو|عکس|फोटो|फ़ोटो|तस्वीर|छायाचित्र)(?:\s+(?:credits?|courtesy|by|source|caption))?"
)
# What a line begins with that is a caption or a credit, whatever follows.
LABELS = (
    r"\[\d{1,2}\s?/\s?\d{1,2}\]\s*(?=\S)|\d{1,2} (?:of|von|de|sur|di|/) ?\d{1,2}\s*\||(?:photo|picture|image|video)s?\s+(?:by\s+(?-i:[A-ZÀ-Þ])(?!\S.*[.!?]$)|(?:courtesy|credit)\s+\S|provided (?:by|to)\s+\S)|image copyright\s+\S|(?:photo |picture |image )?(?:captions?|credits?)\s*[:：](?!\s*(?:the|he|she|they|it)\b)|file photo\s*[:–—-]"
    r"|image (?:source|caption)\s*,|bild(?:unterschrift|text|zeile|nachweis|quelle)\s*:|légendes?(?: photo)?\s*:|pie de foto\s*[:,]|fuente de la imagen\s*,"
    r"|legenda(?: da foto)?\s*[:,]|crédito(?: da foto)?\s*[:,]|didascalia\s*:|fotoğraf altı(?: yazısı)?\s*[:,]|keterangan foto\s*:"
    r"|تصویر کا (?:ذریعہ|کیپشن)|صدر الصورة|(?:ال)?تعليق (?:على )?الصورة|مصدر الصورة|شرح تصویر|इमेज (?:स्रोत|कैप्शन)|(?:तस्वीर|चित्र) (?:परिचय|का शीर्षक)|कैप्शन\s*:"
)
# What a caption begins with, and a sentence of a story may as well.
OPENINGS = r"in (?:this|the) (?:file )?(?:photo|picture|image)[^.]{0,40},|a file (?:photo|picture|image) (?:of|shows)\b|جانب من (?:\S+ ){0,10}\S*[^\s.؟!،:]$"
