"""What others call our fields: the one table of it, which docs/fields.md prints."""

import re
from dataclasses import dataclass

from dateline_news.model.fields import StoryFields

OUR_FIELDS = {field.alias or name for name, field in StoryFields.model_fields.items()}
PICTURES = (
    "cover cover_image thumbnail featured_image feature_image hero hero_image banner header_image header_cover og_image"
)


def _part_of_picture(ending: str) -> str:
    names = [f"image{ending.capitalize()}", *(f"{picture}_{ending}" for picture in PICTURES.split())]
    return f"{' '.join(names)}\n    | Hugo, Jekyll, Eleventy, Pelican plugins | image_{ending} | the same text"


# Each row begins with names that others use; then come who they are, our field, and how one becomes the other.
TABLE = f"""
description excerpt subtitle lead lede deck dek abstract teaser
    | Jekyll, Hugo, Eleventy, Zola, Pelican plugins | summary | the same text
categories
    | Jekyll, Hugo | category
    | the first is the section, the others join the tags; in `_posts`, a text is parted at its spaces
tag keywords topic topics
    | Jekyll, Hugo, Pelican plugins | tags | the same names; in `_posts`, a text is parted at its spaces
draft is_draft wip private unpublished
    | Hugo, Zola, Eleventy | status | true: draft; false says nothing
status
    | WordPress | status | publish: published; private, pending: draft
published public publish live
    | Jekyll, Eleventy | status | false: draft; true says nothing; a day is the date
visibility post_status state
    | Ghost, WordPress | status | what is neither public nor published: draft
password
    | Hexo, WordPress | status | draft: there are no passwords here
unlisted hidden eleventyExcludeFromCollections
    | Eleventy, Jekyll themes | status | true: hidden
lastmod last_modified_at last_modified updated updated_at date_modified modified_date
    | Hugo, Jekyll, Hexo, Zola | modified | the same moment
pubDate date_published published_at published_date created created_at
    | Eleventy, Astro, Pelican plugins | date | the same moment
publishDate
    | Hugo | date | the date if there is none; else, where it is later than the date, the embargo
permalink
    | Jekyll, Eleventy, Hexo | save_as
    | the file that keeps the address: /a/b/ is a/b/index.html, /a/b is a/b.html; no placeholders; false: draft
url path
    | Hugo, Zola | save_as | where it begins or ends with / or ends with .html: /a/b is a/b/index.html
alias redirect_from
    | Hugo, Zola, Jekyll plugins, Hexo | aliases | the same addresses
byline writer
    | Eleventy, Pelican plugins | author | the same name
series
    | Hugo | series | the first, of several
series_index series_order series_part series_number
    | Hugo themes, Pelican plugins | part | the same number
locale language
    | Jekyll, Hugo | lang | the same language: en_US is en-US
{PICTURES} images image_url
    | Hugo, Jekyll, Eleventy, Pelican plugins | image | the file under the content folder; the first, of several
{_part_of_picture("alt")}
{_part_of_picture("caption")}
{_part_of_picture("credit")}
expiryDate unpublishDate
    | Hugo | status
    | any day: skip, since no piece ends by itself here, and one that was withdrawn must not go out again; take the
      line out to publish it
redirect_to
    | Jekyll plugins | | no piece only leads elsewhere; name the address in the other's `Aliases`
render_with_liquid templateEngineOverride
    | Jekyll, Eleventy | | false, md or html: what looks like a template's tag in the copy is text
canonical_url canonical
    | Jekyll, Eleventy | | a piece's own address is the one that counts
layout comments comment toc math mathjax katex mermaid weight type sitemap share author_profile read_time classes
    sidebar nav_order outputs markup build cascade menu menus eleventyNavigation eleventyComputed linkTitle
    isCJKLanguage in_search_index sort_by paginate_by pin sticky showToc hideMeta disqus_identifier wordpress_id
    wordpress_url post_id guid meta resources
    | Jekyll, Hugo, Eleventy, Zola, Hexo | | nothing: a program of theirs or a theme reads it
"""


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """A row: names that others use, who they are, our field (empty: it means nothing here), and how it becomes ours."""

    names: list[str]
    whose: str
    ours: str
    how: str


def _mapping(row: str) -> FieldMapping:
    names, *cells = (" ".join(cell.split()) for cell in row.split("|"))
    return FieldMapping(names.split(), *cells)


def squash(name: str) -> str:
    """A name without what people write in different ways: publishDate, publish-date and publish_date are one."""
    return re.sub("[-_ ]", "", name).lower()


MAPPINGS = [_mapping(row) for row in re.split(r"\n(?=\S)", TABLE.strip())]
BY_NAME = {squash(name): mapping for mapping in MAPPINGS for name in mapping.names}
DRAFTS = set(map(squash, BY_NAME["draft"].names))  # a yes means one
# Names under which there is a moment.
MOMENTS = {"date", "modified", "embargo", "published"} | {
    name for name, mapping in BY_NAME.items() if mapping.ours in ("date", "modified")
}


def our_name(name: str) -> str:
    """What a field of some name is called here; empty if it means nothing."""
    mapping = BY_NAME.get(squash(name))
    return mapping.ours if mapping else squash(name)


def is_theirs(name: str) -> bool:
    """Whether no header that is written for Pelican has a field of this name, be it one of ours."""
    squashed = squash(name)
    mapping = BY_NAME.get(squashed)
    is_only_theirs = mapping and squashed not in OUR_FIELDS and "Pelican" not in mapping.whose
    return squashed == "aliases" or bool(is_only_theirs)
