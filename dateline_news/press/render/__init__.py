"""Renders planned files.

In: planned files. Out: the bytes of those that have changed.

    incremental               which files have changed, and their rendering
    bundles                   files that are made together, once for all that went into them
    base_inputs               the inputs of every page: masthead, foot, head, style
    jinja                     a template and its inputs make a page
    translation               what templates translate the paper's own texts with
    template_dependencies     which files a template depends on, and which names they read
    wordmark                  the paper's name, drawn
    theme, stylesheets        the theme's digests and problems; the style sheet of each page
"""
