"""From the bytes of a copy, what the editor said and the paper's profile to a WireDraft: a header and a body.

draft.py puts it together. story_date.py settles its date by its stamps (stamps.py) or proposes one (date_hint.py),
embargo.py until when it is held, draft_fields.py its other fields; overrules.py has what the editor says of them,
guesses.py how sure they are. markdown.py writes the body. messages.py tells what to do about a copy that is no story.
no_date.py has what is told of a copy without a date, numbers_of_a_land.py how numbers are read by what else it says, zones_of_a_land.py the zone of an embargo, source_of.py, senders.py
whose copy it is, message_fields.py what the head of a message to desks says.
"""
