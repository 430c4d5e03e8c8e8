"""Requirements of a paper that name another Dateline than the one that is installed."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from json import loads
from pathlib import Path
from typing import Any

from dateline_news.desk.doctor import reports
from dateline_news.desk.new_paper import NAME, installed_version
from dateline_news.model.diagnostics import Diagnostic

FILES = ("requirements.in", "requirements.txt", "engine.txt")
NAMED = re.compile(rf"{NAME}\s*(?:== *(?P<version>[^\s;\\]+)|@ *(?P<address>\S+))")
NOT_INSTALLED = ("", "0")  # what is said of a clone that is used as it lies
RIGHT = "`make serve` installs that, or write what is installed"


def faults() -> Iterator[Diagnostic]:
    """A warning for each line that names another Dateline; of one that is not installed nothing can be said."""
    address, now = _address(), installed_version()
    for file in (Path(name) for name in FILES if Path(name).exists()):
        text = reports.read(file)
        if isinstance(text, Diagnostic):
            yield text
            continue
        for at, line in enumerate(text.splitlines(), 1):
            named = NAMED.match(line)
            for other, ours in ((named["version"], now), (named["address"], address)) if named else ():
                if other and other != ours and ours not in NOT_INSTALLED:
                    message = f"names {other}, and {ours} is installed; {RIGHT}"
                    yield Diagnostic(str(file), at, NAME, message, "warning")


def _address() -> str:
    """Where the Dateline that is installed came from, as a requirement names it; empty if from an index."""
    try:
        source = distribution(NAME).read_text("direct_url.json")  # PEP 610
    except PackageNotFoundError:
        return ""
    origin: dict[str, Any] = loads(source) if source else {"url": ""}
    vcs = origin.get("vcs_info")
    return f"{vcs['vcs']}+{origin['url']}@{vcs['commit_id']}" if vcs else str(origin["url"])
