"""The quotations of a text with the speaker that the sentence names. In: text. Out: Quotes, in order."""

from __future__ import annotations

from factcheck.model import Quote
from factcheck.text.quotation_marks import read_marks

__all__ = ["read"]


def read(text: str, *, lang: str | None = None) -> tuple[Quote, ...]:
    """All quotations, outermost marks only; empty ones are left out. `speaker` is whom the text names for it, or None.

    >>> [(quote.text, quote.speaker) for quote in read("“We will rebuild,” Jane Roe said.")]
    [('We will rebuild,', 'Jane Roe')]
    """
    from factcheck.matching.speakers.telling import Telling

    telling = Telling(text, read_marks(text), lang=lang)
    found: list[Quote] = []
    for index, mark in enumerate(telling.marked):
        said = telling.of_quote(index)
        found.append(
            Quote(
                start=mark.start,
                end=mark.end,
                raw=text[mark.start : mark.end],
                text=text[mark.inner_start : mark.inner_end],
                inner_start=mark.inner_start,
                inner_end=mark.inner_end,
                speaker=said.name if said is not None and telling.names(said) and not said.guessed else None,
            )
        )
    return tuple(found)
