"""The only code that opens sockets. In: a host and a port. Out: a connection to an address that was checked.

A name is resolved once, every address that it leads to is checked, and one of these very addresses is dialled, so a
name that leads elsewhere a moment later changes nothing. TLS keeps the name: SNI and certificate are the name's.
"""

# the signatures are httpcore's

from __future__ import annotations

import asyncio
import hashlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterable
from contextlib import asynccontextmanager, suppress
from typing import Any

import httpcore

from factcheck.fetching.address import check_ip, is_ip
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.model import Problem

Resolver = Callable[[str, int], list[str]]
ADDRESSES_TRIED = 4
HEAD_LIMIT = 512 * 1024  # bytes before the body; a single head is bounded at 100 KiB by httpcore
PASSED_OVER = 3.0  # seconds for an address when there is another to try


def look_up(host: str, port: int) -> list[str]:
    """The addresses of a name, by the system's resolver. Raises OSError, or UnicodeError for what is no name."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, proto=socket.IPPROTO_TCP)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


async def _resolve(resolver: Resolver, host: str, port: int, seconds: float) -> list[str]:
    """Run the resolver in a thread that nobody waits for at exit: a stuck look-up must not keep the program alive."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[list[str]] = loop.create_future()

    def tell(found: list[str] | None, error: Exception | None) -> None:
        if not answer.done():
            answer.set_result(found) if found is not None else answer.set_exception(error or OSError("no address"))

    def work() -> None:
        found, error = None, None
        try:
            found = resolver(host, port)
        except Exception as failure:
            error = failure
        try:
            loop.call_soon_threadsafe(tell, found, error)
        except RuntimeError:  # the loop has ended meanwhile
            return

    threading.Thread(target=work, name=f"look up {host}", daemon=True).start()
    try:
        async with asyncio.timeout(seconds):
            return await answer
    except TimeoutError:
        raise Trouble(
            Problem.UNREACHABLE, f"The name {host} was not resolved in {seconds:g} s.", transient=True
        ) from None
    except (OSError, UnicodeError, ValueError) as error:
        raise Trouble(
            Problem.UNREACHABLE, f"The name {host} cannot be resolved ({getattr(error, 'strerror', None) or error})."
        ) from None


class Connection(httpcore.AsyncNetworkStream):
    """A TCP or TLS connection that counts what it receives. `limit`: most bytes of one answer, headers included."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, limit: int) -> None:
        self._reader = reader
        self._writer = writer
        self._limit = limit
        self._received = 0
        self._in_head = True

    def body_begins(self) -> None:
        """The head of the answer is read; from here on the limit of the whole answer holds."""
        self._in_head = False

    def peer(self) -> tuple[str, str]:
        """Who answers, as `Capture.server` and `Capture.tls` have it."""
        address = self._writer.get_extra_info("peername") or ("", "")
        host = f"[{address[0]}]" if ":" in str(address[0]) else address[0]
        tls = self._writer.get_extra_info("ssl_object")
        certificate = tls.getpeercert(binary_form=True) if tls is not None else None
        digest = f"{tls.version()} sha256:{hashlib.sha256(certificate).hexdigest()}" if certificate else ""
        return (f"{host}:{address[1]}" if address[0] else ""), digest

    async def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Up to `max_bytes`; b"" at the end. Raises Trouble(too-large) past the limit."""
        async with _mapped(httpcore.ReadTimeout, httpcore.ReadError, timeout):
            data = await self._reader.read(max_bytes)
        self._received += len(data)
        if self._in_head and self._received > HEAD_LIMIT:
            raise Trouble(Problem.SERVER_ERROR, "The server sends interim answers or headers without end.")
        if self._received > self._limit:
            raise Trouble(Problem.TOO_LARGE, f"The server sent more than {self._limit:,} bytes.")
        return data

    async def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send all of `buffer`; a request is where the count of its answer begins."""
        if not buffer:
            return
        self._received, self._in_head = 0, True
        async with _mapped(httpcore.WriteTimeout, httpcore.WriteError, timeout):
            self._writer.write(buffer)
            await self._writer.drain()

    async def start_tls(
        self, ssl_context: ssl.SSLContext, server_hostname: str | None = None, timeout: float | None = None
    ) -> httpcore.AsyncNetworkStream:
        """The same connection, encrypted; the certificate must be that of `server_hostname`."""
        try:
            async with _mapped(httpcore.ConnectTimeout, httpcore.ConnectError, timeout):
                await self._writer.start_tls(ssl_context, server_hostname=server_hostname)
        except BaseException:
            self._writer.transport.abort()
            raise
        return self

    async def aclose(self) -> None:
        """Close at once; a peer that does not answer the farewell is not waited for."""
        self._writer.transport.abort()

    def get_extra_info(self, info: str) -> Any:
        """What `httpcore` asks of a stream."""
        if info == "is_readable":
            return self._reader.at_eof() or self._writer.is_closing()
        names = {"server_addr": "peername", "client_addr": "sockname"}
        return self._writer.get_extra_info(names.get(info, info))


@asynccontextmanager
async def _mapped(on_timeout: type[Exception], on_error: type[Exception], seconds: float | None) -> Any:
    try:
        async with asyncio.timeout(seconds):
            yield
    except TimeoutError as error:
        raise on_timeout(str(error)) from error
    except (OSError, EOFError, RuntimeError, ssl.SSLError, ssl.CertificateError) as error:
        raise on_error(str(error) or type(error).__name__) from error


class Network(httpcore.AsyncNetworkBackend):
    """Opens connections. `guarded` False is for a proxy that the user named, which does the resolving itself."""

    def __init__(self, settings: FetchSettings, *, resolver: Resolver = look_up, guarded: bool = True) -> None:
        self._settings = settings
        self._resolver = resolver
        self._guarded = guarded

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """A connection to one of the checked addresses of `host`. Raises Trouble and the errors of `httpcore`."""
        addresses = await self.addresses(host, port)
        for address in addresses[: ADDRESSES_TRIED - 1]:
            if address == addresses[-1]:
                break
            with suppress(httpcore.ConnectError, httpcore.ConnectTimeout):
                return await self._dial(address, port, min(timeout or PASSED_OVER, PASSED_OVER))
        return await self._dial(addresses[:ADDRESSES_TRIED][-1], port, timeout)

    async def addresses(self, host: str, port: int) -> list[str]:
        """The addresses of `host`, all of them checked: a single bad one refuses the name."""
        found = [host] if is_ip(host) else await _resolve(self._resolver, host, port, self._settings.dns_deadline)
        if not found:
            raise Trouble(Problem.UNREACHABLE, f"The name {host} has no address.")
        if self._guarded and not self._settings.lifts(host.lower(), port):
            for address in found:
                check_ip(address)
        return found

    async def _dial(self, address: str, port: int, seconds: float | None) -> Connection:
        async with _mapped(httpcore.ConnectTimeout, httpcore.ConnectError, seconds):
            reader, writer = await asyncio.open_connection(address, port)
        return Connection(reader, writer, self._settings.wire_limit)

    async def connect_unix_socket(
        self, path: str, timeout: float | None = None, socket_options: Iterable[Any] | None = None
    ) -> httpcore.AsyncNetworkStream:
        """Never: no address leads to a local socket."""
        raise Trouble(Problem.REFUSED_ADDRESS, "Local sockets are not opened.")

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        await asyncio.sleep(seconds)
