"""A page that leads on at once is a redirect: the same gate, the same limits, the same record."""

from __future__ import annotations

import time

import httpx
import pytest
from addresses import REDIRECTS
from hypothesis import given
from hypothesis import strategies as st
from loopback import redirect, reply

from factcheck.fetching.refresh import leads_to
from factcheck.fetching.settings import Answer
from factcheck.model import Hop, Problem

PAGE = httpx.URL("https://port.example/reports/2023?lang=en")


def meta(content: str) -> str:
    return f"<!doctype html><html><head><meta charset=utf-8><meta http-equiv='refresh' content=\"{content}\">"


def answer(body: str | bytes, kind: str | None = "text/html", status: int = 200, refresh: str | None = None) -> Answer:
    headers = [("content-type", kind)] if kind else []
    headers += [("refresh", refresh)] if refresh else []
    return Answer(status, tuple(headers), body if isinstance(body, bytes) else body.encode())


@pytest.mark.parametrize(
    ("body", "target"),
    [
        (meta("0; url=/new"), "https://port.example/new"),
        (meta("0;URL=new.html"), "https://port.example/reports/new.html"),
        (meta("5; URL='https://other.example/a?b=1&amp;c=2'"), "https://other.example/a?b=1&c=2"),
        (meta(" 3.7 , url = //other.example/ "), "https://other.example/"),
        (meta("0;/plain"), "https://port.example/plain"),
        (meta("0 url=/spaced"), "https://port.example/spaced"),
        (meta("0;url=?lang=de"), "https://port.example/reports/2023?lang=de"),
        ("<META CONTENT=0;url=/bare HTTP-EQUIV=Refresh>", "https://port.example/bare"),
        ("<meta http-equiv=refresh content='0;url=/a' content='0;url=/b'>", "https://port.example/a"),
        ("<base href='https://port.example/old/'><meta http-equiv=refresh content='0;url=x'>", "https://port.example/old/x"),
        ("<body><p>We have moved.</p><meta http-equiv=refresh content='0;url=/late'>", "https://port.example/late"),
        ("<title>İİİ</title><meta http-equiv=refresh content='0;url=/after'>", "https://port.example/after"),
        (meta("0;url=/wide").encode("utf-16"), "https://port.example/wide"),
    ],
)  # fmt: skip
def test_a_page_leads_on(body: str | bytes, target: str) -> None:
    assert leads_to(answer(body), PAGE) == target


@pytest.mark.parametrize(
    "body",
    [
        meta("6; url=/new"),
        meta("600; url=/live"),
        meta("0"),
        meta("0;"),
        meta("; url=/new"),
        meta("soon; url=/new"),
        meta("0; url=https://port.example/reports/2023?lang=en"),
        meta("0; url=#top"),
        meta("0; url=javascript:alert(1)"),
        meta("0; url=port-app://reports/2023"),
        "<noscript><meta http-equiv=refresh content='0;url=/without-scripts'></noscript>",
        "<!-- <meta http-equiv=refresh content='0;url=/old'> -->",
        "<script>s = \"<meta http-equiv=refresh content='0;url=/written'>\"</script>",
        "<template><meta http-equiv=refresh content='0;url=/unused'></template>",
        "<p>&lt;meta http-equiv=refresh content='0;url=/shown'&gt;</p>",
        "<metadata http-equiv=refresh content='0;url=/other'>",
        "<meta name=refresh content='0;url=/named'>",
        "<!-- never closed <meta http-equiv=refresh content='0;url=/x'>",
    ],
)
def test_a_page_that_does_not_lead_on_is_read(body: str) -> None:
    assert leads_to(answer(body), PAGE) is None


@pytest.mark.parametrize(
    ("given", "target"),
    [
        (answer("", refresh="0; url=/new"), "https://port.example/new"),
        (answer("", refresh="60; url=/new"), None),
        (answer(meta("0;url=/new"), kind="text/plain"), None),
        (answer(meta("0;url=/new"), kind="application/xhtml+xml"), "https://port.example/new"),
        (answer(meta("0;url=/new"), kind=None), "https://port.example/new"),
        (answer(meta("0;url=/new"), status=404), None),
    ],
)
def test_only_pages_and_headers_lead_on(given: Answer, target: str | None) -> None:
    assert leads_to(given, PAGE) == target


def test_a_copy_does_not_lead_out_of_its_archive() -> None:
    copy = httpx.URL("https://archive.example/web/20240302101112id_/https://port.example/old")
    assert leads_to(answer(meta("0;url=https://port.example/new")), copy) is None
    inside = "https://archive.example/web/20240302101113/https://port.example/new"
    assert leads_to(answer(meta(f"0;url={inside}")), copy) == inside


@given(st.text(alphabet="<>!-/ \"'=;,0meta httpquivrsconl", max_size=300))
def test_any_page_is_looked_at(text: str) -> None:
    leads_to(answer("<meta http-equiv=refresh content=" + text), PAGE)


@pytest.mark.parametrize(
    "body",
    ["<meta " * 200_000, "<meta a=\"" * 200_000, "<!--" * 200_000, "<script" * 200_000, "<base " + "a" * 2_000_000,
     "<meta http-equiv=refresh content='0" + " " * 500_000 + "'>", "<meta" + " /" * 500_000],
)  # fmt: skip
def test_hostile_pages_take_no_time(body: str) -> None:
    started = time.process_time()
    leads_to(answer(body), PAGE)
    assert time.process_time() - started < 1.0


@pytest.mark.parametrize("way", ["location", "refresh", "meta"])
@pytest.mark.parametrize(
    ("length", "problem"), [(6_000, None), (9_000, Problem.REFUSED_URL), (40_000, Problem.REFUSED_URL)]
)
def test_a_long_address_is_asked_whole_or_not_at_all(
    fetch, site, way: str, length: int, problem: Problem | None
) -> None:
    long = "/new?" + "a" * length
    site.pages[long] = reply("<p>412 ships</p>")
    site.pages["/old"] = {
        "location": redirect(long), "refresh": reply("", headers={"Refresh": f"0; url={long}"}),
        "meta": reply(meta(f"0; url={long}")),
    }[way]  # fmt: skip
    capture = fetch(site.url("/old"))
    if way == "meta" and length > 16_000:  # a tag of that size is none
        assert (capture.final_url, site.paths) == (site.url("/old"), ["/old"])
    else:
        assert (capture.problem, site.paths) == (problem, ["/old"] if problem else ["/old", long])


def test_the_page_that_is_led_to_is_kept_and_the_way_is_recorded(fetch, site, store) -> None:
    site.pages |= {"/old": reply(meta("0; url=/new")), "/new": reply("<p>412 ships</p>")}
    capture = fetch(site.url("/old"))
    assert (capture.problem, capture.final_url, capture.requests) == (None, site.url("/new"), 2)
    assert capture.hops == (Hop(url=site.url("/old"), status=200, location=site.url("/new")),)
    assert b"412 ships" in store.body(capture.sha256)


@pytest.mark.parametrize(
    ("location", "problem"),
    [each for each in REDIRECTS if each[1] is Problem.REFUSED_ADDRESS or "@" in each[0] or ":6379" in each[0]],
)
def test_every_page_that_leads_on_goes_through_the_gate(fetch, site, location: str, problem: Problem) -> None:
    site.pages["/old"] = reply(meta(f"0; url={location}"))
    capture = fetch(site.url("/old"))
    assert (capture.problem, site.paths) == (problem, ["/old"])
    assert "pass" not in capture.hops[0].location


def test_pages_that_lead_in_a_circle_end(fetch, site) -> None:
    site.pages |= {"/a": reply(meta("0; url=/b")), "/b": redirect("/a")}
    capture = fetch(site.url("/a"))
    assert (capture.problem, site.paths) == (Problem.SERVER_ERROR, ["/a", "/b"])
    assert "circle" in capture.note


def test_pages_that_lead_on_without_end_are_left_at_the_fifth(fetch, site) -> None:
    site.pages |= {f"/{number}": reply(meta(f"0; url=/{number + 1}")) for number in range(10)}
    assert fetch(site.url("/0")).problem is Problem.SERVER_ERROR
    assert len(site.seen) == 6


def test_a_page_that_leads_home_is_told(fetch, site) -> None:
    site.pages |= {"/2021/article": reply(meta("0; url=/")), "/": reply("<p>Welcome</p>")}
    assert fetch(site.url("/2021/article")).problem is Problem.REDIRECTED_HOME
