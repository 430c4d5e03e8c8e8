"""No hour of an embargo is lost: it is read as people and desks write it, or a person is asked."""

from datetime import date

import pytest

from dateline_news.desk.wire.recognise.notices.holds import hold_in
from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted

DAY = date(2023, 5, 4)


@pytest.mark.parametrize(
    ("line", "at"),
    [
        ("Embargoed to 0001 Friday May 5", "00:01"),
        ("EMBARGOED 0001 FRIDAY 5 MAY 2023", "00:01"),
        ("Embargoed until Friday 5 May 0600", "06:00"),
        ("Embargoed until 0030hrs Friday May 5", "00:30"),
        ("Embargoed until 2030 Friday May 5", "20:30"),
        ("NOT FOR USE BEFORE 1800 GMT MAY 5", "18:00+00:00"),
        ("Embargoed until six o’clock on 5 May 2023", "06:00"),
        ("Embargoed until 6.30 in the evening on 5 May 2023", "18:30"),
        ("Embargoed until 6:00 (PM), 5 May 2023", "18:00"),
        ("EMBARGO: 2023-05-05T06:00:00+02:00", "06:00+02:00"),
        ("Embargoed until 6pm (London), 5 May 2023", "18:00+01:00"),
        ("Embargoed until 10:00 Washington time, 5 May 2023", "10:00-04:00"),
        ("EMBARGOED FOR RELEASE UNTIL 11 AM ET (1500 GMT), FRIDAY, MAY 5, 2023", "11:00-04:00"),
        ("STRICT EMBARGO: 00:01 a.m. Friday 5 May 2023", "00:01"),
        ("Embargo: 5 May 2023 - 10:00", "10:00"),
        ("EMBARGO: 2023-05-05 06:00-05:00", "06:00-05:00"),
        ("Embargoed till Fri 5 May 6am", "06:00"),
        ("Sperrfrist: 5. Mai 2023, 8 Uhr 30", "08:30"),
        ("Sperrfrist: 5. Mai 2023, acht Uhr abends", "20:00"),
        ("SOUS EMBARGO jusqu'au vendredi 5 mai 2023 à 8 heures du soir", "20:00"),
        ("Diffusion interdite avant le 5 mai 2023 à 10 heures 30, heure de Genève", "10:30+02:00"),
        ("BAJO EMBARGO hasta las diez de la mañana del viernes 5 de mayo de 2023", "10:00"),
        ("BAJO EMBARGO hasta las 8:30 de la tarde del 5 de mayo de 2023, hora de Bogotá", "20:30-05:00"),
        ("SOB EMBARGO até às 8 da noite de 5 de maio de 2023", "20:00"),
        ("EMBARGO fino alle ore 18 del 5 maggio 2023", "18:00"),
        ("AMBARGO: 5 Mayıs 2023 saat 10.00'a kadar", "10:00"),
        ("5 Mayıs 2023 Cuma günü saat 10.00'dan önce yayınlanmamalıdır", "10:00"),
        ("محظور النشر حتى الساعة العاشرة من صباح يوم الجمعة 5 أيار 2023 بتوقيت عمّان", "10:00+03:00"),
        ("محظور النشر حتى الساعة ٨:٣٠ مساءً يوم ٥ مايو ٢٠٢٣ بتوقيت الرياض", "20:30+03:00"),
        ("یہ خبر 5 مئی 2023 شام چھ بجے سے پہلے شائع نہ کی جائے", "18:00"),
        ("یہ خبر 5 مئی 2023 کو دن 2 بجے سے پہلے جاری نہ کی جائے", "14:00"),
        ("5 मई 2023 को शाम 6 बजे से पहले प्रकाशित न करें", "18:00"),
        ("एम्बार्गो: 5 मई 2023, सुबह 11 बजे", "11:00"),
    ],
)
def test_an_hour_is_read_however_it_is_written(line: str, at: str) -> None:
    hold = hold_in(line)
    assert hold
    assert (hold.end, hold.until.iso(DAY), hold.until.all_doubts(DAY)) == (len(line), f"2023-05-05 {at}", [])


@pytest.mark.parametrize(
    ("line", "doubt"),
    [
        ("Embargoed until half past six, 5 May 2023", "“half” adds to an hour"),
        ("محظور النشر حتى الساعة العاشرة والنصف من صباح يوم الجمعة 5 مايو 2023", "adds to an hour"),
        ("یہ خبر 5 مئی 2023 صبح ساڑھے 10 بجے سے پہلے شائع نہ کی جائے", "adds to an hour"),
        ("یہ خبر ۵ مئی ۲۰۲۳ رات ۱۲ بجے سے پہلے شائع نہ کی جائے", "may be two times"),
        ("Embargo 10:00-11:00, 5 May 2023", "more than one time"),
        ("Embargoed until 6 am CEST or GMT+3, 5 May 2023", "more than one zone"),
        ("Sperrfrist bis Freitag, 5. Mai, 24 Uhr", "may be a time"),
        ("Embargoed until 6 or 7 on 5 May 2023", "“6” may be a time"),
        ("Embargoed until first light on 5 May 2023", "“first light” is no time"),
        ("SOUS EMBARGO jusqu'au 5 mai 2023 au matin", "“matin” is no time"),
        ("Embargoed until 5 May 2030 hrs", "its year may be an hour"),
        ("Embargoed until 5 May 2030", "far from the day of the story"),
        ("EMBARGO 050600Z MAY 23", "“050600Z” may be a time"),
        ("Embargoed until 6pm Freedonia time, 5 May 2023", "means no one zone"),
        ("Embargoed until 06:00 XYZT, 5 May 2023", "means no one zone"),
        ("Bajo embargo hasta las 10:00, hora de Kellópolis, 5 de mayo de 2023", "means no one zone"),
        ("محظور النشر حتى الساعة 10 صباحا يوم 5 مايو 2023 بالتوقيت المحلي", "means no one zone"),
    ],
)
def test_an_hour_that_is_not_read_is_asked_about(line: str, doubt: str) -> None:
    hold = hold_in(line)
    assert hold
    assert any(doubt in each for each in hold.until.all_doubts(DAY)), hold.until.all_doubts(DAY)


@pytest.mark.parametrize(
    "lines",
    [
        "Embargo: 5 May 2023\nTime: 06:00 GMT",
        "Embargoed until 5 May 2023\n\n06:00 GMT",
        "EMBARGOED\nFriday 5 May 2023\n06:00 GMT",
        "Embargoed until 06:00 GMT\nFriday 5 May 2023",
        "NOT FOR PUBLICATION\nBEFORE 0600 GMT FRIDAY 5 MAY",
    ],
)
def test_an_hour_below_its_day_is_of_the_hold(lines: str) -> None:
    draft = drafted(f"{lines}\n\n{TITLE}\n\nKELL, May 4, 2023 – {LEAD}\n\n{MORE}")
    assert (draft.fields["embargo"], draft.fields["title"]) == ("2023-05-05 06:00+00:00", TITLE)
    assert draft.fields["date"] == "2023-05-04"


def test_a_day_above_a_hold_is_the_story_s() -> None:
    draft = drafted(f"2023-05-04\n\nHOLD FOR RELEASE\n\n{TITLE}\n\n{LEAD}\n\n{MORE}")
    assert draft.fields["date"] == "2023-05-04"
    assert "embargo" in draft.fields["wanted"]


def test_an_hour_that_is_only_about_when_is_asked_about() -> None:
    copy = "Embargoed until delivery (expected 2pm, 5 May 2023)"
    assert "embargo" in drafted(f"{copy}\n\n{TITLE}\n\n{LEAD}").fields["wanted"]
