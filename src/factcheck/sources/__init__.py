"""Where a claim may be borne out. In: claims. Out: the addresses to hold, best first.

FINDERS names every way in which an address is found: what the author cites, and archives that hold copies of it.
"""

from __future__ import annotations

from factcheck.sources.cited import read_age, targets
from factcheck.sources.memento import Memento
from factcheck.sources.wayback import Wayback

__all__ = ["ARCHIVES", "FINDERS", "Memento", "Wayback", "read_age", "targets"]

ARCHIVES = (Wayback(), Memento())
FINDERS = {"cited": targets, "wayback": ARCHIVES[0], "memento": ARCHIVES[1]}
