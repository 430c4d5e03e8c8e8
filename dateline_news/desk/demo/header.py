"""The header of an invented story: every field of the contract that a reader can see."""

from dateline_news.desk.demo import people, pictures, urdu
from dateline_news.desk.demo.beats import BEATS, SHARED_TOPICS
from dateline_news.desk.demo.dates import revision
from dateline_news.desk.demo.plan import Plan
from dateline_news.desk.demo.prose import sentence
from dateline_news.desk.demo.rota import Rota
from dateline_news.desk.demo.slots import person

TIMED = 0.92
REVISED = 0.14
DATELINED = 0.75
SOURCED = 0.12
LINKED = 0.7
ASSISTED = 0.08
SUMMED_UP = 0.83
URGENT = 0.06


def header(rota: Rota, plan: Plan, title: str) -> dict[str, str]:
    """Give the fields of `plan` as they are written, in the order in which they are written."""
    return {
        "Title": title,
        **_dates(rota, plan),
        "Category": plan.section,
        "Tags": ", ".join(_topics(rota, plan)),
        "Kind": plan.kind,
        **_byline(rota, plan),
        **_picture(rota, plan),
        **_presentation(rota, plan),
    }


def _dates(rota: Rota, plan: Plan) -> dict[str, str]:
    moment, timed = plan.slots.moment, plan.leads or rota.rng.random() < TIMED
    form = "%Y-%m-%d %H:%M" if timed else "%Y-%m-%d"
    dates = {"Date": moment.strftime(form)}
    if rota.rng.random() < REVISED:
        dates["Modified"] = revision(rota.rng, moment).strftime(form)
    return dates


def _topics(rota: Rota, plan: Plan) -> list[str]:
    """Give two topics of the story's own beat, and up to three from elsewhere."""
    first, rng = plan.matter.topic, rota.rng
    own = sorted({matter.topic for matter in plan.beat.matters} - {first})
    others = sorted({matter.topic for matter in rng.choice(BEATS).matters} - {first, *own})
    count = rng.choice((0, 0, 1, 1, 2, 3))
    return [first, rng.choice(own), *rng.sample([*SHARED_TOPICS, *others], count)]


def _byline(rota: Rota, plan: Plan) -> dict[str, str]:
    """Give authors, dateline and source: a column is signed, wire copy may have a source only."""
    rng, fields = rota.rng, {}
    signed = rota.bylines.draw() or int(plan.kind == "opinion")
    if signed:
        names = ", ".join(rota.authors.draw() for _ in range(signed))
        fields["Authors" if signed > 1 else "Author"] = names
    if plan.kind == "news" and rng.random() < DATELINED:
        fields["Dateline"] = plan.slots["dateline"]
    if signed and rng.random() < ASSISTED:
        fields["Credit"] = f"Additional reporting by {person(rng)}"
    if not signed or (plan.kind == "news" and rng.random() < SOURCED):
        fields |= _source(rota, plan)
    return fields


def _source(rota: Rota, plan: Plan) -> dict[str, str]:
    name, host = rota.rng.choice(people.SOURCES)
    fields = {"Source": urdu.SOURCE if plan.voice == "urdu" else name}
    if rota.rng.random() < LINKED:
        fields["Rights"] = "The invented words of an invented agency, free to use."
        fields["Source_url"] = f"https://{host}/{plan.slots.moment:%Y/%m}/{plan.slots['id']}"
    return fields


def _picture(rota: Rota, plan: Plan) -> dict[str, str]:
    if not (rota.pictured.draw() or plan.leads):
        return {}
    picture, in_urdu = rota.designs.draw().draw(), plan.voice == "urdu"
    return {
        "Image": f"images/{picture.name}",
        "Image_alt": urdu.ALT if in_urdu else picture.alt,
        "Image_caption": urdu.CAPTION if in_urdu else sentence(picture.caption, plan.slots),
        "Image_credit": pictures.CREDIT,
    }


def _presentation(rota: Rota, plan: Plan) -> dict[str, str]:
    rng, fields = rota.rng, {}
    if plan.leads or rng.random() < URGENT:
        fields["Priority"] = str(9 if plan.leads else rng.randrange(1, 9))
    if plan.voice == "urdu":
        fields["Lang"] = "ur"
    if plan.leads or rng.random() < SUMMED_UP:
        grammars = rota.summaries["urdu" if plan.voice == "urdu" else plan.kind]
        fields["Summary"] = sentence(grammars.draw(), plan.slots)
    return fields
