"""The paper's settings: what makes it this paper, and whatever it wants otherwise than Dateline has it.

Every other setting has the value that dateline_news/settings.py gives it; write it here to change it.
"""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # so that what lies beside this file is found from anywhere

from dateline_news.settings import *  # noqa: F403  all of them are settings

# ── Make it yours ────────────────────────────────────────────────────────────────────────────
SITENAME = "A new paper"
SITESUBTITLE = ""  # the tagline
OWNER = "The newsroom"  # who publishes it, and answers for it
CONTACT = "newsroom@example.org"
TIMEZONE = "UTC"  # the clock of the newsroom: Asia/Karachi, Europe/London, …
DEFAULT_LANG = "en"
SECTIONS = ["news", "newsroom"]  # their order; a section not named here comes after these
ACCENT = {"light": "#9d1c20", "dark": "#ff9d8f"}  # the printer's red, on light and on dark paper
