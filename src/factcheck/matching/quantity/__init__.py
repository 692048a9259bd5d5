"""Figures: text -> typed quantities. In: text, language, stretches that dates took. Out: `Figure`s in order.

`read` finds them, `decide_separators` says how a document writes its numbers, `convert` turns units of one
dimension into one another. docs/figures.md says what is read and how to add a language.
"""

from __future__ import annotations

from factcheck.matching.quantity.conversion import convert
from factcheck.matching.quantity.numerals import decide_separators
from factcheck.matching.quantity.reading import read

__all__ = ["convert", "decide_separators", "read"]
