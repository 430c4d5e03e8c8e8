"""The foot of a copy, read upwards from its end.

credits.py has who else had a part, contacts.py whom to ask, and end_marks.py what says that a copy ends.
"""
