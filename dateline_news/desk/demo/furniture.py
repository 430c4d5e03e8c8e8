"""What stands between paragraphs: quotes, posts, tables, code, lists and footnotes."""

from collections.abc import Callable
from random import Random

from dateline_news.desk.demo import people
from dateline_news.desk.demo.dates import long_date
from dateline_news.desk.demo.slots import Slots

CODE = (
    (
        "```python\ndef next_boat(sailings: list[int], minute: int) -> int | None:\n"
        '    """The first of `sailings` not before `minute` of the day."""\n'
        "    return min((boat for boat in sailings if boat >= minute), default=None)\n\n\n"
        "print(next_boat([375, 510, 645, 1120], 480))  # minutes since midnight\n```"
    ),
    (
        "```sql\nSELECT quay, count(*) AS landings\nFROM arrivals\nWHERE year = {year}\n"
        "GROUP BY quay\nORDER BY landings DESC; -- the busiest quay first\n```"
    ),
    "```bash\n# One line a ward, the largest last.\ncut -d, -f2 replies-{year}.csv | sort | uniq -c | sort -n\n```",
    '```json\n{{\n  "place": "{place}",\n  "year": {year},\n  "in_favour": 0.61,\n  "checked": true\n}}\n```',
)
CODE_LEADS = (
    "The few lines that produced the figure are short enough to print:",
    "The calculation is published with the paper, and reads:",
)
QUOTES = (
    "We were asked what we wanted, and for once the answer was written down as we gave it.",
    "It is not a large thing. It is only the thing we pass every morning, and would miss.",
    "I have kept count since {year}, and the count is the only part that never argued with me.",
    "You mend what you have, you thank whoever held the ladder, and you write down the date.",
)
POSTS = (
    (
        "Tonight's meeting on the {matter} is open to all. Doors at seven, tea at half past."
        " #{tag} pic.twitter.com/demo{id}"
    ),
    "Thank you {place}: {n} replies on the {matter}, every one of them read. #{tag}",
    (
        "A correction from us: the figure for {month} was {n}, not {n}. Sorry, and thanks to"
        " @demo_reader for counting. #{tag}"
    ),
    (
        "Good to stand on the quay in {place} with friends from {region} & talk about the {matter}"
        " 🌊⛴️ #{tag} #DemoNews pic.twitter.com/demo{id}"
    ),
)
LIST_LEADS = (
    "What changes, in the order in which it will be noticed:",
    "The conditions, as they were read out:",
    "What the {body} has promised to publish:",
)
ITEMS = (
    "a notice on the quay, renewed each {weekday}",
    "one telephone number for {place} and {region}, answered until eight",
    "the accounts of the {matter}, to the last crown",
    "a review after {few} months, by people who did not write the plan",
    "no charge for those who came before {year}",
    "repairs to the roof, at a cost of up to {sum}",
    "a bench",
    "a reply to every letter within {few} weeks",
)
NOTES = (
    "Counted by hand in {month}, twice, by different people; the lower figure is given.",
    "The {other} uses a different year, which begins in {month}; its total is higher by {pct}.",
    "Until {year} the two were entered in one column, and cannot be told apart.",
)
NOTED = (
    "The most quoted figure, {n}, needs a word of explanation.",
    "By the usual count, {n} people are affected in {place} and {region}.",
)


def _quoted(*lines: str) -> str:
    return "\n>\n".join(f"> {line}" for line in lines)


def quote(rng: Random, slots: Slots) -> str:
    """Give a block quote with the speaker on a line of its own."""
    said = rng.choice(QUOTES).format_map(slots)
    return _quoted(said, f"— {slots['speaker']}, {slots['rank']}")


def post(rng: Random, slots: Slots) -> str:
    """Give one post of the day, as a block quote that ends `— Name (@handle) July 14, 2021`."""
    return _posted(slots, rng.choice(POSTS), rng.choice(people.HANDLES))


def two_posts(rng: Random, slots: Slots) -> str:
    """Give two posts with a sentence between them."""
    said, by = rng.sample(POSTS, 2), rng.sample(people.HANDLES, 2)
    first, second = (_posted(slots, *one) for one in zip(said, by, strict=True))
    return f"{first}\n\nThe reply came within the hour.\n\n{second}"


def _posted(slots: Slots, said: str, by: tuple[str, str]) -> str:
    name, handle = by
    text = said.format_map(slots.but(tag=slots["place"].replace(" ", "")))
    return _quoted(text, f"— {name} (@{handle}) {long_date(slots.moment)}")


def table(rng: Random, slots: Slots) -> str:
    """Give a table with right-aligned figures, now narrow, now six columns wide."""
    years = [slots.moment.year - back for back in range(rng.choice((1, 1, 5)), 0, -1)]
    rows = [
        "| Place | " + " | ".join(f"{year}" for year in years) + " | Change |",
        "|:---|" + "---:|" * (len(years) + 1),
    ]
    places = list(people.ABROAD) if slots["place"] in people.ABROAD else people.PLACES
    for place in rng.sample(places, rng.randrange(4, 9)):
        cells = [f"{rng.randrange(90, 9900):,}" for _ in years]
        change = f"{rng.uniform(-9, 12):+.1f}".replace("-", "\N{MINUS SIGN}")
        rows.append(f"| {place} | {' | '.join(cells)} | {change} % |")
    return "\n".join(rows)


def code(rng: Random, slots: Slots) -> str:
    """Give a sentence and a fenced block of code with its language."""
    return f"{rng.choice(CODE_LEADS)}\n\n{rng.choice(CODE).format_map(slots)}"


def listing(rng: Random, slots: Slots) -> str:
    """Give a sentence and a list, numbered or not."""
    items = [item.format_map(slots) for item in rng.sample(ITEMS, rng.randrange(3, 7))]
    numbered = rng.choice((True, False))
    marks = [f"{place}." if numbered else "-" for place in range(1, len(items) + 1)]
    lines = "\n".join(f"{mark} {item}" for mark, item in zip(marks, items, strict=True))
    return f"{rng.choice(LIST_LEADS).format_map(slots)}\n\n{lines}"


def footnote(rng: Random, slots: Slots) -> str:
    """Give a sentence with a footnote, and the note."""
    said, note = rng.choice(NOTED).format_map(slots), rng.choice(NOTES).format_map(slots)
    return f"{said}[^count]\n\n[^count]: {note}"


def reference(rng: Random, slots: Slots) -> str:
    """Give a sentence that links to the story before this one; a quote where there is none."""
    if not slots["earlier"]:
        return quote(rng, slots)
    linked = f"[an earlier report]({{filename}}/{slots['earlier']})"
    return f"The background is set out in {linked}, which remains as it was published."


ASIDES: tuple[Callable[[Random, Slots], str], ...] = (
    *[quote] * 5,
    *[post] * 3,
    two_posts,
    *[table] * 4,
    *[code] * 2,
    *[listing] * 4,
    *[footnote] * 3,
    *[reference] * 3,
)
