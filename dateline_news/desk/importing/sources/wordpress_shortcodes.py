"""WordPress's shortcodes, as HTML or reported: `[caption]`, `[embed]`, `[gallery]` and those of plugins.

What only looks like one (`[sic]`, `[1]`, `[…]`) is copy and stays.
https://developer.wordpress.org/plugins/shortcodes/
"""

import re
from html import escape, unescape

from dateline_news.desk.importing.item import Drop

NAME = r"[a-zA-Z][\w-]*"
SHORTCODE = re.compile(
    rf"\[(?P<close>/)?(?P<name>{NAME})(?P<attributes>(?:\s+(?:[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+)|[^\s\]=\[\"']+))*)\s*(?P<self>/)?\]"
)
ATTRIBUTE = re.compile(r"([\w-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
ADDRESS = re.compile(r"https?://[^\s\"'\]<>]+")
KNOWN = {"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption", "youtube"}
DYNAMIC = re.compile(r"<!--\s*wp:(?P<name>[\w/-]+)[^>]*?/-->")  # a block that WordPress fills itself
ESCAPED = re.compile(r"\[(\[[^\[\]]*\])\]")  # how WordPress writes a shortcode that is meant as text


def without_shortcodes(html: str) -> tuple[str, list[Drop]]:
    """A post's HTML with the words, captions (as paragraphs) and addresses (as links) of its shortcodes; and these."""
    drops: list[Drop] = []
    closed = {match["name"] for match in SHORTCODE.finditer(html) if match["close"]}
    texts = [(f"\ue001{number}\ue001", match[1]) for number, match in enumerate(ESCAPED.finditer(html))]
    for mark, text in texts:
        html = html.replace(f"[{text}]", mark)
    html = SHORTCODE.sub(lambda match: _as_html(match, closed, drops), html)
    drops += (Drop("block-that-wordpress-fills", match["name"]) for match in DYNAMIC.finditer(html))
    html = DYNAMIC.sub("", html)
    for mark, text in texts:
        html = html.replace(mark, text)
    return html, drops


def _as_html(match: re.Match[str], closed: set[str], drops: list[Drop]) -> str:
    name, written = match["name"], match["attributes"]
    if not (name.lower() in KNOWN or match["self"] or match["close"] or name in closed or ATTRIBUTE.search(written)):
        return match[0]
    is_caption = name.lower() in ("caption", "wp_caption")
    if match["close"]:
        return "</div>" if is_caption else ""
    attributes = {key.lower(): unescape(a or b or c) for key, a, b, c in ATTRIBUTE.findall(written)}
    drops.append(Drop("shortcode", match[0]))
    caption = f"<p>{escape(attributes['caption'], quote=False)}</p>" if "caption" in attributes else ""
    addresses = map(escape, ADDRESS.findall(unescape(written)))
    links = "".join(f' <a href="{address}">{address}</a> ' for address in addresses)
    return ("<div>" if is_caption else "") + links + caption
