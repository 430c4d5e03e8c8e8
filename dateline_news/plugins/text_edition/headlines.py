"""The page of the newest headlines, by section."""

from dateline_news.model.cards import line
from dateline_news.model.paper import Label, Story
from dateline_news.plugins.text_edition import story
from dateline_news.press import plan

FILE = "text.html"
MOST = 30  # stories: with these the page is below five kilobytes


def page(paper: plan.Archive) -> plan.Page:
    """The page. It repeats what stands elsewhere, so search engines are asked to follow nothing from it."""
    newest = paper.newest(MOST)
    by_section: dict[Label, list[Story]] = {}
    for piece in newest:
        by_section.setdefault(piece.section, []).append(piece)
    groups = [(section, by_section[section]) for section in paper.front.sections if section in by_section]
    inputs = {
        "title": f"{plan.words(paper.front).gettext('Headlines')} — {paper.masthead.name}",
        "robots": "noindex, nofollow",
        "groups": [{"name": section.name, "stories": [*map(_line, pieces)]} for section, pieces in groups],
        "today": newest[0].date.data() if newest else None,
    }
    return plan.Page(FILE, "text", inputs)


def _line(piece: Story) -> plan.Inputs:
    """A story as a headline that leads to its text."""
    return {**line(piece), "path": story.address(piece)}
