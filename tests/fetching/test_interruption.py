"""Ctrl-C, a kill, TLS: what a real process and a real handshake do."""

from __future__ import annotations

import shutil
import signal
import ssl
import subprocess
import sys
import time
from hashlib import sha256
from pathlib import Path

import pytest
from loopback import Loopback, reply

from factcheck.fetching import FetchSettings
from factcheck.model import Problem
from factcheck.store import Store

RUN = """
import sys, pathlib, datetime
from factcheck.fetching import FetchSettings, Target, gather
from factcheck.store import Store
folder, host, *paths = sys.argv[1:]
now = lambda: datetime.datetime(2024, 4, 12, 12, tzinfo=datetime.timezone.utc)
settings = FetchSettings(allow_hosts=frozenset({host}))
done = gather([Target(f"http://{host}{path}") for path in paths], Store(pathlib.Path(folder)), settings, now=now,
              progress=lambda step: print(step.done, flush=True))
print(done.requests, done.from_store, done.complete, done.interrupted, flush=True)
"""


def _heed_interrupts() -> None:
    """A shell that starts the tests in the background has its children ignore Ctrl-C."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


def _start(folder: Path, site: Loopback, *paths: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", RUN, str(folder), site.host, *paths],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        preexec_fn=_heed_interrupts,
    )


@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_what_is_done_is_kept_and_the_next_run_does_the_rest(tmp_path, site, how) -> None:
    def hang(connection) -> None:
        time.sleep(8)

    site.pages |= {"/1": reply("one"), "/2": reply("two"), "/3": hang, "/4": reply("four")}
    paths, folder = ("/1", "/2", "/3", "/4"), tmp_path / "store"
    process = _start(folder, site, *paths)
    assert [process.stdout.readline(), process.stdout.readline()] == ["1\n", "2\n"]
    process.send_signal(how)
    rest, errors = process.communicate(timeout=10)
    if how is signal.SIGINT:
        assert rest.splitlines()[-1].endswith("False True"), errors
        assert process.returncode == 0
    store = Store(folder)
    assert [store.latest(site.url(path)) is not None for path in paths] == [True, True, False, False]
    assert store.verify() == []
    site.pages["/3"] = reply("three")
    whole, _ = _start(folder, site, *paths).communicate(timeout=10)
    assert whole.splitlines()[-1] == "2 2 True False"
    uninterrupted = tmp_path / "other"
    _start(uninterrupted, site, *paths).communicate(timeout=10)
    bodies = [
        [place.body(place.latest(site.url(path)).sha256) for path in paths] for place in (store, Store(uninterrupted))
    ]
    assert bodies[0] == bodies[1] == [b"one", b"two", b"three", b"four"]


# ---------------------------------------------------------------- TLS


@pytest.fixture(scope="module")
def certificate(tmp_path_factory) -> Path:
    """A certificate for good.example.org, made on the spot; its key is in the same file."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs openssl to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    command = [
        openssl,
        "req",
        "-x509",
        "-newkey",
        "ec",
        "-pkeyopt",
        "ec_paramgen_curve:prime256v1",
        "-nodes",
        "-days",
        "2",
    ]
    names = ["-subj", "/CN=good.example.org", "-addext", "subjectAltName=DNS:good.example.org"]
    files = ["-keyout", str(folder / "key.pem"), "-out", str(folder / "certificate.pem")]
    subprocess.run([*command, *names, *files], check=True, capture_output=True)
    both = folder / "both.pem"
    both.write_bytes((folder / "certificate.pem").read_bytes() + (folder / "key.pem").read_bytes())
    return both


@pytest.fixture
def encrypted(certificate):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    names = []
    context.sni_callback = lambda _socket, name, _context: names.append(name)
    with Loopback(pages={"/": reply("secret page")}, context=context) as server:
        server.server_names = names
        yield server


@pytest.mark.parametrize(
    ("host", "trusted", "problem"),
    [
        ("good.example.org", True, None),
        ("other.example.org", True, Problem.UNREACHABLE),
        ("good.example.org", False, Problem.UNREACHABLE),
    ],
)
def test_the_name_is_kept_for_the_certificate(
    fetch, encrypted, certificate, monkeypatch, host, trusted, problem
) -> None:
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    settings = FetchSettings(allow_hosts=frozenset({host}), source_deadline=5.0)
    capture = fetch(encrypted.url("/", host, "https"), settings=settings, resolver=lambda name, port: ["127.0.0.1"])
    assert capture.problem is problem
    assert encrypted.server_names == [host]
    if problem is None:
        assert encrypted.seen[0].host == f"{host}:{encrypted.port}"
        kept = ssl.PEM_cert_to_DER_cert(certificate.read_text().partition("-----BEGIN PRIVATE")[0])
        assert capture.server == f"127.0.0.1:{encrypted.port}"
        assert capture.tls == f"TLSv1.3 sha256:{sha256(kept).hexdigest()}"
    else:
        assert "certificate" in capture.note
        assert not encrypted.seen
