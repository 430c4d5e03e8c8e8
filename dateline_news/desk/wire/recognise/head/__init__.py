"""The head of a copy, read from its lead upwards.

dateline_parts.py reads place, day and source at the beginning of a text; no_dateline.py says what only looks so, and
sureness.py how sure it is.
prose.py tells sentences from lines, and where the text begins; shared_words.py what two texts have in common. byline.py
has who wrote it, letterhead.py whose paper it is on, standfirst.py the line under a headline.
"""
