"""The text edition: the newest headlines on one light page, and each story as plain text, where TEXT_EDITION is on.

It is for who pays for each kilobyte, reads in a terminal, or has pages read out: no picture, no style to speak of, and
what a link leads to stands at the end of a story, by number. It is one more file a story, so a paper has to ask for it.

    headlines   the page: the newest stories by section, each leading to its text
    story       the text of a story: its head, its copy, and the addresses of its links
    plain       the blocks of a copy as plain text
"""

from collections.abc import Iterator

from dateline_news.model.paper import Front, Story
from dateline_news.plugins.text_edition import headlines, story
from dateline_news.press import plan


def pages(paper: plan.Archive) -> Iterator[plan.Page | plan.File]:
    """The page of headlines, and a text for each story that readers can find."""
    if not paper.settings["TEXT_EDITION"]:
        return
    for piece in paper.each_story():
        if not piece.hidden:
            yield story.file(piece, paper)
    yield headlines.page(paper)


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`text_page`, for every page: the way to the headlines, and from a story to its text."""
    if not front.settings["TEXT_EDITION"]:
        return {}
    piece = page.subject
    own = story.address(piece) if isinstance(piece, Story) and not piece.hidden else ""
    return {"text_page": {"path": headlines.FILE, "story_path": own}}


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.head.connect(head)
