"""Pictures that lie on other hosts, or in no file at all, as plain links or as their words."""

from dateline_news.moving_in.embeds.players import first
from dateline_news.moving_in.embeds.rewriter import Given, Rewriter, leads, tag, text
from dateline_news.press.markup import embed_hosts
from dateline_news.press.markup.html_addresses import LAZY

DOT = {"0", "1", "0px", "1px"}


def picture(rewriter: Rewriter, _tag: str, given: Given) -> None:
    """A picture: as it is where it lies beside the post, else a link or its words."""
    written = _written(rewriter, given)
    address = embed_hosts.whole(written)
    is_seen = address in rewriter.pictures
    rewriter.pictures.add(address)
    if rewriter.outer("noscript") and is_seen:
        rewriter.is_changed = True  # it stands there once already, for a script to load it
    elif not embed_hosts.is_remote(address):
        _near(rewriter, address, given)
    elif {given.get("width"), given.get("height")} <= DOT:
        rewriter.tell(f"{address} is a dot that counts readers; it is left out", written, "<img", name="picture")
    else:
        _far(rewriter, address, written, given)


def _written(rewriter: Rewriter, given: Given) -> str:
    """The address of a picture, wherever it is told."""
    outer = rewriter.outer("picture")
    names = [given.get(name, "").strip() for name in ("src", *LAZY)]
    addresses = [*names, first(given.get("srcset", "")), *(outer.sources if outer else [])]
    return next((name for name in addresses if name and not name.startswith("data:")), names[0])


def _far(rewriter: Rewriter, address: str, written: str, given: Given) -> None:
    message = f"{address} lies on another host, and readers load nothing from there; it is a link now"
    rewriter.tell(message, written, "<img", name="picture")
    alt, title = given.get("alt", "").strip(), given.get("title", "").strip()
    words = alt if alt and rewriter.links else f"{alt or 'Picture'} ({embed_hosts.host(address)})"
    is_caption = (
        title not in {"", alt} and not rewriter.is_inline
    )  # of a picture that begins a paragraph: see blocks.py
    html = rewriter.link(words, address, "" if is_caption else title)
    html = f"{html} – {text(title)}" if is_caption else html
    rewriter.put(f"<p>{html}</p>" if rewriter.is_alone() else html)


def _near(rewriter: Rewriter, address: str, given: Given) -> None:
    if not leads(address):
        alt = given.get("alt", "").strip()
        what = "a picture is written into the text" if address.startswith("data:") else "a picture names no file"
        right = "its alt text stands for it" if alt else "save it as a file"
        rewriter.tell(f"{what}; {right}", address[:40], alt, "<img", name="picture")
        rewriter.put(text(alt))
        return
    if given.get("srcset") or rewriter.outer("picture"):
        message = "srcset names a picture in several sizes; it is shown in one"
        rewriter.tell_once(message, "srcset", "<picture", name="picture")
    rewriter.is_changed = rewriter.is_changed or address != given.get("src") or "alt" not in given
    without = {} if "alt" in given else {"alt": ""}
    rewriter.put(tag("img", {**without, **given, "src": address}))
