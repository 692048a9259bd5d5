"""Markup inside of data: HTML in a value of JSON or an element of a feed. In: a value. Out: its blocks, or its text."""

from __future__ import annotations

import html
import re

from factcheck.documents.roles import hide
from factcheck.documents.tables import merge_rows
from factcheck.documents.tree import Piece
from factcheck.documents.walk import walk

_MARKUP = re.compile(r"</[a-zA-Z]|<br\s{0,3}/?>")
_ENTITY = re.compile(r"&(?:#\d{1,6}|#[xX][0-9a-fA-F]{1,5}|[a-zA-Z]{2,8});")


def blocks_in(value: str) -> list[Piece] | None:
    """The blocks of a value that is HTML; None where it holds no markup."""
    if "<" not in value or not _MARKUP.search(value):
        return None
    from selectolax.lexbor import LexborHTMLParser

    page = walk(LexborHTMLParser(value).root)
    merge_rows(page)
    hide(page)
    for piece in page.pieces:
        piece.container = 0
    return page.pieces


def spelled_out(value: str) -> str:
    """A value without markup, with its character references as what they stand for."""
    return html.unescape(value) if "&" in value and _ENTITY.search(value) else value
