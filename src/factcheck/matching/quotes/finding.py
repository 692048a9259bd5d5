"""Whether a source holds a quotation, word for word. In: a Quote and a prepared source. Out: a Finding.

Never passed on similarity: `states` means that the words stand there, in order, but for what an editor may change. What
comes near is `differs` with the word that was altered.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from factcheck.matching.quotes.altered import altered
from factcheck.matching.quotes.exact import Place, places
from factcheck.matching.quotes.parts import Part, readings
from factcheck.matching.quotes.standing import Standing, standing
from factcheck.matching.speakers.language import guess, script
from factcheck.model import Finding, Outcome, Quote, Reason
from factcheck.text.folding import fold
from factcheck.text.language_tags import primary_language

if TYPE_CHECKING:
    from factcheck.matching.prepared.source_text import SourceText

__all__ = ["find"]


def find(
    quote: Quote, source: SourceText, *, speaker: str | None = None, near: Sequence[str] = (), lang: str | None = None
) -> Finding:
    """Look for a quotation in a source.

    speaker: who the claim says it is (default: the quote's own); None: anybody. near: content words of the claim, for
    quotations of one to three words, which count in context only. lang: of the claim, to tell a page in another.
    """
    ours = fold(quote.text)
    if not ours.words:
        return Finding(outcome=Outcome.ABSENT, note="The quotation has no words to look for.")
    wanted = speaker or quote.speaker
    theirs = source.folded
    for parts in readings(quote.text):
        found = places(parts, theirs)
        if found:
            return _best(quote, parts, found, source, wanted, near)
    return altered(ours, source, wanted) or _missing(quote, source, lang)


def _best(
    quote: Quote,
    parts: Sequence[Part],
    found: Sequence[Place],
    source: SourceText,
    speaker: str | None,
    near: Sequence[str],
) -> Finding:
    """The best of all places where the words stand."""
    seen: list[Standing] = []
    for place in found:
        judged = standing(quote, parts, place, source, speaker, near)
        if judged.rank == 0:
            return judged.finding
        seen.append(judged)
    return min(seen, key=lambda judged: judged.rank).finding


def _missing(quote: Quote, source: SourceText, lang: str | None) -> Finding:
    if _in_another_language(quote, source, lang):
        note = "The page is in another language, so the words cannot stand there; compare the translation."
        return Finding(outcome=Outcome.DIFFERS, reason=Reason.WORDING_LANGUAGE, note=note, score=0.3)
    return Finding(outcome=Outcome.ABSENT, note="The source does not hold these words.", score=0.02)


def _in_another_language(quote: Quote, source: SourceText, lang: str | None) -> bool:
    """By script, else by the commonest words of both; what a page declares of itself counts where they do not tell."""
    page_script, page = written_in(source)
    if not source.text.strip():
        return False
    if script(quote.text) != page_script:
        return True
    ours = guess(quote.text) or lang
    theirs = page or source.lang
    return ours is not None and theirs is not None and primary_language(ours) != primary_language(theirs)


def written_in(source: SourceText) -> tuple[str, str | None]:
    """Script and language of a source, told once for each prepared source."""
    known: tuple[str, str | None] | None = source.__dict__.get("_written_in")
    if known is None:
        known = source.__dict__["_written_in"] = (script(source.text), guess(source.text))
    return known
