"""What is left out unseen never decides: the outcome is that of a close look at every figure and date."""

from __future__ import annotations

import random

import pytest

from factcheck.matching import SourceText, complete, read_details
from factcheck.matching.candidates import choose
from factcheck.matching.claim_text import ClaimText
from factcheck.matching.context import ContextScorer
from factcheck.matching.date_candidates import date_candidates
from factcheck.matching.figure_candidates import Nearness, Timing, figure_candidates
from factcheck.matching.pruning import contenders
from factcheck.model import Claim, Date, Figure, Place

SUBJECTS = ("The port of Rotterdam", "Hamburg", "The ministry", "It", "The union of the crews")
VERBS = ("handled", "counted", "lost", "expected")
THINGS = ("containers", "ships", "tonnes of coal", "euros", "% of its crews", "workers")
TIMES = ("in 2019", "in May 2020", "on 3 March 2020", "since 2018", "", "last week")


def sentence(dice: random.Random) -> str:
    bound = dice.choice(("", "more than ", "about ", "between 3 and "))
    number = dice.choice((dice.randrange(2, 30), dice.randrange(900, 1100), dice.randrange(10_000, 99_000)))
    parts = (dice.choice(SUBJECTS), dice.choice(VERBS), f"{bound}{number:,}", dice.choice(THINGS), dice.choice(TIMES))
    return " ".join(part for part in parts if part) + "."


def claim_of(text: str) -> ClaimText:
    details = read_details(text, lang="en")
    return ClaimText(complete(Claim(id="c", text=text, place=Place(path="-"), details=details, lang="en")))


@pytest.mark.parametrize("seed", range(60))
def test_the_choice_is_that_of_a_look_at_all(seed: int) -> None:
    dice = random.Random(seed)
    source = SourceText.of("\n".join(sentence(dice) for _ in range(40)), lang="en")
    claim = claim_of(sentence(dice))
    for detail in claim.claim.details:
        scorer = ContextScorer(claim, source.index, detail.start, detail.end)
        if isinstance(detail, Figure):
            few = figure_candidates(detail, scorer, None, None, claim.dates)
            near = Nearness(detail, scorer, None, None, Timing(source.index, claim.dates))
            seen = [near.candidate(other) for other in source.figures if other.ordinal == detail.ordinal]
            every = [candidate for candidate in seen if candidate is not None]
            assert len(few) < len(source.figures)
        elif isinstance(detail, Date):
            few = date_candidates(detail, scorer, 3)
            every = [one for day in source.dates for one in date_candidates(detail, _Only(scorer, day), 3)]  # type: ignore[arg-type]
        else:
            continue
        assert choose(few) == choose(every)
        ranks = sorted((each.rank for each in every), reverse=True)
        assert max((each.rank for each in few), default=None) == (ranks[0] if ranks else None)


class _Only:
    """A scorer whose source has but one date, so that nothing is left out for the sake of another."""

    def __init__(self, scorer: ContextScorer, day: Date) -> None:
        self.scorer, self.day, self.index = scorer, day, self
        self.dates: dict[object, object] = {}

    def __getattr__(self, name: str) -> object:
        return getattr(self.scorer, name)

    @property
    def source(self) -> object:
        return _OneDate(self.scorer.index.source, self.day)


class _OneDate:
    def __init__(self, source: SourceText, day: Date) -> None:
        self.whole, self.dates = source, (day,)

    def __getattr__(self, name: str) -> object:
        return getattr(self.whole, name)


@pytest.mark.parametrize("count", [1, 2, 3])
def test_as_many_of_the_best_are_looked_at_as_other_details_may_take(count: int) -> None:
    source = SourceText.of("\n".join(f"Hamburg counted {number * 100} ships." for number in range(1, 30)), lang="en")
    claim = claim_of("Hamburg counted 950 ships")
    (figure,) = claim.figures
    scorer = ContextScorer(claim, source.index, figure.start, figure.end)
    near = Nearness(figure, scorer, None, None, Timing(source.index, ()))
    bounded = [(near.bound(other), other) for other in source.figures]
    every = [near.candidate(other) for other in source.figures]
    best = sorted((each for each in every if each is not None), key=lambda each: -each.rank)[:count]
    found = list(contenders(bounded, near.candidate, count))
    assert set(map(id, (each.found for each in best))) <= {id(each.found) for each in found}
    assert len(found) < len(bounded)
    assert all(bound >= each.rank - 1e-9 for (bound, _), each in zip(bounded, every, strict=True) if each)
