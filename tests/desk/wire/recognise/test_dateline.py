"""Where copy was reported from, and by which agency."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted, story, with_disposition


@pytest.mark.parametrize(
    ("opening", "place", "agency"),
    [
        ("LAHORE: ", "LAHORE", None),
        ("Quetta: ", "Quetta", None),
        ("KARACHI : ", "KARACHI", None),
        ("LAHORE - ", "LAHORE", None),
        ("LAHORE — ", "LAHORE", None),
        ("LAHORE— ", "LAHORE", None),
        ("LAHORE -- ", "LAHORE", None),
        ("LAHORE ― ", "LAHORE", None),
        ("LAHORE ‐ ", "LAHORE", None),
        ("LAHORE − ", "LAHORE", None),
        ("Sample Town — ", "Sample Town", None),
        ("VIENNA, 14 July (Agency) — ", "VIENNA", "Agency"),
        ("VIENNA, July 14 (Agency) - ", "VIENNA", "Agency"),
        ("NEW YORK, July 14, 2021 (Sample Press) -- ", "NEW YORK", "Sample Press"),
        ("GENEVA, 14 July /Agency/ – ", "GENEVA", "Agency"),
        ("ISLAMABAD (APP) – ", "ISLAMABAD", "APP"),
        ("Islamabad (Web Desk) ", "Islamabad", "Web Desk"),
        ("LAHORE [Agency]: ", "LAHORE", "Agency"),
        ("CITY (Agency / Desk - 14th Jul, 2021 ) ", "CITY", "Agency / Desk"),
        ("CITY (Agency – 14 July 2021) – ", "CITY", "Agency"),
        ("DUSHANBE, Tajikistan (AFP) - ", "DUSHANBE, Tajikistan", "AFP"),
        ("Washington, D.C. (AP) — ", "Washington, D.C.", "AP"),
        ("LIMA/RIO DE JANEIRO: ", "LIMA/RIO DE JANEIRO", None),
        ("[LAHORE] ", "LAHORE", None),
        ("(LAHORE) ", "LAHORE", None),
        ("PESHAWAR – 14 July 2021 – ", "PESHAWAR", None),
        ("ISLAMABAD, (Web Desk): ", "ISLAMABAD", "Web Desk"),
        ("لاہور: ", "لاہور", None),
        ("اسلام آباد (ویب ڈیسک) ", "اسلام آباد", "ویب ڈیسک"),
        ("ایسنا/نمونه: ", "نمونه", "ایسنا"),
        ("کراچی (ایجنسیاں) – ", "کراچی", "ایجنسیاں"),
        ("HARBOUR CITY, July 14 (Tidewire) -- ", "HARBOUR CITY", "Tidewire"),
        ("SAMPLE TOWN, Ill., July 14, 2021 /PRNewswire/ -- ", "SAMPLE TOWN, Ill.", "PRNewswire"),
        ("SAMPLE TOWN, Ill.–(BUSINESS WIRE)–", "SAMPLE TOWN, Ill.", "BUSINESS WIRE"),
        ("SAMPLE TOWN, IL -- (Marketwire) -- 07/14/21 -- ", "SAMPLE TOWN, IL", "Marketwire"),
        ("Sample Town [Sampleland], July 14 (ANI): ", "Sample Town [Sampleland]", "ANI"),
        ("Muestra (Tierra).- ", "Muestra (Tierra)", None),
        ("Muestra (Tierra), 14 jul (EFE).- ", "Muestra (Tierra)", "EFE"),
        ("SAMPLE TOWN (AP) _ ", "SAMPLE TOWN", "AP"),
        ("Sample Town, July 14 (PTI) ", "Sample Town", "PTI"),
        ("Mustern (dpa/abc) - ", "Mustern", "dpa"),
        ("SAMPLE TOWN, July 14, Kyodo - ", "SAMPLE TOWN", "Kyodo"),
        ("SAMPLE TOWN, SAMPLE.com - ", "SAMPLE TOWN", "SAMPLE.com"),
        ("SAMPLE TOWN >> ", "SAMPLE TOWN", None),
        ("(Sample Town) ", "Sample Town", None),
        ("ÖRNEKKÖY (AA) - ", "ÖRNEKKÖY", "AA"),
        ("نمونه (رویترز) – ", "نمونه", "رویترز"),
        ("عينة (رويترز) - ", "عينة", "رويترز"),
        ("लाहौर, 14 जुलाई (भाषा) ", "लाहौर", "भाषा"),
        ("लाहौर, एजेंसी। ", "लाहौर", "एजेंसी"),
        ("लाहौर (पंजाब), 14 जुलाई (भाषा) ", "लाहौर (पंजाब)", "भाषा"),
        ("जागरण संवाददाता, लाहौर : ", "लाहौर", "जागरण"),
        ("(ANSA) - CAMPIONE, 14 LUG - ", "CAMPIONE", "ANSA"),
        ("SAMPLE TOWN, July 14. /TASS/. ", "SAMPLE TOWN", "TASS"),
        ("SAMPLE TOWN, July 14, GNA – ", "SAMPLE TOWN", "GNA"),
        ("(SAMPLE TOWN, Ill. – July 14, 2021) – ", "SAMPLE TOWN, Ill.", None),
        ("July 14, 2021 – SAMPLE TOWN, Ill. – ", "SAMPLE TOWN, Ill.", None),
        ("TEMPO.CO, Contoh - ", "Contoh", "TEMPO.CO"),
        ("Muestra de los Arcos (Tierra), 14 jul (EFE).- ", "Muestra de los Arcos (Tierra)", "EFE"),
        ("Ann Yıldız / ÖRNEKKÖY, (DHA) - ", "ÖRNEKKÖY", "DHA"),
        ("نمونه - ایرنا - ", "نمونه", "ایرنا"),
        ("عينة في 14 يوليو / وام / ", "عينة", "وام"),
        ("عينة - رويترز: ", "عينة", "رويترز"),
        ("عينة: «النموذج اليومي» ", "عينة", "النموذج اليومي"),
        ("گلدرہ۔14جولائی (اے پی پی):", "گلدرہ", "اے پی پی"),
        ("گلدرہ( )", "گلدرہ", None),
        ("लखनऊ, चार जुलाई (भाषा) ", "लखनऊ", "भाषा"),
        ("عينة / نينا / ", "عينة", "نينا"),
        ("عينة/ 14 يوليو/ قنا/ ", "عينة", "قنا"),
        ("Ville-Exemple (Savoie), 14 juil 2021 (AFP) - ", "Ville-Exemple (Savoie)", "AFP"),
        ("SAMPLE TOWN, Ill. (AP) _ ", "SAMPLE TOWN, Ill.", "AP"),
    ],
)
def test_place_and_agency_become_metadata(opening: str, place: str, agency: str | None) -> None:
    draft = story(TITLE, opening + LEAD, MORE)
    assert (draft.fields["dateline"], draft.fields.get("source")) == (place, agency)
    assert draft.fields["title"] == TITLE
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize("opening", ["LAHORE:", "VIENNA, 14 July (Agency) —", "ISLAMABAD (APP)"])
def test_a_dateline_may_have_a_line_to_itself(opening: str) -> None:
    draft = story(TITLE, opening, LEAD, MORE)
    assert (
        draft.fields["dateline"]
        == opening.split(",", maxsplit=1)[0].split(":", maxsplit=1)[0].split(" (", maxsplit=1)[0]
    )
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "lead",
    [
        "Minister Anna Roe (right) said on Monday that nothing had been decided by anybody.",
        "Update: the board met again on Monday.",
        "Anna Roe - the mayor of Sample Town - said on Monday that nothing was wrong.",
        "US-China talks of an invented kind went on.",
        "The board (founded in 1900) said nothing.",
        "COVID-19 was not spoken of at the meeting of the board.",
        "A: What? B: Nothing at all.",
        "Exclusive: The board met again on Monday, and nobody was there.",
        "WHO chief Anna Roe said nothing on Monday, as always.",
        "At 9:30 the board met.",
        "PRESS RELEASE — It was a good day for the ferries of Sample Town, the board said.",
        "STATEMENT: The ferries of Sample Town will run again from Monday on, the board said.",
        "MEDIA NOTE - The ferries of Sample Town will run again from Monday on, it said.",
        "FactFinder: Photo of a ferry was not taken in Sample Town, as some had said.",
        "Roe: We will open the pier again on Monday, and nobody will be turned away from it.",
        "Roe: “Nobody will be turned away from the pier of Sample Town on Monday, I promise.”",
        "Sample Authority (SA) Chairman Anna Roe said that the ferries would run again on Monday.",
        "Sampletown (SMPL) Announces that all of its ferries will run again from Monday on.",
        "Tidal Party (PTI) Chairman Anna Roe said that the ferries would run again on Monday.",
        "SIR – I read in your paper that the ferries of Sample Town would run again on Monday.",
        "NATO: Ministers of many lands, all of NATO, met at sea for a day and spoke of ferries.",
        "نیوز ڈیسک: بورڈ کا اجلاس پیر کو ہوا اور کسی نے کچھ نہیں کہا کہ کشتیاں کب چلیں گی۔",
        "ہاربر بورڈ ( ) نے پیر کو اعلان کیا کہ اگلے ہفتے سے تمام کشتیاں دوبارہ چلیں گی۔",
        "नहीं। बोर्ड ने सोमवार को कहा कि सभी नौकाएं अगले सप्ताह से फिर से चलेंगी और कोई नहीं रुकेगा।",
    ],
)
def test_no_dateline_is_made_of_other_words(lead: str) -> None:
    draft = story(TITLE, lead, MORE)
    assert "dateline" not in draft.fields
    assert with_disposition(draft, "paragraph")[-2:] == [lead, MORE]


POINTS = "• Ferries run again\n• Nobody was hurt\n• Board to meet on Friday"


@pytest.mark.parametrize("opening", ["SAMPLE TOWN, July 14 (Reuters) - ", "SAMPLE TOWN: ", "Sample Town (AFP) – "])
@pytest.mark.parametrize(
    "above",
    [
        f"By Anna Roe\n\n{POINTS}",
        f"Board met for an hour on Monday\nBy Anna Roe\n{POINTS}",
        "A ferry in the harbour. — AFP\nPhoto: A. Roe",
        "The board had not met for years. Then it rained.\nAnna Roe\nJuly 14, 2021",
    ],
)
def test_a_strong_dateline_is_sought_down_to_the_first_prose(above: str, opening: str) -> None:
    draft = story(TITLE, above, opening + LEAD, MORE)
    assert draft.fields["title"] == TITLE
    assert draft.fields["dateline"].casefold() == "sample town"
    assert LEAD in with_disposition(draft, "paragraph")


def test_a_day_and_an_agency_are_a_dateline_without_a_place() -> None:
    draft = story(TITLE, f"July 14 (Reuters) - {LEAD}", MORE)
    assert draft.fields["source"] == "Reuters"
    assert "dateline" not in draft.fields
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


def test_no_dateline_is_sought_below_the_first_prose() -> None:
    draft = story(TITLE, LEAD, MORE, f"OTHER TOWN: {LEAD}")
    assert "dateline" not in draft.fields


@pytest.mark.parametrize("speakers", [("ANCHOR", "ROE"), ("TOWN", "CITY"), ("Roe", "Doe")])
def test_names_before_colons_are_speakers_where_several_paragraphs_begin_so(speakers: tuple[str, str]) -> None:
    first, second = speakers
    lines = [f"{first}: {LEAD}", f"{second}: {MORE}"]
    draft = story(TITLE, *lines)
    assert "dateline" not in draft.fields
    assert with_disposition(draft, "paragraph") == lines


def test_a_name_that_the_copy_gives_a_person_is_no_place() -> None:
    lead = "Roe: The pier will open again on Monday, and nobody will be turned away from it."
    draft = story(TITLE, lead, "The chairman, Anna Roe, spoke at a breakfast of the ferries of Sample Town.")
    assert "dateline" not in draft.fields


@pytest.mark.parametrize(
    ("opening", "grade"),
    [
        ("SAMPLE TOWN: ", "sure"),
        ("Quetta, July 14 (Reuters) - ", "sure"),
        ("Sample Town — ", "likely"),  # the lead names it
        ("Quetta: ", "needs you"),  # nothing else does
    ],
)
def test_a_place_is_graded_by_what_speaks_for_it(opening: str, grade: str) -> None:
    draft = story(TITLE, opening + LEAD, MORE)
    (field,) = (
        segment.disposition
        for segment in draft.segments
        if segment.disposition and segment.disposition.name == "dateline"
    )
    assert field.grade == grade
    assert ("place" in draft.fields.get("wanted", "")) == (grade == "needs you")


def test_a_state_of_brazil_is_no_agency_where_the_text_is_in_portuguese() -> None:
    text = "A balsa que liga o centro à comunidade voltou a operar nesta sexta-feira, depois de três meses sem viagens para o porto."
    draft = story("Vila volta a ter balsa", f"VILA EXEMPLO (PA) – {text}", text)
    assert (draft.fields["dateline"], draft.fields.get("source")) == ("VILA EXEMPLO (PA)", None)
    assert story(TITLE, f"SAMPLE TOWN (PA) – {LEAD}", MORE).fields["source"] == "PA"


def test_a_place_and_its_day_may_be_run_together_above_the_text() -> None:
    text = "بورڈ کے صدر نے اجلاس میں کہا کہ تمام کشتیاں اگلے ہفتے سے دوبارہ چلیں گی اور کرایہ نہیں بڑھے گا۔"
    draft = drafted(f"بورڈ کا فرضی اجلاس\n\nنمونہ15جون2021:\n{text}\n\n{text}")
    assert (draft.fields["dateline"], draft.fields["date"]) == ("نمونہ", "2021-06-15")


@pytest.mark.parametrize("opening", ["LOWMERE, Thursday. – ", "LOWMERE, Thursday (AP) — ", "LOWMERE, Donnerstag – "])
def test_a_weekday_is_no_part_of_a_place(opening: str) -> None:
    draft = story(TITLE, f"{opening}{LEAD}", MORE)
    assert draft.fields["dateline"] == "LOWMERE"
    assert with_disposition(draft, "weekday") != []


@pytest.mark.parametrize(
    "stamp",
    ["نُشر: 22:15-23 أكتوبر 2025 م ـ 01 جمادى الأولى 1447 هـ", "23.10.2025 - محدث : 23.10.2025 22:15"],
)
def test_the_label_of_a_stamp_is_no_place(stamp: str) -> None:
    draft = drafted(
        f"ميناء رأس النوار يفتح الجسر الجديد\n{stamp}\n\nفتح ميناء رأس النوار الجسر الجديد مساء الخميس أمام السفن الكبيرة بعد عام من العمل."
    )
    assert (draft.fields.get("dateline"), draft.fields["date"][:10]) == (None, "2025-10-23")


def test_a_place_in_capitals_above_a_text_that_begins_in_it_is_its_dateline_and_a_section_is_not() -> None:
    lead = "In Hohenkell, wo die Brücke seit 1911 steht, sperrt das Hafenamt sie von Oktober an für neun Wochen."
    assert story(TITLE, "HOHENKELL", lead, MORE).fields["dateline"] == "HOHENKELL"
    health = "Health, the board of Sample Town said on Monday, is not at risk while every ferry is out of the water."
    assert "dateline" not in story(TITLE, "HEALTH", health, MORE).fields


def test_a_place_and_who_writes_from_there_may_share_a_line_above_a_date() -> None:
    text = "The harbour board of Kell said on Monday that every ferry would run again from the next week on."
    draft = drafted(f"Ferries to run again\nKell - Selma Oduya\nPublished: 4 May 2023\n\n{text}\n\n{MORE}")
    assert (draft.fields["dateline"], draft.fields["author"]) == ("Kell", "Selma Oduya")
    section = drafted(f"Ferries to run again\nNews - Selma Oduya\nPublished: 4 May 2023\n\n{text}\n\n{MORE}")
    assert "dateline" not in section.fields


@pytest.mark.parametrize(
    "rank",
    ["نمائندہ خصوصی", "سٹاف رپورٹر", "Our Correspondent", "Staff Reporter", "विशेष संवाददाता", "unser Korrespondent"],
)
def test_what_somebody_is_who_writes_is_neither_a_byline_nor_a_source(rank: str) -> None:
    fields = story(TITLE, f"LAHORE ({rank}): {LEAD}", MORE).fields
    assert (fields["dateline"], fields.get("author"), fields.get("source")) == ("LAHORE", None, None)


URDU = "بندر گاہ کے بورڈ نے پیر کو کہا کہ تمام کشتیاں اگلے ہفتے سے دوبارہ چلیں گی اور کسی نے اس کی مخالفت نہیں کی۔"


@pytest.mark.parametrize(
    ("opening", "place", "source", "author"),
    [
        ("نمونہ نگر، 14 نومبر (یو زیڈ آئی)", "نمونہ نگر", "یو زیڈ آئی", None),
        ("نمونہ نگر، 14 نومبر (صدائے نمونہ)", "نمونہ نگر", "صدائے نمونہ", None),
        ("نمونہ نگر (بیورو رپورٹ)", "نمونہ نگر", None, None),
        ("نمونہ نگر (نمائندہ صدا)", "نمونہ نگر", "صدا", None),
        ("نمونہ نگر (محمد نمونہ سے)", "نمونہ نگر", None, "محمد نمونہ"),
        ("نمونہ نگر (14 نومبر)", "نمونہ نگر", None, None),
    ],
)
def test_a_bracket_behind_a_place_in_urdu_is_an_agency_a_paper_or_who_writes(
    opening: str, place: str, source: str | None, author: str | None
) -> None:
    fields = story("کشتیاں دوبارہ چلیں گی", f"{opening} {URDU}", URDU).fields
    assert (fields["dateline"], fields.get("source"), fields.get("author")) == (place, source, author)


def test_a_weekday_in_a_bracket_is_no_agency() -> None:
    assert "source" not in story("کشتیاں دوبارہ چلیں گی", f"نمونہ نگر، 14 نومبر (جمعہ) {URDU}", URDU).fields


ARABIC = "أنهت بلدية المدينة اليوم الخميس أعمال صيانة الخط الناقل الذي يغذي الأحياء وأعادت ضخ المياه إليها جميعا."


@pytest.mark.parametrize(
    ("between", "author"),
    [("ليلى النموذجي- ", "ليلى النموذجي"), (" - ليلى أحمد النموذجي - ", "ليلى أحمد النموذجي"), ("- ", None)],
)
def test_a_name_between_an_agency_and_its_text_is_the_writers(between: str, author: str | None) -> None:
    fields = story("البلدية تنهي صيانة خط", f"عمان 13 تشرين الثاني (بترا) {between}{ARABIC}", ARABIC).fields
    assert (fields["dateline"], fields["source"], fields.get("author")) == ("عمان", "بترا", author)


def test_a_city_before_its_writers_above_a_stamp_is_the_place() -> None:
    copy = f"البلدية تنهي صيانة خط\n\nالقاهرة: منى كيلي وليلى كيلي\nنُشر: 13 نوفمبر 2025\n\n{ARABIC}\n\n{ARABIC}"
    fields = drafted(copy).fields
    assert (fields["dateline"], fields["authors"]) == ("القاهرة", "منى كيلي, ليلى كيلي")


def test_who_took_pictures_is_no_place() -> None:
    fields = drafted(f"البلدية تنهي صيانة خط\n\nتصوير: منى كيلي\nنُشر: 13 نوفمبر 2025\n\n{ARABIC}\n\n{ARABIC}").fields
    assert "dateline" not in fields


@pytest.mark.parametrize("line", ["Von Anna Roe (KNA)", "By Anna Roe (AP)", "Par Anna Roe (AFP)"])
def test_a_writer_with_an_agency_in_a_bracket_is_no_place(line: str) -> None:
    fields = drafted(f"{TITLE}\n{line}\n\n{LEAD}\n\n{MORE}\n\n4 May 2023").fields
    assert (fields.get("dateline"), fields["author"]) == (None, "Anna Roe")


def test_a_rank_before_a_place_in_hindi_is_no_source() -> None:
    lead = "बोर्ड ने सोमवार को कहा कि नमूनापुर में सभी नावें अगले सप्ताह से फिर चलेंगी और किसी ने इसका विरोध नहीं किया।"
    fields = story("नावें फिर चलेंगी", "कार्यालय संवाददाता | नमूनापुर", lead, lead).fields
    assert "source" not in fields


def test_a_place_that_an_agency_stands_before_ends_where_the_copy_names_it_or_is_asked_for() -> None:
    lead = "ایسنا/نمونه شهر مدیر بندر گفت که کشتی‌ها از هفته آینده دوباره حرکت خواهند کرد و هیچ کس مخالف نبود."
    named = story(TITLE, lead, "کشتی‌ها در نمونه شهر پهلو گرفتند.").fields
    assert (named["dateline"], named["source"]) == ("نمونه شهر", "ایسنا")
    assert "place" in story(TITLE, lead, MORE).fields["wanted"]


@pytest.mark.parametrize("line", ["By Anna Roe in Kellabad", "Von Anna Roe aus Kellabad", "Por Anna Roe em Kellabad"])
def test_where_a_writer_is_is_the_place_of_a_copy_that_says_no_other(line: str) -> None:
    fields = story(TITLE, line, LEAD, MORE).fields
    assert (fields["author"], fields["dateline"]) == ("Anna Roe", "Kellabad")
    assert "dateline" not in story(TITLE, line.replace("Roe", "Roe, Tom Pell"), LEAD, MORE).fields
    assert story(TITLE, line, f"VIENNA (AP) - {LEAD}", MORE).fields["dateline"] == "VIENNA"
