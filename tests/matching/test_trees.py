"""All trees at once come to the leaves that a walk through each comes to."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.matching.scoring.trees import Trees

NAMES = ("here", "around", "length")
VALUES = st.sampled_from([-1.0, 0.0, 0.25, 0.5, 1.0, 2.0]) | st.floats(-3, 3)
LEAVES = st.floats(-1, 1)
TREES = st.recursive(
    LEAVES, lambda tree: st.tuples(st.sampled_from(NAMES), VALUES, tree, tree).map(list), max_leaves=20
)


def walked(node: Any, row: dict[str, float]) -> float:
    while isinstance(node, list):
        name, threshold, at_most, above = node
        node = at_most if row.get(name, 0.0) <= threshold else above
    return float(node)


@given(st.lists(TREES, max_size=12), st.dictionaries(st.sampled_from(NAMES), VALUES), LEAVES)
def test_the_sum_is_that_of_a_walk_through_each(trees: list[Any], row: dict[str, float], bias: float) -> None:
    wanted = bias
    for tree in trees:
        wanted += walked(tree, row)
    assert Trees(trees).total(row, bias) == wanted


def test_a_value_at_its_threshold_is_at_most() -> None:
    trees = Trees([["here", 0.5, 1.0, 2.0]])
    assert [trees.total({"here": value}, 0.0) for value in (0.5, 0.500001)] == [1.0, 2.0]


def test_a_tree_of_more_leaves_than_are_numbered_is_refused() -> None:
    tree: Any = 0.0
    for number in range(64):
        tree = ["here", float(number), tree, 1.0]
    with pytest.raises(ValueError, match="64 leaves"):
        Trees([tree])
