"""Moving in: everything about other programs' folders, and no more.

In: the text of a source that was written for another program. Out: the fields, the Markdown and the HTML that it means.

    field_names, map_fields    what others call our fields, and how one becomes the other
    toml_header, flatten       front matter in TOML and JSON; a tree of values as flat fields
    tags/                      template tags of Jekyll, Hugo and Eleventy
    markdown_dialect, html_blocks, anchors    Markdown as they read it
    embeds/                    what would be loaded from other hosts, as plain links
    lenience                   what the lenient mode lets pass
"""
