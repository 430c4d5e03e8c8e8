"""What recognisers look up: tables of words, and no rules.

agencies.py has names of agencies and what stands beside those of writers, labels.py what stands before a colon or on a line and is no place and no headline,
names_of_bodies.py what ministries, firms and papers are called by, web_words.py what pages say around copy,
press_offices.py who puts copy out and is nobody,
message_words.py what messages to desks are called, foot_words.py what stands below a story,
picture_words.py what pictures are called where copy says whose they are,
cover_words.py what mails and chats have around one, hour_words.py and zone_words.py how an hour and its zone are told.
stamp_labels.py has the words before a date of publication, head_labels.py what lines of the head are labelled by, reader_words.py what is written to a desk or to readers beside copy.
"""
