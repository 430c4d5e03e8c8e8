"""Declares the kinds of stories: what each is called above its headline, and what it is to schema.org.

Adding one here is all that it takes, but for a voice of its own in theme/static/css/components/voices.css.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StoryKind:
    """A kind of story: its name for readers, which is empty where none is shown, and its type in schema.org's words."""

    name: str
    schema_type: str = "NewsArticle"


KINDS = {
    "news": StoryKind(""),
    "analysis": StoryKind("Analysis", "AnalysisNewsArticle"),
    "opinion": StoryKind("Opinion", "OpinionNewsArticle"),
    "feature": StoryKind("Feature"),
    "explainer": StoryKind("Explainer", "BackgroundNewsArticle"),
    "review": StoryKind("Review", "ReviewNewsArticle"),
    "letter": StoryKind("Letter", "OpinionNewsArticle"),
    "obituary": StoryKind("Obituary"),
    "live": StoryKind("Live", "LiveBlogPosting"),
    "paid": StoryKind("Paid content", "AdvertiserContentArticle"),
}
LIVE = "live"  # has entries, and a page to come back to until it has ended
ENDED = StoryKind("As it happened", KINDS[LIVE].schema_type)
ARTICLE = "ال"  # of Arabic, which is written as a part of its word
PAID = "paid"  # is labelled wherever it is named, and nothing leads to it as to a story of the paper's own


def name_beside(section: str, kind: str) -> str:
    """The name of a kind where it stands beside that of a section, which may say it already: Opinion, Letters."""
    name = KINDS[kind].name
    return "" if kind != PAID and is_said(section, name) else name


def is_said(section: str, kind_name: str) -> bool:
    """Whether the name of a section says that of a kind, in the language of both: Opinion, Letters, Meinung, الرأي."""
    whole, name = (text.casefold().removeprefix(ARTICLE) for text in (section, kind_name))
    return whole.startswith(name.removesuffix("y"))
