"""Finds the folder of content in the folder of a whole site, by the site's settings or its program's convention."""

import os
import re
from pathlib import Path
from typing import NamedTuple


class Program(NamedTuple):
    """A program that makes sites: its settings files, how they name the folder of content, and what it is else."""

    files: tuple[str, ...]
    pattern: str
    default: str


PELICAN = r"""(?m)^{name}\s*=\s*["']([^"'\n]+)"""  # a setting that is a text
VALUE = r"""["']?([^"'\s,#]+)"""
PROGRAMS = (
    Program(("pelicanconf.py",), PELICAN.format(name="PATH"), "content"),
    Program(("_config.yml", "_config.yaml"), rf"(?m)^source:\s*{VALUE}", "."),
    Program(
        ("hugo.toml", "hugo.yaml", "hugo.yml", "hugo.json", "config.toml", "config.yaml", "config.json", "config"),
        rf"(?im)^\s*[\"']?contentDir[\"']?\s*[:=]\s*{VALUE}",
        "content",
    ),
    Program(
        (".eleventy.js", "eleventy.config.js", "eleventy.config.mjs", "eleventy.config.cjs"),
        r"""\binput["']?:\s*["']([^"'\n]+)""",
        ".",
    ),
)


def content_folder(site: Path) -> Path:
    """The folder of content in a site's folder; the folder itself where no program's settings name one in it."""
    for program in PROGRAMS:
        for name in program.files:
            if (site / name).exists():
                content = site / _named(site / name, program.pattern, program.default)
                is_inside = content.is_dir() and Path(os.path.realpath(content)).is_relative_to(os.path.realpath(site))
                return content if is_inside else site
    return site


def named_in(settings: Path, name: str, default: str) -> str:
    """The text that a setting of Pelican's has in a file, which is not run; the default if it has none, or computes."""
    return _named(settings, PELICAN.format(name=name), default)


def _named(file: Path, pattern: str, default: str) -> str:
    text = file.read_text(encoding="utf-8", errors="replace") if file.is_file() else ""
    match = re.search(pattern, text)
    return match[1] if match else default
