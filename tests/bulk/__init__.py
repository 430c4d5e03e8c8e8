"""Bulk copy: as many invented stories as a bench, an audit or a test needs, the same for the same seed.

`words` are put into `phrases`, of which `stories` are made; `files` writes them as a content folder, with pictures
(`python -m tests.bulk FOLDER STORIES`). Nothing reads the clock. What people look at is not this, but demo/.
"""
