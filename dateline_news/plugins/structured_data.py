"""What search engines read of a page: JSON-LD in the words of schema.org.

https://developers.google.com/search/docs/appearance/structured-data/article. A dict is made here; the
template's encoder makes JSON of it. Nothing is claimed that the page does not show.
"""

from typing import Any

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.addresses.of_pages import address_of
from dateline_news.model.kinds import KINDS
from dateline_news.model.paper import Author, Correction, Front, Label, Story
from dateline_news.plugins.pictures import ICON_PICTURE, MASTHEAD_PICTURE, SIZE
from dateline_news.press import plan

Data = dict[str, Any]


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


def _graph(*things: Data) -> Data:
    return {"@context": "https://schema.org", "@graph": [_without_blanks(thing) for thing in things]}


def _article(story: Story, front: Front) -> Data:
    site = front.masthead.site
    return {
        "@type": KINDS[story.kind].schema_type,
        "genre": KINDS[story.kind].name,
        "headline": story.title,
        "description": story.standfirst,
        "url": absolute(site, story.url),
        "mainEntityOfPage": absolute(site, story.url),
        "datePublished": story.date.iso,
        "dateModified": story.updated.iso,
        "inLanguage": story.lang,
        "articleSection": story.section.name,
        "keywords": [topic.name for topic in story.topics],
        "wordCount": story.words,
        "dateline": story.dateline,
        "image": _image(story, site),
        "author": _authors(story, front),
        "publisher": _publisher(front),
        "isBasedOn": story.source_url,
        "creditText": story.credit or story.source_name,
        "sponsor": _source(story) if story.paid and story.source_name else None,
        "copyrightNotice": story.rights,
        "correction": [_correction(correction) for correction in story.corrections],
        "creativeWorkStatus": "Retracted" if story.retracted else "",
    }


def _correction(correction: Correction) -> Data:
    text = f"{correction.kind.capitalize()}: {correction.text}"
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
    """The address of the page of a section or an author; empty without one."""
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
        "inLanguage": front.masthead.lang,
        "publisher": {"@id": f"{site}/#publisher"},
    }


def _without_blanks(thing: Data) -> Data:
    return {name: value for name, value in thing.items() if value not in ("", None, [], {})}


def register() -> None:
    """Take part in the head."""
    plan.head.connect(head)
