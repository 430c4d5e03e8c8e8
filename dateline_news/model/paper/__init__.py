"""The paper as plain data, from which the plugins plan pages. Nothing here imports Pelican or Jinja.

In: what the assembly makes of pieces and settings. Out: frozen data. Who needs any of it imports it from here.

    paper, masthead            the whole paper; what is the same on all its pages
    story, static_page         a story, a page that is none, what introduces a label
    labels                     sections, topics, authors, threads, series, and the table of their kinds
    copy_text, pictures, moment, languages    what these are made of

The inputs of a page are compared by their `repr` (dateline_news/model/deferred.py), ten thousand times in a build. So
the `repr` of what is long is a digest.
"""

from dateline_news.model.paper.copy_text import Copy, CopyText, Link
from dateline_news.model.paper.labels import LABEL_KINDS, Author, Label, LabelKind
from dateline_news.model.paper.languages import LANGUAGES, base_language, direction, is_same_language, named
from dateline_news.model.paper.masthead import COLOURS, Front, Masthead, is_plain
from dateline_news.model.paper.moment import Moment, for_machines
from dateline_news.model.paper.paper import END_OF_TIME, Paper, grouped
from dateline_news.model.paper.pictures import AS_IT_IS, Picture, Renditions, focus
from dateline_news.model.paper.static_page import Introduction, StaticPage
from dateline_news.model.paper.story import NEVER, Correction, Line, LiveEntry, Story

__all__ = [
    "AS_IT_IS",
    "COLOURS",
    "END_OF_TIME",
    "LABEL_KINDS",
    "LANGUAGES",
    "NEVER",
    "Author",
    "Copy",
    "CopyText",
    "Correction",
    "Front",
    "Introduction",
    "Label",
    "LabelKind",
    "Line",
    "Link",
    "LiveEntry",
    "Masthead",
    "Moment",
    "Paper",
    "Picture",
    "Renditions",
    "StaticPage",
    "Story",
    "base_language",
    "direction",
    "focus",
    "for_machines",
    "grouped",
    "is_plain",
    "is_same_language",
    "named",
]
