"""Read files: a feed, a WordPress export or a saved web page comes in; items (item.py) go out.

file_kind.py tells which of the three a file is. feed.py reads feeds. wordpress.py reads exports, with xml_records.py
(XML of any size) and wordpress_shortcodes.py. web_page.py reads pages, of which story_extraction.py finds the story.
"""
