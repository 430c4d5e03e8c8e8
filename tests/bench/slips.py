"""How often `possible-slip` speaks up in prose that nobody wrote for it: `python -m tests.bench.slips FOLDER…`.

Reads the documents (Markdown, reStructuredText, plain text, package descriptions) under the folders, a
paragraph of English once, and prints each finding with the words around it. Whether one is a slip or a
false alarm is for whoever reads that to say.
"""

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from dateline_news.desk.check.blocks import Block, blocks
from dateline_news.desk.check.post import Post
from dateline_news.desk.check.rules import slips

DOCUMENTS = (".md", ".rst", ".txt", ".cor", "METADATA", "README", "copyright", "LICENSE", "NEWS")
LARGEST = 3_000_000  # bytes; what is larger is data
SHORTEST = 12  # words; what is shorter is a label
ENGLISH = re.compile(r"\b(?:the|of|and|is|to)\b.*\b(?:the|of|and|is|to)\b", re.DOTALL)
SENTENCE = re.compile(r"[a-z)”\"][.:;?!](?:\s|$)")
AROUND = 30  # characters, on either side


def paragraphs(folder: Path, seen: set[str]) -> Iterator[Block]:
    """The paragraphs of English under a folder that have not been seen, in the order of their files."""
    for file in sorted(folder.rglob("*")):
        if file.name.endswith(DOCUMENTS) and file.is_file() and file.stat().st_size < LARGEST:
            text = file.read_text(encoding="utf-8", errors="replace")
            items = text.replace("\n", "\n\n") if file.suffix == ".cor" else text  # a collection has an item a line
            for block in blocks(items):
                words = " ".join(block.plain.split())
                is_prose = len(words.split()) >= SHORTEST and ENGLISH.search(words) and SENTENCE.search(words)
                if block.kind in ("paragraph", "list") and is_prose and words not in seen:
                    seen.add(words)
                    yield block


def found(block: Block) -> Iterator[str]:
    """What the rule finds in a paragraph, each with the words around it."""
    for _, message in slips.possible(Post(source="", is_story=True, lang="en", blocks=(block,))):
        words = " ".join(block.plain.split())
        slip = message[1:].partition("”")[0]
        at = max(words.find(slip), 0)
        yield f"{words[max(at - AROUND, 0) : at]}[{slip}]{words[at + len(slip) : at + len(slip) + AROUND]}"


def main() -> None:
    """Read, print, and count."""
    seen: set[str] = set()
    for name in sys.argv[1:]:
        counted = [(len(block.plain.split()), list(found(block))) for block in paragraphs(Path(name), seen)]
        told = [line for _, lines in counted for line in lines]
        summary = f"{name}: {sum(words for words, _ in counted)} words, {len(told)} findings"
        print(*told, summary, sep="\n")  # noqa: T201  its report


if __name__ == "__main__":
    main()
