"""`factcheck replay PATH…`: the store -> the report. In: claims files and kept evidence. Out: reports. Opens no
socket.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from factcheck.cli.claims_at import counted
from factcheck.cli.network import clock, idle_network_options
from factcheck.cli.outcome import comparing_options, finish, input_options, report_options, run_options, semantic_option
from factcheck.cli.store_at import require_store


@click.command(help="Hold the claims against the kept evidence and report; opens no socket.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@run_options
@input_options
@idle_network_options
@semantic_option
@comparing_options
@report_options
def command(paths: tuple[str, ...], **options: Any) -> int:
    """The second half."""
    from factcheck import pipeline
    from factcheck.cli.progress import judging
    from factcheck.store import Store

    now = clock(options["now"])
    claims = counted(paths, options)
    require_store(options["store"])
    with judging(options) as judged:
        report = pipeline.replay(
            claims, Store(Path(options["store"])), now=now(), jobs=options["jobs"], progress=judged,
            semantic=options["semantic"],
        )  # fmt: skip
    return finish(report, options)
