"""Notebooks as Markdown, of both formats of theirs; what is none says so."""

import json
from typing import Any

import pytest

from dateline_news.moving_in.tags.notebooks import UnfitNotebookError, as_markdown

CELLS = [
    {"cell_type": "markdown", "source": ["# One\n", "text"]},
    {"cell_type": "code", "source": "x = 1", "outputs": [{"text": "never shown"}]},
    {"cell_type": "raw", "source": "never shown"},
    {"cell_type": "markdown", "source": "Three"},
]


def notebook(**more: Any) -> str:
    return json.dumps({"cells": CELLS, **more})


def test_its_text_and_its_code_stand_in_their_order() -> None:
    assert as_markdown(notebook()) == "# One\ntext\n\n```python\nx = 1\n```\n\nThree"


def test_some_of_its_cells_are_shown() -> None:
    assert as_markdown(notebook(), slice(3, None)) == "Three"
    assert as_markdown(notebook(), slice(None, -3)) == "# One\ntext"


def test_code_is_in_the_language_that_the_notebook_names() -> None:
    assert "```julia\nx = 1" in as_markdown(notebook(metadata={"kernelspec": {"language": "julia"}}))


def test_the_format_before_is_read_as_well() -> None:
    cells = [
        {"cell_type": "heading", "level": 2, "source": "A"},
        {"cell_type": "code", "input": ["y"], "language": "r"},
    ]
    assert as_markdown(json.dumps({"worksheets": [{"cells": cells}]})) == "## A\n\n```r\ny\n```"


@pytest.mark.parametrize("text", ["", "{", "[]", "{}", '{"cells": 1}', '{"worksheets": []}', "[" * 100_000])
def test_what_is_no_notebook_says_so(text: str) -> None:
    with pytest.raises(UnfitNotebookError, match="no notebook"):
        as_markdown(text)


def test_what_is_in_no_cell_is_passed_over() -> None:
    assert as_markdown('{"cells": [1, {}, {"cell_type": "markdown", "source": [1, "a"]}]}') == "a"
