"""What else an edition is made from: the theme, the settings, the moment."""

import re
from typing import Any

from hypothesis import strategies as st
from pelican.settings import DEFAULT_CONFIG

from tests.papers import SETTINGS
from tests.press.editing.machine import edit
from tests.press.editing.promises import WORKERS
from tests.press.editing.stories import Stories
from tests.site.built import ROOT

THEME = ROOT / "theme"
TEMPLATES = sorted(file.relative_to(THEME).as_posix() for file in THEME.rglob("templates/**/*.html"))
SHEETS = sorted(file.relative_to(THEME).as_posix() for file in THEME.rglob("*.css"))
OPENING = re.compile(r"\{%-?\s*(macro|block)\b[^%]*%\}")
HOUR, DAY = 3600, 86400
CHOICES: dict[str, list[Any]] = {
    "SITENAME": ["The Sample", 'The "Other" & Sons'],
    "SITESUBTITLE": ["News as plain files", ""],
    "OWNER": ["The Sample Press", "Somebody <else>"],
    "NEWEST": [1, 2, 3, 30],
    "FEED_MAX_ITEMS": [1, 2, 30],
    "SECTIONS": [[], ["culture", "world"], ["city"]],
    "TIMEZONE": ["UTC", "Asia/Karachi", "America/St_Johns"],
    "SITEURL": ["https://paper.example/sub", "https://other.example"],
    "DEFAULT_LANG": ["en", "ur"],
    "ACCENT": [SETTINGS["ACCENT"], {"light": "#005a9c", "dark": "#9fd0ff"}],
    "FEED_ALL_RSS": ["feeds/all.rss.xml", None],
    "CORRECTIONS_SAVE_AS": ["corrections.html", "put-right.html"],
    "STATIC_PATHS": [["extra"], ["extra", "images"], ["files", "articles"]],
    "OUTPUT_SOURCES": [False, True],
    "STORY_FIELDS": ["strict", "lenient", "lenient"],
    "TAG_SAVE_AS": ["topics/{slug}.html", "", "tag/{slug}/index.html"],
    "MONTH_ARCHIVE_SAVE_AS": ["{date:%Y}/{date:%m}/index.html", ""],
    "MENUITEMS": [(), (("About", "/about.html"),)],
    "MARKDOWN": [
        DEFAULT_CONFIG["MARKDOWN"],
        {"extensions": ["markdown.extensions.extra", "markdown.extensions.nl2br"]},
    ],
    "PLUGINS": [
        SETTINGS["PLUGINS"],
        *([one for one in SETTINGS["PLUGINS"] if one != out] for out in SETTINGS["PLUGINS"][1:]),
    ],  # the first is the press
    WORKERS: [1, 2, 3],
}


class Surroundings(Stories):
    """Steps of designers, of whoever runs the paper, and of time."""

    marks = 0

    @edit(file=st.sampled_from(TEMPLATES))
    def redesign(self, file: str) -> None:
        """Put a comment where the template, or its first macro or block, begins."""
        self.marks += 1
        place = self.theme / file
        text = place.read_text(encoding="utf-8")
        found = OPENING.search(text)
        at = found.end() if found else 0
        place.write_text(f"{text[:at]}<!-- {self.marks} -->{text[at:]}", encoding="utf-8")

    @edit(file=st.sampled_from(SHEETS))
    def restyle(self, file: str) -> None:
        self.marks += 1
        with (self.theme / file).open("a", encoding="utf-8") as sheet:
            sheet.write(f"\n.marked{{order:{self.marks}}}\n")

    @edit(choice=st.sampled_from([(name, value) for name, values in CHOICES.items() for value in values]))
    def set_up(self, choice: tuple[str, Any]) -> None:
        name, value = choice
        self.settings[name] = value

    @edit(plugins=st.sampled_from(CHOICES["PLUGINS"]))
    def take_out_a_plugin(self, plugins: list[str]) -> None:
        self.settings["PLUGINS"] = plugins

    @edit(seconds=st.sampled_from([1, HOUR, DAY, 6 * DAY, 30 * DAY, -DAY]))
    def wait(self, seconds: int) -> None:
        self.clock += seconds

    @edit()
    def begin_a_new_process(self) -> None:
        self.printer = self.renewed()
