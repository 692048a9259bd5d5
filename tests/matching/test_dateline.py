"""The day that a page is dated stands for the date of what it tells without one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from factcheck import matching
from factcheck.matching.prepared.dateline import dateline
from factcheck.matching.prepared.source_text import line_blocks
from factcheck.model import Document, Verdict

BODY = "The town council of Norrby appointed Anna Falk as harbour master."


APPOINTED = "On 15 January 2031, the town council of Norrby appointed Anna Falk as harbour master."
CALM = "Rain fell on the hills. Sheep were moved to the barns. Nobody was hurt. Birds sang."
FAR = f"{CALM}\nA mill, which all the valley knew for its flour, burnt down on 15 January 2031."
ROWS = [
    ("the dateline's day", APPOINTED, f"15 Jan 2031\n{CALM}\n{BODY}", True),
    ("its month", APPOINTED.replace("On 15", "In"), f"15 Jan 2031\n{CALM}\n{BODY}", True),
    (
        "a word for that day",
        APPOINTED,
        f"15 Jan 2031\n{CALM}\nToday the council of Norrby appointed Anna Falk as harbour master.",
        True,
    ),
    (
        "a word for another",
        APPOINTED,
        f"15 Jan 2031\n{CALM}\nLast year the council of Norrby appointed Anna Falk as harbour master.",
        False,
    ),
    (
        "the day of half of its words",
        f"{APPOINTED[:-1]}, and Carl Moe, a former mate of the ferry, as her deputy.",
        f"15 Jan 2031\n{CALM}\n{BODY} Moe, once mate of the ferry, is her deputy.",
        True,
    ),
    ("another day", APPOINTED, f"12 Jan 2031\n{BODY}", False),
    ("a date of its own", APPOINTED, f"15 Jan 2031\n{CALM}\n{BODY} She began on 3 May 2029.", False),
    (
        "a date in the prose",
        APPOINTED,
        f"{BODY}\n{FAR}",
        False,
    ),
]


@pytest.mark.parametrize(("why", "claim", "page", "stated"), ROWS, ids=[row[0] for row in ROWS])
def test_news_without_a_date_is_of_its_pages_day(
    why: str, claim: str, page: str, stated: bool, held: Callable[..., Any]
) -> None:
    assert (held(claim, page).verdict is Verdict.SUPPORTED) is stated


def test_what_the_page_says_of_itself_comes_first() -> None:
    page = f"15 Jan 2031\n{BODY}"
    document = Document(url="", text=page, blocks=line_blocks(page), lang="en", published=date(2031, 1, 14))

    assert dateline(matching.prepare(document)) == date(2031, 1, 14)


def test_a_page_without_a_day_has_none() -> None:
    assert dateline(matching.SourceText.of(BODY)) is None


STORM = "Rain fell for hours. The bridge of Norrby collapsed and killed 43 people."
OLD = [
    ("a sentence between", f"In August 2018 a storm hit the valley. {STORM}"),
    ("a paragraph between", f"The mill burnt down in May 2019.\nNobody was hurt.\n{STORM}"),
    ("no year in between", f"The mill burnt down in May.\n{STORM}"),
]


@pytest.mark.parametrize(("why", "page"), OLD, ids=[row[0] for row in OLD])
@pytest.mark.parametrize("when", ["In 2031", "In January 2031", "On 15 January 2031"])
def test_a_text_that_has_told_of_another_time_goes_on_about_it(
    why: str, page: str, when: str, held: Callable[..., Any]
) -> None:
    if when == "In 2031" and why == "no year in between":
        page = page.replace("May", "May of last year")

    assert held(
        f"{when} the bridge of Norrby collapsed and killed 43 people.", page, published=date(2031, 1, 15)
    ).verdict is not (Verdict.SUPPORTED)


def test_a_time_counted_from_no_known_day_is_not_the_pages(held: Callable[..., Any]) -> None:
    claim = "In January 2031 the bridge of Norrby collapsed and killed 43 people."

    assert (
        held(claim, f"15 Jan 2031\n{CALM}\nLast year a storm hit the valley. {STORM}").verdict is not Verdict.SUPPORTED
    )
