"""The pages of labels (sections, topics, authors, …), and the lists of all of them, as far as the settings want them.

label_pages    the page of a label, and its pages by year
sequences      what those of threads and series show besides
indexes        the list of all labels of a kind
"""

from collections.abc import Iterator

from dateline_news.model.paper import LABEL_KINDS
from dateline_news.plugins.sections.indexes import index
from dateline_news.plugins.sections.label_pages import pages_of
from dateline_news.press import plan


@plan.in_each_language
def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The pages of every label, year by year, and the list of each kind."""
    for kind in LABEL_KINDS.values():
        for stories in paper.each_label(kind):
            if stories.subject.path:
                yield from pages_of(kind, stories, paper)
    for kind in paper.each(LABEL_KINDS.values()):
        yield from index(kind, paper)


def register() -> None:
    """Take part in the plan."""
    plan.pages.connect(pages)
