"""The settings of the demo: the paper's own, but for where it lies, its sections, and how much a list shows."""

from pathlib import Path
from runpy import run_path

root = Path(__file__).resolve().parents[1]
shipped = run_path(str(root / "pelicanconf.py"))
globals().update({name: value for name, value in shipped.items() if name.isupper()})

PATH = str(root / "demo" / "content")
OUTPUT_PATH = str(root / ".demo" / "site")
CACHE_PATH = str(root / ".demo" / "cache")
SECTIONS = ["world", "politics", "business", "technology", "science"]
SECTIONS += ["environment", "health", "culture", "sport", "opinion"]
LANGUAGES = ["ur"]
TEXT_EDITION = True
NEWSLETTER = "https://mail.demo.example/dateline"
NEWEST = 5  # so that forty stories are enough for lists with a page a year
