"""The header of a draft: what an item says of itself, held to the contract. What does not fit is told."""

import re
from urllib.parse import urlsplit

from dateline_news.desk.importing.conversion.markdown import escaped, guarded
from dateline_news.desk.importing.drafts import item_date as moments
from dateline_news.desk.importing.drafts.press_reader import Press
from dateline_news.desk.importing.item import Drop, Item
from dateline_news.desk.importing.sources.story_extraction import letters
from dateline_news.desk.wire.headline import working_title
from dateline_news.desk.wire.language import language
from dateline_news.model.fields import ADDRESS, LANGUAGE
from dateline_news.model.paper import direction

CUT_OFF = re.compile(r"\s*(?:Continue reading\b.*|\[?(?:…|\.\.\.)\]?)\s*$")

Fields = dict[str, str]


def _main(lang: str) -> str:
    return lang.lower().split("-")[0]


class Header:
    """Puts the fields together; gathers what was left out (`drops`) and what a person should look at (`remarks`)."""

    def __init__(self, item: Item, press: Press) -> None:
        """Take an item and the paper's press."""
        self.item, self.press, self.slug = item, press, press.desk.slug
        self.drops: list[Drop] = []
        self.remarks: list[str] = []

    def fields(self, when: moments.Day, section: str, words: list[str]) -> Fields:
        """All fields that have something to say; `words` are those of the copy."""
        item = self.item
        fields = {
            "title": item.title or working_title(" ".join(words)),
            "date": when.written,
            "modified": self._modified(when),
            "category": section,
            "tags": ", ".join(self._topics(section)),
            **self._byline(),
            "summary": self._summary(words),
            "lang": self._language(words),
            **self._source(),
            "rights": item.rights,
            "status": "draft",
            "wanted": "" if item.title else "headline",
            "copy": item.digest,
        }
        return {name: value for name, value in fields.items() if value}

    def _drop(self, rule: str, text: str) -> None:
        self.drops.append(Drop(rule, text))

    def _modified(self, when: moments.Day) -> str:
        if not self.item.modified:
            return ""
        try:
            changed = moments.day(self.item.modified)
        except ValueError as error:
            self.remarks.append(f"the date of its last change does not serve: {error}")
            return ""
        return changed.written if changed.is_after(when) else ""

    def _topics(self, section: str) -> list[str]:
        """Its labels but the section's, each address once; a comma would part one, so it goes."""
        seen = {self.slug(section)}
        topics = []
        for name in [self.item.category, *self.item.tags]:
            one = " ".join(re.sub("[,;]", " ", name).split())
            address = self.slug(one)
            if not address or address in seen:
                if name and self.slug(name) != self.slug(section):
                    self._drop("topic-without-an-address-of-its-own", name)
                continue
            seen.add(address)
            topics.append(one)
        return topics

    def _byline(self) -> Fields:
        names = [name for name in self.item.authors if self.slug(name)]
        for name in self.item.authors:
            if name not in names:
                self._drop("author-without-an-address", name)
        if len(names) == 1:
            return {"author": names[0]}
        return {"authors": "; ".join(name.replace(";", ",") for name in names)}

    def _summary(self, words: list[str]) -> str:
        """The summary, if it is more than the beginning of the copy; with Markdown's signs as themselves."""
        said = self.item.summary
        if not said:
            return ""
        beginning = letters(CUT_OFF.sub("", said))
        if letters("".join(words)).startswith(beginning):
            self._drop("summary-repeats-the-copy", said)
            return ""
        marked = guarded(escaped(said))
        if letters(self.press.text(marked)) == letters(said):
            return marked
        self._drop("summary-that-markdown-would-change", said)
        return ""

    def _language(self, words: list[str]) -> str:
        """The language, where it is another one than the paper's: as the item says, else as it reads."""
        said, read = self.item.lang.replace("_", "-"), language(" ".join(words)) or ""
        if said and not LANGUAGE.fullmatch(said):
            self._drop("language-that-is-none", said)
            said = ""
        if said and read and _main(said) != read:
            turned = direction(said) != direction(read)  # a blog's one setting says little of what it posts
            self.remarks.append(
                f"It says that it is in {said}, and reads as {read}: Lang says {read if turned else said}"
            )
            said = read if turned else said
        lang = said or read
        return "" if _main(lang) == _main(self.press.desk.lang) else lang

    def _source(self) -> Fields:
        """Where it stood before; a page that names no paper goes by its host."""
        link = self.item.link
        if link and not ADDRESS.fullmatch(link):
            self._drop("address-that-is-none", link)
            link = ""
        name = self.item.source or (urlsplit(link).hostname or "").removeprefix("www.")
        return {"source": name, "source_url": link}
