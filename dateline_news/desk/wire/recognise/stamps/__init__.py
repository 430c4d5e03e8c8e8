"""Dates of publication: on lines of their own, beside a place, in a page's words, and in what agencies send.

    publication      claims them
    lines, labels    the lines that hold one, and the words before it
    posted_by        who put a copy on its page, and when
    place_and_day    a place with a day, without an agency
    transmission     what agencies write of when they sent a copy

dates/ reads each.
"""
