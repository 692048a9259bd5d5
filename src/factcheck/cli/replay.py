"""`factcheck replay PATH…`: the store -> the report. In: claims files and kept evidence. Out: reports. Opens no
socket.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.network import clock
from factcheck.cli.outcome import input_options, load, report_options, run_options, tell


@click.command(help="Hold the claims against the kept evidence and report; opens no socket.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@run_options
@input_options
@report_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """The second half."""
    from factcheck import pipeline
    from factcheck.store import Store

    claims = load(paths, options)
    report = pipeline.replay(claims, Store(Path(options["store"])), now=clock(options["now"])())
    return tell(report, options)
