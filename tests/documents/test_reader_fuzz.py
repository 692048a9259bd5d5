# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""Readers on damaged files: they give a document or say what is wrong, and never raise."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.documents import ReaderCage, ReadJob, read_document
from factcheck.model import Document

PAGE = (
    "<!doctype html><html lang='de'><head><meta charset='utf-8'><title>Türme</title>"
    '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2024-03-01"}</script></head>'
    "<body class='a'><nav><a href='/'>Home</a></nav><h1>Türme</h1><p>Der Turm ist 412&nbsp;m hoch<sup><a href='#fn1'>1</a></sup>.</p>"
    "<table><caption>Höhen</caption><tr><th colspan=2>Turm<tr><td rowspan='2'>Lenn<td>412</table><p hidden>x</p></body></html>"
).encode()


def sound(document: Document) -> bool:
    """Whether the blocks lie within the text, in order."""
    at = 0
    for block in document.blocks:
        if not at <= block.start <= block.end <= len(document.text):
            return False
        at = block.end
    return bool(document.text.strip()) or document.problem is not None


def damaged(data: bytes, seed: int) -> bytes:
    """`data` with some bytes flipped, dropped, repeated or cut off."""
    chance = random.Random(seed)
    body = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        at = chance.randrange(len(body))
        match chance.randrange(4):
            case 0:
                body[at] ^= 1 << chance.randrange(8)
            case 1:
                del body[at : at + chance.randint(1, 20)]
            case 2:
                body[at:at] = body[at : at + chance.randint(1, 40)]
            case _:
                body[at] = chance.randrange(256)
        if not body:
            return b"x"
    return bytes(body)


@pytest.mark.parametrize("seed", range(60))
def test_damaged_pages(seed: int) -> None:
    assert sound(
        read_document(damaged(PAGE, seed), url="https://page.example/a", content_type="text/html", depth="quick")
    )


@pytest.mark.parametrize("seed", range(30))
def test_damaged_word_files(seed: int, make_docx: Callable[..., bytes]) -> None:
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>412</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    data = make_docx("<w:p><w:r><w:t>The tower is 412 m high.</w:t></w:r></w:p>" * 20 + table)
    assert sound(read_document(damaged(data, seed), url="https://page.example/a.docx"))


def test_damaged_pdf_files(make_pdf: Callable[..., bytes]) -> None:
    data = make_pdf([[(72, 700, 11, "The tower is 412 m high."), (72, 686, 11, "And old.")]] * 3, compress=False)
    with ReaderCage(workers=1) as cage:
        jobs = [ReadJob(data=damaged(data, seed), url="https://page.example/a.pdf") for seed in range(80)]
        assert all(sound(document) for document in cage.read(jobs))


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=600), st.sampled_from(["a.html", "a.txt", "a.csv", "a.json", "a.xml", "a.docx", "a"]))
def test_any_bytes_under_any_name(data: bytes, name: str) -> None:
    if b"%PDF-" not in data:
        assert sound(read_document(data, url=f"https://page.example/{name}", depth="quick"))


@settings(max_examples=100, deadline=None)
@given(st.text(alphabet="<>/=\"' abtdrhpslix&;!-0", max_size=300))
def test_any_markup(html: str) -> None:
    assert sound(
        read_document(html.encode(), url="https://page.example/a.html", content_type="text/html", depth="quick")
    )
