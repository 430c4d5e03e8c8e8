"""A part of the paper for those who do not read it in a browser: what newsletter/ and takeaway/ are made of.

In: the settings and content of this folder, and what an editor asks for. Out: stories as plain data, with their texts
and pictures as the public edition has them. `published_paper` reads them, as a build does and by its cache; `choice`
picks the stories of the last days, or of a label; `output_folder` is where files are written.
"""
