"""Text-fragment links in a real Chromium: each scrolls the live page to the passage."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import TYPE_CHECKING

import pytest

from factcheck.model import Role
from factcheck.reports.foreign import Foreign
from factcheck.reports.fragment import link_to
from factcheck.reports.view import PassageView

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
BLOCKS = [
    "Wages rose by 3-4 per cent, the well-known report (page 2) says & adds: 5 % more.",
    "In 2019–2023 revenue rose to €5.3 million – “a record”, said Jane Roe.",
    "three words here",
    "A long sentence " + "that goes on and on " * 30 + "until it ends here.",
    "First paragraph of two.\nSecond paragraph of two.",
    "Year\tWages\n2025\t3",
    "مرحبا بالعالم في عام 2025",
]


def view_of(exact: str) -> PassageView:
    return PassageView(
        start=40, end=40 + len(exact), exact=Foreign(exact), prefix=Foreign("that came before \n"),
        suffix=Foreign("\nwhat comes after"), role=Role.BODY, page=None,
    )  # fmt: skip


def markup(block: str) -> str:
    if "\t" in block:
        rows = ("".join(f"<td>{cell}</td>" for cell in row.split("\t")) for row in block.split("\n"))
        return "<table>" + "".join(f"<tr>{row}</tr>" for row in rows) + "</table>"
    words = block.replace("&", "&amp;").replace("said", "<b>said</b>")
    return "".join(f"<p>{line}</p>" for line in words.split("\n"))


class Pages(BaseHTTPRequestHandler):
    """One long page with the blocks in its middle."""

    def do_GET(self) -> None:
        filler = "<p style='height:3000px'>filler</p>"
        body = f"<!doctype html><meta charset=utf-8>{filler}{'<hr>'.join(map(markup, BLOCKS))}{filler}".encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        return


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/page"
        server.shutdown()


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_the_link_scrolls_to_the_passage(browser: Browser, address: str, block: str) -> None:
    link = link_to(Foreign(address), view_of(block))
    assert link is not None
    page = browser.new_page()
    page.goto(link.for_data())
    page.wait_for_function("window.scrollY > 1000", timeout=5_000)
    page.close()


def test_a_link_to_other_words_does_not_scroll(browser: Browser, address: str) -> None:
    link = link_to(Foreign(address), view_of("these words are not on the page at all"))
    assert link is not None
    page = browser.new_page()
    page.goto(link.for_data())
    page.wait_for_timeout(300)
    assert page.evaluate("window.scrollY") == 0
    page.close()
