"""What the tests of the demonstration share: the files at the top of the project, and how to run its commands."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
NOW = "2026-11-01T09:00:00Z"


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the project."""
    return ROOT


@pytest.fixture(scope="session")
def factcheck() -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run one command line in a process of its own, from the top of the project. `before`: code to run first."""

    def run(*arguments: object, before: str = "") -> subprocess.CompletedProcess[bytes]:
        program = f"import sys\n{before}\nfrom factcheck.cli import run\nsys.exit(run(sys.argv[1:]))"
        command = [sys.executable, "-c", program, *map(str, arguments)]
        return subprocess.run(command, cwd=ROOT, capture_output=True, check=False, timeout=120)

    return run


@pytest.fixture(scope="session")
def check(factcheck) -> Callable[..., subprocess.CompletedProcess[bytes]]:
    """Run `check` or `gather` on the recording, or `replay` of what it left, with the report as JSON."""

    def run(store: Path, *options: object, verb: str = "check", before: str = "") -> subprocess.CompletedProcess[bytes]:
        arguments: list[object] = [verb, "claims.yaml", "--store", store, "--now", NOW]
        if verb != "replay":
            arguments += ["--cassette", "cassettes/demo.yaml"]
        if verb != "gather":
            arguments += ["--fail-on", "never", "--format", "json"]
        done = factcheck(*arguments, *options, before=before)
        assert done.returncode == 0, done.stderr.decode()
        return done

    return run


@pytest.fixture(scope="session")
def demonstration(check, tmp_path_factory) -> tuple[Path, dict[str, Any], bytes]:
    """The demonstration, checked once: its store, its report as data, and the bytes of that report."""
    store = tmp_path_factory.mktemp("demonstration") / "store"
    done = check(store)
    return store, json.loads(done.stdout), done.stdout
