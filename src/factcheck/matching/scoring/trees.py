"""The sum of many small decision trees. In: the trees, then a row of features. Out: the sum of the leaves it comes to.

All trees are walked at once ("QuickScorer", Lucchese and others, SIGIR 2015). The leaves of a tree are numbered from
the side of "at most" on, and one bit stands for each. A node whose feature lies above its threshold rules out those
on its side of "at most"; the first leaf that no node rules out is the one that a walk would come to. What nodes of
one feature rule out depends on between which of their thresholds it lies, so it is made out once, for all trees.
"""

from __future__ import annotations

import struct
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from functools import reduce
from operator import add, and_
from typing import Any

#: By the most leaves of a tree, how `struct` names a whole number of so many bits.
_WIDTHS = {8: "B", 16: "H", 32: "I", 64: "Q"}


class Trees:
    """Trees as lists: a leaf is a number, a node is [feature, threshold, what is at most, what is above]."""

    def __init__(self, trees: Sequence[Any]) -> None:
        leaves = [_leaves(tree) for tree in trees]
        most = max(map(len, leaves), default=0)
        if most > max(_WIDTHS):
            raise ValueError(f"A tree has {most} leaves; fit trees of at most {max(_WIDTHS)} leaves.")
        width = next(width for width in _WIDTHS if width >= most)
        self._values = [{1 << number: value for number, value in enumerate(each)} for each in leaves]
        self._unpack = struct.Struct(f"<{len(trees)}{_WIDTHS[width]}").unpack
        self._size = len(trees) * width // 8
        self._all = sum((1 << len(each)) - 1 << width * number for number, each in enumerate(leaves))
        self._firsts = sum(1 << width * number for number in range(len(trees)))
        self._features = [
            (name, sorted(left), _left(self._all, left)) for name, left in _ruled_out(trees, width).items()
        ]

    def total(self, row: Mapping[str, float], bias: float) -> float:
        """The bias and the leaves, added in the order of the trees; a feature that the row has not is 0."""
        left = reduce(
            and_, [kept[bisect_left(limits, row.get(name, 0.0))] for name, limits, kept in self._features], self._all
        )
        first = left & ~(left - self._firsts)  # of each tree, the lowest bit
        reached = self._unpack(first.to_bytes(self._size, "little"))
        return reduce(add, map(dict.__getitem__, self._values, reached), bias)


def _leaves(tree: Any) -> list[float]:
    """The leaves of a tree, those at most before those above."""
    return [*_leaves(tree[2]), *_leaves(tree[3])] if isinstance(tree, list) else [float(tree)]


def _ruled_out(trees: Sequence[Any], width: int) -> dict[str, dict[float, int]]:
    """By feature and threshold, the leaves that a value above the threshold rules out."""
    ruled_out: dict[str, dict[float, int]] = {}

    def number_from(node: Any, first: int) -> int:
        if not isinstance(node, list):
            return first + 1
        name, threshold, at_most, above = node
        after = number_from(at_most, first)
        limits = ruled_out.setdefault(name, {})
        limits[float(threshold)] = limits.get(float(threshold), 0) | (1 << after) - (1 << first)
        return number_from(above, after)

    for number, tree in enumerate(trees):
        number_from(tree, number * width)
    return ruled_out


def _left(every: int, ruled_out: Mapping[float, int]) -> list[int]:
    """The leaves that are left above none of the thresholds, above the first, above the first two …"""
    left = [every]
    for threshold in sorted(ruled_out):
        left.append(left[-1] & ~ruled_out[threshold])
    return left
