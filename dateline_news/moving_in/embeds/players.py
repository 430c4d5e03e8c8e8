"""Players, frames and scripts as plain links to the page that they would have shown."""

import re

from dateline_news.moving_in.embeds.rewriter import Given, OpenElement, Rewriter, leads, text
from dateline_news.press.markup import embed_hosts
from dateline_news.press.markup.html_addresses import LAZY

WORDS = {"video": "Video", "audio": "Audio"}
SOURCES = {"movie", "src", "url"}  # of an object's parameters


def frame(pen: Rewriter, given: Given, inside: str) -> None:
    """An iframe: a link, and the words that it holds for those who see no frames."""
    written = next((given[name] for name in ("src", *LAZY) if given.get(name, "").strip()), "")
    pen.put(_link(pen, "iframe", [written], given, is_alone=pen.is_alone()))
    pen.put_raw_words(given.get("srcdoc", "") or inside)


def player(pen: Rewriter, tag: str, given: Given) -> None:
    """A video, a sound or an object begins: its link gets a place before its words, since its sources follow."""
    slot, is_alone = len(pen.out), pen.is_alone()
    pen.out.append("")
    pen.is_inline = True
    pen.open.append(OpenElement(tag, "", given, [], slot, is_alone))


def fill(pen: Rewriter, one: OpenElement) -> None:
    """A player ends: its link goes to its place."""
    own = [one.given[name] for name in ("src", "data") if one.given.get(name)]
    pen.out[one.slot] = _link(pen, one.tag, own + one.sources, one.given, is_alone=one.is_alone)


def embed(pen: Rewriter, tag: str, given: Given) -> None:
    """An embed: a link, unless an object around it is one."""
    if outer := pen.outer("object"):
        outer.sources.append(given.get("src", ""))
        outer.given = {**given, **outer.given}
    else:
        pen.put(_link(pen, tag, [given.get("src", "")], given, is_alone=pen.is_alone()))


def source(pen: Rewriter, _tag: str, given: Given) -> None:
    """What a player or a picture around it may play or show."""
    is_named = given.get("name", "").lower() in SOURCES
    address = given.get("value", "") if is_named else given.get("src", "") or first(given.get("srcset", ""))
    outer = pen.outer("video", "audio", "object", "picture")
    pen.is_changed = True
    if outer and address:
        outer.sources.append(address)


def script(pen: Rewriter, given: Given) -> None:
    """A script: a link where it shows a page that is known, else nothing."""
    written = given.get("src", "")
    address = embed_hosts.whole(written)
    if not written:
        pen.tell("<script> runs a program, and none runs here; it is left out", "<script")
    elif embed_hosts.sets_anew(address):
        pen.tell(f"{address} would set a post anew; the words of the post stay as they are", written, "<script")
    elif embed_hosts.page(address) != address:
        pen.put(_link(pen, "script", [written], given, is_alone=pen.is_alone()))
    else:
        pen.tell(f"{address} is a program, and none runs here; it is left out", written, "<script")


def first(srcset: str) -> str:
    """The first address of a srcset."""
    found = re.match(r"[\s,]*(\S+)", srcset)
    return found[1].rstrip(",") if found else ""


def _link(pen: Rewriter, tag: str, sources: list[str], given: Given, *, is_alone: bool) -> str:
    """The link that stands for a player."""
    written = next((source for source in sources if source), "")
    address = embed_hosts.page(embed_hosts.whole(written))
    title = given.get("title", "").strip() or given.get("aria-label", "").strip()
    if not leads(address) or address.startswith("#"):
        pen.tell(f"<{tag}> names no address that a page may hold; it is left out", written[:99], title, f"<{tag}")
        return text(title)
    others = ", ".join(dict.fromkeys(source for source in sources if source not in {"", written}))
    kind = embed_hosts.kind(address, WORDS.get(tag, "Page"))
    loads = f"<{tag}> loads {written.strip()} into a page, and nothing loads by itself here"
    pen.tell(f"{loads}; it is a link to {address} now{f', without {others}' if others else ''}", written, f"<{tag}")
    html = pen.link(f"{title or kind} ({embed_hosts.host(address)})", address)
    return f"<p>{html}</p>" if is_alone else html
