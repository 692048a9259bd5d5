"""Claims on texts that are full of traps: how many are called supported that are not.

    python benchmarks/traps.py [--set mixed] [--show]

65 texts of our own, as agencies, offices, courts and encyclopedias' sources write, each with competing figures, dates,
people, plans and allegations, and twelve claims on each, worded anew and labelled before anything was run: supported,
false, partial (one fact of it is not in the text), unstated. One person labelled them. The rules of matching were made
by reading what came of `news` and `encyclopedia`; `mixed` was written by somebody who did not know them.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

from factcheck import judge, matching
from factcheck.model import Claim, Place, Verdict

FOLDER = Path(__file__).parent / "traps"
SETS = ("news", "encyclopedia", "mixed")
GOLD = ("supported", "partial", "unstated", "false")


def verdict(words: str, source: matching.SourceText) -> Verdict:
    """The verdict on an English claim over a text."""
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="-"), details=details, lang="en"))
    found = matching.match(claim, source)
    return judge.source_verdict(claim.details, found.findings, found.score)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--set", action="append", choices=SETS, help="which to hold; all by default")
    parser.add_argument("--show", action="store_true", help="print what is wrongly called supported")
    options = parser.parse_args()
    for name in options.set or SETS:
        told = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
        sources = [matching.SourceText.of(text, lang="en") for text in told["texts"]]
        counted: Counter[tuple[str, str]] = Counter()
        for each in told["claims"]:
            found = verdict(each["claim"], sources[each["text"]])
            counted[each["gold"], found.value] += 1
            if options.show and found is Verdict.SUPPORTED and each["gold"] != "supported":
                print(f"{name} {each['text']} {each['gold']}: {each['claim']}")
        print(f"{name:14s} " + " ".join(f"{verdict.value:>12s}" for verdict in SHOWN))
        for gold in GOLD:
            print(f"  {gold:12s} " + " ".join(f"{counted[gold, verdict.value]:12d}" for verdict in SHOWN))


SHOWN = (Verdict.SUPPORTED, Verdict.PARTIAL, Verdict.NOT_FOUND, Verdict.CONTRADICTED)

if __name__ == "__main__":
    main()
