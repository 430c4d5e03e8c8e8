"""The front matter of a post, in whichever dialect it is: Pelican's own header, YAML, TOML or JSON.

Pelican's header stands with or without fences. YAML stands between `---` lines (https://jekyllrb.com/docs/front-matter/),
TOML between `+++` lines and JSON in braces (https://gohugo.io/content-management/front-matter/). What could be both
Pelican's header and YAML is Pelican's, so that values keep their quotes, their # and colons, unless something says that
it is not.
"""

import re
from dataclasses import replace
from itertools import takewhile

from dateline_news.model.document import Document, Field, Query
from dateline_news.moving_in import toml_header
from dateline_news.moving_in.field_names import MOMENTS, SIGNS, squash
from dateline_news.moving_in.flatten import NamedValue, flatten
from dateline_news.press.read.documents import almost_headers, field_values, plain_header, withholding, yaml_header
from dateline_news.press.read.documents.plain_header import KEY, MORE
from dateline_news.press.read.documents.yaml_text import NOTHING, UnreadableError

FENCE = re.compile(r"-{3}\s*")
CLOSE = re.compile(r"(-{3}|\.{3})\s*")
TOML = re.compile(r"\+{3}\s*")
FOLDERS = {"_posts", "_drafts"}  # Jekyll's
WHOLE = re.compile(r"""\s*("([^"\\]|\\.)*"|'([^']|'')*'|\[.*\]|\{.*\})\s*""", re.DOTALL)
NULLS = frozenset(NOTHING) - {""}
BLOCK = re.compile(r"[|>][+-]?[0-9]?")
FRONT_NAME = re.compile(r"[a-z][A-Za-z0-9_.-]*")
# A fence that names its language (https://github.com/jonschlinkert/gray-matter), or Middleman's of JSON.
NAMED = re.compile(
    r"[-+]{3}(?P<language>[A-Za-z][A-Za-z0-9]*)\s*|;{3}\s*"
    r"|[-+]{3}[ \t]+(?P<language_apart>json|toml|ya?ml|js|javascript)\s*",
    re.IGNORECASE,
)
NAMED_END = re.compile(r"(?:-{3}|\+{3}|;{3}|\.{3})\s*")
LANGUAGES = {"json": "json", "toml": "toml", "yaml": "yaml", "yml": "yaml"}
JSON = re.compile(r'\{\s*("|$)')  # begins like an object, on one line or on several


def parted(text: str, path: str) -> Document:
    """Part a post into its fields, its copy in Markdown, and what is to be asked about its front matter.

    `path` is the post's under the content folder: where it lies may say what it was written for. Never raises.
    """
    text = re.sub(r"\r\n?", "\n", text.removeprefix("\ufeff"))
    made = almost_headers.read(text, path, _parted)
    if made.is_foreign:  # of Pelican's own header every line is had, and looked at in the reading
        made.queries += withholding.asked(text, made)
    return made


def _parted(text: str, path: str) -> Document:
    lines = text.split("\n")
    if match := NAMED.fullmatch(lines[0]):
        return _named(lines, (match["language"] or match["language_apart"] or "json").lower(), path)
    if TOML.fullmatch(lines[0]) and (end := _closed(lines, TOML)):
        return _read(lines, end, None)
    if FENCE.fullmatch(lines[0]) and (end := _closed(lines, CLOSE)) and not _is_pelicans(lines[1:end], path):
        return _read(lines, end, path)
    if JSON.match(lines[0]) and (found := _of_json(text)):
        return found
    return _pelicans(text)


def _pelicans(text: str) -> Document:
    return Document(*plain_header.parted(text))


def _closed(lines: list[str], fence: re.Pattern[str]) -> int:
    """The place of the fence that closes what the first line opens, or 0."""
    return next((at for at, line in enumerate(lines[1:], 1) if fence.fullmatch(line)), 0)


def _read(lines: list[str], end: int, path: str | None) -> Document:
    """A post whose front matter stands above line `end`: YAML if it has a path, else TOML."""
    block = lines[1:end]
    queries: list[Query] = []
    try:
        if path is None:
            said: list[NamedValue] | None = toml_header.of_toml(block, 2)
        else:
            said, queries = yaml_header.entries(block, 2)
    except UnreadableError as error:
        fields, queries = _roughly(block), [error.query]
        said = [] if fields or path is None else None
    else:
        fields, asked = flatten(said or [])
        queries += asked
    if said is None:
        return _pelicans("\n".join(lines))  # a paragraph between two rules is copy
    return _foreign(fields, _copy(lines, end + 1), queries)


def _named(lines: list[str], language: str, path: str) -> Document:
    """A post whose first line names the language of its front matter; what is in none that is read here is refused."""
    end, reader = _closed(lines, NAMED_END), LANGUAGES.get(language)
    if not end or not reader:
        wrong = "and no line closes it" if reader else "which is not read here"
        message = f"begins with {lines[0].strip()}, {wrong}; write it in YAML, between two lines of ---"
        return Document([], "\n".join(lines), 1, queries=[Query("header", message, 1)], is_foreign=True)
    if reader != "json":
        return _read(lines, end, path if reader == "yaml" else None)
    above = len(list(takewhile(lambda line: not line.strip(), lines[1:end])))
    block = "\n".join(lines[1 + above : end]).strip()
    try:
        said, after = toml_header.of_json(block or "{}", 2 + above)
    except UnreadableError as error:
        return Document([], "\n".join(lines), 1, queries=[error.query], is_foreign=True)
    fields, queries = flatten(said)
    if block[after:].strip():
        queries.append(Query("header", "goes on after its last brace; take out what stands below it", end))
    return _foreign(fields, _copy(lines, end + 1), queries)


def _foreign(fields: list[Field], copy: tuple[str, int], queries: list[Query]) -> Document:
    """A post of another program, whose copy may hold tags of it unless a field says that it holds none."""
    is_as_it_stands = any(field_values.is_untemplated(squash(one.name), one.text) for one in fields)
    return Document([_zoned(one) for one in fields], *copy, queries=queries, is_foreign=not is_as_it_stands)


def _zoned(one: Field) -> Field:
    """A field with the offset of the zone that its moment, if it is one, names by letters."""
    is_moment = squash(one.name) in MOMENTS and len(one.values) == 1
    return replace(one, values=(field_values.zoned(one.text),)) if is_moment else one


def _copy(lines: list[str], at: int) -> tuple[str, int]:
    """The copy from a line on, without blank lines before it, and the line of the file on which it begins."""
    at += len(list(takewhile(lambda line: not line.strip(), lines[at:])))
    return "\n".join(lines[at:]), at + 1


def _of_json(text: str) -> Document | None:
    """A post that begins with a JSON object; None if what stands in braces is something else."""
    try:
        said, end = toml_header.of_json(text)
    except UnreadableError as error:
        is_meant = re.match(r'\{\s*"', text)
        return Document([], text, 1, queries=[error.query], is_foreign=True) if is_meant else None
    if text[end:].split("\n", 1)[0].strip():
        return None
    fields, queries = flatten(said)
    return _foreign(fields, _copy(text.split("\n"), text.count("\n", 0, end) + 1), queries)


def _is_pelicans(block: list[str], path: str) -> bool:
    """Whether what stands between two fences is to be read as Pelican reads it, up to the first blank line."""
    if FOLDERS & set(path.split("/")[:-1]):
        return False
    head = list(takewhile(str.strip, block))
    keys = [bool(KEY.match(line.expandtabs(4))) for line in head]
    has_grammar = all(is_key or MORE.match(line.expandtabs(4)) for is_key, line in zip(keys, head, strict=True))
    if not has_grammar or not all(keys[:1]) or _says_yaml(head) or (_leaves_out(head) and _is_plain_yaml(block)):
        return False
    return not any(map(str.strip, block[len(head) :])) or not _has_names_only(block)


def _leaves_out(head: list[str]) -> bool:
    """Whether a name in lower case has no value."""
    return any(re.fullmatch(r" {0,3}[a-z][A-Za-z0-9_-]*:\s*", line) for line in head)


def _is_plain_yaml(block: list[str]) -> bool:
    """Whether lines say the same in YAML, so that nothing is lost by reading them so."""
    try:
        said, queries = yaml_header.entries(block, 2)
    except UnreadableError:
        return False
    return bool(said) and not queries


def _has_names_only(block: list[str]) -> bool:
    """Whether lines that have blank ones among them are front matter to the last, and not the begin of the copy."""
    try:
        said, _ = yaml_header.entries(block, 2)
    except UnreadableError:
        return False
    return bool(said) and all(FRONT_NAME.fullmatch(one.name) for one in said or ())


def _says_yaml(head: list[str]) -> bool:
    """Whether lines that could be Pelican's have something that nobody writes for Pelican.

    That is a value in quotes or brackets, a null, or a name that only other programs use, each under a name in lower
    case; and a list, a table or a text that begins below its name.
    """
    fields = plain_header.parted("\n".join(head))[0]
    following = [*(head[one.line - 1] for one in fields), ""][1:]
    return any(
        (
            _is_lower(head[one.line - 1])
            and (WHOLE.fullmatch(one.text) or one.text in NULLS or squash(one.name) in SIGNS)
        )
        or (not one.values[0] and _indent(after) > _indent(head[one.line - 1]))
        or (len(one.values) > 1 and _opens_below(*one.values[:2]))
        for one, after in zip(fields, following, strict=True)
    )


def _opens_below(value: str, more: str) -> bool:
    return bool(BLOCK.fullmatch(value) or (not value and re.match(r"- |[a-z][\w-]*:(\s|$)", more)))


def _is_lower(line: str) -> bool:
    return line.lstrip()[:1].islower()


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _roughly(block: list[str]) -> list[Field]:
    """The plain pairs of front matter that cannot be read: what is wrong with it is then told once, and not by each."""
    found: dict[str, Field] = {}
    for at, line in enumerate(block, 2):
        if line[:1] == "[":
            break
        if match := re.match(r"(?P<name>[A-Za-z0-9_-]+)\s*[:=]\s*(?P<value>.*)", line):
            name, value = match["name"].lower(), match["value"].strip().strip("\"'")
            if value not in NOTHING:
                found.setdefault(name, Field(name, (value,), at))
    return list(found.values())
