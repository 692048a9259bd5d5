"""A cell is of its row and of its column, also under heads of two rows."""

from __future__ import annotations

import pytest

from factcheck import judge, matching
from factcheck.documents import read_document
from factcheck.model import Claim, Place, Verdict

REGIONS = """<p>Revenue and profit of the Varde Group by region, in million euros</p><table><thead>
<tr><th rowspan=2>Year</th><th colspan=2>Revenue</th><th colspan=2>Profit</th></tr>
<tr><th>North</th><th>South</th><th>North</th><th>South</th></tr></thead>
<tr><td>2022</td><td>48.1</td><td>31.0</td><td>4.2</td><td>3.3</td></tr>
<tr><td>2023</td><td>52.2</td><td>33.4</td><td>5.1</td><td>3.9</td></tr></table>"""
PLANTS = """<table><tr><th>Plant</th><th>Wind (GWh)</th><th>Solar (GWh)</th><th>Staff</th></tr>
<tr><td>Aal</td><td>120</td><td>30</td><td>14</td></tr>
<tr><td>Leith</td><td>210</td><td>22</td><td>31</td></tr>
<tr><td>Total</td><td>330</td><td>52</td><td>45</td></tr></table>"""

ACCOUNTS = """<p>Key figures, in million euros</p><table><tr><th></th><th>2022</th><th>2023</th></tr>
<tr><td>Revenue</td><td>410</td><td>455</td></tr><tr><td>Margin (%)</td><td>7.3</td><td>8.1</td></tr>
<tr><td>Result per share, €</td><td>1.20</td><td>1.45</td></tr><tr><td>Net profit (b)</td><td>30</td><td>(15)</td></tr>
<tr><td>Employees</td><td>1,204</td><td>1,190</td></tr></table>"""
TOWNS = """<p>People by town, in thousands</p><table><tr><th>Town</th><th>2011</th><th>2021</th><th>Change, %</th></tr>
<tr><td>Norrby</td><td>48.1</td><td>52.3</td><td>+8.7</td></tr>
<tr><td>Slite<sup>1</sup></td><td>12.4</td><td>11.9</td><td>−4.0</td></tr></table>"""
GOODS = """<p>Exports (thousand tonnes)</p><table><tr><th>Region</th><th>Good</th><th>2022</th><th>2023</th></tr>
<tr><td rowspan=2>North</td><td>Grain</td><td>120</td><td>140</td></tr>
<tr><td>Timber</td><td>80</td><td>95</td></tr></table>"""


def verdict(words: str, table: str) -> Verdict:
    page = f"<html lang=en><h1>Energy of Norrby</h1><p>The figures are those of the yearly report.</p>{table}"
    details = matching.read_details(words, lang="en")
    claim = matching.complete(Claim(id="c", text=words, place=Place(path="b"), details=details, lang="en"))
    source = matching.prepare(read_document(page.encode(), url="", content_type="text/html; charset=utf-8"))
    found = matching.match(claim, source)
    return judge.source_verdict(claim.details, found.findings, found.score)


@pytest.mark.parametrize(
    ("claim", "table"),
    [
        ("Revenue in the North was 52.2 million euros in 2023.", REGIONS),
        ("Profit in the North was 5.1 million euros in 2023.", REGIONS),
        ("Profit in the South was 3.3 million euros in 2022.", REGIONS),
        ("Aal produced 120 GWh of wind and 30 GWh of solar energy.", PLANTS),
        ("Revenue reached 455 million euros in 2023.", ACCOUNTS),
        ("The margin was 8.1 percent in 2023.", ACCOUNTS),
        ("The result per share was €1.45 in 2023.", ACCOUNTS),
        ("The net profit was 30 million euros in 2022.", ACCOUNTS),
        ("The group had 1,190 employees in 2023.", ACCOUNTS),
        ("Norrby had 52,300 people in 2021.", TOWNS),
        ("The number of people in Slite fell by 4 percent.", TOWNS),
        ("The North exported 95,000 tonnes of timber in 2023.", GOODS),
        ("The wind energy of Aal and Leith came to 330 GWh in total.", PLANTS),
    ],
)
def test_the_claim_of_a_cell_is_supported(claim: str, table: str) -> None:
    assert verdict(claim, table) is Verdict.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "table"),
    [
        ("Profit in the North was 52.2 million euros in 2023.", REGIONS),
        ("Revenue in the South was 52.2 million euros in 2023.", REGIONS),
        ("Revenue in the North was 52.2 million euros in 2022.", REGIONS),
        ("Revenue in the South was 3.9 million euros in 2023.", REGIONS),
        ("Aal produced 30 GWh of wind energy.", PLANTS),
        ("Aal produced 210 GWh of wind energy.", PLANTS),
        ("Leith produced 30 GWh of solar energy.", PLANTS),
        ("Revenue fell to 455 million euros in 2023.", ACCOUNTS),
        ("The net profit was 15 million euros in 2023.", ACCOUNTS),
        ("The group had 455 employees in 2023.", ACCOUNTS),
        ("The number of people in Slite rose by 4 percent.", TOWNS),
        ("The number of people in Norrby fell by 8.7 percent.", TOWNS),
        ("The North exported 95,000 tonnes of grain in 2023.", GOODS),
    ],
)
def test_the_claim_of_another_cell_is_not(claim: str, table: str) -> None:
    assert verdict(claim, table) in (Verdict.PARTIAL, Verdict.CONTRADICTED)


def test_a_number_in_brackets_is_no_contradiction_of_a_loss() -> None:
    assert verdict("The net loss was 15 million euros in 2023.", ACCOUNTS) is Verdict.PARTIAL
