"""Who wrote a copy, and the source that a line of its own names: between the head's other lines, or at the very end.

among_lines.py looks through the lines of a head; line.py reads a line by itself, by the patterns in forms.py; names.py
tells a writer's name from other words.
"""
