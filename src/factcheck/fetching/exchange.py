"""One request and its whole answer. In: a URL that was admitted. Out: an Answer, or Trouble with the reason.

Everything has a bound: the bytes on the wire, the bytes after decompression, each wait, and the time in all, so that
neither a slow body nor an endless row of interim answers can hold a run.
"""

from __future__ import annotations

import asyncio
import contextlib
import ssl
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

import httpcore
import httpx

from factcheck.fetching.address import URL_LIMIT
from factcheck.fetching.inflate import decoder_for
from factcheck.fetching.network import Connection
from factcheck.fetching.settings import Answer, FetchSettings, Trouble
from factcheck.model import Problem

KEPT_HEADERS = frozenset(
    {
        "content-type", "content-length", "content-encoding", "content-language", "date", "last-modified", "etag",
        "cache-control", "link", "location", "refresh", "x-robots-tag", "retry-after", "memento-datetime",
    }
)  # fmt: skip  # never a cookie, a challenge or anything else that may hold a secret
HEADER_LIMIT = 4096
ADDRESS_LIMIT = 2 * URL_LIMIT  # an address that is cut there is still longer than one that is asked
_ADDRESSES = frozenset({"location", "refresh"})
LARGE = 8_000_000  # bytes of a body for which leave is needed
_WITHOUT_TEXT = ("audio/", "video/", "image/", "font/", "model/")
_READ_ANYWAY = ("image/svg+xml",)


def request_headers(settings: FetchSettings, conditions: dict[str, str] | None = None) -> dict[str, str]:
    """What is sent, and nothing else: no cookie, no referrer, no credentials."""
    return {
        "User-Agent": settings.user_agent,
        "Accept": "text/html,application/xhtml+xml,application/pdf,text/*;q=0.9,*/*;q=0.5",
        "Accept-Encoding": "gzip, deflate",
        "Accept-Language": "*",
        **(conditions or {}),
    }


@dataclass(frozen=True, slots=True)
class Means:
    """What exchanges share. `large` bounds how many large bodies are held at once."""

    settings: FetchSettings
    large: asyncio.Semaphore


async def exchange(
    url: httpx.URL, transport: httpx.AsyncBaseTransport, means: Means, headers: dict[str, str], seconds: float
) -> Answer:
    """Ask once, within `seconds`. Raises Trouble; a status that is an error is an Answer too."""
    settings = means.settings
    waits = {
        "connect": settings.connect_deadline,
        "read": settings.read_deadline,
        "write": settings.read_deadline,
        "pool": seconds,
    }
    request = httpx.Request("GET", url, headers=headers, extensions={"timeout": waits})
    try:
        async with asyncio.timeout(seconds) as clock, contextlib.AsyncExitStack() as holding:
            response = await transport.handle_async_request(request)
            stream = response.extensions.get("network_stream")
            server, tls = "", ""
            if isinstance(stream, Connection):
                stream.body_begins()
                server, tls = stream.peer() if settings.proxy is None else ("", "")
            try:
                answer = await _read(response, settings, lambda: _turn(means.large, clock, holding))
                return replace(answer, server=server, tls=tls)
            finally:
                with contextlib.suppress(Exception):
                    await response.aclose()
    except TimeoutError:
        raise Trouble(Problem.TIMED_OUT, f"The server did not finish its answer in {seconds:.0f} s.") from None
    except (httpx.HTTPError, httpcore.NetworkError, httpcore.ProtocolError, httpcore.TimeoutException) as error:
        raise _trouble(error) from None
    except (ValueError, UnicodeError, AssertionError) as error:
        raise Trouble(Problem.SERVER_ERROR, f"The answer is no valid HTTP ({type(error).__name__}).") from None


async def _turn(large: asyncio.Semaphore, clock: asyncio.Timeout, holding: contextlib.AsyncExitStack) -> None:
    """Wait for leave to hold a large body; the clock of the source stands still meanwhile."""
    now = asyncio.get_running_loop().time
    when = clock.when()
    left = None if when is None else when - now()
    clock.reschedule(None)
    await holding.enter_async_context(large)
    clock.reschedule(None if left is None else now() + left)


async def _read(response: httpx.Response, settings: FetchSettings, turn: Callable[[], Awaitable[None]]) -> Answer:
    headers = kept_headers(response.headers)
    answer = Answer(response.status_code, headers, sets_cookie="set-cookie" in response.headers)
    if 300 <= answer.status < 400:
        return answer
    declared = response.headers.get("content-length", "")
    if declared.isdecimal() and int(declared[:20]) > settings.wire_limit:
        raise Trouble(Problem.TOO_LARGE, f"The server announces {declared[:20]} bytes, more than the limit.")
    _check_type(answer)
    decoder = decoder_for(response.headers.get("content-encoding", ""), settings.inflated_limit)
    pieces, size = [], 0
    async for data in response.stream:  # type: ignore[union-attr]
        piece = decoder.feed(data)
        if size <= LARGE < size + len(piece):
            await turn()
        size += len(piece)
        pieces.append(piece)
    decoder.finish()
    return replace(answer, body=b"".join(pieces))


def _check_type(answer: Answer) -> None:
    """A film is not downloaded to find out that it has no text."""
    media_type = (answer.header("content-type") or "").partition(";")[0].strip().lower()
    if answer.status < 300 and media_type.startswith(_WITHOUT_TEXT) and media_type not in _READ_ANYWAY:
        raise Trouble(Problem.NOT_TEXT, f"The address leads to a file of type {media_type[:60]}.")


def kept_headers(headers: httpx.Headers) -> tuple[tuple[str, str], ...]:
    """The headers that are kept as evidence, by allow-list, lower-case names, in the order of the answer."""
    kept = ((name.lower(), value) for name, value in headers.multi_items() if name.lower() in KEPT_HEADERS)
    return tuple((name, value[: ADDRESS_LIMIT if name in _ADDRESSES else HEADER_LIMIT]) for name, value in kept)


def _trouble(error: Exception) -> Trouble:
    """What an error of the network means. `transient` marks what is worth another try."""
    said = str(error) or type(error).__name__
    if _began_with(error, ssl.SSLCertVerificationError):
        return Trouble(Problem.UNREACHABLE, f"The server's certificate is not valid for this name ({said[:200]}).")
    if isinstance(error, (httpx.ConnectTimeout, httpcore.ConnectTimeout)):
        return Trouble(Problem.TIMED_OUT, "The server did not accept a connection in time.", transient=True)
    if isinstance(error, (httpx.TimeoutException, httpcore.TimeoutException)):
        return Trouble(Problem.TIMED_OUT, "The server stopped answering.", transient=True)
    if isinstance(error, (httpx.ConnectError, httpcore.ConnectError)):
        refused = _began_with(error, ConnectionRefusedError)
        return Trouble(Problem.UNREACHABLE, f"The server cannot be reached ({said[:200]}).", transient=not refused)
    if isinstance(error, (httpx.RemoteProtocolError, httpcore.RemoteProtocolError)):
        broke_off = "disconnected" in said or "closed connection" in said
        return Trouble(Problem.SERVER_ERROR, f"The server's answer is not whole ({said[:200]}).", transient=broke_off)
    return Trouble(Problem.SERVER_ERROR, f"The connection broke off ({said[:200]}).", transient=True)


def _began_with(error: BaseException, kind: type[BaseException]) -> bool:
    """Whether an error of this kind is what began it; the pool hides the cause of an error but keeps its context."""
    link: BaseException | None = error
    while link is not None:
        if isinstance(link, kind):
            return True
        link = link.__cause__ or link.__context__
    return False
