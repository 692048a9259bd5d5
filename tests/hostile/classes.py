"""The classes of hostile input. In: a way of fetching and reading. Out: for each input what was lost, if anything.

Lost is: a connection that must not be, an exception, a time or memory beyond the budget, a page that counts as read
though it was not, a page that could be read and was not, kept evidence that does not verify.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pages
from addresses import ADMITTED, PRIVATE, PUBLIC, REDIRECTS, REFUSED
from behaviours import BEHAVIOURS, HELLO, Case
from loopback import Loopback, redirect, reply
from runs import whole_runs
from torture import fault, points
from ways import SECONDS, Naive, Ours, watch

from factcheck.model import Problem

Way = Ours | Naive
FETCH_BUDGET = SECONDS + 1.0
READ_BUDGET = 60.0  # the cage tries twice, each for at most 24 s of a busy machine's clock
ANSWER = "93.184.216.34"
REFUSALS = frozenset({Problem.REFUSED_ADDRESS, Problem.REFUSED_URL})


@dataclass(frozen=True)
class Result:
    """One input. `lost` says what went wrong, "" when nothing did."""

    case: str
    lost: str
    seconds: float


def _numeric_or_public(host: str, port: int) -> list[str]:
    """What a system's resolver says to the odd spellings of addresses, without asking anybody."""
    import socket

    try:
        return [socket.inet_ntoa(socket.inet_aton(host))]
    except OSError:
        return [ANSWER]


def _try(case: str, attempt: Callable[[], str], budget: float) -> Result:
    started = time.monotonic()
    try:
        lost = attempt()
    except Exception as error:
        lost = f"{type(error).__name__}: {error}"[:120]
    seconds = time.monotonic() - started
    return Result(case, lost or (f"took {seconds:.1f} s" if seconds > budget else ""), seconds)


def _forbidden(seen: list[str]) -> str:
    wrong = [address for address in seen if address not in PUBLIC and address != ANSWER]
    return f"dialled {wrong[0]}" if wrong else ""


def _fetch(way: Way, url: str, expected: frozenset[Problem] | None, **options: object) -> str:
    """What was lost: `expected` None means that the address may be dialled."""
    spy = watch()
    spy.dialled.clear()
    problem, _ = way.fetch(url, str(options.get("allowed", "")), options.get("resolver", _numeric_or_public))
    if lost := _forbidden(spy.dialled):
        return lost
    if expected is None:
        return f"refused: {problem}" if problem in REFUSALS else ""
    told_truly = (
        problem in expected if isinstance(way, Ours) else problem is not None
    )  # a naive one may fail as it likes
    return "" if told_truly else f"told as {problem or 'read'}"


def addresses(way: Way) -> Iterator[Result]:
    refused = frozenset({Problem.REFUSED_ADDRESS})
    for address in PRIVATE:
        url = f"http://[{address.replace('%', '%25')}]/" if ":" in address else f"http://{address}/"
        expected = REFUSALS if "%" in address else refused
        yield _try(url, lambda url=url, expected=expected: _fetch(way, url, expected), FETCH_BUDGET)
        answers = {"resolver": lambda host, port, address=address: [address]}
        yield _try(
            f"a name for {address}", lambda a=answers: _fetch(way, "http://innocent.org/", refused, **a), FETCH_BUDGET
        )
        mixed = {"resolver": lambda host, port, address=address: [ANSWER, address]}
        yield _try(
            f"mixed with {address}", lambda a=mixed: _fetch(way, "http://innocent.org/", refused, **a), FETCH_BUDGET
        )
    for address in PUBLIC:
        url = f"http://[{address}]/" if ":" in address else f"http://{address}/"
        yield _try(url, lambda url=url: _fetch(way, url, None), FETCH_BUDGET)


def spellings(way: Way) -> Iterator[Result]:
    for url, _ in REFUSED:
        yield _try(url[:60], lambda url=url: _fetch(way, url, REFUSALS), FETCH_BUDGET)
    for url in ADMITTED:
        yield _try(url[:60], lambda url=url: _fetch(way, url, None), FETCH_BUDGET)


def redirects(way: Way) -> Iterator[Result]:
    with Loopback() as site:
        watch().allowed = {("127.0.0.1", site.port)}
        for location, problem in REDIRECTS:
            site.pages["/circle"] = redirect(location)
            expected, url = frozenset({problem}), site.url("/circle")
            yield _try(location, lambda e=expected, u=url: _fetch(way, u, e, allowed=site.host), FETCH_BUDGET)
            if problem is Problem.REFUSED_ADDRESS:
                site.pages["/circle"] = reply(f'<meta http-equiv=refresh content="0; url={location}">')
                led = f"a page that leads to {location}"
                yield _try(led, lambda e=expected, u=url: _fetch(way, u, e, allowed=site.host), FETCH_BUDGET)


def _behave(way: Way, site: Loopback, case: Case) -> str:
    site.pages["/page"] = case.answer
    problem, body = way.fetch(site.url("/page"), site.host, _numeric_or_public)
    if problem not in case.right and (problem is None or None in case.right or isinstance(way, Ours)):
        return f"told as {problem or 'read'}"
    return "the body is not what was sent" if problem is None and body != HELLO else ""


def behaviours(cases: list[Case]) -> Callable[[Way], Iterator[Result]]:
    def run(way: Way) -> Iterator[Result]:
        with Loopback() as site:
            watch().allowed = {("127.0.0.1", site.port)}
            for case in cases:
                yield _try(case.name, lambda case=case: _behave(way, site, case), FETCH_BUDGET)

    return run


def _read(way: Way, body: pages.Body) -> str:
    problem, text = way.read(body)
    said = pages.SENTENCE in text
    if body.speaks and not said and problem is None:
        return "counts as read, but its sentence is not there"
    if body.whole and not said:
        return f"is honest, but {problem}"
    return "holds a file of this machine" if pages.SECRET in text else ""


def bodies(make: Callable[[], Iterator[pages.Body]]) -> Callable[[Way], Iterator[Result]]:
    def run(way: Way) -> Iterator[Result]:
        for body in make():
            yield _try(body.name, lambda body=body: _read(way, body), READ_BUDGET)

    return run


def storing(_: Way) -> Iterator[Result]:
    with tempfile.TemporaryDirectory() as folder:
        count = points(Path(folder) / "whole")
        for how in ("kill", "full"):
            for at in range(1, count + 1):
                place = Path(folder) / f"{how}{at}"
                yield _try(f"{how} at write point {at}", lambda p=place, a=at, h=how: fault(p, a, h), 10.0)


def running(_: Way) -> Iterator[Result]:
    for case, lost, seconds in whole_runs():
        yield Result(case, lost, seconds)


CLASSES: dict[str, Callable[[Way], Iterator[Result]]] = {
    "addresses": addresses,
    "spellings of addresses": spellings,
    "redirects": redirects,
    **{name: behaviours(cases) for name, cases in BEHAVIOURS.items()},
    "charsets": bodies(pages.charsets),
    "markup": bodies(pages.markup),
    "XML": bodies(pages.xml),
    "Word files and zips": bodies(pages.archives),
    "PDF": bodies(pages.pdfs),
    "altered files": bodies(lambda: pages.fuzzed(60)),
    "the store, stopped": storing,
    "whole runs": running,
}
NAIVE_CLASSES = ("addresses", "spellings of addresses", "redirects", *BEHAVIOURS, "charsets")
