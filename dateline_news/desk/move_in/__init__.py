"""`dateline move-in`: every address that another site has published leads to where the same stands in this paper.

Their settings file comes in. For Pelican old_site.py has list_published.py run it in a process of its own and list what
Pelican would write (recording_writer.py); for Jekyll and Hugo foreign_site.py lists what they make by it, and runs
nothing. this_paper.py finds where each piece, list and feed stands here; address_resolver.py compares the two, and
occupied_paths.py says what cannot be kept. Out go the redirect map (map_file.py) and a report (report.py); command.py
does all of that in turn.
`dateline moving` (losses.py) tells what the posts themselves would lose.
"""
