import pytest

from dateline_news.desk.drafts.language import language
from tests.desk.wire.drafting import LEAD, drafted


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        (LEAD, "en"),
        ("The harbour board met on Monday.", "en"),
        ("لاہور میں بارش ہوئی", "ur"),
        ("وزیر اعظم کا دورہ", "ur"),
        ("بورڈ نے کہا ہے کہ کشتیاں چلیں گی", "ur"),
        ("قال المجلس إن العبارات ستعود", "ar"),
        ("زيارة الوزير إلى القاهرة", "ar"),
        ("وزیر گفت که روابط دو کشور قوی است", "fa"),
        ("وزیر وويل چې اړیکې ښې دي", "ps"),
        ("وزير چيو ته ٻنهي ملڪن جا لاڳاپا", "sd"),
        ("Der Hafenvorstand traf sich am Montag mit den Fischern und der Stadt.", "de"),
        ("Le conseil du port s'est réuni lundi avec les pêcheurs et la ville.", "fr"),
        ("विदेश मंत्री ने कहा", "hi"),
        ("외교부 장관", "ko"),
        ("2021-07-14", None),
        ("Anna Roe, Jo Doe", None),
        ("🇵🇰", None),
    ],
)
def test_a_language_is_told_or_left_open(text: str, lang: str | None) -> None:
    assert language(text) == lang


def test_a_language_is_named_only_where_it_is_not_the_papers() -> None:
    assert "lang" not in drafted(f"date 2021-07-14\n\n{LEAD}").fields
    assert drafted("date 2021-07-14\n\nبورڈ نے کہا ہے کہ تمام کشتیاں چلیں گی۔").fields["lang"] == "ur"
