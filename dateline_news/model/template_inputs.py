"""Declares what every kind of template may read.

A page is a pure function of these inputs, and of nothing else. The names are Pelican's where Pelican has one. An input
called `path`, or ending in SAVE_AS, is an address from the site's root, to be written after `root`. To let a template
read something new, add its name here and give it in the plugin that plans the page; `None` is the value of what an
optional plugin would have given.
"""

from typing import Any

from dateline_news.model.paper import LABEL_KINDS

# What base.html reads, on every page.
COMMON: dict[str, str] = {
    "SITENAME": "the paper's name",
    "SITESUBTITLE": "its tagline",
    "OWNER": "who publishes it",
    "INDEX_SAVE_AS": "the front page's file",
    "ARCHIVES_SAVE_AS": "the archive's file, or an empty string",
    "indexes": "[{name, path}]: the lists of all sections, topics, authors, as far as there are any, for the foot",
    "languages": "[{lang, dir, name, path, is_here}]: the fronts of the paper, where there are several",
    "LINKS": "[{name, path, href}]: other sites; `path` is a file of the paper, `href` an address elsewhere",
    "SOCIAL": "[{name, path, href}]: where else the paper is to be found, for the foot",
    "DEFAULT_LANG": "the language of everything that is not a story's own",
    "root": "the way from this page to the site's root: '', '../', …; on 404.html SITEURL's path",
    "style": "the style sheet, as CSS",
    "policy": "the content security policy",
    "theme_colours": "{light, dark}: the paper's tint, for the browser's own bars",
    "lang": "the page's language",
    "dir": "its direction: ltr or rtl",
    "of_paper": "{lang, dir}: the attributes of the paper's own names, on a page in another language; else empty",
    "title": "the document's title",
    "description": "one or two sentences, as text",
    "canonical": "the page's whole address, or an empty string",
    "robots": "what search engines may do, or an empty string",
    "menu": "[{name, path, href, is_index}]: the masthead's row: sections, what the owner adds, topics and the archive",
    "pages": "[{name, path, own}]: the static pages, for the foot; `own` are the attributes of one in another language",
    "here": "the path of the section that this page belongs to, or an empty string; without a page it has none",
    "notice": "{text, path, href}: what the paper tells its readers on every page, or None",
    "standing": "in a preview, what keeps this piece from readers; or an empty string",
    "feeds": "[{title, path, type}]: the feeds of this page",
    "alternates": "[{lang, dir, name, path, href, is_here, is_default}]: its versions in other languages and itself; "
    "`href` may be empty; who reads none of the languages is led to the default",
}

# What optional plugins add to it; None without them.
HEAD: dict[str, str] = {
    "open_graph": "[{property, content}] for previews elsewhere",
    "structured_data": "the JSON-LD, as a dict",
    "own_feed": "{title, path, type}: the first feed of what this page is of, beside those of all stories",
    "text_page": "{path, story_path}: the headlines of the text edition, and this story's text or an empty string",
    "follow_page": "{path}: the page on how to follow the paper",
    "search_page": "{path}: the page of search, to which the masthead's field leads",
    "open_search": "{path}: what browsers know the search by, on the front page and on that of search",
    "manifest": "{path}: what a home screen shows of the paper, on the front page and on that about feeds",
    "corrections_page": "{path, of_policy}: the list of corrections, and whether this is the page about them",
    "unpublished": "in a preview, on the front page and on what is not published: {path, kept_by, file, line}: the "
    "list of all that is not, what keeps this piece (draft, embargo or date), its source and the line that does, or 0",
}

LIST = {
    "dates": "[{day, iso, path, part, articles: [card]}]: stories by day, newest first, in parts to set in columns",
    "years": "[{year, path}]: the years this list has pages for",
    "year": "the year that this page holds, or None on the page of the newest",
    "count": "how many stories there are in all",
    "since": "the day of the oldest, as {iso, day, time, zone}",
    "lead": "the card of a section's lead, or None",
    "cards": "[card]: what stands beside it",
    "topics": "[{name, path}]: those that the newest of the list have besides, most frequent first",
    "introduction": "{standfirst, own, blocks, email, elsewhere: [{name, href}]}: what a file says of it, or None",
}

SEQUENCE = {
    "beginning": "the card of a thread's first story, where only the page of an earlier year shows it, or None",
    "stories": "[card with its part]: those of a series in the order of their parts, instead of by day",
}

INDEX = {
    "letters": "[{letter, id, labels: [{name, path, count}]}]: all of them, in one group as long as they are few",
    "most_covered": "[{name, path, count}]: those with most stories, once they are many",
}

# What each kind of template reads besides.
KINDS: dict[str, dict[str, str]] = {
    "article": {
        "article": "the story: see dateline_news/plugins/stories.py",
        "letter": "{subject, body}: those of a mail about it, percent-encoded; None without an address of the site",
        "contact": "{mail, path, href}: where readers write to the paper, two of them empty; or None",
        "related": "{earlier, next}: lines of earlier stories on the same, and what to read next: [{topic, …line}]",
        "original": "{path, date} of the correction that the original got after this translation, or None",
        "corrections": "[{id, kind, date, text}]: what was put right in it, in the order in which it was",
        "sequences": "[{kind, name, path, part, earlier, later}]: its thread and its series, and the lines beside it",
    },
    "page": {"page": "{title, standfirst, own, blocks}"},
    "index": {
        "wordmark": "{path, width, height, size}: the paper's name, drawn; None where it is set as text",
        "today": "the newest story's day, as {iso, day, time, zone, weekday}",
        "lead": "the lead's card, with {opening, length, is_big, authors, source, related: [line], "
        "sequence: {name, path, part} or None}, or None",
        "beside": "[card]: in a quiet paper, the stories beside the lead",
        "note": "{text, name, path}: what the paper is, while there is little else, or None",
        "latest": "[{day, iso, stories: [line with its time]}]: the newest, also those that stand elsewhere",
        "band": "[card]: the next in rank, some with a picture",
        "opinion": "{section, stories: [line with its authors]}, or None",
        "rows": "[{is_pair, sections: [{section, lead: card, cards: [card], lines: [line]}]}]: the sections",
        "sections": "[{section, story: line}]: the sections for which there is no row",
    },
    # A label's page and the list of all, for category, tag, author and whatever else LABEL_KINDS has.
    # The path of a label, a year, a month or a day is empty where the paper has no such page.
    **{
        kind.name: {kind.name: "{name, path}", **LIST, **(SEQUENCE if kind.is_sequence else {})}
        for kind in LABEL_KINDS.values()
    },
    **{kind.plural: {kind.plural: "[{name, path, count}]", **INDEX} for kind in LABEL_KINDS.values()},
    "categories": {"categories": "[{name, path, count, newest: card}]"},
    "period_archives": {
        "period": "{name, year, within: [{name, path}]}: the year, the month or the day, and the pages that lead to it",
        "count": "how many stories it has",
        "months": "[{name, path, count, articles: [card]}]: the months of a year, with what was most prominent",
        "dates": LIST["dates"],
        "earlier": "{name, path} of the period before, or None",
        "later": "{name, path} of the period after, or None",
    },
    "archives": {
        "years": "[{year, path, count, months: [{name, path, count}]}]",
        "dates": "all stories by day, where neither years nor months have pages",
    },
    "corrections": {
        "days": "[{day, iso, part, corrections: [{kind, text, own, story: {title, path}}]}]: newest first",
        "corrections_policy": "the path of the page about them, or an empty string",
    },
    "follow": {
        "all_feeds": "[{of, name, path, own, formats: [{name, title, path, type}]}]: the feeds of the site, of "
        "sections and of languages (`of`: site, section, language)",
        "corrections_feed": "{name, title, path, type}: the feed of corrections, once there is one, or None",
        "labels": "[{name, path}]: lists of topics, authors and the like, each of which has a feed",
        "newsletter": "{path, href}: where it is subscribed to, one of them empty, or None",
    },
    "search": {
        "script": "{path}: what searches, or None where no story is indexed",
        "bundles": "[{folder, engine, lang, dir, year, step}]: what it looks through, each language's newest first; "
        "`step` is after how many requests for more, `engine` the folder of the program for the language",
        "years": "the years in which there are stories, newest first",
        "sections": "[{slug, name, path}]: the sections",
        "kinds": "[{value, name}]: the kinds of stories that there are",
    },
    "unpublished": {"groups": "[{kept_by, pieces: [{title, path, own, standing, wanted, file, line}]}]: in a preview"},
    "text": {
        "today": "the newest story's day, as {iso, day, time, zone}, or None",
        "groups": "[{name, stories: [line, whose path is that of its text]}]: the newest stories by section",
    },
    "404": {
        "latest": "[line]: the newest stories",
        "sections": "[{name, path}]: the sections",
        "own_script": "what makes a search of the words in the address, as JavaScript",
    },
    "redirect": {"place": "{address, name, own}: where the page has moved to"},
}

# Facts about a story that plugins give, and their values without the plugin.
FACTS: dict[str, Any] = {"related": {"earlier": [], "next": []}, "corrections": [], "sequences": []}


def declared(template: str) -> set[str]:
    """The names that a kind of template (`article`, `index`, …) may read; a custom one may read what `article` may."""
    return {*COMMON, *HEAD, *KINDS.get(template, KINDS["article"])}
