"""The vocabulary: what a paper, a story, a field, a moment, an address is. Nothing here knows Pelican or opens a page.

In: plain values. Out: frozen data and pure functions of it; this room imports no other.

    paper, fields, release_status    what a paper is made of; paper.py is the one to read first
    document                         a source as it was handed in, before it is held against fields.py
    moments/, clock                  days and times as people write them; the one place that asks the time
    addresses/, numbered_links       paths, links and the files that answer them; links inside of a body
    deferred, digests, template_inputs    what a page is made of, and how two of them are told apart
    roots                            which files may be read
    diagnostics, characters, collation, cards    what is told to people, and how text is ordered and shown
"""
