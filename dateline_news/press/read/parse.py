"""Turns a document into a reading: its fields are checked against the contract, its copy is made safe HTML."""

import dataclasses
import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, tzinfo

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import characters
from dateline_news.model import fields as post_fields
from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.document import Document, Field
from dateline_news.model.kinds import LIVE
from dateline_news.model.release_status import moment
from dateline_news.press.markup import anchors, html_addresses, live_entries, safe_html
from dateline_news.press.markup.fast_markdown import Galley, typeset
from dateline_news.press.markup.foreign import ForeignReader, Submission
from dateline_news.press.markup.header_values import FIRM, LISTS, TWICE
from dateline_news.press.markup.line_finder import LineFinder
from dateline_news.press.markup.live_entries import EntryHeading
from dateline_news.press.read import link_syntax
from dateline_news.press.read.documents import plain_header, withholding
from dateline_news.press.read.documents.almost_headers import is_cut_short
from dateline_news.press.read.failures import UnsetError
from dateline_news.press.read.link_syntax import Reference as Reference  # noqa: PLC0414  part of a reading, and so to be had here

LINES = ("correction", "check_ok", "links", "points")  # fields of which every line is an entry of its own
INDENTED_LINES = ("points",)  # and of these an indented line too
WITH_ADDRESS = set.union(*safe_html.ADDRESSES.values())  # the attributes in which a page holds an address
OWN_MARKUP = re.compile(r"<|\{[^}\n]*=")  # without it, Markdown makes attributes and comments of nothing but its own
EMPTY = Galley("")
EMPTY_ADDRESSES = ("]()", "](<>)", '=""', "=''")  # as they are written in a copy


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
    categories: list[str] = dataclasses.field(default_factory=list)  # all that its header has in a lenient reading
    is_undated: bool = False  # a draft that stands under the day on which it is read
    is_page: bool = False  # a story by its place that has no day, and so a static page
    introduces: str = ""  # the kind of label that it introduces, and so is neither a story nor a page
    is_left_out: bool = False  # no piece of the paper
    has_failed: bool = False  # it was not read to its end, which may be otherwise the next time
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

    def leave_out(self, firm: Callable[[str], bool]) -> None:
        """Leave out a piece with problems in a lenient reading, unless one is of a field that is firm."""
        problems = self.problems
        if not self.is_lenient or not problems or any(firm(problem.field) for problem in problems):
            return
        self.is_left_out = True
        as_notices = [
            replace(problem, message=f"{problem.message}; until then the piece is left out", severity="foreign")
            for problem in problems
        ]
        self.diagnostics = [*self.notices, *as_notices]

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
        reading.note(withholding.indented(field, document))
        take(field, reading)
    _note_unprintable_fields(reading, path_fields)
    reading.note(document.diagnostics)
    if lenient:
        post = Submission(document, source, reading.fields, path_fields, contract, day_order)
        lenient.complete(post)
        reading.note(post.diagnostics)
        reading.is_page, reading.is_left_out = post.contract is not contract, post.is_left_out
        document, contract = post.document, post.contract
        reading.categories = list(document.categories)
    _check_fields(reading, contract, path_fields, plugin_fields, zone, lenient)
    reading.note(withholding.in_copy(document))
    _note_fields_in_copy(document, reading)
    galley = _converted(document, md, is_fast=is_fast)
    galley = _without_comments(galley, document, reading)
    galley = _with_anchors(galley, document, reading, _entries(galley, reading, path_fields, zone))
    galley = _without_embeds(galley, document, reading, lenient)
    _make_safe(galley, document, reading)
    _note_entries(document, reading, _entries(reading.galley, reading, path_fields, zone))
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


def _with_anchors(galley: Galley, document: Document, reading: Reading, entries: Iterable[EntryHeading]) -> Galley:
    """The copy in which links to its own headings and entries lead there; a heading may stand in any run of it."""
    if not anchors.MAY_HAVE_ANCHORS.search(galley.html):
        return galley
    full_html = galley.full_html
    html, diagnostics = anchors.resolved(
        full_html, document.copy, document.first_line, [entry.anchor for entry in entries if entry.at]
    )
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
        right = "take the space out of it" if " " in address.strip() else "write one that begins with https://"
        message = f"{address} is no address that a page may hold; {right}"
        reading.fault("link", message, lines.line(address), "foreign")
    lines = LineFinder(document.copy, document.first_line, is_in_order=True)
    reading.references = [
        Reference(
            characters.mended(target),
            lines.line(*([address] if address else EMPTY_ADDRESSES)),
            is_picture=name == "src",
        )
        for name, address, target in shown
    ]


def _entries(galley: Galley, reading: Reading, path_fields: Mapping[str, str], zone: tzinfo) -> list[EntryHeading]:
    """The headings of the entries of a live story; of any other none."""
    date = reading.fields.get("date") or path_fields.get("date")
    if reading.fields.get("kind", "").strip().lower() != LIVE or not date:
        return []
    return live_entries.read(live_entries.headings(galley.full_html), moment(date, zone).on(zone), zone)


def _note_entries(document: Document, reading: Reading, entries: Iterable[EntryHeading]) -> None:
    """Note what is wrong with the times of the entries of a live story."""
    lines = LineFinder(document.copy, document.first_line, is_in_order=True)
    for entry in entries:
        line = lines.line(f"# {entry.text}", entry.text, entry.text.partition(" ")[0])
        if entry.fault:
            reading.fault("entry", entry.fault, line, "foreign")


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


def take(field: Field, reading: Reading) -> None:
    """Add a field to a reading; only a list may be written in several lines or several times."""
    name, fields = field.name, reading.fields
    if name in fields and name not in (*LINES, *LISTS):
        is_firm = not reading.is_lenient or (name in FIRM and fields[name] != field.text)
        severity: Severity = "error" if is_firm else "foreign"
        reading.fault(name, TWICE.format(reading.lines[name]), field.line, severity)
        if is_firm:
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
