"""How HTML elements lay out text. In: nothing. Out: the tables that the walk over a page consults."""

from __future__ import annotations

from factcheck.vocabulary import Role

BREAKING = frozenset({
    "address", "article", "aside", "blockquote", "body", "canvas", "caption", "center", "col", "colgroup",
    "datalist", "dd",
    "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "foreignobject",
    "form",
    "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "iframe", "legend", "li",
    "listing", "main", "marquee", "menu", "nav", "noframes", "noscript", "object", "ol", "optgroup", "option", "p",
    "plaintext", "pre", "search", "section", "select", "summary", "svg", "table", "tbody", "td", "textarea", "tfoot",
    "th",
    "thead", "tr", "ul", "video", "audio", "xmp",
})  # fmt: skip
"""Elements that end the line before and after them."""

SKIPPED = frozenset({"script", "style", "template", "link", "meta", "base", "title", "head", "rp"})
"""Elements that hold no text of the page."""

VERBATIM = frozenset({"pre", "textarea", "xmp", "plaintext", "listing"})
"""Elements whose line ends are kept."""

KINDS = {
    "h1": Role.HEADING, "h2": Role.HEADING, "h3": Role.HEADING, "h4": Role.HEADING, "h5": Role.HEADING,
    "h6": Role.HEADING, "li": Role.LIST, "dd": Role.LIST, "dt": Role.LIST, "figcaption": Role.CAPTION,
    "caption": Role.CAPTION, "legend": Role.CAPTION, "blockquote": Role.QUOTE, "ul": Role.BODY, "ol": Role.BODY,
    "article": Role.BODY, "nav": Role.BODY, "body": Role.BODY, "table": Role.BODY,
}  # fmt: skip
"""The role of the text of an element; an element that is not here has that of the element around it."""
