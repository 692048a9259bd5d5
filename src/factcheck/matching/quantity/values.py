"""What the values of the grammar have in common. In: fields. Out: frozen structs that no cycle can hold.

A long page has thousands of them, each changed a few times: a struct of msgspec is made in a third of the time of a
named tuple.
"""

from __future__ import annotations

from typing import Any, Self

import msgspec

__all__ = ["Value"]


class Value(msgspec.Struct, frozen=True, gc=False):
    """A frozen value with named fields."""

    def _replace(self, **changes: Any) -> Self:
        """The value with some fields changed, as a named tuple does it."""
        return msgspec.structs.replace(self, **changes)
