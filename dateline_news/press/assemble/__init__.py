"""Records and the clock into a Paper: done anew in every build, cheap enough for that.

In: rows of the cache. Out: the paper as plain data, and diagnostics that only show when everything is read.

    paper_builder     what is in the edition, how labels are spelt; piece.py is a record on its way into the paper
    placing           where pieces of other programs stand; shared_addresses.py settles those that would stand at one
    introductions     files that introduce topics and authors
    link_resolver     where each link leads; link_faults.py tells of those that lead nowhere, with similar_names.py
    template_files    which templates there are to draw a piece
    static_files      files that are copied, when they change, and what is made of pictures (pictures/)
    shown_pictures    what pieces show of them, as plain data
"""
