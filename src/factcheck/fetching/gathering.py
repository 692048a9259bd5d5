"""From targets to captures in the store. In: the addresses to hold. Out: what was asked and what was there already.

Hosts are asked in parallel, each with one request at a time. What is done is kept at once, so that an interruption
loses nothing: a later gathering goes on with what is missing.
"""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import httpx

from factcheck.fetching.archives import Archive, rescue
from factcheck.fetching.browser import render
from factcheck.fetching.http import fetch
from factcheck.fetching.network import Resolver, look_up
from factcheck.fetching.queue import Queue
from factcheck.fetching.robots import Robots
from factcheck.fetching.settings import FetchSettings, Gathered, Progress, Trouble
from factcheck.fetching.web import Web
from factcheck.model import Capture, Problem
from factcheck.store import Store, Target, key_of

Look = Callable[[Capture, bytes], Problem | None]
PASSING = {
    Problem.SERVER_ERROR: "The page says that the site fails for now; the next run asks again.",
    Problem.RATE_LIMITED: "The page says that we asked too often; the next run asks again.",
    Problem.BLOCKED: "The page asks for a proof of being no robot; the next run asks again.",
}
WRITERS = 4  # a disk that is asked to be durable is waited for; it does several files in one go


def gather(
    targets: Sequence[Target],
    store: Store,
    settings: FetchSettings,
    *,
    now: Callable[[], datetime],
    progress: Callable[[Progress], None] | None = None,
    archives: Sequence[Archive] = (),
    look: Look | None = None,
    may_pass: Callable[[bytes], bool] | None = None,
    resolver: Resolver = look_up,
) -> Gathered:
    """Bring every target into the store; a plain function, whatever runs inside it.

    now: the time of each capture. archives: where to look for copies when `settings.archive` is set. look: tells what
    only the text of a page shows (a soft 404, a wall, a page that needs scripts); it is asked where a copy or a browser
    may help, and of a body that `may_pass` takes for one that stands there for a while only: a site under maintenance
    or a challenge is kept with its problem, so that the next gathering asks again.
    Raises StoreBusyError, UsageError, InvalidInputError (a broken cassette). Ctrl-C ends it early, not with an
    exception: `interrupted` is set then and all that was done is kept.
    """
    with store.lock():
        run = _Run(targets, store, settings, _Helpers(now, progress, archives, look, may_pass, resolver))
        interrupted = False
        try:
            _run_to_the_end(run.go())
        except KeyboardInterrupt:
            interrupted = True
        finally:
            run.writer.shutdown(wait=True)
            run.reader.shutdown(wait=False, cancel_futures=True)
        return Gathered(run.requests, run.from_store, run.done == run.total and not interrupted, interrupted)


def _run_to_the_end(work: Coroutine[Any, Any, None]) -> None:
    """Run `work` in a loop of its own, also where a loop runs already (a notebook)."""
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        asyncio.run(work)
        return
    errors: list[BaseException] = []

    def alone() -> None:
        try:
            asyncio.run(work)
        except BaseException as error:
            errors.append(error)

    thread = threading.Thread(target=alone, name="gather", daemon=True)
    thread.start()
    thread.join()
    if errors:
        raise errors[0]


@dataclass(frozen=True, slots=True)
class _Helpers:
    """What the caller lends: a clock, and what he may leave out."""

    now: Callable[[], datetime]
    progress: Callable[[Progress], None] | None
    archives: Sequence[Archive]
    look: Look | None
    may_pass: Callable[[bytes], bool] | None
    resolver: Resolver


class _Run:
    """One gathering: the queue of hosts, the counters, the hand that writes."""

    def __init__(self, targets: Sequence[Target], store: Store, settings: FetchSettings, helpers: _Helpers) -> None:
        self.store, self.settings, self.helpers, self.now = store, settings, helpers, helpers.now
        self.writer = ThreadPoolExecutor(max_workers=WRITERS, thread_name_prefix="store")
        self.reader = ThreadPoolExecutor(max_workers=1, thread_name_prefix="look")
        self.targets = list({key_of(target.url): target for target in reversed(targets)}.values())[::-1]
        self.total, self.done, self.from_store = len(self.targets), 0, 0
        self._shown: dict[str, Problem] = {}
        self._web: Web | None = None

    @property
    def requests(self) -> int:
        return self._web.requests if self._web is not None else 0

    async def go(self) -> None:
        """Ask for all that is missing."""
        waiting = [target for target in self.targets if not self._is_there(target)]
        if not waiting:
            return
        web = self._web = Web(self.settings, self.now, self.helpers.resolver)
        robots = Robots(lambda url, max_age: self._robots_txt(url, max_age, web))
        queue = Queue(waiting, self.settings)
        try:
            async with asyncio.timeout(self.settings.run_deadline), asyncio.TaskGroup() as group:
                for _ in range(min(self.settings.connections, len(queue))):
                    group.create_task(self._work(queue, web, robots))
        except TimeoutError:
            await self._note_unasked(queue)
        except BaseExceptionGroup as errors:
            raise _first(errors) from None
        finally:
            await web.aclose()

    def _is_there(self, target: Target) -> bool:
        capture = self.store.latest(target.url)
        if capture is None or not _is_fresh(capture, target, self.now()):
            return False
        problem = self._shown_by(target, capture)
        if problem is not None:
            self._shown[target.url] = problem
            return False
        self.from_store += 1
        self._tell(target, None, from_store=True)
        return True

    def _tell(self, target: Target, problem: Problem | None, *, from_store: bool = False) -> None:
        self.done += 1
        if self.helpers.progress is not None:
            self.helpers.progress(Progress(self.done, self.total, target.url, problem, from_store))

    async def _work(self, queue: Queue, web: Web, robots: Robots) -> None:
        loop = asyncio.get_running_loop()
        while (turn := queue.take()) is not None:
            if turn.ready > loop.time():
                await asyncio.sleep(turn.ready - loop.time())
            problem = await self._get(turn.target, web, robots)
            queue.done(turn, loop.time() + web.gap(turn.host))
            self._tell(turn.target, problem)

    def _may_show(self, target: Target, capture: Capture) -> bool:
        """Whether the text of a kept page is to be looked at: only where a copy or a browser may help."""
        may_help = self.settings.archive or self.settings.browser or target.archive is not None
        if self.helpers.look is None or not may_help or capture.sha256 is None:
            return False
        return capture.problem is None and capture.archived_from is None and not capture.rendered

    def _shown_by(self, target: Target, capture: Capture) -> Problem | None:
        """What the text of a kept page shows."""
        if self.helpers.look is None or not self._may_show(target, capture):
            return None
        return self.helpers.look(capture, self.store.body(capture.sha256 or ""))

    async def _get(self, target: Target, web: Web, robots: Robots) -> Problem | None:
        """Fetch one target, or a copy of it, and keep what came. What is still wrong in the end, or None."""
        loop = asyncio.get_running_loop()
        problem = self._shown.get(target.url)
        if problem is None:
            gate = _gate(robots, web) if self.settings.robots == "obey" else None
            capture, body = await fetch(target.url, web, previous=self.store.latest_read(target.url), gate=gate)
            capture = await self._with_passing(await self._with_wishes(capture, web, robots), body)
            kept = await self._keep(capture, body, target.url)
            problem = kept.problem
            if self._may_show(target, kept):
                problem = await loop.run_in_executor(self.reader, self._shown_by, target, kept)
        if problem is None:
            return None
        copy = await self._rendered(target, problem, web) or await rescue(
            target, problem, web, self.helpers.archives if self.settings.archive else ()
        )
        if copy is None:
            return problem
        await self._keep(*copy, target.url)
        return None

    async def _with_passing(self, capture: Capture, body: bytes) -> Capture:
        """The capture with the problem that its text shows, where that will pass."""
        look, may_pass = self.helpers.look, self.helpers.may_pass
        if look is None or may_pass is None or capture.problem is not None or not body or not may_pass(body):
            return capture
        problem = await asyncio.get_running_loop().run_in_executor(self.reader, look, capture, body)
        if problem not in PASSING:
            return capture
        return replace(capture, problem=problem, note=f"{PASSING[problem]} {capture.note}".strip())

    async def _rendered(self, target: Target, problem: Problem, web: Web) -> tuple[Capture, bytes] | None:
        """The page as a browser shows it, where it is empty without one."""
        if problem is not Problem.NEEDS_JAVASCRIPT or not self.settings.browser:
            return None
        latest = self.store.latest(target.url)
        final_url = latest.final_url if latest is not None else target.url
        web.requests += 1
        try:
            html = await render(final_url, self.settings, self.helpers.resolver)
        except Trouble as trouble:
            if latest is not None:
                await self._keep(replace(latest, note=trouble.note), b"", target.url)
            return None
        return (
            Capture(
                url=target.url,
                final_url=final_url,
                fetched_at=self.now(),
                status=200,
                headers=(("content-type", "text/html; charset=utf-8"),),
                note="Rendered in a browser.",
                rendered=True,
            ),
            html,
        )

    async def _keep(self, capture: Capture, body: bytes, asked: str) -> Capture:
        loop = asyncio.get_running_loop()
        is_there = capture.sha256 is not None  # the server said "unchanged", or there is more to say of a kept page
        kept_body = None if is_there or (capture.problem is not None and not body) else body
        return await loop.run_in_executor(self.writer, lambda: self.store.keep(capture, kept_body, asked=asked))

    async def _with_wishes(self, capture: Capture, web: Web, robots: Robots) -> Capture:
        """The capture with a note when robots.txt asks not to fetch it. One's own server is not asked."""
        if capture.problem is not None or self.settings.robots != "note" or web.is_own(httpx.URL(capture.final_url)):
            return capture
        before = web.requests
        refusal = await robots.refusal(httpx.URL(capture.final_url))
        requests = capture.requests + web.requests - before
        return replace(capture, requests=requests, note=f"{capture.note} {refusal}".strip())

    async def _robots_txt(self, url: str, max_age: timedelta, web: Web) -> tuple[Capture, bytes]:
        kept = self.store.latest(url)
        if kept is not None and _is_fresh(kept, Target(url, max_age=max_age), self.now()):
            return kept, self.store.body(kept.sha256 or "")
        capture, body = await fetch(url, web, spaced=False)
        if capture.problem is not Problem.NOT_KEPT:
            await self._keep(replace(capture, note=""), body, url)
        return capture, body

    async def _note_unasked(self, queue: Queue) -> None:
        """The time of the run is over: what nothing is known of yet says why."""
        note = f"The time for the whole run, {self.settings.run_deadline:g} s, was over before this source was read."
        for target in queue.undone():
            if self.store.latest(target.url) is None:
                problem = Problem.TIMED_OUT
                capture = Capture(
                    url=target.url, final_url=target.url, fetched_at=self.now(), problem=problem, note=note, requests=0
                )
                await self._keep(capture, b"", target.url)


def _is_fresh(capture: Capture, target: Target, now: datetime) -> bool:
    """Whether a kept capture answers the target. A clock that went back makes no capture young: its distance counts."""
    if capture.problem is not None or capture.sha256 is None:
        return False
    return target.max_age is None or abs(now - capture.fetched_at) <= target.max_age


def _gate(robots: Robots, web: Web) -> Callable[[httpx.URL], Awaitable[None]]:
    """What each address passes where robots.txt is obeyed: may it be fetched, and how long is the gap of its host."""

    async def gate(url: httpx.URL) -> None:
        if refusal := await robots.refusal(url):
            raise Trouble(Problem.ROBOTS, refusal)
        web.widen_gap(url, await robots.delay(url))

    return gate


def _first(errors: BaseExceptionGroup[BaseException]) -> BaseException:
    error: BaseException = errors
    while isinstance(error, BaseExceptionGroup):
        error = error.exceptions[0]
    return error
