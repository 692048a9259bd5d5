"""The keys of claims.yaml. In: nothing. Out: one table a level, from which the file is read and the schema is made.

A new key is one line here, a field of the model, and a line in the builder of its level (entries.py or citations.py).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from factcheck.claims.file import addresses, calculation, ids, shapes
from factcheck.claims.file.shapes import Shape


@dataclass(frozen=True, slots=True)
class Field:
    """One key. shape: of each value; many: a list may stand here. refers: a definition of the schema, not a shape.
    blank: `key:` with nothing after it counts as not given (a template to be filled in) instead of as a fault."""

    doc: str
    shape: Shape[Any] = shapes.WORDS
    many: bool = False
    refers: str = ""
    blank: bool = False


Table = dict[str, Field]

SAYS: Table = {
    "who": Field("Who says it; the same as `by`.", blank=True),
    "words": Field("Words of which any must stand with the speaker.", many=True),
}

SOURCE: Table = {
    "url": Field("The http or https address of the source.", addresses.URL),
    "file": Field("The path of a source that lies beside this file.", addresses.FILE),
    "title": Field("Its title, for reports.", blank=True),
    "author": Field("Who wrote it.", blank=True),
    "publisher": Field("Who published it.", blank=True),
    "date": Field("When it was published, as you would cite it.", blank=True),
    "accessed": Field("The day on which you read it, year-month-day.", shapes.DAY, blank=True),
    "archive": Field(
        "The address of a copy in an archive, used when the page itself cannot be read.", addresses.URL, blank=True
    ),
    "lang": Field("The language of the source: en, de, pt-BR.", shapes.LANGUAGE, blank=True),
    "page": Field("The page of a PDF, from 1.", shapes.PAGE, blank=True),
    "section": Field("Any other place in it: § 4, table 3, t=12:40.", blank=True),
    "kind": Field("primary or secondary.", shapes.KIND, blank=True),
    "group": Field("Sources of one group count once for `need`.", blank=True),
    "max_age": Field("How old the kept copy may be before it is fetched again: 24h, 7d.", shapes.DURATION, blank=True),
    "note": Field("For people only.", blank=True),
    "selector": Field("A CSS selector: only this part of the page counts.", shapes.SELECTOR, blank=True),
    "expect": Field("Words that must stand on the page; without them it is not the page that was meant.", many=True),
}

CLAIM: Table = {
    "id": Field("A name for this claim; by default it is made from its words.", ids.ID, blank=True),
    "claim": Field("The words of the brief, exactly."),
    "figure": Field("The figure to look for: 5.2 million EUR, at least 120, 40 to 45 %.", many=True),
    "date": Field("The date to look for: 2024-03-01, March 2024.", many=True),
    "quote": Field("The quoted words; … for what is left out, [words] for what the editor put in.", many=True),
    "says": Field("What somebody says in substance: words, or who and words.", many=True, refers="says"),
    "text": Field("What the source states in plain words.", many=True),
    "by": Field("Who says it."),
    "near": Field("Words that must stand in the same passage.", many=True),
    "tolerance": Field("How far the source's figure may be off: 1%, 0.5 or exact.", shapes.TOLERANCE),
    "need": Field("How many independent sources must support it: any, all or a number.", shapes.NEED),
    "source": Field(
        "A name, URL or file, with an optional locator: ar2023, p. 12.", many=True, refers="source", blank=True
    ),
    "sources": Field("Several sources.", many=True, refers="source", blank=True),
    "calc": Field("The arithmetic behind a derived figure: 5.3 / 4.9 - 1.", calculation.CALCULATION),
    "lang": Field(
        "The language of this claim, if another than the file's; told by its words where none is named.",
        shapes.LANGUAGE,
        blank=True,
    ),
    "note": Field("For people only.", blank=True),
    "skip": Field("Why no machine can check this claim.", shapes.SKIP),
}

DEFAULTS: Table = {
    "tolerance": CLAIM["tolerance"],
    "need": CLAIM["need"],
    "max_age": SOURCE["max_age"],
}

TOP: Table = {
    "factcheck": Field("The version of this format.", shapes.VERSION),
    "brief": Field("The path of the brief, relative to this file.", addresses.FILE, blank=True),
    "lang": Field("How numbers and dates are written in the brief: en, de.", shapes.LANGUAGE, blank=True),
    "as_of": Field("The day from which 'last September' and 'this year' are counted.", shapes.DAY, blank=True),
    "defaults": Field("Values for all claims and sources that do not say otherwise.", refers="defaults", blank=True),
    "sources": Field(
        "Sources by name, so that a source is written once and used many times.", refers="sources", blank=True
    ),
    "claims": Field("The claims, in the order of the brief.", refers="claims"),
}
