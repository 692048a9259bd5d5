"""Web pages. In: bytes of an HTML or XHTML page. Out: a `Document` with all its text, in blocks with roles.

Text and offsets do not depend on the depth: "quick" gives roles by markup and structure, "full" asks trafilatura too.
"""

from __future__ import annotations

from factcheck.documents.decoding import decode
from factcheck.documents.metadata import read_metadata
from factcheck.documents.plain import join
from factcheck.documents.request import ReadJob
from factcheck.documents.roles import give_roles
from factcheck.documents.tables import merge_rows
from factcheck.documents.tree import Page
from factcheck.documents.walk import walk
from factcheck.model import Document, Problem


def read_html(job: ReadJob) -> Document:
    """The page as text."""
    from selectolax.lexbor import LexborHTMLParser

    decoded = decode(job.data, job.content_type)
    tree = LexborHTMLParser(decoded.text)
    said = read_metadata(tree, job.final_url or job.url)
    page = walk(tree.root)
    merge_rows(page)
    give_roles(page)
    if job.depth == "full":
        refine_roles(page, decoded.text)
    text, blocks = join(page.pieces)
    problem = Problem.BAD_ENCODING if decoded.faulty else None if text.strip() else Problem.NO_TEXT
    return Document(
        url=job.url, text=text, blocks=blocks, title=said.title, published=said.published, lang=job.lang or said.lang,
        reader="html", problem=problem,
    )  # fmt: skip


def refine_roles(page: Page, html: str) -> None:
    """Lets trafilatura say which pieces are the article."""
    from factcheck.documents.article import article_text, refine, worth_asking

    article = article_text(html) if worth_asking(html) else None
    if article:
        refine(page, article)
