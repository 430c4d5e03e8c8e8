"""What decides who sees a piece stops the build in both modes; what else cannot be read is left out of one."""

from pathlib import Path

import pytest

from tests.site.in_process import build

STOPS = {
    "two days": ("---\nlayout: post\ntitle: A\ndate: 2021-07-14\ndate: 2021-07-15\n---", 5, "date", "twice"),
    "two embargoes": ("---\nlayout: post\nembargo: 2021-07-14\nembargo: 2021-07-15\n---", 4, "embargo", "twice"),
    "a draft and none": ("---\nlayout: post\ndraft: true\ndraft: false\n---", 4, "draft", "twice"),
    "a status that is none": ("---\nlayout: post\ntitle: A\nstatus: dratf\n---", 4, "status", "draft"),
    "an embargo that is none": ("---\nlayout: post\ntitle: A\nembargo: next week\n---", 4, "embargo", "2021-07-14"),
}
LEFT_OUT = {
    "a day that is none": (b"---\nlayout: post\ntitle: A\ndate: soon\n---", 4, "date", "2021-07-14"),
    "TOML that is none": (b'+++\ntitle = "A\n+++', 2, "title", 'title = "A"'),
    "bytes that are none of UTF-8": (b"---\nlayout: post\ntitle: A \xff\n---", 1, "file", "save it as UTF-8"),
    "two versions": (b"---\ntitle: A\n---\n<<<<<<< ours\nB\n=======\nC\n>>>>>>> theirs", 4, "text", "keep one"),
}
TOLD = {
    "a title that YAML cuts short": (
        "---\nlayout: post\ntitle: Bed #1 and bed #2\n---",
        3,
        "title",
        '"Bed #1 and bed #2"',
    ),
    "a colon that YAML does not allow": ("---\nlayout: post\ntitle: Beds: a guide\n---", 3, "title", '"Beds: a guide"'),
}


class Post:
    """A post with a header, built in either mode."""

    def __init__(self, place: Path, header: str | bytes) -> None:
        self.place = place
        (place / "content" / "_posts").mkdir(parents=True)
        (place / "content" / "_posts" / "2021-01-02-a.md").write_bytes(
            (header.encode() if isinstance(header, str) else header) + b"\n\nText.\n"
        )

    def build(self, mode: str) -> str:
        """Build it, and give what is told of it in the lenient mode."""
        build(self.place / "content", self.place / "out", self.place / "cache", WORKERS=1, STORY_FIELDS=mode)
        return (self.place / "cache" / "notices.txt").read_text("utf-8")

    def refused(self, mode: str) -> str:
        """The report of a build that stops."""
        with pytest.raises(SystemExit) as stopped:
            self.build(mode)
        return str(stopped.value.code)


def told(report: str, line: int, field: str) -> str:
    found = [one for one in report.splitlines() if one.startswith(f"content/_posts/2021-01-02-a.md:{line}: {field}: ")]
    assert len(found) == 1, report
    return found[0]


@pytest.mark.parametrize("mode", ["lenient", "strict"])
@pytest.mark.parametrize("name", STOPS)
def test_it_stops_the_build_with_its_line_and_what_would_be_right(name: str, mode: str, tmp_path: Path) -> None:
    header, line, field, right = STOPS[name]
    assert right in told(Post(tmp_path, header).refused(mode), line, field)


@pytest.mark.parametrize("name", LEFT_OUT)
def test_what_cannot_be_read_is_left_out_and_the_rest_is_built(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    header, line, field, right = LEFT_OUT[name]
    post = Post(tmp_path, header)
    (tmp_path / "content" / "_posts" / "2021-01-03-b.md").write_text("---\ntitle: B\n---\n\nText.\n", "utf-8")
    assert right in told(post.refused("strict"), line, field)
    for _ in range(2):  # the second build has nothing to do
        assert right in told(post.build("lenient"), line, field)
        assert f"; 1 source left out, by name in {tmp_path / 'cache' / 'notices.txt'}; " in capsys.readouterr().out
    files = {file.relative_to(tmp_path / "out").as_posix() for file in (tmp_path / "out").rglob("*.html")}
    assert {"2021/01/03/b.html"} == {file for file in files if file.startswith("2021/01/0")}


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_with_its_line_and_in_quotes_and_stops_the_strict_mode(name: str, tmp_path: Path) -> None:
    header, line, field, right = TOLD[name]
    post = Post(tmp_path, header)
    assert right in told(post.refused("strict"), line, field)
    assert right in told(post.build("lenient"), line, field)
