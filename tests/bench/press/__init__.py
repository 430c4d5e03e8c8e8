"""The race of the press: how long a build takes beside stock Pelican's and Hugo's of the same stories.

`python -m tests.bench.press --stories 10000` (or `invoke bench`) writes a corpus, builds it with each
contender in turn, prints medians and ratios, and ends with 1 where a bar is missed. In reading order:
`files` and `ground` lay out the stories that tests/bulk makes; `contenders` says how each builds them; `run`
measures one build (`memory`, `listing`), `race` all of them, `refresh` the preview; `bars` judges, `table`
prints, `report` keeps.

What is compared are whole processes, from nothing, as anybody runs them. Figures are never timed tests.
"""
