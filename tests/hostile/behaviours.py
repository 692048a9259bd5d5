"""What a server can do to its client. In: nothing. Out: per behaviour what is sent and which problems are right for it.

The sizes are chosen so that a client without limits visibly loses within seconds, and one with limits ends at once.
"""

from __future__ import annotations

import gzip
import socket
import struct
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass

from loopback import reply

from factcheck.model import Problem

PATIENCE = 12.0  # after so many seconds a behaviour ends by itself, so that no thread outlives a test run by much
HELLO = b"<html><body><p>Hello, this page is read in full.</p></body></html>"


@dataclass(frozen=True)
class Case:
    """One server behaviour. `right`: the problems that tell it truly; None among them means that the page is read."""

    name: str
    answer: bytes | Callable[[socket.socket], None]
    right: frozenset[Problem | None]


def _drip(piece: bytes, pause: float, first: bytes = b"") -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        connection.sendall(first)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            connection.sendall(piece)
            time.sleep(pause)

    return behave


def _flood(piece: bytes, first: bytes) -> Callable[[socket.socket], None]:
    def behave(connection: socket.socket) -> None:
        connection.sendall(first)
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            connection.sendall(piece)

    return behave


def _silent(connection: socket.socket) -> None:
    connection.settimeout(PATIENCE)
    connection.recv(1)


def _reset(connection: socket.socket) -> None:
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def _half_then_reset(connection: socket.socket) -> None:
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 100000\r\n\r\n" + HELLO)
    _reset(connection)


def _close(connection: socket.socket) -> None:
    connection.close()


def _chunked(*chunks: bytes, headers: str = "") -> bytes:
    body = b"".join(b"%x\r\n%s\r\n" % (len(chunk), chunk) for chunk in chunks) + b"0\r\n\r\n"
    return f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n{headers}\r\n".encode() + body


def coded(body: bytes, coding: str, kind: str = "text/html") -> bytes:
    """An answer that names a content coding."""
    return reply(body, headers={"Content-Encoding": coding}, kind=kind)


def gzip_bomb(size: int) -> bytes:
    """About `size` bytes of zeros, gzipped; one flushed block is written again and again, so this takes no time."""
    packer = zlib.compressobj(9, zlib.DEFLATED, zlib.MAX_WBITS | 16)
    start = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    block = packer.compress(bytes(1 << 20)) + packer.flush(zlib.Z_FULL_FLUSH)
    return start + block * ((size >> 20) - 1) + packer.flush()


def _right(*problems: Problem | None) -> frozenset[Problem | None]:
    return frozenset(problems)


OK_HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"
SLOW = [
    Case("headers that drip", _drip(b"X-A: b\r\n", 0.2, OK_HEAD), _right(Problem.TIMED_OUT)),
    Case("a body that drips", _drip(b"a", 0.2, OK_HEAD + b"Content-Length: 100000\r\n\r\n"), _right(Problem.TIMED_OUT)),
    Case("silence", _silent, _right(Problem.TIMED_OUT)),
    Case("interim answers for ever", _drip(b"HTTP/1.1 103 Early Hints\r\n\r\n", 0.02), _right(Problem.TIMED_OUT)),
    Case(
        "chunks that drip",
        _drip(b"1\r\na\r\n", 0.2, OK_HEAD + b"Transfer-Encoding: chunked\r\n\r\n"),
        _right(Problem.TIMED_OUT),
    ),
]
BIG = [
    Case("a body without end", _flood(b"a" * 65536, OK_HEAD + b"\r\n"), _right(Problem.TOO_LARGE)),
    Case(
        "chunks without end",
        _flood(b"10000\r\n" + b"a" * 65536 + b"\r\n", OK_HEAD + b"Transfer-Encoding: chunked\r\n\r\n"),
        _right(Problem.TOO_LARGE),
    ),
    Case("a length of 99 GB", OK_HEAD + b"Content-Length: 99999999999\r\n\r\n", _right(Problem.TOO_LARGE)),
    Case(
        "a length of 400 digits",
        OK_HEAD + b"Content-Length: " + b"9" * 400 + b"\r\n\r\n",
        _right(Problem.TOO_LARGE, Problem.SERVER_ERROR),
    ),
    Case("a header of 300 KB", OK_HEAD + b"X-A: " + b"a" * 300_000 + b"\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("5,000 headers", OK_HEAD + b"X-Filler-Name: value-of-it\r\n" * 5000 + b"\r\n", _right(Problem.SERVER_ERROR)),
    Case(
        "interim answers in a flood",
        _flood(b"HTTP/1.1 100 Continue\r\n\r\n" * 500, b""),
        _right(Problem.SERVER_ERROR, Problem.TIMED_OUT),
    ),
    Case("a reason of 200 KB", b"HTTP/1.1 200 " + b"a" * 200_000 + b"\r\n\r\n", _right(Problem.SERVER_ERROR)),
]
BROKEN = [
    Case("a bad chunk", OK_HEAD + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n", _right(Problem.SERVER_ERROR)),
    Case("a body that stops short", _half_then_reset, _right(Problem.SERVER_ERROR)),
    Case("a negative length", OK_HEAD + b"Content-Length: -1\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case(
        "two lengths", OK_HEAD + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!", _right(Problem.SERVER_ERROR)
    ),
    Case("HTTP/0.9", HELLO + b"\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("a reset", _reset, _right(Problem.SERVER_ERROR, Problem.UNREACHABLE)),
    Case("a closed door", _close, _right(Problem.SERVER_ERROR)),
    Case("nonsense", b"\x00\xff\xfe\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("a transfer coding of gzip", OK_HEAD + b"Transfer-Encoding: gzip\r\n\r\nabc", _right(Problem.SERVER_ERROR)),
    Case("an upgrade nobody asked for", b"HTTP/1.1 101 Switching\r\nUpgrade: x\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("status 999", reply(HELLO, 999), _right(Problem.BLOCKED)),
    Case("status 000", b"HTTP/1.1 000 X\r\nContent-Length: 0\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("a NUL in a header", OK_HEAD + b"X-A: a\x00b\r\nContent-Length: 0\r\n\r\n", _right(Problem.SERVER_ERROR)),
    Case("no body at all", reply(b"", 204), _right(Problem.NO_TEXT)),
    Case("a part that was not asked for", reply(HELLO, 206), _right(Problem.SERVER_ERROR)),
    Case("a redirect without an address", reply(b"", 302), _right(Problem.SERVER_ERROR)),
    Case("a choice without an address", reply(HELLO, 300), _right(Problem.SERVER_ERROR)),
]
BOMBS = [
    Case("gzip, 1 GiB in 1 MB", coded(gzip_bomb(1 << 30), "gzip"), _right(Problem.TOO_LARGE)),
    Case("gzip twice", coded(gzip.compress(gzip_bomb(1 << 30)), "gzip, gzip"), _right(Problem.BAD_ENCODING)),
    Case("brotli, not asked for", coded(b"\x1b\xff\xff\xff" + bytes(800), "br"), _right(Problem.BAD_ENCODING)),
    Case("zstd, not asked for", coded(b"\x28\xb5\x2f\xfd" + bytes(800), "zstd"), _right(Problem.BAD_ENCODING)),
    Case("an unknown coding", coded(HELLO, "x-sausage"), _right(Problem.BAD_ENCODING)),
    Case("gzip cut short", coded(gzip.compress(HELLO * 100)[:-20], "gzip"), _right(Problem.BAD_ENCODING)),
    Case(
        "gzip altered",
        coded(gzip.compress(HELLO)[:20] + b"XX" + gzip.compress(HELLO)[22:], "gzip"),
        _right(Problem.BAD_ENCODING),
    ),
    Case("gzip that is none", coded(HELLO, "gzip"), _right(Problem.BAD_ENCODING)),
    Case("100,000 empty gzip members", coded(gzip.compress(b"") * 100_000, "gzip"), _right(Problem.BAD_ENCODING)),
    Case("deflate bomb", coded(zlib.compress(bytes(20 << 20), 9), "deflate"), _right(Problem.TOO_LARGE)),
]
GOOD = [
    Case("plain", reply(HELLO), _right(None)),
    Case("gzip", coded(gzip.compress(HELLO), "gzip"), _right(None)),
    Case("x-gzip", coded(gzip.compress(HELLO), "x-gzip"), _right(None)),
    Case("deflate with its header", coded(zlib.compress(HELLO), "deflate"), _right(None)),
    Case("deflate without its header", coded(zlib.compress(HELLO, wbits=-15), "deflate"), _right(None)),
    Case("gzip in two members", coded(gzip.compress(HELLO[:20]) + gzip.compress(HELLO[20:]), "gzip"), _right(None)),
    Case("gzip and padding", coded(gzip.compress(HELLO) + bytes(512), "gzip"), _right(None)),
    Case("identity", coded(HELLO, "identity"), _right(None)),
    Case("chunks", _chunked(HELLO[:10], HELLO[10:]), _right(None)),
    Case(
        "chunked gzip",
        _chunked(*[gzip.compress(HELLO)[i : i + 7] for i in range(0, 90, 7)], headers="Content-Encoding: gzip\r\n"),
        _right(None),
    ),
    Case(
        "HTTP/1.0 without a length",
        lambda connection: connection.sendall(b"HTTP/1.0 200 OK\r\n\r\n" + HELLO),
        _right(None),
    ),
    Case("interim answers before it", b"HTTP/1.1 103 Early Hints\r\n\r\n" * 3 + reply(HELLO), _right(None)),
    Case("a type with tricks", reply(HELLO, kind="text/html; charset=zlib"), _right(None)),
    Case("no type", b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(HELLO) + HELLO, _right(None)),
]
BEHAVIOURS = {
    "slow servers": SLOW,
    "too much": BIG,
    "broken answers": BROKEN,
    "compression": BOMBS,
    "good answers": GOOD,
}
