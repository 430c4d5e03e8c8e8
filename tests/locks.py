"""Makes the locks of requirements/: `python -m tests.locks`, or `invoke lock`.

uv resolves, and names the files of each release with their hashes. A lock has those of the source and of each wheel
that a supported Python can install on a supported system. Others, of PyPy or old Pythons, of rare processors and of
phones, are three fifths of all, and hashes cannot be compressed: a lock goes into the wheel, and into every paper.
"""

import re
import subprocess
import sys
import tomllib
from collections.abc import Mapping
from itertools import chain
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from urllib.parse import unquote

from packaging.tags import Tag, compatible_tags, cpython_tags
from packaging.utils import parse_wheel_filename

ROOT = Path(__file__).parents[1]
FOLDER = ROOT / "requirements"
UV = Path(sys.executable).with_name("uv")
EXTRAS = {
    "build": (),
    "cards": ("cards",),
    "search": ("search",),
    "import": ("import",),
    "test": ("test", "import"),
    "bench": ("bench",),
    "typeface": ("typeface",),
}
PYTHONS = range(11, 16)  # CPython 3.11 to the newest that wheels are made for
SYSTEMS = (  # each a processor, and what the names of its wheels end with
    *(rf"manylinux\w+_{processor}" for processor in ("x86_64", "aarch64")),
    *(rf"musllinux\w+_{processor}" for processor in ("x86_64", "aarch64")),
    *(rf"macosx_\d+_\d+_({processor}|universal2)" for processor in ("x86_64", "arm64")),
    *(f"win_{processor}" for processor in ("amd64", "arm64")),
)
ANY = "any"  # the system of a wheel for all
SYSTEM = re.compile("|".join((ANY, *SYSTEMS)))
PIN = re.compile(r"(?P<name>[a-z\d-]+)==(?P<version>\S+)")
INSTALLABLE = {
    (tag.interpreter, tag.abi)
    for minor in PYTHONS
    for tag in chain(
        cpython_tags((3, minor), [f"cp3{minor}"], [ANY]), compatible_tags((3, minor), f"cp3{minor}", [ANY])
    )
}


def is_installable(file: str) -> bool:
    """Whether a supported Python on a supported system can install a file of a release, by its name."""
    return not file.endswith(".whl") or any(map(_is_supported, parse_wheel_filename(file)[3]))


def _is_supported(tag: Tag) -> bool:
    return (tag.interpreter, tag.abi) in INSTALLABLE and bool(SYSTEM.fullmatch(tag.platform))


def hashes(package: Mapping[str, Any]) -> list[str]:
    """The hashes of what can be installed of a package, as `pylock.toml` describes it."""
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else [])]
    names = {file["hashes"]["sha256"]: unquote(file["url"].rpartition("/")[2]) for file in files}
    return sorted(digest for digest, name in names.items() if is_installable(name))


def with_hashes(pins: str, packages: Mapping[tuple[str, str], list[str]]) -> str:
    """A lock of pins, each a line that begins with name and version, with the hashes of each below it."""
    lines = []
    for line in pins.splitlines():
        pin = PIN.match(line)
        options = [f"--hash=sha256:{digest}" for digest in packages[pin["name"], pin["version"]]] if pin else []
        lines.append(" \\\n    ".join([line, *options]))
    return "\n".join(lines) + "\n"


def make(name: str, extras: tuple[str, ...]) -> None:
    """Resolve anew and write a lock; what it pins already stays at its version where that will do."""
    lock = FOLDER / f"{name}.txt"
    words = [word for extra in extras for word in ("--extra", extra)]
    resolve = [str(UV), "pip", "compile", "--universal", "--no-emit-index-url", "--no-header", "--quiet"]
    resolve += [*words, "pyproject.toml", "-o"]
    subprocess.run([*resolve, str(lock.relative_to(ROOT))], cwd=ROOT, check=True)
    with TemporaryDirectory() as folder:
        files = Path(folder, "pylock.toml")
        subprocess.run([*resolve, str(files), "--format", "pylock.toml", "-c", str(lock)], cwd=ROOT, check=True)
        packages = tomllib.loads(files.read_text(encoding="utf-8"))["packages"]
    digests = {(package["name"], package["version"]): hashes(package) for package in packages}
    lock.write_text(with_hashes(lock.read_text(encoding="utf-8"), digests), encoding="utf-8")


if __name__ == "__main__":
    for arguments in EXTRAS.items():
        make(*arguments)
