"""Indexes texts with Pagefind, a program that comes with the extra `search`, over its service on standard input.

Each message, and each answer, is JSON in base64 with a comma at its end. Pagefind's own client for Python waits a tenth
of a second for each answer; this waits for nothing.
"""

import base64
import json
import os
import subprocess
from collections.abc import Iterable
from functools import cache
from importlib import import_module, metadata
from subprocess import DEVNULL, PIPE
from typing import Any

from dateline_news.model.deferred import TextOf
from dateline_news.press import plan

PACKAGE = "pagefind_bin_extended"
CORE = ("pagefind.js", "pagefind-worker.js")  # what searches, beside the program in WebAssembly
OF_INDEX = ("pagefind-entry.json", "index/", "fragment/", "pagefind.")  # what an index is, of all that Pagefind gives
NOTHING = {"url": "-", "content": "0", "meta": {}, "filters": {}, "sort": {}}  # no index is empty
CHUNK = 1 << 20  # bytes that are read at a time
END = b","  # of a message
Record = dict[str, Any]


@cache
def version() -> str:
    """The version of Pagefind that is installed; empty if none is."""
    try:
        return metadata.version(PACKAGE)
    except metadata.PackageNotFoundError:
        return ""


def is_installed() -> bool:
    """Whether stories can be indexed."""
    return bool(version())


def index(lang: str, records: Iterable[Record]) -> dict[str, bytes]:
    """The files of an index of records in a language: path → bytes, the same each time."""
    files = _files(lang, records)
    return {path: data for path, data in files.items() if path.startswith(OF_INDEX) and path not in CORE}


def core(inputs: plan.Inputs, text_of: TextOf) -> dict[str, bytes]:
    """What searches the bundles of a language: script, worker, WebAssembly, and an index of nothing to begin from."""
    del text_of
    files = _files(inputs["lang"], [NOTHING])
    programs = [path for path in files if path.startswith("wasm.")]
    program = next((path for path in programs if "unknown" not in path), programs[0])
    shared = (*CORE, program, *(path for path in files if path.startswith(OF_INDEX) and "fragment" not in path))
    return {path: files[path] for path in shared}


def _files(lang: str, records: Iterable[Record]) -> dict[str, bytes]:
    """All that Pagefind makes of some records."""
    program = [str(import_module(PACKAGE).get_executable()), "--service"]
    with subprocess.Popen(program, stdin=PIPE, stdout=PIPE, stderr=DEVNULL) as service:  # noqa: S603  the program of the package
        ask({"type": "NewIndex", "config": {"force_language": lang}}, service)
        for record in records:
            ask({"type": "AddRecord", "index_id": 0, "language": lang, **record}, service)
        files = ask({"type": "GetFiles", "index_id": 0}, service)["files"]
    return {file["path"]: base64.b64decode(file["content"]) for file in files}


def ask(message: dict[str, Any], service: "subprocess.Popen[bytes]") -> dict[str, Any]:
    """The answer of the service to a message; raises OSError where it has none, or an error."""
    if not service.stdin or not service.stdout:
        raise OSError("Pagefind cannot be spoken to")
    service.stdin.write(base64.b64encode(json.dumps({"message_id": 0, "payload": message}).encode()) + END)
    service.stdin.flush()
    parts: list[bytes] = []
    while not (parts and parts[-1].endswith(END)):
        parts.append(os.read(service.stdout.fileno(), CHUNK))
        if not parts[-1]:
            raise OSError("Pagefind has ended")
    answer: dict[str, Any] = json.loads(base64.b64decode(b"".join(parts).removesuffix(END)))["payload"]
    if answer["type"] == "Error":
        raise OSError(answer.get("message", "Pagefind cannot index a story"))
    return answer
