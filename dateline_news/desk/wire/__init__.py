"""`dateline wire`: raw copy comes in, drafts and a report that accounts for every word go out. Nothing is fetched, ever.

split/ makes segments of a file's bytes, and recognise/ says of each what it is. It can only cut and claim segments
(segments.py), so whatever it guesses, no word is lost, moved or changed. compose/ makes a draft of them
(wire_draft.py), and marks in it what came from the copy (parts.py), so that versions/ can put a newer one into it. run.py
is the command; desk/drafts puts drafts in place and reports on them.
"""

from dateline_news.desk.wire.compose.overrules import WireOptions
from dateline_news.desk.wire.run import run

__all__ = ["WireOptions", "run"]
