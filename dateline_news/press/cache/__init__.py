"""The cache: what earlier builds have read and printed, so that nothing is read or drawn twice.

In: rows of records and of printed files. Out: the same, each with a checksum that fits, or nothing.

    database      one SQLite file in CACHE_PATH; shared_database.py opens it for programs that are no build
    texts         the texts of pieces, read when a page needs them
    sealed_files  files that are there whole or not at all, such as renditions and bundles
    keys          what invalidates it: settings, code, libraries
    last_build    what the last edition was planned from
    in_process    a cache in memory, for a process that builds more than once
    why           why a file was drawn when it last was, and what it was planned from
"""
