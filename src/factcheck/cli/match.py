"""`factcheck match`: one claim against one text, a row each. In: JSON Lines. Out: verdicts with passages, JSON
Lines.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import click

from factcheck.cli.json_lines import Row, answer_all, file_bytes, optional_text, read_rows, text_field, write_rows
from factcheck.errors import UsageError
from factcheck.model import Claim, Finding, Passage, Place, kind_of


@click.command(help="Rows of {id, claim, text | html | path, lang?} -> rows of {id, verdict, score, details, closest}.")
@click.argument("file", default="-")
@click.option("--jobs", type=click.IntRange(1), default=1, show_default=True, help="Processes to use.")
def command(file: str, jobs: int) -> None:
    """Answers every row; no network, no store."""
    write_rows(answer_all(read_rows(file), answer, jobs=jobs, together="path"))


def answer(row: Row) -> Row:
    """The verdict for one row."""
    from factcheck import matching, pipeline

    claim = _claim(text_field(row, "claim"), optional_text(row, "lang"))
    source = _source(row)
    ruling = pipeline.match_prepared(matching.complete(claim), source)
    details = [
        _detail(detail, finding)
        for detail, finding in zip(matching.complete(claim).details, ruling.findings, strict=False)
    ]
    near = [passage_row(each) for each in ruling.closest.passages] if ruling.closest else []
    return {
        "id": row.get("id"),
        "verdict": ruling.verdict.value,
        "score": round(ruling.score, 4),
        "details": details,
        "closest": near[0] if near else None,
    }


def _claim(text: str, lang: str | None) -> Claim:
    from factcheck.claims.language import undeclared
    from factcheck.matching import read_details

    lang = lang or undeclared(text)
    return Claim(id="row", text=text, place=Place(path="-"), details=read_details(text, lang=lang), lang=lang)


def _source(row: Row) -> Any:
    from factcheck import matching
    from factcheck.claims.language import undeclared
    from factcheck.documents import read_document
    from factcheck.documents.language import language_of

    lang = optional_text(row, "lang")
    if row.get("path") is not None:
        return _read_file(text_field(row, "path"), lang)
    if row.get("html") is not None:
        data = text_field(row, "html").encode("utf-8", "surrogatepass")
        return matching.prepare(read_document(data, url="", content_type="text/html; charset=utf-8", lang=lang))
    if row.get("text") is None:
        raise UsageError("A row needs the text of the source: 'text', 'html' or 'path'.")
    text = text_field(row, "text")
    return matching.SourceText.of(text, lang=lang or language_of(text, None) or undeclared(text))


@lru_cache(maxsize=8)
def _read_file(path: str, lang: str | None) -> Any:
    """A file that many rows name is read once."""
    from factcheck import matching
    from factcheck.documents import read_document

    return matching.prepare(read_document(file_bytes(path), url=path, lang=lang))


def _detail(detail: Any, finding: Finding) -> Row:
    return {
        "kind": kind_of(detail),
        "raw": detail.raw,
        "start": detail.start,
        "end": detail.end,
        "outcome": finding.outcome.value,
        "reason": finding.reason.value,
        "note": finding.note,
        "score": round(finding.score, 3),
        "passage": passage_row(finding.passage),
    }


def passage_row(passage: Passage | None) -> Row | None:
    """A passage as CONTRACT section 4 writes it."""
    if passage is None:
        return None
    return {
        "start": passage.start,
        "end": passage.end,
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
        "role": passage.role.value,
        "page": passage.page,
    }
