"""What earlier builds knew, so that nothing is read or drawn twice.

In: rows of records and of printed files. Out: the same, each proved by a checksum, or nothing.

    database      one SQLite file in CACHE_PATH; shared_database.py opens it for whoever is no build
    keys          what invalidates it: settings, code, libraries
    last_build    what the last edition was planned from
    in_process    what a process that stays keeps from build to build
    why           why a file was drawn when it last was
"""
