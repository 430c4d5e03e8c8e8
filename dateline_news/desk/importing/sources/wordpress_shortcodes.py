"""WordPress's shortcodes: `[caption]`, `[embed]`, `[gallery]` and those of plugins, as HTML or told.

What only looks like one (`[sic]`, `[1]`, `[…]`) is copy and stays.
https://developer.wordpress.org/plugins/shortcodes/
"""

import re
from html import escape, unescape

from dateline_news.desk.importing.item import Drop

NAME = r"[a-zA-Z][\w-]*"
CODE = re.compile(
    rf"\[(?P<close>/)?(?P<name>{NAME})(?P<given>(?:\s+(?:[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s\]\"']+)|[^\s\]=\[\"']+))*)\s*(?P<self>/)?\]"
)
GIVEN = re.compile(r"([\w-]+)=(?:\"([^\"]*)\"|'([^']*)'|([^\s\"']+))")
ADDRESS = re.compile(r"https?://[^\s\"'\]<>]+")
KNOWN = {"audio", "caption", "embed", "gallery", "playlist", "video", "wp_caption", "youtube"}
DYNAMIC = re.compile(r"<!--\s*wp:(?P<name>[\w/-]+)(?P<given>[^>]*?)/-->")  # a block that WordPress fills itself
ESCAPED = re.compile(r"\[(\[[^\[\]]*\])\]")  # how WordPress writes a shortcode that is meant as text


def unfolded(html: str) -> tuple[str, list[Drop]]:
    """A post's HTML without shortcodes, and what they were.

    The words inside one stay, a caption becomes a paragraph, and an address in one becomes a link.
    """
    drops: list[Drop] = []
    closed = {match["name"] for match in CODE.finditer(html) if match["close"]}

    def instead(match: re.Match[str]) -> str:
        return _instead(match, closed, drops)

    def filled(match: re.Match[str]) -> str:
        drops.append(Drop("block-that-wordpress-fills", match["name"]))
        return ""

    kept = [(f"\ue001{number}\ue001", match[1]) for number, match in enumerate(ESCAPED.finditer(html))]
    for mark, text in kept:
        html = html.replace(f"[{text}]", mark)
    html = DYNAMIC.sub(filled, CODE.sub(instead, html))
    for mark, text in kept:
        html = html.replace(mark, text)
    return html, drops


def _instead(match: re.Match[str], closed: set[str], drops: list[Drop]) -> str:
    name, given = match["name"], match["given"]
    if not (name.lower() in KNOWN or match["self"] or match["close"] or name in closed or GIVEN.search(given)):
        return match[0]
    caption = name.lower() in ("caption", "wp_caption")
    if match["close"]:
        return "</div>" if caption else ""
    said = {key.lower(): unescape(a or b or c) for key, a, b, c in GIVEN.findall(given)}
    drops.append(Drop("shortcode", match[0]))
    words = f"<p>{escape(said['caption'], quote=False)}</p>" if "caption" in said else ""
    links = "".join(f' <a href="{one}">{one}</a> ' for one in map(escape, ADDRESS.findall(unescape(given))))
    return ("<div>" if caption else "") + links + words
