"""Dates of publication: on lines of their own, beside a place, in a page's words, and in what agencies send.

    publication      claims them
    lines            the lines that hold one (vocabulary/stamp_labels has the words before it)
    posted_by        who put a copy on its page, and when
    among_names      a day among names
    place_and_day    a place with a day, without an agency
    place_beside     a place beside a stamp, on its line
    transmission     what agencies write of when they sent a copy

dates/ reads each.
"""
