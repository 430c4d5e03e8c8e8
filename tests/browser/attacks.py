r"""More than three hundred pieces of copy that run a script, or load something, in a page that does not prevent it.

Each is Markdown with HTML in it, on a line of its own in attacks.txt, where `\n` and its kin stand for characters. RUN
stands for the script that notes that it ran, AWAY for an address on another host.
"""

import re
from pathlib import Path

FILE = Path(__file__).with_name("attacks.txt")
CHARACTER = re.compile(r"\\(?:[nt\\]|x01|ue00[01])")
FAMILY = "== "
AIMED = "Quotes within quotes"  # from this family on, at a page that prevents it in the wrong way


def _read() -> tuple[list[str], int]:
    """All attacks, and how many of them work in a page that prevents nothing."""
    attacks: list[str] = []
    plain = 0
    for line in FILE.read_text(encoding="utf-8").splitlines():
        if line.startswith(FAMILY + AIMED):
            plain = len(attacks)
        if not line.startswith(FAMILY):
            attacks.append(CHARACTER.sub(lambda match: match[0].encode().decode("unicode_escape"), line))
    return attacks, plain


ATTACKS, PLAIN = _read()


def numbered(attack: str, number: int) -> str:
    """The attack that notes its number when it runs, or asks for it elsewhere."""
    away = f"https://away.example/{number}"
    return attack.replace("RUN", f"fired({number})").replace("AWAY", away).replace("NUMBER", str(number))
