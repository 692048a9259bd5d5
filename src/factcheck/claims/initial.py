"""A claims.yaml out of a brief. In: a Brief, and the claims file that there is already. Out: the text of the file.

Written as a person would: ids that read well, the brief's own words, its sources with where they came from, a comment
where something is missing. Running it again adds what is new and touches nothing else.
"""

from __future__ import annotations

import re
import textwrap
from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.claims import drift
from factcheck.claims.brief import Brief
from factcheck.claims.brief.lexicon import holds
from factcheck.claims.claims_file import ClaimsFile
from factcheck.claims.edit import insert_claims, scalar
from factcheck.claims.file.ids import slug, unique
from factcheck.model import CitedSource, Claim, Date, Figure, Quote, Speaker

#: Words of an id: enough to tell the claim, few enough to type it after `--only`.
_WORDS_OF_ID = 4
_WIDTH = 96
_MARKS = re.compile(r"\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,12}\]|[¹²³⁰⁴-⁹]{1,3}(?=[\s,.;:)]|$)")
_FOLDABLE = re.compile(r"[^\W_](?:\S| (?! )){20,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """text: the claims file. added: the claims that were put in. known: how many of the brief's were there already."""

    text: str
    added: tuple[Claim, ...]
    known: int = 0


def make(brief: Brief, name: str, *, is_file: bool = True) -> Made:
    """A new claims file. name: the brief's path, relative to the claims file, or what else it is called."""
    head = [
        f"# The claims of {name}, made by `factcheck init`. Look at each: correct its source, delete what is no claim.",
        "factcheck: 1",
        *([f"brief: {scalar(name)}"] if is_file else []),
    ]
    if brief.lang:
        head.append(f"lang: {scalar(brief.lang)}")
    if brief.published:
        head.append(f"as_of: {brief.published.isoformat()}")
    taken: set[str] = set()
    lines = [*head, "", "claims:" if brief.claims else "claims: []"]
    for claim in brief.claims:
        entry = _entry(claim, taken, brief.lang)
        lines.append(textwrap.indent("- " + textwrap.indent(entry, "  ")[2:], "  "))
        lines.append("")
    return Made(text="\n".join(lines).rstrip("\n") + "\n", added=brief.claims)


def add(brief: Brief, file: ClaimsFile) -> Made:
    """The claims file with what is new in the brief at its end; every other byte stays."""
    new = [claim for claim, span in zip(brief.claims, brief.spans, strict=True) if not _is_known(span, brief, file)]
    taken = {claim.id for claim in file.claims}
    entries = [_entry(claim, taken, file.lang or brief.lang) for claim in new]
    return Made(
        text=insert_claims(file.text, entries, path=file.path), added=tuple(new), known=len(brief.claims) - len(new)
    )


def _is_known(span: tuple[int, int], brief: Brief, file: ClaimsFile) -> bool:
    """Whether a claim of the file stands in this stretch, or is a former wording of it."""
    return any(low < span[1] and span[0] < high for low, high in _stretches(brief, file))


def _stretches(brief: Brief, file: ClaimsFile) -> list[tuple[int, int]]:
    found = []
    for claim in file.claims:
        span = drift.locate(claim.text, brief)
        if span is None:
            near = drift.nearest(claim.text, brief)
            span = (near.start, near.end) if near else None
        if span is not None:
            found.append(span)
    return found


def _entry(claim: Claim, taken: set[str], lang: str | None) -> str:
    """The YAML of one claim, without its dash."""
    words = _MARKS.sub("", claim.text) if _cites_by_number(claim) else claim.text
    name = unique(readable_id(claim, lang), taken)
    taken.add(name)
    lines = [f"id: {name}", _folded("claim", words), *_checks(claim, words, lang), *_sources(claim.sources)]
    if not claim.sources:
        lines.append(f"source:  # {claim.note or 'the brief names none'}")
    elif claim.note:
        lines += [f"# {part}" for part in claim.note.split("; ")]
    return "\n".join(lines)


def readable_id(claim: Claim, lang: str | None) -> str:
    """The first content words of a claim and its year: `exports-rose-tonnes-2023`."""
    from factcheck.text.words import words

    covered = [(d.start, d.end) for d in claim.details if isinstance(d, Date | Figure)]
    kept = [
        claim.text[word.start : word.end]
        for word in words(claim.text, lang=lang)
        if word.kind in ("word", "name")
        and not holds("speech", word.lower)
        and not any(low <= word.start < high for low, high in covered)
    ][:_WORDS_OF_ID]
    years = [str(d.year) for d in claim.details if isinstance(d, Date) and d.year]
    return slug(" ".join([*kept, *years[:1]]) if len(kept) > 1 else claim.text)


def _cites_by_number(claim: Claim) -> bool:
    return any(source.origin.startswith(("reference [", "footnote ")) for source in claim.sources) or bool(claim.note)


def _folded(key: str, words: str) -> str:
    """A key with its words: on one line, or folded over several where they are long and plain."""
    flat = " ".join(words.split("\n"))
    if len(key) + len(flat) < _WIDTH or not _FOLDABLE.fullmatch(flat) or flat != flat.strip():
        return f"{key}: {scalar(flat)}"
    lines = textwrap.wrap(flat, _WIDTH, break_long_words=False, break_on_hyphens=False)
    return f"{key}: >-\n" + "\n".join(f"  {line}" for line in lines)


def _checks(claim: Claim, words: str, lang: str | None) -> list[str]:
    """What the words alone would not tell when they are read again: who "he" is, that a block is a quotation."""
    from factcheck.matching import read_details

    lines = []
    spoken = [d for d in claim.details if isinstance(d, Speaker) and d.name and d.name not in claim.text]
    quotes = [d for d in claim.details if isinstance(d, Quote)]
    block = next((q for q in quotes if q.start == 0 and q.end == len(claim.text)), None)
    if block is not None:
        lines.append(_folded("quote", block.text))
        if block.speaker:
            lines.append(f"by: {scalar(block.speaker)}")
        return lines
    if spoken:
        lines.append(f"by: {scalar(spoken[0].name)}")
    again = read_details(words, lang=lang, as_of=claim.as_of)
    for key, kind in (("figure", Figure), ("date", Date)):
        before = [d.raw for d in claim.details if isinstance(d, kind)]
        if before and len(before) < sum(isinstance(d, kind) for d in again):
            lines.append(f"{key}: [{', '.join(_in_list(raw) for raw in before)}]")
    return lines


def _in_list(words: str) -> str:
    """A value inside square brackets, where a comma would end it."""
    plain = scalar(words)
    return f'"{words}"' if plain == words and any(sign in words for sign in ",[]{}") else plain


def _sources(sources: Sequence[CitedSource]) -> list[str]:
    if not sources:
        return []
    if len(sources) == 1:
        return [f"source: {_address(sources[0])}  # {sources[0].origin}"]
    return ["sources:", *(f"  - {_address(source)}  # {source.origin}" for source in sources)]


def _address(source: CitedSource) -> str:
    """The address or file, with the page that the brief's link names."""
    if source.url:
        return scalar(source.url)
    name = source.address if "/" in source.address else f"./{source.address}"
    return scalar(f"{name}, p. {source.page}" if source.page else name)
