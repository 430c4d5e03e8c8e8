"""`invoke wire`: raw copy becomes drafts, and every word of it is accounted for. Nothing is fetched, ever.

    bytes ─ characters ─▶ text ─ lines ─▶ pieces ─ recognisers ─▶ pieces, each with a fate ─ markdown ─▶ a draft

Every piece of a copy (pieces.py) is shown, or put into the header, or dropped by a rule that has a name.
The recognisers (date.py, stamps.py, social.py, furniture.py, headline.py, dateline.py, captions.py,
lists.py, headings.py) may cut pieces and claim them, and nothing else: so whatever they guess, no word is
lost, moved or changed. draft.py holds their order; run.py writes, report.py tells.
"""

from dateline_news.desk.wire.order import Order
from dateline_news.desk.wire.run import run

__all__ = ["Order", "run"]
