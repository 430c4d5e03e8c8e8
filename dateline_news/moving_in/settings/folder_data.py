"""Says what another program's data give all pieces in a folder, by our names and with our values.

Jekyll's `defaults` and `exclude`, Eleventy's data beside posts (`posts/posts.json`), Hugo's `cascade`, and its bundles.
https://jekyllrb.com/docs/configuration/front-matter-defaults/ https://www.11ty.dev/docs/data-template-dir/
https://gohugo.io/content-management/front-matter/#cascade
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from pathlib import Path, PurePosixPath
from typing import Any

from pelican.settings import DEFAULT_CONFIG

from dateline_news.model.document import Field
from dateline_news.model.roots import Root
from dateline_news.moving_in.map_fields import map_fields
from dateline_news.moving_in.settings import ELEVENTY, HUGO, JEKYLL, data_files
from dateline_news.moving_in.tables import built

TAKEN = ("author", "authors", "category", "lang", "status", "tags")  # what a whole folder can have in common
COLLECTIONS = ("posts", "post", "all", "blog")  # tags by which Eleventy gathers all of them
POSTS = "_posts"
IN_POSTS = re.compile(r"(?:.+?/)??_posts(?=/)")
DATA = re.compile(r"(?:^|.*/)(?P<name>[^/]+)/(?P=name)(?:\.11tydata)?\.json")
TOKENS = {"fileSlug": ":name", "filePathStem": ":folders/:name"}  # what Eleventy's patterns name of a page
PARTS = re.compile(rf"\{{\{{-?\s*page\.(?P<name>{'|'.join(TOKENS)})(?:\s*\|\s*slug\w*)?\s*-?\}}\}}")
LIST = "_index.md"
BUNDLE = re.compile(r"/index(?:\.[A-Za-z]{2,3}(?:[-_]\w+)?)?\.\w+$")
AIMED = re.compile(r"/*(?P<folder>[^*?{}\[\]/][^*?{}\[\]]*?)?/*\*\*?")  # the pages of a folder
PAGES = (".md", ".markdown", ".html", ".htm")
STATUS = {"headless": "skip", "unlisted": "hidden"}


def of(program: str, values: Mapping[str, Any], content: Path) -> dict[str, Any]:
    """The settings that come of it: EXTRA_PATH_METADATA, and what is left out."""
    read = {
        JEKYLL: lambda: _of_jekyll(values, content),
        ELEVENTY: lambda: _beside(content),
        HUGO: lambda: _of_hugo(values, content),
    }
    folders: dict[str, dict[str, str]] = {}
    for folder, fields in read.get(program, lambda: iter(()))():
        if ours := _ours(fields, folder):
            folders.setdefault(folder, {}).update(ours)
    of_all = folders.pop("", {})
    named = (("EXTRA_PATH_METADATA", folders), ("DEFAULT_METADATA", of_all))
    taken: dict[str, Any] = {name: fields for name, fields in named if fields}
    return taken | (_excluded(values) if program == JEKYLL else {})


def _ours(fields: Mapping[str, Any], folder: str) -> dict[str, str]:
    """Fields by our names, as text."""
    texts = [
        Field(
            name.lower(),
            tuple(map(str, value)) if isinstance(value, list) else (str(value),),
            1,
            isinstance(value, list),
        )
        for name, value in fields.items()
        if value and not isinstance(value, Mapping)
    ]
    mapped = map_fields(texts, f"{folder}/a.md")[0]
    named = ((field.name, [value for value in field.values if value not in COLLECTIONS]) for field in mapped)
    return {name: "; ".join(values) for name, values in named if name in TAKEN and values}


def _of_jekyll(values: Mapping[str, Any], content: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What defaults say of folders; those of all posts hold in each folder of them, wherever it lies."""
    root = Root(content)
    defaults = values.get("defaults")
    for entry in defaults if isinstance(defaults, list) else ():
        scope: Any = entry.get("scope") if isinstance(entry, Mapping) else None
        fields: Any = entry.get("values") if isinstance(entry, Mapping) else None
        if isinstance(scope, Mapping) and isinstance(fields, Mapping):
            folder = str(scope.get("path") or "").strip("/")
            if folder:
                yield folder, fields
            elif scope.get("type") in ("posts", None, ""):
                paths = (path for path, _ in root.files("", root.is_hidden))
                folders = {path[: match.end()] for path in paths if (match := IN_POSTS.match(path))}
                yield from ((posts, fields) for posts in sorted({POSTS, *folders}))


def _excluded(values: Mapping[str, Any]) -> dict[str, Any]:
    """What Jekyll is not to read: files by their names, and folders."""
    named = values.get("exclude")
    names = [name.strip("/") for name in named if isinstance(name, str)] if isinstance(named, list) else []
    files = [name for name in names if "." in name and "/" not in name]
    folders = [name for name in names if name and name not in files and "*" not in name]
    taken = {"ARTICLE_EXCLUDES": folders, "PAGE_EXCLUDES": folders} if folders else {}
    return taken | ({"IGNORE_FILES": [*DEFAULT_CONFIG["IGNORE_FILES"], *files]} if files else {})


def _beside(content: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for path, text in _texts(content, ".json"):
        if DATA.fullmatch(path):
            yield path.rpartition("/")[0], data_files.read(text, path)[0]


def permalinks(program: str, content: Path) -> dict[str, str]:
    """The patterns of addresses that data beside posts give folders at the top, and "" the content itself."""
    written = ((path, data.get("permalink")) for path, data in _beside(content)) if program == ELEVENTY else ()
    patterns = (
        (path, PARTS.sub(lambda match: TOKENS[match["name"]], text)) for path, text in written if isinstance(text, str)
    )
    return {path: pattern for path, pattern in patterns if "/" not in path and not re.search(r"[{}]", pattern)}


def _of_hugo(values: Mapping[str, Any], content: Path) -> Iterator[tuple[str, Mapping[str, Any]]]:
    """What cascades say of folders, those of the settings first, and what lies in a page's own folder.

    A language of which the settings say so has a folder of its own, which need not be called as it is.
    """
    languages = values.get("languages")
    for lang, about in languages.items() if isinstance(languages, Mapping) else ():
        folder = PurePosixPath(str(about.get("contentDir") or "") if isinstance(about, Mapping) else "")
        if folder.parent.name == content.name:
            yield folder.name, {"lang": lang}
    yield from _cascade(values.get("cascade"), "")
    for path, text in _texts(content, LIST):
        if path == LIST or path.endswith(f"/{LIST}"):
            yield from _cascade(data_files.header(text)[0].get("cascade"), path.rpartition("/")[0])
    yield from ((path, {"status": "skip"}) for path in _in_bundles(content))


def _cascade(cascade: Any, folder: str) -> Iterator[tuple[str, Mapping[str, Any]]]:
    for fields in cascade if isinstance(cascade, list) else [cascade]:
        if not isinstance(fields, Mapping):
            continue
        target, params, build = (
            value if isinstance(value, Mapping) else {}
            for value in (fields.get("_target") or fields.get("target"), fields.get("params"), fields.get("build"))
        )
        aimed = AIMED.fullmatch(str(target.get("path", f"/{folder}/**")))
        if aimed and target.get("kind", "page") == "page" and not target.keys() - {"path", "kind"}:
            statuses = [STATUS[name] for name in built({name: str(value) for name, value in build.items()})]
            yield aimed["folder"] or "", {**params, **fields, **({"status": statuses[0]} if statuses else {})}


def _in_bundles(content: Path) -> Iterator[str]:
    """The sources in the folders of pages of one file: to Hugo they are files of that page, and none of their own."""
    root = Root(content)
    sources = [path for path, _ in root.files("", root.is_hidden) if path.endswith(PAGES)]
    bundles = {path.rpartition("/")[0] for path in sources if BUNDLE.search(path)}
    for path in sources:
        if not BUNDLE.search(path) and bundles & set(map(str, PurePosixPath(path).parents)):
            yield path


def _texts(content: Path, ending: str) -> Iterator[tuple[str, str]]:
    root = Root(content)
    for path, _ in root.files("", root.is_hidden):
        if path.endswith(ending) and "node_modules/" not in path:
            with suppress(OSError, UnicodeDecodeError):
                yield path, root.text(path)
