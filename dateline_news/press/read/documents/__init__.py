"""Reads a source as a document: the fields of its header, each with its line, and its copy.

In: a text and its path. Out: a document, the same whatever format it was written in.

    front_matter     which header a post has: plain_header.py is Pelican's, yaml_header.py with yaml_text.py is YAML's
    html_posts       web pages; reStructuredText is in rst/
    almost_headers, withholding, merge_marks    what people take for a header or a field, and no program does
"""
