"""Pages that lead on by themselves. In: a page that answered. Out: the address that it leads to at once, or None.

A `<meta http-equiv="refresh">` or a `Refresh` header with a short delay is what a redirect is to a browser (HTML
standard, "shared declarative refresh steps"). Only the tags that say so are looked for, in the first bytes of a page,
in one pass; the page itself is parsed elsewhere.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

import httpx

from factcheck.fetching.address import URL_LIMIT
from factcheck.fetching.settings import Answer
from factcheck.fetching.stamps import time_in_address

SOON = 5
"""Seconds within which a reader is led on before he has read the page; a page that reloads for news waits longer."""

LOOKED_AT = 65_536
"""Bytes of a page in which it must say so; such pages are small."""

TAG_LIMIT = 2 * URL_LIMIT
"""Characters of the longest tag that is read; an address that is cut there is still too long to be asked."""

_MARKUP = ("text/html", "application/xhtml+xml")
# What stands in these elements is no tag, or is not for a browser that runs scripts.
_OPENING = re.compile(
    r"<!--|<(script|style|noscript|template|textarea|title|xmp|iframe|meta|base)(?=[\s/>])", re.IGNORECASE
)
_ATTRIBUTE = re.compile(
    r"[\s/]{0,99}([^\s/>=\"'][^\s/>=]{0,40})(?:\s{0,9}=\s{0,9}(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>][^\s>]*)))?"
)
_REFRESH = re.compile(
    r"\s{0,9}(\d{1,4})(?:\.[\d.]{0,9})?\s{0,9}[;,\s]\s{0,9}(?:url\s{0,9}=\s{0,9})?(.*)", re.IGNORECASE | re.DOTALL
)


def leads_to(answer: Answer, url: httpx.URL) -> str | None:
    """The absolute address to which the page at `url` leads within SOON seconds; None for a page to be read.

    A page that leads to itself, to what is no web address, or from an archive's copy out of the archive, is read.
    """
    kind = (answer.header("content-type") or "text/html").partition(";")[0].strip().lower()
    if not 200 <= answer.status < 300:
        return None
    base, asked = url, answer.header("refresh")
    if asked is None and kind in _MARKUP:
        for name, attributes in _tags(_text(answer.body)):
            if name == "base" and base is url and attributes.get("href"):
                base = _joined(url, attributes["href"]) or url
            elif attributes.get("http-equiv", "").strip().lower() == "refresh" and attributes.get("content"):
                asked = attributes["content"]
                break
    target = _joined(base, _address(asked)) if asked else None
    if target is None or target.copy_with(fragment=None) == url.copy_with(fragment=None):
        return None
    return None if time_in_address(str(url)) and not time_in_address(str(target)) else str(target)


def _text(body: bytes) -> str:
    coding = "utf-16" if body[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8"
    return body[:LOOKED_AT].decode(coding, "replace")


def _tags(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """The meta and base tags, each with its attributes; none of a page in which none can lead on."""
    if "http-equiv" not in text.lower():
        return
    at = 0
    while (tag := _OPENING.search(text, at)) is not None:
        name = (tag[1] or "").lower()
        if name in ("meta", "base"):
            attributes, read = _attributes(text[tag.end() : tag.end() + TAG_LIMIT])
            yield name, attributes
            at = tag.end() + read
            continue
        end = re.compile(f"</{name}" if name else "-->", re.IGNORECASE).search(text, tag.end())
        if end is None:
            return
        at = end.end()


def _attributes(text: str) -> tuple[dict[str, str], int]:
    """The attributes of a tag, of one given twice the first, as browsers do; and where they end."""
    found: dict[str, str] = {}
    at = 0
    while (each := _ATTRIBUTE.match(text, at)) is not None:
        value = next((group for group in each.groups()[1:] if group is not None), "")
        found.setdefault(each[1].lower(), html.unescape(value))
        at = each.end()
    return found, at


def _address(content: str) -> str:
    """The address in the value of a refresh; "" where there is none, or where it comes late."""
    found = _REFRESH.match(content[:TAG_LIMIT])
    if found is None or int(found[1]) > SOON:
        return ""
    address = found[2].strip()
    if address[:1] in ("'", '"'):
        address = address[1:].partition(address[0])[0]
    return address.strip()


def _joined(base: httpx.URL, address: str) -> httpx.URL | None:
    if not address:
        return None
    try:
        target = base.join(address)
    except (httpx.InvalidURL, UnicodeError, ValueError, TypeError):
        return None
    return target if target.scheme in ("http", "https") and target.host else None
