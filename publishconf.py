"""What differs in public: the address, which comes from the environment or from `-e SITEURL=…`."""

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))  # pelican loads this file from anywhere

from pelicanconf import *  # noqa: E402, F403  the path above comes first; the settings are all of pelicanconf's

SITEURL = os.environ.get("SITEURL", "")
