"""The libraries that only an import needs, so that a build never carries them."""

from importlib.util import find_spec

NEEDED = ("feedparser", "markdownify", "trafilatura")


def refuse_without() -> None:
    """End with what to install, if anything that an import needs is missing. Raises SystemExit with a sentence."""
    if missing := [name for name in NEEDED if find_spec(name) is None]:
        raise SystemExit(
            f"An import needs {', '.join(missing)}; install what it needs, once: "
            'pip install "dateline-news[import]" (in a clone: make .venv/import.stamp)'
        )
