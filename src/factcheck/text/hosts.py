"""Names of hosts. In: two hosts. Out: whether the root of one may be the home page of what stands on the other."""

from __future__ import annotations

_GENERIC = frozenset({"www", "www2", "m", "mobile", "amp", "old", "new", "beta", "web", "home"})
"""Labels that name a way of serving a site, and no part of it."""

_SECOND_LEVEL = frozenset({"co", "com", "org", "net", "edu", "ac", "gov", "gob", "gouv", "go", "or", "ne", "nic"})
"""Labels before a country's own under which names are given ("example.co.uk")."""


def is_home_of(asked: str, final: str) -> bool:
    """Whether the root of the host `final` may be the home page of a page on `asked`: it is the same host, or the site
    that the host belongs to, at an ending of another country too. A host of its own beside or below it
    (`report.example.org`) is no home page, and neither is the host that a short link or a resolver leads to.
    """
    asked, final = asked.lower().rstrip("."), final.lower().rstrip(".")
    if asked == final:
        return True
    if not all(any(map(str.isalpha, host)) and ":" not in host for host in (asked, final)):
        return False
    (name, parts), (other, others) = _site(asked), _site(final)
    return name == other and parts[len(parts) - len(others) :] == others


def _site(host: str) -> tuple[str, tuple[str, ...]]:
    """The name that a site goes by, and the labels before it."""
    labels = host.split(".")[:-1] or [host]
    if len(labels) > 1 and labels[-1] in _SECOND_LEVEL:
        labels.pop()
    return labels[-1], tuple(label for label in labels[:-1] if label not in _GENERIC)
