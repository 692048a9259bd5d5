"""Whatever an address, a header or an archive says: an answer or a Trouble, never another exception."""

from __future__ import annotations

import gzip
import itertools
import json
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from factcheck.fetching.address import admit, host_of, masked, port_of
from factcheck.fetching.archives import time_in_address
from factcheck.fetching.http import _joined
from factcheck.fetching.inflate import PIECE, decoder_for
from factcheck.fetching.manners import retry_after
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.fetching.statuses import is_sent_home, problem_of_status
from factcheck.sources.memento import Memento
from factcheck.sources.wayback import Wayback

ANY_TEXT = st.text(st.characters(), max_size=60)
HOSTS = st.sampled_from(
    ["example.org", "127.0.0.1", "[::1]", "localhost", "0x7f.1", "a..b", "exämple.org", "例え.jp", "%31.org"]
)
ADDRESSES = st.one_of(
    ANY_TEXT,
    st.builds(
        lambda scheme, user, host, port, rest: f"{scheme}://{user}{host}{port}{rest}",
        st.sampled_from(["http", "https", "HTTP", "ftp", "file", " http", "http\n"]),
        st.sampled_from(["", "user@", "user:SECRET@", "@", ":@"]),
        st.one_of(HOSTS, ANY_TEXT),
        st.sampled_from(["", ":80", ":443", ":22", ":0", ":99999", ":x", ":"]),
        st.one_of(st.just(""), ANY_TEXT.map(lambda text: "/" + text)),
    ),
)


def _admit(url: str) -> tuple[httpx.URL | None, str]:
    try:
        return admit(url, FetchSettings()), ""
    except Trouble as trouble:
        return None, trouble.note


@given(ADDRESSES)
@example("http://[::1%25lo]/")
@example("http://ex\ud800mple.org/")
@example("http://" + "a." * 200 + "org/")
def test_any_address_is_admitted_or_refused(url: str) -> None:
    admitted, note = _admit(url)
    if admitted is None:
        assert note
        assert "SECRET" not in note
        return
    assert admitted.scheme in ("http", "https")
    assert (port_of(admitted) in (80, 443), admitted.userinfo) == (True, b"")
    assert host_of(admitted).isascii()


@given(ADDRESSES)
def test_a_masked_address_has_no_password(url: str) -> None:
    if "://" in url:
        assert ":SECRET@" not in masked(url)


@given(ANY_TEXT)
def test_any_location_is_joined_or_refused(location: str) -> None:
    try:
        joined = _joined(httpx.URL("http://example.org/a/b"), location)
    except Trouble:
        return
    assert isinstance(joined, str)


@given(ANY_TEXT, ANY_TEXT)
def test_any_retry_after_is_read(value: str, date: str) -> None:
    seconds = retry_after(value, date, datetime(2024, 1, 1, tzinfo=UTC))
    assert seconds is None or seconds >= 0


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate", "", "br", "gzip, gzip"]))
def test_any_body_is_decoded_or_refused(data: bytes, coding: str) -> None:
    try:
        decoder = decoder_for(coding, 1000)
        assert len(decoder.feed(data)) <= 1000
        decoder.finish()
    except Trouble:
        pass


TWO_MEMBERS = gzip.compress(b"Nine hundred ", mtime=0) + gzip.compress(b"flats.", mtime=0)


@given(
    st.sampled_from([b"", b"\x1f", b"\x1f\x1f\x8b", bytes(3), b"\0" + TWO_MEMBERS]),
    st.sets(st.integers(1, 2 * len(TWO_MEMBERS))),
)
@example(b"", set(range(len(TWO_MEMBERS))))
@example(b"\0" + TWO_MEMBERS, {len(TWO_MEMBERS) + 1})
def test_any_split_of_two_members_gives_the_same_text(padding: bytes, cuts: set[int]) -> None:
    sent = TWO_MEMBERS + padding
    places = [0, *sorted(cuts), len(sent)]
    decoder = decoder_for("gzip", 1000)
    assert b"".join(decoder.feed(sent[a:b]) for a, b in itertools.pairwise(places)) == b"Nine hundred flats."
    decoder.finish()


@pytest.mark.parametrize("size", [PIECE, 2 * PIECE])
def test_a_member_of_whole_pieces_is_followed_by_the_next(size: int) -> None:
    first, second = (gzip.compress(bytes(count), mtime=0) for count in (size, 5))
    decoder = decoder_for("gzip", 3 * PIECE)
    assert len(decoder.feed(first) + decoder.feed(second)) == size + 5


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
)
COLUMNS = ["timestamp", "original", "statuscode", "mimetype"]
COPY = ["20240101000000", "http://a.example/", "200", "text/html"]
LISTINGS = st.builds(
    lambda columns, sizes: [columns, *(COPY[:size] for size in sizes)],
    st.permutations(COLUMNS),
    st.lists(st.integers(0, len(COPY)), max_size=4),
)


@given(st.binary(max_size=300) | (JSON | LISTINGS).map(lambda value: json.dumps(value).encode()))
@example(json.dumps([COLUMNS, ["20240101000000", "http://a.example/", "200"], [], "x", None]).encode())
@example(json.dumps([COLUMNS, COPY[:2]]).encode())
@example(b"[" * 100_000)
def test_any_listing_is_read(body: bytes) -> None:
    assert all(address.startswith("https://web.archive.org/web/") for _, address in Wayback().copies(body))
    assert isinstance(list(Memento().copies(body)), list)


@given(ANY_TEXT, st.integers(-5, 2000))
@example("\ud800", 0)
def test_any_path_and_status(path: str, status: int) -> None:
    time_in_address(path)
    problem_of_status(status)
    spelled = path.encode("utf-8", "replace").decode()  # half a surrogate pair cannot stand in a query
    is_sent_home(httpx.URL("http://example.org/a"), httpx.URL("http://example.org").copy_with(params={"q": spelled}))
