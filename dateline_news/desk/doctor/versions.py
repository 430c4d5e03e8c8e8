"""Requirements of a paper that name another Dateline than the one that is installed."""

import re
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution
from json import loads
from pathlib import Path

from dateline_news.desk.doctor import reports
from dateline_news.desk.installed import NAME, installed_version
from dateline_news.model.diagnostics import Diagnostic

FILES = ("requirements.in", "requirements.txt", "engine.txt")
NAMED = re.compile(rf"{NAME}(?:\[[^]]*\])?\s*(?:== *(?P<version>[^\s;\\]+)|@ *(?P<address>\S+))")
RIGHT = "`make serve` installs that, or write what is installed"


def faults() -> Iterator[Diagnostic]:
    """A warning for each line that names another Dateline; of one that is not installed nothing can be said."""
    version, addresses = installed_version(), _addresses()
    for file in (Path(name) for name in FILES if Path(name).exists()):
        text = reports.read(file)
        if isinstance(text, Diagnostic):
            yield text
            continue
        for at, line in enumerate(text.splitlines(), 1):
            named = NAMED.match(line)
            for other, ours in ((named["version"], [version]), (named["address"], addresses)) if named else ():
                if other and other not in ours and ours not in ([], ["0"]):  # a clone that is used as it lies
                    message = f"names {other}, and {ours[0]} is installed; {RIGHT}"
                    yield Diagnostic(str(file), at, NAME, message, "warning")


def _addresses() -> list[str]:
    """Where the Dateline that is installed came from, as requirements may name it; none if from an index."""
    try:
        source = distribution(NAME).read_text("direct_url.json")  # PEP 610
    except PackageNotFoundError:
        return []
    origin = loads(source) if source else {}
    vcs = origin.get("vcs_info", {})
    revisions = [vcs[name] for name in ("commit_id", "requested_revision") if name in vcs]
    return [f"{vcs['vcs']}+{origin['url']}@{revision}" for revision in revisions] or [
        *filter(None, [origin.get("url")])
    ]
