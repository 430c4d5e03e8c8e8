"""Flags links whose words do not say where they lead, and addresses that readers cannot open."""

import ipaddress
import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule

INLINE = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\]\(<?(?P<target>[^()\s<>]*)")
LINKED = re.compile(r"(?<!!)\[(?P<text>[^\[\]]*)\](?:\(|\[)")
# Links whose words are not beside the address.
ELSEWHERE = re.compile(r"<a\s[^<>]*>|^ {0,3}\[[^\]\n]+\]:.*$", re.IGNORECASE | re.MULTILINE)
BARE = re.compile(r"(?P<target>\bhttps?://(?:\[[0-9a-f:.]+\]|[^\s<>()\[\]\"“”])[^\s<>()\[\]\"“”]*)", re.IGNORECASE)
SHORTENERS = (
    "t.co", "bit.ly", "bitly.com", "tinyurl.com", "goo.gl", "ow.ly", "buff.ly", "is.gd", "v.gd", "dlvr.it", "ift.tt",
    "lnkd.in", "fb.me", "trib.al", "cutt.ly", "rb.gy", "shorturl.at", "tiny.cc", "t.ly", "rebrand.ly", "bl.ink",
    "soo.gd", "s.id", "amzn.to", "nyti.ms", "wapo.st", "reut.rs", "bbc.in", "cnn.it", "gu.com", "tcrn.ch", "on.ft.com",
    "econ.st", "wp.me", "flip.it", "fxn.ws", "apne.ws", "bloom.bg", "on.wsj.com", "j.mp",
)  # fmt: skip
SHORT = re.compile(
    r"(?<![\w./@-])(?:https?://)?(?:www\.)?(?P<host>" + "|".join(map(re.escape, SHORTENERS)) + r")/[\w-]+",
    re.IGNORECASE,
)
VAGUE = {
    "here", "click here", "click", "this", "this link", "link", "the link", "this page", "this article", "this story",
    "read more", "more", "see here", "see more", "learn more", "find out more", "source", "website", "details", "view",
    "tap here", "read here", "go here", "over here", "full story", "read", "continue", "download",
}  # fmt: skip
LOCAL = (".local", ".localhost", ".internal", ".lan", ".intranet", ".home.arpa", ".test", ".invalid")


def _bare(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text).split()).lower()


def short(post: Post) -> LineMessages:
    """A shortened link without words of its own."""
    if match := SHORT.search(post.text("source_url")):
        yield post.line("source_url"), f"{match[0]} does not say where it leads; write the address that it leads to"
    for block in post.prose:
        if "/" not in block.written:
            continue
        text = ELSEWHERE.sub("", INLINE.sub(_unexplained_target, block.written))
        for match in SHORT.finditer(text):
            right = "write the address that it leads to, with words of its own"
            yield block.at(match.start(), text), f"{match[0]} does not say where it leads; {right}"


def _unexplained_target(match: re.Match[str]) -> str:
    """Where a link leads, unless its words say so."""
    text = match["text"].strip()
    says_where = text and not SHORT.search(text) and _bare(text) not in VAGUE
    return "\n" * match[0].count("\n") + ("" if says_where else f" {match['target']} ")


def vague(post: Post) -> LineMessages:
    """A link whose words mean nothing by themselves, as in a list of links."""
    for block in post.prose:
        for match in LINKED.finditer(block.written):
            if _bare(match["text"]) in VAGUE:
                message = f"the link “{match['text'].strip()}” does not say where it leads; let it be the words that do"
                yield block.at(match.start(), block.written), message


def private(post: Post) -> LineMessages:
    """An address that only one network or one machine can reach."""
    for line, address in _addresses(post):
        if _is_private(address):
            yield line, f"{address} is found inside of one house only; write an address that readers can open"


def _addresses(post: Post) -> Iterator[tuple[int, str]]:
    if "source_url" in post.fields:
        yield post.line("source_url"), post.text("source_url")
    for block in post.prose:
        for match in BARE.finditer(block.written):
            yield block.at(match.start(), block.written), match["target"].rstrip(".,;:!?'’*_")


def _is_private(address: str) -> bool:
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return False
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return host == "localhost" or (host.endswith(LOCAL) and "." in host)


RULES = (
    Rule("bare-short-link", "warning", "a shortened link (t.co, bit.ly …) that does not say where it leads", short),
    Rule("link-text-vague", "warning", "a link whose words are “here”, “click here” or “read more”", vague),
    Rule(
        "private-address",
        "error",
        "a link to localhost or to an address inside of one house, such as 192.168.0.10",
        private,
    ),
)
