"""Elements of HTML, sorted by what becomes of them in imported copy."""

TEXT, COMMENT = "-text", "-comment"  # what selectolax calls them

CONTAINERS = {
    "address", "article", "aside", "body", "center", "details", "div", "fieldset", "figcaption", "figure", "footer",
    "form", "header", "hgroup", "legend", "main", "nav", "section", "summary",
}  # fmt: skip
LEAVES = {"blockquote", "dl", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "ol", "p", "pre", "table", "ul"}
PARTS = {"caption", "dd", "dt", "li", "tbody", "td", "tfoot", "th", "thead", "tr"}  # of leaves
BLOCKS = CONTAINERS | LEAVES | PARTS

FRAMES = {"amp-iframe", "amp-video", "audio", "embed", "iframe", "object", "video"}
PICTURES = {"amp-img", "img"}
# Never words of the copy, but words all the same: they are told.
GONE = {"button", "canvas", "datalist", "input", "option", "script", "select", "style", "svg", "textarea"}
SILENT = {COMMENT, "base", "col", "link", "meta", "param", "source", "template", "title", "track", "wbr"}

MARKED = {"b", "code", "del", "em", "i", "kbd", "s", "strong", "sub", "sup"}
KEPT = (LEAVES | PARTS | MARKED) - {"pre"}
GIVEN = {"ol": ("start",), "td": ("colspan", "rowspan"), "th": ("colspan", "rowspan")}  # attributes that say something
