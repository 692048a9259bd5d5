"""A page whose text stands elsewhere, or was lost, is not a page that says something else."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.model import Document, Problem

MENU = '<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>'


def read(body: str, head: str = "", url: str = "https://port.example/report-2023") -> Document:
    page = f'<!doctype html><html lang="en"><head><title>Report</title>{head}</head><body>{body}</body></html>'
    return read_document(page.encode(), url=url, content_type="text/html; charset=utf-8")


def refresh(content: str) -> str:
    return f'<meta http-equiv="Refresh" content="{content}">'


@pytest.mark.parametrize(
    ("head", "body", "why"),
    [
        (refresh("0;url=/new"), "Redirecting to the new page...", "leads on"),
        (refresh("5; URL='https://port.example/new'"), "<p>We have moved. If nothing happens, click.</p>", "leads on"),
        ("", '<h1>Report</h1><iframe src="/report.html"></iframe>', "frame"),
        ("", f'{MENU}<h1>Report</h1><object data="/report.pdf"></object>', "frame"),
        ("", f"{MENU}<main></main><footer>Imprint, contact</footer>", "furniture"),
        ("", f"{MENU}<h1>Report</h1>", "furniture"),
    ],
)
def test_a_page_that_says_nothing_has_no_text(head: str, body: str, why: str) -> None:
    document = read(body, head)
    assert document.problem is Problem.NO_TEXT
    assert why in document.note


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("", "<p>The port had 412 ships.</p>"),
        ("", "<table><tr><td>Ships</td><td>412</td></tr></table>"),
        ("", '<h1>Report</h1><p>Ships: 412</p><iframe src="/film"></iframe>'),
        ("", "<ul><li>412 ships called</li></ul>"),
        (refresh("0;url=/new"), "<p>The port had 412 ships in 2023.</p>"),
        (refresh("600;url=/live"), "<p>All ships have left the port.</p>"),
        (refresh("20"), "<p>All ships have left the port.</p>"),
    ],
)
def test_a_page_that_says_little_is_read(head: str, body: str) -> None:
    assert read(body, head).problem is None


def test_a_text_that_was_taken_for_furniture_is_kept_but_judges_nothing() -> None:
    sentences = "".join(f"<p>The port handled {number} ships in the month before the storm.</p>" for number in range(9))
    document = read(f'{MENU}<div class="modal"><h1>Report</h1>{sentences}</div>')
    assert document.problem is Problem.NO_TEXT
    assert "8 ships" in document.text


def test_a_quick_look_leaves_open_whether_a_page_is_silent() -> None:
    """It may take an article for furniture that the full reading finds; a copy would then be fetched for nothing."""
    page = b"<!doctype html><title>Report</title><nav><a href=/>Home</a></nav><h1>Report</h1>"
    quick, full = (read_document(page, url="https://port.example/report", depth=depth) for depth in ("quick", "full"))
    assert (quick.problem, full.problem) == (None, Problem.NO_TEXT)
    assert quick.text == full.text
