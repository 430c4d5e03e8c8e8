"""Converts Markdown and HTML to safe HTML and blocks; and holds what reading shares with moving_in.

safe_html         the only sanitiser, and the Markdown converter
fast_markdown     plain paragraphs without the converter, byte for byte the same
blocks            a body as a list of blocks that templates can set
block_kinds       of which kinds blocks are, for what draws them
live_entries      the entries of a live story, and where each can be linked to
social_posts      posts from social media, from the copy itself
html_addresses    the only list of attributes that hold addresses
embed_hosts       services whose players people embed
anchors           links to headings of the same text
line_finder       on which line a text stands
header_values     the values of a header in YAML, TOML or JSON, as flat fields
foreign           what reading asks of a plugin that reads other programs' posts
"""
