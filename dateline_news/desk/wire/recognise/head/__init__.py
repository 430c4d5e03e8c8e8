"""The head of a copy, read from its lead upwards.

headline/                     which of its lines is the headline
prose                         tells sentences from lines, and where the text begins
live_page                     pages of entries
cells, letterhead             what stands side by side on a letterhead, and whose paper it is
cover_note                    what was written to a desk above the copy
labelled                      lines that name their own field
dateline_forms, dateline_parts    datelines in the order of one agency or country, and all others
no_dateline, sureness         what only looks so, and how sure a dateline is
byline, standfirst            who wrote it, and the line under a headline
    shared_words                  what two texts have in common

What is not sure is asked about.
"""
