"""What is left out unseen never decides: the outcome is that of a close look at every figure and date."""

from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching import SourceText, complete, read_details
from factcheck.matching.candidates.choice import choose
from factcheck.matching.candidates.context import ContextScorer
from factcheck.matching.candidates.dates import DayNearness, date_candidates
from factcheck.matching.candidates.figures import Nearness, Timing, figure_candidates
from factcheck.matching.candidates.pruning import contenders
from factcheck.matching.prepared.claim_text import ClaimText
from factcheck.matching.prepared.detail_tables import grouped
from factcheck.model import Block, Claim, Date, Document, Figure, Outcome, Place, Role

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
            looked_at = map(DayNearness(detail, scorer, 3).candidate, source.dates)
            every = [candidate for candidate in looked_at if candidate is not None]
        else:
            continue
        assert choose(few) == choose(every)
        ranks = sorted((each.rank for each in every), reverse=True)
        assert max((each.rank for each in few), default=None) == (ranks[0] if ranks else None)


def test_the_best_is_looked_at_and_few_others() -> None:
    source = SourceText.of("\n".join(f"Hamburg counted {number * 100} ships." for number in range(1, 30)), lang="en")
    claim = claim_of("Hamburg counted 950 ships")
    (figure,) = claim.figures
    scorer = ContextScorer(claim, source.index, figure.start, figure.end)
    near = Nearness(figure, scorer, None, None, Timing(source.index, ()))
    bounds = [near.bound(other) for other in source.figures]
    every = [near.candidate(other) for other in source.figures]
    best = max((each for each in every if each is not None), key=lambda each: each.rank)
    groups = grouped(near.groups(), source.figures_by_unit[False][""].by_sentence)
    found = list(contenders(groups, near.bound, near.candidate))
    assert best.found in [each.found for each in found]
    assert len(found) < len(bounds)
    assert all(bound >= each.rank - 1e-9 for bound, each in zip(bounds, every, strict=True) if each)


def test_of_what_other_details_take_nothing_is_looked_at() -> None:
    source = SourceText.of("\n".join(f"Hamburg counted {number * 100} ships." for number in range(1, 30)), lang="en")
    claim = claim_of("Hamburg counted 950 ships")
    (figure,) = claim.figures
    scorer = ContextScorer(claim, source.index, figure.start, figure.end)
    first = max(figure_candidates(figure, scorer, None), key=lambda each: each.rank)
    then = figure_candidates(figure, scorer, None, taken={first.found.start})
    assert then
    assert first.found not in [each.found for each in then]


@pytest.mark.parametrize("seed", range(20))
def test_no_place_of_a_group_or_a_later_one_scores_more_than_its_bound(seed: int) -> None:
    dice = random.Random(seed)
    lines = [sentence(dice) for _ in range(60)]
    blocks, start = [], 0
    for number, line in enumerate(lines):
        role = Role.HEADING if seed % 2 and number % 12 == 0 else Role.BODY
        blocks.append(Block(start=start, end=start + len(line), role=role))
        start += len(line) + 1
    title = sentence(dice) if seed % 3 == 0 else None
    source = SourceText(Document(url="", text="\n".join(lines), blocks=tuple(blocks), lang="en", title=title))
    claim = claim_of(sentence(dice))
    scorer = ContextScorer(claim, source.index, 0, 3)
    every = set(range(len(source.sentences)))
    for most, group in scorer.groups():
        left = every if group is None else every & group
        assert all(scorer.score(source.sentences[n].start, source.sentences[n].end) <= most + 1e-9 for n in left)
        every -= left
    assert not every


TEXT = st.lists(
    st.sampled_from([
        "5", "5%", "0.05", "0.5", "5 km", "5,000 m", "3.1 miles", "€5", "$5", "26 out of 28 provinces", "a fifth", "26",
        "more than 5", "5th", "5 to 7", "10.000", "5 years", "half", "500",
    ]), min_size=1, max_size=12,
).map(", ".join)  # fmt: skip


@given(TEXT, TEXT)
def test_who_is_left_unseen_surely_differs_or_is_of_another_unit(asked: str, text: str) -> None:
    source, claim = SourceText.of(text, lang="en"), claim_of(asked)
    for figure in claim.figures:
        scorer = ContextScorer(claim, source.index, figure.start, figure.end)
        near = Nearness(figure, scorer, None, None, Timing(source.index, ()))
        seen = {each.found.start for each in figure_candidates(figure, scorer, None)}
        for other in source.figures:
            if other.ordinal == figure.ordinal and other.start not in seen:
                candidate = near.candidate(other)
                assert candidate is None or candidate.comparison.outcome is Outcome.DIFFERS
