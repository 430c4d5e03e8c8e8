"""Template tags of Jekyll, Hugo and Eleventy in Markdown copy: what each becomes, and what stays."""

import re
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dateline_news.moving_in.tags import translated
from dateline_news.press.markup.blocks import parse_body
from dateline_news.press.markup.safe_html import markdown, safe, text
from tests.papers import SETTINGS

MD = markdown(SETTINGS["MARKDOWN"])
PATH = "_posts/2021-07-20-made-up.md"


def made(copy: str, path: str = PATH) -> str:
    """The copy after it."""
    return translated(copy, 1, path)[0]


def html(copy: str) -> str:
    """What a page holds of it."""
    return safe(MD.reset().convert(made(copy)))


def told(copy: str) -> list[tuple[int, str]]:
    """What is asked about it: the line, and the tag."""
    return [(diagnostic.line, diagnostic.message) for diagnostic in translated(copy, 1, PATH)[1]]


STAYS = [
    "Plain words.", "{}", "${x}", "{{ never ended", "{% never ended", "{{", "{%", "%}", "}}", "{%}", "{{}}", "{{ }}",
    "{{{{", "{# never ended", "a {#id} b", "# Head {#id}", r"\frac{{a}}{{b}}", r"$x_{{n}}$ and $e^{{ab}}$",
    "{{ .Title }}",
    "{{ 1 + 1 }}", '{{ "a": 1 }}', ":smile: and :+1:", "`{{ page.title }}`", "`` ` {% include x.html %} ``",
    "```\n{% include x.html %}\n{{ page.title }}\n```", "~~~ruby\n{% if x %}\n~~~",
    "Words\n\n    {{ page.title }}\n\n    {% x %}",
    "\t{{ page.title }}", "> ```\n> {{ page.title }}\n> ```", "Words[^1]\n\n[^1]: A note.", "Words\n{: .note }",
    "*Words*{: .note} more", "<!-- {% include x.html %} -->", "<!-- never ended", r"\`{{ 1 }}\`",
    "```\nnever {% x %} ended",
    "- item\n\n    more\n\n        {{ page.title }}", "[a link](https://example.org/{x})", "100{% and more",
]  # fmt: skip


@pytest.mark.parametrize("copy", STAYS)
def test_what_is_code_or_no_tag_stays_as_it_is(copy: str) -> None:
    assert translated(copy, 1, PATH) == (copy, [])


LISTINGS = [
    ("{% highlight ruby %}\nputs 1\n{% endhighlight %}", "```ruby\nputs 1\n```"),
    ("{%- highlight ruby linenos -%}\nputs 1\n{%- endhighlight -%}", "```ruby\nputs 1\n```"),
    ('{% highlight "js" %}\na\n\nb\n{% endhighlight %}', "```js\na\n\nb\n```"),
    ("{% highlight html %}\n{% raw %}{{ x }}{% endraw %}\n{% endhighlight %}", "```html\n{{ x }}\n```"),
    ("{% highlight md %}\n```\n{% endhighlight %}", "````md\n```\n````"),
    ("{% codeblock lang:ruby %}\nputs 1\n{% endcodeblock %}", "```lang\nputs 1\n```"),
    ('{{< highlight go "linenos=table,hl_lines=8" >}}\nx {{< y >}}\n{{< /highlight >}}', "```go\nx {{< y >}}\n```"),
    ("{{% highlight go %}}\nx\n{{% /highlight %}}", "```go\nx\n```"),
    ("Say {% highlight js %}a`b{% endhighlight %}.", "Say ``a`b``."),
    ("```go {linenos=true}\nx\n```", "```go\nx\n```"),
    ("```js{1,3}\nx\n```", "```js\nx\n```"),
    ("~~~\nx\n~~~~", "```\nx\n```"),
    ("  ```js\nx\n  ```", "```js\nx\n```"),
    ("```html\n{% raw %}\n{{ x }}\n{% endraw %}\n```", "\n```html\n{{ x }}\n```\n"),
    ("```go\n{{</* x */>}}\n```", "```go\n{{< x >}}\n```"),
]


@pytest.mark.parametrize(("copy", "listing"), LISTINGS)
def test_a_listing_is_one_that_markdown_reads(copy: str, listing: str) -> None:
    assert made(copy) == listing


@pytest.mark.parametrize(
    "listing",
    [
        "    {% highlight bash %}\n    make {{ x }}\n      all\n    {% endhighlight %}",
        "   ```bash\n   make {{ x }}\n     all\n   ```",
    ],
)
def test_a_listing_in_a_list_stays_in_its_item_and_has_its_colours(listing: str) -> None:
    found = html(f"1. Words.\n\n{listing}\n\n2. More words.")
    assert found.count("<ol>") == 1
    assert re.search(
        '<li>\n<p>Words.</p>\n<div class="highlight">(?:.|\n)*<span class="o">(?:.|\n)*</div>\n\n</li>', found
    )
    assert text(found) == "Words. make {{ x }} all More words."


LINKS = [
    ("{% post_url 2021-07-14-slug %}", "2021-07-14-slug.md"),
    ("{% post_url sub/2021-07-14-slug %}", "2021-07-14-slug.md"),
    ("{{ site.baseurl }}{% post_url 2021-07-14-slug %}", "2021-07-14-slug.md"),
    ("{{site.baseurl}}{%post_url 2021-07-14-slug%}#part", "2021-07-14-slug.md#part"),
    ("{% link _posts/2021-07-14-slug.md %}", "2021-07-14-slug.md"),
    ("{% link _recipes/cake.md %}", "cake.md"),
    ("{% link about.md %}", "about.md"),
    ("{% link assets/a.pdf %}", "/assets/a.pdf"),
    ("{{ site.baseurl }}", "/"),
    ("{{ site.baseurl }}/a/", "/a/"),
    ("{{ site.url }}{{ site.baseurl }}/a/", "/a/"),
    ('{{ "/a" | relative_url }}', "/a"),
    ("{{ 'a.png' | absolute_url }}", "/a.png"),
    ("{{ '/a/' | url }}", "/a/"),
    ('{{ "/a" | prepend: site.baseurl | prepend: site.url }}', "/a"),
    ('{{ site.baseurl | append: "/a" }}', "/a"),
    ('{{< ref "posts/other.md" >}}', "/posts/other.md"),
    ('{{< relref "other#part" >}}', "other.md#part"),
    ('{{< ref path="/about.md" >}}', "/about.md"),
    ('{{% ref "#part" %}}', "#part"),
]


@pytest.mark.parametrize(("tag", "target"), LINKS)
def test_a_link_leads_to_a_file_or_to_an_address_from_the_root(tag: str, target: str) -> None:
    assert made(f'[a]({tag}) <a href="{tag}">b</a>') == f'[a]({target}) <a href="{target}">b</a>'
    assert told(f"[a]({tag})") == []


@pytest.mark.parametrize(
    ("path", "named", "target"),
    [
        ("posts/a.md", "posts/b.md", "b.md"),
        ("posts/a/index.md", "/posts/b.md", "../b.md"),
        ("a.md", "/posts/b.md", "/posts/b.md"),
        ("posts/a.md", "b.md", "b.md"),
    ],
)
def test_a_file_in_the_same_folder_is_named_from_the_post(path: str, named: str, target: str) -> None:
    assert made(f'{{{{< ref "{named}" >}}}}', path) == target


PICTURES = [
    ('{{< figure src="/a.png" >}}', "![](/a.png)"),
    ('{{< figure src="a b.png" alt="A [b]" caption="A *“c”* & \\"d\\"" >}}',
     '![A \\[b\\]](a%20b.png "A “c” &amp; &quot;d&quot;")'),
    ('{{< figure src="/a.png" caption="See [x](https://example.org)" >}}',
     '![See x (https://example.org)](/a.png "See x (https://example.org)")'),
    ('{{< figure src="/a.png" alt="A" title="T" caption="C" attr="P" >}}', '![A](/a.png "T – C – P")'),
    ('{{< figure src="/a.png" alt="A" link="https://example.org/" >}}', "[![A](/a.png)](https://example.org/)"),
    ('{{< figure src=`/a.png` alt=`A "b"` />}}', '![A "b"](/a.png)'),
    ('{{< figure\n  src="/a.png"\n  alt="A"\n>}}', "![A](/a.png)\n\n\n"),
    ('{% include figure image_path="/a.png" alt="A" caption="C" %}', '![A](/a.png "C")'),
    ('{% image "./a.png", "A", "50vw" %}', "![A](./a.png)"),
    ("{% img left /a.png 200 100 A boat %}", "![A boat](/a.png)"),
    ("{% img /a.png 'At noon' 'A boat' %}", '![A boat](/a.png "At noon")'),
    ('{{< small-img src="/a.png" alt="A" caption="C" >}}', '![A](/a.png "C")'),
    ('{{< headshot photo="a.jpg" alt="A" author="B" >}}', '![A](a.jpg "B")'),
    ('{{< small-img src="/a.png" alt="A" >}}Words{{< /small-img >}}', "![A](/a.png)Words"),
    ('{% image_with_frame "/a.png" "A boat" %}', "![A boat](/a.png)"),
    ('{% include card.html picture="/a.png" title="T" %}', '![](/a.png "T")'),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "picture"), PICTURES)
def test_a_figure_is_a_picture_with_its_caption(tag: str, picture: str) -> None:
    assert translated(tag, 1, PATH) == (picture, [])


def test_a_figure_is_set_as_a_picture_of_this_house() -> None:
    block = parse_body(html('{{< figure src="/a.png" alt="A [b]" caption="C “d” \\"e\\"" >}}')).blocks[0]
    assert block == {"type": "picture", "src": "/a.png", "alt": "A [b]", "caption": 'C “d” "e"'}


VIDEO = "[YouTube video w7Ft2ymGmfc (www.youtube.com)](https://www.youtube.com/watch?v=w7Ft2ymGmfc)"
POST = "[Post 145311 (x.com)](https://x.com/{}/status/145311)"
PLAYERS = [
    ("{{< youtube w7Ft2ymGmfc >}}", VIDEO),
    ('{{< youtube id="w7Ft2ymGmfc" autoplay="true" >}}', VIDEO),
    ("{% youtube w7Ft2ymGmfc %}", VIDEO),
    ("{% include youtube.html id='w7Ft2ymGmfc' %}", VIDEO),
    ('{% include video id="w7Ft2ymGmfc" provider="youtube" %}', VIDEO),
    ("{{< vimeo 146022717 >}}", "[Vimeo video 146022717 (vimeo.com)](https://vimeo.com/146022717)"),
    ("{{< tweet 145311 >}}", POST.format("i")),
    ('{{< tweet user="made_up" id="145311" >}}', POST.format("made_up")),
    ('{{< x user="made_up" id="145311" >}}', POST.format("made_up")),
    ("{% twitter https://twitter.com/made_up/status/1 maxwidth=500 %}",
     "[Post (twitter.com)](https://twitter.com/made_up/status/1)"),
    ("{{< instagram CxOWiQNP2MO >}}",
    "[Instagram post CxOWiQNP2MO (www.instagram.com)](https://www.instagram.com/p/CxOWiQNP2MO/)"),
    ("{{< gist made-up 12ab34 >}}", "[Gist made-up/12ab34 (gist.github.com)](https://gist.github.com/made-up/12ab34)"),
    ("{% gist made-up/12ab34 a.rb %}",
    "[Gist made-up/12ab34 (gist.github.com)](https://gist.github.com/made-up/12ab34)"),
    ('{{< video src="/a.mp4" >}}', "[Video (a.mp4)](/a.mp4)"),
    ("{% video /a.mp4 360 270 /a.png %}", "[Video (a.mp4)](/a.mp4)"),
    ("{% youtube w7Ft2ymGmfc 640 480 %}", VIDEO),
]  # fmt: skip


@pytest.mark.parametrize(("tag", "link"), PLAYERS)
def test_a_player_is_a_link_and_told(tag: str, link: str) -> None:
    assert made(tag) == link
    assert told(f"\n{tag}") == [(2, f"{tag} is filled in by another program; it is a link now")]


LEFT_OUT = [
    "{% include share.html url=page.url %}", "{% include_relative note.md %}", "{% set x = 1 %}", "{{ page.title }}",
    '{{ page.date | date: "%Y" }}', "{{title}}", "{{ content }}", '{{< param "x" >}}', "{{< unknown />}}",
    "{% endif %}",
    "{{< /note >}}", '{{ "words" | upcase }}', "{% raw %}", "{% comment %}", "{% highlight x %}",
    "{% assign x = 'a %}' %}",
'{% if x == "a.png" %}', "{% notebook a.ipynb %}",
    "{{< youtube >}}", '{{< gist "a b" >}}', "{% include pictures.html %}",
]  # fmt: skip


@pytest.mark.parametrize("tag", LEFT_OUT)
def test_a_tag_that_only_another_program_can_fill_in_is_left_out_and_told_as_it_is_written(tag: str) -> None:
    assert made(f"One\n{tag} two") == "One\n two"
    ((line, message),) = told(f"One\n{tag} two")
    assert line == 2
    assert message.startswith(tag)


PAIRS = [
    ("{{< note >}}words{{< /note >}}", "words", 1),
    ('{{% note "x" %}}\nwords\n{{% /note %}}', "\nwords\n", 1),
    ('{{< details summary="See" >}}\nwords\n{{< /details >}}', "<p><strong>See</strong></p>\nwords\n", 1),
    ('{{< tab name="Left hand" >}}words{{< /tab >}}', "**Left hand** words", 1),
    ('    {{< tab title="a" >}}', '    {{< tab title="a" >}}', 0),
    ('- {{% note warning "Mind *it*" %}}\n  words\n  {{% /note %}}', "- **Mind it**\n  words\n  ", 1),
    ('{{< quote author="Una B." >}}\nwords\n{{< /quote >}}', "\nwords\n– Una B.", 1),
    ('{% callout "A title" %}words{% endcallout %}', "**A title** words", 1),
    ('{% include quote.html text="words" author="una" %}', "words – una", 1),
    ('{% include note.html content="Mind the step." %}', "Mind the step.", 1),
    ('a {{% glossary-term "bundle" %}} b', "a bundle b", 1),
    ("{{< code-toggle file=hugo >}}\na = 1\n{{< /code-toggle >}}", "```\na = 1\n```", 0),
    ('{{< code lang="go" >}}\na\n{{< /code >}}', "```go\na\n```", 0),
    ("{{< terminal >}}\n```sh\na\n```\n{{< /terminal >}}", "\n```sh\na\n```\n", 1),
    ('{{< email "a@b.example" >}}', "a@b.example", 1),
    ('{{< button href="/a/?b&c" >}}words{{< /button >}}', '<a href="/a/?b&amp;c">words</a>', 1),
    ('{{< button link="/a/" text="words" >}}', "[words](/a/)", 1),
    ('{{< card relref="/a" title="One" text="more words" />}}', "[One](/a) more words", 1),
    ('{{< card href="/a" >}}[words](/b){{< /card >}}', '[words](/b) <a href="/a">/a</a>', 1),
    ('{{< star name="gold" class="Wide one" src="a b" >}}', "", 1),
    ("{% if x %}one{% elsif y %}two{% else %}three{% endif %}", "onetwothree", 1),
    ("{% for p in x %}a {{ p }} b{% endfor %}", "a  b", 2),
    ("{% callout %}words {{< note >}}within{{< /note >}}{% endcallout %}", "words within", 2),
]


@pytest.mark.parametrize(("copy", "words", "times"), PAIRS)
def test_the_words_between_two_tags_stay_and_the_pair_is_told_once(copy: str, words: str, times: int) -> None:
    assert made(copy) == words
    assert len(told(copy)) == times


def test_what_is_raw_is_shown_as_it_is_written() -> None:
    assert made("{% raw %}{{ a }}{% b %}{% endraw %} `{% raw %}{{ c }}{% endraw %}`") == "{{ a }}{% b %} `{{ c }}`"
    assert made("{% raw %}\n```html\n{{ a }}\n```\n{% endraw %}") == "\n```html\n{{ a }}\n```\n"
    assert made('{{</* figure src="x" */>}} {{%/* note */%}}') == '{{< figure src="x" >}} {{% note %}}'
    assert made("{{ '{{' }} {{ \"{% x %}\" }}") == "{{ {% x %}"


@pytest.mark.parametrize(
    "note",
    [
        "{% comment %}a {{ b }}{% endcomment %}", "{# a #}", "{%- # a -%}", "{::comment}a{:/comment}",
        "{::comment}a{:/}",
        "{{< comment >}}a{{< /comment >}}",
    ],
)  # fmt: skip
def test_a_note_to_the_desk_is_left_out_and_told(note: str) -> None:
    assert made(f"One {note} two") == "One  two"
    assert told(f"One {note} two") == [(1, f"{note} is a note to the desk; it is left out")]


@pytest.mark.parametrize("mark", ["<!--more-->", "<!-- more -->", "<!-- excerpt -->"])
def test_the_end_of_an_excerpt_is_nothing(mark: str) -> None:
    assert translated(f"One {mark} two", 1, PATH) == ("One  two", [])


def of_pelican(copy: str) -> str:
    return translated(copy, 1, "articles/a.md", is_pelicans=True)[0]


@pytest.mark.parametrize(
    "copy",
    [
        *STAYS, "Words {{ a }} {% b %} {# c #}", "```js{1,3}\n{% img /a.png %}\n```", "`{% img /a.png %}`",
        "    {% img /a.png %}", "<!-- {% img /a.png %} -->", "One <!--more--> two", "# H\n{: #here .no_toc}",
        "{% raw %}{% endraw %}", '{% if x == "a.png" %}', "{{< figure src=a.png >}}", "{::options /}", "[TOC]",
    ],
)  # fmt: skip
def test_in_a_post_of_pelicans_only_tags_of_its_plugins_mean_something(copy: str) -> None:
    assert translated(copy, 1, "articles/a.md", is_pelicans=True) == (copy, [])


def test_tags_of_pelicans_plugins_are_what_they_are_in_jekylls_copy() -> None:
    tags = [tag for tag, _ in [*PICTURES, *PLAYERS] if tag.startswith("{% ") and "include" not in tag]
    assert len(tags) > 6
    assert list(map(of_pelican, tags)) == list(map(made, tags))
    assert of_pelican("{% literal img [alt] %}") == "{% img \\[alt\\] %}"
    assert of_pelican("{% highlight python %}\nx\n{% endhighlight %}") == "```python\nx\n```"


KRAMDOWN = [
    ("# H\n{: .no_toc}", "# H\n"),
    ("# H\n{: #here .no_toc}\n\nWords", "# H {: #here }\n\n\nWords"),
    ("{: .lead}\nWords", "\nWords"),
    ("|a|\n|-|\n|b|\n{: .table}", "|a|\n|-|\n|b|\n"),
    ("```\nx\n```\n{: .wide}", "```\nx\n```\n"),
    ("{::options parse_block_html='true' /}\nWords", "\nWords"),
    ("{::nomarkdown}Words{:/}", "Words"),
]


@pytest.mark.parametrize(("copy", "markdown"), KRAMDOWN)
def test_lines_of_kramdown_that_would_be_printed_are_gone(copy: str, markdown: str) -> None:
    assert translated(copy, 1, PATH) == (markdown, [])


@pytest.mark.parametrize("contents", ["* TOC\n{:toc}", "1. Contents\n{: toc}", "{:toc}", "[[toc]]", "[TOC]"])
def test_a_list_of_the_headings_is_left_out_and_told(contents: str) -> None:
    assert made(f"One\n\n{contents}\n\nTwo").split("\n") == ["One", "", *[""] * (contents.count("\n") + 1), "", "Two"]
    ((line, _),) = told(f"One\n\n{contents}\n\nTwo")
    assert line == 3


EVERYTHING = [
    *STAYS, *LEFT_OUT, *(copy for copy, _ in LISTINGS + KRAMDOWN), *(tag for tag, _ in LINKS + PICTURES + PLAYERS),
    *(copy for copy, *_ in PAIRS), "* TOC\n{:toc}",
]  # fmt: skip
CLOSED = [copy for copy in EVERYTHING if not re.search(r"never|^\{% (?:raw|comment|highlight x) %}|`|~~~", copy)]


@given(st.lists(st.sampled_from(CLOSED), max_size=6))
@example(['{{< figure\n  src="/a.png"\n>}}'])
@example(["{% comment %}\n\n{% endcomment %}", "{% highlight ruby %}a\nb{% endhighlight %}\n\n\n"])
def test_problems_further_down_have_their_lines(parts: list[str]) -> None:
    copy = "\n\n".join([*parts, "Words {{ page.last }}"])
    found, diagnostics = translated(copy, 7, PATH)
    assert found.count("\n") == copy.count("\n")
    assert diagnostics[-1].line == 7 + copy.count("\n")
    assert diagnostics[-1].severity == "foreign"


TAG = st.sampled_from(
    [*EVERYTHING, "{% raw %}", "{% endraw %}", "{% endhighlight %}", "\n", "\n\n", " ", "    ", "- ", '"']
)


@given(st.lists(TAG | st.text("{}%<>/*#`'\" \nab|", max_size=6), max_size=12))
def test_whatever_is_written_comes_to_an_end_and_is_told_on_a_line_of_the_copy(parts: list[str]) -> None:
    copy = "".join(parts)
    _, diagnostics = translated(copy, 1, PATH)
    assert all(1 <= diagnostic.line <= copy.count("\n") + 1 for diagnostic in diagnostics)


WORD = st.text("abcdefgäöüاردو漢字", min_size=1, max_size=6)


@given(st.lists(st.tuples(WORD, st.sampled_from(LEFT_OUT[:10] + [one for one, _ in LINKS])), max_size=8))
def test_every_word_around_tags_stays_in_its_order(parts: list[tuple[str, str]]) -> None:
    copy = " ".join(f"{word} [x]({tag})" for word, tag in parts)
    assert [one for one in text(html(copy)).split() if one != "x"] == [word for word, _ in parts]


@pytest.mark.parametrize(
    "hostile",
    [
        "{{ ", "{% ", "{% x ", '{{ "', "{{ '}}", "{{< ", '{{< x "', "{{% x `", "{{</*", "{# ", "{% raw %}",
        "{% comment %}",
        "{% highlight x %}", "{% highlight x %}a{% endhighlight %}", "{::comment}", "{: ", "<!--", "`", "`` ` ",
        "{%%}", "{{}}",
        "```\n", "~~~~\n~~~\n", "    ```\n", "- \n", "{:toc}\n", "# a\n{: #b}\n", "<div>\n", "{{ a | b }}", "{{ a |",
        "\\`",
        "{% if x %}\n", "{{< n >}}", "> ```\n", "\n", " ", "{% image ", '{{ "a" | append: ',
    ],
)  # fmt: skip
def test_hostile_copy_is_looked_through_in_linear_time(hostile: str) -> None:
    """Were it quadratic, each would take minutes."""
    begun = process_time()
    translated(f"{{{{a {hostile * 30_000}", 1, PATH)
    assert process_time() - begun < 10
