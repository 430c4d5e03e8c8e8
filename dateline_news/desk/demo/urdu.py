"""The newsroom's right-to-left stories: simple Urdu that says of itself that it is a sample."""

from random import Random

from dateline_news.desk.demo.dates import long_date
from dateline_news.desk.demo.decks import Deck
from dateline_news.desk.demo.slots import Slots

BODIES = (
    "بندرگاہ بورڈ", "وادی کونسل", "جزیرہ کمیٹی", "کتب خانہ انجمن", "دریا ٹرسٹ", "بازار کمیٹی",
    "ساحلی اسکول", "شہری دفتر",
)  # fmt: skip
MATTERS = (
    "رات کی کشتی", "پرانے پل", "نئے کتب خانے", "پھولوں کے بازار", "ساحلی راستے", "گاؤں کے کنویں",
    "اسکول کے باغ", "شہر کی گھڑی", "دریا کے بند", "جزیرے کی ڈاک",
)  # fmt: skip
PLACES = ("پورٹ ایلری", "وادی کالڈر", "ماس ہیڈ", "نارتھ مور", "اسٹیل", "ٹیمبر ٹاؤن")
TIMES = ("پیر کو", "جمعے کو", "اگلے ہفتے", "بہار میں", "سردیوں سے پہلے", "مہینے کے آخر میں")
NUMBERS = ("تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو", "دس")
SOURCE = "نمونہ نیوز ڈیسک"
HEADLINES = (
    "{body} نے {matter} پر رائے مانگ لی",
    "{body} نے {matter} پر فیصلہ مؤخر کر دیا",
    "{matter} پر {body} کا اجلاس {when}",
    "{matter} کے لیے {body} کا نیا منصوبہ",
    "{body}: {matter} پر کام {when} شروع ہو گا",
    "{matter} پر {place} میں بحث، {body} خاموش",
    "{body} نے {matter} کے لیے رقم منظور کر لی",
    "نمونہ خبر: {matter} پر {place} کے لوگ خوش",
)
SUMMARIES = (
    "یہ ایک نمونہ خبر ہے: {body} نے {place} کے لوگوں سے {matter} کے بارے میں رائے مانگی ہے۔",
    "{matter} کے بارے میں فیصلہ {when} سنایا جائے گا۔ اس خبر کے سب نام فرضی ہیں۔",
    "{place} میں {few} گھنٹے کی بات چیت کے بعد {body} نے ایک سادہ سا جواب دیا۔",
)
OPENING = (
    "یہ ایک نمونہ خبر ہے جو صرف اس فرضی اخبار کے لیے لکھی گئی ہے۔ {body} نے {matter} کے بارے میں"
    " {place} میں ایک اجلاس بلایا۔"
)
SENTENCES = (
    "اجلاس میں {n} لوگ شریک ہوئے اور {few} تجاویز پیش کی گئیں۔",
    "فیصلہ {when} سنایا جائے گا۔",
    "{place} کے رہنے والوں نے کہا کہ وہ جواب کا انتظار کریں گے۔",
    "کمیٹی کے ایک رکن نے کہا کہ خرچ کا حساب سب کے سامنے رکھا جائے گا۔",
    "یہ سب نام، جگہیں اور اعداد فرضی ہیں۔",
    "بارش کے باوجود لوگ وقت پر پہنچے اور چائے پی کر واپس گئے۔",
    "پچھلے سال کے مقابلے میں خرچ {pct} فیصد کم رہا۔",
    "{body} کے دفتر کے باہر ایک تختی لگا دی گئی ہے جس پر نئے اوقات درج ہیں۔",
    "اس نمونے کا مقصد یہ دیکھنا ہے کہ دائیں سے بائیں لکھی ہوئی تحریر صفحے پر کیسی لگتی ہے۔",
    "ایک استاد نے کہا: ”ہمیں جلدی نہیں، ہمیں صاف جواب چاہیے۔“",
    "ایک دکان دار نے بتایا کہ {matter} سے اس کی دکان کو فائدہ ہو گا۔",
    "سرکاری کاغذ {few} صفحوں کا ہے اور آسان زبان میں لکھا گیا ہے۔",
    "اگلا اجلاس {when} {place} میں ہو گا۔",
    "لوگ اپنی رائے کتب خانے میں جمع کرا سکتے ہیں۔",
    "اس جگہ کا انگریزی نام Port Ellery ہے اور وہاں سے روز {few} کشتیاں چلتی ہیں۔",
    "نقشے میں {place} کو نیلے رنگ سے دکھایا گیا ہے۔",
    "کام کا پہلا حصہ {few} ہفتوں میں مکمل ہو گا۔",
    "ایک بزرگ نے یاد دلایا کہ یہی بات {few} سال پہلے بھی کہی گئی تھی۔",
    "بچوں نے دیوار پر {matter} کی تصویر بنائی جو سب کو پسند آئی۔",
    "ڈاک کے ذریعے {n} خط موصول ہوئے اور ہر خط کا جواب دیا گیا۔",
    "کچھ لوگوں کا خیال ہے کہ منصوبہ اچھا ہے لیکن وقت کم ہے۔",
    "دوسری طرف {place} کے لوگ چاہتے ہیں کہ کام آہستہ مگر درست ہو۔",
    "اخبار کے اس نمونے میں کوئی اصل خبر نہیں ہے۔",
    "سڑک کے کنارے پرانے درخت ویسے ہی رہیں گے۔",
    "کشتی کا کرایہ نہیں بڑھے گا اور بچوں کا ٹکٹ مفت ہو گا۔",
    "ہوا تیز تھی مگر بندرگاہ پر کام جاری رہا۔",
    "ایک طالب علم نے پوچھا کہ نئے اوقات کب سے لاگو ہوں گے۔",
    "جواب ملا کہ اس کا اعلان {when} کیا جائے گا۔",
    "حساب کی کتاب میں {n} کراؤن کی ایک غلطی ملی جو درست کر دی گئی۔",
    "یہ جملہ صرف اس لیے ہے کہ پیراگراف کچھ لمبا ہو جائے اور سطریں ٹھیک سے دیکھی جا سکیں۔",
    "شام کو {place} میں چراغ جلائے گئے اور لوگ دیر تک باتیں کرتے رہے۔",
    "{body} نے سب کا شکریہ ادا کیا اور اجلاس ختم ہوا۔",
)
SUBHEADS = ("آگے کیا ہو گا", "لوگوں کی رائے", "خرچ کا حساب", "پس منظر")
ITEMS = (
    "{place} میں نیا تختہ",
    "ہر خط کا جواب {few} دن میں",
    "بچوں کے لیے مفت ٹکٹ",
    "{matter} کا سالانہ حساب",
)
ALT = "ایک فرضی منظر کی سادہ، مدھم رنگوں میں بنی ہوئی تصویر"
CAPTION = "نمونہ تصویر: یہ منظر فرضی ہے اور اسی اخبار کے لیے بنایا گیا ہے۔"
DIGITS = str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹")
COUNTS = tuple(str(count).translate(DIGITS) for count in range(43, 960, 17))
SHARES = tuple(str(share).translate(DIGITS) for share in range(3, 40))


def in_urdu(slots: Slots) -> Slots:
    """Give the slots of a story with its facts replaced by Urdu ones."""
    rng, place = slots.rng, slots.rng.choice(PLACES)
    drawn = {"few": NUMBERS, "n": COUNTS, "pct": SHARES}
    words = {**slots.words, **{name: Deck(rng, cards) for name, cards in drawn.items()}}
    own = {"body": rng.choice(BODIES), "matter": rng.choice(MATTERS), "when": rng.choice(TIMES)}
    return Slots(rng, slots.moment, words, {**slots, **own, "place": place, "dateline": place})


def body(rng: Random, slots: Slots) -> str:
    """Give the Markdown of a whole story: paragraphs, a sub-heading, a list, quote or post."""
    said = [line.format_map(slots) for line in rng.sample(SENTENCES, rng.randrange(28, 33))]
    parts = [OPENING.format_map(slots)]
    while said:
        length = rng.choice((2, 3, 4, 5))
        parts.append(" ".join(said[:length]))
        said = said[length:]
    parts.insert(3, rng.choice((_list, _quote, _post))(rng, slots))
    parts.insert(len(parts) // 2 + 2, f"## {rng.choice(SUBHEADS)}")
    return "\n\n".join(parts)


def _list(rng: Random, slots: Slots) -> str:
    return "\n".join(f"- {item.format_map(slots)}" for item in rng.sample(ITEMS, len(ITEMS)))


def _quote(rng: Random, slots: Slots) -> str:
    return f"> {rng.choice(SENTENCES[9:12]).format_map(slots)}"


def _post(rng: Random, slots: Slots) -> str:
    said = rng.choice(SENTENCES[:4]).format_map(slots)
    name = slots["body"]
    return f"> {said} #DemoNews\n>\n> — {name} (@demo_urdu) {long_date(slots.moment)}"
