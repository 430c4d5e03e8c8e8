"""The head of a copy, read from its lead upwards.

cells.py parts what stands side by side on a letterhead, cover_note.py has what was written to a desk above the copy, labelled.py
the lines that name their own field; menus.py and bodies.py tell the
menus, key words and names of offices among what is left, candidates.py says what speaks for each other line, and ranking.py which is
the headline.
dateline_forms.py reads datelines in the order of one agency or country, dateline_parts.py all others: place, day and source at the beginning of a text; no_dateline.py says what only looks so, and
sureness.py how sure it is.
prose.py tells sentences from lines, and where the text begins; live_page.py has pages of entries;
shared_words.py what two texts have in common. byline.py
has who wrote it, letterhead.py whose paper it is on, standfirst.py the line under a headline.
"""
