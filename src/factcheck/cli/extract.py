"""`factcheck extract FILE|URL`: the readable text of one source. In: a file or address. Out: text, or JSON with
blocks.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click
import msgspec

from factcheck.cli.claims_at import language_option
from factcheck.cli.network import network_options
from factcheck.errors import UsageError
from factcheck.model import Document


@click.command(help="The readable text of one source, with its blocks.")
@click.argument("source")
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@language_option
@click.option("--selector", help="CSS selector of the part that counts.")
@network_options
def command(source: str, form: str, lang: str | None, selector: str | None, **network: object) -> int:
    """Reads one source and prints it. 4 where nothing could be read; a text with a problem (a teaser) is a text."""
    document = _read(source, lang, selector, network)
    if form == "json":
        sys.stdout.buffer.write(msgspec.json.encode(as_row(document)) + b"\n")
    elif document.text:
        click.echo(document.text)
    if document.problem:
        sys.stderr.write(f"{document.problem}: {document.problem.meaning} {document.note}".rstrip() + "\n")
    return 4 if document.problem and not document.text else 0


def _read(source: str, lang: str | None, selector: str | None, network: dict[str, object]) -> Document:
    from factcheck.documents import ReaderCage, ReadJob

    if source.startswith(("http://", "https://")):
        from factcheck.cli.network import fetch_one

        capture, data = fetch_one(source, network)
        if data is None or capture.problem is not None:
            return Document(url=source, text="", problem=capture.problem, note=capture.note)
        content_type, final_url = capture.header("content-type"), capture.final_url
    else:
        try:
            data = sys.stdin.buffer.read() if source == "-" else Path(source).read_bytes()
        except OSError as error:
            raise UsageError(f"{source}: cannot be read: {error.strerror or error}. Name a file or a URL.") from error
        content_type, final_url = None, source
    job = ReadJob(data=data, url=source, content_type=content_type, lang=lang, selector=selector, final_url=final_url)
    with ReaderCage() as cage:
        return cage.read([job])[0]


def as_row(document: Document) -> dict[str, object]:
    """A document as CONTRACT section 5 writes it."""
    return {
        "url": document.url,
        "title": document.title,
        "published": document.published.isoformat() if document.published else None,
        "lang": document.lang,
        "reader": document.reader,
        "text": document.text,
        "problem": document.problem.value if document.problem else None,
        "blocks": [{"start": b.start, "end": b.end, "role": b.role.value} for b in document.blocks],
    }
