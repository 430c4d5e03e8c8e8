"""`invoke move-in`: every address that a Pelican site has published leads to where the same stands in this paper.

    their settings, their content ─ theirs ─▶ what stock Pelican would write, and of what each file is
    this paper's settings, the same content ─ here ─▶ where each piece, list and feed stands in this paper
    both ─ routes ─▶ what has moved, and what cannot be kept ─ lines ─▶ redirects.txt ─ account ─▶ what a person reads

`theirs` is a program of its own (site.py, with ledger.py for its pen), since their settings file is run, as Pelican
runs it, and may do to its process what it likes. published.py starts it.
"""


def run(words: str, content: str = "", output: str = "", *, dry_run: bool = False, as_json: bool = False) -> None:
    """Do what `invoke move-in` says, in the paper of this folder; exits with 1 if an address cannot be kept.

    `words` is the path of their settings file. `content` is the folder of their content, unless their settings name
    it; `output` the map to write, unless it is the one that lies in that folder.
    """
    from dateline_news.desk.move_in import command  # noqa: PLC0415  Pelican takes a moment to load, and other verbs do without

    command.run(words, content, output, dry_run=dry_run, as_json=as_json)
