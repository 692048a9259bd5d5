"""What matching costs on texts of our own: short rows, many claims, long pages and hostile ones.

    python benchmarks/match.py [--rounds 3] [--size 2000] [--hostile 250]

Processor time of one process, the best of the rounds. "x" is the time of a text against that of one of half its size:
2 is linear. The last column is how many times the text was run through a simple pattern for words (`\\w+`) in the same
time, a measure that does not depend on the machine.
"""

from __future__ import annotations

import argparse
import re
import time
from collections.abc import Callable

from factcheck import matching
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Claim, Place

PLACES = ("Rotterdam", "Antwerp", "Hamburg", "Bremen", "Genoa", "Marseille", "Valencia", "Gdansk", "Piraeus", "Bilbao")
FILLING = (
    "The council of the town met on Tuesday to discuss the repair of the old bridge.",
    "Nobody expected the talks to end before the summer, said Anna Keller, who leads the union of the crews.",
    "Prices rose by 3.2% while wages stood still, and exports fell to 4.1 million tonnes.",
    "It was raining, and the ferries to the islands were late again.",
)
HOSTILE = ("1,1,", "the ", "port ", "1\n", "5\t", "a'b-", "“a ", "May ", "Ann Lee said. ")


def sentence_of(number: int) -> str:
    """What claim `number` says."""
    place, year = PLACES[number % len(PLACES)], 1950 + number % 70
    return f"The port of {place} handled {1000 + number * 7:,} containers in {year}."


def page_of(size: int) -> str:
    """Prose of so many characters with a claim's sentence in every fifth."""
    lines: list[str] = []
    while size > 0:
        number = len(lines)
        lines.append(sentence_of(number // 5) if number % 5 == 0 else FILLING[number % len(FILLING)])
        size -= len(lines[-1]) + 1
    return "\n".join(lines)


def claim_of(number: int) -> Claim:
    """A claim, completed; an odd one is off by one."""
    text = sentence_of(number).replace(f"{1000 + number * 7:,}", f"{1000 + number * 7 + number % 2:,}")
    details = matching.read_details(text, lang="en")
    claim = Claim(id=f"c{number}", text=text, place=Place(path="-"), details=details, lang="en")
    return matching.complete(claim)


def seconds(work: Callable[[], object], rounds: int) -> float:
    """The least processor time of some rounds."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        work()
        best = min(best, time.process_time() - started)
    return best


def hold(claims: list[Claim], text: str) -> None:
    """All claims against a text that was not read before."""
    source = SourceText.of(text, lang="en")
    for claim in claims:
        matching.match(claim, source)


def rows(rounds: int) -> None:
    """Short rows: claim and text both read anew for each."""
    count = 200

    def work() -> None:
        for number in range(count):
            hold([claim_of(number)], f"{sentence_of(number)} {FILLING[number % 4]}")

    print(f"short rows: {seconds(work, rounds) / count * 1000:.2f} ms a row")


def many_claims(rounds: int) -> None:
    """Twenty claims against 10 KB, apart from the reading of it."""
    claims, text = [claim_of(number) for number in range(20)], page_of(10_000)
    source = SourceText.of(text, lang="en")
    first = seconds(lambda: hold(claims, text), rounds)
    hold(claims, text)
    for claim in claims:
        matching.match(claim, source)
    again = seconds(lambda: [matching.match(claim, source) for claim in claims], rounds)
    print(f"20 claims, 10 KB: {again * 1000:.1f} ms once read, {first * 1000:.1f} ms with the reading")


def grown(name: str, text: Callable[[int], str], size: int, rounds: int) -> None:
    """One text and one of half its size."""
    claims = [claim_of(2)]
    half, whole = text(size // 2), text(size)
    short = seconds(lambda: hold(claims, half), rounds)
    long = seconds(lambda: hold(claims, whole), rounds)
    pattern = re.compile(r"\w+")
    measure = seconds(lambda: [found.group() for found in pattern.finditer(whole)], rounds)
    ratios = f"x {long / short:.1f}, {long / measure:.0f} passes"
    print(f"{name}, {size // 1000} KB: {long:.2f} s, {long / size * 1e9:.0f} ms/MB, {ratios}", flush=True)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--size", type=int, default=2000, help="kilobytes of the long page")
    parser.add_argument("--hostile", type=int, default=250, help="kilobytes of each hostile text")
    options = parser.parse_args()
    rows(options.rounds)
    many_claims(options.rounds)
    grown("prose", page_of, options.size * 1000, options.rounds)
    for unit in HOSTILE:

        def text(size: int, unit: str = unit) -> str:
            return unit * (size // len(unit))

        grown(repr(unit * 2), text, options.hostile * 1000, options.rounds)


if __name__ == "__main__":
    main()
