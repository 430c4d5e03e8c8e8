"""Fields as others write them, by our names and with our values. Beside theirs, ours holds."""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC

from dateline_news.model.document import Field, Query
from dateline_news.model.release_status import moment
from dateline_news.moving_in.field_names import BY_NAME, MAPPINGS, OUR_FIELDS, squash
from dateline_news.press.read.documents import field_values

NOTHING = "means nothing here; take the line out"
ENDS = ("expirydate", "unpublishdate")
RANK = ("published", "hidden", "draft", "skip")  # each keeps more from readers than the one before it
SHOWN = {"published", "public", "publish", "live"}  # what says by yes that readers see a piece
UNLISTED = {"unlisted", "hidden", "eleventyexcludefromcollections"}
OPEN = {"public", "publish", "published", "visible"}
WORDPRESS = {"publish": "published", "future": "published", "private": "draft", "pending": "draft", "trash": "skip"}


def map_fields(fields: list[Field], path: str, extra: Iterable[str] = ()) -> tuple[list[Field], list[Query]]:
    """Fields by our names and with our values, and what is to be asked about those that have none.

    `path` is the source's under the content folder. A name that neither we nor the table know stays as it is, and so
    does one of `extra`, which plugins read.
    """
    desk = _Mapper(path, frozenset(extra) - OUR_FIELDS)
    for one in sorted(fields, key=lambda one: one.name == "url"):  # whose meaning depends on save_as
        if one.name in OUR_FIELDS:
            desk.take_ours(one)
    for one in fields:
        if one.name not in OUR_FIELDS:
            desk.take_theirs(one)
    return desk.fields(), desk.queries


@dataclass
class _Mapper:
    """The fields that have been understood, by our names, and what was asked about the others."""

    path: str
    extra: frozenset[str] = frozenset()
    taken: dict[str, list[Field]] = field(default_factory=dict)
    queries: list[Query] = field(default_factory=list)
    is_without_picture: bool = False

    def fields(self) -> list[Field]:
        """What has been understood, in the order of the lines."""
        if self.is_without_picture and "image" not in self.taken:
            self.taken = {name: one for name, one in self.taken.items() if not name.startswith("image_")}
        return sorted((one for found in self.taken.values() for one in found), key=lambda one: one.line)

    @property
    def folders(self) -> list[str]:
        """The names of the folders that the source lies in."""
        return self.path.split("/")[:-1]

    def take_ours(self, one: Field) -> None:
        """Take a field of ours, with a value that may be written as others do."""
        match one.name:
            case "image":
                self._picture(one)
            case "url" if field_values.is_address(one.text):
                self._url(one)
            case "tags" if "_posts" in self.folders:
                self._keep("tags", self._names(one))
            case "status" if one.text.lower() in WORDPRESS:
                self._keep("status", replace(one, values=(WORDPRESS[one.text.lower()],)))
            case _:
                self._keep(one.name, one)

    def take_theirs(self, one: Field) -> None:  # noqa: C901, PLR0912  a case a habit
        """Take a field by a name that others use."""
        habit = BY_NAME.get(squash(one.name))
        if not habit or one.name in self.extra:
            self._keep(one.name, one)
            return
        match squash(one.name), habit.ours:
            case name, "":
                self._pass_over(name, one, NOTHING if habit is MAPPINGS[-1] else f"means nothing here: {habit.how}")
            case "categories", _:
                first, *others = self._names(one, ",").values
                self._put("category", one, (first,))
                self._join("tags", one, others)
            case ("publishdate", _) if "date" in self.taken:
                self._hold_back(one)
            case "permalink", _:
                self._permalink(one)
            case _, "save_as":
                self._address(one, "/index.html")
            case "visibility" | "poststatus" | "state" | "password" as name, _:
                if name == "password" or one.text.lower() not in OPEN:
                    self._stand(one, "draft")
            case name, "status":
                (self._end if name in ENDS else self._standing)(one)
            case _, "image":
                self._picture(one)
            case _, "tags":
                named = self._names(one)
                self._put("tags", named, named.values)
            case _, "aliases":
                self._join("aliases", one, one.values)
            case _, "lang":
                self._put("lang", one, (one.text.partition(".")[0].replace("_", "-"),))
            case _, ours:
                self._put(ours, one, one.values)

    def _keep(self, name: str, one: Field) -> None:
        """Take a field as it is; a second of the name as well, for the contract to judge."""
        self.taken.setdefault(name, []).append(replace(one, name=name))

    def _put(self, name: str, one: Field, said: tuple[str, ...]) -> None:
        """Take a field by our name, if there is none of it."""
        if name not in self.taken:
            self.taken[name] = [replace(one, name=name, values=said)]
        elif (known := self.taken[name][0]).values != said:
            self._ask(one, f"stands beside {name} on line {known.line}, which comes first; keep one of the two")

    def _join(self, name: str, one: Field, said: Iterable[str]) -> None:
        """Let values, each of them one of its own, join those of a list of ours."""
        *others, known = self.taken.get(name, [Field(name, (), one.line, is_list=True)])
        values = known.values if known.is_list else tuple(_parted(known))
        if more := tuple(value for value in said if value not in values):
            self.taken[name] = [*others, replace(known, values=(*values, *more), is_list=True)]

    def _names(self, one: Field, sign: str = "") -> Field:
        """The names in a list; one text is parted at `sign`, and in Jekyll's folder at spaces if it has no commas."""
        if one.is_list:
            return one
        if len(one.values) > 1 or re.search("[;,]", one.text):
            is_parted = sign and len(one.values) == 1
            return replace(one, values=tuple(_parted(one)) or ("",), is_list=True) if is_parted else one
        return replace(one, values=tuple(one.text.split()) or ("",)) if "_posts" in self.folders else one

    def _standing(self, one: Field) -> None:
        """Take what says by yes or no whether readers see a piece."""
        says = field_values.is_yes(one.text)
        if squash(one.name) in ("published", "publish") and re.match(r"\d{4}-", one.text):
            self._put("date", one, one.values)
        elif says is None:
            self._ask(one, f"“{one.text}” is neither true nor false; write one of the two", is_foreign=False)
        elif says != (squash(one.name) in SHOWN):
            self._stand(one, "hidden" if squash(one.name) in UNLISTED else "draft")

    def _stand(self, one: Field, status: str) -> None:
        """Keep a piece from readers; where its status says the contrary, nobody knows what is meant."""
        known = self.taken["status"][0].text.strip().lower() if "status" in self.taken else ""
        if known == "published":
            message = f"is {one.text}, and status says {known}; keep the one that is meant"
            self._ask(one, message, is_foreign=False)
        elif not known or (known in RANK and RANK.index(status) > RANK.index(known)):
            self.taken["status"] = [Field("status", (status,), one.line)]

    def _pass_over(self, name: str, one: Field, message: str) -> None:
        """Leave out what means nothing here, but for what has told how the copy is to be read."""
        if not field_values.is_untemplated(name, one.text):
            self._ask(one, message)

    def _end(self, one: Field) -> None:
        """Keep back what has an end: it must not go out again after it, and what a source says hangs on no clock."""
        if not field_values.is_ended(one.text):
            self._ask(one, f"“{one.text}” is an end that does not come, and so says nothing; take the line out")
            return
        message = f"is {one.text}, and no piece ends by itself here, so it is left out; take the line out to publish it"
        self._ask(one, message)
        self._stand(one, "skip")

    def _hold_back(self, one: Field) -> None:
        """Take the moment of publication beside a date: an embargo, if it is later."""
        with suppress(ValueError, OverflowError):  # the contract says what is wrong with a day that is none
            at, date = (moment(text, UTC).at for text in (one.text, self.taken["date"][0].text))
            if at <= date:
                self._ask(one, "is not later than date, and so says nothing; take the line out")
                return
        self._put("embargo", one, one.values)

    def _permalink(self, one: Field) -> None:
        """Take Jekyll's or Eleventy's address; it may also name a pattern, or say that there is no page."""
        if field_values.is_yes(one.text) is False:
            self._ask(
                one,
                "is false, so there is no page of it: it is a draft; write Status: hidden for one that no list names",
            )
            self._stand(one, "draft")
        elif not field_values.is_address(one.text) and "/" not in one.text:
            self._ask(one, f"“{one.text}” is no address of a page; write one such as /2021/07/a-name/")
        else:
            self._address(one, ".html")

    def _address(self, one: Field, bare: str) -> None:
        """Let a piece keep an address that it has."""
        try:
            file = field_values.file_of(one.text, bare)
        except ValueError as error:
            self._ask(one, str(error))
            return
        if "save_as" not in self.taken:
            served = file.removesuffix("index.html") if not one.text.endswith("index.html") else file
            self.taken["url"] = [Field("url", (served,), one.line)]
        self._put("save_as", one, (file,))

    def _url(self, one: Field) -> None:
        """Take an address of ours that may be written as servers show it: a/ for a/index.html."""
        if "save_as" not in self.taken:
            self._address(one, "/index.html")
            return
        self._keep("url", one)

    def _picture(self, one: Field) -> None:
        """Take the first picture that is a file of ours."""
        try:
            file = field_values.picture(next(filter(None, one.values), ""), self.path)
        except ValueError as error:
            self.is_without_picture = True
            self._ask(one, str(error))
            return
        if one.name == "image":
            self._keep("image", replace(one, values=(file,)))
        else:
            self._put("image", one, (file,))

    def _ask(self, one: Field, message: str, *, is_foreign: bool = True) -> None:
        self.queries.append(Query(one.name, message, one.line, is_foreign))


def _parted(one: Field) -> Iterator[str]:
    """The names in a field, some of them on one line."""
    return filter(None, (name.strip() for value in one.values for name in re.split("[;,]", value)))
