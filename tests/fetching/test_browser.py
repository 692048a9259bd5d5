"""Pages that need scripts, in a real Chromium, through the same gate."""

from __future__ import annotations

from dataclasses import replace

import pytest
from loopback import Loopback, reply

from factcheck.fetching import browser
from factcheck.model import Problem

needs_browser = [
    pytest.mark.browser,
    pytest.mark.skipif(browser.find_browser() is None, reason="needs a Chromium on this machine"),
]
SHELL = '<html><body><div id="app"></div><script>{}</script></body></html>'
WRITES = "document.getElementById('app').textContent = 'The port handled ' + (5.1 + 0.1).toFixed(1) + ' million.'"


def _look(capture, body: bytes) -> Problem | None:
    return Problem.NEEDS_JAVASCRIPT if b'<div id="app"></div>' in body else None


@pytest.fixture
def render(fetch, site, settings):
    """Fetch a page that needs scripts."""
    with_browser = replace(settings, browser=True, source_deadline=25.0)
    return lambda path="/app", **options: fetch(
        site.url(path), settings=options.pop("settings", with_browser), look=_look, **options
    )


class TestWithAChromium:
    pytestmark = needs_browser

    def test_the_rendered_text_is_kept_as_evidence(self, render, site, store, caplog) -> None:
        site.pages["/app"] = reply(SHELL.format(WRITES))
        capture = render()
        assert (capture.problem, capture.rendered) == (None, True)
        assert "The port handled 5.2 million." in store.body(capture.sha256).decode()
        assert not caplog.records
        assert [kept.rendered for kept in store.captures(site.url("/app"))] == [False, True]

    def test_a_page_reaches_nothing_behind_the_gate(self, render, site, store) -> None:
        """Its scripts may load from where we may, and from nowhere else: not from loopback, not from inner names."""
        with Loopback(pages={"*": reply("inner secret")}) as inner:
            script = (
                f"const got = []; Promise.allSettled(['{inner.url('/secret')}', 'http://localhost:{inner.port}/secret',"
                f"'/public'].map(url => fetch(url).then(r => r.text()).then(text => got.push(text))))"
                ".then(() => { document.getElementById('app').textContent = 'got: ' + got.join(); });"
            )
            site.pages |= {"/app": reply(SHELL.format(script)), "/public": reply("public text")}
            capture = render()
            assert "got: public text" in store.body(capture.sha256).decode()
            assert inner.seen == []
            assert all(path.startswith("/") for path in site.paths)

    def test_a_page_that_never_ends_is_ended(self, render, site, settings) -> None:
        site.pages["/app"] = reply(SHELL.format("while (true) {}"))
        capture = render(settings=replace(settings, browser=True, source_deadline=3.0))
        assert (capture.rendered, capture.problem) == (False, None)
        assert "rendered within" in capture.note


def test_without_a_chromium_the_reason_is_told(render, site, monkeypatch) -> None:
    monkeypatch.setattr(browser, "find_browser", lambda: None)
    site.pages["/app"] = reply(SHELL.format(WRITES))
    capture = render()
    assert not capture.rendered
    assert "No Chromium" in capture.note


def test_a_browser_is_used_only_on_demand(render, site, settings) -> None:
    site.pages["/app"] = reply(SHELL.format(WRITES))
    assert not render(settings=settings).rendered
