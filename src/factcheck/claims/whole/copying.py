"""Words and sources that are not the brief's own. In: a Brief and the texts of its sources. Out: findings.

The texts come from the store, so these checks speak only of what was gathered. Compared are runs of eight words: long
enough to be somebody's own wording, short enough to bridge a changed word.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from factcheck.claims.brief import Brief
from factcheck.claims.brief.extraction import Sentence
from factcheck.claims.rules import ONE_ORIGIN, UNMARKED_QUOTATION
from factcheck.model import BriefFinding, Claim, Quote

_RUN = 8
#: A sentence of fewer words may be the only way to say it.
_FEWEST_WORDS = 14
#: Share of a sentence's words that must lie in runs shared with the source.
_NEARLY = 0.75
_WORD = re.compile(r"\w+")


def unmarked_quotation(brief: Brief, texts: Mapping[str, str]) -> Iterator[BriefFinding]:
    """Sentences of the brief that stand nearly word for word in a source, outside quotation marks.

    texts: address -> readable text.
    """
    runs: dict[str, str] = {}
    for address, text in texts.items():
        words = _words(text)
        for index in range(len(words) - _RUN + 1):
            runs.setdefault(" ".join(words[index : index + _RUN]), address)
    for sentence in brief.sentences:
        origin = _copied_from(_words(_outside_quotations(sentence)), runs)
        if origin is not None:
            yield UNMARKED_QUOTATION.finding(
                f"This sentence stands nearly word for word in {origin}. Put it in quotation marks, or say it in "
                "your own words.",
                brief.place(sentence.start, sentence.end),
            )


def _outside_quotations(sentence: Sentence) -> str:
    text = sentence.text
    for quote in reversed([d for d in sentence.details if isinstance(d, Quote)]):
        text = text[: quote.start] + " " + text[quote.end :]
    return text


def _copied_from(words: Sequence[str], runs: Mapping[str, str]) -> str | None:
    """The address that most of the words stand in, or None."""
    if len(words) < _FEWEST_WORDS:
        return None
    held: set[int] = set()
    named: Counter[str] = Counter()
    for index in range(len(words) - _RUN + 1):
        address = runs.get(" ".join(words[index : index + _RUN]))
        if address is not None:
            held.update(range(index, index + _RUN))
            named[address] += 1
    return named.most_common(1)[0][0] if len(held) >= _NEARLY * len(words) else None


def one_origin(claims: Sequence[Claim], texts: Mapping[str, str]) -> Iterator[BriefFinding]:
    """Claims with several sources that all carry one text."""
    from factcheck.text.families import families

    for claim in claims:
        known = [source for source in claim.sources if texts.get(source.address)]
        if len(known) < 2:
            continue
        names = [source.address for source in known]
        found = families(names, [source.group for source in known], [""] * len(known), [texts[name] for name in names])
        if len(set(found)) == 1:
            yield ONE_ORIGIN.finding(
                f"The {len(known)} sources of this claim carry one text, that of {found[0]}. Add an independent one.",
                claim.place,
            )


def _words(text: str) -> list[str]:
    return _WORD.findall(text.casefold())
