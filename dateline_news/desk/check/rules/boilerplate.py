"""Flags the boilerplate of a web page that was copied with a story: share buttons, teasers, advertisements.

A line is boilerplate only as a whole, or by an opening that no sentence has ("Also read: …"), so that
prose about sharing, reading or advertising is not flagged.
"""

import re

from dateline_news.desk.check.blocks import Block
from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule

_NETWORK = (
    "(?:facebook|twitter|x|whats ?app|linked ?in|pinterest|reddit|telegram|messenger|instagram|e-?mail|youtube|tumblr"
    "|flipboard|threads|bluesky)"
)
_NETWORKS = rf"{_NETWORK}(?:[,\s]+(?:and )?{_NETWORK})*"
_BUTTON = rf"(?:share|tweet|print|e-?mail|save|{_NETWORK})"
_PIECE = "(?:article|story|post|page|news)"
_PIECES = "(?:stories|articles|posts|news|topics|videos|now)"
_AD = "(?:ad|advert|advertisement|advertising|advertisements)"
_LETTER = "(?:newsletters?|channel|alerts|updates)"
WHOLE = re.compile(
    "|".join(
        (
            # buttons
            r"(?:re)?tweet|shares?|pin(?: it)?|like|print|e-?mail|copy link|subscribe|sign (?:up|in)|log ?in|menu",
            r"comments?|\d+ (?:shares?|comments?|views?|likes?)",
            r"(?:view|leave a|post a|write a|add a|load) (?:comments?|reply)",
            rf"{_BUTTON}(?:[\s|/·•,&+]+(?:and |on )?{_BUTTON})+",
            rf"(?:share|post|pin|send|tweet)(?: (?:this|it))?(?: {_PIECE})? (?:on|via|to|by) {_NETWORKS}",
            rf"(?:share|print|e-?mail|save|like|rate|tweet) this(?: {_PIECE})?(?: with (?:a friend|your friends))?:?",
            r"back to top|skip to (?:main )?content|(?:loading|please wait)(?:\.{3}|…)?",
            # advertisements
            rf"{_AD}|{_AD} [-–—·|] .{{0,40}}|(?:sponsored|promoted|paid)(?: (?:content|post|by))?",
            rf"(?:(?:story|article) )?continues (?:below|after)(?: (?:this |the )?{_AD})?",
            r"(?:scroll|continue) (?:down )?(?:to|for)(?: (?:continue|keep))? (?:reading|more)",
            # links to other pages
            r"continue reading|read (?:more|next|this|also)|also (?:read|see)|must read|up next|see (?:more|also)",
            rf"(?:related|recommended|popular|trending|latest|more|most read)(?: {_PIECES})?:?|load more",
            rf"you (?:may|might) (?:also )?like(?: {_PIECES})?:?|(?:previous|next) {_PIECE}",
            # requests
            rf"(?:subscribe|sign up) (?:to|for) (?:our|the|my) [\w' -]{{0,40}}{_LETTER}(?: \w+)?",
            rf"(?:follow|like|join|find) (?:us|the [\w ]{{1,30}}) on (?:google news|{_NETWORKS})",
            r"(?:click|tap) here to (?:subscribe|follow|join|read more|sign up|comment)\b.{0,60}",
            r"(?:we use|this (?:web)?site uses) cookies\b.{0,160}|(?:accept|reject|manage) (?:all )?cookies",
            # who owns the page
            r"all rights reserved|(?:©|copyright \(c\)|copyright ©) ?\d{4}\b.{0,80}",
        )
    ),
    re.IGNORECASE,
)
OPENING = re.compile(
    r"(?:also (?:read|see|watch)|(?:read|see|watch) also|read (?:more|next)|must read|recommended|more on this"
    rf"|trending now|related(?: {_PIECES})?|you (?:may|might) (?:also )?like|don[’']t miss)\s*[:|»›>]\s*\S",
    re.IGNORECASE,
)
# The single words that are flagged as headings; others are fine as sub-headings.
ALONE = re.compile("share|tweet|advertisement|sponsored", re.IGNORECASE)
MAX_LENGTH = 200  # characters; what is longer is no button


def leftover(post: Post) -> LineMessages:
    """Lines that belong to a web page, and not to the story."""
    for block in post.blocks:
        if block.kind in ("paragraph", "list", "heading"):
            yield from _in(block)


def _in(block: Block) -> LineMessages:
    for at, line in enumerate(block.plain.split("\n")):
        text = re.sub(r"^(?:[-*+•▪►»|]|\d+[.)])\s+", "", line.strip()).strip(" .|")
        if block.kind == "heading" and " " not in text and not ALONE.fullmatch(text):
            continue
        if 0 < len(text) <= MAX_LENGTH and (WHOLE.fullmatch(text) or OPENING.match(text)):
            yield block.line + at, f"“{text}” is a web page's furniture; take the line out if it is not the story's"


RULES = (
    Rule(
        "leftover-furniture",
        "warning",
        "a line that a web page has around a story: share buttons, “Also read: …”, “Advertisement”",
        leftover,
    ),
)
