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

from dateline_news.desk.preview.board import State

SCRIPT = '<script src="/-/refresh.js" nonce="{}" data-edition="{}" defer></script>'
REFRESH = Path(__file__).with_name("refresh.js")
STAND_IN = Path(__file__).with_name("stand-in.html")
STYLE = re.compile(r"<style>(.*)</style>", re.DOTALL)
POLICY = re.compile(
    rb"""<meta\b (?=[^>]* \bhttp-equiv \s*=\s* ["']? content-security-policy \b)
         (?: "[^"]*" | '[^']*' | [^"'>] )* >""",
    re.IGNORECASE | re.VERBOSE,
)
CONTENT = re.compile(rb"""\bcontent \s*=\s* (?: "([^"]*)" | '([^']*)' | ([^\s>]+) )""", re.IGNORECASE | re.VERBOSE)


def refreshing(page: bytes, edition: str) -> bytes:
    """`page` (an HTML file) with the script that refreshes it.

    Its security policy lets this one pass, by a word that nobody can guess, and nothing else that it does not let pass
    by itself. `edition` tells the script what it stands on; to be on the safe side, ask for it before the file is read.
    """
    word = secrets.token_urlsafe(16)
    head, body, rest = page.partition(b"<body")
    page = POLICY.sub(lambda match: _passing(match[0], word), head) + body + rest
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + SCRIPT.format(word, edition).encode() + page[end:]


def _passing(meta: bytes, word: str) -> bytes:
    """A `<meta>` with a policy, which then lets a script with the word pass, and lets it listen to us."""
    content = CONTENT.search(meta)
    written = next((one for one in content.groups() if one is not None), b"") if content else b""
    policy = passing(html.unescape(written.decode(errors="replace")), word)
    return f'<meta http-equiv="Content-Security-Policy" content="{html.escape(policy)}">'.encode()


def passing(policy: str, word: str) -> str:
    """A content security policy that lets a script with a word pass as well (https://www.w3.org/TR/CSP3/)."""
    directives: dict[str, list[str]] = {}
    for name, *sources in filter(None, (part.split() for part in policy.split(";"))):
        directives.setdefault(name.lower(), sources)
    scripts = "script-src-elem" if "script-src-elem" in directives else "script-src"
    for name, source in ((scripts, f"'nonce-{word}'"), ("connect-src", "'self'")):
        allowed = directives.get(name, directives.get("default-src"))
        if allowed is not None and source not in allowed:  # else everything passes
            directives[name] = [*(one for one in allowed if one.lower() != "'none'"), source]
    return "; ".join(" ".join((name, *sources)) for name, sources in directives.items())


def stand_in(state: State) -> bytes:
    """The page while there is no edition: the problems, or that the first one is on its way."""
    news = "The build found problems." if state.problems else "The first edition is being made."
    items = "".join(f"<li>{html.escape(line)}</li>" for line in state.problems)
    listed = f'<ul role="alert">{items}</ul>' if items else ""
    template = STAND_IN.read_text(encoding="utf-8")
    style = "".join(STYLE.findall(template)).encode()
    digest = base64.b64encode(hashlib.sha256(style).digest()).decode()
    page = Template(template).substitute(news=news, problems=listed, digest=digest)
    return refreshing(page.encode(), state.edition)
