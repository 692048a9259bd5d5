"""How the program names itself to a server. In: an address for questions. Out: the value of the User-Agent header."""

from __future__ import annotations

import re
from functools import cache

DISTRIBUTION = "factcheck-toolkit"
PURPOSE = "checks the sources that a text cites, one page at a time"

#: A web address or an e-mail address, without what would end the comment of the header (RFC 9110, 5.6.5).
_CONTACT = re.compile(r"(?:https?://[!-'*-\[\]-~]{3,200}|[!-'*-?A-\[\]-~]{1,64}@[A-Za-z0-9.-]{3,120})")


def user_agent(contact: str | None = None) -> str:
    """The header's value. contact: whom a site may ask; without one the project's home page, where it names one."""
    version, home = package()
    contact = contact or home
    return f"Mozilla/5.0 (compatible; factcheck/{version}; {f'+{contact}; ' if contact else ''}{PURPOSE})"


def is_contact(text: str) -> bool:
    """Whether a text may stand in the header as an address."""
    return _CONTACT.fullmatch(text) is not None


@cache
def package() -> tuple[str, str | None]:
    """The version of the installed package, and the home page that it names among its URLs, or None."""
    from importlib.metadata import PackageNotFoundError, metadata

    try:
        installed = metadata(DISTRIBUTION)
    except PackageNotFoundError:
        return "0", None
    urls = (each.partition(",") for each in installed.get_all("Project-URL") or [])
    named = {name.strip().lower(): url.strip() for name, _, url in urls}
    found = next((named[name] for name in ("homepage", "home", "repository", "source") if name in named), None)
    return installed["Version"], found if found and is_contact(found) else None
