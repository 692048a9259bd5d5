"""Whose turn it is. In: targets. Out: one after another, each host at most once at a time and not before its gap."""

from __future__ import annotations

import heapq
from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.fetching.address import admit, host_of
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.store import Target


@dataclass(frozen=True, slots=True)
class Turn:
    """One target that may be asked from the time `ready` (of the loop's clock)."""

    ready: float
    host: str
    target: Target


class Queue:
    """Targets by host; hosts by the time at which they may be asked next, then by the order of the targets."""

    def __init__(self, targets: Sequence[Target], settings: FetchSettings) -> None:
        self._by_host: dict[str, deque[Target]] = {}
        self._busy: dict[str, Target] = {}
        for target in targets:
            self._by_host.setdefault(_host_name(target.url, settings), deque()).append(target)
        self._heap = [(0.0, number, host) for number, host in enumerate(self._by_host)]
        self._count = len(targets)

    def __len__(self) -> int:
        return self._count

    def take(self) -> Turn | None:
        """The next target, or None when none is left for the one who asks."""
        if not self._heap:
            return None
        ready, _, host = heapq.heappop(self._heap)
        target = self._by_host[host].popleft()
        self._busy[host] = target
        return Turn(ready, host, target)

    def done(self, turn: Turn, ready: float) -> None:
        """The target is dealt with; its host may be asked again at `ready`."""
        del self._busy[turn.host]
        self._count += 1
        if self._by_host[turn.host]:
            heapq.heappush(self._heap, (ready, self._count, turn.host))

    def undone(self) -> Iterator[Target]:
        """What was not dealt with, also what somebody is at."""
        yield from self._busy.values()
        for targets in self._by_host.values():
            yield from targets


def _host_name(url: str, settings: FetchSettings) -> str:
    try:
        return host_of(admit(url, settings))
    except Trouble:
        return ""
