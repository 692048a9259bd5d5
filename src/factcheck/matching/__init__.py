"""Whether a source states a detail, in context. In: a claim's details and a Document. Out: findings with passages."""

from __future__ import annotations

from factcheck.matching.reading import read_details

__all__ = ["read_details"]
