"""`dateline move-in`: every address that a Pelican site has published leads to where the same stands in this paper.

Their settings file comes in. old_site.py has list_published.py run it in a process of its own and list what Pelican
would write (recording_writer.py); this_paper.py finds where each piece, list and feed stands here; address_resolver.py
compares the two, and occupied_paths.py says what cannot be kept. Out go the redirect map (map_file.py) and a report
(report.py); command.py does all of that in turn.
"""
