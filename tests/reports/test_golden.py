"""One golden file per format, compared byte for byte.

Write them again after a change that is meant, and read the difference before committing it:

    FACTCHECK_WRITE_GOLDEN=1 python -m pytest tests/reports/test_golden.py
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.model import Report
from factcheck.reports import FORMATS, render

GOLDEN = Path(__file__).with_name("golden")


@pytest.mark.parametrize("name", list(FORMATS))
def test_format_is_as_before(report_maker: Callable[[], Report], name: str) -> None:
    path = GOLDEN / f"{name}{FORMATS[name].suffix}"
    made = render(report_maker(), name).encode()
    if os.environ.get("FACTCHECK_WRITE_GOLDEN"):
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(made)
    assert made == path.read_bytes()


def test_there_is_no_golden_file_too_many() -> None:
    assert {path.name for path in GOLDEN.iterdir()} == {f"{name}{form.suffix}" for name, form in FORMATS.items()}
