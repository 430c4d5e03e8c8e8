"""Refuses what no paper can be begun with, before anything is written: each with a sentence."""

import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple
from zoneinfo import available_timezones

from dateline_news.desk.new_paper.site_folders import named_in
from dateline_news.model.diagnostics import UNSHOWN, suggestion

WEB_ADDRESS = r"https?://[^\s/]+\.[^\s]+"
CONTACT = re.compile(rf"[^\s@:/]+@[^\s@]+\.[^\s@.]+|{WEB_ADDRESS}")
LANGUAGE = re.compile(r"[a-z]{2,3}(-[a-z0-9]{2,8})*", re.IGNORECASE)  # the shape of a tag, by BCP 47
LINES = re.compile(rf"{UNSHOWN.pattern}|[\u2028\u2029]")


class Flag(NamedTuple):
    """A flag of the command line: its name, which values it takes, what these are, and what to write instead."""

    name: str
    takes: Callable[[str], object] = bool
    kind: str = ""
    right: str = ""


FLAGS = {
    "SITENAME": Flag("--name"),
    "SITESUBTITLE": Flag("--tagline"),
    "OWNER": Flag("--owner"),
    "CONTACT": Flag("--contact", CONTACT.fullmatch, "address", "write one of e-mail, or one that begins https://"),
    "DEFAULT_LANG": Flag("--language", LANGUAGE.fullmatch, "tag of a language", "write one such as en or pt-BR"),
    "TIMEZONE": Flag("--time-zone", available_timezones().__contains__, "time zone", "write one such as Asia/Karachi"),
}


def check_folder(folder: Path) -> None:
    """Raise SystemExit if no paper may be begun in this folder: it is full, or another paper's."""
    if UNSHOWN.search(str(folder)):
        raise SystemExit(f"{str(folder)!r} has signs that cannot be shown: name a folder without them.")
    try:
        if folder.is_symlink() and not folder.exists():
            raise SystemExit(f"{folder} is a symbolic link that leads nowhere: name a folder that is not there.")
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise SystemExit(f"{folder} is there already and not empty: name a folder that is not there.")
        _check_parents(Path(os.path.realpath(folder)), folder)
    except OSError as error:
        raise SystemExit(f"{folder} cannot be a folder ({error.strerror}): name another.") from None


def _check_parents(place: Path, folder: Path) -> None:
    for parent in place.parents:
        if (parent.exists() or parent.is_symlink()) and not parent.is_dir():
            raise SystemExit(f"{folder} would lie in {parent}, which is no folder: name another.")
        for setting, default in (("PATH", "content"), ("OUTPUT_PATH", "output")):
            settings = parent / "pelicanconf.py"
            if settings.is_file() and place.is_relative_to(parent / named_in(settings, setting, default)):
                raise SystemExit(f"{folder} lies in the {default} of the paper {parent}: name a folder outside of it.")


def check_values(values: dict[str, str]) -> None:
    """Raise SystemExit for a value that its setting cannot have; those that are empty were not given."""
    for setting, value in values.items():
        flag = FLAGS[setting]
        if LINES.search(value) or (value and not value.strip()):
            raise SystemExit(f"{flag.name}: {value!r} is no line of text; write words without line breaks.")
        if value and not flag.takes(value):
            near = suggestion(value, available_timezones()) if setting == "TIMEZONE" else ""
            raise SystemExit(f"{flag.name}: “{value}” is no {flag.kind}; {near or flag.right}")
