"""What a page says of itself. In: selectolax's tree of the page. Out: title, day of publication, language.

Sources in order of trust: JSON-LD of an article, meta elements, microdata, the address. A date that is not a full day
is left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from typing import Any, TypeVar

from factcheck.documents.decoding import paired

T = TypeVar("T")

_TITLES = ("og:title", "twitter:title", "dc.title", "citation_title", "headline", "title")
_DATES = (
    "article:published_time", "datepublished", "og:published_time", "article:published", "published_time", "published",
    "publishdate", "publish-date", "publish_date", "publication_date", "pubdate", "date.issued", "dc.date.issued",
    "dcterms.issued", "dcterms.created", "dcterms.date", "dc.date", "dc.date.created", "date", "parsely-pub-date",
    "sailthru.date", "citation_publication_date", "citation_date", "bt:pubdate", "cxenseparse:recs:publishtime",
    "rnews:datepublished",
    "originalpublicationdate", "article_date_original", "last-modified-original", "dateofpublication", "creation_date",
)  # fmt: skip
_LANGUAGES = ("og:locale", "content-language", "dc.language", "dcterms.language", "language", "inlanguage")

_ISO = re.compile(r"\s{0,9}((?:19|20)\d\d)[-/.]?(0[1-9]|1[0-2])[-/.]?(0[1-9]|[12]\d|3[01])(?!\d)")
_ISO_TIME = re.compile(r"\s{0,9}((?:19|20)\d\d)-(\d\d?)-(\d\d?)[T ]")
_DAY_FIRST = re.compile(r"\s{0,9}(\d\d?)\.\s{0,3}(\d\d?)\.\s{0,3}((?:19|20)\d\d)(?!\d)")
_IN_ADDRESS = re.compile(r"/((?:19|20)\d\d)[/-](0[1-9]|1[0-2])[/-](0[1-9]|[12]\d|3[01])(?=[/_.-]|$)")
_LANGUAGE = re.compile(r"\s{0,9}([A-Za-z]{2,3})(?=[-_\s,;]|$)")
_ARTICLE = re.compile(r"Article|Report|Posting|NewsItem|WebPage|Dataset|CreativeWork|PressRelease", re.IGNORECASE)
_ONE_ARTICLE = re.compile(r"Article|Report\\b|BlogPosting", re.IGNORECASE)

LONGEST_LD = 2_000_000
"""Characters of JSON-LD that are read."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """title, published, lang as Document has them; body: the article's text where JSON-LD holds it; free: what
    `isAccessibleForFree` says; article: the page calls itself one article."""

    title: str | None = None
    published: date | None = None
    lang: str | None = None
    body: str = ""
    free: bool | None = None
    article: bool = False


def read_metadata(tree: Any, url: str) -> Metadata:
    """All of it; what is missing or malformed is None."""
    meta = _meta(tree)
    things = [thing for thing in _linked_data(tree) if _ARTICLE.search(str(thing.get("@type", "")))]
    published = _first(
        _day(thing.get(key)) for key in ("datePublished", "dateCreated", "uploadDate") for thing in things
    )
    published = (
        published or _first(_day(meta.get(name)) for name in _DATES) or _marked_day(tree) or _day_of_address(url)
    )
    return Metadata(
        title=_title(tree, meta, things),
        published=published,
        lang=_lang(tree, meta, things),
        body=max((text for thing in things if isinstance(text := thing.get("articleBody"), str)), key=len, default=""),
        article=_is_article(meta, things),
        free=_first(_yes_or_no(thing.get("isAccessibleForFree")) for thing in things),
    )


def _is_article(meta: dict[str, str], things: list[dict[str, Any]]) -> bool:
    if meta.get("og:type", "").lower() == "article" or "article:published_time" in meta:
        return True
    return any(_ONE_ARTICLE.search(str(thing.get("@type", ""))) for thing in things)


def _first(values: Iterable[T | None]) -> T | None:
    return next((value for value in values if value is not None), None)


def _meta(tree: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for node in tree.css("meta[content]"):
        attributes = node.attributes
        name = (
            attributes.get("property")
            or attributes.get("name")
            or attributes.get("itemprop")
            or attributes.get("http-equiv")
        )
        if name and attributes["content"]:
            found.setdefault(name.strip().lower(), attributes["content"].strip())
    return found


def _linked_data(tree: Any) -> Iterator[dict[str, Any]]:
    for node in tree.css('script[type="application/ld+json"]'):
        text = (node.text_content or node.text() or "")[:LONGEST_LD].strip()
        try:
            found = json.loads(paired(text.removeprefix("<!--").removesuffix("-->").rstrip(";\n ")), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from _things(found)


def _things(found: Any) -> Iterator[dict[str, Any]]:
    """The objects of JSON-LD, top level and `@graph`."""
    rest = [found]
    for _ in range(500):
        if not rest:
            return
        one = rest.pop(0)
        if isinstance(one, list):
            rest.extend(one)
        elif isinstance(one, dict):
            yield one
            rest.extend(
                one[key]
                for key in ("@graph", "mainEntity", "mainEntityOfPage")
                if isinstance(one.get(key), list | dict)
            )


def _title(tree: Any, meta: dict[str, str], things: list[dict[str, Any]]) -> str | None:
    candidates = [meta.get(_TITLES[0]), meta.get(_TITLES[1])]
    candidates += [thing["headline"] for thing in things if isinstance(thing.get("headline"), str)]
    candidates += [meta.get(name) for name in _TITLES[2:]]
    node = tree.css_first("head > title") or tree.css_first("title") or tree.css_first("h1")
    candidates.append(node.text() if node is not None else None)
    return _first(" ".join(text.split())[:1000] or None for text in candidates if text)


def _lang(tree: Any, meta: dict[str, str], things: list[dict[str, Any]]) -> str | None:
    root = tree.css_first("html")
    attributes = root.attributes if root is not None else {}
    stated = [attributes.get("lang"), attributes.get("xml:lang"), *(meta.get(name) for name in _LANGUAGES)]
    stated += [thing["inLanguage"] for thing in things if isinstance(thing.get("inLanguage"), str)]
    return _first(language_code(text) for text in stated if text)


def language_code(text: str) -> str | None:
    """ "de-CH" -> "de"; what is no language code -> None."""
    match = _LANGUAGE.match(text)
    return match.group(1).lower() if match and match.group(1).lower() not in ("und", "mul", "zxx") else None


def _marked_day(tree: Any) -> date | None:
    for selector in ('[itemprop="datePublished"]', "time[pubdate]", "article time[datetime]", "time[datetime]"):
        node = tree.css_first(selector)
        if node is not None:
            day = _day(node.attributes.get("datetime") or node.attributes.get("content") or node.text())
            if day:
                return day
    return None


def _day_of_address(url: str) -> date | None:
    match = _IN_ADDRESS.search(url[:2000])
    return _date(*match.groups()) if match else None


def _day(text: Any) -> date | None:
    """The day that a time stamp names, in its own time zone."""
    if not isinstance(text, str):
        return None
    text = text[:60]
    for pattern in (_ISO_TIME, _ISO):
        if match := pattern.match(text):
            return _date(*match.groups())
    if match := _DAY_FIRST.match(text):
        return _date(*reversed(match.groups()))
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None


def _date(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _yes_or_no(value: Any) -> bool | None:
    return {"true": True, "false": False}.get(str(value).lower())
