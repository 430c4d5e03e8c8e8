"""Headers in TOML and JSON: where one stands above a post, and what it holds.

TOML stands between `+++` lines, JSON in braces (https://gohugo.io/content-management/front-matter/). A fence may name
its language (https://github.com/jonschlinkert/gray-matter), and `;;;` is Middleman's for JSON.
"""

import re

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.moving_in import toml_header
from dateline_news.press.markup.header_values import Header, UnreadableError, plain_pairs

TOML = re.compile(r"\+{3}\s*")
NAMED = re.compile(
    r"[-+]{3}(?P<language>[A-Za-z][A-Za-z0-9]*)\s*|;{3}\s*"
    r"|[-+]{3}[ \t]+(?P<language_apart>json|toml|ya?ml|js|javascript)\s*",
    re.IGNORECASE,
)
NAMED_END = re.compile(r"(?:-{3}|\+{3}|;{3}|\.{3})\s*")
READ = ("json", "toml", "yaml", "yml")
JSON = re.compile(r'\{\s*("|$)')  # begins like an object, on one line or on several


def header(text: str) -> Header | None:
    """The header that a text begins with; None if it is in none of these languages.

    One that cannot be read at all takes no lines, so that all of the text is copy.
    """
    first = text.partition("\n")[0]
    if match := NAMED.fullmatch(first):
        return _named(text.split("\n"), (match["language"] or match["language_apart"] or "json").lower())
    if TOML.fullmatch(first):
        lines = text.split("\n")
        end = _closed(lines, TOML)
        return _of_toml(lines, end) if end else None
    return _of_json(text) if JSON.match(first) else None


def _closed(lines: list[str], fence: re.Pattern[str]) -> int:
    """The place of the fence that closes what the first line opens, or 0."""
    return next((at for at, line in enumerate(lines[1:], 1) if fence.fullmatch(line)), 0)


def _of_toml(lines: list[str], end: int) -> Header:
    try:
        return Header(toml_header.of_toml(lines[1:end], 2), end + 1, [])
    except UnreadableError as error:
        return Header(plain_pairs(lines[1:end], 2), end + 1, [error.diagnostic])


def _named(lines: list[str], language: str) -> Header:
    """A header whose fence names its language; one in YAML has no end, since reading knows those that have."""
    end = _closed(lines, NAMED_END)
    if language == "toml" and end:
        return _of_toml(lines, end)
    if language != "json" or not end:
        wrong = "and no line closes it" if language in READ else "which is not read here"
        message = f"begins with {lines[0].strip()}, {wrong}; write it in YAML, between two lines of ---"
        return Header([], 0, [Diagnostic("", 1, "header", message)])
    block = "\n".join(lines[1:end])
    block = block if block.lstrip().startswith("{") else f"{{{block}}}"  # Middleman's fences stand for the braces
    try:
        entries, after = toml_header.of_json(block, 2)
    except UnreadableError as error:
        return Header([], 0, [error.diagnostic])
    more = "goes on after its last brace; take out what stands below it"
    return Header(entries, end + 1, [Diagnostic("", end, "header", more)] if block[after:].strip() else [])


def _of_json(text: str) -> Header | None:
    """A header that is a JSON object; None if what stands in braces is something else."""
    try:
        entries, end = toml_header.of_json(text)
    except UnreadableError as error:
        return Header([], 0, [error.diagnostic]) if re.match(r'\{\s*"', text) else None
    if text[end:].split("\n", 1)[0].strip():
        return None
    return Header(entries, text.count("\n", 0, end) + 1, [])
