"""Drafts of whole copies, published and built: their pages show what their ledgers say."""

from pathlib import Path

from dateline_news.desk.drafts import post_writer
from dateline_news.desk.wire.compose.draft_fields import shown_texts
from dateline_news.desk.wire.wire_draft import WireDraft
from tests.desk.wire.drafting import drafted
from tests.desk.wire.test_copies import COPIES
from tests.site.built import Site, pelican, words

OF_A_CARD = "Picture on X: Set from the copy; nothing is loaded from X.".split()  # what it says beside the post


def words_shown(draft: WireDraft) -> list[str]:
    return " ".join(shown_texts(draft.segments)).split()


def in_order(part: list[str], whole: list[str]) -> bool:
    rest = iter(whole)
    return all(word in rest for word in part)


def test_every_page_shows_the_words_of_its_copy_in_order_and_no_others(tmp_path: Path) -> None:
    content = tmp_path / "content"
    drafts = {}
    for copy in COPIES:
        draft = drafted(copy.read_bytes())
        fields = {name: value for name, value in draft.fields.items() if name not in ("status", "wanted")}
        post = post_writer.text(fields, draft.body, draft.notes)
        path = post_writer.write(content / "articles" / draft.section, draft.day, draft.slug, post)
        drafts[path.stem] = draft
    ended = pelican(content, tmp_path / "out", SITEURL="https://paper.example")
    assert (ended.returncode, ended.stderr) == (0, ""), ended.stdout
    site = Site(tmp_path / "out")
    for stem, draft in drafts.items():
        lang = f"-{draft.fields['lang']}" if "lang" in draft.fields else ""
        page = site.page(f"{stem[:10].replace('-', '/')}/{stem[11:]}{lang}.html")
        shown, wanted = words(page.css_first(".reading")), words_shown(draft)
        assert in_order(wanted, shown), stem
        assert sorted(word for word in shown if word not in OF_A_CARD) == sorted(
            word for word in wanted if word not in OF_A_CARD
        ), stem
        assert page.css_first("h1").text().split() == draft.fields["title"].split()
        whole = words(page.css_first("main"))
        for name in ("dateline", "source", "author", "rights"):
            assert in_order(draft.fields.get(name, "").split(), whole), (stem, name)
