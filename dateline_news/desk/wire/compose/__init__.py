"""From the bytes of a copy, what the editor said and the paper's profile to a WireDraft: a header and a body.

draft.py puts it together, story_date.py settles its date by its stamps (stamps.py) or proposes one (date_hint.py),
draft_fields.py its other fields; markdown.py writes the body.
"""
