"""A process that keeps three captures and is stopped at its n-th write. In: n, how, a folder. Out: what it had done.

"kill" ends it with SIGKILL at that point, "full" lets that call fail as on a full disk.
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

PROCESS = """
import os, sys, pathlib, datetime, errno
import factcheck.store as s
from factcheck.model import Capture
at, how, folder = int(sys.argv[1]), sys.argv[2], sys.argv[3]
count = 0
def wrap(name):
    real = getattr(os, name)
    def call(*a, **k):
        global count
        count += 1
        if count == at:
            if how == "kill":
                os.kill(os.getpid(), 9)
            raise OSError(errno.ENOSPC, "No space left on device")
        return real(*a, **k)
    setattr(os, name, call)
for name in ("fsync", "replace", "truncate", "mkdir", "open", "write"):
    wrap(name)
store = s.Store(pathlib.Path(folder))
now = datetime.datetime(2024, 4, 12, tzinfo=datetime.timezone.utc)
try:
    for n in range(3):
        url = f"https://{n % 2}.example/"
        store.keep(Capture(url=url, final_url=url, fetched_at=now), b"body %d" % n)
        print("kept", n, flush=True)
    store.record_run("x", 3, 0, True)
except s.UsageError as error:
    print("refused", flush=True)
print("points", count, flush=True)
"""


def torture(folder: Path, at: int, how: str) -> list[str]:
    """What the process said; `at` 0 lets it run to its end."""
    command = [sys.executable, "-c", PROCESS, str(at), how, str(folder)]
    return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()


def points(folder: Path) -> int:
    """How many write points an undisturbed run has."""
    return int(torture(folder, 0, "kill")[-1].split()[1])


def fault(folder: Path, at: int, how: str) -> str:
    """What was lost by stopping at point `at` and going on afterwards; "" when nothing was."""
    from factcheck.store import Store

    said = torture(folder, at, how)
    kept = sum(line.startswith("kept") for line in said)
    store = Store(folder)
    captures = [capture for url in ("https://0.example/", "https://1.example/") for capture in store.captures(url)]
    if faults := store.verify():
        return faults[0]
    if not kept <= len(captures) <= kept + 1:
        return f"{kept} were acknowledged, {len(captures)} are there"
    if not all(store.body(capture.sha256 or "").startswith(b"body") for capture in captures):
        return "a body is not what was kept"
    if how == "full" and "refused" not in said and kept < 3:  # a call may fail that was not needed
        return "a full disk was not told"
    if torture(folder, 0, how)[:3] != ["kept 0", "kept 1", "kept 2"]:
        return "the next run does not work"
    if list(folder.glob("unfinished/*")):
        return "an unfinished file is left"
    return store.verify()[0] if store.verify() else ""
