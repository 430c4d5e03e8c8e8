"""`invoke move-in`: every address that a Pelican site has published leads to where the same stands in this paper.

Their settings file comes in. old_site.py has list_published.py run it in a process of its own and list what Pelican
would write (recording_writer.py); this_paper.py finds where each piece, list and feed stands here; address_resolver.py
compares the two, and occupied_paths.py says what cannot be kept. Out go the redirect map (map_file.py) and a report
(report.py); command.py does all of that in turn.
"""


def run(words: str, content: str = "", output: str = "", *, dry_run: bool = False, as_json: bool = False) -> None:
    """Do what `invoke move-in` says, in the paper of this folder; exits with 1 if an address cannot be kept.

    `words` is the path of their settings file. `content` is the folder of their content, unless their settings name
    it; `output` the map to write, unless it is the one that lies in that folder.
    """
    from dateline_news.desk.move_in import command  # noqa: PLC0415  Pelican takes a moment to load, and other verbs do without

    command.run(words, content, output, dry_run=dry_run, as_json=as_json)
