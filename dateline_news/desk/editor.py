"""Fetch the script of the editor in the browser: `dateline editor`.

npm fetches the package, in the version and with the digest that stand here; what it brings is of no use otherwise.
"""

import shutil
import subprocess
import tarfile
from base64 import b64encode
from hashlib import sha512
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from dateline_news.desk.console import print_line
from dateline_news.desk.posts import settings_here

PACKAGE, VERSION = "@sveltia/cms", "0.221.1"
INTEGRITY = "sha512-J+Qoik9kGMk2L7vNpOQrnDmFRi+NB6vwJ0f657YtsxWH0P8WYSYRRSRC2pQ/jGGbVlM//Pg/WIgmkpswqoo3gQ=="
FOLDER, NOTE = ".editor", ".integrity"
# What is taken out of the package, and its name in that folder.
FILES = {
    "package/dist/sveltia-cms.js": "sveltia-cms.js",
    "package/LICENSE.txt": "LICENSE.txt",
    "package/npm/assets/material-symbols-outlined-latin-wght-normal-_Z1IJPLg.woff2": "icons.woff2",
    "package/npm/assets/material-symbols-outlined.LICENSE.txt": "icons.LICENSE.txt",
}


def run() -> None:
    """Fetch it for the paper of this folder, unless it is there, and print where it is."""
    print_line(f"Sveltia CMS {VERSION} is in {fetch(Path(settings_here()['PATH']).parent / FOLDER)}")


def fetch(folder: Path) -> Path:
    """Put the script and what belongs to it into a folder, and give it. Raises SystemExit with a sentence."""
    note = folder / NOTE
    if note.is_file() and note.read_text(encoding="utf-8") == INTEGRITY:
        return folder
    with TemporaryDirectory() as scratch:
        archive = _packed(Path(scratch))
        digest = f"sha512-{b64encode(sha512(archive.read_bytes()).digest()).decode()}"
        if digest != INTEGRITY:
            raise SystemExit(f"npm fetched a {PACKAGE} {VERSION} of another digest, {digest}: nothing was taken of it.")
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        with tarfile.open(archive) as package:
            for name, own in FILES.items():
                with package.extractfile(name) or BytesIO() as file:
                    (folder / own).write_bytes(file.read())
    note.write_text(INTEGRITY, encoding="utf-8")  # the last: what was cut off before it is fetched anew
    return folder


def _packed(folder: Path) -> Path:
    """The archive of the package, as npm puts it into a folder."""
    npm = shutil.which("npm")
    if not npm:
        raise SystemExit("The editor comes as a package of npm, which is not here: install Node.js, and try again.")
    command = [npm, "pack", f"{PACKAGE}@{VERSION}", "--pack-destination", str(folder)]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603  it is written here
    archive = next(folder.glob("*.tgz"), None)
    if done.returncode or not archive:
        raise SystemExit(f"{done.stderr.strip()}\nnpm could not fetch {PACKAGE} {VERSION}: see above.")
    return archive
