"""What other sites show of a page when somebody shares it (https://ogp.me, X's card, and Mastodon's creator)."""

from dateline_news.model.addresses import absolute, encoded
from dateline_news.model.paper import Front, Story
from dateline_news.plugins.pictures import MASTHEAD_PICTURE, SIZE
from dateline_news.plugins.share_pictures import FACT as SHARE_PICTURE
from dateline_news.plugins.stories import headline
from dateline_news.press import plan

Pair = dict[str, str]


def head(page: plan.Page, front: Front) -> plan.Inputs:
    """`open_graph`: [{property, content}], for pages that have an address of their own."""
    inputs = page.inputs
    canonical = inputs.get("canonical", absolute(front.masthead.site, encoded(page.path)))
    if not canonical:
        return {}
    story = page.subject if isinstance(page.subject, Story) else None
    title = headline(story, plan.words(front, story.lang)) if story else inputs["title"]
    pairs = {
        "og:type": "article" if story else "website",
        "og:site_name": front.masthead.name,
        "og:title": title,
        "og:description": inputs.get("description") or front.masthead.tagline,
        "og:url": canonical,
        "og:locale": (story.lang if story else front.lang or front.masthead.lang).replace("-", "_"),
        **_picture(story, inputs, front),
        **(_of_story(story, front) if story else {}),
    }
    topics = [{"property": "article:tag", "content": topic.name} for topic in story.topics] if story else []
    return {"open_graph": [{"property": name, "content": text} for name, text in pairs.items() if text] + topics}


def _picture(story: Story | None, inputs: plan.Inputs, front: Front) -> dict[str, str]:
    """The story's own picture, else the one that it is shared with, else the paper's masthead."""
    if story and story.picture:
        picture = story.picture
        path, width, height, alt = encoded(picture.path), picture.width, picture.height, picture.alt
    else:
        drawn = inputs.get("article", {}).get("facts", {}).get(SHARE_PICTURE, "")
        path, (width, height) = encoded(drawn or MASTHEAD_PICTURE), SIZE
        is_own = story and drawn not in ("", MASTHEAD_PICTURE)
        alt = headline(story, plan.words(front, story.lang)) if story and is_own else front.masthead.name
    return {
        "og:image": absolute(front.masthead.site, path),
        "og:image:width": str(width),
        "og:image:height": str(height),
        "og:image:alt": alt,
        "twitter:card": "summary_large_image",
    }


def _of_story(story: Story, front: Front) -> dict[str, str]:
    """What is said of a story; who wrote it is named to the fediverse by their name there, else by the paper's."""
    names = [author.fediverse for author in story.authors if author.fediverse]
    return {
        "fediverse:creator": (names or [front.settings["FEDIVERSE"]])[0],
        "article:published_time": story.date.iso,
        "article:modified_time": story.updated.iso if story.modified else "",
        "article:section": story.section.name,
    }


def register() -> None:
    """Take part in the head."""
    plan.head.connect(head)
