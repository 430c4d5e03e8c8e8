"""What one post says: its header held against the contract, its body made into safe HTML."""

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
from dateline_news.press.read.failures import UnsetError
from dateline_news.press.read.link_syntax import Reference as Reference  # noqa: PLC0414  part of a reading, and so to be had here

# Fields that may run over several lines, and what parts the names that stand on one.
OF_LABELS = {field: signs for kind in LABEL_KINDS.values() for field, signs in kind.fields.items() if signs}
LISTS = {**OF_LABELS, "aliases": r"[;,\s]"}
LINES = ("correction", "check_ok")  # fields of which every line is an entry of its own
HELD = sorted(set.union(*safe_html.ADDRESSES.values()))  # the attributes in which a page holds an address
OWN_MARKUP = re.compile(r"<|\{[^}\n]*=")  # without it, Markdown makes attributes and remarks of nothing but its own
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
    """One source as read: its fields as text, the line of each, safe HTML, references, diagnostics."""

    source: str
    fields: dict[str, str] = dataclasses.field(default_factory=dict)
    lines: dict[str, int] = dataclasses.field(default_factory=dict)
    galley: Galley = EMPTY
    references: list[Reference] = dataclasses.field(default_factory=list)
    named: list[str] = dataclasses.field(default_factory=list)  # files that the copy names where no page shows them
    diagnostics: list[Diagnostic] = dataclasses.field(default_factory=list)
    is_undated: bool = False  # a draft that stands under the day on which it is read
    is_page: bool = False  # a story by its place that has no day, and so a static page
    is_left_out: bool = False  # no piece of the paper
    is_lenient: bool = False

    @property
    def html(self) -> str:
        """The body as safe HTML."""
        return self.galley.full_html

    @property
    def problems(self) -> list[Diagnostic]:
        """What stops the build."""
        return [diagnostic for diagnostic in self.diagnostics if diagnostic.stops(is_lenient=self.is_lenient)]

    @property
    def notices(self) -> list[Diagnostic]:
        """What is let pass, and told."""
        return [diagnostic for diagnostic in self.diagnostics if not diagnostic.stops(is_lenient=self.is_lenient)]

    def fault(self, field: str, message: str, line: int = 0, severity: Severity = "error") -> None:
        """Note what is wrong with a field, or with what `field` names, on the field's line unless given."""
        self.note([Diagnostic("", line, field, message, severity)])

    def note(self, diagnostics: Iterable[Diagnostic]) -> None:
        """Note diagnostics of this source, each on its line or else on its field's."""
        for diagnostic in diagnostics:
            wanted_by = post_fields.WANTED_BY.get(diagnostic.field, "")
            line = diagnostic.line or self.lines.get(diagnostic.field) or self.lines.get(wanted_by, 1)
            self.diagnostics.append(replace(diagnostic, file=self.source, line=line))


def parse(  # noqa: PLR0913  all of these decide what a post says
    document: Document,
    source: str,
    contract: type[post_fields.Page],
    md: Markdown,
    *,
    given: Mapping[str, str] | None = None,
    extra: Iterable[str] = (),
    is_plain_set: bool = False,
    lenient: ForeignReader | None = None,
    clock: tzinfo = UTC,
    day_order: str = "",
) -> Reading:
    """Read one post.

    `source` is its name in reports. `given` are the fields that its path says (date, slug, category),
    which its header overrules. `extra` names fields that plugins use and the contract does not know. With
    `is_plain_set`, plain paragraphs are set without Markdown: see fast_markdown.py for when that may be. In a lenient
    reading, `lenient` says what passes. `clock` is the paper's, `day_order` what its folder proves of days in numbers.
    """
    reading = Reading(source, is_lenient=lenient is not None)
    for field in document.fields:
        _note_indented(field, reading, document)
        take(field, reading)
    _note_unfit_fields(reading, given or {})
    reading.note(document.diagnostics)
    if lenient:
        post = Submission(document, source, reading.fields, given or {}, contract, day_order)
        lenient.complete(post)
        reading.note(post.diagnostics)
        reading.is_page, reading.is_left_out = post.contract is not contract, post.is_left_out
        document, contract = post.document, post.contract
    _check_contract(reading, contract, given or {}, extra, clock, lenient)
    raw, first_line = document.copy, document.first_line
    _note_misplaced(raw, first_line, reading, paragraphs=1 if document.html is None else 2)  # a title may be the first
    if document.html is None:
        _name_parted(document, reading)
        set_copy = _set(raw, first_line, md, is_plain_set=is_plain_set)
    else:
        set_copy = Galley(document.html)
    set_copy = _without_remarks(set_copy, document, reading)
    set_copy = _with_places(set_copy, document, reading)
    set_copy = _without_embeds(set_copy, document, reading, lenient)
    _make_safe(set_copy, document, reading)
    return reading


def _set(raw: str, first_line: int, md: Markdown, *, is_plain_set: bool) -> Galley:
    """Copy as HTML that is not safe yet. Raises UnsetError where Markdown or one of its extensions fails."""
    try:
        return typeset(raw, md) if is_plain_set else Galley(md.reset().convert(raw))
    except Exception as error:
        raise UnsetError(raw, first_line, md) from error


def _check_contract(
    reading: Reading,
    contract: type[post_fields.Page],
    given: Mapping[str, str],
    extra: Iterable[str],
    clock: tzinfo,
    lenient: ForeignReader | None,
) -> None:
    """Hold the fields against the contract, and hand on none that does not keep it."""
    of_plugins = set(extra) - set(contract.model_fields)
    of_path = {name: value for name, value in given.items() if name in contract.model_fields}
    known = {name: value for name, value in {**of_path, **reading.fields}.items() if name not in of_plugins}
    wrong = post_fields.faults(contract, known, clock)
    for name, message in wrong.items():
        diagnostic, value = Diagnostic("", 0, name, message), reading.fields.pop(name, "")
        reading.note([lenient.judge(diagnostic, value, contract) if lenient else diagnostic])
    if not lenient:
        return
    for name, message in post_fields.lonely(reading.fields) if wrong else ():
        if reading.fields.pop(name, None) is not None:  # what it stood beside has just been left out
            reading.fault(name, f"{message}, so it is left out", severity="foreign")
    if "image" in reading.fields:
        reading.fields["image"] = link_syntax.marked_near(reading.fields["image"])


def _without_remarks(set_copy: Galley, document: Document, reading: Reading) -> Galley:
    """The copy with its comments emptied; what is named there, or elsewhere where no page shows it, is noted."""
    reading.named = html_addresses.files_in_definitions(document.copy)
    if document.html is None and not OWN_MARKUP.search(document.copy):
        return set_copy
    reading.named += html_addresses.files_not_shown(document.page or set_copy.html, safe_html.ADDRESSES)
    return replace(set_copy, html=html_addresses.without_comments(set_copy.html))


def _with_places(set_copy: Galley, document: Document, reading: Reading) -> Galley:
    """The copy in which links to its own headings lead there; a heading may stand in any run of it."""
    if not anchors.MAY_HAVE_ANCHORS.search(set_copy.html):
        return set_copy
    whole = set_copy.full_html
    html, diagnostics = anchors.resolved(whole, document.copy, document.first_line)
    reading.note(diagnostics)
    return set_copy if html == whole else Galley(html)


def _without_embeds(set_copy: Galley, document: Document, reading: Reading, lenient: ForeignReader | None) -> Galley:
    """The copy with a link in the place of everything that a page does not hold, where that may pass; each is told."""
    if lenient:
        html, diagnostics = lenient.html(set_copy.html, document.copy, document.first_line)
        reading.note(diagnostics)
        return replace(set_copy, html=html)
    places = LineFinder(document.copy, document.first_line)
    for message, written in safe_html.styles(set_copy.html).items():
        reading.fault("style", message, places.line(written), "foreign")
    return set_copy


def _make_safe(set_copy: Galley, document: Document, reading: Reading) -> None:
    """Make the copy safe, and note what is lost by that, and what it refers to."""
    kept: list[tuple[str, str]] = []  # the attribute and the address of each

    def note(_tag: str, name: str, address: str) -> str:
        kept.append((name, address))
        return link_syntax.near(address) if reading.is_lenient else address

    reading.galley = _fit(set_copy.safe(note), document, reading)
    written = LineFinder(document.copy, document.first_line)
    for tag in safe_html.refused(set_copy.html) if not reading.is_lenient else ():  # else told among the embeds
        message = f"<{tag}> is no markup that a page may hold; write &lt;{tag}> if it is meant as text"
        reading.fault("text", message, written.line(f"<{tag}"))
    how = "![what it shows](…)" if document.html is None else "as its alt text"
    for target in _wordless(reading.galley.html):
        message = f"{link_syntax.as_written(target)} has no alt text; say what it shows: {how}"
        reading.fault("picture", message, written.line(link_syntax.as_written(target)), "foreign")
    for address in _lost(set_copy.html, [address for _, address in kept]):
        message = f"{address} is no address that a page may hold; write one that begins with https://"
        reading.fault("link", message, written.line(address), "foreign")
    reading.references = list(
        _references(kept, LineFinder(document.copy, document.first_line, is_in_order=True), reading)
    )


def _wordless(html: str) -> Iterator[str]:
    """The addresses of pictures in safe HTML of which no words say what they show."""
    tree = LexborHTMLParser(html) if "<img" in html else None
    for given in (node.attributes for node in tree.css("img[src]")) if tree else ():
        if not (given.get("alt") or "").strip():
            yield given["src"] or ""


def _lost(html: str, kept: Collection[str]) -> Iterator[str]:
    """The addresses that the sanitiser has not let stand where a page holds one."""
    lower = html.lower()
    if sum(lower.count(name) for name in HELD) == len(kept):
        return  # there is no other attribute of these names, nor a word with one in it
    for tag, name, address in html_addresses.addresses(html):
        if name in safe_html.ADDRESSES.get(tag, ()) and address not in kept:
            yield address


def _references(kept: Iterable[tuple[str, str]], written: LineFinder, reading: Reading) -> Iterator[Reference]:
    for name, address in kept:
        target = characters.mended(link_syntax.near(address) if reading.is_lenient else address)
        yield Reference(target, written.line(address), is_picture=name == "src")


def _note_unfit_fields(reading: Reading, given: Mapping[str, str]) -> None:
    """Note the characters that no page may hold in fields, where YAML, TOML and JSON have escapes for any."""
    for name, value in reading.fields.items():
        if message := characters.refusal(value):
            reading.fault(name, message, severity="foreign")
            reading.fields[name] = characters.mended(value)
    for name, value in given.items():
        if name not in reading.fields and (message := characters.refusal(value)):
            reading.fault(name, f"{message}: of the file's path, or the settings")


def _fit(safe: Galley, document: Document, reading: Reading) -> Galley:
    """Safe copy without the characters that no page may hold: an entity may name them, and a library leave its own.

    The runs of plain paragraphs are as they were written, and that has been looked at.
    """
    if not characters.first(safe.html):
        return safe
    for unfit in sorted(set(characters.UNFIT.findall(safe.html))):
        line = document.first_line + characters.line(unfit, document.copy)
        reading.fault("text", characters.refusal(unfit), line, "foreign")
    return replace(safe, html=characters.mended(safe.html))


def _note_misplaced(raw: str, first_line: int, reading: Reading, *, paragraphs: int) -> None:
    """Note a status or an embargo in the copy's first lines: a header that ended early would publish the story."""
    for line, text in enumerate("\n\n".join(raw.split("\n\n", paragraphs)[:paragraphs]).split("\n"), first_line):
        if len(text) <= LONGEST_SLIP and (match := MISPLACED.fullmatch(_as_seen(text))):
            name = "status" if match["status"] or match["draft"] else "embargo"
            where = "write it as Name: value, above the first line that is not so written"
            reading.fault(name, f"“{text.strip()}” stands in the copy, where it does nothing; {where}", line)


def _name_parted(document: Document, reading: Reading) -> None:
    """Say of a field that is missing, and stands in the copy's first lines, that the header ended above it."""
    missing = {problem.field: problem for problem in reading.problems if problem.message.startswith("is missing;")}
    lines = document.copy.partition("\n\n")[0].split("\n") if missing and document.fields else []
    last = document.fields[-1] if document.fields else None
    is_cut = last is not None and document.first_line == last.line + len(last.values)
    end = f"line {document.first_line} is no field" if is_cut else "a header ends at its first empty line"
    for line, text in enumerate(lines, document.first_line):
        match = plain_header.KEY.match(text)
        if match and (problem := missing.pop(match["key"].lower(), None)):
            reading.diagnostics.remove(problem)
            reading.fault(problem.field, f"stands in the copy, since {end}; move it up to the other fields", line)


def _as_seen(text: str) -> str:
    """A line as people read it: without what nobody can see, without accents, and in one alphabet."""
    if text.isascii():
        return text
    seen = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in MARKS)
    return "".join(seen).translate(LIKE_LATIN)


def _note_indented(field: Field, reading: Reading, document: Document) -> None:
    """Note a status or an embargo that is indented: it would be part of the field above it, and publish the story."""
    for line, value in enumerate(field.values[1:], field.line + 1):
        match = None if field.is_list else INDENTED.fullmatch(value)
        if match and not any(diagnostic.field == match["name"].lower() for diagnostic in document.diagnostics):
            message = f"“{value}” is indented, so that it is a part of {field.name}; begin it at the line's beginning"
            reading.fault(match["name"].lower(), message, line)


def take(field: Field, reading: Reading) -> None:
    """Add a field to what was read; only a list may be written in several lines or several times."""
    name = field.name
    if name in LINES:
        reading.lines.setdefault(name, field.line)
        entries = [reading.fields[name], field.text] if name in reading.fields else [field.text]
        reading.fields[name] = "\n".join(entries)
        return
    if name not in LISTS:
        if name in reading.fields:
            reading.fault(name, f"is written twice, first on line {reading.lines[name]}; keep one", field.line)
        else:
            reading.lines[name] = field.line
            reading.fields[name] = field.text
        return
    reading.lines.setdefault(name, field.line)
    earlier = [reading.fields[name]] if name in reading.fields else []
    if field.is_list:  # every item is a name, with the commas in it
        signs = {" ": "%20", ",": "%2C", ";": "%3B"} if name == "aliases" else {";": ","}
        names = [*earlier, *("".join(signs.get(sign, sign) for sign in value.strip()) for value in field.values)]
        reading.fields[name] = "; ".join(names) + (";" if len(names) == 1 and "," in names[0] else "")
        return
    values = [part.strip() for value in (*earlier, *field.values) for part in re.split(LISTS[name], value)]
    reading.fields[name] = "; ".join(filter(None, values)) if len(values) > 1 else field.text
