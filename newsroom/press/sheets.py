"""The style sheet of a page: what its kind needs and not more, inside of the page.

A story is then one response: nothing blocks its first paint. The content policy names the sheet by
its digest, so that no other style can be put into a page.
"""

import base64
import hashlib
from functools import cache
from pathlib import Path

import lightningcss

# The paper's tints, for the browser's own bars; theme/static/css/tokens.css holds the same two.
COLOURS = {"light": "#fffcf7", "dark": "#171512"}


@cache
def sheet(theme: Path, kind: str, components: tuple[str, ...], light: str, dark: str) -> str:
    """The CSS of a kind of page with the components its body needs, and the paper's accents (light, dark)."""
    folder = theme / "static" / "css"
    page = folder / "pages" / f"{kind}.css"
    files = [page if page.is_file() else folder / "pages" / "article.css"]
    files += [folder / "components" / f"{name}.css" for name in components]
    accents = f":root{{--accent:{light}}}@media(prefers-color-scheme:dark){{:root{{--accent:{dark}}}}}"
    # Print stays black on white whatever the screen's scheme is, so the accent comes before the sheet's own rules.
    return "".join([lightningcss.bundle_css(str(file)) for file in files]) + f"@media screen{{{accents}}}"


@cache
def policy(css: str) -> str:
    """The content security policy of a page with this sheet: nothing but itself and its pictures.

    https://www.w3.org/TR/CSP3/; what only a header can carry is the host's to set. `connect-src` is for
    those who look at robots.txt from inside of a page; no script of ours could connect to anything.
    """
    digest = base64.b64encode(hashlib.sha256(css.encode()).digest()).decode()
    sources = f"default-src 'none'; style-src 'sha256-{digest}'; img-src 'self'; connect-src 'self'"
    return f"{sources}; base-uri 'none'; form-action 'none'"
