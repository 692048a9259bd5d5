"""Quotations: read out of text, and looked for in a source. In: text; a Quote and a source. Out: Quotes; a Finding."""

from __future__ import annotations

from factcheck.matching.quotes.finding import find
from factcheck.matching.quotes.reading import read

__all__ = ["find", "read"]
