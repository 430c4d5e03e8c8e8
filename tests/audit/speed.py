"""Speed: when the seed's story shows its first and its largest paint, against a bare page."""

from collections.abc import Sequence
from statistics import median

from tests.audit.lighthouse import report
from tests.audit.reading import Reading
from tests.audit.sites import Sites

RATIO = 1.2
RUNS = 3
PAINTS = {"FCP": "first-contentful-paint", "LCP": "largest-contentful-paint"}
ONLY = f"--only-audits={','.join(PAINTS.values())}"
# A slow line that is really slow, instead of a reckoning of one: that takes whatever comes before the paint here,
# within milliseconds, for what the paint waits for, such as the icon and the face of headlines, for which none does.
ON_A_SLOW_LINE = "--throttling-method=devtools"

Paints = dict[str, float]


def measure(sites: Sites) -> list[Reading]:
    """Lighthouse's phone on both pages, taking turns so that a busy moment meets both."""
    story, bare = sites.real.page(sites.seed()), sites.bare
    pairs = [(_paints(story), _paints(bare)) for _ in range(RUNS)]
    stories, bares = zip(*pairs, strict=True)
    return [_compared(name, stories, bares) for name in PAINTS]


def _paints(url: str) -> Paints:
    """The milliseconds of each paint of one run."""
    audits = report(url, ONLY, ON_A_SLOW_LINE)["audits"]
    return {name: audits[audit]["numericValue"] for name, audit in PAINTS.items()}


def _compared(name: str, stories: Sequence[Paints], bares: Sequence[Paints]) -> Reading:
    of_story, of_bare = [[run[name] for run in runs] for runs in (stories, bares)]
    ours, theirs = median(of_story), median(of_bare)
    ratio = ours / theirs
    measured = f"{ratio:.2f} ({ours:.0f} ms against {theirs:.0f} ms)"
    runs = "\n".join(
        f"{which}: {', '.join(f'{run:.0f}' for run in sorted(values))} ms"
        for which, values in (("story", of_story), ("bare", of_bare))
    )
    bar = f"≤ {RATIO} (medians of {RUNS})"
    return Reading(f"{name}, story against bare page", measured, bar, ratio <= RATIO, runs)
