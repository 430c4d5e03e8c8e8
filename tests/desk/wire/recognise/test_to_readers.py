"""What a page calls to its readers in the midst of a text."""

import pytest

from tests.desk.wire.drafting import LEAD, MORE, TITLE, story, with_disposition


@pytest.mark.parametrize(
    "line",
    [
        "Add Sample News as your preferred source to see more of our stories on Google.",
        "Añade Sample como fuente preferida en Google",
        "Track latest news live on Sample and get news updates from Kell and around the world",
        "♦ Receive daily updates directly in your inbox - Subscribe here to a topic.",
        "[Editor's Note: Follow the Sample WhatsApp channel for the latest news]",
        "Listen to highlights from Kell on Sample Sounds, catch up with the latest episode of Tide.",
        "For all latest news, follow the channel of The Sample Echo.",
        "WATCH: “It was a long night” – the ferryman on Sample TV",
        "Noch mehr Nachrichten aus Kell lesen Sie in unserem Newsletter",
        "Suivez l'actualité de Kell sur notre chaîne WhatsApp",
        "Recibe las noticias de Kell en tu correo",
        "Receba as notícias de Kell no aplicativo",
        "ताजा खबरों के लिए डाउनलोड करें नमूना एप",
        "ہماری خبریں پڑھنے کے لیے واٹس ایپ چینل فالو کریں",
    ],
)
def test_a_line_that_calls_readers_to_a_channel_is_apart_wherever_it_stands(line: str) -> None:
    draft = story(TITLE, LEAD, line, MORE)
    assert with_disposition(draft, "to-readers") == [line]
    assert with_disposition(draft, "paragraph") == [LEAD, MORE]


@pytest.mark.parametrize(
    "line",
    [
        "Google was the preferred supplier of the school, the board heard.",
        "For the latest news the town turns to a board at the pier.",
        "Watch: nobody on the pier had one, she said.",
        "Stay informed, she advised, and carry a torch.",
        "Residents can sign up for flood alerts on the council's website, the board said.",
        "Follow the board's example, she added, and build in summer.",
        "He asked visitors to download the town's app and to read the rules.",
        "Suivez le guide, dit-elle, et l'on voit la mer.",
        "El alcalde recibe en la plaza a los obreros y a sus familias.",
        "Lesen Sie laut, rief der Fährmann den Kindern zu, und sie lasen die Namen der Boote.",
        "लोगों ने बताया कि उन्होंने व्हाट्सएप ग्रुप से चंदा जुटाया और खबर सबको दी।",
        "شہریوں نے بتایا کہ انہوں نے واٹس ایپ گروپ کے ذریعے چندہ جمع کیا اور خبر سب تک پہنچائی۔",
    ],
)
def test_a_sentence_of_a_story_about_a_channel_is_text(line: str) -> None:
    assert line in with_disposition(story(TITLE, LEAD, line, MORE), "paragraph")
