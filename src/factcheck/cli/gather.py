"""`factcheck gather PATH…`: the network -> the store. In: claims files and briefs. Out: kept evidence."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import click

from factcheck.cli.network import clock, duration, fetch_settings, network_options
from factcheck.cli.outcome import input_options, load, run_options


@click.command(help="Fetch what the claims cite into the store.")
@click.argument("paths", nargs=-1, metavar="PATH…")
@run_options
@input_options
@network_options
@click.option("--max-age", metavar="DURATION", help="Ask again for sources whose kept copy is older, e.g. 24h, 7d.")
def command(paths: tuple[str, ...], **options: Any) -> int:
    """The first half."""
    from factcheck import pipeline
    from factcheck.cli.progress import gathering
    from factcheck.store import Store

    claims = load(paths, options)
    with gathering(options) as progress:
        gathered = pipeline.gather(
            claims,
            Store(Path(options["store"])),
            fetch_settings(options),
            now=clock(options["now"]),
            max_age=duration(options["max_age"]),
            progress=progress,
        )
    left = "" if gathered.complete else "; the run is not complete"
    sys.stderr.write(
        f"{len(claims.claims)} claims; requests: {gathered.requests}, from the store: {gathered.from_store}{left}\n"
    )
    return 130 if gathered.interrupted else 0
