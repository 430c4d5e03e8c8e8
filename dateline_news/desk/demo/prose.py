"""Calm news prose, sentence by sentence, from pools that no story draws from twice."""

from collections.abc import Mapping
from itertools import cycle
from random import Random

OPENINGS = (
    (
        "The {body} said on {weekday} that the {matter} would go ahead, though not on the terms that"
        " {place} had asked for when the question was first put to it in {month}."
    ),
    (
        "After {few} hours of questions in {place}, the {body} agreed on {weekday} to take the"
        " {matter} one step further and to publish every paper that led to it."
    ),
    (
        "A decision on the {matter} has been put back by {few} weeks, the {body} announced on"
        " {weekday}, to give {place} time to read what it is being asked to accept."
    ),
    (
        "The {matter} has a date, a cost and a critic: the {body} set out the first two on"
        " {weekday}, and the {other} supplied the third within the hour."
    ),
    (
        "It took one short meeting in {place} on {weekday} to settle what {few} longer ones had"
        " not: the {matter} stays, and the {body} will pay for the first year."
    ),
    (
        "The {body} and the {other} have found common ground on the {matter}, according to a joint"
        " note read out in {place} on {weekday}."
    ),
    (
        "Residents of {place} learned on {weekday} what the {matter} will mean for them, in a paper"
        " of {few} pages that the {body} had promised since {month}."
    ),
    (
        "For the third time since {year}, the {matter} is before the {body}, and for the first time"
        " nobody in {place} is asking for it to be dropped."
    ),
    (
        "The {body} has asked the {other} to check its figures on the {matter}, an unusual step"
        " that members in {place} described on {weekday} as overdue."
    ),
    (
        "Work connected with the {matter} may begin before the end of {month}, the {body} said on"
        " {weekday}, provided that {place} raises no further objection."
    ),
)
ANALYSIS_OPENINGS = (
    (
        "When the {body} speaks of the {matter}, it speaks of money; when {place} does, it speaks of"
        " time, and both are right."
    ),
    (
        "There are two ways to read the paper on the {matter} that the {body} put out on {weekday},"
        " and the second begins at the last page."
    ),
    "The {matter} is a small subject with a long shadow, and since {year} the shadow has moved.",
    (
        "To understand why the {other} hesitates over the {matter}, start with a map and lay a ruler"
        " from {place} to {region}."
    ),
    (
        "For all the talk of principle in {place}, the dispute over the {matter} turns on one date and"
        " one column of figures."
    ),
    "A year ago the {matter} was settled business; this {weekday} it took {few} speakers to say why it no longer is.",
)
OPINION_OPENINGS = (
    (
        "I have lived within sight of {place} long enough to distrust a good mood, and the mood about"
        " the {matter} is very good."
    ),
    "Let me begin with a confession: until {month} I had no view at all on the {matter}.",
    "We are told that the {matter} is a question of money, as though money were weather.",
    "Every town gets the arguments it can afford, and {place} has saved up for this one.",
    "Nobody will thank the {body} for the {matter}, which is a good reason to look at it twice.",
    (
        "There was a time when a letter to the {body} about the {matter} would have been answered by"
        " somebody who had walked there."
    ),
    "My neighbour in {region} thinks the {matter} a waste of paint; my neighbour is often right.",
)
DETAILS = (
    "The paper runs to {few} chapters, of which only the last deals with money.",
    "Under the arrangement, the {body} keeps the keys and the {other} keeps the accounts.",
    "A first version, circulated in {month}, had left out {region} altogether.",
    "The wording follows a model that was tried in {near} and has since been copied by {few} smaller places.",
    "Nothing in the decision obliges {place} to act before the spring.",
    "Members asked for a map, and were shown one drawn by hand.",
    (
        "The clerk read the conditions aloud, as the standing orders require, and they were entered"
        " in the minutes without a change."
    ),
    "A notice will be posted at the quay, in the library and on the door of the old weigh-house.",
    "Letters go to {n} households, with a reply slip that needs no stamp.",
    "The {other} will see each draft {few} days before it is made public.",
    "Two clauses about fees were struck out; a third, on keys, was added.",
    "The agreement can be ended by either side with {few} months' notice.",
    "Officials describe the change as small, and the list of those affected as long.",
    "A summary in plain words is to follow for those who have no patience with tables.",
    "Where the old rule named {near}, the new one names {place}, {region} and the islands.",
    "The proposal itself is described in a single sentence on the first page.",
)
VOICES = (
    '"We have waited since {year}, and a few more weeks will not sink us," said {voice} at the back of the hall.',
    '"A plan is only as good as its second winter," {she} said.',
    '{she} added: "I would rather be asked twice than not at all."',
    '"People here read the small print, because the small print is where they live," said {voice} after the meeting.',
    "Asked whether the {matter} would last, {she} said that it would outlast the people who were arguing about it.",
    (
        '"Nobody in {place} is against it; we are against being told on a {weekday} afternoon," said'
        " {voice} on the way out."
    ),
    "A spokesperson for the {body} said that every reply had been read and that most had been answered by hand.",
    '"It is a modest thing, done properly," {voice} said, "and we do not get many of those."',
    "The {other} declined to say how its members had voted, but thanked {place} for its candour.",
    '"You can hear the difference from the bridge," said {voice} and pointed to a notebook begun in {year}.',
    "{she} said the questions had been fair and the tea had been strong.",
    '"If the figures are wrong we will say so, in the same size of type," the {body} said in a statement.',
    "Others were less patient: {voice} left before the vote and said so on the stairs.",
    '"We asked for a bench and were given a strategy," {voice} remarked.',
)
FIGURES = (
    "The first year is put at {sum}, a third of it for repairs that were due in any case.",
    "Of {n} replies received, {pct} were in favour and fewer than {few} were unsigned.",
    "Costs have risen by {pct} since {year}, mostly for timber, wages and insurance.",
    "The {body} counted {n} visits in {month}, which is more than in the whole of {year}.",
    "On present use the reserve of {sum} would last {few} years.",
    "Around {pct} of those asked in {region} had not heard of the proposal before.",
    "A separate fund of {sum} is held back in case the weather turns.",
    "The share that {place} pays falls by {pct}; the share that {region} pays does not.",
    "Some {n} hours were given by volunteers, and none of them was billed.",
    "Independent readers of the accounts found an error of {n} crowns, in the public's favour.",
    "The waiting list, which stood at {n} in {month}, is down to {few} names.",
    "Against a forecast of {n}, the true number was lower by {pct}.",
)
BACKGROUND = (
    "The question goes back to {year}, when a storm closed the road to {place} for {few} days.",
    "An earlier attempt failed in {year} for want of a second signature.",
    "The {other} was founded in {year} by {few} neighbours and a borrowed typewriter.",
    "In {near} a similar scheme is now so ordinary that the signs for it have been taken down.",
    "Successive committees have praised the idea and passed it on to their successors.",
    "Until {year} the whole matter was settled by a handshake at the harbour office.",
    "The valley has a long habit of trying things first and writing them down afterwards.",
    "A report from {year}, out of print for most of that time, recommended much the same.",
    "The building in which the meeting took place was once a rope store, and still smells of it.",
    "Older residents of {place} remember a version of it that ran on coal and goodwill.",
    "The law on the subject is {few} paragraphs long and has been amended {few} times.",
    "It was the {body} that first gave the {matter} its name, in a footnote of {year}.",
    "Neighbouring {region} took a different road in {year}, and has neither regretted nor repeated it.",
    "Maps of the period show nothing at all where the {matter} would later stand.",
)
DOUBTS = (
    "Whether the figures hold beyond {month} is another question.",
    "The {other} warned that a good year proves little and that a bad one would prove too much.",
    "Critics say that the {matter} helps {place} at the expense of {region}.",
    "One clause in particular, on what happens after a dry summer, was called vague by both sides.",
    "It remains unclear who will answer the telephone.",
    "No one has yet explained why the earlier estimate was lower by {pct}.",
    "The forecast assumes a mild winter, which the valley has had {few} times since {year}.",
    "A minority of {few} members asked for their dissent to be recorded, and it was.",
    "The {body} admits that the survey reached few people under thirty.",
    "Even supporters concede that the timetable leaves no room for a wet {month}.",
    "What the paper does not say is what would happen if {region} withdrew.",
    "There are, the clerk noted, {few} outstanding appeals, and one of them is handwritten.",
)
SCENES = (
    "By six the kettle in the ticket hall is already on, and somebody has swept the step.",
    "Outside, a gull walks the length of the quay as if it had been asked to measure it.",
    "The light in {place} comes late in {month} and leaves early, and people arrange themselves around it.",
    "On the wall hangs a photograph from {year}: the same view, fewer wires, more hats.",
    "{she} keeps the ledger in a biscuit tin, with a pencil on a string.",
    "There is a smell of tar and oranges, and a radio tuned to the shipping notices.",
    "Nobody hurries; the stairs do not allow it.",
    "A list of names is pinned beside the door, and each has a small tick in green.",
    "When the rain starts, {few} umbrellas go up at once, like a vote.",
    "{she} walks the route from {near} on foot, because the bus goes the wrong way round.",
    "In the back room a clock runs {few} minutes fast, by common consent.",
    "The benches were built for shorter people, who by all accounts sat on them longer.",
    "A child counts the steps aloud, loses her place at forty, and starts again.",
    "Lunch is soup, and it is eaten standing up.",
    "Somebody has drawn the {matter} on the back of a tide table, quite well.",
    "At the end of the pier the noise stops, as though a door had been closed.",
)
NEXT = (
    "The {body} meets again in {month}, in {near}.",
    "A decision is expected before the summer, and an argument about it before that.",
    "Comments can be handed in at any library in the valley until the end of {month}.",
    "The full text will be open for reading for {few} weeks.",
    "If the {other} agrees, a trial of {few} months would follow.",
    "An open day for {place} and {region} is planned, weather permitting.",
    "The minutes will be confirmed at the next sitting, after which they cannot be changed.",
    "Until then, the old arrangement stands.",
    "A first review is due after a year, and will be read out in full.",
    "Those who have already replied need do nothing more.",
)
ARGUMENTS = (
    "The interesting part is not the sum but the order in which it is to be spent.",
    "Three things have changed since {year}: the price, the map and the patience of {place}.",
    "Seen from {region}, the {matter} looks like somebody else's good idea.",
    "The {body} has more to gain from a slow success than from a quick one.",
    "That is the arithmetic; the politics is simpler, and less forgiving.",
    "There is a precedent in {near}, where the same sequence of promises took {few} years.",
    "A careful reader will notice that the risk has moved, while the total has not.",
    "Whoever controls the calendar controls the outcome, and here the calendar is crowded.",
    "For the {other}, saying yes late is worth more than saying it early.",
    "The likeliest result is also the least dramatic: a smaller version, on time.",
    "If the {matter} works, it will be because of a rule that hardly anybody has read.",
    "The comparison with {year} is tempting, and wrong in one important respect.",
    "None of this is a reason to stop; it is a reason to count again.",
    "Every forecast of this kind has so far been wrong by about {pct}, and in both directions.",
)
VIEWS = (
    "My objection is not to the plan but to the hurry.",
    "Let us be fair to the {body}: it has answered every letter, including mine.",
    "A public thing should be argued for in public, and in words of one syllable.",
    "I changed my mind about the {matter} on a wet bench in {region}, and I recommend the bench.",
    "Those who call it a luxury have never waited for anything in {month}.",
    "There is a kind of thrift that costs more than it saves, and we are rather good at it.",
    "Ask {voice} what would be lost, and you will be given tea and a straight answer.",
    "The {other} says that nobody uses it; the queue says otherwise.",
    "I do not know whether it will work, and neither, to their credit, do its authors.",
    "What we owe the next committee is not a monument but a tidy file.",
    "It would be a pity to win this argument by outliving the people who disagree.",
    "A town is a set of promises about small things, kept for a long time.",
    "If I am wrong, the harm is a year's delay; if they are wrong, it is rather more.",
    "Let it be built, or mended, or left alone, but let it be done on purpose.",
    "I have read all {few} chapters, and the best sentence is in the appendix.",
    "The easiest thing to cut is always the thing that {place} cannot see from its window.",
)
SUBHEADS = (
    "What happens next", "How the figures were counted", "A longer view", "Voices from {place}",
    "The cost of waiting", "Lessons from {near}", "In the small print", "An older argument",
    "What the {body} says", "The view from {region}", "Questions left open", "On the ground",
)  # fmt: skip
SUMMARIES = {
    "news": (
        "The {body} sets out what the {matter} will cost, who decides, and why {place} may have to wait until {month}.",
        "A short meeting, a long list of conditions: how the question found a majority in {place}.",
        "Supporters point to {n} replies in favour; the {other} would like to see them counted again.",
        "{place} gets its answer, {region} does not, and the {body} asks both for patience.",
        "The paper is {few} pages long. The argument about it goes back to {year}.",
        "The {other} has doubts, the {body} has a date, and {speaker} has a notebook.",
        "Costs are up by {pct} since {year}, yet few in {place} want to go back.",
        "An agreement in {place} satisfies nobody entirely, and that may be why it lasts.",
        "A reserve of {sum}, {few} appeals and a map drawn by hand: the week in {place}.",
        "Members in {place} agreed on the aim in an hour and on the wording in {few}.",
        "The {body} says the figures hold. The {other} has asked to see how they were counted.",
        "From {month}, {place} will pay less and {region} will wait a little longer.",
        "Letters go to {n} households this week; replies need no stamp.",
        "{few} months of talks end with one page, signed by the {body} and the {other}.",
        "The trial ran for {few} weeks. What it showed depends on whom one asks in {place}.",
        "What changes, for whom and from when: a guide for those in {region} who missed the meeting.",
        "The old rule dates from {year} and has been amended {few} times. The new one is shorter.",
        "A spokesperson for the {body} promised {place} every answer in the same size of type.",
    ),
    "analysis": (
        "The {body} has more to gain from a slow success than from a quick one, and {place} knows it.",
        "Three figures explain the quarrel between {place} and {region}; only one is in the paper.",
        "Since {year} the risk of the {matter} has moved, while the total has not. Who carries it now?",
        "The {other} hesitates over the {matter} for a reason that stands on the last page.",
        "What happened in {near} in {year} says more about the {matter} than any forecast.",
        "{place} has a crowded calendar, and whoever controls it decides on the {matter}.",
    ),
    "opinion": (
        "My objection is not to the {matter} but to the hurry, and {place} is in a hurry.",
        "The {matter} should be argued for in public, and in {place} it has not been.",
        "There is a kind of thrift that costs more than it saves, and {place} is rather good at it.",
        "If the {body} is right, a year's delay does no harm; if it is wrong, rather a lot.",
        "{place} is a set of promises about small things, and the {matter} is one of them.",
        "I changed my mind about the {matter} on a wet bench in {region}; I recommend the bench.",
        "The best sentence of the report on the {matter} is in the appendix, on page {few}.",
    ),
    "feature": (
        "By six the kettle is on and somebody has swept the step: a day in {place}.",
        "{speaker} has kept the ledger in a biscuit tin since {year}, and means to go on.",
        "Soup at noon, gulls all day, and a clock that runs {few} minutes fast by common consent.",
        "In {place} the light comes late in {month}, and people arrange themselves around it.",
        "At the end of the pier, where {region} can just be seen, the noise stops.",
    ),
}
POOLS = {
    "news": (DETAILS, VOICES, FIGURES, BACKGROUND, DOUBTS, NEXT),
    "analysis": (ARGUMENTS, FIGURES, BACKGROUND, DOUBTS, DETAILS, VOICES),
    "opinion": (VIEWS, VIEWS, BACKGROUND, FIGURES, DOUBTS, ARGUMENTS),
    "feature": (SCENES, SCENES, VOICES, BACKGROUND, DETAILS, DOUBTS),
}
FIRST = {
    "news": OPENINGS,
    "analysis": ANALYSIS_OPENINGS,
    "opinion": OPINION_OPENINGS,
    "feature": SCENES,
}


def sentence(grammar: str, slots: Mapping[str, str]) -> str:
    """Fill `grammar`, its first letter a capital."""
    line = grammar.format_map(slots)
    return line[0].upper() + line[1:]


def paragraphs(rng: Random, kind: str, slots: Mapping[str, str], words: int) -> list[str]:
    """Give paragraphs of about `words` words in all, no sentence used twice."""
    left = {pool: rng.sample(pool, len(pool)) for pool in (FIRST[kind], *POOLS[kind])}
    copy = [_paragraph(left[FIRST[kind]], slots, 3 if kind == "feature" else 1)]
    for pool in cycle(POOLS[kind]):
        if sum(len(part.split()) for part in copy) >= words or not any(left.values()):
            return copy
        if left[pool]:
            copy.append(_paragraph(left[pool], slots, rng.choice((2, 2, 3, 3, 4))))
    return copy


def _paragraph(pool: list[str], slots: Mapping[str, str], sentences: int) -> str:
    taken = [pool.pop() for _ in range(min(sentences, len(pool)))]
    return " ".join(sentence(grammar, slots) for grammar in taken)
