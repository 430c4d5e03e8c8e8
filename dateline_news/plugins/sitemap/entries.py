"""What a sitemap says of the front page, sections, threads, lists, pages and stories: what is true of each address.

A story has the day of its last change, its pictures, and its versions in other languages. A list without a true day
has none.
"""

from collections.abc import Iterator, Mapping, Sequence

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of, file_of
from dateline_news.model.paper import LABEL_KINDS, Masthead, Story
from dateline_news.press import plan

Entry = plan.Inputs  # {loc, lastmod, pictures: [address], versions: [{lang, href}]}
MOST_PICTURES = 1_000  # of an address, as the protocol allows


def lists(paper: plan.Archive) -> list[Entry]:
    """The lists of the paper and of each language with a front, and the static pages."""
    fronts = paper.answer("the fronts of languages", [paper, *paper.in_languages.values()])
    days = {address: day for front in fronts for address, day in _days(front).items()}
    days |= dict.fromkeys((page.url for page in paper.pages if page.path), "")
    return [_entry(absolute(paper.masthead.site, address), day) for address, day in days.items()]


def _days(paper: plan.Archive) -> dict[str, str]:
    """The front page, sections, threads and series, the lists of all labels and the archive: address → day."""
    newest = paper.newest(1)
    days = {address_of("INDEX", paper.settings): newest[0].date.iso if newest else ""}
    kinds = [kind for kind in LABEL_KINDS.values() if kind.is_sequence or kind.name == "category"]
    labels = [label for kind in kinds for label in paper.labels(kind) if label.subject.path]
    days |= {label.subject.address: label.newest(1)[0].date.iso for label in labels}
    names = [*(kind.plural.upper() for kind in paper.kinds()), "ARCHIVES"] if newest else []
    indexes = [address_of(name, paper.settings) for name in names if file_of(name, paper.settings)]
    return days | dict.fromkeys(indexes, "")


def of_stories(
    masthead: Masthead, others: list[Entry], stories: Sequence[Story], versions: Mapping[str, Sequence[Story]]
) -> list[Entry]:
    """These entries, and those of stories; `versions` are of those that have several, by the paths of the stories."""
    return [*others, *(_of_story(masthead, story, versions.get(story.path, ())) for story in stories)]


def _entry(address: str, day: str) -> Entry:
    return {"loc": address, "lastmod": day, "pictures": [], "versions": []}


def _of_story(masthead: Masthead, story: Story, versions: Sequence[Story]) -> Entry:
    pictures = [absolute(masthead.site, path) for path in dict.fromkeys(_pictures(story))]
    return {
        **_entry(absolute(masthead.site, story.url), story.updated.iso),
        "pictures": pictures[:MOST_PICTURES],
        "versions": [
            {"lang": lang, "href": absolute(masthead.site, version.url)}
            for version in versions
            for lang in (version.lang, *(["x-default"] if version.lang == masthead.lang else []))
        ],
    }


def _pictures(story: Story) -> Iterator[str]:
    """The pictures of a story, each as the file for those who read no AVIF."""
    if story.picture:
        yield encoded(story.picture.path)
    yield from (link.shown or link.address for link in story.links if link.width and not link.media)
