"""One story that is sent twice is one story: a newer version of a copy changes the draft of the older, or is told.

newer.py finds the earlier story and settles what becomes of the newer copy. merge.py puts it into a draft and leaves what
an editor wrote there (parts.py, one room up, tells that from what the desk did), word_diff.py shows what is new.
"""

from dateline_news.desk.wire.versions.newer import settle_newer

__all__ = ["settle_newer"]
