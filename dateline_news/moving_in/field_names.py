"""What others call our fields: the one table of it, which docs/fields.md prints."""

import re
from dataclasses import dataclass

from dateline_news.model.fields import Story

OUR_FIELDS = {field.alias or name for name, field in Story.model_fields.items()}
PICTURES = (
    *("cover", "cover_image", "thumbnail", "featured_image", "feature_image", "hero", "hero_image", "banner"),
    *("header_image", "header_cover", "og_image"),
)
OF_THEMES = """
layout comments comment toc math mathjax katex mermaid weight type sitemap share author_profile read_time classes
sidebar nav_order outputs markup build cascade menu menus eleventyNavigation eleventyComputed linkTitle
isCJKLanguage in_search_index sort_by paginate_by pin sticky showToc hideMeta disqus_identifier wordpress_id
wordpress_url post_id guid meta
"""


@dataclass(frozen=True, slots=True)
class FieldMapping:
    """Names that others use, who they are, our field (empty: it means nothing here), and how one becomes the other."""

    names: tuple[str, ...]
    whose: str
    ours: str
    how: str


def squash(name: str) -> str:
    """A name without what people write in different ways: publishDate, publish-date and publish_date are one."""
    return re.sub("[-_ ]", "", name).lower()


def _part(ending: str) -> FieldMapping:
    names = (f"image{ending.capitalize()}", *(f"{picture}_{ending}" for picture in PICTURES))
    return FieldMapping(names, "Hugo, Jekyll, Eleventy, Pelican plugins", f"image_{ending}", "the same text")


MAPPINGS = (
    FieldMapping(
        ("description", "excerpt", "subtitle", "lead", "lede", "deck", "dek", "abstract", "teaser"),
        "Jekyll, Hugo, Eleventy, Zola, Pelican plugins",
        "summary",
        "the same text",
    ),
    FieldMapping(
        ("categories",),
        "Jekyll, Hugo",
        "category",
        "the first is the section, the others join the tags; in `_posts`, a text is parted at its spaces",
    ),
    FieldMapping(
        ("tag", "keywords", "topic", "topics"),
        "Jekyll, Hugo, Pelican plugins",
        "tags",
        "the same names; in `_posts`, a text is parted at its spaces",
    ),
    FieldMapping(
        ("draft", "is_draft", "wip", "private", "unpublished"),
        "Hugo, Zola, Eleventy",
        "status",
        "true: draft; false says nothing",
    ),
    FieldMapping(("status",), "WordPress", "status", "publish: published; private, pending: draft"),
    FieldMapping(
        ("published", "public", "publish", "live"),
        "Jekyll, Eleventy",
        "status",
        "false: draft; true says nothing; a day is the date",
    ),
    FieldMapping(
        ("visibility", "post_status", "state"),
        "Ghost, WordPress",
        "status",
        "what is neither public nor published: draft",
    ),
    FieldMapping(("password",), "Hexo, WordPress", "status", "draft: there are no passwords here"),
    FieldMapping(
        ("unlisted", "hidden", "eleventyExcludeFromCollections"), "Eleventy, Jekyll themes", "status", "true: hidden"
    ),
    FieldMapping(
        ("lastmod", "last_modified_at", "last_modified", "updated", "updated_at", "date_modified", "modified_date"),
        "Hugo, Jekyll, Hexo, Zola",
        "modified",
        "the same moment",
    ),
    FieldMapping(
        ("pubDate", "date_published", "published_at", "published_date", "created", "created_at"),
        "Eleventy, Astro, Pelican plugins",
        "date",
        "the same moment",
    ),
    FieldMapping(
        ("publishDate",),
        "Hugo",
        "date",
        "the date if there is none; else, where it is later than the date, the embargo",
    ),
    FieldMapping(
        ("permalink",),
        "Jekyll, Eleventy, Hexo",
        "save_as",
        "the file that keeps the address: /a/b/ is a/b/index.html, /a/b is a/b.html; no placeholders; false: draft",
    ),
    FieldMapping(
        ("url", "path"),
        "Hugo, Zola",
        "save_as",
        "where it begins or ends with / or ends with .html: /a/b is a/b/index.html",
    ),
    FieldMapping(("alias", "redirect_from"), "Hugo, Zola, Jekyll plugins, Hexo", "aliases", "the same addresses"),
    FieldMapping(("byline", "writer"), "Eleventy, Pelican plugins", "author", "the same name"),
    FieldMapping(("locale", "language"), "Jekyll, Hugo", "lang", "the same language: en_US is en-US"),
    FieldMapping(
        (*PICTURES, "images", "image_url"),
        "Hugo, Jekyll, Eleventy, Pelican plugins",
        "image",
        "the file under the content folder; the first, of several",
    ),
    _part("alt"),
    _part("caption"),
    _part("credit"),
    FieldMapping(
        ("expiryDate", "unpublishDate"),
        "Hugo",
        "status",
        "any day: skip, since no piece ends by itself here, and one that was withdrawn must not go out again; take the "
        "line out to publish it",
    ),
    FieldMapping(
        ("redirect_to",),
        "Jekyll plugins",
        "",
        "no piece only leads elsewhere; name the address in the other's `Aliases`",
    ),
    FieldMapping(
        ("render_with_liquid", "templateEngineOverride"),
        "Jekyll, Eleventy",
        "",
        "false, md or html: what looks like a template's tag in the copy is text",
    ),
    FieldMapping(
        ("canonical_url", "canonical"), "Jekyll, Eleventy", "", "a piece's own address is the one that counts"
    ),
    FieldMapping(
        tuple(OF_THEMES.split()),
        "Jekyll, Hugo, Eleventy, Zola, Hexo",
        "",
        "nothing: a program of theirs or a theme reads it",
    ),
)
BY_NAME = {squash(name): mapping for mapping in MAPPINGS for name in mapping.names}
DRAFTS = {squash(name) for mapping in MAPPINGS if "draft" in mapping.names for name in mapping.names}  # a yes means one
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
