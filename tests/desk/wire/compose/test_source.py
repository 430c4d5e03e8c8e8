"""Whose copy it is: who issues it comes before who carries it, a body before its press office, and a place is no body."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, drafted

TEXT = f"{TITLE}\n\n{LEAD}\n\n{MORE}\n\nIt was the third meeting."
DAY = "4 May 2023"


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        (f"{DAY} | Press Release: Sample Town Council\n\n{TEXT}\n\nENDS\n\n© Carrier Media", "Sample Town Council"),
        (f"{DAY}\n\n{TEXT}\n\nIssued by: Department of Tides and Ports", "Department of Tides and Ports"),
        (f"AYUNTAMIENTO DE NAVAL\nGabinete de Comunicación\n\nNOTA DE PRENSA\n{DAY}\n\n{TEXT}", "AYUNTAMIENTO DE NAVAL"),
        (f"TRIBUNAL JUDICIAIRE DE KERMEL\nPARQUET\n\nPRESS RELEASE\n{DAY}\n\n{TEXT}", "TRIBUNAL JUDICIAIRE DE KERMEL"),
        (f"UNIVERSITY OF SAMPLE – NEWS RELEASE\n{DAY}\n\n{TEXT}", "UNIVERSITY OF SAMPLE"),
        (f"Directorate General Tides\nGovernment of Sample\nHandout No. 3\n{DAY}\n\n{TEXT}", "Directorate General Tides"),
        (f"{DAY}\n\n{TEXT}\n\n{MORE} So said Halls for All.\n\nAnn Roe, press@hallsforall.example", "Halls for All"),
        (f"{DAY}\n\n{TEXT}\n\nThey came from Naval Kell.\n\nAnn Roe, press@navalkell.example", ""),
        (f"{TEXT}\n\nContacts\n\nAnn Roe\nPress Secretary\nOffice of the Minister of Tides\n0411 555 0160\n\n{DAY}", ""),
        (f"{DAY}\nPress Release: Friends of Sample Bush\n\n{TEXT}\n\n© Carrier Media", "Friends of Sample Bush"),
        (f"{DAY}\n\n{TEXT}\n\nENDS\n\nAbout Sample Pumps\nSample Pumps makes pumps for the harbour board.", ""),
        (f"{DAY}\n\n{TEXT} Sample Pumps won.\n\nAbout Sample Pumps\nSample Pumps makes pumps.", "Sample Pumps"),
        (f"WorkSafe Sample\nHome / News / May\n{TITLE}\n{DAY}\n\n{LEAD}\n\n{MORE}", "WorkSafe Sample"),
        (f"PRÉFÈTE DE LA HAUTE-KELL\n\nCabinet de la préfète\n\nCOMMUNIQUÉ DE PRESSE\n{DAY}\n\n{TEXT}", "PRÉFÈTE DE LA HAUTE-KELL"),
        (f"The Kell Courier\nPage 3 - Local\n{DAY}\n\n{TEXT}", "The Kell Courier"),
        (f"روزنامہ صدائے نمونہ\nصفحہ 3 ۔ مقامی\n{DAY}\n\n{TEXT}", "روزنامہ صدائے نمونہ"),
        (f"{TEXT}\n\nAFP 041126 GMT MAY 23", "AFP"),
        (f"{TEXT}\n\nThis report by The Canadian Press was first published May 4, 2023.", "The Canadian Press"),
        (f"{TEXT}\n\nThis story by the Kell Herald was originally published on May 4, 2023.", "Kell Herald"),
        (f"{TEXT}\n\nThis report by the inquiry was first published May 4, 2023.", ""),
        (f"ڈائریکٹوریٹ جنرل پبلک ریلیشنز حکومت نمونہ\n{DAY}\n\n{TEXT}", "ڈائریکٹوریٹ جنرل پبلک ریلیشنز حکومت نمونہ"),
        (f"محکمہ تعلقات عامہ حکومت نمونہ\n{DAY}\n\n{TEXT}", "محکمہ تعلقات عامہ حکومت نمونہ"),
        (f"KELL, May 4, 2023 (GLOBE NEWSWIRE) -- {LEAD}\n\nSOURCE Sample Pumps Inc.", "GLOBE NEWSWIRE"),
    ],
)  # fmt: skip
def test_who_issues_a_copy_is_its_source(copy: str, source: str) -> None:
    assert drafted(copy).fields.get("source", "") == source


@pytest.mark.parametrize(
    "top",
    [
        "Ferries To Run Again Soon\n\nPRESS RELEASE",
        "Harbour News\nPRESS RELEASE",
        "Anna Roe\nPRESS RELEASE",
        "Working For You\nMEDIA RELEASE",
        "Local Stories\nHome / News / Ferries",
    ],
)
def test_a_title_a_section_a_person_or_a_slogan_above_a_label_is_no_source(top: str) -> None:
    draft = drafted(f"{top}\n{DAY}\n\n{TEXT}")
    assert (draft.fields["title"], draft.fields.get("source", "")) == (TITLE, "")


def test_a_headline_that_begins_as_an_office_does_is_no_source() -> None:
    text = "The Ministry of Tides opened a new harbour office on Monday, the minister said, after two years of work."
    draft = drafted(f"Ministry of Tides Opens New Harbour Office\n{DAY}\n\n{text}\n\n{MORE}")
    assert draft.fields.get("source", "") == ""


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Copyright © 2023, Ostrov Holdings", True),
        ("Copyright © 2023, Ostrov Holdings\nOstrov Holdings, 4 Quay Street", True),
        ("© 2023 Associated Press", False),
        ("© 2023 Daily Sample", False),
        ("They told Ostrov Holdings.\n\nCopyright © 2023, Ostrov Holdings", False),
    ],
)
def test_a_source_that_only_a_line_of_rights_names_is_asked_for(line: str, *, wanted: bool) -> None:
    draft = drafted(f"{DAY}\n\n{TEXT}\n\n{line}")
    assert draft.fields["source"]
    assert ("source" in draft.fields.get("wanted", "")) == wanted


@pytest.mark.parametrize(
    ("sender", "source"),
    [
        ("PIO Sample MPS <samplemps.pio@police.example>", "Sample MPS"),
        ("Press Office, Sample Union <press@mail.example>", "Sample Union"),
        ("Ann Roe <ann.roe@mail.example>", ""),
        ("Sample Community Association <sca@mail.example>", "Sample Community Association"),
    ],
)
def test_the_office_that_sent_a_mail_is_its_source_and_a_person_is_not(sender: str, source: str) -> None:
    mail = f"From: {sender}\nTo: desk\nDate: Thu, 4 May 2023 at 08:11\nSubject: Ferries\n\n{TEXT}"
    assert drafted(mail).fields.get("source", "") == source


@pytest.mark.parametrize(
    ("sender", "below", "source"),
    [
        ("From: KHB Media Team", "The Kell Harbour Board said so.", "Kell Harbour Board"),
        ("From: KHB Communications", "Only KHB said so.", "KHB"),
        ("From: KHB Media Team", "Nobody said so.", ""),
        ("From: Bright Spark PR <hello@brightspark.example>", "Nobody said so.\n\nThanks\nAnn\nBright Spark PR", ""),
        ("From: Ann Roe <ann@quayandco.example>", "Nobody said so.\n\nRegards\nAnn Roe\nQuay and Co", ""),
        ("From: Ann Roe <ann@tidewater.example>", "Tide Water wishes to thank all.", "Tide Water"),
        ("From: Ann Roe <ann@tidewater.example>", "They live in Tide Water.", ""),
        (
            "From: Ann Roe <ann@pellsofkell.example>",
            "So said Pells Bakery.\n\nCheers\n\nPells of Kell",
            "Pells of Kell",
        ),
        ("[03/08/2021, 22:14] KSPD Media Gp 2:\n*No PR-12/2021-KSPD*\n", "Nobody said so.", "KSPD"),
        ("[03/08/2021, 22:14] Reporters Group 2:", "Nobody said so.", ""),
    ],
)
def test_a_press_office_that_sends_is_its_house_where_the_copy_has_that_and_an_agency_of_pr_is_no_source(
    sender: str, below: str, source: str
) -> None:
    is_mail = sender.startswith("From")
    header = (
        f"{sender}\nTo: desk\nDate: Thu, 4 May 2023 at 08:11\nSubject: Ferries\n" if is_mail else f"{sender}\n{DAY}\n"
    )
    assert drafted(f"{header}\n{TEXT} {below}").fields.get("source", "") == source


@pytest.mark.parametrize(
    ("lines", "source"),
    [
        ("Ann Roe\nHead of Press, Kell Harbour Trust, 4 Quay Street", "Kell Harbour Trust"),
        ("Press contact: Communications, City of Kell, 0411 555 0160\n\n© The Corporation of the City of Kell", "City of Kell"),
        ("Hans Roe\nPressesprecher\nKell Harbour Trust GmbH, Gasse 4", "Kell Harbour Trust GmbH"),
        ("Ann Roe\nSample Account Agency, 4 Quay Street", ""),
        ("Ann Roe\nSecretary\nChurch Street School", ""),
        ("Ann Roe, Quay Theatre\nKell Harbour Trust, main partner", ""),
        ("About Tidewell: Founded in 1901, Tidewell makes pumps.", "Tidewell"),
        ("About the author: Ann Roe teaches at Kell University.", ""),
        ("جاری کردہ: شعبہ تعلقات عامہ، جامعہ نمونہ", "جامعہ نمونہ"),
    ],
)  # fmt: skip
def test_a_body_that_signs_is_the_source_where_the_copy_names_it_above(lines: str, source: str) -> None:
    text = f"{TEXT} The Kell Harbour Trust met at Tidewell. جامعہ نمونہ میں جشن ہوا"
    assert drafted(f"{TITLE}\n{DAY}\n\n{text}\n\nENDS\n\n{lines}").fields.get("source", "") == source


@pytest.mark.parametrize(
    ("top", "foot", "source", "asks"),
    [
        ("Kell Police logo – Kell Police\nHome > News > Ferries", "© Kell Constabulary 2023 | Privacy", "Kell Police", False),
        ("Logo\nHome > News > Ferries", "", "", False),
        ("Home › News › First Team\nFirst Team News", "", "", False),
        ("Home > News", "So said Club Atletismo Kell.\n\n© C.A. Kell 2023 | Cookies", "C.A. Kell", False),
        ("Home > News", "© C.A. Kell 2023 | Cookies", "C.A. Kell", True),
        ("خبریں", "جملہ حقوق محفوظ ہیں © 2023", "", False),
    ],
)  # fmt: skip
def test_a_page_is_of_the_body_whose_logo_it_has_or_whose_rights_and_not_of_its_section(
    top: str, foot: str, source: str, *, asks: bool
) -> None:
    fields = drafted(f"{top}\n\n{TITLE}\n{DAY}\n\n{TEXT}\n\n{foot}").fields
    assert (fields.get("source", ""), "source" in fields.get("wanted", "")) == (source, asks)


def test_the_subject_of_a_mail_is_the_headline_where_no_line_is() -> None:
    mail = f"From: Ann Roe <roe@mail.example>\nDate: Thu, 4 May 2023 at 08:11\nSubject: Fwd: NEWS RELEASE: {TITLE}\n\n"
    assert drafted(f"{mail}{LEAD}\n\n{MORE}").fields["title"] == TITLE
    other = drafted(f"{mail.replace(TITLE, 'Something for tomorrow perhaps')}{LEAD}\n\n{MORE}")
    assert "headline" in other.fields["wanted"]


def test_a_forwarded_mail_is_of_the_day_on_which_it_was_first_sent() -> None:
    outer = "From: Ann Roe <roe@mail.example>\nTo: desk\nDate: Fri, 5 May 2023 at 08:11\nSubject: Fwd: Ferries\n\nsee below\n\n"
    inner = "---------- Forwarded message ---------\nFrom: Ben <ben@mail.example>\nDate: Thu, May 4, 2023 at 4:50 PM\nSubject: Ferries\n\n"
    assert drafted(f"{outer}{inner}{TEXT}").fields["date"] == "2023-05-04 16:50"


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("Issued by Sample Constabulary, Corporate Communications, 9.35pm.", "Sample Constabulary"),
        ("From: Department of Tides and The Rt Hon Ada Quill MP", "Department of Tides"),
    ],
)
def test_an_issuer_is_named_without_its_press_office_its_minister_and_the_hour(line: str, source: str) -> None:
    assert drafted(f"{TITLE}\n{DAY}\n\n{TEXT}\n\n{line}").fields["source"] == source


def test_one_bureau_by_two_names_is_told_once_and_an_address_is_no_part_of_a_name() -> None:
    head = f"Press Information Bureau\n{TITLE}\nPosted On: 04 MAY 2023 5:32PM by PIB Sample"
    assert drafted(f"{head}\n\n{TEXT}").fields["source"] == "PIB Sample"
    foot = "Assessoria de Comunicação\nMinistério das Águas\nimprensa@example.br | (00) 5555-0107"
    assert drafted(f"{TITLE}\n{DAY}\n\n{TEXT}\n\n{foot}").fields["source"] == "Ministério das Águas"


@pytest.mark.parametrize(
    ("top", "below", "source"),
    [
        ("KELL GUARDIAN\nHome News Sport Business Opinion Video", "", "KELL GUARDIAN"),
        ("VANGUARD\nHOME NEWS SPORTS BUSINESS POLITICS VIDEOS", "Contact: editor@vanguardng.example", "VANGUARD"),
        ("E-PAPER\nDAYBREAK\nHome  Latest  Opinion", "Published in Daybreak, May 4th, 2023", "Daybreak"),
        ("Kell Sentinel | Local news\nNews Sport Business Opinion Jobs", "", "Kell Sentinel"),
        ("The Kell Lookout\nThursday, 4 May 2023 | Issue 12", "", "The Kell Lookout"),
        ("KELL LOOKOUT", "Unsubscribe at kelllookout.example", "KELL LOOKOUT"),
        ("THE KELL TIMES\nOpinion | Letters", "", "THE KELL TIMES"),
        ("COUNTY CHRONICLE\nThursday, 4 May 2023\nNATIONAL NEWS\n9", "", "COUNTY CHRONICLE"),
        ("", "The Kell Lookout is not responsible for the content of external sites.", "Kell Lookout"),
        ("KELLAID\nBriefing notes", f"{MORE} It was KELLAID that helped.", "KELLAID"),
        ("EUROPEAN TIDE BANK | EUROTIDES\nHome  Media  Press releases", "", "EUROPEAN TIDE BANK"),
    ],
)
def test_the_name_over_a_page_is_its_source_where_anything_else_of_it_has_that(
    top: str, below: str, source: str
) -> None:
    assert drafted(f"{top}\n\n{TITLE}\n{DAY}\n\n{TEXT}\n\n{below}").fields.get("source") == source


@pytest.mark.parametrize(
    "top", ["LOCAL NEWS", "Opinion | Letters", "Sport", "Metro & Region", "खेल समाचार", "SAMPLE TOWN", "Anna Roe"]
)
def test_a_section_a_place_and_a_person_above_a_date_are_no_source(top: str) -> None:
    assert drafted(f"{top}\n{DAY}\n\n{TEXT}").fields.get("source", "") == ""


@pytest.mark.parametrize(
    "copy",
    [
        f"Ferry News\n{DAY}\n\n{TEXT}",
        f"The Big Story\nHome News Sport\n\n{TITLE}\n{DAY}\n\n{LEAD}\n\n{MORE}",
        f"Kell Harbour Council\n\n{TITLE}\n\n{DAY}\nBy Tom Orme\n\n{LEAD}\n\n{MORE}",
    ],
)
def test_a_name_over_a_headline_that_may_be_a_section_or_the_matter_is_asked_for(copy: str) -> None:
    assert "source" in drafted(copy).fields.get("wanted", "")


@pytest.mark.parametrize(
    "lines",
    [
        "Town of Kell\nThe pier that broke in the storm",
        "Getty Images\nThe pier that broke in the storm",
        "Tom Orme\nEducation reporter\n\nDiocese of Kell\nThe pier that broke in the storm",
        "The pier that broke in the storm (Photo: VNA)",
    ],
)
def test_whose_picture_it_is_is_no_source(lines: str) -> None:
    assert drafted(f"{TITLE}\n\n{DAY}\n\n{lines}\n\n{LEAD}\n\n{MORE}").fields.get("source", "") == ""


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Kell State University\nOffice of News and Public Affairs", "Kell State University"),
        ("Kell Medical University\nDepartment of Surgery", "Kell Medical University"),
        ("Government of Sample\nMinistry of Tides\nOffice of Public Affairs", "Ministry of Tides"),
        ("Embassy of Freeland\nPublic Affairs Section", "Embassy of Freeland"),
        ("Stadt Kell | Pressestelle", "Stadt Kell"),
        ("سفارتخانہ آزاد ملک\nشعبہ امور عامہ", "سفارتخانہ آزاد ملک"),
        ("THE HON ANNA ROE MP\nMINISTER FOR TIDES", "THE HON ANNA ROE MP"),
    ],
)
def test_the_house_is_the_source_and_not_its_office(head: str, source: str) -> None:
    assert drafted(f"{head}\n\nPRESS RELEASE\n{DAY}\n\n{TEXT}").fields.get("source") == source


@pytest.mark.parametrize(
    ("line", "source"),
    [
        ("PA Media - Home", "PA Media"),
        ("AFP | Sport", "AFP"),
        ("By Tom Orme, Kell Gazette", "Kell Gazette"),
        ("By Tom Orme\nBBC News, Kellshire", "BBC News"),
        ("By Tom Orme, Sports Editor", ""),
    ],
)
def test_an_agency_is_named_without_its_section_and_a_writer_with_his_house(line: str, source: str) -> None:
    assert drafted(f"{TITLE}\n\n{line}\n{DAY}\n\n{LEAD}\n\n{MORE}").fields.get("source", "") == source


def test_a_link_at_the_foot_of_a_page_is_no_source() -> None:
    assert "source" not in drafted(f"{DAY}\n\n{TEXT}\n\nRelated internet links\nMinistry of Tides").fields


@pytest.mark.parametrize(
    ("head", "source"),
    [
        (f"THE KELL MERCURY  Thursday, May 4, 2023  www.kellmercury.example  NEWS 7\n\n{TITLE}", "THE KELL MERCURY"),
        (f"Kell Valley Observer, Friday 4 May 2023, page 3\n\n{TITLE}", "Kell Valley Observer"),
        (f"Il Corriere di Kell\n\n{TITLE}\n{DAY}", "Il Corriere di Kell"),
        (f"Kell Gazette\n\n{TITLE}\n{DAY}", "Kell Gazette"),
        (f"The Kellian\nHOME / NEWS / LOCAL\n\n{TITLE}\n{DAY}", "The Kellian"),
        (f"HIGH COURT OF KELL\nMedia summary\n{DAY}\n\n{TITLE}", "HIGH COURT OF KELL"),
        (f"Landgericht Kellburg\nMedienmitteilung\n{DAY}\n\n{TITLE}", "Landgericht Kellburg"),
        (f"{TITLE}\n\nThe Kell Courier with AFP\n{DAY}", "The Kell Courier, AFP"),
        (f"{TITLE}\n\nBy Sample News\n{DAY}", "Sample News"),
    ],
)
def test_a_house_is_known_over_a_printed_page_by_its_name_alone_and_beside_an_agency(head: str, source: str) -> None:
    assert drafted(f"{head}\n\n{LEAD}\n\n{MORE}\n\n{DAY}").fields.get("source") == source


def test_a_button_for_the_size_of_letters_is_no_agency() -> None:
    assert "source" not in drafted(f"{TITLE}\n\n{DAY}\nTT\n20\n\n{LEAD}\n\n{MORE}").fields


def test_the_paper_to_which_people_speak_is_the_source_where_it_took_a_picture() -> None:
    text = (
        "«لا نريدها متحفا»، يقول مدير المعصرة لـ«النموذج الجديد» إن أصعب ما واجه الفريق كان العثور على الحجر في الجبل."
    )
    picture = "عمال ينقلون الأكياس إلى المعصرة (النموذج الجديد)"
    assert (
        drafted(f"قرية تعيد معصرة\n\n{picture}\n\n{DAY}\n\n{text}\n\n{text}").fields.get("source") == "النموذج الجديد"
    )
    assert "source" not in drafted(f"قرية تعيد معصرة\n\n{DAY}\n\n{text}\n\n{text}").fields


@pytest.mark.parametrize(
    ("lead", "source"),
    [
        ("Kell Rovers are delighted to announce the signing of Jon Pell, who has agreed a contract of three years.", "Kell Rovers"),
        ("The Kell Rowing Club regrets to inform its members that the boat house will be shut until June.", "Kell Rowing Club"),
        ("Die Kellwerke Nord freuen sich, dass die neue Pumpe seit heute in vollem Umfang in Betrieb ist.", "Kellwerke Nord"),
        ("Kell Rovers said they were delighted to announce the signing of Jon Pell, who has agreed a contract.", ""),
        ("“Kell Rovers are delighted to announce the signing,” said a man who was there and knew of it.", ""),
    ],
)  # fmt: skip
def test_who_announces_in_the_first_words_of_a_text_is_its_source(lead: str, source: str) -> None:
    fields = drafted(f"{TITLE}\n{DAY}\n\n{lead}\n\n{MORE}").fields
    assert fields.get("source", "") == source


def test_a_body_for_which_somebody_signs_comes_before_an_officers_own_letterhead_which_is_no_headline() -> None:
    head = "دفتر ناظم بندرگاہ شہر نمونہ\nشعبہ تعلقات عامہ\nہینڈ آؤٹ نمبر 12"
    title = "نمونہ کی بندرگاہ پر کشتیاں پیر سے پھر چلیں گی"
    text = "بندرگاہ پولیس نے کہا ہے کہ پیر سے تمام کشتیاں پھر چلیں گی اور کرایہ وہی رہے گا جو پہلے تھا۔"
    more = "عملے کو تین ماہ کی تنخواہ دی جائے گی اور نئی کشتیاں بھی خریدی جائیں گی۔"
    fields = drafted(f"{head}\n\n{title}\n\nنمونہ (4 مئی 2023) {text}\n\n{more}\n\nترجمان بندرگاہ پولیس").fields
    assert (fields["title"], fields["source"]) == (title, "بندرگاہ پولیس")


@pytest.mark.parametrize(
    ("copy", "source"),
    [
        (f"{TITLE}\n\nKellbach (dpa/bb) - {LEAD}\n\n{MORE}", "dpa"),
        (f"{TITLE}\n\nKELLPUR. KAZINFORM - {LEAD} Kellpur was calm.\n\n{MORE}", "KAZINFORM"),
        (f"THE COURT OF APPEAL OF KELL\n\nMEDIA STATEMENT\n\n{TITLE}\n\n{LEAD}\n\n{MORE}", "COURT OF APPEAL OF KELL"),
        (
            f"Kell International Harbour Authority ✓\n\n{TITLE}\n\n{LEAD}\n\n{MORE}",
            "Kell International Harbour Authority",
        ),
        (
            f"{TITLE}\n\n{LEAD} So says Kell Bridge on Day of Ferries.\n\n{MORE}\n\nContact: Anna Roe, anna@kellbridge.example",
            "Kell Bridge",
        ),
    ],
)
def test_a_source_is_named_without_a_desk_an_article_a_mark_or_a_day(copy: str, source: str) -> None:
    assert drafted(f"July 14, 2021\n\n{copy}").fields.get("source") == source
