"""Mutates claims that pass and counts how many mutants are still called supported: the error that an editor fears most.

    python benchmarks/selftest.py [CLAIMS.yaml] [--cassette FILE] [--store DIR] [--show]

Every claim that a source supports is altered in one way at a time (a digit, the scale, the unit, the bound, a date, the
subject, a negation, a word of a quotation, the source) and held against the same source again. By default the project's
own demonstration is mutated. No network.
"""

from __future__ import annotations

import argparse
import re
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from factcheck import evidence, judge, matching, pipeline
from factcheck.claims.inputs import read_claims
from factcheck.fetching import FetchSettings
from factcheck.model import Claim, Date, Detail, Figure, Quote, Verdict
from factcheck.store import Store

ROOT = Path(__file__).resolve().parent.parent
NOW = datetime(2026, 11, 1, 9, tzinfo=UTC)

Mutation = Callable[[Claim], Iterator[str]]


def _replaced(claim: Claim, detail: Detail, words: str) -> str:
    return claim.text[: detail.start] + words + claim.text[detail.end :]


def digit(claim: Claim) -> Iterator[str]:
    """One digit of a figure is another."""
    for figure in _figures(claim):
        for match in re.finditer(r"\d", figure.raw):
            other = str((int(match.group()) + 3) % 10)
            if not (match.start() == 0 and other == "0"):
                yield _replaced(claim, figure, figure.raw[: match.start()] + other + figure.raw[match.end() :])
                break


def scale(claim: Claim) -> Iterator[str]:
    """Thousand, million or billion is another."""
    for figure in _figures(claim):
        for word, other in (("million", "billion"), ("billion", "million"), ("thousand", "million")):
            if word in figure.raw:
                yield _replaced(claim, figure, figure.raw.replace(word, other))


def unit(claim: Claim) -> Iterator[str]:
    """The unit or currency is another."""
    pairs = (
        ("per cent", "percentage points"),
        ("%", " kg"),
        ("€", "$"),
        ("$", "€"),
        ("mm", "cm"),
        ("tonnes", "litres"),
    )
    for figure in _figures(claim):
        for word, other in pairs:
            if word in figure.raw:
                yield _replaced(claim, figure, figure.raw.replace(word, other))
                break


def bound(claim: Claim) -> Iterator[str]:
    """The bound is turned round."""
    pairs = (("more than", "less than"), ("at least", "at most"), ("up to", "at least"), ("over", "under"))
    for word, other in pairs:
        if re.search(rf"\b{word}\b", claim.text):
            yield re.sub(rf"\b{word}\b", other, claim.text, count=1)


def date(claim: Claim) -> Iterator[str]:
    """The year or month of a date is another."""
    for found in claim.details:
        if isinstance(found, Date) and (year := re.search(r"\b(19|20)\d\d\b", found.raw)):
            yield _replaced(claim, found, found.raw.replace(year.group(), str(int(year.group()) - 4)))
        elif isinstance(found, Date):
            for month, other in (("September", "March"), ("February", "June"), ("March", "October"), ("August", "May")):
                if month in found.raw:
                    yield _replaced(claim, found, found.raw.replace(month, other))


def subject(claim: Claim) -> Iterator[str]:
    """The first name of the claim is another name."""
    prepared = matching.claim_words(claim)
    names = [word for word in prepared if word.kind == "name"]
    if names:
        yield claim.text[: names[0].start] + "Ruritania" + claim.text[names[0].end :]


def negation(claim: Claim) -> Iterator[str]:
    """The claim says the opposite."""
    match = re.search(r"\b(was|were|is|are|has|have|had|will|can)\b(?! not)", claim.text)
    if match and not any(isinstance(d, Quote) and d.start <= match.start() < d.end for d in claim.details):
        yield f"{claim.text[: match.end()]} not{claim.text[match.end() :]}"


def quoted_word(claim: Claim) -> Iterator[str]:
    """A word of a quotation is another."""
    for quote in claim.details:
        if isinstance(quote, Quote) and len(quote.text.split()) > 3:
            words = quote.raw.split(" ")
            middle = len(words) // 2
            yield _replaced(claim, quote, " ".join([*words[:middle], "purple", *words[middle + 1 :]]))


MUTATIONS: dict[str, Mutation] = {
    mutation.__name__: mutation for mutation in (digit, scale, unit, bound, date, subject, negation, quoted_word)
}


def _figures(claim: Claim) -> list[Figure]:
    return [detail for detail in claim.details if isinstance(detail, Figure) and not detail.ordinal]


def _again(claim: Claim, text: str) -> Claim:
    details = matching.read_details(text, lang=claim.lang, as_of=claim.as_of)
    return matching.complete(replace(claim, text=text, details=details))


def _supports(claim: Claim, source: matching.SourceText) -> bool:
    found = matching.match(claim, source)
    verdict = judge.source_verdict(claim.details, found.findings, found.score, source.document.problem)
    return verdict is Verdict.SUPPORTED


def main() -> None:
    """Mutates, counts, prints."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("claims", nargs="?", default=str(ROOT / "claims.yaml"))
    parser.add_argument("--cassette", type=Path, default=ROOT / "cassettes" / "demo.yaml")
    parser.add_argument("--store", type=Path)
    parser.add_argument("--show", action="store_true", help="print every mutant that is still called supported")
    chosen = parser.parse_args()
    claims = read_claims([chosen.claims])
    with tempfile.TemporaryDirectory() as folder:
        store = Store(chosen.store or Path(folder))
        if chosen.store is None:
            pipeline.gather(claims, store, FetchSettings(cassette=chosen.cassette), now=lambda: NOW)
        report = pipeline.replay(claims, store, now=NOW)
        read = evidence.documents(claims.claims, store)
    kept = {reading: matching.prepare(document) for reading, document in read.items() if document.text}
    tried: Counter[str] = Counter()
    passed: Counter[str] = Counter()
    for ruling in report.rulings:
        for single in ruling.sources:
            source = kept.get(evidence.reading_of(ruling.claim, single.source))
            if single.verdict is not Verdict.SUPPORTED or source is None:
                continue
            mutants = [(kind, text) for kind, mutate in MUTATIONS.items() for text in mutate(ruling.claim)]
            for kind, text in mutants:
                tried[kind] += 1
                if _supports(_again(ruling.claim, text), source):
                    passed[kind] += 1
                    if chosen.show:
                        print(f"   {kind}: {text}")
            cited = [kept.get(evidence.reading_of(ruling.claim, each.source)) for each in ruling.sources]
            for other in kept.values():
                if other not in cited:
                    tried["source"] += 1
                    passed["source"] += _supports(ruling.claim, other)
    print(f"{'mutation':14s} {'tried':>6s} {'still supported':>16s}")
    for kind in tried:
        print(f"{kind:14s} {tried[kind]:6d} {passed[kind]:16d}")
    print(f"{'all':14s} {sum(tried.values()):6d} {sum(passed.values()):16d}")


if __name__ == "__main__":
    main()
