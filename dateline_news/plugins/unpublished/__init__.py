"""What is not published, in a preview: a list with what keeps each piece, and on its own page what would publish it.

No other build has any of it. A story that is hidden has a page, and stands in the list because no other list names it.
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import chain
from pathlib import Path
from typing import Any, TypeVar

from dateline_news.model.addresses import encoded
from dateline_news.model.paper import LABEL_KINDS, Front, StaticPage, Story
from dateline_news.model.release_status import kept_by
from dateline_news.press import plan

PATH = "-/unpublished.html"  # in a folder that no piece and no label has
ORDER = ("draft", "embargo", "date", "hidden", "skip")
Settings = dict[str, Any]
Some = TypeVar("Some", bound=StaticPage)


def pages(paper: plan.Archive) -> Iterator[plan.Page]:
    """The list, if this is a preview."""
    if not paper.settings["PREVIEW"]:
        return
    inputs = {
        "title": f"{plan.words(paper.front).gettext('Not published')} — {paper.masthead.name}",
        "canonical": "",
        "robots": "noindex",
        "groups": groups(paper, paper.settings),
    }
    yield plan.Page(PATH, "unpublished", inputs)


def groups(paper: Any, settings: Settings) -> list[dict[str, Any]]:
    """All that is not published, by what keeps it: [{kept_by, pieces}], and in each what is to come first, first."""
    by_keeper: dict[str, list[dict[str, Any]]] = {}
    stories = _kept(chain(paper.stories, paper.translations, paper.hidden))
    others = chain(paper.pages, paper.hidden_pages, _introductions(paper))
    for piece in (*_by_date(stories), *_kept(others)):
        by_keeper.setdefault(kept_by(piece.standing) or "hidden", []).append(_piece(piece, settings))
    for source, line in paper.skipped:
        blank = {"title": "", "path": "", "own": {}, "standing": "", "wanted": ""}
        by_keeper.setdefault("skip", []).append({**blank, **_place(source, line, "skip", settings)})
    return [{"kept_by": keeper, "pieces": by_keeper[keeper]} for keeper in ORDER if keeper in by_keeper]


def _kept(pieces: Iterable[Some]) -> Iterator[Some]:
    return (piece for piece in pieces if piece.standing or piece.hidden)


def _introductions(paper: Any) -> Iterator[StaticPage]:
    """What introduces topics and authors; where no story names one, there is no page to lead to."""
    for kind, of_kind in paper.introductions.items():
        slugs = {label.slug for label in paper.labels_of(LABEL_KINDS[kind])}
        for slug, introduction in of_kind.items():
            yield introduction if slug in slugs else replace(introduction, path="")


def _by_date(stories: Iterable[Story]) -> list[Story]:
    return sorted(stories, key=lambda story: (story.date.at, story.source))


def _piece(piece: StaticPage, settings: Settings) -> dict[str, Any]:
    return {
        "title": piece.title,
        "path": encoded(piece.path),
        "own": piece.own,
        "standing": piece.standing,
        "wanted": piece.wanted if isinstance(piece, Story) else "",
        **_place(piece.source, piece.release_line, kept_by(piece.standing), settings),
    }


def _place(source: str, line: int, keeper: str, settings: Settings) -> dict[str, Any]:
    """Where a piece is to be changed: its file as its editor names it, and the line that keeps it, or 0."""
    file = f"{Path(settings['PATH']).name}/{source}"
    return {"file": file, "line": line if keeper in ("draft", "embargo", "skip") else 0}


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`unpublished`, in a preview: where the list is, on the front page; there and how, on what is not published."""
    piece = page.subject if isinstance(page.subject, StaticPage) else None
    keeper = kept_by(piece.standing) if piece else ""
    if not front.settings["PREVIEW"] or not (keeper or page.template == "index"):
        return {}
    place = _place(piece.source, piece.release_line, keeper, front.settings) if piece else {"file": "", "line": 0}
    return {"unpublished": {"path": PATH, "kept_by": keeper, **place}}


def register() -> None:
    """Take part in the plan and in the head."""
    plan.pages.connect(pages)
    plan.head.connect(head)
