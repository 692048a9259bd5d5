"""The numbers that one spelling allows ("10.000" is ten thousand or ten). In: a figure. Out: it under each reading."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from factcheck.model import Figure


def readings(figure: Figure) -> list[Figure]:
    """The figure under each reading that its spelling allows."""
    if not figure.readings or figure.value is None:
        return [figure]
    return [figure, *(_with_value(figure, other) for other in figure.readings)]


def one_is_split(one: tuple[Figure, Figure], other: tuple[Figure, Figure]) -> bool:
    """Whether one of two figures, each with a reading of it, takes for a fraction what is first read as a group of
    three, while the other can be read in one way alone and has not as many decimals.
    """
    return _is_split(*one, other[0]) or _is_split(*other, one[0])


def _is_split(figure: Figure, reading: Figure, other: Figure) -> bool:
    if not figure.value or reading.value != figure.value / 1000 or other.readings or other.value is None:
        return False
    return other.value.as_tuple().exponent != reading.value.as_tuple().exponent


def _with_value(figure: Figure, value: Decimal) -> Figure:
    return replace(
        figure,
        value=value,
        low=value if figure.low is not None else None,
        high=value if figure.high is not None else None,
        readings=(),
    )
