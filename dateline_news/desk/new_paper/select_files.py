"""Selects the files of another program's folder that come along into a paper: its content, and nothing of its tools.

A symbolic link is copied as what it leads to, when that lies inside of the folder.
"""

import os
import re
from pathlib import Path

from dateline_news.desk.new_paper.selection import Selection
from dateline_news.desk.new_paper.site_folders import content_folder
from dateline_news.model.roots import HIDDEN
from dateline_news.press.read.file_types import READ
from dateline_news.press.read.path_metadata import is_machinery

TOOLS = {"__pycache__", "bower_components", "vendor"}  # beside the folders that no build reads
OF_PAGES = {"css", "scss", "sass", "less", "js", "ts", "map", "woff", "woff2", "ttf", "otf", "eot", "xml"}
OF_HOSTS = "txt"  # robots.txt and the like, where they lie at the root
OUTPUTS = {"output", "public", "dist", "build"}  # where they hold a front page
SETTINGS = {"pelicanconf.py", "publishconf.py"}  # at any depth: they would make a paper of the folder
# At the top, what only a program reads, or who works on the site.
NO_CONTENT = re.compile(
    r".+\.(?:py|[cm]?js|ts|rb|sh|toml|ya?ml|json|lock|cfg|ini|njk|liquid|gemspec)|(?:README|LICENSE|CHANGELOG)(?:\..+)?"
    r"|(?:Gem|Make|Rake|Docker)file",
    re.IGNORECASE,
)


def select(site: Path, paper: Path) -> Selection:
    """Select the files of a folder of posts, or of a whole site, for the paper in another folder.

    Raises SystemExit with a sentence if the folder cannot be copied, or holds no post.
    """
    try:
        if not site.is_dir():
            raise SystemExit(f"There is no folder {site}: --from names the folder with the posts.")
        if Path(os.path.realpath(paper)).is_relative_to(os.path.realpath(site)):
            raise SystemExit(f"{paper} lies in {site}, which is to be copied: name a folder outside of it.")
        selection, whole = Selection(site, content_folder(site)), Path(os.path.realpath(site))
        is_content = selection.content == site and content_folder(whole.parent) == whole
        if is_content:
            selection = Selection(whole.parent, whole)
        if selection.content != selection.site:
            from dateline_news.moving_in.beside import of_site, of_themes  # noqa: PLC0415  a paper may do without that folder

            beside = of_site(selection.site)
            for folder in (*of_themes(selection.site), *beside):  # a theme's file gives way to the site's
                _add_files(selection, folder)
            others = (path for path in selection.site.iterdir() if path not in beside and not is_content)
            selection.left_out += [path for path in others if not selection.content.is_relative_to(path)]
        _add(selection, selection.content, ())
    except OSError as error:
        raise SystemExit(f"{error.filename} cannot be read ({error.strerror}): mend that, or take it out.") from None
    if not selection.posts():
        raise SystemExit(f"There are no posts in {selection.content}: no file ends in .{', .'.join(READ)}.")
    return selection


def _add(selection: Selection, folder: Path, above: tuple[str, ...]) -> None:
    """Add what lies in a folder; `above` are the folders on the way to it, by their real paths."""
    way = (*above, os.path.realpath(folder))
    paths = sorted(folder.iterdir())
    if folder / "pyvenv.cfg" in paths:  # a virtual environment
        selection.left_out.append(folder)
        return
    for path in paths:
        if _is_led_away(path, selection.site, way) or _is_no_content(path, selection.content):
            selection.left_out.append(path)
        elif path.is_dir():
            _add(selection, path, way)
        elif path.is_file():
            path.open("rb").close()  # what cannot be read is told before anything is written
            selection.files[path.relative_to(selection.content)] = path
        else:  # a pipe, or a device
            selection.left_out.append(path)


def _add_files(selection: Selection, folder: Path) -> None:
    """Add the pictures and other files in a folder beside the content; a build finds them by the addresses they had."""
    aside = Selection(selection.site, folder)
    _add(aside, folder, ())
    for place, path in aside.files.items():
        ending = place.suffix.lower().removeprefix(".")
        if ending not in (*READ, *OF_PAGES) and (ending != OF_HOSTS or len(place.parts) > 1):
            selection.files[folder.name / place] = path


def _is_output(folder: Path) -> bool:
    return (folder / "index.html").is_file()


def _is_led_away(path: Path, site: Path, way: tuple[str, ...]) -> bool:
    """Whether a symbolic link leads to nothing, out of the site's folder, or back to a folder it lies in."""
    if not path.is_symlink():
        return False
    real = os.path.realpath(path)
    return not path.exists() or not Path(real).is_relative_to(os.path.realpath(site)) or real in way


def _is_no_content(path: Path, content: Path) -> bool:
    """Whether a path is hidden, or what tools, programs and builds have put there."""
    name = path.name
    if HIDDEN.search(name) or name in SETTINGS:
        return True
    is_top = path.parent == content
    if not path.is_dir():
        return is_top and bool(NO_CONTENT.fullmatch(name))
    is_output = is_top and name in OUTPUTS and _is_output(path)
    return name in TOOLS or is_machinery(name, str(content)) or is_output
