"""Players and links that tags ask for, as Markdown."""

import re
from posixpath import dirname, relpath
from urllib.parse import quote

from dateline_news.press.markup import embed_hosts

SIGNS = re.compile(r"([\\`*_\[\]<])")
UNSAFE = re.compile(r"[\s\"'<>()]")
# Services by the names that tags give them: what they are called, and the address of what has this number or name.
AUTHORS = ("tweet", "twitter", "twitter_simple", "x", "x_simple")  # whose addresses may tell a user
SERVICES = {
    **dict.fromkeys(("youtube", "youtubelite"), ("YouTube video", "https://www.youtube.com/watch?v={}")),
    **dict.fromkeys(("vimeo", "vimeo_simple"), ("Vimeo video", "https://vimeo.com/{}")),
    **dict.fromkeys(AUTHORS, ("Post", "https://x.com/i/status/{}")),
    **dict.fromkeys(("instagram", "instagram_simple"), ("Instagram post", "https://www.instagram.com/p/{}/")),
    "gist": ("Gist", "https://gist.github.com/{}"),
}
RECORDINGS = {"audio": "Audio", "video": "Video"}
COLLECTIONS = "_"  # what begins the names of Jekyll's folders, of which posts know nothing in their addresses
GIST = re.compile(r"[0-9a-f]{5,}")
WORD = re.compile(r"[\w/-]+")


def target(address: str) -> str:
    """An address as Markdown has it between brackets."""
    return UNSAFE.sub(lambda match: quote(match[0]), address.strip())


def words(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))


def service(name: str, named: dict[str, str], placed: list[str]) -> str:
    """A link to what a service plays or shows; an empty text if nothing is named."""
    what, form = SERVICES[name]
    users = [named["user"], *placed] if "user" in named else placed
    own = users[-1:] if name in AUTHORS else users[:1]  # of a video its size may follow
    number = named.get("id") or named.get("url") or (_gist(placed) if name == "gist" else "".join(own))
    if not number:
        return ""
    if embed_hosts.is_remote(embed_hosts.whole(number)):
        return link(named.get("title") or what, "", embed_hosts.page(embed_hosts.whole(number)))
    if not WORD.fullmatch(number):
        return ""
    if name in AUTHORS and (user := named.get("user")) and WORD.fullmatch(user):
        return link(what, number, f"https://x.com/{user}/status/{number}")
    title = named.get("title", "")
    return link(title or what, "" if title else number, form.format(number))


def recording(name: str, named: dict[str, str], placed: list[str]) -> str:
    """A link to what a tag of this name plays; an empty text if it plays nothing."""
    source = named.get("src") or "".join(placed[:1])
    return link(RECORDINGS[name], "", source) if name in RECORDINGS and source else ""


def _gist(placed: list[str]) -> str:
    """The user and number of a gist, which may be one parameter or two, with or without a file after them."""
    is_parted = len(placed) > 1 and "/" not in placed[0] and GIST.fullmatch(placed[1])
    return "/".join(placed[: 2 if is_parted else 1])


def link(what: str, number: str, address: str) -> str:
    """A link that says what it leads to, and to which host."""
    return f"[{words(f'{what} {number}'.strip())} ({embed_hosts.host(address)})]({target(address)})"


def to_file(named: str, path: str) -> str:
    """The link from the post at `path` to a file that is named from the site's root, or by its name alone.

    Where the site's root lies is not known, so a file in the same folder of the root as the post is named from the
    post, one in a collection by its name, and others from the root.
    """
    bare = named.strip().removeprefix("./")
    is_from_root, bare = bare.startswith("/"), bare.lstrip("/")
    first, slash, _ = bare.partition("/")
    if not slash and not is_from_root:
        return bare
    if slash and path.startswith(f"{first}/"):
        return relpath(bare, dirname(path) or ".")
    return bare.rpartition("/")[2] if bare.startswith(COLLECTIONS) else f"/{bare}"
