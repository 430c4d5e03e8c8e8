"""What the server does to a page on its way to the browser, and the page it shows without a site.

No build writes any of this: the public site has no script, and its security policy stays whole.
"""

import html
import re
from pathlib import Path
from string import Template

from newsroom.desk.preview.board import State

SCRIPT = '<script src="/-/refresh.js" data-edition="{}" defer></script>'
REFRESH = Path(__file__).with_name("refresh.js")
STAND_IN = Path(__file__).with_name("stand-in.html")
POLICY = re.compile(
    rb"""<meta\b (?=[^>]* \bhttp-equiv \s*=\s* ["']? content-security-policy \b)
         (?: "[^"]*" | '[^']*' | [^"'>] )* >""",
    re.IGNORECASE | re.VERBOSE,
)


def refreshing(page: bytes, edition: str) -> bytes:
    """`page` (an HTML file) without its security policy, with the script that refreshes it.

    The policy of a paper without scripts would forbid this one. `edition` tells the script what
    it stands on; to be on the safe side, ask for it before the file is read.
    """
    head, body, rest = page.partition(b"<body")
    page = POLICY.sub(b"", head) + body + rest
    end = page.lower().rfind(b"</body>")
    end = len(page) if end < 0 else end
    return page[:end] + SCRIPT.format(edition).encode() + page[end:]


def stand_in(state: State) -> bytes:
    """The page while there is no edition: the problems, or that the first one is on its way."""
    news = "The build found problems." if state.problems else "The first edition is being made."
    items = "".join(f"<li>{html.escape(line)}</li>" for line in state.problems)
    listed = f'<ul role="alert">{items}</ul>' if items else ""
    template = Template(STAND_IN.read_text(encoding="utf-8"))
    page = template.substitute(news=news, problems=listed)
    return refreshing(page.encode(), state.edition)
