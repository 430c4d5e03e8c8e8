"""Flags headlines that are missing, too long, or in capitals."""

import re

from dateline_news.desk.check.post import Post, words
from dateline_news.desk.check.rule import LineMessages, Rule
from dateline_news.model.fields import wanted_names

MAX_LENGTH = 110  # characters; what search engines and feeds show of a headline ends about there
CUT = re.compile(r"\s*(?:…|\.{3,})$")
MIN_WORDS = 3  # so many words of the lead, and cut off: no editor has written that headline
WORD = re.compile(r"[^\W\d_]+")
LONG_WORD = 4  # letters; a word as long is seldom an abbreviation


def missing(post: Post) -> LineMessages:
    """A working title in place of a headline."""
    right = "write a headline into the Title"
    if "headline" in wanted_names(post.text("wanted")):
        yield post.line("wanted"), f"the headline is wanted still; {right} and take out headline in the line Wanted"
        return
    title, is_cut = CUT.subn("", post.text("title"))
    beginning = words(title)
    if is_cut and len(beginning) >= MIN_WORDS and words(post.lead)[: len(beginning)] == beginning:
        yield post.line("title"), f"“{title} …” is how the text begins, and no headline; {right}"


def too_long(post: Post) -> LineMessages:
    """A headline longer than other sites show."""
    length = len(post.text("title"))
    if length > MAX_LENGTH:
        right = f"make it {MAX_LENGTH} at most, or it is cut off elsewhere"
        yield post.line("title"), f"the headline has {length} characters; {right}"


def in_capitals(post: Post) -> LineMessages:
    """A headline in capitals."""
    title = post.text("title")
    shouted = [word for word in WORD.findall(title) if len(word) >= LONG_WORD and word.isupper()]
    if title.isupper() and len(shouted) > 1:
        yield post.line("title"), "the headline is in capitals; write it as a sentence, with capitals for names"


RULES = (
    Rule(
        "headline-missing",
        "error",
        "a story whose headline is still to be written: `Wanted` names it, "
        "or its title is the beginning of the text, cut off with …",
        missing,
        answerable=False,
    ),
    Rule("headline-too-long", "advice", f"a headline of more than {MAX_LENGTH} characters", too_long),
    Rule("all-caps-headline", "warning", "a headline written in capitals throughout", in_capitals),
)
