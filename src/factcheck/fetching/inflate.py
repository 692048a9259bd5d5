"""Bounded decompression. In: the bytes of an answer as they come. Out: decoded bytes, never more than the limit.

`httpx` inflates a received piece whole, so 800 bytes may become gigabytes; here the output is cut into pieces and
counted. Only gzip and deflate are asked for and only they are read; other and stacked codings are refused.
"""

from __future__ import annotations

import zlib
from typing import Protocol

from factcheck.fetching.settings import Trouble
from factcheck.model import Problem

PIECE = 65536
MEMBERS = 64  # a gzip file may be several members; a bomb of empty ones must end
_GZIP_MAGIC = b"\x1f\x8b"


class Decoder(Protocol):
    """Turns received bytes into decoded ones."""

    def feed(self, data: bytes) -> bytes:
        """Decode the next bytes. Raises Trouble(too-large, bad-encoding)."""

    def finish(self) -> None:
        """Say that no more comes. Raises Trouble(bad-encoding) where the end is missing."""


def decoder_for(coding: str, limit: int) -> Decoder:
    """The decoder of a Content-Encoding header. Raises Trouble(bad-encoding) for one that was not asked for."""
    name = coding.strip().lower()
    if name in ("", "identity", "none", "utf-8"):  # the last two are no codings, but servers send them for "none"
        return _Plain(limit)
    if name in ("gzip", "x-gzip"):
        return _Inflater(limit, zlib.MAX_WBITS | 16)
    if name == "deflate":
        return _Inflater(limit, zlib.MAX_WBITS)
    raise Trouble(Problem.BAD_ENCODING, f"The server sent the coding {coding[:40]!r}, which was not asked for.")


class _Plain:
    def __init__(self, limit: int) -> None:
        self._left = limit

    def feed(self, data: bytes) -> bytes:
        self._left -= len(data)
        if self._left < 0:
            raise Trouble(Problem.TOO_LARGE, "The page is larger than the limit.")
        return data

    def finish(self) -> None:
        pass


class _Inflater:
    def __init__(self, limit: int, wbits: int) -> None:
        self._limit = self._left = limit
        self._wbits = wbits
        self._state = zlib.decompressobj(wbits=wbits)
        self._members = 1
        self._started = False
        self._padded = False
        self._held = b""

    def feed(self, data: bytes) -> bytes:
        if not self._started and data:
            self._started = True
            self._choose_raw_deflate(data)
        data, self._held = self._held + data, b""
        pieces = []
        piece = b""
        while data or len(piece) == PIECE:  # a full piece may leave output inside zlib though its input is used up
            if self._state.eof and not self._next_member(data):
                break
            piece = self._decompress(data)
            pieces.append(piece)
            data = self._state.unused_data if self._state.eof else self._state.unconsumed_tail
        return b"".join(pieces)

    def _decompress(self, data: bytes) -> bytes:
        try:
            piece = self._state.decompress(data, PIECE)
        except zlib.error:
            raise Trouble(Problem.BAD_ENCODING, "The compressed body is damaged.") from None
        self._left -= len(piece)
        if self._left < 0:
            raise Trouble(Problem.TOO_LARGE, f"The page is larger than {self._limit:,} bytes when decompressed.")
        return piece

    def _choose_raw_deflate(self, data: bytes) -> None:
        """Some servers send "deflate" without the zlib header that RFC 9110 asks for."""
        if self._wbits == zlib.MAX_WBITS and data[0] & 0x0F != 8:
            self._state = zlib.decompressobj(wbits=-zlib.MAX_WBITS)

    def _next_member(self, data: bytes) -> bool:
        """Whether another gzip member follows; what else follows is padding that browsers ignore too.

        Of the two bytes that tell, the first may come alone; it waits for the next then.
        """
        if self._padded:
            return False
        if data in (b"", _GZIP_MAGIC[:1]):
            self._held = data
            return False
        if self._wbits != zlib.MAX_WBITS | 16 or not data.startswith(_GZIP_MAGIC):
            self._padded = True
            return False
        self._members += 1
        if self._members > MEMBERS:
            raise Trouble(Problem.BAD_ENCODING, f"The compressed body has more than {MEMBERS} members.")
        self._state = zlib.decompressobj(wbits=self._wbits)
        return True

    def finish(self) -> None:
        if self._started and not self._state.eof:
            raise Trouble(Problem.BAD_ENCODING, "The compressed body breaks off before its end.")
