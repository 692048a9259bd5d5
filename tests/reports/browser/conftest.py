"""A Chromium for the tests of this folder. Skipped only where there is none (or no playwright);
FACTCHECK_REQUIRE_BROWSER=1 turns the skip into a failure.
"""

from __future__ import annotations

import os
import shutil
import socketserver
import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.model import Report
from factcheck.reports import render

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
MISSING = CHROMIUM is None or find_spec("playwright") is None or find_spec("axe_playwright_python") is None
QUIET = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Listener(socketserver.TCPServer):
    """What evil.example is for this browser: it counts the connections that reach it."""

    connections = 0

    def get_request(self) -> Any:
        self.connections += 1
        return super().get_request()


@pytest.fixture(scope="session")
def listener() -> Iterator[Listener]:
    with Listener(("127.0.0.1", 0), socketserver.BaseRequestHandler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server
        server.shutdown()


@pytest.fixture(scope="session")
def browser(listener: Listener) -> Iterator[Browser]:
    """A browser for which evil.example is the listener."""
    if MISSING and not os.environ.get("FACTCHECK_REQUIRE_BROWSER"):
        pytest.skip("no Chromium or no playwright here")
    from playwright.sync_api import sync_playwright

    rules = f"--host-resolver-rules=MAP evil.example 127.0.0.1:{listener.server_address[1]}"
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path=CHROMIUM, args=[*QUIET, rules])
        yield started
        started.close()


@contextmanager
def opened(browser: Browser, path: Path, **options: Any) -> Iterator[tuple[Page, list[str]]]:
    """A page with the file in it, and the addresses that were asked for besides the file."""
    context = browser.new_context(**options)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: (asked.append(f"dialog {dialog.message}"), dialog.dismiss()))
    page.goto(path.as_uri(), wait_until="domcontentloaded")
    page.wait_for_load_state("load")
    try:
        yield page, asked
    finally:
        context.close()


@pytest.fixture
def written(tmp_path: Path) -> Callable[[Report], Path]:
    def write(report: Report) -> Path:
        path = tmp_path / "report.html"
        path.write_text(render(report, "html"), encoding="utf-8")
        return path

    return write


Opener = Callable[..., AbstractContextManager[tuple["Page", list[str]]]]


@pytest.fixture(scope="session")
def open_page() -> Opener:
    """(browser, path, **context options) -> the page and the addresses that were asked for."""
    return opened
