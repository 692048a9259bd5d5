"""Claims with one thing exchanged against sources that say like things of two: how many are still called supported.

    python benchmarks/exchanged.py

Each source tells of two (names, numbers, years, what they do); a claim takes one of each. It is true if all are of the
same one. Every source is tried alone and inside prose. Printed for each kind: false claims, those called supported,
true claims, those not called supported. All texts are made here.
"""

from __future__ import annotations

import itertools
from typing import NamedTuple

from factcheck import judge, matching
from factcheck.model import Claim, Place, Verdict

PROSE = (
    "The coast is long and the weather is often poor. Trade has shaped the region for centuries. Many families live "
    "from the sea. The railway came late. Officials plan a new road. Tourists visit in summer. Old houses line it. "
)


class Kind(NamedTuple):
    """Sources and claims with {0} and {1} for the names; slots: what a claim may take, in two; true: which pairs go
    together is told by their place.
    """

    name: str
    names: tuple[str, str]
    sources: tuple[str, ...]
    claims: tuple[str, ...]
    slots: dict[str, tuple[str, str]]


PLACES, PEOPLE = ("Harwick", "Selby"), ("Anna Berg", "Carl Dahl")
KINDS = (
    Kind(
        "number, name and year",
        PLACES,
        (
            "{0} handled 12,000 containers in 2014, and {1} handled 15,000 containers in 2019.",
            "{0} handled 12,000 containers in 2014. {1} handled 15,000 containers in 2019.",
            "{0} handled 12,000 containers in 2014, while {1} handled 15,000 in 2019.",
            "In 2014, {0} handled 12,000 containers; in 2019, {1} handled 15,000.",
            "{0} and {1} handled 12,000 and 15,000 containers in 2014 and 2019 respectively.",
            "{0} handled 12,000 containers in 2014 compared with 15,000 containers at {1} in 2019.",
            "12,000 containers were handled by {0} in 2014 and 15,000 by {1} in 2019.",
            "The port of {0} handled 12,000 containers in 2014. A year later the figure for {1}, in 2019, was 15,000 "
            "containers.",
            "- {0}: 12,000 containers (2014)\n- {1}: 15,000 containers (2019)\n",
            "{0}, which handled 12,000 containers in 2014, is larger than {1}, which handled 15,000 in 2019.",
            "Containers handled: 12,000 at {0} in 2014; 15,000 at {1} in 2019.",
        ),
        ("{e} handled {k} containers in {w}.", "In {w}, {k} containers were handled by {e}."),
        {"k": ("12,000", "15,000"), "w": ("2014", "2019")},
    ),
    Kind(
        "date, name and verb",
        PLACES,
        ("{0} opened in 2014 and {1} closed in 2019.", "{0} opened in 2014. {1} closed in 2019."),
        ("{e} {v} in {w}.",),
        {"v": ("opened", "closed"), "w": ("2014", "2019")},
    ),
    Kind(
        "place",
        PLACES,
        ("12 people died in {0} and 5 in {1}.", "12 people died in {0}. 5 people died in {1}."),
        ("{k} people died in {e}.",),
        {"k": ("12", "5")},
    ),
    Kind(
        "receiver",
        PLACES,
        (
            "The fund gave $5 million to {0} and $7 million to {1}.",
            "{0} got $5 million from the fund and {1} $7 million.",
            "The fund gave {0} $5 million. It gave {1} $7 million.",
        ),
        ("The fund gave {k} to {e}.",),
        {"k": ("$5 million", "$7 million")},
    ),
    Kind(
        "group",
        ("men", "women"),
        ("30% of {0} and 45% of {1} smoke.", "30 per cent of {0} smoke, compared with 45 per cent of {1}."),
        ("{k} of {e} smoke.",),
        {"k": ("30%", "45%")},
    ),
    Kind(
        "direction",
        ("exports", "imports"),
        ("Last year {0} rose 5% and {1} fell 3%.", "Last year {0} rose by 5%, while {1} fell by 3%."),
        ("Last year {e} {v} {k}.",),
        {"v": ("rose", "fell"), "k": ("5%", "3%")},
    ),
    Kind(
        "month",
        ("May", "June"),
        ("The port handled 12,000 containers in {0} and 15,000 in {1}.",),
        ("The port handled {k} containers in {e}.",),
        {"k": ("12,000", "15,000")},
    ),
    Kind(
        "person and event",
        PEOPLE,
        (
            "{0} praised the plan and {1} criticised it.",
            "{0} praised the plan. {1} criticised the plan.",
            "The plan was praised by {0} and criticised by {1}.",
        ),
        ("{e} {v} the plan.",),
        {"v": ("praised", "criticised")},
    ),
    Kind(
        "person and office",
        PEOPLE,
        (
            "{0} is the mayor and {1} the treasurer.",
            "{0} is the mayor. {1} is the treasurer.",
            "The mayor, {0}, met the treasurer, {1}.",
        ),
        ("{e} is the {v}.",),
        {"v": ("mayor", "treasurer")},
    ),
)


def verdict(words: str, text: str) -> Verdict:
    """The verdict on a claim over a text, both English."""
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="-"), details=details, lang="en"))
    found = matching.match(claim, matching.SourceText.of(text, lang="en"))
    return judge.source_verdict(claim.details, found.findings, found.score)


def tried(kind: Kind) -> tuple[int, int, int, int]:
    """False claims, those called supported, true claims, those not called supported."""
    counts = [0, 0, 0, 0]
    for source, prose in itertools.product(kind.sources, ("", PROSE)):
        text = f"{prose}{source.format(*kind.names)} {prose}"
        for claim, *places in itertools.product(kind.claims, *[(0, 1)] * (1 + len(kind.slots))):
            taken = {name: pair[place] for (name, pair), place in zip(kind.slots.items(), places[1:], strict=True)}
            said = claim.format(e=kind.names[places[0]], **taken)
            supported = verdict(said[0].upper() + said[1:], text) is Verdict.SUPPORTED
            true = len(set(places)) == 1
            counts[2 if true else 0] += 1
            counts[3 if true else 1] += supported != true
    return counts[0], counts[1], counts[2], counts[3]


def main() -> None:
    print(f"{'exchanged':24s} {'false':>6s} {'supported':>10s} {'true':>6s} {'missed':>7s}")
    for kind in KINDS:
        wrong, supported, right, missed = tried(kind)
        print(f"{kind.name:24s} {wrong:6d} {supported:10d} {right:6d} {missed:7d}")


if __name__ == "__main__":
    main()
