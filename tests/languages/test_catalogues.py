"""The catalogues of the theme: complete, and with what gettext needs of each text."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from babel import Locale
from babel.messages.catalog import Message

from tests import catalogues

FILES = {file.stem: file for file in sorted(catalogues.FOLDER.glob("*.po"))}
PLACE = re.compile(r"%\((\w+)\)s")
# What is the same in other languages too: names, and words that they share with English.
SAME = {
    "de": {"Feed", "Feed: %(title)s", ", "},
    "fr": {", "},
    "es": {", "},
}
SAMPLES = range(250)


def entries(lang: str) -> Iterator[Message]:
    return (message for message in catalogues.catalogue(FILES[lang]) if message.id)


def forms(message: Message) -> tuple[str, ...]:
    string: Any = message.string
    return tuple(string) if message.pluralizable else (string,)


def places(text: object) -> set[str]:
    return set(PLACE.findall(str(text)))


def test_the_languages_that_are_promised_are_there() -> None:
    assert FILES.keys() >= {"ar", "de", "es", "fr", "ur"}


@pytest.mark.parametrize("lang", FILES)
def test_a_catalogue_has_every_text_of_templates_and_plugins_and_no_other(lang: str) -> None:
    wanted = {message.id for message in catalogues.texts() if message.id}
    assert {message.id for message in entries(lang)} == wanted, "python -m tests.catalogues mends it"


@pytest.mark.parametrize("lang", FILES)
def test_every_text_is_translated(lang: str) -> None:
    assert [message.id for message in entries(lang) if not all(forms(message)) or message.fuzzy] == []


@pytest.mark.parametrize("lang", FILES)
def test_no_translation_is_the_english_text(lang: str) -> None:
    same = {str(message.id) for message in entries(lang) if str(message.id) in forms(message)}
    same |= {message.id[0] for message in entries(lang) if message.pluralizable and {*message.id} & {*forms(message)}}
    assert same <= SAME.get(lang, set())


@pytest.mark.parametrize("lang", FILES)
def test_a_translation_has_the_places_of_its_text_and_markup_that_it_has(lang: str) -> None:
    wrong = []
    for message in entries(lang):
        texts = message.id if message.pluralizable else (message.id,)
        wanted = places(texts[-1])
        for form in forms(message):
            missing = wanted - places(form) - ({"n"} if message.pluralizable else set())
            tags = [re.findall(r"<[^>]*>", str(text)) for text in (texts[-1], form)]
            if missing or places(form) - wanted or tags[0] != tags[1]:
                wrong.append((texts[-1], form))
    assert wrong == []


@pytest.mark.parametrize("lang", FILES)
def test_numbers_have_the_forms_that_the_language_has(lang: str) -> None:
    catalog = catalogues.catalogue(FILES[lang])
    count, rule = catalog.num_plurals, Locale.parse(lang).plural_form
    form = eval(f"lambda n: int({_python(catalog.plural_expr)})")  # noqa: S307  of a file of ours
    assert [
        len(forms(message)) for message in entries(lang) if message.pluralizable and len(forms(message)) != count
    ] == []
    by_form: dict[int, set[str]] = {}
    for n in SAMPLES:
        by_form.setdefault(form(n), set()).add(rule(n))
    assert {*by_form} == {*range(count)}
    assert all(len(names) == 1 for names in by_form.values()), "by CLDR"


def _python(expression: str) -> str:
    """A plural expression, which is one of C, in Python."""
    expression = expression.replace("&&", " and ").replace("||", " or ")
    while match := re.search(r"\(([^()?]+)\?([^()?:]+):([^()]+)\)|^([^()?]+)\?([^()?:]+):(.+)$", expression):
        test, yes, no = (part for part in match.groups() if part is not None)
        expression = f"{expression[: match.start()]}[({yes}),({no})][not ({test})]{expression[match.end() :]}"
    return expression


@pytest.mark.parametrize("text", ["Latest", "%(n)s stories", "This page is not in the paper", "Opinion", "Correction"])
def test_texts_of_templates_tables_and_plugins_are_collected(text: str) -> None:
    every = [message.id for message in catalogues.texts() if message.id]
    assert any(text in (message if isinstance(message, tuple) else (message,)) for message in every)
