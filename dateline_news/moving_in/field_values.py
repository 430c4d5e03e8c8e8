"""What a value that was written for another program is here: an address that survives, a picture, a yes or no."""

import posixpath
import re
from dataclasses import replace
from datetime import timedelta, timezone
from urllib.parse import unquote

from dateline_news.model import moments
from dateline_news.model.document import Field
from dateline_news.model.moments import zones
from dateline_news.moving_in.field_names import MOMENTS, squash

YES = {"true": True, "yes": True, "on": True, "1": True, "false": False, "no": False, "off": False, "0": False}
MOMENT = re.compile(
    r"(?P<time>(?:\d{4}-\d\d-\d\d[ T]|(?P<mail>(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} )"
    r"|[A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2} \d{4} )\d\d:\d\d(?::\d\d)?(?:\.\d+)?) ?(?P<zone>[A-Zİ]{3,4})",
    re.ASCII,
)
# As `date` writes a moment: its year stands last.
UNIX = re.compile(r"([A-Z][a-z]{2} [A-Z][a-z]{2} +\d{1,2}) (\d\d:\d\d:\d\d [A-Z]{3,4}) (\d{4})", re.ASCII)
YEAR_BEFORE_TIME = r"\1 \3 \2"
# YAML has an offset of one digit (https://yaml.org/type/timestamp.html).
OF_YAML = re.compile(r"(\d{4}-\d\d?-\d\d?[ T]+\d\d?:\d\d:\d\d(?:\.\d+)? ?[-+])(\d(?::\d\d)?)", re.ASCII)
# Hours from UTC as RFC 5322 has them, in whose form they are certain (https://www.rfc-editor.org/rfc/rfc5322#section-4.3).
OF_MAIL = {"EST": -5, "EDT": -4, "CST": -6, "CDT": -5, "MST": -7, "MDT": -6, "PST": -8, "PDT": -7}
NEVER = re.compile(r"0001-|2[1-9]\d\d-|[3-9]\d{3}-")  # years that programs write for an end that does not come
NOT_FOUND = re.compile(r"404(\.html?|/index\.html?)?")  # the file that hosts show for what is not there
CASES = {2: str.upper, 4: str.title}  # how the parts of a language's tag are written, by their length
PLACEHOLDER = re.compile(r"(^|/):[a-z]|[{}]|:(title|slug|year|month|day|categories)\b")
ELSEWHERE = re.compile(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
MARKED = re.compile(r"\{(static|attach|filename)\}|\|(static|attach|filename)\|")


def is_yes(value: str) -> bool | None:
    """Whether a value says yes; None if it says neither."""
    return YES.get(value.strip().lower())


def zoned(moment: str, *, as_in_mail: bool = False) -> str:
    """A moment whose zone goes by letters, with its offset; as it is, if they might mean another.

    They have to be what the clock there called itself at the moment: CET on a day in summer may be meant as CEST. In
    the form of mail, or where a day is read so, they mean what mail has them mean.
    """
    match = MOMENT.fullmatch(UNIX.sub(YEAR_BEFORE_TIME, moment))
    if not match:
        return moment
    try:
        at = moments.read(match["time"]).at
    except ValueError:  # no day of the calendar, or another weekday; the contract says so
        return moment
    hours = OF_MAIL.get(match["zone"]) if match["mail"] or as_in_mail else None
    zone = zones.by_letters(match["zone"], at) if hours is None else timezone(timedelta(hours=hours))
    return f"{match['time']}{at.replace(tzinfo=zone):%z}" if zone else moment


def with_offset(field: Field) -> Field:
    """A field whose moment, if it is one, has the whole offset of the zone that it names by letters or in one digit."""
    if squash(field.name) not in MOMENTS or len(field.values) != 1:
        return field
    if match := OF_YAML.fullmatch(field.text):
        return replace(field, values=(f"{match[1]}0{match[2]}",))
    return replace(field, values=(zoned(field.text),))


def language(written: str) -> str:
    """The tag of a language as BCP 47 has it, of one as programs write it: `zh_tw` and `zh_TW.UTF-8` are `zh-TW`."""
    first, *more = written.strip().partition(".")[0].replace("_", "-").split("-")
    return "-".join([first.lower(), *(CASES.get(len(part), str.lower)(part) for part in more)])


def is_ended(expiry: str) -> bool:
    """Whether a moment of expiry is one that comes, or has come."""
    return bool(expiry) and not NEVER.match(expiry)


def is_untemplated(field: Field) -> bool:
    """Whether a field says that no template reads the copy: Jekyll's render_with_liquid, Eleventy's engines.

    https://jekyllrb.com/docs/liquid/tags/ and https://www.11ty.dev/docs/template-overrides/
    """
    if squash(field.name) == "renderwithliquid":
        return is_yes(field.text) is False
    is_engine = squash(field.name) == "templateengineoverride"
    return is_engine and field.text.strip().lower() in ("false", "md", "html")


def is_address(value: str) -> bool:
    """Whether a value is written as the address of a page."""
    return bool(re.match("/", value) or re.search(r"(/|\.html?)$", value)) and not ELSEWHERE.match(value)


def file_of(address: str, bare: str) -> str:
    """The file under which an address goes on to lead to its page, by its path in the output.

    `bare` is what a server looks for behind an address that ends in a name only, such as /index.html or .html. Raises
    ValueError, with what is wrong as half a sentence, if no file can have the address.
    """
    path = unquote(address.strip())
    if PLACEHOLDER.search(path):
        raise ValueError(f"“{address}” has a placeholder in it; write the address itself, such as /2021/07/a-name/")
    parts = path.strip("/").split("/")
    if parts in ([""], ["index.html"]):
        raise ValueError(f"“{address}” is the front page's; write an address of its own, such as /a-name/")
    # No file's name may have some characters, and hosts keep back names that begin with a dot.
    is_unfit = any(not part or part.startswith(".") or not part.isprintable() for part in parts)
    if is_unfit or ELSEWHERE.match(path) or set(path) & set("?#\\"):
        raise ValueError(f"“{address}” is no address of a page in this paper; write one such as /2021/07/a-name/")
    name = "/".join(parts)
    if path.endswith("/"):
        return f"{name}/index.html"
    if re.search(r"\.html?$", name):
        return name
    if re.search(r"\.[A-Za-z]{2,5}$", name):
        raise ValueError(f"“{address}” is no page's address, by its ending; write one that ends in / or .html")
    return name + bare


def picture(value: str, path: str) -> str:
    """The file of a picture under the content folder; `path` is the path there of the piece that names it.

    Raises ValueError, with what is wrong as half a sentence, if it is no file of ours.
    """
    written = value.strip()
    marked = MARKED.match(written)
    rest = written[marked.end() :] if marked else written
    if ELSEWHERE.match(rest) or "{" in rest:
        raise ValueError(f"“{written}” is no file under the content folder; put the picture there, and write its path")
    if not written:
        return written
    is_bundle = re.search(r"(^|/)_?index\.[^/]+$", path) and "/" not in rest
    is_beside = not rest.startswith("/") and (marked or is_bundle or rest.startswith("."))
    if rest == written and not is_beside and not rest.startswith("/"):
        return written
    name = unquote(re.sub(r"[?#].*", "", rest)).lstrip("/")
    file = posixpath.normpath(posixpath.join(posixpath.dirname(path) if is_beside else "", name))
    if file.startswith(".."):
        raise ValueError(f"“{written}” lies outside the content folder; move the picture, and write its path")
    return file
