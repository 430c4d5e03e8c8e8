"""What a copy is to a desk: kills, words to editors, corrections and newer versions make no headlines of themselves."""

from dataclasses import replace

import pytest

from tests.desk.wire.drafting import IN_A_SECTION, LEAD, MORE, TITLE, drafted, story, with_disposition

DATE = "2021-07-14\n\n"


@pytest.mark.parametrize(
    ("line", "rule", "message"),
    [
        (f"UPDATE 2-{TITLE}", "version-label", "update"),
        (f"UPDATE 1 - {TITLE}", "version-label", "update"),
        (f"WRAPUP 3-{TITLE}", "version-label", "update"),
        (f"2ND LEAD: {TITLE}", "version-label", "update"),
        (f"2nd Ld-Writethru\n\n{TITLE}", "version-label", "update"),
        (f"{TITLE}\n\n(Adds details throughout)", "version-line", "update"),
        (f"{TITLE}\n\n(Recasts with board, adds fares; trims previous)", "version-line", "update"),
        (f"{TITLE}\n\n(Actualiza con declaraciones)", "version-line", "update"),
        (f"{TITLE}\n\n(Neu: Fahrplan)", "version-line", "update"),
        (f"{TITLE}\n\nEds: UPDATES with quote.", "version-line", "update"),
        (f"CORRECTED-{TITLE}", "correction-label", "correction"),
        (f"CORRECTED: {TITLE}", "correction-label", "correction"),
        (f"CORRECCIÓN: {TITLE}", "correction-label", "correction"),
        (f"(Corrección) {TITLE}", "correction-label", "correction"),
        (f"EXCLUSIVE-{TITLE}", "service-label", "story"),
        (f"ثقافي / {TITLE}", "service-label", "story"),
        (f"{TITLE}\n\nAP Photos MEPA102, MEPA103.", "picture-note", "story"),
        (f"Korrektur: {TITLE}", "correction-label", "correction"),
        (f"{TITLE}\n\n(Corrects day in first paragraph)", "correction-line", "correction"),
        (f"RPT-{TITLE}", "repeat-label", "story"),
        (f"ABCD-UPDATE 2-{TITLE}", "version-label", "update"),
        (f"CORRECTING and REPLACING {TITLE}", "correction-label", "correction"),
        (f"UPDATED {TITLE}", "version-label", "update"),
        (
            f"Verkehr/Sample/\n(Berichtigung: Im zweiten Absatz wurden die Kosten\nberichtigt: rpt 4 Euro)\n{TITLE}",
            "correction-line",
            "correction",
        ),
        (f"{TITLE}\n(Corrección: cambia el nombre)", "correction-line", "correction"),
        (f"{TITLE}\n[Correction: name in second paragraph]", "correction-line", "correction"),
        (f"{TITLE}\n(Korrektur im 2. Absatz)", "correction-line", "correction"),
        (f"{TITLE}\n— Berichtigung: Name im zweiten Absatz —", "correction-line", "correction"),
        (f"{TITLE}\n(Aktualisierung: Zitat)", "version-line", "update"),
        (f"ACTUALISÉ  {TITLE}", "version-label", "update"),
        (f"MISE À JOUR {TITLE}", "version-label", "update"),
    ],
)
def test_a_label_goes_into_the_report_and_the_headline_is_without_it(line: str, rule: str, message: str) -> None:
    draft = story(line, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == (message, TITLE)
    assert with_disposition(draft, rule) != []
    if message != "story":
        assert next(text for label, text in draft.lines() if label == "message").startswith(f"{message} (line ")


@pytest.mark.parametrize(
    "line",
    [
        "Correction officers strike in Sample Town", "Kill Devil Hills to reopen", "Heat advisory issued for Sample Town",
        "Update from the harbour", "Ferries withdrawn", "Lead found in water", "First lead in the ferry case",
        "Repeat offender sails again", "A correction of course", "BC-Alberta pipeline talks go on", "Planung des Hafens kommt voran", "Rappel de bateaux à Sample",
        "Prévisions de trafic en hausse à Sample", "Correction of the river brings ferries back", "Where ferries go: a list",
        "All desks of Sample Town are sold", "Note of a story that was withdrawn", "Korrektur der Fährpläne im zweiten Absatz", "Korrekturen am Fahrplan der Fähren", "Court corrects a line of its judgment", "What the board said",
    ],
)  # fmt: skip
def test_headlines_with_such_words_are_headlines(line: str) -> None:
    draft = story(line, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == ("story", line)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("*** DÜZELTME ***", "correction"), ("CP......CORRECTION......CP", "correction"), ("ACHTUNG: KORREKTUR", "correction"),
        ("Ferry-Timetable-CORRECTION", "correction"), ("Correction to July 12 story about ferries", "correction"),
        ("- ATTENTION - CORRECTS number of boats ///", "correction"), ("- ACHTUNG - BERICHTIGT die Zahl der Boote", "correction"),
        ("Corrects number of boats in third paragraph", "correction"), ("Annule et remplace le communiqué n° 14", "correction"), ("This cancels and replaces our release of Monday", "correction"),
        ("RETTIFICA", "correction"), ("RALAT", "correction"), ("تصويب", "correction"), ("تصحیح", "correction"), ("शुद्धि पत्र", "correction"),
        ("FE DE ERRATAS", "correction"), ("CORREÇÃO", "correction"), ("اصلاحیه", "correction"),
        ("(Zusammenfassung 1500 - Neu: Fahrplan)", "update"), ("2. Zusammenfassung", "update"), ("AMPLIACIÓN", "update"),
        ("ATUALIZAÇÃO 2", "update"), ("MISE À JOUR", "update"), ("AGGIORNAMENTO 2", "update"), ("GÜNCELLEME", "update"),
        ("SAM-FERRIES-BOARD-LD STRIKE", "update"), ("تحديث", "update"), ("اپ ڈیٹ", "update"), ("दूसरी लीड", "update"),
        ("(Ampliación: añade tarifas)", "update"), ("(Actualise avec les tarifs)", "update"),
    ],
)  # fmt: skip
def test_every_language_says_what_a_copy_is_and_signs_around_it_make_no_difference(line: str, message: str) -> None:
    draft = story(line, TITLE, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == (message, TITLE)


@pytest.mark.parametrize(
    "label", ["** K I L L   K I L L **", "RÜCKZUG", "NOTIZIA ANNULLATA", "HABER İPTALİ", "BERITA DICABUT", "خبر منسوخ", "समाचार निरस्त"]
)  # fmt: skip
def test_every_language_kills(label: str) -> None:
    assert drafted(f"{DATE}{label}\n\n{MORE}").message == "kill"


@pytest.mark.parametrize(
    "copy",
    [
        "PREVISIONES DE SAMPLE\n\n09:30h.- Puerto.- La consejera presenta el plan.\n\n10:00h.- Audiencia.- Sigue el juicio.",
        "DAYBOOK for Monday\n\n9 a.m. - Board of the harbour meets\n10.30 a.m. - Court hears the ferry case",
        "Photo of the ferry\n\nWHAT: Launch of a ferry\nWHO: The mayor\nWHEN: 9 a.m. on Friday\nWHERE: Pier 2",
        "TERMINVORSCHAU\n\n09.00 Uhr Hafenamt tagt",
        "CONVOCATORIA A MEDIOS DE COMUNICACIÓN\n\nSe invita a todos.",
        "میڈیا ایڈوائزری\n\nتمام نمائندے مدعو ہیں۔",
    ],
)
def test_a_list_of_the_day_and_an_invitation_are_words_to_editors(copy: str) -> None:
    assert drafted(f"{DATE}{copy}").message == "advisory"


@pytest.mark.parametrize("label", ["MEDIA ADVISORY:", "Media Advisory:", "PRESS INVITATION:"])
def test_what_invites_the_press_is_no_story_and_news_that_alerts_is(label: str) -> None:
    assert drafted(f"{label} {TITLE}\n\n{DATE}{LEAD}\n\n{MORE}").message == "advisory"
    assert drafted(f"News Alert: {TITLE}\n\n{DATE}{LEAD}\n\n{MORE}").message == "story"


@pytest.mark.parametrize(
    "label",
    [
        "BASIN DAVETİ",
        "INVITATION PRESSE",
        "Presseeinladung",
        "CONVITE À IMPRENSA",
        "INVITO STAMPA",
        "دعوة صحفية",
        "प्रेस आमंत्रण",
    ],
)
def test_an_invitation_is_one_below_a_long_letterhead_too(label: str) -> None:
    head = "SAMPLE LAND\nKELLSHIRE COUNTY\nKell Museum of Tides\n\nNo. : 2023/41\n\n"
    assert drafted(f"{head}{DATE}{label}: {TITLE}\n\n{LEAD}\n\n{MORE}").message == "advisory"


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("POL-KEL: Korrektur: Die Fähre war blau", "correction"), ("POL-KEL: Korrektur zur Meldung von heute Morgen", "correction"),
        ("FW-KEL: Brand in der Hafenstraße (Korrektur)", "correction"), ("BPOL-KEL: KORREKTUR - Zeugen am Kai gesucht", "correction"),
        ("POL-KEL: Nachtrag: Die Fähre ist wieder da", "update"),
    ],
)  # fmt: skip
def test_behind_the_sign_of_an_office_a_label_says_what_a_release_is_and_stays_in_its_headline(
    line: str, message: str
) -> None:
    release = f"{DATE}Polizei Kellburg\n\n{line}\n\nKellburg (ots) - {LEAD}\n\n{MORE}"
    draft = drafted(release)
    fields = draft.fields or draft.message_fields
    assert (draft.message, fields["title"]) == (message, line)
    assert drafted(release.replace(line, "POL-KEL: Fähre nach Korrektur des Kurses am Kai")).message == "story"


def test_a_word_to_desks_keeps_the_place_and_the_agency_that_it_opens_with() -> None:
    notice = (
        "ANULACIÓN\n\nKell, 4 may (EFE).- Rogamos a los señores abonados no utilizar la noticia FRX22 sobre el puerto."
    )
    assert drafted(f"{notice}\n\n{MORE}").message_fields["dateline"] == "Kell"


def test_what_speaks_to_those_who_take_a_wire_is_apart() -> None:
    note = "Sayın abonelerimiz, saat 15.10'da yayımladığımız haberi yeniden yayımlıyoruz."
    draft = story("*** DÜZELTME ***", note, TITLE, LEAD, MORE)
    assert with_disposition(draft, "editors-line") == [note]
    assert draft.fields["title"] == TITLE


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("BC-SL--Sample Ferries, 2nd Ld-Writethru,0412", "BC-SL--Sample Ferries"),
        ("BC-Sample-Ferries", "BC-Sample-Ferries"),
        ("Sampleland-ferries-strike, 3RD LEAD", "Sampleland-ferries-strike"),
        ("SLUG: SAMPLE-FERRIES", "SAMPLE-FERRIES"),
        ("SAMPLE-FERRIES/ (UPDATE 2)", "SAMPLE-FERRIES"),
        ("^BC-SL--Sample Ferries,0300<", "BC-SL--Sample Ferries"),
    ],
)
def test_a_slug_line_is_a_field(line: str, name: str) -> None:
    draft = story(line, TITLE, LEAD, MORE)
    assert (draft.fields["slugline"], draft.fields["title"]) == (name, TITLE)


def test_signs_of_teleprinters_are_no_part_of_a_headline() -> None:
    draft = story(f"^{TITLE}<", LEAD, MORE)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, "wire-sign") == ["^", "<"]


def test_a_bracket_over_several_lines_is_one() -> None:
    draft = drafted(f"{DATE}{TITLE}\n\n(Adds harbour master in\nparagraph 3)\n\n{LEAD}\n\n{MORE}", IN_A_SECTION)
    assert " ".join(with_disposition(draft, "version-line")) == "(Adds harbour master in paragraph 3)"


@pytest.mark.parametrize(
    "lines",
    [
        "BULLETIN KILL\n\nKill the story slugged BC-SL--Sample Ferries. A kill is mandatory.",
        "BC-SL--Sample Ferries, BULLETIN KILL,0065\n\nNo ferry ran.",
        f"WITHDRAWN-{TITLE}\n\nThe story is withdrawn.",
        f"{TITLE} (WITHDRAWN)\n\nThe story is withdrawn.",
        "STORY REMOVED: Ferries\n\nThere was none.",
        "ANULACIÓN\n\nSe anula la noticia sobre los transbordadores.",
        "ANNULATION: bacs\n\nLa dépêche est annulée.",
        "MELDUNG ZURÜCKGEZOGEN\n\nBitte nicht verwenden.",
        "إلغاء خبر\n\nيرجى عدم النشر.",
    ],
)
def test_a_kill_makes_no_draft_and_a_story_that_is_not_known_is_to_be_looked_for(lines: str) -> None:
    draft = drafted(DATE + lines)
    assert (draft.message, draft.fields) == ("kill", {})
    assert [problem.field for problem in draft.problems] == ["kind"]
    assert "is a kill, and no draft" in draft.problems[0].message
    assert "look for it" in draft.problems[0].message


@pytest.mark.parametrize(
    "lines",
    ["ADVISORY - Schedule for Friday", "NOTE TO EDITORS\n\nThe story moved twice.", "AVISO A REDACCIONES: agenda", "AVIS AUX RÉDACTIONS"],
)  # fmt: skip
def test_a_word_to_editors_is_passed_over(lines: str) -> None:
    draft = drafted(f"{DATE}{lines}\n\n{MORE}")
    assert (draft.message, draft.outcome, draft.problems, draft.fields) == ("advisory", "passed over", [], {})
    assert "--kind news" in draft.facts[0]


def test_a_correction_alone_is_none_and_one_with_its_story_is_a_draft() -> None:
    alone = drafted(f"{DATE}CORRECTION: Ferries story\n\nIn a story published Monday the board was misnamed.")
    assert "is a correction of an earlier story, and no draft" in alone.problems[0].message
    assert story(f"CORRECTED-{TITLE}", LEAD, MORE).fields["title"] == TITLE


def test_a_line_that_says_what_is_corrected_is_the_headline_where_there_is_no_other() -> None:
    line = "Correction to July 12 story on the ferries of Sample Town"
    alone = drafted(
        f"{DATE}{line}\n\nIn a story published Monday the board was misnamed.", replace(IN_A_SECTION, kind="news")
    )
    assert alone.fields["title"] == line
    assert story(line, TITLE, LEAD, MORE).fields["title"] == TITLE


def test_a_correction_with_its_whole_text_again_is_a_draft_however_short() -> None:
    told = "In the release dated July 13, 2021, the day should read Monday.\n\nThe updated release reads:"
    draft = story("CORRECTING and REPLACING " + TITLE, told, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == ("correction", TITLE)


@pytest.mark.parametrize(
    "title", ["CORRECTION officers to strike in Sample Town", "KILL Bill on ferries, board of Sample Town says"]
)
def test_a_word_in_capitals_that_the_sentence_goes_on_with_and_a_kill_without_a_mark_are_no_labels(title: str) -> None:
    draft = story(title, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == ("story", title)


@pytest.mark.parametrize("label", ["KILL KILL KILL - Ferries (KELL)", "LEGAL KILL"])
def test_a_kill_that_is_called_out_is_one(label: str) -> None:
    copy = f"{DATE}NSW:KILL KILL KILL Ferries\n\n{label}\n\nPlease kill the story slugged Ferries.\n\nThere will be no substitute."
    assert drafted(copy).message == "kill"


def test_the_editor_makes_a_story_of_any_with_a_kind() -> None:
    draft = drafted(f"{DATE}KILL\n\n{LEAD}\n\n{MORE}", type(IN_A_SECTION)(section="world", kind="news"))
    assert draft.problems == []
    assert (draft.fields["kind"], draft.fields["status"]) == ("news", "draft")


def test_a_kill_has_the_headline_of_its_own_line_before_that_of_its_story() -> None:
    notice = f'KELL, May 4, 2023 (AFP) -\n\nATTENTION EDITORS\n\nPlease kill the story headlined "{TITLE}".\n\n{MORE}'
    assert drafted(f"KILL: Ferries of Kell\n\n{notice}").message_fields["title"] == "KILL: Ferries of Kell"
    assert drafted(f"MANDATORY KILL\n\n{notice}").message_fields["title"] == TITLE


@pytest.mark.parametrize(
    "opening",
    [
        "KELL (AP) — Kill the story slugged BC-AS--Ferries.",
        "Kell (Freeland), 14 mai 2021 (AFP) - Veuillez annuler notre dépêche FRA12.",
    ],
)
def test_a_kill_is_from_the_place_before_its_first_sentence(opening: str) -> None:
    fields = drafted(
        f"BULLETIN KILL\n\n{opening}\n\nThe letter that the story quotes was not written by the board."
    ).message_fields
    assert fields["dateline"].startswith(("KELL", "Kell"))


@pytest.mark.parametrize("words", ["datelined KELL and sent at 0942 GMT", "mit der Ortsmarke KELL", "datée de KELL"])
def test_a_kill_has_the_place_of_the_story_that_it_names_and_the_agency_of_its_codes(words: str) -> None:
    notice = f"FRX2207 4 pol 0218 AFP-KK41\nMANDATORY KILL\n\nPlease kill the story {words}.\n\n{MORE}"
    fields = drafted(f"{notice}\n\nAFP 041126 GMT MAY 23").message_fields
    assert [fields[name] for name in ("dateline", "source", "date")] == ["KELL", "AFP", "2023-05-04 11:26+00:00"]


@pytest.mark.parametrize(
    "lines",
    [
        f"Editors: Please kill the story headlined “{TITLE}”. The ferries do not run.",
        f"Attention editors: the story “{TITLE}”, sent at 14.22, is withdrawn.",
        "NOTE TO EDITORS – KILL NOTICE\n\nThe story slugged SAMPLE-FERRIES must not be used.",
        "ADVISORY KILL\n\nFerries of Sample Town",
        "bc-sample-ferries KILL\n\nEditors: kill the story on ferries",
        "Achtung: Die Meldung „Fähren in Sample“ wird zurückgezogen. Bitte nicht verwenden.",
    ],
)
def test_a_word_to_desks_that_takes_a_story_back_is_a_kill(lines: str) -> None:
    draft = drafted(lines)
    assert (draft.message, draft.fields) == ("kill", {})


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("CORRECTED RELEASE", "correction"), ("Correction to our press release of July 12", "correction"), ("Berichtigung unserer Pressemitteilung", "correction"),
        ("This release corrects the one sent at noon, in which the fare was misstated.", "correction"), ("پریس ریلیز کی تصحیح", "correction"),
        ("Please note that our statement of Monday contained an error: the fare is 3, not 30.", "correction"), ("संशोधित प्रेस विज्ञप्ति", "correction"),
        ("UPDATE", "update"), ("UPDATED PRESS RELEASE", "update"), ("Aktualisierte Pressemitteilung", "update"), ("بيان محدث", "update"),
        ("This replaces the release of 2:15 p.m.", "update"), ("This statement supersedes the one issued this morning.", "update"),
        ("Ce communiqué remplace celui de ce matin.", "update"), ("Bu bülten sabah gönderilen bültenin yerine geçer.", "update"),
        ("Please ignore my earlier mail, the press release is attached again.", "update"), ("یہ پریس ریلیز صبح کی پریس ریلیز کی جگہ ہے", "update"),
    ],
)  # fmt: skip
def test_a_body_that_corrects_or_replaces_a_release_of_its_own_says_so_below_its_name(line: str, message: str) -> None:
    draft = story("SAMPLE HARBOUR BOARD", line, TITLE, LEAD, MORE)
    assert (draft.message, draft.fields["title"]) == (message, TITLE)


@pytest.mark.parametrize("label", ["Update: ", "UPDATE 2: ", "Mise à jour : ", "Correction – ", "Corrected version: "])
def test_a_label_before_a_headline_counts_below_a_letterhead_too(label: str) -> None:
    draft = story("SAMPLE HARBOUR BOARD", "Office of the Secretary", "Pier 2, Sample Town", label + TITLE, LEAD, MORE)
    assert (draft.message != "story", draft.fields["title"]) == (True, TITLE)


def test_what_stands_behind_a_label_is_the_headline_however_short_and_loud_it_is() -> None:
    draft = story("SAMPLE HARBOUR POLICE", "Chief Anna Roe", "UPDATE: LOST 9-YEAR-OLD SAFE", LEAD, MORE)
    assert draft.fields["title"] == "LOST 9-YEAR-OLD SAFE"
    assert "wanted" not in draft.fields or "headline" not in draft.fields["wanted"]


@pytest.mark.parametrize(
    "line",
    [
        f"PLEASE DISREGARD: “{TITLE}”", "Please withdraw our release of Monday.", "PRESS RELEASE WITHDRAWN", "Withdrawal of press release",
        f"A news release headed “{TITLE}” was sent to you in error.", "The press release issued on Monday has been withdrawn.", "Press note No. 12 stands withdrawn.",
        "We are withdrawing the statement that we issued this morning.", "Please do not use the press release that went out at noon.",
        "Wir ziehen unsere Pressemitteilung vom Montag zurück.", "Communiqué annulé", "Anulación de la nota de prensa", "Comunicato stampa annullato",
        "پریس ریلیز کی منسوخی", "يرجى تجاهل البيان الصحفي الصادر صباح اليوم", "कृपया हमारी प्रेस विज्ञप्ति को निरस्त समझें", "Basın bülteninin iptali", "Pencabutan siaran pers",
    ],
)  # fmt: skip
def test_a_body_takes_a_release_of_its_own_back(line: str) -> None:
    copy = (
        f"SAMPLE HARBOUR BOARD\n\n{DATE}{line}\n\nThe board is sorry for the trouble that this has made for newsrooms."
    )
    assert drafted(copy).message == "kill"


def test_the_subject_of_a_mail_says_what_a_copy_is() -> None:
    mail = "From: Ann Roe\nSent: 14 July 2021 10:00\nSubject: {}\n\n" + f"{TITLE}\n\n{LEAD}\n\n{MORE}"
    subjects = ("Withdrawal of our press release", "UPDATE - ferries", "Correction: Ferries", "Ferries withdrawn")
    assert [drafted(mail.format(each)).message for each in subjects] == ["kill", "update", "correction", "story"]


@pytest.mark.parametrize(
    "line",
    [
        "We recall our statement of May on the safety of ferries, and repeat our call for talks.",
        "This statement sets out how the error in the timetable was found, and what is to be done.",
        "In a press release, the union said that we should withdraw our boats from the pier.",
        "The ministry has withdrawn a press release in which it blamed the crews, after a week of protests.",
        "This press release contains statements on what the board expects, which may change.",
        "Clarification on reports of higher fares", "RÜCKRUF: Reederei ruft vierzig Boote zurück", "Statement on the withdrawal of our team", "بيان صحفي حول إلغاء الرحلات",
    ],
)  # fmt: skip
def test_what_a_release_tells_of_statements_and_mistakes_is_its_story(line: str) -> None:
    assert story(TITLE, line, LEAD, MORE).message == "story"


@pytest.mark.parametrize("line", ["(Korrektur der Fährpläne in Sample)", "[Ferries and no correction]"])
def test_a_bracket_with_such_a_word_in_it_is_no_label(line: str) -> None:
    assert story(TITLE, line, LEAD, MORE).message == "story"


def test_a_label_may_have_its_agency_before_it() -> None:
    copy = f"251940 FEB\n\nPA ADVISORY: Ferry coverage, Monday\n\nEditors:\n\nWe plan two leads. {LEAD}\n\n{MORE}"
    assert drafted(copy).message == "advisory"
    assert drafted(f"{DATE}AP KILL: {TITLE}\n\nKill the story. {LEAD}").message == "kill"
