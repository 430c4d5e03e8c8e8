"""Reads the front matter of a post: Pelican's own header, or YAML; a plugin may know of others.

Pelican's header stands with or without fences, YAML between `---` lines (https://jekyllrb.com/docs/front-matter/). What
could be both is Pelican's, so that values keep their quotes, their # and colons, unless something shows that it is not.
"""

import re
from functools import partial
from itertools import takewhile

from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import ForeignReader
from dateline_news.press.markup.header_values import NULLS, Header, UnreadableError, plain_pairs
from dateline_news.press.read.documents import almost_headers, plain_header, withholding, yaml_header
from dateline_news.press.read.documents.plain_header import KEY, MORE

FENCE = re.compile(r"-{3}\s*")
CLOSE = re.compile(r"(-{3}|\.{3})\s*")
NAMED_FENCE = re.compile(r"[-+]{3}[ \t]*ya?ml\s*", re.IGNORECASE)  # https://github.com/jonschlinkert/gray-matter
NAMED_CLOSE = re.compile(r"(-{3}|\+{3}|;{3}|\.{3})\s*")
FOLDERS = {"_posts", "_drafts"}  # Jekyll's
WHOLE = re.compile(r"""\s*("([^"\\]|\\.)*"|'([^']|'')*'|\[.*\]|\{.*\})\s*""", re.DOTALL)
WRITTEN_NULLS = frozenset(NULLS) - {""}
BLOCK = re.compile(r"[|>][+-]?[0-9]?")
EMPTY = re.compile(r" {0,3}[a-z][A-Za-z0-9_-]*:\s*")  # a name in lower case without a value
FRONT_NAME = re.compile(r"[a-z][A-Za-z0-9_.-]*")


def read(text: str, path: str, foreign: ForeignReader) -> Document:
    """Read a post into its fields, its copy in Markdown, and the diagnostics of its front matter.

    `path` is the post's under the content folder: where it lies may say what it was written for. `foreign` reads what
    was written for other programs. Never raises.
    """
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    document = almost_headers.read(text, path, partial(_parse, foreign))
    if document.is_foreign:  # every line of Pelican's own header is in a field, and parse.py looks at those
        document.diagnostics += withholding.diagnostics(text, document)
    return document


def _parse(foreign: ForeignReader, text: str, path: str) -> Document:
    lines = text.split("\n")
    if NAMED_FENCE.fullmatch(lines[0]) and (end := _closing_fence(lines, NAMED_CLOSE)):
        header = _yaml_header(lines, end, foreign)
    elif not (header := foreign.header(text)) and FENCE.fullmatch(lines[0]) and (end := _closing_fence(lines, CLOSE)):
        header = None if _is_pelicans(lines[1:end], path, foreign) else _yaml_header(lines, end, foreign)
    if not header:
        return Document(*plain_header.split(text))
    flat, copy = foreign.fields(header.entries), plain_header.copy_from(lines, header.end)
    return Document(flat.fields, *copy, diagnostics=[*header.diagnostics, *flat.diagnostics], is_foreign=flat.has_tags)


def _closing_fence(lines: list[str], fence: re.Pattern[str]) -> int:
    """The index of the fence that closes what the first line opens, or 0."""
    return next((index for index, line in enumerate(lines[1:], 1) if fence.fullmatch(line)), 0)


def _yaml_header(lines: list[str], end: int, foreign: ForeignReader) -> Header | None:
    """The header in YAML above line `end`; None if it is a paragraph between two rules."""
    block = lines[1:end]
    try:
        entries, diagnostics = yaml_header.entries(block, 2, foreign)
    except UnreadableError as error:
        entries, diagnostics = plain_pairs(block, 2) or None, [error.diagnostic]
    return None if entries is None else Header(entries, end + 1, diagnostics)


def _is_pelicans(block: list[str], path: str, foreign: ForeignReader) -> bool:
    """Whether the lines between two fences are to be read as Pelican reads them, up to the first blank line."""
    if FOLDERS & set(path.split("/")[:-1]):
        return False
    head = list(takewhile(str.strip, block))
    expanded = [line.expandtabs(4) for line in head]
    has_grammar = all(KEY.match(line) or MORE.match(line) for line in expanded) and all(map(KEY.match, expanded[:1]))
    if not has_grammar or _has_signs_of_yaml(head, foreign):
        return False
    has_empty, goes_on = any(map(EMPTY.fullmatch, head)), any(map(str.strip, block[len(head) :]))
    if not has_empty and not goes_on:
        return True
    try:
        entries, diagnostics = yaml_header.entries(block, 2, foreign)
    except UnreadableError:
        return True
    # Names to the last of the lines that have blank ones among them are front matter, and not the first of the copy.
    has_names_only = all(FRONT_NAME.fullmatch(entry.name) for entry in entries or ())
    return not entries or not ((has_empty and not diagnostics) or (goes_on and has_names_only))


def _has_signs_of_yaml(head: list[str], foreign: ForeignReader) -> bool:
    """Whether lines that could be Pelican's have something that nobody writes for Pelican.

    That is a value in quotes or brackets, a null, or a name that only other programs use, each under a name in lower
    case; and a list, a table or a text that begins below its name.
    """
    fields = plain_header.split("\n".join(head))[0]
    lines = [head[field.line - 1] for field in fields]
    return any(
        (
            line.lstrip()[:1].islower()
            and (WHOLE.fullmatch(field.text) or field.text in WRITTEN_NULLS or foreign.is_theirs(field.name))
        )
        or (not field.values[0] and _indent(next_line) > _indent(line))
        or (len(field.values) > 1 and _begins_below(*field.values[:2]))
        for field, line, next_line in zip(fields, lines, [*lines, ""][1:], strict=True)
    )


def _begins_below(first: str, second: str) -> bool:
    return bool(BLOCK.fullmatch(first) or (not first and re.match(r"- |[a-z][\w-]*:(\s|$)", second)))


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
