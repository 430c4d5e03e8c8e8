"""What editors run: a verb of verbs.py each, in a module or a folder of its name, and what they share.

In: words on the command line, the paper's settings and content. Out: posts, lines on the terminal (console.py), and
the status of the verb. wire/, importing/ and new.py make drafts (drafts/), and correct.py and live.py change a post
(replace_file.py); check/, next.py and move_in/ read posts (posts/); preview/ shows them. new_paper/
begins a paper, detach/ makes one of a clone, eject.py copies a template into it, editor.py fetches the script of the
editor in the browser, clean.py removes what was built, and doctor/ examines it; settings_file.py reads and writes its
settings. excerpt/ picks stories for newsletter/ and takeaway/, which write them for who reads elsewhere; like check/ it
reads as a build does (build_settings.py). explained_task.py says what options mean, variadic_task.py counts words for
Invoke, and installed.py says which Dateline this is.
"""
