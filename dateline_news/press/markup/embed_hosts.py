"""Knows the services whose players people put into posts: which page a player belongs to, and what such a page is.

A reader can open a page; a player's own address often shows nothing when it is opened by itself. The forms of the
addresses are those of each service's “embed” button.
"""

import re
from itertools import chain
from urllib.parse import unquote, urlsplit

ANY_HOST = "//"
WEB = ("http://", "https://")
# A player's address without scheme and www. → the page; {} is what a group of it matches.
PAGES = tuple(
    (re.compile(player), page)
    for player, page in (
        (r"youtube(?:-nocookie)?\.com/embed/(?:videoseries)?\?(?:.*&)?list=([\w-]+).*",
         "www.youtube.com/playlist?list={}"),
        (r"youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]+).*[?&]start=(\d+).*", "www.youtube.com/watch?v={}&t={}s"),
        (r"youtube(?:-nocookie)?\.com/(?:embed|v)/([\w-]+).*", "www.youtube.com/watch?v={}"),
        (r"player\.vimeo\.com/video/(\d+)\?(?:.*&)?h=(\w+).*", "vimeo.com/{}/{}"),
        (r"player\.vimeo\.com/video/(\d+).*", "vimeo.com/{}"),
        (r"dailymotion\.com/embed/video/(\w+).*", "www.dailymotion.com/video/{}"),
        (r"embed\.ted\.com/(talks/[\w/]+).*", "www.ted.com/{}"),
        (r"open\.spotify\.com/embed/(\w+/\w+).*", "open.spotify.com/{}"),
        (r"embed\.podcasts\.apple\.com/([^?#]+).*", "podcasts.apple.com/{}"),
        (r"codepen\.io/([\w-]+)/embed/(?:preview/)?(\w+).*", "codepen.io/{}/pen/{}"),
        (r"jsfiddle\.net/([\w/-]+?)/embed\w*/.*", "jsfiddle.net/{}/"),
        (r"gist\.github\.com/([\w/-]+)\.js(?:\?.*)?", "gist.github.com/{}"),
        (r"pastebin\.com/embed_(?:js|iframe)/(\w+).*", "pastebin.com/{}"),
        (r"asciinema\.org/a/(\w+)(?:\.js|/iframe|/embed).*", "asciinema.org/a/{}"),
        (r"archive\.org/embed/([^?#/]+).*", "archive.org/details/{}"),
        (r"platform\.twitter\.com/embed/.*[?&]id=(\d+).*", "x.com/i/status/{}"),
        (r"instagram\.com/(p|reel)/([\w-]+)/embed.*", "www.instagram.com/{}/{}/"),
        (r"google\.[a-z.]+/maps/embed\?pb=.*?!2d(-?[\d.]+)!3d(-?[\d.]+).*", "www.google.com/maps?q={1},{0}"),
        (r"google\.[a-z.]+/maps/embed/v1/(?:place|search)\?(?:.*&)?q=([^&]+).*", "www.google.com/maps?q={}"),
        (r"openstreetmap\.org/export/embed\.html\?(?:.*&)?marker=(-?[\d.]+)(?:,|%2C)(-?[\d.]+).*",
         "www.openstreetmap.org/?mlat={}&mlon={}"),
    )
)  # fmt: skip
# Players whose own address holds that of what they play.
WITH_ADDRESS = re.compile(
    r"(?:facebook\.com/plugins/(?:post|video)\.php\?(?:.*&)?href|w\.soundcloud\.com/player/?\?(?:.*&)?url)=(https[^&]+).*"
)
API = "https://api."  # a service's address for programs
# Scripts that only set anew what stands in the copy already.
SETTERS = re.compile(
    r"(?:platform\.(?:twitter|x|instagram)\.com|instagram\.com|tiktok\.com|embed\.bsky\.app|embed\.reddit\.com"
    r"|(?:embed\.|embedr\.)?(?:redditmedia|flickr)\.com|threads\.net|static\.codepen\.io|cpwebassets\.codepen\.io|codepen\.io"
    r"|assets\.pinterest\.com)/.*"
)
KINDS = {
    "Video": r"youtube(?:-nocookie)?\.com|youtu\.be|vimeo\.com|dailymotion\.com|twitch\.tv|ted\.com",
    "Audio": r"soundcloud\.com|spotify\.com|bandcamp\.com|mixcloud\.com|podcasts\.apple\.com|anchor\.fm",
    "Map": r"google\.[a-z.]+/maps|maps\.google\.[a-z.]+|openstreetmap\.org|mapbox\.com",
    "Form": r"docs\.google\.com/forms|typeform\.com",
    "Document": r"docs\.google\.com|scribd\.com|issuu\.com",
    "Post": r"twitter\.com|x\.com|instagram\.com|facebook\.com|tiktok\.com|bsky\.app|t\.me|threads\.net|reddit\.com",
    "Slides": r"slideshare\.net|speakerdeck\.com",
    "Code": r"gist\.github\.com|codepen\.io|jsfiddle\.net|pastebin\.com|asciinema\.org|replit\.com|stackblitz\.com",
    "Chart": r"datawrapper\.de|datawrapper\.dwcdn\.net|flourish\.studio|infogram\.com",
}
BY_HOST = tuple((kind, re.compile(rf"(?:[\w-]+\.)*(?:{hosts})(?:[/:?#].*)?")) for kind, hosts in KINDS.items())
ENDINGS = {
    "Video": ("mp4", "m4v", "webm", "ogv", "mov"),
    "Audio": ("mp3", "m4a", "ogg", "oga", "wav", "flac", "opus"),
    "Document": ("pdf",),
    "Picture": ("svg", "png", "jpg", "jpeg", "gif", "webp", "avif"),
}


def whole(address: str) -> str:
    """An address without space around it, and with the scheme that `//host` leaves out."""
    address = address.strip()
    return f"https:{address}" if address.startswith(ANY_HOST) else address


def is_remote(address: str) -> bool:
    """Whether a whole address names another host."""
    return address.lower().startswith(WEB)


def page(address: str) -> str:
    """The page to open for a player's whole address; the address itself where no page is known."""
    bare = _bare(address)
    if match := WITH_ADDRESS.fullmatch(bare):
        played = unquote(match[1])
        return address if played.startswith(API) else played
    for player, form in PAGES:
        if match := player.fullmatch(bare):
            return f"https://{form.format(*match.groups())}"
    return address


def sets_anew(address: str) -> bool:
    """Whether a script's whole address is one that only sets anew what stands in the copy already."""
    return bool(SETTERS.fullmatch(_bare(address)))


def host(address: str) -> str:
    """The host that a whole address names; for one that names none, the file."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return ""
    return parts.hostname or unquote(parts.path.rstrip("/").rpartition("/")[2])


def kind(address: str, otherwise: str = "Page") -> str:
    """What stands at a whole address, in a word such as “Video”, “Map” or “Post”."""
    bare = _bare(address)
    ending = bare.partition("?")[0].rpartition(".")[2].lower()
    by_ending = (name for name, endings in ENDINGS.items() if ending in endings)
    by_host = (name for name, hosts in BY_HOST if hosts.fullmatch(bare))
    return next(chain(by_ending, by_host), otherwise)


def _bare(address: str) -> str:
    """An address without scheme and www."""
    rest = address.partition("://")[2] if is_remote(address) else address
    return re.sub(r"^(?:www|m)\.", "", "".join(rest.split()))
