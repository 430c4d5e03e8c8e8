"""The pages of labels (sections, topics, authors), and the lists of all of them, as far as the settings want them.

Each shows its newest and links to a page a year. A new story thus touches two pages of each of its
labels, whatever the size of the archive; numbered pages would all shift.
"""

from collections.abc import Iterator

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.cards import by_day, card, years_of
from dateline_news.model.deferred import Deferred
from dateline_news.model.paper import LABEL_KINDS, Label, LabelKind, Paper, Story
from dateline_news.press import plan


def pages(paper: Paper) -> Iterator[plan.Page]:
    """The pages of every label, year by year, and the list of each kind."""
    for kind in LABEL_KINDS.values():
        for label, stories in paper.labels_of(kind).items():
            if label.path:
                yield from _pages_of(kind.name, label, stories, paper)
    for kind in LABEL_KINDS.values():
        if kind.is_always_listed or paper.labels_of(kind):
            yield from _all(paper, kind)


def _pages_of(template: str, label: Label, stories: list[Story], paper: Paper) -> Iterator[plan.Page]:
    newest = stories[: paper.settings["NEWEST"]]
    by_year: dict[int, list[Story]] = {}
    for story in stories:  # in order of time, which is not always that of years: each has the date of its own zone
        by_year.setdefault(story.date.at.year, []).append(story)
    years = Deferred(years_of, label, tuple(by_year) if len(newest) < len(stories) else ())
    about = {"here": encoded(label.path) if template == "category" else "", template: label.data(), "years": years}
    first = {
        **about,
        "canonical": absolute(paper.masthead.site, label.address),
        **_listed(newest, None, stories, paper.clock),
    }
    yield _page(label.path, template, label.name, paper, first, label)
    for year, of_year in by_year.items() if len(newest) < len(stories) else ():
        inputs = {**about, **_listed(of_year, year, of_year, paper.clock)}
        yield _page(label.year(year), template, f"{label.name}, {year}", paper, inputs, label)


def _listed(shown: list[Story], year: int | None, of: list[Story], clock: str) -> plan.Inputs:
    """What a list page says of its stories. A year's page speaks of that year only, so that it stays as it is."""
    return {"dates": Deferred(by_day, shown, clock), "year": year, "count": len(of), "since": Deferred(since, of[-1])}


def since(oldest: Story) -> dict[str, str]:
    """The day of the oldest story."""
    return oldest.date.data()


def _page(
    path: str, template: str, name: str, paper: Paper, inputs: plan.Inputs, subject: Label | None = None
) -> plan.Page:
    title = f"{name} — {paper.masthead.name}"
    head = {"title": title, "description": f"{name} in {paper.masthead.name}."}
    return plan.Page(path, template, {**head, **inputs}, subject=subject)


def _all(paper: Paper, kind: LabelKind) -> Iterator[plan.Page]:
    """The list of all labels of a kind, if the settings give it a file."""
    template, labels = kind.plural, paper.labels_of(kind)
    path = file_of(template.upper(), paper.settings)
    rows = [{**label.data(), "count": len(stories)} for label, stories in labels.items()]
    if kind.name == "category":
        rows = [{**row, "newest": card(stories[0])} for row, stories in zip(rows, labels.values(), strict=True)]
    inputs = {
        template: rows,
        "description": f"All {kind.title.lower()} of {paper.masthead.name}.",
        "canonical": absolute(paper.masthead.site, address_of(template.upper(), paper.settings)),
    }
    if path:
        yield _page(path, template, kind.title, paper, inputs)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
