"""What decides who sees a piece stops the build in both modes; what YAML would cut short is told at least."""

from pathlib import Path

import pytest

from tests.site.in_process import build

STOPS = {
    "a field that stands twice": ("---\nlayout: post\ntitle: A\ntags: [x]\ntags: [y]\n---", 5, "tags", "twice"),
    "a day that is none": ("---\nlayout: post\ntitle: A\ndate: soon\n---", 4, "date", "2021-07-14"),
    "a status that is none": ("---\nlayout: post\ntitle: A\nstatus: dratf\n---", 4, "status", "draft"),
    "an embargo that is none": ("---\nlayout: post\ntitle: A\nembargo: next week\n---", 4, "embargo", "2021-07-14"),
    "TOML that is none": ('+++\ntitle = "A\n+++', 2, "title", 'title = "A"'),
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

    def __init__(self, place: Path, header: str) -> None:
        self.place = place
        (place / "content" / "_posts").mkdir(parents=True)
        (place / "content" / "_posts" / "2021-01-02-a.md").write_text(f"{header}\n\nText.\n", "utf-8")

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


@pytest.mark.parametrize("name", TOLD)
def test_it_is_told_with_its_line_and_in_quotes_and_stops_the_strict_mode(name: str, tmp_path: Path) -> None:
    header, line, field, right = TOLD[name]
    post = Post(tmp_path, header)
    assert right in told(post.refused("strict"), line, field)
    assert right in told(post.build("lenient"), line, field)
