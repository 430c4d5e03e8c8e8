"""The foot of a copy, read upwards from its end.

credits.py has who else had a part, contacts.py whom to ask, signatures.py who signs a letter or an item, and end_marks.py
what says that a copy ends, with the codes of desks in desk_codes.py. senders.py has officers who sign, and accounts of
writers. foot.py has all the rest that stands below a story, and foot_lines.py knows its lines by the words in
vocabulary/foot_words.py.
"""
