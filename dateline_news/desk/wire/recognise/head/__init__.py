"""The head of a copy, read from its lead upwards.

headline/                     which of its lines is the headline
dateline/                     where it is from, and what only looks so
prose                         tells sentences from lines, and where the text begins
live_page                     pages of entries
cells, letterhead             what stands side by side on a letterhead, and whose paper it is
cover_note                    what was written to a desk above the copy
labelled                      lines that name their own field
page_top                      the row over a page, which has a day and no byline
byline/, writer_accounts      who wrote it
desk_line                     which desk has put it up, of which house and where
standfirst                    the line under a headline
sections                      what papers call their sections
shared_words                  what two texts have in common

What is not sure is asked about.
"""
