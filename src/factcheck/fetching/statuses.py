"""What a status and a chain of redirects mean. In: a status, or the first and last address. Out: a Problem or None."""

from __future__ import annotations

import re

import httpx

from factcheck.model import Problem
from factcheck.text.hosts import is_home_of

# 999 is not of the standard; a large network answers it to whoever it takes for a robot.
_BY_STATUS = {
    204: Problem.NO_TEXT, 205: Problem.NO_TEXT, 206: Problem.SERVER_ERROR,
    401: Problem.LOGIN_WALL, 402: Problem.PAYWALLED, 403: Problem.BLOCKED, 404: Problem.DEAD_LINK,
    407: Problem.UNREACHABLE, 408: Problem.TIMED_OUT, 410: Problem.DEAD_LINK, 425: Problem.RATE_LIMITED,
    429: Problem.RATE_LIMITED, 451: Problem.BLOCKED, 504: Problem.TIMED_OUT, 511: Problem.LOGIN_WALL,
    999: Problem.BLOCKED,
}  # fmt: skip

_CHALLENGING = frozenset({202, 401, 403, 405, 406, 429, 503})
# What the scripts of the common services for telling robots from people are called by.
_CHALLENGE_MARKS = (
    b"/cdn-cgi/challenge-platform/", b"cf-chl-", b"captcha-delivery.com", b"px-captcha", b"_Incapsula_Resource",
    b"awswaf.com", b"g-recaptcha", b"h-captcha", b"hcaptcha.com", b"cf-turnstile", b"ddos-guard",
)  # fmt: skip
CHALLENGE_BYTES = 100_000

_HOME = re.compile(r"(?:/(?:[a-z]{2}(?:[-_][a-z]{2})?|home|index|default|start))?(?:\.[a-z]{3,5})?/?", re.IGNORECASE)
_ARTICLE_KEYS = frozenset({"p", "id", "page_id", "article", "story", "articleid", "post"})


def problem_of_status(status: int) -> Problem | None:
    """None for an answer that can be read; the Problem for every other."""
    if status in _BY_STATUS:
        return _BY_STATUS[status]
    if 200 <= status < 300:
        return None
    return Problem.BLOCKED if 400 <= status < 500 else Problem.SERVER_ERROR


def is_challenge(status: int, body: bytes) -> bool:
    """Whether an answer that is no page asks its reader to prove that he is no robot."""
    return status in _CHALLENGING and any(mark in body[:CHALLENGE_BYTES] for mark in _CHALLENGE_MARKS)


def note_of_status(status: int) -> str:
    """One sentence for a person."""
    return f"The server answered {status}."


def is_sent_home(asked: httpx.URL, final: httpx.URL) -> bool:
    """Whether a redirect led from a page of its own to the home page of its site, where the text of the page is not."""
    return _is_deep(asked) and not _is_deep(final) and is_home_of(asked.host, final.host)


def _is_deep(url: httpx.URL) -> bool:
    return not _HOME.fullmatch(url.path) or not _ARTICLE_KEYS.isdisjoint(key.lower() for key in url.params)
