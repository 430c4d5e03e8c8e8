"""Elements of HTML, sorted by what becomes of them in imported copy."""

TEXT, COMMENT = "-text", "-comment"  # what selectolax calls them

CONTAINERS = {
    "address", "article", "aside", "body", "center", "details", "div", "fieldset", "figcaption", "figure", "footer",
    "form", "header", "hgroup", "legend", "main", "nav", "section", "summary",
}  # fmt: skip
WHOLE = {"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul"}  # a block each
PARTS = {"caption", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr"}  # of whole blocks
BLOCKS = CONTAINERS | WHOLE | PARTS

EMBEDS = {"amp-iframe", "amp-video", "audio", "embed", "iframe", "object", "video"}
PICTURES = {"amp-img", "img"}
# Never words of the copy, but words all the same: they are reported.
DROPPED = {"button", "canvas", "datalist", "input", "option", "script", "select", "style", "svg", "textarea"}
IGNORED = {COMMENT, "base", "col", "link", "meta", "param", "source", "template", "title", "track", "wbr"}

INLINE = {"b", "code", "del", "em", "i", "kbd", "s", "strong", "sub", "sup"}
KEPT = (WHOLE | PARTS | INLINE) - {"pre"}
ATTRIBUTES = {"ol": ("start",), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan")}  # that say something
