"""The settings of the miniature paper: the shipped ones, under a name, a clock and sections of its own.

So the tests hold whatever a paper makes its own in the shipped file; those that are about that file read that file.
"""

from pathlib import Path
from runpy import run_path

shipped = run_path(str(Path(__file__).resolve().parents[2] / "pelicanconf.py"))
globals().update({name: value for name, value in shipped.items() if name.isupper()})

SITENAME = "Dateline"
SITESUBTITLE = "News as plain files"
OWNER = "The Dateline newsroom"
CONTACT = "newsroom@example.org"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
SECTIONS = ["world", "newsroom"]
ACCENT = {"light": "#9d1c20", "dark": "#ff9d8f"}
