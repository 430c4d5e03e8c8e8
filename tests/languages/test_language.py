"""What a language says: texts, days, figures."""

import pickle
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from dateline_news.languages import folders, has_words, language
from dateline_news.model.moments.days import Sentence, TimeOfDay, day_name
from tests.papers import ENGLISH, THEME

SHIPPED = (THEME / "translations",)
DAY = date(2021, 7, 14)


@pytest.mark.parametrize(
    ("lang", "day", "in_its_year", "month", "weekday"),
    [
        ("en", "14 July 2021", "14 July", "July 2021", "Wednesday"),
        ("en-GB", "14 July 2021", "14 July", "July 2021", "Wednesday"),
        ("ur", "14 جولائی، 2021", "14 جولائی", "جولائی 2021", "بدھ"),
        ("ar", "14 يوليو 2021", "14 يوليو", "يوليو 2021", "الأربعاء"),
        ("de", "14. Juli 2021", "14. Juli", "Juli 2021", "Mittwoch"),
        ("fr", "14 juillet 2021", "14 juillet", "juillet 2021", "mercredi"),
        ("es", "14 de julio de 2021", "14 de julio", "julio de 2021", "miércoles"),
        ("ar-EG", "١٤ يوليو ٢٠٢١", "١٤ يوليو", "يوليو ٢٠٢١", "الأربعاء"),
    ],
)
def test_days_and_figures_are_those_of_the_language(
    lang: str, day: str, in_its_year: str, month: str, weekday: str
) -> None:
    of = language(lang, SHIPPED)
    assert (of.day(DAY), of.day(DAY, 2021)) == (day, in_its_year)
    assert (of.month_and_year(DAY), of.weekday(DAY)) == (month, weekday)
    assert (of.shown(day_name(DAY)), of.shown(day_name(DAY, 2021))) == (day, in_its_year)


def test_a_text_has_its_values_and_numbers_their_form() -> None:
    urdu, arabic = language("ur", SHIPPED), language("ar", SHIPPED)
    assert urdu.gettext("Follow %(paper)s", paper="A") == "A کو فالو کریں"
    counted = [arabic.ngettext("One story", "%(n)s stories", n) for n in (0, 1, 2, 3, 11, 100)]
    assert counted == ["لا أخبار", "خبر واحد", "خبران", "3 أخبار", "11 خبرًا", "100 خبر"]
    assert language("ar-EG", SHIPPED).ngettext("One story", "%(n)s stories", 12) == "١٢ خبرًا"
    assert urdu.gettext("A text that no catalogue has") == "A text that no catalogue has"


def test_a_sentence_is_said_again_with_its_days_and_times() -> None:
    until = Sentence("Embargoed until %(day)s", {"day": day_name(DAY)})
    assert (until, ENGLISH.shown(until)) == ("Embargoed until 14 July 2021",) * 2
    assert language("de", SHIPPED).shown(until) == "Gesperrt bis 14. Juli 2021"
    assert language("ar-EG", SHIPPED).shown(TimeOfDay("09:30")) == "٠٩:٣٠"


def test_another_process_gets_the_same() -> None:
    for value in (day_name(DAY, 2021), Sentence("a %(b)s", {"b": "c"}), language("ur", SHIPPED)):
        copied = pickle.loads(pickle.dumps(value))  # noqa: S301  what was pickled here
        assert (repr(copied), type(copied)) == (repr(value), type(value))
    assert pickle.loads(pickle.dumps(day_name(DAY, 2021))).has_year is False  # noqa: S301  likewise


def test_a_paper_may_have_a_catalogue_of_its_own_and_change_words_of_ours(tmp_path: Path) -> None:
    (tmp_path / "sw.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Latest"\nmsgstr "Habari mpya"\n', encoding="utf-8")
    (tmp_path / "ur.po").write_text('msgid ""\nmsgstr ""\n\nmsgid "Latest"\nmsgstr "خبریں"\n', encoding="utf-8")
    places = folders({"TRANSLATIONS": [str(tmp_path)], "THEME": str(THEME)})
    assert [has_words(lang, places) for lang in ("sw", "sw-KE", "en", "sv", "../de", "")] == [True, True, True] + [
        False
    ] * 3
    assert language("sw", places).gettext("Latest") == "Habari mpya"
    urdu = language("ur", places)
    assert (urdu.gettext("Latest"), urdu.gettext("Topics")) == ("خبریں", "موضوعات")
    assert repr(urdu) != repr(language("ur", SHIPPED)), "so that its pages are drawn anew"


def test_what_is_no_catalogue_is_told_with_its_file_and_line(tmp_path: Path) -> None:
    (tmp_path / "ur.po").write_text('msgid "a"\nmsgstr "b"\nnonsense\n', encoding="utf-8")
    with pytest.raises(SystemExit, match=r"ur\.po:3: .*no right catalogue"):
        language("ur", (tmp_path,)).gettext("a")


def test_an_english_paper_does_not_load_what_it_has_no_use_for() -> None:
    code = "import sys, dateline_news.press.build.build, dateline_news.languages as l; l.language('en').gettext('a'); "
    run = subprocess.run([sys.executable, "-c", f"{code}sys.exit('babel' in sys.modules)"], check=False)
    assert run.returncode == 0
