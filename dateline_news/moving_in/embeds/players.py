"""Players, frames and scripts as plain links to the page that they would have shown."""

import re

from dateline_news.moving_in.embeds.rewriter import Attributes, OpenElement, Rewriter, leads, text
from dateline_news.press.markup import embed_hosts
from dateline_news.press.markup.html_addresses import LAZY

WORDS = {"video": "Video", "audio": "Audio"}
SOURCES = {"movie", "src", "url"}  # of an object's parameters


def frame(rewriter: Rewriter, attrs: Attributes, inside: str) -> None:
    """An iframe: a link, and the words that it holds for those who see no frames."""
    written = next((attrs[name] for name in ("src", *LAZY) if attrs.get(name, "").strip()), "")
    rewriter.put(_link(rewriter, "iframe", [written], attrs, is_alone=rewriter.is_alone()))
    rewriter.put_raw_words(attrs.get("srcdoc", "") or inside)


def player(rewriter: Rewriter, tag: str, attrs: Attributes) -> None:
    """A video, a sound or an object begins: its link gets a place before its words, since its sources follow."""
    slot, is_alone = len(rewriter.out), rewriter.is_alone()
    rewriter.out.append("")
    rewriter.is_inline = True
    rewriter.open.append(OpenElement(tag, "", attrs, [], slot, is_alone))


def fill(rewriter: Rewriter, element: OpenElement) -> None:
    """A player ends: its link goes to its place."""
    own = [element.attrs[name] for name in ("src", "data") if element.attrs.get(name)]
    rewriter.out[element.slot] = _link(
        rewriter, element.tag, own + element.sources, element.attrs, is_alone=element.is_alone
    )


def embed(rewriter: Rewriter, tag: str, attrs: Attributes) -> None:
    """An embed: a link, unless an object around it is one."""
    if outer := rewriter.outer("object"):
        outer.sources.append(attrs.get("src", ""))
        outer.attrs = {**attrs, **outer.attrs}
    else:
        rewriter.put(_link(rewriter, tag, [attrs.get("src", "")], attrs, is_alone=rewriter.is_alone()))


def source(rewriter: Rewriter, _tag: str, attrs: Attributes) -> None:
    """What a player or a picture around it may play or show."""
    is_named = attrs.get("name", "").lower() in SOURCES
    address = attrs.get("value", "") if is_named else attrs.get("src", "") or first(attrs.get("srcset", ""))
    outer = rewriter.outer("video", "audio", "object", "picture")
    rewriter.is_changed = True
    if outer and address:
        outer.sources.append(address)


def script(rewriter: Rewriter, attrs: Attributes) -> None:
    """A script: a link where it shows a page that is known, else nothing."""
    written = attrs.get("src", "")
    address = embed_hosts.whole(written)
    if not written:
        rewriter.note("<script> runs a program, and none runs here; it is left out", "<script")
    elif embed_hosts.sets_anew(address):
        rewriter.note(f"{address} would set a post anew; the words of the post stay as they are", written, "<script")
    elif embed_hosts.page(address) != address:
        rewriter.put(_link(rewriter, "script", [written], attrs, is_alone=rewriter.is_alone()))
    else:
        rewriter.note(f"{address} is a program, and none runs here; it is left out", written, "<script")


def first(srcset: str) -> str:
    """The first address of a srcset."""
    match = re.match(r"[\s,]*(\S+)", srcset)
    return match[1].rstrip(",") if match else ""


def _link(rewriter: Rewriter, tag: str, sources: list[str], attrs: Attributes, *, is_alone: bool) -> str:
    """The link that stands for a player."""
    written = next((source for source in sources if source), "")
    address = embed_hosts.page(embed_hosts.whole(written))
    title = attrs.get("title", "").strip() or attrs.get("aria-label", "").strip()
    if not leads(address) or address.startswith("#"):
        rewriter.note(f"<{tag}> names no address that a page may hold; it is left out", written[:99], title, f"<{tag}")
        return text(title)
    others = ", ".join(dict.fromkeys(source for source in sources if source not in {"", written}))
    kind = embed_hosts.kind(address, WORDS.get(tag, "Page"))
    loads = f"<{tag}> loads {written.strip()} into a page, and nothing loads by itself here"
    without = f", without {others}" if others else ""
    rewriter.note(f"{loads}; it is a link to {address} now{without}", written, f"<{tag}")
    html = rewriter.link(f"{title or kind} ({embed_hosts.host(address)})", address)
    return f"<p>{html}</p>" if is_alone else html
