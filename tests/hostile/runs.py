"""Whole runs of the command over hostile servers. In: groups of behaviours. Out: per source, what the report got wrong.

Each group is one claims file: an honest source among hostile ones. Its claim must be supported, every hostile source
must have its own result, none of them may look as if it had been read, and no secret of this machine may be anywhere.
"""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from behaviours import BEHAVIOURS, Case
from loopback import Loopback, reply
from pages import SENTENCE

CANARY = "canary-7f3a9c"
HONEST = reply(
    f"<html><body><article><h1>Port</h1><p>{SENTENCE} The ministry said so on Monday.</p></article></body></html>",
    headers={"Set-Cookie": f"session={CANARY}", "WWW-Authenticate": CANARY},
)
DOCUMENTED = frozenset({0, 1})
Judged = tuple[str, str, float]


def whole_runs() -> Iterator[Judged]:
    """(source, what was lost, seconds of its run) for each source of each group, the slow ones under a run deadline."""
    for group, cases in BEHAVIOURS.items():
        deadline = "4" if group == "slow servers" else "120"
        with Loopback() as site, tempfile.TemporaryDirectory() as folder:
            site.pages["/honest"] = HONEST
            site.pages |= {f"/{number}": case.answer for number, case in enumerate(cases)}
            yield from _one_run(group, cases, site, Path(folder), deadline)


def _one_run(group: str, cases: list[Case], site: Loopback, folder: Path, deadline: str) -> Iterator[Judged]:
    paths = ["/honest", *(f"/{number}" for number in range(len(cases)))]
    claims = [f"  - id: c{n}\n    claim: {SENTENCE}\n    source: {site.url(path)}\n" for n, path in enumerate(paths)]
    (folder / "claims.yaml").write_text("factcheck: 1\nclaims:\n" + "".join(claims), encoding="utf-8")
    (folder / ".netrc").write_text(f"machine 127.0.0.1 login {CANARY} password {CANARY}\n", encoding="utf-8")
    command = [sys.executable, "-m", "factcheck", "check", "claims.yaml", "--format", "json", "--allow-host", site.host]
    secrets = {"HOME": str(folder), "TOKEN": CANARY, "http_proxy": f"http://{CANARY}:{CANARY}@127.0.0.1:9/"}
    started = time.monotonic()
    done = subprocess.run(
        [*command, "--deadline", deadline], cwd=folder, capture_output=True, check=False, env=os.environ | secrets
    )
    seconds = time.monotonic() - started
    try:
        verdicts = {claim["id"]: claim["verdict"] for claim in json.loads(done.stdout)["claims"]}
    except (ValueError, KeyError):
        yield f"{group}: the run", f"no report; exit {done.returncode}: {done.stderr[-200:]!r}", seconds
        return
    yield f"{group}: the run", _fault_of_run(done, folder, verdicts), seconds
    for number, case in enumerate(cases, start=1):
        verdict = verdicts.get(f"c{number}", "missing")
        right = {"unreadable", "not-found"} if None in case.right else {"unreadable"}
        yield f"{group}: {case.name}", "" if verdict in right else f"verdict {verdict}", seconds


def _fault_of_run(done: subprocess.CompletedProcess[bytes], folder: Path, verdicts: dict[str, str]) -> str:
    if done.returncode not in DOCUMENTED or b"Traceback" in done.stderr:
        return f"exit {done.returncode}: {done.stderr[-200:]!r}"
    if verdicts.get("c0") != "supported":
        return f"the honest source is {verdicts.get('c0')}"
    if CANARY.encode() in done.stdout + done.stderr:
        return "a secret stands in the output"
    for path in (folder / ".factcheck").rglob("*"):
        if path.is_file():
            data = path.read_bytes()
            if CANARY.encode() in (gzip.decompress(data) if path.suffix == ".gz" else data):
                return f"a secret stands in {path.name}"
    return ""
