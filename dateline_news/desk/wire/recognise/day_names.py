"""Months, weekdays and ordinals, as copy writes them."""

from dateline_news.model import moments, paper

ENGLISH = [name.lower() for name in paper.MONTHS]
URDU = ["جنوری", "فروری", "مارچ", "اپریل", "مئی", "جون", "جولائی", "اگست", "ستمبر", "اکتوبر", "نومبر", "دسمبر"]
ARABIC = ["يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"]
MONTHS = {
    **{name: number for names in (ENGLISH, URDU, ARABIC) for number, name in enumerate(names, 1)},
    **{name[:3]: number for number, name in enumerate(ENGLISH, 1)},
    "sept": 9,
    "ابريل": 4,
    "اغسطس": 8,
    "اكتوبر": 10,
}

WEEK = [name.lower() for name in moments.WEEKDAYS]
WEEK_URDU = ["پیر", "منگل", "بدھ", "جمعرات", "جمعہ", "ہفتہ", "اتوار"]
WEEK_ARABIC = ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]
WEEKDAYS = {
    **{name: number for names in (WEEK, WEEK_URDU, WEEK_ARABIC) for number, name in enumerate(names)},
    **{name[:3]: number for number, name in enumerate(WEEK)},
    "tues": 1,
    "weds": 2,
    "thur": 3,
    "thurs": 3,
    "الإثنين": 0,
}

UNITS = ["first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth"]
TEENS = [
    "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth", "twentieth",
]  # fmt: skip
ORDINALS = {
    **{name: number for number, name in enumerate(UNITS + TEENS, 1)},
    **{f"twenty-{name}": number for number, name in enumerate(UNITS, 21)},
    "thirtieth": 30,
    "thirty-first": 31,
}
