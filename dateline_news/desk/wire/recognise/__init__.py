"""What each segment is: in come segments that nobody has claimed, out go those cut and claimed; the rest is paragraphs.

Nothing here can lose, move or change a word.

    head/, headline, dateline           the head: its lines, which is the headline, and where the text is from
    service_lines                       what machines and desks write for one another
    stamps/, dates/                     dates of publication, and how each is read
    notices/                            what is said to desks alone
    above_text                          what is left above the text
    to_readers                          what a page calls to its readers
    breaks                              where a text was broken in sending
    quoted_posts, captions, lists, headings    what is in the text
    cover, boilerplate, tail/           what is around it; boilerplate_rules has the rules
    vocabulary/                         tables of words
"""

from collections.abc import Sequence

from dateline_news.desk.wire.recognise.above_text import with_above_text
from dateline_news.desk.wire.recognise.boilerplate import with_boilerplate
from dateline_news.desk.wire.recognise.breaks import with_breaks, with_rests
from dateline_news.desk.wire.recognise.captions import with_captions, with_parted_credits, with_signature
from dateline_news.desk.wire.recognise.cover import with_cover
from dateline_news.desk.wire.recognise.dateline import with_dateline
from dateline_news.desk.wire.recognise.head.cells import with_cells
from dateline_news.desk.wire.recognise.head.cover_note import with_cover_note, with_marks
from dateline_news.desk.wire.recognise.head.labelled import with_labelled_fields
from dateline_news.desk.wire.recognise.headings import with_headings
from dateline_news.desk.wire.recognise.headline import with_headline
from dateline_news.desk.wire.recognise.lists import with_lists
from dateline_news.desk.wire.recognise.notices import with_holds, with_labels
from dateline_news.desk.wire.recognise.quoted_posts import with_quoted_posts
from dateline_news.desk.wire.recognise.service_lines import with_service_lines
from dateline_news.desk.wire.recognise.stamps.publication import with_opening_stamp, with_stamp_lines
from dateline_news.desk.wire.recognise.stamps.transmission import with_transmission_stamps
from dateline_news.desk.wire.recognise.tail.contacts import with_contacts
from dateline_news.desk.wire.recognise.tail.credits import with_credits
from dateline_news.desk.wire.recognise.tail.end_marks import with_end_marks
from dateline_news.desk.wire.recognise.tail.foot import with_foot
from dateline_news.desk.wire.recognise.tail.signatures import with_letter_signature, with_signatures
from dateline_news.desk.wire.recognise.to_readers import with_calls_to_readers
from dateline_news.desk.wire.segments import Segment, Segments

# Each sees what those before it have left: no day until which a copy is held is taken for its own, and the dates of posts
# are taken before any other is looked for.
RECOGNISERS = (
    with_marks,
    with_cells,
    with_cover,
    with_holds,
    with_breaks,
    with_transmission_stamps,
    with_service_lines,
    with_labelled_fields,
    with_opening_stamp,
    with_labels,
    with_holds,
    with_quoted_posts,
    with_boilerplate,
    with_cover_note,
    with_credits,
    with_letter_signature,
    with_stamp_lines,
    with_contacts,
    with_foot,
    with_end_marks,
    with_parted_credits,
    with_dateline,
    with_calls_to_readers,
    with_signature,
    with_captions,
    with_lists,
    with_headline,
    with_signatures,
    with_above_text,
    with_headings,
    with_rests,
)


def recognised(segments: Sequence[Segment]) -> Segments:
    """The segments after all recognisers."""
    for recogniser in RECOGNISERS:
        segments = recogniser(segments)
    return list(segments)
