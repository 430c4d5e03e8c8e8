"""Changed inputs into bytes.

In: planned files. Out: the bytes of those that are not as they were.

    incremental               which files are to be made anew, and their making
    base_inputs               what stands on every page: masthead, foot, head, style
    jinja                     a template and its inputs make a page
    template_dependencies     which files shape a template, and which names they read
    theme, stylesheets        what the press has to know of the theme; the sheet inside of each page
"""
