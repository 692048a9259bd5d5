"""The gate for addresses. In: a URL, or an IP address. Out: the URL to ask, or Trouble with the reason why not.

Two questions are kept apart. `admit` looks at the URL before any name is looked up. `check_ip` looks at the address
that is about to be dialled: a name is judged by where it leads, so no spelling of a private address gets through.

The table of addresses is our own: `ipaddress.is_global` lets NAT64, 6to4, multicast and cloud metadata addresses pass,
and it changed between patch releases. Sources: the IANA special-purpose registries (RFC 6890), RFC 6052 (NAT64),
RFC 3056 (6to4), RFC 4380 (Teredo), and the metadata addresses that cloud providers document.
"""

from __future__ import annotations

import ipaddress
import re
from functools import cache

import httpx

from factcheck.fetching.settings import FetchSettings, Trouble
from factcheck.model import Problem

URL_LIMIT = 8192
DEFAULT_PORTS = {"http": 80, "https": 443}

# fmt: off
_V4_REFUSED = tuple(map(ipaddress.IPv4Network, (
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
    "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
    "224.0.0.0/4", "240.0.0.0/4", "168.63.129.16/32",
)))
_V6_GLOBAL = ipaddress.IPv6Network("2000::/3")
_V6_REFUSED = tuple(map(ipaddress.IPv6Network, (
    "2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20", "5f00::/16",
)))
# Names that stay inside a house or a machine; asking the DNS for them would tell an outsider of them.
_INTERNAL_ENDINGS = frozenset({
    "localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "corp", "private", "arpa", "onion",
})
# fmt: on
_RESERVED_ENDINGS = frozenset({"example", "invalid", "test"})  # RFC 2606: they lead nowhere, so asking tells nothing
_HOST_FORM = re.compile(r"[a-z0-9_.-]{1,253}")


def is_ip(host: str) -> bool:
    """Whether `host` is an address and no name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def check_ip(text: str) -> None:
    """Raise Trouble unless `text` is a public address."""
    try:
        address = ipaddress.ip_address(text)
    except ValueError:
        raise Trouble(Problem.REFUSED_ADDRESS, f"{text} is not an address that can be judged.") from None
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped is not None and address.scope_id is None:
            check_ip(str(address.ipv4_mapped))
            return
        refused = (
            address.scope_id is not None
            or address not in _V6_GLOBAL
            or any(address in network for network in _V6_REFUSED)
        )
    else:
        refused = any(address in network for network in _V4_REFUSED)
    if refused:
        raise Trouble(
            Problem.REFUSED_ADDRESS,
            f"{text} is a private or reserved address; --allow-host lifts that for a server of yours.",
        )


def parse(url: str) -> httpx.URL:
    """The URL in one spelling: http or https, a host, no user name. Raises Trouble(refused-url).

    Notes never repeat the address, because a refused one may carry a password.
    """
    if len(url) > URL_LIMIT:
        raise Trouble(Problem.REFUSED_URL, f"The address is longer than {URL_LIMIT} characters.")
    try:
        parsed = httpx.URL(url.strip())
        host, port = parsed.host, parsed.port
    except (httpx.InvalidURL, UnicodeError, ValueError, TypeError):
        raise Trouble(Problem.REFUSED_URL, "This is not an address that can be read.") from None
    if parsed.scheme not in DEFAULT_PORTS:
        raise Trouble(Problem.REFUSED_URL, "Only addresses that begin with http:// or https:// are opened.")
    if parsed.userinfo:
        raise Trouble(Problem.REFUSED_URL, "The address carries a user name or password, which is never sent.")
    if not host or (port is not None and not 0 < port < 65536):
        raise Trouble(Problem.REFUSED_URL, "The address has no host or no valid port.")
    return parsed.copy_with(fragment=None) if parsed.fragment else parsed


def host_of(url: httpx.URL) -> str:
    """The host as it goes over the wire: lower case, punycode, without the brackets of IPv6."""
    return url.raw_host.decode("ascii").lower()


def port_of(url: httpx.URL) -> int:
    """The port, also where it is the scheme's own."""
    return url.port or DEFAULT_PORTS[url.scheme]


def admit(url: str, settings: FetchSettings) -> httpx.URL:
    """The URL to ask. Raises Trouble(refused-url or refused-address) for one that is not opened."""
    parsed = parse(url)
    host, port = host_of(parsed), port_of(parsed)
    if settings.lifts(host, port):
        return parsed
    if is_ip(host):
        check_ip(host)
    elif not _HOST_FORM.fullmatch(host):
        raise Trouble(Problem.REFUSED_URL, "The host of the address has characters that no host name has.")
    else:
        _check_name(host.rstrip("."), recorded=settings.cassette is not None)
    if port not in DEFAULT_PORTS.values():
        raise Trouble(Problem.REFUSED_URL, f"Port {port} is not opened; --allow-host {host}:{port} lifts that.")
    return parsed


def _check_name(name: str, *, recorded: bool) -> None:
    ending = name.rpartition(".")[2]
    if "." not in name or ending in _INTERNAL_ENDINGS:
        raise Trouble(
            Problem.REFUSED_ADDRESS,
            f"{name} is a name of an inner network; --allow-host lifts that for a server of yours.",
        )
    if recorded or ending in _RESERVED_ENDINGS:
        return
    if ending.isdigit() or ending.startswith("0x") or not _is_public_ending(ending):
        raise Trouble(Problem.REFUSED_ADDRESS, f"{name} does not end in a public top-level domain.")


@cache
def _public_suffixes() -> object:
    from publicsuffixlist import PublicSuffixList

    return PublicSuffixList(accept_unknown=False)


def _is_public_ending(ending: str) -> bool:
    return _public_suffixes().publicsuffix(ending) is not None  # type: ignore[attr-defined]


def masked(url: str) -> str:
    """The address as it may be shown: a password in it is replaced by dots."""
    scheme, separator, rest = url.partition("://")
    authority = re.split(r"[/?#\\]", rest, maxsplit=1)[0]
    if not separator or "@" not in authority:
        return url
    return f"{scheme}://…@{authority.rpartition('@')[2]}{rest[len(authority) :]}"
