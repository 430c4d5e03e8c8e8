"""The package's name of before: settings that still have it are told what it is called now."""

from dateline_news.press.build.check_settings import location

file, line = location("PLUGINS")
raise SystemExit(
    f"{file}:{line}: PLUGINS: the package newsroom is called dateline_news now; write dateline_news.press for "
    "newsroom.press, and dateline_news.plugins.front_page for newsroom.front_page, and so on"
)
