"""The language of a text, told offline by its script, its letters and its commonest words.

Libraries that know a hundred languages bring 77 MB and most of a second before the first copy (py3langid 0.4), and take
a line of names for Somali. Where this one is not sure, it says nothing, and the paper's own language is assumed.
"""

import re
import unicodedata
from collections import Counter

ENOUGH_LETTERS = 1_200  # from the beginning of a text
# Languages of one script, by letters or words that the others do not have.
ARABIC = {
    "ur": (r"[ٹڈڑںےھہۂۓ]", r"\b(?:کے|کی|کا|میں|نے|سے|ہے|ہیں|اور|کو|پر|کہ)\b"),
    "sd": (r"[ڀٻٿڄڃڇڏڊڍڦڪڳڱڻ]", r"\b(?:جو|جي|کي|۾|آهي|۽)\b"),
    "ps": (r"[ټډړږښګڼېۍ]", r"\b(?:د|چې|په|او|کې|له|دی)\b"),
    "fa": (r"[پچژگ]", r"\b(?:از|که|در|را|این|است|برای|با|شد|های)\b"),
    "ar": (r"[ةىيكأإ]", r"\b(?:في|من|على|إلى|أن|التي|الذي|عن|هذا|قال)\b"),
}
RARE = {"ps": 4, "sd": 4}  # letters that are found in no other language count more
LATIN = {
    "en": "the of and to in that is was for on with as by from has have said at are will be an its not a",
    "de": "der die das und ist von den mit für auf dem nicht ein eine sich im auch werden wurde zu",
    "fr": "le la les des et est dans une pour que qui sur par du au avec pas sont plus ce",
    "es": "el la los las de y que en una por con para del se su al como más es",
    "it": "il la di che e un per una sono del della con non si le gli nel anche è",
    "pt": "o a os as de e que do da em um uma para com não por dos no na foi são",
    "tr": "ve bir bu için ile olarak da de olan daha çok gibi kadar sonra ise ancak",
    "id": "yang dan di dari untuk dengan pada ini itu akan tidak dalam oleh ke telah",
    "nl": "de het een van en is dat op te voor met zijn niet aan door ook naar",
}
# Scripts, as Unicode names them, that one language is written in.
SCRIPTS = {
    "DEVANAGARI": "hi", "BENGALI": "bn", "GURMUKHI": "pa", "HEBREW": "he", "HANGUL": "ko", "HIRAGANA": "ja",
    "KATAKANA": "ja", "CJK": "zh", "GREEK": "el", "THAI": "th", "GEORGIAN": "ka", "ARMENIAN": "hy", "TAMIL": "ta",
}  # fmt: skip
LANGS_BY_WORD = {
    word: [lang for lang, words in LATIN.items() if word in words.split()]
    for word in {word for words in LATIN.values() for word in words.split()}
}
CLEAR_LEAD, LONG_TEXT = 2, 100  # times as many words as the next language; words of a text that need not be so clear


def language(text: str) -> str | None:
    """The tag of a text's language, such as `ur`; None where nobody can tell."""
    sample = text[:ENOUGH_LETTERS]
    scripts: Counter[str] = Counter()
    for letter, count in Counter(filter(str.isalpha, sample)).items():
        scripts[unicodedata.name(letter, "").split(" ")[0].split("-")[0]] += count
    if not scripts:
        return None
    script = scripts.most_common(1)[0][0]
    if script == "LATIN":
        return _latin(sample)
    if script == "ARABIC":
        return _arabic(sample)
    if script == "CYRILLIC":
        return "uk" if re.search("[іїєґ]", sample) else "ru" if re.search("[ыэъё]", sample) else None
    return "ja" if scripts["HIRAGANA"] and script == "CJK" else SCRIPTS.get(script)


def _latin(sample: str) -> str | None:
    words = re.findall(r"[^\W\d_]+", sample.lower())
    score = Counter(lang for word in words for lang in LANGS_BY_WORD.get(word, ()))
    (best, most), (_, next_most) = [*score.most_common(2), ("", 0), ("", 0)][:2]
    is_long = len(words) > LONG_TEXT
    return best if most >= max(2, CLEAR_LEAD * next_most) or (is_long and most > next_most) else None


def _arabic(sample: str) -> str:
    score = {
        lang: RARE.get(lang, 1) * len(re.findall(letters, sample)) + 4 * len(re.findall(words, sample))
        for lang, (letters, words) in ARABIC.items()
    }
    return max(score, key=lambda lang: score[lang])
