"""Claims whose words left the brief. In: a claim's words and a Brief. Out: where they stand, or what changed.

Comparison ignores what a typesetter may change: quotation marks, dashes, spaces, capitals, footnote marks. What is left
and differs is told word by word.
"""

from __future__ import annotations

import bisect
import difflib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from factcheck.claims.brief import Brief
from factcheck.claims.rules import CLAIM_DRIFTED, CLAIM_NOT_IN_BRIEF
from factcheck.model import BriefFinding, Claim, Level

#: Below this likeness (0…100, rapidfuzz's ratio of words in any order) a sentence is another one.
_ALIKE = 62.0
#: Words compared one by one; longer claims are told by their place alone.
_MOST_WORDS = 400
_FIGURE = re.compile(r"\d+(?:[.,'’]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearest:
    """The sentence of a brief that is most like a claim; likeness 0…100."""

    start: int
    end: int
    text: str
    likeness: float


def locate(text: str, brief: Brief) -> tuple[int, int] | None:
    """The half-open stretch of `brief.readable` in which the words stand; None when they do not."""
    from factcheck.text.folding import fold

    sought = fold(text)
    if not sought.words:
        return None
    folded = brief.manuscript.folded
    at = folded.text.find(sought.text)
    if at < 0:
        return None
    first = bisect.bisect_left(folded.word_starts, at + 1)
    start, end = folded.raw_span(first, first + len(sought.words) - 1)
    return _with_marks(brief.readable, start, end, text)


def _with_marks(readable: str, start: int, end: int, text: str) -> tuple[int, int]:
    """The stretch with the marks at its ends that the claim has too: quotation marks, brackets, the full stop."""
    if start and text[:1] == readable[start - 1]:
        start -= 1
    tail = len(text) - len(text.rstrip(".!?…\"'”’»)]"))
    while tail and end < len(readable) and readable[end] in ".!?…\"'”’»)]":
        end, tail = end + 1, tail - 1
    return start, end


def nearest(text: str, brief: Brief) -> Nearest | None:
    """The sentence that is most like the words; None when none is alike."""
    from rapidfuzz import fuzz, process, utils

    texts = [sentence.text for sentence in brief.sentences]
    found = process.extractOne(
        text, texts, scorer=fuzz.token_sort_ratio, processor=utils.default_process, score_cutoff=_ALIKE
    ) or process.extractOne(
        text, texts, scorer=fuzz.partial_ratio, processor=utils.default_process, score_cutoff=_ALIKE + 13
    )
    if found is None:
        return None
    sentence = brief.sentences[found[2]]
    return Nearest(start=sentence.start, end=sentence.end, text=sentence.text, likeness=float(found[1]))


def drifted(claims: Sequence[Claim], brief: Brief, path: str) -> Iterator[BriefFinding]:
    """Findings, at the claim's place in its file; the brief's name stands in the message."""
    for claim in claims:
        if claim.skip is not None or locate(claim.text, brief) is not None:
            continue
        near = nearest(claim.text, brief)
        if near is None:
            yield CLAIM_NOT_IN_BRIEF.finding(
                f"Nothing in {path} reads like this claim. Delete it, or give it the words of the brief.", claim.place
            )
            continue
        changes = word_changes(claim.text, near.text)
        place = brief.place(near.start, near.end)
        figures = not _figures(claim.text) <= _figures(near.text)
        told = "; ".join(changes[:6]) + ("; …" if len(changes) > 6 else "")
        yield CLAIM_DRIFTED.finding(
            f"{path}:{place.line}:{place.column} now reads otherwise: {told}. Take over the words of the brief.",
            claim.place,
            level=Level.ERROR if figures else None,
        )


def word_changes(before: str, after: str) -> list[str]:
    """What changed from one wording to the other: `"9,000" is now "10,000"`, `"about" is gone`, `"late" is new`.

    Only the part of `after` that lies over `before` is compared, so that a claim may be a part of a sentence.
    """
    old, new = before.split()[:_MOST_WORDS], after.split()[:_MOST_WORDS]
    matcher = difflib.SequenceMatcher(a=[_bare(w) for w in old], b=[_bare(w) for w in new], autojunk=False)
    steps = [step for step in matcher.get_opcodes() if step[0] != "equal"]
    part = len(new) > len(old)
    told = []
    for kind, i1, i2, j1, j2 in steps:
        gone, fresh = " ".join(old[i1:i2]).strip(" .,;"), " ".join(new[j1:j2]).strip(" .,;")
        if kind == "replace":
            told.append(f'"{gone}" is now "{fresh}"')
        elif kind == "delete":
            told.append(f'"{gone}" is gone')
        elif not (part and (j1 == 0 or j2 == len(new))):
            told.append(f'"{fresh}" is new')
    return told or ["its marks or the order of its words"]


def _figures(text: str) -> set[str]:
    """The figures in digits, as they are written."""
    return set(_FIGURE.findall(text))


def _bare(word: str) -> str:
    return word.strip(".,;:!?\"'“”‘’„«»()[]").casefold()
