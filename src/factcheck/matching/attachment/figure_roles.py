"""What a number stands for in its sentence, where the claim says nothing of it. In: a figure of a claim where the
source has it, the trial. Out: a note, or "".

"It cost 112 million, 30 million more than planned" has the 30 million, and not as what it cost; "12 of the 40 workers
were rescued" does not rescue 40, and "the families demand 1.1 million" pays nothing. Each role is known by the words
right beside the number; a claim that has one of them speaks of the same. English alone.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

from factcheck.matching.attachment.signed_changes import heads_of, sign_at
from factcheck.matching.contrasts.qualifiers import other_qualifier
from factcheck.matching.trial import Trial
from factcheck.model import Figure, Movement, Relation
from factcheck.text.words import words

#: Code points beside a number in which its role is told.
_BESIDE = 60
_OWN = r"(?:the|its|their|these|those|all|his|her|our)"


class _Place(NamedTuple):
    """A number of the source with the rest of its sentence: what stands before it, its own words, what follows."""

    figure: Figure
    before: str
    after: str


def role_of(detail: Figure, found: int, trial: Trial) -> str:
    """What a number is in the source and not in the claim, as a note; "" where nothing tells so."""
    source = trial.source
    here = next(iter(source.figures_between(found, found + 1)), None)
    if here is None or detail.ordinal:
        return ""
    span = source.sentences[source.sentence_at(found)]
    before = source.text[max(span.start, here.start - _BESIDE) : here.start]
    place = _Place(here, before, source.text[here.end : min(span.end, here.end + _BESIDE)])
    alone = next((note for check in CHECKS if (note := check(place, trial))), "")
    return alone or next((note for check in CHECKS_OF_BOTH if (note := check(detail, place, trial))), "")


_PART_BEFORE = re.compile(rf"\s+(?:\w+\s+)?of\s+{_OWN}\s+$")
_OF_WHOLE = re.compile(rf"(?:^|[.;:,–—]\s*|\bthat )of\s+{_OWN}\s+$", re.IGNORECASE)


def _whole(place: _Place, trial: Trial) -> str:
    """ "12 of the 40 workers", "of the 40 workers, 12": what is told is told of the 12."""
    source, here = trial.source, place.figure
    span = source.sentences[source.sentence_at(here.start)]
    parts = [f for f in source.figures_between(span.start, span.end) if not f.ordinal and f.unit == here.unit]
    if _OF_WHOLE.search(place.before):
        part = next((f for f in parts if f.start > here.end), None)
    else:
        part = next((f for f in parts if _PART_BEFORE.fullmatch(source.text[f.end : here.start])), None)
    if part is None or part.value is None or any(mine.value == part.value for mine in trial.claim.figures):
        return ""
    if here.value is not None and part.value >= here.value:
        return ""
    return f"In the source it is the whole, of which “{part.raw}” are what is told."


_MORE_THAN = re.compile(
    r"\s*(?:\w+\s+){0,2}(?:more|less|fewer|higher|lower|above|below|cheaper|longer|shorter)\s+(?:\w+\s+){0,2}than\b",
    re.IGNORECASE,
)
_COMPARED = frozenset({
    "more", "less", "fewer", "higher", "lower", "above", "below", "than", "by", "up", "down", "rise", "increase",
    "decrease", "difference", "gap", "over", "under", "exceeded", "cheaper", "longer", "shorter",
})  # fmt: skip


def _difference(detail: Figure, place: _Place, trial: Trial) -> str:
    """ "30 million more than planned": by how much, and not how much."""
    if detail.movement is not Movement.NONE or detail.relation is not Relation.NONE or _has(trial, _COMPARED):
        return ""
    found = _MORE_THAN.match(place.after)
    return f"In the source it is by how much: “{place.figure.raw}{found[0]}”." if found else ""


_SHARE = re.compile(
    r"\b(?:of which|of whom|of these|of those|of them|including|among them|among these)[\s,]+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\bof (?:which|whom|these|those|them)\b|\bincluding\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[^,;:.()]*")


def _share(place: _Place, trial: Trial) -> str:
    """ "112 million, of which 30 million were borne by the state": of a part, which the claim does not speak of."""
    found = _SHARE.search(place.before)
    if not found:
        return ""
    told = _CLAUSE.match(place.after)
    rest = [word for word in words(told[0] if told else "", lang="en") if word.kind in ("word", "name")]
    mine = {key for word in trial.claim.words for key in (word.root, *word.concepts)}
    if not rest or _OF_THEM.search(trial.claim.text) or any(mine & {word.root, *word.concepts} for word in rest):
        return ""
    return f"In the source it is that of a part: “{found[0].strip()} {place.figure.raw}”."


_TOTAL = re.compile(
    r"\b(?:bring|brings|brought|bringing|tak(?:es|ing)|took|rais(?:es|ed|ing)|lift(?:s|ed|ing)|push(?:es|ed|ing))\s+"
    r"(?:the|its|their|his|her)\s+(?:\w+\s+){1,5}to\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
#: Words of a claim that speaks of a total, or of how many there are.
_SO_FAR = frozenset({
    "total", "overall", "altogether", "cumulative", "combined", "together", "far", "since", "has", "have", "had",
    "there", "is", "are", "as", "by",
})  # fmt: skip


def _total(place: _Place, trial: Trial) -> str:
    """ "Bringing the total since January to 318,000": more than what came in between."""
    found = _TOTAL.search(place.before)
    return (
        f"In the source it is the total: “{found[0]}{place.figure.raw}”." if found and not _has(trial, _SO_FAR) else ""
    )


class _NotGiven(NamedTuple):
    """Words by which a number right behind them is not what there is, and the words of a claim that says so too."""

    told: re.Pattern[str]
    own: re.Pattern[str]

    @classmethod
    def of(cls, told: str, most: int, own: str) -> _NotGiven:
        """most: words that may stand between those and the number."""
        between = rf"(?:(?!(?:and|but|or|which|who|that|from)\b)[\w’'-]+\s+){{0,{most}}}"
        return cls(re.compile(rf"\b(?:{told})\s+{between}$", re.IGNORECASE), re.compile(rf"\b(?:{own})", re.IGNORECASE))


_NOT_GIVEN = (
    _NotGiven.of(
        "demand(?:s|ed|ing)?|ask(?:s|ed|ing)? for|call(?:s|ed|ing)?(?: on [^,;.]{1,30})? for|seek(?:s|ing)?|sought"
        "|request(?:s|ed|ing)?|want(?:s|ed|ing)?|propos(?:es|ed|ing)",
        4,
        "demand|ask|call|seek|sought|request|want|propos|appeal|urg|would|should|will|plan|aim|intend|hope",
    ),
    _NotGiven.of("(?:estimate|forecast|projection)s? (?:of|was|were|had been)", 1, "estimat|forecast|project|expect"),
    _NotGiven.of("offer(?:s|ed|ing)?", 1, "offer|propos|bid|would|will"),
    _NotGiven.of(
        "plan(?:s|ned)?(?: to)?|budgeted|instead of|rather than|target of|goal of|insured for|contrary to",
        3,
        "plan|budget|instead|rather|target|goal|aim|insur|would|should|will|propos|expect|w(?:as|ere) to",
    ),
)


def _not_given(place: _Place, trial: Trial) -> str:
    """ "The families demand 1.1 million", "instead of the planned 1.8 million": what was asked, offered or planned."""
    for each in _NOT_GIVEN:
        found = each.told.search(place.before)
        if found and not each.own.search(trial.claim.text):
            return f"In the source it stands with “{found[0].strip()}”."
    return ""


_UNSURE = re.compile(
    r"\s*(?P<word>suspected|probable|possible|potential|alleged|planned|proposed|unconfirmed)\b", re.IGNORECASE
)


def _unsure(place: _Place, trial: Trial) -> str:
    """ "1,940 suspected cases": not known to be so."""
    found = _UNSURE.match(place.after)
    return "" if not found or _has(trial, {found["word"].lower()}) else f"The source says “{found['word']}” of it."


_MOVED = frozenset({
    "up", "down", "more", "less", "fewer", "higher", "lower", "rise", "rose", "risen", "fall", "fell", "fallen", "drop",
    "increase", "decrease", "decline", "growth", "grew", "cut", "gain", "loss", "lost", "gained", "added", "by",
    "cheaper", "reduction", "saving", "hike", "dropped", "increased", "decreased", "declined", "reduced", "raised",
    "lowered", "above", "below", "change", "changed",
})  # fmt: skip
#: Words before the number of a claim among which its verb stands: "retreated by about".
_VERB_BEFORE = 2
_BY = re.compile(r"\bby\s+(?:\w+\s+){0,2}$", re.IGNORECASE)


def _level(detail: Figure, place: _Place, trial: Trial) -> str:
    """ "Power cost 34 cents" for "fell by 34 cents": how much it is, and not by how much it moved."""
    here, claim = place.figure, trial.claim
    by = detail.raw.lower().startswith("by ") or _BY.search(claim.text, 0, detail.start)
    if not by or detail.movement is Movement.NONE or here.relation is not Relation.NONE:
        return ""
    if sign_at(here.start, trial):
        return ""
    near = words(f"{place.before}{place.after} {heads_of(here.start, trial)}", lang="en")
    own = {word.root for word in [word for word in claim.words if word.end <= detail.start][-_VERB_BEFORE:]}
    moved = here.movement is not Movement.NONE or any(word.lower in _MOVED or word.root in own for word in near[-24:])
    return "" if moved else "In the source it is how much it is, and not by how much it moved."


_KEPT = re.compile(r"\b(left|kept|held|holds|remained|remains|unchanged|stayed|maintained)\b[^,;]*$", re.IGNORECASE)


def _kept(detail: Figure, place: _Place, trial: Trial) -> str:
    """ "Left its rate at 4.25 per cent" for "lowered it to 4.25 per cent"."""
    if detail.movement is Movement.NONE or place.figure.movement is not Movement.NONE:
        return ""
    found = _KEPT.search(place.before)
    return f"The source says “{found[1]}”: it did not move." if found and not _has(trial, {found[1].lower()}) else ""


def _of_a_narrower(place: _Place, trial: Trial) -> str:
    """ "Core inflation was 3.4 per cent" for "inflation was 3.4 per cent"."""
    sentence = trial.source.sentence_at(place.figure.start)
    return other_qualifier(trial.claim.words, trial.index.sentence_words(sentence))


def _has(trial: Trial, spelled: frozenset[str] | set[str]) -> bool:
    return any(word.lower in spelled for word in trial.claim.words)


CHECKS: tuple[Callable[[_Place, Trial], str], ...] = (
    _whole, _share, _total, _not_given, _unsure, _of_a_narrower,
)  # fmt: skip
#: Those that depend on how the claim's own number is told.
CHECKS_OF_BOTH: tuple[Callable[[Figure, _Place, Trial], str], ...] = (_difference, _level, _kept)
