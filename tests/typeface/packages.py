"""The fonts that are read: each from a package of one version, and of one digest."""

import shutil
import subprocess
import tarfile
from hashlib import sha256
from importlib.resources import files
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from fontTools.ttLib import TTFont


class Source(NamedTuple):
    """A font: its package, of PyPI unless it begins with @; the file in it, and that file's SHA-256."""

    package: str
    file: str
    digest: str


NEWSREADER = Source(
    "fontpkg-newsreader",
    "files/Newsreader[opsz,wght].ttf",
    "8a08d13f8a6c0d51be379a60af84f945f65369a67e509ee3c3bdcc421254d7c1",
)
LICENCE = Source(
    "fontpkg-newsreader",
    "LICENSE",
    "fdfad38143ec470553cae82a1e45320bdd1b9ec70415d37bd0171051d8a4ded8",
)
NOTO_SERIF = Source(
    "fontpkg-noto-serif",
    "files/NotoSerif[wdth,wght].ttf",
    "4d8e6761424656867019081a1a01336f3cb086982682698714054fc33f782713",
)
# It has the widths of Georgia, which is nobody's to pass on.
GELASIO = Source(
    "@fontsource/gelasio@5.3.0",
    "package/files/gelasio-latin-400-normal.woff2",
    "68e2b704c5624ba84e70d826e33c5fc08d75eb452f834d869abdecc39f3b26ac",
)
GELASIO_BOLD = Source(
    "@fontsource/gelasio@5.3.0",
    "package/files/gelasio-latin-700-normal.woff2",
    "dff91a5084db8f15e401e902acdac8768f5ae1746205c5319ad2cf3655517170",
)


def font(source: Source) -> TTFont:
    """The font, to be changed at will."""
    return TTFont(BytesIO(data(source)), recalcTimestamp=False)


def data(source: Source) -> bytes:
    """The bytes of a source's file; SystemExit where they are not those that stand above."""
    is_npm = source.package.startswith("@")
    content = _of_npm(source) if is_npm else (files(source.package.replace("-", "_")) / source.file).read_bytes()
    digest = sha256(content).hexdigest()
    if digest != source.digest:
        raise SystemExit(f"{source.file} of {source.package} has the digest {digest}, not the one that stands here.")
    return content


def _of_npm(source: Source) -> bytes:
    npm = shutil.which("npm")
    if not npm:
        raise SystemExit(f"{source.package} comes from npm, which is not here: install Node.js, and try again.")
    with TemporaryDirectory() as folder:
        subprocess.run([npm, "pack", "--silent", source.package], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        with tarfile.open(next(Path(folder).glob("*.tgz"))) as archive:
            file = archive.extractfile(source.file)
            return file.read() if file else b""
