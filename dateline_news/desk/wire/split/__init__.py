"""From the bytes of a copy to segments, none of them claimed; a NoDraftError if they are no text.

decode.py makes text of the bytes, without what nobody can see, and paragraphs.py makes segments of the text.
"""
