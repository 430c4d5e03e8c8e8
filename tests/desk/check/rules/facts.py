"""Posts and facts for rules of the whole paper."""

from datetime import UTC, datetime
from typing import Any

from dateline_news.desk.check.checked_post import CheckedPost
from dateline_news.desk.check.rules.paper import Facts

NOW = datetime(2026, 3, 1, tzinfo=UTC)
FACTS = Facts(NOW, "en", ("world", "culture"))


def posts(*fields: dict[str, str], **more: Any) -> list[CheckedPost]:
    """A story for each header, in order; `more` overrides attributes of all."""
    return [
        CheckedPost(
            f"articles/{at}.md", **{"is_story": True, "fields": header, "lines": dict.fromkeys(header, 1), **more}
        )
        for at, header in enumerate(fields)
    ]
