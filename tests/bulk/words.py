"""The words of invented copy: in each language the names of what is reported on, and patterns with blanks for them."""

from collections.abc import Sequence
from typing import NamedTuple

FIRST_NAMES = "Agna Bevis Corin Edda Hollis Imke Kerensa Lowen Osric Petra".split()
LAST_NAMES = "Brackenfold Cobblewick Eelgrave Foghanger Gorsehythe Inkpenny Kelpwright Tallowby".split()
NAMES = tuple(f"{first} {last}" for last in LAST_NAMES for first in FIRST_NAMES)
AUTHORS, SPEAKERS = NAMES[:40], NAMES[40:]
SECTIONS = tuple("World Region Politics Business Culture Science Sport Weather Travel Letters".split())
GROUNDS = "Harbour Valley Bridge Quay Market Upland Island River Moor Coast Mill Ferry Abbey Lock Heath".split()
CONCERNS = "accounts books boats buses customs fairs fees gardens homes lamps letters maps music parks repairs".split()
CONCERNS += "roads schools tides votes wages".split()
TOPICS = tuple(f"{ground} {concern}" for concern in CONCERNS for ground in GROUNDS)


class Words(NamedTuple):
    """What stories of one language are made of. All but the names have blanks in braces."""

    bodies: Sequence[str]
    places: Sequence[str]
    matters: Sequence[str]
    headlines: Sequence[str]
    summaries: Sequence[str]
    sentences: Sequence[str]
    subheads: Sequence[str]
    items: Sequence[str]
    alt: str
    caption: str


ENGLISH = Words(
    bodies=(
        "Harbour Board, Valley Assembly, Rivers Trust, Marsh Commission, Calder & Moss Line, Lantern Theatre,"
        " Ellery Infirmary, Open Maps Circle, Guild of Bakers, Tide Laboratory, Audit Chamber, Upland Graziers Union"
    ).split(", "),
    places="Thornhythe Northmoor Hallowcross Upperwick Saltmarsh Oxenferry Fennick Gannetsteps".split(),
    matters=(
        "night ferry timetable, empty homes register, street works audit, town hall organ, lost harbour atlas,"
        " kelp forest count, shared winter pitch, school meals contract, grain trade agreement, flood relief fund,"
        " covered market lease, wooden velodrome, quay camera policy, otter crossing, pocket poetry series"
    ).split(", "),
    headlines="""\
{body} delays {matter} after residents' appeal
{body} & {other} agree on {matter}, a week early
{body}: no change to {matter} before {month}
{place} counts cost of {matter} as neighbours object
{place} first, {region} later: {body} splits {matter} in two
"Not yet": {place} divided over {matter}
Who will pay for the {matter}?
{n} sign petition on {matter} in {place}
{few} votes settle {matter} in {place}, with one to spare
Promised in {year}, {matter} reaches {place}""".splitlines(),
    summaries="""\
The {body} sets out what the {matter} will cost, who decides, and why {place} may have to wait until {month}.
A short meeting, a long list of conditions: how the question found a majority of {few} in {place}.
Supporters point to {n} replies in favour; the {other} would like to see them counted again.
{place} gets its answer, {region} does not, and the {body} asks both for patience.
Costs are up by {pct} since {year}, yet few in {place} want to go back.
The trial ran for {few} weeks. What it showed depends on whom one asks in {place}.""".splitlines(),
    sentences="""\
The {body} said that the {matter} would go ahead, though not on the terms that {place} had asked for in {month}.
After {few} hours of questions in {place}, the {body} agreed to publish every paper that led to the {matter}.
A decision has been put back by {few} weeks, to give {place} time to read what it is being asked to accept.
The {body} and the {other} have found common ground on the {matter}, according to a note read out in {place}.
For the third time since {year}, the {matter} is before the {body}, and nobody in {place} asks for it to be dropped.
Under the arrangement, the {body} keeps the keys and the {other} keeps the accounts.
Letters go to {n} households in {place}, with a reply slip that needs no stamp.
The {other} will see each draft {few} days before it is made public in {region}.
The agreement can be ended by either side with {few} months' notice, and from {month} with less.
"We have waited since {year}, and {few} more weeks will not sink us," said {speaker} at the back of the hall.
"A plan is only as good as its second winter," {speaker} said in {place}.
Asked whether the {matter} would last, {speaker} said that it would outlast the people who were arguing about it.
"You can hear the difference from {place}," said {speaker} and pointed to a notebook begun in {year}.
The first year is put at {sum}, a third of it for repairs that were due in any case.
Of {n} replies received, {pct} were in favour and fewer than {few} were unsigned.
Costs have risen by {pct} since {year}, mostly for timber, wages and insurance.
On present use the reserve of {sum} would last {few} years.
Around {pct} of those asked in {region} had not heard of the {matter} before.
The question goes back to {year}, when a storm closed the road to {place} for {few} days.
The {other} was founded in {year} by {few} neighbours and a borrowed typewriter.
Older residents of {place} remember a version of {year} that ran on coal and goodwill.
Critics say that the {matter} helps {place} at the expense of {region}.
The forecast assumes a mild winter, which {region} has had {few} times since {year}.
Comments can be handed in at any library in {region} until the end of {month}.""".splitlines(),
    subheads=("What happens in {month}", "The view from {region}", "How the {n} were counted", "Voices from {place}"),
    items="""\
a notice in {place}, renewed each {month}
the accounts of the {matter}, to the last crown
a review after {few} months, by people who did not write the plan
a reply to every letter within {few} weeks""".splitlines(),
    alt="Hills, one behind another, under a pale sky",
    caption="The hills above {place} in {month}: drawn, as all of this is invented.",
)
URDU = Words(
    bodies=("بندرگاہ بورڈ", "وادی کونسل", "جزیرہ کمیٹی", "کتب خانہ انجمن", "دریا ٹرسٹ"),
    places=("پورٹ ایلری", "وادی کالڈر", "ماس ہیڈ", "نارتھ مور", "ٹیمبر ٹاؤن"),
    matters=("رات کی کشتی", "پرانے پل", "نئے کتب خانے", "ساحلی راستے", "شہر کی گھڑی", "جزیرے کی ڈاک"),
    headlines=("{body} نے {matter} پر رائے مانگ لی", "نمونہ خبر: {matter} پر {place} کے لوگ خوش"),
    summaries=("یہ ایک نمونہ خبر ہے: {body} نے {place} کے لوگوں سے {matter} کے بارے میں رائے مانگی ہے۔",),
    sentences="""\
{body} نے {matter} کے بارے میں {place} میں ایک اجلاس بلایا۔
اجلاس میں {n} لوگ شریک ہوئے اور {id} تجاویز پیش کی گئیں۔
ایک استاد نے {place} میں کہا: ”ہمیں جلدی نہیں، ہمیں صاف جواب چاہیے۔“
ایک بزرگ نے یاد دلایا کہ یہی بات {year} میں بھی کہی گئی تھی۔
دوسری طرف {region} کے لوگ چاہتے ہیں کہ کام آہستہ مگر درست ہو۔""".splitlines(),
    subheads=("{place} کی رائے", "{matter} کا پس منظر"),
    items=("{place} میں نیا تختہ", "ہر خط کا جواب", "{matter} کا سالانہ حساب"),
    alt="ایک فرضی منظر کی سادہ تصویر",
    caption="نمونہ تصویر: {place} کا یہ منظر فرضی ہے۔",
)
LANGUAGES = {"en": ENGLISH, "ur": URDU}
