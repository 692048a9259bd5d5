"""Web pages. In: bytes of an HTML or XHTML page. Out: a `Document` with all its text, in blocks with roles.

Text and offsets do not depend on the depth: "quick" gives roles by markup and structure, "full" asks trafilatura too.
"""

from __future__ import annotations

import re
from typing import Any

from factcheck.documents.archived import original_address, without_archive
from factcheck.documents.decoding import decode
from factcheck.documents.language import language_of
from factcheck.documents.metadata import read_metadata
from factcheck.documents.nothing_said import silence_of
from factcheck.documents.plain import block_of, join, said_by
from factcheck.documents.request import ReadJob
from factcheck.documents.roles import give_roles, hide
from factcheck.documents.state import state_of
from factcheck.documents.state_seen import State
from factcheck.documents.tables import MOST_COLUMNS, merge_rows
from factcheck.documents.tree import Container, Page, Piece
from factcheck.documents.walk import walk
from factcheck.model import Document, Problem

LONGEST_SELECTOR = 500
"""Characters of a selector from a claims file."""

_VOID = "area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr"
_CLOSED = re.compile(rf"<(?!(?:{_VOID})\b)([a-zA-Z][\w-]{{0,40}})((?:\s[^<>]{{0,2000}})?)/>")
_TEMPLATE = re.compile(r"(</?)template\b", re.IGNORECASE)


def read_html(job: ReadJob) -> Document:
    """The page as text."""
    from selectolax.lexbor import LexborHTMLParser

    decoded = decode(job.data, job.content_type)
    html = _spelled_out(decoded.text, job)
    address, asked = original_address(job.final_url or job.url), original_address(job.url)
    if address:
        html = without_archive(html)
    tree = LexborHTMLParser(html)
    if "<template" in html and len(tree.root.text(strip=True) if tree.root else "") < len(html) // 50:
        tree = LexborHTMLParser(_TEMPLATE.sub(r"\1div", html))
    said = read_metadata(tree, address or job.final_url or job.url)
    page = _page(tree, job.selector)
    if page is None:
        note = f"No part of the page is {job.selector!r}."
        return Document(url=job.url, text="", title=said.title, reader="html", problem=Problem.NO_TEXT, note=note)
    if len(said.body) > 2 * sum(piece.size for piece in page.pieces if piece.role.counts):
        page.pieces += _linked_body(said.body)
    final = address or job.final_url
    state = state_of(page.pieces, tree, said.title, said.free, asked or job.url, final)
    if job.depth == "full" and not job.selector:
        refine_roles(page, html, said.article)
    if job.depth == "full" and state.problem is None:  # a quick look may take an article for furniture
        state = silence_of(page.pieces, tree)
    text, blocks = join(page.pieces)
    if page.cut and state.problem is None:
        state = State(Problem.TOO_LARGE, f"A table has more than {MOST_COLUMNS} columns; the first of them were read.")
    problem = Problem.BAD_ENCODING if decoded.faulty else state.problem or (None if text.strip() else Problem.NO_TEXT)
    lang = job.lang or language_of(said_by(text, blocks), said.lang)
    return Document(
        url=job.url, text=text, blocks=blocks, title=said.title, published=said.published, lang=lang,
        reader="html", problem=problem, note=state.note if problem is state.problem else "",
    )  # fmt: skip


def _spelled_out(html: str, job: ReadJob) -> str:
    """XHTML as HTML: `<div/>`, which HTML takes for an opening tag, gets its end."""
    xhtml = "xhtml" in (job.content_type or "") or job.url.endswith((".xhtml", ".xht"))
    return _CLOSED.sub(r"<\1\2></\1>", html) if xhtml else html


def _page(tree: Any, selector: str | None) -> Page | None:
    """The walked page with roles; with a selector only what stands in the elements that it names, which then counts."""
    if not selector:
        page = walk(tree.root)
        merge_rows(page)
        give_roles(page)
        return page
    try:
        nodes = tree.css(selector[:LONGEST_SELECTOR])
    except Exception:
        return None
    whole = Page()
    for node in nodes:
        part = walk(node)
        merge_rows(part)
        hide(part)
        whole.pieces += part.pieces
        whole.cut |= part.cut
    whole.containers = [Container(-1, "")]
    for piece in whole.pieces:
        piece.container, piece.inside = 0, True
    return whole if whole.pieces else None


def _linked_body(body: str) -> list[Piece]:
    """The article's text from JSON-LD, for a page that shows little of it."""
    from selectolax.lexbor import LexborHTMLParser

    if "</" in body:
        body = "\n".join(piece.text for piece in walk(LexborHTMLParser(body).root).pieces)
    lines = (" ".join(line.split()) for line in body.splitlines())
    return [block_of(line) for line in lines if line]


def refine_roles(page: Page, html: str, is_article: bool) -> None:
    """Lets trafilatura say which pieces are the article."""
    from factcheck.documents.article import article_text, is_open, refine, worth_asking

    article = article_text(html) if worth_asking(html) and is_open(page) else None
    if article:
        refine(page, article, is_article)
