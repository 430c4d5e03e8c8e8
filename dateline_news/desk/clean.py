"""Remove what builds have made of a paper: `dateline clean`."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from dateline_news.desk import editor
from dateline_news.desk.posts import settings_here
from dateline_news.press.cache.database import NAME
from dateline_news.press.output.edition import MARK


def run() -> None:
    """Remove the edition, the cache, the preview and the editor's script from this folder, and print what is gone.

    A folder that holds anything else is left as it is: nobody knows whether it can be made again.
    """
    settings = settings_here()
    output, cache = Path(settings["OUTPUT_PATH"]), Path(settings["CACHE_PATH"])
    removed = [path for path in _made(output, cache) if _remove(path)]
    print(f"Removed {', '.join(map(str, removed))}." if removed else "There is nothing to remove.")  # noqa: T201  it speaks to a person
    if output.exists():
        print(f"{output} is left as it is: it is no edition that a build has made.")  # noqa: T201  likewise


def _made(output: Path, cache: Path) -> Iterator[Path]:
    """What builds have made and the next makes again."""
    if (output / MARK).is_file() and not output.is_symlink():
        yield output
    yield from sorted(output.parent.glob(f".{output.name}.*"))
    if (cache / NAME).is_file() and not cache.is_symlink():
        yield cache
    yield Path(".preview")
    if (Path(editor.FOLDER) / editor.NOTE).is_file():
        yield Path(editor.FOLDER)


def _remove(path: Path) -> bool:
    """Remove a file or a folder; whether there was one."""
    try:
        shutil.rmtree(path) if path.is_dir() and not path.is_symlink() else path.unlink()
    except FileNotFoundError:
        return False
    except OSError as error:
        raise SystemExit(f"{path} cannot be removed: {error.strerror}.") from None
    return True
