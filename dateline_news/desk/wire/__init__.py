"""`invoke wire`: raw copy comes in, drafts and a report that accounts for every word go out. Nothing is fetched, ever.

split/ makes segments of a file's bytes, and recognise/ says of each what it is. It can only cut and claim segments
(segments.py), so whatever it guesses, no word is lost, moved or changed. compose/ makes a draft of them. run.py is
the command, options.py what the editor said, paper_profile.py what the paper is like, report.py what is told.
"""

from dateline_news.desk.wire.options import WireOptions
from dateline_news.desk.wire.run import run

__all__ = ["WireOptions", "run"]
