from dateline_news.desk.drafts.repeated_names import repeated_names


def test_names_are_what_the_copy_repeats() -> None:
    assert repeated_names(["Then Anna Roe met Jo Doe.", "The board saw Anna Roe. Boats came.", "Boats left."]) == [
        "Anna Roe"
    ]
