"""The page on how to follow the paper: what a feed is good for, every feed there is, and the newsletter.

It names no story, so that one more does not change it. Feeds of topics, authors and other labels, of which there may be
thousands, are named on their own pages; here stands where these are listed.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.paper import LABEL_KINDS, LANGUAGES, Front, direction
from dateline_news.plugins.feeds.channels import (
    SECTIONS,
    Channel,
    are_wanted,
    has_summaries,
    of_label,
    of_language,
    of_site,
)
from dateline_news.press.plan import Archive, Inputs, Page, words
from dateline_news.press.plan.menu import local_address


def pages(paper: Archive) -> Iterator[Page]:
    """The page, if there is something to follow, and no page of the paper's own has its file."""
    front = paper.front
    file = file_of("FOLLOW", front.settings)
    if not way(front) or file in {path for _, path, _, _ in front.pages}:
        return
    fronts = [archive.front for archive in paper.answer("the fronts of languages", [*paper.in_languages.values()])]
    languages = paper.languages() if are_wanted("TRANSLATION", front) else ()
    _, name = words(front).gettext, front.masthead.name
    inputs = {
        "title": _("Follow %(paper)s", paper=name),
        "description": _("The feeds of %(paper)s, and how to use one.", paper=name),
        "canonical": absolute(front.masthead.site, address_of("FOLLOW", front.settings)),
        "all_feeds": [*_feeds(front, fronts, languages)] if front.masthead.site else [],
        "corrections_feed": None,  # the plugin of corrections gives it
        "labels": [*_labels(front)] if front.masthead.site else [],
        "newsletter": _newsletter(front),
    }
    yield Page(file, "follow", inputs)


@lru_cache(maxsize=1)
def way(front: Front) -> Inputs | None:
    """The way to the page, for every page: {path}; or None where it has no file or nothing to say."""
    file = file_of("FOLLOW", front.settings)
    return {"path": encoded(file)} if file and (has_feeds(front) or front.settings["NEWSLETTER"]) else None


def has_feeds(front: Front) -> bool:
    """Whether the paper has an address, and feeds by its settings, as far as there is what they are of."""
    kinds = ("SITE", "TRANSLATION", *(LABEL_KINDS[name].setting for name in front.kinds))
    return bool(front.masthead.site) and any(are_wanted(kind, front) for kind in kinds)


def _feeds(front: Front, fronts: Iterable[Front], languages: Iterable[str]) -> Iterator[Inputs]:
    yield from _row("site", front.masthead.name, "", of_site(front))
    for section in front.sections:
        yield from _row("section", section.name, encoded(section.path), of_label(SECTIONS, section, front, 1))
    in_languages = [(of.lang, encoded(file_of("INDEX", of.settings)), of_site(of)) for of in fronts]
    in_languages += [(lang, "", of_language(lang, front)) for lang in languages]
    for lang, path, channels in in_languages:
        own = {} if lang == front.masthead.lang else {"lang": lang, "dir": direction(lang)}
        yield from _row("language", LANGUAGES.get(lang, lang), path, channels, own)


def _row(of: str, name: str, path: str, channels: list[Channel], own: dict[str, str] | None = None) -> Iterator[Inputs]:
    """What the page says of the feeds of one thing, if it has any."""
    formats = [{"name": channel.format, **channel.data()} for channel in channels]
    if formats:
        yield {"of": of, "name": name, "path": path, "own": own or {}, "formats": formats}


def _labels(front: Front) -> Iterator[Inputs]:
    """The lists of labels that have feeds on pages of their own: {name, path, is_brief}."""
    for kind in (LABEL_KINDS[name] for name in front.kinds):
        file = file_of(kind.plural.upper(), front.settings)
        if kind is not SECTIONS and file and are_wanted(kind.setting, front):
            yield {"name": kind.title, "path": encoded(file), "is_brief": has_summaries(kind, front)}


def _newsletter(front: Front) -> dict[str, Any] | None:
    """Where the newsletter is subscribed to: {path, href}, one of them empty; or None."""
    address = str(front.settings["NEWSLETTER"] or "").strip()
    path = local_address(address, front) if address else ""
    return {"path": path, "href": "" if path else address} if address else None
