"""What else in a clone may be the newsroom's own: all that no clone has at its top, workflows, a changed theme."""

from collections.abc import Iterator
from pathlib import Path

from dateline_news import settings as shipped

# What lies at the top of a clone and is the engine's, git's, or made by a tool.
ENGINES = {
    "dateline_news", "newsroom", "newsroom.py", "tests", "docs", "demo", "requirements", "tasks.py", "Makefile",
    "pyproject.toml", "CHANGELOG.md", "CONTRIBUTING.md", "LICENSE", "README.md", "pelicanconf.py", "publishconf.py",
    "output", "content", "package.json", "package-lock.json", "theme", "__pycache__", "node_modules",
    ".git", ".github", ".ci", ".editorconfig", ".gitignore", ".cache", ".editor", ".preview", ".venv", ".mypy_cache",
    ".pytest_cache", ".ruff_cache", ".hypothesis",
}  # fmt: skip
WORKFLOWS = {"ci.yml", "pages.yml", "paper.yml", "release.yml", "systems.yml"}


def own_files(clone: Path, content: Path) -> Iterator[Path]:
    """The files and folders of a clone that are not taken over, and may be the newsroom's; not its content folder."""
    for path in sorted(clone.iterdir()):
        if path.name not in ENGINES and path != content:
            yield path
    for path in sorted((clone / ".github" / "workflows").glob("*")):
        if path.name not in WORKFLOWS:
            yield path
    if _differs(clone / "theme", Path(shipped.THEME)):
        yield clone / "theme"


def _differs(theme: Path, ours: Path) -> bool:
    """Whether a file of a theme is not as in ours, or is not there."""
    files = (path for path in theme.rglob("*") if path.is_file())
    pairs = ((path, ours / path.relative_to(theme)) for path in files)
    return any(not other.is_file() or path.read_bytes() != other.read_bytes() for path, other in pairs)
