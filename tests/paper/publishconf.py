"""What differs in public, as the shipped publishconf.py has it."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # pelican loads this file from anywhere

from pelicanconf import *  # noqa: F403  its settings are ours, all of them

PUBLIC_BUILD = True  # so PREVIEW is refused: it shows what is not published
CACHE_PATH = os.environ.get("PAPER_CACHE", ".cache")  # tests that build at once have one each
SEARCH_SAVE_AS = os.environ.get("PAPER_SEARCH", "")  # most tests search nothing, and an index takes its time
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
