"""Speed: when the seed's story shows its first and its largest paint, against a bare page."""

from collections.abc import Sequence

from tests.audit.lighthouse import report
from tests.audit.reading import Reading
from tests.audit.sites import Sites

RATIO = 1.2
# A busy machine only ever adds to a paint, and never the whole turn of a line that a request in its way costs: so the
# quickest paint of each page is compared, and a bar that the first pairs miss gets more of them.
FEWEST_PAIRS = 3
MOST_PAIRS = 9
PAINTS = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint"}
ONLY = f"--only-audits={','.join(PAINTS.values())}"
# A slow line that is really slow, instead of a reckoning of one: that takes whatever comes before the paint here,
# within milliseconds, for what the paint waits for, such as the icon and the face of headlines, for which none does.
# The processor is not slowed down, since its noise would be multiplied: what a page asks of it the scores hold.
ON_A_SLOW_LINE = ("--throttling-method=devtools", "--throttling.cpuSlowdownMultiplier=1")

Paints = dict[str, float]


def measure(sites: Sites) -> list[Reading]:
    """Lighthouse's phone on both pages, taking turns so that a busy moment meets both."""
    story, bare = sites.real.page(sites.seed()), sites.bare
    stories: list[Paints] = []
    bares: list[Paints] = []
    readings: list[Reading] = []
    while len(stories) < FEWEST_PAIRS or (len(stories) < MOST_PAIRS and not all(reading.ok for reading in readings)):
        stories.append(_paints(story))
        bares.append(_paints(bare))
        readings = [_compared(name, stories, bares) for name in PAINTS]
    return readings


def _paints(url: str) -> Paints:
    """The milliseconds of each paint of one run."""
    audits = report(url, ONLY, *ON_A_SLOW_LINE)["audits"]
    return {name: audits[audit]["numericValue"] for name, audit in PAINTS.items()}


def _compared(name: str, stories: Sequence[Paints], bares: Sequence[Paints]) -> Reading:
    of_story, of_bare = [[run[name] for run in runs] for runs in (stories, bares)]
    ours, theirs = min(of_story), min(of_bare)
    ratio = ours / theirs
    measured = f"{ratio:.2f} ({ours:.0f} ms against {theirs:.0f} ms)"
    runs = "\n".join(
        f"{which}: {', '.join(f'{run:.0f}' for run in sorted(values))} ms"
        for which, values in (("story", of_story), ("bare", of_bare))
    )
    bar = f"≤ {RATIO} (quickest of {len(stories)})"
    return Reading(f"{name}, story against bare page", measured, bar, ratio <= RATIO, runs)
