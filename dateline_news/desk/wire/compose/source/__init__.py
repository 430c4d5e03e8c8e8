"""Whose copy it is.

source_of    asks in turn
of_lines     what lines say: bylines, signatures, rights
mastheads    names over pages
of_offices   letterheads, and offices under which a release is signed
senders      who sent a mail, and whose spokesman signs
addresses    whom an address for mail is of, and who announces what the text tells
"""
