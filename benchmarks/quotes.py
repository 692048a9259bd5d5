"""How long a quotation takes to be found. In: nothing; the text is made here. Out: a table of milliseconds.

    python benchmarks/quotes.py

Exact: the words stand there. Near: one word in ten is changed. Absent: nothing like it stands there. The time to fold a
source is told apart, since it is paid once for a source and not for each quotation.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from functools import partial

from factcheck.matching import quotes
from factcheck.matching.prepared.source_text import SourceText
from factcheck.model import Quote
from factcheck.text.folding import Folded

_SYLLABLES = (
    "ba",
    "co",
    "di",
    "fen",
    "gal",
    "hor",
    "in",
    "jet",
    "kal",
    "lo",
    "mer",
    "nu",
    "or",
    "pel",
    "qua",
    "ri",
    "sol",
)


def words(count: int, chance: random.Random) -> list[str]:
    """Words of two to four syllables, so that no run of them is common."""
    return ["".join(chance.choices(_SYLLABLES, k=chance.randint(2, 4))) for _ in range(count)]


def text_of(size: int, chance: random.Random) -> str:
    """A text of about `size` characters in sentences of twelve words, a paragraph each five."""
    sentences: list[str] = []
    length = 0
    while length < size:
        sentence = " ".join(words(12, chance)).capitalize() + "."
        sentences.append(sentence)
        length += len(sentence) + 1
    return "\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))


def quote_of(text: str) -> Quote:
    """The text as a quotation."""
    return Quote(start=0, end=len(text), raw=text, text=text, inner_start=0, inner_end=len(text))


def best_of(run: Callable[[], object], times: int) -> float:
    """The shortest of several runs, in milliseconds."""
    shortest = float("inf")
    for _ in range(times):
        started = time.perf_counter()
        run()
        shortest = min(shortest, time.perf_counter() - started)
    return shortest * 1000


def folded(text: str) -> Folded:
    """The text folded, as it is once for a source."""
    return SourceText.of(text).folded


def main() -> None:
    """Print the table."""
    chance = random.Random(7)
    print(f"{'source':>10s} {'fold':>9s} {'words':>6s} {'exact':>9s} {'near':>9s} {'absent':>9s}   (ms)")
    for size in (10_000, 100_000, 1_000_000):
        text = text_of(size, chance)
        source = SourceText.of(text, lang="en")
        fold_time = best_of(partial(folded, text), 3)
        source.folded.words, source.folded.spans, source.sentences, source.blocks  # noqa: B018  (read once for a source)
        spoken = text.split()
        for length in (12, 40):
            at = len(spoken) // 2
            exact = spoken[at : at + length]
            near = [word if index % 10 != 5 else "altered" for index, word in enumerate(exact)]
            rows = (exact, near, words(length, chance))
            searches = [partial(quotes.find, quote_of(" ".join(row)), source) for row in rows]
            times = [best_of(search, 15) for search in searches]
            print(f"{size:10d} {fold_time:9.2f} {length:6d} " + " ".join(f"{took:9.3f}" for took in times))


if __name__ == "__main__":
    main()
