"""Bytes to documents. In: a body, its address, its type. Out: a `Document`: text, blocks with roles, or a problem.

`READERS` is the table of formats: a reader is a function of a `ReadJob`. Nothing here touches the network, the clock
or the disk. `read_document` parses in this process; hostile bytes belong into a `ReaderCage`.
"""

from __future__ import annotations

from importlib import import_module

from factcheck.documents.cage import ReaderCage
from factcheck.documents.media import reader_name, unread_format
from factcheck.documents.request import ReadJob
from factcheck.model import Document, Problem

__all__ = ["READERS", "ReadJob", "ReaderCage", "read", "read_document"]

READERS = {
    "html": ("factcheck.documents.html", "read_html"),
    "plain": ("factcheck.documents.plain", "read_plain"),
    "csv": ("factcheck.documents.data", "read_csv"),
    "json": ("factcheck.documents.data", "read_json"),
    "xml": ("factcheck.documents.xml", "read_xml"),
    "pdf": ("factcheck.documents.pdf", "read_pdf"),
    "docx": ("factcheck.documents.docx", "read_docx"),
}
"""Name of a format (see `media.reader_name`) -> module and function that reads it, imported when first needed."""


def read_document(
    data: bytes,
    *,
    url: str,
    content_type: str | None = None,
    lang: str | None = None,
    selector: str | None = None,
    depth: str = "full",
    final_url: str | None = None,
) -> Document:
    """The readable text of one body, parsed in this process. Never raises on bad bytes: the problem is told as data.

    url: the address asked for; final_url: the one that answered. depth: "quick" gives the same text and offsets as
    "full" with cheaper roles. selector: a CSS selector of the part of a page that counts.
    """
    return read(
        ReadJob(
            data=data,
            url=url,
            content_type=content_type,
            lang=lang,
            selector=selector,
            depth=depth,
            final_url=final_url,
        )
    )


def read(job: ReadJob) -> Document:
    """`read_document` for a job."""
    name = reader_name(job.data, job.content_type, job.final_url or job.url)
    if not job.data.strip():
        return Document(url=job.url, text="", problem=Problem.NO_TEXT, note="The file is empty.")
    unread = unread_format(job.data, job.content_type) if name != "pdf" else None
    if unread is not None:
        return Document(url=job.url, text="", problem=Problem.NOT_TEXT, note=unread)
    if name is None:
        return Document(
            url=job.url, text="", problem=Problem.NOT_TEXT, note="It is a picture, sound, archive or program."
        )
    module, function = READERS[name]
    try:
        document: Document = getattr(import_module(module), function)(job)
    except (MemoryError, RecursionError) as fault:
        note = f"It could not be read: {type(fault).__name__}."
        return Document(url=job.url, text="", reader=name, problem=Problem.NO_TEXT, note=note)
    return document
