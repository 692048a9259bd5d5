"""Speakers: who says it. In: text, or a prepared source. Out: attributions, and findings whether a source agrees."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.matching.speakers.finding import find
from factcheck.matching.speakers.names import same
from factcheck.matching.speakers.telling import Telling, telling_of
from factcheck.model import Quote, Speaker
from factcheck.text.quotation_marks import Marked

__all__ = ["Telling", "find", "read", "same", "telling_of"]


def read(text: str, *, quotes: Sequence[Quote] = (), lang: str | None = None) -> tuple[Speaker, ...]:
    """All attributions of a text, ordered by where the speaker is named: of quotations and of reported statements.

    A mention that attributes several stretches is one speaker with the first of them. Pronouns that the text does not
    resolve are left out. `quotes`: those of the text, where they are read already.
    """
    telling = Telling(text, marks_of(quotes) if quotes else None, lang=lang)
    found: dict[int, Speaker] = {}
    for index in range(len(telling.marked)):
        said = telling.of_quote(index)
        if said is not None and said.sure and telling.names(said):
            found.setdefault(said.mention.start, said.speaker(text))
    for said in telling.all_statements():
        if telling.names(said):
            found.setdefault(said.mention.start, said.speaker(text))
    return tuple(found[start] for start in sorted(found))


def marks_of(quotes: Sequence[Quote]) -> list[Marked]:
    """Quotations that are read already as the stretches that attribution needs."""
    return [Marked(quote.start, quote.end, quote.inner_start, quote.inner_end) for quote in quotes]
