"""What a copy says to desks and not to readers: hold it, kill it, this is its third version.

holds.py recognises lines that hold a copy back or let it go, by the words in hold_words.py, and reads until when
(held_until.py, held_hours.py, zone_names.py). labels.py recognises what a copy is to a desk (a kill, a correction, a newer version),
by the patterns in message_kinds.py, and slug lines; advisories.py what no label tells but a list of the day or an invitation is.
"""

from dateline_news.desk.wire.recognise.notices.holds import with_holds
from dateline_news.desk.wire.recognise.notices.labels import with_labels

__all__ = ["with_holds", "with_labels"]
