"""Which editor the links of a preview open, and the pattern of such a link.

It is the one that is named, else that of $VISUAL or $EDITOR, else the one in whose terminal the preview was started.
Without one that links can open there are no links: the paths are shown all the same, and can be copied.
"""

import re
import shlex
from collections.abc import Mapping
from pathlib import PurePath

VS_CODE = "vscode://file{path}:{line}"
# The patterns by the name of the program. {path} begins with a slash, and its letters are those of an address.
PATTERNS = {
    "code": VS_CODE,
    "code-insiders": "vscode-insiders://file{path}:{line}",
    "codium": "vscodium://file{path}:{line}",
    "cursor": "cursor://file{path}:{line}",
    "windsurf": "windsurf://file{path}:{line}",
    "zed": "zed://file{path}:{line}",
    "idea": "idea://open?file={path}&line={line}",
    "pycharm": "pycharm://open?file={path}&line={line}",
    "webstorm": "webstorm://open?file={path}&line={line}",
    "phpstorm": "phpstorm://open?file={path}&line={line}",
    "mate": "txmt://open?url=file://{path}&line={line}",
    "mvim": "mvim://open?url=file://{path}&line={line}",
}
NONE = "none"
TERMINALS = {"vscode": "code", "zed": "zed"}  # $TERM_PROGRAM in the terminals of editors
# Set where the files are on another machine than the browser: a link would open nothing.
ELSEWHERE = ("CODESPACES", "GITPOD_WORKSPACE_ID", "REMOTE_CONTAINERS", "SSH_CONNECTION")
LINK = re.compile(r"(?!javascript:|data:)[a-z][a-z0-9+.-]*://\S*\{path\}\S*")


def link_pattern(named: str, environment: Mapping[str, str]) -> str:
    """The pattern of links to an editor, with {path} and {line}; empty where there is none that they could open.

    `named` is one of the programs above, a pattern, or empty. Raises SystemExit with a sentence for anything else.
    """
    if named == NONE:
        return ""
    if LINK.fullmatch(named):
        return named
    if named and named not in PATTERNS:
        known = ", ".join(PATTERNS)
        raise SystemExit(f"--editor: “{named}” is none of {known}, none, or a pattern such as {VS_CODE}")
    if named:
        return PATTERNS[named]
    if any(environment.get(name) for name in ELSEWHERE):
        return ""
    pattern = PATTERNS.get(_program(environment), "")
    if not (distribution := environment.get("WSL_DISTRO_NAME")):
        return pattern
    # The browser is on Windows, and knows these files by another name.
    return f"vscode://vscode-remote/wsl+{distribution}{{path}}:{{line}}" if pattern == VS_CODE else ""


def _program(environment: Mapping[str, str]) -> str:
    """The name of the program that edits, if it is known."""
    for name in ("VISUAL", "EDITOR"):
        try:
            words = shlex.split(environment.get(name, ""))
        except ValueError:  # a quote without its end
            continue
        if words and (program := PurePath(words[0]).stem.lower()) in PATTERNS:
            return program
    return TERMINALS.get(environment.get("TERM_PROGRAM", ""), "")
