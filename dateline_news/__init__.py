"""Dateline: the Python between what editors write and what readers see.

The way of a story, room by room; every room's `__init__` says what comes in, what goes out, and which file is which:

    content/ ─▶ press/read       a file → a record, kept in press/cache; moving_in/ reads other programs' folders
                press/assemble   records and the clock → the paper as plain data
                press/plan       the paper → every file of the edition and what it is made of; plugins/ take part
                press/render     what is not as it was → bytes, by theme/templates
                press/output     bytes → output/: a whole edition or the old one
                press/pictures   pictures → renditions, made once
                press/build      one build, step by step

    languages/  what the paper says of its own, its days and figures, in each language
    model/      the vocabulary of all rooms
    desk/       what editors run: wire, import, check, correct, preview, a new paper
    settings    what every paper begins from; starter/ is what a new one is begun with
    cli, verbs  the program `dateline`; __main__ runs it as a module

Imports go one way: desk → press (build → render → plan → assemble → read → cache, output, processes) → languages →
model.
"""
