"""From the bytes of a copy, what the editor said and the paper's profile to a WireDraft: a header and a body.

draft               puts it together
beside_text         what a mail's subject and a document's head say to desks
date/               its date
embargo             until when it is held; zones_of_a_land has the zone where the line leaves it open
draft_fields        its other fields; subject_of has its headline where only a mail's subject does
source/             whose copy it is
overrules, guesses  what the editor says of fields, and how sure they are without
markdown            the body
messages            what to do about a copy that is no story; message_fields has what its head says

Nothing is read from files here, and nothing is written.
"""
