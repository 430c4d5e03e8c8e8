"""Flags what the desk could not be sure of, until a person has settled it."""

from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rule import LineMessages, Rule
from dateline_news.model.fields import WANTED, wanted_names


def unsettled(post: Post) -> LineMessages:
    """Whatever `Wanted` names but the headline, which has a rule of its own."""
    for name in wanted_names(post.text("wanted")):
        if name in WANTED and name != "headline":
            right = f"{WANTED[name]}, then take {name} out of the line Wanted"
            yield post.line("wanted"), f"the {name} is wanted still; {right}"


RULES = (
    Rule(
        "wanted-still",
        "error",
        "a story that the desk was not sure of: "
        "what `Wanted` names (place, source, date, section, embargo) is to be settled",
        unsettled,
        answerable=False,
    ),
)
