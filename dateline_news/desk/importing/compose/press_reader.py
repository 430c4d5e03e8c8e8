"""Read a draft as the press would, before there is one."""

from collections.abc import Mapping
from typing import Any

from dateline_news.desk.drafts.paper_profile import PaperProfile
from dateline_news.model import fields
from dateline_news.press.markup import safe_html
from dateline_news.press.read.documents.plain_header import of_post
from dateline_news.press.read.parse import Reading, parse


class PressReader:
    """The paper's settings, what its desk knows of it, and its converter, which is made once for all drafts."""

    def __init__(self, settings: Mapping[str, Any], profile: PaperProfile) -> None:
        """Take the settings of a paper, and its sections, language and topics."""
        self.settings, self.profile = settings, profile
        self.md = safe_html.markdown(settings["MARKDOWN"])

    def html(self, markdown: str) -> str:
        """Markdown as the safe HTML that would be printed."""
        return safe_html.safe(self.md.reset().convert(markdown))

    def text(self, markdown: str) -> str:
        """Markdown as the text that readers would see, on one line."""
        return safe_html.text(self.md.reset().convert(markdown))

    def reading(self, post: str) -> Reading:
        """A whole post as the build would read it, with all that is wrong with it."""
        return parse(
            of_post(post), "draft", fields.StoryFields, self.md, plugin_fields=self.settings.get("STORY_INPUTS", ())
        )
