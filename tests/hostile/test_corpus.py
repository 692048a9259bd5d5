"""The corpus can win and it can lose: a quick part of it against the product and against the naive fetcher."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent


def _run(tmp_path: Path, *options: str) -> tuple[int, dict[str, dict]]:
    report = tmp_path / "report.json"
    command = [sys.executable, str(HERE / "run.py"), "--report", str(report), *options]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    return done.returncode, {row["class"]: row for row in json.loads(report.read_text())}


@pytest.mark.parametrize("name", ["redirects", "broken answers"])
def test_the_product_loses_nothing_where_a_naive_fetcher_loses(tmp_path: Path, name: str) -> None:
    code, ours = _run(tmp_path, "--only", name)
    naive_code, naive = _run(tmp_path, "--only", name, "--naive")
    assert (code, ours[name]["lost"]) == (0, [])
    assert (naive_code, len(naive[name]["lost"]) > 2) == (1, True)
    assert ours[name]["tried"] == naive[name]["tried"] > 10


def test_the_corpus_is_as_large_as_it_says() -> None:
    sys.path.insert(0, str(HERE))
    import pages
    from addresses import ADMITTED, PRIVATE, PUBLIC, REDIRECTS, REFUSED
    from behaviours import BEHAVIOURS

    served = sum(len(cases) for cases in BEHAVIOURS.values())
    addresses = 3 * len(PRIVATE) + len(PUBLIC) + len(REFUSED) + len(ADMITTED) + len(REDIRECTS)
    read = sum(1 for make in (pages.charsets, pages.markup, pages.xml) for _ in make()) + 4 * 60
    assert served + addresses + read > 424
