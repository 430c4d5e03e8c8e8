"""Reads files to records: a source's own data, whatever else the paper holds.

In: files under the content folder. Out: rows for the cache, each with a record as plain data, and diagnostics.

    sources           which files there are, and which have changed
    file_types        which files are posts
    worker            reads one file after the other, in any process; limits.py ends it, failures.py explains it
    pelican_reader    reads them for Pelican
    document_reader   a file as fields and copy, by its format: documents/, rst/
    path_metadata     fields from its path
    parse             fields checked against the contract, copy made safe HTML
    record            the plain data that is saved
    link_syntax, label_slugs, day_order, redirect_map    how links, labels, days and redirects are written
"""
