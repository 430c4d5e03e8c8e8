"""The audit: outside tools measure the built site against the budgets it promises.

`python -m tests.audit` builds four sites (the real content, the demo, the miniature paper, bulk
copy), serves them on this machine, measures, prints one table and exits 1 when a bar is missed or
a tool could not run. `python -m tests.audit weight markup` runs only those; `--json FILE` keeps the
figures. One module per measurement; each has one function, `measure`, from the sites to readings.

A table may only be believed when its checks can fail, so the checkers are shown a page with known
faults first (`canary/`), and a count of nothing measured is a missed bar.
"""
