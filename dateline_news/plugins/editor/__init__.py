"""The editor in the browser, where EDITOR is on: a page, its configuration, and the script.

It is Sveltia CMS, which `dateline editor` puts beside the content folder. No page leads to it, no search engine is to
list it, and it reaches nothing but the paper and GitHub. docs/editing-in-the-browser.md tells what it can do, config.py
makes its configuration of the contract and the archive.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from dateline_news.model.diagnostics import Diagnostic
from dateline_news.model.digests import digest_of
from dateline_news.model.paper import Paper
from dateline_news.model.roots import Root
from dateline_news.press import plan

FOLDER, SCRIPT = ".editor", "sveltia-cms.js"
PLACE, PAGE, CONFIG = "admin", "index.html", "config.json"
HTML = b"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; font-src 'self'; connect-src 'self' blob: data: https://api.github.com; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="robots" content="noindex">
<title>Editor</title>
<link rel="icon" href="../icon.svg">
<link rel="cms-config-url" type="application/json" href="config.json">
<style>@font-face{font-family:"Material Symbols Outlined";src:url(icons.woff2)}</style>
<script src="sveltia-cms.js" defer></script>
</head>
<body><noscript>The editor is a script.</noscript></body>
</html>
"""  # noqa: E501  a policy is one attribute


def pages(paper: Paper) -> Iterator[plan.File]:
    """The page and its configuration."""
    if paper.settings["EDITOR"]:
        from dateline_news.plugins.editor.config import config  # noqa: PLC0415  the contract loads long

        yield plan.File(f"{PLACE}/{PAGE}", page)
        yield plan.File(f"{PLACE}/{CONFIG}", configuration, config(paper))


def scripts(paper: Paper, entries: Any) -> Iterator[plan.CopiedFile | plan.PlanFault]:
    """The script and what came with it; without it, the sentence that ends the build."""
    del entries
    folder = Path(paper.settings["PATH"]).parent / FOLDER
    if not paper.settings["EDITOR"]:
        return
    if not (folder / SCRIPT).is_file():
        message = f"is on, and there is no {FOLDER}/{SCRIPT}; run `dateline editor`, which fetches it"
        yield plan.PlanFault(Diagnostic("", 1, "EDITOR", message), is_own=True)
        return
    root = Root(folder)
    paths = [path for path, _ in root.files("", lambda *_: False) if not path.startswith(".")]
    for path in sorted(paths):
        yield plan.CopiedFile(f"{PLACE}/{path}", root.file(path), digest_of(root.read(path)))


def page(inputs: plan.Inputs) -> bytes:
    """The page, which is the same for every paper."""
    del inputs
    return HTML


def configuration(inputs: plan.Inputs) -> bytes:
    """The configuration as JSON."""
    return json.dumps(inputs, ensure_ascii=False, indent=1).encode()


def register() -> None:
    """Take part in the plan, and in the late plan, which knows of files that are copied."""
    plan.pages.connect(pages)
    plan.after_all.connect(scripts)
