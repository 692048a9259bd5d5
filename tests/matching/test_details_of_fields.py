"""Details that fields of a claims file give (`figure:`, `date:`, `quote:`) stand nowhere in the claim's own words."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import matching, read_claims
from factcheck.model import Date, Figure, Finding, Outcome

SOURCE = (
    "The mayor Jane Roe said: “The mill will be a museum.”\n"
    "The mill of Norrby shut in May 2020.\nIt cost 5 million euros, and 12 people lost their work."
)
CLAIMS = """\
factcheck: 1
lang: en
claims:
  - claim: The mill of Norrby shut, the mayor said.
    {fields}
    source: https://norrby.example/mill
"""


def findings(folder: Path, fields: list[str]) -> dict[str, Finding]:
    path = folder / "claims.yaml"
    path.write_text(CLAIMS.replace("{fields}", "\n    ".join(fields)), encoding="utf-8")
    claim = matching.complete(read_claims([str(path)]).claims[0])
    found = matching.match(claim, matching.SourceText.of(SOURCE, lang="en"))
    pairs = zip(claim.details, found.findings, strict=True)
    return {detail.raw: finding for detail, finding in pairs if isinstance(detail, Figure | Date)}


FIGURE_AND_DATE = [
    ("both stand", ["figure: 12 people", "date: May 2020"], {"12 people": True, "May 2020": True}),
    ("the figure alone", ["figure: 12 people", "date: 2019"], {"12 people": True, "2019": False}),
    ("the date alone", ["figure: 31 people", "date: May 2020"], {"31 people": False, "May 2020": True}),
    ("two figures", ["figure: [12 people, 31 people]"], {"12 people": True, "31 people": False}),
]


@pytest.mark.parametrize(("why", "fields", "stated"), FIGURE_AND_DATE, ids=[row[0] for row in FIGURE_AND_DATE])
def test_each_field_is_looked_for_alone(tmp_path: Path, why: str, fields: list[str], stated: dict[str, bool]) -> None:
    found = findings(tmp_path, fields)

    assert {raw: finding.outcome is Outcome.STATES for raw, finding in found.items()} == stated


def test_a_date_is_never_told_as_a_figure(tmp_path: Path) -> None:
    found = findings(tmp_path, ["figure: 5 million EUR", "date: May 2020"])

    assert found["May 2020"].passage is not None
    assert found["May 2020"].passage.exact == "May 2020"
    assert found["5 million EUR"].passage is not None
    assert found["5 million EUR"].passage.exact == "5 million euros"


def test_a_quotation_bears_out_no_figure_that_does_not_stand_in_it(tmp_path: Path) -> None:
    found = findings(tmp_path, ["quote: The mill will be a museum", "figure: 9 million USD", "date: 7 May 1999"])

    assert all(finding.outcome is not Outcome.STATES for finding in found.values())


def verdict_of(folder: Path, words: str, figure: str) -> Finding:
    text = CLAIMS.replace("The mill of Norrby shut, the mayor said.", words).replace("{fields}", f"figure: {figure}")
    path = folder / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    claim = matching.complete(read_claims([str(path)]).claims[0])
    return matching.match(claim, matching.SourceText.of(SOURCE, lang="en")).findings[0]


@pytest.mark.parametrize(
    ("words", "figure", "outcome", "certain"),
    [
        ("The mill of Norrby cost five million euros.", "5 million", Outcome.STATES, True),
        ("The mill of Norrby cost five million dollars.", "5 million", Outcome.DIFFERS, True),
        ("The mill of Norrby cost a lot.", "5 million", Outcome.DIFFERS, False),
        ("The mill of Norrby cost a lot.", "5 million USD", Outcome.DIFFERS, True),
        ("The mill of Norrby cost a lot.", "5 million people", Outcome.DIFFERS, True),
        ("The mill of Norrby cost a lot.", "7 million", Outcome.ABSENT, True),
    ],
)
def test_a_bare_number_takes_its_unit_from_the_words_or_leaves_it_open(
    tmp_path: Path, words: str, figure: str, outcome: Outcome, certain: bool
) -> None:
    finding = verdict_of(tmp_path, words, figure)

    assert (finding.outcome, finding.certain) == (outcome, certain)
