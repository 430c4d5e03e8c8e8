"""Dates as copy writes them: in come texts, out go written dates, each with the day that it means or what is wrong.

reading.py finds the forms of forms.py in a text, and meaning.py makes a WrittenDate (written_date.py) of each. names.py
knows months and weekdays in eleven languages, from a table that is made of CLDR (names.toml); other_calendars.py turns
days of the Solar Hijri calendar into the paper's; ago.py knows how people say how long ago something was, which is no date.
"""

from dateline_news.desk.wire.recognise.dates.forms import DIGIT
from dateline_news.desk.wire.recognise.dates.names import WEEKDAY, weekdays_in
from dateline_news.desk.wire.recognise.dates.reading import date_at, dates_in, editor_date
from dateline_news.desk.wire.recognise.dates.written_date import WrittenDate

__all__ = ["DIGIT", "WEEKDAY", "WrittenDate", "date_at", "dates_in", "editor_date", "weekdays_in"]
