"""Says who the authors are of whom another program keeps data: the name that a key means, a line, a picture, pages.

Jekyll's `_data/authors.yml`, Hugo's `data/authors.toml` and `data/authors/*.toml`, and its pages of authors,
`content/authors/ana/_index.md`.
"""

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from dateline_news.model.roots import Root
from dateline_news.moving_in.settings import DATA, data_files

FOLDERS = ("_data/authors", "data/authors", "_data/people", "data/people")
PAGE = re.compile(r"authors/(?P<key>[^/]+)/_index\.md")
KEYS = ("id", "key", "username", "user", "slug", "nickname", "short_name")
NAMES = ("name", "display_name", "full_name", "title")
ABOUT = ("bio", "biography", "about", "description", "summary")
ROLES = ("role", "job", "position", "job_title")
PICTURES = ("picture", "avatar", "image", "photo", "img", "portrait", "thumbnail")
SITES = ("website", "web", "site", "homepage", "url", "uri", "home", "link")
ACCOUNTS = {  # what they are called, and the address of who has a name there
    "github": ("GitHub", "https://github.com/{}"),
    "gitlab": ("GitLab", "https://gitlab.com/{}"),
    "linkedin": ("LinkedIn", "https://www.linkedin.com/in/{}"),
    **dict.fromkeys(("twitter", "x"), ("X", "https://x.com/{}")),
    "instagram": ("Instagram", "https://www.instagram.com/{}/"),
    "mastodon": ("Mastodon", ""),
    "bluesky": ("Bluesky", "https://bsky.app/profile/{}"),
    "youtube": ("YouTube", "https://www.youtube.com/@{}"),
    "facebook": ("Facebook", "https://www.facebook.com/{}"),
}
WEBSITE = "Website"
MAIL = re.compile(r"(?:mailto:)?([\w.+-]+@[\w-]+(?:\.[\w-]+)+)")
FEDIVERSE = re.compile(r"@[\w.-]+@[\w-]+(?:\.[\w-]+)+")
PICTURE = re.compile(r"avatar\.(?:png|jpe?g|webp)")
ADDRESSED = re.compile(r"https?://\S+")
USER = re.compile(r"[\w.-]+")
MARKS = re.compile(r"!?\[([^\[\]]*)\]\([^()]*\)|(?:<[^<>]*>|\{\{.*?\}\})()|[*`#]+|(?<!\w)_+|_+(?!\w)", re.DOTALL)
LONGEST = 1000  # characters of what is said of an author


def of(site: Path, content: Path) -> tuple[dict[str, dict[str, str]], list[str]]:
    """The authors by their keys, each by our names of the fields; and the files that say so."""
    authors: dict[str, dict[str, str]] = {}
    files: list[str] = []
    for file, key, about in (*_in_data(site), *_in_pages(content)):
        if (fields := _fields(about)) and fields["title"]:
            authors.setdefault(key or _text(about, KEYS) or fields["title"], fields)
            files.append(file)
    return authors, list(dict.fromkeys(files))


def sign(settings: dict[str, Any], authors: Mapping[str, Mapping[str, str]]) -> None:
    """Write into the settings, also those of folders, the names of authors whose keys they have."""
    of_folders = settings.get("EXTRA_PATH_METADATA", {}).values()
    for fields in (settings, *of_folders, settings.get("DEFAULT_METADATA", {})):
        for name in {"AUTHOR", "author", "authors"} & fields.keys():
            fields[name] = named(fields[name], authors)


def named(written: str, authors: Mapping[str, Mapping[str, str]]) -> str:
    """A byline with the names of authors whose keys it has."""
    keys = [key.strip() for key in re.split("[;,]", written)]
    is_of_keys = bool(authors.keys() & set(keys))
    return "; ".join(authors[key]["title"] if key in authors else key for key in keys) if is_of_keys else written


def _in_data(site: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """What data files say: their path from the site, a key, and what stands under it."""
    root = Root(site)
    for folder in FOLDERS:
        for file in (f"{folder}.{ending}" for ending in DATA):
            if root.holds(file):
                yield from ((file, key, about) for key, about in _rows(data_files.read(root.text(file), file)[0]))
        for path, _ in root.files(folder, root.is_hidden) if (site / folder).is_dir() else ():
            stem, _, ending = path.rpartition("/")[2].rpartition(".")
            if ending in DATA:
                yield folder, stem, data_files.read(root.text(path), path)[0]


def _rows(values: Mapping[str, Any]) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """The persons in a file: by a key each, or as a list, or under one name at its top."""
    listed = next((value for value in values.values() if isinstance(value, list)), None)
    if len(values) == 1 and listed is not None:
        yield from (("", row) for row in listed if isinstance(row, Mapping))
        return
    for key, about in values.items():
        if isinstance(about, Mapping):
            yield key, about
        elif isinstance(about, str):
            yield key, {"name": about}


def _in_pages(content: Path) -> Iterator[tuple[str, str, Mapping[str, Any]]]:
    """What Hugo's pages of authors say; a picture called avatar beside one is theirs."""
    root = Root(content)
    files = [path for path, _ in root.files("authors", root.is_hidden)] if (content / "authors").is_dir() else []
    for path in files:
        if match := PAGE.fullmatch(path):
            values, copy = data_files.header(root.text(path))
            folder = path.rpartition("/")[0]
            beside = next((file for file in files if PICTURE.fullmatch(file.removeprefix(f"{folder}/"))), "")
            plain = " ".join(MARKS.sub(lambda match: match[1] or ("" if match[2] is None else " "), copy).split())
            yield f"{content.name}/authors", match["key"], {"avatar": beside, **values, "about": plain}


def _fields(about: Mapping[str, Any]) -> dict[str, str]:
    """What is said of an author, by our names of the fields."""
    links = dict(_links(about))
    mail = MAIL.fullmatch(_text(about, ("email", "mail")) or links.get("mail", ""))
    pages = (f"{name} {address}" for name, address in links.items() if name not in ("mail", "fediverse"))
    fields = {
        "title": _text(about, NAMES),
        "summary": _text(about, ABOUT)[:LONGEST],
        "role": _text(about, ROLES),
        "image": re.sub(r"^(?:\.?/)+", "", _text(about, PICTURES)),
        "email": mail[1] if mail else "",
        "fediverse": links.get("fediverse", ""),
        "links": "\n".join(pages),
    }
    return {name: text for name, text in fields.items() if text and not (name == "image" and ":" in text)}


def _links(about: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Pages of theirs elsewhere by their names, and an address of mail and one of the fediverse."""
    if ADDRESSED.fullmatch(site := _text(about, SITES)):
        yield WEBSITE, site
    for name, value in (*_social(about), *((name, about.get(name)) for name in ACCOUNTS)):
        text = value.strip() if isinstance(value, str) else ""
        label, form = ACCOUNTS.get(name.lower(), (name[:1].upper() + name[1:], ""))
        if FEDIVERSE.fullmatch(text) or MAIL.fullmatch(text):
            yield "fediverse" if text.startswith("@") else "mail", text
        elif ADDRESSED.fullmatch(text):
            yield WEBSITE if name.lower() in SITES else label, text
        elif form and USER.fullmatch(text.lstrip("@")):
            yield label, form.format(text.lstrip("@"))


def _social(about: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The names and values of tables and lists of accounts and links."""
    for name in ("social", "links", "profiles", "accounts"):
        rows = about.get(name)
        if isinstance(rows, Mapping):
            yield from rows.items()
        for row in rows if isinstance(rows, list) else ():
            if isinstance(row, Mapping):
                named = _text(row, ("label", "name", "title", "icon", "network", "platform", "id")) or "Link"
                yield named.rpartition("fa-")[2], _text(row, ("link", "url", "href", "address", "link_url"))


def _text(about: Mapping[str, Any], names: tuple[str, ...]) -> str:
    values = (about.get(name) for name in names)
    return next((" ".join(value.split()) for value in values if isinstance(value, str) and value.strip()), "")
