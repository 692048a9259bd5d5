"""What stands in the place of the text. In: a page as read, with its tree and addresses. Out: a problem and a sentence.

No state is guessed from length. Each needs words or markup that say so, and the absence of what an article has:
sentences of its own. An article *about* cookies, errors or robots has such sentences, and so has the shortest news
flash.

| state | what says so | what must be missing |
|---|---|---|
| blocked | words of a challenge in title or heading; its scripts | sentences of its own, but for a few |
| consent-wall | a consent button or title; a consent service | a sentence that is not about the reader's data |
| login-wall | a sentence; a title with a password field or redirect | sentences of its own |
| soft-404 | a title that says little else; a sentence; an error address | sentences of its own, but for a few |
| server-error | a title or sentences to the reader: maintenance, an error, come back later | all else, but for a hint |
| more | `state_gone.py`: names for sale, default pages, gates, too many requests | sentences about the world |
| paywalled | a short block after the text; `isAccessibleForFree: false` | text after it, or a whole article |
| needs-javascript | it asks for scripts; an empty mount element | sentences of any kind |
| redirected-home | a deep address answered by the root of the site | |
"""

from __future__ import annotations

import re
from functools import partial
from typing import Any
from urllib.parse import urlsplit

from factcheck.documents.phrases import asks_consent, folded, holds, longest
from factcheck.documents.state_failing import failing
from factcheck.documents.state_gone import (
    MISSING,
    any_line_says,
    default_page,
    domain,
    gated,
    is_doubtful,
    is_loading,
    limited,
    missing_at_once,
    says_missing,
    tells_missing,
    world,
)
from factcheck.documents.state_seen import BUTTON, FEW, FLASH, SENTENCE, Seen, State, says, see
from factcheck.documents.tree import Piece
from factcheck.model import Problem
from factcheck.text.hosts import is_home_of
from factcheck.vocabulary import Role

WHOLE = 2_500
"""Characters of running text from which a page is not doubted, but for a paywall that says so."""

TEASER = 1_500
"""Characters up to which `isAccessibleForFree: false` alone means a teaser; whole articles are often sent along."""

NEAR = 12
"""Blocks after the last paragraph in which a paywall speaks."""

NAMING = 13
"""Characters from which a heading of a missing page names it; "not found", "404 error" and "oops" are shorter."""

_ERROR = re.compile(r"/(?:404|errors?|not-?found|page-?not-?found|error-?404)(?:[./]|$)", re.IGNORECASE)
_LOGIN = re.compile(r"/(?:log-?in|sign-?in|sso|auth|users/sign_in|anmelden|connexion)(?:[./?]|$)", re.IGNORECASE)
_CONSENT = re.compile(r"/(?:consent|privacywall|cookie-?wall|zustimmung|collectconsent)(?:[./?]|$)", re.IGNORECASE)
_HOME = re.compile(r"/(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home|default)(?:\.\w{2,5})?/?)?", re.IGNORECASE)
_POLICY = re.compile(
    r"polic|polít|politi[qck]|richtlinie|datenschutzerkl|verklaring|terms|regulamin|informativa|rules|law"
)
_CHALLENGE = (
    '#challenge-form, #cf-challenge-running, .cf-browser-verification, #px-captcha, script[src*="challenge-platform"], '
    'script[src*="captcha-delivery"], script[src*="_Incapsula_Resource"], iframe[src*="_Incapsula_Resource"], '
    ".g-recaptcha, .h-captcha, .cf-turnstile"
)
_CHALLENGED = "The page asks whether we are a robot instead of showing its text."
_MOUNT = "#root, #app, #__next, #__nuxt, #___gatsby, app-root, [ng-app], [data-reactroot], #main-app, #svelte"


def state_of(
    pieces: list[Piece], tree: Any, title: str | None, free: bool | None, url: str, final_url: str | None
) -> State:
    """The state of a page. free: what its JSON-LD says of being accessible without payment."""
    prose = _prose(pieces)
    wall = _paywall(pieces, free, prose)
    if prose >= WHOLE and not is_doubtful(title):
        return wall or _home(url, final_url) or State()
    seen = see(pieces, tree, title, url, final_url)
    certain = (partial(missing_at_once, pieces), default_page, _challenged)
    others = (_blocked, limited, _consent, _login, domain, gated, partial(failing, pieces), _missing)
    for rule in certain if prose >= WHOLE else (*certain, *others):
        found = rule(seen)
        if found is not None:
            return found
    return wall or _needs_script(seen) or _home(url, final_url) or State()


def _prose(pieces: list[Piece]) -> int:
    """Characters of running text that does not ask for consent; not counted further than needed."""
    found = 0
    for piece in pieces:
        if piece.prose and piece.role.counts and not asks_consent(folded(piece.text[:2_000])):
            found += piece.size
            if found >= WHOLE:
                break
    return found


def _without(kind: str, sentences: tuple[str, ...]) -> int:
    """Characters of the sentences that do not say it."""
    return sum(len(sentence) for sentence in sentences if not holds(kind, sentence))


def _challenged(seen: Seen) -> State | None:
    """blocked, where the heading challenges the reader and the text says why: it may say so at length."""
    told = any(says("challenge", heading) for heading in seen.headings)
    if not told or not holds("challenge reason", seen.everything):
        return None
    own = (text for text in seen.sentences if not holds("challenge", text) and not holds("addressed", text))
    return State(Problem.BLOCKED, _CHALLENGED) if sum(map(len, own)) <= 3 * FEW else None


def _blocked(seen: Seen) -> State | None:
    told = any(says("challenge", heading) for heading in seen.headings)
    scripted = seen.tree.css_first(_CHALLENGE)
    words = holds("challenge", seen.everything)
    if not (told or scripted is not None or words):
        return None
    lines = (line for line in seen.everything.split("\n") if line not in seen.headings)
    if scripted is None and world("challenge", seen) and not any(holds("challenge", line) for line in lines):
        return None  # a headline, and what it is about
    own = [text for text in seen.sentences if not holds("challenge", text) and not holds("addressed", text)]
    rest = sum(map(len, own)) if not any(map(str.isdigit, "".join(own))) else FEW
    if (told or (scripted is not None and (words or not seen.everything))) and rest <= FEW / 2:
        return State(Problem.BLOCKED, _CHALLENGED)
    if words and not seen.sentences and len(seen.everything) <= FEW:
        return State(Problem.BLOCKED, "The page refuses us instead of showing its text.")
    return None


def _consent(seen: Seen) -> State | None:
    note = "A page that asks for consent to cookies stands in front of the text."
    service = (urlsplit(seen.final_url or seen.url).hostname or "").startswith("consent.")
    if (service or _led_to(_CONSENT, seen)) and seen.own <= FEW:
        return State(Problem.CONSENT_WALL, note)
    titled = any(says("consent title", heading) for heading in seen.headings)
    if seen.own or not (titled or (seen.walls and any(_is_button(text) for text in seen.short))):
        return None
    if any(_POLICY.search(heading) for heading in seen.headings):
        return None
    if not titled and seen.facts > 1:
        return None
    return State(Problem.CONSENT_WALL, note)


def _is_button(text: str) -> bool:
    phrase = longest("accept", text)
    return phrase != "" and len(phrase) * 2 >= len(text)


def _led_to(address: re.Pattern[str], seen: Seen) -> bool:
    """Whether a redirect led to an address of this kind."""
    if not seen.final_url or seen.final_url == seen.url:
        return False
    return bool(address.search(urlsplit(seen.final_url).path)) and not address.search(urlsplit(seen.url).path)


def _login(seen: Seen) -> State | None:
    note = "The text is shown only after logging in."
    titled = any(says("login title", heading) for heading in seen.headings)
    password = seen.tree.css_first('input[type="password"]') is not None
    moved, told = _led_to(_LOGIN, seen), holds("login", seen.everything)
    sure = (titled and (password or moved)) or (moved and password)
    if not (sure or told):
        return None
    rest = _without("login", seen.sentences)
    return State(Problem.LOGIN_WALL, note) if (sure and rest <= FEW / 2) or not rest else None


def _missing(seen: Seen) -> State | None:
    said = [heading for heading in seen.headings[:3] if says_missing(heading)]
    gone = any_line_says("gone", seen)
    told, moved = gone or holds("missing", seen.everything), _led_to(_ERROR, seen)
    if not (said or told or moved):
        return None
    rest = _without("missing", tuple(text for text in seen.sentences if not says("gone", text)))
    by_title = bool(said) and rest <= (2 * FEW if told else FEW)
    if by_title and not gone and not tells_missing(seen):  # a heading, and what it is about?
        own = sum(map(len, world("missing title", seen)))
        by_title = own <= (FEW / 2 if any(map(_names_a_page, said)) else 0)
    if by_title or (moved and rest <= FEW) or (told and rest <= BUTTON):
        return State(Problem.SOFT_404, MISSING)
    return None


def _names_a_page(heading: str) -> bool:
    """Whether a heading says what is not there: "page not found", and not "404" or "not found" alone."""
    return len(longest("missing title", heading)) >= NAMING or says("gone", heading)


def _paywall(pieces: list[Piece], free: bool | None, prose: int) -> State | None:
    note = "Only the beginning is readable without a subscription."
    if free is True:
        return None
    hidden, comment = Role.HIDDEN, Role.COMMENT
    counted = [piece for piece in pieces if piece.role is not hidden and piece.role is not comment]
    text = [at for at, piece in enumerate(counted) if piece.prose and piece.role.counts] or _flashes(counted)
    while text and _sells(counted[text[-1]]):
        text.pop()
    if not text and any(_sells(piece) and says("paywall", folded(piece.text)) for piece in counted):
        return State(Problem.PAYWALLED, note)
    sold = bool(text) and any(_sells(piece) for piece in counted[text[-1] + 1 : text[-1] + 1 + NEAR])
    if sold and (prose < WHOLE or free is False):
        return State(Problem.PAYWALLED, note)
    if free is False and prose < TEASER:
        return State(Problem.PAYWALLED, note)
    return None


def _flashes(pieces: list[Piece]) -> list[int]:
    """Where the sentences stand of a page whose teaser is too short for running text."""
    said = (at for at, piece in enumerate(pieces) if piece.role.counts and piece.size >= FLASH)
    return [at for at in said if SENTENCE.search(pieces[at].text[-FEW:])]


def _sells(piece: Piece) -> bool:
    return piece.size <= FEW and holds("paywall", folded(piece.text))


def _needs_script(seen: Seen) -> State | None:
    note = "The page is empty until a browser runs its scripts."
    if not seen.sentences and is_loading(seen):
        return State(Problem.NEEDS_JAVASCRIPT, note)
    if seen.sentences or seen.spoken or len(seen.everything) > FEW:
        return None
    if holds("script", seen.everything) or holds("script", seen.scripted):
        return State(Problem.NEEDS_JAVASCRIPT, note)
    mount = seen.tree.css_first(_MOUNT)
    if mount is not None and seen.tree.css_first("script") is not None and len(mount.text(strip=True)) < FLASH:
        return State(Problem.NEEDS_JAVASCRIPT, note)
    return None


def _home(url: str, final_url: str | None) -> State | None:
    """A deep address that ends at the root of its site; a short link, or a resolver, may mean the root of another."""
    if not final_url or final_url == url:
        return None
    asked, got = urlsplit(url), urlsplit(final_url)
    deep = not _HOME.fullmatch(asked.path or "/") or bool(asked.query)
    if not deep or not _HOME.fullmatch(got.path or "/") or got.query:
        return None
    if is_home_of(asked.hostname or "", got.hostname or ""):
        return State(Problem.REDIRECTED_HOME, "The address leads to the home page of the site.")
    return None
