"""The locks: which files of a release they have the hashes of."""

import re
import tomllib

import pytest

from tests import locks
from tests.papers import ROOT

FILES = {path.stem: path for path in (ROOT / "requirements").glob("*.txt")}
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
# The source, and a wheel for each Python and system; of two generations of glibc, there are two for Linux.
MOST = 1 + len(locks.PYTHONS) * (len(locks.SYSTEMS) + 2)


@pytest.mark.parametrize(
    "file",
    [
        "x-1.0.tar.gz",
        "x-1.0.zip",
        "x-1.0-py3-none-any.whl",
        "x-1.0-py2.py3-none-any.whl",
        "x-1.0-py38-none-win_amd64.whl",
        "x-1.0-cp39-abi3-macosx_10_12_universal2.whl",
        "x-1.0-cp311-cp311-macosx_10_9_x86_64.whl",
        "x-1.0-cp312-cp312-manylinux2014_aarch64.manylinux_2_17_aarch64.whl",
        "x-1.0-cp313-cp313-musllinux_1_2_x86_64.whl",
        "x-1.0-cp314-cp314-win_arm64.whl",
        "x-1.0-1-cp315-cp315-macosx_11_0_arm64.whl",
    ],
)
def test_a_file_that_a_supported_python_installs_is_in_a_lock(file: str) -> None:
    assert locks.is_installable(file)


@pytest.mark.parametrize(
    "file",
    [
        "x-1.0-py2-none-any.whl",
        "x-1.0-cp310-cp310-manylinux2014_x86_64.whl",
        "x-1.0-cp310-none-any.whl",
        "x-1.0-cp314-cp314t-manylinux2014_x86_64.whl",
        "x-1.0-pp311-pypy311_pp73-manylinux2014_x86_64.whl",
        "x-1.0-cp312-cp312-manylinux2014_ppc64le.whl",
        "x-1.0-cp312-cp312-manylinux_2_31_armv7l.whl",
        "x-1.0-cp312-cp312-musllinux_1_2_i686.whl",
        "x-1.0-cp312-cp312-win32.whl",
        "x-1.0-cp313-cp313-android_24_arm64_v8a.whl",
        "x-1.0-cp313-cp313-ios_13_0_arm64_iphoneos.whl",
        "x-1.0-cp313-cp313-pyemscripten_2025_0_wasm32.whl",
    ],
)
def test_a_file_for_another_python_or_system_is_in_no_lock(file: str) -> None:
    assert not locks.is_installable(file)


def test_the_oldest_python_of_the_locks_is_the_oldest_of_the_package() -> None:
    assert PROJECT["requires-python"] == f">=3.{locks.PYTHONS.start}"


def test_each_lock_is_made_with_extras_that_there_are() -> None:
    assert locks.EXTRAS.keys() == FILES.keys()
    assert {extra for extras in locks.EXTRAS.values() for extra in extras} <= PROJECT["optional-dependencies"].keys()


@pytest.mark.parametrize("name", FILES)
def test_no_package_has_more_hashes_than_there_are_files_to_install(name: str) -> None:
    pins = re.split(r"(?m)^(?=[\w.-]+==)", FILES[name].read_text(encoding="utf-8"))[1:]
    counts = {pin.partition("=")[0]: pin.count("--hash=sha256:") for pin in pins}
    assert "pelican" in counts
    assert {package: count for package, count in counts.items() if not 1 <= count <= MOST} == {}


def test_all_locks_pin_the_same_releases_of_a_package() -> None:
    releases: dict[str, set[str]] = {}  # by Python, where some have another
    for file in FILES.values():
        for package, release, systems in re.findall(r"(?m)^([\w.-]+)==(\S+)(.*)", file.read_text(encoding="utf-8")):
            releases.setdefault(package + systems, set()).add(release)
    assert {package: pins for package, pins in releases.items() if len(pins) > 1} == {}


def test_a_lock_has_the_hashes_of_each_pin_and_keeps_its_notes() -> None:
    pins = "one==1.0 ; sys_platform == 'win32'\n    # via two\ntwo==2.0\n    # via three (pyproject.toml)\n"
    assert locks.with_hashes(pins, {("one", "1.0"): ["aa", "bb"], ("two", "2.0"): ["cc"]}) == (
        "one==1.0 ; sys_platform == 'win32' \\\n    --hash=sha256:aa \\\n    --hash=sha256:bb\n    # via two\n"
        "two==2.0 \\\n    --hash=sha256:cc\n    # via three (pyproject.toml)\n"
    )


def test_what_no_supported_python_installs_of_a_package_has_no_hash() -> None:
    files = [
        {"url": f"https://files.example/x-1.0%2Bcpu-{tags}.whl", "hashes": {"sha256": digest}}
        for tags, digest in (("cp310-cp310-win_amd64", "old"), ("cp311-cp311-win_amd64", "new"))
    ]
    package = {"wheels": files, "sdist": {"url": "https://files.example/x-1.0.tar.gz", "hashes": {"sha256": "source"}}}
    assert locks.hashes(package) == ["new", "source"]
    assert locks.hashes({"wheels": files}) == ["new"]
