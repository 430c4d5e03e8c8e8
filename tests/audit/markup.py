"""Markup: the Nu HTML checker on every page of all sites."""

import json
import re
from pathlib import Path
from typing import Any

from tests.audit.node import modules
from tests.audit.pages import addresses
from tests.audit.reading import Reading, none_of
from tests.audit.sites import Sites
from tests.audit.tool import JAVA, Command, output, program

CANARY = Path(__file__).parent / "canary"
CANARY_FAULTS = 2
# What the checker does not know yet (https://www.w3.org/TR/css-contain-3/), and each browser since 2023 does.
UNKNOWN = re.compile(r"^CSS: .*(?:“container-type”|“@container”)|^CSS: .*\n.*\dcqi\b")

Message = dict[str, Any]


def measure(sites: Sites) -> list[Reading]:
    """All pages and pictures of markup (SVG) of all sites."""
    if (seen := len(errors(CANARY / "markup.html"))) != CANARY_FAULTS:
        raise RuntimeError(f"The Nu checker saw {seen} of the {CANARY_FAULTS} faults of its canary.")
    folders = [site.folder for site in sites.all]
    faults = [_told(message) for message in errors(*folders)]
    examined = sum(len(addresses(folder)) for folder in folders)
    return [none_of("Nu HTML checker errors", faults, examined, "pages")]


def errors(*paths: Path) -> list[Message]:
    """What the checker calls an error in the files and folders `paths`.

    RuntimeError when it does not run; <https://validator.github.io/validator/> lists its options.
    """
    jar = modules() / "vnu-jar" / "build" / "dist" / "vnu.jar"
    command: Command = [program("java", JAVA), "-jar", jar, "--errors-only", "--format", "json"]
    command += ["--stdout", "--exit-zero-always", "--skip-non-html", "--also-check-svg"]
    found: list[Message] = json.loads(output([*command, *paths]))["messages"]
    return [message for message in found if not UNKNOWN.search(f"{message['message']}\n{message.get('extract', '')}")]


def _told(message: Message) -> str:
    place = f"{message.get('url', '').removeprefix('file:')}:{message.get('lastLine', 1)}"
    return f"{place}: {message['message']} {message.get('extract', '')!r}"
