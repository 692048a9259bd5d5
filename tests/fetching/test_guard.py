"""Which addresses are opened: the table, the gate, names that lead elsewhere, redirects."""

from __future__ import annotations

import pytest
from addresses import ADMITTED, PRIVATE, PUBLIC, REDIRECTS, REFUSED
from loopback import redirect, reply

from factcheck.fetching.address import admit, check_ip, masked
from factcheck.fetching.network import Network
from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.model import Problem


@pytest.mark.parametrize("address", PRIVATE)
def test_private_addresses_are_refused(address: str) -> None:
    with pytest.raises(Trouble) as trouble:
        check_ip(address)
    assert trouble.value.problem is Problem.REFUSED_ADDRESS


@pytest.mark.parametrize("address", PUBLIC)
def test_public_addresses_pass(address: str) -> None:
    check_ip(address)


@pytest.mark.parametrize(("url", "problem"), REFUSED, ids=[case[0][:40] or "empty" for case in REFUSED])
def test_the_gate_refuses(url: str, problem: Problem) -> None:
    with pytest.raises(Trouble) as trouble:
        admit(url, FetchSettings())
    assert trouble.value.problem is problem
    assert "SECRET" not in trouble.value.note


@pytest.mark.parametrize("url", ADMITTED)
def test_the_gate_admits(url: str) -> None:
    admit(url, FetchSettings())


@pytest.mark.parametrize(
    ("allowed", "url", "passes"),
    [
        ("127.0.0.1:8080", "http://127.0.0.1:8080/", True),
        ("127.0.0.1:8080", "http://127.0.0.1:8081/", False),
        ("127.0.0.1", "http://127.0.0.1:8081/", True),
        ("127.0.0.1:8080", "http://127.0.0.2:8080/", False),
        ("[::1]:8080", "http://[::1]:8080/", True),
        ("[::1]", "http://[::1]:8080/", True),
        ("::1", "http://[::1]:8080/", True),
        ("[::1]:8081", "http://[::1]:8080/", False),
        ("intranet", "http://intranet/page", True),
        ("intranet", "http://other/page", False),
        ("example.org:8443", "https://example.org:8443/", True),
    ],
)
def test_a_lifted_host_is_lifted_alone(allowed: str, url: str, passes: bool) -> None:
    settings = FetchSettings(allow_hosts=frozenset({allowed}))
    if passes:
        admit(url, settings)
    else:
        with pytest.raises(Trouble):
            admit(url, settings)


def test_passwords_are_masked() -> None:
    assert masked("https://user:SECRET@example.org/a@b") == "https://…@example.org/a@b"
    assert masked("https://example.org/a@b") == "https://example.org/a@b"


def test_no_password_reaches_the_store(fetch, store) -> None:
    capture = fetch("http://user:SECRET@example.org/")
    assert capture.problem is Problem.REFUSED_URL
    assert not any(b"SECRET" in path.read_bytes() for path in store.folder.rglob("*") if path.is_file())


def test_a_name_that_leads_to_a_private_address_is_not_dialled(fetch, site) -> None:
    capture = fetch("http://innocent.org/", resolver=lambda host, port: ["127.0.0.1"])
    assert capture.problem is Problem.REFUSED_ADDRESS
    assert not site.seen


def test_one_bad_address_refuses_the_name(fetch, monkeypatch) -> None:
    dialled = []
    monkeypatch.setattr(Network, "_dial", lambda self, address, port, seconds: dialled.append(address))
    capture = fetch("http://mixed.org/", resolver=lambda host, port: ["93.184.216.34", "10.0.0.5"])
    assert (capture.problem, dialled) == (Problem.REFUSED_ADDRESS, [])


def test_a_name_is_looked_up_once_and_that_address_dialled(fetch, site, monkeypatch) -> None:
    """DNS rebinding: the second answer would be loopback, but nobody asks a second time."""
    dialled, dial = [], Network._dial

    def spy(self, address, port, seconds):
        dialled.append(address)
        return dial(self, "127.0.0.1", site.port, seconds)

    monkeypatch.setattr(Network, "_dial", spy)
    answers = iter([["93.184.216.34"], ["127.0.0.1"]])
    site.pages["/"] = reply("hello")
    site.pages["/robots.txt"] = reply("", 404)
    capture = fetch("http://rebinding.org/", resolver=lambda host, port: next(answers))
    assert (capture.problem, dialled) == (None, ["93.184.216.34"])
    assert site.seen[0].host == "rebinding.org"


@pytest.mark.parametrize(
    "error", [OSError("no such name"), UnicodeError("label too long"), ValueError("embedded null")]
)
def test_a_name_that_cannot_be_resolved_is_unreachable(fetch, error: Exception) -> None:
    def resolver(host: str, port: int) -> list[str]:
        raise error

    assert fetch("http://nowhere.org/", resolver=resolver).problem is Problem.UNREACHABLE


@pytest.mark.parametrize(("location", "problem"), REDIRECTS)
def test_every_redirect_goes_through_the_gate(fetch, site, location: str, problem: Problem) -> None:
    site.pages["/circle"] = redirect(location)
    capture = fetch(site.url("/circle"))
    assert (capture.problem, site.paths) == (problem, ["/circle"])
    assert len(capture.hops) == 1


def test_redirects_are_followed_to_the_fifth_and_no_further(fetch, site) -> None:
    site.pages |= {f"/{number}": redirect(f"/{number + 1}") for number in range(10)}
    site.pages["/15"] = reply("here")
    capture = fetch(site.url("/0"))
    assert capture.problem is Problem.SERVER_ERROR
    assert len(site.seen) == 6
    site.pages["/5"] = reply("here")
    capture = fetch(site.url("/0"))
    assert capture.problem is None
    assert [hop.location for hop in capture.hops] == ["/1", "/2", "/3", "/4", "/5"]


def test_nothing_but_our_own_headers_is_sent(fetch, site, monkeypatch, tmp_path) -> None:
    for name in ("http_proxy", "HTTP_PROXY", "https_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://canary:canary@127.0.0.1:9/")
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login canary password canary\n")
    monkeypatch.setenv("HOME", str(tmp_path))
    site.pages["/a"] = reply("", 302, {"Location": "/b", "Set-Cookie": "canary=1"})
    site.pages["/b"] = reply("text", headers={"Set-Cookie": "canary=2"})
    capture = fetch(site.url("/a"))
    assert capture.problem is None
    for seen in site.seen:
        assert set(seen.headers) == {"host", "user-agent", "accept", "accept-encoding", "accept-language"}
        assert "canary" not in str(seen.headers)
    assert "set-cookie" not in dict(capture.headers)


def test_a_meta_refresh_to_an_inner_address_is_refused_and_nothing_else_is_loaded(fetch, site) -> None:
    site.pages["/"] = reply('<meta http-equiv="refresh" content="0;url=http://169.254.169.254/"><img src="/picture">')
    assert fetch(site.url("/")).problem is Problem.REFUSED_ADDRESS
    assert site.paths == ["/"]


def test_an_address_that_is_no_text_is_refused_and_kept(fetch) -> None:
    capture = fetch("http://a\ud800.org/\udfff")
    assert (capture.problem, capture.requests) == (Problem.REFUSED_URL, 0)
