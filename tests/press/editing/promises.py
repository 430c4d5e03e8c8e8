"""What is still to come of the press. Tests hold it against this as soon as it is said to be there."""

from newsroom.press.setting import DEFAULTS

# True once the press keeps what has not changed: unchanged files are not touched, a store is kept, the new edition's
# folder is exchanged with the old one's in one step, and two builds into one output wait for each other.
INCREMENTAL = True
# What the closing line says of a build after which nothing is new.
NOTHING_NEW = r"\bnothing (has )?(new|changed)\b|\b(0|no) pages drawn\b|\bdrawn: 0\b"
# What the second of two builds into one output says, if it does not wait for the first.
HELD = "Another build"
# The setting that says how many processes draw; an empty string as long as there is none.
WORKERS = next((name for name in ("WORKERS", "PRESS_WORKERS") if name in DEFAULTS), "")
