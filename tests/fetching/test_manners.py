"""Pace, retries, hosts that refuse, robots.txt, conditional requests, what a second run asks."""

from __future__ import annotations

import asyncio
import itertools
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from loopback import Loopback, redirect, reply

from factcheck.errors import UsageError
from factcheck.fetching import FetchSettings, Target, gather
from factcheck.fetching.manners import retry_after, wait_before_retry
from factcheck.fetching.queue import Queue
from factcheck.fetching.settings import Answer
from factcheck.fetching.statuses import is_sent_home, problem_of_status
from factcheck.model import Problem

NOON = datetime(2024, 4, 12, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    ("status", "problem"),
    [
        (200, None), (201, None), (203, None), (204, Problem.NO_TEXT), (206, Problem.SERVER_ERROR),
        (300, Problem.SERVER_ERROR), (304, Problem.SERVER_ERROR), (400, Problem.BLOCKED), (401, Problem.LOGIN_WALL),
        (402, Problem.PAYWALLED), (403, Problem.BLOCKED), (404, Problem.DEAD_LINK), (406, Problem.BLOCKED),
        (408, Problem.TIMED_OUT), (410, Problem.DEAD_LINK), (418, Problem.BLOCKED), (429, Problem.RATE_LIMITED),
        (451, Problem.BLOCKED), (500, Problem.SERVER_ERROR), (502, Problem.SERVER_ERROR), (503, Problem.SERVER_ERROR),
        (504, Problem.TIMED_OUT), (520, Problem.SERVER_ERROR), (999, Problem.BLOCKED),
    ],
)  # fmt: skip
def test_each_status_has_its_problem(status: int, problem: Problem | None) -> None:
    assert problem_of_status(status) is problem


@pytest.mark.parametrize(
    ("asked", "final", "home"),
    [
        ("https://example.org/2021/03/article", "https://example.org/", True),
        ("https://example.org/article.html", "https://www.example.org/en/", True),
        ("https://example.org/article", "https://example.org/index.html", True),
        ("https://old.example.org/story", "https://new.example.net", True),
        ("https://example.org/?p=123", "https://example.org/", True),
        ("https://example.org/?utm_source=mail", "https://example.org/", False),
        ("http://example.org/", "https://www.example.org/", False),
        ("https://example.org/de", "https://example.org/de/", False),
        ("https://example.org/index.php", "https://example.org/", False),
        ("https://example.org/article", "https://example.org/2021/article", False),
        ("https://example.org/article", "https://example.org/?p=77", False),
        ("https://old.example.org/story", "https://new.example.org/", True),
        ("https://blog.example.co.uk/story", "https://www.example.co.uk/", True),
        ("https://bit.ly/3xYz", "https://example.org/", False),
        ("https://doi.org/10.5061/dryad.8515", "https://dataset.example.org/", False),
        ("https://links.example.net/2024/a-story", "https://report.example.org/", False),
        ("https://example.org/report", "https://report2023.example.org/", False),
        ("https://a.example.org/story", "https://b.example.org/", False),
        ("https://one.co.uk/story", "https://two.co.uk/", False),
    ],
)
def test_a_redirect_home_is_seen(asked: str, final: str, home: bool) -> None:
    import httpx

    assert is_sent_home(httpx.URL(asked), httpx.URL(final)) is home


def test_a_redirect_home_is_told(fetch, site) -> None:
    site.pages |= {"/2021/article": redirect("/"), "/": reply("<p>Welcome</p>")}
    capture = fetch(site.url("/2021/article"))
    assert (capture.problem, capture.status) == (Problem.REDIRECTED_HOME, 200)
    assert capture.sha256 is not None


@pytest.mark.parametrize(
    ("value", "date", "seconds"),
    [
        ("7", None, 7.0),
        (" 120 ", None, 120.0),
        ("Fri, 12 Apr 2024 12:00:30 GMT", None, 30.0),
        ("Fri, 12 Apr 2024 11:00:30 GMT", "Fri, 12 Apr 2024 11:00:00 GMT", 30.0),
        ("Fri, 12 Apr 2024 11:00:00 GMT", None, 0.0),
        ("soon", None, None),
        ("-5", None, None),
        (None, None, None),
    ],
)
def test_retry_after_is_read(value: str | None, date: str | None, seconds: float | None) -> None:
    assert retry_after(value, date, NOON) == seconds


@pytest.mark.parametrize(
    ("status", "after", "tried", "wait"),
    [
        (503, None, 1, 1.0), (503, None, 2, 2.0), (503, None, 3, None), (429, "5", 1, 5.0), (429, "3600", 1, None),
        (502, None, 1, 1.0), (504, None, 1, 1.0), (500, None, 1, None), (404, "5", 1, None), (403, None, 1, None),
    ],
)  # fmt: skip
def test_what_is_worth_another_try(status: int, after: str | None, tried: int, wait: float | None) -> None:
    headers = (("retry-after", after),) if after else ()
    assert wait_before_retry(Answer(status, headers), tried, FetchSettings(), NOON) == wait


def test_a_passing_fault_is_asked_again(fetch, site) -> None:
    site.pages["/page"] = [reply("busy", 503), reply("busy", 502), reply("here")]
    capture = fetch(site.url("/page"))
    assert (capture.problem, capture.requests, len(site.seen)) == (None, 3, 3)


def test_a_lasting_fault_is_not_asked_for_ever(fetch, site) -> None:
    site.pages["/page"] = reply("busy", 503)
    assert fetch(site.url("/page")).problem is Problem.SERVER_ERROR
    assert len(site.seen) == 3


@pytest.mark.parametrize("status", [202, 403, 429, 503])
def test_a_challenge_is_a_refusal_and_not_asked_again(fetch, site, status: int) -> None:
    site.pages["/page"] = reply('<script src="/cdn-cgi/challenge-platform/h/b/orchestrate.js"></script>', status)
    capture = fetch(site.url("/page"))
    assert (capture.problem, len(site.seen)) == (Problem.BLOCKED, 1)


def test_a_page_that_wants_cookies_is_a_refusal(fetch, site) -> None:
    site.pages["/page"] = reply("", 302, {"Location": "/page", "Set-Cookie": "a=b"})
    assert fetch(site.url("/page")).problem is Problem.BLOCKED


def test_a_proxy_is_asked_for_everything_and_it_is_said(fetch, site, settings) -> None:
    site.pages["http://news.org/page"] = reply("through the proxy")
    site.pages["http://news.org/robots.txt"] = reply("", 404)
    capture = fetch("http://news.org/page", settings=replace(settings, proxy=f"http://{site.host}"))
    assert (capture.problem, site.seen[0].host) == (None, "news.org")
    assert "proxy" in capture.note
    assert fetch("http://10.0.0.1/", settings=replace(settings, proxy=f"http://{site.host}")).problem is not None
    with pytest.raises(UsageError):
        fetch("http://news.org/other", settings=replace(settings, proxy="socks5://127.0.0.1:9"))


def test_few_large_bodies_are_held_at_once(counted, site, monkeypatch, store) -> None:
    """Whoever waits for leave is not timed out by it."""
    monkeypatch.setattr("factcheck.fetching.exchange.LARGE", 100_000)
    monkeypatch.setattr("factcheck.fetching.web.LARGE_AT_ONCE", 1)
    sites = [Loopback(pages={"/": reply(bytes(400_000), kind="text/plain")}) for _ in range(5)]
    settings = FetchSettings(allow_hosts=frozenset(f"h{n}.org" for n in range(5)), source_deadline=5.0)
    urls = [other.url("/", f"h{number}.org") for number, other in enumerate(sites)]
    done = counted(*urls, settings=settings, resolver=lambda host, port: ["127.0.0.1"])
    for other in sites:
        other.close()
    assert done.requests == 5
    assert all(store.latest(url).size == 400_000 for url in urls)


def test_the_wait_that_a_server_asks_for_is_kept(fetch, site) -> None:
    site.pages["/page"] = [reply("later", 429, {"Retry-After": "1"}), reply("here")]
    assert fetch(site.url("/page")).problem is None
    assert site.seen[1].began - site.seen[0].ended >= 0.99


def test_the_waits_for_one_source_are_bounded_together(fetch, site, settings) -> None:
    site.pages["/page"] = reply("later", 503, {"Retry-After": "1"})
    assert fetch(site.url("/page"), settings=replace(settings, patience=1.5)).problem is Problem.SERVER_ERROR
    assert len(site.seen) == 2


@pytest.mark.parametrize("status", [429, 503])
def test_too_long_a_wait_is_not_waited(fetch, site, status: int) -> None:
    site.pages["/page"] = reply("later", status, {"Retry-After": "3600"})
    capture = fetch(site.url("/page"))
    assert (capture.problem, len(site.seen)) == (Problem.RATE_LIMITED, 1)


def test_a_host_that_refuses_is_left_alone(counted, site, store) -> None:
    site.pages["*"] = reply("no", 403)
    counted(*[site.url(f"/{number}") for number in range(8)])
    assert len(site.seen) == 3
    last = store.latest(site.url("/7"))
    assert (last.problem, last.requests) == (Problem.BLOCKED, 0)
    assert last.note == "Not asked in this run: 127.0.0.1 refused 3 other pages in a row. The next run asks again."


def test_a_page_that_refuses_does_not_condemn_its_host(counted, site, store) -> None:
    pages = {f"/{number}": reply("no", 403) if number % 3 else reply("page") for number in range(8)}
    site.pages |= pages
    counted(*[site.url(path) for path in pages])
    assert site.paths == list(pages)
    assert [store.latest(site.url(path)).problem for path in pages].count(None) == 3


def test_a_host_that_was_left_alone_is_asked_again_in_the_next_run(counted, site, store) -> None:
    urls = [site.url(f"/{number}") for number in range(4)]
    site.pages["*"] = reply("later", 429, {"Retry-After": "3600"})
    counted(*urls)
    site.pages["*"] = reply("page")
    assert counted(*urls).requests == 4
    assert all(store.latest(url).problem is None for url in urls)


def test_who_only_leads_to_a_host_that_refuses_is_not_left_alone(counted, site, store) -> None:
    """A service of short links answers for itself, not for the sites that it leads to."""
    with Loopback(pages={"*": reply("no", 403)}) as other:
        site.pages |= {f"/{number}": redirect(f"http://localhost:{other.port}/{number}") for number in range(4)}
        site.pages["/own"] = reply("page")
        settings = FetchSettings(allow_hosts=frozenset({site.host, f"localhost:{other.port}"}))
        counted(*[site.url(f"/{number}") for number in range(4)], site.url("/own"), settings=settings)
        assert len(other.seen) == 3
    assert store.latest(site.url("/own")).problem is None
    assert "localhost refused" in store.latest(site.url("/3")).note


def test_after_a_refusal_for_pace_the_host_is_left_alone(counted, site, store) -> None:
    site.pages["*"] = reply("later", 429, {"Retry-After": "3600"})
    counted(*[site.url(f"/{number}") for number in range(4)])
    assert len(site.seen) == 1
    last = store.latest(site.url("/3"))
    assert (last.problem, last.requests) == (Problem.RATE_LIMITED, 0)
    assert last.note.startswith(
        "Not asked in this run: 127.0.0.1 asked at another page to wait until 2024-04-12 13:00 UTC."
    )


@pytest.mark.parametrize("headers", [{}, {"Retry-After": "soon"}, {"Retry-After": "999999999"}])
def test_a_wait_that_names_no_time_is_told_without_one(counted, site, store, settings, headers) -> None:
    site.pages["*"] = reply("later", 429, headers)
    counted(site.url("/a"), site.url("/b"), settings=replace(settings, retries=0))
    assert store.latest(site.url("/b")).note == (
        "Not asked in this run: 127.0.0.1 told us at another page to come back later. The next run asks again."
    )


def test_who_answered_is_kept_as_evidence(fetch, site, store) -> None:
    site.pages["/"] = reply("page")
    capture = fetch(site.url("/"))
    assert (capture.server, capture.tls) == (site.host, "")


def test_a_proxy_is_not_kept_as_who_answered(fetch, site, settings) -> None:
    site.pages |= {"http://news.org/page": reply("page"), "http://news.org/robots.txt": reply("", 404)}
    assert fetch("http://news.org/page", settings=replace(settings, proxy=f"http://{site.host}")).server == ""


def test_one_request_at_a_time_for_each_host(counted, site) -> None:
    def slowly(connection) -> None:
        time.sleep(0.02)
        connection.sendall(reply("page"))

    site.pages["*"] = slowly
    counted(*[site.url(f"/{number}") for number in range(6)])
    turns = sorted((seen.began, seen.ended) for seen in site.seen)
    assert len(turns) == 6
    assert all(before[1] <= after[0] + 0.005 for before, after in itertools.pairwise(turns))


def test_a_gap_between_two_sources_of_a_public_host(counted, site, settings, public) -> None:
    site.pages |= {"/a": reply("a"), "/b": reply("b"), "/robots.txt": reply("", 404)}
    counted("http://news.org/a", "http://news.org/b", settings=replace(settings, host_gap=0.3), resolver=public)
    first, second = (next(seen for seen in site.seen if seen.path == path) for path in ("/a", "/b"))
    assert second.began - first.ended >= 0.29
    assert site.paths.count("/robots.txt") == 1


def test_hosts_are_asked_in_parallel(counted, site, settings, public) -> None:
    site.pages["/"] = lambda connection: (time.sleep(0.3), connection.sendall(reply("page")))
    started = time.monotonic()
    counted(*[f"http://host{number}.org/" for number in range(8)], resolver=public)
    assert time.monotonic() - started < 1.5


def test_the_queue_gives_each_host_one_turn_at_a_time() -> None:
    targets = [Target(f"https://{host}.org/{page}") for page in (1, 2) for host in "ab"] + [Target("nonsense")]
    queue = Queue(targets, FetchSettings())
    turns = [queue.take(), queue.take(), queue.take()]
    assert [turn.target.url for turn in turns] == ["https://a.org/1", "https://b.org/1", "nonsense"]
    assert queue.take() is None
    queue.done(turns[1], 5.0)
    assert (turn := queue.take()).ready == 5.0
    assert turn.target.url == "https://b.org/2"
    assert [target.url for target in queue.undone()] == [
        "https://a.org/1",
        "nonsense",
        "https://b.org/2",
        "https://a.org/2",
    ]


@pytest.mark.parametrize("mode", ["note", "obey"])
@pytest.mark.parametrize("robots", [reply("", 500), reply("", 429), lambda connection: connection.close()])
def test_wishes_that_could_not_be_read_are_not_told_as_read(fetch, site, settings, public, robots, mode) -> None:
    site.pages |= {"/robots.txt": robots, "/a": reply("page")}
    quick = replace(settings, robots=mode, host_gap=0.0, retries=0)
    capture = fetch("http://news.org/a", settings=quick, resolver=public)
    assert "robots.txt could not be read" in capture.note
    assert "asks robots not to" not in capture.note
    assert (capture.problem is Problem.ROBOTS) is (mode == "obey")


ROBOTS = reply("User-agent: *\nDisallow: /private/*.html\nAllow: /\n", kind="text/plain")


@pytest.mark.parametrize(
    ("robots", "path", "mode", "problem", "noted"),
    [
        (ROBOTS, "/private/a.html", "note", None, True),
        (ROBOTS, "/private/a.html", "obey", Problem.ROBOTS, True),
        (ROBOTS, "/public/a.html", "obey", None, False),
        (reply("", 404), "/private/a.html", "obey", None, False),
        (reply("", 500), "/private/a.html", "obey", Problem.ROBOTS, True),
        (reply("User-agent: factcheck\nDisallow: /"), "/a", "obey", Problem.ROBOTS, True),
        (
            reply("\ufeffUser-agent: *\nDisallow: /private", kind="text/plain"),
            "/private/a",
            "obey",
            Problem.ROBOTS,
            True,
        ),
        (reply("<!doctype html><p>User-agent: *\nDisallow: /"), "/a", "obey", None, False),
        (redirect("http://news.org/"), "/a", "obey", None, False),
        (reply("", 204), "/a", "obey", None, False),
        (reply("User-agent: otherbot\nDisallow: /"), "/a", "obey", None, False),
    ],
)
def test_robots_txt(fetch, site, settings, public, robots, path, mode, problem, noted) -> None:
    site.pages |= {"/robots.txt": robots, path: reply("page"), "/": reply("<p>User-agent: *\nDisallow: /")}
    capture = fetch(f"http://news.org{path}", settings=replace(settings, robots=mode, host_gap=0.0), resolver=public)
    assert capture.problem is problem
    assert ("robots.txt" in capture.note) is noted
    assert (path in site.paths) is (problem is None)


@pytest.mark.parametrize(
    ("robots", "mode", "gap"),
    [
        ("User-agent: *\nCrawl-delay: 5\n", "obey", 5),
        ("User-agent: *\nCrawl-delay: 5\n", "note", 2),
        ("User-agent: *\nCrawl-delay: 1\n", "obey", 2),
        ("User-agent: *\nCrawl-delay: 3600\n", "obey", 10),
        ("User-agent: *\nCrawl-delay: soon\n", "obey", 2),
        ("User-agent: otherbot\nCrawl-delay: 5\n", "obey", 2),
    ],
)
def test_a_crawl_delay_widens_the_gap_where_robots_are_obeyed(
    counted, site, settings, public, waits, robots, mode, gap
) -> None:
    site.pages |= {"/robots.txt": reply(robots, kind="text/plain"), "/a": reply("a"), "/b": reply("b")}
    polite = replace(settings, robots=mode, host_gap=2.0)
    assert counted("http://news.org/a", "http://news.org/b", settings=polite, resolver=public).requests == 3
    assert round(max(waits)) == gap


def test_robots_txt_is_asked_once_a_day(counted, site, settings, public) -> None:
    site.pages |= {"/robots.txt": ROBOTS, "/a": reply("a"), "/b": reply("b"), "/c": reply("c")}
    quick = replace(settings, host_gap=0.0)
    counted("http://news.org/a", "http://news.org/b", settings=quick, resolver=public)
    counted("http://news.org/c", settings=quick, resolver=public, now=lambda: NOON + timedelta(hours=5))
    assert site.paths.count("/robots.txt") == 1


def test_ones_own_server_is_not_asked_for_robots_txt(fetch, site) -> None:
    site.pages["/"] = reply("page")
    fetch(site.url("/"))
    assert site.paths == ["/"]


def test_a_second_run_asks_nothing(counted, site, store) -> None:
    site.pages["*"] = reply("page")
    urls = [site.url(f"/{number}") for number in range(5)]
    first, second = counted(*urls), counted(*urls)
    assert (first.requests, first.from_store) == (5, 0)
    assert (second.requests, second.from_store, second.complete) == (0, 5, True)
    assert len(site.seen) == 5


def test_what_failed_is_asked_again(counted, site, store) -> None:
    site.pages["/page"] = [reply("gone", 404), reply("back")]
    counted(site.url("/page"))
    assert counted(site.url("/page")).requests == 1
    assert [capture.problem for capture in store.captures(site.url("/page"))] == [Problem.DEAD_LINK, None]


@pytest.mark.parametrize(("age", "asked"), [(timedelta(days=1), 2), (timedelta(days=40), 1), (None, 1)])
def test_what_is_too_old_is_asked_again(site, store, settings, age, asked) -> None:
    site.pages["/page"] = reply("page")
    target = Target(site.url("/page"), max_age=age)
    gather([target], store, settings, now=lambda: NOON)
    gather([target], store, settings, now=lambda: NOON + timedelta(days=30))
    assert len(site.seen) == asked


def test_a_clock_that_went_back_makes_nothing_young(site, store, settings) -> None:
    site.pages["/page"] = [reply("old"), reply("new")]
    target = Target(site.url("/page"), max_age=timedelta(days=1))
    gather([target], store, settings, now=lambda: NOON + timedelta(days=3000))
    gather([target], store, settings, now=lambda: NOON)
    assert store.body(store.latest(target.url).sha256) == b"new"


def test_an_old_capture_is_asked_whether_it_changed(site, store, settings) -> None:
    dated = {"ETag": '"v1"', "Last-Modified": "Fri, 12 Apr 2024 10:00:00 GMT"}
    site.pages["/page"] = [reply("page", headers=dated), b"HTTP/1.1 304 Not Modified\r\n\r\n"]
    target = Target(site.url("/page"), max_age=timedelta(0))
    gather([target], store, settings, now=lambda: NOON)
    later = NOON + timedelta(days=2)
    gather([target], store, settings, now=lambda: later)
    assert site.seen[1].headers["if-none-match"] == '"v1"'
    assert site.seen[1].headers["if-modified-since"] == dated["Last-Modified"]
    capture = store.latest(target.url)
    assert (capture.problem, capture.status, capture.fetched_at) == (None, 304, later)
    assert store.body(capture.sha256) == b"page"
    assert store.verify() == []


def test_the_time_of_the_run_ends_it(counted, site, store, settings) -> None:
    site.pages["*"] = lambda connection: (time.sleep(2), connection.sendall(reply("late")))
    urls = [site.url("/a"), site.url("/b")]
    started = time.monotonic()
    done = counted(*urls, settings=replace(settings, run_deadline=0.3))
    assert time.monotonic() - started < 1.5
    assert (done.complete, done.interrupted) == (False, False)
    assert done.requests == len(site.seen) == 1
    assert all(store.latest(url).problem is Problem.TIMED_OUT for url in urls)


def test_progress_counts_every_source_once(counted, site) -> None:
    site.pages["/a"] = reply("a")
    told = []
    counted(site.url("/a"), site.url("/a#again"), site.url("/b"), progress=told.append)
    assert [(step.done, step.total) for step in told] == [(1, 2), (2, 2)]
    assert {step.problem for step in told} == {None, Problem.DEAD_LINK}


def test_gathering_works_inside_a_running_loop(counted, site) -> None:
    site.pages["/a"] = reply("a")

    async def notebook() -> int:
        return counted(site.url("/a")).requests

    with ThreadPoolExecutor(1) as pool:  # a browser of other tests may keep a loop running in this thread
        assert pool.submit(lambda: asyncio.run(notebook())).result() == 1


def test_an_error_of_ours_is_not_swallowed(counted, site) -> None:
    def broken(step) -> None:
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        counted(site.url("/a"), progress=broken)
