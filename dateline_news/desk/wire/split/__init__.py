"""From the files that an editor names to segments, none of them claimed.

In: paths, or standard input. Out: segments, or an UnreadableCopyError with a line and a sentence. copy_files.py reads
the bytes, decode.py makes text of them without what nobody can see, paragraphs.py makes segments of the text.
"""
