"""What the server does to a page on its way to the browser, and the page it shows without a site.

No build writes any of this: the public site has no script, and its security policy lets none pass.
"""

import base64
import hashlib
import html
import re
import secrets
from dataclasses import dataclass
from pathlib import Path
from string import Template

from dateline_news.desk.preview.build_events import PreviewState

SCRIPT = '<script src="/-/refresh.js" nonce="{}" data-edition="{}"{} defer></script>'
REFRESH = Path(__file__).with_name("refresh.js")
STAND_IN = Path(__file__).with_name("stand-in.html")
BEGINNING = "The edition is being made."
PROBLEMS = "The build found problems; the terminal has them too."
STYLE = re.compile(r"<style>(.*)</style>", re.DOTALL)
POLICY = re.compile(
    rb"""<meta\b (?=[^>]* \bhttp-equiv \s*=\s* ["']? content-security-policy \b)
         (?: "[^"]*" | '[^']*' | [^"'>] )* >""",
    re.IGNORECASE | re.VERBOSE,
)
EDITOR = b'rel="cms-config-url"'  # what only the editor's page has: dateline_news/plugins/editor
CONTENT = re.compile(rb"""\bcontent \s*=\s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) )""", re.IGNORECASE | re.VERBOSE)


@dataclass(frozen=True, slots=True)
class Editing:
    """Where pages lead to edit what they show: the pattern of links (editors.py), and the folder of the content folder.

    Without a pattern nothing leads there.
    """

    pattern: str = ""
    folder: Path = Path()

    @property
    def attributes(self) -> str:
        """The same for the refresh script."""
        if not self.pattern:
            return ""
        folder = self.folder.resolve().as_uri().removeprefix("file://")
        return f' data-editor="{html.escape(self.pattern)}" data-folder="{html.escape(folder)}"'


NOWHERE = Editing()


def with_refresh_script(page: bytes, edition: str, editing: Editing = NOWHERE) -> bytes:
    """`page` (an HTML file) with the script that refreshes it, which alone its security policy lets pass as well.

    `edition` tells the script which edition the page is of; ask for it before the file is read, to be safe.
    The page of the editor in the browser stays as it is.
    """
    if EDITOR in page:
        return page  # or what is being written in it would be lost
    nonce = secrets.token_urlsafe(16)
    head, body, rest = page.partition(b"<body")
    page = POLICY.sub(lambda match: _meta_with_script(match[0], nonce), head) + body + rest
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + SCRIPT.format(nonce, edition, editing.attributes).encode() + page[end:]


def _meta_with_script(meta: bytes, nonce: str) -> bytes:
    """A `<meta>` with a policy, which then lets a script with the nonce pass, and lets it listen to us."""
    content = CONTENT.search(meta)
    value = next((group for group in content.groups() if group is not None), b"") if content else b""
    policy = policy_with_script(html.unescape(value.decode(errors="replace")), nonce)
    return f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'.encode()


def policy_with_script(policy: str, nonce: str) -> str:
    """A content security policy that lets a script with a nonce pass as well (https://www.w3.org/TR/CSP3/)."""
    directives: dict[str, list[str]] = {}
    for name, *sources in filter(None, (part.split() for part in policy.split(";"))):
        directives.setdefault(name.lower(), sources)
    scripts = "script-src-elem" if "script-src-elem" in directives else "script-src"
    for name, source in ((scripts, f"'nonce-{nonce}'"), ("connect-src", "'self'")):
        allowed = directives.get(name, directives.get("default-src"))
        if allowed is not None and source not in allowed:  # else everything passes
            directives[name] = [*(other for other in allowed if other.lower() != "'none'"), source]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def stand_in_page(state: PreviewState, editing: Editing = NOWHERE) -> bytes:
    """The page while there is no edition; the script puts the problems into it, if there are any."""
    news = PROBLEMS if state.problems else BEGINNING
    template = STAND_IN.read_text(encoding="utf-8")
    style = "".join(STYLE.findall(template)).encode()
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    page = Template(template).substitute(news=news, digest=digest)
    return with_refresh_script(page.encode(), state.edition, editing)
