"""Nothing of a copy that came with an embargo is in a public build before its time, whatever form it came in."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from dateline_news.desk import importing
from dateline_news.desk.wire import WireOptions, run
from tests.papers import write_settings
from tests.site.built import Site
from tests.site.test_embargo import built, traces

CANARY = "zqcanary"
BEFORE, AFTER = datetime(2026, 5, 5, 5, 59, tzinfo=UTC), datetime(2026, 5, 5, 6, 0, tzinfo=UTC)
MOMENT = "5 May 2026 06:00 GMT"
HOLDS = (
    f"EMBARGOED UNTIL {MOMENT}", f"Not for release before {MOMENT}", f"Strictly embargoed: {MOMENT}",
    f"HOLD FOR RELEASE UNTIL {MOMENT}", f"Embargoed until:\n{MOMENT}",
    "EMBARGADO HASTA EL 5 DE MAYO DE 2026, 06:00 GMT",
    "SOUS EMBARGO jusqu'au mardi 5 mai 2026 à 6h00 (UTC)", "Sperrfrist: Dienstag, 5. Mai 2026, 06:00 Uhr UTC",
    "SOB EMBARGO até 5 de maio de 2026, às 6h GMT", "محظور النشر حتى 5 مايو 2026 الساعة 06:00 بتوقيت غرينتش",
)  # fmt: skip
BODY = "The board of Zqcanary met on Monday, and {} of its members, by an invented count, said Zqcanary and went home."
ADDED = "Tags: Zqcanary\nAliases: zqcanary/old-{}.html\nSummary: Zqcanary.\nPoints: Zqcanary said so\nPriority: 9\n"
FEED = '<rss version="2.0"><channel><title>F</title><link>https://e.org</link>{}</channel></rss>'
ITEM = (
    "<item><title>{}</title><link>https://e.org/{}</link><pubDate>Mon, 04 May 2026 09:00:00 +0000</pubDate>"
    "<description>{}</description></item>"
)
PAGE = '<html lang="en"><head><title>F</title></head><body>{}<main><h1>Zqcanary {} sails</h1>{}</main></body></html>'
MAIL = (
    "From: A <a@e.org>\nMIME-Version: 1.0\nSubject: {}\n\nZqcanary mail sails\n\n"
    "ZQCANARY, May 4, 2026 (Zqcanary News) — {}\n"
)
COUNT = len(HOLDS) + 5  # of copies, a mail, items of a feed and pages


@pytest.fixture
def paper(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A paper with a story, and a draft of each copy and each item, all of which an editor has published."""
    monkeypatch.chdir(tmp_path)
    write_settings(tmp_path)
    open_story = tmp_path / "content" / "articles" / "world" / "2026-05-01-open.md"
    open_story.parent.mkdir(parents=True)
    open_story.write_text("Title: Open\nDate: 2026-05-01\nCategory: World\n\nText.\n")
    for number, hold in enumerate(HOLDS):
        text = f"ZQCANARY (Zqcanary News) — {BODY.format(number)}"
        parts = [f"2026-05-0{1 + number % 4}", f"Zqcanary {number} sails", text]
        parts.insert((0, 1, 3, 2)[number % 4], hold)
        (tmp_path / f"{number}.txt").write_text("\n\n".join(parts), encoding="utf-8")
    (tmp_path / "m.eml").write_text(MAIL.format(HOLDS[0], BODY.format("all")), encoding="utf-8")
    names = ["m.eml", *(f"{number}.txt" for number in range(len(HOLDS)))]
    run(names, WireOptions(section="world", new=True))
    held = f"&lt;p&gt;{HOLDS[1]}&lt;/p&gt;&lt;p&gt;{BODY}&lt;/p&gt;"
    items = [(f"EMBARGOED UNTIL {MOMENT}: Zqcanary a", BODY), ("Zqcanary b", held)]
    text = "".join(ITEM.format(title, number, body.format("none")) for number, (title, body) in enumerate(items))
    (tmp_path / "feed.xml").write_text(FEED.format(text), encoding="utf-8")
    above, within = f"<header><p>{HOLDS[0]}</p></header>", f"<p>{HOLDS[3]}</p>"
    pages = [(above, ""), ("", within)]  # a page may say so around its story
    for number, (around, text) in enumerate(pages, len(HOLDS)):
        words = "".join(f"<p>{BODY.format(count)} It said so {number} times.</p>" for count in ("one", "two", "three"))
        (tmp_path / f"{number}.html").write_text(PAGE.format(around, number, text + words), encoding="utf-8")
    names = [f"{number}.html" for number in range(len(HOLDS), len(HOLDS) + len(pages))]
    importing.run(["feed.xml", *names], WireOptions(section="world", date="2026-05-04"))
    for number, file in enumerate(sorted((tmp_path / "content").rglob("*.md"))):
        post = file.read_text(encoding="utf-8")
        assert "Wanted:" not in post, post
        if file != open_story:
            file.write_text(post.replace("Status: draft\n", ADDED.format(number)), encoding="utf-8")
    return tmp_path / "content"


def test_no_word_name_or_address_of_it_is_in_a_public_build_before_its_time(paper: Path, tmp_path: Path) -> None:
    assert len(list(paper.rglob("*zqcanary*.md"))) == COUNT
    site: Site = built(paper, tmp_path / "before", BEFORE)
    assert traces(site, CANARY) == []
    after = built(paper, tmp_path / "after", AFTER)
    kinds = {path.rpartition(".")[2] for path in traces(after, CANARY)}
    assert {"html", "xml"} <= kinds, "so that the test can fail"
    assert sum("zqcanary/old-" in path for path in after.files) == COUNT
