"""Copies in web archives. In: the text of an archived page. Out: the page as it was: no toolbar, its own links.

The Wayback Machine puts a toolbar and scripts into the page between comments of its own, and rewrites every link to
`/web/20240302112233/https://…`; `id_` captures are untouched. Memento archives of the same software write links alike.
"""

from __future__ import annotations

import re

_BETWEEN = (
    ("<!-- BEGIN WAYBACK TOOLBAR INSERT -->", "<!-- END WAYBACK TOOLBAR INSERT -->"),
    ("<!-- BEGIN PYWB TOOLBAR INSERT -->", "<!-- END PYWB TOOLBAR INSERT -->"),
)
_INJECTED_HEAD = "<!-- End Wayback Rewrite JS Include -->"
_COPY = r"(?:/[\w.-]{1,40}){0,3}/\d{4,14}(?:[a-z]{2}_)?/"
_REWRITTEN = re.compile(
    rf"""(=\s{{0,3}}["']?)(?:https?:)?(?://[\w.:-]{{1,100}})?{_COPY}(?=https?:/|//|mailto:|javascript:)"""
)
_ADDRESS = re.compile(rf"https?://[\w.:-]{{1,200}}{_COPY}(https?:/{{1,2}}.+)", re.DOTALL)


def original_address(url: str) -> str | None:
    """The address of the page that an archive's address names, or None for what is no such address."""
    match = _ADDRESS.match(url[:4000])
    return re.sub(r"^(https?):/+", r"\1://", match.group(1)) if match else None


def without_archive(html: str) -> str:
    """The page without what the archive put into it."""
    for begin, end in _BETWEEN:
        while (start := html.find(begin)) >= 0:
            stop = html.find(end, start)
            html = html[:start] + (html[stop + len(end) :] if stop >= 0 else "")
            if stop < 0:
                break
    stop = html.find(_INJECTED_HEAD)
    if stop >= 0:
        head = re.search(r"<head\b[^>]{0,500}>", html[:stop], re.IGNORECASE)
        start = head.end() if head else 0
        html = html[:start] + html[stop + len(_INJECTED_HEAD) :]
    return _REWRITTEN.sub(r"\1", html)
