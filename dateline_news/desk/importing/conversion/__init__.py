"""Convert untrusted HTML to Markdown: the HTML of an item comes in; Markdown goes out, and all that was left out.

safe_blocks.py parts the HTML into safe blocks; for it inline_rewriter.py writes each line anew, with the addresses
that link_addresses.py completes. markdown.py writes the Markdown, and proves that the press reads the same in it.
cut_opening.py takes the dateline off a paragraph.
"""
