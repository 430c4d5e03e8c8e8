"""Recognises posts from social media in the copy itself: nothing is fetched and nothing is invented.

In copy a post is a quote whose last line attributes it: `— Name (@handle) July 14, 2021`.
"""

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from typing import Any

from selectolax.lexbor import LexborNode

PROFILE = "https://x.com/"
ATTRIBUTION = re.compile(
    r"^(?P<dash>[—–-]+)\s*(?P<name>\S.*?)\s*\(@(?P<handle>\w{1,15})\)\s*(?P<date>[A-Z][a-z]+ \d{1,2}, \d{4})$"
)
LINKED = re.compile(
    r"(?<![\w/])(?:#(?P<tag>\w+)|@(?P<handle>\w{1,15})(?!\w)|(?:https?://)?(?P<picture>pic\.twitter\.com/\w+))"
)
NOT_IN_POSTS = "ul, ol, pre, table, img, h2, h3"

Run = dict[str, str]


def social_posts(quote: LexborNode) -> list[dict[str, Any]]:
    """The posts that a quote holds, in order; none if it is a quote of another kind.

    Usually there is one. Markdown joins quotes with nothing between them, so each attribution ends a post. Each is
    {text: [run …], pictures: [run …], dash, name, handle, profile, date: {iso, text}}; a run is {text} or {text, href}.
    The runs of the text, the pictures and the attribution, in that order, hold every character of the copy.
    """
    lines = [line.strip() for line in quote.text().strip().splitlines() if line.strip()]
    posts: list[dict[str, Any]] = []
    begin = 0
    for index, line in enumerate(lines):
        match = ATTRIBUTION.match(line)
        if match and (day := _day(match["date"])) and index > begin:
            posts.append(_post(lines[begin:index], match, day))
            begin = index + 1
    return [] if begin < len(lines) or quote.css_first(NOT_IN_POSTS) else posts


def _post(lines: list[str], match: re.Match[str], day: str) -> dict[str, Any]:
    runs = [run for line in lines for run in _runs(f"{line}\n")]
    end = len(runs)
    while end and _may_follow_text(runs[end - 1]):
        end -= 1
    text = runs[:end]
    if text and "href" not in text[-1]:
        text[-1] = {"text": text[-1]["text"].rstrip()}
    return {
        "text": text,
        "pictures": [run for run in runs[end:] if "href" in run],
        "dash": match["dash"],
        "name": match["name"],
        "handle": match["handle"],
        "profile": PROFILE + match["handle"],
        "date": {"iso": day, "text": match["date"]},
    }


def _day(text: str) -> str | None:
    for form in ("%B %d, %Y", "%b %d, %Y"):
        with suppress(ValueError):
            return datetime.strptime(text, form).date().isoformat()  # noqa: DTZ007  a day has no zone
    return None


def _runs(line: str) -> Iterator[Run]:
    """The runs of a line that ends with its line break."""
    end = 0
    for match in LINKED.finditer(line):
        if match.start() > end:
            yield {"text": line[end : match.start()]}
        yield {"text": match[0], "href": _address(match)}
        end = match.end()
    yield {"text": line[end:]}


def _address(match: re.Match[str]) -> str:
    if match["tag"]:
        return f"{PROFILE}hashtag/{match['tag']}"
    return PROFILE + match["handle"] if match["handle"] else f"https://{match['picture']}"


def _may_follow_text(run: Run) -> bool:
    """Whether a run may stand after the text: the address of a picture, or space between two."""
    return run.get("href", "").startswith("https://pic.") or ("href" not in run and not run["text"].strip())
