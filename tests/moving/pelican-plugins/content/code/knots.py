# Knots, by their names
bowline = 1
hitch = 2
splice = 3
