# ruff: noqa: E501 (a page on one line is easier to read than one that is cut)
"""Tables: a row is one block, its cells know the heads of their columns, the caption and the unit."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.model import Problem, Role


def rows(html: str) -> list[tuple[str, tuple[str, ...]]]:
    document = read_document(html.encode(), url="https://page.example/a", depth="quick")
    return [(document.text[b.start : b.end], b.header) for b in document.blocks if b.role is Role.TABLE]


def test_cells_are_joined_by_tabs_and_know_their_heads() -> None:
    html = (
        "<table><caption>Rail, in million euros</caption><thead><tr><th>Year<th>Revenue<th>Profit</thead>"
        "<tr><td>2022<td>1,204.5<td>80<tr><td>2023<td>1,310.0<td></table>"
    )
    heads = ("Year", "Revenue", "Profit", "Rail, in million euros")
    assert rows(html) == [
        ("Year\tRevenue\tProfit", ()),
        ("2022\t1,204.5\t80", heads),
        ("2023\t1,310.0\t", heads),
    ]


def test_a_first_row_without_figures_is_the_header_even_of_plain_cells() -> None:
    html = "<table><tr><td>Country<td>2022<td>2023<tr><td>Lenn<td>41<td>44<tr><td>Marn<td>38<td>37</table>"
    assert rows(html)[1] == ("Lenn\t41\t44", ("Country", "2022", "2023"))


def test_an_empty_cell_keeps_its_place() -> None:
    html = "<table><tr><th></th><th>2022<th>2023<tr><td>Lenn<td></td><td>44<tr><td colspan=2></td><td>37</table>"
    found = rows(html)
    assert found[1] == ("Lenn\t\t44", ("", "2022", "2023"))
    assert found[2][0] == "\t\t37"


def test_a_table_of_figures_alone_has_no_header() -> None:
    html = "<table><tr><td>Lenn<td>41<tr><td>Marn<td>38</table>"
    assert rows(html) == [("Lenn\t41", ()), ("Marn\t38", ())]


def test_spans_keep_the_columns_in_line() -> None:
    html = (
        "<table><tr><th rowspan=2>Port<th colspan=2>Containers<tr><th>2022<th>2023"
        "<tr><td rowspan=2>Lenn<td>410<td>430<tr><td>12<td>14</table>"
    )
    found = rows(html)
    heads = ("Port", "Containers 2022", "Containers 2023")
    assert found[2] == ("Lenn\t410\t430", heads)
    assert found[3] == ("Lenn\t12\t14", heads)


def test_a_heading_above_and_a_row_across_name_title_and_section() -> None:
    html = (
        "<h3>Table 2: exports (in thousand tonnes)</h3><table><tr><th>Good<th>2023<tr><td colspan=2>Grain"
        "<tr><td>Wheat<td>412</table>"
    )
    assert rows(html)[-1] == ("Wheat\t412", ("Good", "2023", "Table 2: exports (in thousand tonnes)", "Grain"))


def test_the_line_between_heading_and_table_names_the_unit() -> None:
    html = "<h3>Exports</h3><p>(in thousand tonnes)</p><table><tr><th>Good<th>2023<tr><td>Wheat<td>412</table>"
    assert rows(html)[-1] == ("Wheat\t412", ("Good", "2023", "Exports", "(in thousand tonnes)"))


def test_a_table_that_arranges_the_page_is_no_table() -> None:
    text = "The council voted 12 to 7 for the plan, which foresees 900 flats on the former railway yard. " * 3
    html = f"<table><tr><td><ul><li><a href=/>Home</a></ul></td><td><h2>Council votes</h2>{text}<br><br>{text}</td></tr></table>"
    assert rows(html) == []


def test_a_table_within_a_cell_is_read_and_the_outer_one_is_layout() -> None:
    html = "<table><tr><td>Side<td><table><tr><th>Year<th>mm<tr><td>2023<td>812</table></table>"
    assert rows(html)[-1] == ("2023\t812", ("Year", "mm"))


def test_line_breaks_and_blocks_in_a_cell_stay_in_the_row() -> None:
    html = "<table><tr><th>Name<th>Seats<tr><td><p>Lenn</p><p>Arena</p><td>12<br>000<tr><td>Marn<td>9000</table>"
    assert rows(html)[1] == ("Lenn Arena\t12 000", ("Name", "Seats"))


@pytest.mark.parametrize(("columns", "problem"), [(400, None), (401, Problem.TOO_LARGE)])
@pytest.mark.parametrize("selector", [None, "table"])
def test_a_table_of_too_many_columns_says_so(columns: int, problem: Problem | None, selector: str | None) -> None:
    html = f"<p>Z</p><table>{('<tr>' + '<td>7' * columns) * 2}</table>"
    document = read_document(html.encode(), url="https://page.example/a", selector=selector)
    assert document.problem is problem
    assert document.text.count("7") == 800


def test_huge_spans_cost_little() -> None:
    html = "<table>" + "<tr><td colspan=9999 rowspan=9999>1<td>2</tr>" * 200 + "</table>"
    assert len(rows(html)) == 200
