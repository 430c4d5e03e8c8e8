"""What `dateline serve` promises to an editor who writes with a page open beside it."""

import fcntl
import http.client
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
import watchfiles
from playwright.sync_api import Page, expect, sync_playwright
from selectolax.lexbor import LexborHTMLParser

from dateline_news.desk.preview import serve
from dateline_news.desk.preview.build_events import BuildEvents
from dateline_news.desk.preview.builds import FinishedBuild
from dateline_news.desk.preview.served_pages import Editing, with_refresh_script
from dateline_news.desk.preview.server import PreviewServer
from dateline_news.desk.preview.session import Session
from dateline_news.plugins import editor
from tests.chrome import LAUNCH_FLAGS, executable

PATIENCE = 60  # seconds, where something has to happen: never a speed that a test expects
REPOSITORY = Path(__file__).resolve().parents[3]
POLICY = """<meta http-equiv="Content-Security-Policy" content="default-src 'none'">"""
PAGE = f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8">{POLICY}
<title>Paper</title></head><body><h1>%s</h1></body></html>"""
PRINTED = FinishedBuild(ok=True, lines=["14 stories, 52 pages"], seconds=0.84)
REFUSED = FinishedBuild(ok=False, lines=["content/a.md:3: title: is empty, <b> needs words"], seconds=0.5)
TOLD = [
    {"message": "title: is empty, <b> needs words", "file": "content/a.md", "line": 3, "place": "", "excerpt": []},
]


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A small built site."""
    folder = tmp_path / "site"
    for name in ("index", "world", "world/2021", "about/index", "404"):
        page = folder / f"{name}.html"
        page.parent.mkdir(parents=True, exist_ok=True)
        page.write_text(PAGE % name, encoding="utf-8")
    (tmp_path / "secret.txt").write_text("not for readers")
    (tmp_path / "site.html").write_text("not for readers")
    return folder


@contextmanager
def in_background(work: Callable[[], None]) -> Iterator[None]:
    """Run `work` in a thread that has to be over when the block is."""
    thread = threading.Thread(target=work)
    thread.start()
    yield
    thread.join(PATIENCE)
    assert not thread.is_alive()


@pytest.fixture
def server(site: Path) -> Iterator[PreviewServer]:
    """A server without builds."""
    server = PreviewServer(0, site, BuildEvents(), keepalive=0.05)
    with server, in_background(lambda: server.serve_forever(poll_interval=0.01)):
        yield server
        server.events.close()
        server.shutdown()


@contextmanager
def answer(server: PreviewServer, address: str, method: str = "GET") -> Iterator[http.client.HTTPResponse]:
    """The server's answer to an address, which is sent as it is."""
    port = server.server_address[1]
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=PATIENCE)
    connection.request(method, address)
    with connection.getresponse() as response:
        yield response
    connection.close()


def fetched(server: PreviewServer, address: str) -> tuple[int, str]:
    """Status and text of the answer."""
    with answer(server, address) as response:
        return response.status, response.read().decode()


def news(stream: http.client.HTTPResponse) -> dict[str, object]:
    """The next event of a stream of events, comments passed over."""
    while not (line := stream.readline()).startswith(b"data: "):
        assert line, "the stream ended"
    event: dict[str, object] = json.loads(line.removeprefix(b"data: "))
    return event


@pytest.mark.parametrize(
    ("address", "heading"),
    [
        ("/", "index"),
        ("/index.html", "index"),
        ("/world.html", "world"),
        ("/world", "world"),
        ("/world?page=1", "world"),
        ("/world/2021", "world/2021"),
        ("/about/", "about/index"),
        ("/about/../w%6Frld", "world"),
        ("/.", "index"),
        ("/..", "index"),
    ],
)
def test_an_address_finds_its_page_as_on_a_static_host(server: PreviewServer, address: str, heading: str) -> None:
    server.events.show(PRINTED)
    status, text = fetched(server, address)
    assert (status, f"<h1>{heading}</h1>" in text) == (200, True)


def test_a_folder_without_its_slash_is_sent_to_the_one_with(server: PreviewServer) -> None:
    server.events.show(PRINTED)
    with answer(server, "/about") as response:
        assert (response.status, response.headers["Location"]) == (301, "/about/")


@pytest.mark.parametrize("address", ["/a/b/missing", "/world/", "/world.html/", "/n%00l", "/-/x", f"/{300 * 'a'}"])
def test_a_missing_page_is_the_papers_own_with_status_404(server: PreviewServer, address: str) -> None:
    server.events.show(PRINTED)
    status, text = fetched(server, address)
    assert (status, "<h1>404</h1>" in text, "refresh.js" in text) == (404, True, True)


def test_a_missing_page_is_said_in_words_where_the_paper_has_none(server: PreviewServer, site: Path) -> None:
    server.events.show(PRINTED)
    (site / "404.html").unlink()
    status, text = fetched(server, "/missing")
    assert (status, "no such page" in text, "refresh.js" in text) == (404, True, True)


@pytest.mark.parametrize(
    "address",
    [
        "/../secret.txt",
        "//../secret.txt",
        "/%2e%2e/secret.txt",
        "/..%2fsecret.txt",
        "/world/../../secret.txt",
        "/../site.html",
        "/%2e%2e/site.html",
    ],
)
def test_nothing_outside_the_site_is_served(server: PreviewServer, address: str) -> None:
    server.events.show(PRINTED)
    status, text = fetched(server, address)
    assert status == 404
    assert "not for readers" not in text


def test_a_link_that_the_build_made_is_followed(server: PreviewServer, site: Path) -> None:
    server.events.show(PRINTED)
    (site / "linked.txt").symlink_to(site.parent / "secret.txt")
    assert fetched(server, "/linked.txt") == (200, "not for readers")


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("a.html", "text/html; charset=utf-8"),
        ("a.css", "text/css; charset=utf-8"),
        ("a.js", "text/javascript; charset=utf-8"),
        ("robots.txt", "text/plain; charset=utf-8"),
        ("a.atom.xml", "application/xml"),
        ("a.json", "application/json"),
        ("icon.svg", "image/svg+xml"),
        ("a.png", "image/png"),
        ("A.JPG", "image/jpeg"),
        ("a.webp", "image/webp"),
        ("a.avif", "image/avif"),
        ("a.woff2", "font/woff2"),
        (".nojekyll", "application/octet-stream"),
    ],
)
def test_a_file_is_called_what_it_is_and_never_kept(server: PreviewServer, site: Path, name: str, kind: str) -> None:
    server.events.show(PRINTED)
    (site / name).write_bytes(b"x")
    with answer(server, f"/{name}") as response:
        assert response.headers["Content-Type"] == kind
        assert response.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("address", ["/", "/missing", "/about", "/-/refresh.js", "/-/events"])
def test_head_tells_what_get_tells_without_a_body(server: PreviewServer, address: str) -> None:
    server.events.show(PRINTED)
    with answer(server, address) as response:
        head = (response.status, {**response.headers} | {"Date": ""})
    with answer(server, address, "HEAD") as response:
        assert (response.status, {**response.headers} | {"Date": ""}) == head
        assert response.read() == b""


def test_a_page_comes_with_the_script_before_its_end() -> None:
    page = with_refresh_script(b"<html><head><title>a</title></head><body>b</body></html>", "e").decode()
    word = page.partition('nonce="')[2].partition('"')[0]
    script = f'<script src="/-/refresh.js" nonce="{word}" data-edition="e" defer></script>'
    assert page == f"<html><head><title>a</title></head><body>b{script}</body></html>"


@pytest.mark.parametrize(
    ("policy", "passing"),
    [
        (POLICY, "default-src 'none'; script-src 'nonce-*'; connect-src 'self'"),
        (
            "<meta http-equiv=content-security-policy content=\"script-src 'none'; style-src 'sha256-x'\">",
            "script-src 'nonce-*'; style-src 'sha256-x'",
        ),
        ("<META CONTENT='img-src data:;' HTTP-EQUIV='content-security-policy' />", "img-src data:"),
        (
            '<meta http-equiv="Content-Security-Policy" content="Default-Src &#39;self&#39;; connect-src *">',
            "default-src 'self'; connect-src * 'self'; script-src 'self' 'nonce-*'",
        ),
        (
            "<meta http-equiv='content-security-policy' content=\"script-src-elem https://a; script-src 'none'\">",
            "script-src-elem https://a 'nonce-*'; script-src 'none'",
        ),
    ],
)
def test_a_page_keeps_its_policy_which_lets_one_script_more_pass(policy: str, passing: str) -> None:
    page = f"<html><head><meta charset=utf-8>{policy}<title>a</title></head><body>b</body></html>"
    served = LexborHTMLParser(with_refresh_script(page.encode(), "e").decode())
    (meta,), (script,) = served.css("meta[http-equiv]"), served.css("script")
    word = script.attributes["nonce"]
    assert str(meta.attributes["content"]).replace(f"nonce-{word}", "nonce-*") == passing


def test_nobody_can_guess_what_lets_a_script_pass() -> None:
    served = [with_refresh_script(PAGE.encode(), "e").decode().partition("nonce-")[2][:20] for _ in range(3)]
    assert len(set(served)) == len(served)


def test_the_page_of_the_editor_is_not_reloaded_while_somebody_writes_in_it() -> None:
    assert with_refresh_script(editor.HTML, "e") == editor.HTML


@pytest.mark.parametrize("name", ["localhost", "LOCALHOST", "127.0.0.1", "[::1]"])
def test_it_answers_to_the_names_of_this_machine(server: PreviewServer, name: str) -> None:
    server.events.show(PRINTED)
    assert b" 200 " in raw_answer(server, f"Host: {name}:{server.server_address[1]}").partition(b"\r\n")[0]


@pytest.mark.parametrize("path", ["/", "/missing", "/-/events", "/-/refresh.js"])
@pytest.mark.parametrize(
    "hosts",
    [
        ["rebound.example:{}"], ["rebound.example"], ["localhost"], ["localhost:1"], ["127.0.0.1.rebound.example:{}"],
        ["localhost:{}", "rebound.example:{}"], ["localhost.rebound.example:{}"], [""], ["localhost:{}@e.example"], [],
    ],
)  # fmt: skip
def test_it_answers_to_no_other_name(server: PreviewServer, hosts: list[str], path: str) -> None:
    """A page elsewhere could say that its name is this machine's, and read drafts."""
    server.events.show(PRINTED)
    fields = [f"Host: {host.format(server.server_address[1])}" for host in hosts]
    answered = raw_answer(server, *fields, path=path)
    assert b" 421 " in answered.partition(b"\r\n")[0]
    assert b"<h1>" not in answered


def raw_answer(server: PreviewServer, *fields: str, path: str = "/") -> bytes:
    """All that the server answers to a request with these lines in its head."""
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=PATIENCE) as connection:
        connection.sendall("\r\n".join([f"GET {path} HTTP/1.1", *fields, "", ""]).encode())
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize("begun", [b"", b"GET / HT", b"GET / HTTP/1.1\r\nHost: localhost\r\n"])
def test_a_connection_on_which_nothing_comes_ends(
    server: PreviewServer, begun: bytes, capfd: pytest.CaptureFixture[str]
) -> None:
    server.idle = 0.05
    with socket.create_connection(("127.0.0.1", server.server_address[1]), timeout=PATIENCE) as connection:
        connection.sendall(begun)
        assert connection.recv(1) == b""
    assert capfd.readouterr() == ("", "")


def test_a_story_may_write_about_policies_and_bodies() -> None:
    story = f"<body><pre>{POLICY} </body></pre>end"
    page = with_refresh_script(f"{story}</body>".encode(), "e").decode()
    assert page.startswith(f"{story}<script")


def test_a_file_on_disk_stays_as_it_was_built(server: PreviewServer, site: Path) -> None:
    server.events.show(PRINTED)
    fetched(server, "/")
    assert (site / "index.html").read_text() == PAGE % "index"


def test_an_open_page_hears_of_every_edition(server: PreviewServer) -> None:
    server.events.show(PRINTED)
    with answer(server, "/-/events") as stream:
        first = news(stream)
        server.events.show(PRINTED)
        second = news(stream)
    assert stream.headers["Content-Type"] == "text/event-stream; charset=utf-8"
    assert first["edition"] != second["edition"]
    assert f'data-edition="{second["edition"]}"' in fetched(server, "/")[1]


def test_an_open_page_hears_of_problems_and_keeps_its_edition(server: PreviewServer) -> None:
    server.events.show(PRINTED)
    with answer(server, "/-/events") as stream:
        first = news(stream)
        server.events.show(REFUSED)
        assert news(stream) == {"edition": first["edition"], "problems": TOLD}


def test_a_page_opened_while_the_build_is_broken_hears_of_the_problems(
    server: PreviewServer,
) -> None:
    server.events.show(PRINTED)
    server.events.show(REFUSED)
    assert fetched(server, "/")[0] == 200
    with answer(server, "/-/events") as stream:
        assert news(stream)["problems"] == TOLD


def test_a_page_of_an_earlier_run_does_not_pass_for_a_new_one() -> None:
    several = [BuildEvents(), BuildEvents()]
    for events in several:
        events.show(PRINTED)
    assert several[0].state.edition != several[1].state.edition


def test_an_idle_stream_is_kept_alive(server: PreviewServer) -> None:
    with answer(server, "/-/events") as stream:
        news(stream)
        assert [stream.readline() for _ in range(3)] == [b"\n", b":\n", b"\n"]


def test_without_a_first_edition_there_is_a_page_that_hears_of_the_problems(server: PreviewServer) -> None:
    server.events.show(REFUSED)
    status, text = fetched(server, "/world.html")
    assert (status, "found problems" in text) == (503, True)
    with answer(server, "/-/events") as stream:
        shown = news(stream)
        assert f'data-edition="{shown["edition"]}"' in text
        assert shown["problems"] == TOLD
        server.events.show(PRINTED)
        assert news(stream)["edition"] != shown["edition"]
    assert fetched(server, "/world.html")[0] == 200


def test_before_the_first_build_ends_there_is_a_page_that_says_so(server: PreviewServer) -> None:
    status, text = fetched(server, "/")
    assert (status, "being made" in text, "problems" in text) == (503, True, False)


class Newsroom:
    """A content folder, and builds that copy its one page, or refuse what says `broken`."""

    def __init__(self, folder: Path) -> None:
        self.story = folder / "content" / "story.html"
        self.site = folder / "site"
        self.builds = 0
        self.built = threading.Condition()
        self.gate = threading.Event()
        self.gate.set()
        for path in (self.story.parent, self.site):
            path.mkdir()
        self.write("First edition")

    def write(self, headline: str) -> None:
        """Save the story as an editor does: a new file in the place of the old one."""
        draft = self.story.with_suffix(".new")
        draft.write_text(PAGE % headline, encoding="utf-8")
        draft.replace(self.story)

    def build(self) -> FinishedBuild:
        """Stand in for Pelican."""
        broken = "broken" in self.story.read_text(encoding="utf-8")
        if not broken:
            self.site.mkdir(exist_ok=True)
            shutil.copy(self.story, self.site / "index.html")
        with self.built:
            self.builds += 1
            self.built.notify_all()
        assert self.gate.wait(PATIENCE)
        lines = ["content/story.html:2: title: is broken", "1 problem"] if broken else ["1 story"]
        return FinishedBuild(ok=not broken, lines=lines, seconds=0.04)

    def expect_builds(self, number: int) -> None:
        """Wait for a build to have begun."""
        with self.built:
            assert self.built.wait_for(lambda: self.builds >= number, PATIENCE)


@pytest.fixture
def newsroom(tmp_path: Path) -> Newsroom:
    """A newsroom in a folder of its own."""
    return Newsroom(tmp_path)


@contextmanager
def session(newsroom: Newsroom, *watched: Path, editor: str = "") -> Iterator[PreviewServer]:
    """A running session, for as long as the block; its links open `editor`, by the pattern of such a link."""
    folder = newsroom.story.parents[1]
    with PreviewServer(0, newsroom.site, BuildEvents((folder,)), Editing(editor, folder)) as server:
        running = Session(newsroom.build, server, watched or [newsroom.story.parent])
        with in_background(running.run):
            try:
                newsroom.expect_builds(1)
                yield server
            finally:
                running.end()


def test_a_change_leads_to_a_build(newsroom: Newsroom) -> None:
    with session(newsroom):
        newsroom.write("Second edition")
        newsroom.expect_builds(2)


def test_a_change_during_a_build_leads_to_one_more_when_it_is_over(newsroom: Newsroom) -> None:
    with session(newsroom):
        newsroom.gate.clear()
        newsroom.write("Second edition")
        newsroom.expect_builds(2)
        newsroom.write("Third edition")
        (newsroom.story.parent / "other.html").touch()
        assert newsroom.builds == 2
        newsroom.gate.set()
        newsroom.expect_builds(3)


def test_a_site_that_was_removed_is_built_again_as_soon_as_somebody_looks(newsroom: Newsroom) -> None:
    with session(newsroom) as server:
        assert wait_until(lambda: fetched(server, "/")[0] == 200)
        shutil.rmtree(newsroom.site)
        status, text = fetched(server, "/")
        assert (status, "being made" in text) == (503, True)
        newsroom.expect_builds(2)
        assert wait_until(lambda: fetched(server, "/")[0] == 200)


def test_a_settings_file_is_watched_by_its_name(newsroom: Newsroom) -> None:
    settings = newsroom.story.parents[1] / "pelicanconf.py"
    with session(newsroom, settings):  # does not exist yet
        for number, text in enumerate(["SITENAME = 'A'", "SITENAME = 'B'", "SITENAME = 'C'"], 2):
            draft = settings.with_suffix(".new")
            draft.write_text(text)
            draft.replace(settings)
            newsroom.expect_builds(number)


def test_a_folder_that_comes_back_is_watched_again(newsroom: Newsroom) -> None:
    images = newsroom.story.parents[1] / "images"
    images.mkdir()
    with session(newsroom, images):
        images.rmdir()
        newsroom.expect_builds(2)
        images.mkdir()
        newsroom.expect_builds(3)
        (images / "a.png").touch()
        newsroom.expect_builds(4)


def test_where_the_machine_can_watch_no_more_it_looks_by_and_by(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def watch(*places: Path, **options: object) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        if not options["force_polling"]:
            raise OSError("OS file watch limit reached")
        yield from real(*places, **options)  # type: ignore[arg-type]

    real = watchfiles.watch
    monkeypatch.setattr(watchfiles, "watch", watch)
    with session(newsroom):
        newsroom.expect_builds(2)  # the second for what was missed meanwhile
        (newsroom.story.parent / "other.html").touch()  # polling takes two saves in one second for one
        newsroom.expect_builds(3)
    assert capsys.readouterr().err == "OS file watch limit reached; looking for changes by and by\n"


def test_where_nothing_can_be_watched_the_site_is_still_shown(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def watch(*_: Path, **_options: object) -> Iterator[set[tuple[watchfiles.Change, str]]]:
        raise OSError("no")

    monkeypatch.setattr(watchfiles, "watch", watch)
    with session(newsroom) as server, answer(server, "/-/events") as stream:
        while not news(stream)["edition"]:
            pass
        assert fetched(server, "/")[0] == 200
    assert capsys.readouterr().err.endswith("no; start the preview again to watch\n")


def test_the_terminal_shows_each_edition_and_each_problem(
    newsroom: Newsroom, capsys: pytest.CaptureFixture[str]
) -> None:
    with session(newsroom) as server, answer(server, "/-/events") as stream:
        while not (first := news(stream))["edition"]:
            pass
        newsroom.write("broken")
        assert news(stream)["edition"] == first["edition"]
        newsroom.write("Third edition")
        assert news(stream)["edition"] != first["edition"]
    printed = capsys.readouterr()
    assert printed.out == "Built in 0.0 s — 1 story\nRebuilt in 0.0 s — 1 story\n"
    assert printed.err == "content/story.html:2: title: is broken\n1 problem\n"


def test_a_port_in_use_is_one_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()
    Path("pelicanconf.py").touch()
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
        with pytest.raises(SystemExit, match=rf"^Port {port} cannot be used \(.*\): .*\.$"):
            serve(port=port)


@pytest.mark.parametrize(
    ("wrong", "sentence"),
    [
        ({"settings": "missing.py"}, "no settings file missing.py"),
        ({"content": "missing"}, "no folder missing"),
        ({"folder": Path("output")}, "output is in the way"),
        ({"folder": Path("content")}, "content is in the way"),
        ({"folder": Path(), "content": "site/content"}, "content is in the way"),
        ({"port": 70_000}, "Port 70000 cannot be used"),
    ],
)
def test_what_cannot_be_previewed_is_one_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: dict[str, object], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    for content in ("content", "site/content"):
        Path(content).mkdir(parents=True)
    Path("pelicanconf.py").touch()
    with pytest.raises(SystemExit, match=sentence):
        serve(**wrong)  # type: ignore[arg-type]


def test_a_paper_with_settings_of_its_own_is_built_again_for_the_theme_and_the_code_it_borrows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("demo/content").mkdir(parents=True)
    Path("demo/pelicanconf.py").touch()
    watched: set[Path] = set()

    def session(_build: object, _server: object, places: set[Path]) -> SimpleNamespace:
        watched.update(places)
        return SimpleNamespace(run=lambda: None)

    monkeypatch.setattr("dateline_news.desk.preview.Session", session)
    serve("demo/content", "demo/pelicanconf.py", 0, Path(".demo"))
    assert {tmp_path / name for name in ("demo/content", "demo/pelicanconf.py", "theme", "dateline_news")} <= watched
    assert not Path(".preview").exists()


# In the place of Pelican: notes its arguments, once, then it and its own child hold a lock for good.
ENDLESS_BUILD = """
import fcntl, json, os, pathlib, sys, time
lock = open("lock", "w")
fcntl.flock(lock, fcntl.LOCK_EX)
if os.fork():
    pathlib.Path("args.new").write_text(json.dumps(sys.argv[1:]))
    os.replace("args.new", "args")
time.sleep(60)
"""


@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_ctrl_c_ends_it_quietly_with_all_its_children(tmp_path: Path, ending: int) -> None:
    (tmp_path / "content").mkdir()
    (tmp_path / "pelicanconf.py").touch()
    (tmp_path / "pelican.py").write_text(ENDLESS_BUILD)
    command = [sys.executable, "-c", "from dateline_news.desk.preview import serve; serve(port=0)"]
    environment = os.environ | {"PYTHONPATH": str(REPOSITORY)}
    with subprocess.Popen(
        command,
        cwd=tmp_path,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert wait_until((tmp_path / "args").exists)
        process.send_signal(ending)
        output, errors = process.communicate(timeout=PATIENCE)
    address = output.split()[2]
    assert (process.returncode, errors) == (0, "")
    room = tmp_path / ".preview"
    options = f'content -s pelicanconf.py -o {room / "site"} --fatal warnings -e SITEURL="{address}" PREVIEW=true'
    assert json.loads((tmp_path / "args").read_text()) == [*options.split(), f'CACHE_PATH="{room / "cache"}"']
    with (tmp_path / "lock").open("w") as lock:
        assert wait_until(lambda: locked(lock.fileno()))


def locked(file: int) -> bool:
    """Take the lock, unless somebody is left who holds it."""
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def wait_until(happened: Callable[[], bool]) -> bool:
    """Look until it has happened, or until patience is over."""
    pause = threading.Event()
    return any(happened() or pause.wait(0.05) for _ in range(PATIENCE * 20))


@pytest.fixture
def page() -> Iterator[Page]:
    """A page of a real browser."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable(), args=LAUNCH_FLAGS)
        page = browser.new_page()
        page.set_default_timeout(PATIENCE * 1000)
        expect.set_options(timeout=PATIENCE * 1000)
        yield page
        browser.close()


def test_what_a_page_holds_runs_no_more_than_in_public(newsroom: Newsroom, page: Page) -> None:
    newsroom.write("First</h1><script>window.ran = 1</script><a href='javascript:window.ran = 2'>here</a><h1>End")
    with session(newsroom) as server:
        refused: list[str] = []
        page.on("console", lambda message: refused.append(message.text))
        page.goto(server.address)
        page.get_by_role("link").click()
        newsroom.write("broken")
        expect(page.get_by_role("alert")).to_have_css("position", "fixed")
        assert page.evaluate("window.ran") is None
        assert len([text for text in refused if "Content Security Policy" in text]) == 2


def test_an_open_page_follows_the_editor(newsroom: Newsroom, page: Page) -> None:
    newsroom.write("Broken at first: broken")
    with session(newsroom) as server:
        page.goto(server.address)
        expect(page.get_by_role("alert")).to_contain_text("title: is broken")
        expect(page.get_by_role("alert")).to_have_css("position", "static")
        long = "<p>Text</p>" * 200
        newsroom.write(f"First edition</h1>{long}<h1>End")
        expect(page.get_by_role("heading").first).to_have_text("First edition")
        page.evaluate("scrollTo(0, 1500)")
        newsroom.write(f"Second edition</h1>{long}<h1>End")
        expect(page.get_by_role("heading").first).to_have_text("Second edition")
        page.wait_for_function("scrollY === 1500")
        newsroom.write("broken")
        panel = page.get_by_role("alert")
        expect(panel).to_contain_text("title: is broken")
        expect(page.get_by_role("heading").first).to_have_text("Second edition")
        expect(page).to_have_title("Problem — Paper")
        page.reload()
        expect(panel).to_be_visible()
        newsroom.write("Fourth edition")
        expect(page.get_by_role("heading").first).to_have_text("Fourth edition")
        expect(panel).to_have_count(0)
        expect(page).to_have_title("Paper")


LINE = '</h1><p>Change <code data-file="content/a b.md" data-line="4">content/a b.md:4</code>'


def test_a_page_leads_to_the_line_that_is_to_be_changed(newsroom: Newsroom, page: Page) -> None:
    place = newsroom.story.as_uri().removeprefix("file://")
    newsroom.write(LINE)
    with session(newsroom, editor="edit://it{path}#{line}") as server:
        page.goto(server.address)
        opens = page.get_by_role("link", name="Open in the editor")
        beside = place.removesuffix("story.html") + "a%20b.md"
        expect(opens).to_have_attribute("href", f"edit://it{beside}#4")
        newsroom.write("<b>broken")
        panel = page.get_by_role("alert")
        expect(panel.locator("code")).to_have_text("content/story.html:2")
        expect(panel.get_by_role("link")).to_have_attribute("href", f"edit://it{place}#2")
        expect(panel.locator("ol > li")).to_have_count(2)
        expect(panel.locator(".here")).to_have_text("<title>Paper</title></head><body><h1><b>broken</h1></body></html>")


def test_without_an_editor_there_are_paths_to_copy_and_no_links(newsroom: Newsroom, page: Page) -> None:
    newsroom.write(LINE)
    with session(newsroom) as server:
        page.goto(server.address)
        newsroom.write("broken")
        expect(page.get_by_role("alert").locator("code")).to_have_text("content/story.html:2")
        expect(page.locator("code[data-file]")).to_be_visible()
        expect(page.get_by_role("link")).to_have_count(0)
