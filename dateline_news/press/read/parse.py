"""What one post says: its header held against the contract, its body made into safe HTML."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, tzinfo

from markdown import Markdown
from selectolax.lexbor import LexborHTMLParser

from dateline_news.model import characters, document
from dateline_news.model import fields as post_fields
from dateline_news.model.diagnostics import Problem
from dateline_news.model.document import Document
from dateline_news.model.moments import orders
from dateline_news.moving_in import anchors, embeds, lenience
from dateline_news.press.markup import html_addresses, safe_html
from dateline_news.press.markup.fast_markdown import Galley, typeset
from dateline_news.press.markup.line_finder import LineFinder
from dateline_news.press.read import link_syntax
from dateline_news.press.read.documents import plain_header
from dateline_news.press.read.failures import UnsetError
from dateline_news.press.read.link_syntax import Reference as Reference  # noqa: PLC0414  part of a reading, and so to be had here

# Fields that may run over several lines, and what parts the names that stand on one.
LISTS = {"tags": "[;,]", "authors": ";", "aliases": r"[;,\s]"}
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
    """One source as read: its fields as text, the line of each, safe HTML, references, problems."""

    source: str
    fields: dict[str, str] = field(default_factory=dict)
    lines: dict[str, int] = field(default_factory=dict)
    galley: Galley = EMPTY
    references: list[Reference] = field(default_factory=list)
    named: list[str] = field(default_factory=list)  # files that the copy names where no page shows them
    problems: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)  # what is lenient to let pass, and is told
    is_undated: bool = False  # a draft that stands under the day on which it is read
    is_page: bool = False  # a story by its place that has no day, and so a static page
    is_left_out: bool = False  # no piece of the paper
    is_lenient: bool = False

    @property
    def html(self) -> str:
        """The body as safe HTML."""
        return self.galley.whole

    def fault(self, name: str, message: str, line: int = 0, *, is_foreign: bool = False) -> None:
        """Note a problem with a field, or with what `name` says, on the field's line unless given.

        What is foreign is a notice in a lenient reading.
        """
        noted = self.notices if is_foreign and self.is_lenient else self.problems
        known = self.lines.get(name) or self.lines.get(post_fields.WANTED_BY.get(name, ""), 1)
        noted.append(Problem(self.source, line or known, name, message))


def parse(  # noqa: PLR0913  all of these decide what a post says
    manuscript: Document,
    source: str,
    contract: type[post_fields.Page],
    md: Markdown,
    *,
    given: Mapping[str, str] | None = None,
    extra: Iterable[str] = (),
    is_plain_set: bool = False,
    is_lenient: bool = False,
    clock: tzinfo = UTC,
    day_order: str = "",
) -> Reading:
    """Read one post.

    `source` is its name in reports. `given` are the fields that its path says (date, slug, category),
    which its header overrules. `extra` names fields that plugins use and the contract does not know. With
    `is_plain_set`, plain paragraphs are set without Markdown: see fast_markdown.py for when that may be. What is
    lenient is told in lenience.py. `clock` is the paper's, `day_order` what its folder proves of days in numbers.
    """
    found = Reading(source, is_lenient=is_lenient)
    for one in manuscript.fields:
        _note_indented(one, found, manuscript)
        take(one, found)
    _note_unfit_fields(found, given or {})
    for query in manuscript.queries:
        found.fault(query.name, query.message, query.line, is_foreign=query.is_foreign)
    if is_lenient:
        _settle_days(found, day_order)
        manuscript, contract = _made_up_for(manuscript, found, contract, given or {})
    _check_contract(found, contract, given or {}, extra, clock)
    raw, first_line = manuscript.copy, manuscript.first_line
    _note_misplaced(raw, first_line, found, paragraphs=1 if manuscript.html is None else 2)  # a title may be the first
    if manuscript.html is None:
        _name_parted(manuscript, found)
        set_copy = _set(raw, first_line, md, is_plain_set=is_plain_set)
    else:
        set_copy = Galley(manuscript.html)
    set_copy = _without_remarks(set_copy, manuscript, found)
    set_copy = _with_places(set_copy, manuscript, found)
    set_copy = _without_embeds(set_copy, manuscript, found)
    _make_safe(set_copy, manuscript, found)
    return found


def _set(raw: str, first_line: int, md: Markdown, *, is_plain_set: bool) -> Galley:
    """Copy as HTML that is not safe yet. Raises UnsetError where Markdown or one of its extensions fails."""
    try:
        return typeset(raw, md) if is_plain_set else Galley(md.reset().convert(raw))
    except Exception as error:
        raise UnsetError(raw, first_line, md) from error


def _made_up_for(
    manuscript: Document, found: Reading, contract: type[post_fields.Page], given: Mapping[str, str]
) -> tuple[Document, type[post_fields.Page]]:
    """Let a piece without a headline have one, and one without a day be a static page."""
    no_day = found.fields.pop("date") if found.fields.get("date", "").lower() in lenience.NO_DAYS else ""
    known = {**given, **found.fields}
    if "title" not in known:
        title, left = lenience.headline(manuscript, found.source)
        found.fault("title", f"is missing, so it is “{title}” here; write Title: {title}", 1, is_foreign=True)
        found.fields["title"] = title
        manuscript = replace(manuscript, copy=left)
    if contract is post_fields.Story and "date" not in known and known.get("status", "").strip().lower() != "draft":
        why = f"is missing, since “{no_day}” is none" if no_day else "is missing"
        message = f"{why}, so this is a static page; write the day, Date: 2021-07-14, to make it a story"
        found.fault("date", message, is_foreign=True)
        found.is_page, contract = True, post_fields.Page
    return manuscript, contract


def _settle_days(found: Reading, order: str) -> None:
    """Write days in numbers as the others of the folder prove them; if nothing does, the piece is left out."""
    for name in ("date", "embargo", "modified"):
        written = found.fields.get(name, "")
        settled, readings = orders.in_order(written, order)
        if settled and not orders.is_clear(written):
            why = f", since in others of this folder the {order.replace(' ', ' comes ')}" if order else ""
            found.fault(name, f"“{written}” is read as {settled}{why}; write it so", is_foreign=True)
            found.fields[name] = settled
        elif readings and not settled and name in lenience.FIRM:
            told = f"“{written}” may be {readings}, and no other of this folder shows which, so the piece is left out"
            found.fault(name, f"{told}; write the one that is meant", is_foreign=True)
            found.is_left_out, found.fields[name] = True, readings.split(" or ", 1)[0]  # so that the rest can be read


def _check_contract(
    found: Reading, contract: type[post_fields.Page], given: Mapping[str, str], extra: Iterable[str], clock: tzinfo
) -> None:
    """Hold the fields against the contract, and hand on none that does not keep it."""
    foreign = set(extra) - set(contract.model_fields)
    of_path = {name: value for name, value in given.items() if name in contract.model_fields}
    known = {name: value for name, value in {**of_path, **found.fields}.items() if name not in foreign}
    wrong = post_fields.faults(contract, known, clock)
    for name, message in wrong.items():
        is_firm = lenience.is_firm(name, found.fields.get(name, ""))
        is_told = found.is_lenient and not is_firm and name not in contract.model_fields
        found.fault(name, lenience.left_out(name, contract) if is_told else message, is_foreign=not is_firm)
        found.fields.pop(name, None)
    for name, message in post_fields.lonely(found.fields) if wrong and found.is_lenient else ():
        if name in found.fields:  # what it stood beside has just been left out
            found.fault(name, f"{message}, so it is left out", is_foreign=True)
            found.fields.pop(name)
    if found.is_lenient and "image" in found.fields:
        found.fields["image"] = link_syntax.marked_near(found.fields["image"])


def _without_remarks(set_copy: Galley, manuscript: Document, found: Reading) -> Galley:
    """The copy with its comments emptied; what is named there, or elsewhere where no page shows it, is noted."""
    found.named = html_addresses.defined(manuscript.copy)
    if manuscript.html is None and not OWN_MARKUP.search(manuscript.copy):
        return set_copy
    found.named += html_addresses.named(manuscript.page or set_copy.html, safe_html.ADDRESSES)
    return replace(set_copy, html=html_addresses.without_remarks(set_copy.html))


def _with_places(set_copy: Galley, manuscript: Document, found: Reading) -> Galley:
    """The copy in which links to its own headings lead there; a heading may stand in any run of it."""
    if not anchors.SIGNS.search(set_copy.html):
        return set_copy
    whole = set_copy.whole
    html, queries = anchors.settled(whole, manuscript.copy, manuscript.first_line)
    for query in queries:
        found.fault(query.name, query.message, query.line, is_foreign=query.is_foreign)
    return set_copy if html == whole else Galley(html)


def _without_embeds(set_copy: Galley, manuscript: Document, found: Reading) -> Galley:
    """The copy with a link in the place of everything that a page does not hold; each is told."""
    html, queries = embeds.unembedded(set_copy.html, manuscript.copy, manuscript.first_line)
    for query in queries:
        if found.is_lenient or query.name == "style":
            found.fault(query.name, query.message, query.line, is_foreign=query.is_foreign)
    return replace(set_copy, html=html) if found.is_lenient else set_copy


def _make_safe(set_copy: Galley, manuscript: Document, found: Reading) -> None:
    """Make the copy safe, and note what is lost by that, and what it refers to."""
    kept: list[tuple[str, str]] = []  # the attribute and the address of each

    def note(_tag: str, name: str, address: str) -> str:
        kept.append((name, address))
        return lenience.near(address) if found.is_lenient else address

    found.galley = _fit(set_copy.safe(note), manuscript, found)
    written = LineFinder(manuscript.copy, manuscript.first_line)
    for tag in safe_html.refused(set_copy.html) if not found.is_lenient else ():  # else told among the embeds
        message = f"<{tag}> is no markup that a page may hold; write &lt;{tag}> if it is meant as text"
        found.fault("text", message, written.line(f"<{tag}"))
    how = "![what it shows](…)" if manuscript.html is None else "as its alt text"
    for target in _wordless(found.galley.html):
        message = f"{link_syntax.as_written(target)} has no alt text; say what it shows: {how}"
        found.fault("picture", message, written.line(link_syntax.as_written(target)), is_foreign=True)
    for address in _lost(set_copy.html, [address for _, address in kept]):
        message = f"{address} is no address that a page may hold; write one that begins with https://"
        found.fault("link", message, written.line(address), is_foreign=True)
    found.references = list(
        _references(kept, LineFinder(manuscript.copy, manuscript.first_line, is_in_order=True), found)
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
    for tag, name, address in html_addresses.written(html):
        if name in safe_html.ADDRESSES.get(tag, ()) and address not in kept:
            yield address


def _references(kept: Iterable[tuple[str, str]], written: LineFinder, found: Reading) -> Iterator[Reference]:
    for name, address in kept:
        target = characters.mended(lenience.near(address) if found.is_lenient else address)
        yield Reference(target, written.line(address), is_picture=name == "src")


def _note_unfit_fields(found: Reading, given: Mapping[str, str]) -> None:
    """Note the characters that no page may hold in fields, where YAML, TOML and JSON have escapes for any."""
    for name, value in found.fields.items():
        if message := characters.refusal(value):
            found.fault(name, message, is_foreign=True)
            found.fields[name] = characters.mended(value)
    for name, value in given.items():
        if name not in found.fields and (message := characters.refusal(value)):
            found.fault(name, f"{message}: of the file's path, or the settings")


def _fit(safe: Galley, manuscript: Document, found: Reading) -> Galley:
    """Safe copy without the characters that no page may hold: an entity may name them, and a library leave its own.

    The runs of plain paragraphs are as they were written, and that has been looked at.
    """
    if not characters.first(safe.html):
        return safe
    for unfit in sorted(set(characters.UNFIT.findall(safe.html))):
        line = manuscript.first_line + characters.line(unfit, manuscript.copy)
        found.fault("text", characters.refusal(unfit), line, is_foreign=True)
    return replace(safe, html=characters.mended(safe.html))


def _note_misplaced(raw: str, first_line: int, found: Reading, *, paragraphs: int) -> None:
    """Note a status or an embargo in the copy's first lines: a header that ended early would publish the story."""
    for line, text in enumerate("\n\n".join(raw.split("\n\n", paragraphs)[:paragraphs]).split("\n"), first_line):
        if len(text) <= LONGEST_SLIP and (match := MISPLACED.fullmatch(_as_seen(text))):
            name = "status" if match["status"] or match["draft"] else "embargo"
            where = "write it as Name: value, above the first line that is not so written"
            found.fault(name, f"“{text.strip()}” stands in the copy, where it does nothing; {where}", line)


def _name_parted(manuscript: Document, found: Reading) -> None:
    """Say of a field that is missing, and stands in the copy's first lines, that the header ended above it."""
    missing = {problem.field: problem for problem in found.problems if problem.message.startswith("is missing;")}
    lines = manuscript.copy.partition("\n\n")[0].split("\n") if missing and manuscript.fields else []
    last = manuscript.fields[-1] if manuscript.fields else None
    is_cut = last is not None and manuscript.first_line == last.line + len(last.values)
    end = f"line {manuscript.first_line} is no field" if is_cut else "a header ends at its first empty line"
    for line, text in enumerate(lines, manuscript.first_line):
        match = plain_header.KEY.match(text)
        if match and (problem := missing.pop(match["key"].lower(), None)):
            found.problems.remove(problem)
            found.fault(problem.field, f"stands in the copy, since {end}; move it up to the other fields", line)


def _as_seen(text: str) -> str:
    """A line as people read it: without what nobody can see, without accents, and in one alphabet."""
    if text.isascii():
        return text
    seen = (sign for sign in unicodedata.normalize("NFKD", text) if unicodedata.category(sign) not in MARKS)
    return "".join(seen).translate(LIKE_LATIN)


def _note_indented(one: document.Field, found: Reading, manuscript: Document) -> None:
    """Note a status or an embargo that is indented: it would be part of the field above it, and publish the story."""
    for line, value in enumerate(one.values[1:], one.line + 1):
        match = None if one.is_list else INDENTED.fullmatch(value)
        if match and not any(query.name == match["name"].lower() for query in manuscript.queries):
            message = f"“{value}” is indented, so that it is a part of {one.name}; begin it at the line's beginning"
            found.fault(match["name"].lower(), message, line)


def take(one: document.Field, found: Reading) -> None:
    """Add a field to what was read; only a list may be written in several lines or several times."""
    if one.name in LINES:
        found.lines.setdefault(one.name, one.line)
        entries = [found.fields[one.name], one.text] if one.name in found.fields else [one.text]
        found.fields[one.name] = "\n".join(entries)
        return
    if one.name not in LISTS:
        if one.name in found.fields:
            found.fault(one.name, f"is written twice, first on line {found.lines[one.name]}; keep one", one.line)
        else:
            found.lines[one.name] = one.line
            found.fields[one.name] = one.text
        return
    found.lines.setdefault(one.name, one.line)
    earlier = [found.fields[one.name]] if one.name in found.fields else []
    if one.is_list:  # every item is a name, with the commas in it
        signs = {" ": "%20", ",": "%2C", ";": "%3B"} if one.name == "aliases" else {";": ","}
        names = [*earlier, *("".join(signs.get(sign, sign) for sign in value.strip()) for value in one.values)]
        found.fields[one.name] = "; ".join(names) + (";" if len(names) == 1 and "," in names[0] else "")
        return
    values = [name.strip() for value in (*earlier, *one.values) for name in re.split(LISTS[one.name], value)]
    found.fields[one.name] = "; ".join(filter(None, values)) if len(values) > 1 else one.text
