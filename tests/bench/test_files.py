import json

from tests.bench.press.files import for_hugo
from tests.bulk.stories import stories


def test_both_flavours_say_the_same_of_a_story() -> None:
    story = next(each for each in stories(1000, plain=True) if len(each.authors) == 2 and '"' in each.title)
    head, _, body = story.text.partition("\n\n")
    fields = dict(line.split(": ", 1) for line in head.splitlines())
    yaml, _, same = for_hugo(story).removeprefix("---\n").partition("\n---\n\n")
    known = {name: json.loads(value) for name, value in (line.split(": ", 1) for line in yaml.splitlines())}
    assert body == same
    assert fields["Title"] == known["title"]
    assert fields["Date"] == known["date"]
    assert fields["Tags"].split(", ") == known["tags"]
    assert fields["Authors"].split(", ") == known["authors"]
    assert fields["Summary"] == known["summary"]
