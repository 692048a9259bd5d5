"""Addresses and spellings. In: nothing. Out: what must be refused, with the problem that tells why, and what must pass.

The private addresses are those of the special-purpose registries and of cloud providers; the spellings are the ways in
which a URL has been written to hide where it leads.
"""

from __future__ import annotations

from factcheck.model import Problem

# fmt: off
PRIVATE = [
    "0.0.0.0", "10.0.0.1", "100.64.0.1", "127.0.0.1", "127.255.255.254", "169.254.169.254", "169.254.170.2",
    "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1", "192.88.99.1", "192.168.1.1", "198.18.0.1",
    "198.51.100.1", "203.0.113.1", "224.0.0.1", "239.255.255.250", "240.0.0.1", "255.255.255.255", "168.63.129.16",
    "::", "::1", "::127.0.0.1", "::ffff:127.0.0.1", "::ffff:a9fe:a9fe", "::ffff:10.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "100::1", "2001::1", "2001:0:53aa:64c:0:7f:f5ff:fffe", "2001:db8::1",
    "2002:7f00:1::", "3fff::1", "5f00::1", "fc00::1", "fd00:ec2::254", "fe80::1", "fe80::1%lo", "fec0::1", "ff02::1",
]
PUBLIC = ["93.184.216.34", "8.8.8.8", "2606:2800:220:1:248:1893:25c8:1946", "2a00:1450:4001:81b::200e"]
REFUSED = [
    ("http://127.0.0.1/", Problem.REFUSED_ADDRESS), ("http://127.0.0.1:8080/", Problem.REFUSED_ADDRESS),
    ("http://[::1]/", Problem.REFUSED_ADDRESS), ("http://[::ffff:127.0.0.1]/", Problem.REFUSED_ADDRESS),
    ("http://169.254.169.254/latest/meta-data/", Problem.REFUSED_ADDRESS),
    ("http://localhost/", Problem.REFUSED_ADDRESS), ("http://LOCALHOST:3000/", Problem.REFUSED_ADDRESS),
    ("http://localhost./", Problem.REFUSED_ADDRESS), ("http://intranet/", Problem.REFUSED_ADDRESS),
    ("http://metadata.google.internal/", Problem.REFUSED_ADDRESS), ("http://printer.local/", Problem.REFUSED_ADDRESS),
    ("http://server.mycorp/", Problem.REFUSED_ADDRESS), ("http://2130706433/", Problem.REFUSED_ADDRESS),
    ("http://0x7f000001/", Problem.REFUSED_ADDRESS), ("http://0x7f.1/", Problem.REFUSED_ADDRESS),
    ("http://127.1/", Problem.REFUSED_ADDRESS), ("http://0/", Problem.REFUSED_ADDRESS),
    ("http://017700000001/", Problem.REFUSED_ADDRESS), ("http://127。0。0。1/", Problem.REFUSED_ADDRESS),
    ("http://example.org:22/", Problem.REFUSED_URL), ("http://example.org:8080/", Problem.REFUSED_URL),
    ("ftp://example.org/", Problem.REFUSED_URL), ("file:///etc/passwd", Problem.REFUSED_URL),
    ("gopher://example.org/", Problem.REFUSED_URL), ("data:text/html,x", Problem.REFUSED_URL),
    ("javascript:alert(1)", Problem.REFUSED_URL), ("jar:http://example.org!/", Problem.REFUSED_URL),
    ("//example.org/", Problem.REFUSED_URL), ("example.org", Problem.REFUSED_URL), ("", Problem.REFUSED_URL),
    ("http://", Problem.REFUSED_URL), ("http:///path", Problem.REFUSED_URL), ("http://[::1/", Problem.REFUSED_URL),
    ("http://user:SECRET@example.org/", Problem.REFUSED_URL), ("http://user@example.org/", Problem.REFUSED_URL),
    ("http://example.org@127.0.0.1/", Problem.REFUSED_URL), ("http://example.org:99999/", Problem.REFUSED_URL),
    ("http://exa mple.org/", Problem.REFUSED_URL), ("http://example.org%00.evil.org/", Problem.REFUSED_URL),
    ("http://" + "a" * 300 + ".org/", Problem.REFUSED_URL), ("http://example.org/" + "a" * 9000, Problem.REFUSED_URL),
    ("http://a..b/\ud800", Problem.REFUSED_URL),
]
ADMITTED = [
    "http://example.org/", "https://example.org:443/a?b=c#d", "HTTP://EXAMPLE.ORG/", "https://bücher.example/",
    "https://example.co.uk/x y", "http://93.184.216.34/", "http://[2606:2800:220:1:248:1893:25c8:1946]/",
    "https://a_b.example.org/", "https://example.org./", "http://xn--bcher-kva.example/", "http://example.org:80/",
]
REDIRECTS = [
    ("http://127.0.0.1:1/", Problem.REFUSED_ADDRESS), ("http://169.254.169.254/latest/", Problem.REFUSED_ADDRESS),
    ("http://localhost/", Problem.REFUSED_ADDRESS), ("http://[::1]/", Problem.REFUSED_ADDRESS),
    ("//10.0.0.1/", Problem.REFUSED_ADDRESS), ("file:///etc/passwd", Problem.REFUSED_URL),
    ("ftp://example.org/", Problem.REFUSED_URL), ("javascript:alert(1)", Problem.REFUSED_URL),
    ("data:text/html,x", Problem.REFUSED_URL), ("http://user:pass@example.org/", Problem.REFUSED_URL),
    ("http://[broken", Problem.REFUSED_URL), ("http://example.org:6379/", Problem.REFUSED_URL),
    ("/circle", Problem.SERVER_ERROR),
]
# fmt: on
