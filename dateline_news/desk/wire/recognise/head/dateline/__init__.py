"""Where a copy is from, by the line that says so.

forms        datelines in the order of one agency or country
parts        all others: their place, day, source and end mark
no_dateline  what only looks like one
sureness     how sure one is, and by what
alone        places on lines of their own
known_places lands, and cities by which time zones are named
"""
