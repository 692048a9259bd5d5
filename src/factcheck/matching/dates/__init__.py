"""Dates in running text. In: a text. Out: its dates in order, each at its own precision, none overlapping.

The way of a date: `windows` says where to look, `language` what the words mean, `scanning` makes tokens, `grammar` and
`interpreting` read single dates, `years` decides bare years, `joining` makes ranges and bounds, `periods` and
`resolving` the days.
"""

from __future__ import annotations

from factcheck.matching.dates.reading import is_span, read

__all__ = ["is_span", "read"]
