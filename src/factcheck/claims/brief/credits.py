"""What a sentence says in brackets of where it was read: "(Reuters)", "[Coast Post, 12 March]". In: words and their
links. Out: the stretches of such brackets, which state nothing of the matter, and the words without them.

Other brackets do: "(Jane Roe)", "(Berlin, 12 March)", "(12 of them children)". So only these are credits: a news
agency; an outlet known by a word such as Post or Zeitung, with its date, in square brackets or as a link; a link whose
words name its site, or say "source".
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple
from urllib.parse import urlsplit

from factcheck.claims.brief import references
from factcheck.claims.brief.lexicon import pattern

_BRACKET = re.compile(r"[(\[](?P<inside>[^()\[\]]{2,120})[)\]](?=\s{0,2}(?:[.,;:!?…\"”»]|$))")
_PARTS = re.compile(r"\s{0,2}[,;/]\s{0,2}|\s(?:and|und|et|y|e|en|och|&)\s")
_NAME = re.compile(
    r"(?:(?:the|of|de|la|le|der|die|das|el|il|het|van)\s)?[A-ZÀ-ÖØ-ÞĀ-Ž][\w.&’'-]{1,30}(?:\s[\w.&’'-]{1,30}){0,5}"
)
_MONTH = r"[A-Za-zÀ-ž]{3,10}\.?"
_DAY = re.compile(
    rf"(?:\d{{1,2}}\.?\s{_MONTH}|{_MONTH}\s\d{{1,2}})(?:\s\d{{4}})?|{_MONTH}\s\d{{4}}|\d{{4}}|\d{{4}}-\d\d-\d\d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
)
_TRAILING = ' \t.,;:!?…"”»'
_BEHIND_SOURCE = _TRAILING + ")]>"
#: What ties an address to its sentence: a bracket, the words of a link in plain text, a dash.
_TIE = re.compile(r"(?:[\s(\[<,;:–—-]|\[[^\[\]]{1,120}\]\(){1,8}$")


class Linked(NamedTuple):
    """A stretch of the words that carries a link."""

    start: int
    end: int
    url: str


def find(words: str, links: Sequence[Linked]) -> list[tuple[int, int]]:
    """Half-open stretches of the brackets that only name a source, in order."""
    return [match.span() for match in _BRACKET.finditer(words) if _is_credit(match, links)]


def without(words: str, links: Sequence[Linked], *, lang: str | None = None) -> str:
    """The words without the credits and bare addresses at their end and what closes the sentence behind them.

    An address that is a part of the sentence ("according to https://…") stays.
    """
    addresses = {start: end for start, end, _ in references.addresses(words)}
    left = words
    for start, end in sorted([*find(words, links), *addresses.items()], reverse=True):
        if left[end:].strip(_BEHIND_SOURCE):
            break
        left = _TIE.sub("", left[:start]) if start in addresses else left[:start].rstrip()
    lead = pattern("source_words", r"(?<=[.!?,;:(–—-])\s{0,2}(?:{})$").search(left)
    if left != words and lead is not None:
        return left[: lead.start()].rstrip(" ,;:(–—-")
    return words if _leads_on(left, words[len(left) :].lstrip(), lang) else left


def _leads_on(left: str, behind: str, lang: str | None) -> bool:
    """Whether words lead on to the address behind them, or share a bracket with it, or nothing is left of them."""
    from factcheck.text.word_lists import stopwords

    if left.count("(") > left.count(")"):
        return True
    last = re.search(r"\w+$", left)
    return not left or (behind[:1].isalnum() and last is not None and last.group().lower() in stopwords(lang or "en"))


def _is_credit(match: re.Match[str], links: Sequence[Linked]) -> bool:
    linked = _link_of(match, links)
    parts = [part for part in _PARTS.split(match["inside"].strip()) if part]
    named = [part for part in parts if not _DAY.fullmatch(part)]
    cites = linked is not None or match[0][0] == "[" or len(named) < len(parts)
    return bool(named) and all(_is_source(part, linked, cites) for part in named)


def _link_of(match: re.Match[str], links: Sequence[Linked]) -> Linked | None:
    """The link that carries all words of a bracket, or all but its date."""
    start, end = match.span("inside")
    return next((link for link in links if link.start <= start and start < link.end <= end + 1), None)


def _is_source(part: str, linked: Linked | None, cites: bool) -> bool:
    """cites: whether the bracket has the form of a citation, so that a paper in it is no matter of the sentence."""
    if pattern("agencies", r"(?:{})").fullmatch(part):
        return True
    if linked is not None and pattern("source_words", r"(?:{})").fullmatch(part):
        return True
    if not _NAME.fullmatch(part):
        return False
    known = cites and pattern("outlets").search(part) is not None
    return known or (linked is not None and _names_site(part, linked.url))


def _names_site(part: str, url: str) -> bool:
    """Whether words name the site of an address: Coast Post for coastpost.example, BBC for bbc.co.uk, UN for un.org."""
    try:
        host = urlsplit(url).hostname or ""
    except ValueError:
        return False
    labels = [label for label in host.lower().replace("-", "").split(".") if label != "www"]
    tokens = re.findall(r"\w+", part.lower())
    whole, initials = "".join(tokens), "".join(token[0] for token in tokens)
    return any(
        label == whole or (len(whole) >= 4 and whole in label) or (len(label) >= 4 and label in whole)
        or (len(tokens) > 1 and label == initials)
        for label in labels[:-1]
    )  # fmt: skip
