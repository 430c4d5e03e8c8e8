"""What editors do with stories."""

import os

from hypothesis import strategies as st

from tests.press.editing import copy_desk
from tests.press.editing.machine import PERCENT, Printing, edit

Choices = dict[str, list[str | None]]

ANY_POST = st.runner().flatmap(lambda machine: st.sampled_from(sorted(machine.desk.posts)))
ANY_STORY = st.runner().flatmap(
    lambda machine: st.sampled_from(sorted(name for name, post in machine.desk.posts.items() if "Date" in post.fields))
)
WORDS: Choices = {
    "Title": ["Harbour closes", 'MPs "approve" AT&T budget <live>', "پل"],
    "Summary": ["It is *true* & short.", "Nobody came.", None],
    "Kind": ["news", "analysis", "feature"],
    "Priority": ["0", "5", "9"],
    "Dateline": ["Dushanbe, Tajikistan", None],
    "Correction": ["2026-05-03 (correction) It was six, not seven.", "2026-05-04 (retraction) It was not so.", None],
}
LABELS: Choices = {
    "Category": ["World", "City", "Culture", "Weather", "WORLD", None],
    "Tags": ["Sea", "Ports, Sea", "Stage, sea", "Rain", None],
    "Authors": ["A. Writer", "B. Young; A. Writer", "C. Young", None],
}
DAYS: Choices = {
    "Date": ["2026-05-04", "2026-05-01 09:30", "2026-04-30 23:30", "2025-12-31 22:00", "2024-02-29", "2026-05-06"],
    "Modified": ["2026-05-06", "2026-05-06 18:00", "2026-05-20", None],
    "Embargo": ["2026-05-05 13:00", "2026-05-20", "2026-05-01", None],
}
STANDING: Choices = {
    "Status": ["published", "draft", "hidden", "skip", None],
    "Lang": ["ur", "en", "pt-BR", None],
    "Translation": ["true", None],
    "Slug": ["bridge", "another-name", "ferry", None],
    "Save_as": ["2026/special.html", None],
    "Aliases": ["/old/", "/old/, /older.html", "/2026/05/01/ferry.html", None],
}
TEXTS = ["One line.", "## A heading\n\n> A post\n>\n> — P (@p) May 1, 2026", "| a |\n|---|\n| b |", "```\ncode\n```"]
REDIRECTS = ["", "/old/ /about.html\n", "/gone /nowhere.html\n", "/feed.xml /feeds/all.atom.xml\n/x /old/\n"]
ENDINGS = ["md", "markdown", "rst", "html"]  # .markdown has a header of another program
FOLDERS = ["articles/world", "articles/culture", "articles/weather/rain", "elsewhere"]
SECTIONS = ["world", "city", "weather"]
PICTURE = [*copy_desk.PICTURES, None]


def field_of(choices: Choices) -> st.SearchStrategy[tuple[str, str | None]]:
    """A field and what it may say; None takes it out."""
    return st.sampled_from([(name, value) for name, values in choices.items() for value in values])


class Stories(Printing):
    """Steps at the copy desk."""

    names = 0

    @edit(name=ANY_STORY, field=field_of(WORDS))
    def word(self, name: str, field: tuple[str, str | None]) -> None:
        self._set(name, *field)

    @edit(name=ANY_STORY, field=field_of(LABELS))
    def file_under(self, name: str, field: tuple[str, str | None]) -> None:
        self.desk.posts[name].fields.pop("Author", None)
        self._set(name, *field)

    @edit(name=ANY_STORY, field=field_of(DAYS))
    def date(self, name: str, field: tuple[str, str | None]) -> None:
        self._set(name, *field)

    @edit(name=ANY_POST, field=field_of({"Status": STANDING["Status"]}))
    def release(self, name: str, field: tuple[str, str | None]) -> None:
        self._set(name, *field)

    @edit(name=ANY_STORY, field=field_of(STANDING))
    def address(self, name: str, field: tuple[str, str | None]) -> None:
        self._set(name, *field)

    @edit(name=ANY_STORY, picture=st.sampled_from(PICTURE))
    def illustrate(self, name: str, picture: str | None) -> None:
        self.desk.posts[name].fields.pop("Image_alt", None)
        if picture:
            self.desk.posts[name].fields["Image_alt"] = "A view"
        self._set(name, "Image", picture)

    def _set(self, name: str, field: str, value: str | None) -> None:
        fields = self.desk.posts[name].fields
        if value is None and field != "Date":
            fields.pop(field, None)
        elif value is not None:
            fields[field] = value
        self.desk.write()

    @edit(name=ANY_POST, text=st.sampled_from(TEXTS))
    def rewrite(self, name: str, text: str) -> None:
        self.desk.posts[name].text = text
        self.desk.write()

    @edit(name=ANY_POST)
    def rewrite_so_that_size_and_time_stay(self, name: str) -> None:
        """What rsync, tar and a version control system can do: other bytes, as many, and as old."""
        post = self.desk.posts[name]
        file = self.desk.content / post.path
        times = file.stat()
        post.text = post.text.swapcase()
        self.desk.write()
        os.utime(file, ns=(times.st_atime_ns, times.st_mtime_ns))

    @edit(name=ANY_POST, at=PERCENT)
    def link(self, name: str, at: int) -> None:
        others = [f"{{filename}}/{one.path}" for one in self.desk.posts.values()]
        files = [f"{{static}}/{path}" for path in (*copy_desk.PICTURES, *copy_desk.FILES)]
        files += [f"{{attach}}/{path}" for path in (copy_desk.PICTURES[2], copy_desk.FILES[0])]
        near = [
            "/about.html",
            "/old/",
            "../gone.md",
            "/images/boats.png",
            *(f"/{one.path}" for one in self.desk.posts.values()),
        ]
        places = [*others, *files, *near, "{category}City", "{tag}Ports", "{author}B. Young", "{index}"]
        self.desk.posts[name].links.append(places[at * len(places) // 100])
        self.desk.write()

    @edit(name=ANY_STORY)
    def unlink(self, name: str) -> None:
        self.desk.posts[name].links.clear()
        self.desk.write()

    @edit(section=st.sampled_from(SECTIONS), day=st.sampled_from(DAYS["Date"]), tags=st.sampled_from(LABELS["Tags"]))
    def add(self, section: str, day: str, tags: str | None) -> None:
        self.names += 1
        name = f"new-{self.names}"
        self.desk.posts[name] = copy_desk.story(f"{section}/2026-05-05-{name}", f"New {self.names}", day, tags or "")
        self.desk.write()

    @edit(name=ANY_POST)
    def delete(self, name: str) -> None:
        if len(self.desk.posts) > 1:
            del self.desk.posts[name]
        self.desk.write()

    @edit(name=ANY_STORY, folder=st.sampled_from(FOLDERS))
    def rename(self, name: str, folder: str) -> None:
        self.names += 1
        self.desk.posts[name].path = f"{folder}/2026-03-03-moved-{self.names}.md"
        self.desk.write()

    @edit(name=ANY_POST, ending=st.sampled_from(ENDINGS))
    def write_otherwise(self, name: str, ending: str) -> None:
        """As another program would have it."""
        post = self.desk.posts[name]
        post.path = f"{post.path.rpartition('.')[0]}.{ending}"
        self.desk.write()

    @edit(text=st.sampled_from(REDIRECTS))
    def redirect(self, text: str) -> None:
        self.desk.put("redirects.txt", text.encode())

    @edit(name=ANY_POST)
    def touch(self, name: str) -> None:
        self.desk.touch([name])

    @edit()
    def check_out_anew(self) -> None:
        self.desk.touch()

    @edit(at=st.sampled_from(copy_desk.PICTURES), width=st.integers(50, 90))
    def take_another_picture(self, at: str, width: int) -> None:
        self.desk.put(at, copy_desk.picture(width))

    @edit(at=st.sampled_from(copy_desk.FILES), text=st.sampled_from(["Hourly.\n", "Daily!\n", "Never.\n"]))
    def replace_a_file(self, at: str, text: str) -> None:
        self.desk.put(at, text.encode())
