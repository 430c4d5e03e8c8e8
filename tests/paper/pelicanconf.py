"""The settings of the miniature paper: those that every paper begins from, a name, a clock and sections of its own."""

import sys
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[2])]

from dateline_news.settings import *  # noqa: E402, F403  all of them are settings

SITENAME = "Dateline"
SITESUBTITLE = "News as plain files"
OWNER = "The Dateline newsroom"
CONTACT = "newsroom@example.org"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
SECTIONS = ["world", "newsroom"]
ACCENT = {"light": "#9d1c20", "dark": "#ff9d8f"}
