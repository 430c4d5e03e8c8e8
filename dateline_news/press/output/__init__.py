"""Writes a whole new edition beside the old one, which it then replaces in one step.

In: paths with bytes or files. Out: the output folder, which is always one whole edition.

    edition        the output folder and the next edition beside it
    hardlinks      the mirror: a second folder of the same files, of which the next edition is made
    siblings       the hidden folders beside the output, and what a killed build has left of them
    writer         puts files into the next edition
    atomic_swap    exchanges two folders; lock.py keeps a second build away
"""
