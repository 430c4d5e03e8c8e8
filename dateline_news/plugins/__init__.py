"""The plugins: a file per kind of page or fact about a story, each deletable: the file, its test, its line in PLUGINS.

In: what they ask of the paper. Out: facts, pages, files and heads, by the signals of `dateline_news.press.plan`.
A plugin imports `dateline_news.model` and `dateline_news.press.plan`, and no other plugin but those that it names.
"""
