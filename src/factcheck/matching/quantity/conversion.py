"""Units of one dimension into one another. In: a value and two units. Out: the value in the second, or None.

Factors are exact by definition (SI brochure, 9th ed.; NIST SP 811 for inch, pound, gallon) save the months and years,
which take the Gregorian mean of 365.2425 days.
"""

from __future__ import annotations

from decimal import Decimal

_FACTORS: dict[str, dict[str, str]] = {
    "length": {
        "nm": "1e-9",
        "um": "1e-6",
        "mm": "0.001",
        "cm": "0.01",
        "dm": "0.1",
        "m": "1",
        "km": "1000",
        "in": "0.0254",
        "ft": "0.3048",
        "yd": "0.9144",
        "mi": "1609.344",
        "nmi": "1852",
        "ly": "9460730472580800",
    },
    "mass": {
        "ug": "1e-9",
        "mg": "1e-6",
        "g": "0.001",
        "kg": "1",
        "t": "1000",
        "kt": "1e6",
        "Mt": "1e9",
        "Gt": "1e12",
        "oz": "0.028349523125",
        "lb": "0.45359237",
        "st": "6.35029318",
        "[ston]": "907.18474",
    },
    "area": {
        "mm2": "1e-6",
        "cm2": "0.0001",
        "m2": "1",
        "ha": "10000",
        "km2": "1e6",
        "in2": "0.00064516",
        "ft2": "0.09290304",
        "yd2": "0.83612736",
        "ac": "4046.8564224",
        "mi2": "2589988.110336",
    },
    "volume": {
        "ml": "0.001",
        "cl": "0.01",
        "dl": "0.1",
        "l": "1",
        "hl": "100",
        "cm3": "0.001",
        "m3": "1000",
        "km3": "1e12",
        "ft3": "28.316846592",
        "yd3": "764.554857984",
        "gal": "3.785411784",
        "qt": "0.946352946",
        "pt": "0.473176473",
        "floz": "0.0295735295625",
        "bbl": "158.987294928",
        "tbsp": "0.01478676478125",
        "tsp": "0.00492892159375",
    },
    "speed": {"m/s": "3.6", "km/h": "1", "km/s": "3600", "mi/h": "1.609344", "kn": "1.852", "ft/s": "1.09728"},
    "time": {
        "ns": "1e-9",
        "us": "1e-6",
        "ms": "0.001",
        "s": "1",
        "min": "60",
        "h": "3600",
        "d": "86400",
        "wk": "604800",
        "2wk": "1209600",
        "mo": "2629746",
        "a": "31556952",
        "10a": "315569520",
        "100a": "3155695200",
    },
    "energy": {
        "J": "1",
        "kJ": "1000",
        "MJ": "1e6",
        "GJ": "1e9",
        "Wh": "3600",
        "kWh": "3.6e6",
        "MWh": "3.6e9",
        "GWh": "3.6e12",
        "TWh": "3.6e15",
        "cal": "4.184",
        "kcal": "4184",
    },
    "power": {
        "mW": "0.001",
        "W": "1",
        "kW": "1000",
        "MW": "1e6",
        "GW": "1e9",
        "TW": "1e12",
        "hp": "745.69987158227022",
        "PS": "735.49875",
    },
    "data": {
        "bit": "0.125",
        "kbit": "125",
        "Mbit": "125000",
        "Gbit": "1.25e8",
        "B": "1",
        "kB": "1000",
        "MB": "1e6",
        "GB": "1e9",
        "TB": "1e12",
        "PB": "1e15",
    },
    "frequency": {"Hz": "1", "kHz": "1000", "MHz": "1e6", "GHz": "1e9", "THz": "1e12"},
    "pressure": {
        "Pa": "1",
        "hPa": "100",
        "kPa": "1000",
        "MPa": "1e6",
        "GPa": "1e9",
        "bar": "100000",
        "psi": "6894.757293168",
    },
    "points": {"pp": "100", "bp": "1"},
    "share": {"%": "10", "[ppth]": "1"},
}

_BY_UNIT = {
    unit: (dimension, Decimal(factor)) for dimension, units in _FACTORS.items() for unit, factor in units.items()
}
_TEMPERATURES = frozenset({"Cel", "[degF]", "K"})
_FREEZING, _KELVIN, _RATIO = Decimal(32), Decimal("273.15"), Decimal(9) / Decimal(5)


def convert(value: Decimal, from_unit: str, to_unit: str) -> Decimal | None:
    """The value in another unit of the same dimension; None where they share none. Currencies never convert."""
    if from_unit == to_unit:
        return value
    if from_unit in _TEMPERATURES and to_unit in _TEMPERATURES:
        return _from_celsius(_to_celsius(value, from_unit), to_unit)
    one, other = _BY_UNIT.get(from_unit), _BY_UNIT.get(to_unit)
    if one is None or other is None or one[0] != other[0]:
        return None
    return value * one[1] / other[1]


def _to_celsius(value: Decimal, unit: str) -> Decimal:
    if unit == "[degF]":
        return (value - _FREEZING) / _RATIO
    return value - _KELVIN if unit == "K" else value


def _from_celsius(value: Decimal, unit: str) -> Decimal:
    if unit == "[degF]":
        return value * _RATIO + _FREEZING
    return value + _KELVIN if unit == "K" else value
