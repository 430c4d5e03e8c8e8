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
    "paid": StoryKind("Paid content", "AdvertiserContentArticle"),
}
PAID = "paid"  # is labelled wherever it is named, and nothing leads to it as to a story of the paper's own


def name_beside(section: str, kind: str) -> str:
    """The name of a kind where it stands beside that of a section, which may say it already: Opinion, Letters."""
    name = KINDS[kind].name
    is_said = kind != PAID and section.casefold().startswith(name.casefold().removesuffix("y"))
    return "" if is_said else name
