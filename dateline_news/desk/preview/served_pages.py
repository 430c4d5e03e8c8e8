"""What the server does to a page on its way to the browser, and the page it shows without a site.

No build writes any of this: the public site has no script, and its security policy lets none pass.
"""

import base64
import hashlib
import html
import re
import secrets
from pathlib import Path
from string import Template

from dateline_news.desk.preview.build_events import PreviewState

SCRIPT = '<script src="/-/refresh.js" nonce="{}" data-edition="{}" defer></script>'
REFRESH = Path(__file__).with_name("refresh.js")
STAND_IN = Path(__file__).with_name("stand-in.html")
STYLE = re.compile(r"<style>(.*)</style>", re.DOTALL)
POLICY = re.compile(
    rb"""<meta\b (?=[^>]* \bhttp-equiv \s*=\s* ["']? content-security-policy \b)
         (?: "[^"]*" | '[^']*' | [^"'>] )* >""",
    re.IGNORECASE | re.VERBOSE,
)
EDITOR = b'rel="cms-config-url"'  # what only the editor's page has: dateline_news/plugins/editor
CONTENT = re.compile(rb"""\bcontent \s*=\s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) )""", re.IGNORECASE | re.VERBOSE)


def with_refresh_script(page: bytes, edition: str) -> bytes:
    """`page` (an HTML file) with the script that refreshes it, which alone its security policy lets pass as well.

    `edition` tells the script which edition the page is of; ask for it before the file is read, to be safe.
    The editor's page stays as it is.
    """
    if EDITOR in page:
        return page  # or what is being written in it would be lost
    nonce = secrets.token_urlsafe(16)
    head, body, rest = page.partition(b"<body")
    page = POLICY.sub(lambda match: _meta_with_script(match[0], nonce), head) + body + rest
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + SCRIPT.format(nonce, edition).encode() + page[end:]


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


def stand_in_page(state: PreviewState) -> bytes:
    """The page while there is no edition: the problems, or that the first one is on its way."""
    news = "The build found problems." if state.problems else "The edition is being made."
    items = "".join(f"<li>{html.escape(line)}</li>" for line in state.problems)
    problems = f'<ul role="alert">{items}</ul>' if items else ""
    template = STAND_IN.read_text(encoding="utf-8")
    style = "".join(STYLE.findall(template)).encode()
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    page = Template(template).substitute(news=news, problems=problems, digest=digest)
    return with_refresh_script(page.encode(), state.edition)
