"""What a message to desks is called, language by language; each a pattern for whole words, a space stands for any white space."""

KILL = {
    "en": r"(?:bulletin|mandatory|urgent|story|photo|news|strict) kill|kill(?: (?:advisory|notice|story|mandatory|order))?"
    r"|(?:story )?(?:withdrawn|withdrawal|removed|retracted|retraction)|story (?:deleted|cancel+ed|killed)"
    r"|notice of (?:withdrawal|retraction)",
    "es": r"(?:noticia )?(?:anulación|anulad[ao]|retirad[ao]|eliminad[ao])|aviso de (?:anulación|retirada)|retirada de (?:la )?noticia",
    "pt": r"(?:notícia )?(?:anulação|anulad[ao]|cancelad[ao]|retirad[ao])|aviso de anulação|despacho anulado",
    "fr": r"(?:dépêche )?(?:annulation|annulée?|retirée?)|annulation de (?:la )?dépêche|avis d[’']annulation|dépêche à (?:annuler|supprimer)",
    "de": r"(?:meldung )?(?:zurückgezogen|rückzug|storno|stornierung|storniert|gelöscht)|rückruf|zurückziehung|meldungsrückzug",
    "it": r"(?:notizia )?(?:annullamento|annullata|ritirata)",
    "tr": r"haber (?:iptali|geri çekildi)|(?:haber )?iptal(?: edildi)?|geri çekme",
    "id": r"(?:berita )?(?:dicabut|pencabutan|dibatalkan|ditarik)|pencabutan berita|pembatalan berita",
    "ar": r"(?:سحب|إلغاء|الغاء) (?:ال)?خبر|خبر (?:ملغى|ملغي|محذوف|مسحوب)|إلغاء",
    "fa": r"(?:حذف|لغو|ابطال) خبر|خبر (?:لغو|حذف) شد",
    "ur": r"خبر (?:منسوخ|واپس)(?: (?:لی|کی) (?:گئی|جاتی ہے))?|منسوخی(?: خبر)?|خبر کی (?:منسوخی|واپسی)",
    "hi": r"(?:ख़?बर|समाचार) (?:वापस|निरस्त|रद्द)(?: ली गई)?|निरस्त|रद्द",
}
ADVISORY = {
    "en": r"(?:(?:news|media|press|photo|video|editors?[’']?|planning|coverage|diary|service|broadcast) )?advisory(?: to editors)?"
    r"|(?:news|photo|video|text) (?:digest|budget|schedule|planner)|(?:attention|note to|notice to) editors|(?:media|press|photo) (?:alert|call|invitation|opportunity)"
    r"|invitation to (?:the )?(?:media|press)|day ?book|(?:editors[’'] )?diary|coverage plans?|operational notes?",
    "es": r"aviso a (?:los )?(?:editores|redactores|redacciones|medios|abonados|clientes)|nota a los editores|previsiones(?: informativas)?"
    r"|agenda informativa|convocatoria(?: (?:a|de|para) (?:(?:los )?medios(?: de comunicación)?|(?:la )?prensa))?|invitación a (?:los )?medios",
    "pt": r"aviso (?:aos editores|de pauta|às redaç(?:ões|oes)|à imprensa)|nota aos editores|convite à imprensa|agenda (?:do dia|da semana)|previsões",
    "fr": r"avis (?:aux (?:rédactions?|médias|abonnés|clients)|à la (?:rédaction|presse))|note aux abonnés|invitation (?:à la )?presse|agenda prévisionnel|prévisions|convocation presse",
    "de": r"(?:redaktioneller )?hinweis (?:an|für) (?:die )?(?:redaktion(?:en)?|medien)|termin(?:vorschau|hinweis|ankündigung|kalender)"
    r"|tagesvorschau|wochenvorschau|(?:einladung|hinweis) (?:zum|zur|an die) (?:pressetermin|pressekonferenz|presse|medien)|presseeinladung|medieneinladung|planung|vorschau",
    "it": r"(?:avviso|nota) (?:ai redattori|alle redazioni|ai media|alla stampa)|invito (?:alla )?stampa|agenda della giornata",
    "tr": r"(?:editörlere|abonelere|redaksiyona) (?:not|duyuru)|basın (?:daveti|toplantısı daveti)|günün programı|haber (?:gündemi|programı)",
    "id": r"(?:catatan|pemberitahuan) (?:untuk )?(?:editor|redaksi)|undangan (?:liputan|media|peliputan)|agenda (?:hari ini|liputan)",
    "ar": r"(?:تنويه|ملاحظة|تنبيه|إشعار) (?:إلى )?(?:ال|لل)(?:محررين|مشتركين)|دعوة (?:صحفية|للصحفيين|إعلامية|لوسائل الإعلام)|(?:أجندة|جدول) (?:اليوم|الأخبار|الفعاليات)",
    "fa": r"(?:توجه|یادداشت) (?:به )?(?:سردبیران|دبیران)|دعوت از (?:رسانه‌ها|خبرنگاران)",
    "ur": r"(?:میڈیا|پریس) ایڈوائزری|(?:ایڈیٹرز|مدیران) (?:کے لیے|کے لئے|کو) (?:نوٹ|اطلاع)|(?:پریس|میڈیا|صحافیوں کو) دعوت(?: نامہ)?|دعوت نامہ(?: برائے (?:کوریج|صحافی))?",
    "hi": r"(?:मीडिया|प्रेस) (?:एडवाइजरी|आमंत्रण|निमंत्रण)|संपादकों (?:के लिए|को) (?:नोट|सूचना)|आमंत्रण|दैनिकी",
}
CORRECTION = {
    "en": r"(?:official )?correct(?:ion|ed|ive|s|ing)(?: \(official\))?|clarification|clarified|erratum|corrigendum|correct(?:ion|ing) and replac(?:ement|ing)|cancels and replaces",
    "es": r"corrección|corrige|corregid[ao]|rectificación|rectifica|fe de err(?:atas|ores)|anula y (?:sustituye|reemplaza)|nota rectificativa",
    "pt": r"correção|corrige|corrigid[ao]|retificação|retifica|errata|anula e substitui",
    "fr": r"rectificatif|correctif|corrigée?|rectification|erratum|annule et remplace|rectifiée?",
    "de": r"korrektur(?:meldung)?|korrigiert(?:e (?:fassung|neufassung|wiederholung))?|berichtigung|berichtigt(?:e fassung)?|richtigstellung|ersetzt (?:meldung|mitteilung)",
    "it": r"correzione|rettifica|errata corrige|corretto|annulla e sostituisce",
    "tr": r"düzeltme(?:li)?|düzeltilmiş(?: haber)?|tekzip",
    "id": r"ralat|koreksi|pembetulan",
    "ar": r"(?:تنويه و)?تصحيح|تصويب|استدراك|تصحيح خبر|خبر مصحح",
    "fa": r"اصلاحیه|تصحیح|اصلاح خبر",
    "ur": r"تصحیح|درستگی|درستی|تصحیح شدہ|خبر کی (?:تصحیح|درستگی)",
    "hi": r"शुद्धि ?पत्र|भूल[ -]सुधार|संशोधन|संशोधित|सुधार",
}
COUNT = r"(?:\d{1,2}(?:st|nd|rd|th|e|ª|º|ème|\.)?|first|second|third|fourth|fifth|sixth|segunda?|tercera?|deuxième|troisième|zweite|dritte)"
VERSION = {
    "en": rf"{COUNT} (?:lead|ld|update|writethr(?:u|ough)|write-thr(?:u|ough))(?:[- ]+write-?thr(?:u|ough))?|write-?thr(?:u|ough)"
    rf"|(?:update|wrapup|wrap-up) \d{{1,2}}|refile|{COUNT} ?add",
    "es": rf"(?:{COUNT} )?(?:ampliación|actualización)(?: \d{{1,2}})?",
    "pt": rf"(?:{COUNT} )?(?:atualização|ampliação)(?: \d{{1,2}})?",
    "fr": rf"(?:{COUNT} )?(?:mise à jour|actualisation)(?: \d{{1,2}})?|{COUNT} ?lead",
    "de": rf"(?:{COUNT} )?(?:zusammenfassung|neufassung|aktualisierung|gesamtzusammenfassung|überblick|ergänzung)(?: \d{{1,4}})?|{COUNT} lead|update \d{{1,2}}",
    "it": rf"(?:{COUNT} )?aggiornamento(?: \d{{1,2}})?",
    "tr": rf"(?:{COUNT} )?(?:güncelleme|güncellendi|ek bilgi)(?: \d{{1,2}})?",
    "id": rf"(?:{COUNT} )?(?:pembaruan|pemutakhiran)(?: \d{{1,2}})?",
    "ar": r"(?:تحديث|محدث|إضافة)(?: \d{1,2})?",
    "fa": r"(?:به‌روزرسانی|تکمیلی)(?: \d{1,2})?",
    "ur": r"(?:اپ ڈیٹ|اپڈیٹ|تازہ اضافہ|اضافہ)(?: \d{1,2})?",
    "hi": r"(?:अपडेट|अद्यतन|(?:पहली|दूसरी|तीसरी) लीड|लीड)(?: \d{1,2})?",
}
IN_CAPITALS = (  # with which an agency says below its headline what is new, where it sets no bracket
    r"ADDS|UPDATES|RECASTS|ACTUALISE|AJOUTE|COMPLÈTE|PRÉCISE|REFORMULE|ACTUALIZA|AÑADE|AGREGA|AMPLÍA|ATUALIZA|ACRESCENTA|AGGIORNA|AGGIUNGE"
    r"|AKTUALISIERT|ERGÄNZT|GÜNCELLER|MEMPERBARUI|MENAMBAH"
)
UPDATED = r"UPDATED?|ACTUALIZAD[AO]|ATUALIZAD[AO]|AKTUALISIERT|ACTUALISÉE?|AGGIORNATO|DIPERBARUI"
REPEAT = r"rpt|repeat(?:ing)?|repetition|repite|repetición|repetição|wiederholung|wdhlg?|rappel|répétition|tekrar|إعادة|تکرار"
# What says that a copy takes the place of an earlier one, whatever follows.
ANNULS = (
    r"(?:this )?(?:cancels|annuls) and replaces|annule et remplace|anula y (?:sustituye|reemplaza)|anula e substitui|annulla e sostituisce"
    r"|ersetzt (?:die )?(?:meldung|mitteilung|fassung)|(?:meldung|mitteilung|fassung) ersetzt|يلغي ويحل محل|لاغٍ ويحل محله"
)
# How a correction is headed that names what it corrects.
STORY = (
    r"stor(?:y|ies)|reports?|articles?|items?|releases?|headline|caption|dispatch|table|meldung|mitteilung|bericht|noticia|nota|información"
    r"|dépêche|article|communiqué|notícia|notizia|haber\w*|berita|خبر|समाचार"
)
# Labels of a notice of something to go to; several of them make one.
OCCASION = {
    "what": r"what|event|qué|quoi|was|cosa|o quê|ne|apa|ماذا|المناسبة|کیا|تقریب|क्या|कार्यक्रम",
    "who": r"who|quién(?:es)?|qui|wer|chi|quem|kim|siapa|من|کون|कौन|अतिथि",
    "when": r"when|cuándo|quand|wann|quando|ne zaman|kapan|متى|الزمان|کب|وقت|कब|समय",
    "where": r"where|venue|dónde|où|wo|dove|onde|nerede|di mana|أين|المكان|کہاں|مقام|कहाँ|कहां|स्थान",
}
# Which part of a text a correction names.
PART = (
    r"(?:paragraph|para|graf|graph|par|pgh|sentence|line|headline|caption|byline|dateline|absatz|satz|zeile|überschrift|bildunterschrift|párrafo|línea|titular"
    r"|paragraphe|phrase|titre|légende|paragrafo|riga|titolo|parágrafo|linha|título|paragraf\w*|cümle\w*|başlık\w*|alinea|الفقرة|السطر|العنوان|پیراگراف|سطر|سرخی|पैराग्राफ|अनुच्छेद|पंक्ति|शीर्षक)s?"
)
# What a sentence to desks says of a story that is not to be used.
WITHDRAWS = (
    r"(?:kill|withdraw|retract|disregard|spike)(?:ing)?(?!\w)|(?:withdrawn|killed|retracted)(?!\w)|(?:must|should|do)\s+not\s+(?:be\s+)?used?(?!\w)"
    r"|zurückgezogen|nicht\s+(?:mehr\s+)?(?:zu\s+)?verwenden|anul(?:en|ar|ad[ao])|retirad[ao]|no\s+(?:usar|utilizar|utilicen)|annul(?:er|ez|ée?)|ne\s+pas\s+utiliser"
    r"|annull(?:are|ata)|non\s+(?:usare|utilizzare)|não\s+(?:usar|utilizar)|iptal|kullanma\w*|عدم\s+(?:استخدام|استعمال)|إلغاء|سحب|استعمال\s+نہ|منسوخ|उपयोग\s+न|निरस्त"
)
# What a line in brackets, or one to editors, says that was changed.
CORRECTS = (
    r"(?:official(?:ly)?\s+)?correct(?:s|ing|ion)\b|clarif(?:ies|ying)\b|fix(?:es|ing)\b|corrige|corrigiert|berichtigt|stellt richtig"
    r"|rectifie|rectifica|corregge|ripetizione corretta|repetición corregida|repetição corrigida|répétition corrigée|berichtigte|düzelt|meralat|يصحح|تصحيح|تصحیح|درست|सुधार"
)
CHANGES = (
    r"adds?|adding|recasts?|updat(?:es|ing|ed)|subs|leads?\b(?= (?:throughout|with))|refiles?|recrops?|changes?|rewrites?|writes?\s+through"
    r"|incorporates?|inserts?|trims|with (?:new|more|additional)"
    r"|añade|actualiza(?:do|ción)?|amplía|ampliación|agrega|reescribe|ajoute|actualisé|actualise|précise|complète|mise à jour"
    r"|neu|aktualisiert|ergänzt|überblick|mit (?:neuen|weiteren)|\d{0,2}\.? ?zusammenfassung"
    r"|atualiza(?:do|ção)?|acrescenta|aggiorna|aggiunge|günceller?|güncellendi|eklendi|menambah|memperbarui"
    r"|يضيف|تحديث|إضافة|اضافہ|اضافے کے ساتھ|अपडेट|जोड़ते हुए"
)
# Words of warning in front of any label.
ALARM = r"attention|achtung|atención|atenção|attenzione|dikkat|urgent|urgente|eil|alert|notice|notiz|editors?|desks?|please|note|all|redaktionen|تنبيه|عاجل|توجہ|ध्यान दें"
# How a paragraph begins that speaks to those who take a wire.
TO_DESKS = (
    r"(?:dear|attention|note to) (?:subscribers|clients|editors|all)\b|(?:subscribers|clients|editors)(?:[:,]| (?:are (?:asked|advised)|please))|sayın abone(?:lerimiz|ler)?|değerli abonelerimiz"
    r"|sehr geehrte (?:kunden|kundinnen|abonnenten|redaktionen)|liebe (?:kunden|kolleg|redaktion)\w*|estimad[oa]s (?:abonad[oa]s|clientes|editores|compañer[oa]s)"
    r"|señores (?:abonados|editores)|aos (?:nossos )?(?:assinantes|clientes)|senhores (?:assinantes|editores)|chers (?:abonnés|clients|confrères)"
    r"|(?:السادة|الزملاء|إلى السادة) (?:المشترك\S+|المحرر\S+)|معزز (?:صارفین|ادارے)|آقایان و خانم‌ها|प्रिय (?:ग्राहक|संपादक)"
)
# Sections that agencies set before a headline, with a stroke behind them.
SECTION = r"عام|سياسي|اقتصادي|رياضي|ثقافي|اجتماعي|محلي(?:ات)?|دولي|عربي|عالمي|صحي|صحة|تعليم(?:ي)?|علوم|علمي|فني|أمني|برلمان(?:ي)?|سياحة|بيئة|منوعات|خليجي"
