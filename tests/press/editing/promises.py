"""What the press says and takes, where tests hold it to that."""

from dateline_news.press.build.check_settings import DEFAULTS

# What the closing line says of a build after which nothing is new.
NOTHING_NEW = r"\bnothing (has )?(new|changed)\b|\b(0|no) pages drawn\b|\bdrawn: 0\b"
# What the second of two builds into one output says, if it does not wait for the first.
HELD = "Another build"
# The setting that says how many processes draw. Under another name it would be one that nobody reads.
WORKERS = next(name for name in DEFAULTS if name == "WORKERS")
