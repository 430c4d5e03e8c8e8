"""Copies as hypothesis makes them up: every shape the desk knows, and text that has no shape at all."""

from hypothesis import strategies as st

PLACES = st.sampled_from(["LAHORE", "Quetta", "SAMPLE TOWN", "VIENNA", "Port Sample", "لاہور", "DUSHANBE, Tajikistan"])
DASHES = st.sampled_from(["-", "--", "–", "—", "―", "‐", "−"])
AGENCIES = st.sampled_from(["Agency", "APP", "Sample Press", "Agency / Desk", "Web Desk", "ایجنسی"])
NAMES = st.sampled_from(["Anna Roe", "Jean-Luc – Desk", "Ministry of Sample", "A. N. Other", "وزارت", "O’Neill — News"])
MONTHS = st.sampled_from("January Feb. March Apr May June Jul August Sept. Oct November Dec".split())
DAYS = st.integers(1, 28)
YEARS = st.integers(1950, 2035)
DATES = st.one_of(
    st.builds("{:04}-{:02}-{:02}".format, YEARS, st.integers(1, 12), DAYS),
    st.builds("{} {}, {}".format, MONTHS, DAYS, YEARS),
    st.builds("{}th {}, {}".format, DAYS, MONTHS, YEARS),
    st.builds("{}/{}/{}".format, DAYS, DAYS, YEARS),
    st.builds("{} {}, {} {:02}:{:02} PM".format, MONTHS, DAYS, YEARS, st.integers(0, 12), st.integers(0, 59)),
    st.just("2021-02-30"),
    st.just("July 2021"),
    st.just("4 May"),
    st.just("۱۴ جولائی ۲۰۲۱ء"),
)
WORDS = (
    "the harbour board of Sample Town met and said nothing about ferries, tides or fares. It will meet again on Monday; who"
    " knows? “Never”, he said. AT&T &amp; &lt;b&gt; a*b* _c_ snake_case `code` <script>alert(1)</script>"
    " [x](javascript:y) ![z](q) #tag @roe C# 1. 2021. - + > | ~ : = {: .x} [^1] *[HTML]: \\ \\* https://t.co/ab_c_d pic.twitter.com/Ab1 🇵🇰 … —"
).split()
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=1, max_size=30).map(" ".join)
HAZARDS = st.sampled_from(
    [
        "#Harbour is trending",
        "2021. The year",
        "- a dash",
        "+ plus",
        "    four spaces",
        "\ttab",
        "> quoted",
        "| a | b |",
        "~~~",
        "```",
        "===",
        "---",
        "***",
        "___",
        "* * *",
        "Title: Not a title",
        "Key: value",
        ": a definition",
        "[^1]: a note",
        "*[HTML]: abbreviation",
        "[x]: https://example.org",
        "<div>raw</div>",
        "<!-- comment -->",
        "&copy; &#42; &nope;",
        "a {: .b }",
        "\\# not",
        "1) one",
        "(a) first",
        "!!! note",
        "[TOC]",
        "<https://example.org>",
        "term\n:   meaning",
        "a | b\n--- | ---\nc | d",
        "x\n===",
        "x\n---",
        "<x@example.org>",
        "&",
        "<",
        "klzzwxh:0001",
        "a  \nb",
        "ends with a backslash\\",
        "C#",
        "A heading {: .b}",
        "The language C#",
        "\\*a\\* \\_b\\_",
        "~~~\ncode\n~~~",
        "## heading ##",
    ]
)
BOILERPLATE = st.sampled_from(
    [
        "Share",
        "Tweet",
        "Facebook Twitter WhatsApp",
        "Home » World",
        "Also read: Another story",
        "Advertisement",
        "3 min read",
        "Subscribe to our newsletter",
        "We use cookies to do things",
        "© 2021 Sample. All rights reserved.",
        "Home\nNews\nWorld",
        "ENDS",
    ]
)
POSTS = st.builds(
    "{}{}{} {} (@{}) {}".format,
    SENTENCES,
    st.sampled_from([" ", "\n", "\n\n", " pic.twitter.com/Ab1 ", "#tag"]),
    DASHES,
    NAMES,
    st.sampled_from(["roe", "Sample_Town", "x1"]),
    DATES,
)
ATTRIBUTION_FIRST = st.builds("{} (@roe) {}{}{}".format, NAMES, DATES, st.sampled_from([": ", "\n", " "]), SENTENCES)
LISTS = st.builds(
    lambda bullet, items: "\n".join(f"{bullet}{item}" for item in items),
    st.sampled_from(["• ", "•", "- ", "* ", "– ", "1. ", "▪ "]),
    st.lists(SENTENCES, min_size=1, max_size=4),
)
CAPTIONS = st.sampled_from(
    ["Photo: AFP", "(Reuters)", "A ferry. — File photo", "A boat leaves. (AFP)", "— AFP", "Photo by A Roe"]
)
DATELINES = st.one_of(
    st.builds("{}: {}".format, PLACES, SENTENCES),
    st.builds("{} ({}) {} {}".format, PLACES, AGENCIES, DASHES, SENTENCES),
    st.builds("{}, {} ({}) {} {}".format, PLACES, DATES, AGENCIES, DASHES, SENTENCES),
    st.builds("{} ({} - {} ) {}".format, PLACES, AGENCIES, DATES, SENTENCES),
)
HEADLINES = st.sampled_from(
    [
        "Ferries to run again",
        "Board meets, decides nothing",
        "WHO SAID WHAT?",
        "بورڈ کا اجلاس",
        "Ferries to run again | The Sample",
    ]
)
STAMPS = st.builds("{}{}".format, st.sampled_from(["", "Published: ", "Updated ", "date ", "Posted on "]), DATES)
ANYTHING = st.text(st.characters(codec="utf-8"), max_size=80)
NASTY = st.text(st.sampled_from(list("ab #*_`[]()<>!&;{}|~:=+-.\\\n\t1@—•\u200b\xa0\u2028\x02\"'^/")), max_size=40)
BLOCKS = st.one_of(
    SENTENCES,
    HAZARDS,
    BOILERPLATE,
    POSTS,
    ATTRIBUTION_FIRST,
    LISTS,
    CAPTIONS,
    DATELINES,
    HEADLINES,
    STAMPS,
    ANYTHING,
    NASTY,
    st.just("By Anna Roe"),
    st.just("Key points:"),
)
OPENINGS = st.sampled_from(
    [" date 2021-07-14 ", "date 2021-07-14\n", "2021-07-14\n\n", "Published: July 14, 2021\n\n", "", "\ufeff"]
)
COPIES = st.builds(
    lambda opening, blocks, gap, ends: (opening + gap.join(blocks)).replace("\n", ends),
    OPENINGS,
    st.lists(BLOCKS, min_size=1, max_size=8),
    st.sampled_from(["\n\n", "\n", "\n\n\n", "\n \n"]),
    st.sampled_from(["\n", "\n", "\r\n"]),
)
