"""Liquid's and Nunjucks' tags, as Jekyll and Eleventy posts hold them: what each is in Markdown.

https://jekyllrb.com/docs/liquid/tags/ https://jekyllrb.com/docs/liquid/filters/ https://www.11ty.dev/docs/filters/
"""

import re
from collections.abc import Callable
from dataclasses import replace

from dateline_news.moving_in.tags import figures, included, own_words, pictures
from dateline_news.moving_in.tags.template_tags import Passage, Tag, end_of, quoted

PARTS = re.compile(r"(?:\"[^\"]*\"|'[^']*'|[^|])+")  # between pipes
STRING = re.compile(r"\"([^\"]*)\"|'([^']*)'")
ROOTS = {"site.baseurl", "site.url", "site.github.url", "site.base_url", "metadata.url", "baseurl", "baseUrl"}
ROOTED = {"relative_url", "absolute_url", "url", "absoluteUrl", "htmlBaseUrl"}
LEADS = re.compile(r"[/#.]|[A-Za-z][\w+.-]*:")  # what an address begins with that needs no slash before it
NAME = re.compile(r"[A-Za-z_][\w-]*(?:\[[^\[\]]*\]|\.[\w-]+)*(?:\([^()]*\))?")
LONE = re.compile(r"\w|[A-Z_]+")  # as TeX and macros have between double braces
OF_TEX = set("\\}^_$")  # as TeX has before them
LOGIC = {"assign", "capture", "case", "for", "if", "set", "unless"}  # they only speak of files
MIDDLE = {"else", "elsif", "elseif", "elif", "when", "break", "continue"}
POST = re.compile(r"[^\s\"'/]+$")
IN_LINK = set("([<\"'=}")
INCLUDES = {"include", "include_cached", "include_relative", "render", "partial", "component"}
PLAYERS = re.compile(r"(youtube|vimeo|tweet|twitter|instagram|gist)", re.IGNORECASE)
NEVER = re.compile("(?!)")  # what is included has no end
COMMENT_END = end_of("comment")
LISTING_ENDS = {name: end_of(name) for name in ("highlight", "codeblock")}
RAW_ENDS = {name: end_of(name) for name in ("raw", "verbatim")}


def statement(tag: Tag, passage: Passage) -> str:
    """What stands for `{% name … %}`; a region that it begins is read on the way."""
    if tag.name in READERS:
        return READERS[tag.name](tag, passage)
    if tag.name in pictures.NAMES and (image := pictures.picture(tag)):
        return image
    if tag.name in INCLUDES:
        return _included(tag, passage)
    if tag.name.startswith("end"):
        return passage.close(tag, tag.name[3:])
    return _begun(tag, passage)


def _begun(tag: Tag, passage: Passage) -> str:
    """What stands for a tag that may begin a pair."""
    if tag.name in MIDDLE and any(passage.opened.values()):
        return ""
    shown = _player(tag.name, *tag.parameters, tag=tag, passage=passage)
    shown = shown or (pictures.picture_of_any(tag) if tag.name not in LOGIC else "")
    if not shown and tag.name not in LOGIC:
        return own_words.kept(tag, passage, end_of(tag.name))
    passage.begin(tag.name)
    return shown or passage.drop(tag)


def output(tag: Tag, passage: Passage) -> str | None:
    """What stands for `{{ … }}`; None where it is text and no tag."""
    base, *filters = [part.strip() for part in PARTS.findall(tag.arguments)] or [""]
    if base in ROOTS and not filters:
        return _root(tag, passage)
    if base in ROOTS or STRING.fullmatch(base):
        address = _address("" if base in ROOTS else base[1:-1], filters)
        return passage.drop(tag) if address is None else address
    return passage.drop(tag) if NAME.fullmatch(base) and not _is_text(tag, base, passage) else None


def remark(tag: Tag, passage: Passage) -> str:
    """What stands for `{# … #}`."""
    passage.note_remark(tag.begin)
    return ""


def _address(value: str, filters: list[str]) -> str | None:
    """An address after its filters, from the site's root; None where one of them is not about addresses."""
    for written in filters:
        name, _, argument = (part.strip() for part in written.partition(":"))
        more = argument[1:-1] if STRING.fullmatch(argument) else "" if argument in ROOTS else None
        if name in {"prepend", "append"} and more is not None:
            value = more + value if name == "prepend" else value + more
        elif name not in ROOTED:
            return None
        elif not LEADS.match(value):
            value = f"/{value}"
    return value


def _root(tag: Tag, passage: Passage) -> str:
    """What stands for the address of the site: nothing before a path, a path at the end of a link."""
    before, after = passage.copy[max(0, tag.begin - 1) : tag.begin], passage.copy[tag.end : tag.end + 2]
    if after.startswith(("/", "{{", "{%")):
        return ""
    return "/" if before in IN_LINK else passage.drop(tag)


def _is_text(tag: Tag, base: str, passage: Passage) -> bool:
    """Whether braces around a name are TeX's or a macro's: they touch the name, and it is a letter or touched."""
    is_tight = tag.written == f"{{{{{tag.arguments}}}}}"
    before = passage.copy[max(0, tag.begin - 1) : tag.begin]
    return is_tight and tag.arguments == base and (LONE.fullmatch(base) is not None or before in OF_TEX)


def _post(tag: Tag, _passage: Passage) -> str:
    match = POST.search(tag.arguments.strip("\"' "))
    return f"{match[0].removesuffix('.md')}.md" if match else ""


def _link(tag: Tag, passage: Passage) -> str:
    return figures.to_file(tag.arguments.strip("\"' "), passage.path)


def _raw(tag: Tag, passage: Passage) -> str:
    return passage.inside(tag, RAW_ENDS[tag.name]) or ""


def _comment(tag: Tag, passage: Passage) -> str:
    return "" if passage.inside(tag, COMMENT_END) is None else remark(tag, passage)


def _included(tag: Tag, passage: Passage) -> str:
    """A picture or a link where that is what is included; else nothing."""
    name, _, arguments = tag.arguments.partition(" ")
    inner = replace(tag, name=name.strip("\"',"), arguments=arguments)
    name, (named, placed) = inner.name, inner.parameters
    provider = named.get("provider", name.rpartition("/")[2])
    if link := _player(provider, named, placed, tag=tag, passage=passage):
        return link
    return pictures.picture_of_any(inner) or own_words.kept(inner, passage, NEVER)


def _player(name: str, named: dict[str, str], placed: list[str], *, tag: Tag, passage: Passage) -> str:
    """A link to what a player would play; an empty text if it is no player."""
    match = PLAYERS.match(name)
    link = figures.service(match[1].lower(), named, placed) if match else figures.recording(name, named, placed)
    if link:
        passage.note(f"{quoted(tag.written)} is filled in by another program; it is a link now", tag.begin)
    return link


READERS: dict[str, Callable[[Tag, Passage], str]] = {
    "post_url": _post,
    "link": _link,
    "raw": _raw,
    "verbatim": _raw,
    "comment": _comment,
    "#": remark,
    **included.READERS,
}
