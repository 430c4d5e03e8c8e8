import pytest

from dateline_news.desk.importing.sources.wordpress_shortcodes import without_shortcodes


@pytest.mark.parametrize("text", ["[sic]", "[1]", "[…]", "He said [in Urdu] so", "[a](b)", "[ ]", "array[0]"])
def test_brackets_in_copy_stay(text: str) -> None:
    assert without_shortcodes(text) == (text, [])


@pytest.mark.parametrize(
    ("written", "html"),
    [
        ("[embed]https://film.example/1[/embed]", "https://film.example/1"),
        ('[gallery ids="1,2"]', ""),
        ("[gallery]", ""),
        ("[pullquote]Words[/pullquote]", "Words"),
        ('[contact-form-7 id="9" title="Write"]', ""),
        ("[spacer/]", ""),
        ('[caption id="a" width="3"]<img src="a.jpg"> The boat[/caption]', '<div><img src="a.jpg"> The boat</div>'),
        ('[caption caption="The boat"]<img src="a.jpg">[/caption]', '<div><p>The boat</p><img src="a.jpg"></div>'),
        (
            '[video mp4="https://film.example/1.mp4"][/video]',
            ' <a href="https://film.example/1.mp4">https://film.example/1.mp4</a> ',
        ),
        ("[youtube https://film.example/2]", ' <a href="https://film.example/2">https://film.example/2</a> '),
        ("[[gallery]]", "[gallery]"),
        ("<!-- wp:latest-posts /-->", ""),
    ],
)
def test_a_shortcode_leaves_its_words_and_its_addresses(written: str, html: str) -> None:
    assert without_shortcodes(written)[0] == html


def test_every_shortcode_is_reported() -> None:
    drops = without_shortcodes('[gallery ids="1"] and [pullquote]x[/pullquote]<!-- wp:latest-posts {"n":3} /-->')[1]
    assert [(drop.rule, drop.text) for drop in drops] == [
        ("shortcode", '[gallery ids="1"]'),
        ("shortcode", "[pullquote]"),
        ("block-that-wordpress-fills", "latest-posts"),
    ]
