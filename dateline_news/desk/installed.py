"""The Dateline that is installed: its name among packages, where it lies, its version."""

from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

import dateline_news

NAME = "dateline-news"
PACKAGE = Path(dateline_news.__file__).parent


def installed_version() -> str:
    """The version of Dateline that is installed; of a clone that is not, 0."""
    try:
        return distribution(NAME).version
    except PackageNotFoundError:
        return "0"
