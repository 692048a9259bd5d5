"""What markup says of a part of a page. In: a tag, its attributes. Out: navigation, related, comment, hidden or None.

A name (class or id) is split into words first, so that `siteNav`, `site-nav` and `site_nav` are one, and `navy` is
not a menu. Names are hints: `roles.py` drops one that would cover most of the article.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from factcheck.vocabulary import Role

_TAGS = {
    "nav": Role.NAVIGATION, "menu": Role.NAVIGATION, "dialog": Role.NAVIGATION, "footer": Role.NAVIGATION,
    "header": Role.NAVIGATION, "select": Role.NAVIGATION, "button": Role.NAVIGATION, "textarea": Role.NAVIGATION,
    "datalist": Role.HIDDEN, "noscript": Role.HIDDEN,
    "iframe": Role.HIDDEN, "noframes": Role.HIDDEN, "object": Role.HIDDEN,
    "del": Role.HIDDEN, "s": Role.HIDDEN, "strike": Role.HIDDEN,
    "aside": Role.RELATED,
}  # fmt: skip

MARKED = frozenset(_TAGS)
"""Elements that say by themselves what stands in them."""

_ARIA = {
    "navigation": Role.NAVIGATION, "banner": Role.NAVIGATION, "contentinfo": Role.NAVIGATION, "search": Role.NAVIGATION,
    "menu": Role.NAVIGATION, "menubar": Role.NAVIGATION, "dialog": Role.NAVIGATION, "alertdialog": Role.NAVIGATION,
    "toolbar": Role.NAVIGATION, "complementary": Role.RELATED,
}  # fmt: skip

_COMMENT_NAMES = (
    "comment|comments|commentlist|commentary list|disqus|reader comments|user comments|kommentar|kommentare|"
    "leserkommentare|"
    "commentaire|commentaires|comentario|comentarios|commenti|reacties|kommentarer|komentarze|yorumlar|leserbriefe"
)
_RELATED_NAMES = (
    "related|recommended|recommendation|recommendations|recirculation|recirc|mostread|most read|most viewed|"
    "most popular|"
    "popular|trending|outbrain|taboola|more stories|more news|more from|more on|read also|also read|read next|up next|"
    "you may|you might|also like|sidebar|side bar|rail|right rail|newsletter|newsletters|promo|promos|promobox|"
    "sponsored|advert|"
    "adverts|advertisement|ads|ad|teaser|teasers|latest news|latest stories|latest articles|latest posts|recent posts|"
    "verwandte|weitere artikel|mehr zum thema|meistgelesen|lire aussi|a lire|relacionadas|relacionados|"
    "noticias relacionadas|"
    "correlati|leggi anche|gerelateerd|meest gelezen|similar|see more|widget area"
)
_NAVIGATION_NAMES = (
    "nav|navi|navbar|navigation|menu|menus|submenu|breadcrumb|breadcrumbs|footer|toolbar|share|sharing|sharebar|"
    "sharedaddy|social|"
    "socials|cookie|cookies|cookiebar|consent|gdpr|onetrust|cmp|pagination|pager|paging|skip|skiplink|login|signin|"
    "sign in|"
    "signup|sign up|subscribe|subscription|search form|searchform|searchbox|site header|topbar|top bar|"
    "masthead|"
    "hamburger|modal|popup|overlay|copyright|imprint|impressum|legal links|site info|tag list|tags|tag cloud|tagcloud|"
    "print only|printonly|followus|follow us"
)
_HIDDEN_NAMES = "sr only|visually hidden|visuallyhidden|screen reader text|screen reader only|screenreader|offscreen"

_NAMES = {
    "hidden": _HIDDEN_NAMES, "comment": _COMMENT_NAMES, "related": _RELATED_NAMES, "navigation": _NAVIGATION_NAMES
}  # fmt: skip
_NAMED = re.compile(f" (?:{'|'.join(f'(?P<{role}>{names})' for role, names in _NAMES.items())}) ")
_AMBIGUOUS = frozenset({"comment", "footer", "overlay", "popular", "promo", "rail", "share", "social", "tags"})
"""Words that also name what an article is about ("share-price", "rail-fares", "social-security")."""

_FURNITURE = frozenset({
    "add", "area", "article", "author", "avatar", "bar", "block", "body", "bottom", "box", "btn", "btns", "button",
    "buttons", "child", "children", "col", "column", "component", "container", "content", "copyright", "count",
    "data", "depth", "even", "facebook", "feed", "field", "fixed", "follow", "footer", "form", "global", "group",
    "head", "header", "holder", "icon", "icons", "in", "info", "inner", "item", "items", "latest", "layout",
    "leave", "left", "legal", "link", "links", "list", "logo", "main", "media", "menu", "meta", "mobile", "module",
    "most", "nav", "navbar", "navigation", "network", "networks", "news", "odd", "outer", "page", "panel", "parent",
    "post", "posts", "primary", "reader", "readers", "related", "reply", "respond", "right", "row", "secondary",
    "section", "sections", "share", "sharing", "sidebar", "single", "site", "sites", "social", "stories", "story",
    "sub", "text", "the", "this", "thread", "title", "to", "tool", "toolbar", "tools", "top", "twitter", "user",
    "users", "view", "widget", "widgets", "wp", "wrap", "wrapper",
})  # fmt: skip
"""Words of names that say what a part is for, not what it is about: beside one of them an ambiguous word counts."""

_SHORT = 2
"""Characters up to which a word of a name is a prefix ("c-share", "js-share") or a number."""

_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")
_NO_LETTER = re.compile(r"[^0-9A-Za-zÀ-ÿ]+")
_UNSEEN = re.compile(
    r"(?:^|;)\s{0,9}(?:display\s{0,9}:\s{0,9}none|visibility\s{0,9}:\s{0,9}hidden|"
    r"text-decoration(?:-line)?\s{0,9}:[^;]{0,40}line-through)",
    re.IGNORECASE,
)

_TAKEN_OUT = re.compile(r"(?:^|;)\s{0,9}display\s{0,9}:\s{0,9}none", re.IGNORECASE)

NEVER_NAMED = frozenset({"html", "body", "main", "article", "h1", "p", "table", "tbody", "thead", "tr", "td", "th"})
"""Elements whose class speaks of the page's design, not of what stands in them (`<body class="has-sidebar">`)."""

MOST_NAME = 300
"""Longer class attributes (utility frameworks) are read up to here."""


_UNFOLDS = re.compile(
    r" (?:accordion|collaps\w{0,5}|faq|answer|tabs?|tab ?content|tabpanel|panel|toggle|expand\w{0,4}|dropdown content|"
    r"spoiler|(?:read|show|see) ?more|readmore\w{0,8}|more ?(?:content|text)) |^ more $"
)
"""Names of parts that a reader unfolds: what stands there is said, though not seen at first."""

_CAPTION = re.compile(r" (?:\w{0,20}caption|bildunterschrift|legende|bildtext|pie de foto|didascalia) ")


@lru_cache(maxsize=4096)
def is_caption(name: str) -> bool:
    """Whether the words of a class say that a picture is described."""
    return _CAPTION.search(_words(name)) is not None


def mark_of(tag: str, attributes: Mapping[str, str | None], in_article: bool) -> tuple[Role | None, bool]:
    """The role that an element gives to its content, and whether the markup itself says so.

    in_article: it stands inside an article or main element, where a header, footer or aside belongs to the article.
    """
    if len(attributes) == 1 and "class" in attributes:
        return _mark_of_class(tag, (attributes["class"] or "")[:MOST_NAME], in_article)
    if _is_unseen(attributes) and not _unfolds(attributes):
        return Role.HIDDEN, True
    role = _ARIA.get((attributes["role"] or "").lower()) if "role" in attributes else None
    if role is not None and not (in_article and role is Role.RELATED):
        return role, True
    name, identity = attributes.get("class") or "", attributes.get("id") or ""
    return _mark_of_name(tag, name[:MOST_NAME], identity[:MOST_NAME], in_article)


def _mark_of_name(tag: str, name: str, identity: str, in_article: bool) -> tuple[Role | None, bool]:
    by_tag = _TAGS.get(tag)
    if by_tag is not None and not (in_article and tag in ("header", "aside")):
        return by_tag, True
    if tag in NEVER_NAMED or not (name or identity):
        return None, False
    return named(name, identity), False


@lru_cache(maxsize=8192)
def _mark_of_class(tag: str, name: str, in_article: bool) -> tuple[Role | None, bool]:
    """The mark of an element with a class and nothing else, as most have: told once for each."""
    return _mark_of_name(tag, name, "", in_article)


def _is_unseen(attributes: Mapping[str, str | None]) -> bool:
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    style = attributes.get("style")
    return bool(style) and _UNSEEN.search((style or "")[:MOST_NAME]) is not None


def takes_no_place(attributes: Mapping[str, str | None]) -> bool:
    """Whether a cell is taken out of its row, so that those behind it move up; one that is only unseen is not."""
    if "hidden" in attributes:
        return attributes["hidden"] != "until-found"
    return "style" in attributes and _TAKEN_OUT.search((attributes["style"] or "")[:MOST_NAME]) is not None


def _unfolds(attributes: Mapping[str, str | None]) -> bool:
    """Whether the class, id or role of an element names a part that a reader unfolds."""
    names = ((attributes.get(key) or "")[:MOST_NAME] for key in ("class", "id", "role"))
    return any(_UNFOLDS.search(_words(name)) for name in names)


@lru_cache(maxsize=8192)
def named(name: str, identity: str = "") -> Role | None:
    """The role that the words of a class or an id speak of."""
    words = " ".join(f" {_furniture(_plain(part))} " for part in (*name.split(), identity))
    if "embed" in words or "tweet" in words:
        return None
    found = _NAMED.search(words)
    return Role(found.lastgroup) if found and found.lastgroup else None


def _words(name: str) -> str:
    """The words of each class, a space around each and two between classes, so that no name runs over two."""
    return " ".join(f" {_plain(part)} " for part in name.split())


def _plain(part: str) -> str:
    """The words of one name."""
    return _NO_LETTER.sub(" ", _HUMP.sub(" ", part)).strip().lower()


def _furniture(words: str) -> str:
    """The words of one name, without the ambiguous ones where it speaks of something else than of furniture."""
    each = words.split(" ")
    if _AMBIGUOUS.isdisjoint(each):
        return words
    about = [word for word in each if word not in _AMBIGUOUS and word not in _FURNITURE and not _is_prefix(word)]
    return " ".join("" if word in _AMBIGUOUS else word for word in each) if about else words


def _is_prefix(word: str) -> bool:
    return len(word) <= _SHORT or word.isdigit()


def span(value: str | None) -> int:
    """A colspan or rowspan, from 1 to 200; the standard allows 1000, which only bombs use."""
    digits = (value or "").strip()[:4]
    return max(1, min(200, int(digits))) if digits.isascii() and digits.isdigit() else 1
