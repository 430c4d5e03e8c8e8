"""Which story an editor means: a path, a file's name, a slug, or an address as the browser shows it."""

import os
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlparse

from pelican.contents import Article

from dateline_news.desk.posts import PostHeader, Settings, posts, read_header, refused
from dateline_news.model.diagnostics import suggestion
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.path_metadata import introduced_kind, is_page
from dateline_news.press.read.pelican_reader import PostReader, file_of


def find_story(words: str, content: Path, settings: Settings) -> PostHeader:
    """The one story that `words` name. Raises SystemExit with a sentence where they name none, or several."""
    stories = _at_path(words, content, settings) or _by_name(words, content, settings)
    if len(stories) == 1:
        return stories[0]
    if not stories:
        name = Path(unquote(urlparse(words).path)).stem
        nearest = suggestion(name, [_slug(article) for _, article in _articles(content, settings)]) if name else ""
        hint = nearest or "give its path, its file's name, its slug, or its address"
        raise SystemExit(f"no story in {content.name}/ is called “{words}”; {hint}")
    listed = "\n".join(f"  {os.path.relpath(story.file)}" for story in stories)
    raise SystemExit(f"“{words}” names {len(stories)} stories; give the path of one of them:\n{listed}")


def _at_path(words: str, content: Path, settings: Settings) -> list[PostHeader]:
    paths = (Path(words), content / words)
    file = next((path.resolve() for path in paths if os.path.isfile(path)), None)  # noqa: PTH113  Path's own raises for what is no path
    if file is None:
        return []
    root = content.resolve()
    if not file.is_relative_to(root):
        raise SystemExit(f"{words} lies outside of {content.name}/; corrections are for stories of this paper")
    path = file.relative_to(root).as_posix()
    if file.suffix[1:].lower() not in READ:
        raise SystemExit(f"{words} is nothing that a build reads; the file of a story ends in .md")
    if is_page(path, {**settings, "PATH": str(content)}):
        raise SystemExit(f"{words} is a static page; corrections are for stories")
    with refused(words, "read"):
        header = read_header(file, root, settings)
    if "date" not in header.fields and introduced_kind(path, {**settings, "PATH": str(content)}):
        raise SystemExit(f"{words} introduces an author or a topic; corrections are for stories")
    return [header]


def _by_name(words: str, content: Path, settings: Settings) -> list[PostHeader]:
    """Stories by the name of the file, the slug, or the address, which may begin with a host or a sub-folder."""
    wanted = unquote(urlparse(words).path).strip("/")
    if not wanted:
        return []
    return [
        story
        for story, article in _articles(content, settings)
        if wanted in (story.file.name, story.file.stem, _slug(article))
        or ((file := file_of(article)) and f"/{wanted}".endswith(f"/{file}"))
    ]


def _articles(content: Path, settings: Settings) -> Iterator[tuple[PostHeader, Article]]:
    """Every story, with the article that Pelican makes of it."""
    reader = PostReader({**settings, "PATH": str(content)})
    for story in posts(content, settings):
        yield story, reader.article(story.file.relative_to(content).as_posix(), story.fields)


def _slug(article: Article) -> str:
    return getattr(article, "slug", "")  # made of the headline, it waits for one
