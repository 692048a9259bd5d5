"""How fast dates are read. In: nothing. Out: milliseconds of processor time for 10 KB of prose and for hostile text.

python benchmarks/dates.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from factcheck.matching.dates import read

PROSE = (
    "The harbour was rebuilt by its owners, who had lost most of it in the storm. Workers cleared the quay "
    "and a new crane came by sea, "
    "though nobody could say how long the walls would stand. "
)
DATED = (
    "The harbour opened on 12 February 2024, after the storm of May 2021 had broken the quay. "
    "Since 1999 the owners had spent more than 2,000 crowns a year, and in the third quarter of 2023 it was done. "
)
LONE = (
    "The port said that in the quarter the cargo rose, and that a week of the year is half a season for its owners. "
    "The crews of the spring keep what the month and the day may bring to the harbour, and march on for a century. "
)
HOSTILE = ("1,", "2012,", "2012-", "12/", "May ", "in 2012 and ", "week ", "last ", "last week ", "2020年", "1")


def milliseconds(call: Callable[[], object], repeat: int) -> float:
    """Mean processor time of one call."""
    call()
    started = time.process_time()
    for _ in range(repeat):
        call()
    return (time.process_time() - started) / repeat * 1000


def main() -> None:
    """Print the table."""
    for name, text in (("10 KB without dates", PROSE), ("10 KB of lone words", LONE), ("10 KB with dates", DATED)):
        ten = (text * (10_000 // len(text) + 1))[:10_000]
        spent, count = milliseconds(lambda ten=ten: read(ten, lang="en"), 20), len(read(ten, lang="en"))
        print(f"{name:24s} {spent:8.2f} ms, {count} dates")
    for unit in HOSTILE:
        for size in (200_000, 2_000_000):
            text = unit * (size // len(unit))
            started = time.process_time()
            read(text, lang="en")
            print(f"{unit!r:16} {size / 1e6:4.1f} MB      {time.process_time() - started:8.2f} s")


if __name__ == "__main__":
    main()
