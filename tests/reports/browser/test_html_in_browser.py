"""The HTML report in a real Chromium: dead payloads, accessibility, keyboard, no script needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from factcheck.model import Report
from factcheck.reports.foreign import Foreign

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser
Opener = Callable[..., Any]

LOOKS: dict[str, dict[str, Any]] = {
    "light": {"color_scheme": "light", "viewport": {"width": 1280, "height": 900}},
    "dark": {"color_scheme": "dark", "viewport": {"width": 1280, "height": 900}},
    "narrow": {"color_scheme": "light", "viewport": {"width": 320, "height": 640}},
    "print": {"color_scheme": "light", "viewport": {"width": 900, "height": 1200}},
}


@pytest.mark.parametrize("look", list(LOOKS))
@pytest.mark.parametrize("with_brief", [True, False])
def test_axe_finds_nothing(
    open_page: Opener,
    browser: Browser,
    written: Callable[[Report], Path],
    sample_report: Report,
    look: str,
    with_brief: bool,
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    report = sample_report if with_brief else replace(sample_report, inputs=sample_report.inputs[:1])
    with open_page(browser, written(report), bypass_csp=True, **LOOKS[look]) as (page, _):
        if look == "print":
            page.emulate_media(media="print")
        results = Axe().run(page)
        assert results.violations_count == 0, results.generate_report()
        assert len(results.response["passes"]) > 15


@pytest.mark.parametrize("look", ["narrow", "light"])
def test_no_sideways_scrolling(
    open_page: Opener,
    browser: Browser,
    written: Callable[[Report], Path],
    hostile: Report,
    sample_report: Report,
    look: str,
) -> None:
    for report in (sample_report, hostile):
        with open_page(browser, written(report), **LOOKS[look]) as (page, _):
            width, room = page.evaluate("[document.documentElement.scrollWidth, document.documentElement.clientWidth]")
            assert width <= room


def test_payloads_are_dead(
    open_page: Opener, browser: Browser, written: Callable[[Report], Path], hostile: Report, listener: Any
) -> None:
    path = written(hostile)
    before = listener.connections
    with open_page(browser, path) as (page, asked):
        page.wait_for_timeout(300)
        assert asked == [path.as_uri()]
        assert page.title().startswith("Factcheck: ")
        assert page.locator("article").count() == len(hostile.rulings)
        assert page.locator("#tools button").count() > 1, "our own script ran"
        assert page.locator("main img, main iframe, main form, main svg").count() == 0
    assert listener.connections == before


OUTSIDE_THE_POLICY = ("http-equiv", "<iframe", "</t", "</s", "-->", "<!--", "<details")


def unescaped(text: Foreign) -> str:
    """Payloads as they are, but those that end or hide the page around them. A refresh is no script and no load;
    for a frame Chromium opens a connection before the policy forbids the frame: escaping alone keeps these two."""
    words = text.for_data()
    return "" if any(each in words for each in OUTSIDE_THE_POLICY) else words


def test_the_policy_alone_keeps_payloads_dead(
    open_page: Opener,
    browser: Browser,
    written: Callable[[Report], Path],
    hostile: Report,
    listener: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The second layer on its own: escaping off, the policy on."""
    monkeypatch.setattr(Foreign, "__html__", unescaped)
    path = written(hostile)
    assert "<img src=https://evil.example" in path.read_text(encoding="utf-8")
    before = listener.connections
    with open_page(browser, path) as (page, asked):
        page.wait_for_timeout(300)
        assert not [each for each in asked if each.startswith("dialog")]
        assert page.title().startswith("Factcheck: ")
    assert listener.connections == before


def test_without_escaping_and_policy_the_payloads_do_run(
    open_page: Opener,
    browser: Browser,
    written: Callable[[Report], Path],
    hostile: Report,
    listener: Any,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The two tests above can fail: with both layers off, a connection is made and a dialog comes up."""
    monkeypatch.setattr(Foreign, "__html__", unescaped)
    path = written(hostile)
    path.write_text(path.read_text(encoding="utf-8").replace("Content-Security-Policy", "x-none"), encoding="utf-8")
    before = listener.connections
    with open_page(browser, path) as (page, asked):
        page.wait_for_timeout(300)
        assert any(each.startswith("dialog") for each in asked)
    assert listener.connections > before


def test_it_works_without_script(
    open_page: Opener, browser: Browser, written: Callable[[Report], Path], sample_report: Report
) -> None:
    with open_page(browser, written(sample_report), java_script_enabled=False) as (page, _):
        assert page.locator("article").count() == len(sample_report.rulings)
        assert page.locator("article mark").first.is_visible()
        assert page.locator("#tools").is_hidden()
        page.locator("a.mark").first.click()
        assert page.url.endswith("#claim-1")


def test_worst_first_beside_the_brief(
    open_page: Opener, browser: Browser, written: Callable[[Report], Path], sample_report: Report
) -> None:
    with open_page(browser, written(sample_report), **LOOKS["light"]) as (page, _):
        verdicts = page.eval_on_selector_all("article", "all => all.map(each => each.dataset.verdict)")
        assert verdicts[:2] == ["contradicted", "not-found"]
        assert verdicts[-1] == "supported"
        brief = page.locator(".text").inner_text()
        assert "The port is the oldest of the coast." in brief
        marked = page.locator("a.mark").all_inner_texts()
        assert len(marked) == len(sample_report.rulings)
        assert "not-found" in next(each for each in marked if "ferry" in each)
        left, right = page.locator(".brief").bounding_box(), page.locator("main").bounding_box()
        assert left is not None
        assert right is not None
        assert left["x"] + left["width"] <= right["x"]


def test_keys_and_buttons(
    open_page: Opener, browser: Browser, written: Callable[[Report], Path], sample_report: Report
) -> None:
    with open_page(browser, written(sample_report), **LOOKS["light"]) as (page, _):
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.className") == "skip"
        focused = []
        for key in "jjk":
            page.keyboard.press(key)
            focused.append(page.evaluate("document.activeElement.dataset.verdict"))
        assert focused == ["contradicted", "not-found", "contradicted"]
        button = page.get_by_role("button", name="supported", exact=True)
        assert page.locator("article:visible").count() == 10
        button.focus()
        page.keyboard.press("Enter")
        assert button.get_attribute("aria-pressed") == "false"
        assert page.locator("article:visible").count() == 8
        page.get_by_role("button", name="in the order of the brief").click()
        first = page.locator("article").first.get_attribute("data-number")
        assert first == "1"


def test_marks_are_announced_and_languages_named(
    open_page: Opener, browser: Browser, written: Callable[[Report], Path], sample_report: Report
) -> None:
    with open_page(browser, written(sample_report)) as (page, _):
        text = page.locator("#claim-2 mark").first.text_content()
        assert text == "match starts: revenue rose to €5.3 million :match ends"
        assert page.locator("#claim-2 blockquote.passage").first.get_attribute("lang") == "en"
        assert page.locator("#claim-3 del").first.inner_text() != ""


def test_two_hundred_claims_stay_small(sample_report: Report, written: Callable[[Report], Path]) -> None:
    rulings = (sample_report.rulings[:7] + sample_report.rulings[8:]) * 23
    path = written(replace(sample_report, rulings=rulings[:200]))
    assert path.stat().st_size < 2_000_000
