"""Turns the messages of docutils into sentences for an editor, each on the line that it is about."""

import re
from collections.abc import Iterator, Sequence

from docutils import nodes

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.press.read.rst.document import DocutilsDocument

WARNING = 2  # docutils' levels: 1 is for whoever is curious
NEAR = 60  # a paragraph of more lines is not searched for the words that are meant
# The messages of docutils, and the sentences for an editor. A message that is not here is quoted.
SENTENCES = {
    r'Unknown directive type "(.+)"': "“{0}::” is no directive here; write as text what it is meant to show",
    r'Unknown interpreted text role "(.+)"': "“:{0}:” is no role here; write its words without it",
    r'Unknown target name: "(.+)"': "“{0}” has no address; write below the text: .. _{0}: https://…",
    r'Undefined substitution referenced: "(.+)"': "|{0}| stands for nothing; write: .. |{0}| replace:: its words",
    r'(?:Duplicate|Conflicting) explicit target name: "(.+)"': (
        "“{0}” is the name of two addresses; write two underscores behind the link, `{0} <https://…>`__"
    ),
    r'Duplicate target name, cannot be used as a unique reference: "(.+)"': (
        "“{0}” is the name of two places; write one that there is only once"
    ),
    r"Inline (.+) start-string without end-string": (
        r"{0} begins here and does not end; write a backslash before the sign (\* or \` or \|) if it is meant"
    ),
    r"Title (underline|overline) too short": "the {0} of a title is shorter than the title; make it as long",
    r"Unexpected indentation": "an indented line follows without a blank line; put one between, or take the spaces out",
    r"(.+) ends without a blank line": "the {0} goes over into the text; put a blank line after it",
    r"Blank line required after table": "a table goes over into the text; put a blank line after it",
    r"Literal block expected; none found": "“::” announces a listing, and none follows; write one colon, or indent it",
    r"(?:Title level inconsistent|Inconsistent title style)": (
        "a heading of this kind cannot stand here; take the line under it from one of its level"
    ),
    r"(?:Unexpected section title|Unexpected section title or transition)": (
        "a heading cannot stand inside of something else; take the spaces before it out"
    ),
    r'"(.+)" directive set as a link to (.+)': (
        "“{0}::” loads a player into a page, and nothing loads by itself here; it is a link to {1} now"
    ),
    r'"date" directive disabled': "“date::” is the day of reading, and a page must not change by itself; write the day",
    r'"(.+)" directive disabled': "“{0}::” takes words from another file, and only the post is read; put them here",
    r'File and URL access deactivated; ignoring "(.+)" directive': (
        "“{0}::” takes words from another file, and only the post is read; put them here"
    ),
    r"Title overline & underline mismatch|Missing matching underline": (
        "a heading has a line above that the line below it is not like; make both the same, or leave out the upper one"
    ),
    r"Malformed table": "a table's lines do not fit together; let every cell end below the signs of its column",
    r"malformed (hyperlink target|substitution definition)": (
        "a {0} is not written as one, and so no reader sees it; write .. _name: https://… or .. |name| replace:: words"
    ),
}
FOLLOWING = re.compile("Substitution definition .* (?:empty or invalid|missing contents)")  # told where it is used
LOST = re.compile("malformed")  # docutils takes the line for a comment then; all other words stay on the page


def diagnostics(post: DocutilsDocument, lines: Sequence[str]) -> Iterator[Diagnostic]:
    """A diagnostic for each warning and error, each once; `lines` are those of the source.

    All are foreign but those about words that are not on the page.
    """
    words = {node["refid"]: node.astext() for node in post.tree.findall(nodes.problematic) if "refid" in node}
    reported = set()
    for message in post.messages:
        text = " ".join(message.children[0].astext().split()) if message.children else ""
        if message["level"] < WARNING or FOLLOWING.match(text):
            continue
        line = _line(message, next((words[name] for name in message["ids"] if name in words), ""), lines)
        if (text, line) not in reported:
            reported.add((text, line))
            yield Diagnostic("", line, "text", _sentence(text), "error" if LOST.match(text) else "foreign")


def _sentence(text: str) -> str:
    for pattern, sentence in SENTENCES.items():
        if match := re.match(pattern, text):
            return sentence.format(*(part[:1].lower() + part[1:] if " " in part else part for part in match.groups()))
    return f"docutils says of it: {text.rstrip('.')}; write it as reStructuredText has it"


def _line(message: nodes.system_message, words: str, lines: Sequence[str]) -> int:
    """The line of a message; that of its words, if they stand further down in the paragraph that docutils names."""
    number = min(max(message.get("line") or 1, 1), max(len(lines), 1))
    begin = words.split("\n", 1)[0]
    near = enumerate(lines[number - 1 : number - 1 + NEAR], number)
    return next((number_near for number_near, line in near if begin and begin in line), number)
