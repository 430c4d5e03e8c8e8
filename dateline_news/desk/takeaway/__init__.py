"""`dateline takeaway`: stories to carry along, as one page that needs no other file, and as a book for readers of EPUB.

chapters   what both hold: each story drawn, with its pictures; the contents; the sources
markup     the drawn text written so that HTML and XML read it alike, with its pictures and links in their places
page       the page: pictures and style are in it
book       the files of an EPUB 3 (https://www.w3.org/TR/epub-33/)
archive    these files as one: a zip whose bytes are the same each time
"""

from pathlib import Path

from dateline_news.desk.excerpt import output_folder
from dateline_news.desk.excerpt.choice import Wanted, excerpt
from dateline_news.desk.excerpt.published_paper import published_paper
from dateline_news.desk.takeaway import archive, book, page
from dateline_news.desk.takeaway.chapters import volume

FOLDER = "takeaway"


def run(wanted: Wanted, output: str = "") -> None:
    """Write a page and a book of stories of the paper in this folder."""
    with published_paper("takeaway") as paper:
        chosen = excerpt(paper.archive, wanted)
        whole = volume(chosen, paper)
        files = {f"{chosen.name}.html": page.html(whole), f"{chosen.name}.epub": archive.packed(book.files(whole))}
        output_folder.write(Path(output or FOLDER), files, paper.settings)
