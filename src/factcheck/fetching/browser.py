"""Pages that are empty until scripts run. In: a URL. Out: the text of the page's tree as a headless Chromium leaves it.

Optional: it needs a Chromium on the machine. The browser has an empty profile in a folder of its own, no environment,
and no network but the guarded proxy. One process for each page, ended with all its children when its time is over.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import signal
import sys
import tempfile
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import httpx

from factcheck.fetching.address import admit
from factcheck.fetching.guarded_proxy import GuardedProxy
from factcheck.fetching.network import Resolver
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.model import Problem

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge")
SCRIPT_MILLISECONDS = 8000  # of the page's own clock, which runs faster than ours while nothing is loading
_PIECE = 65536


def find_browser() -> str | None:
    """The path of a Chromium on this machine, or None."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


async def render(url: str, settings: FetchSettings, resolver: Resolver) -> bytes:
    """The page's tree after its scripts ran, as UTF-8 HTML. Raises Trouble."""
    browser = find_browser()
    if browser is None:
        raise Trouble(Problem.NEEDS_JAVASCRIPT, "No Chromium is installed on this machine to render the page.")
    if settings.cassette is not None or settings.proxy is not None:
        raise Trouble(Problem.NEEDS_JAVASCRIPT, "Pages are rendered neither from a recording nor through a proxy.")
    address = admit(url, settings)
    async with GuardedProxy(settings, resolver) as proxy:
        with tempfile.TemporaryDirectory(prefix="factcheck-browser-", ignore_cleanup_errors=True) as folder:
            html = await _run(_command(browser, folder, proxy.port, address, settings), folder, settings)
    if proxy.refused and proxy.received == 0:
        raise Trouble(Problem.NEEDS_JAVASCRIPT, f"The page could not be rendered: {proxy.refused[0]}")
    return html


def _command(browser: str, folder: str, port: int, url: httpx.URL, settings: FetchSettings) -> list[str]:
    options = [
        "--headless=new", "--dump-dom", f"--virtual-time-budget={SCRIPT_MILLISECONDS}", f"--user-data-dir={folder}",
        f"--user-agent={settings.user_agent}", f"--proxy-server=http://127.0.0.1:{port}",
        "--proxy-bypass-list=<-loopback>", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--force-webrtc-ip-handling-policy=disable_non_proxied_udp", "--disable-quic", "--no-referrers",
        "--blink-settings=imagesEnabled=false", "--disable-extensions", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-default-apps", "--disable-gpu", "--mute-audio",
        "--no-first-run", "--no-default-browser-check", "--disable-dev-shm-usage", "--disable-file-system",
        "--deny-permission-prompts", "--metrics-recording-only", "--no-pings",
    ]  # fmt: skip
    if sys.platform.startswith("linux") and os.geteuid() == 0:
        options.append("--no-sandbox")  # Chromium refuses to start as root with it
    return [browser, *options, str(url)]


async def _run(command: Sequence[str], folder: str, settings: FetchSettings) -> bytes:
    environment = {"HOME": folder, "PATH": os.environ.get("PATH", ""), "LANG": "C.UTF-8"}
    if sys.platform == "win32":
        environment |= {name: os.environ[name] for name in ("SYSTEMROOT", "TEMP") if name in os.environ}
    process = await asyncio.create_subprocess_exec(
        *command,
        stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
        env=environment,
        cwd=Path(folder),
        start_new_session=True,
    )
    try:
        async with asyncio.timeout(settings.source_deadline):
            html = await _output(process, settings.inflated_limit)
    except TimeoutError:
        raise Trouble(Problem.TIMED_OUT, f"The page was not rendered within {settings.source_deadline:g} s.") from None
    finally:
        _end(process)
        await process.wait()
    if not html.strip():
        raise Trouble(Problem.NEEDS_JAVASCRIPT, "The browser gave no page.")
    return html


async def _output(process: asyncio.subprocess.Process, limit: int) -> bytes:
    assert process.stdout is not None
    pieces, size = [], 0
    while piece := await process.stdout.read(_PIECE):
        size += len(piece)
        if size > limit:
            raise Trouble(Problem.TOO_LARGE, "The rendered page is larger than the limit.")
        pieces.append(piece)
    return b"".join(pieces)


def _end(process: asyncio.subprocess.Process) -> None:
    """End the browser and all its children. `process.kill` would reap it before the loop can, so a signal is sent."""
    with suppress(ProcessLookupError, PermissionError):
        if sys.platform == "win32":
            process.kill()
        else:
            os.killpg(process.pid, signal.SIGKILL)
