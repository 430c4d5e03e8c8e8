"""`dateline newsletter`: one e-mail of the stories of some days, or of a label. It is written, and never sent.

    letter    what the mail says, as plain data, and both of its texts: HTML whose styles are its own, and plain
    mail      the mail as a file that mail programs open (.eml), and as a feed that mail services take

Its links are whole addresses of the paper's own, without a mark that would tell who follows one; its only picture is
the lead's, under the address that every reader has.
"""

from pathlib import Path

from dateline_news.desk.excerpt import output_folder
from dateline_news.desk.excerpt.choice import Wanted, excerpt
from dateline_news.desk.excerpt.published_paper import published_paper
from dateline_news.desk.newsletter import letter, mail

FOLDER = "newsletter"


def run(wanted: Wanted, output: str = "") -> None:
    """Write the newsletter of the paper in this folder: as HTML, as plain text, as a mail, and as a feed."""
    with published_paper("newsletter") as paper:
        chosen = excerpt(paper.archive, wanted)
        drawn = letter.drawn(chosen, paper)
        files = {
            f"{chosen.name}.html": drawn.html.encode(),
            f"{chosen.name}.txt": drawn.text.encode(),
            f"{chosen.name}.eml": mail.message(drawn, paper.archive),
            "feed.xml": mail.feed_of(drawn, paper.archive),
        }
        output_folder.write(Path(output or FOLDER), files, paper.settings)
