"""Every component of the theme, with its parameters and examples of it.

This list is at once the components' documentation, their fixture and their test data:
test_components.py holds each example against what is true of all components, and test_<component>.py
says what is true of one. The texts are plainly invented.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from dateline_news.model.paper import Picture, Renditions

Arguments = Mapping[str, Any]

HARD = 'MPs "approve" AT&T budget <live>'
URDU = "یہ ایک نمونہ خبر ہے"
IN_URDU = {"lang": "ur", "dir": "rtl"}
ROOT = "../../../"  # the way to the site's root from a story's page

DAY = {"iso": "2026-02-25", "day": "25 February 2026", "time": "", "zone": ""}
MINUTE = {"iso": "2026-03-01T09:30:00+05:00", "day": "1 March 2026", "time": "09:30", "zone": "PKT"}
FILES = Renditions("pictures/harbour-0a1b2c3d4e", (480, 800))
HARBOUR = Picture(
    f"{FILES.stem}-1200.jpg", "A harbour wall under a grey sky", 1200, 800, 'The wall, "rebuilt" & dry', "Demo desk",
    tint="tint-7", renditions=FILES, cut=FILES,
)  # fmt: skip
PICTURE: dict[str, Any] = HARBOUR.data()
STORY: dict[str, Any] = {
    "title": "Ferry returns to Port Ellery", "path": "2026/02/25/ferry.html",
    "standfirst": "The first since the storm.", "section": {"name": "Region", "path": "region.html"}, "kind": "news",
    "authors": [],
    "kind_name": "", "length": "", "retracted": False, "paid": False, "standing": "",
    "date": DAY, "own": {}, "picture": PICTURE,
}  # fmt: skip
LINE = {name: STORY[name] for name in ("title", "path", "standing", "retracted", "paid", "own", "date")}
LEAD = {
    **STORY, "opening": "", "is_big": False, "authors": [{"name": HARD, "path": ""}], "source": "", "related": [LINE],
    "sequence": None,
}  # fmt: skip
TABLE = "<table><thead><tr><th>Place</th></tr></thead><tbody><tr><td>Upper Wick</td></tr></tbody></table>"
CODE = '<div class="highlight"><pre><code><span class="k">return</span> 1 &lt; 2 &amp; 3\n</code></pre></div>'
NOTE = '<aside class="admonition note"><p class="admonition-title">Note</p><p>It is dry &amp; cold.</p></aside>'
VIDEO = {"kind": "video", "path": "../ferry.mp4", "alt": HARD, "caption": HARD, "captions": ""}
POST: dict[str, Any] = {
    "text": [
        {"text": "Sailing with "},
        {"text": "@deckhand", "href": "https://x.com/deckhand"},
        {"text": " & "},
        {"text": "#Harbour", "href": "https://x.com/hashtag/Harbour"},
        {"text": ".\nBoth of us <here>."},
    ],
    "name": "Harbour — Office", "handle": "harbour_fm", "profile": "https://x.com/harbour_fm",
    "date": {"iso": "2026-03-01", "text": "March 1, 2026"}, "dash": "–",
    "pictures": [{"text": "pic.twitter.com/AbCdEf1234", "href": "https://pic.twitter.com/AbCdEf1234"}],
}  # fmt: skip
LABELS = [
    {"name": HARD, "path": "topics/budget.html", "role": "", "count": 12},
    {"name": "R&D", "path": "topics/rd.html", "role": "", "count": 1},
]
MONTHS = [{"name": "March", "path": "2026/03/index.html", "count": 4}]


@dataclass(frozen=True, slots=True)
class Component:
    """A component: what its parameters mean, and examples (what each shows → the arguments)."""

    parameters: Mapping[str, str]
    examples: Mapping[str, Arguments]


def story(**changes: Any) -> dict[str, Any]:
    """A card's story that differs from STORY in some of its fields."""
    return {**STORY, **changes}


EXAMPLES: Mapping[str, Component] = {
    "block": Component(
        {
            "part": "a block of a body: dateline_news/press/markup/blocks.py lists the types and what each holds",
            "ours": "{lang, dir} of the paper's own words, where the text is in another language",
        },
        {
            "text": {"part": {"type": "text", "html": "<p>Its text has AT&amp;T and <em>emphasis</em>.</p>"}},
            "a post": {"part": {"type": "post", **POST}},
            "pictures in a row": {"part": {"type": "gallery", "pictures": [PICTURE, PICTURE]}},
            "a video": {"part": {"type": "media", **VIDEO}},
            "a picture": {
                "part": {"type": "picture", **PICTURE, "alt": HARD, "caption": HARD},
            },
            "a table": {"part": {"type": "table", "html": TABLE}},
            "a listing": {"part": {"type": "code", "html": CODE}},
            "a note": {"part": {"type": "inset", "html": NOTE}},
        },
    ),
    "card": Component(
        {
            "story": "the story: see dateline_news/model/cards.py; the lead of the front page also has an `opening`",
            "root": "the way from the page to the site's root",
            "names": "the attributes of the paper's own names, where the page is in another language",
            "level": "the level of the headline: 2 or 3",
            "shows": "what stands beside the headline: picture, lazy, section, standfirst, opening, date",
            "classes": "classes for its place on the page",
            "sizes": "how wide its picture stands, as browsers want it",
        },
        {
            "a story as lists show it": {"story": STORY, "root": ROOT},
            "everything that can stand beside a headline": {
                "story": story(opening="It came in at dawn."),
                "root": "",
                "level": 2,
                "classes": "lead",
                "shows": ("picture", "section", "standfirst", "opening", "date"),
            },
            "a picture further down the page": {"story": STORY, "root": "", "shows": ("picture", "lazy")},
            "a story without a picture": {"story": story(picture=None), "root": "", "shows": ("picture", "section")},
            "a story without a standfirst": {"story": story(standfirst=""), "root": ROOT},
            "a hard headline": {"story": story(title=HARD, standfirst=HARD), "root": ROOT},
            "a story that was retracted": {"story": story(retracted=True), "root": ROOT, "shows": ("section",)},
            "opinion that was retracted": {
                "story": story(kind="opinion", kind_name="Opinion", retracted=True),
                "root": ROOT,
            },
            "opinion": {"story": story(kind="opinion", kind_name="Opinion"), "root": ROOT},
            "opinion in a section that says so": {"story": story(kind="opinion"), "root": ROOT},
            "a draft in a preview": {"story": story(standing="Draft — not published"), "root": ROOT},
            "a time": {"story": story(date=MINUTE), "root": ROOT, "shows": ("date",)},
            "a section without a page": {
                "story": story(section={"name": HARD, "path": ""}),
                "root": ROOT,
                "shows": ("section",),
            },
            "Urdu on an English page": {"story": story(title=URDU, standfirst=URDU, own=IN_URDU), "root": ROOT},
        },
    ),
    "code": Component({"html": "a listing as Pygments marks it, made safe"}, {"a listing": {"html": CODE}}),
    "correction": Component(
        {
            "kind": "correction, clarification, update or retraction",
            "text": "what was wrong and what is right",
            "own": "{lang, dir} of the story's words, where they are not the page's",
            "date": "the day, as {iso, day, time, zone}, where no heading says it",
            "id": "its place on the story's page",
            "story": "{title, path}: its story, where it stands apart from it",
            "root": "the way to the site's root",
        },
        {
            "on the story's page": {"kind": "correction", "text": HARD, "date": DAY, "id": "correction-1"},
            "a retraction": {"kind": "retraction", "text": "There was no ferry.", "date": DAY, "id": "correction-2"},
            "in the list of all": {
                "kind": "update",
                "text": "It sails again.",
                "story": {"title": HARD, "path": "a.html#correction-1"},
                "root": ROOT,
            },
            "Urdu": {"kind": "clarification", "text": URDU, "own": IN_URDU, "date": DAY, "id": "correction-1"},
        },
    ),
    "editable": Component(
        {"file": "the file, as its editor names it", "line": "the line in it that keeps a piece from readers, or 0"},
        {
            "a line": {"file": "content/articles/world/2026-02-25-ferry.md", "line": 4},
            "a file whose path alone keeps it": {"file": HARD, "line": 0},
        },
    ),
    "entry": Component(
        {
            "id": "its place on the page",
            "place": "the id of its headline, where a link of the text leads there",
            "day": "its day, where the entry above it is of another",
            "date": "its moment",
            "headline": "its headline, or empty",
            "blocks": "what it says: see block",
            "ours": "{lang, dir} of the paper's own words, where the text is in another language",
        },
        {
            "the first of a day": {
                "id": "at-20260301-0930",
                "place": "dawn",
                "day": "1 March 2026",
                "date": MINUTE,
                "headline": HARD,
                "blocks": [{"type": "text", "html": "<p>It came in at dawn.</p>"}],
                "ours": {},
            },
            "one without a headline, in Urdu": {
                "id": "at-20260301-0930-2",
                "place": "",
                "day": "",
                "date": MINUTE,
                "headline": "",
                "blocks": [{"type": "text", "html": f"<p>{URDU}</p>"}],
                "ours": {"lang": "en", "dir": "ltr"},
            },
        },
    ),
    "gallery": Component(
        {"pictures": "[what components/image.html takes, with {caption, shape}]: two or more"},
        {
            "three pictures": {
                "pictures": [{**PICTURE, "shape": "ratio-3-2"}, {**PICTURE, "caption": ""}, {**PICTURE, "alt": HARD}]
            },
            "two in Urdu": {"pictures": [{**PICTURE, "alt": URDU, "caption": URDU}] * 2},
        },
    ),
    "image": Component(
        {
            "picture": "{path, alt, width, height, tint, position, avif: [{path, width}]}: a picture in its sizes",
            "root": "the way to the site's root, where its paths are from there",
            "sizes": "how wide it stands, as browsers want it",
            "is_first": "whether it is loaded at once, before all others",
        },
        {
            "a picture in several widths": {"picture": PICTURE, "root": ROOT, "sizes": "40vw"},
            "a picture whose focus is known": {"picture": {**PICTURE, "position": "across-1 down-0"}},
            "a picture that is as it is": {"picture": {**PICTURE, "alt": HARD, "tint": "", "avif": []}},
        },
    ),
    "inset": Component({"html": "a note or lines, made safe"}, {"a note": {"html": NOTE}}),
    "labels": Component(
        {
            "labels": "[{name, path, role, count}]: topics or authors",
            "root": "the way to the site's root",
            "names": "the attributes of the paper's own names, where the page is in another language",
        },
        {
            "two labels": {"labels": LABELS, "root": "../"},
            "none": {"labels": [], "root": ""},
            "a label without a page": {"labels": [{"name": HARD, "path": "", "role": "", "count": 2}], "root": "../"},
            "an author with a role": {"labels": [{**LABELS[0], "role": "Weather & tides"}], "root": "../"},
        },
    ),
    "lead": Component(
        {
            "story": "the story: see dateline_news/plugins/front_page/stories.py",
            "root": "the way to the site's root",
            "lang": "the page's language",
            "dir": "the page's direction",
            "names": "the attributes of the paper's own names, where the page is in another language",
        },
        {
            "a lead with everything": {
                "story": {**LEAD, "sequence": {"name": HARD, "path": "threads/budget.html", "part": 0}},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
            "a lead in words alone": {
                "story": {**LEAD, "picture": None, "opening": "It came in at dawn.", "related": [], "authors": []},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
            "a lead from elsewhere with nothing but its headline": {
                "story": {**LEAD, "picture": None, "standfirst": "", "authors": [], "source": HARD},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
            "a picture without words": {
                "story": {**LEAD, "picture": {**PICTURE, "caption": "", "credit": ""}},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
            "a long headline, of today": {
                "story": {**LEAD, "length": "long", "date": {**MINUTE, "day": ""}, "kind": "opinion"},
                "root": ROOT,
                "lang": "en",
                "dir": "ltr",
            },
            "a draft in a section without a page": {
                "story": {**LEAD, "standing": HARD, "section": {"name": HARD, "path": ""}},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
            "Urdu": {
                "story": {**LEAD, "title": URDU, "standfirst": URDU, "own": IN_URDU},
                "root": "",
                "lang": "en",
                "dir": "ltr",
            },
        },
    ),
    "line": Component(
        {
            "story": "the story: see `line` in dateline_news/model/cards.py",
            "root": "the way to the site's root",
            "lang": "the page's language",
        },
        {
            "a headline": {"story": LINE, "root": ROOT, "lang": "en"},
            "one that was retracted": {"story": {**LINE, "retracted": True, "title": HARD}, "root": "", "lang": "en"},
            "a draft in Urdu": {"story": {**LINE, "standing": HARD, "own": IN_URDU}, "root": "", "lang": "en"},
        },
    ),
    "media": Component(
        {
            "kind": "video or audio",
            "path": "its address, from the page",
            "alt": "what it is, for who cannot see it",
            "caption": "the line under it",
            "captions": "the address of what is said in it, or an empty string",
        },
        {
            "a video with captions": {**VIDEO, "captions": "../ferry.vtt"},
            "a video without": VIDEO,
            "a recording": {
                **VIDEO,
                "kind": "audio",
                "path": "../ferry.mp3",
                "caption": "",
                "captions": "../ferry.vtt",
            },
        },
    ),
    "moment": Component(
        {
            "iso": "for machines: 2021-07-14, or with a time and its offset",
            "day": "for readers: 14 July 2021",
            "time": "for readers: 09:30; empty where only the day is known",
            "zone": "the name of the time's zone",
        },
        {
            "a day": {"iso": DAY["iso"], "day": DAY["day"]},
            "a day that has no time": DAY,
            "a minute": MINUTE,
            "a minute in a list": {name: MINUTE[name] for name in ("iso", "day", "time")},
        },
    ),
    "months": Component(
        {"months": "[{name, path, count}]: the months of a year", "root": "the way to the site's root"},
        {
            "a month": {"months": MONTHS, "root": "../"},
            "none": {"months": [], "root": ""},
            "a month without a page": {"months": [{**MONTHS[0], "path": ""}], "root": "../"},
        },
    ),
    "picture": Component(
        {
            "picture": "what components/image.html takes, with {caption, credit, shape: wide, narrow or neither}",
            "root": "the way to the site's root, where its paths are from there",
            "is_first": "whether it leads the page, and is loaded at once",
            "own": "{lang, dir} of its words, where they are not the page's",
        },
        {
            "a picture that leads": {"picture": PICTURE, "root": ROOT, "is_first": True},
            "a narrow picture": {"picture": {**PICTURE, "shape": "narrow"}},
            "a picture without caption and credit": {"picture": {**PICTURE, "caption": "", "credit": ""}},
            "a picture with a credit only": {"picture": {**PICTURE, "caption": "", "credit": HARD}},
            "a picture with Urdu words": {"picture": {**PICTURE, "alt": URDU, "caption": URDU}, "own": IN_URDU},
        },
    ),
    "points": Component(
        {
            "lines": "what it says, a line each",
            "ours": "{lang, dir} of the paper's own words, where the text is in another language",
        },
        {
            "two": {"lines": [HARD, "They run in June."], "ours": {}},
            "Urdu on an English page": {"lines": [URDU], "ours": {"lang": "en", "dir": "ltr"}},
        },
    ),
    "post": Component(
        {
            "text": "its text in runs, {text} or {text, href}",
            "name": "who wrote it",
            "handle": "without its @",
            "profile": "the handle's address",
            "date": "{iso, text}: the day as the copy has it",
            "dash": "the dash of the copy",
            "pictures": "[{text, href}]: addresses of pictures after the text",
            "ours": "{lang, dir} of the paper's own words, where the post stands in another language",
        },
        {
            "a post with a picture": POST,
            "a post without one": {**POST, "pictures": []},
            "a hard post": {**POST, "text": [{"text": HARD}], "name": HARD},
            "Urdu": {**POST, "text": [{"text": URDU}], "pictures": []},
            "in a story in Urdu": {**POST, "ours": {"lang": "en", "dir": "ltr"}},
        },
    ),
    "row": Component(
        {
            "sections": "[{section, lead, cards, lines}]: one or two",
            "is_pair": "whether there are two",
            "root": "the way to the site's root",
            "lang": "the page's language",
            "names": "the attributes of the paper's own names, where the page is in another language",
        },
        {
            "a section across the page": {
                "sections": [
                    {"section": {"name": HARD, "path": "a.html"}, "lead": STORY, "cards": [STORY], "lines": [LINE]},
                ],
                "is_pair": False,
                "root": "",
                "lang": "en",
            },
            "two sections": {
                "sections": [
                    {"section": {"name": name, "path": ""}, "lead": story(picture=None), "cards": [], "lines": []}
                    for name in ("Region", HARD)
                ],
                "is_pair": True,
                "root": "",
                "lang": "en",
            },
        },
    ),
    "sequence": Component(
        {
            "name": "the name of a thread or a series",
            "path": "its page, or empty",
            "part": "which part of the series it is; 0 in a thread",
            "root": "the way to the site's root",
            "own": "{lang, dir} of the name, where that is not in the page's language",
        },
        {
            "a thread": {"name": HARD, "path": "threads/budget.html", "part": 0, "root": ROOT},
            "a part of a series": {"name": HARD, "path": "series/budget.html", "part": 2, "root": ROOT},
            "a thread of an English paper on a page in Urdu": {
                "name": HARD,
                "path": "threads/budget.html",
                "part": 0,
                "root": ROOT,
                "own": {"lang": "en", "dir": "ltr"},
            },
            "a series without a page": {"name": HARD, "path": "", "part": 2, "root": ROOT},
        },
    ),
    "table": Component({"html": "a table, made safe"}, {"a table": {"html": TABLE}}),
    "wordmark": Component(
        {
            "name": "the paper's name",
            "path": "its outlines",
            "width": "of the drawing, in units of the path",
            "height": "likewise",
            "size": "the height, as a part of the font's size",
        },
        {"a name": {"name": HARD, "path": "m0 9h9v-9z", "width": 9, "height": 9, "size": ".75em"}},
    ),
}
