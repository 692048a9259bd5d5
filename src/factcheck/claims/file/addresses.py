"""Addresses of sources. In: words. Out: a URL or a file path that may be opened, or a `Refusal`.

Only http and https; no user name or password inside (and none printed); a file stays inside the project's folder.
"""

from __future__ import annotations

import re
from pathlib import Path, PureWindowsPath
from urllib.parse import urlsplit

from factcheck.claims.file.shapes import Refusal, Shape

MAX_URL = 8_000
"""Longer than any address that servers accept (most stop at 8 KB)."""

_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]{0,30}):(//)?")
_DOCUMENT = re.compile(r"\.(?:pdf|html?|txt|md|docx?|odt|rtf|csv|xlsx?|xml|json|epub)$", re.IGNORECASE)
_BARE_HOST = re.compile(r"(?:[A-Za-z0-9-]{1,63}\.){1,8}[A-Za-z]{2,24}(?::[0-9]{1,5})?(?:[/?#]|$)")


def looks_like_url(words: str) -> bool:
    """Whether the words begin with a scheme (a drive letter is none)."""
    match = _SCHEME.match(words)
    return bool(
        match and (match.group(2) or match.group(1).lower() in ("mailto", "javascript", "data", "tel", "about"))
    )


def _url(text: str) -> str:
    url = text.strip()
    if url.startswith("<") and url.endswith(">"):
        raise Refusal("The address stands in angle brackets.", "Write it without '<' and '>'.")
    match = _SCHEME.match(url)
    if not match or not looks_like_url(url):
        raise Refusal(f"'{_short(url)}' is not an address.", "Write it in full, with https:// at the beginning.")
    if match.group(1).lower() not in ("http", "https"):
        raise Refusal(
            f"An address that begins with '{match.group(1)}:' is not opened.",
            "Give an http or https address, or a file inside the folder of the brief.",
        )
    if len(url) > MAX_URL:
        raise Refusal(
            f"The address has {len(url):,} characters; {MAX_URL:,} are allowed.", "Give the page's own address."
        )
    bad = re.search(r"[\s\\<>\"`{}|^\x00-\x20\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", url)
    if bad:
        name = (
            "a space" if bad.group().isspace() else f"'{bad.group()}'" if bad.group().isprintable() else "a hidden sign"
        )
        raise Refusal(f"An address cannot hold {name}.", "Copy it again from the browser's address bar.")
    _host(url)
    return url


def _host(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError:
        raise Refusal(
            "The host or the port of this address cannot be read.", "Copy it again from the browser."
        ) from None
    if "@" in parts.netloc:
        raise Refusal(
            "The address holds a user name or a password.",
            "Delete what stands before '@'; it would be kept with the evidence. If it was a password, change it.",
        )
    if not host or host.strip(".") == "" or port == 0:
        raise Refusal("The address names no host.", "Write it in full, such as https://example.org/page.")
    if host in ("http", "https"):
        raise Refusal("The address begins with http twice.", "Keep one https://.")


def _short(text: str) -> str:
    return text if len(text) <= 60 else f"{text[:59]}…"


URL = Shape(_url, {"type": "string", "pattern": r"^[Hh][Tt][Tt][Pp][Ss]?://[^\s\\@/<>\"]+(?:[/?#][^\s\\<>\"]*)?$"})


def _file(text: str) -> str:
    path = text.strip()
    if looks_like_url(path):
        raise Refusal("A file is given by its path, and this is an address.", "Write it as `url:`.")
    if "\x00" in path or len(path) > 1_000:
        raise Refusal("This is not a path.", "Write the path of the file relative to this claims file.")
    return path


FILE = Shape(_file, {"type": "string", "minLength": 1, "maxLength": 1000})


def looks_like_file(words: str) -> bool:
    """Whether the words are a path: with a folder in it or the ending of a document."""
    return "/" in words or "\\" in words or bool(_DOCUMENT.search(words))


def looks_like_host(words: str) -> bool:
    """Whether the words are an address without its https:// (example.org/a), and no document (report.pdf)."""
    head = re.split(r"[/?#]", words, maxsplit=1)[0]
    return bool(_BARE_HOST.match(words)) and not _DOCUMENT.search(head)


def inside(path: str, folder: Path, root: Path | None) -> str:
    """A path as written, with '/' between folders; refused when it leads out of `root` (links followed)."""
    if PureWindowsPath(path).drive or path.startswith("\\\\"):
        raise Refusal(f"'{_short(path)}' is the path of one computer.", "Write it relative to this claims file.")
    tidy = path.replace("\\", "/")
    if root is None:
        return tidy
    try:
        real, limit = (folder / tidy).resolve(), root.resolve()
    except (OSError, RuntimeError, ValueError):
        raise Refusal(f"'{_short(path)}' cannot be followed.", "Name a file inside the project's folder.") from None
    if not real.is_relative_to(limit):
        raise Refusal(
            f"'{_short(path)}' leads out of the project's folder.",
            "Copy the file beside this claims file, or name one inside the folder.",
        )
    return tidy
