"""Runs the program `dateline` as `python -m dateline_news`, which also works where a paper's folder was moved."""

from dateline_news.cli import main

main()
