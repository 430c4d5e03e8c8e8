"""Pictures that lie on other hosts, or in no file at all, as plain links or as their words."""

from dateline_news.moving_in.embeds.players import first
from dateline_news.moving_in.embeds.rewriter import Attributes, Rewriter, leads, tag, text
from dateline_news.press.markup import embed_hosts
from dateline_news.press.markup.html_addresses import LAZY

DOT = {"0", "1", "0px", "1px"}


def picture(rewriter: Rewriter, _tag: str, attrs: Attributes) -> None:
    """A picture: as it is where it lies beside the post, else a link or its words."""
    written = _written(rewriter, attrs)
    address = embed_hosts.whole(written)
    is_seen = address in rewriter.pictures
    rewriter.pictures.add(address)
    if rewriter.outer("noscript") and is_seen:
        rewriter.is_changed = True  # it stands there once already, for a script to load it
    elif not embed_hosts.is_remote(address):
        _near(rewriter, address, attrs)
    elif {attrs.get("width"), attrs.get("height")} <= DOT:
        rewriter.note(f"{address} is a dot that counts readers; it is left out", written, "<img", name="picture")
    else:
        _far(rewriter, address, written, attrs)


def _written(rewriter: Rewriter, attrs: Attributes) -> str:
    """The address of a picture, in whichever attribute it stands."""
    outer = rewriter.outer("picture")
    names = [attrs.get(name, "").strip() for name in ("src", *LAZY)]
    addresses = [*names, first(attrs.get("srcset", "")), *(outer.sources if outer else [])]
    return next((name for name in addresses if name and not name.startswith("data:")), names[0])


def _far(rewriter: Rewriter, address: str, written: str, attrs: Attributes) -> None:
    message = f"{address} lies on another host, and readers load nothing from there; it is a link now"
    rewriter.note(message, written, "<img", name="picture")
    alt, title = attrs.get("alt", "").strip(), attrs.get("title", "").strip()
    words = alt if alt and rewriter.links else f"{alt or 'Picture'} ({embed_hosts.host(address)})"
    is_caption = title not in {"", alt} and not rewriter.is_inline  # it begins a paragraph: see blocks.py
    html = rewriter.link(words, address, "" if is_caption else title)
    html = f"{html} – {text(title)}" if is_caption else html
    rewriter.put(f"<p>{html}</p>" if rewriter.is_alone() else html)


def _near(rewriter: Rewriter, address: str, attrs: Attributes) -> None:
    if not leads(address):
        alt = attrs.get("alt", "").strip()
        what = "a picture is written into the text" if address.startswith("data:") else "a picture names no file"
        right = "its alt text stands for it" if alt else "save it as a file"
        rewriter.note(f"{what}; {right}", address[:40], alt, "<img", name="picture")
        rewriter.put(text(alt))
        return
    if attrs.get("srcset") or rewriter.outer("picture"):
        message = "srcset names a picture in several sizes; it is shown in one"
        rewriter.note_once(message, "srcset", "<picture", name="picture")
    rewriter.is_changed = rewriter.is_changed or address != attrs.get("src") or "alt" not in attrs
    without = {} if "alt" in attrs else {"alt": ""}
    rewriter.put(tag("img", {**without, **attrs, "src": address}))
