"""Makes the face of the headlines: `make typeface`, after a change here, or of the version of a font.

It is cut from a variable font that comes as a package, and what is cut is the same, byte for byte, on every machine.
Nothing here is part of a build, and fontTools is installed for this verb alone.

    packages.py   the font that it is cut of, in which version and with which digest
    letters.py    which characters the face has
    cut.py        the face itself
    kerning.py    the distances between its letters, in few classes of letters
    fallbacks.py  how much wider or narrower a reader's own fonts are, by a sample of headlines (sample.py)
    sheet.py      the sheet that declares them all
    outlines.py   the outlines that the wordmark of a front page is drawn of
    __main__.py   writes the files
"""
