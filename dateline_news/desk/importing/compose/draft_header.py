"""Make the header of a draft: what an item says of itself, held to the contract. What does not fit is reported."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from urllib.parse import urlsplit

from dateline_news.desk.drafts.language import language
from dateline_news.desk.drafts.working_title import working_title
from dateline_news.desk.importing.compose.item_date import ItemDate, item_date
from dateline_news.desk.importing.compose.press_reader import PressReader
from dateline_news.desk.importing.conversion.markdown import escaped, with_safe_starts
from dateline_news.desk.importing.item import Drop, Item
from dateline_news.desk.importing.plain_text import letters
from dateline_news.desk.wire.compose.overrules import WireOptions, option_fields
from dateline_news.model.fields import ADDRESS, LANGUAGE
from dateline_news.model.paper import direction

CUT_OFF = re.compile(r"\s*(?:Continue reading\b.*|\[?(?:…|\.\.\.)\]?)\s*$")

Fields = dict[str, str]


def _main(lang: str) -> str:
    return lang.lower().split("-")[0]


@dataclass(slots=True)
class HeaderBuilder:
    """Puts the fields together; gathers what was left out (`drops`) and what a person should look at (`remarks`)."""

    item: Item
    press: PressReader
    options: WireOptions = field(default_factory=WireOptions)
    drops: list[Drop] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)

    def fields(self, date: ItemDate, section: str, words: list[str], wanted: Sequence[str] = ()) -> Fields:
        """All fields that have something to say; `words` are those of the copy, `wanted` is to be settled."""
        item = self.item
        fields = {
            "title": item.title or working_title(" ".join(words)),
            "date": date.written,
            "modified": self._modified(date),
            "category": section,
            "tags": ", ".join(self._topics(section)),
            **self._byline(),
            "summary": self._summary(words),
            "lang": self._language(words),
            "dateline": item.place,
            **self._source(),
            "rights": item.rights,
            "status": self.options.status.lower() if self.options.status and not wanted else "draft",
            "wanted": ", ".join(wanted),
            "copy": item.digest,
            **self._given(),
        }
        return {name: value for name, value in fields.items() if value}

    def _given(self) -> Fields:
        """What the editor says of it; what that overrules is reported."""
        given, item = option_fields(self.options), self.item
        for name, rule, own in (("title", "headline", item.title), ("dateline", "place", item.place)):
            if own and letters(given.get(name, own)) != letters(own):
                self.drops.append(Drop(f"{rule}-overruled", own))
        return given

    def _modified(self, date: ItemDate) -> str:
        if not self.item.modified:
            return ""
        try:
            changed = item_date(self.item.modified)
        except ValueError as error:
            self.remarks.append(f"the date of its last change does not serve: {error}")
            return ""
        return changed.written if changed.is_after(date) else ""

    def _topics(self, section: str) -> list[str]:
        """Its labels but the section's, each address once; a comma would part one, so it goes."""
        slug = self.press.profile.slug
        topics = {slug(section): section}  # by their addresses
        for name in [self.item.category, *self.item.tags]:
            topic = " ".join(re.sub("[,;]", " ", name).split())
            address = slug(topic)
            if address and address not in topics:
                topics[address] = topic
            elif name and slug(name) != slug(section):
                self.drops.append(Drop("topic-without-an-address-of-its-own", name))
        return list(topics.values())[1:]

    def _byline(self) -> Fields:
        if self.options.by:
            self.drops += [Drop("byline-overruled", name) for name in self.item.authors]
            return {}
        names = [name for name in self.item.authors if self.press.profile.slug(name)]
        for name in self.item.authors:
            if name not in names:
                self.drops.append(Drop("author-without-an-address", name))
        if len(names) == 1:
            return {"author": names[0]}
        return {"authors": "; ".join(name.replace(";", ",") for name in names)}

    def _summary(self, words: list[str]) -> str:
        """The summary, if it is more than the beginning of the copy; with Markdown's signs as themselves."""
        summary = self.item.summary
        if not summary:
            return ""
        if letters("".join(words)).startswith(letters(CUT_OFF.sub("", summary))):
            self.drops.append(Drop("summary-repeats-the-copy", summary))
            return ""
        marked = with_safe_starts(escaped(summary))
        if letters(self.press.text(marked)) == letters(summary):
            return marked
        self.drops.append(Drop("summary-that-markdown-would-change", summary))
        return ""

    def _language(self, words: list[str]) -> str:
        """The language, where it is another one than the paper's: as the item says, else as it reads."""
        named, read = self.item.lang.replace("_", "-"), language(" ".join(words)) or ""
        if named and not LANGUAGE.fullmatch(named):
            self.drops.append(Drop("language-that-is-none", named))
            named = ""
        if named and read and _main(named) != read:
            # A blog's one setting says little of what it posts, so another direction settles it.
            right = read if direction(named) != direction(read) else named
            self.remarks.append(f"It says that it is in {named}, and reads as {read}: Lang says {right}")
            named = right
        lang = named or read
        return "" if _main(lang) == _main(self.press.profile.lang) else lang

    def _source(self) -> Fields:
        """Where it stood before; a page that names no paper goes by its host."""
        link = self.item.link
        if link and not ADDRESS.fullmatch(link):
            self.drops.append(Drop("address-that-is-none", link))
            link = ""
        name = self.item.source or (urlsplit(link).hostname or "").removeprefix("www.")
        source = self.options.source or name
        credit = [each for each in (self.item.credit, name) if each and each != source]
        return {"source": source, "source_url": link, "credit": "; ".join(credit)}
