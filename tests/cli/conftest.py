"""Fixtures of the command line: a project to run in, a way to run, a server on the loopback."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread

import pytest

from factcheck.cli import run as run_command

sys.path.insert(0, str(Path(__file__).parent))

from cli_project import HARBOUR, Ran, Run, Site, write_claims


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    def call(*arguments: str | Path) -> Ran:
        capsys.readouterr()
        code = run_command([str(each) for each in arguments])
        captured = capsys.readouterr()
        return Ran(code, captured.out, captured.err)

    return call


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder, also the current one, with a page and a claims file of which both claims are supported."""
    for name in ("GITHUB_ACTIONS", "NO_COLOR", "FORCE_COLOR", "FACTCHECK_NOW"):
        monkeypatch.delenv(name, raising=False)
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.chdir(folder)
    (folder / "harbour.html").write_text(HARBOUR, encoding="utf-8")
    write_claims(folder, "seven")
    return folder


@pytest.fixture
def site() -> Iterator[Site]:
    asked: list[str] = []
    agents: list[str] = []
    go = Event()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            agents.append(self.headers["user-agent"])
            if self.path.startswith("/slow"):
                go.wait(20)
            body = HARBOUR.encode()
            try:
                self.send_response(200 if not self.path.startswith("/gone") else 404)
                self.send_header("content-type", "text/html; charset=utf-8")
                self.send_header("content-length", str(len(body)))
                self.end_headers()
                self.wfile.write(body)
            except OSError:
                return

        def log_message(self, *arguments: object) -> None:
            return

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    yield Site(f"127.0.0.1:{server.server_port}", go, asked, agents)
    go.set()
    server.shutdown()
    server.server_close()
