"""Declares the fields of posts, and checks them: what each means, and what it must look like.

In: the fields of a header, as text. Out: what is wrong with them. A field is declared only in contracts.py, and only
if it does something. Pelican's own fields have Pelican's meaning; ours are additions, flat, with underscores. A stock
Pelican article with Title, Date and Category is valid. values.py says what a value must look like, faults.py what is
wrong with a header.
"""

from dateline_news.model.fields.contracts import (
    INTRODUCTIONS,
    UNLISTED,
    AuthorFields,
    PageFields,
    PieceFields,
    Status,
    StoryFields,
    TopicFields,
)
from dateline_news.model.fields.faults import REQUIRED_BY, faults, incomplete_fields
from dateline_news.model.fields.values import (
    ADDRESS,
    LANGUAGE,
    SLUG,
    WANTED,
    CorrectionKind,
    Moment,
    Path,
    Text,
    choices,
    correction,
    is_of,
    named_link,
    wanted_names,
)

__all__ = [
    "ADDRESS",
    "INTRODUCTIONS",
    "LANGUAGE",
    "REQUIRED_BY",
    "SLUG",
    "UNLISTED",
    "WANTED",
    "AuthorFields",
    "CorrectionKind",
    "Moment",
    "PageFields",
    "Path",
    "PieceFields",
    "Status",
    "StoryFields",
    "Text",
    "TopicFields",
    "choices",
    "correction",
    "faults",
    "incomplete_fields",
    "is_of",
    "named_link",
    "wanted_names",
]
