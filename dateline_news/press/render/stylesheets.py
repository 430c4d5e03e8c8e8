"""Bundles the style sheet of a page, which has what its kind needs and no more, and is inside of the page.

So a story is one response, and nothing blocks its first paint. The content policy names the sheet by its digest, so
that no other style can be put into a page.
"""

import base64
import hashlib
import re
from functools import cache
from pathlib import Path

from dateline_news.model.roots import Root

FACE = "face"  # the sheet that declares the face of headlines
STATIC = ("css", "fonts")  # the folders of static/ that pages depend on
OF_STATIC = re.compile(r'url\("?\.\./([^")]+)"?\)')  # an address in a sheet of the theme: a file beside css/
OF_SITE = re.compile(r"""(?<=url\()(["']?)(?![a-zA-Z][\w+.-]*:|[/#?])""")  # where an address of the site begins


@cache
def of_page(sheet: str, theme: Path, static: str, own_css: str, root: str) -> str:
    """The whole CSS of a page: the face of headlines, the sheet of its kind, and the paper's own sheet.

    `static` leads from the page to the theme's files, or is empty for a page without the face; `root` leads to the
    site. Pages of one sheet and depth get the very same string, by which `policy` knows that it has seen it.
    """
    return (face(theme, static) if static else "") + sheet + own(own_css, root)


@cache
def stylesheet(theme: Path, kind: str, components: tuple[str, ...], light: str, dark: str) -> str:
    """The CSS of a kind of page with the components its body needs, and the paper's accents (light, dark)."""
    page = kind if (theme / "static" / "css" / "pages" / f"{kind}.css").is_file() else "article"
    names = [f"pages/{page}", *(f"components/{name}" for name in components)]
    accents = f":root{{--accent:{light}}}@media(prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
    # Print stays black on white whatever the screen's scheme is, so the accent comes before the sheet's own rules.
    return "".join([_bundle(theme, name) for name in names]) + f"@media screen{{{accents}}}"


@cache
def face(theme: Path, static: str) -> str:
    """The rules of the face of headlines, for pages from which the theme's static files are at `static`.

    The address differs with the depth of a page, and so does the digest of its sheet. Empty where a theme has no face.
    """
    return OF_STATIC.sub(rf'url("{static}/\1")', _bundle(theme, FACE)) if _has_face(theme) else ""


def face_files(theme: Path) -> list[str]:
    """The files that these rules name, by their paths below static/."""
    return OF_STATIC.findall(_bundle(theme, FACE)) if _has_face(theme) else []


def _has_face(theme: Path) -> bool:
    return (theme / "static" / "css" / f"{FACE}.css").is_file()


def own(css: str, root: str) -> str:
    """The paper's own sheet for a page: what it names is to be found from the site's root."""
    return OF_SITE.sub(rf"\1{root}", css)


def _bundle(theme: Path, name: str) -> str:
    """The minified CSS of a sheet with all that it imports."""
    cached = bundles(theme)
    if name not in cached:
        import lightningcss  # noqa: PLC0415  it takes long to load, and sheets are bundled once as long as a theme stays

        cached[name] = lightningcss.bundle_css(str(theme / "static" / "css" / f"{name}.css"))
    return cached[name]


@cache
def bundles(theme: Path) -> dict[str, str]:
    """The CSS of the sheets (`pages/article`) that this process has bundled so far, by name.

    The CSS of an earlier process can be put in, as long as `sources` are the same: it is not bundled again.
    """
    del theme
    return {}


def all_bundles(theme: Path) -> dict[str, str]:
    """The CSS of every sheet that a page may need."""
    folder = theme / "static" / "css"
    for file in (*folder.glob(f"{FACE}.css"), *folder.glob("pages/*.css"), *folder.glob("components/*.css")):
        _bundle(theme, file.relative_to(folder).with_suffix("").as_posix())
    return bundles(theme)


def sources(theme: Path) -> str:
    """The digest of all files that a theme's sheets are bundled from, and that its headlines are set in."""
    return digest(*(theme / "static" / folder for folder in STATIC))


def files(folder: Path) -> list[Path]:
    """Every file in and below a folder, in order; links to folders are followed, unless they lead in a circle."""
    anywhere = Root(folder, targets=(folder.resolve().anchor,), shows_hidden=True)
    return sorted(folder / path for path, _ in anywhere.files("", lambda *_: False))


def digest(*folders: Path) -> str:
    """The digest of all files in some folders, by name and content, as hexadecimal digits."""
    checksum = hashlib.sha256()
    for folder in folders:
        for file in files(folder):
            data = file.read_bytes()
            checksum.update(f"{folder.name}/{file.relative_to(folder).as_posix()}\0{len(data)}\0".encode())
            checksum.update(data)
    return checksum.hexdigest()


@cache
def policy(css: str, script: str = "", *, plays: bool = False, searches: bool = False, installs: bool = False) -> str:
    """The content security policy of a page with this sheet: it loads nothing but its pictures, and its fonts if any.

    One that plays something loads that too, one that searches runs what does, and one that can be put on a home screen
    (`installs`) loads its manifest. `script` is the one that a page has
    in it, and no other runs there. A form may lead to the paper alone.

    https://www.w3.org/TR/CSP3/; what only a header can carry is to be set by the host. `connect-src` is for
    tools that read robots.txt from inside of a page; no script of ours could connect to anything.
    """
    allowed = f"default-src 'none'; style-src '{named(css)}'; img-src 'self'; connect-src 'self'"
    if script:
        allowed += f"; script-src '{named(script)}'"
    if "@font-face" in css:
        allowed += "; font-src 'self'"
    if plays:
        allowed += "; media-src 'self'"
    if searches:
        allowed += "; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"
    if installs:
        allowed += "; manifest-src 'self'"
    return f"{allowed}; base-uri 'none'; form-action 'self'"


def named(text: str) -> str:
    """How a policy names a style sheet or a script: by its digest."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
