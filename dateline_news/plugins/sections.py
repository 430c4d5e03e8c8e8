"""The pages of labels (sections, topics, authors), and the lists of all of them, as far as the settings want them.

Each shows its newest and links to a page a year. A new story thus touches two pages of each of its
labels, whatever the size of the archive; numbered pages would all shift.
"""

from collections.abc import Iterator, Sequence
from typing import Any

from dateline_news.model.addresses import absolute, encoded, root_of
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.cards import by_day, card, years_of
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LABEL_KINDS, CopyText, Introduction, Label, LabelKind, Story
from dateline_news.plugins.stories import linked
from dateline_news.press import plan


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The pages of every label, year by year, and the list of each kind."""
    for kind in LABEL_KINDS.values():
        for stories in paper.each_label(kind):
            if stories.subject.path:
                yield from _pages_of(kind, stories, paper)
    for kind in paper.each(LABEL_KINDS.values()):
        yield from _all(paper, kind)


def _pages_of(kind: LabelKind, stories: plan.Stories[Label], paper: plan.Archive) -> Iterator[plan.Page]:
    """A page for each year of a label that has many stories, and that of its newest."""
    template, label, newest = kind.name, stories.subject, paper.settings["NEWEST"]
    is_long = stories.exceed(newest)
    years = Deferred(years_of, label, stories.years() if is_long else ())
    about = {"here": encoded(label.path) if template == "category" else "", template: label.data(), "years": years}
    for year, of_year in stories.each_year() if is_long else ():
        inputs = {**about, "year": year, **_listed(of_year, len(of_year), of_year[-1], paper.clock)}
        inputs["introduction"] = None
        yield _page(label.year(year), template, f"{label.name}, {year}", paper, inputs, label)
    introduced = paper.introduction(kind, label)
    first = {
        **about,
        "introduction": Deferred(introduction, introduced, introduced.copy, label) if introduced else None,
        "canonical": absolute(paper.masthead.site, label.address),
        "year": None,
        **_listed(stories.newest(newest), stories.count(), stories.oldest(), paper.clock),
    }
    yield _page(label.path, template, label.name, paper, first, label)


def _listed(shown: Sequence[Story], count: int, oldest: Story, clock: str) -> plan.Inputs:
    """What a list page says of its stories. A year's page speaks of that year only, so that it stays as it is."""
    return {"dates": Deferred(by_day, shown, clock), "count": count, "since": Deferred(since, oldest)}


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


def since(oldest: Story) -> dict[str, str]:
    """The day of the oldest story."""
    return oldest.date.data()


def _page(
    path: str, template: str, name: str, paper: plan.Archive, inputs: plan.Inputs, subject: Label | None = None
) -> plan.Page:
    title = f"{name} — {paper.masthead.name}"
    head = {"title": title, "description": f"{name} in {paper.masthead.name}."}
    return plan.Page(path, template, {**head, **inputs}, subject=subject)


def _all(paper: plan.Archive, kind: LabelKind) -> Iterator[plan.Page]:
    """The list of all labels of a kind, if the settings give it a file."""
    template = kind.plural
    path = file_of(template.upper(), paper.settings)
    rows = [{**label.data(), "count": count} for label, count in paper.label_counts(kind)]
    if kind.name == "category":
        newest = [section.newest(1)[0] for section in paper.labels(kind)]
        rows = [{**row, "newest": card(story)} for row, story in zip(rows, newest, strict=True)]
    inputs = {
        template: rows,
        "description": f"All {kind.title.lower()} of {paper.masthead.name}.",
        "canonical": absolute(paper.masthead.site, address_of(template.upper(), paper.settings)),
    }
    if path and (rows or kind.is_always_listed):
        yield _page(path, template, kind.title, paper, inputs)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
