"""What the verbs that make drafts (wire, import, new) share.

In: the words of a command line (command_line.py), and the paper that is here (paper_profile.py). draft.py says what a
draft is, draft_folder.py puts it in place (post_writer.py) and report.py tells what became of it. language.py and
repeated_names.py read a text, section_proposal.py counts which section its words are of, earlier_stories.py finds the
stories that it may be about, and working_title.py names a draft whose headline nobody knows.
"""
