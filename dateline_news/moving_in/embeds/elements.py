"""The elements of HTML by what becomes of them where a post of another program holds them."""

from dateline_news.press.markup import safe_html

VOID = {
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr",
}  # fmt: skip
RAW = {"iframe", "noembed", "noframes", "plaintext", "script", "style", "xmp"}  # their inside is no markup
BOXES = {"address", "dialog", "dir", "fieldset", "form", "legend", "main", "menu", "noscript", "search"}
CHOICES = {"button", "datalist", "optgroup", "option", "select", "textarea"}  # whose words would grow together
INSTEAD = {**dict.fromkeys(BOXES, ("<div>", "</div>")), **dict.fromkeys(CHOICES, (" ", " "))}  # of their tags
PLAYERS = {"audio", "canvas", "object", "video"}  # with words inside for browsers that know none of them
SILENT = {
    "body", "head", "html", "legend", "optgroup", "option", "param", "picture", "source", "title", "track", "wbr",
}  # fmt: skip
# Names of HTML, past and present, that a page may not hold. What is neither here nor in markup.TAGS is meant as text.
OTHER = VOID | RAW | BOXES | CHOICES | safe_html.DRAWN | PLAYERS | SILENT | {
    "applet", "basefont", "bgsound", "big", "blink", "font", "frame", "frameset", "image", "isindex", "keygen", "label",
    "listing", "marquee", "meter", "multicol", "nobr", "output", "progress", "rb", "slot", "spacer",
    "template",
}  # fmt: skip
FLAGS = {"compact", "hidden", "inert", "ismap", "itemscope", "noshade", "nowrap", "open", "reversed"}  # need no value
# What a paragraph may stand in.
AROUND = BOXES | {
    "article", "aside", "blockquote", "body", "center", "details", "div", "figure", "footer", "header", "nav",
    "section",
}  # fmt: skip
BLOCKS = AROUND | {
    "dd", "dl", "dt", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "li", "ol", "p", "pre", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
}  # fmt: skip
