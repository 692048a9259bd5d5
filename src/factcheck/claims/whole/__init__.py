"""What is wrong with a brief as a whole. In: a Brief (and texts of its sources). Out: findings with place and remedy.

`CHECKS` is the table: each entry takes a Brief and yields findings of the rules in `factcheck.claims.rules`. A check
that is not sure stays silent: one false alarm costs more trust than a missed slip.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.claims.brief import Brief
from factcheck.claims.whole import agreement, days, links, marks, numbers
from factcheck.model import BriefFinding

Check = Callable[[Brief], Iterator[BriefFinding]]

CHECKS: tuple[Check, ...] = (
    days.date_line_early,
    days.odd_year,
    days.wrong_weekday,
    numbers.foreign_separator,
    numbers.mixed_formats,
    numbers.shares_do_not_add_up,
    numbers.missing_unit,
    marks.unbalanced_quotation_mark,
    marks.mixed_quotation_marks,
    marks.lost_link,
    links.broken_link,
    agreement.two_figures,
    agreement.two_dates,
    agreement.two_names,
)


def examine(brief: Brief) -> tuple[BriefFinding, ...]:
    """All findings about a brief, in the order of the text."""
    found = [finding for check in CHECKS for finding in check(brief)]
    return tuple(sorted(found, key=lambda each: (each.place.page or 0, each.place.line, each.place.column, each.rule)))
