"""How long ago something was said to be, in eleven languages: `2 hours ago`, `hace 2 horas`, `قبل ساعتين`."""

import re

from dateline_news.desk.wire.recognise.dates.names import LETTER, TABLE

WORDS = {words for table in TABLE.values() for row in table["ago"] for words in row}
# What people write beside CLDR's words.
MORE = {
    "{} min ago",
    "{} mins ago",
    "{} hrs ago",
    "an hour ago",
    "a minute ago",
    "a day ago",
    "{} jam lalu",
    "منذ {} ساعات",
    "منذ ساعتين",
    "منذ ساعة",
}
AGO = re.compile(
    "(?:"
    + "|".join(
        re.escape(words).replace(r"\{\}", r"\d{1,3}").replace(r"\ ", r"\s+")
        for words in sorted(WORDS | MORE, key=len, reverse=True)
    )
    + f")(?!{LETTER})",
    re.IGNORECASE,
)
