"""The front matter of a post: Pelican's own header, or YAML; a plugin may know of others.

Pelican's header stands with or without fences, YAML between `---` lines (https://jekyllrb.com/docs/front-matter/). What
could be both is Pelican's, so that values keep their quotes, their # and colons, unless something says that it is not.
"""

import re
from functools import partial
from itertools import takewhile

from dateline_news.model.document import Document
from dateline_news.press.markup.foreign import ForeignReader
from dateline_news.press.markup.header_values import NULLS, Header, NamedValue, UnreadableError, plain_pairs
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


def parted(text: str, path: str, foreign: ForeignReader) -> Document:
    """Part a post into its fields, its copy in Markdown, and the diagnostics of its front matter.

    `path` is the post's under the content folder: where it lies may say what it was written for. `foreign` reads what
    was written for other programs. Never raises.
    """
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    document = almost_headers.read(text, path, partial(_parted, foreign))
    if document.is_foreign:  # of Pelican's own header every line is had, and looked at in the reading
        document.diagnostics += withholding.diagnostics(text, document)
    return document


def _parted(foreign: ForeignReader, text: str, path: str) -> Document:
    lines = text.split("\n")
    if NAMED_FENCE.fullmatch(lines[0]) and (end := _closed(lines, NAMED_CLOSE)):
        header = _of_yaml(lines, end, foreign)
    elif not (header := foreign.header(text)) and FENCE.fullmatch(lines[0]) and (end := _closed(lines, CLOSE)):
        is_pelicans = _is_pelicans(lines[1:end], path, foreign)
        header = None if is_pelicans else _of_yaml(lines, end, foreign)
    if not header:
        return Document(*plain_header.parted(text))
    flat, copy = foreign.fields(header.entries), _copy(lines, header.end)
    return Document(flat.fields, *copy, diagnostics=[*header.diagnostics, *flat.diagnostics], is_foreign=flat.has_tags)


def _closed(lines: list[str], fence: re.Pattern[str]) -> int:
    """The place of the fence that closes what the first line opens, or 0."""
    return next((at for at, line in enumerate(lines[1:], 1) if fence.fullmatch(line)), 0)


def _of_yaml(lines: list[str], end: int, foreign: ForeignReader) -> Header | None:
    """The header in YAML above line `end`; None if it is a paragraph between two rules."""
    block = lines[1:end]
    try:
        entries, diagnostics = yaml_header.entries(block, 2, foreign)
    except UnreadableError as error:
        entries, diagnostics = plain_pairs(block, 2) or None, [error.diagnostic]
    return None if entries is None else Header(entries, end + 1, diagnostics)


def _copy(lines: list[str], at: int) -> tuple[str, int]:
    """The copy from a line on, without blank lines before it, and the line of the file on which it begins."""
    at += len(list(takewhile(lambda line: not line.strip(), lines[at:])))
    return "\n".join(lines[at:]), at + 1


def _is_pelicans(block: list[str], path: str, foreign: ForeignReader) -> bool:
    """Whether what stands between two fences is to be read as Pelican reads it, up to the first blank line."""
    if FOLDERS & set(path.split("/")[:-1]):
        return False
    head = list(takewhile(str.strip, block))
    keys = [bool(KEY.match(line.expandtabs(4))) for line in head]
    has_grammar = all(is_key or MORE.match(line.expandtabs(4)) for is_key, line in zip(keys, head, strict=True))
    if not has_grammar or not all(keys[:1]) or _says_yaml(head, foreign):
        return False
    leaves_out, goes_on = any(map(EMPTY.fullmatch, head)), any(map(str.strip, block[len(head) :]))
    if not leaves_out and not goes_on:
        return True
    entries, is_all_said = _as_yaml(block, foreign)
    # Names to the last of the lines that have blank ones among them are front matter, and not the begin of the copy.
    has_names_only = all(FRONT_NAME.fullmatch(entry.name) for entry in entries)
    return not entries or not ((leaves_out and is_all_said) or (goes_on and has_names_only))


def _as_yaml(block: list[str], foreign: ForeignReader) -> tuple[list[NamedValue], bool]:
    """What lines say in YAML, and whether they say the same there, so that nothing is lost by reading them so."""
    try:
        entries, diagnostics = yaml_header.entries(block, 2, foreign)
    except UnreadableError:
        return [], False
    return entries or [], not diagnostics


def _says_yaml(head: list[str], foreign: ForeignReader) -> bool:
    """Whether lines that could be Pelican's have something that nobody writes for Pelican.

    That is a value in quotes or brackets, a null, or a name that only other programs use, each under a name in lower
    case; and a list, a table or a text that begins below its name.
    """
    fields = plain_header.parted("\n".join(head))[0]
    following = [*(head[field.line - 1] for field in fields), ""][1:]
    return any(
        (
            _is_lower(head[field.line - 1])
            and (WHOLE.fullmatch(field.text) or field.text in WRITTEN_NULLS or foreign.is_theirs(field.name))
        )
        or (not field.values[0] and _indent(after) > _indent(head[field.line - 1]))
        or (len(field.values) > 1 and _opens_below(*field.values[:2]))
        for field, after in zip(fields, following, strict=True)
    )


def _opens_below(value: str, more: str) -> bool:
    return bool(BLOCK.fullmatch(value) or (not value and re.match(r"- |[a-z][\w-]*:(\s|$)", more)))


def _is_lower(line: str) -> bool:
    return line.lstrip()[:1].islower()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
