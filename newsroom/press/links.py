"""Links inside of bodies: written once for all pages, made relative per page and absolute per feed.

Pelican resolves `{filename}` and its kin against an address. Doing so anew for every page doubles the
time of a build (that is what RELATIVE_URLS costs), so it is done once, against an address that no
text can hold, and that address is then replaced.
"""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from urllib.parse import unquote, urlparse

from newsroom.press.reading import Reading, Reference
from newsroom.problems import suggestion

HERE = "https://\ue000"  # a private-use character: not in any copy, and no host's name

INDICATORS = ("filename", "static", "attach", "category", "tag", "author", "index")


def root_of(path: str) -> str:
    """The way from a page back to the site's root: `../../../` for `2021/07/14/slug.html`."""
    return "../" * path.count("/")


def relative(html: str, root: str) -> str:
    """A body whose links lead from a page whose way to the root is given."""
    return html.replace(f"{HERE}/", root)


def absolute(html: str, site: str) -> str:
    """A body whose links are whole addresses, for feeds; `site` has no slash at its end."""
    return html.replace(HERE, site)


def parted(target: str) -> tuple[str, str]:
    """An intra-site link's indicator and its value: `{static}/a.png` → (`static`, `/a.png`)."""
    for opening, closing in ("{}", "||"):
        if target.startswith(opening) and closing in target[1:]:
            indicator, _, value = target[1:].partition(closing)
            return indicator, value
    return "", target


def named_file(value: str, source: str) -> str:
    """The file under content/ that a link in `source` (a path under content/) names."""
    path = unquote(urlparse(value).path)
    parts: list[str] = [] if path.startswith("/") else source.split("/")[:-1]
    for part in path.split("/"):
        if part == ".." and parts and parts[-1] != "..":
            parts.pop()
        elif part not in (".", ""):
            parts.append(part)
    return "/".join(parts)


def faults(
    found: Reading, source: str, public: Mapping[str, bool], content: Path, theme: Path
) -> Iterator[tuple[str, str, int]]:
    """What a post names that is not there, or not for readers: (field, what is wrong and what would be right, line).

    `source` and `public` are as `fault` takes them; line 0 stands for the field's own.
    """
    for reference in found.references:
        if wrong := fault(reference, source, public, content):
            yield "picture" if reference.is_picture else "link", wrong, reference.line
    template = found.fields.get("template", "")
    if template and public.get(source) and not (theme / "templates" / f"{template}.html").is_file():
        yield "template", f"there is no {template}.html in theme/templates; take the line out, or draw one", 0
    image = found.fields.get("image", "")
    if image and not (content / image).is_file():
        yield "image", f"there is no {image} under {content.name}/; write a path from there", 0


def fault(reference: Reference, source: str, public: Mapping[str, bool], content: Path) -> str:
    """What is wrong with a link or picture, and what would be right; an empty string if nothing is.

    `source` is the post's path under `content`, `public` tells of each post's path whether readers
    can see it.
    """
    indicator, value = parted(reference.target)
    if not indicator:
        return _fault_of_plain(reference)
    file = named_file(value, source)
    if indicator == "filename":
        return _fault_of_story(reference.target, file, source, public, content)
    if indicator in ("static", "attach") and not public.get(file, True):
        return _fault_of_story(reference.target, file, source, public, content)
    if indicator in ("static", "attach") and (file.startswith("../") or not (content / file).is_file()):
        return f"{reference.target} names no file; there is no {file} under {content.name}/"
    if indicator not in INDICATORS:
        return (
            f"{reference.target} begins with no known sign; the signs are {', '.join(f'{{{i}}}' for i in INDICATORS)}"
        )
    return ""


def _fault_of_plain(reference: Reference) -> str:
    target = reference.target
    if reference.is_picture:
        if urlparse(target).scheme:
            return f"{target} lies on another host, and readers load nothing from there; save it under images/"
        return f"{target} is found from some pages only; write {{static}}/images/…"
    if urlparse(target).scheme or target.startswith("#"):
        return ""
    return f"“{target}” is found from some pages only; write {{filename}}/…, {{static}}/…, or a whole web address"


def _fault_of_story(target: str, file: str, source: str, public: Mapping[str, bool], content: Path) -> str:
    if file in public:
        return (
            ""
            if public[file]
            else f"{target} leads to a story that is not published; publish it first, or take the link out"
        )
    if (content / file).is_file():
        return f"{target} names a file that is not a story; write {{static}} for it"
    nearest = suggestion(file, [path for path in public if path != source])
    return f"{target} names no story; {nearest or 'write its path under the content folder'}"


def pictures(readings: Iterable[tuple[str, Reading]]) -> set[str]:
    """The files under content/ that these posts (path, reading) show or offer: all that may be public."""
    files = set()
    for source, found in readings:
        for reference in found.references:
            indicator, value = parted(reference.target)
            if indicator in ("static", "attach"):
                files.add(named_file(value, source))
        if "image" in found.fields:
            files.add(found.fields["image"])
    return files
