"""The languages that a paper can be in: their names, the direction in which each is written, and which are alike."""

# The names of languages in themselves; for one that is not here, its tag is shown.
LANGUAGES = {
    "ar": "العربية", "bg": "Български", "bn": "বাংলা", "ca": "Català", "cs": "Čeština", "da": "Dansk", "de": "Deutsch",
    "el": "Ελληνικά", "en": "English", "es": "Español", "eu": "Euskara", "fa": "فارسی", "fi": "Suomi", "fr": "Français",
    "gl": "Galego", "he": "עברית", "hi": "हिन्दी", "hr": "Hrvatski", "hu": "Magyar", "it": "Italiano", "ja": "日本語",
    "ko": "한국어", "lt": "Lietuvių", "lv": "Latviešu", "nb": "Norsk bokmål", "nl": "Nederlands", "nn": "Norsk nynorsk",
    "pl": "Polski", "ps": "پښتو", "pt": "Português", "ro": "Română", "ru": "Русский", "sk": "Slovenčina",
    "sl": "Slovenščina", "sr": "Српски", "sv": "Svenska", "ta": "தமிழ்", "th": "ไทย", "tr": "Türkçe",
    "uk": "Українська", "ur": "اردو", "vi": "Tiếng Việt", "zh": "中文",
}  # fmt: skip
RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}


def direction(lang: str) -> str:
    """The direction in which a language (a tag such as `ur` or `ur-PK`) is written: `ltr` or `rtl`."""
    return "rtl" if base_language(lang) in RIGHT_TO_LEFT else "ltr"


def named(lang: str) -> dict[str, str]:
    """A language under its own name, with the direction in which it is written."""
    return {"lang": lang, "dir": direction(lang), "name": LANGUAGES.get(lang, lang)}


def base_language(tag: str) -> str:
    """The language of a tag without its region: `en-GB` belongs to `en`."""
    return tag.strip().lower().replace("_", "-").partition("-")[0]


def is_same_language(tag: str, other: str) -> bool:
    """Whether two tags are of one language."""
    return base_language(tag) == base_language(other)
