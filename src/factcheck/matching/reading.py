"""Text -> its details, by the one reader of both sides. In: words of a claim or brief. Out: details in order."""

from __future__ import annotations

from datetime import date

from factcheck.model import Detail


def read_details(text: str, *, lang: str | None = None, as_of: date | None = None) -> tuple[Detail, ...]:
    """The dates, figures, quotations and speakers that a text states, ordered by their start.

    Dates are read first, so that their numbers are no figures. Offsets count code points of `text`. An address
    among the words states nothing but inside a quotation.
    """
    from factcheck.matching import dates, quantity, quotes, speakers
    from factcheck.matching.prepared.claim_text import without_addresses

    quoted = quotes.read(text, lang=lang)
    text = without_addresses(text)
    found_dates = dates.read(text, lang=lang, as_of=as_of)
    figures = quantity.read(
        text, lang=lang, skip=[(d.start, d.end) for d in found_dates if d.first or not dates.is_span(d)]
    )
    said_by = speakers.read(text, quotes=quoted, lang=lang)
    details: list[Detail] = [*found_dates, *figures, *quoted, *said_by]
    return tuple(sorted(details, key=lambda detail: (detail.start, detail.end)))
