# ruff: noqa: T201  # a program that prints
"""The hostile corpus: per class how many inputs were tried, how many were lost, the worst time, the peak memory.

    python tests/hostile/run.py [--only CLASS]… [--naive] [--report FILE]

Each class runs in a process of its own, so that its memory can be told. Exit 1 when anything was lost; with --naive a
deliberately naive fetcher is tried instead, which loses.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import resource
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from classes import CLASSES, NAIVE_CLASSES, Result
from ways import Naive, Ours

NAIVE_MEMORY = 1 << 30
NAIVE_SECONDS = 6


def run_class(name: str, *, naive: bool) -> dict[str, Any]:
    """Run one class in this process."""
    way = Naive() if naive else Ours()
    results: list[Result] = []
    if naive:  # it would take the machine with it
        resource.setrlimit(resource.RLIMIT_AS, (NAIVE_MEMORY, NAIVE_MEMORY))
        signal.signal(signal.SIGALRM, _too_late)
    inputs = CLASSES[name](way)
    while True:
        if naive:
            signal.alarm(NAIVE_SECONDS)
        result = next(inputs, None)
        signal.alarm(0)
        if result is None:
            break
        results.append(result)
    way.close()
    peak = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "class": name,
        "tried": len(results),
        "lost": [f"{result.case}: {result.lost}" for result in results if result.lost],
        "worst_seconds": round(max((result.seconds for result in results), default=0.0), 2),
        "peak_megabytes": peak // 1024,
    }


def _too_late(*_: object) -> None:
    raise TimeoutError("it did not end")


def in_a_process(name: str, *, naive: bool) -> dict[str, Any]:
    """Run one class in a new process; a class whose process dies is lost as a whole."""
    command = [sys.executable, __file__, "--one", name, *(["--naive"] if naive else [])]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=os.environ | {"CANARY": "canary"})
    try:
        return json.loads(done.stdout.splitlines()[-1])
    except (IndexError, ValueError):
        why = (done.stderr.strip().splitlines() or [f"exit {done.returncode}"])[-1]
        return {
            "class": name,
            "tried": 1,
            "lost": [f"the process died: {why}"],
            "worst_seconds": 0,
            "peak_megabytes": 0,
        }


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", action="append", choices=sorted(CLASSES), help="a class; may be given again")
    parser.add_argument("--naive", action="store_true", help="try the naive fetcher instead")
    parser.add_argument("--report", type=Path, help="write the results as JSON")
    parser.add_argument("--one", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.one:
        print(json.dumps(run_class(options.one, naive=options.naive)))
        return 0
    names = options.only or (NAIVE_CLASSES if options.naive else list(CLASSES))
    rows = []
    print(f"{'class':26}{'tried':>7}{'lost':>6}{'worst s':>9}{'peak MB':>9}", flush=True)
    for name in names:
        row = in_a_process(name, naive=options.naive)
        rows.append(row)
        lost = row["lost"]
        print(
            f"{name:26}{row['tried']:>7}{len(lost):>6}{row['worst_seconds']:>9}{row['peak_megabytes']:>9}", flush=True
        )
        for line in lost[:5]:
            print(f"    {line}", flush=True)
    tried = sum(row["tried"] for row in rows)
    lost_in_all = sum(len(row["lost"]) for row in rows)
    print(f"{tried} hostile inputs tried, {lost_in_all} lost (Python {platform.python_version()}, {platform.system()})")
    if options.report:
        options.report.write_text(json.dumps(rows, indent=1), encoding="utf-8")
    return 1 if lost_in_all else 0


if __name__ == "__main__":
    sys.exit(main())
