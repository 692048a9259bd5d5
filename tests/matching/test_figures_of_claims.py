"""Which figures of a claim are looked for. In: claims and texts of our own. Out: details kept, and what is stated."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import matching
from factcheck.model import Claim, Date, Figure, Outcome, Place


def claimed(text: str, lang: str | None) -> Claim:
    details = matching.read_details(text, lang=lang)
    return matching.complete(Claim(id="c", text=text, place=Place(path="b"), details=details, lang=lang))


@pytest.mark.parametrize(
    ("text", "lang", "figures"),
    [
        ("Der Turm ist 56 Meter hoch.", "de", ["56 Meter"]),
        ("Der Turm ist 56 Meter hoch und steht seit langem in der Altstadt.", None, ["56 Meter"]),
        ("Die Firma zahlte 97 Milliarden Dollar.", "de", ["97 Milliarden Dollar"]),
        ("The fund bought the label for $332M in May.", "en", ["$332M"]),
        ("The fund paid 97 Million Dollars.", "en", ["97 Million Dollars"]),
        ("Critics praised 127 Hours in the autumn.", "en", []),
        ("They moved to 10 Rillington Place.", "en", []),
        ("The card was new fifteen years ago.", "en", ["fifteen years"]),
        ("The card was new 15 years ago.", "en", ["15 years"]),
    ],
)
def test_a_figure_is_kept_unless_it_stands_in_a_name(text: str, lang: str | None, figures: list[str]) -> None:
    kept = [detail.raw for detail in claimed(text, lang).details if isinstance(detail, Figure)]
    assert kept == figures


def test_a_span_of_time_on_a_known_day_is_a_date_alone() -> None:
    details = matching.read_details("The card was new 15 years ago.", lang="en", as_of=date(2024, 5, 1))
    assert [type(detail) for detail in details] == [Date]


@pytest.mark.parametrize(
    ("claim", "source", "lang"),
    [
        ("Der Turm in der Altstadt ist 56 Meter hoch.", "Der Turm in der Altstadt ist 57 Meter hoch.", "de"),
        ("The fund bought the label for $332M.", "The fund bought the label for $300M.", "en"),
        ("The card was new 16 years ago.", "The card was new 15 years ago.", "en"),
    ],
)
def test_another_figure_in_the_same_words_is_no_support(claim: str, source: str, lang: str) -> None:
    def outcomes(text: str) -> list[Outcome]:
        wanted = claimed(claim, lang)
        found = matching.match(wanted, matching.SourceText.of(text, lang=lang)).findings
        return [f.outcome for d, f in zip(wanted.details, found, strict=True) if isinstance(d, Figure)]

    assert outcomes(source) == [Outcome.DIFFERS]
    assert outcomes(claim) == [Outcome.STATES]
