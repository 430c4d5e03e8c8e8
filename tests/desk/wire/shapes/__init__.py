"""Two hundred and thirty shapes of raw copy, with what a person sees in each: the measure of the desk's guesses.

Sixty stood here before the desk could read them. All others are by others, who had seen neither the desk nor the shapes
before theirs: twenty in `copies/second-look`, thirty in `third-look`, twenty in each that follows. Each said how the desk fared
with what it did not know, and was then learnt from, `ninth-look` too: none of these tables says any more how it fares with
copy that it does not know.

`python -m tests.desk.wire.shapes` reads each shape as the desk does and prints, field by field, what was found,
missed, wrong, asked and invented. A shape is a file in `copies`: what a person marks stands above, the copy as it came
below. `shape` reads such a file, `reading` asks the desk, `outcomes` holds one against the other, `table` prints.

All copy is invented, and so are its people, places and companies; the names of agencies are real, since they are what a
source looks like. A field that a person would leave blank is blank, and the desk has to leave it so. `or:` gives another
answer that is right as well. `?` marks what a person would ask about; an answer below it may be given without asking.
A date may come without its time or its zone, and with no others; an embargo has to be exact. A shape is plain if a person is sure of all of it.
"""
