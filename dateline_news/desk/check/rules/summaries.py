"""Flags summaries that are missing, too long, or the headline again."""

from dateline_news.desk.check.post import Post, words
from dateline_news.desk.check.rule import LineMessages, Rule

MAX_LENGTH = 300  # characters: two sentences


def missing(post: Post) -> LineMessages:
    """A story without a summary; the beginning of the text is shown instead."""
    if post.is_story and not post.text("summary"):
        yield post.line("title"), "there is no Summary; write one or two sentences that say what the headline cannot"


def too_long(post: Post) -> LineMessages:
    """A summary as long as a paragraph."""
    length = len(post.text("summary"))
    if length > MAX_LENGTH:
        right = f"one or two sentences do, {MAX_LENGTH} at most"
        yield post.line("summary"), f"the summary has {length} characters; {right}"


def repeats_headline(post: Post) -> LineMessages:
    """A summary that repeats the headline and says nothing else."""
    summary = words(post.text("summary"))
    if summary and summary == words(post.text("title")):
        yield post.line("summary"), "the summary repeats the headline; say what the headline leaves open"


RULES = (
    Rule("missing-summary", "advice", "a story without a `Summary`", missing),
    Rule("summary-too-long", "warning", f"a summary of more than {MAX_LENGTH} characters", too_long),
    Rule(
        "summary-repeats-headline", "warning", "a summary that has the headline's words and no others", repeats_headline
    ),
)
