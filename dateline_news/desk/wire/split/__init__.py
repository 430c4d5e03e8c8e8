"""From the bytes of a copy to segments, none of them claimed; a NoDraftError if nobody can read them, or they are too many.

received.py tells what came in. decode.py makes text of a text file, by encodings.py, and takes out what nobody can see, quote_marks.py the > of mails;
word_document.py and word_paragraphs.py make it of a Word document, mail.py and html_text.py of a mail. paragraphs.py
makes segments of the text; wrap_width.py knows to what width its lines were broken, goes_on.py those broken by hand,
and stamp_line.py those that are a day and an hour.
"""
