"""An `httpx` transport that goes through the guarded network. In: a request. Out: the answer, its body not yet read.

It is `httpx.AsyncHTTPTransport` with something else underneath, so that recording and replaying tools that hook into
that class see our traffic: one connection of `httpcore`, given our network, or its pool for a proxy. HTTP/1.1 only, no
retries, no cookies, nothing from the environment but the certificate files that the machine's owner set (SSL_CERT_FILE,
SSL_CERT_DIR).
"""

from __future__ import annotations

import ssl
from functools import cached_property

import httpcore
import httpx

from factcheck.errors import UsageError
from factcheck.fetching.network import Network, Resolver, look_up
from factcheck.fetching.settings import FetchSettings

KEPT_OPEN = 30.0
"""Seconds for which a connection without a request is kept open."""


class Doorway:
    """Makes one transport for each host; one certificate store serves them all and is read when it is needed."""

    def __init__(self, settings: FetchSettings, resolver: Resolver = look_up) -> None:
        self._settings = settings
        self._network = Network(settings, resolver=resolver, guarded=settings.proxy is None)
        self._proxy = _proxy_url(settings.proxy)

    @cached_property
    def _certificates(self) -> ssl.SSLContext:
        return httpx.create_ssl_context()

    def transport(self, scheme: str) -> httpx.AsyncBaseTransport:
        """A transport for one host, which keeps at most one connection."""
        context = self._certificates if scheme == "https" else None
        return GuardedTransport(self._network, context, self._proxy)


class GuardedTransport(httpx.AsyncHTTPTransport):
    """See the module. There is one request at a time to a host, so one connection is enough."""

    def __init__(self, network: Network, context: ssl.SSLContext | None, proxy: httpcore.URL | None) -> None:
        self._pool: _OneConnection | httpcore.AsyncHTTPProxy  # type: ignore[assignment]
        if proxy is None:
            self._pool = _OneConnection(network, context)
        else:
            self._pool = httpcore.AsyncHTTPProxy(
                proxy_url=proxy, ssl_context=context, max_connections=1, keepalive_expiry=KEPT_OPEN,
                network_backend=network,
            )  # fmt: skip


class _OneConnection:
    """What a pool is to the transport, for one request at a time to one origin: a tenth of a pool's work."""

    def __init__(self, network: Network, context: ssl.SSLContext | None) -> None:
        self._network = network
        self._context = context
        self._connection: httpcore.AsyncHTTPConnection | None = None

    async def handle_async_request(self, request: httpcore.Request) -> httpcore.Response:
        """The answer, over the connection of the request before where that is still good."""
        connection = self._connection
        if connection is not None and (not connection.is_available() or connection.has_expired()):
            await self.aclose()
            connection = None
        if connection is None:
            connection = self._connection = httpcore.AsyncHTTPConnection(
                request.url.origin, ssl_context=self._context, keepalive_expiry=KEPT_OPEN, network_backend=self._network
            )
        return await connection.handle_async_request(request)

    async def aclose(self) -> None:
        """Close the connection."""
        connection, self._connection = self._connection, None
        if connection is not None:
            await connection.aclose()


def _proxy_url(proxy: str | None) -> httpcore.URL | None:
    if proxy is None:
        return None
    try:
        url = httpx.URL(proxy)
    except (httpx.InvalidURL, UnicodeError, ValueError):
        url = httpx.URL("")
    if url.scheme not in ("http", "https") or not url.host or url.userinfo:
        raise UsageError("--proxy takes an address such as http://proxy.example.org:3128, without a password in it.")
    return httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=b"/")
