"""Which tags there are, by what they begin with: how they are written, and which function says what stands for one."""

import re
from collections.abc import Callable

from dateline_news.moving_in.tags import liquid, shortcodes, template_tags
from dateline_news.moving_in.tags.template_tags import Passage, Tag

# How tags are written, what stands for one (None: it is text), and the ends of those that begin a listing.
Grammar = tuple[re.Pattern[str], Callable[[Tag, Passage], str | None], dict[str, re.Pattern[str]]]
GRAMMARS: dict[str, tuple[Grammar, ...]] = {
    "{%": ((template_tags.STATEMENT, liquid.statement, liquid.LISTING_ENDS),),
    "{{": (
        (template_tags.SHORTCODE, shortcodes.shortcode, shortcodes.LISTING_ENDS),
        (template_tags.OUTPUT, liquid.output, {}),
    ),
    "{#": ((template_tags.REMARK, liquid.remark, {}),),
}
