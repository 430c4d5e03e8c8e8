"""What recognisers look up: tables of words, and no rules.

agencies.py has names of agencies, labels.py what stands before a colon or on a line and is no place and no headline,
names_of_bodies.py what ministries, firms and papers are called by, web_words.py what pages say around copy,
message_words.py what messages to desks are called, foot_words.py what stands below a story,
cover_words.py what mails and chats have around one.
head_labels.py has what lines of the head are labelled by, reader_words.py what is written to a desk or to readers beside copy.
"""
