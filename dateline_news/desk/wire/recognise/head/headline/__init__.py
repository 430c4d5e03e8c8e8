"""Which line of a head is the headline: the one that leads the others clearly, else a person says it.

    menus, bodies    the menus, key words and names of offices among the lines, which are none
    candidates       what speaks for each other line
    ranking          which leads, and whether clearly
    torn             whether a line below is the end of it

recognise/headline.py puts it into the draft.
"""
