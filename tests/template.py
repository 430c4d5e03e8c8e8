"""Holds a template repository against what `dateline init` writes: `python -m tests.template CHECKOUT`.

Where a release is installed, as it is where one is published, the files name it. Ends with 1, and the files that are
not the same, if there are any.
"""

import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).parents[1]


def differing(paper: Path, checkout: Path) -> list[str]:
    """The paths of files that only one folder has, or that are not the same in both."""
    ours, theirs = _files(paper), _files(checkout)
    return sorted(path for path in ours | theirs if ours.get(path) != theirs.get(path))


def _files(folder: Path) -> dict[str, bytes]:
    files = {path.relative_to(folder): path for path in folder.rglob("*") if path.is_file()}
    return {place.as_posix(): path.read_bytes() for place, path in files.items() if place.parts[0] != ".git"}


def main(checkout: str) -> None:
    """Write a new paper into a folder that is thrown away, and compare."""
    if not Path(checkout).is_dir():
        raise SystemExit(f"There is no folder {checkout}: name a checkout of the template repository.")
    with TemporaryDirectory() as folder:
        paper = Path(folder, "paper")
        init = [sys.executable, "-m", "dateline_news", "init", str(paper)]
        subprocess.run(init, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        if paths := differing(paper, Path(checkout)):
            raise SystemExit("\n".join([f"Not as `dateline init` writes it in {checkout}:", *paths]))


if __name__ == "__main__":
    main(sys.argv[1])
