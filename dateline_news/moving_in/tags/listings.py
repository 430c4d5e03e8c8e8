"""Listings in Markdown as others write it, as Python-Markdown reads them: with as many lines as they had.

Its fences stand at the start of a line and name a language only; in a list it knows no fences, only indented listings.
https://python-markdown.github.io/extensions/fenced_code_blocks/ https://python-markdown.github.io/extensions/code_hilite/
"""

import re

LANGUAGE = re.compile(r"\.?([\w#.+-]+)(?![\w#.+-]|\s*=)")
STEP = 4  # spaces by which Markdown indents what belongs to an item, and a listing
RAW = re.compile(r"\{%-?\s*(?:end)?(?:raw|verbatim)\s*-?%\}")
ESCAPED = re.compile(r"\{\{([<%])/\*(.{0,2000}?)\*/([>%])\}\}", re.DOTALL)
FENCE_LINE = re.compile(r"^[ ]{0,3}(`{3,}|~{3,})", re.MULTILINE)


def literal(code: str) -> str:
    """Code without the tags that keep a template language from reading it."""
    code = RAW.sub("", code) if "%}" in code else code
    return ESCAPED.sub(r"{{\1\2\3}}", code) if "*/" in code else code


def language(info: str) -> str:
    """The language that an opening fence names: of `js{1,3}`, `js/0,2`, `diff-js title="x"` the first word."""
    match = LANGUAGE.match(info.strip().strip("\"'"))
    return match[1] if match else ""


def fenced(code: str, name: str) -> str:
    """A listing between fences that nothing in it closes. `code` ends with a new line, if there is any."""
    longest = max((len(match[1]) for match in FENCE_LINE.finditer(code)), default=2)
    fence = "`" * max(3, longest + 1)
    before = after = ""
    if RAW.search(code) and (bare := literal(code).strip("\n")).strip():  # empty lines, where tags stood, go outside
        before, code, after = literal(code).partition(f"{bare}\n")
    return f"{before}{fence}{name}\n{literal(code)}{fence}{after}"


def indented(code: str, name: str, margin: int, *, is_apart: bool) -> str:
    """A listing that belongs to an item: `margin` spaces stand before its fences.

    `is_apart` says whether an empty line stands before it; if not, its first line has to be one.
    """
    indent = " " * (-(-margin // STEP) * STEP + STEP)
    lines = re.sub(rf"^ {{0,{margin}}}", "", literal(code).expandtabs(STEP), flags=re.MULTILINE).split("\n")[:-1]
    first = f"{indent}:::{name}" if name and is_apart else ""
    return "\n".join([first, *(f"{indent}{line}" if line.strip() else "" for line in lines), ""])


def span(code: str) -> str:
    """Code within a line."""
    code = literal(code).strip()
    runs = {len(run) for run in re.findall("`+", code)}
    tick = "`" * next(length for length in range(1, len(runs) + 2) if length not in runs)
    space = " " if code.startswith("`") or code.endswith("`") else ""
    return f"{tick}{space}{code}{space}{tick}" if code else ""
