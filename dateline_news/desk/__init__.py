"""What editors run: a verb of tasks.py each, in a module or a folder of its name, and what they share.

In: words on the command line, the paper's settings and content. Out: posts, lines on the terminal (console.py), and
the status of the verb. wire/, importing/, new.py and correct.py write posts (post_writer.py); check/, next.py,
find_story.py and move_in/ read them (posts.py); preview/ shows them. variadic_task.py counts words for Invoke.
"""
