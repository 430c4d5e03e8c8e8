"""Old addresses: a page for each that leads to the new place, so that no link to the paper breaks when something moves.

They come from `Aliases` in a header and from the redirect map (press/read/redirect_map.py). A host of plain files
cannot answer 301, so a page does it, at once and without a script (https://www.w3.org/WAI/WCAG22/Techniques/html/H76).
What no browser shows, a feed above all, is written at the old address too: no feed reader follows a page.
dateline_news/model/addresses/served_files.py says which file answers which address.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import PurePosixPath
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from dateline_news.model.addresses import absolute, cut, encoded, root_of
from dateline_news.model.addresses.output_paths import difference, key
from dateline_news.model.addresses.served_files import FEEDS, PAGES, PROGRAMS, UnservedError, candidates, file_of
from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.paper import Paper, StaticPage
from dateline_news.model.roots import HIDDEN, content_root
from dateline_news.press import plan

ALIASES, MAP = "aliases", "redirect"  # what reports call the two
NOWHERE = "leads nowhere"


class RedirectRequest(NamedTuple):
    """A redirect that is asked for: the addresses as written, and who asks: a file under the content folder, a line."""

    old: str
    new: str
    source: str
    line: int = 0  # 0: it has to be looked for


class Target(NamedTuple):
    """Where a redirect leads: to a file of the edition, or elsewhere; and what of the address is no part of a file."""

    entry: plan.PlannedFile | None
    tail: str
    elsewhere: str = ""


def pages(paper: Paper, entries: Iterable[plan.PlannedFile]) -> Iterator[plan.PlannedFile | plan.PlanFault]:
    """A page or a copy for each old address, given every other file of the edition."""
    requests = [*_aliases(paper), *_rows(paper.settings)]
    if requests:
        yield from Redirects(paper, entries).planned(requests)


def _aliases(paper: Paper) -> Iterator[RedirectRequest]:
    for piece in (*paper.all_stories, *paper.pages, *paper.hidden_pages):
        for old in getattr(piece, ALIASES, ()):
            yield RedirectRequest(old, f"/{encoded(piece.path)}", piece.source)


def _rows(settings: Mapping[str, Any]) -> Iterator[RedirectRequest]:
    for old, new, line in settings.get("REDIRECTS_MAP", ()):
        yield RedirectRequest(old, new, settings["REDIRECTS"], line)


class Redirects:
    """Plans redirects among the files of an edition: each file is looked up, none is looked for."""

    def __init__(self, paper: Paper, entries: Iterable[plan.PlannedFile]) -> None:
        """Take the paper and the edition's other files."""
        self.masthead, self.root = paper.masthead, content_root(paper.settings)
        self.known = {entry.path: entry for entry in entries}
        self.by_url = {
            unquote(entry.subject.url).strip("/"): entry
            for entry in self.known.values()
            if isinstance(entry, plan.Page) and isinstance(entry.subject, StaticPage)
        }
        self.taken = {key(path): path for path in self.known}
        self.folders = set[str]()
        for path in self.taken:
            self._note_folders(path)
        self.wanted: dict[str, RedirectRequest] = {}
        self.settled: dict[str, Target | None] = {}

    def planned(self, requests: Iterable[RedirectRequest]) -> Iterator[plan.PlannedFile | plan.PlanFault]:
        """What is planned for redirects, and what is wrong with those that are not."""
        for request in requests:
            try:
                file = file_of(self._inside(request.old))
            except UnservedError as error:
                # What is hidden is never somebody's habit: it is no old address of a page, in either mode.
                severity: Severity = "error" if HIDDEN.search(unquote(request.old)) else "foreign"
                yield self._fault(request, f"“{request.old}” {error}", severity, is_own=True)
                continue
            if wrong := self._clash(file, request):
                yield self._fault(request, wrong)
        for file, request in self.wanted.items():
            target = self._target(file)
            wrong = self._misfit(file, request, target) if target else f"{request.new} {NOWHERE}: {self._why(request)}"
            if wrong or not target:
                yield self._fault(request, wrong)
            else:
                yield self._entry(file, request, target)

    def _inside(self, address: str) -> str:
        """An address of the paper from its root, also where it is written whole."""
        site, base = self.masthead.site, urlsplit(self.masthead.site).path.rstrip("/")
        if base and address.startswith(f"{base}/"):  # as it stood in a browser
            return address.removeprefix(base)
        if site and (address == site or address.startswith(f"{site}/")):
            return address.removeprefix(site) or "/"
        if re.match(r"[a-zA-Z][a-zA-Z0-9+.-]*:|//", address):
            raise UnservedError(f"is not under {site or 'the site'}; an old address of this paper begins with /")
        return address

    def _clash(self, file: str, request: RedirectRequest) -> str:
        """Why a file cannot be a redirect. If it can, it is one from here on, unless it is its own target."""
        name, rival = key(file), self.wanted.get(file)
        if rival:
            same = rival.new == request.new or self._leads_alike(rival, request)
            return (
                "" if same else f"“{request.old}” is to lead to {rival.new} as well, by {self._named(rival)}; keep one"
            )
        if name in self.taken:
            return self._clash_with(self.taken[name], file, request)
        parents = (parent.as_posix() for parent in PurePosixPath(name).parents)
        above = next((parent for parent in parents if parent in self.taken), "")
        if name in self.folders or above:
            return f"“{request.old}” would be a file where {above or file} is a folder or a file already; leave it out"
        self.wanted[file], self.taken[name] = request, file
        self._note_folders(name)
        return ""

    def _clash_with(self, path: str, file: str, request: RedirectRequest) -> str:
        real, target = self.known.get(path), self._found(request.new)
        if real is target and path == file:
            return ""  # it stands where it always stood
        if path != file:
            by = difference(path, file)
            return f"“{request.old}” and {path} differ by {by}, and to many machines they are one; leave it out"
        rival = f"{self.root.name}/{real.source}" if real and real.source else "a page of the site"
        return f"“{request.old}” is the address of {rival}, which stays; take one of the two away"

    def _note_folders(self, path: str) -> None:
        folder = path.rpartition("/")[0]
        while folder and folder not in self.folders:
            self.folders.add(folder)
            folder = folder.rpartition("/")[0]

    def _leads_alike(self, request: RedirectRequest, other: RedirectRequest) -> bool:
        entry = self._found(request.new)
        return entry is not None and entry is self._found(other.new)

    def _found(self, new: str) -> plan.PlannedFile | None:
        """The file of the edition that an address leads to, if it is one that is planned without redirects."""
        path, _ = cut(new)
        try:
            address = self._inside(path)
            named = (self.known[file] for file in candidates(address) if file in self.known)
            return next(named, None) or self.by_url.get(unquote(address).strip("/"))
        except UnservedError:
            return None

    def _target(self, file: str) -> Target | None:
        """Where a redirect leads in the end; None for nowhere, or in a circle. Every step is gone once."""
        way: list[str] = []
        target: Target | None = None
        while file not in self.settled:
            way.append(file)
            self.settled[file] = None  # until it is known: a circle comes back here
            step = self._step(self.wanted[file].new)
            if not isinstance(step, str):
                target = step
                break
            file = step
        else:
            target = self.settled[file]
        for step_file in way:
            self.settled[step_file] = target
        return target

    def _step(self, new: str) -> Target | str | None:
        """The place itself, or the file of the next redirect on the way to it."""
        _, tail = cut(new)
        if entry := self._found(new):
            return Target(entry, tail)
        try:
            files = candidates(self._inside(cut(new)[0]))
            return next((file for file in files if file in self.wanted), None)
        except UnservedError:
            return Target(None, "", new) if re.match(r"https?://", new) else None

    def _why(self, request: RedirectRequest) -> str:
        try:
            files = [file for file in candidates(self._inside(cut(request.new)[0])) if file in self.wanted]
        except UnservedError:
            files = []
        if files:
            return "the addresses that it passes lead in a circle, or to no page; let it lead to the last one"
        return "this paper has no such page; write the address of one that it has"

    def _misfit(self, file: str, request: RedirectRequest, target: Target) -> str:
        """Why what stands at the target cannot stand in for what stood at the old address."""
        ending = PurePosixPath(file).suffix.lower()
        if ending in PROGRAMS:
            return f"“{request.old}” ends in {ending}, which hosts of plain files do not serve as a page; leave it out"
        if ending in PAGES or _is_copied(file, target.entry):
            return ""
        if ending in FEEDS:
            return f"“{request.old}” was a feed, and no feed reader follows a page; let it lead to a feed of the paper"
        return f"“{request.old}” ends in {ending}, so no page can stand there; let it lead to a file of this kind"

    def _entry(self, file: str, request: RedirectRequest, target: Target) -> plan.PlannedFile:
        if target.entry and _is_copied(file, target.entry):
            return replace(target.entry, path=file, source=request.source)
        return plan.Page(file, "redirect", self._inputs(file, target), request.source)

    def _inputs(self, file: str, target: Target) -> plan.Inputs:
        subject = getattr(target.entry, "subject", None)
        place = target.elsewhere or encoded(target.entry.path if target.entry else "") + target.tail
        name = target.elsewhere or _name(target.entry)
        return {
            "title": f"Moved: {name}",
            "description": "",
            "canonical": target.elsewhere or absolute(self.masthead.site, _url(target.entry)),
            "robots": "noindex",
            "place": {
                "address": place if target.elsewhere else root_of(file) + place,
                "name": name,
                "own": subject.own if isinstance(subject, StaticPage) else {},
            },
        }

    def _fault(
        self, request: RedirectRequest, message: str, severity: Severity = "foreign", *, is_own: bool = False
    ) -> plan.PlanFault:
        file, line = f"{self.root.name}/{request.source}", request.line or self._line(request)
        field = MAP if request.line else ALIASES
        return plan.PlanFault(Diagnostic(file, line, field, message, severity), is_own)

    def _line(self, request: RedirectRequest) -> int:
        """The line on which a post first has an alias as it is written; 1 if nobody can tell."""
        try:
            text = self.root.text(request.source)
        except (OSError, UnicodeDecodeError):
            return 1
        return text.partition(request.old)[0].count("\n") + 1 if request.old in text else 1

    def _named(self, request: RedirectRequest) -> str:
        return f"{self.root.name}/{request.source}:{request.line or self._line(request)}"


def _is_copied(file: str, entry: plan.PlannedFile | None) -> bool:
    """Whether a file of the edition is written at an old address too: it is no page, and none would serve there."""
    if entry is None or isinstance(entry, plan.Page):
        return False
    target, old = (PurePosixPath(path).suffix.lower() for path in (entry.path, file))
    return target in FEEDS or (target not in PAGES and old == target)


def _url(entry: plan.PlannedFile | None) -> str:
    """The published address of an entry, from the site's root."""
    subject = getattr(entry, "subject", None)
    return subject.url if isinstance(subject, StaticPage) else encoded(entry.path) if entry else ""


def _name(entry: plan.PlannedFile | None) -> str:
    """What a page calls itself, or the name of a file that is none."""
    subject = getattr(entry, "subject", None)
    if isinstance(subject, StaticPage):
        return str(getattr(subject, "headline", subject.title))
    inputs = getattr(entry, "inputs", None)
    return str(inputs["title"]) if isinstance(inputs, dict) and "title" in inputs else entry.path if entry else ""


def register() -> None:
    """Take part in the late plan."""
    plan.after_all.connect(pages)
