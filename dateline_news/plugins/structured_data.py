"""What search engines read of a page: JSON-LD in the words of schema.org.

https://developers.google.com/search/docs/appearance/structured-data/article. A dict is made here; the
template's encoder makes JSON of it. Nothing is claimed that the page does not show.
"""

from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.kinds import KINDS, LIVE
from dateline_news.model.paper import Author, Correction, Front, Label, LabelKind, Story
from dateline_news.plugins.pictures import ICON_PICTURE, MASTHEAD_PICTURE, SIZE
from dateline_news.press import plan

Data = dict[str, Any]
OF_FRONT = {"slogan", "parentOrganization", "email"}  # of the publisher, on the front page alone


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`structured_data` for stories, the front page, and authors with a file of theirs, if the site has addresses."""
    if not front.masthead.site:
        return {}
    if isinstance(page.subject, Story):
        if page.subject.hidden:
            return {}
        return {"structured_data": _graph(_article(page.subject, front), _trail(page.subject, front))}
    if isinstance(page.subject, Author) and page.inputs.get("introduction"):
        return {"structured_data": _graph(_profile(page, page.subject, front))}
    if page.template == "index":
        return {"structured_data": _graph(_publisher(front), _site(front))}
    return {}


def _graph(*nodes: Data) -> Data:
    return {"@context": "https://schema.org", "@graph": [_without_blanks(node) for node in nodes]}


def _article(story: Story, front: Front) -> Data:
    site, words = front.masthead.site, plan.words(front, story.lang)
    return {
        "@type": KINDS[story.kind].schema_type,
        "genre": words.gettext(KINDS[story.kind].name) if KINDS[story.kind].name else "",
        "headline": story.title,
        "description": story.standfirst,
        "url": absolute(site, story.url),
        "mainEntityOfPage": absolute(site, story.url),
        "datePublished": story.date.iso,
        "dateModified": story.updated.iso,
        "inLanguage": story.lang,
        "articleSection": story.section.name,
        "isPartOf": [_sequence(kind, label, front) for kind, label in story.sequences],
        "position": story.part or None,
        "keywords": [topic.name for topic in story.topics],
        "wordCount": story.words,
        "dateline": story.dateline,
        "image": _image(story, site),
        "author": _authors(story, front),
        "publisher": {name: value for name, value in _publisher(front).items() if name not in OF_FRONT},
        "isBasedOn": story.source_url,
        "creditText": story.credit or story.source_name,
        "sponsor": _source(story) if story.paid and story.source_name else None,
        "copyrightNotice": story.rights,
        **(_live(story, site) if story.kind == LIVE else {}),
        "correction": [_correction(correction, words) for correction in story.corrections],
        "creativeWorkStatus": "Retracted" if story.retracted else "",
    }


def _live(story: Story, site: str) -> Data:
    """What a live story covers, and its entries, newest first."""
    page = absolute(site, story.url)
    start = min((moment for moment in (story.date, *(entry.at for entry in story.entries[:1]))), key=lambda m: m.at)
    return {
        "coverageStartTime": start.iso,
        "coverageEndTime": story.live_ended.iso if story.live_ended else "",
        "liveBlogUpdate": [
            _without_blanks(
                {
                    "@type": "BlogPosting",
                    "headline": entry.headline,
                    "articleBody": entry.text,
                    "datePublished": entry.at.iso,
                    "url": f"{page}#{entry.anchor}",
                }
            )
            for entry in reversed(story.entries)
        ],
    }


def _sequence(kind: LabelKind, label: Label, front: Front) -> Data:
    """The series or the thread that a story is in."""
    of = "CreativeWorkSeries" if kind.is_by_part else "CollectionPage"
    return _without_blanks({"@type": of, "name": label.name, "url": _page(label, front)})


def _correction(correction: Correction, words: plan.Language) -> Data:
    text = f"{words.gettext(correction.kind.capitalize())}: {correction.text}"
    return {"@type": "CorrectionComment", "text": text, "datePublished": correction.day.iso}


def _authors(story: Story, front: Front) -> list[Data]:
    """The bylines; where the copy has none, the organisation it comes from. No person is invented."""
    if story.authors:
        return [
            _without_blanks(
                {
                    "@type": "Person",
                    "name": author.name,
                    "url": _page(author, front),
                    "jobTitle": author.role,
                }
            )
            for author in story.authors
        ]
    if story.source_name:
        return [_source(story)]
    return [{"@type": "NewsMediaOrganization", "name": front.masthead.name, "url": f"{front.masthead.site}/"}]


def _source(story: Story) -> Data:
    """Where the copy comes from; of what is paid for, who pays."""
    return _without_blanks({"@type": "Organization", "name": story.source_name, "url": _host(story.source_url)})


def _profile(page: plan.Page, author: Author, front: Front) -> Data:
    """The page of an author, and who that is, as far as the page says it."""
    introduction, picture, site = page.inputs["introduction"], author.picture, front.masthead.site
    person = {
        "@type": "Person",
        "name": author.name,
        "url": _page(author, front),
        "jobTitle": author.role,
        "description": author.line,
        "image": absolute(site, encoded(picture.path)) if picture else "",
        "email": introduction["email"],
        "sameAs": [link["href"] for link in introduction["elsewhere"]],
        "worksFor": _publisher(front),
    }
    return {"@type": "ProfilePage", "url": _page(author, front), "mainEntity": _without_blanks(person)}


def _host(address: str) -> str:
    return "/".join(address.split("/")[:3]) + "/" if address else ""


def _image(story: Story, site: str) -> Data:
    picture = story.picture
    if picture:
        image = {"url": absolute(site, encoded(picture.path)), "width": picture.width, "height": picture.height}
        return _without_blanks(
            {"@type": "ImageObject", **image, "caption": picture.caption, "creditText": picture.credit}
        )
    return {"@type": "ImageObject", "url": f"{site}/{MASTHEAD_PICTURE}", "width": SIZE[0], "height": SIZE[1]}


def _trail(story: Story, front: Front) -> Data:
    """The way to a story. Each step but the last needs an address, so a section without a page is none."""
    steps = [(front.masthead.name, _home(front)), (story.section.name, _page(story.section, front)), (story.title, "")]
    steps = [step for step in steps if step[1] or step is steps[-1]]
    items = [
        _without_blanks({"@type": "ListItem", "position": at, "name": name, "item": item})
        for at, (name, item) in enumerate(steps, 1)
    ]
    return {"@type": "BreadcrumbList", "itemListElement": items}


def _home(front: Front) -> str:
    """The address of the front page."""
    return absolute(front.masthead.site, address_of("INDEX", front.settings))


def _page(label: Label, front: Front) -> str:
    """The address of the page of a section, an author, a thread; empty without one."""
    return absolute(front.masthead.site, label.address) if label.path else ""


def _publisher(front: Front) -> Data:
    site = front.masthead.site
    return _without_blanks({
        "@type": "NewsMediaOrganization",
        "@id": f"{site}/#publisher",
        "name": front.masthead.name,
        "url": f"{site}/",
        "slogan": front.masthead.tagline,
        "logo": f"{site}/{ICON_PICTURE}",
        "parentOrganization": {"@type": "Organization", "name": front.masthead.owner} if front.masthead.owner else None,
        "email": front.masthead.contact,
        "correctionsPolicy": absolute(site, _policy(front)) if front.corrections_policy else None,
    })  # fmt: skip


def _policy(front: Front) -> str:
    """The published address of the page about corrections."""
    published = {path: url for _, path, url, _ in front.pages}
    return published.get(front.corrections_policy, front.corrections_policy)


def _site(front: Front) -> Data:
    site = front.masthead.site
    return {
        "@type": "WebSite",
        "url": f"{site}/",
        "name": front.masthead.name,
        "inLanguage": front.lang or front.masthead.lang,
        "publisher": {"@id": f"{site}/#publisher"},
    }


def _without_blanks(node: Data) -> Data:
    return {name: value for name, value in node.items() if value not in ("", None, [], {})}


def register() -> None:
    """Take part in the head."""
    plan.head.connect(head)
