"""Turns a document into a reading: its fields are checked against the contract, its copy is made safe HTML."""

import dataclasses
import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import characters
from dateline_news.model import fields as post_fields
from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.document import Document, Field
from dateline_news.model.paper import LABEL_KINDS
from dateline_news.press.markup import anchors, html_addresses, safe_html
from dateline_news.press.markup.fast_markdown import Galley, typeset
from dateline_news.press.markup.foreign import ForeignReader, Submission
from dateline_news.press.markup.line_finder import LineFinder
from dateline_news.press.read import link_syntax
from dateline_news.press.read.documents import plain_header
from dateline_news.press.read.documents.almost_headers import is_cut_short
from dateline_news.press.read.failures import UnsetError
from dateline_news.press.read.link_syntax import Reference as Reference  # noqa: PLC0414  part of a reading, and so to be had here

# Fields that may run over several lines, and what separates the names on a line.
LISTS = {field: signs for kind in LABEL_KINDS.values() for field, signs in kind.fields.items() if signs}
LISTS["aliases"] = r"[;,\s]"
LINES = ("correction", "check_ok", "links", "points")  # fields of which every line is an entry of its own
INDENTED_LINES = ("points",)  # and of these an indented line too
WITH_ADDRESS = set.union(*safe_html.ADDRESSES.values())  # the attributes in which a page holds an address
OWN_MARKUP = re.compile(r"<|\{[^}\n]*=")  # without it, Markdown makes attributes and comments of nothing but its own
# Lines that keep a story from readers, where they no longer do: under the header.
MISPLACED = re.compile(
    r"[\s:>*_#\"'-]*((?P<status>status)[\s*_\"']*[:;=|\u2010-\u2015\u2236-]?[\s*_\"']*(?:draft|hidden|skip)"
    r"|(?P<draft>draft)\s*[:=]\s*[\"']?(?:true|yes|on|1)"
    r"|embargo(?: until| date)?[\s*_\"']*[:;=|\u2010-\u2015\u2236-]?[\s*_\"']*\d.*)[\s*_\"']*",
    re.IGNORECASE,
)
# The same, on a further line of another field's value.
INDENTED = re.compile(r"(?P<name>status|embargo)\s*:\s*(?:draft|hidden|skip|\d.*)", re.IGNORECASE)
MARKS = {"Mn", "Cf"}  # accents, and signs that nobody can see
LIKE_LATIN = str.maketrans("АВЕМОРСТЅаеорсѕԁһі", "ABEMOPCTSaeopcsdhi")  # Cyrillic letters
LONGEST_SLIP = 500  # characters: a longer line is a sentence of the copy
EMPTY = Galley("")


@dataclass(slots=True)
class Reading:
    """A source as it was read: its fields as text, the line of each, safe HTML, references, diagnostics."""

    source: str
    fields: dict[str, str] = dataclasses.field(default_factory=dict)
    lines: dict[str, int] = dataclasses.field(default_factory=dict)
    galley: Galley = EMPTY
    references: list[Reference] = dataclasses.field(default_factory=list)
    named: list[str] = dataclasses.field(default_factory=list)  # files that the copy names where no page shows them
    diagnostics: list[Diagnostic] = dataclasses.field(default_factory=list)
    is_undated: bool = False  # a draft that stands under the day on which it is read
    is_page: bool = False  # a story by its place that has no day, and so a static page
    introduces: str = ""  # the kind of label that it introduces, and so is neither a story nor a page
    is_left_out: bool = False  # no piece of the paper
    is_lenient: bool = False

    @property
    def html(self) -> str:
        """The body as safe HTML."""
        return self.galley.full_html

    @property
    def problems(self) -> list[Diagnostic]:
        """The diagnostics that stop the build."""
        return [diagnostic for diagnostic in self.diagnostics if diagnostic.stops(is_lenient=self.is_lenient)]

    @property
    def notices(self) -> list[Diagnostic]:
        """The diagnostics that do not stop it."""
        return [diagnostic for diagnostic in self.diagnostics if not diagnostic.stops(is_lenient=self.is_lenient)]

    def fault(self, field: str, message: str, line: int = 0, severity: Severity = "error") -> None:
        """Note what is wrong with a field, or with what `field` names, on the field's line unless given."""
        self.note([Diagnostic("", line, field, message, severity)])

    def note(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Note diagnostics of this source, each on its line or else on its field's."""
        for diagnostic in diagnostics:
            wanted_by = post_fields.REQUIRED_BY.get(diagnostic.field, "")
            line = diagnostic.line or self.lines.get(diagnostic.field) or self.lines.get(wanted_by, 1)
            self.diagnostics.append(replace(diagnostic, file=self.source, line=line))


def parse(  # noqa: PLR0913  all of these decide what a post says
    document: Document,
    source: str,
    contract: type[post_fields.PieceFields],
    md: Markdown,
    *,
    path_fields: Mapping[str, str] | None = None,
    plugin_fields: Iterable[str] = (),
    is_fast: bool = False,
    lenient: ForeignReader | None = None,
    zone: tzinfo = UTC,
    day_order: str = "",
) -> Reading:
    """Check the fields of a post and make its copy safe HTML.

    `source` is its name in reports. `path_fields` are those that its path says (date, slug, category),
    which its header overrules; `plugin_fields` name those that plugins use and the contract does not know. With
    `is_fast`, plain paragraphs are converted without Markdown: see fast_markdown.py for when that may be. In a lenient
    reading, `lenient` says what passes. `zone` is the paper's, `day_order` what its folder proves of days in numbers.
    """
    reading = Reading(source, is_lenient=lenient is not None)
    path_fields = path_fields or {}
    for field in document.fields:
        _note_indented(field, reading, document)
        take(field, reading)
    _note_unprintable_fields(reading, path_fields)
    reading.note(document.diagnostics)
    if lenient:
        post = Submission(document, source, reading.fields, path_fields, contract, day_order)
        lenient.complete(post)
        reading.note(post.diagnostics)
        reading.is_page, reading.is_left_out = post.contract is not contract, post.is_left_out
        document, contract = post.document, post.contract
    _check_fields(reading, contract, path_fields, plugin_fields, zone, lenient)
    _note_misplaced(document, reading)
    _note_fields_in_copy(document, reading)
    galley = _converted(document, md, is_fast=is_fast)
    galley = _without_comments(galley, document, reading)
    galley = _with_anchors(galley, document, reading)
    galley = _without_embeds(galley, document, reading, lenient)
    _make_safe(galley, document, reading)
    return reading


def _check_fields(
    reading: Reading,
    contract: type[post_fields.PieceFields],
    path_fields: Mapping[str, str],
    plugin_fields: Iterable[str],
    zone: tzinfo,
    lenient: ForeignReader | None,
) -> None:
    """Check the fields against the contract, and leave out those that do not keep it."""
    only_plugins = set(plugin_fields) - set(contract.model_fields)
    by_path = {name: value for name, value in path_fields.items() if name in contract.model_fields}
    checked = {name: value for name, value in {**by_path, **reading.fields}.items() if name not in only_plugins}
    faults = post_fields.faults(contract, checked, zone)
    for name, message in faults.items():
        diagnostic, value = Diagnostic("", 0, name, message), reading.fields.pop(name, "")
        reading.note([lenient.judge(diagnostic, value, contract) if lenient else diagnostic])
    if not lenient:
        return
    for name, message in post_fields.incomplete_fields(reading.fields) if faults else ():
        if reading.fields.pop(name, None) is not None:  # the field that it needs has just been left out
            reading.fault(name, f"{message}, so it is left out", severity="foreign")
    if "image" in reading.fields:
        reading.fields["image"] = link_syntax.marked_near(reading.fields["image"])


def _converted(document: Document, md: Markdown, *, is_fast: bool) -> Galley:
    """The copy as HTML that is not safe yet. Raises UnsetError where Markdown or one of its extensions fails."""
    if document.html is not None:
        return Galley(document.html)
    try:
        return typeset(document.copy, md) if is_fast else Galley(md.reset().convert(document.copy))
    except Exception as error:
        raise UnsetError(document.copy, document.first_line, md) from error


def _without_comments(galley: Galley, document: Document, reading: Reading) -> Galley:
    """The copy with its comments emptied; notes the files that it names there, and wherever no page shows them."""
    reading.named = html_addresses.files_in_definitions(document.copy)
    if document.html is None and not OWN_MARKUP.search(document.copy):
        return galley
    reading.named += html_addresses.files_not_shown(document.page or galley.html, safe_html.ADDRESSES)
    return replace(galley, html=html_addresses.without_comments(galley.html))


def _with_anchors(galley: Galley, document: Document, reading: Reading) -> Galley:
    """The copy in which links to its own headings lead there; a heading may stand in any run of it."""
    if not anchors.MAY_HAVE_ANCHORS.search(galley.html):
        return galley
    full_html = galley.full_html
    html, diagnostics = anchors.resolved(full_html, document.copy, document.first_line)
    reading.note(diagnostics)
    return galley if html == full_html else Galley(html)


def _without_embeds(galley: Galley, document: Document, reading: Reading, lenient: ForeignReader | None) -> Galley:
    """The copy with links in the place of all that no page holds, in a lenient reading; notes each, and each style."""
    if lenient:
        html, diagnostics = lenient.html(galley.html, document.copy, document.first_line)
        reading.note(diagnostics)
        return replace(galley, html=html)
    lines = LineFinder(document.copy, document.first_line)
    for message, text in safe_html.styles(galley.html).items():
        reading.fault("style", message, lines.line(text), "foreign")
    return galley


def _make_safe(galley: Galley, document: Document, reading: Reading) -> None:
    """Make the copy safe, and note its references and what is lost by that."""
    shown: list[tuple[str, str, str]] = []  # of each address: its attribute, itself, and what is shown for it

    def collect(_tag: str, name: str, address: str) -> str:
        shown.append((name, address, link_syntax.near(address) if reading.is_lenient else address))
        return shown[-1][2]

    reading.galley = _printable(galley.safe(collect), document, reading)
    lines = LineFinder(document.copy, document.first_line)
    for tag in safe_html.refused(galley.html) if not reading.is_lenient else ():  # else noted among the embeds
        message = f"<{tag}> is no markup that a page may hold; write &lt;{tag}> if it is meant as text"
        reading.fault("text", message, lines.line(f"<{tag}"))
    how = "![what it shows](…)" if document.html is None else "as its alt text"
    for address in map(link_syntax.as_written, _without_alt_text(reading.galley.html)):
        message = f"{address} has no alt text; say what it shows: {how}"
        reading.fault("picture", message, lines.line(address), "foreign")
    for address in _dropped(galley.html, [address for _, address, _ in shown]):
        message = f"{address} is no address that a page may hold; write one that begins with https://"
        reading.fault("link", message, lines.line(address), "foreign")
    lines = LineFinder(document.copy, document.first_line, is_in_order=True)
    reading.references = [
        Reference(characters.mended(target), lines.line(address), is_picture=name == "src")
        for name, address, target in shown
    ]


def _without_alt_text(html: str) -> Iterator[str]:
    """The addresses of pictures in safe HTML of which no words say what they show."""
    tree = LexborHTMLParser(html) if "<img" in html else None
    for image in tree.css("img[src]") if tree else ():
        if not (image.attributes.get("alt") or "").strip():
            yield image.attributes["src"] or ""


def _dropped(html: str, shown: Collection[str]) -> Iterator[str]:
    """The addresses that the sanitiser has dropped from attributes in which a page holds one."""
    lower = html.lower()
    if sum(lower.count(name) for name in WITH_ADDRESS) == len(shown):
        return  # there is no other attribute of these names, nor a word with one in it
    for tag, name, address in html_addresses.addresses(html):
        if name in safe_html.ADDRESSES.get(tag, ()) and address not in shown:
            yield address


def _note_unprintable_fields(reading: Reading, path_fields: Mapping[str, str]) -> None:
    """Note the characters that no page may hold in fields, where YAML, TOML and JSON have escapes for any."""
    for name, value in reading.fields.items():
        if message := characters.refusal(value):
            reading.fault(name, message, severity="foreign")
            reading.fields[name] = characters.mended(value)
    for name, value in path_fields.items():
        if name not in reading.fields and (message := characters.refusal(value)):
            reading.fault(name, f"{message}: of the file's path, or the settings")


def _printable(safe: Galley, document: Document, reading: Reading) -> Galley:
    """Safe copy without the characters that no page may hold: an entity may name them, and a library leave its own.

    The runs of plain paragraphs are as they were written, and have been checked.
    """
    if not characters.first(safe.html):
        return safe
    for unfit in sorted(set(characters.UNFIT.findall(safe.html))):
        line = document.first_line + characters.line(unfit, document.copy)
        reading.fault("text", characters.refusal(unfit), line, "foreign")
    return replace(safe, html=characters.mended(safe.html))


def _note_misplaced(document: Document, reading: Reading) -> None:
    """Note a status or an embargo in the copy's first lines: a header that ended early would publish the story."""
    count = 1 if document.html is None else 2  # the first paragraph of HTML may be a title
    first = "\n\n".join(document.copy.split("\n\n", count)[:count])
    for line, text in enumerate(first.split("\n"), document.first_line):
        if len(text) <= LONGEST_SLIP and (match := MISPLACED.fullmatch(_in_latin(text))):
            name = "status" if match["status"] or match["draft"] else "embargo"
            where = "write it as Name: value, above the first line that is not so written"
            reading.fault(name, f"“{text.strip()}” stands in the copy, where it does nothing; {where}", line)


def _note_fields_in_copy(document: Document, reading: Reading) -> None:
    """Note that the header ended above a missing field, if it stands in the copy's first lines."""
    missing = {problem.field: problem for problem in reading.problems if problem.message.startswith("is missing;")}
    if document.html is not None or not (missing and document.fields):
        return
    is_cut = is_cut_short(document)
    end = f"line {document.first_line} is no field" if is_cut else "a header ends at its first empty line"
    for line, text in enumerate(document.copy.partition("\n\n")[0].split("\n"), document.first_line):
        match = plain_header.KEY.match(text)
        if match and (problem := missing.pop(match["key"].lower(), None)):
            reading.diagnostics.remove(problem)
            reading.fault(problem.field, f"stands in the copy, since {end}; move it up to the other fields", line)


def _in_latin(text: str) -> str:
    """A line as people see it: without signs that nobody can see, without accents, and in Latin letters."""
    if text.isascii():
        return text
    signs = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in MARKS)
    return "".join(signs).translate(LIKE_LATIN)


def _note_indented(field: Field, reading: Reading, document: Document) -> None:
    """Note a status or an embargo that is indented: it would be part of the field above it, and publish the story."""
    for line, value in enumerate(field.values[1:], field.line + 1):
        match = None if field.is_list else INDENTED.fullmatch(value)
        if match and not any(diagnostic.field == match["name"].lower() for diagnostic in document.diagnostics):
            message = f"“{value}” is indented, so that it is a part of {field.name}; begin it at the line's beginning"
            reading.fault(match["name"].lower(), message, line)


def take(field: Field, reading: Reading) -> None:
    """Add a field to a reading; only a list may be written in several lines or several times."""
    name, fields = field.name, reading.fields
    if name in fields and name not in (*LINES, *LISTS):
        reading.fault(name, f"is written twice, first on line {reading.lines[name]}; keep one", field.line)
        return
    reading.lines.setdefault(name, field.line)
    earlier = [fields[name]] if name in fields else []
    if name in LINES:
        lines = filter(None, field.values) if name in INDENTED_LINES else [field.text]
        fields[name] = "\n".join([*earlier, *lines])
    elif name not in LISTS:
        fields[name] = field.text
    elif field.is_list:  # every value is a name, with the commas in it
        signs = {" ": "%20", ",": "%2C", ";": "%3B"} if name == "aliases" else {";": ","}
        names = [*earlier, *("".join(signs.get(sign, sign) for sign in value.strip()) for value in field.values)]
        fields[name] = "; ".join(names) + (";" if len(names) == 1 and "," in names[0] else "")
    else:
        names = [part.strip() for value in (*earlier, *field.values) for part in re.split(LISTS[name], value)]
        fields[name] = "; ".join(filter(None, names)) if len(names) > 1 else field.text
