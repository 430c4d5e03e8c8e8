"""Lighthouse, as a mobile phone: its four scores, and how much the layout shifts."""

import json
from typing import Any

from tests import chrome
from tests.audit.node import modules
from tests.audit.reading import Reading
from tests.audit.sites import Sites
from tests.audit.tool import NODE, Command, output, program

FULL = 100
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
PAGES = ("front page", "story", "section", "topic", "404")  # of the site itself
OF_DEMO = ("story, review", "story, paid", "topic, introduction", "author, introduction", "year archive")
SHIFT = "cumulative-layout-shift"

Report = dict[str, Any]


def measure(sites: Sites) -> list[Reading]:
    """Each kind of page that readers land on, of the real site; of the demo those that the site has not."""
    # 404.html by its own name: where it stands in for a missing page, the browser itself notes the
    # status in the console, and Lighthouse marks the page down for that.
    addresses = sites.real.kinds | {"story": sites.seed()}
    urls = {kind: sites.real.page(addresses[kind]) for kind in PAGES}
    urls |= {kind: sites.demo.page(sites.demo.kinds[kind]) for kind in OF_DEMO}
    return [reading for kind, url in urls.items() for reading in _readings(kind, report(url))]


def report(url: str, *flags: str) -> Report:
    """Lighthouse's report on `url`, with its own mobile settings (simulated throttling).

    RuntimeError with its words when it could not measure.
    """
    lighthouse = modules() / "lighthouse" / "cli" / "index.js"
    command: Command = [program("node", NODE), lighthouse, url, *flags]
    command += ["--quiet", "--output=json", "--output-path=stdout"]
    command += [f"--chrome-flags={' '.join(('--headless=new', *chrome.LAUNCH_FLAGS))}"]
    printed = output(command, environment={"CHROME_PATH": chrome.executable()})
    found: Report = json.loads(printed)
    if error := found.get("runtimeError"):
        raise RuntimeError(f"Lighthouse could not measure {url}: {error['message']}")
    return found


def _readings(kind: str, found: Report) -> list[Reading]:
    scores = {name: round(100 * (found["categories"][name]["score"] or 0)) for name in CATEGORIES}
    # A page that asks not to be indexed is marked down for just that.
    required = [name for name in CATEGORIES if (kind, name) != ("404", "seo")]
    ok = all(scores[name] == FULL for name in required)
    shift = found["audits"][SHIFT]["numericValue"]
    return [
        Reading(
            f"Lighthouse, {kind}: {', '.join(CATEGORIES)}",
            " ".join(str(score) for score in scores.values()),
            f"{FULL} each" + ("" if len(required) == len(CATEGORIES) else ", seo aside"),
            ok,
            "\n".join(_lost(found)),
        ),
        Reading(f"Lighthouse, {kind}: layout shift", f"{shift:g}", "0", shift == 0),
    ]


def _lost(found: Report) -> list[str]:
    """What cost points: each audit that counts and is not perfect."""
    counting = {
        part["id"] for category in found["categories"].values() for part in category["auditRefs"] if part["weight"]
    }
    audits = (found["audits"][name] for name in sorted(counting))
    return [
        f"{audit['id']}: {audit['score']} {audit.get('displayValue', '')}".strip()
        for audit in audits
        if audit["score"] is not None and audit["score"] < 1
    ]
