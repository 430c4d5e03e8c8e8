"""Plans every file of an edition, and the plain data that each is made from.

In: the paper. Out: planned files, and what is wrong with their addresses. This is what plugins import; the rest of the
press imports the modules themselves.

    signals      how plugins take part: `facts`, `pages`, `head`, `after_all`; `in_each_language`
    files        what they plan: `Page`, `File`, `CopiedFile`, `Bundle`
    Archive      what they ask, and what that gives (model/archive)
    of_lines     what lets a process that stays keep the facts of a plugin (cache/in_process.py)
    completion   what is planned once every other file is known, and `PlanFault`
    clashes      two files of one address
    menu         the rows of links on every page
    in_language  what the paper says of its own, in the language of a page
"""

from dateline_news.languages import Language
from dateline_news.model.archive import Archive, Before, Date
from dateline_news.model.archive.questions import Stories
from dateline_news.press.cache.in_process import of_lines
from dateline_news.press.plan.completion import PlanFault
from dateline_news.press.plan.files import Bundle, CopiedFile, File, Inputs, Page, PlannedFile
from dateline_news.press.plan.in_language import page_language, worded, words
from dateline_news.press.plan.signals import after_all, facts, head, in_each_language, pages

__all__ = [
    "Archive",
    "Before",
    "Bundle",
    "CopiedFile",
    "Date",
    "File",
    "Inputs",
    "Language",
    "Page",
    "PlanFault",
    "PlannedFile",
    "Stories",
    "after_all",
    "facts",
    "head",
    "in_each_language",
    "of_lines",
    "page_language",
    "pages",
    "worded",
    "words",
]
