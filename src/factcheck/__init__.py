"""factcheck: does the source really say what the brief says? In: nothing. Out: the public names, loaded when used."""

from __future__ import annotations

__version__ = "0.1.0"
