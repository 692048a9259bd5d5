"""Chinese: dates in figures only; those with units after the numbers are in `east_asian`. In: nothing. Out: `LANGUAGE`."""

from __future__ import annotations

from factcheck.matching.dates.language import Language

LANGUAGE = Language(code="zh", months=("",) * 12, order="dmy", bare_years="never")
