"""The patterns of lines that name who wrote a copy, or whose it is."""

import re

from dateline_news.desk.wire.recognise.vocabulary.agencies import BY, WHERE, WRITERS

BYLINE = re.compile(rf"(?i:{BY})\s+(?:(?:{WRITERS})\s+(?=[A-ZÀ-Þ]))?(?P<names>\S.{{1,80}}?)(?:{WHERE})?\.?")
OF_WRITERS = re.compile(rf"(?i:{BY})\s.*[A-ZÀ-Þ]\S+ [A-ZÀ-Þ]\S+")  # `By guest columnists Anna Roe, Tom Pell`
ADDRESS_ALONE = re.compile(r"\W{0,9}(?:(?:e-?mail|mail)\W{1,9})?[^\s@]{1,64}@[^\s@]{1,250}\.\w+\W{0,9}", re.IGNORECASE)
ROLE_WORDS = 4  # behind a bar, of what somebody is
NAME_AND_ROLE = re.compile(
    r"(?P<name>[A-ZÀ-Þ]\S+ [A-ZÀ-Þ]\S+) [A-Z]\S+ (?:\S+ ){0,2}(?:correspondent|reporter|editor|writer|columnist|critic)"
)
AND = re.compile(r"\s*,\s*|\s+(?:and|&|und|et|y|e|dan|ve|اور|و)\s+")
