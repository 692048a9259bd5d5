"""Marks out of ten are marks; shares of a counted thing stay shares."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.matching.quantity import read

MARKS = (
    ("a rating of less than 3.3/10", "less than 3.3/10", "3.3"),
    ("a score of 77.8 out of 100", "77.8 out of 100", "77.8"),
    ("She gave it 5/10.", "5/10", "5"),
    ("She gave it 5 out of 10.", "5 out of 10", "5"),
    ("It got 5.0 out of 10 from them.", "5.0 out of 10", "5.0"),
    ("a rating of 4 out of 5 stars", "4 out of 5", "4"),
    ("The film has 4.5/5 stars.", "4.5/5", "4.5"),
    ("He was rated 1/10 by them.", "1/10", "1"),
)
SHARES = (
    ("84/100 voters agree", "84/100", "0.84"),
    ("5 out of 10 people agree", "5 out of 10", "0.5"),
    ("9/10 of the voters agree", "9/10", "0.9"),
    ("8 out of 10 said no", "8 out of 10", "0.8"),
    ("a part of 1/10 went by sea", "1/10", "0.1"),
    ("3/5", "3/5", "0.6"),
    ("It takes 1/4 cup.", "1/4", "0.25"),
    ("one in five", "one in five", "0.2"),
)


@pytest.mark.parametrize(("text", "raw", "value"), [*MARKS, *SHARES])
def test_a_mark_is_what_is_given_and_a_share_a_part(text: str, raw: str, value: str) -> None:
    figure = read(text, lang="en")[0]
    assert (figure.raw, figure.value, figure.readings) == (raw, Decimal(value), ())


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("an average score of 61 out of 100, based on 25 critics", ["61"]),
        ("It was rated 84/100.", ["84"]),
        ("a rating of 84 out of 100", ["84"]),
        ("61 out of 100 voters", []),
        ("84/100 of the weight", []),
        ("a score that 84 out of 100 voters gave", []),
    ],
)
def test_a_mark_out_of_a_hundred_is_a_share_and_a_mark(text: str, readings: list[str]) -> None:
    figure = read(text, lang="en")[0]
    assert figure.value in (Decimal("0.61"), Decimal("0.84"))
    assert [f"{other.normalize():f}" for other in figure.readings] == readings


@pytest.mark.parametrize("text", ["rated 3.3/10", "a score of 7.3 out of 10"])
def test_the_best_mark_is_no_figure(text: str) -> None:
    assert len(read(text, lang="en")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "At one point he left.",
        "They were at one time rich.",
        "One day she will come.",
        "He left, one day, for good.",
        "He will one day come back.",
        "It was one of the libraries.",
        "One of its ships sank.",
    ],
)
def test_one_that_counts_nothing_is_no_figure(text: str) -> None:
    assert read(text, lang="en") == ()


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("It took one day.", "one day"),
        ("It came within one day of the vote.", "one day"),
        ("One day after the storm they left.", "One day"),
        ("After one day he left.", "one day"),
        ("It rose by one point.", "one"),
        ("One person died.", "One"),
        ("It stood at one point five million.", "one point five million"),
    ],
)
def test_one_that_counts_is_a_figure(text: str, raw: str) -> None:
    assert [figure.raw for figure in read(text, lang="en")] == [raw]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("We rated the sound a six out of 10, which is fine.", "6"),
        ("We rated the sound a 6 out of 10, which is fine.", "6"),
        ("It got a score of seven out of 10.", "7"),
        ("Six out of 10 people agreed.", "0.6"),
        ("Six out of 10 agreed.", "0.6"),
    ],
)
def test_a_mark_in_words_is_the_mark_in_digits(text: str, value: str) -> None:
    assert [str(figure.value) for figure in read(text, lang="en")] == [value]


@pytest.mark.parametrize(
    ("text", "value", "whole"),
    [
        ("The judges rated the pie 5 out of 5.", "5", "5"),
        ("It was rated 10/10.", "10", "10"),
        ("Her pie got five out of five.", "5", "5"),
        ("She gave the pie eight out of ten.", "8", "10"),
        ("a pie with four out of five stars", "4", "5"),
    ],
)
def test_a_mark_in_words_and_the_best_mark_name_their_whole(text: str, value: str, whole: str) -> None:
    (figure,) = read(text, lang="en")
    assert (figure.value, figure.whole) == (Decimal(value), Decimal(whole))


@pytest.mark.parametrize("text", ["They won 5 out of 5 games.", "5 out of 5 voters agreed.", "5/5/2020"])
def test_all_of_a_counted_thing_is_no_mark(text: str) -> None:
    assert all(figure.whole is None for figure in read(text, lang="en"))
