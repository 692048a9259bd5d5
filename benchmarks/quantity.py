"""How fast figures are read. In: nothing. Out: milliseconds of processor time for 10 KB of prose and for hostile text.

python benchmarks/quantity.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from factcheck.matching.quantity import decide_separators, read

PROSE = (
    "The harbour was rebuilt by its owners, who had lost most of it in the storm. Workers cleared the quay and a new "
    "crane came by sea, though nobody could say how long the walls would stand. "
)
FIGURES = (
    "More than 10,000 crates left the harbour, about 40 per cent of them on ships of 5,000 to 7,000 tonnes. Trade rose "
    "from $3.5 million to $4.2 million, and two-thirds of the 250 workers kept their jobs after the storm had passed. "
)
LINES = "In row {row} the output was {row},345 tonnes\n"
CELLS = "{row}\n5.{row} %\n"
HOSTILE = (
    "1,",
    "1 ",
    "123 ",
    "1.",
    "1-",
    "$",
    "+1 ",
    "hundred ",
    "more than ",
    "a@",
    "'1",
    "1 and ",
    "zwei",
    "quarter ",
    "1¶",
    "a few ",
)


def milliseconds(call: Callable[[], object], repeat: int) -> float:
    """Mean processor time of one call."""
    call()
    started = time.process_time()
    for _ in range(repeat):
        call()
    return (time.process_time() - started) / repeat * 1000


def main() -> None:
    """Print the table."""
    for name, text in (("10 KB without figures", PROSE), ("10 KB with figures", FIGURES)):
        ten = (text * (10_000 // len(text) + 1))[:10_000]
        spent, count = milliseconds(lambda ten=ten: read(ten, lang="en"), 20), len(read(ten, lang="en"))
        print(f"{name:24s} {spent:8.2f} ms, {count} figures")
    for name, line in (("10 KB, a figure a line", LINES), ("10 KB of cells", CELLS)):
        ten = "".join(line.format(row=row) for row in range(1, 1000))[:10_000]
        spent, count = milliseconds(lambda ten=ten: read(ten, lang="en"), 20), len(read(ten, lang="en"))
        print(f"{name:24s} {spent:8.2f} ms, {count} figures")
    for unit in HOSTILE:
        for size in (20_000, 200_000):
            text = unit * (size // len(unit))
            started = time.process_time()
            read(text, lang="en", separators=decide_separators(text, "en"))
            print(f"{unit!r:16} {size / 1e6:5.2f} MB     {time.process_time() - started:8.2f} s")


if __name__ == "__main__":
    main()
