"""Pictures, players and links that tags ask for, as Markdown."""

import re
from posixpath import dirname, relpath
from urllib.parse import quote

from dateline_news.press.markup import embed_hosts

SIGNS = re.compile(r"([\\`*_\[\]<])")
UNSAFE = re.compile(r"[\s\"'<>()]")
LINKED = re.compile(r"\[([^\[\]]*)\]\(([^()\s]*)[^()]*\)")
MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|[*`]+")
# What plugins and themes call the parts of a picture.
SOURCES = ("src", "image_path", "image", "img", "url", "path", "file", "filename", "name")
CAPTIONS = ("title", "caption", "description", "attr", "credit")
PICTURE = re.compile(r"\.(?:png|jpe?g|gif|webp|avif|svg)(?:[?#].*)?$", re.IGNORECASE)
# Services by the names that tags give them: what they are called, and the address of what has this number or name.
AUTHORS = ("tweet", "twitter", "twitter_simple", "x", "x_simple")  # whose addresses may tell a user
SERVICES = {
    **dict.fromkeys(("youtube", "youtubelite"), ("YouTube video", "https://www.youtube.com/watch?v={}")),
    **dict.fromkeys(("vimeo", "vimeo_simple"), ("Vimeo video", "https://vimeo.com/{}")),
    **dict.fromkeys(AUTHORS, ("Post", "https://x.com/i/status/{}")),
    **dict.fromkeys(("instagram", "instagram_simple"), ("Instagram post", "https://www.instagram.com/p/{}/")),
    "gist": ("Gist", "https://gist.github.com/{}"),
}
COLLECTIONS = "_"  # what begins the names of Jekyll's folders, of which posts know nothing in their addresses
GIST = re.compile(r"[0-9a-f]{5,}")
WORD = re.compile(r"[\w/-]+")


def target(address: str) -> str:
    """An address as Markdown has it between brackets."""
    return UNSAFE.sub(lambda match: quote(match[0]), address.strip())


def words(text: str) -> str:
    """Text as Markdown that shows it as it is, on one line."""
    return SIGNS.sub(r"\\\1", " ".join(text.split()))


def picture(named: dict[str, str], placed: list[str]) -> str:
    """A picture with its alt text, caption and link; an empty text if there is none."""
    source = next((named[name] for name in SOURCES if named.get(name)), placed[0] if placed else "")
    if not source:
        return ""
    parts = [plain(named[name]) for name in CAPTIONS if named.get(name)]
    caption = " – ".join(dict.fromkeys(filter(None, parts)))
    alt = named.get("alt") or (placed[1] if len(placed) > 1 else "") or plain(named.get("caption", ""))
    title = ' "' + caption.replace("&", "&amp;").replace('"', "&quot;") + '"' if caption else ""
    image = f"![{words(alt)}]({target(source)}{title})"
    return f"[{image}]({target(named['link'])})" if named.get("link") else image


def plain(caption: str) -> str:
    """A caption without markup, on one line; the address of a link stands after its words."""
    return " ".join(MARKUP.sub("", LINKED.sub(r"\1 (\2)", caption)).split())


def service(name: str, named: dict[str, str], placed: list[str]) -> str:
    """A link to what a service plays or shows; an empty text if nothing is named."""
    what, form = SERVICES[name]
    users = [named["user"], *placed] if "user" in named else placed
    number = named.get("id") or named.get("url") or (_gist(placed) if name == "gist" else "".join(users[-1:]))
    if not number:
        return ""
    if embed_hosts.is_remote(embed_hosts.whole(number)):
        return link(what, "", embed_hosts.page(embed_hosts.whole(number)))
    if not WORD.fullmatch(number):
        return ""
    if name in AUTHORS and (user := named.get("user")) and WORD.fullmatch(user):
        return link(what, number, f"https://x.com/{user}/status/{number}")
    return link(what, number, form.format(number))


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
