"""Make drafts: an item comes in; the fields, the body and the notes of a post go out, with remarks for the report.

draft.py puts a post together. draft_header.py makes its fields, item_date.py reads its dates, and item_notices.py until
when it is held. press_reader.py reads a post as the build would, before there is one.
"""
