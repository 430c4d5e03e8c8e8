"""From a file to a record: what one source says, whatever else the paper holds.

In: files under the content folder. Out: rows for the cache, each with a record as plain data, and diagnostics.

    sources           which files there are, and which have changed
    worker            reads one file after the other, in any process; limits.py and failures.py end and explain it
    pelican_reader    Pelican's door to the same
    document_reader   a file as fields and copy, by its format: documents/, rst/
    path_metadata     what its path says
    parse             fields held against the contract, copy made into safe HTML
    record            the plain data that is kept
    link_syntax, label_slugs, day_order, redirect_map    how links, labels, days and redirects are written
"""
