"""Words by which people tell the hour, in the languages that the desk knows: numbers, what stands beside them, parts of a day."""

# Each hour in words, as it stands behind `at` or in front of `o'clock`.
HOURS = {
    1: r"one|eins|ein|une|una|uma|bir|الواحدة|ایک|एक",
    2: r"two|zwei|deux|dos|due|duas|iki|الثانية|دو|दो",
    3: r"three|drei|trois|tres|tre|três|üç|الثالثة|تین|तीन",
    4: r"four|vier|quatre|cuatro|quattro|quatro|dört|الرابعة|چار|चार",
    5: r"five|fünf|cinq|cinco|cinque|beş|الخامسة|پانچ|पांच|पाँच",
    6: r"six|sechs|seis|sei|altı|السادسة|چھ|छह|छः",
    7: r"seven|sieben|sept|siete|sette|sete|yedi|السابعة|سات|सात",
    8: r"eight|acht|huit|ocho|otto|oito|sekiz|الثامنة|آٹھ|आठ",
    9: r"nine|neun|neuf|nueve|nove|dokuz|التاسعة|نو|नौ",
    10: r"ten|zehn|dix|diez|dieci|dez|on|العاشرة|دس|दस",
    11: r"eleven|elf|onze|once|undici|on bir|الحادية عشرة?|گیارہ|ग्यारह",
    12: r"twelve|zwölf|doce|dodici|doze|on iki|الثانية عشرة?|بارہ|बारह",
}
# In front of an hour, and behind it.
AT_HOUR = r"a\s+las?|las?|às|[ad](?:a|e)?lle(?:\s+ore)?|ore|saat|pukul|الساعة|ساعت"
CLOCK = r"o[’']clock|uhr|uur|heures?|horas?|بجے|बजे"
# Parts of a day, by what they make of an hour of the clock.
PARTS = {
    "early": r"morning|madrugada|mañana|manhã|matin(?:ée)?|mattin[oa]|\w*(?:morgens?|vormittags?)|früh|sabah(?:ı|leyin)?|pagi"
    r"|صباحا?ً?|صباحًا|ص|صبح|सुबह|प्रातः",
    "noon": r"öğle(?:n|yin)?|siang|ظهرا?ً?|دن|دوپہر|ظہر|दोपहर|दिन",
    "late": r"afternoon|evening|tarde|öğleden\s+sonra|بعد\s+الظهر|tonight|après-midi|soir(?:ée)?|\w*(?:abends?|nachmittags?)|pomeriggio|sera|akşam(?:ı)?|sore|petang"
    r"|مساءا?ً?|مساءً|م|عصرا?ً?|شام|سہ\s*پہر|عصر|शाम|सायं",
    "night": r"night|noches?|noite|nuit|notte|\w*nachts?|gece|malam|ليلا?ً?|رات|شب|रात",
}
NOON = r"noon|midday|mediod[ií]a|midi|mittags?|meio-dia|mezzogiorno"
MIDNIGHT = (
    r"midnight|medianoche|minuit|mitternacht|meia-noite|mezzanotte|gece\s+yarısı|tengah\s+malam|منتصف\s+الليل|نیمه\s*شب|نصف\s+شب"
    r"|آدھی\s+رات|आधी\s+रात"
)
# What adds minutes to an hour, or takes them from it.
FRACTIONS = (
    r"half|quarter|minutes?|past|halb|viertel|dreiviertel|y\s+media|y\s+cuarto|et\s+demie|et\s+quart|e\s+mezz[ao]|e\s+un\s+quarto|e\s+meia"
    r"|buçuk|çeyrek|setengah|والنصف|والربع|والثلث|إلا|دقيقة|دقائق|ساڑھے|سوا|پونے|ڈیڑھ|ڈھائی|منٹ|نیم|دقیقه|साढ़े|साढ़े|सवा|पौने|डेढ़|ढाई|मिनट"
)
# What is no time, and yet later than the day begins: `until delivery`.
EVENTS = (
    r"delivery|start|beginning|end|close|speech|remarks|meeting|conference|announcement|papers|editions|dawn|sunrise|sunset|dusk|breakfast|lunch"
    r"|first\s+light|business|o[’']clock|beginns?|rede|redebeginn|ende|inicio|début|início|discurso|discours|inizio|başla\w*|konuşma\w*|بدء|کلمہ|خطاب|शुरू"
)
