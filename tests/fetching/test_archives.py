"""Copies of what is gone: the author's, the Wayback Machine's, a TimeMap's, from stand-ins that speak as they do."""

from __future__ import annotations

import json
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime

import pytest
from loopback import reply

from factcheck.fetching.archives import nearest, time_in_address
from factcheck.model import Problem
from factcheck.sources.memento import Memento
from factcheck.sources.wayback import Wayback


def _listing(*stamps: str, url: str = "http://gone.example/page") -> bytes:
    rows = [
        ["timestamp", "original", "statuscode", "mimetype"],
        *([stamp, url, "200", "text/html"] for stamp in stamps),
    ]
    return reply(json.dumps(rows), kind="application/json")


@pytest.fixture
def archive(site):
    """A stand-in for the Wayback Machine that holds three copies of a page that is gone."""
    gone = site.url("/page")
    stamps = ("20200101000000", "20240302101112", "20250601000000")
    site.pages["/page"] = reply("gone", 404)
    wayback = Wayback(base=site.url("").rstrip("/"))
    for stamp in stamps:
        site.pages[f"/web/{stamp}id_/{gone}"] = reply(f"copy of {stamp}")
    for near in (None, date(2024, 3, 1), date(2020, 2, 2)):
        site.pages[wayback.query(gone, near).removeprefix(wayback.base)] = _listing(*stamps, url=gone)
    return wayback


@pytest.mark.parametrize(
    ("near", "body"),
    [
        (None, b"copy of 20250601000000"),
        (date(2024, 3, 1), b"copy of 20240302101112"),
        (date(2020, 2, 2), b"copy of 20200101000000"),
    ],
)
def test_the_nearest_copy_stands_for_what_is_gone(fetch, site, settings, store, archive, near, body) -> None:
    capture = fetch(
        site.url("/page"), settings=replace(settings, archive=True), archives=[archive], target={"near": near}
    )
    assert capture.problem is None
    assert store.body(capture.sha256) == body
    assert f"{capture.archived_from:%Y%m%d%H%M%S}".encode() in body
    assert capture.note == f"From the archive of {capture.archived_from:%Y-%m-%d} (Wayback Machine)."
    assert [kept.problem for kept in store.captures(site.url("/page"))] == [Problem.DEAD_LINK, None]


def test_archives_are_asked_only_on_demand(fetch, site, archive) -> None:
    assert fetch(site.url("/page"), archives=[archive]).problem is Problem.DEAD_LINK
    assert site.paths == ["/page"]


def test_a_page_that_is_there_is_not_looked_for(fetch, site, settings, archive) -> None:
    site.pages["/page"] = reply("here")
    fetch(site.url("/page"), settings=replace(settings, archive=True), archives=[archive])
    assert site.paths == ["/page"]


def test_the_copy_that_the_author_named_comes_first(fetch, site, settings, store, archive) -> None:
    named = site.url("/web/20230707000000/http://gone.example/page")
    site.pages[named.removeprefix(site.url("").rstrip("/"))] = reply("named copy")
    capture = fetch(
        site.url("/page"), settings=replace(settings, archive=True), archives=[archive], target={"archive": named}
    )
    assert store.body(capture.sha256) == b"named copy"
    assert capture.archived_from == datetime(2023, 7, 7, tzinfo=UTC)


def test_a_copy_that_cannot_be_read_is_passed_over(fetch, site, settings, store, archive) -> None:
    site.pages[f"/web/20250601000000id_/{site.url('/page')}"] = reply("broken", 404)
    capture = fetch(site.url("/page"), settings=replace(settings, archive=True), archives=[archive])
    assert store.body(capture.sha256) == b"copy of 20240302101112"


def test_a_page_that_lost_its_text_is_taken_from_the_archive(fetch, site, settings, store, archive) -> None:
    """A soft 404 is seen by the reader alone; a kept one is not asked for again, its copies are."""
    site.pages["/page"] = reply("<h1>Page not found</h1>")

    def look(capture, body) -> Problem | None:
        return Problem.SOFT_404 if b"not found" in body else None

    assert fetch(site.url("/page"), look=look).archived_from is None
    on_demand = replace(settings, archive=True)
    capture = fetch(site.url("/page"), settings=on_demand, archives=[archive], look=look)
    assert capture.archived_from is not None
    assert site.paths.count("/page") == 1
    asked = len(site.seen)
    fetch(site.url("/page"), settings=on_demand, archives=[archive], look=look)
    assert len(site.seen) == asked


@pytest.mark.parametrize(
    "answer", [reply("no", 503), reply("[]"), reply("<html>"), reply("[[1], [2]]"), reply("{}"), reply("null")]
)
def test_an_archive_that_fails_changes_nothing(fetch, site, settings, store, archive, answer) -> None:
    site.pages = {"/page": reply("gone", 404), "*": answer}
    capture = fetch(site.url("/page"), settings=replace(settings, archive=True), archives=[archive])
    assert capture.problem is Problem.DEAD_LINK


@dataclass
class _Broken:
    """An archive that raises when asked for its query or its copies, or gives copies that are none."""

    whole: Wayback
    fails: str
    name: str = "Broken"

    def query(self, url: str, near: date | None) -> str:
        if self.fails == "query":
            raise KeyError(url)
        return self.whole.query(url, near)

    def copies(self, body: bytes) -> list[object]:
        if self.fails == "copies":
            raise KeyError(body)
        return ["none", None]


@pytest.mark.parametrize("fails", ["query", "copies", "kind"])
def test_an_archive_that_breaks_costs_itself_alone(fetch, site, settings, store, archive, fails) -> None:
    capture = fetch(
        site.url("/page"),
        settings=replace(settings, archive=True),
        archives=[_Broken(archive, fails), archive],
        target={"near": date(2024, 3, 1)},
    )
    assert store.body(capture.sha256) == b"copy of 20240302101112"


def test_what_is_refused_is_not_fetched_by_a_detour(fetch, site, settings, archive) -> None:
    fetch("http://10.0.0.1/", settings=replace(settings, archive=True), archives=[archive])
    assert site.paths == []


def test_a_timemap_is_read(fetch, site, settings, store) -> None:
    aggregator = Memento(base=site.url("").rstrip("/"))
    copy = site.url("/archive/1")
    timemap = (
        '<http://gone.example/>; rel="original",\n'
        f'<{site.url("/archive/0")}>; rel="first memento"; datetime="Tue, 20 Jun 2000 18:02:59 GMT",\n'
        f'<{copy}>; rel="last memento"; datetime="Sat, 02 Mar 2024 10:11:12 GMT",\n'
        '<http://x.example/>; rel="timegate"\n'
    )
    site.pages |= {
        "/page": reply("gone", 410),
        f"/timemap/link/{site.url('/page')}": reply(timemap, kind="application/link-format"),
        "/archive/1": reply("copy", headers={"Memento-Datetime": "Sat, 02 Mar 2024 10:11:12 GMT"}),
    }
    capture = fetch(site.url("/page"), settings=replace(settings, archive=True), archives=[aggregator])
    assert (capture.final_url, capture.archived_from) == (copy, datetime(2024, 3, 2, 10, 11, 12, tzinfo=UTC))


@pytest.mark.parametrize(
    "body", [b"", b"<", b"<a>;" * 1000, b'<a>; rel="memento"; datetime="nonsense"', b"\xff" * 1000]
)
def test_a_broken_timemap_holds_nothing(body: bytes) -> None:
    assert list(Memento().copies(body)) == []


def test_copies_are_ordered_by_their_distance() -> None:
    copies = [(datetime(year, 1, 1, tzinfo=UTC), str(year)) for year in (2020, 2022, 2024)]
    assert [name for _, name in nearest(copies, date(2022, 6, 1))] == ["2022", "2024", "2020"]
    assert [name for _, name in nearest(copies, None)] == ["2024", "2022", "2020"]


@pytest.mark.parametrize(
    ("url", "moment"),
    [
        ("https://web.archive.org/web/20240302101112/https://a.example/", datetime(2024, 3, 2, 10, 11, 12, tzinfo=UTC)),
        (
            "https://web.archive.org/web/20240302101112id_/http://a.example/",
            datetime(2024, 3, 2, 10, 11, 12, tzinfo=UTC),
        ),
        ("https://archive.example/web/20240302/https://a.example/", datetime(2024, 3, 2, tzinfo=UTC)),
        ("https://a.example/20240302101112/page", None),
        ("https://web.archive.org/web/20249902101112/https://a.example/", None),
    ],
)
def test_the_time_in_the_address_of_a_copy(url: str, moment: datetime | None) -> None:
    assert time_in_address(url) == moment
