# ruff: noqa: E501 (a table on one line is easier to read than one that is cut)
"""Cells of which a reader sees nothing, or a part: the row stays one row under its heads, and the rest stands behind."""

from __future__ import annotations

import pytest

from factcheck.documents import read_document
from factcheck.model import Role

TABLE = "<p>Z</p><table><tr>{}<th>Item<th>2022<th>2023</tr><tr>{}</tr><tr><td>Cost<td>3<td>4</tr></table>"
HEADS = ("Item", "2022", "2023", "Z")


def blocks(html: str) -> list[tuple[str, Role, tuple[str, ...]]]:
    document = read_document(html.encode(), url="https://page.example/a", depth="quick")
    return [(document.text[b.start : b.end], b.role, b.header) for b in document.blocks]


@pytest.mark.parametrize(
    ("head", "row", "told", "aside"),
    [
        ("<th hidden>id", "<td hidden>77<td>Revenue<td>5<td>6", "Revenue\t5\t6", ["id", "77"]),
        ("", "<td style='display:none'>77<td>Revenue<td>5<td>6", "Revenue\t5\t6", ["77"]),
        ("", "<td>Revenue<td hidden>77<td>5<td>6", "Revenue\t5\t6", ["77"]),
        ("", "<td>Revenue<td>5<td>6<td hidden>999", "Revenue\t5\t6", ["999"]),
        ("", "<td>Revenue<td style='visibility:hidden'>5<td>6", "Revenue\t\t6", ["5"]),
        ("", "<td>Revenue<td><s>5</s> 7<td>6", "Revenue\t7\t6", ["5"]),
        ("", "<td>Revenue<td><span hidden>0005</span>5<td><span style='display:none'>0006</span>6", "Revenue\t5\t6", ["0005", "0006"]),
        ("", "<td><div hidden>more</div>Revenue<td>5<td>6", "Revenue\t5\t6", ["more"]),
    ],
)  # fmt: skip
def test_what_cells_hide_stands_behind_the_table(head: str, row: str, told: str, aside: list[str]) -> None:
    found = blocks(TABLE.format(head, row))
    assert found[2:4] == [(told, Role.TABLE, HEADS), ("Cost\t3\t4", Role.TABLE, HEADS)]
    assert found[4:] == [(text, Role.HIDDEN, ()) for text in aside]


@pytest.mark.parametrize(
    ("row", "aside"),
    [
        ("<td><button>+</button>Revenue<td>5<td>6", ["+"]),
        ("<td><button>Revenue</button><td>5<td>6", []),
        ("<td><nav>Revenue</nav><td>5<td>6", []),
    ],
)
def test_a_control_in_a_cell_makes_no_navigation_of_its_row(row: str, aside: list[str]) -> None:
    found = blocks(TABLE.format("", row))
    assert found[2:4] == [("Revenue\t5\t6", Role.TABLE, HEADS), ("Cost\t3\t4", Role.TABLE, HEADS)]
    assert [(text, role) for text, role, _ in found[4:]] == [(text, Role.NAVIGATION) for text in aside]


def test_a_hidden_row_or_table_is_hidden() -> None:
    found = blocks("<table><tr><th>A<th>B<tr hidden><td>1<td>2<tr><td>3<td>4</table>")
    assert [role for _, role, _ in found] == [Role.TABLE, Role.HIDDEN, Role.TABLE]
    found = blocks("<p>Text.</p><table hidden><tr><th>A<th>B<tr><td>1<td>2</table>")
    assert [role for _, role, _ in found] == [Role.BODY, Role.HIDDEN, Role.HIDDEN]
