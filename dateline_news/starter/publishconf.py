"""What differs in public: the address, which comes from the environment or from `-e SITEURL=…`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # pelican loads this file from anywhere

from pelicanconf import *  # noqa: F403  its settings are ours, all of them

PUBLIC_BUILD = True  # so PREVIEW is refused: it shows what is not published
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
