"""Make drafts: an item comes in; the fields, the body and the notes of a post go out, with remarks for the report.

draft.py puts a post together. draft_header.py makes its fields, item_date.py reads its dates, and item_guesses.py says
how sure each is. item_notices.py reads what it says to desks, and until when it is held; page_lines.py reads a page's
lines for it as wire copy is read. item_messages.py settles a page that is no story. press_reader.py reads a post as the
build would, before there is one.
"""
