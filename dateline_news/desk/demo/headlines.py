"""Headlines from small grammars, one for each kind of story and two for the extremes."""

from dateline_news.desk.demo.prose import sentence
from dateline_news.desk.demo.slots import Slots

LONG_HEADLINE = 140

VERBS = (
    "backs", "delays", "reviews", "defends", "weighs", "revives", "questions", "sets date for",
    "asks for time on", "opens books on", "promises answer on", "seeks funds for",
    "drops objection to", "names panel on", "hears doubts about", "splits over", "returns to",
    "marks a year of", "invites views on", "publishes plan for", "holds line on",
    "finds partner for", "moves to protect", "takes second look at",
)  # fmt: skip
TAILS = (
    "after long winter", "before autumn recess", "with one vote to spare", "despite rain",
    "at second attempt", "amid staffing doubts", "as costs settle",
    "for first time in a decade", "without a vote", "in open session", "after residents' appeal",
    "as neighbours object", "ahead of review", "on islands' advice", "to cautious welcome",
    "while work continues", "in 40-page paper", "after “honest mistake”", "a week early",
    "against clerk's advice", "with no extra money", "at harbour meeting", "in short statement",
)  # fmt: skip
TURNS = (
    "put to residents", "wins approval", "faces review", "runs into doubts", "returns to agenda",
    "moves a step closer", "stays open", "draws record interest", "waits for spring",
    "gets a second life", "goes to the vote", "costs less than feared", "divides committee",
    "clears last hurdle",
)  # fmt: skip
DEEDS = (
    "votes on", "counts cost of", "takes stock of", "makes room for", "has its say on",
    "waits for", "welcomes", "grows impatient with", "gathers for", "writes its own rules for",
)  # fmt: skip
REMARKS = (
    "Not yet", "We can wait", "Nobody asked us", "It works", "One step too far", "Worth the wait",
    "Show us the numbers", "A fair compromise",
)  # fmt: skip
ENDINGS = (
    "vote delayed", "talks resume", "plan approved", "row settled", "costs double", "dates set",
    "hearing opens", "deal near", "funds found", "work begins", "rules eased", "review ends",
    "panel named", "doubts grow",
)  # fmt: skip
NEWS = (
    *["{body} {verb} {matter}"] * 4,
    *["{body} {verb} {matter} {tail}"] * 8,
    *["{Matter} {turn}"] * 2,
    *["{Matter} {turn} {tail}"] * 3,
    *["{Matter} {turn} in {place}"] * 2,
    *["{place} {deed} {matter}"] * 3,
    *["{place} {deed} {matter} {tail}"] * 3,
    "{Matter}: {body} asks for more time",
    '"{remark}": {place} divided over {matter}',
    '"{remark}", says {last} as {body} reopens {matter}',
    "{n} sign petition on {matter}",
    "Who will pay for the {matter}?",
    "{body} & {other} agree on {matter}",
    "In {place}, a quiet yes to the {matter}",
    "No surprises as {body} presents {matter}",
    "{Matter} could cost {sum}, {other} warns",
    "{place} first, {region} later: {body} splits {matter} in two",
    "One in {few} households replies on {matter}",
    "{last} to lead review of {matter}",
    "Rain stops talks on {matter} in {place}",
    "{few} votes settle {matter} in {place}",
    "Promised in {year}, {matter} reaches {place}",
    "{body}: no change to {matter} before {month}",
    "{region} joins {place} in support of {matter}",
    "Clerk finds old letter on {matter} in {place}",
    "Minutes of talks on {matter} to be published in full",
    "{Matter}: what {place} needs to know by {month}",
    "{other} leaves talks on {matter}, then returns",
)
ANALYSIS = (
    "Why the {matter} matters beyond {place}",
    "What the {body} gains from the {matter}",
    "The {matter}, in three numbers",
    "How the {matter} came to divide {place}",
    "Four questions the {matter} leaves open",
    "Behind the {matter}, an older argument about {place}",
    "{body} has a plan for the {matter}; the calendar does not",
    "The slow arithmetic of the {matter}",
    "{place} and the {matter}: a short history of waiting",
)
OPINION = (
    "Leave the {matter} alone",
    "{place} should not hurry the {matter}",
    "In praise of the {matter}",
    "I was wrong about the {matter}",
    "The {matter} deserves a better argument",
    "Give the {body} a year with the {matter}",
    "Nobody asked {place} about the {matter}",
    "A modest case for the {matter}",
    "Letter from {place}: the {matter} and us",
    "What the {body} will not say about the {matter}",
)
FEATURE = (
    "A winter with the {matter}",
    "The people who keep the {matter} going",
    "Six in the morning in {place}, waiting for the {matter}",
    "What {speaker} learned from the {matter}",
    "The long patience of {place}: {region} waits, too",
    "Notes from the edge of the {matter}",
    "{place}, its kettle and the {matter}",
    "Forty years, one notebook: {speaker} and the {matter}",
)
SHORT = ("{word} {ending}",)
LONG = (
    (
        "{body} {verb} {matter} {tail}, while {other} asks {place} and {region} to say in writing"
        " what they would accept instead"
    ),
    "{place} {deed} {matter} {tail} as {body} and {other} publish two different counts of the same replies",
    (
        "{Matter} {turn} {tail}: {body} promises {place} an answer in plain words, {other} promises"
        " {region} another meeting"
    ),
)
LONG_TAILS = (
    ", according to minutes read out in public",
    ", and a further three parishes ask to be heard first",
    ", eleven months after the first hearing was adjourned",
)
GRAMMARS = {
    "news": NEWS,
    "analysis": ANALYSIS,
    "opinion": OPINION,
    "feature": FEATURE,
    "short": SHORT,
    "long": LONG,
}
WORDS = {
    "verb": VERBS,
    "tail": TAILS,
    "turn": TURNS,
    "deed": DEEDS,
    "remark": REMARKS,
    "ending": ENDINGS,
}


def headline(grammar: str, slots: Slots) -> str:
    """Fill one of `GRAMMARS`; one of `LONG` comes out at `LONG_HEADLINE` characters or more."""
    line = sentence(grammar, slots)
    if grammar in LONG:
        for more in slots.rng.sample(LONG_TAILS, len(LONG_TAILS)):
            line += more if len(line) < LONG_HEADLINE else ""
    return line
