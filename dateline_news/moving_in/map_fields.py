"""Fields as others write them, by our names and with our values. Beside theirs, ours holds."""

import dataclasses
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC

from dateline_news.model.diagnostics import Diagnostic, Severity
from dateline_news.model.document import Field
from dateline_news.model.release_status import moment
from dateline_news.moving_in import field_values
from dateline_news.moving_in.field_names import BY_NAME, MAPPINGS, OUR_FIELDS, squash

NOTHING = "means nothing here; take the line out"
ENDS = ("expirydate", "unpublishdate")
RANK = ("published", "hidden", "draft", "skip")  # each keeps more from readers than the one before it
SHOWN = {"published", "public", "publish", "live"}  # what says by yes that readers see a piece
UNLISTED = {"unlisted", "hidden", "eleventyexcludefromcollections"}
OPEN = {"public", "publish", "published", "visible"}
WORDPRESS = {"publish": "published", "future": "published", "private": "draft", "pending": "draft", "trash": "skip"}


def map_fields(fields: list[Field], path: str, extra: Iterable[str] = ()) -> tuple[list[Field], list[Diagnostic]]:
    """Fields by our names and with our values, and the diagnostics of those that have none.

    `path` is the source's under the content folder. A name that neither we nor the table know stays as it is, and so
    does one of `extra`, which plugins read.
    """
    mapper = _Mapper(path, "_posts" in path.split("/")[:-1], frozenset(extra) - OUR_FIELDS)
    for field in sorted(fields, key=lambda field: field.name == "url"):  # whose meaning depends on save_as
        if field.name in OUR_FIELDS:
            mapper.map_ours(field)
    for field in fields:
        if field.name not in OUR_FIELDS:
            mapper.map_foreign(field)
    return mapper.fields(), mapper.diagnostics


def categories(fields: list[Field], path: str) -> tuple[str, ...]:
    """All the categories that a header has, of which addresses in Jekyll are made."""
    mapper = _Mapper(path, "_posts" in path.split("/")[:-1], frozenset())
    named = (mapper.names(field, ",") for field in fields if squash(field.name) in ("category", "categories"))
    return tuple(name for field in named for name in field.values if name)


@dataclass
class _Mapper:
    """The fields that have been understood, by our names, and the diagnostics of the others."""

    path: str
    is_in_posts: bool  # a folder of Jekyll's
    extra: frozenset[str]
    mapped: dict[str, list[Field]] = dataclasses.field(default_factory=dict)
    diagnostics: list[Diagnostic] = dataclasses.field(default_factory=list)
    is_without_picture: bool = False

    def fields(self) -> list[Field]:
        """What has been understood, in the order of the lines."""
        if self.is_without_picture and "image" not in self.mapped:
            self.mapped = {name: fields for name, fields in self.mapped.items() if not name.startswith("image_")}
        return sorted((field for fields in self.mapped.values() for field in fields), key=lambda field: field.line)

    def map_ours(self, field: Field) -> None:
        """Take a field of ours, with a value that may be written as others do."""
        match field.name:
            case "image":
                self._picture(field)
            case "url" if field_values.is_address(field.text) and "save_as" not in self.mapped:
                self._address(field, "/index.html")  # it may be written as servers show it: a/ for a/index.html
            case "tags" if self.is_in_posts:
                self._keep("tags", self.names(field))
            case "status" if field.text.lower() in WORDPRESS:
                self._keep("status", replace(field, values=(WORDPRESS[field.text.lower()],)))
            case "series" if field.is_list:
                self._keep("series", replace(field, values=field.values[:1], is_list=False))
            case _:
                self._keep(field.name, field)

    def map_foreign(self, field: Field) -> None:  # noqa: C901, PLR0912  a case a mapping
        """Take a field by a name that others use."""
        mapping = BY_NAME.get(squash(field.name))
        if not mapping or field.name in self.extra:
            self._keep(field.name, field)
            return
        match squash(field.name), mapping.ours:
            case _, "" if not field_values.is_untemplated(field):  # that has told how the copy is to be read
                self._note(field, NOTHING if mapping is MAPPINGS[-1] else f"means nothing here: {mapping.how}")
            case _, "":
                pass
            case "categories", _:
                first, *others = self.names(field, ",").values
                self._put("category", field, (first,))
                self._join("tags", field, others)
            case ("publishdate", _) if "date" in self.mapped:
                self._hold_back(field)
            case "permalink", _:
                self._permalink(field)
            case _, "save_as":
                self._address(field, "/index.html")
            case "visibility" | "poststatus" | "state" | "password" as name, _:
                if name == "password" or field.text.lower() not in OPEN:
                    self._withhold(field, "draft")
            case name, "status":
                (self._expiry if name in ENDS else self._yes_or_no)(field)
            case _, "image":
                self._picture(field)
            case _, "tags":
                named = self.names(field)
                self._put("tags", named, named.values)
            case _, "aliases":
                self._join("aliases", field, field.values)
            case _, "lang":
                self._put("lang", field, (field.text.partition(".")[0].replace("_", "-"),))
            case _, ours:
                self._put(ours, field, field.values)

    def _keep(self, name: str, field: Field) -> None:
        """Take a field as it is; a second of the name as well, for the contract to judge."""
        self.mapped.setdefault(name, []).append(replace(field, name=name))

    def _put(self, name: str, field: Field, values: tuple[str, ...]) -> None:
        """Take a field by our name, if there is none of it."""
        if name not in self.mapped:
            self.mapped[name] = [replace(field, name=name, values=values)]
        elif (earlier := self.mapped[name][0]).values != values:
            self._note(field, f"stands beside {name} on line {earlier.line}, which comes first; keep one of the two")

    def _join(self, name: str, field: Field, values: Iterable[str]) -> None:
        """Let values, each of them one of its own, join those of a list of ours."""
        *others, listed = self.mapped.get(name, [Field(name, (), field.line, is_list=True)])
        before = listed.values if listed.is_list else tuple(_parted(listed))
        if more := tuple(value for value in values if value not in before):
            self.mapped[name] = [*others, replace(listed, values=(*before, *more), is_list=True)]

    def names(self, field: Field, sign: str = "") -> Field:
        """The names in a list; one text is parted at `sign`, and in Jekyll's folder at spaces if it has no commas."""
        if field.is_list:
            return field
        if len(field.values) > 1 or re.search("[;,]", field.text):
            is_parted = sign and len(field.values) == 1
            return replace(field, values=tuple(_parted(field)) or ("",), is_list=True) if is_parted else field
        return replace(field, values=tuple(field.text.split()) or ("",)) if self.is_in_posts else field

    def _yes_or_no(self, field: Field) -> None:
        """Take what says by yes or no whether readers see a piece."""
        says = field_values.is_yes(field.text)
        if squash(field.name) in ("published", "publish") and re.match(r"\d{4}-", field.text):
            self._put("date", field, field.values)
        elif says is None:
            self._note(field, f"“{field.text}” is neither true nor false; write one of the two", "error")
        elif says != (squash(field.name) in SHOWN):
            self._withhold(field, "hidden" if squash(field.name) in UNLISTED else "draft")

    def _withhold(self, field: Field, status: str) -> None:
        """Keep a piece from readers; where its status says the contrary, nobody knows what is meant."""
        written = self.mapped["status"][0].text.strip().lower() if "status" in self.mapped else ""
        if written == "published":
            self._note(field, f"is {field.text}, and status says {written}; keep the one that is meant", "error")
        elif not written or (written in RANK and RANK.index(status) > RANK.index(written)):
            self.mapped["status"] = [Field("status", (status,), field.line)]

    def _expiry(self, field: Field) -> None:
        """Keep back what has an end: it must not go out again after it, and what a source says hangs on no clock."""
        if not field_values.is_ended(field.text):
            self._note(field, f"“{field.text}” is an end that does not come, and so says nothing; take the line out")
            return
        why = "and no piece ends by itself here, so it is left out; take the line out to publish it"
        self._note(field, f"is {field.text}, {why}")
        self._withhold(field, "skip")

    def _hold_back(self, field: Field) -> None:
        """Take the moment of publication beside a date: an embargo, if it is later."""
        with suppress(ValueError, OverflowError):  # the contract says what is wrong with a day that is none
            at, date = (moment(text, UTC).at for text in (field.text, self.mapped["date"][0].text))
            if at <= date:
                self._note(field, "is not later than date, and so says nothing; take the line out")
                return
        self._put("embargo", field, field.values)

    def _permalink(self, field: Field) -> None:
        """Take Jekyll's or Eleventy's address; it may also name a pattern, or say that there is no page."""
        if field_values.is_yes(field.text) is False:
            right = "write Status: hidden for one that no list names"
            self._note(field, f"is false, so there is no page of it: it is a draft; {right}")
            self._withhold(field, "draft")
        elif not field_values.is_address(field.text) and "/" not in field.text:
            self._note(field, f"“{field.text}” is no address of a page; write one such as /2021/07/a-name/")
        else:
            self._address(field, ".html")

    def _address(self, field: Field, bare: str) -> None:
        """Let a piece keep an address that it has."""
        try:
            file = field_values.file_of(field.text, bare)
        except ValueError as error:
            self._note(field, str(error))
            return
        if "save_as" not in self.mapped:
            served = file.removesuffix("index.html") if not field.text.endswith("index.html") else file
            self.mapped["url"] = [Field("url", (served,), field.line)]
        self._put("save_as", field, (file,))

    def _picture(self, field: Field) -> None:
        """Take the first picture that is a file of ours."""
        if field_values.is_yes(field.text) is False or field.text.strip().lower() in ("none", "null"):
            self._note(field, f"is {field.text}, so there is no picture; take the line out")
            self.is_without_picture = True
            return
        try:
            file = field_values.picture(next(filter(None, field.values), ""), self.path)
        except ValueError as error:
            self.is_without_picture = True
            self._note(field, str(error))
            return
        if field.name == "image":
            self._keep("image", replace(field, values=(file,)))
        else:
            self._put("image", field, (file,))

    def _note(self, field: Field, message: str, severity: Severity = "foreign") -> None:
        self.diagnostics.append(Diagnostic("", field.line, field.name, message, severity))


def _parted(field: Field) -> Iterator[str]:
    """The names in a field, some of them on one line."""
    return filter(None, (name.strip() for value in field.values for name in re.split("[;,]", value)))
