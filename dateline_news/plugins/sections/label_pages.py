"""The page of a section, a topic or an author: what introduces it, its newest stories, and the way to its years.

Each shows its newest and links to a page a year. A new story thus touches two pages of each of its labels, whatever the
size of the archive; numbered pages would all shift. What stands beside the list comes from the stories in it alone.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import timedelta
from typing import Any

from dateline_news.model.addresses import absolute, encoded, root_of
from dateline_news.model.archive.language_papers import below
from dateline_news.model.cards import by_day, card, years_of
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import CopyText, Introduction, Label, LabelKind, Story, named
from dateline_news.plugins.sections import sequences
from dateline_news.plugins.stories import linked
from dateline_news.press import plan

AHEAD = 5  # stories of a section that stand before its list: a lead and four cards
FRESH = timedelta(days=3)  # how much older than the newest a story may be to lead it
TOPICS = 8


def pages_of(kind: LabelKind, stories: plan.Stories[Label], paper: plan.Archive) -> Iterator[plan.Page]:
    """A page for each year of a label that has many stories, and that of its newest."""
    label, most = stories.subject, paper.settings["NEWEST"]
    is_long = not kind.is_by_part and stories.exceed(most)
    about = {
        "here": encoded(label.path) if kind.name == "category" else "",
        kind.name: label.data(),
        "years": Deferred(years_of, label, stories.years() if is_long else ()),
    }
    for year, of_year in stories.each_year() if is_long else ():
        more: plan.Inputs = {"introduction": None, "lead": None, "cards": [], "topics": []}
        more |= {"stories": [], "beginning": None} if kind.is_sequence else {}
        inputs = {**about, **more, "year": year, **_list(label, of_year, len(of_year), of_year[-1], paper.clock)}
        name = plan.words(paper.front).gettext("%(name)s, %(year)s", name=label.name, year=year)
        yield _page(label.year(year), kind.name, name, paper, inputs, label)
    newest, introduced = stories.newest(most), paper.introduction(kind, label)
    ahead = _ahead(newest) if kind.name == "category" else []
    shown = {story.source for story in ahead}
    rest = [story for story in newest if story.source not in shown and not kind.is_by_part]
    first = {
        **about,
        "canonical": absolute(paper.masthead.site, label.address),
        "year": None,
        "standing": introduced.standing if introduced else "",
        "alternates": versions(kind, label, paper),
        "introduction": Deferred(introduction, introduced, introduced.copy, label) if introduced else None,
        "lead": Deferred(card, ahead[0], newest[0].date.at.year) if ahead else None,
        "cards": Deferred(cards, newest[0].date.at.year, *ahead[1:]),
        "topics": Deferred(topics_of, newest, label),
        **_list(label, rest, stories.count(), stories.oldest(), paper.clock),
        **(sequences.more(kind, stories, paper, is_long=is_long) if kind.is_sequence else {}),
    }
    yield _page(label.path, kind.name, label.name, paper, first, label)


def versions(kind: LabelKind, label: Label, paper: plan.Archive) -> list[dict[str, Any]]:
    """The page of a label on each front that has one, where there are several, as a story names its versions."""
    if not paper.front.languages:
        return []
    known = paper.paper.labels_by_language.items()
    fronts = paper.answer(
        f"the languages of {label.name}", [lang for lang, labels in known if (kind.name, label.slug) in labels]
    )
    own, of_paper = paper.front.lang, paper.masthead.lang
    path, address = (text.removeprefix(f"{own}/" if own else "") for text in (label.path, label.address))
    return [
        {
            **named(lang),
            "path": encoded(path if lang == of_paper else below(lang, path)),
            "href": absolute(paper.masthead.site, address if lang == of_paper else below(lang, address)),
            "is_here": lang == (own or of_paper),
            "is_default": lang == of_paper,
        }
        for lang in (fronts if len(fronts) > 1 else ())
    ]


def _ahead(newest: Sequence[Story]) -> list[Story]:
    """What stands before the list of a section: the first in rank, or else the first with a picture, and the others."""
    ahead = [story for story in newest if not story.retracted][:AHEAD]
    fresh = [story for story in ahead if not story.paid and ahead[0].date.at - story.date.at <= FRESH]
    lead = min(fresh, key=lambda story: (-max(0, story.priority), not story.picture), default=None)
    return [lead, *(story for story in ahead if story is not lead)] if lead else []


def cards(year: int, *stories: Story) -> list[dict[str, Any]]:
    """The cards of stories, in their order; `year` is that of the newest."""
    return [card(story, year) for story in stories]


def topics_of(stories: Sequence[Story], label: Label) -> list[dict[str, Any]]:
    """The topics that stories have besides a label, those of most of them first, the newer before the older."""
    count = Counter(topic for story in stories for topic in story.topics if topic.path and topic != label)
    return [topic.data() for topic, _ in count.most_common(TOPICS)]


def introduction(introduced: Introduction, text: CopyText, label: Label) -> dict[str, Any]:
    """What introduces a label, as its page shows it."""
    _, blocks = text
    return {
        "standfirst": introduced.standfirst,
        "own": introduced.own,
        "blocks": linked(blocks, introduced.links, root_of(label.path)),
        "email": introduced.email,
        "elsewhere": [{"name": name, "href": address} for name, address in introduced.elsewhere],
    }


def _list(label: Label, shown: Sequence[Story], count: int, oldest: Story, clock: str) -> plan.Inputs:
    """What a list page says of its stories. A year's page speaks of that year only, so that it stays as it is."""
    return {"dates": Deferred(dates, shown, clock, label), "count": count, "since": Deferred(since, oldest)}


def dates(shown: Sequence[Story], clock: str, label: Label) -> list[dict[str, Any]]:
    """Stories by day; each names its authors but the one whose page it is."""
    days = by_day(shown, clock)
    own = encoded(label.path)
    for listed in (article for day in days for article in day["articles"]):
        listed["authors"] = [author for author in listed["authors"] if author["path"] != own]
    return days


def since(oldest: Story) -> dict[str, str]:
    """The day of the oldest story."""
    return oldest.date.data()


def _page(path: str, template: str, name: str, paper: plan.Archive, inputs: plan.Inputs, subject: Label) -> plan.Page:
    title = f"{name} — {paper.masthead.name}"
    about = plan.words(paper.front).gettext("%(label)s in %(paper)s.", label=name, paper=paper.masthead.name)
    head = {"title": title, "description": about}
    return plan.Page(path, template, {**head, **inputs}, subject=subject)
