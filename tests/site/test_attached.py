"""`{attach}`: a file that stands beside the page that attaches it."""

from pathlib import Path

from tests.site.built import Site, pelican

POST = "Title: T\nDate: 2026-01-02\nCategory: World\n\n"


def test_an_attached_file_moves_to_the_page_and_a_picture_keeps_its_size(tmp_path: Path) -> None:
    content = tmp_path / "content"
    (content / "files").mkdir(parents=True)
    (content / "files" / "times.txt").write_text("Hourly.\n")
    picture = Path(__file__).parents[1] / "paper" / "content" / "images" / "boats.png"
    (content / "boats.png").write_bytes(picture.read_bytes())
    (content / "a.md").write_text(f"{POST}![Boats]({{static}}/boats.png)\n")
    (content / "articles").mkdir()
    (content / "articles" / "b.md").write_text(f"{POST}[Times]({{attach}}/files/times.txt)\n")
    run = pelican(content, tmp_path / "out", SITEURL="https://e.org")
    assert (run.returncode, run.stderr) == (0, ""), run.stdout
    site = Site(tmp_path / "out")
    link = site.page("2026/01/02/b.html").css_first(".reading a").attributes["href"]
    assert site.target("2026/01/02/b.html", link)[0] == "2026/01/02/times.txt"
    assert "2026/01/02/times.txt" in site.files
    assert site.page("2026/01/02/a.html").css_first(".reading img").attributes["width"] == "640"
