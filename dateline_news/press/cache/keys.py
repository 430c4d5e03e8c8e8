"""Digests of all that a record or a page depends on besides its source: settings, code and libraries.

Every setting counts but for those known not to matter: one that nobody thought of makes a build slower, never wrong.
"""

import platform
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import suppress
from importlib.metadata import PackageNotFoundError, version
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import dateline_news
from dateline_news.model.digests import digest, digest_of
from dateline_news.model.paper import LABEL_KINDS

MEMORY_ADDRESS = " at 0x"
LIBRARIES = (
    "pelican", "Markdown", "Pygments", "Jinja2", "nh3", "selectolax", "lightningcss", "pillow", "feedgenerator",
    "PyYAML", "Babel", "docutils", "pydantic", "python-dateutil",
)  # fmt: skip
OPTIONAL = ("pagefind_bin_extended",)  # of extras, without which an edition lacks something
# Parts of the package that no page depends on.
NO_PRESS = ("desk", "starter", "cli.py", "verbs.py")
# Settings that say where files lie and how a build runs: no record or page depends on them.
RUN_SETTINGS = {
    "PATH", "OUTPUT_PATH", "CACHE_PATH", "THEME", "PLUGIN_PATHS", "WORKERS", "OUTPUT_RETENTION", "DEBUG", "PORT",
    "BIND", "LOG_FILTER", "DELETE_OUTPUT_DIRECTORY", "CACHE_CONTENT", "LOAD_CONTENT_CACHE", "GZIP_CACHE", "LOG_LEVEL",
    "REDIRECTS", "REDIRECTS_MAP", "BUILD", "THEME_TEMPLATES_OVERRIDES", "SYMLINK_TARGETS", "STYLE_SHEET",
    "TRANSLATIONS", "ONLY_NOTICES", "FOLDERS_BESIDE",
}  # fmt: skip
# Settings that only pages depend on, and no record.
PAGE_SETTINGS = {
    "OWN_STYLE", "SITENAME", "SITESUBTITLE", "SITEURL", "OWNER", "CONTACT", "SECTIONS", "ACCENT", "NEWEST", "PREVIEW",
    "PUBLIC_BUILD", "PLUGINS", "INDEX_SAVE_AS", "ARCHIVES_SAVE_AS", "YEAR_ARCHIVE_SAVE_AS", "MONTH_ARCHIVE_SAVE_AS",
    "CORRECTIONS_SAVE_AS", "FOLLOW_SAVE_AS", "SEARCH_SAVE_AS", "NEWSLETTER", "STATIC_PATHS", "NOTICE", "EDITOR",
    "EDITOR_REPOSITORY", "HEADLINE_FACE", "FEDIVERSE", "TEXT_EDITION", "LANGUAGES",
    *(f"{kind.plural.upper()}_SAVE_AS" for kind in LABEL_KINDS.values()),
}  # fmt: skip


def setting_digests(settings: Mapping[str, Any]) -> dict[str, str]:
    """The settings that pages depend on: name → digest."""
    return {
        name: digest_of(_stable_text(value).encode("utf-8", "surrogatepass"))
        for name, value in settings.items()
        if name.isupper() and name not in RUN_SETTINGS
    }


def record_key(settings: Mapping[str, str], code: str) -> str:
    """The digest of all that records depend on: the code, and settings as `setting_digests` gives them."""
    names = [name for name in sorted(settings) if name not in PAGE_SETTINGS and "FEED" not in name]
    return digest([code, *((name, settings[name]) for name in names)])


def code_digest(plugins: Iterable[Any]) -> str:
    """The digest of Python, the libraries, our own code, and that of plugins, given as modules or by dotted names."""
    own = Path(dateline_news.__file__).parent
    files = [file for file in sorted(own.rglob("*.py")) if file.relative_to(own).parts[0] not in NO_PRESS]
    foreign = [file for plugin in foreign_plugins(plugins) for file in _source_files(plugin)]
    code = [(file.name, digest_of(file.read_bytes())) for file in (*files, *foreign)]
    versions = [version(name) for name in LIBRARIES]
    for name in OPTIONAL:
        with suppress(PackageNotFoundError):
            versions.append(version(name))
    return digest((platform.python_version(), sys.byteorder, versions, code))


def foreign_plugins(plugins: Iterable[Any]) -> list[Any]:
    """Those of some plugins that are not ours, given as modules or by dotted names."""
    return [plugin for plugin in plugins if not str(getattr(plugin, "__name__", plugin)).startswith("dateline_news.")]


def _source_files(plugin: Any) -> Iterator[Path]:
    """The source files of a module or a package that is a plugin, given as such or by its dotted name."""
    name = getattr(plugin, "__name__", plugin)
    loaded = sys.modules.get(name) or sys.modules.get(f"pelican.plugins.{name}")
    with suppress(ImportError, ValueError):  # Pelican reports one that is not there
        spec = loaded.__spec__ if loaded else find_spec(name)
        origin = Path(spec.origin) if spec and spec.origin else None
        if origin and origin.is_file():
            yield from sorted(origin.parent.rglob("*.py")) if origin.name == "__init__.py" else [origin]


def _stable_text(value: Any) -> str:
    """A value as text that is the same in every process: without memory addresses, and sets in order."""
    if isinstance(value, dict):
        return f"{{{', '.join(sorted(f'{_stable_text(key)}: {_stable_text(entry)}' for key, entry in value.items()))}}}"
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_stable_text, value))}]"
    if isinstance(value, set | frozenset):
        return f"set({', '.join(sorted(map(_stable_text, value)))})"
    text = repr(value)
    if not callable(value) and MEMORY_ADDRESS not in text:
        return text
    named = value if hasattr(value, "__qualname__") else type(value)
    return f"{getattr(named, '__module__', '')}.{named.__qualname__}"
