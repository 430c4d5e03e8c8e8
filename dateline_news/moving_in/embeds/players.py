"""Players, frames and scripts as plain links to the page that they would have shown."""

import re

from dateline_news.moving_in.embeds.rewriter import Given, OpenElement, Rewriter, leads, text
from dateline_news.press.markup import embed_hosts
from dateline_news.press.markup.html_addresses import LAZY

WORDS = {"video": "Video", "audio": "Audio"}
SOURCES = {"movie", "src", "url"}  # of an object's parameters


def frame(rewriter: Rewriter, given: Given, inside: str) -> None:
    """An iframe: a link, and the words that it holds for those who see no frames."""
    written = next((given[name] for name in ("src", *LAZY) if given.get(name, "").strip()), "")
    rewriter.put(_link(rewriter, "iframe", [written], given, is_alone=rewriter.is_alone()))
    rewriter.put_raw_words(given.get("srcdoc", "") or inside)


def player(rewriter: Rewriter, tag: str, given: Given) -> None:
    """A video, a sound or an object begins: its link gets a place before its words, since its sources follow."""
    slot, is_alone = len(rewriter.out), rewriter.is_alone()
    rewriter.out.append("")
    rewriter.is_inline = True
    rewriter.open.append(OpenElement(tag, "", given, [], slot, is_alone))


def fill(rewriter: Rewriter, element: OpenElement) -> None:
    """A player ends: its link goes to its place."""
    own = [element.given[name] for name in ("src", "data") if element.given.get(name)]
    rewriter.out[element.slot] = _link(
        rewriter, element.tag, own + element.sources, element.given, is_alone=element.is_alone
    )


def embed(rewriter: Rewriter, tag: str, given: Given) -> None:
    """An embed: a link, unless an object around it is one."""
    if outer := rewriter.outer("object"):
        outer.sources.append(given.get("src", ""))
        outer.given = {**given, **outer.given}
    else:
        rewriter.put(_link(rewriter, tag, [given.get("src", "")], given, is_alone=rewriter.is_alone()))


def source(rewriter: Rewriter, _tag: str, given: Given) -> None:
    """What a player or a picture around it may play or show."""
    is_named = given.get("name", "").lower() in SOURCES
    address = given.get("value", "") if is_named else given.get("src", "") or first(given.get("srcset", ""))
    outer = rewriter.outer("video", "audio", "object", "picture")
    rewriter.is_changed = True
    if outer and address:
        outer.sources.append(address)


def script(rewriter: Rewriter, given: Given) -> None:
    """A script: a link where it shows a page that is known, else nothing."""
    written = given.get("src", "")
    address = embed_hosts.whole(written)
    if not written:
        rewriter.tell("<script> runs a program, and none runs here; it is left out", "<script")
    elif embed_hosts.sets_anew(address):
        rewriter.tell(f"{address} would set a post anew; the words of the post stay as they are", written, "<script")
    elif embed_hosts.page(address) != address:
        rewriter.put(_link(rewriter, "script", [written], given, is_alone=rewriter.is_alone()))
    else:
        rewriter.tell(f"{address} is a program, and none runs here; it is left out", written, "<script")


def first(srcset: str) -> str:
    """The first address of a srcset."""
    match = re.match(r"[\s,]*(\S+)", srcset)
    return match[1].rstrip(",") if match else ""


def _link(rewriter: Rewriter, tag: str, sources: list[str], given: Given, *, is_alone: bool) -> str:
    """The link that stands for a player."""
    written = next((source for source in sources if source), "")
    address = embed_hosts.page(embed_hosts.whole(written))
    title = given.get("title", "").strip() or given.get("aria-label", "").strip()
    if not leads(address) or address.startswith("#"):
        rewriter.tell(f"<{tag}> names no address that a page may hold; it is left out", written[:99], title, f"<{tag}")
        return text(title)
    others = ", ".join(dict.fromkeys(source for source in sources if source not in {"", written}))
    kind = embed_hosts.kind(address, WORDS.get(tag, "Page"))
    loads = f"<{tag}> loads {written.strip()} into a page, and nothing loads by itself here"
    rewriter.tell(
        f"{loads}; it is a link to {address} now{f', without {others}' if others else ''}", written, f"<{tag}"
    )
    html = rewriter.link(f"{title or kind} ({embed_hosts.host(address)})", address)
    return f"<p>{html}</p>" if is_alone else html
