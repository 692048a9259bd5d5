"""The network: the only room that uses it. In: targets. Out: captures in the store. `gather` is a plain function.

gathering.py   the queue of hosts, what is fresh, what is kept       queue.py      whose turn it is
http.py        one address with its redirects -> one capture         web.py        one request with manners
exchange.py    one request -> one whole answer, within limits        inflate.py    bounded decompression
address.py     the gate: which addresses are opened                  network.py    the only sockets
manners.py     gaps, retries, hosts that refuse                      robots.py     what a site asks of robots
refresh.py     pages that lead on by themselves             stamps.py     the time in an archive's address
cassette.py    recorded traffic instead of the network               archives.py   copies of what is gone
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from factcheck.fetching.settings import FetchSettings, Gathered, Progress
from factcheck.store import Target

if TYPE_CHECKING:
    from factcheck.fetching.gathering import gather

__all__ = ["FetchSettings", "Gathered", "Progress", "Target", "gather"]


def __getattr__(name: str) -> Any:
    """Load what needs `httpx` only when it is used: a replay never does."""
    if name == "gather":
        from factcheck.fetching.gathering import gather

        return gather
    raise AttributeError(name)
