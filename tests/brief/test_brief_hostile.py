"""Texts made to hang a reader: the work must grow with their length, not with its square."""

from __future__ import annotations

import time

import pytest

from factcheck.claims.brief import read_brief

PATTERNS = [
    "1,",
    "(",
    '"',
    "“a ",
    "[a](",
    "<",
    '<a b="',
    "&amp",
    "<!--",
    "<div>a",
    "<p>a 1",
    "[^1]",
    "*",
    "`",
    "> ",
    "|a",
    "Roe (2019 ",
]


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html"])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_work_is_linear(name: str, pattern: str) -> None:
    def seconds(size: int) -> float:
        data = (pattern * (size // len(pattern))).encode()
        start = time.process_time()
        read_brief(name, data)
        return time.process_time() - start

    seconds(1_000)
    small, large = seconds(10_000), seconds(40_000)
    assert large < max(2.0, 8 * small), f"{small:.2f} s for 10 kB, {large:.2f} s for 40 kB"
