"""The data types of all rooms: a paper, a story, a field, a moment, an address. Nothing here imports Pelican.

In: plain values. Out: frozen data and pure functions of it; this room imports no other.

    paper/, kinds, release_status    what a paper is made of: the room to read first
    fields/                          what editors may write above a post, and what is wrong with it
    archive/                         the paper as plugins ask it, and their questions, noted
    document                         a source as it was read, before it is checked by fields/
    moments/                         days and times as people write and read them, and what reads the clock
    addresses/, numbered_links       paths, links and the files that answer them; links inside of a body
    deferred, digests, template_inputs    what a page is made of, and how two of them are compared
    roots                            which files may be read
    diagnostics, characters, collation, cards    messages to people, and how text is ordered and shown
"""
